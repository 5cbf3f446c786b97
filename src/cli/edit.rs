//! `leitmotif edit`: an album's article in the user's editor, taken back when it reads well.

use std::io::{self, BufRead, IsTerminal, Write};
use std::path::Path;
use std::process::ExitStatus;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use super::args::Edit;
use super::error::{Error, Outcome};
use super::named;
use super::out::say;
use crate::jobs::{self, Edited, Editing, Editor, Place, Unfinished};
use crate::model::Library;

/// An editor that is back sooner than this has only opened a window.
const AT_ONCE: Duration = Duration::from_millis(500);

pub(super) fn run(place: &Place, library: Library, edit: &Edit) -> Result<Outcome, Error> {
    let library = Arc::new(library);
    let entry = named::entry(&library, &edit.album)?;
    let editor = Editor::chosen(std::env::var_os("VISUAL"), std::env::var_os("EDITOR"))?;
    let mut editing = jobs::prepare_edit(place, &entry, None)?;
    let interrupts = Interrupts::new();
    loop {
        let start = Instant::now();
        if let Err(why) = interrupts.held(|| open(&editor, &editing)) {
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

/// Runs the editor until it ends; why that was no good end, if it was not.
fn open(editor: &Editor, editing: &Editing) -> Result<(), String> {
    let program = editor.program();
    match editor.command(editing.path(), editing.line()).status() {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => Err(format!("{program} {}: nothing was saved", ended(status))),
        Err(error) => Err(format!("{program} cannot be run: {}: set VISUAL or EDITOR", crate::store::reason(&error))),
    }
}

fn ended(status: ExitStatus) -> String {
    status.code().map_or_else(|| "was killed".to_owned(), |code| format!("ended with status {code}"))
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

fn unchanged(took: Duration) -> &'static str {
    if took > AT_ONCE {
        return "nothing changed";
    }
    "nothing changed (an editor that opens a window must be told to wait, as in EDITOR=\"code --wait\")"
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

/// Ctrl-C, which is for the editor while that runs, and ends this program as ever at all other times.
struct Interrupts {
    ends: Arc<AtomicBool>,
}

impl Interrupts {
    fn new() -> Self {
        let ends = Arc::new(AtomicBool::new(true));
        #[cfg(unix)]
        for signal in [signal_hook::consts::SIGINT, signal_hook::consts::SIGQUIT] {
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
