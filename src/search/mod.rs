//! Query → hits.

use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use crate::model::{Library, Total};

/// What was typed, parsed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Query {}

impl Query {
    /// Reads what was typed; what does not parse becomes a fault and the rest still searches.
    pub fn parse(_text: &str) -> Self {
        Self {}
    }

    /// Whether it asks for nothing: the whole library.
    pub fn is_empty(&self) -> bool {
        true
    }

    /// What did not parse, each in a few words.
    pub fn faults(&self) -> &[String] {
        &[]
    }
}

/// A library made searchable.
#[derive(Debug, Clone, Default)]
pub struct Index {
    library: Arc<Library>,
}

impl Index {
    /// An index of `library`, taking over from `before` what has not changed.
    pub fn new(library: &Arc<Library>, _before: Option<&Self>) -> Self {
        Self { library: Arc::clone(library) }
    }

    /// The library that it indexes.
    pub fn library(&self) -> &Arc<Library> {
        &self.library
    }
}

/// A track found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hit {
    /// The album's place in the library's order.
    pub album: usize,
    /// The track's position in the album's `tracks`.
    pub track: usize,
}

/// What a query found.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Hits {
    /// The best hits, best first.
    pub best: Vec<Hit>,
    /// How many there are in all, and the sum of their lengths.
    pub total: Total,
}

/// The best `limit` hits and the count and length of all; nothing when `stop` was set before the end.
pub fn search(_index: &Index, _query: &Query, _limit: usize, _stop: &AtomicBool) -> Option<Hits> {
    Some(Hits::default())
}

/// Which characters of a track's title the query's words stand on: ascending positions, counted in characters.
pub fn title_letters(_query: &Query, _title: &str) -> Vec<usize> {
    Vec::new()
}

/// Which characters of an album's title, a work's or a composer's name the query's words stand on.
pub fn album_letters(_query: &Query, _text: &str) -> Vec<usize> {
    Vec::new()
}

/// The place in the library of the album that `wanted` means: its id, else the best match on albums, else the album of the best hit.
pub fn find_album(_index: &Index, _wanted: &str) -> Option<usize> {
    None
}
