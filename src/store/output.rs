//! Writing a result into a file that the user named.

use std::fs::{self, OpenOptions};
use std::io::{ErrorKind, Write};
use std::path::Path;

use super::replace::{create, replace};
use super::{Error, file};

/// Writes `bytes` as the file at `path`, in the place of what is there. All or nothing, but into a pipe or a device.
pub fn output(path: &Path, bytes: &[u8]) -> Result<(), Error> {
    let unwritable = |error| Error::Unwritable { path: path.to_owned(), error };
    match fs::metadata(path) {
        Ok(there) if there.is_file() => {
            let target = fs::canonicalize(path).map_err(unwritable)?;
            let old = file::whole(&target).unwrap_or_default();
            replace(&target, bytes, &old).map_err(unwritable)
        }
        Ok(there) if there.is_dir() => Err(unwritable(ErrorKind::IsADirectory.into())),
        Ok(_) => {
            OpenOptions::new().write(true).open(path).and_then(|mut file| file.write_all(bytes)).map_err(unwritable)
        }
        Err(error) if error.kind() == ErrorKind::NotFound => create(path, bytes).map_err(unwritable),
        Err(error) => Err(unwritable(error)),
    }
}
