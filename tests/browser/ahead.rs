//! Keys that are typed before what the earlier ones ask for is there.

use leitmotif::app::state::Pane;

use crate::SIZE;
use crate::common::Browser;
use crate::fast::{place, slow_and_fast};
use crate::waiting::{everywhere, long};

/// The same keys at once: nothing is answered before the last of them is pressed.
fn at_once(keys: &str) -> Browser {
    let mut browser = Browser::shelf(SIZE);
    browser.is_busy = true;
    browser.press(keys);
    while !browser.work.is_empty() {
        browser.answer();
    }
    browser.is_busy = false;
    browser
}

#[test]
fn keys_after_enter_are_for_what_comes_after_it() {
    for (keys, track, pane) in [
        ("/kashmir<Enter>j", "Fate Whispers to the Warrior", Pane::Tracks),
        ("/exch<Enter><Enter>", "The Exchange", Pane::Review),
        ("/exch<Enter>/coming<Enter>", "A Storm Is Coming", Pane::Tracks),
        ("/kashmir<Enter>h", "Kashmir", Pane::Albums),
        ("/title:the<Enter>nnN", "", Pane::Tracks),
        ("/zzqqzz<Enter><Ctrl-u>coming<Enter>", "A Storm Is Coming", Pane::Tracks),
        ("/time<Down><Down><Up><Enter>", "", Pane::Tracks),
        ("/time<Down> <Enter>j", "", Pane::Tracks),
        ("/tim<Down>e<Enter>", "", Pane::Tracks),
        ("/title:the<Ctrl-End><Enter>n", "", Pane::Tracks),
        ("/title:the<PageDown><Down><Enter>", "", Pane::Tracks),
        ("/time<Enter>/storm<Enter>/<Up><Up><Down><Enter>", "", Pane::Tracks),
    ] {
        let browser = at_once(keys);
        let slow = place(Browser::shelf(SIZE).press(keys));
        assert_eq!(place(&browser), slow, "{keys}");
        assert_eq!(browser.state.pane, pane, "{keys}");
        assert!(track.is_empty() || browser.track() == track, "{keys}: {}", browser.track());
    }
}

#[test]
fn keys_after_tab_are_for_the_whole_name() {
    let browser = at_once("/theme:fell<Tab> len:3:00..");
    assert_eq!(browser.state.search.as_ref().unwrap().input.text(), "theme:\"Fellowship theme\" len:3:00..");
    let browser = at_once("i~/mu<Tab>balfe<Enter>");
    assert_eq!(browser.state.progress.as_ref().unwrap().path, "~/music/balfe");
    let browser = at_once("i~/mu<Tab>x<Backspace><Tab>y<Backspace><Backspace><Enter>");
    assert_eq!(browser.state.progress.as_ref().unwrap().path, "~/music");
    let browser = at_once("i~/qq<Tab>x");
    assert_eq!((browser.state.import_line.as_ref().unwrap().input.text(), browser.state.notice), ("~/qqx", None));
}

#[test]
fn what_is_typed_on_after_tab_shows_at_once() {
    let mut browser = Browser::shelf(SIZE);
    browser.is_busy = true;
    browser.press("i~/mu<Tab>bak<Backspace>lfe");
    assert_eq!(browser.state.import_line.as_ref().unwrap().input.text(), "~/mubalfe");
    assert!(browser.screen().contains("looking for what it may go on to"), "{}", browser.screen());
    browser.press("<Left>x<Enter>");
    assert_eq!(
        browser.state.import_line.as_ref().unwrap().input.text(),
        "~/mubalfe",
        "the rest belongs to what it becomes"
    );
    browser.catch_up();
    assert_eq!(browser.state.progress.as_ref().unwrap().path, "~/music/balfxe");
    let mut browser = Browser::shelf(SIZE);
    browser.is_busy = true;
    browser.press("i~/mu<Tab>x<Esc>").catch_up();
    assert!(browser.state.import_line.is_none() && browser.state.search.is_none());
}

#[test]
fn rows_are_walked_before_they_are_there() {
    for keys in ["M<Down><Down><Enter>", "Mtheme<Down><Enter><Down>", "M<Ctrl-End><Up><Enter>", "M<Down>theme<Enter>"] {
        assert_eq!(place(&at_once(keys)), place(Browser::shelf(SIZE).press(keys)), "{keys}");
    }
    for keys in ["theme 2<Down><Enter>", "theme <Down>2<Enter>", "<Down><Down><Enter>", "theme<Ctrl-End><Up> "] {
        let slow = place(Browser::new(everywhere(), SIZE).press("M").press(keys));
        let mut browser = Browser::new(everywhere(), SIZE);
        browser.press("M");
        browser.is_busy = true;
        browser.press(keys);
        while !browser.work.is_empty() {
            browser.answer();
        }
        assert_eq!(place(&browser), slow, "{keys}");
    }
}

#[test]
fn every_n_counts() {
    for keys in [
        "/the<Enter>n",
        "/the<Enter>nn",
        "/the<Enter>nnN",
        "/the<Down><Down><Enter>n",
        "/the<Enter>nG",
        "/qqqq<Enter>n",
    ] {
        let keys = format!("<BackTab>{keys}");
        assert_eq!(place(&at_once(&keys)), place(Browser::shelf(SIZE).press(&keys)), "{keys}");
    }
    let mut browser = Browser::shelf(SIZE);
    browser.press("<BackTab>/the<Enter>hhj<Tab><Tab>");
    browser.is_busy = true;
    browser.press("nn");
    browser.catch_up();
    assert_eq!(browser.state.spotted().unwrap().at, 1, "in another review");
}

#[test]
fn words_typed_again_are_meant_whatever_was_asked_between() {
    let mut browser = Browser::shelf(SIZE);
    browser.press("<BackTab>/paris");
    let there = place(&browser);
    browser.is_busy = true;
    browser.press("q<Backspace>").catch_up();
    assert_eq!(place(&browser), there);
    browser.press("<Down>");
    let next = place(&browser);
    browser.press("<Ctrl-u>");
    browser.is_busy = true;
    browser.press("paris<Down>").catch_up();
    assert_eq!(place(&browser), next, "the place after the first of what is still looked for");
}

#[test]
fn esc_takes_back_what_is_waited_for_and_all_that_was_typed_ahead() {
    let mut browser = Browser::shelf(SIZE);
    let before = place(&browser);
    browser.is_busy = true;
    browser.press("/exch<Enter>jj?<Esc>");
    browser.catch_up();
    assert_eq!(place(&browser), before);
    browser.press("<BackTab>");
    let at = browser.state.review;
    browser.is_busy = true;
    browser.press("/the<Enter>");
    assert!(browser.state.finding.line.is_some());
    browser.press("n<Esc>");
    browser.catch_up();
    assert_eq!((browser.state.review, browser.state.finding.line.is_some()), (at, false));
    assert_eq!(browser.state.pane, Pane::Review, "one step back is enough");
}

#[test]
fn keys_that_close_a_page_may_be_for_what_is_opened_on_it() {
    let typed = [("<BackTab>}/the<Down><Enter>?", true), ("/the<Down><Enter>", false)];
    let (slow, fast) = slow_and_fast(&[long("a", 16)], &typed);
    assert_eq!(place(&fast), place(&slow));
    let mut browser = slow_and_fast(&[long("a", 16)], &typed[..1]).1;
    browser.is_busy = true;
    browser.press("n<Esc>");
    assert!(browser.state.overlay.is_none(), "Esc is heard at once");
}

#[test]
fn what_ends_the_program_is_heard_at_once() {
    let mut browser = Browser::shelf(SIZE);
    browser.is_busy = true;
    browser.press("/exch<Enter>q");
    assert!(!browser.quit);
    browser.press("<Ctrl-c>");
    assert!(browser.quit);
}
