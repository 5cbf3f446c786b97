//! What takes longer than a frame is worked out beside the screen; what is asked meanwhile is done when it is there.

use leitmotif::app::state::Pane;
use leitmotif::model::Entry;
use serde_json::json;

use crate::SIZE;
use crate::common::{Browser, album, shelf};
use crate::fast::{place, slow_and_fast};

/// A review longer than is laid out at once, of so many scenes.
pub(crate) fn long(id: &str, scenes: usize) -> Entry {
    let scene = |i| {
        let text = format!("{}One other: {i}.", "One line and another.\n\n".repeat(3_000 / scenes));
        json!({ "title": format!("Scene {i}"), "text": text })
    };
    let review = json!({ "scenes": (0..scenes).map(scene).collect::<Vec<_>>() });
    album(json!({ "id": id, "title": id, "tracks": [{ "number": 1, "title": "Only" }], "review": review }))
}

/// A long review with a track for each of its scenes.
fn tied(id: &str) -> Entry {
    let text = "Long.\n\n".repeat(2_000);
    let scene = |i: usize| json!({ "title": format!("Part {i}"), "tracks": [format!("1.{i}")], "text": text });
    let track = |i: usize| json!({ "number": i, "title": format!("Track {i}") });
    let (tracks, scenes): (Vec<_>, Vec<_>) = (1..=9).map(|i| (track(i), scene(i))).unzip();
    album(json!({ "id": id, "title": id, "tracks": tracks, "review": { "scenes": scenes } }))
}

/// An album of more themes than are listed at once, one of them in as many scenes.
pub(crate) fn everywhere() -> Vec<Entry> {
    let scene =
        |i| json!({ "title": format!("Scene {i}"), "text": "", "themes": ["Everywhere", format!("Theme {i}")] });
    let review = json!({ "scenes": (0..2_500).map(scene).collect::<Vec<_>>() });
    vec![album(json!({ "id": "a", "title": "A", "review": review }))]
}

/// Whether a step in the review waits for something.
pub(crate) fn held(browser: &Browser) -> bool {
    !format!("{:?}", browser.state.laying).contains("held: []")
}

#[test]
fn a_long_review_is_laid_out_beside_the_screen_and_keys_are_heard_meanwhile() {
    let short = album(json!({ "id": "b", "title": "b", "review": { "summary": "Short." } }));
    let mut browser = Browser::new(vec![long("a", 4), short], SIZE);
    assert!(browser.screen().contains("Scene 0"), "{}", browser.screen());
    browser.press("<BackTab>50%");
    let (at, scene) = (browser.state.review.at, browser.scene().to_owned());
    browser.press("hhj");
    assert!(browser.screen().contains("Short."), "{}", browser.screen());
    browser.is_busy = true;
    browser.press("k");
    assert!(browser.screen().contains("being laid out"), "{}", browser.screen());
    browser.press("<BackTab>");
    assert_eq!((browser.state.pane, browser.work.len()), (Pane::Review, 1), "asked for once");
    browser.press("<Enter>");
    assert_eq!((browser.state.pane, browser.state.notice.is_some()), (Pane::Review, true), "no scene is known yet");
    browser.catch_up();
    assert!(browser.state.notice.is_none());
    assert_eq!((browser.state.review.at, browser.scene()), (at, &*scene), "the line where the reader was");
    assert!(!browser.screen().contains("being laid out"), "{}", browser.screen());
}

#[test]
fn what_is_asked_of_a_review_before_it_is_there_is_done_when_it_is() {
    for (keys, scene) in [
        ("50%", "Scene 7"),
        ("G", "Scene 15"),
        ("5}", "Scene 4"),
        ("5}{", "Scene 3"),
        ("5}<PageDown>", "Scene 4"),
        ("/other: 6", "Scene 6"),
        ("/other: 6<Enter>", "Scene 6"),
        ("3}/other: <Enter>", "Scene 2"),
        ("/other: 6<Esc>", ""),
        ("9}/other: 6<Esc>", "Scene 8"),
        ("G<Esc>h<Tab><Tab>", "Scene 15"),
        ("G<Esc>hkjl", ""),
        ("/other: <Enter>n", "Scene 1"),
        ("/other: <Enter>nnN", "Scene 1"),
        ("3}/other: <Enter>n}j", "Scene 4"),
        ("/other: <Enter>/other: 9<Enter>n", "Scene 9"),
        ("/other: <Enter>n/other: 9", "Scene 9"),
        ("/other: <Enter>n/other: 9<Esc>", "Scene 1"),
        ("/nowhere<Enter>nG", "Scene 15"),
        ("/other: <Down>", "Scene 1"),
        ("/other: <Down> <Down><Up>", "Scene 1"),
        ("/other: <Down><Enter>n", "Scene 2"),
        ("/other: <Down>6", "Scene 6"),
        ("/other: <Down>6<Backspace>", "Scene 0"),
        ("/other: <Down><Esc>", ""),
        ("<Down>/other: <Up><Enter>", "Scene 15"),
    ] {
        let mut browser = Browser::new(vec![long("a", 2), long("b", 16)], SIZE);
        browser.press("<BackTab>}G<Esc>h");
        browser.is_busy = true;
        browser.press("j<BackTab>");
        browser.press(keys);
        assert_eq!(browser.state.extent(Pane::Review).len, 0, "{keys}: lines of another album are none of its own");
        while !browser.work.is_empty() {
            browser.answer();
        }
        assert_eq!((browser.scene(), held(&browser)), (scene, false), "{keys}");
    }
}

#[test]
fn words_that_are_still_looked_for_are_told_from_those_that_are_not_there() {
    let mut browser = Browser::new(vec![long("a", 2), long("b", 16)], SIZE);
    let head = |browser: &Browser| browser.screen().lines().next().unwrap().to_owned();
    browser.is_busy = true;
    browser.press("j<BackTab>/other");
    assert!(head(&browser).ends_with('…'), "{}", head(&browser));
    browser.answer();
    assert!(head(&browser).ends_with('…'), "{}", head(&browser));
    browser.answer().press(" ");
    assert!(head(&browser).ends_with("1 of 3008"), "{}", head(&browser));
    browser.press("s");
    assert!(head(&browser).ends_with("1 of 3008 …"), "{}", head(&browser));
    browser.catch_up();
    assert!(head(&browser).ends_with("not here"), "{}", head(&browser));
}

#[test]
fn steps_are_forgotten_by_who_takes_their_search_back() {
    let mut browser = Browser::new(vec![long("a", 2), long("b", 16)], SIZE);
    browser.is_busy = true;
    browser.press("j<BackTab>/other: <Enter>nG").answer();
    assert!(held(&browser), "for the words are still looked for");
    browser.press("<Esc>").catch_up();
    assert!(!held(&browser));
    browser.press("n");
    assert_eq!((browser.scene(), held(&browser)), ("Scene 0", false));
}

#[test]
fn what_waits_for_a_review_is_done_once_beside_a_search_that_finds_nothing() {
    for (keys, last) in [("<Enter>", ""), ("<Esc>", "<Esc>"), ("<Backspace><Backspace>", "<Esc>")] {
        let typed = [("<BackTab>3}/other: 1<Down><Enter><Tab>", false), ("/zz", true), (keys, true), (last, false)];
        let (slow, fast) = slow_and_fast(&[long("a", 16)], &typed);
        assert_eq!(place(&fast), place(&slow), "{keys}");
        assert!(!held(&fast));
    }
}

#[test]
fn what_waits_for_a_review_goes_on_when_its_album_is_read_anew() {
    let albums = || vec![long("a", 2), long("b", 16), tied("c")];
    for (keys, answered, scene) in [
        ("j<BackTab>5}", false, "Scene 4"),
        ("j<BackTab>G", false, "Scene 15"),
        ("jjl6j<Enter>", false, "Part 7"),
        ("j<BackTab>/other: <Down>", false, "Scene 1"),
        ("j<BackTab>/other: <Down>", true, "Scene 1"),
        ("j<BackTab>/other: <Enter>nn", false, "Scene 2"),
        ("j<BackTab>/other: <Enter>nn", true, "Scene 2"),
        ("j<BackTab>/other: 6<Enter>", true, "Scene 6"),
        ("<BackTab>/other: <Enter>hhj<BackTab>nn", true, "Scene 1"),
    ] {
        let mut browser = Browser::new(albums(), SIZE);
        if keys.starts_with('<') {
            browser.press("<BackTab>/other: <Enter>hh");
        }
        browser.is_busy = true;
        browser.press(keys.strip_prefix("<BackTab>/other: <Enter>hh").unwrap_or(keys));
        if answered {
            browser.answer();
        }
        browser.open(albums(), true);
        while !browser.work.is_empty() {
            browser.answer();
        }
        assert_eq!((browser.scene(), held(&browser)), (scene, false), "{keys} {answered}");
        browser.is_busy = false;
        assert!(!browser.press("x").state.is_due(), "{keys}");
    }
    let mut browser = Browser::new(albums(), SIZE);
    browser.is_busy = true;
    browser.press("j<BackTab>G").open(vec![long("a", 2), album(json!({ "id": "b", "title": "b" }))], true);
    assert!(!held(&browser), "a review that is short now is there at once");
}

#[test]
fn words_found_before_are_gone_through_in_a_review_that_is_not_there_yet() {
    let hit = album(json!({ "id": "c", "title": "c", "tracks": [{ "number": 1, "title": "Other" }] }));
    let mut browser = Browser::new(vec![long("a", 2), long("b", 16), hit], SIZE);
    browser.press("<BackTab>/other: <Enter><Tab>");
    browser.is_busy = true;
    browser.press("j<BackTab>nn");
    assert!(browser.screen().contains("goes there as soon as the review is laid out"), "{}", browser.screen());
    browser.catch_up();
    assert_eq!((browser.album(), browser.scene()), ("b", "Scene 1"));
    browser.press("<Esc><Tab>/other<Enter>");
    assert_eq!(browser.album(), "c");
    browser.press("hk<BackTab>").press("n");
    assert_eq!(browser.album(), "c", "hits, which were found last");
    browser.press("hkk");
    browser.is_busy = true;
    browser.press("j<BackTab>/other: <Enter>n").catch_up();
    assert_eq!(
        (browser.album(), browser.scene()),
        ("b", "Scene 2"),
        "words, which are meant now, from where the reader was"
    );
}

#[test]
fn the_outline_of_a_review_that_is_not_there_yet_stands_where_the_reader_was() {
    let mut browser = Browser::new(vec![long("a", 16), long("b", 2)], SIZE);
    browser.press("<BackTab>5}<Esc>hj");
    browser.is_busy = true;
    browser.press("kc");
    assert_eq!(browser.state.picker.as_ref().unwrap().row().unwrap().text.as_ref(), "Scene 4");
}

#[test]
fn a_long_review_that_comes_too_late_is_let_go_and_another_width_keeps_the_place() {
    let mut browser = Browser::new(vec![long("a", 4), long("b", 5)], SIZE);
    browser.is_busy = true;
    browser.press("j");
    browser.press("k");
    assert_eq!(browser.work.len(), 1, "that of the first is there");
    browser.catch_up();
    assert_eq!((browser.album(), browser.state.page.scenes.len()), ("a", 4));
    browser.press("<BackTab>3}");
    let scene = browser.scene().to_owned();
    browser.is_busy = true;
    browser.resize(90, 30);
    assert_eq!(browser.scene(), scene, "meanwhile the old lines");
    browser.catch_up();
    assert_eq!((browser.scene(), browser.state.page.width), (&*scene, browser.state.fits.page));
}

#[test]
fn a_list_too_long_for_a_frame_is_made_and_narrowed_beside_the_screen() {
    let mut browser = Browser::new(everywhere(), SIZE);
    let row = |browser: &Browser| browser.state.picker.as_ref().unwrap().row().unwrap().text.to_string();
    browser.press("M");
    browser.is_busy = true;
    browser.press("theme 2");
    assert_eq!((&*row(&browser), browser.work.len()), ("Everywhere", 6), "the old rows until the new ones are there");
    browser.catch_up();
    assert_eq!(row(&browser), "Theme 2", "earlier answers come too late");
    browser.is_busy = true;
    browser.press("4");
    browser.press("99<Enter>");
    assert_eq!(row(&browser), "Theme 2", "nothing is looked for while the reader waits");
    browser.catch_up();
    assert_eq!(
        browser.state.picker.as_ref().unwrap().title.as_deref(),
        Some("Theme 2499"),
        "Enter means what is typed"
    );
    browser.press("<Esc>M");
    browser.catch_up();
    browser.is_busy = true;
    browser.press("<Ctrl-u>");
    browser.press("<Enter>");
    assert!(browser.screen().contains("being gathered"), "{}", browser.screen());
    browser.catch_up();
    assert_eq!(row(&browser), "Scene 0");
    assert!(browser.screen().contains("Everywhere ─ 2500 · A"), "{}", browser.screen());
}

#[test]
fn enter_goes_to_what_was_typed_even_where_its_hits_are_still_to_come() {
    let mut browser = Browser::shelf(SIZE);
    browser.is_busy = true;
    browser.press("/kashmir<Enter>");
    assert!(browser.state.search.is_some() && browser.state.notice.is_none(), "nobody says that nothing is found");
    browser.catch_up();
    assert_eq!((browser.track(), browser.state.pane), ("Kashmir", Pane::Tracks));
    assert!(browser.state.search.is_none());
    browser.press("/storm");
    browser.is_busy = true;
    browser.press("<Ctrl-u>exchange<Enter>");
    assert!(browser.state.search.is_some(), "hits of what was typed before are not meant");
    browser.catch_up();
    assert_eq!((browser.track(), browser.state.search.is_some()), ("The Exchange", false));
    browser.is_busy = true;
    browser.press("/zzqqzz<Enter>");
    browser.catch_up();
    assert_eq!(browser.state.notice.as_deref(), Some("nothing found: Esc goes back"));
    assert!(browser.state.search.is_some());
    browser.is_busy = true;
    browser.press("<Ctrl-u>storm<Enter><Esc>");
    browser.catch_up();
    assert_eq!((browser.track(), browser.state.search.is_some()), ("The Exchange", false), "Esc takes it back");
}

#[test]
fn enter_waits_for_a_track_that_the_library_may_still_have() {
    let mut browser = Browser::closed(SIZE);
    browser
        .open(vec![album(json!({ "id": "a", "title": "A", "tracks": [{ "number": 1, "title": "Cashmere" }] }))], false);
    browser.press("/kashmir<Enter>");
    assert!(browser.state.search.is_some() && browser.state.notice.is_none());
    browser.press("<Esc>/qqzz");
    assert!(browser.screen().contains("nothing found yet"), "{}", browser.screen());
    browser.press("<Ctrl-u>kashmir<Enter>");
    assert!(browser.screen().contains("goes there as soon as it is found"), "{}", browser.screen());
    browser.press("j").open(shelf(), true);
    assert_eq!((browser.state.search.is_some(), browser.track()), (false, "Fate Whispers to the Warrior"));
    let mut browser = Browser::closed(SIZE);
    browser.open(shelf(), false);
    browser.press("/kashmir<Enter>");
    assert_eq!((browser.state.search.is_some(), browser.track()), (false, "Kashmir"), "a track that is there is there");
}

#[test]
fn a_hit_far_down_the_list_is_gone_to_when_it_comes_and_others_that_come_move_nobody() {
    let track = |i: usize| json!({ "number": i, "title": format!("Song {i:04}") });
    let many = album(json!({ "id": "a", "title": "A", "tracks": (1..=1_200).map(track).collect::<Vec<_>>() }));
    let mut browser = Browser::new(vec![many], SIZE);
    browser.press("/song<Enter>");
    browser.is_busy = true;
    browser.press("NN");
    browser.catch_up();
    assert_eq!(browser.track(), "Song 1199");
    let mut found = browser.state.found.clone().unwrap();
    found.hits.best.truncate(500);
    found.list.at = 498;
    browser.state.found = Some(found);
    browser.is_busy = true;
    browser.press("nk");
    let track = browser.track().to_owned();
    browser.catch_up();
    assert_eq!(browser.track(), track, "who has gone on is not called back");
    browser.press("/1100<Enter>/song");
    browser.is_busy = true;
    browser.press("<Ctrl-End><Esc>k");
    assert_eq!(browser.track(), "Song 1099", "nothing is waited for any more");
    browser.catch_up();
    browser.press("<Esc>/song<Enter>");
    browser.is_busy = true;
    browser.press("N<Esc>").catch_up();
    assert_eq!(
        (browser.track(), browser.state.found.is_some()),
        ("Song 0500", true),
        "Esc stays at the last that is there"
    );
}

#[test]
fn what_needs_the_lines_of_a_review_says_that_they_are_still_to_come() {
    for key in ["y", "o", "e", "<Enter>"] {
        let mut browser = Browser::new(vec![long("a", 2), long("b", 16)], SIZE);
        browser.is_busy = true;
        browser.press("j<BackTab>").press(key);
        assert!(browser.state.notice.as_ref().is_some_and(|notice| notice.contains("still")), "{key}");
        assert!(browser.copied.is_none() && browser.opened.is_none() && browser.state.pane == Pane::Review, "{key}");
        browser.catch_up();
        assert!(browser.state.notice.is_none());
    }
    let mut browser = Browser::new(vec![long("a", 2), long("b", 16)], SIZE);
    browser.is_busy = true;
    browser.press("j<BackTab>ma");
    assert!(browser.state.notice.as_ref().is_some_and(|notice| notice.contains("bookmarked")), "the first line");
    browser.press("Gm");
    assert!(browser.state.notice.as_ref().is_some_and(|notice| notice.contains("still")), "nobody knows which");
}

#[test]
fn the_line_that_is_gone_to_is_kept_before_its_review_is_there() {
    let part = |browser: &Browser| {
        let kept = &browser.state.keeping.added().1.albums;
        kept.iter().find(|stand| &*stand.album == "b").and_then(|stand| stand.line).map(|line| line.place.part)
    };
    let mut browser = Browser::new(vec![long("a", 2), tied("b")], SIZE);
    browser.is_busy = true;
    browser.press("j");
    assert_eq!(part(&browser), Some(0), "the beginning");
    browser.press("l6j<Enter>");
    assert_eq!(part(&browser), Some(7), "the scene of the track");
    browser.press("hhkj<Tab><Tab>").catch_up();
    assert_eq!(browser.scene(), "Part 7");
}

#[test]
fn a_step_that_waits_is_taken_back_by_who_goes_elsewhere() {
    let mut browser = Browser::new(vec![long("a", 2), long("b", 9)], SIZE);
    browser.press("j<BackTab>ma5}hhk");
    browser.is_busy = true;
    browser.press("j<BackTab>G'a").catch_up();
    assert_eq!(browser.state.review.at, 0, "the bookmark was asked for last");
}
