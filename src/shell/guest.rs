//! The editor that has the terminal instead of us: what ends us from outside is passed on to it first, so that it can
//! leave the terminal as it found it and nobody types into two programs at once.

use std::io;
use std::process::{Child, Command, ExitStatus};
use std::sync::atomic::{AtomicBool, AtomicI32, Ordering};

use rustix::process::{Pid, Signal, WaitId, WaitIdOptions, kill_process, waitid};

use super::threads;

/// How often it is looked whether a guest that was told to end has ended; each look waits a moment.
const LOOKS: usize = 20;

/// The editor that runs, if one does.
#[derive(Debug, Default)]
pub(super) struct Guest {
    /// Its number; 0 for none.
    pid: AtomicI32,
    /// Whether the program is about to end by a signal, on another thread.
    ending: AtomicBool,
}

impl Guest {
    /// Runs a command to its end, as the guest; `meanwhile` waits beside it, `after` tidies up behind it. Does not return
    /// when the program is to end, however well the guest did.
    pub(super) fn run(
        &self,
        mut command: Command,
        meanwhile: impl FnOnce(Pid),
        after: impl FnOnce(),
    ) -> io::Result<ExitStatus> {
        let mut child = command.spawn()?;
        if let Some(pid) = pid(&child) {
            self.pid.store(Pid::as_raw(Some(pid)), Ordering::SeqCst);
            meanwhile(pid);
            // Seen to have ended, but not yet taken off: no other program can have its number before it is forgotten.
            let _ = waitid(WaitId::Pid(pid), WaitIdOptions::EXITED | WaitIdOptions::NOWAIT);
            self.pid.store(0, Ordering::SeqCst);
        }
        let ended = child.wait();
        after();
        while self.ending.load(Ordering::SeqCst) {
            threads::give_way();
        }
        ended
    }

    /// Passes a signal on that is to end us, and waits a while for the guest to end by it.
    pub(super) fn end_by(&self, signal: i32) {
        self.ending.store(true, Ordering::SeqCst);
        let guest = Pid::from_raw(self.pid.load(Ordering::SeqCst));
        let (Some(guest), Some(signal)) = (guest, Signal::from_named_raw(signal)) else { return };
        if kill_process(guest, signal).is_err() {
            return;
        }
        // One that is stopped hears of it when it goes on.
        let _ = kill_process(guest, Signal::CONT);
        let ended = WaitIdOptions::EXITED | WaitIdOptions::NOHANG | WaitIdOptions::NOWAIT;
        for _ in 0..LOOKS {
            threads::give_way();
            if !matches!(waitid(WaitId::Pid(guest), ended), Ok(None)) {
                // What is tidied up behind it takes no longer.
                threads::give_way();
                return;
            }
        }
    }
}

fn pid(child: &Child) -> Option<Pid> {
    child.id().try_into().ok().and_then(Pid::from_raw)
}
