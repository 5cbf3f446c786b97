//! What an album's file held when it was read: a save compares with it, so that nothing is overwritten unseen.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::parse::without_mark;
use super::{Error, file, parse};
use crate::model::{Album, Entry, Fault, Origin};

/// An album's place as somebody saw it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seen(pub(super) Place);

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Place {
    /// There is no file yet; a save makes one.
    Nowhere,
    /// A file, and what was in it.
    File { path: PathBuf, bytes: Arc<[u8]> },
}

impl Seen {
    /// An album that has no file yet.
    pub const fn nothing() -> Self {
        Self(Place::Nowhere)
    }

    /// The file at `path` as it is now.
    pub fn file(path: &Path) -> Result<Self, Error> {
        let bytes = file::whole(path).map_err(|message| Error::Fault(Fault::whole(path, message)))?;
        Ok(Self(Place::File { path: path.to_owned(), bytes: bytes.into() }))
    }

    /// The file, if there is one.
    pub fn path(&self) -> Option<&Path> {
        match &self.0 {
            Place::Nowhere => None,
            Place::File { path, .. } => Some(path),
        }
    }
}

/// The album of an entry as it is now, to be changed and saved. A file is read anew: it may have changed since the
/// library was opened. An album of the shelf or of a catalogue has no file of its own yet.
pub fn look(entry: &Entry) -> Result<(Arc<Album>, Seen), Error> {
    let Origin::File(path) = &entry.origin else { return Ok((Arc::clone(&entry.album), Seen::nothing())) };
    let seen = Seen::file(path)?;
    let Place::File { bytes, .. } = &seen.0 else { return Ok((Arc::clone(&entry.album), seen)) };
    let (album, _) =
        parse::album(without_mark(bytes)).map_err(|wrong| Error::Fault(Fault::at(path, wrong.at, wrong.message)))?;
    Ok((Arc::new(album), seen))
}
