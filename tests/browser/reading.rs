//! Reading a review by keys: the width of its lines, the whole window, what it leads to.

use leitmotif::app::Msg;
use leitmotif::app::page::Spots;
use leitmotif::app::state::Pane;
use ratatui::style::Modifier;
use serde_json::json;

use crate::SIZE;
use crate::common::{Browser, album, shelf};

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

#[test]
fn words_are_found_in_the_review_and_gone_through() {
    let mut browser = Browser::shelf(SIZE);
    browser.press("<BackTab>/strings");
    assert!(browser.state.search.is_none(), "not among the tracks");
    let count = browser.state.spotted().unwrap().spots.list.len();
    assert!(count > 3);
    let head = browser.screen().lines().next().unwrap().to_owned();
    assert!(head.starts_with(" find: strings") && head.trim_end().ends_with(&format!("1 of {count}")), "{head}");
    let first = browser.state.review.at;
    browser.press("<Enter>");
    assert_eq!(browser.state.review.at, first);
    assert!(browser.screen().contains(&format!("strings: 1 of {count}")), "{}", browser.screen());
    browser.press("n");
    assert_eq!(browser.state.spotted().unwrap().at, 1);
    browser.press("2n");
    assert_eq!(browser.state.spotted().unwrap().at, 3);
    browser.press("NNNN");
    assert_eq!(browser.state.spotted().unwrap().at, count - 1);
    assert_eq!(browser.state.notice.as_deref(), Some("on from the end"));
    browser.press("n");
    assert_eq!(browser.state.notice.as_deref(), Some("on from the beginning"));
    assert_eq!((browser.state.spotted().unwrap().at, browser.state.review.at), (0, first));
    browser.press("<Esc>");
    assert!(browser.state.spotted().is_none());
    assert_eq!(browser.state.pane, Pane::Review);
}

#[test]
fn from_elsewhere_in_the_review_the_next_place_is_the_next_below() {
    let text = "drum\n\nx\n\ndrum drum\n\nx\n\ndrum";
    let mut browser = reading(text, "https://a.org", SIZE);
    browser.press("/drum<Enter>");
    let at = |browser: &Browser| browser.state.spotted().unwrap().at;
    assert_eq!(at(&browser), 0);
    browser.press("jjn");
    assert_eq!(at(&browser), 1);
    browser.press("n");
    assert_eq!(at(&browser), 2, "another in the same line");
    browser.press("jN");
    assert_eq!(at(&browser), 2);
    browser.press("GN");
    assert_eq!(at(&browser), 3);
}

#[test]
fn a_phrase_is_found_across_the_end_of_a_line() {
    let mut browser = reading("Low brass comes back with something new on its shoulders and drums.", "x", (40, 12));
    browser.press("/back with something new on its SHOULDERS");
    assert_eq!(browser.state.spotted().unwrap().spots.list.len(), 1);
    let buffer = browser.buffer();
    let lit = buffer.content().iter().filter(|cell| cell.modifier.contains(Modifier::REVERSED));
    let lit: String = lit.map(ratatui::buffer::Cell::symbol).collect();
    assert_eq!(lit, "back with somethingnew on its shoulders");
}

#[test]
fn esc_in_the_find_line_brings_the_reader_back() {
    let mut browser = Browser::shelf(SIZE);
    browser.press("<BackTab>/drums<Enter>8}3j");
    let before = (browser.state.review, browser.state.spotted().unwrap().at);
    browser.press("/verdict");
    assert_ne!(browser.state.review, before.0);
    browser.press("<Ctrl-u>");
    assert_eq!(browser.state.review, before.0);
    browser.press("brass<Down><Down><Up><Esc>");
    assert_eq!((browser.state.review, browser.state.spotted().unwrap().at), before);
    browser.press("/zzzz<Enter>");
    assert_eq!(browser.state.notice.as_deref(), Some("this review does not say zzzz"));
    assert_eq!(browser.state.review, before.0, "and nothing has moved");
    browser.press("<Esc>");
    assert!(browser.state.finding.line.is_none());
}

#[test]
fn tracks_are_searched_from_the_review_too() {
    for keys in ["//exch", "g/exch"] {
        let mut browser = Browser::shelf(SIZE);
        browser.press("gg<BackTab>").press(keys);
        assert_eq!(browser.track(), "The Exchange", "{keys}");
        browser.press("<Esc>");
        assert_eq!((browser.album(), browser.state.pane), ("1917", Pane::Review), "{keys}");
    }
    let mut browser = Browser::shelf(SIZE);
    browser.press("<BackTab>/a/");
    assert!(browser.state.search.is_none(), "a stroke within words is one");
}

#[test]
fn the_same_words_are_looked_for_in_the_next_review() {
    let mut browser = Browser::shelf(SIZE);
    browser.press("<BackTab>/brass<Enter>");
    browser.press("<Tab>j<BackTab>");
    assert!(browser.state.spotted().is_none());
    browser.press("n");
    assert!(!browser.state.spotted().unwrap().spots.list.is_empty());
}

#[test]
fn a_late_answer_about_words_is_dropped() {
    let mut browser = Browser::shelf(SIZE);
    browser.press("<BackTab>/drums<Enter>");
    let before = browser.state.spotted().unwrap().spots.clone();
    browser.tell(Msg::Spotted { generation: 0, spots: Spots::default() });
    assert_eq!(browser.state.spotted().unwrap().spots, before);
}

#[test]
fn scenes_are_chosen_from_an_outline() {
    let mut browser = Browser::shelf(SIZE);
    browser.press("c");
    assert!(browser.screen().contains("The exchange in Paris") && browser.screen().contains("Verdict"));
    browser.press("exchange<Enter>");
    assert_eq!((browser.scene(), browser.state.pane), ("The exchange in Paris", Pane::Review));
    browser.press("c");
    assert_eq!(browser.state.picker.as_ref().unwrap().row().unwrap().text.as_ref(), "The exchange in Paris");
    browser.press("<Ctrl-End><Enter>");
    let line = &browser.state.page.lines[browser.state.review.at];
    assert_eq!(browser.state.page.text(line), "Verdict");
    browser.press("c<Ctrl-Home><Enter>");
    assert_eq!(browser.state.review.at, 0);
    let mut browser = Browser::new(vec![album(json!({ "id": "a", "title": "A" }))], SIZE);
    browser.press("c");
    assert_eq!(browser.state.notice.as_deref(), Some("this review has no scenes"));
}

#[test]
fn how_far_a_review_was_read_stands_in_the_album_list() {
    let mut browser = Browser::shelf(SIZE);
    browser.press("<Enter>14G");
    assert!(browser.state.keeping.read(&browser.state.at_hand.as_ref().unwrap().album.id).is_none(), "passing by");
    browser.press("<Tab>gg50%gg");
    let read = browser.state.keeping.read(&browser.state.at_hand.as_ref().unwrap().album.id).unwrap();
    assert!((50..90).contains(&read), "{read}");
    assert!(browser.screen().contains(&format!("{read}% · 1:35:45")), "{}", browser.screen());
    browser.press("Ggg");
    assert!(browser.screen().contains("read · 1:35:45"), "{}", browser.screen());
    browser.press("<Tab>j");
    assert!(browser.screen().contains("read · 1:35:45"), "it stays with its album");
}

#[test]
fn a_passage_or_the_source_is_copied() {
    let mut browser = reading("Held *long* and low,\nand so on.", "https://example.org/a", SIZE);
    browser.press("}jy");
    assert_eq!(browser.copied.as_deref(), Some("Held long and low,\nand so on."));
    browser.press("Gy");
    assert_eq!(browser.copied.as_deref(), Some("https://example.org/a"));
    browser.press("gg}y");
    assert_eq!(browser.copied.as_deref(), Some("First"));
}

#[test]
fn links_are_where_they_are_drawn() {
    let mut browser = reading("- See [this *one*](https://example.org/b), ü.", "https://example.org/a", (60, 20));
    browser.press("}");
    let buffer = browser.buffer();
    let text = |link: &leitmotif::ui::Link| {
        let cells = (link.area.left()..link.area.right()).map(|x| buffer[(x, link.area.y)].symbol());
        (cells.collect::<String>(), link.address.to_string())
    };
    let links: Vec<_> = leitmotif::ui::links(&browser.state).iter().map(text).collect();
    let b = |text: &str| (text.to_owned(), "https://example.org/b".to_owned());
    assert_eq!(links[..2], [b("this "), b("one")]);
    assert_eq!(links[2], ("https://example.org/a".to_owned(), "https://example.org/a".to_owned()));
    browser.press("?");
    assert!(leitmotif::ui::links(&browser.state).is_empty());
}

#[test]
fn the_hints_alone_lead_to_a_theme_and_back() {
    for size in [(80, 24), (120, 40), (200, 60), (40, 12)] {
        let mut browser = Browser::shelf(size);
        let foot = |browser: &Browser| browser.screen().lines().last().unwrap_or_default().to_owned();
        for hint in ["f film", "M themes", "q quit"] {
            assert!(foot(&browser).contains(hint), "{size:?}: {}", foot(&browser));
        }
        browser.press("M");
        browser.press("impossible<Enter><Down><Enter>");
        assert_eq!(browser.state.pane, Pane::Review);
        assert!(foot(&browser).contains("Backspace back"), "{size:?}: {}", foot(&browser));
        browser.press("<Backspace><Esc>");
        assert!(!foot(&browser).contains("Backspace back"), "{size:?}: {}", foot(&browser));
    }
}

#[test]
fn words_found_in_a_review_are_still_marked_when_the_reader_comes_back() {
    let mut browser = Browser::shelf((120, 40));
    browser.press("<BackTab>/paris<Enter>");
    let counted = browser.state.spotted().unwrap().count();
    assert!(browser.screen().contains(&format!("paris: {counted}")), "{}", browser.screen());
    browser.press("hhj");
    assert!(browser.state.spotted().is_none() && !browser.screen().contains("paris:"));
    browser.press("k<BackTab>");
    assert!(browser.screen().contains(&format!("paris: {counted}")), "{}", browser.screen());
    browser.press("<Esc>");
    assert!(!browser.screen().contains("paris:"));
}

#[test]
fn the_foot_tells_no_key_for_what_was_not_found() {
    let mut browser = Browser::shelf((80, 24));
    for keys in ["/", "<BackTab>/", ":"] {
        browser.press(keys).press("the");
        let foot = |browser: &Browser| browser.screen().lines().last().unwrap_or_default().to_owned();
        let found = foot(&browser);
        assert!(found.contains("Enter ") && found.contains("↓/↑ move"), "{keys}: {found}");
        browser.press("qqxx");
        assert_eq!(foot(&browser).trim(), "Esc back", "{keys}");
        browser.press("<Esc>");
    }
}

#[test]
fn a_theme_taken_while_the_library_changes_is_still_the_one_that_opens() {
    let mut browser = Browser::shelf((120, 40));
    browser.press("M");
    browser.press("impossible");
    browser.open(shelf(), true);
    browser.press("<Enter>");
    let title = browser.state.picker.as_ref().and_then(|picker| picker.title.clone());
    assert_eq!(title.as_deref(), Some("Mission: Impossible theme"));
}
