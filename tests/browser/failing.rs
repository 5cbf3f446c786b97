//! A piece of work beside the screen fails: what waited for it waits no longer, and nothing else is taken back.

use leitmotif::app::state::Pane;
use leitmotif::app::{Msg, Work};
use serde_json::json;

use crate::SIZE;
use crate::common::{Browser, album, shelf};
use crate::waiting::{everywhere, held, long};

const WORDS: &str = "it failed: no reason given";

/// What was asked for last is not answered but fails.
fn fail(browser: &mut Browser, work: Work) {
    browser.work.clear();
    say(browser, work);
}

fn say(browser: &mut Browser, work: Work) {
    browser.tell(Msg::Failed { work, words: WORDS.to_owned() });
    assert_eq!(browser.state.notice.as_deref(), Some(WORDS));
}

fn busy_shelf() -> Browser {
    let mut browser = Browser::shelf(SIZE);
    browser.is_busy = true;
    browser
}

#[test]
fn a_search_that_failed_is_made_again_by_enter() {
    let mut browser = busy_shelf();
    browser.press("/exch<Enter>j");
    fail(&mut browser, Work::Search);
    browser.press("a<Backspace>");
    assert_eq!(browser.state.search.as_ref().unwrap().input.text(), "exch", "keys are heard at once");
    fail(&mut browser, Work::Search);
    browser.press("<Enter>");
    assert_eq!(browser.work.len(), 1, "asked again");
    browser.press("j").catch_up();
    assert_eq!((browser.track(), browser.state.search.is_some()), ("Steps Ahead", false));
}

#[test]
fn the_way_to_a_far_hit_ends_where_the_search_for_it_fails() {
    let track = |i: usize| json!({ "number": i, "title": format!("Song {i:04}") });
    let many = album(json!({ "id": "a", "title": "A", "tracks": (1..=1_200).map(track).collect::<Vec<_>>() }));
    let mut browser = Browser::new(vec![many], SIZE);
    browser.press("/song<Enter>");
    browser.is_busy = true;
    browser.press("Nj");
    fail(&mut browser, Work::Search);
    browser.press("gg");
    assert_eq!(browser.track(), "Song 0001");
}

#[test]
fn the_query_that_the_program_opens_on_may_fail() {
    let mut browser = Browser::closed(SIZE);
    browser.state.opening = Some("kashmir".to_owned());
    browser.is_busy = true;
    browser.open(shelf(), true);
    fail(&mut browser, Work::Search);
    browser.press("/zzqqzz").catch_up();
    assert_eq!(browser.state.notice, None, "the next query is not that one");
}

#[test]
fn words_whose_search_failed_are_looked_for_again() {
    for (keys, again) in [("/the", "<Enter>"), ("/the<Enter>", "<Enter>"), ("/the<Enter>n", "<Enter>")] {
        let mut browser = busy_shelf();
        browser.press("<BackTab>").press(keys);
        fail(&mut browser, Work::Find);
        browser.press(again).catch_up();
        assert!(browser.state.finding.line.is_none() && !held(&browser), "{keys}");
        assert!(browser.state.spotted().is_some_and(|spotted| spotted.at == 0), "{keys}");
    }
    let mut browser = Browser::shelf(SIZE);
    browser.press("<BackTab>/the<Enter>hhj<Tab><Tab>");
    browser.is_busy = true;
    browser.press("nG");
    fail(&mut browser, Work::Find);
    browser.press("j").catch_up();
    assert_eq!(browser.state.review.at, 1, "neither G nor what was looked for comes after it");
}

#[test]
fn a_review_that_cannot_be_laid_out_is_tried_again_when_it_is_come_back_to() {
    let mut browser = Browser::new(vec![long("a", 2), long("b", 16)], SIZE);
    browser.is_busy = true;
    browser.press("j<BackTab>G");
    fail(&mut browser, Work::Layout);
    assert!(browser.work.is_empty(), "not at once, since it would fail again");
    assert!(!held(&browser) && browser.screen().contains("could not be laid out"), "{}", browser.screen());
    browser.press("hhkj");
    assert_eq!(browser.work.len(), 1);
    browser.press("<BackTab>/other");
    fail(&mut browser, Work::Layout);
    assert!(browser.state.finding.line.is_none(), "there is nothing to find words in");
    browser.press("hhkj");
    browser.press("<BackTab>").catch_up();
    assert_eq!((browser.album(), browser.state.review.at), ("b", 0));
    assert!(browser.screen().contains("Scene 0"));
}

#[test]
fn a_list_that_never_comes_is_closed() {
    let mut browser = busy_shelf();
    browser.press("Mtheme<Enter>");
    fail(&mut browser, Work::Names);
    assert!(browser.state.picker.is_none());
    let before = browser.album().to_owned();
    browser.press("j");
    assert_ne!(browser.album(), before);
    browser.press("M").catch_up();
    assert!(browser.state.picker.as_ref().unwrap().row().is_some(), "asked for anew");
}

#[test]
fn rows_whose_search_failed_are_looked_for_again() {
    let mut browser = Browser::new(everywhere(), SIZE);
    browser.press("M");
    browser.is_busy = true;
    browser.press("theme 2499<Enter>");
    fail(&mut browser, Work::List);
    browser.press("<Backspace>9");
    fail(&mut browser, Work::List);
    browser.press("<Enter>").catch_up();
    assert_eq!(browser.state.picker.as_ref().unwrap().title.as_deref(), Some("Theme 2499"));
    browser.press("<Esc>M<Ctrl-u>");
    browser.is_busy = true;
    browser.press("<Enter>");
    fail(&mut browser, Work::List);
    assert!(browser.state.picker.is_none(), "the scenes of a theme");
}

#[test]
fn a_completion_that_failed_leaves_what_is_typed() {
    let mut browser = busy_shelf();
    browser.press("i~/mu<Tab><Enter>");
    fail(&mut browser, Work::Completion);
    browser.press("<Enter>");
    assert_eq!(browser.state.progress.as_ref().unwrap().path, "~/mu");
    let mut browser = busy_shelf();
    browser.press("/theme:fell<Tab><Enter>");
    fail(&mut browser, Work::Names);
    browser.press("x");
    assert_eq!(browser.state.search.as_ref().unwrap().input.text(), "theme:fellx");
}

#[test]
fn what_has_nothing_to_do_with_it_goes_on_waiting() {
    for work in [Work::Cover, Work::Import, Work::Page, Work::Names, Work::Layout, Work::Opening] {
        let mut browser = busy_shelf();
        browser.press("i~/music<Enter>/exch<Enter>j");
        say(&mut browser, work);
        assert_eq!(browser.state.progress.is_some(), work != Work::Import, "an import that failed is over");
        browser.catch_up();
        assert_eq!(browser.track(), "Steps Ahead", "{work:?}");
    }
}

#[test]
fn a_library_that_cannot_be_opened_is_no_longer_waited_for() {
    let mut browser = Browser::closed(SIZE);
    browser.open(vec![album(json!({ "id": "a", "title": "A", "tracks": [{ "number": 1, "title": "One" }] }))], false);
    browser.press("/kashmir<Enter>j");
    assert!(browser.state.loading);
    browser.tell(Msg::Failed { work: Work::Opening, words: WORDS.to_owned() });
    assert!(!browser.state.loading && browser.state.search.is_some(), "what was searched for is not there");
    browser.press("<Esc>");
    assert_eq!((browser.state.pane, browser.screen().contains("reading")), (Pane::Albums, false));
    let mut browser = Browser::closed(SIZE);
    fail(&mut browser, Work::Opening);
    browser.open(shelf(), true);
    assert_eq!(browser.album(), "Mission: Impossible – Fallout", "the next opening may do");
}
