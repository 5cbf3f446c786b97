//! The terminal goes to the reader's editor and comes back: the keys, the screen, the signals of the keyboard.

use std::env::var_os;
use std::io::{self, Write};
use std::process::{Command, ExitStatus};
use std::time::Instant;

use rustix::io::Errno;
use rustix::process::{Pid, Signal, WaitId, WaitIdOptions, kill_process, waitid};

use super::guest::Guest;
use super::tty::{Mode, keyboard};
use super::{Flow, Shell, signals, threads};
use crate::app::Msg;
use crate::import::form::At;
use crate::jobs::{self, Edited, Editing, Editor, Unfinished, unchanged};
use crate::model::text::clean_line;
use crate::model::{Entry, Fault, Id, Library};

impl Shell {
    /// Lets the reader edit an album, opened at a place of it, and takes it back.
    ///
    /// The main thread waits for the editor: there is no screen to paint. Signals and the end of the terminal are heard
    /// on threads of their own.
    pub(super) fn edit(&mut self, id: &Id, at: Option<At>) -> Flow {
        let place = self.state.library.place(id);
        let Some(entry) = place.and_then(|place| self.state.library.entries().get(place)).cloned() else {
            return Flow::Continue(());
        };
        // From here on what is typed is for the editor.
        self.gate.close();
        let came = match self.prepare(&entry, at) {
            Ok((editor, editing)) => self.hand_over(&editor, editing),
            Err(words) => (Flow::Continue(()), Msg::Told(words)),
        };
        self.gate.open();
        came.0?;
        if matches!(came.1, Msg::Saved { .. }) {
            self.workers.reopen();
        }
        self.update(came.1)
    }

    fn prepare(&self, entry: &Entry, at: Option<At>) -> Result<(Editor, Editing), String> {
        let editor = Editor::chosen(var_os("VISUAL"), var_os("EDITOR")).map_err(|error| error.to_string())?;
        let editing = jobs::prepare_edit(&self.place, entry, at).map_err(|error| error.to_string())?;
        Ok((editor, editing))
    }

    /// Gives the terminal to the editor, and takes it again when all is done.
    fn hand_over(&mut self, editor: &Editor, editing: Editing) -> (Flow, Msg) {
        self.tty.leave(Mode::Lent);
        let settings = self.tty.settings();
        // An editor that was killed has not cleaned up.
        let tidy = || self.tty.set(settings.as_ref());
        let run = |command: Command| run(&self.guest, command, tidy);
        let msg = edited(editor, editing, &self.state.library, run);
        // What interrupted the editor has reached us too, and must not be taken for something that is meant for us.
        signals::settle(&self.sizes);
        self.tty.leave(Mode::Away);
        (self.take(), msg)
    }
}

/// Opens the editor, again and again while the text has faults and the reader wants to; answers with what is to be said.
fn edited(
    editor: &Editor,
    mut editing: Editing,
    library: &Library,
    run: impl Fn(Command) -> io::Result<ExitStatus>,
) -> Msg {
    loop {
        let start = Instant::now();
        if let Err(why) = editor.verdict(run(editor.command(editing.path(), editing.line()))) {
            return Msg::Told(editing.given_up(&why));
        }
        match jobs::finish_edit(&mut editing, library) {
            Ok(Edited::Unchanged) => return Msg::Told(unchanged(start.elapsed()).to_owned()),
            Ok(Edited::Saved { path, album }) => {
                return Msg::Saved { path: path.display().to_string(), id: album.id.clone() };
            }
            Err(Unfinished::Faults(faults)) if again(&editing, &faults) => {}
            Err(why @ (Unfinished::Gone | Unfinished::Emptied)) => return Msg::Told(why.to_string()),
            Err(why @ (Unfinished::Faults(_) | Unfinished::Store(_))) => {
                return Msg::Told(editing.given_up(&why.to_string()));
            }
        }
    }
}

/// Runs a command in our place until it ends. When it stops, all of us stop, as a shell expects of what it runs.
fn run(guest: &Guest, mut command: Command, tidy: impl FnOnce()) -> io::Result<ExitStatus> {
    command.stdin(keyboard()?);
    guest.run(command, stay_with, tidy)
}

/// Sleeps until a child has ended, and stops with it until then; a child that nobody could continue is continued.
fn stay_with(child: Pid) {
    let news = WaitIdOptions::EXITED | WaitIdOptions::STOPPED | WaitIdOptions::NOWAIT;
    loop {
        match waitid(WaitId::Pid(child), news) {
            Ok(Some(status)) if status.stopped() => stop_with(child),
            Err(Errno::INTR) => {}
            Ok(_) | Err(_) => return,
        }
    }
}

fn stop_with(child: Pid) {
    // If it has stopped all of us together, it is about to be continued as we have been; then its stop is forgotten.
    threads::give_way();
    let is_stopped = waitid(WaitId::Pid(child), WaitIdOptions::STOPPED | WaitIdOptions::NOHANG);
    if matches!(is_stopped, Ok(Some(_))) && (!signals::can_stop() || !signals::stop()) {
        let _ = kill_process(child, Signal::CONT);
    }
}

/// Says on the normal screen what cannot be read, and asks whether to edit again.
fn again(editing: &Editing, faults: &[Fault]) -> bool {
    let Some(fault) = faults.first() else { return false };
    let more = if faults.len() > 1 { format!(" (and {} more)", faults.len() - 1) } else { String::new() };
    let path = editing.path().to_string_lossy();
    let name = editing.path().file_name().unwrap_or_default();
    let fault = Fault { path: name.into(), ..fault.clone() };
    let question = format!(
        "\r\nleitmotif: {fault}{more}\r\nEnter edits again, q gives up (the text is kept in {}): ",
        clean_line(&path)
    );
    let mut stdout = io::stdout().lock();
    let asked = stdout.write_all(question.as_bytes()).and_then(|()| stdout.flush());
    asked.is_ok() && answer().is_some_and(|answer| !answer.trim().to_lowercase().starts_with(['q', 'n']))
}

/// A line from the keyboard; nothing when there is none to come.
fn answer() -> Option<String> {
    let keyboard = keyboard().ok()?;
    let mut line = [0; 256];
    loop {
        match rustix::io::read(&keyboard, &mut line) {
            Ok(0) => return None,
            Ok(read) => return Some(String::from_utf8_lossy(&line[..read]).into_owned()),
            Err(Errno::INTR) => {}
            Err(_) => return None,
        }
    }
}
