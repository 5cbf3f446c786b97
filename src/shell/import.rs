//! Importing beside the screen: progress now and then, and at the end a report of a line for each thing to know.

use std::sync::atomic::AtomicBool;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use super::workers::Tell;
use crate::app::Msg;
use crate::jobs::Place;
use crate::jobs::import::{self, Change, Fate, Progress, Report, Request, Told};
use crate::model::Fault;
use crate::store;

/// How often it is told how far the import has come.
const PERIOD: Duration = Duration::from_millis(50);

/// Imports what stands at `path`, as it was typed, and tells how far it is and what it came to.
pub(super) fn import(place: &Place, path: &str, stop: &AtomicBool, tell: &Tell) {
    let next = Mutex::new(Instant::now());
    let progress = |Progress { done, all }| {
        let mut next = next.lock().unwrap_or_else(PoisonError::into_inner);
        if Instant::now() >= *next {
            *next = Instant::now() + PERIOD;
            let _ = tell.say(Msg::Importing { done, at: format!("{all} files in all") });
        }
    };
    let done = request(place, path).and_then(|request| {
        let place = Place { folder: place.folder_now(), ..place.clone() };
        import::import(&place, &request, &progress, stop)
    });
    let _ = tell.say(match done {
        Ok(report) => Msg::Imported { first: first(&report), report: lines(&report) },
        Err(error) => Msg::Imported { first: None, report: vec![error.to_string()] },
    });
}

fn request(place: &Place, path: &str) -> Result<Request, store::Error> {
    let into = store::place(place.folder.as_deref());
    if into.as_os_str().is_empty() {
        return Err(store::Error::NoHome);
    }
    Ok(Request { paths: vec![store::typed_path(path)], into, ..Request::default() })
}

/// The first album that the library has now.
fn first(report: &Report) -> Option<crate::model::Id> {
    let mut there = report.albums.iter().filter(|told| !matches!(told.fate, Fate::Failed | Fate::Wanting(_)));
    there.next().map(|told| told.album.id.clone())
}

fn lines(report: &Report) -> Vec<String> {
    let mut lines: Vec<String> = report.albums.iter().flat_map(album).collect();
    if lines.is_empty() {
        lines.push("no album was found there".to_owned());
    }
    lines.extend(report.failed.as_ref().map(ToString::to_string));
    if report.unwritten > 0 {
        lines.push(format!("{} more albums were not written", report.unwritten));
    }
    lines.extend(report.unread.iter().map(|folder| format!("stopped before {folder}")));
    lines.extend(report.warnings.iter().map(|warning| {
        Fault { line: warning.line, ..Fault::whole(warning.source.as_ref(), &warning.message) }.to_string()
    }));
    lines
}

fn album(told: &Told) -> Vec<String> {
    let album = &told.album;
    let mut lines = vec![format!("{} · {} tracks · {}", album.title, album.tracks.len(), album.total())];
    lines.push(format!("  {}", fate(&told.fate)));
    lines.extend(told.sources.iter().map(|source| format!("  from {source}")));
    lines.extend(told.ties.iter().map(|tie| format!("  {} → {}, named in “{}”", tie.words, tie.track, tie.scene)));
    lines
}

fn fate(fate: &Fate) -> String {
    match fate {
        Fate::Unchanged => "unchanged: the library has all of it".to_owned(),
        Fate::Wanting(_) => "not written, since only a look was asked for".to_owned(),
        Fate::Written(Change::Added, path) => format!("added: {}", path.display()),
        Fate::Written(Change::Completed, path) => format!("completed: {}", path.display()),
        Fate::Written(Change::Replaced, path) => format!("replaced: {}", path.display()),
        Fate::Failed => "not written".to_owned(),
    }
}
