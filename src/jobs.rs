//! Each deed as a plain blocking function: the command line calls it, the browser has it run on a worker.

mod edit;
mod editor;
pub mod import;

pub use edit::{Edited, Editing, Unfinished, finish_edit, prepare_edit};
pub use editor::{Editor, NotAnEditor, unchanged};

use std::ops::ControlFlow;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use crate::model::{Entry, Fault, Library};
use crate::search::{Field, Index, Query, Sieve};
use crate::store::{self, Batch, Glance};

/// Faults that are kept in memory; of more, only the number.
pub const MOST_FAULTS: usize = 1_000;

/// Which library is meant.
#[derive(Debug, Clone)]
pub struct Place {
    /// The folder of the user's; none where there is none yet.
    pub folder: Option<PathBuf>,
    /// Whether the built-in albums belong to it.
    pub shelf: bool,
}

impl Place {
    /// The folder as it is there now: it may have been made since.
    pub fn folder_now(&self) -> Option<PathBuf> {
        self.folder.clone().or_else(|| store::folder(None).ok().flatten())
    }

    /// The folder of the user's library, there or not; none where nothing says where it would be.
    pub fn folder_to_be(&self) -> Option<PathBuf> {
        Some(store::place(self.folder.as_deref())).filter(|folder| !folder.as_os_str().is_empty())
    }
}

/// A library as far as it is open.
#[derive(Debug, Clone)]
pub struct Opened {
    /// The albums.
    pub library: Arc<Library>,
    /// The same, searchable.
    pub index: Arc<Index>,
    /// What could not be read so far.
    pub faults: Arc<[Fault]>,
    /// Whether this is all.
    pub done: bool,
}

/// Opens a library: publishes the shelf at once, then the library each time it has doubled, so that all the building
/// together costs no more than twice the last; the last time with `done` set. Stops when `publish` breaks off.
pub fn open(place: &Place, publish: &mut dyn FnMut(Opened) -> ControlFlow<()>) {
    let mut opening = Opening::new(place.shelf);
    let all_is_there = place.folder.is_none();
    if publish(opening.publication(all_is_there)).is_break() || all_is_there {
        return;
    }
    let read = read_folder(place, &mut |batch| {
        opening.take(batch);
        if opening.has_doubled() { publish(opening.publication(false)) } else { ControlFlow::Continue(()) }
    });
    if read.is_continue() {
        let _ = publish(opening.publication(true));
    }
}

/// Opens a library and makes it searchable, in one go.
pub fn open_all(place: &Place) -> Opened {
    let (library, faults) = library(place);
    let library = Arc::new(library);
    let index = Arc::new(Index::new(&library, None));
    Opened { library, index, faults: faults.into(), done: true }
}

/// As much of a library as it takes to answer one query.
#[derive(Debug)]
pub struct OpenedFor {
    /// All hits are there, and all faults are told, but other albums may be missing, or other tracks of the albums, several of
    /// which may stand together as one without a title.
    pub opened: Opened,
    /// Whether what comes nearest to the query is there too: so it is where there are no hits.
    pub has_nearest: bool,
}

/// Opens as much of a library as it takes to answer one query; `with_starts` if it is asked where its hits begin.
pub fn open_for(place: &Place, query: &Query, with_starts: bool) -> OpenedFor {
    // One of the threads that share the work does the rest too: to wait for them from outside, block by block, is slow.
    rayon::scope(|_| open_what_answers(place, query, with_starts))
}

fn open_what_answers(place: &Place, query: &Query, with_starts: bool) -> OpenedFor {
    let Some(folder) = &place.folder else { return OpenedFor { opened: open_all(place), has_nearest: true } };
    let (answers, mut faults) = (Answers::new(query), Faults::default());
    let wanted = |album: &mut Glance| answers.may_be_in(album, with_starts);
    let (shelf, mut take) = (shelf(place.shelf), |more| faults.take(more));
    let entries = store::read_wanted(store::walk(folder), shelf, &wanted, &mut take);
    let library = Arc::new(Library::in_order(entries));
    let index = Arc::new(Index::new(&library, None));
    let opened = Opened { library, index, faults: faults.said().into(), done: true };
    OpenedFor { opened, has_nearest: !answers.has_hit.into_inner() }
}

/// What answers a query: its hits, and what comes nearest as long as no hit was met.
struct Answers<'q> {
    hits: Sieve<'q>,
    nearest: Option<Sieve<'q>>,
    has_hit: AtomicBool,
}

impl<'q> Answers<'q> {
    fn new(query: &'q Query) -> Self {
        let (hits, nearest) = (Sieve::new(query), Sieve::for_nearest(query));
        Self { hits, nearest, has_hit: AtomicBool::new(false) }
    }

    fn may_be_in(&self, album: &mut Glance, with_starts: bool) -> bool {
        let work = album.work_title().map(|title| (Field::Work, title));
        let composers = album.composers().iter().map(|&name| (Field::Composer, name));
        let texts = std::iter::once((Field::Album, album.title())).chain(work).chain(composers);
        let hits = self.hits.of_album(&texts);
        let nearest = self.nearest.as_ref().filter(|_| !self.has_hit.load(Ordering::Relaxed));
        let nearest = nearest.and_then(|sieve| sieve.of_album(&texts));
        if hits.is_none() && nearest.is_none() {
            return false;
        }
        let may_be_hit = |title: &str| {
            let is_hit = hits.as_ref().is_some_and(|hits| hits.lets_through(title));
            if is_hit {
                self.has_hit.store(true, Ordering::Relaxed);
            }
            is_hit || nearest.as_ref().is_some_and(|nearest| nearest.lets_through(title))
        };
        album.keep_music();
        if with_starts { album.keep_starts(may_be_hit) } else { album.keep(may_be_hit) }
    }
}

/// Opens a library that was open before and may have changed. What has not changed is taken over, the whole of it where
/// nothing has.
pub fn reopen(place: &Place, before: &Arc<Index>) -> Opened {
    let place = Place { folder: place.folder_now(), ..place.clone() };
    let (library, faults) = library(&place);
    let library = library.sharing(before.library());
    if library.is_the_same_as(before.library()) {
        let (library, index) = (Arc::clone(before.library()), Arc::clone(before));
        return Opened { library, index, faults: faults.into(), done: true };
    }
    let library = Arc::new(library);
    let index = Arc::new(Index::new(&library, Some(before)));
    Opened { library, index, faults: faults.into(), done: true }
}

/// Opens a library without making it searchable.
pub fn library(place: &Place) -> (Library, Vec<Fault>) {
    let mut entries = shelf(place.shelf);
    let mut faults = Faults::default();
    let _ = read_folder(place, &mut |batch| {
        entries.extend(batch.entries);
        faults.take(batch.faults);
        ControlFlow::Continue(())
    });
    (Library::new(entries), faults.said())
}

/// What a check saw.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Checked {
    /// Albums that open.
    pub albums: usize,
    /// Their tracks.
    pub tracks: usize,
    /// Faults reported.
    pub faults: usize,
}

/// Reads all that `paths` name, files and folders, and reports every fault, until `report` breaks off.
pub fn check(paths: &[PathBuf], report: &mut dyn FnMut(&Fault) -> ControlFlow<()>) -> Result<Checked, store::Error> {
    let sources = paths.iter().map(|path| store::named(path)).collect::<Result<Vec<_>, _>>()?;
    let mut checked = Checked::default();
    let _ = store::read(sources.into_iter().flatten(), &mut |batch| {
        checked.albums += batch.entries.len();
        checked.tracks += batch.entries.iter().map(|entry| entry.album.tracks.len()).sum::<usize>();
        checked.faults += batch.faults.len();
        batch.faults.iter().try_for_each(&mut *report)
    });
    Ok(checked)
}

fn shelf(wanted: bool) -> Vec<Entry> {
    if wanted { store::shelf() } else { Vec::new() }
}

fn read_folder(place: &Place, deliver: &mut dyn FnMut(Batch) -> ControlFlow<()>) -> ControlFlow<()> {
    match &place.folder {
        Some(folder) => store::read(store::walk(folder), deliver),
        None => ControlFlow::Continue(()),
    }
}

/// A library while it opens.
struct Opening {
    library: Arc<Library>,
    index: Arc<Index>,
    /// Read, but not published yet.
    waiting: Vec<Entry>,
    /// How many albums and tracks wait.
    weight: usize,
    faults: Faults,
}

impl Opening {
    fn new(with_shelf: bool) -> Self {
        let library = Arc::new(Library::new(shelf(with_shelf)));
        let index = Arc::new(Index::new(&library, None));
        Self { library, index, waiting: Vec::new(), weight: 0, faults: Faults::default() }
    }

    fn take(&mut self, batch: Batch) {
        self.weight += batch.entries.iter().map(|entry| 1 + entry.album.tracks.len()).sum::<usize>();
        self.waiting.extend(batch.entries);
        self.faults.take(batch.faults);
    }

    fn has_doubled(&self) -> bool {
        !self.waiting.is_empty() && self.weight >= self.library.len() + self.library.tracks()
    }

    fn publication(&mut self, done: bool) -> Opened {
        if !self.waiting.is_empty() {
            self.library = Arc::new(self.library.with(self.waiting.drain(..)));
            self.index = Arc::new(Index::new(&self.library, Some(&self.index)));
            self.weight = 0;
        }
        let (library, index) = (Arc::clone(&self.library), Arc::clone(&self.index));
        Opened { library, index, faults: self.faults.said().into(), done }
    }
}

/// Faults, the first of them whole and the rest as a number.
#[derive(Default)]
struct Faults {
    kept: Vec<Fault>,
    more: usize,
}

impl Faults {
    fn take(&mut self, faults: Vec<Fault>) {
        let room = MOST_FAULTS - self.kept.len();
        self.more += faults.len().saturating_sub(room);
        self.kept.extend(faults.into_iter().take(room));
    }

    fn said(&self) -> Vec<Fault> {
        let mut said = self.kept.clone();
        if let (Some(last), true) = (said.last(), self.more > 0) {
            let path = last.path.clone();
            said.push(Fault::whole(&path, format!("and {} more faults: see leitmotif check", self.more)));
        }
        said
    }
}
