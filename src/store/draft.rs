//! A text on its way through an editor: in a file of its own, which only the user may read, in a folder of its own.

use std::fs::OpenOptions;
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};

use tempfile::TempDir;

use super::{Error, file};
use crate::model::Fault;

/// A text in a private file. Dropped, it is removed, unless it is to be kept.
#[derive(Debug)]
pub struct Draft {
    folder: TempDir,
    path: PathBuf,
}

impl Draft {
    /// Writes `text` into a new file called `name`.
    pub fn new(name: &str, text: &str) -> Result<Self, Error> {
        let refused = |path: &Path, error| Error::Unwritable { path: path.to_owned(), error };
        let mut builder = tempfile::Builder::new();
        builder.prefix("leitmotif-");
        #[cfg(unix)]
        builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o700));
        let folder = builder.tempdir();
        let folder = folder.map_err(|error| refused(&std::env::temp_dir(), error))?;
        let path = folder.path().join(name);
        let mut options = OpenOptions::new();
        options.write(true).create_new(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let written = options.open(&path).and_then(|mut file| file.write_all(text.as_bytes()));
        written.map_err(|error| refused(&path, error))?;
        Ok(Self { folder, path })
    }

    /// The file.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// What is in it now; nothing where it is gone.
    pub fn text(&self) -> Result<Option<String>, Error> {
        let fault = |message| Error::Fault(Fault::whole(&self.path, message));
        match self.path.metadata() {
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
            Ok(_) | Err(_) => {}
        }
        let bytes = file::whole(&self.path).map_err(fault)?;
        let text = String::from_utf8(bytes);
        text.map(Some).map_err(|_| fault("is not UTF-8: save the text as UTF-8".to_owned()))
    }

    /// Leaves the file where it is, also when this is dropped.
    pub fn keep(&mut self) {
        self.folder.disable_cleanup(true);
    }
}
