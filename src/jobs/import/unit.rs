//! A unit of reading: the files of one folder and of its disc folders, which tell of one album or of several.

use std::collections::HashMap;
use std::path::{Path, PathBuf};

use super::INPUT;
use super::source::{Part, part, shown};
use crate::import::audio::disc_of;
use crate::store;

/// Files that are read together.
pub(super) struct Unit {
    /// The folder, as reports name it.
    pub(super) name: String,
    pub(super) audio: Vec<Found>,
    pub(super) texts: Vec<Found>,
    pub(super) cover: Option<(usize, PathBuf)>,
    /// What is no file.
    pub(super) input: Option<Vec<u8>>,
}

/// A file and the disc that its folder holds.
pub(super) struct Found {
    pub(super) path: PathBuf,
    pub(super) disc: Option<u16>,
}

/// The units of these folders: a folder of a disc belongs to the folder that it is in.
pub(super) fn units(folders: Vec<store::Folder>) -> Vec<Unit> {
    let mut units: Vec<Unit> = Vec::new();
    let mut places: HashMap<PathBuf, usize> = HashMap::new();
    for store::Folder { path, files } in folders {
        let disc = path.file_name().and_then(|name| disc_of(&name.to_string_lossy()));
        let root = path.parent().filter(|_| disc.is_some()).unwrap_or(&path);
        let place = *places.entry(root.to_owned()).or_insert_with_key(|root| {
            units.push(Unit::new(root));
            units.len() - 1
        });
        for file in files {
            units[place].take(file, disc);
        }
    }
    units
}

impl Unit {
    fn new(folder: &Path) -> Self {
        let name = if folder.as_os_str().is_empty() { ".".to_owned() } else { shown(folder) };
        Self { name, audio: Vec::new(), texts: Vec::new(), cover: None, input: None }
    }

    /// What came by standard input.
    pub(super) fn input(bytes: Vec<u8>) -> Self {
        Self { name: INPUT.to_owned(), audio: Vec::new(), texts: Vec::new(), cover: None, input: Some(bytes) }
    }

    fn take(&mut self, path: PathBuf, disc: Option<u16>) {
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        match part(&name) {
            Part::Audio => self.audio.push(Found { path, disc }),
            Part::Text => self.texts.push(Found { path, disc }),
            Part::Cover(rank) if self.cover.as_ref().is_none_or(|(known, _)| rank < *known) => {
                self.cover = Some((rank, path));
            }
            Part::Cover(_) => {}
        }
    }

    /// How many files there are to be read.
    pub(super) fn files(&self) -> usize {
        self.audio.len() + self.texts.len() + usize::from(self.input.is_some())
    }
}
