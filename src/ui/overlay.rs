//! A page laid over the panes: all keys, what could not be read, what an import came to, how long the tracks are.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::frame::{self, Titles};
use super::histogram;
use super::in_view;
use super::layout::{inner, rows_over};
use super::text::{cut, padded};
use super::theme::Theme;
use crate::app::State;
use crate::app::list::{Extent, List};
use crate::app::sheet::{Entry, Sheet, SheetLine};
use crate::app::state::Overlay;

pub(super) fn draw(frame: &mut Frame, body: Rect, state: &State, theme: &Theme) {
    let Some(overlay) = &state.overlay else { return };
    let (name, list) = match overlay {
        Overlay::Help(list) => ("Keys", *list),
        Overlay::Faults(list) => ("What could not be read", *list),
        Overlay::Report(list) => ("Imported", *list),
        Overlay::Lengths(list) => ("Lengths", *list),
    };
    let room = room(body);
    let picture = picture(overlay, state, room, theme);
    let len = picture.as_ref().map_or(state.sheet.lines.len(), Vec::len);
    let area = around(body, overlay, len);
    let extent = Extent { len, fit: usize::from(inner(area).height) };
    theme.clear(frame, area);
    let titles = Titles { name, holds: String::new(), place: place(list, extent) };
    let inside = frame::draw(frame, area, &titles, true, theme);
    for (i, at) in in_view(list.top, extent).enumerate() {
        let Some(row) = frame::row(inside, i) else { return };
        let words = || state.sheet.lines.get(at).map(|line| worded(&state.sheet, line, theme));
        let line = picture.as_ref().map_or_else(words, |picture| picture.get(at).cloned());
        frame.render_widget(line.unwrap_or_default(), row);
    }
}

/// Where the page is, while there is one.
pub(super) fn spread(body: Rect, state: &State) -> Option<Rect> {
    let overlay = state.overlay.as_ref()?;
    Some(around(body, overlay, state.fits.overlay.len))
}

/// How many lines the page has, its words being these, and how many of them fit.
pub(super) fn extent(body: Rect, state: &State, sheet: &Sheet) -> Extent {
    let Some(overlay) = &state.overlay else { return Extent::default() };
    let picture = picture(overlay, state, room(body), &Theme::of(state.look));
    let len = picture.map_or(sheet.lines.len(), |picture| picture.len());
    Extent { len, fit: usize::from(inner(around(body, overlay, len)).height) }
}

/// The columns for the page's words.
pub(super) fn room(body: Rect) -> usize {
    usize::from(inner(area(body)).width)
}

/// The page where it is a picture and no words.
fn picture(overlay: &Overlay, state: &State, room: usize, theme: &Theme) -> Option<Vec<Line<'static>>> {
    match overlay {
        Overlay::Lengths(_) => Some(histogram::lines(state.at_hand.as_deref(), room, theme)),
        Overlay::Help(_) | Overlay::Faults(_) | Overlay::Report(_) => None,
    }
}

/// The room of a page of so many lines: no more than it needs, but for the page of keys, which is long everywhere.
fn around(body: Rect, overlay: &Overlay, lines: usize) -> Rect {
    let whole = area(body);
    match overlay {
        Overlay::Lengths(_) | Overlay::Faults(_) | Overlay::Report(_) => {
            Rect { height: rows_over(whole, lines + 2), ..whole }
        }
        Overlay::Help(_) => whole,
    }
}

fn area(body: Rect) -> Rect {
    let width = body.width.min(92);
    Rect { x: body.x + (body.width - width) / 2, width, ..body }
}

fn place(list: List, extent: Extent) -> String {
    if extent.len <= extent.fit { String::new() } else { format!("{}%", (list.top + extent.fit) * 100 / extent.len) }
}

/// A line of a page of words.
fn worded(sheet: &Sheet, line: &SheetLine, theme: &Theme) -> Line<'static> {
    let shown = |words: &str| words.get(line.range.clone()).unwrap_or_default().to_owned();
    match sheet.entries.get(line.entry) {
        None | Some(Entry::Blank) => Line::default(),
        Some(Entry::Heading(words)) => Line::from(Span::styled(format!(" {words}"), theme.heading(true))),
        Some(Entry::Words { words, indent }) => {
            // The later lines of what needs several are indented more.
            let indent = indent + if line.is_first { 1 } else { 3 };
            Line::from(format!("{:indent$}{}", "", shown(words)))
        }
        Some(Entry::Key { form, words, columns, .. }) => {
            let form =
                if line.is_first { cut(form, columns.saturating_sub(2), theme.signs.cut) } else { String::new() };
            let mut line = padded(vec![Span::raw("   "), Span::styled(form, Theme::key())], columns + 3);
            line.push(Span::raw(shown(words)));
            Line::from(line)
        }
    }
}
