//! `fuzzy-matcher`, asked about one word and one text. Both are folded.

use fuzzy_matcher::FuzzyMatcher;
use fuzzy_matcher::skim::SkimMatcherV2;

/// Cells of the scoring matrix, beyond which the matcher takes its simple way.
pub(super) const MOST_CELLS: usize = 20_000;

/// Scores words; one for each search.
///
/// A matcher carries cells of its matrix over from text to text, and then scores letters that stand doubled by what it
/// was asked before. (Its `use_cache(false)` panics.) So doubled letters get a fresh matcher, and nothing hangs on the past.
/// It is asked for letters as well: without them it keeps two lines of the matrix for all, and across a wide gap may score
/// a way that leaves letters out.
pub(super) struct Scorer(SkimMatcherV2);

impl Scorer {
    pub(super) fn new() -> Self {
        Self(matcher())
    }

    /// How well the scattered letters of `word` stand in `text`; higher is better, zero where they do not.
    pub(super) fn score(&self, text: &str, word: &str) -> i64 {
        let scored =
            if doubles(text, word) { matcher().fuzzy_indices(text, word) } else { self.0.fuzzy_indices(text, word) };
        scored.map(|(score, _)| score).unwrap_or_default()
    }
}

fn matcher() -> SkimMatcherV2 {
    SkimMatcherV2::default().respect_case().element_limit(MOST_CELLS)
}

/// Whether a letter stands twice in a row in `word`, or one of `word` so in `text`, or that is hard to tell.
fn doubles(text: &str, word: &str) -> bool {
    let twice = |pair: &[u8]| pair[0] == pair[1] && word.as_bytes().contains(&pair[0]);
    !word.is_ascii() || word.as_bytes().windows(2).any(twice) || text.as_bytes().windows(2).any(twice)
}

/// Which letters of `text`, counted in characters, `word` stands on.
pub(super) fn letters(text: &str, word: &str) -> Vec<usize> {
    matcher().fuzzy_indices(text, word).map(|(_, letters)| letters).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::search::class::is_scattered_in;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn letters_are_those_of_the_word(text in "[abc -é夜]{0,40}", word in "[abc -é夜]{1,6}") {
            let all: Vec<char> = text.chars().collect();
            let letters = letters(&text, &word);
            prop_assert!(letters.is_sorted_by(|a, b| a < b));
            if is_scattered_in(&text, &word) {
                prop_assert_eq!(letters.iter().map(|&at| all[at]).collect::<String>(), word);
            } else {
                prop_assert!(letters.is_empty());
            }
        }
    }

    proptest! {
        #[test]
        fn a_score_does_not_depend_on_earlier_texts(texts in proptest::collection::vec("[abc -é夜]{0,14}", 1..40), word in "[abc -é夜]{2,4}") {
            let scorer = Scorer::new();
            for text in texts {
                prop_assert_eq!(scorer.score(&text, &word), Scorer::new().score(&text, &word));
            }
        }
    }

    #[test]
    fn endless_titles_and_words_are_no_danger() {
        let title = "ab ".repeat(700);
        assert_eq!(letters(&title, &"b".repeat(700)).len(), 700);
        assert!(Scorer::new().score(&title, "bbb") != 0);
    }
}
