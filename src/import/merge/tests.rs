//! Laws of merging, on albums made up by chance.

use proptest::prelude::*;
use serde_json::json;

use super::{Doubt, Telling, complete, could_be, gather, join, settle};
use crate::import::{Draft, Trust};
use crate::model::Album;

fn telling(album: Album, trust: Trust, source: &str) -> Telling {
    Telling { draft: Draft { album, trust, ties: Vec::new() }, source: source.to_owned(), doubt: Doubt::default() }
}

fn album(title: &str, tracks: &[(u16, u32, &str, Option<u32>)], review: bool) -> Album {
    let mut seen = std::collections::HashSet::new();
    let tracks = tracks.iter().filter(|(disc, number, ..)| seen.insert((*disc, *number)));
    let track = |(disc, number, title, seconds): &(u16, u32, &str, Option<u32>)| {
        let length = seconds.map(|seconds| format!("{}:{:02}", seconds / 60, seconds % 60));
        json!({ "disc": disc, "number": number, "title": title, "length": length })
    };
    let review =
        review.then(|| json!({ "summary": title, "scenes": [{ "title": "s", "tracks": ["1.1"], "text": "t" }] }));
    let tracks: Vec<_> = tracks.map(track).collect();
    serde_json::from_value(json!({ "id": "x", "title": title, "tracks": tracks, "review": review })).unwrap()
}

fn any_album() -> impl Strategy<Value = Album> {
    let word = prop::sample::select(vec!["One", "Two", "The Exchange", "Track 3", "", "Fallout"]);
    let track = (1..3_u16, 1..6_u32, word, prop::option::of(1..400_u32));
    let title = prop::sample::select(vec!["Fallout", "Fallout (Score)", "Joker", "風"]);
    (title, prop::collection::vec(track, 0..8), any::<bool>())
        .prop_map(|(title, tracks, review)| album(title, &tracks, review))
}

proptest! {
    #[test]
    fn what_was_completed_is_complete(known in any_album(), other in any_album()) {
        let (whole, _) = complete(&known, &other);
        prop_assert_eq!(complete(&whole, &other).0, whole.clone());
        prop_assert_eq!(complete(&whole, &known).0, whole);
    }

    #[test]
    fn an_album_has_nothing_to_add_to_itself(album in any_album()) {
        prop_assert_eq!(complete(&album, &album), (album.clone(), vec![]));
        prop_assert!(could_be(&album, &album));
    }

    #[test]
    fn no_album_is_lost_on_the_way(albums in prop::collection::vec(any_album(), 1..6)) {
        let trusts = [Trust::Audio, Trust::Data, Trust::Cue, Trust::Article, Trust::Playlist, Trust::Nfo];
        let tellings = albums.into_iter().zip(trusts).zip(["a", "b", "c", "d", "e", "f"]);
        let tellings: Vec<_> = tellings.map(|((album, trust), source)| telling(album, trust, source)).collect();
        let count = tellings.len();
        let groups = join(gather(tellings));
        prop_assert_eq!(groups.iter().map(Vec::len).sum::<usize>(), count);
        for group in groups {
            let settled = settle(group);
            let tracks = &settled.album.tracks;
            prop_assert!(tracks.windows(2).all(|two| two[0].at() < two[1].at()), "{:?}", tracks);
        }
    }
}

#[test]
fn scenes_follow_their_tracks_to_another_numbering() {
    let audio = album("Fallout", &[(1, 1, "One", Some(60)), (2, 1, "Two", Some(70)), (2, 2, "Three", None)], false);
    let mut words = album("Fallout", &[(1, 1, "One", None), (1, 2, "Two", None), (1, 3, "Three", None)], true);
    words.review.as_mut().unwrap().scenes[0].tracks = vec!["1.2".parse().unwrap()];
    let settled = settle(vec![telling(words, Trust::Article, "words"), telling(audio, Trust::Audio, "audio")]);
    assert_eq!(settled.album.scenes()[0].tracks, ["2.1".parse().unwrap()]);
}

#[test]
fn lists_of_other_names_find_their_albums_among_many() {
    let titles: Vec<[String; 3]> =
        (0..150).map(|at| ["Dawn", "Noon", "Dusk"].map(|word| format!("{word} {at:03}"))).collect();
    let told = |at: usize, name: &str, trust| {
        let [one, two, three] = &titles[at];
        let tracks = [(1, 1, &**one, None), (1, 2, &**two, None), (1, 3, &**three, None)];
        telling(Album { id: crate::import::slug(name, None), ..album(name, &tracks, false) }, trust, name)
    };
    let albums = (0..150).map(|at| told(at, &format!("Album {at}"), Trust::Data));
    let lists = (0..150).map(|at| told(at, &format!("My list {at}"), Trust::Playlist));
    let groups = gather(albums.chain(lists).collect());
    assert_eq!(groups.len(), 150);
    assert!(groups.iter().all(|group| group.len() == 2));
}

#[test]
fn lists_without_titles_are_one_only_by_their_lengths() {
    let sheet = |name: &str, lengths: [u32; 3]| {
        let title = ["Track 1", "Track 2", ""];
        let tracks: Vec<_> = (1..).zip(title).zip(lengths).map(|((nth, title), s)| (1, nth, title, Some(s))).collect();
        telling(Album { id: crate::import::slug(name, None), ..album(name, &tracks, false) }, Trust::Cue, name)
    };
    let groups = gather(vec![sheet("a", [60, 70, 80]), sheet("b", [90, 20, 200]), sheet("c", [61, 70, 80])]);
    assert_eq!(groups.iter().map(Vec::len).collect::<Vec<_>>(), [2, 1]);
}

#[test]
fn lists_whose_tracks_are_all_of_one_length_are_not_one_for_that() {
    let loops = |name: &str, word: &str, length: fn(u32) -> u32| {
        let titles: Vec<String> = (1..7).map(|nth| format!("{word} {nth:03}")).collect();
        let tracks: Vec<_> = (1..).zip(&titles).map(|(nth, title)| (1, nth, &**title, Some(length(nth)))).collect();
        telling(Album { id: crate::import::slug(name, None), ..album(name, &tracks, false) }, Trust::Data, name)
    };
    let even = |_| 60;
    let uneven = |nth| 60 + nth * 17;
    assert_eq!(gather(vec![loops("a", "Rain", even), loops("b", "Wind", even)]).len(), 2);
    assert_eq!(gather(vec![loops("a", "Rain", uneven), loops("b", "Wind", uneven)]).len(), 1);
}
