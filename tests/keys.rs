//! Keys in, state out: what a reader's keys come to, without a terminal.
#![allow(clippy::unwrap_used, reason = "a test fails where it breaks")]

mod common;
use common::{Browser, album, shelf};
use leitmotif::app::state::Pane;
use leitmotif::app::{Cmd, Key, Msg};
use proptest::prelude::*;
use ratatui::style::Modifier;
use serde_json::json;

const SIZE: (u16, u16) = (120, 40);

#[test]
fn a_first_start_opens_on_the_first_page_of_the_shelf() {
    let browser = Browser::shelf(SIZE);
    assert_eq!((browser.album(), browser.track()), ("Mission: Impossible – Fallout", "A Storm Is Coming"));
    assert_eq!(browser.state.pane, Pane::Albums);
}

#[test]
fn lists_are_walked_by_letters_arrows_and_counts() {
    for (keys, track) in [
        ("j", "Your Mission"),
        ("<Down><Down>", "Should You Choose to Accept…"),
        ("5j", "Change of Plan"),
        ("5jkk", "The Manifesto"),
        ("G", "Mission: Accomplished"),
        ("G3<Up>", "The Syndicate"),
        ("14G", "The Exchange"),
        ("14gg", "The Exchange"),
        ("99j", "Mission: Accomplished"),
        ("Ggg", "A Storm Is Coming"),
        ("<End><Home>", "A Storm Is Coming"),
        ("99999999999999999999999j", "Mission: Accomplished"),
        ("gj", "A Storm Is Coming"),
        ("10j0k", "No Hard Feelings"),
        ("<PageDown>", "Mission: Accomplished"),
    ] {
        let mut browser = Browser::shelf((120, 40));
        browser.press("<Enter>").press(keys);
        assert_eq!(browser.track(), track, "{keys}");
    }
}

#[test]
fn half_a_page_goes_half_a_page() {
    let mut browser = Browser::shelf((120, 24));
    browser.press("<Enter>");
    let fit = browser.state.fits.tracks;
    browser.press("<Ctrl-d>");
    assert_eq!(browser.state.tracks.at, fit / 2);
    browser.press("<Ctrl-u>");
    assert_eq!(browser.state.tracks.at, 0);
}

#[test]
fn choosing_an_album_fills_tracks_and_review() {
    let mut browser = Browser::shelf(SIZE);
    browser.press("gg");
    assert_eq!((browser.album(), browser.track()), ("1917", "1917"));
    assert!(browser.state.page_is_current());
    assert_eq!(browser.state.review.at, 0);
}

#[test]
fn a_track_brings_its_scene_into_view_and_marks_it() {
    let mut browser = Browser::shelf(SIZE);
    browser.press("<Enter>14G");
    assert_eq!(browser.scene(), "The exchange in Paris");
    let lines = browser.state.page.lines_of(browser.state.scene().unwrap());
    let seen = browser.state.review.top..browser.state.review.top + browser.state.fits.review;
    assert!(seen.contains(&lines.start) && seen.contains(&(lines.end - 1)));
}

#[test]
fn a_track_without_a_scene_leaves_the_review_where_it_is() {
    let mut browser = Browser::shelf(SIZE);
    browser.press("<Enter>14G");
    let review = browser.state.review;
    browser.press("j");
    assert_eq!((browser.track(), browser.state.review), ("Steps Ahead", review));
    browser.press("<Enter>");
    assert_eq!(browser.state.pane, Pane::Tracks);
    assert_eq!(browser.state.notice.as_deref(), Some("no scene is about this track"));
}

#[test]
fn enter_goes_back_and_forth_between_a_track_and_its_scene() {
    let mut browser = Browser::shelf(SIZE);
    browser.press("<Enter>14G<Enter>");
    assert_eq!((browser.state.pane, browser.scene()), (Pane::Review, "The exchange in Paris"));
    browser.press("<Enter>");
    assert_eq!((browser.state.pane, browser.track()), (Pane::Tracks, "The Exchange"));
}

#[test]
fn a_scene_of_several_tracks_marks_them_all_and_returns_to_the_one_that_led_there() {
    let mut browser = Browser::shelf(SIZE);
    browser.press("G<Enter>13G<Enter>");
    assert_eq!(browser.track(), "Derezzed");
    let titles: Vec<&str> = {
        let hand = browser.state.at_hand.as_ref().unwrap();
        browser.state.scene_tracks().iter().map(|&track| &*hand.album.tracks[track].title).collect()
    };
    assert_eq!(titles, ["End of Line", "Derezzed", "Fall"]);
    browser.press("<Enter>");
    assert_eq!(browser.track(), "Derezzed");
    browser.press("gg<Enter>");
    let mut browser = Browser::shelf(SIZE);
    browser.press("G<Tab><Tab>10}<Enter>");
    assert_eq!(browser.track(), "End of Line", "from elsewhere it is the scene's first track");
}

#[test]
fn moving_through_the_review_marks_the_tracks_of_each_scene_and_moves_nothing_else() {
    let mut browser = Browser::shelf(SIZE);
    browser.press("<Tab><Tab>7}");
    assert_eq!(browser.scene(), "The exchange in Paris");
    assert_eq!(browser.state.scene_tracks(), [13]);
    assert_eq!(browser.track(), "A Storm Is Coming");
    browser.press("{");
    assert_eq!(browser.scene(), "Readying for the Paris jump");
    browser.press("jj{");
    assert_eq!(browser.scene(), "Readying for the Paris jump", "first to the beginning of the scene at hand");
    browser.press("99{");
    assert_eq!(browser.scene(), "Drums under the logos");
    browser.press("99}");
    assert_eq!(browser.scene(), "Between the set pieces");
}

#[test]
fn panes_are_turned() {
    for (keys, pane) in [
        ("<Tab>", Pane::Tracks),
        ("<Tab><Tab>", Pane::Review),
        ("<Tab><Tab><Tab>", Pane::Albums),
        ("<BackTab>", Pane::Review),
        ("h", Pane::Albums),
        ("l<Right>l", Pane::Review),
        ("ll<Esc>", Pane::Tracks),
        ("ll<Esc><Esc><Esc>", Pane::Albums),
    ] {
        assert_eq!(Browser::shelf(SIZE).press(keys).state.pane, pane, "{keys}");
    }
}

#[test]
fn sorting_stays_on_the_track() {
    let mut browser = Browser::shelf(SIZE);
    browser.press("<Enter>14Gs");
    assert_eq!(browser.track(), "The Exchange");
    let first = |browser: &mut Browser| browser.press("gg").track().to_owned();
    assert_eq!(first(&mut browser), "A Storm Is Coming");
    browser.press("s");
    assert_eq!(first(&mut browser), "We Are Never Free");
    browser.press("s");
    assert_eq!(first(&mut browser), "Steps Ahead");
    browser.press("s");
    assert_eq!(first(&mut browser), "A Storm Is Coming");
}

#[test]
fn the_film_order_stays_on_the_track_and_puts_the_tracks_of_no_scene_last() {
    let mut browser = Browser::shelf(SIZE);
    browser.press("<Enter>14Gf");
    let rows = |browser: &Browser| browser.state.at_hand.as_ref().unwrap().rows.clone();
    assert_eq!(browser.track(), "The Exchange");
    assert_eq!(rows(&browser)[..9], [0, 1, 2, 10, 13, 8, 17, 3, 4]);
    assert!(browser.screen().contains("Film order") && browser.screen().contains("── in no scene ─"));
    browser.press("j");
    assert_eq!(browser.track(), "Stairs and Rooftops");
    browser.press("f");
    assert_eq!((browser.track(), browser.state.tracks.at), ("Stairs and Rooftops", 8));
    assert_eq!(rows(&browser), (0..26).collect::<Vec<_>>());
    browser.press("sf");
    assert_eq!(browser.state.tracks.at, 5, "from another order too");
}

#[test]
fn the_row_at_hand_is_on_the_screen_on_both_sides_of_the_heading() {
    for size in [(80, 12), (80, 24), (40, 9), (20, 5), (120, 40)] {
        let mut browser = Browser::shelf(size);
        browser.press("<Enter>f");
        for _ in 0..26 {
            let title: String = browser.track().chars().take(3).collect();
            assert!(browser.screen().contains(&format!("  {title}")), "{size:?}: {title}\n{}", browser.screen());
            browser.press("j");
        }
    }
}

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
fn a_theme_is_followed_to_its_scenes_and_back() {
    let mut browser = Browser::shelf(SIZE);
    browser.press("<Enter>14G<Enter>");
    let here = (browser.album().to_owned(), browser.track().to_owned(), browser.scene().to_owned());
    browser.press("M");
    assert_eq!(browser.state.picker.as_ref().unwrap().row().unwrap().text.as_ref(), "Mission: Impossible theme");
    assert!(browser.screen().contains("3 scenes"), "{}", browser.screen());
    browser.press("<Enter>");
    assert!(browser.screen().contains("Mission: Impossible theme ─ 3 · Mission"), "{}", browser.screen());
    browser.press("<Down><Down><Enter>");
    assert_eq!(
        (browser.state.pane, browser.scene(), browser.track()),
        (Pane::Review, "Kashmir, the last act", "Kashmir")
    );
    browser.press("<Backspace>");
    let row = browser.state.picker.as_ref().unwrap().row().unwrap();
    assert_eq!(row.text.as_ref(), "Kashmir, the last act", "the list is open where it was left");
    assert_eq!((browser.album(), browser.track(), browser.scene()), (&*here.0, &*here.1, &*here.2));
    browser.press("<Backspace>");
    assert_eq!(browser.state.picker.as_ref().unwrap().row().unwrap().text.as_ref(), "Mission: Impossible theme");
    browser.press("<Esc>");
    assert_eq!((browser.state.pane, browser.scene()), (Pane::Review, &*here.2));
    browser.press("<Backspace>");
    assert_eq!(browser.state.notice.as_deref(), Some("no theme was followed: M lists them"));
}

#[test]
fn themes_are_found_by_letters_and_lead_to_other_albums() {
    let mut browser = Browser::shelf(SIZE);
    browser.press("Mmal four<Enter><Down><Enter>");
    assert_eq!(
        (browser.album(), browser.scene(), browser.track()),
        ("Inception", "Down in the lift", "Half Remembered Dream")
    );
    browser.press("<Ctrl-o>");
    assert_eq!(browser.album(), "Mission: Impossible – Fallout", "a jump as others");
    let mut bare = Browser::new(vec![album(json!({ "id": "a", "title": "A" }))], SIZE);
    bare.press("M");
    assert_eq!(bare.state.notice.as_deref(), Some("no scene names a theme"));
}

#[test]
fn the_first_hits_are_there_before_the_search_has_ended_and_moving_among_them_is_kept() {
    let mut browser = Browser::shelf((120, 40));
    browser.is_busy = true;
    browser.press("/the");
    let Some(Cmd::Search { generation, index, query, limit }) = browser.work.pop() else { unreachable!() };
    let all = common::found(&index, &query, limit);
    let mut first = all.clone();
    first.best.truncate(3);
    (first.total.count, first.is_partial) = (3, true);
    browser.tell(Msg::Found { generation, hits: first.clone() });
    let head = |browser: &Browser| browser.screen().lines().next().unwrap_or_default().to_owned();
    assert!(head(&browser).ends_with("3 of 144 …"), "{}", head(&browser));
    browser.press("<Down>");
    let track = browser.track().to_owned();
    browser.tell(Msg::Found { generation, hits: all.clone() });
    assert_eq!((browser.track(), browser.state.found.as_ref().unwrap().list.at), (&*track, 1));
    assert!(head(&browser).ends_with(&format!("{} of 144", all.total.count)), "{}", head(&browser));
    browser.press("x");
    let Some(Cmd::Search { generation, .. }) = browser.work.pop() else { unreachable!() };
    browser.tell(Msg::Found { generation: generation - 1, hits: first });
    assert_eq!(
        browser.state.found.as_ref().unwrap().hits.total.count,
        all.total.count,
        "first hits that come too late"
    );
}

#[test]
fn a_slip_is_offered_the_nearest_titles_and_enter_goes_there() {
    let mut browser = Browser::shelf((120, 40));
    browser.press("/kashmri");
    assert!(browser.screen().contains("Nearest ─ 1"), "{}", browser.screen());
    assert!(browser.screen().contains("none found; 1 near"), "{}", browser.screen());
    let lit = |browser: &Browser| {
        let buffer = browser.buffer();
        let cells = buffer.content.iter().filter(|cell| cell.modifier.contains(Modifier::UNDERLINED));
        cells.map(ratatui::buffer::Cell::symbol).collect::<String>()
    };
    assert_eq!(lit(&browser), "Kashmir", "the letters that are meant");
    browser.press("<Enter>");
    assert_eq!((browser.track(), browser.state.pane), ("Kashmir", Pane::Tracks));
    assert_eq!(lit(&browser), "Kashmir", "in its album too");
    browser.press("/<Ctrl-u>zzzzqq");
    assert!(browser.screen().contains("nothing found"), "{}", browser.screen());
}

#[test]
fn a_list_too_long_for_a_frame_is_made_and_narrowed_beside_the_screen() {
    let scene =
        |i| json!({ "title": format!("Scene {i}"), "text": "", "themes": ["Everywhere", format!("Theme {i}")] });
    let review = json!({ "scenes": (0..2_500).map(scene).collect::<Vec<_>>() });
    let mut browser = Browser::new(vec![album(json!({ "id": "a", "title": "A", "review": review }))], SIZE);
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
fn what_is_typed_before_a_list_is_there_is_for_the_list() {
    let mut browser = Browser::shelf(SIZE);
    browser.is_busy = true;
    browser.press("Mimpossible<Enter>");
    assert!(browser.state.import_line.is_none() && browser.screen().contains("being gathered"), "{}", browser.screen());
    browser.catch_up();
    assert_eq!(browser.state.picker.as_ref().unwrap().title.as_deref(), Some("Mission: Impossible theme"));
    let mut browser = Browser::shelf(SIZE);
    browser.is_busy = true;
    browser.press("M<Esc>");
    browser.catch_up();
    assert!(browser.state.picker.is_none(), "nobody waits for it any more");
}

#[test]
fn names_are_completed_in_the_search_line() {
    let mut browser = Browser::shelf(SIZE);
    let text = |browser: &Browser| browser.state.search.as_ref().unwrap().input.text().to_owned();
    browser.press("/th<Tab>");
    assert_eq!(text(&browser), "theme:");
    browser.press("fell<Tab>");
    assert_eq!(text(&browser), "theme:\"Fellowship theme\"");
    assert!(browser.state.found.as_ref().unwrap().hits.total.count > 0);
    browser.press("<Ctrl-u>composer:hans<Tab>");
    assert_eq!(text(&browser), "composer:\"Hans Zimmer\"");
    browser.press("<Ctrl-u>theme:main<Tab><Tab>");
    assert_eq!(text(&browser), "theme:\"Joker main theme\"");
    browser.press("<Tab><Tab>");
    assert_eq!(text(&browser), "theme:\"Interstellar main theme\"", "round and round");
    browser.press("<Ctrl-u>len:4<Tab>");
    assert_eq!(text(&browser), "len:4");
}

#[test]
fn a_search_goes_to_the_track_in_its_album() {
    let mut browser = Browser::shelf(SIZE);
    browser.press("gg/exch");
    assert_eq!((browser.album(), browser.track()), ("Mission: Impossible – Fallout", "The Exchange"));
    browser.press("<Enter>");
    assert!(browser.state.search.is_none());
    assert_eq!((browser.state.pane, browser.track()), (Pane::Tracks, "The Exchange"));
    assert_eq!(browser.scene(), "The exchange in Paris");
    assert!(browser.screen().contains("What is new"), "{}", browser.screen());
}

#[test]
fn esc_in_a_search_brings_the_reader_back() {
    let mut browser = Browser::shelf(SIZE);
    browser.press("ggj<Enter>5j<Enter>3j");
    let before = (browser.state.albums, browser.state.tracks, browser.state.review, browser.state.pane);
    browser.press("g/time<Down><Down>");
    assert_ne!(browser.album(), "The Dark Knight");
    browser.press("<Esc>");
    assert_eq!(before, (browser.state.albums, browser.state.tracks, browser.state.review, browser.state.pane));
}

#[test]
fn opening_the_search_line_moves_nothing() {
    let mut browser = Browser::shelf(SIZE);
    browser.press("<Enter>14G");
    let before = (browser.state.albums, browser.state.tracks, browser.state.review);
    browser.press("/");
    assert_eq!(before, (browser.state.albums, browser.state.tracks, browser.state.review));
    browser.press("<Down>");
    assert_eq!(browser.album(), "1917", "a hit that is walked to is shown");
}

#[test]
fn an_empty_query_is_the_whole_library() {
    let mut browser = Browser::shelf(SIZE);
    browser.press("/");
    assert_eq!(browser.state.found.as_ref().unwrap().hits.total.count, 144);
    browser.press("zzzzqq");
    assert_eq!(browser.state.found.as_ref().unwrap().hits.total.count, 0);
    browser.press("<Enter>");
    assert!(browser.state.search.is_some(), "there is nothing to go to");
    browser.press("<Ctrl-u>");
    assert_eq!(browser.state.found.as_ref().unwrap().hits.total.count, 144);
}

#[test]
fn hits_are_gone_through_after_the_search() {
    let mut browser = Browser::shelf(SIZE);
    browser.press("/title:storm<Enter>");
    let first = browser.track().to_owned();
    browser.press("n");
    assert_ne!(browser.track(), first);
    browser.press("N");
    assert_eq!(browser.track(), first);
    browser.press("<Esc>n");
    assert_eq!(browser.state.notice.as_deref(), Some("nothing was searched for yet"));
}

#[test]
fn letters_typed_in_a_search_are_letters() {
    let mut browser = Browser::shelf(SIZE);
    browser.press("/q?5jG<Left><Backspace>!");
    assert_eq!(browser.state.search.as_ref().unwrap().input.text(), "q?5!G");
    assert!(!browser.quit);
    browser.press("<Ctrl-c>");
    assert!(browser.quit);
}

#[test]
fn pasted_text_is_searched_for_and_never_obeyed() {
    let mut browser = Browser::shelf(SIZE);
    browser.tell(Msg::Paste("q\u{1b}[2J\nq\n".to_owned()));
    assert!(!browser.quit);
    assert_eq!(browser.state.search.as_ref().unwrap().input.text(), "q[2J q");
}

#[test]
fn a_fault_in_a_query_is_said_and_the_rest_still_searches() {
    let mut browser = Browser::shelf(SIZE);
    browser.press("/exchange len:x");
    assert_eq!(browser.track(), "The Exchange");
    assert!(browser.screen().lines().next().unwrap().contains("len:x"), "{}", browser.screen());
}

#[test]
fn a_late_answer_is_dropped() {
    let mut browser = Browser::shelf(SIZE);
    browser.press("/exch");
    let generation = browser.state.asked.generation;
    browser.tell(Msg::Found { generation: generation - 1, hits: leitmotif::search::Hits::default() });
    assert_eq!(browser.track(), "The Exchange");
}

#[test]
fn the_program_opens_on_the_best_hit_of_a_query() {
    let mut browser = Browser::closed(SIZE);
    browser.state.opening = Some("kashmir".to_owned());
    browser.open(Vec::new(), false);
    browser.open(shelf(), true);
    assert_eq!((browser.track(), browser.state.pane), ("Kashmir", Pane::Tracks));
}

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

#[test]
fn help_is_a_page_over_the_panes() {
    let mut browser = Browser::shelf((80, 24));
    browser.press("?");
    assert!(browser.screen().contains("In the panes"));
    browser.press("G");
    assert!(browser.screen().contains("accents, capitals"), "{}", browser.screen());
    browser.press("q");
    assert!(!browser.quit && browser.state.overlay.is_none());
    browser.press("q");
    assert!(browser.quit);
}

#[test]
fn the_palette_does_what_is_called_by_name() {
    let mut browser = Browser::shelf(SIZE);
    browser.press("<Enter>14G:sort");
    assert_eq!(browser.state.picker.as_ref().unwrap().row().unwrap().text.as_ref(), "sort");
    assert!(browser.screen().contains("number, title, longest"), "{}", browser.screen());
    browser.press("<Enter>");
    assert!(browser.state.picker.is_none());
    assert_eq!((browser.track(), browser.state.sort.heading()), ("The Exchange", "By title"));
    browser.press(":zzqq<Enter>");
    assert!(browser.screen().contains("nothing is called that"));
    browser.press("<Ctrl-u>quit<Esc>");
    assert!(browser.state.picker.is_none() && !browser.quit);
    browser.press(":qt<Enter>");
    assert!(browser.quit, "scattered letters");
}

#[test]
fn the_palette_speaks_of_the_place_it_was_called_from() {
    let mut browser = Browser::shelf(SIZE);
    browser.press("?:");
    let names = |browser: &Browser| -> Vec<String> {
        browser.state.picker.as_ref().unwrap().rows.list.iter().map(|row| row.text.to_string()).collect()
    };
    assert!(!names(&browser).contains(&"sort".to_owned()));
    browser.press("last<Enter>");
    assert!(browser.state.picker.is_none() && browser.state.overlay.is_some());
    assert!(browser.screen().contains("accents, capitals"), "{}", browser.screen());
    browser.press(":back<Enter>:");
    assert!(browser.state.overlay.is_none() && names(&browser).contains(&"sort".to_owned()));
}

#[test]
fn rows_of_a_list_are_walked_while_typing() {
    let mut browser = Browser::shelf((80, 24));
    let at = |browser: &Browser| browser.state.picker.as_ref().unwrap().list.at;
    browser.press(":<Down><Ctrl-n><Up>");
    assert_eq!(at(&browser), 1);
    browser.press("<Ctrl-End>");
    assert_eq!(at(&browser), browser.state.picker.as_ref().unwrap().rows.list.len() - 1);
    browser.press("<PageUp><PageUp><PageUp>");
    assert_eq!(at(&browser), 0);
    browser.press("<Down>p<Backspace>");
    assert_eq!((at(&browser), browser.state.picker.as_ref().unwrap().input.text()), (0, ""));
    browser.resize(20, 5).press("<Ctrl-End>");
    assert!(browser.screen().contains("pane-le"), "moving comes last: {}", browser.screen());
}

#[test]
fn help_is_searched() {
    let mut browser = Browser::shelf((80, 24));
    browser.press("?/erase-word");
    assert!(browser.screen().contains("take a word away (search)"), "{}", browser.screen());
    browser.press("<Enter>");
    let screen = browser.screen();
    let first = screen.lines().nth(2).unwrap();
    assert!(first.contains("take a word away") && first.contains("Ctrl-w"), "{screen}");
    browser.press("/quit<Ctrl-End><Enter>");
    assert!(browser.screen().contains("quit from anywhere"), "{}", browser.screen());
    browser.press("<Esc>!/x");
    assert!(browser.state.picker.is_none() && browser.state.search.is_some(), "elsewhere / finds tracks");
}

#[test]
fn ctrl_z_and_its_refusal() {
    let mut browser = Browser::shelf(SIZE);
    browser.press("<Ctrl-z>");
    assert!(browser.suspended);
    browser.tell(Msg::CannotSuspend);
    assert!(browser.state.notice.is_some());
}

fn any_key() -> impl Strategy<Value = Key> {
    let names = ": M f T V u m ' . H i 3 F8 z c o y - + % j k g G 1 5 9 / n N h l s t { } ? ! q e x a Enter Esc Tab BackTab Up Down Left Right Home End PageUp \
                 PageDown Ctrl-d Ctrl-u Ctrl-w Ctrl-a Backspace Delete Space Ctrl-End Ctrl-Home";
    prop::sample::select(names.split_whitespace().filter_map(Key::named).collect::<Vec<_>>())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]
    #[test]
    fn no_order_of_keys_and_sizes_breaks_anything(
        steps in prop::collection::vec(
            (any_key(), prop::option::weighted(0.1, (0u16..220, 0u16..70)), prop::bool::weighted(0.1)),
            1..80,
        ),
    ) {
        let mut browser = Browser::shelf((90, 30));
        for (key, size, turn) in steps {
            // What takes long comes at once, or when it comes.
            if turn && browser.is_busy {
                browser.catch_up();
            } else if turn {
                browser.is_busy = true;
            }
            if let Some((columns, rows)) = size {
                browser.resize(columns, rows);
            }
            browser.tell(Msg::Key(key));
            for pane in Pane::ALL {
                let list = match pane {
                    Pane::Albums => browser.state.albums,
                    Pane::Tracks => browser.state.tracks,
                    Pane::Review => browser.state.review,
                };
                let extent = browser.state.extent(pane);
                prop_assert!(list.at < extent.len.max(1));
                prop_assert!(extent.fit == 0 || (list.top..list.top + extent.fit).contains(&list.at), "{pane:?}");
            }
        }
        browser.buffer();
    }
}
