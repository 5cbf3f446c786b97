//! Whole columns in many languages and forms, written for these tests, each beside what it is to become: `X.is` for `X`.

use std::fs;
use std::path::PathBuf;

use leitmotif::import::article::read;
use leitmotif::model::length::shown;

use super::{form, told};

fn folder() -> PathBuf {
    PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/articles/columns"))
}

#[test]
fn every_column_becomes_what_stands_beside_it() {
    let names = fs::read_dir(folder()).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let mut names: Vec<String> =
        names.filter(|name| name.rsplit_once('.').is_none_or(|(_, ending)| ending != "is")).collect();
    names.sort();
    let mut wrong = Vec::new();
    for name in &names {
        let import = read(name, &fs::read_to_string(folder().join(name)).unwrap(), form(name));
        let labels = import.albums.iter().filter_map(|draft| draft.album.label.as_deref().map(str::to_owned));
        let is = format!("{}\non {}\n", told(&import), labels.collect::<Vec<_>>().join(", "));
        let expected = fs::read_to_string(folder().join(format!("{name}.is"))).unwrap_or_default();
        if is != expected {
            wrong.push(format!("{name}\n--- is to be\n{expected}\n--- is\n{is}\n"));
        }
    }
    assert!(names.len() >= 30 && wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_word_track_heads_numbers_or_titles() {
    let rows = "|---|---|---|---|\n| 1 | Tide | Ada Wills | 2:10 |\n| 2 | 98 Gulls | Ben Orr | 3:25 |\n| 3 | Sand | Ben Orr | 1:33 |\n";
    for heading in
        ["| # | Track | Artist | Time |", "| No. | Piste | Artiste | Durée |", "| Track | Title | Artist | Time |"]
    {
        let page = format!("# Salt: soundtrack review\n\nThe strings come late and stay.\n\n{heading}\n{rows}");
        let titles: Vec<String> = read("salt.md", &page, form("salt.md"))
            .albums
            .iter()
            .flat_map(|draft| &draft.album.tracks)
            .map(|track| track.title.to_string())
            .collect();
        assert_eq!(titles, ["Tide", "98 Gulls", "Sand"], "{heading}");
    }
}

#[test]
fn posts_of_forums_and_items_that_are_ticked_off() {
    for (name, list) in [
        ("salt.txt", "[b]Track list[/b]\n[list=1]\n[*]Tide (2:10)\n[*]Gulls (1:05)\n[*]Sand (3:44)\n[/list]\n"),
        ("salt.md", "## Track list\n\n- [ ] Tide `2:10`\n- [x] Gulls `1:05`\n- [ ] Sand `3:44`\n"),
    ] {
        let page = format!("Salt: soundtrack review\n\nThe strings come late and stay.\n\n{list}");
        let import = read(name, &page, form(name));
        let tracks: Vec<_> =
            import.albums[0].album.tracks.iter().map(|track| (&*track.title, shown(track.length))).collect();
        assert_eq!(tracks, [("Tide", "2:10".into()), ("Gulls", "1:05".into()), ("Sand", "3:44".into())], "{name}");
    }
}
