//! How threads are begun. They wait for something outside and tell the inbox; only the main thread decides and paints.

use std::io;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;
use std::thread;
use std::time::Duration;

use signal_hook::consts::{SIGHUP, SIGTERM, SIGXFSZ};
use signal_hook::flag::{register, register_conditional_default};
use signal_hook::iterator::Signals;
use signal_hook::low_level::emulate_default_handler;

use super::Error;
use super::guest::Guest;
use super::inbox::{Sender, Wake};
use super::latest::Latest;
use super::signals::{self, Meaning};
use super::tty::{Mode, Tty};

/// The threads that the program cannot do without.
const VITAL: [&str; 4] = ["main", KEYS, SIGNALS, HANG_UP];
pub(super) const KEYS: &str = "keys";
const SIGNALS: &str = "signals";
const HANG_UP: &str = "hang-up";

/// Whether the program cannot go on when this thread ends.
pub(super) fn is_vital() -> bool {
    thread::current().name().is_some_and(|name| VITAL.contains(&name))
}

/// Listens to signals from now on. Answers with a place where something is put for each change of the window's size,
/// real or feigned: see [`signals::settle`].
pub(super) fn hear_signals(tty: &Arc<Tty>, guest: &Arc<Guest>, inbox: &Sender<Wake>) -> Result<Arc<Latest<()>>, Error> {
    // With a handler of any kind, a file that grows too large is an error of writing and not the end of the program.
    register(SIGXFSZ, Arc::new(AtomicBool::new(false))).map_err(Error::Start)?;
    let wanted = signals::wanted();
    for &signal in wanted.iter().filter(|&&signal| signals::meaning(signal) == Meaning::End) {
        // While the terminal is the shell's there is nothing to tidy up, and perhaps no time: whoever kills a stopped
        // program continues it with the next breath, and in the background it stops again at once.
        register_conditional_default(signal, tty.may_end()).map_err(Error::Start)?;
    }
    let mut signals = Signals::new(wanted).map_err(Error::Start)?;
    let (tty, guest, inbox) = (Arc::clone(tty), Arc::clone(guest), inbox.clone());
    let heard = Arc::new(Latest::default());
    let sizes = Arc::clone(&heard);
    spawn(SIGNALS, move || {
        for signal in signals.forever() {
            // The editor is meant; when that stops, we do too.
            if tty.mode() == Mode::Lent && signals::is_from_keyboard(signal) {
                continue;
            }
            let wake = match signals::meaning(signal) {
                Meaning::End => {
                    guest.end_by(signal);
                    tty.leave(Mode::Ended);
                    let _ = emulate_default_handler(signal);
                    continue;
                }
                Meaning::Stop => Wake::Stop,
                Meaning::Continued => Wake::Continued,
                Meaning::Window => {
                    sizes.put(());
                    Wake::Window
                }
            };
            let _ = inbox.send(wake);
        }
    })?;
    Ok(heard)
}

/// Ends the guest of a program that shows nothing itself, and then the program, by what is sent to end it.
pub(super) fn end_with(guest: &Arc<Guest>) -> io::Result<()> {
    let mut signals = Signals::new([SIGTERM, SIGHUP])?;
    let guest = Arc::clone(guest);
    thread::Builder::new().name(SIGNALS.to_owned()).spawn(move || {
        for signal in signals.forever() {
            guest.end_by(signal);
            let _ = emulate_default_handler(signal);
        }
    })?;
    Ok(())
}

/// Ends the program when nobody is at the other end of the terminal any more. The signal alone is not enough: it may
/// be ignored, and crossterm would then read from a dead terminal for ever, at full speed.
pub(super) fn watch_for_hang_up(tty: &Arc<Tty>) -> Result<(), Error> {
    let tty = Arc::clone(tty);
    spawn(HANG_UP, move || {
        if tty.wait_until_gone() {
            tty.leave(Mode::Ended);
            signals::die_of_hang_up();
        }
    })
}

/// Lets the other threads do what they are about to do.
pub(super) fn give_way() {
    thread::sleep(Duration::from_millis(50));
}

/// Does a piece of work beside everything else.
pub(super) fn spawn(name: &str, work: impl FnOnce() + Send + 'static) -> Result<(), Error> {
    let thread = thread::Builder::new().name(name.to_owned()).spawn(work);
    thread.map(drop).map_err(Error::Start)
}
