//! Importing beside the screen.

use std::sync::Mutex;
use std::sync::atomic::AtomicBool;
use std::time::{Duration, Instant};

use super::workers::Tell;
use crate::app::Msg;
use crate::jobs::Place;
use crate::jobs::import::{self, Progress, Request};
use crate::store;

/// How often progress is told at most: more than that nobody sees.
const PACE: Duration = Duration::from_millis(50);

/// Imports what stands at `path`, as it was typed, and tells how far it is and what it came to.
pub(super) fn import(place: &Place, path: &str, stop: &AtomicBool, tell: &Tell) {
    let into = store::place(place.folder.as_deref());
    let request = Request { paths: vec![store::typed_path(path)], into, ..Request::default() };
    let told = Mutex::new(Instant::now());
    let progress = |Progress { done, all }: Progress| {
        // Whoever comes while another tells has nothing newer to tell.
        let Ok(mut told) = told.try_lock() else { return };
        if told.elapsed() >= PACE {
            *told = Instant::now();
            let _ = tell.say(Msg::Importing { done, all });
        }
    };
    let (report, first) = match import::import(place, &request, &progress, stop) {
        Ok(report) => (report.lines(), report.albums.first().map(|told| told.album.id.clone())),
        Err(error) => (vec![error.to_string()], None),
    };
    let _ = tell.say(Msg::Imported { report, first });
}
