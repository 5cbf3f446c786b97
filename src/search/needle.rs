//! A word made ready to be sought many times.

use memchr::memmem::Finder;

use super::class::is_scattered_in;
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

    /// Where it stands next in `hay`, from the byte `from` on.
    pub(super) fn find(&self, hay: &[u8], from: usize) -> Option<usize> {
        self.finder.find(hay.get(from..)?).map(|at| from + at)
    }
}
