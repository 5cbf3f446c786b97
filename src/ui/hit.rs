//! What is under the mouse.

use ratatui::layout::{Position, Rect};

use super::layout::Layout;
use super::{overlay, picker, timeline, tracks};
use crate::app::State;
use crate::app::mouse::{Border, Spot};
use crate::app::state::{Pane, Split};

/// What is at a column and a row of the window, both from 0.
pub fn hit(state: &State, column: u16, row: u16) -> Spot {
    let at = Position::new(column, row);
    let Some(layout) = Layout::of(state).filter(|_| column < state.size.0 && row < state.size.1) else {
        return Spot::Nothing;
    };
    if let Some(area) = picker::place(layout.body, state) {
        return over(area, at).unwrap_or_else(|| choice(state, area, at));
    }
    if let Some(area) = overlay::spread(layout.body, state) {
        return over(area, at).unwrap_or(Spot::Over);
    }
    if state.timeline.is_some() && layout.body.contains(at) {
        return timeline::stop_at(layout.body, state, at).map_or(Spot::Over, Spot::Stop);
    }
    let bar = layout.bar.filter(|bar| bar.contains(at) && state.timeline.is_none());
    if let Some(pane) = bar.and_then(|bar| super::head::tab(bar, column, state)) {
        return Spot::Pane(pane);
    }
    if let Some(border) = border(&layout, at) {
        return Spot::Border(border);
    }
    let shown = Pane::ALL.into_iter().filter(|pane| !layout.shows_one() || *pane == state.pane);
    let pane = shown.into_iter().find(|pane| layout.of_pane(*pane).contains(at));
    pane.map_or(Spot::Nothing, |pane| in_pane(state, &layout, pane, at))
}

/// What is beside something laid over the panes; nothing inside of it.
fn over(area: Rect, at: Position) -> Option<Spot> {
    (!area.contains(at)).then_some(Spot::Beside)
}

fn choice(state: &State, area: Rect, at: Position) -> Spot {
    let Some(picker) = &state.picker else { return Spot::Over };
    let rows = picker::rows(area, picker);
    let picker = Some(picker).filter(|_| rows.contains(at));
    let row = picker.map(|picker| picker.list.top + usize::from(at.y - rows.y)).zip(picker);
    row.filter(|(row, picker)| *row < picker.found.len()).map_or(Spot::Over, |(row, _)| Spot::Choice(row))
}

/// The two columns, or rows, of frames that stand against each other are one border.
fn border(layout: &Layout, at: Position) -> Option<Border> {
    let ends = |area: Rect| at.x + 1 == area.right() || at.x == area.right();
    if layout.focused || !layout.body.contains(at) {
        return None;
    }
    match layout.split() {
        Split::One => None,
        Split::Beside { .. } if ends(layout.albums) => Some(Border::Albums),
        Split::Beside { .. } => ends(layout.tracks).then_some(Border::Tracks),
        Split::Stacked { .. } if ends(layout.albums) => Some(Border::Left),
        Split::Stacked { .. } => {
            let edge = layout.albums.bottom();
            (layout.albums.right() > at.x && (at.y + 1 == edge || at.y == edge)).then_some(Border::AlbumsRows)
        }
    }
}

fn in_pane(state: &State, layout: &Layout, pane: Pane, at: Position) -> Spot {
    let inside = layout.inside(pane);
    if !inside.contains(at) {
        return Spot::Pane(pane);
    }
    let down = usize::from(at.y - inside.y);
    let searching = pane == Pane::Tracks && state.search.is_some();
    let (row, len) = match pane {
        Pane::Albums => (Some(state.albums.top + down / layout.album_lines()), state.library.len()),
        Pane::Tracks if searching => {
            let list = state.found.as_ref().map(|found| (found.list.top + down, found.hits.best.len()));
            (list.map(|(row, _)| row), list.map_or(0, |(_, len)| len))
        }
        Pane::Tracks => (tracks::row_at(down, usize::from(inside.height), state), state.extent(pane).len),
        Pane::Review => (Some(state.review.top + down), state.extent(pane).len),
    };
    row.filter(|row| *row < len).map_or(Spot::Pane(pane), |row| Spot::Row(pane, row))
}
