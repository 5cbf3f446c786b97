//! Whatever keys come in whatever order, in windows of whatever size.

use leitmotif::app::state::Pane;
use leitmotif::app::{Key, Msg};
use leitmotif::model::Entry;
use proptest::prelude::*;
use serde_json::json;

use crate::common::{Browser, album, shelf};
use crate::waiting::held;

fn any_key() -> impl Strategy<Value = Key> {
    let names = ": M f T V u m ' . H i 3 F8 z c o y - + % j k g G 1 5 9 / n N h l s t { } ? ! q e x a Enter Esc Tab \
                 BackTab Up Down Left Right Home End PageUp PageDown Ctrl-d Ctrl-u Ctrl-w Ctrl-a Backspace Delete \
                 Space Ctrl-End Ctrl-Home";
    prop::sample::select(names.split_whitespace().filter_map(Key::named).collect::<Vec<_>>())
}

/// The shelf, and first an album whose review is laid out beside the screen.
fn long_and_short() -> Vec<Entry> {
    let text = "Low brass, and over it a theme.\n\n".repeat(700);
    let scene =
        |i| json!({ "title": format!("Scene {i}"), "tracks": [format!("1.{i}")], "themes": ["Storm"], "text": text });
    let track = |i| json!({ "number": i, "title": format!("Storm {i}"), "length": "1:00" });
    let (tracks, scenes): (Vec<_>, Vec<_>) = (1..=4).map(|i| (track(i), scene(i))).unzip();
    let long = json!({ "id": "a", "title": "A", "work": { "kind": "film", "title": "A long one" }, "tracks": tracks,
        "review": { "source": "https://example.org", "scenes": scenes } });
    shelf().into_iter().chain([album(long)]).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]
    #[test]
    fn no_order_of_keys_and_sizes_breaks_anything(
        steps in prop::collection::vec(
            (any_key(), prop::option::weighted(0.1, (0u16..220, 0u16..70)), prop::bool::weighted(0.1)),
            1..80,
        ),
    ) {
        let mut browser = Browser::new(long_and_short(), (90, 30));
        for (key, size, turn) in steps {
            // What takes long comes at once, or when it comes.
            if turn && browser.is_busy {
                browser.catch_up();
            } else if turn {
                browser.is_busy = true;
            }
            if let Some((columns, rows)) = size {
                browser.resize(columns, rows);
            }
            browser.tell(Msg::Key(key));
            for pane in Pane::ALL {
                let list = match pane {
                    Pane::Albums => browser.state.albums,
                    Pane::Tracks => browser.state.tracks,
                    Pane::Review => browser.state.review,
                };
                let extent = browser.state.extent(pane);
                prop_assert!(list.at < extent.len.max(1));
                prop_assert!(extent.fit == 0 || (list.top..list.top + extent.fit).contains(&list.at), "{pane:?}");
            }
        }
        browser.buffer();
        while !browser.work.is_empty() {
            browser.catch_up();
        }
        browser.press("x");
        prop_assert_eq!(format!("{:?}", browser.state.ahead), "Ahead([])", "no key waits where all is answered");
        prop_assert!(!held(&browser), "and no step");
    }
}

#[test]
fn what_once_broke_stays_mended() {
    let mut browser = Browser::shelf((90, 30));
    browser.press("ss/").resize(20, 5).press("j<Esc>");
    browser.resize(1, 0).press("j");
    browser.buffer();
}
