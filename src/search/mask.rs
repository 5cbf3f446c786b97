//! A text's letters as 64 bits: a word whose letters are not all there needs no second look.

/// Which letters a folded text has: one bit each for `a`–`z` and `0`–`9`, the rest share 27; the highest tells that there are
/// letters outside ASCII.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Mask(u64);

impl Mask {
    /// The letters of `text`.
    pub(super) fn of(text: &str) -> Self {
        Self(text.chars().fold(0, |bits, c| bits | bits_of(c)))
    }

    /// The letters with which the words of `text` begin.
    pub(super) fn of_beginnings(text: &str) -> Self {
        let mut is_beginning = true;
        Self(text.chars().fold(0, |bits, c| {
            let begins = std::mem::replace(&mut is_beginning, !c.is_alphanumeric());
            // Without a branch, for no processor foretells where words begin.
            bits | bits_of(c) & if begins { u64::MAX } else { 0 }
        }))
    }

    /// Whether each letter is a byte.
    pub(super) fn is_ascii(self) -> bool {
        self.0 & WIDE == 0
    }

    /// Whether it has every letter of `word`, as far as bits can tell: never falsely no.
    pub(super) fn covers(self, word: Self) -> bool {
        word.0 & !self.0 == 0
    }

    /// The letters of both.
    pub(super) fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// How many letters of `word` it has not, as far as bits can tell: never too many.
    pub(super) fn lacks(self, word: Self) -> u32 {
        (word.0 & !self.0 & !WIDE).count_ones()
    }
}

/// The bit of a text with letters outside ASCII.
const WIDE: u64 = 1 << 63;

fn bits_of(c: char) -> u64 {
    ASCII.get(c as usize).copied().unwrap_or_else(|| 1 << (u32::from(c) % 27 + 36) | WIDE)
}

/// The bits of ASCII.
const ASCII: [u64; 128] = {
    let mut bits = [0; 128];
    let mut c = 0;
    while c < bits.len() {
        let bit = match c {
            0x61..=0x7a => c - 0x61,
            0x30..=0x39 => c - 0x30 + 26,
            _ => c % 27 + 36,
        };
        bits[c] = 1 << bit;
        c += 1;
    }
    bits
};

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::fold::fold;
    use crate::search::class::is_scattered_in;
    use proptest::prelude::*;

    #[test]
    fn letters_outside_ascii_are_told_and_one_of_them_is_lacked_once() {
        assert!(Mask::of("the exchange (2)").is_ascii() && !Mask::of("夜 storm").is_ascii());
        assert_eq!([Mask::of("storm"), Mask::of("夜")].map(|text| text.lacks(Mask::of("夜storm"))), [1, 5]);
    }

    #[test]
    fn words_have_beginnings() {
        for (text, beginnings) in
            [("the exchange", "te"), ("x-ray's 2", "xrs2"), ("(ost)", "(o"), ("夜の嵐", "夜"), ("", "")]
        {
            assert_eq!(Mask::of_beginnings(text), Mask::of(beginnings), "{text}");
        }
    }

    proptest! {
        #[test]
        fn a_match_is_never_lost(text in any::<String>(), picks in proptest::collection::vec(any::<proptest::sample::Index>(), 0..8)) {
            let text = fold(&text);
            let letters: Vec<char> = text.chars().collect();
            let mut at: Vec<usize> = picks.iter().filter(|_| !letters.is_empty()).map(|pick| pick.index(letters.len())).collect();
            at.sort_unstable();
            at.dedup();
            let word: String = at.into_iter().map(|i| letters[i]).collect();
            prop_assert!(is_scattered_in(&text, &word));
            prop_assert!(Mask::of(&text).covers(Mask::of(&word)));
        }
    }
}
