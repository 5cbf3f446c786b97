//! `leitmotif find` on the shelf: the tracks that a listener means, first.
#![allow(clippy::unwrap_used, reason = "a test fails where it breaks")]

mod program;

use std::sync::atomic::AtomicBool;

use leitmotif::jobs;
use leitmotif::model::Length;
use leitmotif::search::{Hits, Query, nearest, search};
use proptest::prelude::*;
use serde_json::json;

use program::{Home, Run, album};

fn rows(run: &Run) -> Vec<Vec<String>> {
    run.out.lines().map(|line| line.split('\t').map(String::from).collect()).collect()
}

#[test]
fn the_exchange_comes_first() {
    let run = Home::new().run("find exchange --tsv");
    let first = [
        "5:54",
        "1",
        "14",
        "The Exchange",
        "Mission: Impossible – Fallout (Music from the Motion Picture)",
        "Mission: Impossible – Fallout",
        "2018",
        "Lorne Balfe",
        "mission-impossible-fallout-2018",
    ];
    assert_eq!((rows(&run)[0].clone(), run.status), (first.map(String::from).to_vec(), 0));
    let plain = Home::new().run("find exchange -n 1");
    assert_eq!(plain.out, "5:54  14  The Exchange   Mission: Impossible – Fallout   Lorne Balfe\n");
}

#[test]
fn words_are_anded_over_title_work_and_composer() {
    let home = Home::new();
    let first = |arguments: &[&str]| rows(&home.run_with(arguments))[0][3].clone();
    assert_eq!(first(&["find", "stairs rooftops", "--tsv"]), "Stairs and Rooftops");
    assert!(first(&["find", "balfe", "storm", "--tsv"]).contains("Storm"));
    assert_eq!(
        home.run("find gudnadottir --tsv").out.lines().filter(|line| line.ends_with("\tjoker-2019")).count(),
        17
    );
    assert_eq!(home.run("find gudnadottir --tsv").out.lines().count(), 17);
}

#[test]
fn the_short_ones_are_exactly_the_short_ones() {
    let home = Home::new();
    let place = |it: &serde_json::Value| (it["album_id"].to_string(), it["disc"].as_u64(), it["number"].as_u64());
    let array = |words: &str| home.run(words).json().as_array().unwrap().clone();
    let mut short: Vec<_> = array("find len:..1:20 --json").iter().map(place).collect();
    let mut expected: Vec<_> = leitmotif::store::shelf()
        .iter()
        .flat_map(|entry| {
            entry
                .album
                .tracks
                .iter()
                .map(|track| (format!("\"{}\"", entry.album.id), track.clone()))
                .collect::<Vec<_>>()
        })
        .filter(|(_, track)| track.length.is_some_and(|length| length.ms() <= 80_000))
        .map(|(id, track)| (id, Some(track.disc.into()), Some(track.number.into())))
        .collect();
    short.sort();
    expected.sort();
    assert!(!expected.is_empty());
    assert_eq!(short, expected);
}

#[test]
fn what_is_not_there_is_not_found() {
    let run = Home::new().run("find zzzzqq");
    assert_eq!((run.out.as_str(), run.err.as_str(), run.status), ("", "", 1));
}

#[test]
fn json_has_the_fields_of_the_contract() {
    let home = Home::new();
    home.put(
        "a.json",
        r#"{"id":"a","title":"Al","tracks":[{"number":1,"title":"Qwertz","length":"1:02.500"},{"number":2,"title":"Qwertzu"},{"number":3,"title":"Qwertzui","length":"1:00"}],
        "review":{"scenes":[{"title":"S1","tracks":["1.1"]},{"title":"S2","tracks":["1.1","1.2"]}]}}"#,
    );
    let expected = serde_json::json!([
        { "album_id": "a", "album": "Al", "work": null, "year": null, "composers": [], "disc": 1, "number": 1, "title": "Qwertz",
          "length": "1:02", "length_ms": 62500, "start": "0:00", "start_ms": 0, "scenes": ["S1", "S2"] },
        { "album_id": "a", "album": "Al", "work": null, "year": null, "composers": [], "disc": 1, "number": 2, "title": "Qwertzu",
          "length": null, "length_ms": null, "start": "1:02", "start_ms": 62500, "scenes": ["S2"] },
        { "album_id": "a", "album": "Al", "work": null, "year": null, "composers": [], "disc": 1, "number": 3, "title": "Qwertzui",
          "length": "1:00", "length_ms": 60000, "start": null, "start_ms": null, "scenes": [] },
    ]);
    assert_eq!(home.run("find qwertz --json").json(), expected);
    assert_eq!(rows(&home.run("find qwertzu --tsv"))[0], ["", "1", "2", "Qwertzu", "Al", "", "", "", "a"]);
}

#[test]
fn hits_line_up_by_what_the_eye_sees() {
    let home = Home::new();
    home.put("a.json", album("a", "千尋").replace("First", "Xyzzy one").replace("Second", "Xyzzy 交響"));
    home.put("b.json", r#"{"id":"b","title":"Be","tracks":[{"disc":1,"number":9,"title":"Xyzzy plain","length":"1:00:00"},{"disc":2,"number":10,"title":"x"}]}"#);
    let out = home.run("find xyzzy").out;
    let mut lines: Vec<&str> = out.lines().collect();
    lines.sort_unstable();
    assert_eq!(
        lines,
        [
            "   1:02    1  Xyzzy one     千尋 Film   Ann One, Bo Two",
            "   –:––    2  Xyzzy 交響    千尋 Film   Ann One, Bo Two",
            "1:00:00  1.9  Xyzzy plain   Be",
        ]
    );
    assert_eq!(home.run("find xyzzy -n 2").out.lines().count(), 2);
    assert!(home.run("find xyzzy --color always").out.contains("\u{1b}[1mXyzzy\u{1b}[0m"));
}

#[test]
fn a_fault_in_a_query_is_said_and_the_rest_searches() {
    let run = Home::new().run("find exchange len:abc --tsv");
    assert!(run.err.starts_with("leitmotif: ") && run.err.contains("abc"), "{}", run.err);
    assert_eq!((run.out.split('\t').next(), run.status), (Some("5:54"), 0));
}

#[test]
fn albums_are_found_by_a_query() {
    let home = Home::new();
    assert!(home.run("show fallout").out.starts_with("Mission: Impossible – Fallout"));
    assert!(home.run_with(&["show", "dark", "knight", "--json"]).out.contains("\"the-dark-knight-2008\""));
    assert!(home.run("show johannsson zzzz").out.is_empty());
}

#[test]
fn where_nothing_is_found_the_nearest_titles_are_named() {
    let home = Home::new();
    let run = home.run("find exhcange");
    let said = "leitmotif: nothing found; nearest: The Exchange (Mission: Impossible – Fallout)\n";
    assert_eq!((run.out.as_str(), run.err.as_str(), run.status), ("", said, 1));
    home.put("big.jsonl", album("kashmir", "Kashmir"));
    assert!(home.run("find kashmri --tsv").err.contains("First (Kashmir Film), Second (Kashmir Film)"));
    assert_eq!(home.run("find zzzzqq").err, "");
}

/// A line of a catalogue: plain or odd, sound or not, its id shared with others and with the shelf.
fn line() -> impl Strategy<Value = String> {
    let title = || prop_oneof!["[a-c é]{1,6}", "(a|b|The )?Storm", "\\PC{0,5}", "Second"];
    let track = (1..3_u16, 1..4_u32, title(), proptest::option::of("[0-2]:[0-9]{2}"));
    let odd = ["", "", "", "", ",\"isrc\":[1]", ",\"title\":\"twice\"", ",\"label\":\"\\u0041\"", ",\"year\":", "}"];
    let review = ["", "", ",\"review\":{\"scenes\":[{\"title\":\"S\",\"tracks\":[\"1.1\"]}]}"];
    let id = proptest::sample::select(vec!["joker-2019", "a", "b", "c", "d"]);
    let rest = (proptest::sample::select(odd.to_vec()), proptest::sample::select(review.to_vec()));
    (id, title(), title(), proptest::collection::vec(track, 0..4), rest).prop_map(|(id, title, name, tracks, rest)| {
        let tracks: Vec<_> = tracks
            .into_iter()
            .map(|(disc, number, title, length)| json!({ "disc": disc, "number": number, "title": title, "length": length }))
            .collect();
        let plain = json!({ "id": id, "title": title, "composers": [name], "tracks": tracks }).to_string();
        format!("{}{}{}}}", plain.strip_suffix('}').unwrap(), rest.0, rest.1)
    })
}

/// What a reader of hits sees of them.
fn seen(opened: &jobs::Opened, query: &Query) -> (Vec<String>, usize) {
    told(opened, &search(&opened.index, query, usize::MAX, &AtomicBool::new(false)).unwrap())
}

fn nearest_seen(opened: &jobs::Opened, query: &Query) -> (Vec<String>, usize) {
    told(opened, &nearest(&opened.index, query, usize::MAX, &AtomicBool::new(false)).unwrap())
}

fn told(opened: &jobs::Opened, hits: &Hits) -> (Vec<String>, usize) {
    let tell = |hit: &leitmotif::search::Hit| {
        let album = opened.library.album(hit.album).unwrap();
        let track = &album.tracks[hit.track];
        format!("{} {} {} {track:?} {:?}", album.id, album.title, album.is_multi_disc(), hit.by)
    };
    (hits.best.iter().map(tell).collect(), opened.faults.len())
}

/// Where the hits begin, and the scenes about them.
fn starts(opened: &jobs::Opened, query: &Query) -> Vec<(Option<Length>, Vec<String>)> {
    let hits = search(&opened.index, query, usize::MAX, &AtomicBool::new(false)).unwrap();
    let start = |hit: &leitmotif::search::Hit| {
        let album = opened.library.album(hit.album).unwrap();
        let at = album.tracks[hit.track].at();
        let about = album.scenes().iter().filter(|scene| scene.tracks.contains(&at));
        (album.starts()[hit.track], about.map(|scene| scene.title.to_string()).collect())
    };
    hits.best.iter().map(start).collect()
}

#[test]
fn what_comes_nearest_is_opened_at_once_where_nothing_is_found() {
    let folder = tempfile::tempdir().unwrap();
    let albums = [("a", "Kashmir", "Storm"), ("b", "Dust", "Back to Kashmir")]
        .map(|(id, first, second)| album(id, "Plain").replace("First", first).replace("Second", second));
    std::fs::write(folder.path().join("x.jsonl"), albums.join("\n")).unwrap();
    let place = jobs::Place { folder: Some(folder.path().to_owned()), shelf: false };
    let open = |typed: &str| jobs::open_for(&place, &Query::parse(typed), false);
    let near = open("kashmri");
    assert!(near.has_nearest && near.opened.library.tracks() == 2);
    assert!(!open("storm").has_nearest && open("zzzzz").opened.library.tracks() == 0);
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]
    #[test]
    fn what_is_opened_for_a_query_answers_as_the_whole_library(
        lines in proptest::collection::vec(line(), 0..6),
        more in proptest::collection::vec(line(), 0..4),
        file in proptest::option::of(line()),
        query in "(!|\"|title:|composer:)?(storm|strom|secnod|joekr|stormés|str|second|[abc]|a b|é|phoenix|joker)( (len:..1:00|[a-c]|!c))?",
    ) {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("x.jsonl"), lines.join("\n")).unwrap();
        std::fs::write(folder.path().join("y.jsonl"), more.join("\r\n")).unwrap();
        if let Some(file) = file {
            std::fs::write(folder.path().join("z.json"), file).unwrap();
        }
        let place = jobs::Place { folder: Some(folder.path().to_owned()), shelf: true };
        let query = Query::parse(&query);
        let whole = jobs::open_all(&place);
        let expected = seen(&whole, &query);
        let (hits, with_starts) = (jobs::open_for(&place, &query, false), jobs::open_for(&place, &query, true));
        for answer in [&hits, &with_starts] {
            prop_assert_eq!(&seen(&answer.opened, &query), &expected);
            if answer.has_nearest {
                prop_assert_eq!(nearest_seen(&answer.opened, &query), nearest_seen(&whole, &query));
            }
        }
        prop_assert_eq!(&starts(&with_starts.opened, &query), &starts(&whole, &query));
    }
}
