//! The review of an album that was put together: from one source, its scenes tied to the tracks of the common list.

use std::collections::HashMap;

use super::{Telling, Tie, Trust, Warning};
use crate::model::{Review, TrackRef};

/// A review, its ties, and which telling it is from.
pub(super) struct Chosen {
    pub(super) review: Review,
    pub(super) ties: Vec<Tie>,
    pub(super) telling: usize,
}

/// The review of the best source for reviews; `names` tells what its tracks are called in the common list.
pub(super) fn choose(
    tellings: &[Telling],
    names: &[HashMap<TrackRef, TrackRef>],
    warnings: &mut Vec<Warning>,
) -> Option<Chosen> {
    let with_review = |at: &usize| tellings[*at].album().review.is_some();
    let mut order: Vec<usize> = (0..tellings.len()).filter(with_review).collect();
    order.sort_by_key(|at| rank(tellings[*at].draft.trust));
    let (&best, others) = order.split_first()?;
    let (chosen, map) = (&tellings[best], &names[best]);
    for other in others.iter().map(|at| &tellings[*at]).filter(|other| other.album().review != chosen.album().review) {
        let message = format!("its review is left out: the one of {} is taken", chosen.source);
        warnings.push(Warning { source: other.source.clone(), line: None, message });
    }
    let review = renamed(chosen.album().review.as_ref()?, map);
    let name = |tie: &Tie| Tie { track: map.get(&tie.track).copied().unwrap_or(tie.track), ..tie.clone() };
    Some(Chosen { review, ties: chosen.draft.ties.iter().map(name).collect(), telling: best })
}

/// The best kinds of sources for prose come first.
fn rank(trust: Trust) -> u8 {
    match trust {
        Trust::Article => 0,
        Trust::Data => 1,
        Trust::Nfo => 2,
        Trust::Playlist => 3,
        Trust::Cue => 4,
        Trust::Audio => 5,
    }
}

/// The review with the tracks of its scenes called by other names.
pub(super) fn renamed(review: &Review, names: &HashMap<TrackRef, TrackRef>) -> Review {
    let mut review = review.clone();
    for track in review.scenes.iter_mut().flat_map(|scene| &mut scene.tracks) {
        *track = names.get(track).copied().unwrap_or(*track);
    }
    review
}
