//! One writer at a time: a lock beside the albums, never on a file that is itself replaced.

use std::fs::{File, OpenOptions, TryLockError};
use std::io;
use std::path::Path;
use std::sync::mpsc;
use std::time::{Duration, Instant};

use super::Error;

/// The file that is locked. Hidden, so never read as an album.
const NAME: &str = ".leitmotif.lock";
/// How long a writer waits for another.
const PATIENCE: Duration = Duration::from_secs(5);
const PAUSE: Duration = Duration::from_millis(10);

/// Held while a folder is written to; given back when dropped, or when the program ends however it ends.
#[derive(Debug)]
pub(super) struct Lock {
    _file: File,
}

/// Locks a folder, waiting for another writer to finish.
pub(super) fn lock(folder: &Path) -> Result<Lock, Error> {
    let path = folder.join(NAME);
    let file = open(&path).map_err(|error| Error::Unwritable { path, error })?;
    let start = Instant::now();
    loop {
        match file.try_lock() {
            Err(TryLockError::WouldBlock) if start.elapsed() < PATIENCE => pause(),
            Err(TryLockError::WouldBlock) => return Err(Error::Busy(folder.to_owned())),
            // Some network folders know no locks. What was seen is compared all the same.
            Ok(()) | Err(TryLockError::Error(_)) => return Ok(Lock { _file: file }),
        }
    }
}

/// The lock of another user may be readable only; that is enough to lock it.
fn open(path: &Path) -> io::Result<File> {
    let created = OpenOptions::new().read(true).write(true).create(true).truncate(false).open(path);
    created.or_else(|error| File::open(path).map_err(|_| error))
}

/// Waits a little: for a message that nobody sends.
fn pause() {
    let (_sender, receiver) = mpsc::channel::<()>();
    let _ = receiver.recv_timeout(PAUSE);
}
