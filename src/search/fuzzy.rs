//! `fuzzy-matcher`, asked about one word and one text. Both are folded.

use fuzzy_matcher::FuzzyMatcher;
use fuzzy_matcher::skim::SkimMatcherV2;

/// Cells of the scoring matrix, beyond which the matcher takes its simple way.
const MOST_CELLS: usize = 20_000;

/// A matcher for one question. One that is kept carries cells over from text to text and then scores
/// a doubled letter by what came before; its `use_cache(false)` panics.
fn matcher() -> SkimMatcherV2 {
    SkimMatcherV2::default().respect_case().element_limit(MOST_CELLS)
}

/// How well the scattered letters of `word` stand in `text`; higher is better, nothing where they do not.
pub(super) fn score(text: &str, word: &str) -> i64 {
    matcher().fuzzy_match(text, word).unwrap_or_default()
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

    #[test]
    fn a_score_does_not_depend_on_earlier_texts() {
        let alone = score("- a bbb- abb", "bb-");
        for text in ["bbb", "b-b--", "bb-bb-"] {
            score(text, "bb-");
            assert_eq!(score("- a bbb- abb", "bb-"), alone);
        }
    }

    #[test]
    fn endless_titles_and_words_are_no_danger() {
        let title = "ab ".repeat(700);
        assert_eq!(letters(&title, &"b".repeat(700)).len(), 700);
        assert!(score(&title, "bbb") != 0);
    }
}
