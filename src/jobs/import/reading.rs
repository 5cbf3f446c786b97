//! Reading a unit: its audio files first, for the sheets beside them ask how long they are; then its texts.

use std::cell::{Cell, RefCell};
use std::collections::BTreeSet;
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};

use rayon::prelude::*;

use super::INPUT;
use super::discs::{OfDisc, whole};
use super::source::{guarded, shown};
use super::unit::{Found, Unit};
use crate::import::audio::{self, File, Recorded, length_of, only_beside};
use crate::import::merge::{Doubt, Telling};
use crate::import::{self, Import, Warning, cue};
use crate::model::{Length, Line, Track};
use crate::store;

/// What a unit told.
pub(super) struct Read {
    pub(super) tellings: Vec<Telling>,
    pub(super) warnings: Vec<Warning>,
}

impl Unit {
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

    /// Notes the cover of a folder that tells of one album: a picture there, or else its first audio file, where one is
    /// inside of that.
    fn put_cover(&self, tellings: &mut [Telling]) {
        let audio = tellings.iter().filter(|telling| telling.draft.trust == import::Trust::Audio).count();
        if audio > 1 {
            return;
        }
        let inside = || self.audio.first().map(|found| &found.path).filter(|path| has_picture(path));
        let path = self.cover.as_ref().map(|(_, path)| path).or_else(inside);
        let path = path.and_then(|path| std::path::absolute(path).ok());
        let Some(path) = path.as_deref().and_then(Path::to_str) else { return };
        let line = Line::from(path);
        if *line == *path {
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

/// Whether there is a picture inside of an audio file.
fn has_picture(path: &Path) -> bool {
    guarded(|| Ok(audio::picture(&shown(path), store::seekable(path)?).is_some())).unwrap_or_default()
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

/// What a cue sheet tells, and which of the audio files hold its tracks: those that it names. One that names a single file
/// as none is called means the only one beside it, as where that was named anew, if it ends after the last track begins.
fn sheet(name: &str, bytes: &[u8], files: &[File]) -> (Import, BTreeSet<usize>) {
    let named = ended(name, bytes, |wanted| length_of(files, name, wanted));
    let beside = || only_beside(files, name).map(|only| ended(name, bytes, |_| Some(only)));
    let ended = if named.ending.is_empty() { beside().filter(|it| it.is_whole(files)).unwrap_or(named) } else { named };
    let big = if ended.tracks().count() > ended.ending.len() { ended.ending } else { BTreeSet::new() };
    (ended.import, big)
}

/// A sheet whose last tracks end with audio files.
struct Ended {
    import: Import,
    /// How many files were asked for.
    asked: usize,
    /// Those that were there.
    ending: BTreeSet<usize>,
}

impl Ended {
    fn tracks(&self) -> impl DoubleEndedIterator<Item = &Track> {
        self.import.albums.iter().flat_map(|draft| &draft.album.tracks)
    }

    /// Whether it names one file only, and the one that it ends with may well be that.
    fn is_whole(&self, files: &[File]) -> bool {
        let ends = self.tracks().next_back().is_some_and(|last| last.length.is_some());
        let [draft] = &*self.import.albums else { return false };
        let fits = |at: &usize| files.get(*at).is_some_and(|file| file.may_be_of(&draft.album.title));
        self.asked == 1 && ends && self.ending.iter().all(fits)
    }
}

/// Reads a sheet; `file` answers which audio file is the one of a name, and how long it is.
fn ended(name: &str, bytes: &[u8], file: impl Fn(&str) -> Option<(usize, Length)>) -> Ended {
    let (asked, ending) = (Cell::new(0), RefCell::new(BTreeSet::new()));
    let import = cue::read_with(name, bytes, &|wanted| {
        asked.set(asked.get() + 1);
        let (at, length) = file(wanted)?;
        ending.borrow_mut().insert(at);
        Some(length)
    });
    Ended { import, asked: asked.get(), ending: ending.into_inner() }
}

fn failed(source: &str, message: String) -> Import {
    Import { albums: Vec::new(), warnings: vec![Warning { source: source.to_owned(), line: None, message }] }
}
