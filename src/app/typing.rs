//! The line being typed, whichever is open: what goes into it, and what is looked for then.

use super::action::{Action, Edit};
use super::input::Input;
use super::key::{Code, Key};
use super::keymap::{Place, Pressed};
use super::msg::Cmd;
use super::state::State;
use super::{find_line, picker, searching, themes};

/// The line being typed.
fn line(state: &mut State) -> Option<&mut Input> {
    if let Some(picker) = &mut state.picker {
        return Some(&mut picker.input);
    }
    if let Some(line) = &mut state.finding.line {
        return Some(&mut line.input);
    }
    let search = state.search.as_mut().map(|search| &mut search.input);
    search.or(state.import_line.as_mut().map(|line| &mut line.input))
}

/// Takes a key that stands for itself into the line being typed.
pub(super) fn stand_in(state: &mut State, key: Key) -> Vec<Cmd> {
    let (Code::Char(c), false, false) = (key.code, key.ctrl, key.alt) else { return Vec::new() };
    let nothing = state.finding.line.as_ref().is_some_and(|line| line.input.text().is_empty());
    if nothing && state.keymap.press(Place::Panes, None, key) == Pressed::Action(Action::Search) {
        return find_line::search_instead(state);
    }
    insert(state, c.encode_utf8(&mut [0; 4]))
}

/// Takes pasted text as something typed, never as commands; without a line to type in, as something to look for.
pub(super) fn paste(state: &mut State, text: &str) -> Vec<Cmd> {
    match state.place() {
        Place::Overlay | Place::Timeline => Vec::new(),
        Place::Panes | Place::Anywhere => searching::open_with(state, text),
        Place::SearchLine | Place::FindLine | Place::ImportLine | Place::Picker => insert(state, text),
    }
}

/// What is typed from here on is the reader's own.
fn forget_recalled(state: &mut State) {
    if let Some(search) = &mut state.search {
        search.recalled = None;
    }
}

fn insert(state: &mut State, text: &str) -> Vec<Cmd> {
    forget_recalled(state);
    if let Some(line) = line(state) {
        line.insert(text);
    }
    typed(state)
}

/// Carries out an editing key.
pub(super) fn edit(state: &mut State, edit: Edit) -> Vec<Cmd> {
    if edit == Edit::Erase
        && let Some(cmds) = themes::up(state)
    {
        return cmds;
    }
    forget_recalled(state);
    if let Some(line) = line(state) {
        line.edit(edit);
    }
    typed(state)
}

/// Looks for what is typed by now.
fn typed(state: &mut State) -> Vec<Cmd> {
    if state.picker.is_some() {
        return picker::narrow(state).into_iter().collect();
    }
    if state.finding.line.is_some() {
        return find_line::ask_for_input(state);
    }
    searching::ask_for_input(state)
}
