//! Lists to choose from, laid over the panes: themes, their scenes, the palette; and the page of keys.

use leitmotif::app::Msg;
use leitmotif::app::state::Pane;
use serde_json::json;

use crate::SIZE;
use crate::common::{Browser, album};

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
fn no_edge_of_a_pane_is_left_below_a_list() {
    for rows in 8..16 {
        let mut browser = Browser::shelf((40, rows));
        browser.press("Mimpossible<Enter>");
        let screen = browser.screen();
        let lines: Vec<&str> = screen.lines().collect();
        assert!(!lines.windows(2).any(|two| two.iter().all(|line| line.starts_with('╰'))), "{screen}");
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
fn a_report_is_set_as_on_the_command_line() {
    let lines =
        ["Quiet Harbour  quiet-harbour", "  about      Dawn → 1 First Light", "             Noon → 2 \u{1b}Nets"];
    let report: Vec<String> = lines.iter().map(|&line| line.to_owned()).collect();
    let mut browser = Browser::shelf((80, 24));
    browser.tell(Msg::Imported { report: report.clone(), first: None });
    let screen = browser.screen();
    assert!(screen.contains("│   about      Dawn → 1") && screen.contains("│              Noon → 2 Nets"), "{screen}");
    let mut browser = Browser::shelf((32, 12));
    browser.tell(Msg::Imported { report, first: None });
    assert!(browser.screen().contains("│     First Light"), "{}", browser.screen());
}

#[test]
fn a_long_report_is_cut_off_with_a_word_and_wrapped_once() {
    let mut browser = Browser::shelf((80, 24));
    let line =
        |i| format!("/home/me/Music/{i}.mp3: the length of this file could not be told, and neither could its tags");
    browser.tell(Msg::Imported { report: (0..800).map(line).collect(), first: None });
    let sheet = std::sync::Arc::clone(&browser.state.sheet);
    browser.press("G");
    assert!(browser.screen().contains("and 300 more: leitmotif import on the command line"), "{}", browser.screen());
    browser.press("ggjj<PageDown>50%");
    assert!(std::sync::Arc::ptr_eq(&sheet, &browser.state.sheet), "walking breaks no lines anew");
    browser.resize(60, 20);
    assert!(browser.state.sheet.lines.len() > sheet.lines.len());
    assert_eq!(browser.state.fits.overlay.len, browser.state.sheet.lines.len());
}

#[test]
fn what_is_typed_before_a_list_is_there_is_for_the_list() {
    let mut browser = Browser::shelf(SIZE);
    browser.is_busy = true;
    browser.press("Mimpossible<Enter>");
    assert!(browser.state.import_line.is_none() && browser.screen().contains("being gathered"), "{}", browser.screen());
    assert!(browser.screen().contains("goes there as soon as the list is there"), "{}", browser.screen());
    browser.catch_up();
    assert_eq!(browser.state.picker.as_ref().unwrap().title.as_deref(), Some("Mission: Impossible theme"));
    let mut browser = Browser::shelf(SIZE);
    browser.is_busy = true;
    browser.press("M");
    assert!(browser.screen().contains("Enter scenes"), "what can be typed already: {}", browser.screen());
    browser.press("<Esc>").catch_up();
    assert!(browser.state.picker.is_none(), "nobody waits for it any more");
}
