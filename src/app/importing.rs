//! Importing from the browser: a line that asks for a path, progress while it runs, a report, and then the new album.

use super::action::{Action, Edit};
use super::input::Input;
use super::key::{Code, Key};
use super::keymap::{Place, Pressed};
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
    /// What was typed when that was asked for, while it is still being looked for.
    pub(super) asked: Option<String>,
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
    let text = line.input.text().to_owned();
    line.asked = Some(text.clone());
    vec![Cmd::Complete { text }]
}

/// Lets the path stand as it is typed.
pub(super) fn complete_nothing(state: &mut State) {
    if let Some(line) = &mut state.import_line {
        line.asked = None;
    }
}

/// Whether a key changes only what is typed after a path that is still being completed: a file system may take its
/// time.
pub(super) fn types_on(state: &State, key: Key) -> bool {
    let Some((line, asked)) =
        state.import_line.as_ref().and_then(|line| line.asked.as_ref().map(|asked| (line, asked)))
    else {
        return false;
    };
    let text = line.input.text();
    let is_at_end = line.input.before_caret() == text && text.starts_with(asked.as_str());
    is_at_end
        && match state.keymap.press(Place::ImportLine, None, key) {
            Pressed::Action(action) => action == Action::Edit(Edit::Erase) && text.len() > asked.len(),
            Pressed::Unbound => matches!(key.code, Code::Char(_)),
            Pressed::Waiting => false,
        }
}

/// Takes the completions of `text` in, unless nobody waits for them, and puts what was typed meanwhile after them.
pub(super) fn completed(state: &mut State, text: &str, whole: &str, choices: Vec<String>) {
    let is_asked = |line: &&mut ImportLine| line.asked.as_deref() == Some(text);
    let Some(line) = state.import_line.as_mut().filter(is_asked) else { return };
    let after = line.input.text().strip_prefix(text).unwrap_or_default().to_owned();
    line.input = Input::new(whole);
    for letter in after.chars() {
        line.input.insert(letter.encode_utf8(&mut [0; 4]));
    }
    (line.choices, line.asked) = (choices, None);
    if line.choices.is_empty() && whole == text && after.is_empty() {
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
    // The blanks before a line set the report in columns.
    let blanks = |line: &str| line.len() - line.trim_start_matches(' ').len();
    state.report = report.iter().map(|line| format!("{:1$}{2}", "", blanks(line), clean_line(line))).collect();
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
