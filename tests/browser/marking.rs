//! Marking tracks, summing and copying them.

use leitmotif::app::state::Pane;
use serde_json::json;

use crate::SIZE;
use crate::common::{Browser, album};

#[test]
fn a_line_is_copied_and_said() {
    let mut browser = Browser::shelf(SIZE);
    for (keys, line) in [
        ("y", "1:35:45  Mission: Impossible – Fallout (2018) — Lorne Balfe"),
        ("<Enter>14Gy", "5:54  14  The Exchange — Lorne Balfe, Mission: Impossible – Fallout"),
        ("/why so<Ctrl-y>", "9:14  1  Why So Serious? — Hans Zimmer, James Newton Howard, The Dark Knight"),
    ] {
        browser.press(keys);
        assert_eq!(browser.copied.as_deref(), Some(line));
        assert_eq!(browser.state.notice, Some(format!("copied: {line}")));
    }
    browser.press("<Esc>l");
    browser.copied = None;
    browser.press("y");
    assert_eq!(browser.copied.as_deref(), Some("The exchange in Paris"));
    browser.press("Gy");
    assert!(browser.copied.unwrap().starts_with("https://"));
}

#[test]
fn marked_tracks_are_summed_and_copied() {
    let mut browser = Browser::shelf(SIZE);
    browser.press("<Enter><Space><Space>");
    assert_eq!(browser.track(), "Should You Choose to Accept…");
    assert!(browser.screen().contains("2 marked · 3:26"), "{}", browser.screen());
    browser.press("14G<Ctrl-y>y");
    let from = "Lorne Balfe, Mission: Impossible – Fallout";
    let lines = format!("1:12  1  A Storm Is Coming — {from}\n2:14  2  Your Mission — {from}");
    assert_eq!(browser.copied.as_deref(), Some(&*lines));
    assert_eq!(browser.state.notice.as_deref(), Some("copied 2 lines"));
    browser.press("gg<Space>");
    assert!(browser.screen().contains("1 marked · 2:14"), "a mark is taken away as it was set");
    browser.press("u");
    assert!(!browser.screen().contains("marked ·"));
    browser.press("gg3<Space>");
    assert_eq!((browser.state.marked.total().count, browser.state.tracks.at), (3, 3));
}

#[test]
fn a_range_grows_and_shrinks_until_it_is_ended() {
    let count = |browser: &Browser| browser.state.marked.total().count;
    let mut browser = Browser::shelf(SIZE);
    browser.press("<Enter><Space>5GV");
    assert_eq!(count(&browser), 2);
    browser.press("4j");
    assert_eq!(count(&browser), 6);
    assert!(browser.screen().contains("6 marking · "), "{}", browser.screen());
    browser.press("6k");
    assert_eq!(count(&browser), 4, "on the other side of where it began");
    browser.press("<Esc>G");
    assert_eq!((browser.state.pane, count(&browser)), (Pane::Tracks, 4));
    browser.press("Vss");
    assert!(!browser.state.marked.is_ranging(), "another order is another list");
    browser.press("uVk<Space>k");
    assert_eq!(count(&browser), 2, "Space ends it too");
}

#[test]
fn hits_of_several_albums_are_marked() {
    let mut browser = Browser::shelf(SIZE);
    browser.press("/len:9:00..<Ctrl-Space><Ctrl-v><Down><Down>");
    assert_eq!((browser.state.marked.total().count, browser.state.marked.albums()), (4, 3));
    assert!(browser.screen().contains(" · 3 albums"), "{}", browser.screen());
    browser.press("<Esc><Up>");
    assert!(browser.state.search.is_some() && browser.state.marked.total().count == 4);
    browser.press("<Ctrl-y>");
    assert_eq!(browser.copied.as_ref().unwrap().lines().count(), 4);
    browser.press("<Esc>");
    assert_eq!(browser.state.marked.total().count, 4, "marks stay when the search is left");
}

#[test]
fn marks_follow_their_tracks_into_a_newer_library() {
    let one = |tracks: &[u32]| {
        let tracks: Vec<_> = tracks.iter().map(|n| json!({ "number": n, "title": "t", "length": "1:00" })).collect();
        album(json!({ "id": "a", "title": "A", "tracks": tracks }))
    };
    let mut browser = Browser::new(vec![one(&[1, 2, 3])], SIZE);
    browser.press("<Enter>j2<Space>");
    browser.open(vec![one(&[3, 4, 1])], true);
    let id = leitmotif::model::Id::new("a").unwrap();
    assert_eq!([0, 1, 2].map(|at| browser.state.marked.has(&id, at)), [true, false, false]);
    browser.open(Vec::new(), true);
    assert_eq!(browser.state.marked.total().count, 0);
}

#[test]
fn space_is_a_page_down_where_there_are_no_tracks() {
    let mut browser = Browser::shelf((80, 24));
    browser.press("<Tab><Tab><Space>");
    assert!(browser.state.review.at > 10);
    browser.press("?<Space>");
    assert!(matches!(browser.state.overlay, Some(leitmotif::app::state::Overlay::Help(list)) if list.at > 10));
    assert_eq!(browser.state.marked.total().count, 0);
}
