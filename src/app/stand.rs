//! Where a reader stands: the album, the pane, the track and the line of the review. It is kept from run to run, put on
//! the list of jumps, and bookmarked by letters.

use serde::{Deserialize, Serialize};

use super::list::List;
use super::page::Place;
use super::state::{Pane, State};
use super::{panes, searching};
use crate::model::{Album, Id, Scene, TrackRef};

/// A place in the review to go to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wanted {
    /// The beginning of a scene.
    Scene(usize),
    /// A line of the review.
    Line(Line),
    /// The very place where the reader was.
    Exactly(List),
}

/// A place in an album.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stand {
    /// The album.
    pub album: Id,
    /// The pane that keys went to.
    #[serde(default)]
    pub pane: Pane,
    /// The track.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub track: Option<TrackRef>,
    /// The line of the review.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub line: Option<Line>,
}

/// A line of a review, whatever width it is laid out for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Line {
    /// Where in the review it begins.
    pub place: Place,
    /// How many lines of the view stood above it.
    pub above: usize,
}

impl Line {
    /// The same line of an album that was edited since: a scene that was put in or taken out moves those after it.
    pub(super) fn in_edited(self, before: &Album, now: &Album) -> Self {
        let (had, has) = (before.scenes(), now.scenes());
        let Some(scene) = self.place.part.checked_sub(1) else { return self };
        let part = match had.get(scene).map(Scene::label) {
            Some(label) if has.get(scene).is_some_and(|scene| scene.label() == label) => self.place.part,
            Some(label) => has.iter().position(|scene| scene.label() == label).map_or(self.place.part, |at| at + 1),
            None => has.len() + 1,
        };
        Self { place: Place { part, ..self.place }, ..self }
    }

    /// The first of a part of the review, where it is shown when it is gone to.
    pub(super) fn of_part(state: &State, part: usize) -> Self {
        Self { place: Place { part, piece: 0, byte: 0 }, above: state.fits.review / 6 }
    }
}

/// Where the reader stands now; nowhere while no album is at hand.
pub(super) fn here(state: &State) -> Option<Stand> {
    let hand = state.at_hand.as_ref()?;
    let track = state.track().and_then(|track| hand.album.tracks.get(track)).map(crate::model::Track::at);
    Some(Stand { album: hand.album.id.clone(), pane: state.pane, track, line: line(state) })
}

/// The line of the review; while that is not laid out the one that is gone to, or the first. Nothing where that is known
/// by its number alone.
pub(super) fn line(state: &State) -> Option<Line> {
    if state.page_is_current() {
        let place = state.page.place_of(state.review.at)?;
        return Some(Line { place, above: state.review.at - state.review.top });
    }
    match state.wanted {
        Some(Wanted::Line(line)) => Some(line),
        Some(Wanted::Scene(scene)) => Some(Line::of_part(state, scene + 1)),
        Some(Wanted::Exactly(_)) => None,
        None => Some(Line { place: Place::default(), above: 0 }),
    }
}

/// Goes to a track and a line of the album at hand, where there are such.
pub(super) fn settle_in(state: &mut State, stand: &Stand) {
    let position =
        stand.track.and_then(|track| state.at_hand.as_ref().and_then(|hand| hand.row_of(hand.album.position(track)?)));
    if let Some(row) = position {
        let extent = state.extent(Pane::Tracks);
        state.tracks.go(row, extent);
    }
    if let Some(line) = stand.line {
        panes::want(state, Wanted::Line(line));
    }
}

/// Goes to a place, in its pane; says so where its album is gone.
pub(super) fn go(state: &mut State, stand: &Stand) {
    let Some(place) = state.library.place(&stand.album) else {
        state.notice = Some(format!("the library has no album {} any more", stand.album));
        return;
    };
    searching::clear(state);
    state.laying.forget();
    panes::choose(state, place);
    settle_in(state, stand);
    state.pane = stand.pane;
}
