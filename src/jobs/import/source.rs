//! Which files of a folder may tell of an album, and how each is read.

use std::panic::{self, AssertUnwindSafe};
use std::path::Path;

use crate::import::audio;
use crate::store::cover_rank;

/// The endings of texts that are read where a folder is named. A file that is named itself is read whatever its ending.
const TEXTS: [&str; 20] = [
    "json", "jsonl", "ndjson", "jspf", "nfo", "xspf", "cue", "m3u", "m3u8", "pls", "md", "markdown", "mkd", "mdown",
    "html", "htm", "xhtml", "txt", "text", "xml",
];

/// What a file is to an import.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    /// A file with tags.
    Audio,
    /// A text that may tell of albums.
    Text,
    /// A cover picture; the lower the number the better.
    Cover(usize),
}

/// What a file of this name is; a text where nothing else is known.
pub(super) fn part(name: &str) -> Part {
    if audio::is_audio(name) {
        return Part::Audio;
    }
    cover_rank(name).map_or(Part::Text, Part::Cover)
}

/// Whether a file of a folder is read.
pub(super) fn is_wanted(name: &str) -> bool {
    match part(name) {
        Part::Audio | Part::Cover(_) => true,
        Part::Text => name.rsplit_once('.').is_some_and(|(_, ending)| TEXTS.contains(&&*ending.to_lowercase())),
    }
}

/// A path as reports name it.
pub(super) fn shown(path: &Path) -> String {
    path.to_string_lossy().into_owned()
}

/// What `read` makes of a file, even if it panics: one bad file must not end an import.
pub(super) fn guarded<T>(read: impl FnOnce() -> Result<T, String>) -> Result<T, String> {
    let broken = |_| Err("breaks its reader, which is a fault of this program: please report it".to_owned());
    panic::catch_unwind(AssertUnwindSafe(read)).unwrap_or_else(broken)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_tell_what_a_file_is() {
        for (name, kind, wanted) in [
            ("01 - x.FLAC", Part::Audio, true),
            ("album.nfo", Part::Text, true),
            ("Cover.JPG", Part::Cover(0), true),
            ("front.webp", Part::Cover(11), true),
            ("back.jpg", Part::Text, false),
            ("rip.log", Part::Text, false),
            ("README", Part::Text, false),
        ] {
            assert_eq!((part(name), is_wanted(name)), (kind, wanted), "{name}");
        }
    }

    #[test]
    fn a_panic_is_a_fault_of_one_file() {
        assert_eq!(guarded(|| Ok(1)), Ok(1));
        assert!(guarded(|| -> Result<(), String> { panic!("no") }).is_err());
    }
}
