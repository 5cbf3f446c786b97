//! More of the library has come in: the reader stays where they are, by album, track and line.

use std::sync::Arc;

use super::at_hand::AtHand;
use super::msg::Cmd;
use super::searching::{self, FIRST_HITS};
use super::state::{Pane, State, Then, Wanted};
use super::{finding, importing, kept, panes, stand};
use crate::model::Library;
use crate::search::{Index, Query};

/// Takes a newer library in.
pub(super) fn opened(state: &mut State, library: Arc<Library>, index: Arc<Index>) -> Vec<Cmd> {
    state.covers = state.covers.of(&library);
    if !Arc::ptr_eq(&state.library, &library) {
        state.themes.forget();
    }
    state.library = library;
    state.index = index;
    state.marked.renew(&state.library);
    match state.at_hand.clone() {
        Some(hand) => stay(state, &hand),
        None if kept::resume(state) => {}
        None if state.at_hand.is_none() => choose_first(state),
        None => {}
    }
    importing::arrive(state);
    if state.search.is_some() {
        let query = Arc::clone(&state.asked.query);
        return vec![searching::ask(state, query, state.asked.limit, Then::SameHit)];
    }
    match &state.opening {
        Some(text) if !state.loading => {
            let query = Arc::new(Query::parse(text));
            vec![searching::ask(state, query, FIRST_HITS, Then::Row(0))]
        }
        _ => Vec::new(),
    }
}

/// The library cannot be opened: what is open so far is all there is.
pub(super) fn failed(state: &mut State) -> Vec<Cmd> {
    if !std::mem::take(&mut state.loading) {
        return Vec::new();
    }
    let (library, index) = (Arc::clone(&state.library), Arc::clone(&state.index));
    opened(state, library, index)
}

fn choose_first(state: &mut State) {
    let first = state.first_page.as_ref().and_then(|id| state.library.place(id));
    panes::choose(state, first.unwrap_or_default());
}

/// Keeps the album, its row on the screen, its track and the line of its review.
fn stay(state: &mut State, hand: &AtHand) {
    let Some(place) = state.library.place(&hand.album.id) else {
        state.at_hand = None;
        return choose_first(state);
    };
    let depth = state.albums.at - state.albums.top;
    let (track, tracks, review) = (state.track(), state.tracks, state.review);
    let line = stand::line(state);
    let (was_finding, steps, wanted) = (state.is_finding(), state.laying.steps(), state.wanted);
    let extent = state.extent(Pane::Albums);
    state.albums.show(place, depth, extent);
    panes::choose(state, place);
    if let Some(now) = state.at_hand.clone().filter(|now| !Arc::ptr_eq(&now.album, &hand.album)) {
        state.tracks = tracks;
        let at = track.and_then(|track| hand.album.tracks.get(track)).map(crate::model::Track::at);
        let position = at.and_then(|at| now.album.position(at));
        if let Some(row) = position.and_then(|track| now.row_of(track)) {
            let extent = state.extent(Pane::Tracks);
            state.tracks.go(row, extent);
        }
        let line = line.map(|line| Wanted::Line(line.in_edited(&hand.album, &now.album)));
        panes::want(state, wanted.or(line).unwrap_or(Wanted::Exactly(review)));
        // Who waits for the review waits for it as it is now.
        state.laying.hold_again(steps);
        finding::ask_anew(state, was_finding);
    }
}
