//! Saving an album so that nothing is lost: not by a crash, a full disk, a power cut, or another program's edit.
//!
//! What was seen is compared with what is there while nobody else may write; the new text is read back before it is
//! used; it is written beside the file, brought to the disk and moved into its place; the text before it stays in
//! `NAME.json.bak`. Links are followed, mode and owner stay.

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
    let text = text(album)?;
    match &base.0 {
        Place::Nowhere => {
            fs::create_dir_all(folder).map_err(|error| Error::Unwritable { path: folder.to_owned(), error })?;
            let _lock = lock(folder)?;
            sweep(folder);
            save_new(folder, &album.id, text)
        }
        Place::File { path, .. } if is_gone(path) => Err(Error::Changed(path.clone())),
        Place::File { path, bytes } => {
            let _lock = lock(folder)?;
            sweep(folder);
            save_over(path, bytes, text)
        }
    }
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

fn save_new(folder: &Path, id: &Id, text: String) -> Result<Saved, Error> {
    let path = free_name(folder, id)?;
    match create(&path, text.as_bytes()) {
        Ok(()) => Ok(saved(path, text, true)),
        Err(error) if error.kind() == ErrorKind::AlreadyExists => Err(Error::Changed(path)),
        Err(error) => Err(Error::Unwritable { path, error }),
    }
}

/// A name for a new file: `ID.json`, else `ID-2.json` and so on, none that another would be taken for where capitals
/// do not count. If one of them holds this very album, somebody else has saved it.
fn free_name(folder: &Path, id: &Id) -> Result<PathBuf, Error> {
    let entries = fs::read_dir(folder).map_err(|error| Error::Unwritable { path: folder.to_owned(), error })?;
    let taken: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    let lower = |path: &Path| path.file_name().unwrap_or_default().to_string_lossy().to_lowercase();
    for number in 1..=MOST_NAMES {
        let name = if number == 1 { format!("{id}.json") } else { format!("{id}-{number}.json") };
        let path = folder.join(name);
        let Some(other) = taken.iter().find(|other| lower(other) == lower(&path)) else { return Ok(path) };
        if holds(other, id) {
            return Err(Error::Changed(other.clone()));
        }
    }
    Err(Error::NoName(folder.to_owned()))
}

fn holds(path: &Path, id: &Id) -> bool {
    let bytes = file::whole(path).unwrap_or_default();
    parse::album(without_mark(&bytes)).is_ok_and(|(album, _)| album.id == *id)
}

fn save_over(path: &Path, seen: &[u8], text: String) -> Result<Saved, Error> {
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
    sweep(folder_of(&target));
    back_up(&target, &now)?;
    replace(&target, text.as_bytes(), &now).map_err(unwritable)?;
    Ok(saved(path.to_owned(), text, true))
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
