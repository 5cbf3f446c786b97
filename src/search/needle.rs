//! A word made ready to be sought many times.

use memchr::memmem::Finder;

use super::class::{Class, class_at, is_scattered_in};
use super::mask::Mask;

/// A folded text to seek, prepared.
#[derive(Debug)]
pub(super) struct Needle<'q> {
    pub(super) text: &'q str,
    pub(super) mask: Mask,
    finder: Finder<'q>,
}

impl<'q> Needle<'q> {
    /// Prepares `text`, which is not empty.
    pub(super) fn new(text: &'q str) -> Self {
        Self { text, mask: Mask::of(text), finder: Finder::new(text) }
    }

    /// The letter or digit that is all of it, if it is in ASCII: of these a mask tells everything.
    pub(super) fn single(&self) -> Option<u8> {
        match self.text.as_bytes() {
            [byte] if byte.is_ascii_alphanumeric() => Some(*byte),
            _ => None,
        }
    }

    /// Whether its letters stand in `text` in their order, together or apart.
    pub(super) fn is_scattered_in(&self, text: &[u8]) -> bool {
        if self.text.is_ascii() {
            // No byte of a longer letter is ASCII, so that bytes can stand for letters here.
            let mut text = text.iter();
            return self.text.bytes().all(|letter| text.any(|other| *other == letter));
        }
        str::from_utf8(text).is_ok_and(|text| is_scattered_in(text, self.text))
    }

    /// Where it stands best in `text`, as a byte position, and its class there; the first of equals.
    pub(super) fn place(&self, text: &str) -> Option<(usize, Class)> {
        let mut from = Some(0);
        let places = std::iter::from_fn(|| {
            let at = self.find(text.as_bytes(), from?);
            from = at.map(|at| at + 1);
            at
        });
        self.best_of(text, places)
    }

    /// The best of its places in `text`, which ascend, and its class there; the first of equals.
    pub(super) fn best_of(&self, text: &str, places: impl Iterator<Item = usize>) -> Option<(usize, Class)> {
        let mut best: Option<(usize, Class)> = None;
        for at in places {
            let class = class_at(text, 0..text.len(), at..at + self.text.len());
            if best.is_none_or(|(_, known)| class < known) {
                best = Some((at, class));
            }
            // Whole and beginning can only be first.
            if class != Class::Inside {
                break;
            }
        }
        best
    }

    /// Where it stands next in `hay`, from the byte `from` on.
    pub(super) fn find(&self, hay: &[u8], from: usize) -> Option<usize> {
        self.finder.find(hay.get(from..)?).map(|at| from + at)
    }
}

/// Where `word` stands best in `text`: [`Needle::place`] for one text only.
pub(super) fn place(text: &str, word: &str) -> Option<(usize, Class)> {
    Needle::new(word).place(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_stands_where_it_stands_best() {
        for (text, word, expected) in [
            ("time", "time", Some((0, Class::Whole))),
            ("time, timing", "tim", Some((0, Class::Beginning))),
            ("sometime, it is time", "time", Some((16, Class::Word))),
            ("sometime", "time", Some((4, Class::Inside))),
            ("maestro", "time", None),
            ("über-storm", "storm", Some((6, Class::Word))),
            ("яstorm", "storm", Some((2, Class::Inside))),
            ("x---", "--", Some((2, Class::Word))),
        ] {
            assert_eq!(place(text, word), expected, "{word} in {text}");
        }
    }
}
