//! What scattered letters can score at most, told from the letters alone: of titles that are long or not in ASCII most then
//! need not be asked. The scores are those of `ways.rs`.

use super::fuzzy::MOST_CELLS;
use super::mask::Mask;

/// What a word can score at most.
pub(super) struct Most<'q> {
    word: &'q [u8],
    letters: Vec<Letter>,
}

struct Letter {
    mask: Mask,
    /// What it adds where it cannot begin a word, and where it can; a word that begins after a letter costs a gap.
    inside: i64,
    beginning: i64,
}

impl<'q> Most<'q> {
    pub(super) fn new(word: &'q str) -> Self {
        let mut before = None;
        let letter = |c: char| {
            let (inside, beginning) = match before.replace(c) {
                None => (16, 16 + 8),
                Some(before) if before.is_alphanumeric() => (16 + 4, 16 + 8 - 3),
                Some(_) => (16 + 4, 16 + 8),
            };
            Letter { mask: Mask::of(c.encode_utf8(&mut [0; 4])), inside, beginning }
        };
        let letters = word.chars().map(letter).collect();
        Self { word: word.as_bytes(), letters }
    }

    /// What its letters score at most when they are scattered over a title whose words begin with `beginnings`.
    pub(super) fn score(&self, title: &[u8], beginnings: Mask) -> i64 {
        if (self.letters.len() + 1) * (title.len() + 1) > MOST_CELLS {
            return i64::from(i32::MAX);
        }
        let letter = |letter: &Letter| if beginnings.covers(letter.mask) { letter.beginning } else { letter.inside };
        let first = if title.first() == self.word.first() { 8 } else { 0 };
        self.letters.iter().map(letter).sum::<i64>() + first - 2
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::search::class::is_scattered_in;
    use crate::search::fuzzy::Scorer;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn no_score_is_beyond_the_most(text in "[abc -.é夜]{0,20}x{0,40}[abc é]{0,30}", word in "[abc-é夜]{2,5}") {
            if is_scattered_in(&text, &word) && !text.contains(&word) {
                let most = Most::new(&word).score(text.as_bytes(), Mask::of_beginnings(&text));
                prop_assert!(Scorer::new().score(&text, &word) <= most);
            }
        }
    }
}
