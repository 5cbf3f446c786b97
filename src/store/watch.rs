//! Watching a library's folder for changes, however a program saves.

use std::path::Path;
use std::time::Duration;

use notify::event::{CreateKind, ModifyKind, RemoveKind};
use notify::{Config, Event, EventKind, PollWatcher, RecommendedWatcher, RecursiveMode, Watcher};

use super::source::Form;
use super::walk::is_hidden;

/// How often a folder is looked through where the system does not tell.
const PERIOD: Duration = Duration::from_secs(2);

/// A folder that is watched until this is dropped.
pub struct Watch(#[expect(dead_code, reason = "it watches by being there")] Box<dyn Watcher + Send>);

impl Watch {
    /// Watches `folder` at any depth; calls `stirred` when an album in it may have changed. Nothing where it cannot be
    /// watched, as when it is not there.
    pub fn new(folder: &Path, stirred: impl Fn() + Clone + Send + 'static) -> Option<Self> {
        told::<RecommendedWatcher>(folder, stirred.clone()).or_else(|| told::<PollWatcher>(folder, stirred))
    }
}

fn told<W: Watcher + Send + 'static>(folder: &Path, stirred: impl Fn() + Send + 'static) -> Option<Watch> {
    let root = folder.to_owned();
    let config = Config::default().with_poll_interval(PERIOD);
    let handler = move |event: notify::Result<Event>| {
        if event.map_or(true, |event| matters(&event, &root)) {
            stirred();
        }
    };
    let mut watcher = W::new(handler, config).ok()?;
    watcher.watch(folder, RecursiveMode::Recursive).ok()?;
    Some(Watch(Box::new(watcher)))
}

/// Whether an album may have changed: not when a file was only read, nor with the files that are none of ours.
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
        let inside = path.strip_prefix(root).unwrap_or(path.file_name().map_or(path, Path::new));
        let is_folder = folders && path.extension().is_none();
        (is_folder || Form::of(path).is_some()) && !inside.iter().any(is_hidden)
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
    fn albums_matter_and_what_lies_beside_them_does_not() {
        let written = EventKind::Modify(ModifyKind::Data(DataChange::Any));
        let moved = EventKind::Modify(ModifyKind::Name(RenameMode::To));
        for path in ["a.json", "b/c.JSONL"] {
            assert!(matters(written, path) && matters(moved, path), "{path}");
            assert!(!matters(EventKind::Access(AccessKind::Any), path), "{path}");
        }
        let others =
            ["a.json.bak", ".a.json.swp", "a.json~", "4913", ".leitmotif.lock", ".leitmotif-x.tmp", ".git/a.json"];
        for path in others {
            assert!(!matters(written, path), "{path}");
        }
        assert!(matters(moved, "folder") && matters(EventKind::Create(CreateKind::Folder), "folder"));
        assert!(!matters(EventKind::Create(CreateKind::File), "folder"));
    }
}
