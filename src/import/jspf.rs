//! JSPF, the playlist that XSPF is, in JSON: <https://www.xspf.org/jspf>.

use serde_json::Value;

use super::json::{Item, text};
use super::notes::Notes;
use super::playlist::{Entry, Playlist};
use super::{Draft, clock};

/// Whether `value` looks like a playlist.
pub(super) fn is(value: &Value) -> bool {
    ["track", "trackList", "tracks"].iter().any(|list| Item(value).item("playlist").has(list))
}

/// The albums of the playlist that `value` is.
pub(super) fn read(value: &Value, else_title: &str, notes: &mut Notes) -> Vec<Draft> {
    let list = Item(value).item("playlist");
    let tracks = list.items_of_any(&["track", "trackList", "tracks"]);
    let entries = tracks.zip(1..).map(|(track, nth)| entry(track, nth, notes)).collect();
    let playlist = Playlist { title: list.text("title"), annotation: list.text("annotation"), entries };
    playlist.drafts(else_title, notes)
}

fn entry(track: Item<'_>, nth: usize, notes: &mut Notes) -> Entry {
    let place = format!("track {nth}");
    let number = track.number("trackNum", &place, notes).and_then(|number| u32::try_from(number).ok());
    let length = track.text("duration").unwrap_or_default();
    let length = clock::read_ms(&length).unwrap_or_else(|odd| {
        notes.whole(format!("{place}: {odd}"));
        None
    });
    Entry {
        title: track.text("title"),
        artist: track.text("creator").or_else(|| track.item("creator").text("name")),
        album: track.text("album"),
        disc: None,
        number: number.filter(|number| *number > 0),
        length,
        annotation: track.text("annotation"),
        location: first(track, "location").or_else(|| first(track, "identifier")),
    }
}

/// The first of a list; some writers put the one text in place of the list.
fn first(track: Item<'_>, name: &str) -> Option<String> {
    match track.get(name)? {
        Value::Array(list) => list.first().and_then(text),
        one => text(one),
    }
}
