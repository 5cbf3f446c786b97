//! A small file of the program's own, with what it keeps from run to run. Several programs may renew it at once: each
//! reads it, adds to it and writes it back while no other may. One that cannot be read is set aside, never overwritten.

use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use etcetera::BaseStrategy;
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::lock::lock;
use super::replace::{folder_of, renew, sweep};
use super::{Error, file, shown};
use crate::model::json::wrong;

/// The most bytes that are read of it.
const CAP: u64 = 16 << 20;

/// Where the program keeps its state: the platform's place for it; none for a user without a home.
pub fn state_file() -> Option<PathBuf> {
    let base = etcetera::choose_base_strategy().ok()?;
    let folder = base.state_dir().unwrap_or_else(|| base.data_dir());
    Some(folder.join("leitmotif").join("state.json")).filter(|path| path.is_absolute())
}

/// What the file at `path` says; nothing where there is none, and words where it cannot be read.
pub fn kept<T: DeserializeOwned>(path: &Path) -> Result<Option<T>, String> {
    match fs::metadata(path) {
        Err(error) if matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) => return Ok(None),
        Ok(there) if there.len() > CAP => return Err(format!("{} is far too large", shown(path))),
        Ok(_) | Err(_) => {}
    }
    let bytes = file::whole(path).map_err(|words| format!("{} {words}", shown(path)))?;
    serde_json::from_slice(&bytes).map(Some).map_err(|error| {
        let (line, column) = (error.line(), error.column());
        format!("{}:{line}:{column}: {}", shown(path), wrong(&error))
    })
}

/// Renews the file at `path`: `change` makes the new content of the old, or nothing where it shall stay as it is.
pub fn keep<T: DeserializeOwned + Serialize>(
    path: &Path,
    change: impl FnOnce(Option<T>) -> Option<T>,
) -> Result<(), Error> {
    let unwritable = |error| Error::Unwritable { path: path.to_owned(), error };
    let folder = folder_of(path);
    fs::create_dir_all(folder).map_err(unwritable)?;
    let _lock = lock(folder)?;
    sweep(folder);
    let old = if let Ok(old) = kept(path) {
        old
    } else {
        set_aside(path).map_err(unwritable)?;
        None
    };
    let Some(new) = change(old) else { return Ok(()) };
    let mut text = serde_json::to_vec(&new).map_err(|error| unwritable(error.into()))?;
    text.push(b'\n');
    renew(path, &text).map_err(unwritable)
}

/// Moves a file out of the way, to `NAME.broken`.
fn set_aside(path: &Path) -> std::io::Result<()> {
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(".broken");
    fs::rename(path, path.with_file_name(name))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn add(path: &Path, number: u32) -> Result<(), Error> {
        keep(path, |old: Option<Vec<u32>>| {
            let mut numbers = old.unwrap_or_default();
            numbers.push(number);
            Some(numbers)
        })
    }

    #[test]
    fn several_writers_at_once_lose_nothing() {
        let temp = tempfile::tempdir().unwrap();
        let path = temp.path().join("made/on/the/way/state.json");
        std::thread::scope(|scope| {
            for writer in 0..4 {
                let path = &path;
                scope.spawn(move || (0..10).for_each(|i| add(path, writer * 10 + i).unwrap()));
            }
        });
        let mut numbers: Vec<u32> = kept(&path).unwrap().unwrap();
        numbers.sort_unstable();
        assert_eq!(numbers, (0..40).collect::<Vec<_>>());
    }

    #[test]
    fn what_cannot_be_read_is_named_and_set_aside() {
        let temp = tempfile::tempdir().unwrap();
        let path = temp.path().join("state.json");
        assert_eq!(kept::<Vec<u32>>(&path), Ok(None));
        fs::write(&path, "[1,\n2,,]").unwrap();
        let words = kept::<Vec<u32>>(&path).unwrap_err();
        assert!(words.contains("state.json:2:3: a value is expected here"), "{words}");
        assert_eq!(fs::read_to_string(&path).unwrap(), "[1,\n2,,]", "reading changes nothing");
        add(&path, 7).unwrap();
        assert_eq!(kept::<Vec<u32>>(&path), Ok(Some(vec![7])));
        assert_eq!(fs::read_to_string(path.with_file_name("state.json.broken")).unwrap(), "[1,\n2,,]");
    }

    #[test]
    fn nothing_is_written_where_it_shall_stay() {
        let temp = tempfile::tempdir().unwrap();
        let path = temp.path().join("state.json");
        fs::write(&path, "[3]").unwrap();
        keep(&path, |_: Option<Vec<u32>>| None).unwrap();
        assert_eq!(fs::read_to_string(&path).unwrap(), "[3]");
    }
}
