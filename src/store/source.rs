//! Which files are read: every `*.json` and `*.jsonl` of a folder at any depth, in the order of their paths.

use std::path::{Path, PathBuf};

use walkdir::DirEntry;

use super::Error;
use super::file::NOT_A_FILE;
use super::folder::{Found, kind};
use super::walk::{refused, steps};
use crate::model::Fault;

/// A file to be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    /// Where it is.
    pub path: PathBuf,
    /// What is in it.
    pub form: Form,
    /// Whether it stands in a folder below the library's.
    pub is_apart: bool,
}

/// What a file holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// One album, `*.json`.
    Album,
    /// An album on each line, `*.jsonl`.
    Catalogue,
}

impl Form {
    /// What a file of this name holds; nothing where such files are not read.
    pub(super) fn of(path: &Path) -> Option<Self> {
        let extension = path.extension()?;
        let forms = [("json", Self::Album), ("jsonl", Self::Catalogue)];
        forms.into_iter().find(|(name, _)| extension.eq_ignore_ascii_case(name)).map(|(_, form)| form)
    }
}

/// What to read of `path`, which the user named: a file, or all of a folder.
pub fn named(path: &Path) -> Result<Box<dyn Iterator<Item = Result<Source, Fault>>>, Error> {
    match (kind(path)?, Form::of(path)) {
        (Found::Folder, _) => Ok(Box::new(walk(path))),
        (Found::Other, Some(form)) => {
            Ok(Box::new(std::iter::once(Ok(Source { path: path.to_owned(), form, is_apart: false }))))
        }
        (Found::Other, None) => Err(Error::OtherKind(path.to_owned())),
        (Found::Nothing, _) => Err(Error::Missing { path: path.to_owned(), ask: "name a file or a folder" }),
    }
}

/// What to read of a folder, as it is come upon.
pub fn walk(folder: &Path) -> impl Iterator<Item = Result<Source, Fault>> + use<> {
    let root = folder.to_owned();
    steps(folder).filter_map(move |step| match step {
        Ok(entry) => look(entry),
        Err(error) => refused(&error, &root, |path| Form::of(path).is_some()).map(Err),
    })
}

/// What an entry is to us: a file to read, a fault (a folder or a pipe with an album's name), or nothing.
fn look(entry: DirEntry) -> Option<Result<Source, Fault>> {
    let form = Form::of(entry.path()).filter(|_| entry.depth() > 0)?;
    if entry.file_type().is_file() {
        return Some(Ok(Source { is_apart: entry.depth() > 1, path: entry.into_path(), form }));
    }
    Some(Err(Fault::whole(entry.path(), NOT_A_FILE)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_extension_tells_the_form_in_any_case() {
        for (name, form) in [
            ("a.json", Some(Form::Album)),
            ("a.b.JSON", Some(Form::Album)),
            ("a.JsonL", Some(Form::Catalogue)),
            ("a.json5", None),
            ("json", None),
            (".json", None),
        ] {
            assert_eq!(Form::of(Path::new(name)), form, "{name}");
        }
    }
}
