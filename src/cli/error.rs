//! Why a command failed, and the exit status that says so.

use std::io;

use crate::model::text::clean_line;
use crate::store;

/// Why a command failed.
#[derive(Debug, thiserror::Error)]
pub(super) enum Error {
    #[error(transparent)]
    Store(#[from] store::Error),
    #[error("the results cannot be written: {}", store::reason(.0))]
    Output(#[from] io::Error),
    #[error("no album is like \"{}\": leitmotif list names them all", clean_line(.0))]
    NoAlbum(String),
    #[error("{0}")]
    Unsaved(String),
    #[error("{0}")]
    Input(String),
    #[error("{error}; {albums} more albums were not written")]
    Unfinished { error: store::Error, albums: usize },
    #[error("stopped: {left} folders were left, the first of them {}; the albums told of are finished", clean_line(.first))]
    Stopped { left: usize, first: String },
    #[error(transparent)]
    Editor(#[from] crate::jobs::NotAnEditor),
    #[error(transparent)]
    Browser(#[from] crate::shell::Error),
}

/// How a command ended that did not fail.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Outcome {
    Done,
    /// Nothing was found; or, in a check, faults were.
    Nothing,
}

/// The exit statuses.
pub(super) const DONE: u8 = 0;
pub(super) const NOTHING: u8 = 1;
pub(super) const FAILED: u8 = 2;
/// Shells know it as the end by Ctrl-C.
const STOPPED: u8 = 130;

/// The exit status of a command, and what to say on standard error.
pub(super) fn status(result: Result<Outcome, Error>) -> (u8, Option<String>) {
    match result {
        Ok(Outcome::Done) => (DONE, None),
        Ok(Outcome::Nothing) => (NOTHING, None),
        Err(Error::Output(error)) if error.kind() == io::ErrorKind::BrokenPipe => (DONE, None),
        Err(error @ Error::Stopped { .. }) => (STOPPED, Some(error.to_string())),
        Err(error @ Error::NoAlbum(_)) => (NOTHING, Some(error.to_string())),
        Err(
            error @ (Error::Store(_)
            | Error::Output(_)
            | Error::Input(_)
            | Error::Unfinished { .. }
            | Error::Unsaved(_)
            | Error::Editor(_)
            | Error::Browser(_)),
        ) => (FAILED, Some(error.to_string())),
    }
}
