//! The keyboard: one thread reads it, and a gate keeps that thread away while an editor has the terminal.

use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use super::inbox::{Sender, Wake};
use super::panics::rehearse;
use super::threads::{KEYS, spawn};
use super::tty::Tty;
use super::{Error, signals, terminal};

/// How long the reader of keys is waited for. It may be held by half an escape sequence, which nothing but more bytes
/// can bring to an end.
const PATIENCE: Duration = Duration::from_millis(300);
/// How long it may take to hear a nudge.
const NUDGE: Duration = Duration::from_millis(50);

/// What the reader of keys passes before each key. While it is closed, no byte of the keyboard is read.
#[derive(Default)]
pub(super) struct Gate {
    pass: Mutex<Pass>,
    changed: Condvar,
}

#[derive(Default)]
struct Pass {
    closed: bool,
    /// The reader stands before the gate.
    waiting: bool,
}

impl Gate {
    /// Closes the gate, and waits until the reader of keys stands before it.
    ///
    /// The reader sleeps inside crossterm. What wakes it there is a change of the window's size, which crossterm listens
    /// for, so one is feigned; what it had read already it hands over first.
    pub(super) fn close(&self) {
        let end = Instant::now() + PATIENCE;
        let mut pass = self.lock();
        pass.closed = true;
        while !pass.waiting && Instant::now() < end {
            signals::feign_resize();
            pass = self.changed.wait_timeout(pass, NUDGE).unwrap_or_else(PoisonError::into_inner).0;
        }
    }

    /// Lets keys be read again.
    pub(super) fn open(&self) {
        self.lock().closed = false;
        self.changed.notify_all();
    }

    fn is_closed(&self) -> bool {
        self.lock().closed
    }

    /// Sleeps as long as the gate is closed.
    fn pass(&self) {
        let mut pass = self.lock();
        while pass.closed {
            pass.waiting = true;
            self.changed.notify_all();
            pass = self.changed.wait(pass).unwrap_or_else(PoisonError::into_inner);
        }
        pass.waiting = false;
    }

    fn lock(&self) -> MutexGuard<'_, Pass> {
        self.pass.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Reads keys from now on, while the gate is open.
pub(super) fn read(tty: &Arc<Tty>, gate: &Arc<Gate>, inbox: &Sender<Wake>) -> Result<(), Error> {
    let (tty, gate, inbox) = (Arc::clone(tty), Arc::clone(gate), inbox.clone());
    spawn(KEYS, move || {
        loop {
            gate.pass();
            let wake = match terminal::next() {
                Ok(None) => continue,
                Ok(Some(wake)) => wake,
                Err(_) if tty.is_gone() => return,
                // The feigned size could not be asked for; keys may still be there later.
                Err(_) if gate.is_closed() => continue,
                Err(error) => Wake::Deaf(error),
            };
            rehearse("keys");
            let deaf = matches!(wake, Wake::Deaf(_));
            if inbox.send(wake).is_err() || deaf {
                return;
            }
        }
    })
}
