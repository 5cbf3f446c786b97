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
        self.bits(|part| part.simd_eq(letter))
    }

    /// The bytes that are neither a letter nor a digit in ASCII, a bit each. The title is folded.
    pub(super) fn breaks(self) -> u64 {
        let is_among = |part: u8x16, first: u8, count: u8| (part - u8x16::splat(first)).simd_lt(u8x16::splat(count));
        !self.bits(|part| is_among(part, b'a', 26) | is_among(part, b'0', 10))
    }

    /// The bytes that are among `bytes`, a bit each.
    pub(super) fn among(self, bytes: &[u8]) -> u64 {
        bytes.iter().fold(0, |bits, byte| bits | self.places(u8x16::splat(*byte)))
    }

    fn bits(self, is_set: impl Fn(u8x16) -> u8x16) -> u64 {
        let (parts, _) = self.bytes.as_chunks();
        let bits = |part: &[u8; 16]| u64::from(is_set(u8x16::new(*part)).to_bitmask());
        parts.iter().rev().fold(0, |all, part| all << 16 | bits(part))
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

    /// Whether the title has all bytes of the word but one at most, in any order.
    pub(super) fn lacks_few(&self, block: Block) -> bool {
        let mut missing = self.letters.iter().filter(|&&letter| block.places(letter) & block.title == 0);
        missing.nth(1).is_none()
    }

    /// Where each letter of the word stands in a title, a bit each.
    pub(super) fn places(&self, block: Block) -> impl Iterator<Item = u64> {
        self.letters.iter().map(move |&letter| block.places(letter) & block.title)
    }
}

impl Stand {
    /// Whether it is there in one piece.
    pub(super) fn is_piece(self) -> bool {
        self.pieces != 0
    }

    /// The bytes at which the word begins in one piece.
    pub(super) fn pieces(self) -> impl Iterator<Item = usize> {
        bits(self.pieces)
    }
}

/// All bits above the lowest one of `bits`, which has some.
fn above(bits: u64) -> u64 {
    !(bits ^ bits.wrapping_sub(1))
}

/// The places of the bits of `bits`, the lowest first.
pub(super) fn bits(mut bits: u64) -> impl Iterator<Item = usize> {
    std::iter::from_fn(move || {
        let lowest = (bits != 0).then(|| bits.trailing_zeros() as usize);
        bits &= bits.wrapping_sub(1);
        lowest
    })
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
    fn what_lacks_few_letters_lacks_one_at_most() {
        let lacks_few = |word| with_block("kashmir", |block| Sweep::new(word).unwrap().lacks_few(block)).unwrap();
        assert_eq!(["kashmri", "kkashxmir", "kashxx", "kabc"].map(lacks_few), [true, true, false, false]);
    }

    proptest! {
        #[test]
        fn a_sweep_tells_what_looking_tells(title in "[abc -'1]{0,70}", word in "[abc -1]{1,5}") {
            let sweep = Sweep::new(&word).unwrap();
            let told = with_block(&title, |block| {
                let stand = sweep.stand(block);
                let places = sweep.places(block).map(|places| bits(places).collect::<Vec<_>>()).collect::<Vec<_>>();
                let breaks = bits(block.breaks() & block.title).collect::<Vec<_>>();
                let signs = bits(block.among(b" -") & block.title).collect::<Vec<_>>();
                (stand.is_scattered, stand.pieces().collect::<Vec<_>>(), places, breaks, signs)
            });
            let all = |is_met: &dyn Fn(usize) -> bool| (0..title.len()).filter(|at| is_met(*at)).collect::<Vec<_>>();
            let places = word.bytes().map(|letter| all(&|at| title.as_bytes()[at] == letter)).collect();
            let breaks = all(&|at| !title.as_bytes()[at].is_ascii_alphanumeric());
            let signs = all(&|at| b" -".contains(&title.as_bytes()[at]));
            let pieces = all(&|at| title.get(at..).is_some_and(|rest| rest.starts_with(&word)));
            let expected = (is_scattered_in(&title, &word), pieces, places, breaks, signs);
            prop_assert_eq!(told, (title.len() <= MOST_BYTES).then_some(expected));
        }
    }
}
