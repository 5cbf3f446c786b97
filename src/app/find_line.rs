//! The line in which words to be found in the review are typed: every letter looks for them, Esc brings the reader back.

use std::sync::Arc;

use super::finding::{self, Goal, Spotted, ask, forget, not_here};
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
    /// Where the reader was before; nothing while their review is not there yet.
    pub(super) before: Option<List>,
    /// What had been found before.
    spotted: Option<Spotted>,
    /// Whether nothing is looked for yet, since the review is still to come.
    waits: bool,
    /// How many places on the reader has walked meanwhile, and among those of which words.
    walked: (Arc<str>, isize),
    /// Whether Enter was pressed before the answer was there.
    pub(super) is_taken: bool,
}

/// Opens the line, empty.
pub(super) fn open(state: &mut State) {
    let (spotted, waits) = (state.finding.spotted.take(), state.awaits_page());
    let before = Some(state.review).filter(|_| !waits);
    let line =
        FindLine { input: Input::default(), before, spotted, waits, walked: Default::default(), is_taken: false };
    state.finding.line = Some(line);
}

/// Whether the line waits for a review.
pub(super) fn waits(state: &State) -> bool {
    state.finding.line.as_ref().is_some_and(|line| line.waits)
}

/// Whether what is typed cannot be looked for yet.
fn is_early(state: &State) -> bool {
    waits(state) || state.awaits_page()
}

/// Lets the line go along to another review.
pub(super) fn leave(state: &mut State) {
    if let Some(line) = &mut state.finding.line {
        (line.waits, line.before, line.walked) = (true, None, Default::default());
    }
}

/// Lets what is typed be looked for once more, since the review is read anew: places that the reader was on the way to,
/// so many on from the first, are gone to then.
pub(super) fn wait(line: &mut FindLine, walked: isize) {
    if !line.waits {
        (line.waits, line.walked) = (true, (line.words(), walked));
    }
}

/// Walks on before anything is looked for; whether that is so, else it can be done at once.
pub(super) fn walk_early(state: &mut State, by: isize) -> bool {
    let is_early = is_early(state);
    if let Some(line) = state.finding.line.as_mut().filter(|_| is_early) {
        line.type_early();
        line.walked.1 += by;
    }
    is_early
}

impl FindLine {
    /// What is typed, without the blanks around it.
    fn words(&self) -> Arc<str> {
        self.input.text().trim().into()
    }

    /// Other words have other places.
    fn type_early(&mut self) {
        let words = self.words();
        if self.walked.0 != words {
            self.walked = (words, 0);
        }
    }

    /// How many places on the reader has walked early; none among no words.
    fn walked(&mut self) -> isize {
        let (words, by) = std::mem::take(&mut self.walked);
        if words.is_empty() { 0 } else { by }
    }
}

/// Looks from here on for what was typed before the review was there.
pub(super) fn begin(state: &mut State) -> Vec<Cmd> {
    let here = state.review;
    let Some(line) = state.finding.line.as_mut().filter(|line| line.waits) else { return Vec::new() };
    if line.before.is_none() {
        line.spotted = state.finding.spotted.take().or_else(|| line.spotted.take());
    }
    (line.before, line.waits) = (line.before.or(Some(here)), false);
    let (words, walked) = (line.words(), line.walked());
    if words.is_empty() {
        return Vec::new();
    }
    let cmds = ask(state, words, Goal::From(here.at));
    if walked != 0 {
        finding::walk(state, walked);
    }
    cmds
}

/// Looks for what is typed, unless that was done; in a review that is still being laid out not yet.
pub(super) fn ask_for_input(state: &mut State) -> Vec<Cmd> {
    let is_early = is_early(state);
    let Some(line) = &mut state.finding.line else { return Vec::new() };
    if is_early {
        line.type_early();
        return Vec::new();
    }
    let (words, before) = (line.words(), line.before.unwrap_or(state.review));
    if words.is_empty() {
        forget(state);
        panes::want(state, Wanted::Exactly(before));
        return Vec::new();
    }
    if finding::is_known(state, &words) {
        return Vec::new();
    }
    state.laying.forget();
    ask(state, words, Goal::From(before.at))
}

/// Closes the line and stays, now or as soon as the answer is there; with nothing found it stays open.
pub(super) fn accept(state: &mut State) -> Vec<Cmd> {
    let (is_early, is_finding) = (is_early(state), state.is_finding());
    let Some(mut line) = state.finding.line.take() else { return Vec::new() };
    let words = line.words();
    if is_early {
        accept_early(state, &mut line, words);
    } else if words.is_empty() {
        state.finding.spotted = line.spotted;
    } else if is_finding {
        line.is_taken = true;
        state.finding.line = Some(line);
    } else if !finding::is_known(state, &words) && state.page_is_current() {
        // It was looked for in vain, and is once more.
        line.is_taken = true;
        let from = line.before.unwrap_or(state.review).at;
        state.finding.line = Some(line);
        return ask(state, words, Goal::From(from));
    } else if state.spotted().is_some_and(|spotted| spotted.spots.list.is_empty()) {
        not_here(state);
        line.is_taken = false;
        state.finding.line = Some(line);
    }
    Vec::new()
}

/// Closes the line; what is typed is looked for as soon as the review is there.
fn accept_early(state: &mut State, line: &mut FindLine, words: Arc<str>) {
    if words.is_empty() {
        state.finding.spotted = line.spotted.take();
        return;
    }
    state.laying.keep(Step::Find(words));
    match line.walked() {
        0 => {}
        walked => state.laying.keep(Step::Next(walked)),
    }
}

/// Closes the line and brings the reader back to where they were.
pub(super) fn cancel(state: &mut State) {
    let Some(line) = state.finding.line.take() else { return };
    if line.before.is_some() {
        forget(state);
    }
    state.finding.spotted = line.spotted;
    if let Some(before) = line.before {
        panes::want(state, Wanted::Exactly(before));
    }
}

/// From the empty line on to the search for tracks.
pub(super) fn search_instead(state: &mut State) -> Vec<Cmd> {
    cancel(state);
    searching::open(state)
}
