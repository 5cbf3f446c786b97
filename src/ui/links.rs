//! Where on the screen links stand, for terminals that let them be clicked.

use ratatui::layout::Rect;

use super::layout::{GUTTER, Layout, column};
use super::text::width;
use super::{frame, in_view};
use crate::app::State;
use crate::app::page::{Mark, PageLine, Piece};
use crate::app::state::Pane;

/// A stretch of one row that leads to a page of the web.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// Its cells.
    pub area: Rect,
    /// The address.
    pub address: Box<str>,
}

/// The links that are in view, from the top down.
pub fn links(state: &State) -> Vec<Link> {
    let Some(layout) = Layout::of(state) else { return Vec::new() };
    let hidden = layout.shows_one() && state.pane != Pane::Review
        || state.overlay.is_some()
        || state.timeline.is_some()
        || state.picker.is_some();
    if hidden || !state.page_is_current() {
        return Vec::new();
    }
    let column = column(layout.inside(Pane::Review), state.page.width);
    let mut links = Vec::new();
    for (i, at) in in_view(state.review.top, state.extent(Pane::Review)).enumerate() {
        let Some(row) = frame::row(column, i) else { break };
        let Some(line) = state.page.lines.get(at) else { break };
        if let Some(piece) = state.page.piece(line).filter(|piece| !piece.marks.is_empty()) {
            links.extend(of_line(line, piece, row, state.page.width));
        }
    }
    links
}

fn of_line(line: &PageLine, piece: &Piece, row: Rect, page: usize) -> Vec<Link> {
    let before = usize::from(GUTTER) + piece.lead.columns(page) + piece.role.indent();
    let text = |from: usize, to: usize| width(piece.text.get(from..to).unwrap_or_default());
    let stretch = |mark: &Mark| {
        let (from, to) = (mark.range.start.max(line.range.start), mark.range.end.min(line.range.end));
        let address = mark.face.link.clone().filter(|_| from < to)?;
        let x = u16::try_from(before + text(line.range.start, from)).ok()?;
        let area = Rect { x: row.x.saturating_add(x), width: u16::try_from(text(from, to)).ok()?, ..row };
        Some(Link { area: area.intersection(row), address })
    };
    piece.marks.iter().filter_map(stretch).filter(|link| !link.area.is_empty()).collect()
}
