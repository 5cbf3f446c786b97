//! Which files an import reads: those that are named, and in folders, at any depth, those that may tell of an album.

use std::collections::HashMap;
use std::fs::File;
use std::io::{BufReader, Read};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};

use walkdir::DirEntry;

use super::file::{self, NOT_A_FILE};
use super::folder::{Found, kind};
use super::walk::{refused, steps};
use super::{Error, reason};
use crate::model::Fault;

/// The most bytes of a text that are read.
const MOST_BYTES: usize = 64 << 20;

/// Files to be imported.
#[derive(Debug, Default)]
pub struct Gathered {
    /// Folders and what is to be read of each, in the order in which they were come upon.
    pub folders: Vec<Folder>,
    /// What cannot be read.
    pub faults: Vec<Fault>,
}

/// A folder and the files of it that are to be read, by name.
#[derive(Debug, PartialEq, Eq)]
pub struct Folder {
    /// The folder.
    pub path: PathBuf,
    /// The files.
    pub files: Vec<PathBuf>,
}

/// Gathers what `paths` name; of a folder what is `wanted` by its name, hidden files and folders never. Ends early when `stop` is set.
pub fn gather(paths: &[PathBuf], wanted: &dyn Fn(&str) -> bool, stop: &AtomicBool) -> Result<Gathered, Error> {
    let mut gathering = Gathering::default();
    let found = paths.iter().map(|path| kind(path)).collect::<Vec<_>>();
    if let Some(path) =
        paths.iter().zip(&found).find(|(_, found)| matches!(found, Ok(Found::Nothing))).map(|(path, _)| path)
    {
        return Err(Error::Missing { path: path.clone(), ask: "name a file or a folder" });
    }
    for (path, found) in paths.iter().zip(found) {
        match found {
            Ok(Found::Folder) => gathering.walk(path, wanted, stop),
            Ok(Found::Other | Found::Nothing) => gathering.file(path.clone()),
            Err(error) => gathering.done.faults.push(Fault::whole(path, unreadable(&error))),
        }
    }
    for folder in &mut gathering.done.folders {
        folder.files.sort();
        folder.files.dedup();
    }
    Ok(gathering.done)
}

/// What the system says, without the path that a fault names anyway.
fn unreadable(error: &Error) -> String {
    match error {
        Error::Unreadable { error, .. } => format!("cannot be read: {}", reason(error)),
        other => other.to_string(),
    }
}

#[derive(Default)]
struct Gathering {
    done: Gathered,
    places: HashMap<PathBuf, usize>,
}

impl Gathering {
    fn file(&mut self, path: PathBuf) {
        let parent = path.parent().unwrap_or(Path::new("")).to_owned();
        let folders = &mut self.done.folders;
        let place = *self.places.entry(parent).or_insert_with_key(|parent| {
            folders.push(Folder { path: parent.clone(), files: Vec::new() });
            folders.len() - 1
        });
        folders[place].files.push(path);
    }

    fn walk(&mut self, folder: &Path, wanted: &dyn Fn(&str) -> bool, stop: &AtomicBool) {
        for step in steps(folder).take_while(|_| !stop.load(Ordering::Relaxed)) {
            match step {
                Ok(entry) => self.come_upon(entry, wanted),
                Err(error) => self.done.faults.extend(refused(&error, folder, |_| true)),
            }
        }
    }

    fn come_upon(&mut self, entry: DirEntry, wanted: &dyn Fn(&str) -> bool) {
        let is_wanted = entry.depth() > 0 && wanted(&entry.file_name().to_string_lossy());
        let kind = entry.file_type();
        match (kind.is_file(), kind.is_dir()) {
            (true, _) if is_wanted => self.file(entry.into_path()),
            (false, true) if is_wanted => {
                self.done.faults.push(Fault::whole(entry.path(), "is a folder, though it has the name of a file"));
            }
            (true, _) | (false, true) => {}
            (false, false) => self.done.faults.push(Fault::whole(entry.path(), NOT_A_FILE)),
        }
    }
}

/// All bytes of a text, or why there are none.
pub fn bytes(path: &Path) -> Result<Vec<u8>, String> {
    limited(file::open(path)?)
}

/// All bytes of `reader`, if they are not too many.
pub fn limited(reader: impl Read) -> Result<Vec<u8>, String> {
    let mut bytes = Vec::new();
    let read = reader.take(MOST_BYTES as u64 + 1).read_to_end(&mut bytes);
    read.map_err(|error| format!("cannot be read: {}", reason(&error)))?;
    if bytes.len() > MOST_BYTES {
        Err(format!("is larger than {} MiB: it is not read", MOST_BYTES >> 20))
    } else {
        Ok(bytes)
    }
}

/// A file to be read here and there.
pub fn seekable(path: &Path) -> Result<BufReader<File>, String> {
    file::open(path).map(BufReader::new)
}
