//! Importing from the browser: a line that asks for a path, progress while it runs, a report, and then the new album.

use super::action::Action;
use super::input::Input;
use super::keymap::Place;
use super::list::List;
use super::msg::Cmd;
use super::panes;
use super::state::{Overlay, Pane, State};
use crate::model::Id;
use crate::model::text::clean_line;

/// The line that asks what to import.
#[derive(Debug, Clone, Default)]
pub struct ImportLine {
    /// The path typed so far.
    pub input: Input,
    /// What it may go on to, as it was asked for last.
    pub choices: Vec<String>,
    /// Whether that is still being looked for.
    pub(super) is_completing: bool,
}

/// How far an import has come.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Progress {
    /// What is imported, as it was typed.
    pub path: String,
    /// Files read.
    pub done: usize,
    /// Files in all; none while they are still being looked for.
    pub all: usize,
}

/// Opens the line that asks for a path.
pub(super) fn open(state: &mut State) {
    if state.progress.is_some() {
        let stop = state.keymap.told(Place::Panes, Action::Back, |key| format!(": {key} stops it"));
        state.notice = Some(format!("an import is under way{stop}"));
        return;
    }
    state.import_line = Some(ImportLine::default());
}

/// Asks for the paths that what is typed may go on to.
pub(super) fn complete(state: &mut State) -> Vec<Cmd> {
    let Some(line) = &mut state.import_line else { return Vec::new() };
    line.is_completing = true;
    vec![Cmd::Complete { text: line.input.text().to_owned() }]
}

/// Takes the completions of `text` in, unless something else is typed by now.
pub(super) fn completed(state: &mut State, text: &str, whole: &str, choices: Vec<String>) {
    let Some(line) = state.import_line.as_mut().filter(|line| line.input.text() == text) else { return };
    line.input = Input::new(whole);
    (line.choices, line.is_completing) = (choices, false);
    if line.choices.is_empty() && whole == text {
        state.notice = Some("no file or folder begins like that".to_owned());
    }
}

/// Begins to import what is typed.
pub(super) fn begin(state: &mut State) -> Vec<Cmd> {
    let Some(line) = state.import_line.take() else { return Vec::new() };
    let path = line.input.text().trim().to_owned();
    if path.is_empty() {
        return Vec::new();
    }
    state.progress = Some(Progress { path: path.clone(), done: 0, all: 0 });
    vec![Cmd::Import { path }]
}

/// Takes in how far an import has come.
pub(super) fn importing(state: &mut State, done: usize, all: usize) {
    if let Some(progress) = &mut state.progress {
        (progress.done, progress.all) = (done, all);
    }
}

/// Shows what an import came to, and goes to its first album.
pub(super) fn imported(state: &mut State, report: &[String], first: Option<Id>) {
    state.progress = None;
    state.report = report.iter().map(|line| clean_line(line).into_owned()).collect();
    state.overlay = Some(Overlay::Report(List::default()));
    state.bound_for = first;
    arrive(state);
}

/// Goes to the album that the reader is bound for, if the library has it by now.
pub(super) fn arrive(state: &mut State) {
    let Some(place) = state.bound_for.as_ref().and_then(|id| state.library.place(id)) else { return };
    state.bound_for = None;
    state.pane = Pane::Albums;
    panes::choose(state, place);
}
