//! The import: files and folders in, albums of the library out, and a report of what came of it.
//!
//! Everything is read first, each folder's files together and many folders at once; then what several sources tell of
//! one album is put together; then album after album is compared with the library and written, each of them whole or
//! not at all. When it is stopped, it goes on for a moment, and names what it has left.

mod discs;
mod patience;
mod reading;
mod report;
mod shelve;
mod source;
mod told;
mod unit;

pub use report::{Change, Fate, Report, TiedBy, Told};

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

use rayon::prelude::*;

use super::Place;
use crate::import::Warning;
use crate::import::merge::{self, Telling};
use crate::model::Fault;
use crate::store;
use patience::Patience;
use reading::Read;
use shelve::Shelves;
use unit::Unit;

/// What is to be imported, and how.
#[derive(Debug, Clone, Default)]
pub struct Request {
    /// Files and folders.
    pub paths: Vec<PathBuf>,
    /// What came by standard input.
    pub input: Option<Vec<u8>>,
    /// The folder of the library, which is made when the first album is written.
    pub into: PathBuf,
    /// Whether only to look.
    pub dry_run: bool,
    /// Whether what is imported wins over what the library has.
    pub replace: bool,
}

/// How far the reading has come, in files.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    /// Files read.
    pub done: usize,
    /// Files in all.
    pub all: usize,
}

/// The name of standard input in reports.
pub const INPUT: &str = "standard input";

/// Imports what is asked for into the library at `place`. `tell` hears after each file how far it is, from any thread;
/// with `stop` set, no further file is read, and what was read is written for a moment yet.
pub fn import(
    place: &Place,
    request: &Request,
    tell: &(dyn Fn(Progress) + Sync),
    stop: &AtomicBool,
) -> Result<Report, store::Error> {
    let gathered = store::gather(&request.paths, &source::is_wanted, stop)?;
    let mut report = Report::default();
    report.warnings.extend(gathered.faults.iter().map(of_fault));
    if stop.load(Ordering::Relaxed) {
        report.left.extend(request.paths.iter().map(|path| source::shown(path)));
        return Ok(report);
    }
    let mut units = unit::units(gathered.folders);
    units.extend(request.input.clone().map(Unit::input));
    if units.is_empty() && report.warnings.is_empty() {
        report.warnings.extend(request.paths.iter().map(|path| nothing_in(path)));
    }
    let patience = Patience::new(stop);
    let groups = read(&units, tell, stop, (&mut report, &patience));
    let mut left = Vec::new();
    let in_time = |group: &Vec<Telling>| {
        let over = patience.is_over();
        left.extend(group.first().filter(|_| over).map(|telling| telling.source.clone()));
        !over
    };
    let albums = merge::join(groups.into_iter().filter(in_time));
    report.left.extend(left);
    keep(place, request, albums, &mut report, &patience);
    Ok(report)
}

/// Reads all units, and puts together what each of them holds.
fn read(
    units: &[Unit],
    tell: &(dyn Fn(Progress) + Sync),
    stop: &AtomicBool,
    (report, patience): (&mut Report, &Patience),
) -> Vec<Vec<Telling>> {
    let (done, all) = (AtomicUsize::new(0), units.iter().map(Unit::files).sum());
    let tell = |files| tell(Progress { done: done.fetch_add(files, Ordering::Relaxed) + files, all });
    // In rayon's pool even where there is only one unit, for it is there that a panic is only a file's fault.
    let read: Vec<Option<Read>> = rayon::scope(|_| units.par_iter().map(|unit| unit.read(&tell, stop)).collect());
    let mut groups = Vec::new();
    for (unit, read) in units.iter().zip(read) {
        match read {
            Some(read) if !patience.is_over() => {
                report.warnings.extend(read.warnings);
                groups.extend(merge::gather(read.tellings));
            }
            Some(_) | None => report.left.push(unit.name.clone()),
        }
    }
    groups
}

/// Compares each album with the library, and writes it unless only a look was asked for. When it is stopped, it goes on
/// for no longer than a moment.
fn keep(place: &Place, request: &Request, albums: Vec<Vec<Telling>>, report: &mut Report, patience: &Patience) {
    if albums.is_empty() {
        return;
    }
    let (library, faults) = super::library(place);
    if let Some(first) = faults.first() {
        let message = format!("the library has faults, {} of them: see leitmotif check", faults.len());
        report.warnings.push(Warning { message, ..of_fault(first) });
    }
    let mut shelves = Shelves::new(&library, request);
    for tellings in albums {
        if report.failed.is_some() {
            report.unwritten += 1;
            continue;
        }
        if patience.is_over() {
            report.left.extend(tellings.first().map(|telling| telling.source.clone()));
            continue;
        }
        shelves.keep(merge::settle(tellings), report);
    }
}

fn nothing_in(path: &Path) -> Warning {
    let message = "holds nothing that is read: no audio files, sheets, playlists, data or articles".to_owned();
    Warning { source: source::shown(path), line: None, message }
}

fn of_fault(fault: &Fault) -> Warning {
    let source = fault.path.to_string_lossy().into_owned();
    Warning { source, line: fault.line, message: fault.message.clone() }
}
