//! `leitmotif edit`: an album's article in the user's editor, taken back when it reads well.

use std::io::{self, BufRead, IsTerminal, Write};
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Instant;

#[cfg(unix)]
use signal_hook::consts::{SIGHUP, SIGINT, SIGQUIT, SIGTERM};

use super::args::Edit;
use super::error::{Error, Outcome};
use super::named;
use super::out::say;
use crate::jobs::{self, Edited, Editing, Editor, Place, Unfinished, unchanged};
use crate::model::Library;
use crate::shell::Host;

pub(super) fn run(place: &Place, library: Library, edit: &Edit) -> Result<Outcome, Error> {
    let library = Arc::new(library);
    let entry = named::entry(&library, &edit.album)?;
    let editor = Editor::chosen(std::env::var_os("VISUAL"), std::env::var_os("EDITOR"))?;
    let mut editing = jobs::prepare_edit(place, &entry, None)?;
    let interrupts = Interrupts::new();
    let host = Host::new().map_err(|error| Error::Unsaved(format!("no signal can be listened for: {error}")))?;
    loop {
        let start = Instant::now();
        if let Err(why) = editor.verdict(interrupts.held(|| host.lend(editor.command(editing.path(), editing.line()))))
        {
            return Err(unsaved(editing, why));
        }
        match jobs::finish_edit(&mut editing, &library) {
            Ok(Edited::Unchanged) => say(unchanged(start.elapsed())),
            Ok(Edited::Saved { path, .. }) => say(&format!("saved {}", path.display())),
            Err(Unfinished::Faults(faults)) => {
                for fault in &faults {
                    say(&fault.to_string());
                }
                if again() {
                    continue;
                }
                return Err(unsaved(editing, Unfinished::Faults(faults).to_string()));
            }
            Err(why @ (Unfinished::Gone | Unfinished::Emptied)) => return Err(Error::Unsaved(why.to_string())),
            Err(why @ Unfinished::Store(_)) => return Err(unsaved(editing, why.to_string())),
        }
        return Ok(Outcome::Done);
    }
}

/// Why nothing was saved, and where the text is kept if there is anything in it to keep.
fn unsaved(editing: Editing, why: String) -> Error {
    if editing.is_untouched() {
        return Error::Unsaved(why);
    }
    let path = editing.keep();
    Error::Unsaved(format!("{why}; your text is kept in {}", shown(&path)))
}

fn shown(path: &Path) -> String {
    super::quoted(path)
}

/// Asks whether to open the editor again, where there is somebody to ask.
fn again() -> bool {
    let mut answer = String::new();
    if !io::stdin().is_terminal() {
        return false;
    }
    let mut stderr = io::stderr().lock();
    let asked = stderr.write_all(b"leitmotif: edit again? [Y/n] ").and_then(|()| stderr.flush());
    let answered = asked.and_then(|()| io::stdin().lock().read_line(&mut answer));
    answered.is_ok_and(|bytes| bytes > 0) && !answer.trim().to_lowercase().starts_with('n')
}

/// Ctrl-C, which is for the editor while that runs, and what ends this program, which then ends the editor first; at all
/// other times they end this program as ever.
struct Interrupts {
    ends: Arc<AtomicBool>,
}

impl Interrupts {
    fn new() -> Self {
        let ends = Arc::new(AtomicBool::new(true));
        #[cfg(unix)]
        for signal in [SIGINT, SIGQUIT, SIGTERM, SIGHUP] {
            let _ = signal_hook::flag::register_conditional_default(signal, Arc::clone(&ends));
        }
        Self { ends }
    }

    fn held<T>(&self, deed: impl FnOnce() -> T) -> T {
        self.ends.store(false, Ordering::SeqCst);
        let done = deed();
        self.ends.store(true, Ordering::SeqCst);
        done
    }
}
