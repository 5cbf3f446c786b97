//! Where everything stands in a window of a given size.

use ratatui::layout::{Constraint, Layout as Split, Rect};

use crate::app::mouse::{LOWEST, NARROWEST};
use crate::app::state::{Pane, Split as Panes, State, Widths};

/// The narrowest and lowest window that anything is drawn in, in columns and rows.
pub(super) const LEAST: (u16, u16) = (20, 5);

/// The widest that running text is set, in columns.
const MEASURE: u16 = 78;

/// The places of everything.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Layout {
    pub(super) head: Rect,
    /// The names of the panes, where one at a time is shown.
    pub(super) bar: Option<Rect>,
    pub(super) albums: Rect,
    pub(super) tracks: Rect,
    pub(super) review: Rect,
    pub(super) strip: Option<Rect>,
    pub(super) foot: Option<Rect>,
    /// What a page over the panes may cover.
    pub(super) body: Rect,
}

impl Layout {
    /// The layout of the state's window; nothing where the window is too small.
    pub(super) fn of(state: &State) -> Option<Self> {
        let (columns, rows) = state.size;
        if columns < LEAST.0 || rows < LEAST.1 {
            return None;
        }
        let narrow = columns < 80;
        let heights = [1, u16::from(narrow), 0, u16::from(rows >= 10), u16::from(rows >= 6)];
        let [head, bar, body, strip, foot] = Split::vertical(heights.iter().enumerate().map(|(i, &height)| match i {
            2 => Constraint::Fill(1),
            _ => Constraint::Length(height),
        }))
        .areas(Rect::new(0, 0, columns, rows));
        let [albums, tracks, review] = match columns {
            ..80 => [body; 3],
            80..120 => middle(body, state.widths),
            120.. => wide(body, state.widths),
        };
        let some = |area: Rect| (area.height > 0).then_some(area);
        Some(Self { head, bar: some(bar), albums, tracks, review, strip: some(strip), foot: some(foot), body })
    }

    /// Whether one pane at a time is shown.
    pub(super) fn is_narrow(&self) -> bool {
        self.bar.is_some()
    }

    /// How the panes stand.
    pub(super) fn split(&self) -> Panes {
        match (self.is_narrow(), self.albums.y == self.tracks.y) {
            (true, _) => Panes::One,
            (false, true) => Panes::Beside { albums: self.albums.width, tracks: self.tracks.width },
            (false, false) => Panes::Stacked { left: self.albums.width, albums_rows: self.albums.height },
        }
    }

    /// The room inside a pane.
    pub(super) fn inside(&self, pane: Pane) -> Rect {
        inner(self.of_pane(pane))
    }

    pub(super) fn of_pane(&self, pane: Pane) -> Rect {
        match pane {
            Pane::Albums => self.albums,
            Pane::Tracks => self.tracks,
            Pane::Review => self.review,
        }
    }

    /// How many lines an album takes in the album list: two where there is room.
    pub(super) fn album_lines(&self) -> usize {
        if inner(self.albums).height >= 8 { 2 } else { 1 }
    }

    /// How wide the review is set, in columns.
    pub(super) fn page_width(&self) -> usize {
        usize::from(inner(self.review).width.saturating_sub(3).clamp(8, MEASURE))
    }
}

/// Albums above tracks, the review beside them.
fn middle(body: Rect, widths: Widths) -> [Rect; 3] {
    let left = widths.left.unwrap_or_else(|| percent(body.width, 48).max(38));
    let left = clamp(left, NARROWEST, body.width.saturating_sub(NARROWEST));
    let [column, review] = Split::horizontal([Constraint::Length(left), Constraint::Fill(1)]).areas(body);
    let rows = widths.albums_rows.unwrap_or_else(|| percent(body.height, 36));
    let rows = clamp(rows, LOWEST, body.height.saturating_sub(LOWEST));
    let [albums, tracks] = Split::vertical([Constraint::Length(rows), Constraint::Fill(1)]).areas(column);
    [albums, tracks, review]
}

/// Albums, tracks and review side by side.
fn wide(body: Rect, widths: Widths) -> [Rect; 3] {
    let albums = widths.albums.unwrap_or_else(|| percent(body.width, 20).clamp(24, 40));
    let albums = clamp(albums, NARROWEST, body.width.saturating_sub(2 * NARROWEST));
    let tracks = widths.tracks.unwrap_or_else(|| percent(body.width, 44).clamp(53, 84));
    let tracks = clamp(tracks, NARROWEST, body.width.saturating_sub(albums + NARROWEST));
    Split::horizontal([Constraint::Length(albums), Constraint::Length(tracks), Constraint::Fill(1)]).areas(body)
}

/// A size between two, the lower of which gives way.
fn clamp(size: u16, least: u16, most: u16) -> u16 {
    size.max(least).min(most)
}

/// So many hundredths of a width.
fn percent(width: u16, hundredths: u32) -> u16 {
    u16::try_from(u32::from(width) * hundredths / 100).unwrap_or(width)
}

/// The inside of a pane's frame.
pub(super) fn inner(area: Rect) -> Rect {
    Rect {
        x: area.x + area.width.min(1),
        y: area.y + area.height.min(1),
        width: area.width.saturating_sub(2),
        height: area.height.saturating_sub(2),
    }
}
