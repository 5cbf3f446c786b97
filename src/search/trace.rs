//! Where a word stands in a text, told in one sweep: each byte of the word is a bit, and a bit is set while all of the
//! word up to it has been met. No branch hangs on the text, which for titles is faster than looking for the word.

/// Words of more bytes have no trace.
const MOST_BYTES: usize = 63;
/// Letters as titles have them, the most common first.
const COMMON: &[u8] = b"etaoinsrhldcumfpgwybvkxjqz";

/// A folded word of up to [`MOST_BYTES`] bytes, ready to be traced in many texts.
#[derive(Debug)]
pub(super) struct Trace {
    /// For each byte, where in the word it stands. Capitals count as small letters, for texts that are not folded.
    marks: Box<[u64; 256]>,
    last: u64,
    /// The byte of the word that the fewest texts have, and what makes a small letter of a capital if it is a letter.
    rarest: (u8, u8),
}

impl Trace {
    /// The trace of `word`, if it is neither empty nor too long.
    pub(super) fn new(word: &str) -> Option<Self> {
        let last = 1 << word.len().checked_sub(1).filter(|last| *last < MOST_BYTES)?;
        let mut marks = Box::new([0; 256]);
        for (i, byte) in word.bytes().enumerate() {
            marks[usize::from(byte)] |= 1 << i;
            marks[usize::from(byte.to_ascii_uppercase())] |= 1 << i;
        }
        let commonness = |byte: &u8| COMMON.iter().position(|letter| letter == byte);
        let rarest = word.bytes().max_by_key(|byte| commonness(byte).unwrap_or(COMMON.len()))?;
        Some(Self { marks, last, rarest: (rarest, u8::from(rarest.is_ascii_lowercase()) << 5) })
    }

    /// Whether the bytes of the word can stand in `text` in their order: told faster, and of most texts that they cannot.
    pub(super) fn may_be_scattered_in(&self, text: &[u8]) -> bool {
        let (rarest, small) = self.rarest;
        // Without a way out in between, many bytes are looked at at once.
        text.iter().fold(0, |has, byte| has | u8::from(byte | small == rarest)) != 0
    }

    /// Whether the bytes of the word stand in `text` in their order, together or apart.
    pub(super) fn is_scattered_in(&self, text: &[u8]) -> bool {
        let mut met = 0;
        for &byte in text {
            met |= (met << 1 | 1) & self.marks[usize::from(byte)];
        }
        met & self.last != 0
    }

    /// Whether the word stands in `text` in one piece.
    pub(super) fn is_in(&self, text: &[u8]) -> bool {
        let (mut met, mut ever) = (0, 0);
        for &byte in text {
            met = (met << 1 | 1) & self.marks[usize::from(byte)];
            ever |= met;
        }
        ever & self.last != 0
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::search::class::is_scattered_in;
    use proptest::prelude::*;

    #[test]
    fn only_words_that_fit_have_a_trace() {
        assert!(Trace::new("").is_none() && Trace::new(&"x".repeat(64)).is_none());
        assert!(Trace::new(&"x".repeat(63)).is_some_and(|trace| trace.is_in(&[b'x'; 63]) && !trace.is_in(&[b'x'; 62])));
    }

    #[test]
    fn capitals_are_small_letters() {
        assert!(Trace::new("storm").is_some_and(|trace| trace.is_in(b"A STORM Is Coming")));
    }

    proptest! {
        #[test]
        fn a_trace_tells_what_looking_tells(text in "[abc -'1]{0,30}", word in "[abc -1]{1,5}") {
            let trace = Trace::new(&word).unwrap();
            prop_assert_eq!(trace.is_scattered_in(text.as_bytes()), is_scattered_in(&text, &word));
            prop_assert!(trace.may_be_scattered_in(text.as_bytes()) || !is_scattered_in(&text, &word));
            prop_assert!(trace.may_be_scattered_in(text.to_uppercase().as_bytes()) || !is_scattered_in(&text, &word));
            prop_assert_eq!(trace.is_in(text.as_bytes()), text.contains(&word));
        }
    }
}
