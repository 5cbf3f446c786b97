//! The search line, what it has asked for, and what was found.

use std::sync::Arc;

use super::input::Input;
use super::laying::Steps;
use super::list::{Extent, List};
use super::state::{Pane, Wanted};
use crate::model::Id;
use crate::search::{Hit, Hits, Index, Query};

/// The search line while it is open.
#[derive(Debug, Clone)]
pub struct Search {
    /// What is typed.
    pub input: Input,
    /// The same, parsed.
    pub query: Arc<Query>,
    /// Whether it was to be accepted before its hits were there.
    pub is_taken: bool,
    /// The old query that is shown instead of what was typed, and what was.
    pub recalled: Option<Recalled>,
    /// Where the reader was before.
    pub before: Before,
}

/// An old query shown in the search line.
#[derive(Debug, Clone)]
pub struct Recalled {
    /// Its place among the queries kept.
    pub at: usize,
    /// What was typed before.
    pub typed: String,
}

/// Where a reader was before a search.
#[derive(Debug, Clone)]
pub struct Before {
    /// What they had before them.
    pub(super) view: View,
    /// The pane.
    pub pane: Pane,
    /// What had been found before.
    pub found: Option<Found>,
}

/// What a reader has before them.
#[derive(Debug, Clone)]
pub(super) struct View {
    /// The album.
    pub(super) album: Option<Id>,
    /// The place in its tracks.
    pub(super) tracks: List,
    /// The place in its review.
    pub(super) review: List,
    /// Where in it they were to go as soon as it is laid out.
    pub(super) wanted: Option<Wanted>,
    /// And how to go on from there.
    pub(super) steps: Steps,
}

/// What a query found.
#[derive(Debug, Clone)]
pub struct Found {
    /// The query.
    pub query: Arc<Query>,
    /// The hits; their albums are places in `index.library()`, which may be older than the library at hand.
    pub hits: Hits,
    /// Where they were found.
    pub index: Arc<Index>,
    /// The hit at hand.
    pub list: List,
}

/// A search that was asked for.
#[derive(Debug, Clone, Default)]
pub struct Question {
    /// Its number; an answer with another is late.
    pub generation: u64,
    /// What for.
    pub query: Arc<Query>,
    /// Where.
    pub index: Arc<Index>,
    /// How many hits at most.
    pub limit: usize,
    /// The hit to stand on when they are there.
    pub then: Then,
    /// Whether its last answer is still to come.
    pub is_open: bool,
}

/// The hit to stand on when an answer comes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Then {
    /// The one in this row, or the last.
    Row(usize),
    /// The one that was at hand before, wherever it stands now; the first where that was the first.
    SameHit,
    /// The one at hand, even where that is the first: it was clicked at.
    ThisHit,
}

impl Default for Then {
    fn default() -> Self {
        Self::Row(0)
    }
}

impl Found {
    /// Whether these are the hits of a query.
    pub fn is_of(&self, query: &Query) -> bool {
        *self.query == *query
    }

    /// How long the list of its hits is and how much of it is seen.
    pub fn extent(&self, fit: usize) -> Extent {
        Extent { len: self.hits.best.len(), fit }
    }

    /// The hit at hand.
    pub fn hit(&self) -> Option<Hit> {
        self.hits.best.get(self.list.at).copied()
    }

    /// Where the hit at hand stands among other hits.
    pub fn place_in(&self, other: &Self) -> Option<usize> {
        let mine = self.hit()?;
        let id = self.album_id(mine)?;
        other.hits.best.iter().position(|hit| hit.track == mine.track && other.album_id(*hit) == Some(id))
    }

    /// The id of a hit's album.
    pub fn album_id(&self, hit: Hit) -> Option<&Id> {
        self.index.library().album(hit.album).map(|album| &album.id)
    }
}
