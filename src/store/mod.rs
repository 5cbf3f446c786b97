//! Files ↔ albums: the only room that touches the file system. Reading changes nothing, not even a folder is made.

mod catalogue;
mod file;
mod folder;
mod humane;
mod parse;
mod read;
mod shelf;
mod source;
mod spots;
mod ties;

pub use folder::{folder, place};
pub use humane::reason;
pub use read::{Batch, read};
pub use shelf::shelf;
pub use source::{Form, Source, named, walk};

use std::path::{Path, PathBuf};

use crate::model::text::clean_line;

/// Why there is nothing to read at all.
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
}

/// A path as it may be printed.
fn shown(path: &Path) -> String {
    match clean_line(&path.to_string_lossy()).into_owned() {
        nothing if nothing.is_empty() => "\"\"".to_owned(),
        shown => shown,
    }
}
