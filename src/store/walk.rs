//! Walking a folder: at any depth, hidden files and folders passed over, links followed but never in a circle, and to a
//! folder only once: links to links to folders would otherwise be ever more ways to the same files.

use std::collections::HashSet;
use std::ffi::OsStr;
use std::io::ErrorKind;
use std::path::Path;

use walkdir::{DirEntry, Error, WalkDir};

use super::reason;
use crate::model::Fault;

/// What is come upon in `folder`, by name.
pub(super) fn steps(folder: &Path) -> impl Iterator<Item = Result<DirEntry, Error>> + use<> {
    let mut linked = HashSet::new();
    let mut is_new = move |entry: &DirEntry| {
        let link = entry.path_is_symlink() && entry.file_type().is_dir();
        !link || entry.path().canonicalize().map_or(true, |target| linked.insert(target))
    };
    let walk = WalkDir::new(folder).follow_links(true).sort_by_file_name().into_iter();
    walk.filter_entry(move |entry| entry.depth() == 0 || !is_hidden(entry.file_name()) && is_new(entry))
}

pub(super) fn is_hidden(name: &OsStr) -> bool {
    name.as_encoded_bytes().starts_with(b".")
}

/// Why a step in `folder` could not be taken; nothing for a link to nowhere that is of no interest.
pub(super) fn refused(error: &Error, folder: &Path, interests: impl Fn(&Path) -> bool) -> Option<Fault> {
    let Some(path) = error.path() else { return Some(torn(folder, error.io_error())) };
    if let Some(ancestor) = error.loop_ancestor() {
        return Some(Fault::whole(path, format_args!("is a link back to {}: not followed", ancestor.display())));
    }
    let error = error.io_error()?;
    if error.kind() == ErrorKind::NotFound {
        return interests(path).then(|| Fault::whole(path, "is a link to nothing"));
    }
    Some(Fault::whole(path, format_args!("cannot be read: {}", reason(error))))
}

/// A folder that was opened but cannot be read to its end: somewhere in `folder`, for which one is not told.
fn torn(folder: &Path, error: Option<&std::io::Error>) -> Fault {
    let why = error.map_or_else(|| "nobody says why".to_owned(), reason);
    Fault::whole(folder, format_args!("cannot be read to its end: {why}"))
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;
    use std::os::unix::fs::symlink;

    #[test]
    fn a_folder_that_breaks_off_is_named_with_the_reason() {
        let error = std::io::Error::from_raw_os_error(5);
        let fault = torn(Path::new("music"), Some(&error));
        assert_eq!(fault.to_string(), format!("music: cannot be read to its end: {}", reason(&error)));
    }

    #[test]
    fn a_folder_that_many_links_lead_to_is_read_once() {
        let root = tempfile::tempdir().unwrap();
        for depth in 0..40 {
            let folder = root.path().join(format!("d{depth:02}"));
            std::fs::create_dir(&folder).unwrap();
            for link in ["a", "b"] {
                symlink(format!("../d{:02}", depth + 1), folder.join(link)).unwrap();
            }
        }
        std::fs::create_dir(root.path().join("d40")).unwrap();
        std::fs::write(root.path().join("d40/x.json"), "").unwrap();
        let found = steps(root.path()).flatten().filter(|entry| entry.file_name() == "x.json").count();
        assert!((1..=2).contains(&found), "{found}");
    }
}
