//! What scattered letters can score at most: told ten times faster than their score, which most titles then need not be asked.
//!
//! `fuzzy-matcher` gives every letter 16. A letter that begins a word gets 8 more, the title's very first letter another
//! 8; a letter right after the one before it gets 4. A gap costs 3, and each letter in it 1; the start costs 1.

use super::fuzzy::MOST_CELLS;
use super::mask::Mask;

/// Longer words are not looked at closely.
const MOST_LETTERS: usize = 32;

/// What a word can score at most.
pub(super) struct Most<'q> {
    word: &'q [u8],
    letters: Vec<Letter>,
    /// For each byte, its places in the word as bits.
    places: Box<[u32; 256]>,
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
        let mut places = Box::new([0; 256]);
        for (place, byte) in word.bytes().take(MOST_LETTERS).enumerate() {
            places[usize::from(byte)] |= 1 << place;
        }
        Self { word: word.as_bytes(), letters, places }
    }

    /// What its letters score at most when they are scattered over a title whose words begin with `beginnings`.
    pub(super) fn score(&self, title: &[u8], beginnings: Mask) -> i64 {
        if title.len() >= MOST_CELLS / 2 - 1 {
            return i64::from(i32::MAX);
        }
        let letter = |letter: &Letter| if beginnings.covers(letter.mask) { letter.beginning } else { letter.inside };
        let first = if title.first() == self.word.first() { 8 } else { 0 };
        let gaps = self.narrowest(title).map_or(1, |window| window.saturating_sub(self.word.len()));
        self.letters.iter().map(letter).sum::<i64>() + first - 1 - i64::try_from(gaps).unwrap_or_default()
    }

    /// The length of the shortest piece of `title` over which the word is scattered, where that is easily told.
    fn narrowest(&self, title: &[u8]) -> Option<usize> {
        let last = self.word.len().checked_sub(1).filter(|last| *last < MOST_LETTERS && title.is_ascii())?;
        let mut narrowest = None;
        // One past where the narrowest piece with the letters up to each begins; 0 for none yet.
        let mut starts = [0; MOST_LETTERS];
        for (at, byte) in title.iter().enumerate() {
            let mut places = self.places[usize::from(*byte)];
            // The last place first, so that a letter does not follow itself.
            while let Some(place) = places.checked_ilog2().map(|place| place as usize) {
                places ^= 1 << place;
                starts[place] = if place == 0 { at + 1 } else { starts[place - 1] };
                if place == last && starts[place] > 0 {
                    let window = at + 2 - starts[place];
                    narrowest = Some(narrowest.map_or(window, |known: usize| known.min(window)));
                }
            }
        }
        narrowest
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::search::class::is_scattered_in;
    use crate::search::fuzzy::Scorer;
    use proptest::prelude::*;

    #[test]
    fn the_narrowest_piece() {
        for (title, word, window) in
            [("the exchange", "tecg", Some(11)), ("abcabxc", "abc", Some(3)), ("ab", "c", None)]
        {
            assert_eq!(Most::new(word).narrowest(title.as_bytes()), window, "{word} in {title}");
        }
    }

    proptest! {
        #[test]
        fn no_score_is_beyond_the_most(text in "[abc -.é夜]{0,20}", word in "[abc-é夜]{2,5}") {
            if is_scattered_in(&text, &word) && !text.contains(&word) {
                let most = Most::new(&word).score(text.as_bytes(), Mask::of_beginnings(&text));
                prop_assert!(Scorer::new().score(&text, &word) <= most);
            }
        }
    }
}
