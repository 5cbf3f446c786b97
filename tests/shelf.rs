//! Holds every album of the shelf to its sheet, to the schema, and to what a reader expects of a booklet.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails where it breaks")]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use leitmotif::model::{Album, Entry};
use leitmotif::store::shelf;

/// Of each album: id, tracks, total, scenes.
const SHEETS: [(&str, usize, &str, usize); 8] = [
    ("mission-impossible-fallout-2018", 26, "1:35:45", 11),
    ("inception-2010", 12, "49:15", 11),
    ("the-dark-knight-2008", 14, "1:13:34", 10),
    ("interstellar-2014", 16, "1:11:38", 9),
    ("the-fellowship-of-the-ring-2001", 18, "1:11:24", 12),
    ("joker-2019", 17, "36:32", 11),
    ("1917-2019", 19, "1:17:08", 11),
    ("tron-legacy-2010", 22, "58:44", 12),
];

fn albums() -> Vec<Entry> {
    shelf()
}

fn album<'a>(shelf: &'a [Entry], id: &str) -> &'a Album {
    &shelf.iter().find(|entry| &*entry.album.id == id).unwrap_or_else(|| panic!("{id} is not on the shelf")).album
}

fn files() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/shelf");
    fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect()
}

#[test]
fn the_shelf_is_the_eight_albums_and_every_file() {
    let ids: BTreeSet<String> = albums().iter().map(|entry| entry.album.id.to_string()).collect();
    assert_eq!(ids, SHEETS.iter().map(|sheet| sheet.0.to_owned()).collect());
    let stems: BTreeSet<String> =
        files().iter().map(|file| file.file_stem().unwrap().to_str().unwrap().to_owned()).collect();
    assert_eq!(ids, stems, "each album stands in a file named by its id");
}

#[test]
fn counts_and_totals_are_those_of_the_sheets() {
    let shelf = albums();
    for (id, tracks, total, scenes) in SHEETS {
        let album = album(&shelf, id);
        let seen = (album.tracks.len(), album.total().to_string(), album.scenes().len());
        assert_eq!(seen, (tracks, total.to_owned(), scenes), "{id}");
        assert!(album.tracks.iter().all(|track| track.length.is_some() && !track.title.is_empty()), "{id}");
    }
}

#[test]
fn tracks_run_from_one_without_a_gap() {
    for Entry { album, .. } in albums() {
        let numbers: Vec<_> = album.tracks.iter().map(|track| (track.disc, track.number as usize)).collect();
        assert_eq!(numbers, (1..=album.tracks.len()).map(|n| (1, n)).collect::<Vec<_>>(), "{}", album.id);
    }
}

#[test]
fn every_review_is_whole() {
    for Entry { album, .. } in albums() {
        let review = album.review.as_ref().unwrap_or_else(|| panic!("{} has no review", album.id));
        assert!(review.summary.as_ref().is_some_and(|text| sentences(text) >= 2), "{}", album.id);
        assert!(review.verdict.as_ref().is_some_and(|text| sentences(text) >= 1), "{}", album.id);
        assert!(review.author.as_ref().is_some_and(|author| !author.is_empty()), "{}", album.id);
        assert!(review.source.is_some() && !review.sources.is_empty(), "{}", album.id);
        assert!(review.sources.iter().all(|source| source.starts_with("http")), "{}", album.id);
    }
}

#[test]
fn every_scene_has_a_text_and_is_tied_to_tracks_that_are_there() {
    for Entry { album, .. } in albums() {
        let mut titles = BTreeSet::new();
        for scene in album.scenes() {
            let place = format!("{}: {}", album.id, scene.title);
            assert!(!scene.title.is_empty() && titles.insert(&scene.title), "{place}");
            assert!((2..=6).contains(&sentences(&scene.text)), "{place}: {} sentences", sentences(&scene.text));
            assert!(scene.tracks.iter().all(|&at| album.position(at).is_some()), "{place}");
            assert!(scene.themes.iter().all(|theme| !theme.is_empty()), "{place}");
        }
        let times: Vec<_> = album.scenes().iter().filter_map(|scene| scene.at).collect();
        assert!(times.is_sorted(), "{}: scenes stand in the film's order", album.id);
    }
}

/// How many sentences a text seems to have: ends of sentences before a space or the end.
fn sentences(text: &str) -> usize {
    let ends = text.split_whitespace().filter(|word| {
        let bare = word.trim_end_matches(['”', '’', '"', '\'', ')']);
        bare.ends_with(['.', '!', '?', '…']) && !["Mr.", "Mrs.", "Dr.", "St."].contains(&bare)
    });
    ends.count()
}

#[test]
fn no_field_is_misspelt() {
    for Entry { album, .. } in albums() {
        assert!(
            album.extra.is_empty() && album.work.as_ref().is_some_and(|work| work.extra.is_empty()),
            "{}",
            album.id
        );
        assert!(album.tracks.iter().all(|track| track.extra.is_empty()), "{}", album.id);
        let review = album.review.as_ref().unwrap();
        assert!(review.extra.is_empty() && review.scenes.iter().all(|scene| scene.extra.is_empty()), "{}", album.id);
    }
}

#[test]
fn the_shelf_obeys_the_schema() {
    let schema = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/album.schema.json");
    let mut schemas = boon::Schemas::new();
    let index = boon::Compiler::new().compile(schema.to_str().unwrap(), &mut schemas).unwrap();
    for file in files() {
        let album: serde_json::Value = serde_json::from_str(&fs::read_to_string(&file).unwrap()).unwrap();
        if let Err(error) = schemas.validate(&album, index) {
            panic!("{}: {error:#}", file.display());
        }
    }
    let wrong =
        serde_json::json!({ "id": "a", "title": "A", "tracks": [{ "number": 1, "title": "x", "length": "4:60" }] });
    assert!(schemas.validate(&wrong, index).is_err(), "the schema refuses what is wrong");
}
