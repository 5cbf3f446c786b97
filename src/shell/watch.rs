//! Watches the library's folder: when its files have changed and are quiet again, the library is opened anew.

use std::sync::Arc;
use std::sync::mpsc::{self, Receiver, RecvTimeoutError};
use std::time::{Duration, Instant};

use super::Error;
use super::latest::Latest;
use super::panics::supervised;
use super::threads::spawn;
use crate::jobs::Place;
use crate::store::Watch;

/// How long the files must be left alone.
const QUIET: Duration = Duration::from_millis(200);
/// How long changes may go on before they are looked at nevertheless.
const PATIENCE: Duration = Duration::from_secs(2);

/// Watches from now on. A stir from elsewhere counts as a change, and has the folder looked for if it was not there.
pub(super) fn start(place: &Place, openings: &Arc<Latest<()>>) -> Result<mpsc::Sender<()>, Error> {
    let (stirs, stirred) = mpsc::channel();
    let (place, openings, sender) = (place.clone(), Arc::clone(openings), stirs.clone());
    spawn("watch", move || {
        // Without a watch the library is opened anew only after what the program itself has changed.
        let _ = supervised("watching the library", || watch(&place, &openings, &sender, &stirred));
    })?;
    Ok(stirs)
}

fn watch(place: &Place, openings: &Latest<()>, stirs: &mpsc::Sender<()>, stirred: &Receiver<()>) {
    let mut watch = None;
    loop {
        if watch.is_none() {
            let stirs = stirs.clone();
            let stir = move || stirs.send(()).unwrap_or_default();
            watch = place.folder_now().and_then(|folder| Watch::new(&folder, stir));
        }
        if stirred.recv().is_err() {
            return;
        }
        wait_until_quiet(stirred);
        openings.put(());
    }
}

fn wait_until_quiet(stirred: &Receiver<()>) {
    let end = Instant::now() + PATIENCE;
    while Instant::now() < end {
        match stirred.recv_timeout(QUIET) {
            Ok(()) => {}
            Err(RecvTimeoutError::Timeout | RecvTimeoutError::Disconnected) => return,
        }
    }
}
