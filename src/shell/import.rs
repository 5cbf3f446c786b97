//! Importing beside the screen: progress now and then, and at the end a report of a line for each thing to know.

use std::sync::Mutex;
use std::sync::atomic::AtomicBool;
use std::time::{Duration, Instant};

use super::workers::Tell;
use crate::app::Msg;
use crate::jobs::Place;
use crate::jobs::import::{self, Fate, Progress, Report, Request};
use crate::model::Id;
use crate::store;

/// How often progress is told at most: more than that nobody sees.
const PACE: Duration = Duration::from_millis(50);

/// Imports what stands at `path`, as it was typed, and tells how far it is and what it came to.
pub(super) fn import(place: &Place, path: &str, stop: &AtomicBool, tell: &Tell) {
    let told = Mutex::new(Instant::now());
    let progress = |Progress { done, all }: Progress| {
        // Whoever comes while another tells has nothing newer to tell.
        let Ok(mut told) = told.try_lock() else { return };
        if told.elapsed() >= PACE {
            *told = Instant::now();
            let _ = tell.say(Msg::Importing { done, all });
        }
    };
    let done = request(place, path).and_then(|request| {
        let place = Place { folder: place.folder_now(), ..place.clone() };
        import::import(&place, &request, &progress, stop)
    });
    let _ = tell.say(match done {
        Ok(report) => Msg::Imported { first: first(&report), report: report.lines() },
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
fn first(report: &Report) -> Option<Id> {
    let mut there = report.albums.iter().filter(|told| !matches!(told.fate, Fate::Failed | Fate::Wanting(_)));
    there.next().map(|told| told.album.id.clone())
}
