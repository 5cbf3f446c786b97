//! Keys that are typed before what the earlier ones ask for is there.

use leitmotif::app::Msg;
use leitmotif::app::state::Pane;
use proptest::prelude::*;

use crate::SIZE;
use crate::common::Browser;

/// Where a reader is, in words. What only the way there decides is left out: how far a view was scrolled.
fn place(browser: &Browser) -> String {
    let state = &browser.state;
    let row = state.picker.as_ref().map(|picker| picker.row().map(|row| row.text.clone()));
    let typed = state.search.as_ref().map(|search| search.input.text());
    let import = state.import_line.as_ref().map(|line| line.input.text());
    let find = state.finding.line.as_ref().map(|line| line.input.text());
    let found = state.found.as_ref().map(|found| (found.list.at, found.hits.total.count));
    let (album, track, pane, review) = (browser.album(), browser.track(), state.pane, state.review.at);
    let spotted = state.spotted().map(|spotted| (spotted.words.clone(), spotted.count()));
    let (copied, overlay) = (&browser.copied, &state.overlay);
    format!(
        "{album} {track} {pane:?} {review:?} {row:?} {typed:?} {find:?} {found:?} {spotted:?} {copied:?} {overlay:?} {import:?}"
    )
}

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
    let mut browser = Browser::shelf(SIZE);
    browser.is_busy = true;
    browser.press("i~/mu<Tab>x");
    assert!(browser.screen().contains("looking for what it may go on to"), "{}", browser.screen());
    browser.press("<Esc>").catch_up();
    assert!(browser.state.import_line.is_none() && browser.state.search.is_none());
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
fn a_search_that_fails_keeps_no_key_waiting() {
    let mut browser = Browser::shelf(SIZE);
    browser.is_busy = true;
    browser.press("/exch<Enter>j");
    browser.tell(Msg::Failed("the search failed".to_owned()));
    assert_eq!(browser.state.notice.as_deref(), Some("the search failed"));
    browser.press("a");
    assert_eq!(browser.state.search.as_ref().unwrap().input.text(), "excha");
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

fn any_phrase() -> impl Strategy<Value = &'static str> {
    prop::sample::select(vec![
        "/storm<Enter>",
        "/the<Enter>",
        "/kashmri<Enter>",
        "/qqzz<Enter><Ctrl-u>time<Enter>",
        "n",
        "N",
        "2n",
        "j",
        "3k",
        "G",
        "gg",
        "<Tab>",
        "<BackTab>",
        "<Enter>",
        "}",
        "2{",
        "f",
        "s",
        "z",
        "Mtheme<Enter>",
        "M<Enter><Down><Enter>",
        "c<Down><Enter>",
        "?",
        "ma",
        "'a",
        "y",
        "<PageDown>",
        "50%",
        ":focus<Enter>",
        "g/world<Enter>",
        "g/theme:fell<Tab><Enter>",
        "i~/m<Tab>x<Ctrl-u><Enter>",
    ])
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]
    #[test]
    fn typing_fast_comes_to_the_same_as_typing_slowly(phrases in prop::collection::vec(any_phrase(), 1..8)) {
        let keys = phrases.concat();
        prop_assert_eq!(place(&at_once(&keys)), place(Browser::shelf(SIZE).press(&keys)), "{}", keys);
    }
}
