//! Where the library is.

use std::ffi::OsString;
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use etcetera::BaseStrategy;

use super::Error;
use super::complete::typed_path;

/// The folder of the user's library: the one that is `named`, else the platform's own; none where that is not there yet.
/// A folder that was named must be there. `~` at its beginning is the home folder, since shells leave it alone in
/// `--library=~/Scores` and in what starts programs without one; a folder of that name is `./~`.
pub fn folder(named: Option<OsString>) -> Result<Option<PathBuf>, Error> {
    let Some(named) = named else { return default_folder() };
    let path = at_home(named);
    match kind(&path)? {
        Found::Folder => Ok(Some(path)),
        Found::Other => Err(Error::NotAFolder(path)),
        Found::Nothing => Err(Error::Missing { path, ask: "make the folder first, or name another library" }),
    }
}

/// The folder of the user's library, there or not: the one that is `named`, else the platform's own.
pub fn folder_to_be(named: Option<OsString>) -> Result<PathBuf, Error> {
    let path = named.map(at_home).or_else(default_place).filter(|path| !path.as_os_str().is_empty());
    let path = path.ok_or(Error::NoHome)?;
    match kind(&path)? {
        Found::Folder | Found::Nothing => Ok(path),
        Found::Other => Err(Error::NotAFolder(path)),
    }
}

/// The path that was named, `~` at its beginning put into words.
fn at_home(named: OsString) -> PathBuf {
    match named.to_str() {
        Some(text) => typed_path(text),
        None => PathBuf::from(named),
    }
}

/// Where the library would be: `folder`, else the platform's own place; empty where there is none.
pub fn place(folder: Option<&Path>) -> PathBuf {
    folder.map(Path::to_owned).or_else(default_place).unwrap_or_default()
}

fn default_place() -> Option<PathBuf> {
    let base = etcetera::choose_base_strategy().ok()?;
    Some(base.data_dir().join("leitmotif").join("library")).filter(|path| path.is_absolute())
}

fn default_folder() -> Result<Option<PathBuf>, Error> {
    let path = default_place().ok_or(Error::NoHome)?;
    match kind(&path)? {
        Found::Folder => Ok(Some(path)),
        Found::Other => Err(Error::NotAFolder(path)),
        Found::Nothing => Ok(None),
    }
}

/// What stands at a path, links followed.
pub(super) enum Found {
    Folder,
    Other,
    Nothing,
}

pub(super) fn kind(path: &Path) -> Result<Found, Error> {
    match fs::metadata(path) {
        Ok(there) if there.is_dir() => Ok(Found::Folder),
        Ok(_) => Ok(Found::Other),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(Found::Nothing),
        Err(error) if error.kind() == ErrorKind::NotADirectory => Ok(Found::Nothing),
        Err(error) => Err(Error::Unreadable { path: path.to_owned(), error }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tilde_is_the_home_folder() {
        let home = etcetera::home_dir().unwrap();
        assert_eq!(at_home("~/no-such-scores".into()), home.join("no-such-scores"));
        assert_eq!(at_home("~".into()), home);
        assert_eq!(at_home("./~/x".into()), PathBuf::from("./~/x"));
        assert_eq!(at_home("~somebody/x".into()), PathBuf::from("~somebody/x"));
        let error = folder(Some("~/no-such-scores".into())).unwrap_err().to_string();
        assert!(error.contains(&*home.join("no-such-scores").to_string_lossy()), "{error}");
    }

    #[test]
    fn a_named_folder_must_be_there_and_be_a_folder() {
        let temp = tempfile::tempdir().unwrap();
        let file = temp.path().join("file");
        fs::write(&file, "").unwrap();
        assert_eq!(folder(Some(temp.path().into())).unwrap().as_deref(), Some(temp.path()));
        assert!(matches!(folder(Some(file.clone().into())), Err(Error::NotAFolder(_))));
        assert!(matches!(folder(Some(file.join("in").into())), Err(Error::Missing { .. })));
        assert!(matches!(folder(Some(temp.path().join("no").into())), Err(Error::Missing { .. })));
        assert!(matches!(folder(Some(OsString::new())), Err(Error::Missing { .. })));
    }
}
