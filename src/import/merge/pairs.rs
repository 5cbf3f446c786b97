//! Which track of one list is which track of another.

use std::collections::HashMap;

use crate::model::fold::fold;
use crate::model::{Track, TrackRef};

use super::alike::similar;

/// For each track of `others` its place in `base`: by number and title, else by a title that is there only once, else,
/// where both lists are of one length, by its place in the list.
pub(super) fn pairs(base: &[Track], others: &[Track]) -> Vec<Option<usize>> {
    let mut pairing = Pairing { of: vec![None; others.len()], taken: vec![false; base.len()] };
    let places: HashMap<TrackRef, usize> = base.iter().enumerate().rev().map(|(at, track)| (track.at(), at)).collect();
    for (other, track) in others.iter().enumerate() {
        let place = places.get(&track.at()).copied();
        pairing.take(other, place.filter(|at| similar(&base[*at].title, &track.title)));
    }
    let (here, there) = (once(base), once(others));
    for (title, other) in there {
        pairing.take(other, here.get(&title).copied());
    }
    if base.len() == others.len() {
        (0..others.len()).for_each(|at| pairing.take(at, Some(at)));
    }
    pairing.of
}

struct Pairing {
    of: Vec<Option<usize>>,
    taken: Vec<bool>,
}

impl Pairing {
    /// Pairs what is not paired yet.
    fn take(&mut self, other: usize, place: Option<usize>) {
        let Some(place) = place.filter(|place| !self.taken[*place] && self.of[other].is_none()) else { return };
        self.of[other] = Some(place);
        self.taken[place] = true;
    }
}

/// The titles that are there only once, and where.
fn once(tracks: &[Track]) -> HashMap<String, usize> {
    let mut titles: HashMap<String, Option<usize>> = HashMap::new();
    for (at, track) in tracks.iter().enumerate() {
        titles.entry(fold(&track.title)).and_modify(|place| *place = None).or_insert(Some(at));
    }
    titles.into_iter().filter_map(|(title, at)| Some((title, at?))).collect()
}
