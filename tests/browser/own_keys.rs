//! What is said of keys names those that the reader has chosen.

use std::path::Path;

use leitmotif::app::config::Config;
use serde_json::json;

use crate::SIZE;
use crate::common::{Browser, album};

/// A browser whose reader has keys of their own.
fn browser() -> Browser {
    let review = json!({ "source": "a book", "scenes": [{ "title": "One", "text": "Words." }] });
    let tracks = json!([{ "number": 1, "title": "Only", "length": "1:00" }]);
    let albums = vec![album(json!({ "id": "a", "title": "A", "tracks": tracks, "review": review }))];
    let keys = "[keys.panes]\nthemes = [\"F2\"]\nfocus = [\"F3\"]\ncopy = [\"F4\"]\nback = [\"F5\"]\n\
                bookmark = [\"F6\"]\nto-bookmark = [\"F7\"]\nmark-range = [\"F9\"]\n\
                [keys.search]\ncomplete = [\"F10\"]\ncancel = [\"F11\"]\n";
    let (config, faults) = Config::read(Path::new("c.toml"), keys);
    assert!(faults.is_empty(), "{faults:?}");
    let mut browser = Browser::new(albums, SIZE);
    config.apply(&mut browser.state, &[]);
    browser
}

#[test]
fn words_name_the_keys_of_the_reader() {
    for (keys, words) in [
        ("<Backspace>", "no theme was followed: F2 lists them"),
        ("<BackTab>++++++", "the lines are as wide as the pane (F3: the whole window)"),
        ("<BackTab>o", "the source is no page of the web: F4 copies it, on its line"),
        ("<Tab><F9>", "moving marks on, F5 ends the range"),
        ("/<F9><Ctrl-v>", "moving marks on, F11 ends the range"),
        ("<F7>", "no bookmark yet: F6a makes one"),
        ("<F7>x", "there is no bookmark x: F6x makes one"),
        ("<F6>x", "bookmarked: F7x comes back here"),
        ("/zz<F10>", "F10 completes after theme: composer: work: album:"),
        ("/t<F10>", "1 of 3: F10 for the next"),
    ] {
        assert_eq!(browser().press(keys).state.notice.as_deref(), Some(words), "{keys}");
    }
    let mut browser = browser();
    browser.press("?");
    assert!(!browser.screen().contains("Tab completes"));
    browser.press("G");
    assert!(browser.screen().contains("F10 completes names"), "{}", browser.screen());
}

#[test]
fn no_words_on_the_page_of_keys_name_a_key_that_may_be_another() {
    let browser = Browser::shelf(SIZE);
    for binding in browser.state.keymap.bindings() {
        let own = binding.keys.iter().filter(|keys| keys.iter().all(|key| key.name() != "'"));
        for key in own.map(|keys| keys.iter().map(ToString::to_string).collect::<String>()) {
            let named = binding.words.split(|c: char| !c.is_alphanumeric() && c != '-').any(|word| word == key);
            assert!(!named || key == "Ctrl-i", "{key}: {}", binding.words);
        }
    }
}
