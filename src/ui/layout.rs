//! Where everything stands in a window of a given size.

use ratatui::layout::{Constraint, Layout as Split, Rect};

use crate::app::mouse::{LOWEST, NARROWEST};
use crate::app::state::{Pane, Split as Panes, State, Widths};

/// The narrowest and lowest window that anything is drawn in, in columns and rows.
pub(super) const LEAST: (u16, u16) = (20, 5);

/// Columns before a line of the page: a sign and a blank.
pub(super) const GUTTER: u16 = 2;
/// From so many free columns on, the page stands in the middle of its pane.
const SPARE: u16 = 8;

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
    /// Whether the review has the whole window; then nothing frames it.
    pub(super) focused: bool,
}

impl Layout {
    /// The layout of the state's window; nothing where the window is too small.
    pub(super) fn of(state: &State) -> Option<Self> {
        let (columns, rows) = state.size;
        if columns < LEAST.0 || rows < LEAST.1 {
            return None;
        }
        let focused = state.is_focused();
        let narrow = columns < 80 && !focused;
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
        let review = if focused { below_air(body) } else { review };
        Some(Self { head, bar: some(bar), albums, tracks, review, strip: some(strip), foot: some(foot), body, focused })
    }

    /// Whether one pane at a time is shown.
    pub(super) fn shows_one(&self) -> bool {
        self.bar.is_some() || self.focused
    }

    /// The room inside a pane.
    pub(super) fn inside(&self, pane: Pane) -> Rect {
        if self.focused && pane == Pane::Review { self.review } else { inner(self.of_pane(pane)) }
    }

    /// How the panes stand.
    pub(super) fn split(&self) -> Panes {
        match (self.shows_one(), self.albums.y == self.tracks.y) {
            (true, _) => Panes::One,
            (false, true) => Panes::Beside { albums: self.albums.width, tracks: self.tracks.width },
            (false, false) => Panes::Stacked { left: self.albums.width, albums_rows: self.albums.height },
        }
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

    /// How wide the review is set, in columns, by a reader who likes its lines so wide.
    pub(super) fn page_width(&self, measure: usize) -> usize {
        usize::from(self.inside(Pane::Review).width.saturating_sub(GUTTER + 1).max(8)).min(measure)
    }
}

/// The part of a pane's inside in which a page of a width stands, with the room before its lines.
pub(super) fn column(inside: Rect, width: usize) -> Rect {
    let wanted = u16::try_from(width).unwrap_or(u16::MAX).saturating_add(GUTTER);
    let spare = inside.width.saturating_sub(wanted);
    let left = if spare < SPARE { 0 } else { spare / 2 };
    Rect { x: inside.x + left, width: inside.width - left, ..inside }
}

/// A window for reading, with a free row above and below the text where there are enough.
fn below_air(body: Rect) -> Rect {
    let air = u16::from(body.height >= 16);
    Rect { y: body.y + air, height: body.height - 2 * air, ..body }
}

/// Albums above tracks, the review beside them.
fn middle(body: Rect, widths: Widths) -> [Rect; 3] {
    let left = widths.left.unwrap_or_else(|| percent(body.width, 48).max(38));
    let left = clamp(left, NARROWEST, body.width.saturating_sub(NARROWEST));
    let [column, review] = Split::horizontal([Constraint::Length(left), Constraint::Fill(1)]).areas(body);
    let rows = widths.albums_rows.unwrap_or_else(|| percent(body.height, 72).div_ceil(2));
    let rows = clamp(rows, LOWEST, body.height.saturating_sub(LOWEST));
    let [albums, tracks] = Split::vertical([Constraint::Length(rows), Constraint::Fill(1)]).areas(column);
    [albums, tracks, review]
}

/// Albums, tracks and review side by side.
fn wide(body: Rect, widths: Widths) -> [Rect; 3] {
    let albums = widths.albums.unwrap_or_else(|| percent(body.width, 24).clamp(28, 40));
    let albums = clamp(albums, NARROWEST, body.width.saturating_sub(2 * NARROWEST));
    let tracks = widths.tracks.unwrap_or_else(|| percent(body.width, 44).clamp(52, 84));
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

/// The rows of what is laid over the panes: as many as it needs, and those below it too where no pane could be seen
/// there.
pub(super) fn rows_over(body: Rect, needed: usize) -> u16 {
    let rows = u16::try_from(needed).unwrap_or(u16::MAX).min(body.height);
    if body.height - rows < LOWEST { body.height } else { rows }
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
