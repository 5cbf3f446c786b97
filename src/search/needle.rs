//! A word made ready to be sought many times.

use memchr::memmem::Finder;

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

    /// Where it stands next in `hay`, from the byte `from` on.
    pub(super) fn find(&self, hay: &[u8], from: usize) -> Option<usize> {
        self.finder.find(hay.get(from..)?).map(|at| from + at)
    }
}
