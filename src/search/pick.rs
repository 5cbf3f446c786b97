//! Choosing from a short list by a few typed letters: the classes of the search, without an index.

use std::cmp::Reverse;

use super::class::Class;
use super::fuzzy::{self, Scorer};
use super::letters::letters;
use super::needle::place;
use crate::model::fold::fold;

/// Where a row meets a word; the smaller, the better: whether only its note does, its class, the score of scattered letters.
type Grade = (bool, Class, Reverse<i64>);

/// What was typed to choose from a list: words that must all stand in a row.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Pick {
    words: Vec<String>,
}

impl Pick {
    /// Reads what was typed.
    pub fn parse(typed: &str) -> Self {
        Self { words: fold(typed).split_whitespace().map(str::to_owned).collect() }
    }

    /// Whether every row that is meant is among those that `before` means: each of its words was only typed on.
    pub fn narrows(&self, before: &Self) -> bool {
        let longer = self.words.len() >= before.words.len();
        longer && before.words.iter().zip(&self.words).all(|(before, word)| word.starts_with(before.as_str()))
    }

    /// The places of the rows that are meant, best first; all of them in their order where nothing is typed. A row has a
    /// text, in which letters may be scattered, and a note, in which a word must stand in one piece.
    pub fn best<'a>(&self, rows: impl Iterator<Item = (&'a str, &'a str)>) -> Vec<usize> {
        let scorer = Scorer::new();
        let graded = rows.enumerate().filter_map(|(at, (text, note))| Some((self.grade(&scorer, text, note)?, at)));
        let mut found: Vec<_> = graded.collect();
        found.sort();
        found.into_iter().map(|(_, at)| at).collect()
    }

    /// Which characters of a row's text the words stand on: ascending positions, counted in characters.
    pub fn letters(&self, text: &str) -> Vec<usize> {
        letters(text, self.words.iter().map(|word| (&**word, true)))
    }

    /// The worst grade of its words, and the length of the text; nothing where a word is missing.
    fn grade(&self, scorer: &Scorer, text: &str, note: &str) -> Option<(Option<Grade>, usize)> {
        if self.words.is_empty() {
            return Some((None, 0));
        }
        let (text, note) = (fold(text), fold(note));
        let grades = self.words.iter().map(|word| grade(scorer, (&text, &note), word));
        let grades: Vec<Grade> = grades.collect::<Option<_>>()?;
        Some((grades.into_iter().max(), text.chars().count()))
    }
}

fn grade(scorer: &Scorer, (text, note): (&str, &str), word: &str) -> Option<Grade> {
    if let Some((_, class)) = place(text, word) {
        return Some((false, class, Reverse(0)));
    }
    if let Some((_, class)) = place(note, word) {
        return Some((true, class, Reverse(0)));
    }
    let scattered = !fuzzy::letters(text, word).is_empty();
    scattered.then(|| (true, Class::Scattered, Reverse(scorer.score(text, word))))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const ROWS: [(&str, &str); 5] = [
        ("next-scene", "to the next scene"),
        ("sort", "sort the tracks: number, title, longest, shortest"),
        ("search", "find tracks"),
        ("résumé", ""),
        ("help", "all keys"),
    ];

    fn found(typed: &str) -> Vec<&'static str> {
        Pick::parse(typed).best(ROWS.into_iter()).into_iter().map(|at| ROWS[at].0).collect()
    }

    #[test]
    fn texts_come_before_notes_and_scattered_letters_last() {
        assert_eq!(found(""), ["next-scene", "sort", "search", "résumé", "help"]);
        assert_eq!(found("s"), ["sort", "search", "next-scene", "résumé", "help"]);
        assert_eq!(found("se"), ["search", "next-scene", "résumé"]);
        assert_eq!(found("tracks"), ["sort", "search"]);
        assert_eq!(found("resu"), ["résumé"]);
        assert_eq!(found("nxsc"), ["next-scene"]);
        assert_eq!(found("scene NEXT"), ["next-scene"]);
        assert_eq!(found("scene sort"), [""; 0]);
    }

    #[test]
    fn the_letters_are_those_typed() {
        assert_eq!(Pick::parse("nxsc").letters("next-scene"), [0, 2, 5, 6]);
        assert_eq!(Pick::parse("").letters("next-scene"), [0; 0]);
    }

    proptest! {
        #[test]
        fn what_is_typed_on_is_among_what_was_meant(
            typed in "[ab ]{0,3}", more in "[ab ]{0,2}", rows in prop::collection::vec(("[ab ]{0,6}", "[ab ]{0,4}"), 0..8),
        ) {
            let (before, pick) = (Pick::parse(&typed), Pick::parse(&format!("{typed}{more}")));
            let best = |pick: &Pick| pick.best(rows.iter().map(|(text, note)| (&**text, &**note)));
            prop_assert!(pick.narrows(&before));
            prop_assert!(best(&pick).iter().all(|at| best(&before).contains(at)));
        }

        #[test]
        fn no_text_breaks_it(typed in any::<String>(), rows in prop::collection::vec(("\\PC{0,20}", "\\PC{0,20}"), 0..8)) {
            let pick = Pick::parse(&typed);
            let found = pick.best(rows.iter().map(|(text, note)| (&**text, &**note)));
            prop_assert!(found.iter().all(|&at| at < rows.len()));
            for (text, _) in &rows {
                prop_assert!(pick.letters(text).last().is_none_or(|&last| last < text.chars().count()));
            }
        }
    }
}
