//! What scattered letters can score at most: told ten times faster than their score, which most titles then need not be asked.
//!
//! `fuzzy-matcher` gives every letter 16. A letter that begins a word gets 8 more, the title's very first letter another
//! 8; a letter right after the one before it gets 4. A gap costs 3, and each letter in it 1; the start costs 1.

use super::chunk::Chunk;
use super::fuzzy::MOST_CELLS;
use super::mask::Mask;
use super::sweep::Sweep;

/// What a word can score at most.
pub(super) struct Most<'q> {
    word: &'q [u8],
    letters: Vec<Letter>,
    sweep: Option<Sweep>,
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
        Self { word: word.as_bytes(), letters, sweep: Sweep::new(word) }
    }

    /// What its letters score at most when they are scattered over a track's title.
    pub(super) fn score(&self, chunk: &Chunk, track: usize) -> i64 {
        let (title, beginnings) = (chunk.titles.bytes(track), chunk.beginnings[track]);
        if title.len() >= MOST_CELLS / 2 - 1 {
            return i64::from(i32::MAX);
        }
        let letter = |letter: &Letter| if beginnings.covers(letter.mask) { letter.beginning } else { letter.inside };
        let first = if title.first() == self.word.first() { 8 } else { 0 };
        let gaps = self.narrowest(chunk, track).map_or(1, |piece| piece.saturating_sub(self.word.len()));
        self.letters.iter().map(letter).sum::<i64>() + first - 1 - i64::try_from(gaps).unwrap_or_default()
    }

    /// The length of the shortest piece of a title over which the word is scattered, where bytes are letters and that is
    /// easily told.
    fn narrowest(&self, chunk: &Chunk, track: usize) -> Option<usize> {
        let sweep = self.sweep.as_ref().filter(|_| chunk.titles.bytes(track).is_ascii())?;
        sweep.narrowest(chunk.titles.block(track)?)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::search::class::is_scattered_in;
    use crate::search::fuzzy::Scorer;
    use crate::search::sample::{library, titled};
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn no_score_is_beyond_the_most(text in "[abc.é夜][abc -.é夜]{0,20}", word in "[abc-é夜]{2,5}") {
            let library = library([titled("film-2000", "Film", "A Composer", &[&text])]);
            let chunk = Chunk::new(library.entries().iter().map(|entry| &entry.album));
            let text = chunk.titles.get(0);
            if is_scattered_in(text, &word) && !text.contains(&word) {
                prop_assert!(Scorer::new().score(text, &word) <= Most::new(&word).score(&chunk, 0));
            }
        }
    }
}
