//! What is typed ahead: keys that come while Enter, Tab or `n` still waits for what it goes to, or that walk in rows
//! which are still to come. They and all after them wait for that; what takes it back, and what is heard everywhere,
//! does not.

use std::collections::VecDeque;

use super::action::Action;
use super::asking::Then;
use super::key::Key;
use super::keymap::{Place, Pressed};
use super::msg::{Cmd, Msg};
use super::picker::Picker;
use super::state::State;
use super::{finding, importing, laying, searching, update};

/// Keys that are kept at most; who leans on one of them asks for no more than that.
const MOST: usize = 1_000;

/// What was typed or pasted ahead, in order.
#[derive(Debug, Clone, Default)]
pub struct Ahead(VecDeque<Msg>);

impl State {
    /// Whether something that was asked for goes on as soon as an answer is there.
    fn waits(&self) -> bool {
        self.is_held_up() || !self.ahead.0.is_empty() && self.awaits_rows()
    }

    /// The same of what was asked for by Enter, Tab or `n`.
    pub(super) fn is_held_up(&self) -> bool {
        self.search.as_ref().is_some_and(|search| search.is_taken)
            || self.picker.as_ref().is_some_and(|picker| picker.is_taken)
            || self.finding.line.as_ref().map_or_else(|| self.is_finding(), |line| line.is_taken)
            || searching::is_on_its_way(self)
            || self.is_completing()
    }

    /// Whether the rows of a list, or the hits of what is typed, are still to come, so that nobody can walk in them.
    pub(super) fn awaits_rows(&self) -> bool {
        self.picker.as_ref().map_or_else(|| searching::is_unanswered(self), Picker::awaits_rows)
    }

    /// Whether a line is to go on with what is still being looked for: names, or paths.
    pub(super) fn is_completing(&self) -> bool {
        self.search.is_some() && self.themes.is_completing()
            || self.import_line.as_ref().is_some_and(|line| line.asked.is_some())
    }

    /// Whether the turn of what waited has come ([`Msg::GoOn`]). To be asked when all is measured.
    pub fn is_due(&self) -> bool {
        laying::is_due(self) || !self.ahead.0.is_empty() && !self.waits()
    }
}

/// Keeps what is typed or pasted while something is waited for; whether that is so, else it can be taken in at once.
pub(super) fn keep(state: &mut State, msg: &Msg) -> bool {
    let key = if let Msg::Key(key) = msg { Some(*key) } else { None };
    let keeps = if state.waits() {
        !key.is_some_and(|key| is_heard(state, key) || types_on(state, key))
    } else {
        state.awaits_rows() && key.is_some_and(|key| is_about_rows(state, key))
    };
    if keeps && state.ahead.0.len() < MOST {
        state.ahead.0.push_back(msg.clone());
    }
    keeps
}

/// Whether a key is heard at once, whatever is waited for. On a page over the panes many keys lead back, but they may
/// be for what the keys before them open there.
fn is_heard(state: &State, key: Key) -> bool {
    let heard = |place| state.keymap.press(place, None, key);
    let place = match state.place() {
        Place::Overlay | Place::Timeline => Place::Panes,
        place @ (Place::Panes
        | Place::SearchLine
        | Place::FindLine
        | Place::ImportLine
        | Place::Picker
        | Place::Anywhere) => place,
    };
    heard(Place::Anywhere) != Pressed::Unbound || matches!(heard(place), Pressed::Action(Action::Cancel | Action::Back))
}

/// Whether a key goes on with a path while what it may go on to is still being looked for.
fn types_on(state: &State, key: Key) -> bool {
    state.ahead.0.is_empty() && state.place() == Place::ImportLine && importing::types_on(state, key)
}

/// Whether a key is about the rows of the list that is being typed for.
fn is_about_rows(state: &State, key: Key) -> bool {
    let about = |action| {
        use Action::{Copy, Hits, Mark, MarkRange, Newer, Older};
        matches!(action, Hits(_) | Newer | Older | Mark | MarkRange | Copy)
    };
    matches!(state.keymap.press(state.place(), None, key), Pressed::Action(action) if about(action))
}

/// Forgets what was typed ahead.
pub(super) fn forget(state: &mut State) {
    state.ahead.0.clear();
}

/// Takes the steps in a review whose turn has come, or what was typed first.
pub(super) fn go_on(state: &mut State) -> Vec<Cmd> {
    if laying::is_due(state) {
        return laying::go_on(state);
    }
    state.ahead.0.pop_front().map(|first| update::take(state, first)).unwrap_or_default()
}

/// Takes back what is waited for, and what was typed ahead for it; whether that was all that was to be taken back.
pub(super) fn take_back(state: &mut State) -> bool {
    if !state.waits() {
        return false;
    }
    state.ahead.0.clear();
    state.laying.forget();
    if let Some(search) = &mut state.search {
        search.is_taken = false;
    }
    if let Some(picker) = &mut state.picker {
        picker.is_taken = false;
    }
    if let Some(line) = &mut state.finding.line {
        line.is_taken = false;
    }
    if let Some(line) = &mut state.import_line {
        line.asked = None;
    }
    state.themes.complete_nothing();
    let waits = state.waits();
    if searching::is_on_its_way(state) {
        state.asked.then = Then::SameHit;
    } else if waits {
        finding::forget(state);
    }
    waits
}
