//! Track lists in the shapes that people give them, and lists that are none: what each becomes, in one table of each. The
//! samples stand in `tests/data/lists`: `=== name`, the text, `--- the tracks`.

#![allow(clippy::unwrap_used, reason = "a test that cannot read its samples has failed")]

use leitmotif::import::article::{Form, read};
use leitmotif::model::length::shown;

/// The samples of a file: name, text, what is expected.
fn samples(file: &str) -> Vec<(String, String, String)> {
    let path = format!("{}/tests/data/lists/{file}", env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read_to_string(path).unwrap();
    let parts = text.split("=== ").filter(|part| !part.trim().is_empty());
    parts
        .map(|part| {
            let (name, rest) = part.split_once('\n').unwrap();
            let (text, expected) = rest.rsplit_once("\n---").unwrap();
            (name.to_owned(), text.to_owned(), expected.trim().to_owned())
        })
        .collect()
}

/// The tracks of every album that `text` holds, with those that have none left out.
fn tracks(name: &str, text: &str) -> String {
    let form = match name.rsplit('.').next() {
        Some("md") => Form::Markdown,
        Some("html") => Form::Html,
        _ => Form::Text,
    };
    let albums = read(name, text, form).albums;
    let lists = albums.iter().filter(|draft| !draft.album.tracks.is_empty()).map(|draft| {
        let track = |t: &leitmotif::model::Track| format!("{}.{} {} {}", t.disc, t.number, t.title, shown(t.length));
        draft.album.tracks.iter().map(track).collect::<Vec<_>>().join("; ")
    });
    lists.collect::<Vec<_>>().join(" || ")
}

#[test]
fn lists_of_tracks_are_read() {
    let samples = samples("read.txt");
    assert!(samples.len() > 80);
    let wrong = samples.into_iter().filter_map(|(name, text, expected)| {
        let found = tracks(&name, &text);
        (found != expected).then(|| format!("{name}:\n  {found}\nand not\n  {expected}"))
    });
    let wrong: Vec<String> = wrong.collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn other_lists_are_left() {
    let samples = samples("left.txt");
    assert!(samples.len() > 40);
    for (name, text, _) in samples {
        assert_eq!(tracks(&name, &text), "", "{name}");
    }
}

#[test]
fn remarks_behind_titles_are_told_of_their_tracks() {
    let samples = samples("read.txt").into_iter().filter(|(name, ..)| name.starts_with("remarks-"));
    for (name, text, _) in samples {
        let albums = read(&name, &text, Form::Text).albums;
        let album = &albums.first().unwrap().album;
        let scenes = &album.review.as_ref().unwrap().scenes;
        assert_eq!(scenes.len(), album.tracks.len(), "{name}");
    }
}

/// Lists of times that are no lengths, each on a page that merely speaks of a soundtrack: results, hours, programmes, verses.
#[test]
fn other_times_are_left() {
    let path = format!("{}/tests/data/lists/times.txt", env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read_to_string(path).unwrap();
    let lists: Vec<(&str, &str)> = text.split("=== ").filter_map(|list| list.split_once('\n')).collect();
    assert!(lists.len() > 90);
    let wrong = lists.iter().flat_map(|(name, list)| {
        [
            format!(
                "A day at the harbour\n\nThe film's soundtrack could be heard from the hall all evening.\n\n{list}"
            ),
            format!(
                "{list}\n\nThe film's soundtrack could be heard from the hall all evening, and nobody minded it.\n"
            ),
            format!("# A day at the harbour\n\nThe film's soundtrack was played.\n\n## On Saturday\n\n{list}"),
        ]
        .into_iter()
        .map(|page| tracks("page.md", &page))
        .filter(|tracks| !tracks.is_empty())
        .map(|tracks| format!("{name}: {tracks}"))
        .collect::<Vec<_>>()
    });
    let wrong: Vec<String> = wrong.collect();
    assert!(wrong.is_empty(), "{} of {}:\n{}", wrong.len(), lists.len() * 3, wrong.join("\n"));
}

/// Lengths that rise or are round, as those of short lists may: numbers, brackets, a heading or the page's title tell them
/// from hours.
#[test]
fn lengths_that_rise_or_are_round_are_lengths_where_something_says_so() {
    let titles = ["Low Tide", "Harbour Lights", "The Last Boat", "Salt", "Home"];
    let shapes: [fn(usize, &str, &str) -> String; 5] = [
        |number, title, length| format!("{number}. {title} ({length})"),
        |number, title, length| format!("{number}. {title} – {length}"),
        |number, title, length| format!("{number:02} {title} {length}"),
        |_, title, length| format!("{title} ({length})"),
        |_, title, length| format!("{title} [{length}]"),
    ];
    for lengths in [
        ["1:00", "2:00", "3:00", "4:00", "5:00"],
        ["1:20", "2:30", "3:10", "3:45", "4:50"],
        ["1:01", "1:02", "1:03", "1:04", "1:05"],
    ] {
        for shape in &shapes {
            for count in 3..=5 {
                let rows: Vec<_> = (1..).zip(titles.iter().zip(lengths)).take(count).collect();
                let list: Vec<_> = rows.iter().map(|(number, (title, length))| shape(*number, title, length)).collect();
                let expected: Vec<_> =
                    rows.iter().map(|(number, (title, length))| format!("1.{number} {title} {length}")).collect();
                let page = format!(
                    "# Quiet Harbour – the score\n\nThe score opens softly, and the strings wait.\n\n{}\n",
                    list.join("\n")
                );
                assert_eq!(tracks("page.md", &page), expected.join("; "), "{page}");
            }
        }
    }
}
