//! Words typed with one slip: a letter wrong, missing, too much (as when doubled), or swapped with the next.

/// A folded word that may have been typed with one slip. Sought at the beginnings of words only.
#[derive(Debug)]
pub(super) struct Slip {
    letters: Vec<char>,
    /// For each letter of ASCII, the bits of its places in the word, counted from 1.
    marks: Box<[u64; 128]>,
}

/// Shorter words are taken as they are: with a slip they would be anything.
const FEWEST: usize = 3;
/// So many letters have a bit each; one more stands for the beginning.
const MOST: usize = 63;

/// How near a text comes; the smaller, the better.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Near {
    /// A word of it is meant.
    Word,
    /// The beginning of a word of it.
    Beginning,
}

impl Slip {
    pub(super) fn new(word: &str) -> Option<Self> {
        let letters: Vec<char> = word.chars().collect();
        if !(FEWEST..=MOST).contains(&letters.len()) || !letters.iter().all(|letter| letter.is_alphanumeric()) {
            return None;
        }
        let mut marks = Box::new([0; 128]);
        for (place, letter) in (1..).zip(&letters) {
            if let Some(marks) = marks.get_mut(*letter as usize) {
                *marks |= 1 << place;
            }
        }
        Some(Self { letters, marks })
    }

    /// How near `text`, which is folded, comes to the word with one slip at most.
    ///
    /// A bit for each number of letters that have been met: in `exact` without a slip, in `slipped` with one at most.
    pub(super) fn near(&self, text: &str) -> Option<Near> {
        let last = 1_u64 << self.letters.len();
        let mut near = None;
        let (mut exact, mut slipped) = (1_u64, 3);
        let (mut before, mut mark_before, mut was_met) = (0, 0, false);
        for letter in text.chars() {
            let (mark, ends) = (self.mark(letter), !letter.is_alphanumeric());
            if was_met && ends {
                return Some(Near::Word);
            }
            let swapped = (before << 1 & mark) << 1 & mark_before;
            let wrong_or_missing = exact << 1 | exact;
            let next = exact << 1 & mark | u64::from(ends);
            slipped = slipped << 1 & mark | wrong_or_missing | swapped | next | next << 1;
            (before, exact, mark_before) = (exact, next, mark);
            was_met = slipped & last != 0;
            if was_met {
                near = Some(Near::Beginning);
            }
        }
        if was_met { Some(Near::Word) } else { near }
    }

    fn mark(&self, letter: char) -> u64 {
        if let Some(mark) = self.marks.get(letter as usize) {
            return *mark;
        }
        let places = (1..).zip(&self.letters).filter(|(_, own)| **own == letter);
        places.fold(0, |mark, (place, _): (u32, _)| mark | 1 << place)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn one_slip_is_forgiven() {
        for (word, text, near) in [
            ("kashmri", "kashmir", Some(Near::Word)),
            ("kashmir", "back to kashmir (live)", Some(Near::Word)),
            ("kasmir", "kashmir", Some(Near::Word)),
            ("kkashmir", "kashmir", Some(Near::Word)),
            ("kashmirr", "kashmir", Some(Near::Word)),
            ("ashmir", "kashmir", Some(Near::Word)),
            ("kashmix", "kashmir", Some(Near::Word)),
            ("kashmxi", "kashmir", Some(Near::Beginning)),
            ("exchna", "the exchange", Some(Near::Beginning)),
            ("darkknight", "the dark knight", Some(Near::Word)),
            ("夜の原", "夜の嵐", Some(Near::Word)),
            ("ksahmri", "kashmir", None),
            ("kashmir", "xyz", None),
            ("hange", "the exchange", None),
        ] {
            assert_eq!(Slip::new(word).unwrap().near(text), near, "{word} in {text}");
        }
        assert!(Slip::new("ab").is_none() && Slip::new("a-b-c").is_none());
    }

    /// All that one slip makes of a word, and the word.
    fn slips(word: &[char]) -> Vec<String> {
        let mut all = vec![word.to_vec()];
        for at in 0..=word.len() {
            for letter in ['a', 'b', 'c', ' '] {
                all.push([&word[..at], &[letter], &word[at..]].concat());
                all.extend(word.get(at + 1..).map(|rest| [&word[..at], &[letter], rest].concat()));
            }
            all.extend(word.get(at + 1..).map(|rest| [&word[..at], rest].concat()));
            all.extend(word.get(at + 2..).map(|rest| [&word[..at], &[word[at + 1], word[at]], rest].concat()));
        }
        all.into_iter().map(String::from_iter).collect()
    }

    proptest! {
        #[test]
        fn a_slip_is_what_it_is_said_to_be(word in "[abc]{3,5}", text in "[abc ]{0,12}") {
            let begins = |at: usize| at == 0 || !text.as_bytes()[at - 1].is_ascii_alphanumeric();
            let ends = |at: usize| text.as_bytes().get(at).is_none_or(|byte| !byte.is_ascii_alphanumeric());
            let letters: Vec<char> = word.chars().collect();
            let mut near = None;
            for slip in slips(&letters) {
                for at in (0..=text.len()).filter(|at| begins(*at) && text.get(*at..).is_some_and(|rest| rest.starts_with(&slip))) {
                    let found = if ends(at + slip.len()) { Near::Word } else { Near::Beginning };
                    near = Some(near.map_or(found, |near: Near| near.min(found)));
                }
            }
            prop_assert_eq!(Slip::new(&word).unwrap().near(&text), near);
        }
    }
}
