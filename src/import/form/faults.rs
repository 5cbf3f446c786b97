//! What cannot be understood in an article, and where.

use std::fmt;

/// One thing that cannot be understood.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spot {
    /// The line, from 1.
    pub line: usize,
    /// The column in the line, from 1, in characters.
    pub column: usize,
    /// What is wrong and what to write, in lower case, without a full stop.
    pub message: String,
}

impl fmt::Display for Spot {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}", self.line, self.column, self.message)
    }
}

/// The faults of one reading, as they are come upon.
#[derive(Debug, Default)]
pub(super) struct Faults(Vec<Spot>);

impl Faults {
    /// A fault at a line and column.
    pub(super) fn add(&mut self, (line, column): (usize, usize), message: impl fmt::Display) {
        self.0.push(Spot { line, column, message: message.to_string() });
    }

    /// The faults in the order of the text.
    pub(super) fn sorted(mut self) -> Vec<Spot> {
        self.0.sort_by_key(|spot| (spot.line, spot.column));
        self.0
    }
}
