//! What came of an import.

use std::fmt;
use std::path::PathBuf;

use crate::import::Warning;
use crate::import::merge::Settled;
use crate::model::text::clean_line;
use crate::model::{Album, TrackRef};
use crate::store;

/// What came of an import.
#[derive(Debug, Default)]
pub struct Report {
    /// The albums, as their sources tell them.
    pub albums: Vec<Told>,
    /// What could not be read, and where sources differ.
    pub warnings: Vec<Warning>,
    /// The folders that were left because the import was stopped, and the sources of the albums that were not written;
    /// where it was stopped at once, what was named.
    pub left: Vec<String>,
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
    /// The track.
    pub track: TrackRef,
    /// The scene, by its place in the review.
    pub scene: usize,
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
    /// All there is to say, line by line, fit for a terminal.
    pub fn lines(&self) -> Vec<String> {
        let album = |told: &Told| {
            let head = format!("{}  {}", told.album.title, told.album.id);
            let rest = told.lines().into_iter().map(|line| format!("  {line}"));
            std::iter::once(head).chain(rest).chain([String::new()]).collect::<Vec<_>>()
        };
        let left = self.left.iter().map(|source| format!("left, since it was stopped: {}", clean_line(source)));
        let unwritten = (self.unwritten > 0).then(|| format!("{} more albums were not written", self.unwritten));
        let failed = self.failed.iter().map(ToString::to_string).chain(unwritten);
        let none = self.albums.is_empty().then(|| "no album was found".to_owned());
        let warnings = self.warnings.iter().map(ToString::to_string);
        none.into_iter().chain(self.albums.iter().flat_map(album)).chain(failed).chain(left).chain(warnings).collect()
    }

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
        let ties = ties.into_iter().map(|tie| TiedBy { words: tie.by, track: tie.track, scene: tie.scene }).collect();
        Self { album, sources, origins, ties, fate: Fate::Unchanged }
    }
}

impl fmt::Display for Fate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unchanged => f.write_str("unchanged: the library has all of it"),
            Self::Wanting(change) => write!(f, "would be {}", change.word()),
            Self::Written(change, path) => write!(f, "{}: {}", change.word(), clean_line(&path.to_string_lossy())),
            Self::Failed => f.write_str("not written"),
        }
    }
}

impl Change {
    fn word(self) -> &'static str {
        match self {
            Self::Added => "added",
            Self::Completed => "completed",
            Self::Replaced => "replaced",
        }
    }
}
