//! Opening a file of the user's without ever waiting on it: regular files only, and no more of them than fits.

use std::fs::{File, OpenOptions};
use std::io::Read;
use std::path::Path;

use super::humane::reason;

/// The most bytes that one album may have, as a file or as a line of a catalogue.
pub(super) const CAP: usize = 64 << 20;

/// Opens a regular file for reading; else says why not. A pipe or a device that took the file's place does not block.
pub(super) fn open(path: &Path) -> Result<File, String> {
    let refused = |error| format!("cannot be read: {}", reason(&error));
    let mut options = OpenOptions::new();
    options.read(true);
    #[cfg(unix)]
    {
        use rustix::fs::OFlags;
        use std::os::unix::fs::OpenOptionsExt;
        options.custom_flags((OFlags::NONBLOCK | OFlags::NOCTTY).bits().cast_signed());
    }
    let file = options.open(path).map_err(refused)?;
    if file.metadata().map_err(refused)?.is_file() { Ok(file) } else { Err(NOT_A_FILE.to_owned()) }
}

/// What is said of a pipe, a device or a folder that has an album's name.
pub(super) const NOT_A_FILE: &str = "is not a regular file: only files are read";

/// All bytes of an album's file, or why there are none.
pub(super) fn whole(path: &Path) -> Result<Vec<u8>, String> {
    let file = open(path)?;
    let size = file.metadata().map_or(0, |there| there.len());
    let size = usize::try_from(size).unwrap_or(usize::MAX);
    let too_big = || format!("is larger than {} MiB: put albums on lines of their own in a *.jsonl file", CAP >> 20);
    if size > CAP {
        return Err(too_big());
    }
    let mut bytes = Vec::with_capacity(size + 1);
    let read = file.take(CAP as u64 + 1).read_to_end(&mut bytes);
    read.map_err(|error| format!("cannot be read: {}", reason(&error)))?;
    if bytes.len() > CAP { Err(too_big()) } else { Ok(bytes) }
}

/// The most bytes that a picture may have.
const PICTURE_CAP: u64 = 32 << 20;

/// All bytes of a picture's file, or why there are none.
pub fn picture(path: &Path) -> Result<Vec<u8>, String> {
    let mut bytes = Vec::new();
    let read = open(path)?.take(PICTURE_CAP + 1).read_to_end(&mut bytes);
    read.map_err(|error| format!("cannot be read: {}", reason(&error)))?;
    if bytes.len() as u64 > PICTURE_CAP { Err("is too large for a cover".to_owned()) } else { Ok(bytes) }
}
