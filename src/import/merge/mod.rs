//! Several sources, one album: which of them tell of the same, and whom to believe where they differ.

mod alike;
mod complete;
mod gather;
mod ids;
mod near;
mod pairs;
mod review;
mod settle;
mod tracks;

#[cfg(test)]
mod tests;

pub use alike::{could_be, keys};
pub use complete::{complete, replace};
pub use gather::{gather, join};
pub use ids::id_of;
pub use review::stays;
pub use settle::settle;

use super::{Draft, Tie, Trust, Warning};
use crate::model::Album;

/// What one source tells of an album.
#[derive(Debug, Clone)]
pub struct Telling {
    /// What it tells.
    pub draft: Draft,
    /// The source, as warnings name it.
    pub source: String,
    /// Which of its facts are worth less than the kind of source promises.
    pub doubt: Doubt,
}

/// What a source only guesses.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Doubt {
    /// Its lengths are reckoned from bitrates.
    pub lengths: bool,
    /// Its title is the name of a file or folder.
    pub title: bool,
    /// The titles of its tracks are the names of files.
    pub tracks: bool,
}

impl Telling {
    /// What a reader found in `source`.
    pub fn new(draft: Draft, source: &str) -> Self {
        let title = crate::import::title_else(source);
        let doubt = Doubt { title: *draft.album.title == *title, ..Doubt::default() };
        Self { draft, source: source.to_owned(), doubt }
    }

    fn album(&self) -> &Album {
        &self.draft.album
    }

    /// How far its lengths are to be trusted, more being better.
    fn rank_of_lengths(&self) -> (bool, Trust) {
        (!self.doubt.lengths, self.draft.trust)
    }
}

/// One album, put together.
#[derive(Debug, Clone)]
pub struct Settled {
    /// The album.
    pub album: Album,
    /// Which words tied which scene to which track.
    pub ties: Vec<Tie>,
    /// Where each fact comes from: the fact's name, and the source.
    pub origins: Vec<(&'static str, String)>,
    /// Its sources, the most trusted first.
    pub sources: Vec<String>,
    /// Where the sources differ.
    pub warnings: Vec<Warning>,
}
