//! Our own JSON: an album, the report of an import (`{"albums": […]}`), or an album on each line.

use std::collections::HashSet;

use serde_json::Value;
use serde_json::value::RawValue;

use crate::model::Album;
use crate::model::json::wrong;

use super::json::Item;
use super::notes::{Notes, quoted};
use super::{Draft, Trust};

/// Whether `value` looks like an album of ours, or like a report of them.
///
/// Much in the world has an id and a title: without a list of tracks or the like it must have no field that ours have not.
pub(super) fn is(value: &Value) -> bool {
    const BARE: [&str; 6] = ["$schema", "id", "title", "label", "released", "cover"];
    let item = Item(value);
    let any = |names: &[&str]| names.iter().any(|name| item.has(name));
    let foreign = any(&["artist-credit", "track-count", "track-offset", "disambiguation"]);
    let bare = value.as_object().is_some_and(|fields| fields.keys().all(|name| BARE.contains(&name.as_str())));
    let named = any(&["id", "title"]);
    let tracks = item.get("tracks").is_some_and(Value::is_array) || item.get("format").is_some_and(Value::is_number);
    item.has("albums") || named && !foreign && (bare || tracks || any(&["review", "composers", "work"]))
}

#[derive(serde::Deserialize)]
struct Report<'a> {
    #[serde(borrow)]
    albums: Vec<&'a RawValue>,
}

/// The albums in `text`, each of which stands or falls alone.
pub(super) fn read(text: &str, notes: &mut Notes) -> Vec<Draft> {
    match serde_json::from_str::<Report<'_>>(text) {
        Ok(report) => report.albums.into_iter().filter_map(|album| read_album(text, album.get(), notes)).collect(),
        Err(_) => read_album(text, text, notes).into_iter().collect(),
    }
}

fn read_album(text: &str, album: &str, notes: &mut Notes) -> Option<Draft> {
    let first = line_of(text, album);
    match serde_json::from_str::<Album>(album) {
        Ok(album) => {
            warn_of_ties(&album, first, notes);
            Some(Draft { album, trust: Trust::Data, ties: Vec::new() })
        }
        Err(error) => {
            notes.line(first + error.line().max(1) - 1, wrong(&error));
            None
        }
    }
}

/// The line of `text` on which its part `part` begins.
fn line_of(text: &str, part: &str) -> usize {
    let offset = part.as_ptr().addr().saturating_sub(text.as_ptr().addr());
    let before = text.as_bytes().get(..offset).unwrap_or_default();
    memchr::memchr_iter(b'\n', before).count() + 1
}

/// Says which numbers are taken twice and which scenes are about tracks that are not there.
fn warn_of_ties(album: &Album, line: usize, notes: &mut Notes) {
    let mut known = HashSet::new();
    for track in album.tracks.iter().filter(|track| !known.insert(track.at())).collect::<Vec<_>>() {
        notes.line(line, format!("{} has number {} twice", quoted(&album.title), track.at()));
    }
    for scene in album.scenes() {
        for track in scene.tracks.iter().filter(|track| !known.contains(track)) {
            let scene = quoted(&scene.title);
            notes.line(line, format!("the scene {scene} names track {track}, which the album does not have"));
        }
    }
}
