//! Reading a review by keys: the width of its lines, the whole window, what it leads to.
#![allow(clippy::unwrap_used, reason = "a test fails where it breaks")]

mod common;
use common::{Browser, album};
use leitmotif::app::state::Pane;
use serde_json::json;

const SIZE: (u16, u16) = (120, 40);

/// A browser that reads one album with this text and this source.
fn reading(text: &str, source: &str, size: (u16, u16)) -> Browser {
    let scenes = json!([{ "title": "First", "text": text }, { "title": "Second", "text": "Then *nothing*." }]);
    let review = json!({ "source": source, "scenes": scenes });
    let mut browser = Browser::new(vec![album(json!({ "id": "a", "title": "A", "review": review }))], size);
    browser.press("<BackTab>");
    browser
}

#[test]
fn the_lines_of_a_review_are_as_wide_as_the_reader_likes() {
    let mut browser = Browser::shelf((200, 60));
    browser.press("<BackTab>z");
    assert_eq!((browser.state.reading.measure.columns(), browser.state.page.width), (70, 70));
    browser.press("+");
    assert_eq!(browser.state.page.width, 74);
    browser.press("5-");
    assert_eq!(browser.state.page.width, 54);
    browser.press("99-");
    assert_eq!(browser.state.page.width, 20);
    browser.press("99=");
    assert_eq!(browser.state.page.width, 197, "and no wider than the window");
}

#[test]
fn what_is_narrowed_is_what_is_seen() {
    let mut browser = Browser::shelf((80, 24));
    browser.press("<BackTab>");
    let seen = browser.state.page.width;
    browser.press("+");
    assert!(browser.state.notice.as_ref().unwrap().contains("as wide as the pane"));
    browser.press("-");
    assert_eq!(browser.state.page.width, seen - 4);
}

#[test]
fn a_reader_who_changes_the_width_stays_in_the_same_place() {
    let mut browser = Browser::shelf((200, 60));
    browser.press("<BackTab>z9}3j");
    let place = browser.state.page.place_of(browser.state.review.at).unwrap();
    browser.press("4-4+z");
    let line = browser.state.page.line_of(place);
    assert_eq!(browser.state.review.at, line);
}

#[test]
fn the_review_takes_the_whole_window_while_it_is_read() {
    let mut browser = Browser::shelf(SIZE);
    browser.press("z");
    assert_eq!(browser.state.pane, Pane::Review);
    let screen = browser.screen();
    assert!(!screen.contains("Tracks") && !screen.contains('╭') && screen.contains("z panes"), "{screen}");
    browser.press("7}<Enter>");
    assert_eq!((browser.state.pane, browser.track()), (Pane::Tracks, "The Exchange"));
    assert!(browser.screen().contains("Tracks"));
    browser.press("<Enter>");
    assert!(!browser.screen().contains("Tracks"), "back to reading as before");
    browser.press("<Esc>");
    assert!(browser.screen().contains("Tracks"));
    assert_eq!(browser.state.pane, Pane::Review);
    browser.press("zz");
    assert!(browser.screen().contains("Tracks"));
}

#[test]
fn a_count_and_a_percent_sign_go_there() {
    let mut browser = Browser::shelf((80, 24));
    browser.press("<BackTab>");
    let last = browser.state.page.lines.len() - 1;
    for (keys, line) in [("50%", last / 2), ("100%", last), ("999%", last), ("%", last), ("1%", last / 100)] {
        browser.press(keys);
        assert_eq!(browser.state.review.at, line, "{keys}");
    }
    browser.press("<BackTab>50%");
    assert_eq!(browser.track(), "I Am the Storm", "in a list too");
}

#[test]
fn the_source_is_opened_and_nothing_but_a_page_ever_is() {
    let mut browser = reading("Plain.", "https://example.org/a", SIZE);
    browser.press("o");
    assert_eq!(browser.opened.as_deref(), Some("https://example.org/a"));
    assert_eq!(browser.state.notice.as_deref(), Some("opening https://example.org/a"));
    for source in ["file:///etc/passwd", "Cinema, March 1999", "javascript:alert(1)", "https://a.org/`id`", "-x"] {
        let mut browser = reading("[x](file:///etc/passwd)", source, SIZE);
        browser.press("ojojojojojo");
        assert_eq!(browser.opened, None, "{source}");
        assert!(browser.state.notice.as_ref().unwrap().contains("no page of the web"), "{source}");
    }
    let mut browser = Browser::new(vec![album(json!({ "id": "a", "title": "A" }))], SIZE);
    browser.press("o");
    assert_eq!(browser.state.notice.as_deref(), Some("this review names no source"));
}

#[test]
fn a_link_in_the_line_at_hand_is_opened_rather_than_the_source() {
    let mut browser = reading("One.\n\nSee [this](https://example.org/b).", "https://example.org/a", SIZE);
    browser.press("}jjj");
    assert!(browser.screen().contains("See this."), "{}", browser.screen());
    browser.press("o");
    assert_eq!(browser.opened.as_deref(), Some("https://example.org/b"));
    browser.press("ko");
    assert_eq!(browser.opened.as_deref(), Some("https://example.org/a"));
}
