//! The mouse without a terminal: what stands where, and what clicks, the wheel and drags come to.

use leitmotif::app::Msg;
use leitmotif::app::mouse::{Border, Deed, Mouse, Spot};
use leitmotif::app::state::Pane;
use leitmotif::ui;
use proptest::prelude::*;
use serde_json::json;

use crate::common::{Browser, album};
use crate::waiting::everywhere;

/// A mouse over a browser, with a clock.
struct Hand {
    browser: Browser,
    ms: u64,
}

impl Hand {
    fn over(size: (u16, u16)) -> Self {
        let mut browser = Browser::shelf(size);
        browser.state.mouse.on = true;
        Self { browser, ms: 0 }
    }

    fn does(&mut self, deed: Deed, at: (u16, u16)) -> &mut Self {
        let spot = ui::hit(&self.browser.state, at.0, at.1);
        self.browser.tell(Msg::Mouse(Mouse { deed, at, spot, ms: self.ms }));
        self
    }

    /// A click, long after the one before.
    fn clicks(&mut self, at: (u16, u16)) -> &mut Self {
        self.ms += 5_000;
        self.does(Deed::Press, at).does(Deed::Release, at)
    }

    fn clicks_twice(&mut self, at: (u16, u16)) -> &mut Self {
        self.clicks(at);
        self.ms += 200;
        self.does(Deed::Press, at).does(Deed::Release, at)
    }

    /// The first place at which a text stands on the screen.
    fn finds(&self, text: &str) -> (u16, u16) {
        let screen = self.browser.screen();
        let (row, line) = screen.lines().enumerate().find(|(_, line)| line.contains(text)).unwrap();
        let column = unicode_width::UnicodeWidthStr::width(line.split(text).next().unwrap());
        (u16::try_from(column).unwrap(), u16::try_from(row).unwrap())
    }
}

#[test]
fn what_is_drawn_is_what_is_hit() {
    for size in [(80, 24), (100, 30), (120, 40), (200, 60)] {
        let mut hand = Hand::over(size);
        for (text, pane) in [("Tron", Pane::Albums), ("Good Evening", Pane::Tracks)] {
            let at = hand.finds(text);
            let Spot::Row(found, row) = ui::hit(&hand.browser.state, at.0, at.1) else {
                unreachable!("{text} {size:?}")
            };
            assert_eq!((found, row), (pane, if pane == Pane::Albums { 7 } else { 4 }), "{text} {size:?}");
        }
        let at = hand.finds("Good Evening");
        hand.clicks(at);
        assert_eq!((hand.browser.state.pane, hand.browser.track()), (Pane::Tracks, "Good Evening, Mr. Hunt"));
        let at = hand.finds("The Lord");
        hand.clicks(at);
        assert_eq!(
            (hand.browser.state.pane, hand.browser.album()),
            (Pane::Albums, "The Lord of the Rings: The Fellowship of the Ring")
        );
    }
}

#[test]
fn a_second_click_in_time_is_enter() {
    let mut hand = Hand::over((120, 40));
    let at = hand.finds("Free Fall");
    hand.clicks(at);
    hand.clicks(at);
    assert_eq!(hand.browser.state.pane, Pane::Tracks, "the second came late");
    hand.clicks_twice(at);
    assert_eq!((hand.browser.state.pane, hand.browser.scene()), (Pane::Review, "Readying for the Paris jump"));
    let at = hand.finds("11 Free Fall");
    hand.clicks_twice(at);
    assert_eq!((hand.browser.state.pane, hand.browser.track()), (Pane::Tracks, "Free Fall"));
}

#[test]
fn the_heading_in_the_order_of_the_film_is_no_row() {
    let mut hand = Hand::over((120, 40));
    hand.browser.press("<Enter>f");
    let heading = hand.finds("in no scene");
    assert_eq!(ui::hit(&hand.browser.state, heading.0, heading.1), Spot::Pane(Pane::Tracks));
    for title in ["Free Fall", "Your Mission"] {
        let at = hand.finds(&format!("{title}  "));
        hand.clicks(at);
        assert_eq!(hand.browser.track(), title);
    }
}

#[test]
fn the_wheel_turns_the_pane_under_it_and_takes_the_cursor_only_where_it_must() {
    let mut hand = Hand::over((120, 24));
    hand.browser.press("<Enter>6j");
    let (review, tracks) = (hand.browser.state.review, hand.browser.state.tracks);
    hand.does(Deed::WheelDown, (110, 10));
    assert_eq!(hand.browser.state.review.top, review.top + 3);
    assert_eq!((hand.browser.state.pane, hand.browser.state.tracks), (Pane::Tracks, tracks));
    hand.does(Deed::WheelDown, (40, 10));
    assert_eq!((hand.browser.state.tracks.top, hand.browser.track()), (3, "A Terrible Choice"), "still in view");
    for _ in 0..20 {
        hand.does(Deed::WheelDown, (40, 10));
    }
    let extent = hand.browser.state.extent(Pane::Tracks);
    assert_eq!(hand.browser.state.tracks.top, extent.len - extent.fit);
    for _ in 0..20 {
        hand.does(Deed::WheelUp, (40, 10));
    }
    assert_eq!(hand.browser.state.tracks.top, 0);
}

#[test]
fn the_wheel_carries_nobody_away_from_a_line_being_typed() {
    for keys in ["/time", "i~", "<BackTab>/the"] {
        let mut hand = Hand::over((120, 12));
        hand.browser.press(keys);
        let before = (hand.browser.album().to_owned(), hand.browser.state.albums);
        for _ in 0..3 {
            hand.does(Deed::WheelDown, (10, 5));
        }
        assert_eq!((hand.browser.album(), hand.browser.state.albums), (&*before.0, before.1), "{keys}");
        hand.does(Deed::WheelDown, (110, 5));
        assert!(hand.browser.state.review.top > 0, "{keys}: the review is read on");
    }
}

#[test]
fn borders_are_dragged() {
    let mut hand = Hand::over((120, 40));
    let before = hand.browser.state.fits.split;
    assert_eq!(ui::hit(&hand.browser.state, 27, 10), Spot::Border(Border::Albums));
    hand.does(Deed::Press, (28, 10)).does(Deed::Drag, (34, 20));
    assert_eq!(hand.browser.state.widths.albums, Some(34));
    assert!(hand.browser.screen().lines().nth(1).unwrap().chars().nth(34) == Some('╭'), "{}", hand.browser.screen());
    hand.does(Deed::Drag, (0, 0)).does(Deed::Drag, (119, 39)).does(Deed::Drag, (28, 10)).does(Deed::Release, (28, 10));
    assert_eq!(hand.browser.state.fits.split, before);
    hand.does(Deed::Drag, (50, 10));
    assert_eq!(hand.browser.state.fits.split, before, "the button is up");

    let mut hand = Hand::over((100, 30));
    let Spot::Border(Border::AlbumsRows) = ui::hit(&hand.browser.state, 10, 10) else {
        unreachable!("{:?}\n{}", ui::hit(&hand.browser.state, 10, 10), hand.browser.screen())
    };
    hand.does(Deed::Press, (10, 10)).does(Deed::Drag, (10, 14)).does(Deed::Release, (10, 14));
    assert_eq!(ui::hit(&hand.browser.state, 10, 14), Spot::Border(Border::AlbumsRows));
    hand.does(Deed::Press, (48, 5)).does(Deed::Drag, (60, 5)).does(Deed::Release, (60, 5));
    assert_eq!(ui::hit(&hand.browser.state, 60, 5), Spot::Border(Border::Left));
}

#[test]
fn keys_move_the_borders_too() {
    let mut hand = Hand::over((120, 40));
    let widths = |hand: &Hand| (hand.browser.state.widths.albums, hand.browser.state.widths.tracks);
    hand.browser.press(">");
    assert_eq!(widths(&hand), (Some(30), None));
    hand.browser.press("7<<");
    assert_eq!(widths(&hand), (Some(16), None));
    hand.browser.press("<Tab>>");
    assert_eq!(widths(&hand), (Some(16), Some(54)));
    hand.browser.press("<Tab>2>");
    assert_eq!(widths(&hand), (Some(16), Some(50)), "the review grows to the left");
    hand.browser.resize(60, 20).press(">");
    assert_eq!(hand.browser.state.notice.as_deref(), Some("one pane at a time is shown here"));
}

#[test]
fn lists_and_pages_over_the_panes_take_clicks_for_themselves() {
    let mut hand = Hand::over((120, 40));
    hand.browser.press(":");
    let at = hand.finds("previous-scene");
    hand.clicks(at);
    assert_eq!(&*hand.browser.state.picker.as_ref().unwrap().row().unwrap().text, "previous-scene");
    hand.does(Deed::WheelDown, at);
    let at = hand.finds("help ");
    hand.clicks_twice(at);
    assert!(hand.browser.state.picker.is_none() && hand.browser.state.overlay.is_some());
    let before = hand.browser.screen();
    hand.does(Deed::WheelDown, (60, 20));
    assert_ne!(hand.browser.screen(), before);
    hand.clicks((60, 20));
    assert!(hand.browser.state.overlay.is_some(), "there is nothing to click at");
    hand.clicks((2, 20));
    assert!(hand.browser.state.overlay.is_none(), "beside it closes it");
}

#[test]
fn the_row_that_is_clicked_at_twice_is_meant_whatever_is_still_looked_for() {
    let scene = |i| json!({ "title": format!("Scene {i}"), "text": "", "themes": [format!("Theme {i}")] });
    let review = json!({ "scenes": (0..2_500).map(scene).collect::<Vec<_>>() });
    let mut browser = Browser::new(vec![album(json!({ "id": "a", "title": "A", "review": review }))], (120, 40));
    browser.state.mouse.on = true;
    let mut hand = Hand { browser, ms: 0 };
    hand.browser.press("M");
    hand.browser.is_busy = true;
    hand.browser.press("24<Enter>j");
    let at = hand.finds("Theme 10 ");
    hand.clicks_twice(at);
    assert_eq!(hand.browser.state.picker.as_ref().unwrap().title.as_deref(), Some("Theme 10"));
    hand.browser.catch_up();
    assert_eq!(hand.browser.state.picker.as_ref().unwrap().title.as_deref(), Some("Theme 10"), "and nothing after it");
}

#[test]
fn the_timeline_is_clicked_at_and_wheeled() {
    let mut browser = Hand::over((120, 40));
    browser.browser.press("<Enter>T");
    let place = |browser: &Hand| browser.browser.state.timeline.unwrap();
    let row = browser.finds("Free Fall");
    browser.clicks(row);
    assert_eq!(place(&browser).track, 10, "its row in the list");
    browser.does(Deed::WheelDown, row);
    assert_eq!(place(&browser).track, 11);
    let strip = browser.finds("26 tracks");
    browser.clicks((117, strip.1 + 2));
    assert_eq!(place(&browser).track, 25, "the end of the strip");
    browser.clicks((strip.0, strip.1 + 2));
    assert_eq!(place(&browser).track, 0, "its beginning");
    browser.browser.press("<Tab>");
    let scene = browser.finds("Kashmir, the last act");
    browser.clicks_twice(scene);
    assert!(browser.browser.state.timeline.is_none());
    assert_eq!((browser.browser.state.pane, browser.browser.scene()), (Pane::Review, "Kashmir, the last act"));
}

#[test]
fn hits_are_clicked_at_and_other_panes_wait() {
    let mut hand = Hand::over((120, 40));
    hand.browser.press("/time");
    let at = hand.finds("Afraid of");
    hand.clicks(hand.finds("1917"));
    assert!(hand.browser.state.search.is_some() && hand.browser.album() != "1917");
    assert_ne!(hand.browser.track(), "Afraid of Time");
    hand.clicks(at);
    assert_eq!((hand.browser.track(), hand.browser.state.search.is_some()), ("Afraid of Time", true));
    hand.browser.is_busy = true;
    hand.browser.press("x<Enter>");
    assert!(hand.browser.state.search.is_some(), "the hits of what is typed are still to come");
    hand.clicks_twice(at);
    assert!(hand.browser.state.search.is_none(), "what is clicked at is meant");
    hand.browser.catch_up();
    assert_eq!((hand.browser.track(), hand.browser.state.pane), ("Afraid of Time", Pane::Tracks));
}

#[test]
fn the_row_that_was_clicked_at_stays_at_hand_when_the_list_is_narrowed_or_the_hits_come() {
    let mut hand = Hand::over((120, 40));
    hand.browser.press("/time");
    let (first, other) = (hand.browser.track().to_owned(), hand.finds("Afraid of"));
    hand.browser.is_busy = true;
    hand.browser.press(" ").press("len:..20:00");
    hand.clicks(other);
    hand.browser.catch_up();
    assert_eq!((hand.browser.track(), hand.browser.state.search.is_some()), ("Afraid of Time", true));
    hand.browser.press("<Ctrl-u>time");
    let top = hand.finds(first.as_str());
    hand.browser.is_busy = true;
    hand.browser.press("<Ctrl-u>m composer:zimmer");
    hand.clicks(top);
    hand.browser.catch_up();
    assert_eq!(hand.browser.track(), first, "the first of the old hits too");
    assert!(hand.browser.state.found.as_ref().unwrap().list.at > 0);

    let mut hand = Hand { browser: Browser::new(everywhere(), (120, 40)), ms: 0 };
    hand.browser.state.mouse.on = true;
    hand.browser.press("M");
    hand.browser.is_busy = true;
    hand.browser.press("theme 1");
    hand.clicks(hand.finds("Theme 10 "));
    hand.browser.catch_up();
    let row = |hand: &Hand| hand.browser.state.picker.as_ref().unwrap().row().unwrap().text.to_string();
    assert_eq!(row(&hand), "Theme 10");
    hand.browser.is_busy = true;
    hand.browser.press("<Ctrl-u>theme 11");
    hand.clicks(hand.finds("Theme 10 "));
    hand.browser.catch_up();
    assert_eq!(row(&hand), "Theme 11", "where it is not meant any more, the first");
    hand.browser.is_busy = true;
    hand.browser.press("<Ctrl-u>theme 11");
    hand.clicks(hand.finds("Theme 110"));
    hand.browser.press("1").catch_up();
    assert_eq!(row(&hand), "Theme 111", "what is typed after it counts");
}

#[test]
fn the_names_of_the_panes_are_clicked_at_where_one_is_shown() {
    let mut hand = Hand::over((60, 20));
    for (name, pane) in [("Review", Pane::Review), ("Tracks", Pane::Tracks), ("Albums", Pane::Albums)] {
        let at = hand.finds(name);
        hand.clicks((at.0 + 2, at.1));
        assert_eq!(hand.browser.state.pane, pane);
    }
    let at = hand.finds("Review");
    hand.browser.press("T");
    hand.clicks((at.0 + 2, at.1));
    assert_eq!(hand.browser.state.pane, Pane::Albums, "the timeline hides them all");
}

#[test]
fn a_mouse_that_is_off_does_nothing() {
    let mut hand = Hand::over((120, 40));
    hand.browser.press("<F8>");
    assert!(hand.browser.screen().contains("the mouse is your terminal's"), "{}", hand.browser.screen());
    let at = hand.finds("Free Fall");
    hand.clicks_twice(at);
    assert_eq!((hand.browser.state.pane, hand.browser.track()), (Pane::Albums, "A Storm Is Coming"));
    hand.browser.press("<F8>");
    hand.clicks(at);
    assert_eq!(hand.browser.track(), "Free Fall");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]
    #[test]
    fn no_order_of_clicks_breaks_anything(
        steps in prop::collection::vec(
            (
                0..7usize,
                prop_oneof![0u16..130, Just(u16::MAX)],
                prop_oneof![0u16..45, Just(u16::MAX)],
                prop::sample::select(vec![":", "?", "/a", "<Esc>", "f", "i", "H", "T", "<Tab>"]),
            ),
            1..60,
        ),
    ) {
        let mut hand = Hand::over((120, 40));
        for (deed, column, row, keys) in steps {
            let deeds = [Deed::Press, Deed::Drag, Deed::Release, Deed::WheelUp, Deed::WheelDown];
            match deeds.get(deed) {
                Some(&deed) => {
                    let (pane, hidden) = (hand.browser.state.pane, hand.browser.state.timeline.is_some());
                    hand.does(deed, (column, row));
                    let open = hand.browser.state.timeline.is_some();
                    prop_assert!(!hidden || !open || hand.browser.state.pane == pane, "a pane that nobody sees");
                }
                None if deed == 5 => { hand.browser.press(keys); }
                None => { hand.browser.resize(column.min(220), row.min(70)); }
            }
        }
        hand.browser.buffer();
    }
}
