//! How `fuzzy-matcher` scores the scattered letters of a word in a short title, told ten times faster: the title's bytes are
//! bits, and few of them are letters of the word. Of other titles nothing is told; there the matcher itself is asked.
//!
//! Of all ways to place the letters the best counts. Every letter gives 16; at the very beginning 16 more, after a blank,
//! a slash, a bar or a bracket 8, after another sign 7; right after the letter before at least 4. A gap costs 3, and
//! each letter in it 1; the start costs 1.

use super::lines::Lines;
use super::sweep::{Block, MOST_BYTES, Sweep, bits};

/// After these a word begins for certain; after other signs it may.
const PARTING: &[u8] = b" /\\|()[]{}";

/// A word, ready to be scored in many titles.
pub(super) struct Ways(Option<Sweep>);

impl Ways {
    pub(super) fn new(word: &str) -> Self {
        Self(Sweep::new(word).filter(|_| word.is_ascii()))
    }

    /// What its letters score in a title; nothing where they are not scattered over it or that is not short and simple.
    pub(super) fn score(&self, titles: &Lines, track: usize) -> Option<i64> {
        let sweep = self.0.as_ref().filter(|_| titles.bytes(track).is_ascii())?;
        best(sweep, titles.block(track)?).map(i64::from)
    }
}

fn best(sweep: &Sweep, block: Block) -> Option<i32> {
    let bonus = bonus(block);
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
                Err(_) => i32::MIN,
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

/// What a letter at a byte gives beyond its own.
fn bonus(block: Block) -> impl Fn(usize) -> i32 {
    let (breaks, blanks) = (block.breaks(), block.among(b" "));
    let parting = if breaks == blanks { blanks } else { block.among(PARTING) };
    let has = |bits: u64, at: usize| bits >> at & 1 == 1;
    move |at| match at.checked_sub(1) {
        None => 16,
        Some(before) if has(parting, before) => 8,
        Some(before) if has(breaks, before) => 7,
        Some(_) => 0,
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
    use proptest::prelude::*;

    fn titles(title: &str) -> Lines {
        let mut titles = Lines::default();
        titles.push(title);
        titles.push("abc");
        titles.finish();
        titles
    }

    #[test]
    fn what_is_not_short_and_simple_is_left_to_the_matcher() {
        for (word, title) in
            [("ab", "a夜b"), ("a夜", "a b 夜"), ("ab", &*format!("a{}b", "x".repeat(63))), ("ab", "b a")]
        {
            assert_eq!(Ways::new(word).score(&titles(title), 0), None, "{word} in {title}");
        }
    }

    proptest! {
        #[test]
        fn it_is_the_matchers_score(
            parts in proptest::collection::vec("[abc]{1,3}|[ -~&&[^A-Z]]|x{0,40}", 1..8),
            word in "[abc]{1,5}|[abc -~&&[^A-Z]]{1,5}",
        ) {
            let titles = titles(&parts.concat());
            let title = titles.get(0);
            let expected = is_scattered_in(title, &word).then(|| Scorer::new().score(title, &word));
            prop_assert_eq!(Ways::new(&word).score(&titles, 0), expected.filter(|_| title.len() <= MOST_BYTES));
        }
    }
}
