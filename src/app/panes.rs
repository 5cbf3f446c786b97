//! Moving in the panes, and the ties between them: album → tracks and review, track → its scene, scene → its track.

use std::sync::Arc;

use super::action::Turn;
use super::at_hand::{AtHand, Sort};
use super::find_line;
use super::laying::{self, Step};
use super::list::{Extent, List};
use super::msg::Cmd;
use super::page::{Page, Place};
use super::picker;
use super::stand;
use super::state::{Fits, Pane, State, Wanted};
use crate::import::form::At;
use crate::model::Id;
use crate::model::text::clean_line;

/// The list of a pane.
pub(super) fn list(state: &mut State, pane: Pane) -> &mut List {
    match pane {
        Pane::Albums => &mut state.albums,
        Pane::Tracks => &mut state.tracks,
        Pane::Review => &mut state.review,
    }
}

/// Lets the other panes follow after the reader moved in one.
pub(super) fn moved(state: &mut State, pane: Pane) {
    match pane {
        Pane::Albums => choose(state, state.albums.at),
        Pane::Tracks => follow_track(state),
        Pane::Review => {}
    }
}

/// Makes the album at a place of the library the one at hand.
pub(super) fn choose(state: &mut State, place: usize) {
    let extent = state.extent(Pane::Albums);
    state.albums.go(place, extent);
    let Some(album) = state.library.album(state.albums.at).cloned() else {
        state.at_hand = None;
        return;
    };
    if state.at_hand.as_ref().is_some_and(|hand| Arc::ptr_eq(&hand.album, &album)) {
        return;
    }
    let hand = Arc::new(AtHand::new(&album, state.sort));
    let same = state.at_hand.as_ref().is_some_and(|before| before.album.id == hand.album.id);
    state.timeline = state.timeline.filter(|_| same).map(|timeline| timeline.within(&hand));
    state.at_hand = Some(hand);
    state.tracks = List::default();
    state.review = List::default();
    state.wanted = None;
    if !same {
        state.laying.leave();
        find_line::leave(state);
    }
    if let Some(stand) = state.keeping.stand(&album.id).cloned() {
        stand::settle_in(state, &stand);
    }
}

/// Goes to a track of the album at hand, by its position, and to the scene about it.
pub(super) fn go_to_track(state: &mut State, track: usize) {
    let Some(row) = state.at_hand.as_ref().and_then(|hand| hand.row_of(track)) else { return };
    let extent = state.extent(Pane::Tracks);
    state.tracks.go(row, extent);
    follow_track(state);
}

/// Brings the first scene about the track at hand into view, unless one about it is there already.
fn follow_track(state: &mut State) {
    let scenes = scenes_of_track(state);
    if scenes.is_empty() || state.scene().is_some_and(|scene| scenes.contains(&scene)) {
        return;
    }
    want(state, Wanted::Scene(scenes[0]));
}

fn scenes_of_track(state: &State) -> Vec<usize> {
    let Some((hand, track)) = state.at_hand.as_ref().zip(state.track()) else { return Vec::new() };
    hand.scenes_of.get(track).cloned().unwrap_or_default()
}

/// Goes to a place in the review, now or as soon as its page is laid out.
pub(super) fn want(state: &mut State, wanted: Wanted) {
    state.wanted = Some(wanted);
    state.laying.forget();
    settle(state);
}

fn settle(state: &mut State) {
    if !state.page_is_current() {
        return;
    }
    let extent = state.extent(Pane::Review);
    match state.wanted.take() {
        Some(Wanted::Scene(scene)) => {
            let lines = state.page.lines_of(scene);
            let seen = lines.start >= state.review.top && lines.end <= state.review.top + extent.fit + 1;
            if seen {
                state.review.go(lines.start, extent);
            } else {
                state.review.show(lines.start, extent.fit / 6, extent);
            }
        }
        Some(Wanted::Line(line)) => {
            let at = state.page.line_of(line.place);
            state.review.show(at, line.above, extent);
        }
        Some(Wanted::Exactly(list)) => {
            state.review = list;
            state.review.go(list.at, extent);
        }
        None => {}
    }
}

/// Goes to another pane.
pub(super) fn turn(state: &mut State, turn: Turn) {
    let here = Pane::ALL.iter().position(|pane| *pane == state.pane).unwrap_or_default();
    let there = match turn {
        Turn::Next => (here + 1) % Pane::ALL.len(),
        Turn::Previous => (here + Pane::ALL.len() - 1) % Pane::ALL.len(),
        Turn::Left => here.saturating_sub(1),
        Turn::Right => (here + 1).min(Pane::ALL.len() - 1),
    };
    state.pane = Pane::ALL[there];
}

/// Goes on from what is at hand: from an album to its tracks, from a track to what there is to read about it,
/// from a scene to its track.
pub(super) fn open(state: &mut State) {
    match state.pane {
        Pane::Albums => state.pane = Pane::Tracks,
        Pane::Tracks => read(state),
        Pane::Review => go_to_track_of_scene(state),
    }
}

fn read(state: &mut State) {
    if state.track().is_none() {
        return;
    }
    if scenes_of_track(state).is_empty() {
        state.notice = Some("no scene is about this track".to_owned());
        return;
    }
    follow_track(state);
    state.pane = Pane::Review;
}

/// Stays on a track that the scene is about already, so that Enter goes back and forth between the two.
fn go_to_track_of_scene(state: &mut State) {
    let tracks = state.scene_tracks();
    let Some(&first) = tracks.first() else {
        state.notice = Some("this passage is about no one track".to_owned());
        return;
    };
    let track = state.track().filter(|track| tracks.contains(track)).unwrap_or(first);
    go_to_track(state, track);
    state.pane = Pane::Tracks;
}

/// Goes so many scenes on in the review, or back where negative.
pub(super) fn scenes(state: &mut State, by: isize) {
    if laying::hold(state, Step::Scenes(by)) || !state.page_is_current() || state.page.scenes.is_empty() {
        return;
    }
    let starts = &state.page.scenes;
    let begun = starts.partition_point(|&start| start <= state.review.at);
    let scene = match by {
        0.. => begun.saturating_add_signed(by - 1).min(starts.len() - 1),
        _ if begun > 0 && starts[begun - 1] < state.review.at => begun.saturating_add_signed(by),
        _ => begun.saturating_add_signed(by - 1),
    };
    if scene < starts.len() && (by > 0 || begun > 0) {
        want(state, Wanted::Scene(scene));
    }
}

/// Asks for an edit of the album at hand, at the scene where the review stands or at the track at hand.
pub(super) fn edit(state: &State) -> Vec<Cmd> {
    let Some(hand) = &state.at_hand else { return Vec::new() };
    let at = match state.pane {
        Pane::Albums => None,
        Pane::Tracks => state.track().map(At::Track),
        Pane::Review => state.scene().map(At::Scene),
    };
    vec![Cmd::Edit { id: hand.album.id.clone(), at }]
}

/// An edited album was saved; the library as it is now follows. The reader goes along when the album has another id.
pub(super) fn saved(state: &mut State, path: &str, id: Id) {
    state.notice = Some(format!("saved {}", clean_line(path)));
    if state.at_hand.as_ref().is_some_and(|hand| hand.album.id != id) {
        state.bound_for = Some(id);
    }
}

/// Takes another order of the track list, staying on the track at hand.
pub(super) fn sort(state: &mut State, sort: Sort) {
    state.sort = sort;
    let track = state.track();
    let Some(hand) = &state.at_hand else { return };
    let sorted = AtHand::new(&hand.album, state.sort);
    let row = track.and_then(|track| sorted.row_of(track)).unwrap_or_default();
    state.at_hand = Some(Arc::new(sorted));
    let extent = state.extent(Pane::Tracks);
    state.tracks.show(row, extent.fit / 2, extent);
}

/// Takes in what the view measured; a review laid out anew keeps the reader's place.
pub(super) fn measured(state: &mut State, fits: Fits, page: Option<Arc<Page>>) -> Vec<Cmd> {
    let before = state.fits;
    state.fits = fits;
    let let_go = page.and_then(|page| turn_page(state, page, before.review));
    for pane in Pane::ALL {
        let extent = state.extent(pane);
        let list = list(state, pane);
        list.go(list.at, extent);
    }
    if let Some(found) = &mut state.found {
        let Extent { len, fit } = found.extent(fits.tracks);
        found.list.go(found.list.at, Extent { len, fit });
    }
    picker::measured(state);
    settle(state);
    let_go.into_iter().collect()
}

/// Takes in a review that was laid out beside the screen.
pub(super) fn laid(state: &mut State, page: Arc<Page>) -> Option<Cmd> {
    let let_go = turn_page(state, page, state.fits.review);
    let extent = state.extent(Pane::Review);
    state.review.go(state.review.at, extent);
    settle(state);
    let_go
}

/// The place that the reader is at: as long as they stay in its line the same, however often that is laid out anew.
fn held_place(state: &State) -> Option<Place> {
    let held = state.reading.held.filter(|held| state.page.line_of(*held) == state.review.at);
    held.or_else(|| state.page.place_of(state.review.at))
}

fn turn_page(state: &mut State, page: Arc<Page>, fit_before: usize) -> Option<Cmd> {
    let same = state.page_is_current();
    let place = held_place(state).filter(|_| same);
    let let_go = laying::let_go(std::mem::replace(&mut state.page, page));
    state.reading.held = place;
    let Some(place) = place else { return let_go };
    let depth = state.review.at - state.review.top;
    let fit = state.fits.review;
    let depth = (depth * fit).checked_div(fit_before).unwrap_or(depth);
    let line = state.page.line_of(place);
    let extent = state.extent(Pane::Review);
    state.review.show(line, depth, extent);
    let_go
}
