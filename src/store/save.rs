//! Saving an album so that nothing is lost: not by a crash, a full disk, a power cut, or another program's edit.
//!
//! What was seen is compared with what is there while nobody else may write; the new text is read back before it is
//! used; it is written beside the file, brought to the disk and moved into its place; the text before it stays in
//! `NAME.json.bak`. Links are followed, mode and owner stay.

use std::collections::{HashMap, HashSet};
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use super::lock::lock;
use super::parse::without_mark;
use super::replace::{create, folder_of, put, replace, sweep};
use super::seen::{Place, Seen};
use super::{Error, file, parse};
use crate::model::{Album, Fault, Id, Length, json};

/// Names that are tried for a new file before it is given up.
const MOST_NAMES: usize = 1_000;

/// What a save came to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Saved {
    /// The file, by the name under which the library knows it.
    pub path: PathBuf,
    /// The file as it is now, for the next save.
    pub seen: Seen,
    /// Whether anything had to be written.
    pub written: bool,
}

/// Saves `album` in the library at `folder`, which is made if need be. `base` is what the album was made from: where it
/// is a file that has changed since, nothing is written.
pub fn save(folder: &Path, album: &Album, base: &Seen) -> Result<Saved, Error> {
    Saver::new(folder).save(album, base)
}

/// Saves albums in one library. Its folder is looked through once, however many there are: all its names for each of them
/// would take ever longer.
#[derive(Debug)]
pub struct Saver {
    folder: PathBuf,
    /// The names in the folder in small letters, and the files; nothing before they are asked for.
    names: Option<HashMap<String, PathBuf>>,
    /// The folders in which nothing is left of killed programs.
    swept: HashSet<PathBuf>,
}

impl Saver {
    /// For the library at `folder`, which is made if need be.
    pub fn new(folder: &Path) -> Self {
        Self { folder: folder.to_owned(), names: None, swept: HashSet::new() }
    }

    /// Saves `album`. `base` is what it was made from: where it is a file that has changed since, nothing is written.
    pub fn save(&mut self, album: &Album, base: &Seen) -> Result<Saved, Error> {
        let text = text(album)?;
        let folder = self.folder.clone();
        match &base.0 {
            Place::Nowhere => {
                fs::create_dir_all(&folder).map_err(|error| Error::Unwritable { path: folder.clone(), error })?;
                let _lock = lock(&folder)?;
                self.sweep(&folder);
                self.save_new(&album.id, text)
            }
            Place::File { path, .. } if is_gone(path) => Err(Error::Changed(path.clone())),
            Place::File { path, bytes } => {
                let _lock = lock(&folder)?;
                self.sweep(&folder);
                self.save_over(path, bytes, text)
            }
        }
    }

    fn sweep(&mut self, folder: &Path) {
        if self.swept.insert(folder.to_owned()) {
            sweep(folder);
        }
    }

    fn save_new(&mut self, id: &Id, text: String) -> Result<Saved, Error> {
        let path = self.free_name(id)?;
        match create(&path, text.as_bytes()) {
            Ok(()) => {
                self.names.get_or_insert_default().insert(lower(&path), path.clone());
                Ok(saved(path, text, true))
            }
            Err(error) if error.kind() == ErrorKind::AlreadyExists => Err(Error::Changed(path)),
            Err(error) => Err(Error::Unwritable { path, error }),
        }
    }

    /// A name for a new file: `ID.json`, else `ID-2.json` and so on, none that another would be taken for where capitals
    /// do not count. If one of them holds this very album, somebody else has saved it.
    fn free_name(&mut self, id: &Id) -> Result<PathBuf, Error> {
        for number in 1..=MOST_NAMES {
            let name = if number == 1 { format!("{id}.json") } else { format!("{id}-{number}.json") };
            let path = self.folder.join(name);
            let Some(other) = self.taken_for(&path)? else { return Ok(path) };
            if holds(&other, id) {
                return Err(Error::Changed(other));
            }
        }
        Err(Error::NoName(self.folder.clone()))
    }

    /// The file that a new one at `path` would be taken for: one that was there at first, or has come since.
    fn taken_for(&mut self, path: &Path) -> Result<Option<PathBuf>, Error> {
        let names = match self.names.take() {
            Some(names) => names,
            None => names(&self.folder)?,
        };
        let is_there = |path: &Path| fs::symlink_metadata(path).is_ok();
        let known = names.get(&lower(path)).filter(|other| is_there(other)).cloned();
        self.names = Some(names);
        Ok(known.or_else(|| is_there(path).then(|| path.to_owned())))
    }

    fn save_over(&mut self, path: &Path, seen: &[u8], text: String) -> Result<Saved, Error> {
        let unwritable = |error| Error::Unwritable { path: path.to_owned(), error };
        let target = fs::canonicalize(path).map_err(unwritable)?;
        let now = file::whole(&target).map_err(|message| Error::Fault(Fault::whole(path, message)))?;
        if now != seen {
            return Err(Error::Changed(path.to_owned()));
        }
        if now == text.as_bytes() {
            return Ok(saved(path.to_owned(), text, false));
        }
        if !may_write(&target) {
            return Err(Error::ReadOnly(path.to_owned()));
        }
        self.sweep(folder_of(&target));
        back_up(&target, &now)?;
        replace(&target, text.as_bytes(), &now).map_err(unwritable)?;
        Ok(saved(path.to_owned(), text, true))
    }
}

fn names(folder: &Path) -> Result<HashMap<String, PathBuf>, Error> {
    let entries = fs::read_dir(folder).map_err(|error| Error::Unwritable { path: folder.to_owned(), error })?;
    Ok(entries.flatten().map(|entry| entry.path()).map(|path| (lower(&path), path)).collect())
}

fn lower(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().to_lowercase()
}

fn is_gone(path: &Path) -> bool {
    fs::metadata(path).is_err_and(|error| error.kind() == ErrorKind::NotFound)
}

/// The text of an album's file, which reads back as the album.
fn text(album: &Album) -> Result<String, Error> {
    let mut album = album.clone();
    // No time at all is how some sources say that a length is not known.
    let none = |length: &mut Option<Length>| *length = length.filter(|length| *length != Length::ZERO);
    album.tracks.iter_mut().for_each(|track| none(&mut track.length));
    let text = json::laid_out(&album).map_err(|_| Error::Garbled(album.id.clone()))?;
    match parse::album(text.as_bytes()) {
        Ok((read, _)) if read == album => Ok(text),
        Ok(_) | Err(_) => Err(Error::Garbled(album.id)),
    }
}

fn holds(path: &Path, id: &Id) -> bool {
    let bytes = file::whole(path).unwrap_or_default();
    parse::album(without_mark(&bytes)).is_ok_and(|(album, _)| album.id == *id)
}

fn saved(path: PathBuf, text: String, written: bool) -> Saved {
    let seen = Seen(Place::File { path: path.clone(), bytes: text.into_bytes().into() });
    Saved { path, seen, written }
}

/// Keeps the text before the last save in `NAME.json.bak`, as private as the file is.
fn back_up(target: &Path, bytes: &[u8]) -> Result<(), Error> {
    let mut name = target.file_name().unwrap_or_default().to_owned();
    name.push(".bak");
    let path = target.with_file_name(name);
    let mode = fs::metadata(target).map(|there| there.permissions());
    mode.and_then(|mode| put(&path, bytes, mode)).map_err(|error| Error::Unwritable { path, error })
}

#[cfg(unix)]
fn may_write(path: &Path) -> bool {
    rustix::fs::access(path, rustix::fs::Access::WRITE_OK).is_ok()
}

#[cfg(not(unix))]
fn may_write(path: &Path) -> bool {
    fs::metadata(path).is_ok_and(|there| !there.permissions().readonly())
}
