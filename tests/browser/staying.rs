//! Nothing moves under a reader who did not ask: not while the library streams in, nor when an album or the window
//! changes.

use leitmotif::app::state::Pane;
use serde_json::json;

use crate::SIZE;
use crate::common::{Browser, album, shelf};

#[test]
fn nothing_moves_while_the_library_streams_in() {
    let mut browser = Browser::closed((120, 12));
    browser.open(shelf(), false);
    browser.press("<Enter>14G<Enter>3j");
    let before = (browser.state.albums.at - browser.state.albums.top, browser.state.tracks, browser.state.review);
    let more = (0..500).map(|i| album(json!({ "id": format!("a{i}"), "title": format!("Album {i}") })));
    browser.open(shelf().into_iter().chain(more).collect(), true);
    assert_eq!(browser.album(), "Mission: Impossible – Fallout");
    assert_eq!(browser.track(), "The Exchange");
    let after = (browser.state.albums.at - browser.state.albums.top, browser.state.tracks, browser.state.review);
    assert_eq!(before, after);
}

#[test]
fn an_album_that_changes_under_the_reader_keeps_the_track() {
    let two = |first: &str| {
        let tracks = json!([{ "number": 1, "title": first }, { "number": 2, "title": "Kept" }]);
        vec![album(json!({ "id": "a", "title": "A", "tracks": tracks }))]
    };
    let mut browser = Browser::new(two("Old"), SIZE);
    browser.press("<Enter>jss");
    browser.open(two("New"), true);
    assert_eq!((browser.track(), browser.state.pane), ("Kept", Pane::Tracks));
    browser.open(Vec::new(), true);
    assert_eq!(browser.track(), "");
    browser.press("jkG<Enter><Enter><Enter>/x<Enter><Esc>?<Esc>!");
}

#[test]
fn an_album_that_was_edited_keeps_the_reader_in_their_scene() {
    let written = |summary: &str, scenes: &[&str]| {
        let text = "Strings, and then brass.\n\nA horn.";
        let scenes: Vec<_> = scenes.iter().map(|title| json!({ "title": title, "text": text })).collect();
        let review = json!({ "summary": summary, "scenes": scenes, "verdict": "Good." });
        vec![album(json!({ "id": "a", "title": "A", "review": review }))]
    };
    let (before, longer) = (["Dawn", "Noon", "Dusk"], "Short.\n\nAnd a word more.\n\nAnd another.");
    for (now, scene) in [
        (&["Dawn", "Noon", "Dusk"][..], "Noon"),
        (&["Night", "Dawn", "Noon", "Dusk"], "Noon"),
        (&["Noon", "Dusk"], "Noon"),
        (&["Dawn", "Midday", "Dusk"], "Midday"),
    ] {
        let mut browser = Browser::new(written("Short.", &before), SIZE);
        browser.press("<BackTab>2}j");
        browser.open(written(longer, now), true);
        assert_eq!(browser.scene(), scene, "{now:?}");
        let line = browser.state.page.lines[browser.state.review.at].clone();
        assert_eq!(&*browser.state.page.piece(&line).unwrap().text, "Strings, and then brass.", "{now:?}");
        browser.press("G");
        browser.open(written("Short.", &["Dawn"]), true);
        assert_eq!(browser.state.review.at + 1, browser.state.page.lines.len(), "the verdict is the verdict");
    }
}

#[test]
fn the_place_in_the_review_survives_every_resize() {
    let mut browser = Browser::shelf((200, 60));
    browser.press("<Enter>14G<Enter>4j");
    let scene = browser.scene().to_owned();
    for (columns, rows) in [(80, 24), (40, 12), (19, 4), (1, 1), (0, 0), (30, 6), (119, 40), (120, 9), (200, 60)] {
        browser.resize(columns, rows);
        assert_eq!(browser.scene(), scene, "{columns}x{rows}");
        let extent = browser.state.extent(Pane::Review);
        let list = browser.state.review;
        assert!(extent.fit == 0 || (list.top..list.top + extent.fit).contains(&list.at), "{columns}x{rows}");
    }
}
