//! Holds the search to what readers expect and to the plain version.

use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use proptest::prelude::*;
use serde_json::json;

use super::asked::Asked;
use super::sample::{any_library, any_query, library, small, titled};
use super::*;
use crate::model::{Entry, Library, Origin};

static GO_ON: AtomicBool = AtomicBool::new(false);

fn hits(index: &Index, query: &str, limit: usize) -> Hits {
    search(index, &Query::parse(query), limit, &GO_ON).unwrap()
}

fn titles(index: &Index, query: &str) -> Vec<String> {
    let title = |hit: &Hit| index.library().album(hit.album).unwrap().tracks[hit.track].title.to_string();
    hits(index, query, 100).best.iter().map(title).collect()
}

#[test]
fn what_readers_expect_first() {
    let index = small();
    for (query, expected) in [
        ("exchange", &["The Exchange"][..]),
        ("stairs rooftops", &["Stairs and Rooftops"]),
        ("balfe storm", &["I Am the Storm", "A Storm Is Coming"]),
        ("should you choose to accept...", &["Should You Choose to Accept…"]),
        ("mission: accomplished", &["Mission: Accomplished"]),
        ("Mission: Accomplished", &["Mission: Accomplished"]),
        ("hoyt's", &["Hoyt’s Office"]),
        ("\"the warrior\"", &["Fate Whispers to the Warrior", "And the Warrior Whispers Back"]),
        ("tecg", &["The Exchange"]),
    ] {
        let titles = titles(&index, query);
        assert!(
            titles.starts_with(&expected.iter().map(ToString::to_string).collect::<Vec<_>>()),
            "{query}: {titles:?}"
        );
    }
}

#[test]
fn words_that_stand_as_they_were_typed_come_first() {
    let index = Index::new(&library([titled("a", "A", "B", &["Be", "All be well"])]), None);
    assert_eq!(titles(&index, "l be"), ["All be well"]);
    assert_eq!(titles(&index, "e be"), ["Be", "All be well"]);
    let index = Index::new(&library([titled("a", "A", "C", &["ba", "aabb ba"])]), None);
    assert_eq!(titles(&index, "b ba"), ["aabb ba", "ba"]);
}

#[test]
fn a_composer_finds_the_album_in_its_order() {
    let joker = ["Hoyt’s Office", "Defeated Clown", "Following Sophie", "Penny in the Hospital", "Call Me Joker"];
    assert_eq!(titles(&small(), "gudnadottir"), joker);
    assert_eq!(titles(&small(), "composer:gudnadottir"), joker);
}

#[test]
fn letters_are_not_scattered_over_albums() {
    assert!(titles(&small(), "storm").iter().all(|title| !title.contains("Hobbits")));
    assert_eq!(titles(&small(), "zzzzqq"), [""; 0]);
}

#[test]
fn terms_narrow() {
    let index = small();
    for (query, count) in [
        ("", 25),
        ("len:..1:00", 25),
        ("len:1:00.001..", 0),
        ("year:2001..", 0),
        ("!joker", 20),
        ("!composer:balfe", 10),
        ("!title:the", 15),
        ("album:\"lord of\" !\"the prophecy\"", 4),
        ("work:joker", 5),
        ("album:zimmer", 0),
        ("\"joker joker\"", 0),
        ("len:x", 25),
    ] {
        assert_eq!(hits(&index, query, 3).total.count, count, "{query}");
        assert_eq!(hits(&index, query, 3).best.len(), count.min(3), "{query}");
    }
}

#[test]
fn scenes_find_their_tracks() {
    let mut album = titled("a", "A", "B", &["One", "Two", "Three"]);
    album["review"] = json!({ "scenes": [
        { "title": "The bridge", "tracks": ["1.2"], "themes": ["Élan"], "text": "Strings only." },
        { "title": "After", "tracks": ["1.1", "1.3"], "text": "The brass\ncomes in." },
    ]});
    let index = Index::new(&library([album]), None);
    for (query, expected) in [
        ("theme:elan", &["Two"][..]),
        ("text:bridge", &["Two"]),
        ("text:\"brass comes\"", &["One", "Three"]),
        ("!text:strings", &["One", "Three"]),
        ("theme:brass", &[]),
    ] {
        assert_eq!(titles(&index, query), expected, "{query}");
    }
}

#[test]
fn a_hit_says_why() {
    for (query, by) in [
        ("exchange", Found::Title(Class::Word)),
        ("tecg", Found::Title(Class::Scattered)),
        ("joker hoyt", Found::Title(Class::Beginning)),
        ("fallout", Found::Album(Class::Word)),
        ("lorne", Found::Composer(Class::Beginning)),
        ("year:2000", Found::Filter),
    ] {
        assert_eq!(hits(&small(), query, 1).best[0].by, by, "{query}");
    }
}

#[test]
fn a_newer_query_stops_the_pass() {
    assert_eq!(search(&small(), &Query::parse("storm"), 10, &AtomicBool::new(true)), None);
}

#[test]
fn albums_are_found_by_id_by_their_texts_and_by_their_tracks() {
    let albums = [
        titled("dune-1984", "Dune", "Toto", &["Prologue"]),
        titled("dune-2021", "Dune: Part One", "Hans Zimmer", &["Dream of Arrakis"]),
        titled("empty-2000", "Interlude", "Nobody", &[]),
    ];
    let index = Index::new(&library(albums), None);
    let id = |wanted| find_album(&index, wanted).map(|place| index.library().album(place).unwrap().id.to_string());
    for (wanted, expected) in [
        ("dune-2021", Some("dune-2021")),
        ("Dune-2021", Some("dune-2021")),
        ("dune", Some("dune-1984")),
        ("zimmer dune", Some("dune-2021")),
        ("dune part", Some("dune-2021")),
        ("interlude", Some("empty-2000")),
        ("composer:nobody", Some("empty-2000")),
        ("arrakis", Some("dune-2021")),
        ("title:prologue", Some("dune-1984")),
        ("", None),
        ("  ! ", None),
        ("qqqq", None),
    ] {
        assert_eq!(id(wanted).as_deref(), expected, "{wanted}");
    }
}

#[test]
fn only_changed_chunks_are_built_anew() {
    let album = |i: usize| titled(&format!("album-{i}"), &format!("Work {i:04}"), "X", &["One", "Two"]);
    let before = library((0..1000).map(album));
    let index = Index::new(&before, None);
    let more = Entry::new(sample::album(album(5000)), Origin::Shelf);
    let after = Arc::new(before.with([more]));
    let index_after = Index::new(&after, Some(&index));
    let is_new = |chunk: &&index::Placed| !index.chunks().iter().any(|old| Arc::ptr_eq(&old.chunk, &chunk.chunk));
    assert!(index.chunks().len() > 8);
    assert!(index_after.chunks().iter().filter(is_new).count() <= 2);
    assert_eq!(hits(&index_after, "two", 5000), hits(&Index::new(&after, None), "two", 5000));
}

proptest! {
    #[test]
    fn it_finds_what_the_plain_version_finds(library in any_library(), query in any_query(), limit in 0..12_usize) {
        let index = Index::new(&library, None);
        let query = Query::parse(&query);
        let plain = plain::search(&library, &query);
        prop_assert_eq!(&search(&index, &query, usize::MAX, &GO_ON).unwrap(), &plain);
        let few = search(&index, &query, limit, &GO_ON).unwrap();
        prop_assert_eq!(few.total, plain.total);
        prop_assert_eq!(&few.best[..], &plain.best[..limit.min(plain.best.len())]);
    }

    #[test]
    fn it_guesses_what_the_plain_version_guesses(library in any_library(), query in any_query()) {
        let query = Query::parse(&query);
        let guess = nearest(&Index::new(&library, None), &query, usize::MAX, &GO_ON).unwrap();
        if Asked::new(&query, true).has_slips() {
            prop_assert_eq!(guess, plain::nearest(&library, &query));
        } else {
            prop_assert_eq!(guess, Hits::default());
        }
    }

    #[test]
    fn typing_on_finds_what_asking_at_once_finds(library in any_library(), text in any_query(), more in any_query(), limit in 0..12_usize) {
        let index = Index::new(&library, None);
        let mut searcher = Searcher::default();
        let letters = text.chars().count();
        for typed in (0..=letters).rev().chain(0..=letters).chain([letters]) {
            let typed: String = text.chars().take(typed).collect();
            for text in [typed.clone(), format!("{typed} {more}"), typed] {
                let query = Query::parse(&text);
                let hits = searcher.search((&index, &query), limit, &GO_ON, &mut |_| ());
                prop_assert_eq!(hits, search(&index, &query, limit, &GO_ON), "{}", text);
            }
        }
    }

    #[test]
    fn no_album_with_a_hit_is_kept_back_by_the_sieve(library in any_library(), query in any_query()) {
        let query = Query::parse(&query);
        let index = Index::new(&library, None);
        let hits = search(&index, &query, usize::MAX, &GO_ON).unwrap().best;
        let near = nearest(&index, &query, usize::MAX, &GO_ON).unwrap().best;
        let hits = hits.iter().map(|hit| (hit, Some(Sieve::new(&query))));
        for (hit, sieve) in hits.chain(near.iter().map(|hit| (hit, Sieve::for_nearest(&query)))) {
            let sieve = sieve.unwrap();
            let album = library.album(hit.album).unwrap();
            let work = album.work.iter().map(|work| (Field::Work, &*work.title));
            let composers = album.composers.iter().map(|name| (Field::Composer, &**name));
            let titles = sieve.of_album(&[(Field::Album, &*album.title)].into_iter().chain(work).chain(composers));
            prop_assert!(titles.is_some_and(|titles| titles.lets_through(&album.tracks[hit.track].title)));
        }
    }

    #[test]
    fn a_changed_library_is_indexed_as_a_new_one(library in any_library(), more in any_library(), query in any_query()) {
        let before = Index::new(&library, None);
        let renamed = more.entries().iter().map(|entry| {
            let mut album = (*entry.album).clone();
            album.id = crate::model::Id::new(&format!("more-{}", album.id)).unwrap();
            Entry::new(album, Origin::Shelf)
        });
        let after = Arc::new(library.with(renamed.skip(1)));
        let query = Query::parse(&query);
        let taken_over = Index::new(&after, Some(&before));
        let back = Index::new(&library, Some(&taken_over));
        prop_assert_eq!(search(&taken_over, &query, 50, &GO_ON), search(&Index::new(&after, None), &query, 50, &GO_ON));
        prop_assert_eq!(search(&back, &query, 50, &GO_ON), search(&before, &query, 50, &GO_ON));
    }

    #[test]
    fn any_wanted_album_is_there_or_not(library in any_library(), wanted in any_query()) {
        let found = find_album(&Index::new(&library, None), &wanted);
        prop_assert!(found.is_none_or(|place| place < library.len()));
    }
}

#[test]
fn a_slip_is_guessed() {
    let index = small();
    for (query, expected) in [
        ("exhcange", Some("The Exchange")),
        ("stairz rooftops", Some("Stairs and Rooftops")),
        ("guðnadotir hoyts", Some("Hoyt’s Office")),
        ("stormx", Some("I Am the Storm")),
        ("zzzzqq", None),
        ("zq", None),
        ("year:1700", None),
    ] {
        let guess = nearest(&index, &Query::parse(query), 1, &GO_ON).unwrap();
        let title = |hit: &Hit| index.library().album(hit.album).unwrap().tracks[hit.track].title.to_string();
        assert_eq!(guess.best.first().map(title).as_deref(), expected, "{query}");
    }
}

#[test]
fn an_empty_library_is_no_trouble() {
    let index = Index::new(&Arc::new(Library::default()), None);
    assert_eq!(hits(&index, "storm", 10), Hits::default());
    assert_eq!(find_album(&index, "storm"), None);
}
