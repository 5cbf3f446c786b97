//! Which letters of a text to highlight. Asked only for what is on the screen.

use super::class::is_scattered_in;
use super::fuzzy;
use super::needle::place;
use super::query::{FilterKind, Query, Scope};
use crate::model::fold::fold_char;

/// Which characters of a track's title the query's words stand on: ascending positions, counted in characters.
pub fn title_letters(query: &Query, title: &str) -> Vec<usize> {
    let words = query.words.iter().map(|word| (&*word.text, word.may_scatter));
    letters(title, words)
}

/// Which characters of an album's title, a work's or a composer's name the query's words stand on, in one piece.
pub fn album_letters(query: &Query, text: &str) -> Vec<usize> {
    let words = query.words.iter().filter(|word| word.scope == Scope::Anywhere).map(|word| &*word.text);
    let narrowing = query.filters.iter().filter(|filter| !filter.leaves_out).filter_map(|filter| match &filter.kind {
        FilterKind::Stands(Scope::Album | Scope::Work | Scope::Composer, text) => Some(&**text),
        FilterKind::Stands(Scope::Anywhere | Scope::Title, _)
        | FilterKind::Theme(_)
        | FilterKind::Text(_)
        | FilterKind::Year(_)
        | FilterKind::Length(_) => None,
    });
    letters(text, words.chain(narrowing).map(|word| (word, false)))
}

/// Which characters of `text` these folded words stand on, and of each whether its letters may be scattered.
pub(super) fn letters<'q>(text: &str, words: impl Iterator<Item = (&'q str, bool)>) -> Vec<usize> {
    let mut words = words.peekable();
    if words.peek().is_none() {
        return Vec::new();
    }
    let folded = Folded::new(text);
    let mut letters: Vec<usize> = words.flat_map(|(word, may_scatter)| folded.letters(word, may_scatter)).collect();
    letters.sort_unstable();
    letters.dedup();
    letters
}

/// A folded text that remembers from which character each of its own came.
pub(super) struct Folded {
    pub(super) text: String,
    pub(super) origins: Vec<usize>,
}

impl Folded {
    pub(super) fn new(text: &str) -> Self {
        let mut folded = Self { text: String::with_capacity(text.len()), origins: Vec::with_capacity(text.len()) };
        for (at, c) in text.chars().enumerate() {
            fold_char(c, |letter| {
                folded.text.push(letter);
                folded.origins.push(at);
            });
        }
        folded
    }

    /// The characters of the original on which `word` stands, in the place that decides its class.
    fn letters(&self, word: &str, may_scatter: bool) -> Vec<usize> {
        let (from, part) = match place(&self.text, word) {
            Some((at, _)) => (at, self.text.get(at..at + word.len()).unwrap_or_default()),
            None if may_scatter && is_scattered_in(&self.text, word) => (0, &*self.text),
            None => return Vec::new(),
        };
        let before = self.text.get(..from).unwrap_or_default().chars().count();
        let origin = |letter: usize| self.origins.get(before + letter).copied();
        fuzzy::letters(part, word).into_iter().filter_map(origin).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// The text with its letters in brackets.
    fn marked(text: &str, letters: &[usize]) -> String {
        let mark = |(at, c): (usize, char)| if letters.contains(&at) { format!("[{c}]") } else { c.to_string() };
        text.chars().enumerate().map(mark).collect::<String>().replace("][", "")
    }

    #[test]
    fn the_letters_of_titles() {
        for (query, title, expected) in [
            ("exch", "The Exchange", "The [Exch]ange"),
            ("time", "Sometime, Time", "Sometime, [Time]"),
            ("tecg", "The Exchange", "[T]he [E]x[c]han[g]e"),
            ("strasse", "Straße", "[Straße]"),
            ("accept...", "Should You Choose to Accept…", "Should You Choose to [Accept…]"),
            ("\"to accept\" should", "Should You Choose to Accept…", "[Should] You Choose [to Accept]…"),
            ("\"tecg\"", "The Exchange", "The Exchange"),
            ("gudna", "Guðnadóttir", "[Guðna]dóttir"),
            ("嵐", "夜の嵐", "夜の[嵐]"),
            ("!the exchange year:1990", "The Exchange", "The [Exchange]"),
        ] {
            assert_eq!(marked(title, &title_letters(&Query::parse(query), title)), expected, "{query}");
        }
    }

    #[test]
    fn the_letters_of_albums() {
        for (query, text, expected) in [
            ("zim", "Hans Zimmer", "Hans [Zim]mer"),
            ("composer:hans !zimmer", "Hans Zimmer", "[Hans] Zimmer"),
            ("hzm title:hans", "Hans Zimmer", "Hans Zimmer"),
        ] {
            assert_eq!(marked(text, &album_letters(&Query::parse(query), text)), expected, "{query}");
        }
    }

    proptest! {
        #[test]
        fn letters_are_in_the_text_and_ascend(query in any::<String>(), short in "[a-cß…\" ]{0,6}", text in "\\PC{0,40}[a-cß…é]{0,20}") {
            for query in [query, short] {
                let query = Query::parse(&query);
                for letters in [title_letters(&query, &text), album_letters(&query, &text)] {
                    prop_assert!(letters.is_sorted_by(|a, b| a < b));
                    prop_assert!(letters.last().is_none_or(|&last| last < text.chars().count()));
                }
            }
        }
    }
}
