//! Pieces → lines of one width: where each breaks.

use std::ops::Range;

use super::piece::{Piece, Role};
use crate::app::wrap::wrap;

/// The columns kept free at the right of a heading for its film time.
const ASIDE: usize = 9;

/// The lines of a piece at a width, as bytes of its text; at least one, unless it says nothing and is no blank line.
pub(super) fn lines(piece: &Piece, width: usize) -> Vec<Range<usize>> {
    if piece.role == Role::Blank {
        return std::iter::once(0..0).collect();
    }
    let taken = piece.lead.columns(width) + piece.role.indent() + piece.aside.as_ref().map_or(0, |_| ASIDE);
    wrap(&piece.text, width.saturating_sub(taken))
}
