//! The foot line: a word to the reader, or hints from the key table.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::hint::hint;
use super::text::{cut, padded, spans_width, width};
use super::theme::Theme;
use crate::app::State;
use crate::app::action::{Action, Walk};
use crate::app::keymap::{Binding, Place};
use crate::app::state::LetterFor;

pub(super) fn draw(frame: &mut Frame, area: Rect, state: &State, theme: &Theme) {
    let room = usize::from(area.width);
    let typed = typed(state);
    let left = room.saturating_sub(width(&typed) + 2);
    let line = match word(state, theme) {
        Some(notice) => {
            vec![Span::styled(format!(" {}", cut(&notice, left.saturating_sub(1), theme.signs.cut)), theme.notice())]
        }
        None => hints(state, left, theme),
    };
    let mut line = padded(line, left);
    line.push(Span::styled(typed, Theme::key()));
    frame.render_widget(Line::from(line), area);
}

/// What there is to say to the reader: a notice, a fault in the query, what a path may go on to, how far an import is.
fn word(state: &State, theme: &Theme) -> Option<String> {
    let fault = || state.search.as_ref().and_then(|search| search.query.faults().first()).cloned();
    let choices =
        || state.import_line.as_ref().filter(|line| !line.choices.is_empty()).map(|line| line.choices.join("  "));
    let progress = || {
        let progress = state.progress.as_ref().filter(|_| state.place() == Place::Panes)?;
        let files =
            if progress.all == 0 { String::new() } else { format!(" {} of {} files", progress.done, progress.all) };
        let stop = state.keymap.told(Place::Panes, Action::Back, |key| format!(" ({key} stops)"));
        Some(format!("importing{files} {} {}{stop}", theme.signs.dot, progress.path))
    };
    state.notice.clone().or_else(fault).or_else(choices).or_else(progress)
}

/// The beginning of a command, as typed so far.
fn typed(state: &State) -> String {
    let count = state.typed.count.map(|count| count.to_string());
    let key = state.typed.key.map(|key| key.to_string());
    let letter_for = state.letter_for.map(|letter_for| match letter_for {
        LetterFor::Bookmark => "bookmark by which letter?".to_owned(),
        LetterFor::ToBookmark => "to which bookmark?".to_owned(),
    });
    [count, key, letter_for].into_iter().flatten().collect()
}

/// As many whole hints as fit.
fn hints(state: &State, room: usize, theme: &Theme) -> Vec<Span<'static>> {
    let place = state.place();
    let mut line = vec![Span::raw(" ")];
    for binding in state.keymap.bindings().iter().filter(|binding| binding.place == place) {
        let Some(hint) = hint(binding, state) else { continue };
        let keys = keys(binding, state);
        if keys.is_empty() {
            continue;
        }
        if spans_width(&line) + width(&keys) + 1 + width(hint) > room {
            break;
        }
        line.push(Span::styled(keys, Theme::key()));
        line.push(Span::styled(format!(" {hint}  "), theme.quiet()));
    }
    line
}

/// The key of a hint; down and up share one.
fn keys(binding: &Binding, state: &State) -> String {
    let up = match binding.action {
        Action::Walk(Walk::Down) => Action::Walk(Walk::Up),
        Action::Newer => Action::Older,
        _ => return binding.first_key(),
    };
    let up = state.keymap.bindings().iter().find(|other| other.action == up && other.place == binding.place);
    let keys = [Some(binding), up].into_iter().flatten().map(Binding::first_key).filter(|key| !key.is_empty());
    keys.collect::<Vec<_>>().join("/")
}
