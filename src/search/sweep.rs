//! Where the letters of a word stand in a title: each byte of the title is a bit, and sixteen bytes are looked at at once.
//! No branch hangs on what the title says, but whether it has the letters at all.

use wide::u8x16;

/// Longer titles and words are looked at in the plain way.
pub(super) const MOST_BYTES: usize = 64;

/// The bytes of a title, and what follows it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Block<'t> {
    bytes: &'t [u8; MOST_BYTES],
    /// A bit for each byte of the title.
    title: u64,
}

/// A folded word of up to [`MOST_BYTES`] bytes, ready to be sought in many titles.
#[derive(Debug)]
pub(super) struct Sweep {
    letters: Vec<u8x16>,
}

/// How a word stands in a title.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Stand {
    /// Whether its bytes are there in their order, together or apart.
    pub(super) is_scattered: bool,
    /// The bytes at which it begins in one piece, a bit each.
    pieces: u64,
}

impl<'t> Block<'t> {
    /// The block of the first `len` of `bytes`, where these are enough to be looked at.
    pub(super) fn new(bytes: &'t [u8], len: usize) -> Option<Self> {
        let above = MOST_BYTES.checked_sub(len)?;
        Some(Self { bytes: bytes.first_chunk()?, title: u64::MAX.checked_shr(u32::try_from(above).ok()?).unwrap_or(0) })
    }

    /// Where `letter` stands, a bit each, in the title and beyond.
    fn places(self, letter: u8x16) -> u64 {
        let (parts, _) = self.bytes.as_chunks();
        let places = |part: &[u8; 16]| u64::from(u8x16::new(*part).simd_eq(letter).to_bitmask());
        parts.iter().rev().fold(0, |bits, part| bits << 16 | places(part))
    }
}

impl Sweep {
    /// The sweep for `word`, if it is neither empty nor too long.
    pub(super) fn new(word: &str) -> Option<Self> {
        let fits = (1..=MOST_BYTES).contains(&word.len());
        fits.then(|| Self { letters: word.bytes().map(u8x16::splat).collect() })
    }

    /// How the word stands in a title.
    pub(super) fn stand(&self, block: Block) -> Stand {
        let (mut pieces, mut open) = (block.title, block.title);
        for (nth, &letter) in self.letters.iter().enumerate() {
            let places = block.places(letter);
            let next = places & open;
            if next == 0 {
                return Stand::default();
            }
            open &= above(next);
            // What follows the title does not matter here: between them is a byte that is in no word.
            pieces &= places >> nth;
        }
        Stand { is_scattered: true, pieces }
    }

    /// The length of the shortest piece of a title over which the word is scattered.
    pub(super) fn narrowest(&self, block: Block) -> Option<usize> {
        let mut places = [0; MOST_BYTES];
        for (places, &letter) in places.iter_mut().zip(&self.letters) {
            *places = block.places(letter) & block.title;
        }
        let places = places.get(..self.letters.len())?;
        let (first, others) = places.split_first()?;
        let end = |start: u64| {
            let end = |last: u64, places: &u64| Some(places & above(last)).filter(|next| *next != 0);
            others.iter().try_fold(start, end).map(|last| last.trailing_zeros() - start.trailing_zeros() + 1)
        };
        bits(*first).map_while(end).min().map(|width| width as usize)
    }
}

impl Stand {
    /// The bytes at which the word begins in one piece.
    pub(super) fn pieces(self) -> impl Iterator<Item = usize> {
        bits(self.pieces).map(|bit| bit.trailing_zeros() as usize)
    }
}

/// All bits above the lowest one of `bits`, which has some.
fn above(bits: u64) -> u64 {
    !(bits ^ bits.wrapping_sub(1))
}

/// The bits of `bits`, each with all that are above it, the lowest first.
fn bits(bits: u64) -> impl Iterator<Item = u64> {
    let some = |bits: u64| Some(bits).filter(|bits| *bits != 0);
    std::iter::successors(some(bits), move |bits| some(bits & bits.wrapping_sub(1)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::search::class::is_scattered_in;
    use proptest::prelude::*;

    /// The title as a block with other titles behind it.
    fn with_block<T>(title: &str, tell: impl Fn(Block) -> T) -> Option<T> {
        let bytes = format!("{title}\nabc{}", "\nabc".repeat(MOST_BYTES));
        Block::new(bytes.as_bytes(), title.len()).map(tell)
    }

    #[test]
    fn only_what_fits_is_swept() {
        assert!(Sweep::new("").is_none() && Sweep::new(&"x".repeat(65)).is_none());
        let sweep = Sweep::new(&"x".repeat(64)).unwrap();
        let stand = |len| with_block(&"x".repeat(len), |block| sweep.stand(block).is_scattered);
        assert_eq!([stand(0), stand(63), stand(64), stand(65)], [Some(false), Some(false), Some(true), None]);
        assert!(Block::new(&[b'x'; 63], 3).is_none());
    }

    #[test]
    fn the_narrowest_piece() {
        for (title, word, width) in
            [("the exchange", "tecg", Some(11)), ("abcabxc", "abc", Some(3)), ("aab", "ab", Some(2)), ("ab", "c", None)]
        {
            let sweep = Sweep::new(word).unwrap();
            assert_eq!(with_block(title, |block| sweep.narrowest(block)), Some(width), "{word} in {title}");
        }
    }

    /// The narrowest piece, by trying all.
    fn narrowest(title: &str, word: &str) -> Option<usize> {
        let ends = || 0..=title.len();
        let pieces = ends().flat_map(|start| ends().filter_map(move |end| title.get(start..end)));
        pieces.filter(|piece| is_scattered_in(piece, word)).map(str::len).min()
    }

    proptest! {
        #[test]
        fn a_sweep_tells_what_looking_tells(title in "[abc -'1]{0,70}", word in "[abc -1]{1,5}") {
            let sweep = Sweep::new(&word).unwrap();
            let told = with_block(&title, |block| {
                let stand = sweep.stand(block);
                (stand.is_scattered, stand.pieces().collect::<Vec<_>>(), sweep.narrowest(block))
            });
            let pieces = (0..title.len()).filter(|at| title[*at..].starts_with(&word)).collect();
            let expected = (is_scattered_in(&title, &word), pieces, narrowest(&title, &word));
            prop_assert_eq!(told, (title.len() <= MOST_BYTES).then_some(expected));
        }
    }
}
