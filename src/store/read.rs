//! Reading a library: files in, batches of albums and faults out, in the order of the files, parsed on all cores.

use std::collections::HashMap;
use std::collections::hash_map::Entry as Seen;
use std::ops::ControlFlow;
use std::path::Path;
use std::sync::Arc;

use rayon::prelude::*;

use super::catalogue::{Block, Catalogue};
use super::file::{self, CAP};
use super::parse::{self, without_mark};
use super::spots::Spots;
use super::{Form, Source, reason, ties};
use crate::model::{Entry, Fault, Id, Origin};

/// Album files that are read at once.
const GROUP: usize = 128;

/// Albums read and what could not be.
#[derive(Debug, Default)]
pub struct Batch {
    /// The albums; each id once among files and once among catalogues.
    pub entries: Vec<Entry>,
    /// What is wrong, in the order of the files.
    pub faults: Vec<Fault>,
}

/// An album read, and what is wrong inside it; or why it is none.
type Parsed = Result<(Entry, Vec<Fault>), Fault>;

/// Reads `sources` and hands over what is in them, batch by batch, until all is read or `deliver` breaks off.
/// The second of two album files (or of two lines of catalogues) with one id is not handed over but named as a fault.
pub fn read(
    sources: impl Iterator<Item = Result<Source, Fault>>,
    deliver: &mut dyn FnMut(Batch) -> ControlFlow<()>,
) -> ControlFlow<()> {
    let mut reading = Reading { seen: HashMap::new(), group: Vec::new(), deliver };
    for source in sources {
        match source {
            Ok(Source { path, form: Form::Album }) => reading.group.push(path.into()),
            Ok(Source { path, form: Form::Catalogue }) => {
                reading.files()?;
                reading.catalogue(&path.into())?;
            }
            Err(fault) => {
                reading.files()?;
                (reading.deliver)(Batch { entries: Vec::new(), faults: vec![fault] })?;
            }
        }
        if reading.group.len() == GROUP {
            reading.files()?;
        }
    }
    reading.files()
}

struct Reading<'a> {
    /// Where each id was met, in a file (`true`) and in a catalogue.
    seen: HashMap<(bool, Id), Origin>,
    /// Album files that wait to be read together.
    group: Vec<Arc<Path>>,
    deliver: &'a mut dyn FnMut(Batch) -> ControlFlow<()>,
}

impl Reading<'_> {
    fn files(&mut self) -> ControlFlow<()> {
        if self.group.is_empty() {
            return ControlFlow::Continue(());
        }
        let group = std::mem::take(&mut self.group);
        let parsed: Vec<Parsed> = group.par_iter().map(file_album).collect();
        let mut batch = Batch::default();
        for (parsed, path) in parsed.into_iter().zip(&group) {
            self.admit(parsed, || file::whole(path).unwrap_or_default(), &mut batch);
        }
        (self.deliver)(batch)
    }

    fn catalogue(&mut self, path: &Arc<Path>) -> ControlFlow<()> {
        let mut catalogue = match file::open(path) {
            Ok(file) => Catalogue::new(file, CAP),
            Err(message) => return self.fault(Fault::whole(path, message)),
        };
        let mut block = catalogue.next_block();
        loop {
            block = match block {
                Ok(Block::Lines(lines)) => {
                    let lines = lines.filled();
                    let (parsed, next) = rayon::join(|| parse_lines(path, &lines), || catalogue.next_block());
                    self.lines(parsed, &lines)?;
                    next
                }
                Ok(Block::TooLong(line)) => {
                    let message = format!("is longer than {} MiB: one album a line", CAP >> 20);
                    self.fault(Fault::at(path, (line, 1), message))?;
                    catalogue.next_block()
                }
                Ok(Block::End) => return ControlFlow::Continue(()),
                Err(error) => return self.fault(Fault::whole(path, format!("cannot be read: {}", reason(&error)))),
            };
        }
    }

    fn lines(&mut self, parsed: Vec<Parsed>, lines: &[(usize, &[u8])]) -> ControlFlow<()> {
        let mut batch = Batch::default();
        for (parsed, (_, bytes)) in parsed.into_iter().zip(lines) {
            self.admit(parsed, || bytes.to_vec(), &mut batch);
        }
        (self.deliver)(batch)
    }

    fn fault(&mut self, fault: Fault) -> ControlFlow<()> {
        (self.deliver)(Batch { entries: Vec::new(), faults: vec![fault] })
    }

    /// Puts an album into the batch, or a fault where its id is taken; `bytes` are its text once more.
    fn admit(&mut self, parsed: Parsed, bytes: impl FnOnce() -> Vec<u8>, batch: &mut Batch) {
        let (entry, faults) = match parsed {
            Ok(read) => read,
            Err(fault) => return batch.faults.push(fault),
        };
        let is_file = matches!(entry.origin, Origin::File(_));
        match self.seen.entry((is_file, entry.album.id.clone())) {
            Seen::Occupied(first) => batch.faults.push(hidden(&entry, first.get(), &bytes())),
            Seen::Vacant(place) => {
                place.insert(entry.origin.clone());
                batch.entries.push(entry);
            }
        }
        batch.faults.extend(faults);
    }
}

fn parse_lines(path: &Arc<Path>, lines: &[(usize, &[u8])]) -> Vec<Parsed> {
    let parse = |&(line, bytes): &(usize, &[u8])| album(bytes, Origin::Catalogue(Arc::clone(path), line), path, line);
    lines.par_iter().with_min_len(8).map(parse).collect()
}

fn file_album(path: &Arc<Path>) -> Parsed {
    let bytes = file::whole(path).map_err(|message| Fault::whole(path, message))?;
    album(without_mark(&bytes), Origin::File(Arc::clone(path)), path, 1)
}

/// The album in `bytes`, which begin on line `first_line` of the file at `path`.
fn album(bytes: &[u8], origin: Origin, path: &Path, first_line: usize) -> Parsed {
    let (album, text) = parse::album(bytes)
        .map_err(|wrong| Fault::at(path, (first_line + wrong.at.0 - 1, wrong.at.1), wrong.message))?;
    let faults = ties::faults(&album, text, path, first_line);
    Ok((Entry::new(album, origin), faults))
}

/// Says that an album is hidden by another of the same id that came first.
fn hidden(entry: &Entry, first: &Origin, bytes: &[u8]) -> Fault {
    let (line, column) = Spots::of(std::str::from_utf8(without_mark(bytes)).unwrap_or_default()).id();
    let path = entry.origin.path().unwrap_or(Path::new(""));
    let message =
        format!("the id {} is taken by {}: this album is hidden, give it another id", entry.album.id, place(first));
    Fault::at(path, (line_of(&entry.origin) + line - 1, column), message)
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
