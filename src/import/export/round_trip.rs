//! What a form can hold comes back from it: an album that is exported and imported again.

use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;

use super::{csv, cue, nfo, xspf};
use crate::import;
use crate::model::{Album, Length, Line, Track};

/// Titles as people give them, with what means something to a form.
fn title() -> impl Strategy<Value = String> {
    let signs = prop_oneof![4 => "[A-Za-zÀ-žА-я0-9]{1,12}", 1 => prop::sample::select(&["&", "<b>", "&amp;", "]]>", "#1", "Night;Day", "A, B", "O’Hara's"][..]).prop_map(str::to_owned)];
    vec(signs, 1..5).prop_map(|words| words.join(" "))
}

/// An album of one or two discs of three to six tracks each, numbered from 1.
fn album() -> impl Strategy<Value = Album> {
    let track = || (title(), option::weighted(0.8, 1_000..5_000_000_u64));
    let discs = vec(vec(track(), 3..7), 1..3);
    (title(), vec("[A-Z][a-z]{2,8} [A-Z][a-z]{2,8}", 0..3), option::of(1950..2030_u16), discs).prop_map(
        |(title, composers, year, discs)| {
            let tracks = (1..).zip(discs).flat_map(|(disc, tracks)| {
                (1..).zip(tracks).map(move |(number, (title, ms))| Track {
                    disc,
                    number,
                    title: Line::from(title),
                    length: ms.map(Length::from_ms),
                    extra: <_>::default(),
                })
            });
            Album {
                schema: None,
                format: 1,
                id: import::slug(&title, None),
                title: Line::from(title),
                work: None,
                composers: composers.into_iter().map(Line::from).collect(),
                label: None,
                released: year.map(|year| Line::from(year.to_string())),
                cover: None,
                tracks: tracks.collect(),
                review: None,
                extra: <_>::default(),
            }
        },
    )
}

/// The one album that `text` is read as.
fn read(name: &str, text: &str) -> Album {
    let mut albums = import::read(name, text.as_bytes()).albums;
    assert_eq!(albums.len(), 1, "{text}");
    albums.remove(0).album
}

/// Places, titles and lengths, these as `length` makes them.
fn rows(album: &Album, length: impl Fn(Length) -> u64) -> Vec<(String, String, Option<u64>)> {
    let row = |track: &Track| {
        (track.at().to_string(), track.title.to_string(), track.length.map(&length).filter(|ms| *ms > 0))
    };
    album.tracks.iter().map(row).collect()
}

proptest! {
    #[test]
    fn a_playlist_holds_titles_numbers_and_lengths(album in album()) {
        let again = read("a.xspf", &xspf(&album));
        prop_assert_eq!(&again.title, &album.title);
        prop_assert_eq!(again.composers_joined(", "), album.composers_joined(", "));
        prop_assert_eq!(rows(&again, Length::ms), rows(&album, Length::ms));
    }

    #[test]
    fn an_nfo_holds_whole_seconds(album in album()) {
        let again = read("album.nfo", &nfo(&album));
        prop_assert_eq!((&again.title, &again.composers, &again.released), (&album.title, &album.composers, &album.released));
        prop_assert_eq!(rows(&again, Length::ms), rows(&album, |length| length.ms() / 1000 * 1000));
    }

    /// Of each disc's last track, and of those around an unknown length, a sheet cannot say how long they are.
    #[test]
    fn a_sheet_holds_lengths_to_a_frame(album in album()) {
        let again = read("a.cue", &cue(&album).0);
        prop_assert_eq!(&again.title, &album.title);
        prop_assert_eq!(again.tracks.len(), album.tracks.len());
        let starts = album.starts();
        for (at, (new, old)) in again.tracks.iter().zip(&album.tracks).enumerate() {
            prop_assert_eq!((new.at(), &new.title), (old.at(), &old.title));
            let next = album.tracks.get(at + 1).is_some_and(|next| next.disc == old.disc);
            let known = next && starts[at].is_some() && old.length.is_some();
            prop_assert_eq!(new.length.is_some(), known, "{}", old.title);
            let apart = new.length.zip(old.length).map_or(0, |(new, old)| new.ms().abs_diff(old.ms()));
            prop_assert!(apart <= 14, "{apart} ms");
        }
    }

    #[test]
    fn a_table_holds_every_row(album in album()) {
        let text = csv(&album);
        let mut table = csv::Reader::from_reader(text.as_bytes());
        let cells: Vec<Vec<String>> =
            table.records().map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect();
        let told = |track: &Track| {
            let length = track.length.map_or(String::new(), Length::exact);
            [track.disc.to_string(), track.number.to_string(), track.title.to_string(), length]
        };
        prop_assert_eq!(cells.len(), album.tracks.len());
        for (row, track) in cells.iter().zip(&album.tracks) {
            prop_assert_eq!(&row[..4], &told(track));
        }
        let again = read("a.csv", &text);
        prop_assert_eq!(rows(&again, Length::ms), rows(&album, Length::ms));
    }
}
