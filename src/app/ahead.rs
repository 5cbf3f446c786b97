//! What is typed ahead: keys that come while Enter, Tab or `n` still waits for what it goes to. They belong to what comes
//! after that, and wait for it in their turn; what takes it back, and what is heard everywhere, does not wait.

use std::collections::VecDeque;

use super::action::Action;
use super::asking::Then;
use super::key::Key;
use super::keymap::{Place, Pressed};
use super::msg::{Cmd, Msg};
use super::state::State;
use super::{finding, searching, update};

/// Keys that are kept at most; who leans on one of them asks for no more than that.
const MOST: usize = 1_000;

/// What was typed or pasted ahead, in order.
#[derive(Debug, Clone, Default)]
pub struct Ahead(VecDeque<Msg>);

impl State {
    /// Whether something that was asked for goes on as soon as an answer is there.
    fn waits(&self) -> bool {
        self.search.as_ref().is_some_and(|search| search.is_taken)
            || self.picker.as_ref().is_some_and(|picker| picker.is_taken)
            || self.is_finding() && self.finding.line.as_ref().is_none_or(|line| line.is_taken)
            || searching::is_on_its_way(self)
            || self.is_completing()
    }

    /// Whether a line is to go on with what is still being looked for: names, or paths.
    pub(super) fn is_completing(&self) -> bool {
        self.search.is_some() && self.themes.is_completing()
            || self.import_line.as_ref().is_some_and(|line| line.is_completing)
    }

    /// Whether the turn of what was typed ahead has come ([`Msg::GoOn`]). To be asked when all is measured.
    pub fn is_due(&self) -> bool {
        !self.ahead.0.is_empty() && !self.waits()
    }
}

/// Keeps what is typed or pasted while something is waited for; whether that is so, else it can be taken in at once.
pub(super) fn keep(state: &mut State, msg: &Msg) -> bool {
    let keeps = state.waits() && !matches!(msg, Msg::Key(key) if is_heard(state, *key));
    if keeps && state.ahead.0.len() < MOST {
        state.ahead.0.push_back(msg.clone());
    }
    keeps
}

/// Whether a key is heard at once, whatever is waited for.
fn is_heard(state: &State, key: Key) -> bool {
    let heard = |place| state.keymap.press(place, None, key);
    heard(Place::Anywhere) != Pressed::Unbound
        || matches!(heard(state.place()), Pressed::Action(Action::Cancel | Action::Back))
}

/// Takes in what was typed first.
pub(super) fn go_on(state: &mut State) -> Vec<Cmd> {
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
        line.is_completing = false;
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
