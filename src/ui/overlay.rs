//! A page laid over the panes: all keys, or what could not be read.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::frame::{self, Titles};
use super::histogram;
use super::in_view;
use super::layout::inner;
use super::text::{cut, padded};
use super::theme::Theme;
use crate::app::State;
use crate::app::keymap::Place;
use crate::app::list::{Extent, List};
use crate::app::state::Overlay;
use crate::app::wrap::wrap;

/// Faults that are shown; `leitmotif check` prints all of any number.
const FAULTS: usize = 500;
/// Columns for keys on the page of keys.
const KEYS: usize = 24;

pub(super) fn draw(frame: &mut Frame, body: Rect, state: &State, theme: &Theme) {
    let Some(overlay) = &state.overlay else { return };
    let (name, list) = match overlay {
        Overlay::Help(list) => ("Keys", *list),
        Overlay::Faults(list) => ("What could not be read", *list),
        Overlay::Report(list) => ("Imported", *list),
        Overlay::Lengths(list) => ("Lengths", *list),
    };
    let whole = area(body);
    let lines = lines(overlay, usize::from(inner(whole).width), state, theme);
    let area = around(whole, overlay, lines.len());
    let extent = Extent { len: lines.len(), fit: usize::from(inner(area).height) };
    theme.clear(frame, area);
    let titles = Titles { name, holds: String::new(), place: place(list, extent) };
    let inside = frame::draw(frame, area, &titles, true, theme);
    for (i, at) in in_view(list.top, extent).enumerate() {
        let (Some(row), Some(line)) = (frame::row(inside, i), lines.get(at)) else { return };
        frame.render_widget(line, row);
    }
}

/// Where the page is, while there is one.
pub(super) fn spread(body: Rect, state: &State) -> Option<Rect> {
    let overlay = state.overlay.as_ref()?;
    let whole = area(body);
    let lines = lines(overlay, usize::from(inner(whole).width), state, &Theme::of(state.look)).len();
    Some(around(whole, overlay, lines))
}

/// How many lines the page has and how many of them fit.
pub(super) fn extent(body: Rect, state: &State) -> Extent {
    let Some(overlay) = &state.overlay else { return Extent::default() };
    let whole = area(body);
    let theme = Theme::of(state.look);
    let len = lines(overlay, usize::from(inner(whole).width), state, &theme).len();
    Extent { len, fit: usize::from(inner(around(whole, overlay, len)).height) }
}

/// The room of a page of so many lines: no more than it needs, but for the page of keys, which is long everywhere.
fn around(whole: Rect, overlay: &Overlay, lines: usize) -> Rect {
    match overlay {
        Overlay::Lengths(_) | Overlay::Faults(_) | Overlay::Report(_) => {
            Rect { height: whole.height.min(u16::try_from(lines + 2).unwrap_or(u16::MAX)), ..whole }
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

fn lines(overlay: &Overlay, room: usize, state: &State, theme: &Theme) -> Vec<Line<'static>> {
    match overlay {
        Overlay::Help(_) => keys(room, state, theme),
        Overlay::Faults(_) => faults(room, state),
        Overlay::Lengths(_) => histogram::lines(state.at_hand.as_deref(), room, theme),
        Overlay::Report(_) => state.report.iter().flat_map(|line| wrapped(line, room)).collect(),
    }
}

fn keys(room: usize, state: &State, theme: &Theme) -> Vec<Line<'static>> {
    let mut lines = Vec::new();
    for place in Place::ALL {
        lines.push(Line::from(Span::styled(format!(" {}", place.heading()), theme.heading(true))));
        for binding in state.keymap.bindings().iter().filter(|binding| binding.place == place) {
            lines.extend(entry(&binding.all_keys(), binding.words, (KEYS, room), theme));
        }
        lines.push(Line::default());
    }
    lines.push(Line::from(Span::styled(" What a query may say", theme.heading(true))));
    lines.extend(NARROWING.iter().flat_map(|(form, words)| entry(form, words, (KEYS + 10, room), theme)));
    lines
}

/// The line of the page of keys on which what is sought stands.
pub(super) fn sought(body: Rect, state: &State) -> Option<usize> {
    let sought = state.sought.filter(|_| matches!(state.overlay, Some(Overlay::Help(_))))?;
    let (room, theme) = (usize::from(inner(area(body)).width), Theme::of(state.look));
    let mut line = 0;
    for place in Place::ALL {
        line += 1;
        for binding in state.keymap.bindings().iter().filter(|binding| binding.place == place) {
            if (place, binding.action) == sought {
                return Some(line);
            }
            line += entry(&binding.all_keys(), binding.words, (KEYS, room), &theme).len();
        }
        line += 1;
    }
    None
}

/// A key or a form, and beside it, on as many lines as they need, the words for it.
fn entry(form: &str, words: &str, (wide, room): (usize, usize), theme: &Theme) -> Vec<Line<'static>> {
    let wide = wide.min(room * 2 / 5);
    let mut form = cut(form, wide.saturating_sub(2), theme.signs.cut);
    let beside =
        wrap(words, room.saturating_sub(wide + 4)).into_iter().map(|range| words.get(range).unwrap_or_default());
    let line = |words: &str| {
        let form = Span::styled(std::mem::take(&mut form), Theme::key());
        let mut line = padded(vec![Span::raw("   "), form], wide + 3);
        line.push(Span::raw(words.to_owned()));
        Line::from(line)
    };
    beside.map(line).collect()
}

/// What a query may say, for the page of keys.
const NARROWING: [(&str, &str); 8] = [
    ("storm balfe", "both words, in title, album, work or composer"),
    ("\"a phrase\"", "these words, in this order"),
    ("!word", "without this word"),
    ("title: album: work: composer:", "the word there only"),
    ("theme:word text:word", "tracks whose scenes name the theme, say the word; Tab completes names"),
    ("year:1990..1999", "of these years; also 1990.. and ..1999"),
    ("len:..2:00", "two minutes and less; also 4:00.. and 1:00..2:00"),
    ("", "accents, capitals and curly quotes need not be typed"),
];

fn faults(room: usize, state: &State) -> Vec<Line<'static>> {
    let mut lines: Vec<Line> =
        state.faults().take(FAULTS).flat_map(|fault| wrapped(&fault.to_string(), room)).collect();
    let count = state.faults().count();
    if count > FAULTS {
        lines.push(Line::from(format!(" and {} more: leitmotif check prints all", count - FAULTS)));
    }
    lines
}

/// A line of a report on as many lines as it needs, the later ones indented.
fn wrapped(text: &str, room: usize) -> Vec<Line<'static>> {
    let indent = |i: usize| if i == 0 { " " } else { "   " };
    let lines = wrap(text, room.saturating_sub(4)).into_iter().enumerate();
    lines.map(|(i, range)| Line::from(format!("{}{}", indent(i), text.get(range).unwrap_or_default()))).collect()
}
