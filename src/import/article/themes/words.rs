//! The words of a text with what stands between them, as names of themes are put together from them.

use super::vocabulary::NO_NAMES;
use crate::import::article::folded::fold;

/// A word with what stands between it and the word before.
#[derive(Debug, Clone)]
pub(super) struct Word {
    pub(super) text: String,
    pub(super) folded: String,
    pub(super) before: String,
    pub(super) capital: bool,
}

pub(super) fn is_small(folded: &str) -> bool {
    matches!(folded, "of" | "the" | "and" | "de" | "von" | "van" | "du" | "la")
}

pub(super) fn names_nothing(word: &Word) -> bool {
    NO_NAMES.contains(&&*word.folded)
}

/// Whether the word at `at` is the first of a sentence.
pub(super) fn begins_sentence(words: &[Word], at: usize) -> bool {
    at == 0 || words.get(at).is_some_and(|word| word.before.contains(['.', '!', '?', '\n', '…', '“', '"']))
}

/// The words of a name, folded, without the possessive.
pub(super) fn key(name: &[Word]) -> String {
    let words: Vec<&str> = name.iter().map(|word| word.folded.trim_end_matches("'s").trim_end_matches('\'')).collect();
    words.join(" ")
}

pub(super) fn joined(name: &[Word]) -> String {
    let mut text = String::new();
    for (at, word) in name.iter().enumerate() {
        if at > 0 {
            text.push_str(&word.before);
        }
        text.push_str(&word.text);
    }
    text
}

pub(super) fn written(words: &[Word], from: usize, to: usize) -> String {
    joined(words.get(from..to).unwrap_or_default())
}

/// The words of a text; an apostrophe inside one belongs to it where an `s` follows.
pub(super) fn words(text: &str) -> Vec<Word> {
    let mut words: Vec<Word> = Vec::new();
    let mut gap = String::new();
    let signs: Vec<char> = text.chars().collect();
    let mut open = false;
    for (at, &c) in signs.iter().enumerate() {
        let next = signs.get(at + 1).copied().unwrap_or(' ');
        let after = signs.get(at + 2).copied().unwrap_or(' ');
        let possessive = matches!(c, '\'' | '’') && open && next == 's' && !after.is_alphanumeric();
        if c.is_alphanumeric() || possessive {
            if open {
                if let Some(word) = words.last_mut() {
                    word.text.push(c);
                }
            } else {
                let before = std::mem::take(&mut gap);
                words.push(Word { text: c.to_string(), folded: String::new(), before, capital: c.is_uppercase() });
                open = true;
            }
        } else {
            gap.push(c);
            open = false;
        }
    }
    for word in &mut words {
        word.folded = fold(&word.text);
        // "the 11th Doctor's theme"
        word.capital |= is_ordinal(&word.folded);
    }
    words
}

/// Whether a word is a number with letters behind it: `11th`.
fn is_ordinal(folded: &str) -> bool {
    let letters = folded.trim_start_matches(|c: char| c.is_ascii_digit());
    letters.len() < folded.len() && matches!(letters, "st" | "nd" | "rd" | "th")
}
