//! Reading a library: files in, batches of albums and faults out, in the order of the files, parsed on all cores.

use std::cell::OnceCell;
use std::collections::HashMap;
use std::collections::hash_map::Entry as Place;
use std::io::{self, Read};
use std::ops::ControlFlow;
use std::path::Path;
use std::sync::Arc;

use rayon::prelude::*;

use super::beside::cover_beside;
use super::catalogue::{BLOCK, Block, Catalogue};
use super::escapes::spelled_out;
use super::file::{self, CAP};
use super::glance::{Glance, Room};
use super::parse::{self, without_mark};
use super::spots::Spots;
use super::{Form, Source, reason, ties};
use crate::model::{self, Entry, Fault, Id, Origin};

/// Albums that are parsed one after the other: so few that at the end of a block no core waits long for the other.
const LEAF: usize = 12;

/// Album files that are read at once.
const GROUP: usize = 128;

/// Room is made beforehand for no more albums than so many.
const MOST_EXPECTED: usize = 1 << 17;

/// Albums read and what could not be.
#[derive(Debug, Default)]
pub struct Batch {
    /// The albums; each id once among files and once among catalogues.
    pub entries: Vec<Entry>,
    /// What is wrong, in the order of the files.
    pub faults: Vec<Fault>,
}

/// Which albums are wanted, as far as a glance tells, and how much of them.
type Wanted<'a> = &'a (dyn Fn(&mut Glance) -> bool + Sync);

/// An album read, and what is wrong inside it; or why it is none.
type Parsed = Result<(Album, Vec<Fault>), Fault>;

enum Album {
    Read(Entry),
    /// A sound album that is not wanted.
    Passed(Id, Origin),
}

/// Reads `sources` and hands over what is in them, batch by batch, until all is read or `deliver` breaks off.
/// The second of two album files (or of two lines of catalogues) with one id is not handed over but named as a fault.
pub fn read(
    sources: impl Iterator<Item = Result<Source, Fault>>,
    deliver: &mut dyn FnMut(Batch) -> ControlFlow<()>,
) -> ControlFlow<()> {
    Reading { seen: Seen::default(), group: Vec::new(), wanted: &|_| true, deliver }.all(sources)
}

/// Reads `sources` as [`read`] does, but opens of the plain albums only the `wanted` ones: they are handed back in the
/// order of a library, each id once. `shelf` are albums that any other may hide. Faults are handed over all the same,
/// batch by batch.
pub fn read_wanted(
    sources: impl Iterator<Item = Result<Source, Fault>>,
    shelf: Vec<Entry>,
    wanted: Wanted,
    faults: &mut dyn FnMut(Vec<Fault>),
) -> Vec<Entry> {
    let mut entries = shelf;
    let mut deliver = |batch: Batch| {
        entries.extend(batch.entries);
        faults(batch.faults);
        ControlFlow::Continue(())
    };
    let mut reading = Reading { seen: Seen::default(), group: Vec::new(), wanted, deliver: &mut deliver };
    let _ = reading.all(sources);
    let seen = reading.seen;
    // An album that was passed over hides what it would hide if it had been opened.
    let is_hidden_by = |entry: &Entry, is_file| seen.places.contains_key(&(is_file, entry.album.id.clone()));
    entries.retain(|entry| match entry.origin {
        Origin::Shelf => !is_hidden_by(entry, true) && !is_hidden_by(entry, false),
        Origin::Catalogue(..) => !seen.has_files || !is_hidden_by(entry, true),
        Origin::File(_) => true,
    });
    entries.par_sort_unstable_by(Entry::by_place);
    // Whoever wants so little of a library does it once and ends; to give back what so many ids took would only cost time.
    std::mem::forget(seen);
    entries
}

struct Reading<'a> {
    seen: Seen,
    /// Album files that wait to be read together, and whether each stands in a folder below the library's.
    group: Vec<(Arc<Path>, bool)>,
    wanted: Wanted<'a>,
    deliver: &'a mut dyn FnMut(Batch) -> ControlFlow<()>,
}

impl Reading<'_> {
    fn all(&mut self, sources: impl Iterator<Item = Result<Source, Fault>>) -> ControlFlow<()> {
        for source in sources {
            match source {
                Ok(Source { path, form: Form::Album, is_apart }) => self.group.push((path.into(), is_apart)),
                Ok(Source { path, form: Form::Catalogue, .. }) => {
                    self.files()?;
                    self.catalogue(&path.into())?;
                }
                Err(fault) => {
                    self.files()?;
                    self.fault(fault)?;
                }
            }
            if self.group.len() == GROUP {
                self.files()?;
            }
        }
        self.files()
    }

    fn files(&mut self) -> ControlFlow<()> {
        if self.group.is_empty() {
            return ControlFlow::Continue(());
        }
        let (group, wanted) = (std::mem::take(&mut self.group), self.wanted);
        let parsed: Vec<Parsed> = group.par_iter().map(|file| file_album(file, wanted)).collect();
        let mut batch = Batch::default();
        for (parsed, (path, _)) in parsed.into_iter().zip(&group) {
            self.seen.admit(parsed, || file::whole(path).unwrap_or_default(), &mut batch);
        }
        (self.deliver)(batch)
    }

    /// While a block is parsed, the one before it is admitted and the next one read.
    fn catalogue(&mut self, path: &Arc<Path>) -> ControlFlow<()> {
        let file = match file::open(path) {
            Ok(file) => file,
            Err(message) => return self.fault(Fault::whole(path, message)),
        };
        let bytes = file.metadata().map_or(0, |data| data.len());
        let mut catalogue = Catalogue::new(file, CAP);
        let (wanted, seen) = (self.wanted, &mut self.seen);
        let mut before = None;
        let mut block = catalogue.next_block();
        loop {
            let is_last = matches!(block, Ok(Block::End) | Err(_));
            let meanwhile = || {
                let batch = before.take().map(|(lines, parsed)| seen.admit_block(parsed, lines, &mut catalogue));
                (batch, if is_last { Ok(Block::End) } else { catalogue.next_block() })
            };
            let (parsed, (batch, next)) = rayon::join(|| parse_block(path, &block, wanted), meanwhile);
            match batch {
                Some(batch) => (self.deliver)(batch)?,
                None => seen.expect(parsed.len(), bytes),
            }
            if is_last {
                return (self.deliver)(seen.admit_block(parsed, block, &mut catalogue));
            }
            before = Some((std::mem::replace(&mut block, next), parsed));
        }
    }

    fn fault(&mut self, fault: Fault) -> ControlFlow<()> {
        (self.deliver)(Batch { entries: Vec::new(), faults: vec![fault] })
    }
}

/// What was met so far.
#[derive(Default)]
struct Seen {
    /// Where each id was met, in a file (`true`) and in a catalogue.
    places: HashMap<(bool, Id), Origin>,
    has_files: bool,
}

impl Seen {
    /// Makes room for the albums of a catalogue of so many bytes, of which the first block has so many.
    fn expect(&mut self, albums: usize, bytes: u64) {
        let blocks = usize::try_from(bytes).unwrap_or(usize::MAX) / BLOCK + 1;
        self.places.reserve(albums.saturating_mul(blocks).min(MOST_EXPECTED));
    }

    /// Puts an album into the batch, or a fault where its id is taken; `bytes` are its text once more.
    fn admit(&mut self, parsed: Parsed, bytes: impl FnOnce() -> Vec<u8>, batch: &mut Batch) {
        let (album, faults) = match parsed {
            Ok(read) => read,
            Err(fault) => return batch.faults.push(fault),
        };
        let (id, origin, entry) = match album {
            Album::Read(entry) => (entry.album.id.clone(), entry.origin.clone(), Some(entry)),
            Album::Passed(id, origin) => (id, origin, None),
        };
        let is_file = matches!(origin, Origin::File(_));
        self.has_files |= is_file;
        match self.places.entry((is_file, id)) {
            Place::Occupied(first) => batch.faults.push(hidden(&first.key().1, &origin, first.get(), &bytes())),
            Place::Vacant(place) => {
                place.insert(origin);
                batch.entries.extend(entry);
            }
        }
        batch.faults.extend(faults);
    }

    /// What is in a block of a catalogue, whose memory it may use again.
    fn admit_block<R: Read>(&mut self, parsed: Vec<Parsed>, block: io::Result<Block>, of: &mut Catalogue<R>) -> Batch {
        let mut batch = Batch::default();
        let Ok(Block::Lines(lines)) = block else {
            batch.faults.extend(parsed.into_iter().filter_map(Result::err));
            return batch;
        };
        if self.places.len() + parsed.len() > self.places.capacity() {
            // To make room by and by, each time hashing all that is there anew, would cost more than all the rest.
            self.places.reserve(4 * self.places.len() + parsed.len());
        }
        let filled = OnceCell::new();
        for (nth, parsed) in parsed.into_iter().enumerate() {
            let line = || filled.get_or_init(|| lines.filled()).get(nth).map_or(&[][..], |(_, line)| line);
            self.admit(parsed, || line().to_vec(), &mut batch);
        }
        drop(filled);
        of.take_back(lines);
        batch
    }
}

/// The albums of a block, or the fault that it is.
fn parse_block(path: &Arc<Path>, block: &io::Result<Block>, wanted: Wanted) -> Vec<Parsed> {
    match block {
        Ok(Block::Lines(lines)) => parse_lines(path, &lines.filled(), wanted),
        Ok(Block::TooLong(line)) => {
            let message = format!("is longer than {} MiB: one album a line", CAP >> 20);
            vec![Err(Fault::at(path, (*line, 1), message))]
        }
        Ok(Block::End) => Vec::new(),
        Err(error) => vec![Err(Fault::whole(path, format!("cannot be read: {}", reason(error))))],
    }
}

fn parse_lines<'a>(path: &Arc<Path>, lines: &[(usize, &'a [u8])], wanted: Wanted) -> Vec<Parsed> {
    let parse = |room: &mut Room<'a>, &(line, bytes): &(usize, &'a [u8])| {
        album((bytes, room), Origin::Catalogue(Arc::clone(path), line), path, line, wanted)
    };
    lines.par_iter().with_max_len(LEAF).map_init(Vec::new, parse).collect()
}

fn file_album((path, is_apart): &(Arc<Path>, bool), wanted: Wanted) -> Parsed {
    let bytes = file::whole(path).map_err(|message| Fault::whole(path, message))?;
    let bytes = (without_mark(&bytes), &mut Vec::new());
    let mut parsed = album(bytes, Origin::File(Arc::clone(path)), path, 1, wanted)?;
    if let Album::Read(entry) = &mut parsed.0
        && *is_apart
        && entry.album.cover.is_none()
    {
        entry.beside = cover_beside(path).map(Box::new);
    }
    Ok(parsed)
}

/// The album in `bytes`, which begin on line `first_line` of the file at `path`.
fn album<'a>(
    (bytes, room): (&'a [u8], &mut Room<'a>),
    origin: Origin,
    path: &Path,
    first_line: usize,
    wanted: Wanted,
) -> Parsed {
    let text = std::str::from_utf8(bytes).ok();
    let glance = text.and_then(|text| Some(opened(Glance::of(text, room)?, room, wanted)));
    let glance = glance.or_else(|| {
        let (plain, room) = (text.and_then(spelled_out)?, &mut Vec::new());
        Some(opened(Glance::of(&plain, room)?, room, wanted))
    });
    let (album, text) = match glance {
        Some(Ok(album)) => (album, text.unwrap_or_default()),
        Some(Err(id)) => return Ok((Album::Passed(id, origin), Vec::new())),
        None => parse::album(bytes)
            .map_err(|wrong| Fault::at(path, (first_line + wrong.at.0 - 1, wrong.at.1), wrong.message))?,
    };
    let faults = ties::faults(&album, text, path, first_line);
    Ok((Album::Read(Entry::new(album, origin)), faults))
}

/// The album of a glance, whose room is given back; only the id of one that is sound and not wanted.
fn opened<'a>(mut glance: Glance<'a>, room: &mut Room<'a>, wanted: Wanted) -> Result<model::Album, Id> {
    if glance.is_sound() && !wanted(&mut glance) {
        let id = glance.id().clone();
        *room = glance.into_room();
        return Err(id);
    }
    let album;
    (album, *room) = glance.into_album();
    Ok(album)
}

/// Says that an album at `origin` is hidden by another of the same id that came first.
fn hidden(id: &Id, origin: &Origin, first: &Origin, bytes: &[u8]) -> Fault {
    let (line, column) = Spots::of(std::str::from_utf8(without_mark(bytes)).unwrap_or_default()).id();
    let path = origin.path().unwrap_or(Path::new(""));
    let message = format!("the id {id} is taken by {}: this album is hidden, give it another id", place(first));
    Fault::at(path, (line_of(origin) + line - 1, column), message)
}

fn line_of(origin: &Origin) -> usize {
    match origin {
        Origin::Shelf | Origin::File(_) => 1,
        Origin::Catalogue(_, line) => *line,
    }
}

fn place(origin: &Origin) -> String {
    match origin {
        Origin::Shelf => "the shelf".to_owned(),
        Origin::File(path) => path.display().to_string(),
        Origin::Catalogue(path, line) => format!("{}:{line}", path.display()),
    }
}
