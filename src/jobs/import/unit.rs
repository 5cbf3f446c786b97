//! A unit of reading: the files of one folder and of its disc folders, which tell of one album or of several.

use std::cell::RefCell;
use std::collections::{BTreeSet, HashMap};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};

use rayon::prelude::*;

use super::INPUT;
use super::discs::{OfDisc, whole};
use super::source::{Part, guarded, part, shown};
use crate::import::audio::{self, File, Recorded, disc_of, length_of};
use crate::import::merge::{Doubt, Telling};
use crate::import::{self, Import, Warning, cue};
use crate::model::Line;
use crate::store;

/// Files that are read together.
pub(super) struct Unit {
    /// The folder, as reports name it.
    pub(super) name: String,
    audio: Vec<Found>,
    texts: Vec<Found>,
    cover: Option<(usize, PathBuf)>,
    /// What is no file.
    input: Option<Vec<u8>>,
}

/// A file and the disc that its folder holds.
struct Found {
    path: PathBuf,
    disc: Option<u16>,
}

/// What a unit told.
pub(super) struct Read {
    pub(super) tellings: Vec<Telling>,
    pub(super) warnings: Vec<Warning>,
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

    /// Reads all of it; nothing when it was stopped on the way. `tell` hears of each file.
    pub(super) fn read(&self, tell: &(dyn Fn(usize) + Sync), stop: &AtomicBool) -> Option<Read> {
        let mut warnings = Vec::new();
        let tagged = each(&self.audio, tell, stop, tags)?;
        let mut files: Vec<File> = tagged.into_iter().filter_map(|read| told(read, &mut warnings)).collect();
        let sheets = each(&self.texts, tell, stop, |found| text(found, &files))?;
        let mut tellings = Vec::new();
        let mut big = BTreeSet::new();
        for (found, (import, of_sheet)) in self.texts.iter().zip(sheets) {
            big.extend(of_sheet);
            tellings.extend(of_import(import, &shown(&found.path), found.disc, &mut warnings));
        }
        if let Some(bytes) = &self.input {
            let read = guarded(|| Ok(import::read(INPUT, bytes))).unwrap_or_else(|message| failed(INPUT, message));
            tellings.extend(of_import(read, INPUT, None, &mut warnings));
            tell(1);
        }
        let mut tellings = whole(tellings);
        let sheeted = files.iter_mut().enumerate().filter(|(at, _)| big.contains(at));
        sheeted.for_each(|(_, file)| file.leave_to_sheet());
        tellings.extend(self.recorded(files, &mut warnings));
        self.put_cover(&mut tellings);
        Some(Read { tellings, warnings })
    }

    /// What the audio files tell.
    fn recorded(&self, files: Vec<File>, warnings: &mut Vec<Warning>) -> Vec<Telling> {
        if files.is_empty() {
            return Vec::new();
        }
        let (albums, said) = audio::albums(&self.name, files);
        warnings.extend(said);
        let telling = |recorded: Recorded| {
            let doubt = Doubt { lengths: recorded.estimated, title: recorded.unnamed, tracks: recorded.untitled };
            let source = match &*recorded.files {
                [file] => file.clone(),
                files => format!("{} audio files in {}", files.len(), self.name),
            };
            Telling { draft: recorded.draft, source, doubt }
        };
        albums.into_iter().map(telling).collect()
    }

    /// Notes the cover of a folder that tells of one album.
    fn put_cover(&self, tellings: &mut [Telling]) {
        let path = self.cover.as_ref().and_then(|(_, path)| std::path::absolute(path).ok());
        let Some(path) = path.as_deref().and_then(Path::to_str) else { return };
        let line = Line::from(path);
        let audio = tellings.iter().filter(|telling| telling.draft.trust == import::Trust::Audio).count();
        if *line == *path && audio <= 1 {
            let bare = tellings.iter_mut().filter(|telling| telling.draft.album.cover.is_none());
            bare.for_each(|telling| telling.draft.album.cover = Some(line.clone()));
        }
    }
}

/// What `read` makes of each of `found`, in their order; nothing when it was stopped.
fn each<T: Send>(
    found: &[Found],
    tell: &(dyn Fn(usize) + Sync),
    stop: &AtomicBool,
    read: impl Fn(&Found) -> T + Sync,
) -> Option<Vec<T>> {
    let one = |found| {
        let read = (!stop.load(Ordering::Relaxed)).then(|| read(found));
        tell(1);
        read
    };
    found.par_iter().map(one).collect()
}

fn told<T>(read: Result<T, Warning>, warnings: &mut Vec<Warning>) -> Option<T> {
    read.map_err(|warning| warnings.push(warning)).ok()
}

fn tags(found: &Found) -> Result<File, Warning> {
    let name = shown(&found.path);
    let read = guarded(|| audio::read(&name, store::seekable(&found.path)?));
    match read {
        Ok(tags) => Ok(File::new(name, found.disc, tags)),
        Err(message) => Err(Warning { source: name, line: None, message }),
    }
}

fn of_import(import: Import, source: &str, disc: Option<u16>, warnings: &mut Vec<Warning>) -> Vec<OfDisc> {
    warnings.extend(import.warnings);
    import.albums.into_iter().map(|draft| OfDisc { telling: Telling::new(draft, source), disc }).collect()
}

/// What a text tells, and which of the audio files it says hold several tracks.
fn text(found: &Found, files: &[File]) -> (Import, BTreeSet<usize>) {
    let name = shown(&found.path);
    let read = guarded(|| {
        let bytes = store::bytes(&found.path)?;
        Ok(if is_cue(&name) { sheet(&name, &bytes, files) } else { (import::read(&name, &bytes), BTreeSet::new()) })
    });
    read.unwrap_or_else(|message| (failed(&name, message), BTreeSet::new()))
}

fn is_cue(name: &str) -> bool {
    name.to_lowercase().ends_with(".cue")
}

/// A cue sheet with the audio files that it names at hand: they end its last tracks.
fn sheet(name: &str, bytes: &[u8], files: &[File]) -> (Import, BTreeSet<usize>) {
    let asked = RefCell::new(BTreeSet::new());
    let import = cue::read_with(name, bytes, &|wanted| {
        let (at, length) = length_of(files, name, wanted)?;
        asked.borrow_mut().insert(at);
        Some(length)
    });
    let asked = asked.into_inner();
    let tracks: usize = import.albums.iter().map(|draft| draft.album.tracks.len()).sum();
    let big = if tracks > asked.len() { asked } else { BTreeSet::new() };
    (import, big)
}

fn failed(source: &str, message: String) -> Import {
    Import { albums: Vec::new(), warnings: vec![Warning { source: source.to_owned(), line: None, message }] }
}
