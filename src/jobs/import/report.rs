//! What came of an import.

use std::path::PathBuf;

use crate::import::Warning;
use crate::import::merge::Settled;
use crate::model::Album;
use crate::store;

/// What came of an import.
#[derive(Debug, Default)]
pub struct Report {
    /// The albums, as their sources tell them.
    pub albums: Vec<Told>,
    /// What could not be read, and where sources differ.
    pub warnings: Vec<Warning>,
    /// The folders that were not read because the import was stopped; where it was stopped at once, what was named.
    pub unread: Vec<String>,
    /// Why the writing ended early; the last album is the one that it failed at.
    pub failed: Option<store::Error>,
    /// How many albums were left because of that.
    pub unwritten: usize,
}

/// An album that was imported.
#[derive(Debug, Clone)]
pub struct Told {
    /// The album as its sources tell it, under the id that it has in the library.
    pub album: Album,
    /// Its sources, the most trusted first.
    pub sources: Vec<String>,
    /// Where each fact comes from.
    pub origins: Vec<(&'static str, String)>,
    /// Which scenes are about which tracks, and why.
    pub ties: Vec<TiedBy>,
    /// What became of it.
    pub fate: Fate,
}

/// A track that a scene is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TiedBy {
    /// The words that tie them.
    pub words: String,
    /// The track, as `disc.number`.
    pub track: String,
    /// The label of the scene.
    pub scene: String,
}

/// What became of an album.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fate {
    /// The library has all of it: nothing was written.
    Unchanged,
    /// It would be written, had not only a look been asked for.
    Wanting(Change),
    /// It was written to this file.
    Written(Change, PathBuf),
    /// It could not be written.
    Failed,
}

/// What a write does to the library.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Change {
    /// An album more.
    Added,
    /// An album completed.
    Completed,
    /// An album replaced.
    Replaced,
}

impl Report {
    /// The files that were written.
    pub fn written(&self) -> impl Iterator<Item = &PathBuf> {
        self.albums.iter().filter_map(|told| match &told.fate {
            Fate::Written(_, path) => Some(path),
            Fate::Unchanged | Fate::Wanting(_) | Fate::Failed => None,
        })
    }
}

impl Told {
    pub(super) fn new(settled: Settled) -> Self {
        let Settled { album, ties, origins, sources, warnings: _ } = settled;
        let scene = |at: usize| album.scenes().get(at).map(|scene| scene.title.to_string()).unwrap_or_default();
        let told =
            ties.into_iter().map(|tie| TiedBy { words: tie.by, track: tie.track.to_string(), scene: scene(tie.scene) });
        let ties = told.collect();
        Self { album, sources, origins, ties, fate: Fate::Unchanged }
    }
}
