//! Moving in the panes and between them, and the ties between albums, tracks and scenes.

use leitmotif::app::Msg;
use leitmotif::app::state::Pane;

use crate::SIZE;
use crate::common::Browser;

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
fn ctrl_z_and_its_refusal() {
    let mut browser = Browser::shelf(SIZE);
    browser.press("<Ctrl-z>");
    assert!(browser.suspended);
    browser.tell(Msg::CannotSuspend);
    assert!(browser.state.notice.is_some());
}
