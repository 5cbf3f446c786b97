//! Bytes ↔ albums, one file per format. Knows no file system: whoever calls has read the bytes already, or writes them.
//!
//! A reader never fails on small things: it answers with what it could read and with warnings that name the line.
//! It never guesses: a fact that the source does not state is left out.

pub mod article;
pub mod audio;
mod clock;
pub mod cue;
mod data;
mod day;
mod decode;
mod discogs;
pub mod export;
mod facts;
mod filenames;
mod foreign;
pub mod form;
mod json;
mod jspf;
mod kind;
mod m3u;
mod marks;
pub mod merge;
mod musicbrainz;
mod names;
mod nfo;
mod notes;
mod numbers;
mod own;
mod playlist;
mod pls;
mod slug;
mod table;
mod utf_32;
mod xml;
mod xspf;

pub use slug::slug;

use kind::Kind;

use crate::model::{Album, Fault, TrackRef};

/// The albums that `bytes` hold, which come from a source called `name`: a path or an address, of which the ending and,
/// for want of a title, the name are looked at.
pub fn read(name: &str, bytes: &[u8]) -> Import {
    if let Some(why) = foreign::known(bytes) {
        return refused(name, &why);
    }
    let decoded = decode::decode(bytes);
    let (text, title) = (&*decoded.text, title_else(name));
    let import = match kind::kind(name, text) {
        Kind::Json => data::read(name, text, &title),
        Kind::MusicBrainz => musicbrainz::read_xml(name, text, &title),
        Kind::Discogs => discogs::read_xml(name, text, &title),
        Kind::Nfo => nfo::read(name, text, &title),
        Kind::Xspf => xspf::read(name, text, &title),
        Kind::Cue => cue::read(name, text, &|_| None),
        Kind::M3u => m3u::read(name, text, &title),
        Kind::Pls => pls::read(name, text, &title),
        Kind::Table => table::read(name, text, &title),
        Kind::Article(_) if form::is_form(text) => of_form(name, text),
        Kind::Article(form) => article::read(name, text, form),
        Kind::Page => refused(name, "is a web page, not the data that its name promises"),
        Kind::Binary => {
            return refused(name, "is no text: an album is read from text, or from the tags of audio files");
        }
        Kind::Empty => refused(name, "is empty"),
    };
    import.noting(name, decoded.guess)
}

/// The album of an article in our own form.
fn of_form(name: &str, text: &str) -> Import {
    let mut notes = notes::Notes::new(name);
    match form::read(text) {
        Ok(album) => notes.with(vec![Draft { album, trust: Trust::Data, ties: Vec::new() }]),
        Err(spots) => {
            for spot in spots {
                notes.line(spot.line, spot.message);
            }
            notes.with(Vec::new())
        }
    }
}

fn refused(name: &str, why: &str) -> Import {
    let mut notes = notes::Notes::new(name);
    notes.whole(why);
    notes.with(Vec::new())
}

/// What an album is called that states no title: as its file, or as the folder where the file's name says nothing.
fn title_else(name: &str) -> String {
    const NOTHING: [&str; 13] =
        ["", "-", "album", "playlist", "cd", "disc", "disc 1", "cd1", "tracks", "tracklist", "release", "index", "00"];
    let parts = name.rsplit(['/', '\\']).enumerate().take(2);
    let mut names = parts.map(|(up, part)| if up == 0 { filenames::stem(part) } else { part.to_owned() });
    let telling = names.find(|name| !NOTHING.contains(&&*name.to_lowercase()) && name != "." && name != "..");
    telling.unwrap_or_else(|| "Untitled".to_owned())
}

/// What was read from one source.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Import {
    /// The albums, in the source's order.
    pub albums: Vec<Draft>,
    /// What could not be read, or not be believed.
    pub warnings: Vec<Warning>,
}

impl Import {
    /// The same with a note on its letters before everything else.
    fn noting(mut self, source: &str, guess: Option<String>) -> Self {
        let note = |message| Warning { source: source.to_owned(), line: None, message };
        self.warnings.splice(0..0, guess.map(note));
        self
    }
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

impl std::fmt::Display for Warning {
    /// `source:line: message`, fit for a terminal.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        Fault { line: self.line, ..Fault::whole(self.source.as_ref(), &self.message) }.fmt(f)
    }
}
