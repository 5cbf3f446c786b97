//! Libraries for tests: written by hand, and generated.

use std::sync::Arc;

use proptest::prelude::*;
use serde_json::{Value, json};

use super::Index;
use crate::model::{Album, Entry, Library, Origin};

/// An album as its file has it.
pub(super) fn album(value: Value) -> Album {
    serde_json::from_value(value).unwrap()
}

/// A library of albums as their files have them.
pub(super) fn library(albums: impl IntoIterator<Item = Value>) -> Arc<Library> {
    Arc::new(Library::new(albums.into_iter().map(|value| Entry::new(album(value), Origin::Shelf))))
}

/// An album of these titles, each a minute long.
pub(super) fn titled(id: &str, work: &str, composer: &str, titles: &[&str]) -> Value {
    let track = |(i, title): (usize, &&str)| json!({ "number": i + 1, "title": title, "length": "1:00" });
    let tracks: Vec<_> = titles.iter().enumerate().map(track).collect();
    let title = format!("{work} (Music from the Motion Picture)");
    json!({ "id": id, "title": title, "work": { "title": work, "year": 2000 }, "composers": [composer], "tracks": tracks })
}

/// A few real titles.
pub(super) fn small() -> Index {
    let fallout = [
        "A Storm Is Coming",
        "Your Mission",
        "Should You Choose to Accept…",
        "The Manifesto",
        "Good Evening, Mr. Hunt",
        "Stairs and Rooftops",
        "No Hard Feelings",
        "The Exchange",
        "Steps Ahead",
        "Escape Through Paris",
        "We Are Never Free",
        "Fate Whispers to the Warrior",
        "And the Warrior Whispers Back",
        "I Am the Storm",
        "Mission: Accomplished",
    ];
    let rings =
        ["The Prophecy", "Concerning Hobbits", "The Shadow of the Past", "The Treason of Isengard", "The Black Rider"];
    let joker = ["Hoyt’s Office", "Defeated Clown", "Following Sophie", "Penny in the Hospital", "Call Me Joker"];
    Index::new(
        &library([
            titled("fallout-2018", "Mission: Impossible – Fallout", "Lorne Balfe", &fallout),
            titled("rings-2001", "The Lord of the Rings: The Fellowship of the Ring", "Howard Shore", &rings),
            titled("joker-2019", "Joker", "Hildur Guðnadóttir", &joker),
        ]),
        None,
    )
}

/// Words that meet, overlap and hide in each other.
fn piece() -> impl Strategy<Value = String> {
    let words = [
        "a",
        "ab",
        "b",
        "ba",
        "the",
        "storm",
        "Stormy",
        "is",
        "É",
        "été",
        "夜",
        "夜の嵐",
        "がか",
        "12",
        "1",
        "-",
        "…",
        "&",
        "ß",
        "Œuvre",
        "main",
        "title",
        "Ann",
        "aabb",
        "Zimmer",
        "zimmer's",
        "(ost)",
        "x:y",
        "Чай",
        "o\u{301}",
    ];
    proptest::sample::select(words.to_vec()).prop_map(str::to_owned)
}

fn text() -> impl Strategy<Value = String> {
    let between = proptest::sample::select(vec![" ", "", "-", "  "]);
    prop_oneof![
        20 => proptest::collection::vec((piece(), between), 0..6).prop_map(|parts| parts.into_iter().map(|(a, b)| a + b).collect()),
        2 => "\\PC{0,12}",
        1 => (piece(), 50..400_usize).prop_map(|(piece, times)| piece.repeat(times)),
    ]
}

fn track() -> impl Strategy<Value = Value> {
    let length =
        proptest::option::of(proptest::sample::select(vec!["0:59.999", "1:00", "1:00.001", "2:00", "10:00:00"]));
    (1..3_u16, 1..6_u32, text(), length).prop_map(
        |(disc, number, title, length)| json!({ "disc": disc, "number": number, "title": title, "length": length }),
    )
}

fn scene() -> impl Strategy<Value = Value> {
    let track = (1..3_u16, 1..6_u32).prop_map(|(disc, number)| format!("{disc}.{number}"));
    (text(), proptest::collection::vec(track, 0..3), proptest::collection::vec(text(), 0..3), text()).prop_map(
        |(title, tracks, themes, text)| json!({ "title": title, "tracks": tracks, "themes": themes, "text": text }),
    )
}

/// An album without an id.
fn nameless() -> impl Strategy<Value = Value> {
    let work = proptest::option::of((text(), proptest::option::of(1990..2000_u16)));
    let tracks = proptest::collection::vec(track(), 0..8);
    (text(), work, proptest::collection::vec(text(), 0..3), tracks, proptest::collection::vec(scene(), 0..3)).prop_map(
        |(title, work, composers, tracks, scenes)| {
            let work = work.map(|(title, year)| json!({ "title": title, "year": year }));
            json!({ "title": title, "work": work, "composers": composers, "tracks": tracks, "review": { "scenes": scenes } })
        },
    )
}

/// Any small library.
pub(super) fn any_library() -> impl Strategy<Value = Arc<Library>> {
    proptest::collection::vec(nameless(), 0..8).prop_map(|albums| {
        library(albums.into_iter().enumerate().map(|(i, mut album)| {
            album["id"] = json!(format!("album-{i}"));
            album
        }))
    })
}

/// Any query, most of them with hits in [`any_library`].
pub(super) fn any_query() -> impl Strategy<Value = String> {
    let prefix = ["", "", "", "", "title:", "album:", "work:", "composer:", "theme:", "text:"];
    let word = (proptest::sample::select(prefix.to_vec()), prop_oneof![piece(), "[abeistmor1]{1,4}"]);
    let phrase = (proptest::sample::select(prefix.to_vec()), piece(), piece());
    let range =
        ["year:1994", "year:1992..", "year:..1995", "len:1:00", "len:1:00..2:00", "len:..1:00", "len:2:00..", "len:x"];
    let term = prop_oneof![
        6 => word.prop_map(|(prefix, word)| format!("{prefix}{word}")),
        1 => phrase.prop_map(|(prefix, one, other)| format!("{prefix}\"{one} {other}\"")),
        1 => proptest::sample::select(range.to_vec()).prop_map(str::to_owned),
    ];
    let term =
        (term, proptest::bool::weighted(0.12)).prop_map(|(term, out)| if out { format!("!{term}") } else { term });
    proptest::collection::vec(term, 0..4).prop_map(|terms| terms.join(" "))
}
