//! Bytes ↔ albums, one file per format. Knows no file system: whoever calls has read the bytes already, or writes them.
//!
//! A reader never fails on small things: it answers with what it could read and with warnings that name the line.
//! It never guesses: a fact that the source does not state is left out.

pub mod export;
pub mod form;
mod slug;

pub use slug::slug;

use crate::model::{Album, TrackRef};

/// What was read from one source.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Import {
    /// The albums, in the source's order.
    pub albums: Vec<Draft>,
    /// What could not be read, or not be believed.
    pub warnings: Vec<Warning>,
}

/// An album as one source tells it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    /// The album.
    pub album: Album,
    /// How far the source is to be trusted against others that tell of the same album.
    pub trust: Trust,
    /// Which words tied which scene to which track.
    pub ties: Vec<Tie>,
}

/// The kinds of sources, the least trusted first: where two tell the length of a track, the later kind is believed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Trust {
    /// A Kodi `album.nfo`, which may have lost its hours.
    Nfo,
    /// A playlist, whose lengths are hints.
    Playlist,
    /// A written article.
    Article,
    /// A cue sheet.
    Cue,
    /// MusicBrainz, Discogs, and our own JSON.
    Data,
    /// The audio files themselves.
    Audio,
}

/// Why a scene is about a track.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tie {
    /// The scene, by its place in the review.
    pub scene: usize,
    /// The track.
    pub track: TrackRef,
    /// The words that tied them, as the source has them.
    pub by: String,
}

/// Something that a reader of the report should know.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct Warning {
    /// The source, as it was named.
    pub source: String,
    /// The line in it, from 1; none where the whole source is meant.
    pub line: Option<usize>,
    /// What is the matter, in lower case, without a full stop.
    pub message: String,
}
