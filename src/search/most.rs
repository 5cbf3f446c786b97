//! What scattered letters can score at most: told ten times faster than their score, which most titles then need not be
//! asked. Of short titles it is mostly the score itself.
//!
//! `fuzzy-matcher` gives every letter 16. A letter that begins a word gets 8 more, the title's very first letter another
//! 8 (after a dash and its like it gets 7, which is not looked at here); a letter right after the one before it gets 4. A gap costs 3, and each letter in it 1; the start costs 1.

use super::chunk::Chunk;
use super::fuzzy::MOST_CELLS;
use super::mask::Mask;
use super::sweep::{MOST_BYTES, Sweep, bits};

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
        if (self.letters.len() + 1) * (title.len() + 1) > MOST_CELLS {
            return i64::from(i32::MAX);
        }
        let letter = |letter: &Letter| if beginnings.covers(letter.mask) { letter.beginning } else { letter.inside };
        let first = if title.first() == self.word.first() { 8 } else { 0 };
        let loosely = || self.letters.iter().map(letter).sum::<i64>() + first - 2;
        self.best_way(chunk, track).map_or_else(loosely, i64::from)
    }

    /// The most that its letters score over all ways to place them in a title, where bytes are letters.
    fn best_way(&self, chunk: &Chunk, track: usize) -> Option<i32> {
        let sweep = self.sweep.as_ref().filter(|_| chunk.titles.bytes(track).is_ascii())?;
        let block = chunk.titles.block(track)?;
        let beginnings = block.beginnings();
        let bonus = |at: usize| {
            if beginnings >> at & 1 == 0 {
                0
            } else if at == 0 {
                16
            } else {
                8
            }
        };
        let mut letters = sweep.places(block);
        // What the letters up to one score at most when that stands at a byte; where it can stand so, a bit each.
        let mut scores = [0; MOST_BYTES];
        let mut known = letters.next()?;
        bits(known).for_each(|at| scores[at] = 16 - 1 + bonus(at));
        for places in letters {
            let mut met = 0;
            // From behind, for what stands before a place is still that of the letter before.
            for at in bits_from_behind(places) {
                let way = |from: usize| match i32::try_from(at - from - 1) {
                    Ok(0) => scores[from] + bonus(at).max(4),
                    Ok(gap) => scores[from] + bonus(at) - 3 - gap,
                    Err(_) => i32::MAX,
                };
                if let Some(best) = bits(known & !(u64::MAX << at)).map(way).max() {
                    scores[at] = 16 + best;
                    met |= 1 << at;
                }
            }
            known = met;
        }
        bits(known).map(|at| scores[at]).max()
    }
}

/// The places of the bits of `bits`, the highest first.
fn bits_from_behind(mut bits: u64) -> impl Iterator<Item = usize> {
    std::iter::from_fn(move || {
        let highest = bits.checked_ilog2()?;
        bits ^= 1 << highest;
        Some(highest as usize)
    })
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
        fn no_score_is_beyond_the_most(text in "[abc.é夜][abc -.é夜]{0,20}x{0,40}[abc é]{0,30}", word in "[abc-é夜]{2,5}") {
            let library = library([titled("film-2000", "Film", "A Composer", &[&text])]);
            let chunk = Chunk::new(library.entries().iter().map(|entry| &entry.album));
            let text = chunk.titles.get(0);
            if is_scattered_in(text, &word) && !text.contains(&word) {
                prop_assert!(Scorer::new().score(text, &word) <= Most::new(&word).score(&chunk, 0));
            }
        }

        #[test]
        fn short_titles_score_the_most(parts in proptest::collection::vec("[abc]{1,3}|[ /]|x{0,40}", 1..8), word in "[abc /]{1,5}") {
            let text = format!("a{}", parts.concat());
            let library = library([titled("film-2000", "Film", "A Composer", &[&text])]);
            let chunk = Chunk::new(library.entries().iter().map(|entry| &entry.album));
            let text = chunk.titles.get(0);
            if let Some(most) = Most::new(&word).best_way(&chunk, 0) && is_scattered_in(text, &word) {
                prop_assert_eq!(Scorer::new().score(text, &word), i64::from(most), "{} in {}", word, text);
            }
        }
    }
}
