//! Where everything stands in a window of a given size.

use ratatui::layout::{Constraint, Layout as Split, Rect};

use crate::app::state::{Pane, State};

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
        let heights = [1, u16::from(narrow), 0, u16::from(rows >= 10 && !focused), u16::from(rows >= 6)];
        let [head, bar, body, strip, foot] = Split::vertical(heights.iter().enumerate().map(|(i, &height)| match i {
            2 => Constraint::Fill(1),
            _ => Constraint::Length(height),
        }))
        .areas(Rect::new(0, 0, columns, rows));
        let [albums, tracks, review] = match columns {
            ..80 => [body; 3],
            80..120 => middle(body),
            120.. => wide(body),
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
fn middle(body: Rect) -> [Rect; 3] {
    let left = percent(body.width, 48).max(38);
    let [column, review] = Split::horizontal([Constraint::Length(left), Constraint::Fill(1)]).areas(body);
    let [albums, tracks] = Split::vertical([Constraint::Percentage(36), Constraint::Fill(1)]).areas(column);
    [albums, tracks, review]
}

/// Albums, tracks and review side by side.
fn wide(body: Rect) -> [Rect; 3] {
    let albums = percent(body.width, 20).clamp(24, 40);
    let tracks = percent(body.width, 44).clamp(53, 84);
    Split::horizontal([Constraint::Length(albums), Constraint::Length(tracks), Constraint::Fill(1)]).areas(body)
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
