//! The pages that may lie over the panes.

use super::list::{Extent, List};

/// A page laid over the panes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Overlay {
    /// All keys.
    Help(List),
    /// What could not be read.
    Faults(List),
    /// What an import came to.
    Report(List),
    /// How long the tracks of the album are.
    Lengths(List),
}

impl Overlay {
    /// Moves the place in it, in the list of the lines that can stand at the top: a page has no cursor.
    pub(super) fn turn(&mut self, Extent { len, fit }: Extent, turn: impl FnOnce(&mut List, Extent)) {
        let list = match self {
            Self::Help(list) | Self::Faults(list) | Self::Report(list) | Self::Lengths(list) => list,
        };
        turn(list, Extent { len: len.saturating_sub(fit) + 1, fit: fit.max(1) });
        list.top = list.at;
    }
}
