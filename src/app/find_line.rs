//! The line in which words to be found in the review are typed: every letter looks for them, Esc brings the reader back.

use super::finding::{Spotted, Then, ask, forget, not_here};
use super::input::Input;
use super::laying::Step;
use super::list::List;
use super::msg::Cmd;
use super::state::{State, Wanted};
use super::{panes, searching};

/// The line in which words are typed.
#[derive(Debug, Clone)]
pub struct FindLine {
    /// The words typed so far.
    pub input: Input,
    /// Where the reader was before.
    pub(super) before: List,
    /// What had been found before.
    spotted: Option<Spotted>,
    /// Whether nothing is looked for yet, since the review, and where in it the reader will be, is still to come.
    pub(super) waits: bool,
    /// Whether Enter was pressed before the answer was there.
    pub(super) is_taken: bool,
}

/// Opens the line, empty.
pub(super) fn open(state: &mut State) {
    let (spotted, waits) = (state.finding.spotted.take(), state.awaits_page());
    let before = state.review;
    state.finding.line = Some(FindLine { input: Input::default(), before, spotted, waits, is_taken: false });
}

/// Lets what is typed wait for a review that is being laid out anew.
pub(super) fn wait(state: &mut State) {
    if let Some(line) = &mut state.finding.line {
        line.waits = true;
    }
}

/// Looks from here on for what was typed before the review was laid out.
pub(super) fn begin(state: &mut State) -> Vec<Cmd> {
    let Some(line) = state.finding.line.as_mut().filter(|line| line.waits) else { return Vec::new() };
    (line.before, line.waits) = (state.review, false);
    line.spotted = state.finding.spotted.take().or_else(|| line.spotted.take());
    ask_for_input(state)
}

/// Looks for what is typed, unless that was done; in a review that is still being laid out not yet.
pub(super) fn ask_for_input(state: &mut State) -> Vec<Cmd> {
    let Some(line) = state.finding.line.as_ref().filter(|line| !line.waits && !state.awaits_page()) else {
        return Vec::new();
    };
    let (words, before) = (line.input.text().trim(), line.before);
    if words.is_empty() {
        forget(state);
        panes::want(state, Wanted::Exactly(before));
        return Vec::new();
    }
    if !state.is_finding() && state.spotted().is_some_and(|spotted| &*spotted.words == words) {
        return Vec::new();
    }
    let words = words.into();
    state.laying.forget();
    ask(state, words, Then::From(before.at))
}

/// Closes the line and stays, now or as soon as the answer is there; with nothing found it stays open.
pub(super) fn accept(state: &mut State) {
    let is_finding = state.is_finding();
    let Some(mut line) = state.finding.line.take() else { return };
    line.is_taken = is_finding && !line.waits;
    if line.is_taken {
        state.finding.line = Some(line);
        return;
    }
    let words = line.input.text().trim();
    if words.is_empty() {
        state.finding.spotted = line.spotted;
    } else if line.waits || state.awaits_page() {
        // Looked for as soon as the review is there.
        state.laying.keep(Step::Find(words.into()));
    } else if state.spotted().is_some_and(|spotted| spotted.spots.list.is_empty()) {
        not_here(state);
        state.finding.line = Some(line);
    }
}

/// Closes the line and brings the reader back to where they were.
pub(super) fn cancel(state: &mut State) {
    let Some(line) = state.finding.line.take() else { return };
    if !line.waits {
        forget(state);
    }
    state.finding.spotted = line.spotted;
    if !line.waits && !state.awaits_page() {
        panes::want(state, Wanted::Exactly(line.before));
    }
}

/// From the empty line on to the search for tracks.
pub(super) fn search_instead(state: &mut State) -> Vec<Cmd> {
    cancel(state);
    searching::open(state)
}
