//! What a search hands back.

use super::class::{Class, Field};
use crate::model::Total;

/// A track found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hit {
    /// The album's place in the library's order.
    pub album: usize,
    /// The track's position in the album's `tracks`.
    pub track: usize,
    /// Why it was found.
    pub by: Found,
}

/// Why a track was found: where the word stands that stands best.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Found {
    /// In its title.
    Title(Class),
    /// In the title of its album or of its work.
    Album(Class),
    /// In a composer's name.
    Composer(Class),
    /// Nowhere: no word was asked for, and no filter speaks against it.
    #[default]
    Filter,
}

impl Found {
    pub(super) fn new(field: Field, class: Class) -> Self {
        match field {
            Field::Title => Self::Title(class),
            Field::Album | Field::Work => Self::Album(class),
            Field::Composer => Self::Composer(class),
        }
    }
}

/// What a query found.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Hits {
    /// The best hits, best first.
    pub best: Vec<Hit>,
    /// How many there are in all, and the sum of their lengths.
    pub total: Total,
    /// Whether the search goes on, and there may be more and better ones.
    pub is_partial: bool,
    /// Whether nothing was found, and these are only near.
    pub is_guess: bool,
}
