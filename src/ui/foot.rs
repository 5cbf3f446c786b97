//! The foot line: a word to the reader, or hints from the key table.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::hint::hint;
use super::text::{cut, padded, width};
use super::theme::Theme;
use crate::app::State;
use crate::app::action::{Action, Walk};
use crate::app::keymap::{Binding, Place};
use crate::app::state::LetterFor;

pub(super) fn draw(frame: &mut Frame, area: Rect, state: &State, theme: &Theme) {
    let room = usize::from(area.width);
    let typed = typed(state);
    let left = room.saturating_sub(if typed.is_empty() { 0 } else { width(&typed) + 2 });
    let line = match word(state, left.saturating_sub(1), theme) {
        Some(notice) => {
            vec![Span::styled(format!(" {}", cut(&notice, left.saturating_sub(1), theme.signs.cut)), theme.notice())]
        }
        None => hints(state, left, theme),
    };
    let mut line = padded(line, left);
    line.push(Span::styled(typed, Theme::key()));
    frame.render_widget(Line::from(line), area);
}

/// What there is to say to the reader: a notice, what is waited for, a fault in the query, what a path may go on to,
/// how far an import is.
fn word(state: &State, room: usize, theme: &Theme) -> Option<String> {
    let fault = || state.search.as_ref()?.query.faults().first().map(|fault| fault_in(fault, room));
    let choices =
        || state.import_line.as_ref().filter(|line| !line.choices.is_empty()).map(|line| line.choices.join("  "));
    let progress = || {
        let progress = state.progress.as_ref().filter(|_| state.place() == Place::Panes)?;
        let files =
            if progress.all == 0 { String::new() } else { format!(" {} of {} files", progress.done, progress.all) };
        let stop = state.keymap.told(Place::Panes, Action::Back, |key| format!(" ({key} stops)"));
        Some(format!("importing{files} {} {}{stop}", theme.signs.dot, progress.path))
    };
    let letter = || {
        let words = match state.letter_for? {
            LetterFor::Bookmark => "bookmark by which letter? (Esc: none)",
            LetterFor::ToBookmark => "to which bookmark?",
        };
        Some(words.to_owned())
    };
    let awaited = || state.awaited().map(ToOwned::to_owned);
    state.notice.clone().or_else(letter).or_else(awaited).or_else(fault).or_else(choices).or_else(progress)
}

/// What is wrong with a query; where there is no room for that, what to write instead.
fn fault_in(fault: &str, room: usize) -> String {
    let what = fault.split_once(": ").map(|(_, what)| what).filter(|_| width(fault) > room);
    what.unwrap_or(fault).to_owned()
}

/// The beginning of a command, as typed so far.
fn typed(state: &State) -> String {
    let count = state.typed.count.map(|count| count.to_string());
    let key = state.typed.key.map(|key| key.to_string());
    [count, key].into_iter().flatten().collect()
}

/// As many whole hints as fit, in the order of the key table; where there is little room those that lead furthest.
fn hints(state: &State, room: usize, theme: &Theme) -> Vec<Span<'static>> {
    let here = state.keymap.bindings().iter().filter(|binding| binding.place == state.place());
    let told = here.filter_map(|binding| Some((binding.action, keys(binding, state), hint(binding, state)?)));
    let told: Vec<(Action, String, &str)> = told.filter(|(_, keys, _)| !keys.is_empty()).collect();
    let mut ranked: Vec<usize> = (0..told.len()).collect();
    ranked.sort_by_key(|&at| told.get(at).map(|(action, ..)| rank(*action)));
    let mut taken = 1;
    ranked.retain(|&at| {
        let wide = told.get(at).map_or(0, |(_, keys, hint)| width(keys) + 1 + width(hint));
        let fits = taken + wide <= room;
        taken += if fits { wide + 2 } else { 0 };
        fits
    });
    ranked.sort_unstable();
    let mut line = vec![Span::raw(" ")];
    for (_, keys, hint) in ranked.into_iter().filter_map(|at| told.get(at)) {
        line.push(Span::styled(keys.clone(), Theme::key()));
        line.push(Span::styled(format!(" {hint}  "), theme.quiet()));
    }
    line
}

/// Which hints are told first where not all fit: the ways on, back and out before what a reader would try anyway, and
/// before all keys, which the head line tells of too.
fn rank(action: Action) -> u8 {
    if matches!(action, Action::Open | Action::Accept | Action::Return | Action::Cancel | Action::Back) {
        0
    } else if matches!(action, Action::FilmOrder | Action::Themes | Action::Quit | Action::Focus | Action::Copy) {
        1
    } else if matches!(action, Action::Search | Action::Help) {
        2
    } else if matches!(action, Action::Walk(_) | Action::Turn(_) | Action::Hits(_)) {
        3
    } else {
        4
    }
}

/// The key of a hint; down and up share one.
fn keys(binding: &Binding, state: &State) -> String {
    let up = match binding.action {
        Action::Walk(Walk::Down) => Action::Walk(Walk::Up),
        Action::Hits(Walk::Down) => Action::Hits(Walk::Up),
        Action::Newer => Action::Older,
        _ => return binding.first_key(),
    };
    let up = state.keymap.bindings().iter().find(|other| other.action == up && other.place == binding.place);
    let keys = [Some(binding), up].into_iter().flatten().map(Binding::first_key).filter(|key| !key.is_empty());
    keys.collect::<Vec<_>>().join("/")
}
