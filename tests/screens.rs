//! Whole screens at four sizes, and every view at every small size.
#![allow(clippy::unwrap_used, reason = "a test fails where it breaks")]

use std::sync::Arc;

mod common;
use common::{Browser, album, shelf};
use leitmotif::app::Msg;
use leitmotif::app::cover::{Ink, Picture};
use leitmotif::app::look::{Look, Scheme};
use leitmotif::model::{Entry, Fault, Origin};
use ratatui::style::Modifier;
use serde_json::json;

const SIZES: [(u16, u16); 4] = [(80, 24), (40, 12), (120, 40), (200, 60)];

/// An album that tries every border: titles long, wide, right to left, piled with accents, made of joined signs.
fn odd() -> Vec<Entry> {
    let titles = [
        "A title so long that no pane of any window that people use could ever hope to show the whole of it at once, ever",
        "千と千尋の神隠し 交響組曲 あの夏へ",
        "موسيقى الفيلم: الوداع",
        "שיר הנושא של הסרט",
        "Z\u{351}\u{36b}\u{343}a\u{300}\u{301}\u{302}l\u{327}\u{328}go",
        "👩\u{200d}👩\u{200d}👧 Family 👍🏽 🇯🇵 ❤\u{fe0f}",
        "ab\u{ad}cd\u{3164}ef\tgh",
        "",
    ];
    let tracks: Vec<_> = titles
        .iter()
        .enumerate()
        .map(|(i, title)| json!({ "disc": 1 + i / 6, "number": 1 + i % 6, "title": title }))
        .collect();
    vec![
        album(json!({
            "id": "odd", "title": titles[0], "work": { "kind": "game", "title": titles[1], "year": 1 },
            "composers": [titles[2], titles[4]], "tracks": tracks,
            "review": { "summary": titles[0], "scenes": [
                { "title": titles[1], "at": "0:00:00", "tracks": ["1.1", "1.2", "9.9"], "themes": [titles[5]], "text": titles[3] },
                { "title": titles[0], "at": "100:00:00", "tracks": ["2.1"], "text": "" }] } })),
        album(json!({ "id": "bare", "title": "Bare" })),
        album(json!({ "id": "some", "title": "Some", "tracks": [
            { "number": 1, "title": "Known", "length": "1:02:03" }, { "number": 2, "title": "Unknown" },
            { "number": 3, "title": "After", "length": "0:01" }] })),
    ]
}

fn snapshot(name: &str, browser: &Browser) {
    let (columns, rows) = browser.state.size;
    insta::assert_snapshot!(format!("{name}-{columns}x{rows}"), browser.screen());
}

#[test]
fn the_shelf() {
    for size in SIZES {
        snapshot("first", &Browser::shelf(size));
    }
}

#[test]
fn a_track_and_its_scene() {
    for size in SIZES {
        let mut browser = Browser::shelf(size);
        snapshot("track", browser.press("<Enter>14Gt"));
        snapshot("scene", browser.press("<Enter>2j"));
    }
}

#[test]
fn the_order_of_the_film() {
    for size in SIZES {
        let mut browser = Browser::shelf(size);
        snapshot("film-order", browser.press("<Enter>14Gf"));
    }
}

/// A review with all that Markdown has for prose.
fn marked_up() -> Vec<Entry> {
    let text = "Three ideas carry the *jump*, and the **low brass** owns them all. The [composer](https://example.org/talk) \
        said so, and `drums` stay as they are.\n\n### What the drums do\n\nThey come in waves:\n\n- taiko, close and dry\n- \
        *bongos*, as in the old series, which go on for so long that their line must be broken somewhere\n  1. alone\n  \
        2. then with the strings\n\n> The drums are the clock of this film, and when they stop you know\n> that somebody is \
        about to fall.\n\nI can hear the drums\ncoming over the hill\n\n***\n\nFive * three, f*ck, <Untitled>, C# minor stay.";
    let source = "https://example.org/a/rather/long/address/that/does/not/fit/on/one/line/of/most/windows?page=6";
    vec![album(
        json!({ "id": "a", "title": "Marked up", "tracks": [{ "number": 7, "title": "Free Fall", "length": "4:14" }],
        "review": { "author": "A reader", "source": source, "summary": "A *short* summary.", "scenes": [
            { "title": "The jump", "at": "0:41:10", "tracks": ["1.7"], "themes": ["Main theme"], "text": text },
            { "title": "After it", "text": "Nothing more." }] } }),
    )]
}

#[test]
fn a_review_with_markdown() {
    for size in SIZES {
        let mut browser = Browser::new(marked_up(), size);
        snapshot("markdown", browser.press("<BackTab>}j"));
        snapshot("markdown-whole", browser.press("z<PageDown>"));
    }
}

#[test]
fn words_found_and_scenes_listed() {
    for size in SIZES {
        let mut browser = Browser::shelf(size);
        snapshot("find", browser.press("<BackTab>/brass"));
        snapshot("found", browser.press("<Enter>nz"));
        snapshot("outline", browser.press("c"));
    }
}

#[test]
fn what_is_set_apart_in_a_text_is_so_without_colour_too() {
    let mut browser = Browser::new(marked_up(), (120, 40));
    browser.state.look = Look { colours: Scheme::None.colours(), ascii: true };
    browser.press("z");
    let buffer = browser.buffer();
    let set = |modifier: Modifier| {
        let cells = buffer.content().iter().filter(|cell| cell.modifier.contains(modifier));
        cells.map(ratatui::buffer::Cell::symbol).collect::<String>()
    };
    assert!(set(Modifier::ITALIC).starts_with("shortjump"), "{}", set(Modifier::ITALIC));
    assert!(set(Modifier::BOLD).contains("low brass"), "{}", set(Modifier::BOLD));
    assert!(set(Modifier::UNDERLINED).starts_with("composer"), "{}", set(Modifier::UNDERLINED));
}

#[test]
fn marked_tracks_and_their_lengths() {
    for size in SIZES {
        let mut browser = Browser::shelf(size);
        snapshot("marked", browser.press("<Enter>3G2<Space>jV2j"));
        snapshot("marked-hits", browser.press("<Esc>/the<Ctrl-Space>"));
        snapshot("lengths", browser.press("<Esc>H"));
    }
    let mut browser = Browser::new(odd(), (80, 24));
    snapshot("lengths-unknown", browser.press("gg/after<Enter>H"));
    snapshot("marked-unknown", browser.press("qV2k"));
}

/// One album whose tracks, on discs of so many, have these lengths in seconds, none where 0.
fn lengths(seconds: &[u64], disc: usize) -> Vec<Entry> {
    let length = |s: u64| (s > 0).then(|| format!("{}:{:02}", s / 60, s % 60));
    let tracks: Vec<_> = seconds
        .iter()
        .enumerate()
        .map(|(i, &s)| json!({ "disc": 1 + i / disc, "number": 1 + i % disc, "title": format!("Cue {i}"), "length": length(s) }))
        .collect();
    vec![album(json!({ "id": "a", "title": "A Box", "tracks": tracks, "review": { "scenes": [
        { "title": "The first", "tracks": ["1.1"], "text": "" }, { "title": "The same", "at": "0:10:00", "tracks": ["1.1", "1.2"], "text": "" }] } }))]
}

#[test]
fn the_themes() {
    for size in SIZES {
        let mut browser = Browser::shelf(size);
        snapshot("themes", browser.press("M"));
        snapshot("theme", browser.press("fell<Enter>"));
    }
}

#[test]
fn the_timelines() {
    for size in SIZES {
        let mut browser = Browser::shelf(size);
        snapshot("timeline", browser.press("<Enter>14GT"));
        snapshot("timeline-film", browser.press("<Tab>"));
    }
}

#[test]
fn the_timelines_of_odd_boxes() {
    let many: Vec<u64> = (0..200).map(|i| 20 + i * 37 % 400).collect();
    let huge: Vec<u64> = (0..10_000).map(|i| i % 7 * 60).collect();
    for (name, seconds, disc, size) in [
        ("wild", &[36_000, 1, 180][..], 9, (80, 24)),
        ("one", &[200], 9, (40, 12)),
        ("many", &many, 300, (40, 12)),
        ("discs", &many, 30, (80, 24)),
        ("huge", &huge, 20_000, (80, 24)),
        ("unknown", &[0, 0, 0, 0, 0], 3, (80, 24)),
        ("some", &[60, 0, 240, 0, 0, 30], 4, (80, 24)),
    ] {
        let mut browser = Browser::new(lengths(seconds, disc), size);
        snapshot(&format!("timeline-{name}"), browser.press("T2l"));
    }
}

#[test]
fn a_search() {
    for size in SIZES {
        let mut browser = Browser::shelf(size);
        snapshot("search", browser.press("/storm"));
        snapshot("search-fault", browser.press(" len:x"));
        snapshot("search-nothing", browser.press("<Ctrl-u>zzzzqq"));
    }
}

#[test]
fn what_comes_nearest() {
    for size in SIZES {
        snapshot("nearest", Browser::shelf(size).press("/exchagne"));
    }
}

#[test]
fn an_empty_library() {
    for size in SIZES {
        snapshot("empty", &Browser::new(Vec::new(), size));
    }
}

#[test]
fn odd_titles() {
    for size in SIZES {
        let mut browser = Browser::new(odd(), size);
        snapshot("odd", browser.press("G<Enter>jt"));
        snapshot("odd-search", browser.press("/family"));
    }
}

#[test]
fn lengths_that_are_not_known() {
    let mut browser = Browser::new(odd(), (120, 12));
    snapshot("unknown", browser.press("gg/after<Enter>t"));
}

#[test]
fn help_faults_and_a_notice() {
    let mut browser = Browser::shelf((80, 24));
    snapshot("keys", browser.press("?"));
    let fault = |line| Fault::at(std::path::Path::new("films/broken.json"), (line, 7), "expected a comma or a brace");
    let (library, index) = (browser.state.library.clone(), browser.state.index.clone());
    browser.tell(Msg::Opened { library, index, faults: (1..30).map(fault).collect(), done: true });
    snapshot("faults", browser.press("q!"));
    snapshot("notice", browser.press("q<Enter>4G<Enter>5"));
}

#[test]
fn the_palette() {
    for size in SIZES {
        let mut browser = Browser::shelf(size);
        snapshot("palette", browser.press(":"));
        snapshot("palette-typed", browser.press("scene<Down>"));
    }
}

/// A picture of half-blocks, lighter and darker row by row.
fn striped((columns, rows): (u16, u16)) -> Picture {
    let ink = |row: u16| {
        let grey = if row.is_multiple_of(2) { [200; 3] } else { [60; 3] };
        Ink { symbol: Some("▀".into()), letter: Some(grey), ground: Some(grey) }
    };
    Picture { size: (columns, rows), cells: (0..rows).flat_map(|row| (0..columns).map(move |_| ink(row))).collect() }
}

#[test]
fn a_cover() {
    let mut album = album(json!({ "id": "a", "title": "Painted", "cover": "cover.png",
        "tracks": [{ "number": 1, "title": "One" }] }));
    album.origin = Origin::File(std::path::Path::new("/music/a.json").into());
    for (size, room) in [((120, 40), Some((26, 13))), ((200, 60), Some((38, 19))), ((120, 20), None), ((80, 24), None)]
    {
        let mut entries = shelf();
        entries.push(album.clone());
        let mut browser = Browser::new(entries, size);
        assert!(browser.state.cover.is_none(), "nothing is asked for an album without one");
        browser.press("/painted<Enter>");
        let wish = browser.state.cover.as_ref().map(|cover| cover.wish.clone());
        assert_eq!(wish.as_ref().map(|wish| wish.room), room, "{size:?}");
        let Some(wish) = wish else { continue };
        assert_eq!(wish.path, std::path::Path::new("/music/cover.png"));
        let bare = browser.screen();
        browser.tell(Msg::Covered {
            wish: wish.clone(),
            picture: Some(Arc::new(striped((wish.room.0, wish.room.1 - 1)))),
        });
        snapshot("cover", &browser);
        browser.press("?");
        assert!(!browser.screen().contains('▀'), "nothing is drawn by half over it");
        browser.press("q<BackTab>gg");
        assert!(!browser.screen().contains('▀'), "an album without a cover shows none");
        browser.press("/painted<Enter><Esc>");
        browser.tell(Msg::Covered { wish, picture: None });
        assert!(
            !browser.screen().contains('▀') && bare.contains("Painted"),
            "one that cannot be decoded leaves its place empty"
        );
    }
}

#[test]
fn ascii_and_no_colour() {
    let mut browser = Browser::shelf((80, 24));
    browser.state.look = Look { colours: Scheme::None.colours(), ascii: true };
    snapshot("ascii", browser.press("<Enter>11G"));
    let buffer = browser.buffer();
    let coloured = buffer.content().iter().filter(|cell| cell.fg != ratatui::style::Color::Reset).count();
    assert_eq!(coloured, 0);
    let frame: Vec<_> = browser.screen().chars().filter(|c| "╭╮╰╯│─▌▏•┊♪≈▪·▂▄█".contains(*c)).collect();
    assert!(frame.is_empty(), "{frame:?}");
}

/// Every view, reached by keys from a start.
const VIEWS: &[&str] = &[
    "z/the",
    "zc",
    "z}}",
    "<Tab>VG",
    "H",
    "M",
    "Mthe<Enter>",
    "<Tab>T3l",
    "T<Tab>l",
    ":",
    ":exch",
    "<Tab>fG",
    "",
    "<Tab>",
    "<Tab><Tab>",
    "<Tab>ts",
    "/",
    "/storm",
    "/zzzzqq len:x",
    "?",
    "<Tab><Tab>}}",
];

#[test]
fn every_view_at_every_small_size() {
    let small = (0..=12).flat_map(|columns| (0..=12).map(move |rows| (columns, rows)));
    let edges = [
        (1, 500),
        (500, 1),
        (19, 5),
        (20, 4),
        (20, 5),
        (20, 6),
        (79, 10),
        (80, 5),
        (120, 6),
        (65_535, 5),
        (1000, 1000),
    ];
    let sizes: Vec<(u16, u16)> = small.chain(edges).collect();
    for albums in [shelf(), odd(), Vec::new()] {
        for keys in VIEWS {
            let mut browser = Browser::new(albums.clone(), (100, 30));
            browser.press(keys);
            for &(columns, rows) in &sizes {
                if columns < 1000 || keys.is_empty() {
                    browser.resize(columns, rows).buffer();
                }
            }
        }
    }
}

#[test]
fn a_window_too_small_says_so() {
    assert_eq!(Browser::shelf((19, 3)).screen(), "leitmotif needs a …\n\n\n");
    assert!(Browser::shelf((20, 5)).screen().contains("Albums"));
}
