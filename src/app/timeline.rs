//! The timeline: a walk along the album, track by track, or along the film, scene by scene. Nothing else moves until
//! the reader takes what is at hand there.

use super::action::{Action, Walk};
use super::at_hand::AtHand;
use super::jumps;
use super::list::{Extent, List};
use super::msg::Cmd;
use super::panes;
use super::state::{Pane, State, Wanted};

/// How many tracks or scenes a page key passes.
const PAGE: usize = 10;

/// The timeline while it is open.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Timeline {
    /// What it goes along.
    pub strip: Strip,
    /// The track at hand, as a place in [`AtHand::order`].
    pub track: usize,
    /// The scene at hand, as a place in the review.
    pub scene: usize,
}

/// What a timeline goes along.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Strip {
    /// The tracks of the album, each as wide as it is long.
    #[default]
    Album,
    /// The scenes of the film, at their times.
    Film,
}

/// Opens the timeline where the reader is: on the film in the review, else on the album.
pub(super) fn open(state: &mut State) {
    let Some(hand) = state.at_hand.as_deref() else { return };
    let track = state.track().and_then(|track| hand.order.iter().position(|&at| at == track)).unwrap_or_default();
    let scene = state.scene().or_else(|| scenes_of(hand, track).first().copied()).unwrap_or_default();
    let film = state.pane == Pane::Review && !hand.tracks_of.is_empty();
    let strip = if film { Strip::Film } else { Strip::Album };
    state.timeline = Some(Timeline { strip, track, scene });
}

/// Carries out what has a meaning of its own on the timeline; nothing for what means the same everywhere.
pub(super) fn act(state: &mut State, action: Action, count: Option<usize>) -> Option<Vec<Cmd>> {
    let mut timeline = state.timeline?;
    let hand = state.at_hand.clone()?;
    let times = count.unwrap_or(1);
    if let Action::Walk(walk) = action {
        timeline.walk(&hand, walk, count);
    } else if action == Action::NextScene {
        timeline.scenes(&hand, times, true);
    } else if action == Action::PreviousScene {
        timeline.scenes(&hand, times, false);
    } else if let Action::Turn(_) = action {
        timeline.turn(&hand);
    } else if action == Action::Open {
        take(state, timeline, &hand);
        return Some(Vec::new());
    } else {
        return None;
    }
    state.timeline = Some(timeline);
    Some(Vec::new())
}

/// Goes to a track or a scene, by its place.
pub(super) fn go(state: &mut State, place: usize) {
    let Some((timeline, hand)) = state.timeline.as_mut().zip(state.at_hand.as_deref()) else { return };
    match timeline.strip {
        Strip::Album => timeline.track = place,
        Strip::Film => timeline.scene = place,
    }
    *timeline = timeline.within(hand);
}

/// Leaves the timeline for the track or the scene at hand, and what there is to read about it.
fn take(state: &mut State, timeline: Timeline, hand: &AtHand) {
    jumps::leave(state);
    state.timeline = None;
    match timeline.strip {
        Strip::Album => {
            let Some(track) = timeline.track_at(hand) else { return };
            panes::go_to_track(state, track);
            state.pane = Pane::Tracks;
            panes::open(state);
        }
        Strip::Film if timeline.scene < hand.tracks_of.len() => {
            panes::want(state, Wanted::Scene(timeline.scene));
            state.pane = Pane::Review;
        }
        Strip::Film => {}
    }
}

fn scenes_of(hand: &AtHand, place: usize) -> &[usize] {
    hand.order.get(place).and_then(|&track| hand.scenes_of.get(track)).map_or(&[], Vec::as_slice)
}

impl Timeline {
    /// The position in its album of the track at hand.
    pub fn track_at(&self, hand: &AtHand) -> Option<usize> {
        hand.order.get(self.track).copied()
    }

    /// The same on an album that was edited: no further than it reaches.
    pub(super) fn within(self, hand: &AtHand) -> Self {
        let track = self.track.min(hand.order.len().saturating_sub(1));
        Self { track, scene: self.scene.min(hand.tracks_of.len().saturating_sub(1)), ..self }
    }

    fn walk(&mut self, hand: &AtHand, walk: Walk, count: Option<usize>) {
        let (at, len) = match self.strip {
            Strip::Album => (&mut self.track, hand.order.len()),
            Strip::Film => (&mut self.scene, hand.tracks_of.len()),
        };
        let mut list = List { at: *at, top: 0 };
        list.walk(walk, count, Extent { len, fit: PAGE });
        *at = list.at;
    }

    /// Goes so many scenes on or back; on the album, tracks that scenes are about.
    fn scenes(&mut self, hand: &AtHand, times: usize, on: bool) {
        match (self.strip, on) {
            (Strip::Film, true) => self.walk(hand, Walk::Down, Some(times)),
            (Strip::Film, false) => self.walk(hand, Walk::Up, Some(times)),
            (Strip::Album, _) => {
                let told = |place: &usize| !scenes_of(hand, *place).is_empty();
                let stops: Vec<usize> = if on {
                    (self.track + 1..hand.order.len()).filter(told).take(times).collect()
                } else {
                    (0..self.track.min(hand.order.len())).rev().filter(told).take(times).collect()
                };
                self.track = stops.last().copied().unwrap_or(self.track);
            }
        }
    }

    /// Goes over to the other strip, to what the track or the scene at hand is tied to there.
    fn turn(&mut self, hand: &AtHand) {
        match self.strip {
            Strip::Album => {
                self.strip = Strip::Film;
                let scenes = scenes_of(hand, self.track);
                if let Some(&first) = scenes.first().filter(|_| !scenes.contains(&self.scene)) {
                    self.scene = first;
                }
            }
            Strip::Film => {
                self.strip = Strip::Album;
                let tracks = hand.tracks_of.get(self.scene).map_or(&[][..], Vec::as_slice);
                let tied = |place: &usize| hand.order.get(*place).is_some_and(|track| tracks.contains(track));
                if !tied(&self.track) {
                    let first = tracks.first().and_then(|first| hand.order.iter().position(|at| at == first));
                    self.track = first.unwrap_or(self.track);
                }
            }
        }
    }
}
