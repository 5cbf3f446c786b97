//! The search line: every letter asks for hits, the panes follow the hit at hand, Esc brings the reader back.

use std::sync::Arc;

use super::action::{Action, Walk};
use super::asking::View;
use super::input::Input;
use super::keymap::Place;
use super::list::Extent;
use super::msg::Cmd;
use super::state::{Before, Found, Pane, Question, Search, State, Then, Wanted};
use super::{finding, panes};
use crate::search::{Hits, Query};

/// How many hits are asked for at first; more come when the reader walks that far.
pub(super) const FIRST_HITS: usize = 500;

/// Opens the search line, empty.
pub(super) fn open(state: &mut State) -> Vec<Cmd> {
    open_with(state, "")
}

/// Opens the search line on `text`, remembering where the reader is.
pub(super) fn open_with(state: &mut State, text: &str) -> Vec<Cmd> {
    let view = View {
        album: state.at_hand.as_ref().map(|hand| hand.album.id.clone()),
        tracks: state.tracks,
        review: state.review,
        wanted: state.wanted,
        steps: state.laying.steps(),
    };
    let before = Before { view, pane: state.pane, found: state.found.take() };
    state.search =
        Some(Search { input: Input::new(text), query: Arc::default(), is_taken: false, recalled: None, before });
    state.pane = Pane::Tracks;
    ask_for_input(state)
}

/// Closes the search line and brings the reader back to where they were.
pub(super) fn cancel(state: &mut State) {
    let Some(Search { before, .. }) = state.search.take() else { return };
    drop_question(state);
    show_before(state, before.view);
    state.found = before.found;
    state.pane = before.pane;
}

/// Shows what the reader had before them when they began to search.
fn show_before(state: &mut State, before: View) {
    let Some(place) = before.album.and_then(|id| state.library.place(&id)) else { return };
    panes::choose(state, place);
    state.tracks = before.tracks;
    let extent = state.extent(Pane::Tracks);
    state.tracks.go(before.tracks.at, extent);
    panes::want(state, before.wanted.unwrap_or(Wanted::Exactly(before.review)));
    if !before.steps.is_empty() {
        // They begin anew, from where the reader was then.
        finding::drop_question(state);
    }
    state.laying.hold_again(before.steps);
}

/// Takes the hit at hand: now, or as soon as the hits of what is typed are there.
pub(super) fn accept(state: &mut State) -> Vec<Cmd> {
    let awaits = awaits_hits(state);
    if let Some(search) = &mut state.search {
        search.is_taken = awaits;
    }
    if awaits {
        return ask_again(state);
    }
    if state.found.as_ref().is_some_and(|found| found.hit().is_some()) {
        take(state);
        return Vec::new();
    }
    let back = state.keymap.told(Place::SearchLine, Action::Cancel, |key| format!(": {key} goes back"));
    state.notice = Some(format!("nothing found{back}"));
    Vec::new()
}

/// Closes the search line and stays on the hit at hand, in its album.
pub(super) fn take(state: &mut State) {
    if let Some(search) = state.search.take() {
        state.keeping.searched(search.input.text());
    }
    state.pane = Pane::Tracks;
    follow(state);
}

/// Whether hits for what is typed, or better ones, may still come; who has walked to one of those that are there means
/// that one.
fn awaits_hits(state: &State) -> bool {
    let Some(search) = &state.search else { return false };
    let Some(found) = &state.found else { return true };
    !found.is_of(&search.query)
        || found.hits.is_partial && found.list.at == 0
        || state.loading && (found.hits.is_guess || found.hit().is_none())
}

/// Whether an answer to what is typed is on its way, and none has come yet.
pub(super) fn is_unanswered(state: &State) -> bool {
    state.asked.is_open && state.search.as_ref().is_some_and(|search| !is_shown(state, &search.query))
}

/// Whether the hits that are there are those of a query.
fn is_shown(state: &State, query: &Query) -> bool {
    state.found.as_ref().is_some_and(|found| found.is_of(query))
}

/// Whether the reader is on the way to a hit, from the panes, that is not there yet.
pub(super) fn is_on_its_way(state: &State) -> bool {
    let there = state.found.as_ref().filter(|_| state.search.is_none()).map(|found| found.hits.best.len());
    there.is_some_and(|there| matches!(state.asked.then, Then::Row(row) if row >= there))
}

/// Forgets the hits, and those that are under way; whether there were any.
pub(super) fn clear(state: &mut State) -> bool {
    let there = state.found.take().is_some();
    if there {
        drop_question(state);
    }
    there
}

/// Waits for no answer any more: one that is under way is late.
fn drop_question(state: &mut State) {
    state.asked.generation += 1;
    (state.asked.then, state.asked.is_open) = (Then::SameHit, false);
}

/// The search failed: nobody waits for its hits any more. Enter asks for them again.
pub(super) fn failed(state: &mut State) {
    (state.asked.then, state.asked.is_open) = (Then::SameHit, false);
    state.opening = None;
    if let Some(search) = &mut state.search {
        search.is_taken = false;
    }
}

/// Asks once more for what is typed, where that was asked for in vain.
fn ask_again(state: &mut State) -> Vec<Cmd> {
    let Some(search) = state.search.as_ref().filter(|_| !state.asked.is_open) else { return Vec::new() };
    let query = Arc::clone(&search.query);
    // Where all is read but the library, more of that asks again.
    let is_whole = state.found.as_ref().is_some_and(|found| found.is_of(&query) && !found.hits.is_partial);
    if is_whole { Vec::new() } else { vec![ask(state, query, FIRST_HITS, Then::Row(0))] }
}

/// Asks for the hits of what is typed, if that is a new question.
pub(super) fn ask_for_input(state: &mut State) -> Vec<Cmd> {
    let Some(search) = &mut state.search else { return Vec::new() };
    let query = Query::parse(search.input.text());
    let is_asked = state.asked.is_open && *state.asked.query == query;
    let is_known = is_asked || state.found.as_ref().is_some_and(|found| found.is_of(&query));
    if is_known && *search.query == query {
        return Vec::new();
    }
    search.query = Arc::new(query);
    let query = Arc::clone(&search.query);
    vec![ask(state, query, FIRST_HITS, Then::Row(0))]
}

/// Asks for up to `limit` hits of a query.
pub(super) fn ask(state: &mut State, query: Arc<Query>, limit: usize, then: Then) -> Cmd {
    let generation = state.asked.generation + 1;
    let index = Arc::clone(&state.index);
    state.asked =
        Question { generation, query: Arc::clone(&query), index: Arc::clone(&index), limit, then, is_open: true };
    Cmd::Search { generation, index, query, limit }
}

/// Takes the answer to the newest question in.
pub(super) fn found(state: &mut State, generation: u64, hits: Hits) -> Vec<Cmd> {
    if generation != state.asked.generation {
        return Vec::new();
    }
    let Question { query, index, then, .. } = state.asked.clone();
    if hits.is_partial && !matches!(then, Then::Row(row) if row < hits.best.len()) {
        return Vec::new();
    }
    state.asked.is_open = hits.is_partial;
    // More of the hits than are needed yet moves nobody who has closed the line since.
    let moves = state.search.is_some() || is_on_its_way(state);
    // What comes after the first hits moves nobody who has walked on from the first of them.
    state.asked.then = Then::SameHit;
    let before = state.found.take();
    let list = before.as_ref().map(|found| found.list).unwrap_or_default();
    let mut found = Found { query, hits, index, list };
    let to = match then {
        Then::Row(row) => row,
        Then::SameHit => before.filter(|_| list.at > 0).and_then(|before| before.place_in(&found)).unwrap_or_default(),
        Then::ThisHit => before.and_then(|before| before.place_in(&found)).unwrap_or_default(),
    };
    found.list.go(to, found.extent(state.fits.tracks));
    state.found = Some(found);
    match state.opening.take() {
        Some(text) if state.found.as_ref().is_some_and(|found| found.hit().is_none()) => {
            state.found = None;
            state.notice = Some(format!("nothing found for {text}"));
        }
        Some(text) => {
            if state.found.as_ref().is_some_and(|found| found.hits.is_guess) {
                state.notice = Some(format!("nothing found for {text}: this comes nearest"));
            }
            state.pane = Pane::Tracks;
            follow(state);
        }
        // An empty line asks for nothing yet: the reader stays until a letter is typed or a hit is walked to.
        None if state.asked.query.is_empty() && list.at > 0 => {}
        None if moves => show_found(state),
        None => {}
    }
    if state.search.as_ref().is_some_and(|search| search.is_taken) { accept(state) } else { Vec::new() }
}

/// Shows the hit at hand; where nothing is found or asked for, what the reader had before them.
fn show_found(state: &mut State) {
    let hit = state.found.as_ref().and_then(Found::hit).filter(|_| !state.asked.query.is_empty());
    match (&state.search, hit) {
        (Some(search), None) => show_before(state, search.before.view.clone()),
        (Some(_), Some(_)) | (None, _) => follow(state),
    }
}

/// Walks in the list of hits.
pub(super) fn walk(state: &mut State, walk: Walk) -> Vec<Cmd> {
    let Some(found) = &state.found else { return Vec::new() };
    let mut list = found.list;
    list.walk(walk, None, Extent { len: found.hits.total.count, fit: state.fits.tracks });
    go(state, list.at)
}

/// Goes to a hit; asks for more of them where it is not there yet.
pub(super) fn go(state: &mut State, to: usize) -> Vec<Cmd> {
    let Some(found) = &mut state.found else { return Vec::new() };
    let to = to.min(found.hits.total.count.saturating_sub(1));
    found.list.go(to, found.extent(state.fits.tracks));
    let is_meant = state.search.as_ref().is_none_or(|search| found.is_of(&search.query));
    let there = found.hits.best.len();
    let missing = is_meant && to + state.fits.tracks >= there && there < found.hits.total.count;
    let (query, limit) = (Arc::clone(&found.query), (to + FIRST_HITS).max(there * 4));
    follow(state);
    if missing { vec![ask(state, query, limit, Then::Row(to))] } else { Vec::new() }
}

/// Goes to a hit that was clicked at; it stays the one at hand when the hits of what is typed come.
pub(super) fn point(state: &mut State, to: usize) -> Vec<Cmd> {
    let cmds = go(state, to);
    if state.asked.is_open && cmds.is_empty() {
        state.asked.then = Then::ThisHit;
    }
    cmds
}

/// Goes so many hits on from the panes, round and round.
pub(super) fn next(state: &mut State, by: isize) -> Vec<Cmd> {
    let Some(found) = &state.found else {
        state.notice = Some("nothing was searched for yet".to_owned());
        return Vec::new();
    };
    let count = isize::try_from(found.hits.total.count).unwrap_or(isize::MAX);
    if count == 0 {
        return Vec::new();
    }
    let at = isize::try_from(found.list.at).unwrap_or_default();
    let to = at.saturating_add(by).rem_euclid(count).unsigned_abs();
    state.notice = Some(format!("hit {} of {count}", to + 1));
    state.pane = Pane::Tracks;
    go(state, to)
}

/// Lets the panes show the hit at hand.
fn follow(state: &mut State) {
    let Some(found) = &state.found else { return };
    let Some(hit) = found.hit() else { return };
    let Some(place) = found.album_id(hit).and_then(|id| state.library.place(id)) else { return };
    panes::choose(state, place);
    panes::go_to_track(state, hit.track);
}
