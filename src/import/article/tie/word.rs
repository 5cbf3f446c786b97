//! The words of a text as titles are compared with them: folded, with where they stand, a sign of a wide script for each.

use std::ops::Range;

use crate::import::article::folded::fold;

/// A word of a text.
#[derive(Debug, Clone)]
pub(in crate::import::article) struct Word {
    pub(in crate::import::article) folded: String,
    pub(super) written: String,
    /// Where it stands, in characters.
    pub(in crate::import::article) at: Range<usize>,
    pub(super) capital: bool,
}

pub(super) fn signs(text: &str) -> Vec<char> {
    text.chars().collect()
}

/// The words of a text; a sign of a script without spaces is a word of its own.
pub(super) fn words(signs: &[char]) -> Vec<Word> {
    let mut words: Vec<Word> = Vec::new();
    let mut open = false;
    for (at, &c) in signs.iter().enumerate() {
        let apostrophe = matches!(c, '\'' | '’' | '‘' | '\u{ad}' | '\u{200b}');
        if is_ideograph(c) || c.is_alphanumeric() && !open {
            words.push(Word {
                folded: fold(&c.to_string()),
                written: c.to_string(),
                at: at..at + 1,
                capital: c.is_uppercase() || c.is_numeric(),
            });
            open = !is_ideograph(c);
        } else if c.is_alphanumeric() || !c.is_ascii() && fold(&c.to_string()).is_empty() {
            if let Some(word) = words.last_mut() {
                word.folded.push_str(&fold(&c.to_string()));
                word.written.push(c);
                word.at.end = at + 1;
            }
        } else if !(apostrophe && open && signs.get(at + 1).is_some_and(|c| c.is_alphanumeric())) {
            open = false;
        }
    }
    words
}

pub(super) fn key(words: &[Word]) -> String {
    words.iter().map(|word| word.folded.as_str()).collect::<Vec<_>>().join(" ")
}

pub(super) fn span(words: &[Word]) -> Range<usize> {
    words.first().map_or(0, |word| word.at.start)..words.last().map_or(0, |word| word.at.end)
}

pub(super) fn is_article(word: &Word) -> bool {
    matches!(
        word.folded.as_str(),
        "the"
            | "a"
            | "an"
            | "der"
            | "die"
            | "das"
            | "le"
            | "la"
            | "les"
            | "l"
            | "el"
            | "los"
            | "las"
            | "il"
            | "lo"
            | "o"
            | "os"
            | "as"
            | "de"
            | "het"
    )
}

pub(super) fn is_ideograph(c: char) -> bool {
    matches!(u32::from(c), 0x3040..=0x30ff | 0x3400..=0x9fff | 0xac00..=0xd7a3 | 0xf900..=0xfaff | 0xe00..=0xe7f)
}

/// The first three letters of the first of `words`.
pub(super) fn start(words: &[Word]) -> String {
    words.first().map(|word| word.folded.chars().take(3).collect()).unwrap_or_default()
}

/// Whether two words may be one in two cases: they begin alike, and only their ends differ.
pub(super) fn is_kin(one: &str, other: &str) -> bool {
    let alike = one.chars().zip(other.chars()).take_while(|(a, b)| a == b).count();
    let (short, long) =
        (one.chars().count().min(other.chars().count()), one.chars().count().max(other.chars().count()));
    one == other || alike >= 3 && alike + 2 >= short && long <= alike + 4
}
