//! The guard of the terminal: takes it over, gives it back as it was, and never waits long for a terminal that does
//! not listen. Every thread may give it back, at any moment and more than once.

use std::io;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use rustix::event::{PollFd, PollFlags, Timespec, poll};
use rustix::fd::OwnedFd;
use rustix::fs::{Mode as Permissions, OFlags, open};
use rustix::io::Errno;
use rustix::process::getpgrp;
use rustix::stdio::{stdin, stdout};
use rustix::termios::{
    OptionalActions, QueueSelector, Termios, isatty, tcflush, tcgetattr, tcgetpgrp, tcgetwinsize, tcsetattr, ttyname,
};

use super::{Error, terminal};

/// How long a terminal may take to accept the few bytes that give it back.
const PATIENCE: Duration = Duration::from_millis(500);

/// What a terminal says when nobody is at its other end.
const GONE: PollFlags = PollFlags::HUP.union(PollFlags::ERR);

/// The terminal that the program runs in.
pub(super) struct Tty {
    /// Opened anew so that it can refuse bytes instead of making us wait, without changing the shell's own handle.
    out: OwnedFd,
    mode: Mutex<Mode>,
    /// Whether there is nobody to give anything back to, for signal handlers, which cannot wait for `mode`.
    free: Arc<AtomicBool>,
    /// Whether the mouse is listened to while the terminal is ours.
    mouse: AtomicBool,
}

/// Whose the terminal is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Mode {
    /// The shell's, for now.
    Away,
    /// An editor's, which runs in our place. What the keyboard interrupts is the editor, not us.
    Lent,
    /// Ours.
    Ours,
    /// The shell's for good: the program is about to end.
    Ended,
}

impl Tty {
    /// The terminal, still untouched; an error that says why there is none to speak of.
    pub(super) fn find() -> Result<Self, Error> {
        if !isatty(stdout()) {
            return Err(Error::NotATerminal);
        }
        let name = std::env::var("TERM").unwrap_or_default();
        if name.is_empty() || name == "dumb" {
            return Err(Error::Dumb);
        }
        keyboard().map_err(|_| Error::NoKeys)?;
        let out = reopened_stdout().map_err(|error| Error::Terminal(error.into()))?;
        Ok(Self {
            out,
            mode: Mutex::new(Mode::Away),
            free: Arc::new(AtomicBool::new(true)),
            mouse: AtomicBool::new(false),
        })
    }

    /// Takes the terminal over; what was done is undone when it fails half-way. Nothing happens when the end has come.
    ///
    /// When it is ours already, the settings are made sure of: while we were stopped, the shell may have changed them.
    pub(super) fn enter(&self) -> io::Result<()> {
        let mut mode = self.lock();
        match *mode {
            Mode::Ended => return Ok(()),
            Mode::Ours => return terminal::cooked().and_then(|()| terminal::raw()),
            Mode::Away | Mode::Lent => terminal::raw()?,
        }
        *mode = Mode::Ours;
        self.tell(Mode::Ours);
        drop(mode);
        terminal::entering(self.mouse.load(Ordering::SeqCst))
            .and_then(|bytes| self.send(&bytes))
            .inspect_err(|_| self.leave(Mode::Away))
    }

    /// Listens to the mouse while the terminal is ours, or leaves it alone.
    pub(super) fn point(&self, wanted: bool) {
        self.mouse.store(wanted, Ordering::SeqCst);
        // Where the terminal is gone, the hang-up thread ends the program.
        let _ = terminal::pointing(wanted).and_then(|bytes| self.send(&bytes));
    }

    /// Gives the terminal back as it was found, for a while or for good.
    pub(super) fn leave(&self, next: Mode) {
        let mut mode = self.lock();
        let before = *mode;
        if before != Mode::Ended {
            *mode = next;
        }
        if before == Mode::Ours {
            self.say_farewell();
            let _ = terminal::cooked();
        }
        self.tell(*mode);
    }

    /// Tells the signal handlers whose the terminal is.
    fn tell(&self, mode: Mode) {
        self.free.store(matches!(mode, Mode::Away | Mode::Ended), Ordering::SeqCst);
    }

    /// A flag that tells at any moment whether a signal may end the program there and then: not while the terminal is ours,
    /// and not while an editor has it, which is to end first, or alone.
    pub(super) fn may_end(&self) -> Arc<AtomicBool> {
        Arc::clone(&self.free)
    }

    /// The settings as they are now, to be made sure of after an editor that did not clean up.
    pub(super) fn settings(&self) -> Option<Termios> {
        tcgetattr(&self.out).ok()
    }

    /// Sets what [`Self::settings`] has told, while the terminal is not ours.
    pub(super) fn set(&self, settings: Option<&Termios>) {
        if let Some(settings) = settings {
            let _ = tcsetattr(&self.out, OptionalActions::Now, settings);
        }
    }

    pub(super) fn mode(&self) -> Mode {
        *self.lock()
    }

    /// Sends bytes while the terminal is ours, waiting for it as long as it takes.
    pub(super) fn send(&self, mut bytes: &[u8]) -> io::Result<()> {
        while !bytes.is_empty() {
            self.ready(PollFlags::OUT, None);
            // The lock is taken for each piece only: whoever ends the program must not wait for a slow terminal.
            let mode = self.lock();
            if *mode != Mode::Ours {
                return Ok(());
            }
            match rustix::io::write(&self.out, bytes) {
                Ok(sent) => bytes = &bytes[sent..],
                Err(Errno::AGAIN | Errno::INTR) => {}
                Err(error) => return Err(error.into()),
            }
        }
        Ok(())
    }

    /// Columns and rows as the terminal tells them; zeros when it does not know.
    pub(super) fn size(&self) -> (u16, u16) {
        tcgetwinsize(&self.out).map_or((0, 0), |size| (size.ws_col, size.ws_row))
    }

    /// A cell in pixels; 0×0 where the terminal does not tell.
    pub(super) fn cell(&self) -> (u16, u16) {
        let size = tcgetwinsize(&self.out).ok();
        let each = |pixels: u16, cells: u16| pixels.checked_div(cells).unwrap_or_default();
        size.map_or((0, 0), |size| (each(size.ws_xpixel, size.ws_col), each(size.ws_ypixel, size.ws_row)))
    }

    /// Whether the shell lets us have the terminal: not while it runs us in the background.
    pub(super) fn is_foreground(&self) -> bool {
        tcgetpgrp(&self.out).map_or(true, |group| group == getpgrp())
    }

    /// Whether nobody is at the other end any more.
    pub(super) fn is_gone(&self) -> bool {
        self.ready(PollFlags::empty(), Some(Duration::ZERO)).intersects(GONE)
    }

    /// Sleeps until nobody is at the other end any more; false where the system cannot tell.
    pub(super) fn wait_until_gone(&self) -> bool {
        loop {
            let came = self.ready(PollFlags::empty(), None);
            if !came.is_empty() {
                return came.intersects(GONE);
            }
        }
    }

    /// The last bytes. When the terminal has stopped listening, the frames it has not taken yet make way for them.
    fn say_farewell(&self) {
        let Ok(bytes) = terminal::leaving() else { return };
        let unsent = self.send_within(&bytes, PATIENCE);
        if unsent > 0 {
            let _ = tcflush(&self.out, QueueSelector::OFlush);
            self.send_within(&bytes, Duration::ZERO);
        }
    }

    /// Sends what can be sent in a time; answers how many bytes could not.
    fn send_within(&self, mut bytes: &[u8], time: Duration) -> usize {
        let end = Instant::now() + time;
        while !bytes.is_empty() {
            let left = end.saturating_duration_since(Instant::now());
            if self.ready(PollFlags::OUT, Some(left)).is_empty() {
                if left.is_zero() {
                    break;
                }
                continue;
            }
            match rustix::io::write(&self.out, bytes) {
                Ok(sent) => bytes = &bytes[sent..],
                Err(Errno::AGAIN | Errno::INTR) => {}
                Err(_) => return 0,
            }
        }
        bytes.len()
    }

    /// Waits, at most for `time`, until the terminal does what is wanted, or is gone; what it came to. Nothing when
    /// the time is over or a signal came first.
    fn ready(&self, wanted: PollFlags, time: Option<Duration>) -> PollFlags {
        let time = time.and_then(|time| Timespec::try_from(time).ok());
        let mut terminal = [PollFd::new(&self.out, wanted)];
        match poll(&mut terminal, time.as_ref()) {
            Ok(_) => terminal[0].revents(),
            Err(Errno::INTR) => PollFlags::empty(),
            Err(_) => PollFlags::NVAL,
        }
    }

    fn lock(&self) -> MutexGuard<'_, Mode> {
        self.mode.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Where keys come from: standard input where that is a terminal, else the one that controls us.
pub(super) fn keyboard() -> rustix::io::Result<OwnedFd> {
    if isatty(stdin()) {
        return rustix::io::fcntl_dupfd_cloexec(stdin(), 3);
    }
    open("/dev/tty", OFlags::RDWR | OFlags::NOCTTY | OFlags::CLOEXEC, Permissions::empty())
}

/// The terminal behind standard output, by name; where it has none that we may open, standard output itself.
fn reopened_stdout() -> rustix::io::Result<OwnedFd> {
    let flags = OFlags::WRONLY | OFlags::NONBLOCK | OFlags::NOCTTY | OFlags::CLOEXEC;
    // After `su` only this name may be opened; it is the right one when standard output is what controls us.
    tcgetpgrp(stdout())
        .and_then(|_| open("/dev/tty", flags, Permissions::empty()))
        .or_else(|_| ttyname(stdout(), Vec::new()).and_then(|name| open(&*name, flags, Permissions::empty())))
        .or_else(|_| rustix::io::fcntl_dupfd_cloexec(stdout(), 3))
}
