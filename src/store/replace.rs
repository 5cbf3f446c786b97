//! Putting bytes in the place of a file's: all or nothing, on the disk before it is said to be done.

use std::fs::{self, File, Metadata, OpenOptions, Permissions};
use std::io::{self, ErrorKind, Write};
use std::path::Path;

use tempfile::{NamedTempFile, PersistError};

/// How the names of files begin and end that are written beside the one to be replaced.
const PREFIX: &str = ".leitmotif-";
const SUFFIX: &str = ".tmp";

/// Writes `bytes` as the file `target`, where none may be yet.
pub(super) fn create(target: &Path, bytes: &[u8]) -> io::Result<()> {
    let temp = written(target, bytes, Openness::Public)?;
    temp.as_file().sync_all()?;
    match temp.persist_noclobber(target) {
        Ok(_) => {}
        Err(PersistError { error, .. }) if error.kind() == ErrorKind::AlreadyExists => return Err(error),
        // Some file systems have no such move. The lock is held and the place was free.
        Err(PersistError { file, .. }) => drop(file.persist(target)?),
    }
    sync_folder(target);
    Ok(())
}

/// Writes `bytes` as the file `target`, whatever stands there.
pub(super) fn put(target: &Path, bytes: &[u8], mode: Permissions) -> io::Result<()> {
    let temp = written(target, bytes, Openness::Private)?;
    // Where the file system sets no modes it stays private.
    let _ = temp.as_file().set_permissions(mode);
    temp.as_file().sync_all()?;
    temp.persist(target)?;
    Ok(())
}

/// Writes `bytes` as the file `target`, a file of the program's own, for the user's eyes only.
pub(super) fn renew(target: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut temp = tempfile::Builder::new().prefix(PREFIX).suffix(SUFFIX).tempfile_in(folder_of(target))?;
    temp.write_all(bytes)?;
    temp.as_file().sync_all()?;
    temp.persist(target)?;
    Ok(())
}

/// Writes `bytes` in the place of what the file `target` holds, which is `old`. `target` is no link. Mode and owner stay.
/// Where the file has other names, or cannot be replaced, it is written in place.
pub(super) fn replace(target: &Path, bytes: &[u8], old: &[u8]) -> io::Result<()> {
    replace_by(target, bytes, old, File::set_permissions)
}

/// The same by what sets a mode, which some file systems refuse to do.
fn replace_by(
    target: &Path,
    bytes: &[u8],
    old: &[u8],
    set_mode: impl Fn(&File, Permissions) -> io::Result<()>,
) -> io::Result<()> {
    let there = fs::metadata(target)?;
    if has_other_names(&there) {
        return in_place(target, bytes, old);
    }
    let temp = written(target, bytes, Openness::Private)?;
    let has_mode = set_mode(temp.as_file(), there.permissions()).is_ok();
    if !has_mode || !gets_owner(temp.as_file(), &there) {
        return in_place(target, bytes, old);
    }
    temp.as_file().sync_all()?;
    match temp.persist(target) {
        Ok(_) => sync_folder(target),
        Err(PersistError { error, .. }) if is_final(&error) => return Err(error),
        Err(PersistError { .. }) => return in_place(target, bytes, old),
    }
    Ok(())
}

/// For whom a new file is.
#[derive(Clone, Copy)]
enum Openness {
    /// For whomever the user's mask allows.
    Public,
    /// For the user only, until it has the mode of the one in whose place it comes.
    Private,
}

/// A new file beside `target` that holds `bytes`; gone again unless it is moved.
fn written(target: &Path, bytes: &[u8], openness: Openness) -> io::Result<NamedTempFile> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(PREFIX).suffix(SUFFIX);
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = match openness {
            Openness::Public => 0o666,
            Openness::Private => 0o600,
        };
        builder.permissions(Permissions::from_mode(mode));
    }
    #[cfg(not(unix))]
    let _ = openness;
    let mut temp = builder.tempfile_in(folder_of(target))?;
    temp.write_all(bytes)?;
    Ok(temp)
}

/// Overwrites a file as it lies. If that fails the old bytes are put back.
fn in_place(target: &Path, bytes: &[u8], old: &[u8]) -> io::Result<()> {
    let mut file = OpenOptions::new().write(true).open(target)?;
    overwrite(&mut file, bytes).inspect_err(|_| {
        let _ = overwrite(&mut file, old);
    })
}

fn overwrite(file: &mut File, bytes: &[u8]) -> io::Result<()> {
    io::Seek::rewind(file)?;
    file.write_all(bytes)?;
    file.set_len(bytes.len() as u64)?;
    file.sync_all()
}

/// Whether a move failed for a reason that writing in place would meet too.
fn is_final(error: &io::Error) -> bool {
    matches!(
        error.kind(),
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded | ErrorKind::ReadOnlyFilesystem | ErrorKind::NotFound
    )
}

/// Removes what a killed program left in the folder of `target`. Only for who holds the lock.
pub(super) fn sweep(folder: &Path) {
    let left = |name: &str| name.starts_with(PREFIX) && name.ends_with(SUFFIX);
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        if entry.file_name().to_str().is_some_and(left) {
            let _ = fs::remove_file(entry.path());
        }
    }
}

/// The folder in which `target` stands.
pub(super) fn folder_of(target: &Path) -> &Path {
    target.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// Makes the move itself last. Not every system can; the bytes are safe already.
fn sync_folder(target: &Path) {
    let _ = File::open(folder_of(target)).and_then(|folder| folder.sync_all());
}

#[cfg(unix)]
fn has_other_names(there: &Metadata) -> bool {
    std::os::unix::fs::MetadataExt::nlink(there) > 1
}

#[cfg(not(unix))]
fn has_other_names(_: &Metadata) -> bool {
    false
}

/// Whether the new file belongs to whom the old one belongs to, or could be given to them.
#[cfg(unix)]
fn gets_owner(new: &File, old: &Metadata) -> bool {
    use std::os::unix::fs::{MetadataExt, fchown};
    let is_same = |new: Metadata| new.uid() == old.uid() && new.gid() == old.gid();
    if new.metadata().is_ok_and(is_same) {
        return true;
    }
    // A change of owner may drop bits of the mode: it is set again.
    fchown(new, Some(old.uid()), Some(old.gid())).and_then(|()| new.set_permissions(old.permissions())).is_ok()
}

#[cfg(not(unix))]
fn gets_owner(_: &File, _: &Metadata) -> bool {
    true
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;
    use std::os::unix::fs::MetadataExt;

    #[test]
    fn where_no_mode_can_be_set_the_file_is_written_as_it_lies() {
        let folder = tempfile::tempdir().unwrap();
        let target = folder.path().join("a.json");
        fs::write(&target, "a long text before").unwrap();
        let before = fs::metadata(&target).unwrap();
        let refuse = |_: &File, _: Permissions| Err(io::Error::from_raw_os_error(1));
        replace_by(&target, b"new", b"a long text before", refuse).unwrap();
        let after = fs::metadata(&target).unwrap();
        assert_eq!(fs::read_to_string(&target).unwrap(), "new");
        assert_eq!((after.ino(), after.mode()), (before.ino(), before.mode()));
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1, "nothing is left beside it");
        replace_by(&target, b"newer", b"new", File::set_permissions).unwrap();
        assert_ne!(fs::metadata(&target).unwrap().ino(), before.ino(), "else another takes its place");
    }
}
