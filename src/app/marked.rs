//! Marked tracks, of whatever albums: for the sum of their lengths, and for the clipboard.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::action::{Action, Walk};
use super::at_hand::Sort;
use super::copying::track_line;
use super::list::Extent;
use super::panes;
use super::searching;
use super::state::{Pane, State};
use crate::app::Cmd;
use crate::model::{Album, Id, Library, Total, Track};
use crate::search::{Index, Query};

/// The marks that there are.
#[derive(Debug, Clone, Default)]
pub struct Marked {
    albums: Albums,
    range: Option<Range>,
}

type Albums = BTreeMap<Id, Marks>;

/// The marks in one album.
#[derive(Debug, Clone)]
struct Marks {
    album: Arc<Album>,
    tracks: BTreeSet<usize>,
}

/// A range of rows, marked for as long as it is not ended, on top of what was marked before.
#[derive(Debug, Clone)]
struct Range {
    before: Albums,
    list: Shown,
    from: usize,
}

/// The list in which a range is marked; in another list its rows mean nothing.
#[derive(Debug, Clone)]
enum Shown {
    Tracks(Arc<Album>, Sort),
    Hits(Arc<Query>, Arc<Index>),
}

impl Marked {
    /// Whether this track is marked.
    pub fn has(&self, album: &Id, track: usize) -> bool {
        self.albums.get(album).is_some_and(|marks| marks.tracks.contains(&track))
    }

    /// How many albums have marked tracks.
    pub fn albums(&self) -> usize {
        self.albums.len()
    }

    /// The sum of the marked lengths.
    pub fn total(&self) -> Total {
        let tracks = self.albums.values().flat_map(|marks| marks.tracks.iter().map(|&at| marks.album.tracks.get(at)));
        tracks.flatten().map(|track| track.length).collect()
    }

    /// Whether a range is being marked.
    pub fn is_ranging(&self) -> bool {
        self.range.is_some()
    }

    /// A line for each marked track, in the order of the library.
    pub(super) fn lines(&self, library: &Library) -> Vec<String> {
        let mut albums: Vec<_> = self.albums.iter().map(|(id, marks)| (library.place(id), marks)).collect();
        albums.sort_by_key(|(place, _)| *place);
        let lines = |marks: &Marks| marks.tracks.iter().filter_map(|&at| track_line(&marks.album, at)).collect();
        albums.into_iter().flat_map(|(_, marks): (_, &Marks)| -> Vec<String> { lines(marks) }).collect()
    }

    /// The marks in the albums of a newer library; an edited album keeps them by disc and number.
    pub(super) fn renew(&mut self, library: &Library) {
        self.range = None;
        self.albums.retain(|id, marks| {
            let Some(album) = library.place(id).and_then(|place| library.album(place)) else { return false };
            if !Arc::ptr_eq(album, &marks.album) {
                let old = std::mem::replace(&mut marks.album, Arc::clone(album));
                let names = marks.tracks.iter().filter_map(|&at| old.tracks.get(at)).map(Track::at);
                marks.tracks = names.filter_map(|name| album.position(name)).collect();
            }
            !marks.tracks.is_empty()
        });
    }
}

/// Marks so many rows from the one at hand on, or takes their marks away; goes on to the row after them.
pub(super) fn toggle(state: &mut State, count: usize) -> Vec<Cmd> {
    if state.marked.range.take().is_some() {
        return Vec::new();
    }
    let from = row(state);
    let to = from.saturating_add(count).min(extent(state).len);
    for row in from..to {
        if let Some((album, track)) = track_in(state, row) {
            flip(&mut state.marked.albums, &album, track);
        }
    }
    if state.search.is_some() {
        return searching::go(state, to);
    }
    let extent = extent(state);
    state.tracks.walk(Walk::Down, Some(to - from), extent);
    panes::moved(state, Pane::Tracks);
    Vec::new()
}

/// Begins a range at the row at hand, or ends the one that is being marked.
pub(super) fn range(state: &mut State) {
    if state.marked.range.take().is_some() {
        return;
    }
    let Some(list) = shown(state) else { return };
    let before = state.marked.albums.clone();
    state.marked.range = Some(Range { before, list, from: row(state) });
    let end = if state.search.is_some() { Action::Cancel } else { Action::Back };
    let end = state.keymap.told(state.place(), end, |key| format!(", {key} ends the range"));
    state.notice = Some(format!("moving marks on{end}"));
    extend(state);
}

/// Ends the range; whether there was one.
pub(super) fn end(state: &mut State) -> bool {
    state.marked.range.take().is_some()
}

/// Takes all marks away.
pub(super) fn clear(state: &mut State) {
    let count = state.marked.total().count;
    state.marked = Marked::default();
    state.notice = Some(if count == 0 { "nothing is marked".to_owned() } else { format!("{count} marks taken away") });
}

/// Lets the range reach to the row at hand; ends it where the reader has gone to another list.
pub(super) fn extend(state: &mut State) {
    let Some(range) = state.marked.range.clone() else { return };
    if !shown(state).is_some_and(|now| now.is(&range.list)) {
        state.marked.range = None;
        return;
    }
    let here = row(state);
    let mut albums = range.before;
    for row in range.from.min(here)..=range.from.max(here) {
        if let Some((album, track)) = track_in(state, row) {
            marks(&mut albums, &album).tracks.insert(track);
        }
    }
    state.marked.albums = albums;
}

impl Shown {
    fn is(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Tracks(a, x), Self::Tracks(b, y)) => Arc::ptr_eq(a, b) && x == y,
            (Self::Hits(a, x), Self::Hits(b, y)) => a == b && Arc::ptr_eq(x, y),
            (Self::Tracks(..), Self::Hits(..)) | (Self::Hits(..), Self::Tracks(..)) => false,
        }
    }
}

/// The list of tracks that is shown: the album's, or the hits.
fn shown(state: &State) -> Option<Shown> {
    match (&state.search, &state.found, &state.at_hand) {
        (Some(_), Some(found), _) => Some(Shown::Hits(Arc::clone(&found.query), Arc::clone(&found.index))),
        (Some(_), None, _) | (None, _, None) => None,
        (None, _, Some(hand)) => Some(Shown::Tracks(Arc::clone(&hand.album), state.sort)),
    }
}

fn row(state: &State) -> usize {
    let hits = state.found.as_ref().filter(|_| state.search.is_some());
    hits.map_or(state.tracks.at, |found| found.list.at)
}

fn extent(state: &State) -> Extent {
    let hits = state.found.as_ref().filter(|_| state.search.is_some());
    hits.map_or(state.extent(Pane::Tracks), |found| found.extent(state.fits.tracks))
}

/// The album and the position in it of the track in a row of the list that is shown.
fn track_in(state: &State, row: usize) -> Option<(Arc<Album>, usize)> {
    if state.search.is_some() {
        let found = state.found.as_ref()?;
        let hit = found.hits.best.get(row)?;
        return Some((Arc::clone(found.index.library().album(hit.album)?), hit.track));
    }
    let hand = state.at_hand.as_ref()?;
    Some((Arc::clone(&hand.album), *hand.rows.get(row)?))
}

fn marks<'a>(albums: &'a mut Albums, album: &Arc<Album>) -> &'a mut Marks {
    let new = || Marks { album: Arc::clone(album), tracks: BTreeSet::new() };
    albums.entry(album.id.clone()).or_insert_with(new)
}

fn flip(albums: &mut Albums, album: &Arc<Album>, track: usize) {
    let marks = marks(albums, album);
    if !marks.tracks.remove(&track) {
        marks.tracks.insert(track);
    }
    if marks.tracks.is_empty() {
        albums.remove(&album.id);
    }
}
