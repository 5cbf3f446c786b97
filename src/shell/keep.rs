//! Brings to the disk what is kept from run to run, beside everything else, whenever the reader has come to rest; and
//! once more at the end.

use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use super::Error;
use super::latest::Latest;
use super::panics::supervised;
use super::threads::spawn;
use super::workers::Tell;
use crate::app::Msg;
use crate::app::kept::{Keeping, Kept};
use crate::store;

/// How long a reader must have been still.
const QUIET: Duration = Duration::from_millis(500);

/// What keeps.
#[derive(Default)]
pub(super) struct Keeper {
    file: Option<PathBuf>,
    waiting: Arc<Latest<Kept>>,
    /// What was handed in last.
    edition: u64,
}

impl Keeper {
    /// Keeps in `file` from now on; without one nothing is kept.
    pub(super) fn start(file: Option<PathBuf>, tell: Tell) -> Result<Self, Error> {
        let keeper = Self { file, ..Self::default() };
        if let Some(file) = keeper.file.clone() {
            let waiting = Arc::clone(&keeper.waiting);
            spawn("keeper", move || {
                let mut said = false;
                loop {
                    let added = waiting.settled(QUIET);
                    let done =
                        supervised("keeping your place", || write(&file, added).map_err(|error| error.to_string()));
                    // Once is enough for a disk that stays full.
                    if let (Err(words), false) = (done.and_then(|done| done), said) {
                        said = tell.say(Msg::Told(format!("your place is not kept: {words}"))).is_continue();
                    }
                }
            })?;
        }
        Ok(keeper)
    }

    /// Hands in what was added, if that is more than the last time.
    pub(super) fn look(&mut self, keeping: &Keeping) {
        let (edition, added) = keeping.added();
        if self.file.is_some() && edition != self.edition {
            self.edition = edition;
            self.waiting.put(added.clone());
        }
    }

    /// Keeps what there is, now.
    pub(super) fn end(&self, keeping: &Keeping) {
        let (edition, added) = keeping.added();
        if let Some(file) = self.file.as_ref().filter(|_| edition > 0) {
            // Nobody is left to read what went wrong, and it was said before.
            let _ = write(file, added.clone());
        }
    }
}

/// Adds to what is on the disk. What a later version of the program has written is left alone.
fn write(file: &std::path::Path, added: Kept) -> Result<(), store::Error> {
    store::keep(file, |old: Option<Kept>| {
        let mut kept = old.unwrap_or_default();
        kept.is_known().then(|| {
            kept.absorb(added);
            kept
        })
    })
}
