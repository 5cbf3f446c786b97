//! The cover of the album at hand, below the albums, where there is more room than they need to be walked in.

use std::num::NonZeroU16;

use ratatui::Frame;
use ratatui::buffer::CellDiffOption;
use ratatui::layout::{Position, Rect};
use ratatui::style::Color;

use super::layout::inner;
use crate::app::State;
use crate::app::cover::{Covers, Ink};

/// The rows that the album list keeps for itself.
const LIST: u16 = 14;
/// The lowest and the highest picture, in rows.
const ROWS: (u16, u16) = (6, 20);

/// Where a cover goes in the frame of the albums, of two columns for each row; nowhere where it would be in the way.
pub(super) fn place(albums: Rect, state: &State) -> Option<Rect> {
    let inside = inner(albums);
    let rows = (inside.width / 2).min(inside.height.saturating_sub(LIST)).min(ROWS.1);
    if state.covers != Covers::On || rows < ROWS.0 {
        return None;
    }
    Some(Rect { y: inside.bottom() - rows, height: rows, ..inside })
}

/// Draws the picture in the middle of its place. Never while something lies over the panes: what a terminal draws by
/// itself would not be drawn anew where that had covered it.
pub(super) fn draw(frame: &mut Frame, place: Rect, state: &State) {
    let picture = state.cover.as_ref().and_then(|cover| cover.picture.as_ref());
    let Some(picture) = picture.filter(|_| state.overlay.is_none() && state.picker.is_none()) else { return };
    let (columns, rows) = picture.size;
    if columns == 0 || columns > place.width || rows > place.height {
        return;
    }
    let (left, top) = (place.x + (place.width - columns) / 2, place.y + (place.height - rows) / 2);
    for (y, row) in (top..).zip(picture.cells.chunks(usize::from(columns))) {
        for (x, ink) in (left..).zip(row) {
            put(frame, Position { x, y }, ink);
        }
    }
}

fn put(frame: &mut Frame, at: Position, ink: &Ink) {
    let Some(cell) = frame.buffer_mut().cell_mut(at) else { return };
    match &ink.symbol {
        Some(symbol) => {
            cell.set_symbol(symbol).set_diff_option(CellDiffOption::ForcedWidth(NonZeroU16::MIN));
        }
        None => {
            cell.set_diff_option(CellDiffOption::Skip);
        }
    }
    let colour = |[r, g, b]: [u8; 3]| Color::Rgb(r, g, b);
    if let Some(letter) = ink.letter {
        cell.set_fg(colour(letter));
    }
    if let Some(ground) = ink.ground {
        cell.set_bg(colour(ground));
    }
}
