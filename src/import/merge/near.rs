//! Which albums of a folder a telling may be one with, found without comparing it with each of them: those that share a
//! name with it, and those that share titles of tracks at the same places of as long a list.

use std::collections::{BTreeSet, HashMap};

use super::alike::{is_numbered, keys, letters};
use crate::model::fold::fold;
use crate::model::{Album, Track};

/// The most albums that are near: a name or a title that more of them share says nothing.
pub(super) const MOST: usize = 64;
/// How many tracks of an album are looked at, and how many of their titles albums must share that share no name.
const LOOKED_AT: usize = 6;
const SHARED: usize = 2;

/// Albums by what they and their first tracks are called.
#[derive(Default)]
pub(super) struct Near {
    names: HashMap<String, BTreeSet<usize>>,
    titles: HashMap<String, Vec<usize>>,
}

impl Near {
    /// Notes that the album called `at` is told of like this.
    pub(super) fn put(&mut self, album: &Album, at: usize) {
        for name in names(album) {
            self.names.entry(name).or_default().insert(at);
        }
        for title in titles(album) {
            let there = self.titles.entry(title).or_default();
            if there.len() < MOST && there.last() != Some(&at) {
                there.push(at);
            }
        }
    }

    /// The albums that `album` may be one of.
    pub(super) fn of(&self, album: &Album) -> BTreeSet<usize> {
        let mut shared: HashMap<usize, usize> = HashMap::new();
        for at in titles(album).filter_map(|title| self.titles.get(&title)).flatten() {
            *shared.entry(*at).or_default() += 1;
        }
        let by_titles = shared.into_iter().filter(|(_, count)| *count >= SHARED).map(|(at, _)| at);
        let by_name = names(album).filter_map(|name| self.names.get(&name)).flatten().copied();
        by_name.take(MOST).chain(by_titles.collect::<BTreeSet<_>>().into_iter().take(MOST)).collect()
    }
}

/// Titles, works and ids; two that share none of them have no name in common.
fn names(album: &Album) -> impl Iterator<Item = String> {
    keys(album).into_iter().chain([fold(&album.title), format!("id {}", album.id)])
}

/// The titles of the first tracks, each with its place and the number of all tracks.
fn titles(album: &Album) -> impl Iterator<Item = String> {
    let title = |(place, track): (usize, &Track)| {
        (!is_numbered(track)).then(|| format!("{place} {} {}", album.tracks.len(), letters(&fold(&track.title))))
    };
    album.tracks.iter().enumerate().take(LOOKED_AT).filter_map(title)
}
