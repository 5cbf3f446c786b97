//! Watches the library's folder: when its files have changed and are quiet again, the library is opened anew.

use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::time::{Duration, Instant};

use super::Error;
use super::latest::Latest;
use super::threads::spawn;
use crate::jobs::Place;
use crate::store::Watch;

/// How long the files must be left alone.
const QUIET: Duration = Duration::from_millis(200);
/// How long changes may go on before they are looked at nevertheless.
const PATIENCE: Duration = Duration::from_secs(2);

/// The watch over a library's folder, as far as there is one.
pub(super) struct Watching {
    watch: Option<Watch>,
    stirs: Sender<()>,
}

impl Watching {
    /// No watch yet. From now on whatever one notices is handed in as an opening of the library.
    pub(super) fn new(openings: &Arc<Latest<()>>) -> Result<Self, Error> {
        let (stirs, stirred) = channel();
        let openings = Arc::clone(openings);
        spawn("watch", move || {
            while stirred.recv().is_ok() {
                wait_until_quiet(&stirred);
                openings.put(());
            }
        })?;
        Ok(Self { watch: None, stirs })
    }

    /// Makes sure of the watch: the folder may be there only now, or be another than it was. Before the folder is read, so
    /// that no change falls in between. Without one the library is opened anew only after what the program itself has
    /// changed.
    pub(super) fn begin(&mut self, place: &Place) {
        let Some(folder) = place.folder_to_be() else { return };
        // It may come or go while we look.
        for _ in 0..3 {
            if self.watch.as_ref().is_some_and(|watch| watch.is_of(&folder)) {
                return;
            }
            let stirs = self.stirs.clone();
            self.watch = Watch::new(&folder, move || stirs.send(()).unwrap_or_default());
        }
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
