//! The track pane: number, title, scenes about it, a bar in proportion, where it starts, and its length.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::frame::{self, Titles};
use super::text::{cut, cut_lit, padded, spans, width};
use super::theme::Theme;
use crate::app::State;
use crate::app::at_hand::{AtHand, Widest};
use crate::app::state::{Found, Pane};
use crate::model::length::shown;
use crate::model::{Album, Length};
use crate::search::{guess_letters, title_letters};

/// Cells of the longest bar, and where a title needs the room.
const BAR: std::ops::RangeInclusive<usize> = 3..=5;

pub(super) fn draw(frame: &mut Frame, area: Rect, state: &State, theme: &Theme) {
    let focused = state.pane == Pane::Tracks;
    let extent = state.extent(Pane::Tracks);
    let hand = state.at_hand.as_deref();
    let titles = Titles {
        name: state.sort.heading(),
        holds: hand.map(|hand| holds(hand, state, theme)).unwrap_or_default(),
        place: frame::place(state.tracks, extent),
    };
    let inside = frame::draw(frame, area, &titles, focused, theme);
    let Some(hand) = hand else { return };
    if hand.rows.is_empty() {
        return frame.render_widget(Span::styled(" no tracks: only a review", theme.quiet()), inside);
    }
    let columns = Columns::of(usize::from(inside.width), state.starts, hand);
    let (headed, mut headings) = (headed_row(usize::from(inside.height), state), 0);
    for (i, row) in (state.tracks.top..hand.rows.len()).enumerate() {
        if headed == Some(row) {
            let Some(area) = frame::row(inside, i) else { return };
            frame.render_widget(heading(usize::from(area.width), theme), area);
            headings = 1;
        }
        let (Some(area), Some(&track)) = (frame::row(inside, i + headings), hand.rows.get(row)) else { return };
        frame.render_widget(line(hand, track, &columns, state, theme), area);
    }
}

/// The row before which a heading stands, in a pane that shows so many; a low pane has no heading.
pub(super) fn headed_row(rows: usize, state: &State) -> Option<usize> {
    state.headed_row().filter(|_| rows > 2)
}

/// The row of the list that stands so many rows below the top of the pane; none where a heading does.
pub(super) fn row_at(down: usize, rows: usize, state: &State) -> Option<usize> {
    let row = state.tracks.top + down;
    match headed_row(rows, state).filter(|headed| *headed >= state.tracks.top) {
        Some(headed) if row == headed => None,
        Some(headed) if row > headed => Some(row - 1),
        Some(_) | None => Some(row),
    }
}

/// `── in no scene ───`: what parts the tracks that scenes name from the others.
fn heading(room: usize, theme: &Theme) -> Line<'static> {
    let rule = theme.signs.border.horizontal_top;
    let words = cut(" in no scene ", room.saturating_sub(4), theme.signs.cut);
    let after = room.saturating_sub(5 + width(&words));
    Line::from(Span::styled(format!("  {}{words}{}", rule.repeat(2), rule.repeat(after)), theme.quiet()))
}

/// `26 · 1:35:45`.
fn holds(hand: &AtHand, state: &State, theme: &Theme) -> String {
    if let Some(marked) = marked(state, theme) {
        return marked;
    }
    if hand.rows.is_empty() {
        return String::new();
    }
    let dot = theme.signs.dot;
    format!("{} {dot} {}", hand.album.tracks.len(), hand.album.total())
}

/// `3 marked · 12:41 + ?`, `3 marked · 12:41 · 2 albums`; nothing where nothing is marked.
pub(super) fn marked(state: &State, theme: &Theme) -> Option<String> {
    let total = state.marked.total();
    let albums = match state.marked.albums() {
        0 => return None,
        1 => String::new(),
        albums => format!(" {} {albums} albums", theme.signs.dot),
    };
    let more = if total.unknown > 0 && total.length().is_some() { " + ?" } else { "" };
    let marked = if state.marked.is_ranging() { "marking" } else { "marked" };
    Some(format!("{} {marked} {} {}{more}{albums}", total.count, theme.signs.dot, time(total.length(), theme)))
}

/// The sign before the length of a marked track; a blank before others.
pub(super) fn mark(state: &State, album: &Album, track: usize, theme: &Theme) -> Span<'static> {
    let sign = if state.marked.has(&album.id, track) { theme.signs.marked } else { " " };
    Span::styled(sign, theme.mark())
}

/// Which columns there is room for, and how wide the flexible ones are.
struct Columns {
    number: usize,
    title: usize,
    /// The columns of ` ♪2`; none where there are no scenes or no room.
    scenes: usize,
    /// The cells of the longest bar; none where there is no room.
    bar: usize,
    /// The columns of starts; none where they are not shown.
    starts: usize,
    lengths: usize,
}

impl Columns {
    fn of(room: usize, starts: bool, hand: &AtHand) -> Self {
        let Widest { number, length: lengths, start: wide, ties: most, .. } = hand.widest;
        let number = number.max(2);
        let title = room.saturating_sub(2 + number + 2 + 2 + lengths + 1);
        let mut columns = Self { number, title, scenes: 0, bar: 0, starts: 0, lengths };
        if columns.take(starts, wide + 2, 10) {
            columns.starts = wide;
        }
        let scenes = 2 + most.to_string().len();
        if columns.take(most > 0, scenes, 14) {
            columns.scenes = scenes;
        }
        if columns.take(true, BAR.end() + 1, 20) {
            let short = hand.widest.title.saturating_sub(columns.title).min(BAR.end() - BAR.start());
            columns.bar = BAR.end() - short;
            columns.title += short;
        }
        columns
    }

    /// Takes the room of a column from the title if it is wanted and leaves the title enough.
    fn take(&mut self, wanted: bool, columns: usize, leave: usize) -> bool {
        let fits = wanted && self.title >= columns + leave;
        if fits {
            self.title -= columns;
        }
        fits
    }
}

fn line(hand: &AtHand, track: usize, columns: &Columns, state: &State, theme: &Theme) -> Line<'static> {
    let focused = state.pane == Pane::Tracks;
    let here = state.track() == Some(track);
    let tied = state.scene_tracks().contains(&track);
    let Some(facts) = hand.album.tracks.get(track) else { return Line::default() };
    let sign = match (here, focused) {
        (true, true) => theme.signs.here,
        (true, false) => theme.signs.there,
        (false, _) => " ",
    };
    let style = if tied { Theme::at_hand(here).patch(theme.tie()) } else { Theme::at_hand(here) };
    let mut line = vec![
        Span::styled(sign, theme.cursor(focused)),
        Span::styled(if tied { theme.signs.tied } else { " " }, theme.tie()),
        Span::styled(format!("{:>1$}  ", hand.number(track), columns.number), theme.quiet()),
    ];
    let letters =
        |found: &Found| if found.hits.is_guess { guess_letters } else { title_letters }(&found.query, &facts.title);
    let lit = state.found.as_ref().map(letters).unwrap_or_default();
    let title = cut_lit(&facts.title, &lit, columns.title, theme.signs.cut);
    line.extend(padded(spans(title, style, theme.lit()), columns.title));
    if columns.scenes > 0 {
        line.push(Span::styled(format!("{:<1$}", scenes(hand, track, theme), columns.scenes), theme.tie()));
    }
    if columns.bar > 0 {
        line.push(Span::styled(format!(" {}", bar(facts.length, hand.longest, columns.bar, theme)), theme.quiet()));
    }
    if columns.starts > 0 {
        let start = time(hand.starts.get(track).copied().flatten(), theme);
        line.push(Span::styled(format!("  {start:>0$}", columns.starts), theme.quiet()));
    }
    line.push(mark(state, &hand.album, track, theme));
    line.push(Span::styled(format!(" {:>1$} ", time(facts.length, theme), columns.lengths), Theme::at_hand(here)));
    Line::from(line)
}

/// The columns of the widest of these as they are shown.
pub(super) fn columns_of(lengths: impl Iterator<Item = Option<Length>>) -> usize {
    lengths.map(|length| shown(length).chars().count()).max().unwrap_or_default()
}

fn scenes(hand: &AtHand, track: usize, theme: &Theme) -> String {
    let count = hand.scenes_of.get(track).map_or(0, Vec::len);
    if count == 0 { String::new() } else { format!(" {}{count}", theme.signs.note) }
}

/// A bar in proportion to a length, in so many cells for the longest.
pub(super) fn bar(length: Option<Length>, longest: Length, most: usize, theme: &Theme) -> String {
    let cells = length.map_or(0, |length| (length.ms() * most as u64).div_ceil(longest.ms().max(1)));
    let cells = usize::try_from(cells).unwrap_or(most).min(most);
    format!("{}{}", theme.signs.bar.repeat(cells), " ".repeat(most - cells))
}

pub(super) fn time(length: Option<Length>, theme: &Theme) -> String {
    length.map_or_else(|| theme.signs.unknown.to_owned(), |length| length.to_string())
}
