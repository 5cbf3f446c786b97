//! Words → the places in a review where they stand, as a hurried reader types them: without capitals and accents, and
//! whatever lines they are broken into.

use std::ops::Range;
use std::sync::atomic::{AtomicBool, Ordering};

use memchr::memmem::Finder;

use super::pieces::Pieces;
use crate::model::fold::fold_char;

/// Places that are looked for at most; nobody walks through more.
const MOST: usize = 100_000;

/// Where words stand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spot {
    /// The piece, as the page counts them.
    pub piece: usize,
    /// The bytes of its text.
    pub range: Range<usize>,
}

/// All the places where words stand.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Spots {
    /// From the first to the last.
    pub list: Vec<Spot>,
    /// Whether there are more than could be listed.
    pub more: bool,
}

/// Looks for words in a review; nothing when it was told to stop. Blanks and line breaks are all the same.
pub fn find(pieces: &Pieces, words: &str, stop: &AtomicBool) -> Option<Spots> {
    let mut spots = Spots::default();
    let words = folded(words.trim());
    let finder = Finder::new(words.as_bytes());
    if words.is_empty() {
        return Some(spots);
    }
    for (at, piece) in pieces.list().iter().enumerate() {
        if stop.load(Ordering::Relaxed) {
            return None;
        }
        let text = folded(&piece.text);
        let found: Vec<usize> = finder.find_iter(text.as_bytes()).take(MOST + 1 - spots.list.len()).collect();
        let ranges = unfolded(&piece.text, &found, words.len()).into_iter();
        spots.list.extend(ranges.map(|range| Spot { piece: at, range }));
        if spots.list.len() > MOST {
            spots.list.pop();
            spots.more = true;
            break;
        }
    }
    Some(spots)
}

/// Folded text, any number of blanks as one.
fn folded(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for c in text.chars() {
        fold_onto(c, &mut folded);
    }
    folded
}

fn fold_onto(c: char, folded: &mut String) {
    fold_char(c, |f| {
        if f != ' ' || !folded.ends_with(' ') {
            folded.push(f);
        }
    });
}

/// Where in a text these beginnings in its folded form are, each `len` bytes long there. Accents go with their letter.
fn unfolded(text: &str, starts: &[usize], len: usize) -> Vec<Range<usize>> {
    let mut ranges: Vec<Range<usize>> = Vec::with_capacity(starts.len());
    let mut starts = starts.iter().peekable();
    let (mut folded, mut ends) = (0, 0);
    let mut blank = false;
    for (at, c) in text.char_indices() {
        if starts.peek().is_none() && folded >= ends {
            // What is left only matters where it belongs to the last letter.
            if !is_silent(c) {
                break;
            }
        }
        let before = folded;
        fold_char(c, |f| {
            if f != ' ' || !blank {
                folded += f.len_utf8();
            }
            blank = f == ' ';
        });
        let end = at + c.len_utf8();
        if let Some(last) = ranges.last_mut()
            && (before < ends || before == folded && before == ends && !c.is_whitespace())
        {
            last.end = end;
        }
        while let Some(start) = starts.next_if(|start| **start < folded) {
            ranges.push(at..end);
            ends = start + len;
        }
    }
    ranges
}

/// Whether folding leaves nothing of it: an accent.
fn is_silent(c: char) -> bool {
    let mut silent = true;
    fold_char(c, |_| silent = false);
    silent
}

#[cfg(test)]
#[allow(clippy::string_slice, reason = "a test fails where it breaks")]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// What of `text` is found.
    fn found(text: &str, words: &str) -> Vec<String> {
        let (whole, words) = (folded(text), folded(words.trim()));
        let starts: Vec<usize> = Finder::new(words.as_bytes()).find_iter(whole.as_bytes()).collect();
        unfolded(text, &starts, words.len()).into_iter().map(|range| text[range].to_owned()).collect()
    }

    #[test]
    fn words_are_found_as_they_are_typed_in_a_hurry() {
        for (text, words, spots) in [
            ("Drums and more drums", "DRUMS", vec!["Drums", "drums"]),
            ("the low\nbrass, the low  brass", "low brass", vec!["low\nbrass", "low  brass"]),
            ("Jóhann and Jo\u{301}hann", "joh", vec!["Jóh", "Jo\u{301}h"]),
            ("cafe\u{301} au lait", "cafe", vec!["cafe\u{301}"]),
            ("at the café\u{301}", "café", vec!["café\u{301}"]),
            ("Straße, Ærø", "strasse", vec!["Straße"]),
            ("Ærø", "a", vec!["Æ"]),
            ("Ærø", "ero", vec!["Ærø"]),
            ("“The Exchange…”", "\"the exchange...\"", vec!["“The Exchange…”"]),
            ("aaaa", "aa", vec!["aa", "aa"]),
            ("nothing", "drum", vec![]),
            ("one two", "e  t", vec!["e t"]),
        ] {
            assert_eq!(found(text, words), spots, "{words} in {text}");
        }
    }

    proptest! {
        #[test]
        fn what_is_found_folds_to_what_was_typed(text in "[a-cAé\u{301} \nß…]{0,40}", words in "[a-cA\u{301} ß.]{1,4}") {
            let wanted = folded(words.trim());
            if !wanted.is_empty() {
                for spot in found(&text, &words) {
                    prop_assert!(folded(&spot).contains(wanted.trim()), "{:?} in {:?}: {:?}", words, text, spot);
                }
            }
        }
    }
}
