//! A list to choose from, laid over the panes: a line to type in, and below it the rows that are meant.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::frame::{self, Titles};
use super::head::draw_line;
use super::in_view;
use super::layout::{inner, rows_over};
use super::text::{cut, cut_lit, padded, spans, width};
use super::theme::Theme;
use crate::app::State;
use crate::app::picker::{Picker, Row};

/// The widest that a list is drawn, in columns.
const WIDEST: u16 = 92;
/// What is said in a list whose rows are still to come.
const WAITING: &str = "being gathered from all albums";
/// Panes lower than this make room for a list, in rows.
const LOW: u16 = 6;

pub(super) fn draw(frame: &mut Frame, body: Rect, state: &State, theme: &Theme) {
    let Some(picker) = &state.picker else { return };
    let area = area(body, state, picker);
    theme.clear(frame, area);
    let extent = picker.extent(usize::from(rows(area, picker).height));
    let name = picker.title.as_deref().unwrap_or(picker.kind.name());
    let titles = Titles { name, holds: holds(picker, theme), place: frame::place(picker.list, extent) };
    let inside = frame::draw(frame, area, &titles, true, theme);
    if let Some(line) = frame::row(inside, 0) {
        draw_line(frame, line, (" > ", &picker.input), Span::raw(""), theme);
    }
    let columns = Columns::of(usize::from(inside.width), picker);
    if let Some((below, row)) =
        detail(area, picker).zip(picker.row()).filter(|(_, row)| width(&row.note) > columns.note)
    {
        let words = cut(&row.note, usize::from(inside.width).saturating_sub(3), theme.signs.cut);
        frame.render_widget(Span::styled(format!("  {words}"), theme.quiet()), below);
    }
    let rows = rows(area, picker);
    if picker.found.is_empty() && rows.height > 0 {
        let words = if picker.waits { WAITING } else { picker.kind.nothing() };
        let words = format!("   {words}");
        return frame.render_widget(Span::styled(words, theme.quiet()), rows);
    }
    for (i, at) in in_view(picker.list.top, extent).enumerate() {
        let row = picker.found.get(at).and_then(|&row| picker.rows.list.get(row));
        let (Some(area), Some(row)) = (frame::row(rows, i), row) else { return };
        frame.render_widget(line(row, &columns, at == picker.list.at, picker, theme), area);
    }
}

/// Where the list is, while there is one.
pub(super) fn place(body: Rect, state: &State) -> Option<Rect> {
    state.picker.as_ref().map(|picker| area(body, state, picker))
}

/// How many rows fit.
pub(super) fn fit(body: Rect, state: &State) -> usize {
    state.picker.as_ref().map_or(0, |picker| usize::from(rows(area(body, state, picker), picker).height))
}

/// As high as all of its rows need, so that it stays where it is while they are narrowed. A window with little room
/// for the panes is covered whole.
fn area(body: Rect, state: &State, picker: &Picker) -> Rect {
    let body = if body.height < LOW { Rect::new(0, 0, state.size.0, state.size.1) } else { body };
    let width = body.width.min(WIDEST);
    let detail = usize::from(is_cut(width.saturating_sub(2), picker));
    let height = rows_over(body, picker.rows.list.len().max(1) + 3 + detail);
    Rect { x: body.x + (body.width - width) / 2, width, height, ..body }
}

/// The room of the rows, below the line to type in.
pub(super) fn rows(area: Rect, picker: &Picker) -> Rect {
    let inside = inner(area);
    let line = inside.height.min(1);
    let below = detail(area, picker).map_or(0, |below| below.height);
    Rect { y: inside.y + line, height: inside.height - line - below, ..inside }
}

/// Whether what is said of the rows does not fit beside them.
fn is_cut(room: u16, picker: &Picker) -> bool {
    picker.rows.note > Columns::of(usize::from(room), picker).note
}

/// The line at the foot that says of the row at hand what does not fit beside it; none where there is hardly room for
/// the rows.
fn detail(area: Rect, picker: &Picker) -> Option<Rect> {
    let inside = inner(area);
    let wanted = inside.height >= 4 && is_cut(inside.width, picker);
    wanted.then(|| Rect { y: inside.bottom() - 1, height: 1, ..inside })
}

/// `40`, or once something is typed `3 of 40`; and what all of them are of.
fn holds(picker: &Picker, theme: &Theme) -> String {
    let (found, all) = (picker.found.len(), picker.rows.list.len());
    let count = if picker.input.text().is_empty() { all.to_string() } else { format!("{found} of {all}") };
    picker.of.as_ref().map_or(count.clone(), |of| format!("{count} {} {of}", theme.signs.dot))
}

/// The columns of a row between its sign and its end.
struct Columns {
    text: usize,
    note: usize,
    aside: usize,
}

impl Columns {
    /// The same for all rows, so that nothing moves while they are narrowed. Notes go first where there is little room.
    fn of(room: usize, picker: &Picker) -> Self {
        let rows = &picker.rows;
        let aside = rows.aside.min(room / 3);
        let room = room.saturating_sub(2 + aside + usize::from(aside > 0) * 2);
        let text = if rows.note > 0 { rows.text.min(room) } else { room };
        let note = room.saturating_sub(text + 2);
        if note < 12 { Self { text: room, note: 0, aside } } else { Self { text, note, aside } }
    }
}

fn line(row: &Row, columns: &Columns, here: bool, picker: &Picker, theme: &Theme) -> Line<'static> {
    let mut line = vec![Span::styled(if here { theme.signs.here } else { " " }, theme.cursor(true))];
    let text = cut_lit(&row.text, &picker.pick.letters(&row.text), columns.text, theme.signs.cut);
    line.extend(padded(spans(text, Theme::at_hand(here), theme.lit()), columns.text));
    if columns.note > 0 {
        let note = cut(&row.note, columns.note, theme.signs.cut);
        line.push(Span::raw("  "));
        line.extend(padded(vec![Span::styled(note, theme.quiet())], columns.note));
    }
    let aside = cut(&row.aside, columns.aside, theme.signs.cut);
    let blanks = columns.aside.saturating_sub(width(&aside)) + usize::from(columns.aside > 0) * 2;
    line.push(Span::raw(" ".repeat(blanks)));
    line.push(Span::styled(aside, Theme::key()));
    Line::from(line)
}
