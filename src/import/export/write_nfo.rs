//! Kodi's `album.nfo`. It knows no discs: numbers begin anew on each.

use super::review;
use super::xml::element;
use crate::model::{Album, Length};

/// The album as Kodi reads it; the review holds summary, scenes and verdict.
pub fn nfo(album: &Album) -> String {
    let mut out = String::from("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<album>\n");
    element(&mut out, 2, "title", &album.title);
    album.composers.iter().for_each(|name| element(&mut out, 2, "artist", name));
    element(&mut out, 2, "label", album.label.as_deref().unwrap_or_default());
    element(&mut out, 2, "releasedate", album.released.as_deref().unwrap_or_default());
    let year = album.released.as_deref().and_then(|day| day.get(..4)).and_then(|year| year.parse::<u16>().ok());
    element(&mut out, 2, "year", &year.map_or_else(String::new, |year| year.to_string()));
    element(&mut out, 2, "review", &review(album, |_| true));
    for track in &album.tracks {
        out.push_str("  <track>\n");
        element(&mut out, 4, "position", &track.number.to_string());
        element(&mut out, 4, "title", &track.title);
        element(&mut out, 4, "duration", &track.length.map_or_else(String::new, duration));
        out.push_str("  </track>\n");
    }
    out.push_str("</album>\n");
    out
}

/// `MM:SS`, from an hour `HH:MM:SS`: two parts with hours in them would be taken for minutes.
fn duration(length: Length) -> String {
    let (hours, minutes, seconds) = (length.ms() / 3_600_000, length.ms() / 60_000 % 60, length.ms() / 1000 % 60);
    if hours == 0 { format!("{minutes:02}:{seconds:02}") } else { format!("{hours:02}:{minutes:02}:{seconds:02}") }
}
