//! The timeline of the album and of the film.

use leitmotif::app::state::Pane;
use serde_json::json;

use crate::SIZE;
use crate::common::{Browser, album};

#[test]
fn the_timeline_is_walked_and_nothing_else_moves() {
    use leitmotif::app::timeline::Strip;
    let mut browser = Browser::shelf(SIZE);
    browser.press("<Enter>14Gs");
    let before = (browser.state.albums, browser.state.tracks, browser.state.review, browser.state.pane);
    browser.press("T");
    for (keys, at) in [
        ("", (Strip::Album, 13)),
        ("l<Right>2l", (Strip::Album, 17)),
        ("3h", (Strip::Album, 14)),
        ("{", (Strip::Album, 13)),
        ("2}", (Strip::Album, 17)),
        ("9}", (Strip::Album, 17)),
        ("$", (Strip::Album, 25)),
        ("0", (Strip::Album, 0)),
        ("10l", (Strip::Album, 10)),
        ("<Tab>", (Strip::Film, 5)),
        ("l", (Strip::Film, 6)),
        ("<Tab>", (Strip::Album, 13)),
        ("<Tab>$<Tab>", (Strip::Album, 13)),
        ("<Tab><Home>}", (Strip::Film, 1)),
        ("<Esc>T", (Strip::Album, 13)),
    ] {
        browser.press(keys);
        let timeline = browser.state.timeline.unwrap();
        let place = if timeline.strip == Strip::Album { timeline.track } else { timeline.scene };
        assert_eq!((timeline.strip, place), at, "{keys}");
    }
    browser.press("q");
    assert!(!browser.quit && browser.state.timeline.is_none());
    assert_eq!(before, (browser.state.albums, browser.state.tracks, browser.state.review, browser.state.pane));
}

#[test]
fn the_timeline_leads_to_what_there_is_to_read() {
    let mut browser = Browser::shelf(SIZE);
    browser.press("<Enter>T9}<Enter>");
    assert_eq!(
        (browser.state.pane, browser.track(), browser.scene()),
        (Pane::Review, "Kashmir", "Kashmir, the last act")
    );
    browser.press("Tl2h");
    assert!(browser.state.timeline.is_some());
    browser.press("<Enter>");
    assert_eq!((browser.state.pane, browser.scene()), (Pane::Review, "St Paul's and the rooftops"));
    browser.press("<Esc>T$<Enter>");
    assert_eq!((browser.state.pane, browser.track()), (Pane::Tracks, "Mission: Accomplished"));
    assert_eq!(browser.state.notice.as_deref(), Some("no scene is about this track"));
}

#[test]
fn the_timeline_stays_within_an_album_that_was_edited_and_closes_with_one_that_is_gone() {
    let one = |id: &str, tracks: u32| {
        let tracks: Vec<_> = (1..=tracks).map(|n| json!({ "number": n, "title": "t" })).collect();
        album(json!({ "id": id, "title": "A", "tracks": tracks }))
    };
    let mut browser = Browser::new(vec![one("a", 9)], SIZE);
    browser.press("T$");
    browser.open(vec![one("a", 4)], true);
    assert_eq!(browser.state.timeline.unwrap().track, 3);
    browser.open(vec![one("b", 4)], true);
    assert!(browser.state.timeline.is_none());
}

#[test]
fn a_theme_of_several_scenes_is_named_once() {
    let scene = |theme: &str| json!({ "title": "A scene", "tracks": ["1.1"], "themes": [theme], "text": "x" });
    let review = json!({ "scenes": [scene("First"), scene("Second"), scene("First")] });
    let tracks = json!([{ "number": 1, "title": "Only", "length": "1:00" }]);
    let album = album(json!({ "id": "a", "title": "A", "tracks": tracks, "review": review }));
    let mut browser = Browser::new(vec![album], (200, 60));
    browser.press("T");
    let screen = browser.screen();
    let row = screen.lines().find(|line| line.contains("First")).unwrap();
    assert!(row.contains("First, Second ") && !row.contains("Second, First"), "{row}");
}
