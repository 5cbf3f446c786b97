//! Watching a library's folder for changes, however a program saves.

use std::path::{Path, PathBuf};
use std::time::Duration;

use notify::event::{CreateKind, ModifyKind, RemoveKind};
use notify::{Config, Event, EventKind, PollWatcher, RecommendedWatcher, RecursiveMode, Watcher};

use super::beside::cover_rank;
use super::source::Form;
use super::walk::is_hidden;

/// How often a folder is looked through where the system does not tell.
const PERIOD: Duration = Duration::from_secs(2);

/// A folder that is watched until this is dropped.
pub struct Watch {
    #[expect(dead_code, reason = "it watches by being there")]
    watcher: Box<dyn Watcher + Send>,
    /// What is watched: the folder, or what it would come to be in.
    at: PathBuf,
    /// Which folder that was: another may stand in its place by now.
    which: Option<Which>,
}

/// What tells folders apart that stand in one place one after the other.
type Which = (u64, u64);

impl Watch {
    /// Watches `folder` at any depth; calls `stirred` when an album in it may have changed. Where the folder is not
    /// there, calls it when it may have come. Nothing where the system refuses.
    pub fn new(folder: &Path, stirred: impl Fn() + Clone + Send + 'static) -> Option<Self> {
        told::<RecommendedWatcher>(folder, stirred.clone()).or_else(|| told::<PollWatcher>(folder, stirred))
    }

    /// Whether it still watches `folder`: not when that was removed, moved away, made anew, or is there only now.
    pub fn is_of(&self, folder: &Path) -> bool {
        nearest(folder).is_some_and(|at| at == self.at && which(&at) == self.which)
    }
}

fn told<W: Watcher + Send + 'static>(folder: &Path, stirred: impl Fn() + Send + 'static) -> Option<Watch> {
    let root = std::path::absolute(folder).ok()?;
    let at = nearest(folder)?;
    let which = which(&at);
    let depth = if at == root { RecursiveMode::Recursive } else { RecursiveMode::NonRecursive };
    let config = Config::default().with_poll_interval(PERIOD);
    let handler = move |event: notify::Result<Event>| {
        if event.map_or(true, |event| matters(&event, &root)) {
            stirred();
        }
    };
    let mut watcher = W::new(handler, config).ok()?;
    watcher.watch(&at, depth).ok()?;
    Some(Watch { watcher: Box::new(watcher), at, which })
}

/// The folder, or the innermost of those that it would be in that are there.
fn nearest(folder: &Path) -> Option<PathBuf> {
    let folder = std::path::absolute(folder).ok()?;
    folder.ancestors().find(|folder| folder.is_dir()).map(Path::to_owned)
}

#[cfg(unix)]
fn which(folder: &Path) -> Option<Which> {
    use std::os::unix::fs::MetadataExt;
    folder.metadata().ok().map(|there| (there.dev(), there.ino()))
}

#[cfg(not(unix))]
fn which(folder: &Path) -> Option<Which> {
    let made = folder.metadata().ok()?.created().ok()?;
    made.duration_since(std::time::UNIX_EPOCH).ok().map(|made| (made.as_secs(), made.subsec_nanos().into()))
}

/// Whether an album or its cover may have changed: not when a file was only read, nor with the files that are none of ours.
fn matters(event: &Event, root: &Path) -> bool {
    if event.need_rescan() {
        return true;
    }
    let folders = match event.kind {
        EventKind::Access(_) => return false,
        // What was moved away cannot be asked any more what it was.
        EventKind::Create(CreateKind::Folder)
        | EventKind::Remove(RemoveKind::Folder)
        | EventKind::Modify(ModifyKind::Name(_)) => true,
        EventKind::Any | EventKind::Create(_) | EventKind::Modify(_) | EventKind::Remove(_) | EventKind::Other => false,
    };
    event.paths.iter().any(|path| {
        // The folder itself, or what it is in.
        if root.starts_with(path) {
            return true;
        }
        let inside = path.strip_prefix(root).unwrap_or(path.file_name().map_or(path, Path::new));
        let is_folder = folders && path.extension().is_none();
        let is_cover = path.file_name().is_some_and(|name| cover_rank(&name.to_string_lossy()).is_some());
        (is_folder || is_cover || Form::of(path).is_some()) && !inside.iter().any(is_hidden)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use notify::event::{AccessKind, DataChange, RenameMode};

    fn matters(kind: EventKind, path: &str) -> bool {
        super::matters(&Event::new(kind).add_path(Path::new("/.home/library").join(path)), Path::new("/.home/library"))
    }

    #[test]
    fn albums_and_covers_matter_and_what_lies_beside_them_does_not() {
        let written = EventKind::Modify(ModifyKind::Data(DataChange::Any));
        let moved = EventKind::Modify(ModifyKind::Name(RenameMode::To));
        for path in ["a.json", "b/c.JSONL", "b/Cover.jpg"] {
            assert!(matters(written, path) && matters(moved, path), "{path}");
            assert!(!matters(EventKind::Access(AccessKind::Any), path), "{path}");
        }
        let others = [
            "a.json.bak",
            ".a.json.swp",
            "a.json~",
            "4913",
            ".leitmotif.lock",
            ".leitmotif-x.tmp",
            ".git/a.json",
            "b/back.jpg",
            "cover.txt",
        ];
        for path in others {
            assert!(!matters(written, path), "{path}");
        }
        assert!(matters(moved, "folder") && matters(EventKind::Create(CreateKind::Folder), "folder"));
        assert!(!matters(EventKind::Create(CreateKind::File), "folder"));
        assert!(matters(EventKind::Remove(RemoveKind::Folder), "") && !matters(EventKind::Access(AccessKind::Any), ""));
        assert!(matters(EventKind::Create(CreateKind::Folder), "/.home") && !matters(written, "/.home/other"));
    }

    #[test]
    fn a_folder_made_anew_is_another() {
        let temp = tempfile::tempdir().unwrap();
        let folder = temp.path().join("a/library.x");
        let watch = |folder: &Path| Watch::new(folder, || ()).unwrap();
        let coming = watch(&folder);
        assert!(coming.is_of(&folder));
        std::fs::create_dir_all(&folder).unwrap();
        assert!(!coming.is_of(&folder));
        let there = watch(&folder);
        assert!(there.is_of(&folder));
        std::fs::rename(&folder, temp.path().join("away")).unwrap();
        assert!(!there.is_of(&folder));
        std::fs::create_dir(&folder).unwrap();
        assert!(!there.is_of(&folder) && watch(&folder).is_of(&folder));
    }
}
