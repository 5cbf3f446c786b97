//! Albums that no one would write, though a file can hold them: texts of signs that mean something somewhere in an article.

use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use serde_json::{Map, Value};

use crate::model::{Album, Extra, Id, Kind, Length, Line, Prose, Review, Scene, Track, TrackRef, Work};

/// Pieces that mean something somewhere in an article.
const SIGNS: &[&str] = &[
    "## Verdict",
    "---",
    "# ",
    "### Scene",
    "## Tracks: disc 2",
    "1. ",
    "- ",
    "1:12",
    "(1:12)",
    "[1:12]",
    "(4:60)",
    " – 3:20",
    " - 3:20",
    "–:––",
    "(–:––)",
    "@",
    " @ ",
    "@ 0:41:10",
    "@ –:––",
    "[",
    "]",
    "[]",
    "[11, 2.3]",
    "[x]",
    "(",
    ")",
    "\\",
    "\\#",
    "\\\\",
    "Themes:",
    "themes: a; b",
    ";",
    "\"",
    "'",
    "<!--",
    "-->",
    "<!-- {} -->",
    "<!-- {\"a\":1} -->",
    "`",
    "*",
    "_",
    "|",
    ">",
    ": ",
    " #",
    "true",
    "null",
    "~",
    "1917",
    "2018-07-13",
    "0x1F",
    "yes",
    "{",
    "}",
    "&a",
    "*a",
    "!!str",
    "%",
    "===",
    " ",
    "\n",
    "\n\n",
    "\n ",
    "  ",
    "\t",
    "…",
    "é",
    "千",
    "\u{301}",
    "\u{a0}",
    "\u{3000}",
    "\u{200b}",
    "\u{2028}",
    "\u{85}",
    "\r\n",
    "\r",
    "\u{1b}[2J",
    "\u{fffe}",
    "\u{1f600}",
    "a",
    "Title",
    "Title ",
    "a -- b",
    "?",
    "- -",
    "...",
    "+",
    "0",
];

pub(super) fn raw() -> impl Strategy<Value = String> {
    prop_oneof![
        6 => vec(prop::sample::select(SIGNS), 0..6).prop_map(|pieces| pieces.concat()),
        2 => any::<String>(),
        2 => "[ -~]{0,40}",
        1 => prop::sample::select(&[600_usize, 1500][..]).prop_map(|length| "x ".repeat(length)),

    ]
}

fn line() -> impl Strategy<Value = Line> {
    raw().prop_map(Line::from)
}

fn prose() -> impl Strategy<Value = Prose> {
    vec(raw(), 0..5).prop_map(|lines| Prose::from(lines.join("\n")))
}

fn value() -> impl Strategy<Value = Value> {
    const NUMBERS: &[&str] = &["0", "-0", "2.10", "12345678901234567890123", "1e400", "1E5", "-1.5e-7"];
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        prop::sample::select(NUMBERS).prop_map(|number| Value::Number(number.parse().unwrap())),
        raw().prop_map(Value::from),
    ];
    leaf.prop_recursive(3, 12, 3, |inner| {
        prop_oneof![
            vec(inner.clone(), 0..3).prop_map(Value::from),
            vec((raw(), inner), 0..3).prop_map(|members| members.into_iter().collect::<Map<_, _>>().into())
        ]
    })
}

/// Unknown fields; `known` are names that they cannot have.
fn extra(known: &'static [&'static str]) -> impl Strategy<Value = Extra> {
    const NAMES: &[&str] = &[
        "author", "source", "sources", "album", "review", "summary", "verdict", "scenes", "isrc", "number", "year",
        "kind", "tags", "?", "- x",
    ];
    let name = prop_oneof![3 => prop::sample::select(NAMES).prop_map(str::to_owned), 2 => raw()];
    let fields = vec((name.prop_filter("known", move |name| !known.contains(&&**name)), value()), 1..4);
    prop_oneof![4 => Just(Extra::default()), 1 => fields.prop_map(|fields| fields.into_iter().collect::<Map<_, _>>().into())]
}

fn length() -> impl Strategy<Value = Length> {
    prop_oneof![Just(1), 1..4_000_000_u64, (1..4_000_u64).prop_map(|s| s * 1000), Just(3_600_000_000)]
        .prop_map(Length::from_ms)
}

fn track() -> impl Strategy<Value = Track> {
    let disc = prop_oneof![4 => Just(1_u16), 1 => any::<u16>(), 2 => 1..3_u16];
    let number = prop_oneof![4 => 0..30_u32, 1 => any::<u32>()];
    (disc, number, line(), option::of(length()), extra(&["disc", "number", "title", "length"]))
        .prop_map(|(disc, number, title, length, extra)| Track { disc, number, title, length, extra })
}

fn scene() -> impl Strategy<Value = Scene> {
    let tracks = vec((prop_oneof![1..3_u16, any::<u16>()], any::<u32>()), 0..3);
    let at = option::of(prop_oneof![length(), Just(Length::ZERO)]);
    let extra = extra(&["title", "at", "tracks", "themes", "text"]);
    (line(), at, tracks, vec(line(), 0..3), prose(), extra).prop_map(|(title, at, tracks, themes, text, extra)| {
        let tracks = tracks.into_iter().map(|(disc, number)| TrackRef { disc, number }).collect();
        Scene { title, at, tracks, themes, text, extra }
    })
}

fn review() -> impl Strategy<Value = Review> {
    let extra = extra(&["author", "source", "sources", "summary", "scenes", "verdict"]);
    let lines = (option::of(line()), option::of(line()), vec(line(), 0..3));
    (lines, option::of(prose()), vec(scene(), 0..4), option::of(prose()), extra).prop_map(
        |((author, source, sources), summary, scenes, verdict, extra)| Review {
            author,
            source,
            sources,
            summary,
            scenes,
            verdict,
            extra,
        },
    )
}

fn work() -> impl Strategy<Value = Work> {
    let kind = prop::sample::select(&[Kind::Film, Kind::Series, Kind::Game, Kind::Other][..]);
    (kind, line(), option::of(any::<u16>()), extra(&["kind", "title", "year"]))
        .prop_map(|(kind, title, year, extra)| Work { kind, title, year, extra })
}

pub(super) fn album() -> impl Strategy<Value = Album> {
    let known =
        &["$schema", "format", "id", "title", "work", "composers", "label", "released", "cover", "tracks", "review"];
    let id = prop_oneof!["[a-z0-9._]{0,10}[a-z0-9]", raw()].prop_filter_map("an id", |raw| Id::new(&raw).ok());
    let facts = (option::of(line()), vec(line(), 0..3), option::of(line()), option::of(line()), option::of(line()));
    (id, line(), option::of(work()), facts, vec(track(), 0..6), option::of(review()), extra(known)).prop_map(
        |(id, title, work, (schema, composers, label, released, cover), tracks, review, extra)| Album {
            schema,
            format: 1,
            id,
            title,
            work,
            composers,
            label,
            released,
            cover,
            tracks,
            review,
            extra,
        },
    )
}
