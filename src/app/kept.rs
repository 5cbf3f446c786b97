//! What is kept from one run to the next: where the reader stood in each album, how they like their lists, what they
//! searched for, and their bookmarks. Plain data; the shell brings it to the disk and back.

use std::collections::{BTreeMap, HashMap};

use serde::{Deserialize, Serialize};

use super::at_hand::Sort;
use super::page::Measure;
use super::reading;
use super::stand::{self, Stand};
use super::state::{State, Widths};
use crate::model::Id;

/// Albums whose places are kept; the ones left longest ago go first.
const MOST_ALBUMS: usize = 5_000;
/// Queries that are kept; the oldest go first.
const MOST_QUERIES: usize = 500;
/// The form of the file, for later versions of the program.
const FORMAT: u32 = 1;

/// How wide a reader has their panes and lines.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sizes {
    /// The columns of running text at most.
    measure: usize,
    /// The panes.
    panes: Widths,
}

/// The sizes a reader came to, and those that their settings asked for then: other settings count anew.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChosenSizes {
    set: Sizes,
    now: Sizes,
}

impl Sizes {
    fn of(state: &State) -> Self {
        Self { measure: state.reading.measure.columns(), panes: state.widths }
    }
}

/// What is kept, as it stands in its file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Kept {
    /// The form of the file.
    pub format: u32,
    /// The order of the track list.
    #[serde(default)]
    pub sort: Option<Sort>,
    /// Whether the column of starts is shown.
    #[serde(default)]
    pub starts: Option<bool>,
    /// How wide panes and lines are.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sizes: Option<ChosenSizes>,
    /// Where the reader stood in each album, the one at hand last.
    #[serde(default)]
    pub albums: Vec<Stand>,
    /// What was searched for, the newest last.
    #[serde(default)]
    pub queries: Vec<String>,
    /// How far each review was read, in hundredths.
    #[serde(default)]
    pub read: BTreeMap<Id, u8>,
    /// Places that a letter stands for.
    #[serde(default)]
    pub bookmarks: BTreeMap<char, Stand>,
}

impl Default for Kept {
    fn default() -> Self {
        Self {
            format: FORMAT,
            sort: None,
            starts: None,
            sizes: None,
            albums: Vec::new(),
            queries: Vec::new(),
            read: BTreeMap::new(),
            bookmarks: BTreeMap::new(),
        }
    }
}

impl Kept {
    /// Whether this version of the program knows the form.
    pub fn is_known(&self) -> bool {
        self.format == FORMAT
    }

    /// Takes in what a later run, or one beside, has to say: it adds and renews, and forgets nothing but the oldest.
    pub fn absorb(&mut self, newer: Self) {
        self.sort = newer.sort.or(self.sort);
        self.starts = newer.starts.or(self.starts);
        self.sizes = newer.sizes.or(self.sizes);
        append(&mut self.albums, newer.albums, MOST_ALBUMS, |stand| stand.album.clone());
        append(&mut self.queries, newer.queries, MOST_QUERIES, Clone::clone);
        for (album, hundredths) in newer.read {
            let read = self.read.entry(album).or_default();
            *read = hundredths.max(*read);
        }
        while self.read.len() > MOST_ALBUMS && self.read.pop_first().is_some() {}
        self.bookmarks.extend(newer.bookmarks);
    }
}

/// Appends what is new; of what was there under the same name only the newest stays.
fn append<T, K: std::hash::Hash + Eq>(list: &mut Vec<T>, newer: Vec<T>, most: usize, name: impl Fn(&T) -> K) {
    let renewed: std::collections::HashSet<K> = newer.iter().map(&name).collect();
    list.retain(|one| !renewed.contains(&name(one)));
    list.extend(newer);
    let excess = list.len().saturating_sub(most);
    list.drain(..excess);
}

/// What was kept before this run, and what this run adds.
#[derive(Debug, Clone, Default)]
pub struct Keeping {
    stands: HashMap<Id, Stand>,
    /// All queries, the newest last.
    pub(super) queries: Vec<String>,
    /// How far each review was read, in hundredths.
    read: BTreeMap<Id, u8>,
    /// All bookmarks.
    pub(super) bookmarks: BTreeMap<char, Stand>,
    /// The sizes that the settings ask for, and those that were noted last.
    sizes: Option<ChosenSizes>,
    /// What this run adds, to be absorbed by what is on the disk.
    added: Kept,
    /// How often that has changed.
    edition: u64,
}

impl Keeping {
    /// Goes on from what was kept.
    pub fn new(kept: Kept) -> Self {
        let Kept { albums, queries, read, bookmarks, .. } = kept;
        let stands = albums.into_iter().map(|stand| (stand.album.clone(), stand)).collect();
        Self { stands, queries, read, bookmarks, ..Self::default() }
    }

    /// What this run has added so far, and how often that has changed.
    pub fn added(&self) -> (u64, &Kept) {
        (self.edition, &self.added)
    }

    /// Where the reader stood in an album.
    pub(super) fn stand(&self, album: &Id) -> Option<&Stand> {
        self.stands.get(album)
    }

    /// How far the review of an album was read, in hundredths; nothing where it never was.
    pub fn read(&self, album: &Id) -> Option<u8> {
        self.read.get(album).copied()
    }

    fn has_read(&mut self, album: &Id, hundredths: u8) {
        if self.read(album).is_none_or(|read| read < hundredths) {
            self.read.insert(album.clone(), hundredths);
            self.added.read.insert(album.clone(), hundredths);
            self.edition += 1;
        }
    }

    /// Remembers what was searched for.
    pub(super) fn searched(&mut self, query: &str) {
        if query.trim().is_empty() {
            return;
        }
        for queries in [&mut self.queries, &mut self.added.queries] {
            append(queries, vec![query.to_owned()], MOST_QUERIES, Clone::clone);
        }
        self.edition += 1;
    }

    /// Bookmarks a place by a letter.
    pub(super) fn bookmark(&mut self, letter: char, stand: &Stand) {
        self.bookmarks.insert(letter, stand.clone());
        self.added.bookmarks.insert(letter, stand.clone());
        self.edition += 1;
    }

    fn stood(&mut self, stand: Stand) {
        if self.added.albums.last() == Some(&stand) {
            return;
        }
        self.stands.insert(stand.album.clone(), stand.clone());
        // Mostly it is the album at hand that is renewed.
        match self.added.albums.last_mut().filter(|last| last.album == stand.album) {
            Some(last) => *last = stand,
            None => append(&mut self.added.albums, vec![stand], MOST_ALBUMS, |stand| stand.album.clone()),
        }
        self.edition += 1;
    }

    fn sized(&mut self, sizes: Sizes) {
        if let Some(known) = self.sizes.as_mut().filter(|known| known.now != sizes) {
            known.now = sizes;
            self.added.sizes = Some(*known);
            self.edition += 1;
        }
    }

    fn liked(&mut self, sort: Sort, starts: bool) {
        if (self.added.sort, self.added.starts) != (Some(sort), Some(starts)) {
            (self.added.sort, self.added.starts) = (Some(sort), Some(starts));
            self.edition += 1;
        }
    }
}

impl State {
    /// Goes on where the reader stopped: the same lists, and the album that was at hand as soon as the library has it.
    pub fn resume(&mut self, kept: Kept) {
        self.sort = kept.sort.unwrap_or(self.sort);
        self.starts = kept.starts.unwrap_or(self.starts);
        self.resuming = kept.albums.last().cloned().filter(|_| self.opening.is_none());
        let set = Sizes::of(self);
        let now = kept.sizes.filter(|sized| sized.set == set).map_or(set, |sized| sized.now);
        self.reading.measure = Measure::new(now.measure);
        self.widths = now.panes;
        self.keeping = Keeping { sizes: Some(ChosenSizes { set, now: Sizes::of(self) }), ..Keeping::new(kept) };
    }
}

/// Notes where the reader stands and how they like their lists. Hits that only pass by are no place of theirs.
pub(super) fn note(state: &mut State) {
    if !state.touched
        || state.search.is_some()
        || state.finding.line.is_some()
        || state.resuming.is_some()
        || state.opening.is_some()
    {
        return;
    }
    if let Some(mut here) = stand::here(state) {
        // While the page is still to be laid out, the line is where it was.
        here.line = here.line.or_else(|| state.keeping.stand(&here.album).and_then(|stand| stand.line));
        if let Some(hundredths) = reading::seen(state) {
            state.keeping.has_read(&here.album, hundredths);
        }
        state.keeping.stood(here);
    }
    let (sort, starts) = (state.sort, state.starts);
    state.keeping.liked(sort, starts);
    state.keeping.sized(Sizes::of(state));
}

/// Brings the reader to where they stopped, if the library has that album by now. Whether they are still to wait for it.
pub(super) fn resume(state: &mut State) -> bool {
    let Some(stand) = state.resuming.take() else { return false };
    if state.library.place(&stand.album).is_some() {
        stand::go(state, &stand);
        return false;
    }
    state.resuming = Some(stand).filter(|_| state.loading);
    state.resuming.is_some()
}
