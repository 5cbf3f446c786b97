//! XSPF: the tracks as a playlist, durations in milliseconds, the commentary as annotations.

use super::xml::element;
use super::{paragraph, review};
use crate::model::{Album, Track};

/// The playlist of an album. Scenes stand at their tracks; what is about no track, at the whole list.
pub fn xspf(album: &Album) -> String {
    let mut out = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<playlist version=\"1\" xmlns=\"http://xspf.org/ns/0/\">\n",
    );
    let of_no_track = review(album, |scene| !scene.tracks.iter().any(|&at| album.position(at).is_some()));
    element(&mut out, 2, "title", &album.title);
    element(&mut out, 2, "creator", &album.composers_joined(", "));
    element(&mut out, 2, "annotation", &of_no_track);
    element(&mut out, 2, "info", info(album));
    out.push_str("  <trackList>\n");
    album.tracks.iter().for_each(|track| write_track(&mut out, album, track));
    out.push_str("  </trackList>\n</playlist>\n");
    out
}

/// The address of the review; only what can be an address.
fn info(album: &Album) -> &str {
    let source = album.review.as_ref().and_then(|review| review.source.as_deref()).unwrap_or_default();
    let is_address = source.starts_with("http://") || source.starts_with("https://");
    if is_address && !source.contains(char::is_whitespace) { source } else { "" }
}

fn write_track(out: &mut String, album: &Album, track: &Track) {
    let scenes: Vec<String> =
        album.scenes().iter().filter(|scene| scene.tracks.contains(&track.at())).map(paragraph).collect();
    out.push_str("    <track>\n");
    element(out, 6, "title", &track.title);
    element(out, 6, "creator", &album.composers_joined(", "));
    element(out, 6, "annotation", &scenes.join("\n\n"));
    element(out, 6, "album", &album.title);
    if track.number > 0 {
        element(out, 6, "trackNum", &track.number.to_string());
    }
    if let Some(length) = track.length {
        element(out, 6, "duration", &length.ms().to_string());
    }
    out.push_str("    </track>\n");
}
