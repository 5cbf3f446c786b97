//! The tracks as a table: a header, RFC 4180 quoting, a line break after each row.

use crate::model::{Album, Length};

/// The table of an album's tracks. What is not known is empty.
pub fn csv(album: &Album) -> String {
    let mut table = csv::Writer::from_writer(Vec::new());
    // Writing to memory does not fail.
    let _ = table.write_record(["disc", "number", "title", "length", "start", "length_ms"]);
    for (track, start) in album.tracks.iter().zip(album.starts()) {
        let exact = |length: Option<Length>| length.map_or_else(String::new, Length::exact);
        let ms = track.length.map_or_else(String::new, |length| length.ms().to_string());
        let (disc, number) = (track.disc.to_string(), track.number.to_string());
        let _ = table.write_record([&disc, &number, &*track.title, &exact(track.length), &exact(start), &ms]);
    }
    String::from_utf8(table.into_inner().unwrap_or_default()).unwrap_or_default()
}
