//! Files ↔ albums: the only room that touches the file system. Reading changes nothing, not even a folder is made;
//! a save is all or nothing, and never over what it has not seen.

mod beside;
mod catalogue;
mod complete;
mod draft;
mod escapes;
mod file;
mod folder;
mod gather;
mod glance;
mod humane;
mod kept;
mod lock;
mod output;
mod parse;
mod read;
mod replace;
mod save;
mod seen;
mod settings;
mod shelf;
mod source;
mod spots;
mod ties;
mod usual;
mod walk;
mod watch;

pub use beside::cover_rank;
pub use complete::{Completed, complete, typed_path};
pub use draft::Draft;
pub use file::picture;
pub use folder::{folder, folder_to_be, place};
pub use gather::{Folder, Gathered, bytes, gather, limited, seekable};
pub use glance::Glance;
pub use humane::reason;
pub use kept::{keep, kept, state_file};
pub use output::output;
pub use read::{Batch, read, read_wanted};
pub use save::{Saved, Saver, save};
pub use seen::{Seen, look};
pub use settings::{Settings, settings, settings_place};
pub use shelf::shelf;
pub use source::{Form, Source, named, walk};
pub use watch::Watch;

use std::path::{Path, PathBuf};

use crate::model::text::clean_line;
use crate::model::{Fault, Id};

/// Why nothing can be read at all, or nothing written.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// A place was named at which nothing is.
    #[error("{} does not exist: {ask}", shown(.path))]
    Missing {
        /// The place.
        path: PathBuf,
        /// What to do about it.
        ask: &'static str,
    },
    /// The library is not a folder.
    #[error("{} is not a folder: the library is a folder of *.json and *.jsonl files", shown(.0))]
    NotAFolder(PathBuf),
    /// A file was named that is of no kind that is read.
    #[error("{} is not read: an album is a *.json file, a catalogue of albums a *.jsonl file", shown(.0))]
    OtherKind(PathBuf),
    /// The system refuses.
    #[error("{} cannot be read: {}", shown(.path), reason(.error))]
    Unreadable {
        /// The place.
        path: PathBuf,
        /// What the system says.
        error: std::io::Error,
    },
    /// The user has no home, so the library has no place.
    #[error("there is no home folder to look for the library in: set HOME, or name a folder with --library DIR")]
    NoHome,
    /// A file cannot be read as what it should be.
    #[error("{0}")]
    Fault(Fault),
    /// Somebody else has written, moved or removed the file since it was read.
    #[error("{} has changed since it was read: nothing was overwritten", shown(.0))]
    Changed(PathBuf),
    /// Another program writes to the folder and does not come to an end.
    #[error("another leitmotif is saving in {}: try again when it is done", shown(.0))]
    Busy(PathBuf),
    /// The system refuses to write.
    #[error("{} cannot be written: {}", shown(.path), reason(.error))]
    Unwritable {
        /// The file or folder.
        path: PathBuf,
        /// What the system says.
        error: std::io::Error,
    },
    /// The file may not be written to.
    #[error("{} is read-only: nothing was written", shown(.0))]
    ReadOnly(PathBuf),
    /// The album has something that a file cannot hold.
    #[error("the album {0} would not read back from its file as it is: nothing was written")]
    Garbled(Id),
    /// Every name for a new file is taken.
    #[error("there is no name left for a new album in {}", shown(.0))]
    NoName(PathBuf),
}

/// A path as it may be printed.
fn shown(path: &Path) -> String {
    match clean_line(&path.to_string_lossy()).into_owned() {
        nothing if nothing.is_empty() => "\"\"".to_owned(),
        shown => shown,
    }
}
