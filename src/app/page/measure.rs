//! How wide a reader likes their lines.

/// The widest that running text is set, in columns.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Measure(usize);

/// Columns that a key adds or takes away.
const STEP: usize = 4;

impl Measure {
    /// The narrowest.
    pub const LEAST: usize = 20;
    /// The widest.
    pub const MOST: usize = 400;

    /// So many columns, or the nearest that there is.
    pub fn new(columns: usize) -> Self {
        Self(columns.clamp(Self::LEAST, Self::MOST))
    }

    /// The columns.
    pub fn columns(self) -> usize {
        self.0
    }

    /// So many steps wider, or narrower where negative.
    #[must_use]
    pub fn changed(self, steps: isize) -> Self {
        let step = isize::try_from(STEP).unwrap_or(1);
        Self::new(self.0.saturating_add_signed(steps.saturating_mul(step)))
    }
}

impl Default for Measure {
    /// About as many letters as a line of a book has.
    fn default() -> Self {
        Self(70)
    }
}
