//! XSPF playlists: <https://www.xspf.org/spec>. Lengths are hints there, and the list's own creator made a list, no music.

use super::notes::Notes;
use super::playlist::{Entry, Playlist};
use super::xml::{self, Element};
use super::{Import, clock, numbers};

/// The albums in a playlist.
pub(super) fn read(name: &str, text: &str, else_title: &str) -> Import {
    let mut notes = Notes::new(name);
    let root = xml::read(text, &mut notes);
    let list = root.named("playlist").next().unwrap_or(&root);
    let mut entries = Vec::new();
    if let Some(tracks) = list.anywhere("tracklist") {
        gather(tracks, &mut entries, &mut notes);
    }
    let playlist = Playlist { title: list.field("title"), annotation: list.field("annotation"), entries };
    let drafts = playlist.drafts(else_title, &mut notes);
    notes.with(drafts)
}

/// The tracks in `list`; one whose end is missing holds those after it.
fn gather(list: &Element, entries: &mut Vec<Entry>, notes: &mut Notes) {
    for track in list.named("track") {
        entries.push(entry(track, notes));
        gather(track, entries, notes);
    }
}

fn entry(track: &Element, notes: &mut Notes) -> Entry {
    let field = |name: &str| track.field(name);
    let length = clock::read_ms(&field("duration").unwrap_or_default()).unwrap_or_else(|odd| {
        notes.line(track.line, odd.to_string());
        None
    });
    Entry {
        title: field("title"),
        artist: field("creator"),
        album: field("album"),
        disc: None,
        number: field("tracknum").and_then(|text| numbers::printed(&text).number).filter(|number| *number > 0),
        length,
        annotation: track.named("annotation").next().map(Element::text).filter(|text| !text.is_empty()),
        location: field("location").or_else(|| field("identifier")),
    }
}
