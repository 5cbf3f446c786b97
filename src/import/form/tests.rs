//! Album → article → album is the identity, for every album that a file can hold.

use proptest::collection::vec;
use proptest::prelude::*;

use super::albums::{album, raw};
use super::*;
use crate::model::{Album, json, text};

#[test]
fn signs_of_yaml_in_a_text_between_brackets_stay_text() {
    for text in ["a- -", "a -", "a ?", "a?", "a- - b", "a, b", "-", "?", "a -b"] {
        let deep = serde_json::json!({ "": text, "b": [text, { "c": text }] });
        let album: Album =
            serde_json::from_value(serde_json::json!({ "id": "a", "title": "A", "deep": deep })).unwrap();
        let article = write(&album);
        assert_eq!(read(&article).as_ref(), Ok(&album), "{article}");
    }
}

proptest! {
    #[test]
    fn what_is_written_reads_back_as_the_same_album(album in album()) {
        let article = write(&album);
        prop_assert!(!article.chars().any(|c| c != '\n' && text::steers(c)), "{}", article);
        let read = read(&article).map_err(|spots| TestCaseError::fail(format!("{spots:?}\n{article}")))?;
        prop_assert_eq!(&read, &album, "{}", article);
        prop_assert!(is_form(&article));
        prop_assert_eq!(serde_json::from_str::<Album>(&json::laid_out(&album).unwrap()).unwrap(), album);
    }

}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(50))]

    #[test]
    fn it_reads_back_through_carriage_returns_too(album in album()) {
        let article = write(&album).replace('\n', "\r\n");
        prop_assert_eq!(read(&format!("\u{feff}{article}")).unwrap(), album);
    }

    #[test]
    fn scenes_and_tracks_are_found_again(album in album()) {
        let article = write(&album);
        let line = |at| article.lines().nth(line_of(&article, at) - 1).unwrap();
        for (i, scene) in album.scenes().iter().enumerate() {
            let start = format!("### {}", scene.title);
            prop_assert!(line(At::Scene(i)).starts_with(start.trim_end()));
        }
        for (i, track) in album.tracks.iter().enumerate() {
            let start = format!("{}. {}", track.number, track.title);
            prop_assert!(line(At::Track(i)).starts_with(start.trim_end()));
        }
    }

    #[test]
    fn no_text_breaks_the_reader(parts in vec(raw(), 0..12), front in any::<bool>()) {
        let text = parts.join("\n");
        let text = if front { format!("---\n{text}") } else { text };
        let _ = (read(&text), is_form(&text));
        prop_assert!(line_of(&text, At::Scene(0)) >= 1);
    }

    #[test]
    fn a_cut_article_is_read_or_refused(album in album(), part in 0..1000_usize) {
        let article = write(&album);
        let cut = article.char_indices().map(|(at, _)| at).nth(article.chars().count() * part / 1000).unwrap_or(0);
        if let Err(spots) = read(article.get(..cut).unwrap()) {
            prop_assert!(spots.iter().all(|spot| spot.line >= 1 && spot.line <= article.lines().count() + 1));
        }
    }
}

#[test]
fn the_shelf_reads_back() {
    for file in std::fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/assets/shelf")).unwrap() {
        let album: Album = serde_json::from_slice(&std::fs::read(file.unwrap().path()).unwrap()).unwrap();
        assert_eq!(read(&write(&album)).unwrap(), album);
    }
}

#[test]
fn an_album_as_people_read_it() {
    let album: Album = serde_json::from_str(
        r##"{"$schema":"s.json","id":"a-2018","title":"A: \"B\"","work":{"kind":"film","title":"W","year":2018},"composers":["X","Y, Z"],
        "released":"2018-07-13","tracks":[{"disc":1,"number":1,"title":"One","length":"1:02.5","isrc":"GB1"},{"disc":2,"number":1,"title":"Two (1:00)"}],
        "review":{"author":"me","summary":"Sum.","scenes":[{"title":"S","at":"41:10","tracks":["1.1","2.1"],
        "themes":["T"],"text":"# loud\nsoft"}],"verdict":"","stars":5},"tags":["x","y"],"author":"other"}"##,
    )
    .unwrap();
    insta::assert_snapshot!(write(&album), @r##"
    ---
    id: a-2018
    title: "A: \"B\""
    work:
      kind: film
      title: W
      year: 2018
    composers:
      - X
      - "Y, Z"
    released: 2018-07-13
    author: me
    format: 1
    $schema: s.json
    tags:
      - x
      - "y"
    album:
      author: other
    review:
      stars: 5
    ---

    Sum.

    ## Scenes

    ### S @ 0:41:10 [1.1, 2.1]

    Themes: T

    \# loud
    soft

    ## Verdict

    ## Tracks: disc 1

    1. One (1:02.500) <!-- {"isrc":"GB1"} -->

    ## Tracks: disc 2

    1. Two (1:00) (–:––)
    "##);
}

#[test]
fn an_article_as_people_write_it() {
    let text = "\n---\ntitle: Night Train\nwork: Night Train\nreleased: 2018-07-13\ncomposers: Ann O'Nym\nlabel: >\n  A long\n  label\ntags: [a, b]\ncssclass:\n---\n\n\
        # Night Train\n\nA summary\nof two lines.\n\n\n## scenes\n\n\n### The platform @ 3:10 [1,2]\nThemes: Night theme; Rail\nText.\n\n## TRACKS\n\n* Departure (1:12)\n\n- Sleepers – 2:14\n* Home\n\n\
        ## Tracks (disc 2)\n4) Coda [0:30]\n- End";
    let album = read(text).unwrap();
    assert_eq!(&*album.id, "night-train-2018");
    assert_eq!(album.label.as_deref(), Some("A long label"));
    assert_eq!(album.composers_joined("|"), "Ann O'Nym");
    let review = album.review.unwrap();
    assert_eq!(review.summary.as_deref(), Some("A summary\nof two lines."));
    assert_eq!((review.scenes[0].themes.len(), &*review.scenes[0].text), (2, "Text."));
    let tracks: Vec<_> = album
        .tracks
        .iter()
        .map(|track| format!("{} {} {:?}", track.at(), track.title, track.length.map(Length::exact)))
        .collect();
    assert_eq!(
        tracks,
        [
            r#"1.1 Departure Some("1:12")"#,
            r#"1.2 Sleepers Some("2:14")"#,
            "1.3 Home None",
            r#"2.4 Coda Some("0:30")"#,
            "2.5 End None"
        ]
    );
    assert_eq!(
        album.extra.fields().map(|(name, value)| format!("{name}={value}")).collect::<Vec<_>>(),
        [r#"tags=["a","b"]"#, "cssclass=null"]
    );
}

#[test]
fn faults_are_placed() {
    let text = "---\nid: a b\ntitle: [x]\nwork:\n  kind: opera\n  year: MMXVIII\ntracks: []\n---\n### Lost\n\n## Scenes\nstray\n\n### S @ 9:99\n\n## Final Thoughts\n\n## Tracks: disc two\n\n## Tracks\n\n1. A (1:2)\nB\n## Verdict\n## Verdict\n";
    let said: Vec<_> = read(text).unwrap_err().iter().map(ToString::to_string).collect();
    insta::assert_snapshot!(said.join("\n"), @r##"
    2:5: "a b" cannot be an id: write it without spaces and slashes, such as joker-2019
    3:8: a text is expected here: put it in quotes if it begins with [ or { or holds a colon and a blank
    5:3: the work has no title: write title: under it
    5:9: film, series, game or other is expected here
    6:9: a year, such as 2018, is expected here
    7:9: "tracks" does not stand here: write ## Tracks and a numbered list under it
    9:1: a scene stands under ## Scenes: write that above it, or \### to keep it as text
    12:1: text before the first scene: write ### and a title above it
    14:1: "9:99" is no time in the film: write hours, minutes and seconds, 0:41:10; a title with an @ needs @ –:–– after it
    16:1: "Final Thoughts" is no section: ## Scenes, ## Verdict, ## Tracks or ## Tracks: disc 2; or write \## to keep it as text
    18:1: "Tracks: disc two" is no section: ## Scenes, ## Verdict, ## Tracks or ## Tracks: disc 2; or write \## to keep it as text
    22:1: "1:2" is no length: write minutes and seconds, 4:20; a title that ends like this needs (–:––) after it
    23:1: a track is expected here: write it as 1. Title (1:12)
    25:1: "Verdict" stands here twice: keep one
    "##);
    for (text, part) in [
        ("---\ntitle: A\n", "1:1: the front matter has no end"),
        ("---\ntitle: \"A\n---\n", "the front matter is no YAML"),
        ("---\ntitle: A\ntitle: B\n---\n", "3:1: \"title\" stands here twice"),
        ("---\ntitle: A\nx: *y\n---\n", "3:4: the front matter is no YAML"),
        ("---\ntitle: A\nx: &y 1\nz: *y\n---\n", "4:4: an alias (*) is not read"),
        ("---\ntitle: A\nformat: 2\n---\n", "3:9: format 2 is not known"),
        ("---\njust a text\n---\n", "2:1: names and values are expected here"),
        ("---\ntitle: A\n---\n# B\n", "4:1: this is not the title"),
        ("", "1:1: the album has no title"),
    ] {
        let said = read(text).unwrap_err().iter().map(ToString::to_string).collect::<Vec<_>>().join("\n");
        assert!(said.contains(part), "{text}: {said}");
    }
}

#[test]
fn articles_of_the_world_are_not_taken_for_ours() {
    for (text, ours) in [
        ("---\nid: a\nformat: 1\n---\n", true),
        ("---\nid: 12\nlayout: post\n---\nText.\n\n## Final Thoughts\n", false),
        ("---\nid: a\n---\n## Verdict\n", true),
        ("# T\n\n## Tracks\n\n1. A (1:00)\n", true),
        ("# T\n\nProse.\n\n## Tracks\n\n1. A (1:00)\n", false),
        ("# T\n\nProse.\n\n## Scenes\n\n### B\n\n## Tracks\n\n1. A (1:00)\n", true),
        ("# T\n\n## Tracks\n\nAll of them.\n", false),
        ("# T\n\n## Tracks\n\n1. A (1:00)\n\n## About\n", false),
        ("1. A (1:00)\n", false),
    ] {
        assert_eq!(is_form(text), ours, "{text}");
    }
}

#[test]
fn deep_nesting_ends_in_words() {
    for text in ["[".repeat(100_000), "{a: ".repeat(100_000), "- ".repeat(100_000)] {
        assert!(read(&format!("---\ntitle: A\nx: {text}\n---\n")).is_err());
    }
}
