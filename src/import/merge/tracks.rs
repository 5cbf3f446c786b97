//! One list of tracks out of several: the most trusted list, with each title and length from whoever knows it best.

use std::cmp::Reverse;
use std::collections::HashMap;

use super::alike::{SAME_LENGTH, is_numbered, similar};
use super::pairs::pairs;
use super::{Telling, Trust, Warning};
use crate::model::{Length, Track, TrackRef};

/// The most differences of one kind that are told of one source.
const MOST: usize = 3;

/// The tracks of an album and where they come from.
#[derive(Debug, Default)]
pub(super) struct Tracks {
    /// The tracks, in their order.
    pub(super) list: Vec<Track>,
    /// For each telling, what its tracks are called in the list.
    pub(super) names: Vec<HashMap<TrackRef, TrackRef>>,
    /// The tellings that gave titles and lengths.
    pub(super) origins: Vec<(&'static str, usize)>,
    /// Where tellings differ.
    pub(super) warnings: Vec<Warning>,
}

/// A track of the list in one telling.
#[derive(Clone, Copy)]
struct Account<'a> {
    telling: usize,
    track: &'a Track,
}

/// The tracks that `tellings`, the most trusted first, tell of.
pub(super) fn settle(tellings: &[Telling]) -> Tracks {
    let Some(base) = tellings.iter().position(|telling| !telling.album().tracks.is_empty()) else {
        return Tracks { names: vec![HashMap::new(); tellings.len()], ..Tracks::default() };
    };
    let mut tracks = Tracks { list: tellings[base].album().tracks.clone(), ..Tracks::default() };
    let mut told: Vec<Vec<Account<'_>>> = Vec::new();
    for (at, telling) in tellings.iter().enumerate() {
        let paired = tracks.take(&tellings[base], telling);
        told.resize(tracks.list.len(), Vec::new());
        let mut names = HashMap::new();
        for (track, place) in telling.album().tracks.iter().zip(paired) {
            let Some(place) = place else { continue };
            names.insert(track.at(), tracks.list[place].at());
            told[place].push(Account { telling: at, track });
        }
        tracks.names.push(names);
    }
    tracks.believe(tellings, &told);
    tracks.list.sort_by_key(Track::at);
    tracks
}

impl Tracks {
    /// Pairs the tracks of a telling with those of the list, to which it may add.
    fn take(&mut self, base: &Telling, telling: &Telling) -> Vec<Option<usize>> {
        let others = &telling.album().tracks;
        let mut paired = pairs(&self.list, others);
        let more = paired.iter().filter(|place| place.is_none()).count();
        if more > 0 && self.is_fuller(telling, &paired) {
            for (track, place) in others.iter().zip(&mut paired).filter(|(_, place)| place.is_none()) {
                *place = Some(self.list.len());
                self.list.push(track.clone());
            }
        } else if more > 0 || !others.is_empty() && others.len() < self.list.len() {
            self.warnings.push(other_list(base, telling, self.list.len(), &paired));
        }
        paired
    }

    /// Whether a telling that has all of the list may add what more it has.
    fn is_fuller(&self, telling: &Telling, paired: &[Option<usize>]) -> bool {
        let kind = matches!(telling.draft.trust, Trust::Data | Trust::Cue | Trust::Article);
        let mut pairs = telling.album().tracks.iter().zip(paired);
        let known = paired.iter().flatten().count() == self.list.len();
        kind && known
            && pairs.all(|(track, place)| match place {
                Some(place) => self.list[*place].at() == track.at(),
                None => self.list.iter().all(|known| known.at() != track.at()),
            })
    }

    /// Gives each track the title and the length of whoever knows them best.
    fn believe(&mut self, tellings: &[Telling], told: &[Vec<Account<'_>>]) {
        let mut odd: Vec<Odd> = tellings.iter().map(|_| Odd::default()).collect();
        for (track, told) in self.list.iter_mut().zip(told) {
            if let Some(title) = title(track, told, tellings, &mut odd) {
                add(&mut self.origins, ("titles", title));
            }
            if let Some(length) = length(track, told, tellings, &mut odd) {
                add(&mut self.origins, ("lengths", length));
            }
            let extra = told.iter().map(|told| &told.track.extra).find(|extra| !extra.is_empty());
            track.extra = extra.cloned().unwrap_or_default();
        }
        for (odd, telling) in odd.into_iter().zip(tellings) {
            self.warnings.extend(odd.warnings(&telling.source));
        }
    }
}

fn add<T: PartialEq>(all: &mut Vec<T>, one: T) {
    if !all.contains(&one) {
        all.push(one);
    }
}

/// Sets the title of `track`; answers with the telling that it is from.
fn title(track: &mut Track, told: &[Account<'_>], tellings: &[Telling], odd: &mut [Odd]) -> Option<usize> {
    let is_made_up = |told: &Account<'_>| is_numbered(told.track) || tellings[told.telling].doubt.tracks;
    let best = *told.iter().min_by_key(|told| is_made_up(told))?;
    track.title = best.track.title.clone();
    for other in told.iter().filter(|other| !is_made_up(other) && !similar(&other.track.title, &track.title)) {
        let source = &tellings[best.telling].source;
        let words =
            format!("{} is called \"{}\" here and \"{}\" in {source}", track.at(), other.track.title, track.title);
        odd[other.telling].titles.push(format!("{words}: the latter is believed"));
    }
    Some(best.telling)
}

/// Sets the length of `track`; answers with the telling that it is from.
fn length(track: &mut Track, told: &[Account<'_>], tellings: &[Telling], odd: &mut [Odd]) -> Option<usize> {
    let known = |told: &&Account<'_>| told.track.length.is_some();
    let best = told.iter().filter(known).min_by_key(|told| Reverse(tellings[told.telling].rank_of_lengths()))?;
    track.length = best.track.length;
    let believed = best.track.length?;
    let differs = |length: &Length| length.ms().abs_diff(believed.ms()) > SAME_LENGTH;
    for (other, length) in told.iter().filter_map(|other| Some((other, other.track.length.filter(differs)?))) {
        let (title, at, source) = (&track.title, track.at(), &tellings[best.telling].source);
        let words = format!("\"{title}\" ({at}) is {length} long here and {believed} in {source}");
        odd[other.telling].lengths.push(format!("{words}: {believed} is believed"));
    }
    Some(best.telling)
}

/// In what a telling differs.
#[derive(Default)]
struct Odd {
    titles: Vec<String>,
    lengths: Vec<String>,
}

impl Odd {
    fn warnings(self, source: &str) -> Vec<Warning> {
        let kinds = [(self.lengths, "lengths"), (self.titles, "titles")];
        let words = kinds.into_iter().flat_map(|(odd, what)| few(odd, what));
        words.map(|message| Warning { source: source.to_owned(), line: None, message }).collect()
    }
}

/// The first of many sayings, and how many more there are.
fn few(mut odd: Vec<String>, what: &str) -> Vec<String> {
    let more = odd.len().saturating_sub(MOST);
    odd.truncate(MOST);
    if more > 0 {
        odd.push(format!("and {more} more {what} differ"));
    }
    odd
}

fn other_list(base: &Telling, telling: &Telling, count: usize, paired: &[Option<usize>]) -> Warning {
    let others = &telling.album().tracks;
    let first = others.iter().zip(paired).find(|(_, place)| place.is_none()).map(|(track, _)| &track.title);
    let has = format!("lists {} tracks and {} {count}", others.len(), base.source);
    let message = match first {
        Some(title) => format!("{has}: those that are only here are left out, the first of them \"{title}\""),
        None => format!("{has}: the latter is believed"),
    };
    Warning { source: telling.source.clone(), line: None, message }
}
