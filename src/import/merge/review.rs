//! The review of an album that was put together: from one source, its scenes tied to the tracks of the common list. It is
//! one writer's: words of two are never mixed under one name.

use std::collections::HashMap;

use super::complete::with;
use super::{Telling, Tie, Trust, Warning};
use crate::model::fold::fold;
use crate::model::{Line, Review, TrackRef};

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

/// `new` in the stead of `known`, of which it keeps what it has not itself, unless another hand has signed that: then only
/// fields that nobody here knows.
pub(super) fn in_stead(known: Review, new: Review) -> Review {
    if stays(&known, &new) {
        return known;
    }
    let extra = with(&new.extra, &known.extra);
    if is_signed(&known) && !is_of_one_hand(&known, &new) {
        return Review { extra, ..new };
    }
    Review {
        author: new.author.or(known.author),
        source: new.source.or(known.source),
        sources: either(new.sources, known.sources),
        summary: new.summary.or(known.summary),
        scenes: either(new.scenes, known.scenes),
        verdict: new.verdict.or(known.verdict),
        extra,
    }
}

fn either<T>(first: Vec<T>, second: Vec<T>) -> Vec<T> {
    if first.is_empty() { second } else { first }
}

/// Whether a review stays although it is to be replaced: a few words that nobody signed, as in an NFO, are no review in
/// the stead of one that somebody did.
pub fn stays(known: &Review, new: &Review) -> bool {
    let is_more = !new.scenes.is_empty() || new.verdict.is_some();
    is_signed(known) && !is_signed(new) && !is_more && !is_of_one_hand(known, new)
}

fn is_signed(review: &Review) -> bool {
    review.author.is_some() || review.source.is_some()
}

/// Whether two reviews name one author or place, or have words in common.
fn is_of_one_hand(a: &Review, b: &Review) -> bool {
    let same = |a: &Option<Line>, b: &Option<Line>| a.as_ref().zip(b.as_ref()).is_some_and(|(a, b)| fold(a) == fold(b));
    let summary = a.summary.is_some() && a.summary == b.summary;
    let told = |text: &crate::model::Prose| a.scenes.iter().any(|scene| scene.text == *text);
    let scene = b.scenes.iter().any(|scene| !scene.text.is_empty() && told(&scene.text));
    same(&a.author, &b.author) || same(&a.source, &b.source) || summary || scene
}
