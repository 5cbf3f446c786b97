//! Whoever types fast comes to the same as whoever waits for each answer.

use leitmotif::model::Entry;
use proptest::prelude::*;

use crate::SIZE;
use crate::common::{Browser, shelf};
use crate::waiting::{held, long};

/// Where a reader is, in words. What only the way there decides is left out: how far a view was scrolled.
pub(crate) fn place(browser: &Browser) -> String {
    let state = &browser.state;
    let row = state.picker.as_ref().map(|picker| picker.row().map(|row| row.text.clone()));
    let typed = state.search.as_ref().map(|search| search.input.text());
    let import = state.import_line.as_ref().map(|line| line.input.text());
    let find = state.finding.line.as_ref().map(|line| line.input.text());
    let found = state.found.as_ref().map(|found| (found.list.at, found.hits.total.count));
    let (album, track, pane, review) = (browser.album(), browser.track(), state.pane, state.review.at);
    let spotted = state.spotted().map(|spotted| (spotted.words.clone(), spotted.count()));
    let (copied, overlay) = (&browser.copied, &state.overlay);
    let lines = format!("{typed:?} {find:?} {import:?}");
    format!("{album} {track} {pane:?} {review:?} {row:?} {lines} {found:?} {spotted:?} {copied:?} {overlay:?}")
}

/// The keys one after the other, all answered at once; and the same keys faster than they are answered: only where it
/// says so are there answers to what was asked for until then.
pub(crate) fn slow_and_fast(albums: &[Entry], typed: &[(&str, bool)]) -> (Browser, Browser) {
    let (mut slow, mut fast) = (Browser::closed(SIZE), Browser::closed(SIZE));
    slow.open(albums.to_vec(), true);
    fast.is_busy = true;
    fast.open(albums.to_vec(), true);
    for (keys, is_answered) in typed {
        slow.press(keys);
        fast.press(keys);
        if *is_answered {
            fast.answer();
        }
    }
    while !fast.work.is_empty() {
        fast.answer();
    }
    fast.is_busy = false;
    (slow, fast)
}

/// What may be typed whole, whatever comes before it.
const PHRASES: [&str; 21] = [
    "/the<Enter>",
    "n",
    "N",
    "2n",
    "j",
    "3k",
    "G",
    "gg",
    "<Tab>",
    "<BackTab>",
    "}",
    "2{",
    "f",
    "s",
    "z",
    "?",
    "<PageDown>",
    "50%",
    ":focus<Enter>",
    "g/world<Enter>",
    "i~/m<Tab>x<Ctrl-u><Enter>",
];

/// The same of a library whose reviews are there at once.
const AMONG_SHORT: [&str; 16] = [
    "Mtheme<Enter>",
    "M<Down><Enter><Down><Enter>",
    "Mtheme<Down><Enter><Enter>",
    "<Enter>",
    "y",
    "c<Up><Enter>",
    "c<Down><Enter>",
    "ma",
    "'a",
    "/storm<Enter>",
    "/the<Down><Down><Enter>",
    "/title:the<Ctrl-End><Up><Enter>",
    "/<Up><Up><Down><Enter>",
    "/kashmri<Enter>",
    "/qqzz<Enter><Ctrl-u>time<Enter>",
    "g/theme:fell<Tab><Enter>",
];

/// And of a review that is still being laid out: words that are in it, since the line closes before that is known. Who
/// goes to another album lets go of what waits for this one, so that there is but one.
const AMONG_LONG: [&str; 3] = ["/the<Down><Enter>", "/other: <Up><Up><Enter>", "3}/other: 1<Down><Enter>"];

fn any_of(phrases: &'static [&'static str]) -> impl Strategy<Value = &'static str> {
    prop::sample::select(phrases)
}

/// What waits for no answer before the next key: among it Esc, which takes back what is waited for.
fn any_key_in_a_review() -> impl Strategy<Value = &'static str> {
    prop::sample::select(vec![
        "/",
        "/other: ",
        "1",
        "zz",
        " ",
        "<Down>",
        "<Up>",
        "<Down><Down>",
        "<Backspace>",
        "<Ctrl-u>",
        "<Esc>",
        "j",
        "5}",
        "{",
        "G",
        "gg",
        "50%",
        "<PageDown>",
        "<BackTab>",
        "hj",
        "hk",
        "<Tab>",
    ])
}

fn any_typing(
    phrases: impl Strategy<Value = &'static str>,
    most: usize,
) -> impl Strategy<Value = Vec<(&'static str, bool)>> {
    prop::collection::vec((phrases, prop::bool::weighted(0.2)), 1..most)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]
    #[test]
    fn typing_fast_comes_to_the_same_as_typing_slowly(
        typed in any_typing(prop_oneof![any_of(&PHRASES), any_of(&AMONG_SHORT)], 8),
    ) {
        let (slow, fast) = slow_and_fast(&shelf(), &typed);
        prop_assert_eq!(place(&fast), place(&slow));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(16))]
    #[test]
    fn in_a_long_review_as_well(typed in any_typing(prop_oneof![2 => any_of(&PHRASES), 1 => any_of(&AMONG_LONG)], 8)) {
        let (slow, fast) = slow_and_fast(&[long("a", 16)], &[&[("<BackTab>", false)], &*typed].concat());
        prop_assert_eq!(place(&fast), place(&slow));
        prop_assert!(!held(&fast));
    }

    #[test]
    fn what_is_taken_back_is_taken_back(typed in any_typing(any_key_in_a_review(), 12)) {
        let (slow, fast) = slow_and_fast(&[long("a", 16)], &[&[("<BackTab>", false)], &*typed].concat());
        prop_assert_eq!(place(&fast), place(&slow));
        prop_assert!(!held(&fast));
    }
}
