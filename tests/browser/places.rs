//! The reader's place: jumps and bookmarks, the history of searches, and going on another day where one stopped.

use leitmotif::app::kept::Kept;
use leitmotif::app::state::Pane;
use serde_json::json;

use crate::SIZE;
use crate::common::{Browser, album, shelf};

/// What a reader sees of their place: the album, the track, the pane, and the review as it stands in its pane.
fn place(browser: &Browser) -> (String, String, Pane, usize, usize) {
    let (at, top) = (browser.state.review.at, browser.state.review.top);
    (browser.album().to_owned(), browser.track().to_owned(), browser.state.pane, at, top)
}

/// What the next run would find.
fn kept(browser: &Browser) -> Kept {
    let mut kept = Kept::default();
    kept.absorb(browser.state.keeping.added().1.clone());
    serde_json::from_str(&serde_json::to_string(&kept).unwrap()).unwrap()
}

/// Another run, on another day.
fn again(kept: Kept) -> Browser {
    let mut browser = Browser::closed(SIZE);
    browser.state.resume(kept);
    browser
}

#[test]
fn the_next_run_stands_at_the_same_line_of_the_same_album() {
    let mut first = Browser::shelf(SIZE);
    first.press("G<Enter>5js t<Tab>25j4k");
    assert_eq!(first.state.pane, Pane::Review);
    let mut second = again(kept(&first));
    second.open(shelf(), true);
    assert_eq!(place(&second), place(&first));
    assert_eq!((second.state.sort, second.state.starts), (first.state.sort, true));
    let mut narrow = again(kept(&first));
    narrow.resize(80, 24);
    narrow.open(shelf(), true);
    assert_eq!(narrow.scene(), first.scene(), "whatever the window's width is today");
}

#[test]
fn the_next_run_has_panes_and_lines_as_wide_until_the_settings_ask_for_others() {
    use leitmotif::app::page::Measure;
    let mut browser = Browser::closed(SIZE);
    browser.state.resume(Kept::default());
    browser.open(shelf(), true);
    let first = browser.state.fits.split;
    browser.press("j");
    assert_eq!(kept(&browser).sizes, None, "who leaves them as they are is asked by the settings alone");
    browser.press("3><Tab>2<<BackTab><BackTab>z4-");
    let (split, measure) = (browser.state.widths, browser.state.reading.measure);
    assert_ne!((first, 70), (browser.state.fits.split, measure.columns()));
    let mut second = again(kept(&browser));
    second.open(shelf(), true);
    assert_eq!((second.state.widths, second.state.reading.measure), (split, measure));
    let mut third = Browser::closed(SIZE);
    third.state.reading.measure = Measure::new(64);
    third.state.resume(kept(&browser));
    third.open(shelf(), true);
    assert_eq!(third.state.reading.measure.columns(), 64);
    assert_eq!(third.state.widths, leitmotif::app::state::Widths::default());
}

#[test]
fn every_album_keeps_its_own_place() {
    let mut browser = Browser::shelf(SIZE);
    browser.press("<Enter>14G<Tab>3j");
    let there = place(&browser);
    browser.press("<Tab>gg");
    assert_eq!((browser.album(), browser.track()), ("1917", "1917"));
    for _ in 0..10 {
        browser.press("j");
        if browser.album() == there.0 {
            break;
        }
    }
    browser.press("<Tab><Tab>");
    assert_eq!(place(&browser), there);
}

#[test]
fn a_library_that_streams_in_is_waited_for_unless_the_reader_goes_elsewhere() {
    let mut first = Browser::new(
        vec![album(json!({ "id": "late", "title": "Late", "tracks": [
        { "number": 1, "title": "One" }, { "number": 2, "title": "Two" }] }))],
        SIZE,
    );
    first.press("<Enter>j");
    let mut entries = shelf();
    let mut second = again(kept(&first));
    second.open(entries.clone(), false);
    assert!(second.state.at_hand.is_none(), "nothing else is shown meanwhile");
    entries.push(album(json!({ "id": "late", "title": "Late", "tracks": [
        { "number": 1, "title": "One" }, { "number": 2, "title": "Two" }] })));
    second.open(entries.clone(), true);
    assert_eq!((second.album(), second.track()), ("Late", "Two"));

    let mut hasty = again(kept(&first));
    hasty.open(shelf(), false);
    hasty.press("k");
    hasty.open(entries, true);
    assert_ne!(hasty.album(), "Late");

    let mut gone = again(kept(&first));
    gone.open(shelf(), true);
    assert_eq!(gone.album(), "Mission: Impossible – Fallout", "an album that is gone is not waited for");
}

#[test]
fn who_only_looked_leaves_nothing_behind() {
    let mut browser = Browser::shelf(SIZE);
    browser.resize(80, 24);
    assert_eq!(browser.state.keeping.added().0, 0);
    browser.press("j");
    assert!(browser.state.keeping.added().0 > 0);
}

#[test]
fn hits_that_pass_by_are_no_place_of_the_readers() {
    let mut browser = Browser::shelf(SIZE);
    browser.press("<Enter>3j");
    let there = place(&browser);
    browser.press("/kashmri<Esc>/derez<Esc>");
    assert_eq!(place(&browser), there);
    let kept = kept(&browser);
    assert_eq!(kept.albums.len(), 1);
    assert!(kept.queries.is_empty());
}

#[test]
fn jumps_are_gone_back_and_forward_again() {
    let mut browser = Browser::shelf(SIZE);
    browser.press("<Enter>3j");
    let first = place(&browser);
    browser.press("/exchange<Enter>");
    let second = place(&browser);
    browser.press("<Enter>");
    let third = place(&browser);
    assert_ne!(second, third);
    browser.press("<Ctrl-o>");
    assert_eq!(place(&browser), second);
    browser.press("<Ctrl-o>");
    assert_eq!(place(&browser), first);
    browser.press("2<Alt-Right>");
    assert_eq!(place(&browser), third);
    browser.press("<Alt-Right>");
    assert_eq!(browser.state.notice.as_deref(), Some("this is where the last jump led"));
    browser.press("9<Ctrl-o>");
    assert_eq!(place(&browser), first);
}

#[test]
fn a_bookmark_is_come_back_to_from_anywhere_and_another_day() {
    let mut browser = Browser::shelf(SIZE);
    browser.press("<Enter>14G<Enter>2j");
    let there = place(&browser);
    browser.press("ma");
    assert_eq!(browser.state.notice.as_deref(), Some("bookmarked: 'a comes back here"));
    browser.press("<BackTab><BackTab>G'");
    assert!(
        browser.state.notice.as_deref().unwrap().starts_with("to which? a The Exchange"),
        "{:?}",
        browser.state.notice
    );
    browser.press("a");
    assert_eq!(place(&browser), there);
    browser.press("''");
    assert_eq!(browser.state.pane, Pane::Albums, "back to where the jump began");
    let mut second = again(kept(&browser));
    second.open(shelf(), true);
    second.press("'a");
    assert_eq!(place(&second), there);
    second.press("'b");
    assert_eq!(second.state.notice.as_deref(), Some("there is no bookmark b: mb makes one"));
    second.press("m<Ctrl-c>");
    assert!(second.quit, "only letters are letters");
    let pane = second.state.pane;
    second.press("m<Esc>");
    assert_eq!(second.state.pane, pane, "Esc only takes the question back");
    second.press("jm?");
    assert_eq!(second.state.notice.as_deref(), Some("a bookmark is a letter or a digit"));
}

#[test]
fn up_in_the_search_line_shows_older_queries_and_down_comes_back() {
    let mut browser = Browser::shelf(SIZE);
    browser.press("/exch<Enter>/kashmir<Enter>/exch<Enter>/free");
    let text = |browser: &Browser| browser.state.search.as_ref().unwrap().input.text().to_owned();
    for (key, shown) in
        [("<Up>", "exch"), ("<Up>", "kashmir"), ("<Up>", "kashmir"), ("<Down>", "exch"), ("<Down>", "free")]
    {
        browser.press(key);
        assert_eq!(text(&browser), shown, "{key}");
    }
    let hit = browser.state.found.as_ref().unwrap().list.at;
    browser.press("<Down>");
    assert_eq!(browser.state.found.as_ref().unwrap().list.at, hit + 1, "and then it walks in the hits");
    browser.press("<Up><Up>x<Down>");
    assert_eq!(text(&browser), "exchx", "what is changed is the reader's own");
    browser.press("<Esc>");
    let mut second = again(kept(&browser));
    second.open(shelf(), true);
    second.press("/<Up>");
    assert_eq!(text(&second), "exch");
}

#[test]
fn two_runs_at_once_add_up() {
    let (mut one, mut two) = (Browser::shelf(SIZE), Browser::shelf(SIZE));
    one.press("gg/exch<Enter>ma");
    two.press("G/storm<Enter>mb");
    let mut both = kept(&one);
    both.absorb(kept(&two));
    assert_eq!(both.queries, ["exch", "storm"]);
    assert_eq!(both.bookmarks.keys().collect::<String>(), "ab");
    assert_eq!(both.albums.last().unwrap().album.to_string(), two.state.at_hand.as_ref().unwrap().album.id.to_string());
    let before = both.clone();
    both.absorb(kept(&two));
    assert_eq!(both, before, "saying it twice changes nothing");
}
