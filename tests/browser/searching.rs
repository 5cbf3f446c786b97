//! The search line and its hits.

use std::sync::Arc;

use leitmotif::app::state::Pane;
use leitmotif::app::{Cmd, Msg};
use leitmotif::search::{Hits, Index};
use ratatui::style::Modifier;

use crate::SIZE;
use crate::common::{self, Browser, shelf};

/// The search that was put off, where it searches, and all that it will find.
fn asked(browser: &mut Browser) -> (u64, Arc<Index>, Hits) {
    let Some(Cmd::Search { generation, index, query, limit }) = browser.work.pop() else { unreachable!() };
    let all = common::found(&index, &query, limit);
    (generation, index, all)
}

#[test]
fn the_first_hits_are_there_before_the_search_has_ended_and_moving_among_them_is_kept() {
    let mut browser = Browser::shelf((120, 40));
    browser.is_busy = true;
    browser.press("/the");
    let (generation, _, all) = asked(&mut browser);
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
fn enter_waits_for_the_best_hit_unless_the_reader_has_walked_to_another() {
    for (keys, at) in [("<Enter>", 0), ("<Down><Enter>", 1)] {
        let mut browser = Browser::shelf((120, 40));
        browser.is_busy = true;
        browser.press("/the");
        let (generation, index, all) = asked(&mut browser);
        let mut first = all.clone();
        first.best = all.best.iter().copied().skip(2).take(3).collect();
        (first.total.count, first.is_partial) = (3, true);
        browser.tell(Msg::Found { generation, hits: first.clone() });
        browser.press(keys).press("h");
        assert_eq!(browser.state.search.is_some(), at == 0, "who has walked means that one");
        browser.tell(Msg::Found { generation, hits: all.clone() });
        let meant = if at == 0 { all.best[0] } else { first.best[at] };
        let title = &index.library().album(meant.album).unwrap().tracks[meant.track].title;
        assert_eq!((browser.track(), browser.state.pane), (&**title, Pane::Albums));
        assert!(browser.state.search.is_none());
    }
}

#[test]
fn what_finds_nothing_shows_where_the_reader_was() {
    let mut browser = Browser::shelf(SIZE);
    browser.press("<Enter>14G<Enter>2jh");
    let there = |browser: &Browser| {
        (browser.album().to_owned(), browser.track().to_owned(), browser.state.review, browser.state.tracks)
    };
    let before = there(&browser);
    browser.press("/kash");
    assert_ne!(there(&browser), before);
    browser.press("qqzz");
    assert_eq!(there(&browser), before);
    browser.press("<Ctrl-u>mombasa");
    assert_ne!(there(&browser), before);
    browser.press("<Ctrl-u>");
    assert_eq!(there(&browser), before, "and what asks for nothing");
    browser.press("<Down>");
    assert_ne!(there(&browser), before);
    browser.press("<Esc>");
    assert_eq!(there(&browser), before);
}
