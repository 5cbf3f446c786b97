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
        let bits = text.chars().filter(|c| std::mem::replace(&mut is_beginning, !c.is_alphanumeric()));
        Self(bits.fold(0, |bits, c| bits | bits_of(c)))
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
    match c {
        'a'..='z' => 1 << (u32::from(c) - u32::from('a')),
        '0'..='9' => 1 << (u32::from(c) - u32::from('0') + 26),
        _ if c.is_ascii() => 1 << (u32::from(c) % 27 + 36),
        _ => 1 << (u32::from(c) % 27 + 36) | WIDE,
    }
}

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
