//! The head line: what is at hand, or the query being typed and how it fares; and the bar that names the panes.

use ratatui::Frame;
use ratatui::layout::{Position, Rect};
use ratatui::text::{Line, Span};

use super::hint::hint;
use super::layout::LEAST;
use super::review;
use super::text::{cut, padded, spans_width, width};
use super::theme::Theme;
use crate::app::State;
use crate::app::action::Action;
use crate::app::finding::FindLine;
use crate::app::input::Input;
use crate::app::keymap::Place;
use crate::app::state::{Pane, Search};

/// The columns from which on the head line has room for a query and what is wrong with it.
const WIDE: usize = 60;
/// The columns below which the head line tells less of the library.
const NARROW: usize = 50;

pub(super) fn draw(frame: &mut Frame, area: Rect, state: &State, theme: &Theme) {
    if let Some(line) = &state.finding.line {
        return draw_find(frame, area, state, line, theme);
    }
    match (&state.search, &state.import_line) {
        (Some(search), _) => draw_query(frame, area, state, search, theme),
        (None, Some(line)) => draw_line(frame, area, (" import: ", &line.input), Span::raw(""), theme),
        (None, None) if state.is_focused() => review::draw_head(frame, area, state, theme),
        (None, None) => draw_name(frame, area, state, theme),
    }
}

fn draw_name(frame: &mut Frame, area: Rect, state: &State, theme: &Theme) {
    let room = usize::from(area.width);
    let dot = theme.signs.dot;
    let reading = if state.loading { format!(" {dot} reading{}", theme.signs.cut) } else { String::new() };
    let (albums, tracks) = (state.library.len(), state.library.tracks());
    // In a narrow window the tracks are counted in their pane: how to find all keys is worth more.
    let (hinted, tracks) = if room < NARROW {
        (&[Action::Help][..], String::new())
    } else {
        (&[Action::Search, Action::Help][..], format!(" {dot} {}", counted(tracks, "track")))
    };
    // What lies over the panes has keys of its own, told at the foot.
    let right = if state.place() == Place::Panes { hints(hinted, state, theme) } else { Vec::new() };
    let facts = format!(" {dot} {}{tracks}{reading}", counted(albums, "album"));
    let mut line = vec![Span::styled(" leitmotif", theme.title(true))];
    let left = room.saturating_sub(10);
    let page = state.keymap.told(Place::Panes, Action::Faults, |key| format!(" ({key})"));
    let faults = match state.faults().count() {
        0 => String::new(),
        1 => format!(" {dot} 1 could not be read{page}"),
        many => format!(" {dot} {many} could not be read{page}"),
    };
    let fits = width(&facts) + width(&faults) + spans_width(&right) < left;
    line.push(Span::raw(cut(&facts, left.saturating_sub(width(&faults)), theme.signs.cut)));
    line.push(Span::styled(cut(&faults, left, theme.signs.cut), theme.fault()));
    if fits {
        line = padded(line, room - spans_width(&right));
        line.extend(right);
    }
    frame.render_widget(Line::from(line), area);
}

/// The keys of these actions and what they do in a word.
fn hints(actions: &[Action], state: &State, theme: &Theme) -> Vec<Span<'static>> {
    let told = actions.iter().filter_map(|action| state.keymap.of(*action)).filter(|binding| !binding.keys.is_empty());
    told.filter_map(|binding| Some((binding, hint(binding, state)?)))
        .flat_map(|(binding, hint)| {
            [Span::styled(binding.first_key(), Theme::key()), Span::styled(format!(" {hint}  "), theme.quiet())]
        })
        .collect()
}

/// The words to find in the review, and at the right where in them the reader is, or what else the line is good for.
fn draw_find(frame: &mut Frame, area: Rect, state: &State, line: &FindLine, theme: &Theme) {
    let awaits = state.is_finding() || state.awaits_page();
    let outcome = match state.spotted().filter(|_| !line.input.text().trim().is_empty()) {
        Some(spotted) if awaits => format!("{} {}", spotted.count(), theme.signs.cut),
        Some(spotted) => spotted.count(),
        None if line.input.text().is_empty() => {
            state.keymap.told(Place::Panes, Action::Search, |key| format!("{key} again: tracks"))
        }
        None if awaits => theme.signs.cut.to_owned(),
        None => String::new(),
    };
    let outcome = Span::styled(cut(&outcome, usize::from(area.width) / 2, theme.signs.cut), theme.quiet());
    draw_line(frame, area, (" find: ", &line.input), outcome, theme);
}

/// The query with its caret, and at the right how many it finds or what is wrong with it.
fn draw_query(frame: &mut Frame, area: Rect, state: &State, search: &Search, theme: &Theme) {
    let room = usize::from(area.width);
    // In a narrow window the foot alone tells of a fault: the query needs its room.
    let is_told_below = room < WIDE && state.size.1 > LEAST.1;
    let outcome = match search.query.faults().first().filter(|_| !is_told_below) {
        Some(fault) => Span::styled(cut(fault, room * 2 / 3, theme.signs.cut), theme.fault()),
        None => Span::styled(cut(&outcome(state, search, theme), room / 2, theme.signs.cut), theme.quiet()),
    };
    draw_line(frame, area, (" / ", &search.input), outcome, theme);
}

/// A line being typed: what it is for, its text with the caret in view, and what is to be said at its end.
pub(super) fn draw_line(
    frame: &mut Frame,
    area: Rect,
    (name, input): (&str, &Input),
    end: Span<'static>,
    theme: &Theme,
) {
    let room = usize::from(area.width);
    let taken = width(&end.content) + 1;
    let (text, caret) = around_caret(input, room.saturating_sub(width(name) + taken + 1));
    let line = vec![Span::styled(name.to_owned(), theme.title(true)), Span::raw(text)];
    let mut line = padded(line, room.saturating_sub(taken));
    line.push(end);
    frame.render_widget(Line::from(line), area);
    let column = u16::try_from(width(name) + caret).unwrap_or(u16::MAX);
    frame.set_cursor_position(Position::new(area.x.saturating_add(column).min(area.right().saturating_sub(1)), area.y));
}

fn outcome(state: &State, search: &Search, theme: &Theme) -> String {
    let Some(found) = &state.found else { return theme.signs.cut.to_owned() };
    let total = format!("{} of {}", thousands(found.hits.total.count), thousands(found.index.library().tracks()));
    let is_all = found.is_of(&search.query) && !found.hits.is_partial;
    match (is_all, found.hits.is_guess) {
        (true, true) => format!("none found; {} near", thousands(found.hits.total.count)),
        (true, false) => total,
        (false, _) => format!("{total} {}", theme.signs.cut),
    }
}

/// The part of a line round its caret that fits, and the caret's column in it.
fn around_caret(input: &Input, room: usize) -> (String, usize) {
    let (text, before) = (input.text(), input.before_caret());
    let column = width(before);
    if column < room {
        return (cut(text, room, ""), column);
    }
    // The end of what stands before the caret: dropped from the left, letter by letter, until it fits.
    let mut shown = before;
    while width(shown) >= room.max(1) {
        let next = shown.char_indices().nth(1).map_or(shown.len(), |(at, _)| at);
        shown = shown.get(next..).unwrap_or_default();
    }
    (shown.to_owned(), width(shown))
}

/// The names of the panes, the one in view set apart.
pub(super) fn draw_bar(frame: &mut Frame, area: Rect, state: &State, theme: &Theme) {
    let mut line = vec![Span::raw(" ")];
    for pane in Pane::ALL {
        let name = tab_name(pane, state);
        let here = pane == state.pane;
        let text = if here { format!("[{name}]") } else { format!(" {name} ") };
        line.push(Span::styled(text, if here { theme.title(true) } else { theme.quiet() }));
    }
    frame.render_widget(Line::from(line), area);
}

fn tab_name(pane: Pane, state: &State) -> &'static str {
    match pane {
        Pane::Albums => "Albums",
        Pane::Tracks if state.search.is_some() => "Hits",
        Pane::Tracks => "Tracks",
        Pane::Review => "Review",
    }
}

/// The pane whose name stands at a column of the bar.
pub(super) fn tab(area: Rect, column: u16, state: &State) -> Option<Pane> {
    let mut left = usize::from(column.checked_sub(area.x)?).checked_sub(1)?;
    Pane::ALL.into_iter().find(|pane| {
        let wide = tab_name(*pane, state).len() + 2;
        let here = left < wide;
        left = left.saturating_sub(wide);
        here
    })
}

/// `8 albums`, `1 album`.
pub(super) fn counted(count: usize, thing: &str) -> String {
    format!("{} {thing}{}", thousands(count), if count == 1 { "" } else { "s" })
}

/// `1,000,000`.
fn thousands(count: usize) -> String {
    let digits = count.to_string();
    let mut text = String::new();
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    #[test]
    fn thousands_are_set_apart() {
        for (count, text) in [(0, "0"), (999, "999"), (1_000, "1,000"), (1_234_567, "1,234,567")] {
            assert_eq!(super::thousands(count), text);
        }
    }
}
