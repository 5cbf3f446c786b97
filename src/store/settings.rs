//! Where the reader's settings are, and their text.

use std::ffi::OsString;
use std::io::Read;
use std::path::{Path, PathBuf};

use etcetera::BaseStrategy;

use super::folder::{Found, kind};
use super::{Error, complete, file, parse, reason};
use crate::model::Fault;

/// The most bytes of settings that are read.
const MOST_BYTES: u64 = 1 << 20;

/// A file of settings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Settings {
    /// The file.
    pub path: PathBuf,
    /// What stands in it.
    pub text: String,
}

impl Settings {
    /// The path that a setting means: `~` is the home folder, and else it starts from the folder of the file.
    pub fn path_of(&self, written: &str) -> PathBuf {
        self.path.parent().unwrap_or(Path::new("")).join(complete::typed_path(written))
    }
}

/// Where the settings are where no other file is named; none where there is no home.
pub fn settings_place() -> Option<PathBuf> {
    let base = etcetera::choose_base_strategy().ok()?;
    Some(base.config_dir().join("leitmotif").join("config.toml")).filter(|path| path.is_absolute())
}

/// The settings in the file that is `named`, or else at the platform's place; nothing where that has none. A file that
/// is named must be there.
pub fn settings(named: Option<OsString>) -> Result<Option<Settings>, Error> {
    let is_named = named.is_some();
    let Some(path) = named.map(PathBuf::from).or_else(settings_place) else { return Ok(None) };
    match kind(&path)? {
        Found::Nothing if is_named => Err(Error::Missing { path, ask: "leitmotif config --default writes one" }),
        Found::Nothing => Ok(None),
        Found::Folder | Found::Other => read(path).map(Some),
    }
}

/// How one says on the command line that there shall be no settings.
const NONE: &str = "/dev/null";

fn read(path: PathBuf) -> Result<Settings, Error> {
    if path == Path::new(NONE) {
        return Ok(Settings { path, text: String::new() });
    }
    let fault = |words: String| Error::Fault(Fault::whole(&path, words));
    let mut bytes = Vec::new();
    let file = file::open(&path).map_err(fault)?;
    file.take(MOST_BYTES + 1)
        .read_to_end(&mut bytes)
        .map_err(|error| fault(format!("cannot be read: {}", reason(&error))))?;
    if bytes.len() as u64 > MOST_BYTES {
        return Err(fault(format!("is larger than {} MiB: no settings are", MOST_BYTES >> 20)));
    }
    let text = parse::text(&bytes).map_err(|wrong| Error::Fault(Fault::at(&path, wrong.at, wrong.message)))?;
    Ok(Settings { text: text.to_owned(), path })
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    #[test]
    fn a_named_file_must_be_there_and_be_text() {
        let temp = tempfile::tempdir().unwrap();
        let path = temp.path().join("config.toml");
        let read = || settings(Some(path.clone().into()));
        assert!(matches!(read(), Err(Error::Missing { .. })));
        fs::write(&path, b"\xef\xbb\xbfmouse = true\n").unwrap();
        let settings = read().unwrap().unwrap();
        assert_eq!(settings.text, "\u{feff}mouse = true\n");
        assert_eq!(settings.path_of("albums"), temp.path().join("albums"));
        assert_eq!(settings.path_of("/albums"), Path::new("/albums"));
        fs::write(&path, b"a = 1\nb = \xff").unwrap();
        let error = read().unwrap_err().to_string();
        assert!(error.contains("config.toml:2:5: is not UTF-8 here"), "{error}");
        fs::write(&path, "#".repeat(2 << 20)).unwrap();
        assert!(read().unwrap_err().to_string().contains("larger than 1 MiB"));
        assert!(matches!(super::settings(Some(temp.path().into())), Err(Error::Fault(_))));
        assert_eq!(super::settings(Some(NONE.into())).unwrap().unwrap().text, "");
    }
}
