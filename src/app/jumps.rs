//! The list of jumps: places that the reader left at a stride, to go back to and forward again.

use super::action::{Action, Walk};
use super::stand::{self, Stand};
use super::state::{Pane, State};

/// Places that are remembered.
const MOST: usize = 100;

/// The places left behind, the oldest first, and those gone back from.
#[derive(Debug, Clone, Default)]
pub struct Jumps {
    behind: Vec<Stand>,
    ahead: Vec<Stand>,
}

/// Whether an action may carry the reader away from where they are. From an album to its tracks is no way at all.
pub(super) fn carries_away(action: Action, pane: Pane) -> bool {
    let to_tracks = action == Action::Open && pane == Pane::Albums;
    !to_tracks
        && matches!(
            action,
            Action::Open
                | Action::Search
                | Action::SearchTracks
                | Action::Outline
                | Action::Palette
                | Action::NextHit
                | Action::PreviousHit
                | Action::NextScene
                | Action::PreviousScene
                | Action::Walk(Walk::First | Walk::Last)
        )
}

/// Remembers where the reader is, who is about to leave.
pub(super) fn leave(state: &mut State) {
    let Some(here) = stand::here(state) else { return };
    let behind = &mut state.jumps.behind;
    behind.retain(|stand| *stand != here);
    behind.push(here);
    let excess = behind.len().saturating_sub(MOST);
    behind.drain(..excess);
    state.jumps.ahead.clear();
}

/// Goes so many jumps back; says so where there are no more.
pub(super) fn back(state: &mut State, times: usize) {
    for _ in 0..times.min(MOST) {
        let here = stand::here(state);
        let Some(to) = pop_other(&mut state.jumps.behind, here.as_ref()) else {
            state.notice = Some("this is where the first jump began".to_owned());
            return;
        };
        state.jumps.ahead.extend(here);
        stand::go(state, &to);
    }
}

/// Goes so many jumps forward again.
pub(super) fn on(state: &mut State, times: usize) {
    for _ in 0..times.min(MOST) {
        let here = stand::here(state);
        let Some(to) = pop_other(&mut state.jumps.ahead, here.as_ref()) else {
            state.notice = Some("this is where the last jump led".to_owned());
            return;
        };
        state.jumps.behind.extend(here);
        stand::go(state, &to);
    }
}

/// Takes the newest place that is not where the reader is already.
fn pop_other(stands: &mut Vec<Stand>, here: Option<&Stand>) -> Option<Stand> {
    loop {
        let stand = stands.pop()?;
        if here != Some(&stand) {
            return Some(stand);
        }
    }
}
