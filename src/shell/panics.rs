//! What happens when a part of the program panics: the terminal is given back first, or the work is caught at its edge.

use std::any::Any;
use std::io::{self, Write};
use std::panic::{self, AssertUnwindSafe, PanicHookInfo};
use std::sync::Arc;

use super::threads;
use super::tty::{Mode, Tty};
use crate::model::text::clean_line;

/// The exit status after a panic, Rust's own.
const STATUS: i32 = 101;

/// From now on a panic on a thread that the program cannot do without gives the terminal back, says what happened, and
/// ends the program. On any other thread it says nothing: [`supervised`] does.
pub(super) fn install(tty: &Arc<Tty>) {
    let tty = Arc::clone(tty);
    panic::set_hook(Box::new(move |info| {
        if threads::is_vital() {
            tty.leave(Mode::Ended);
            report(info);
            // Not by unwinding: a second panic on the way out would abort.
            std::process::exit(STATUS);
        }
    }));
}

/// Does a piece of background work; a panic in it becomes the words to show.
pub(super) fn supervised<R>(name: &str, work: impl FnOnce() -> R) -> Result<R, String> {
    panic::catch_unwind(AssertUnwindSafe(work))
        .map_err(|payload| format!("{name} failed: {}", clean_line(words(&*payload))))
}

/// Writes to standard error, and does not mind when nobody can read it.
fn report(info: &PanicHookInfo) {
    let place = info.location().map(ToString::to_string).unwrap_or_default();
    let backtrace = std::backtrace::Backtrace::capture();
    let mut stderr = io::stderr();
    let _ = writeln!(stderr, "leitmotif: a fault of the program: {} ({place})", clean_line(words(info.payload())));
    if backtrace.status() == std::backtrace::BacktraceStatus::Captured {
        let _ = writeln!(stderr, "{backtrace}");
    }
}

/// What a panic said.
fn words(payload: &(dyn Any + Send)) -> &str {
    let literal = payload.downcast_ref::<&str>().copied();
    literal.or_else(|| payload.downcast_ref::<String>().map(String::as_str)).unwrap_or("no reason given")
}

/// Panics if the environment asks for it here (`LEITMOTIF_PANIC=ui`, `keys`, `search`, `open`). Builds for
/// development only: it lets the tests see, in a real terminal, that the promises above are kept.
pub(super) fn rehearse(place: &str) {
    if cfg!(debug_assertions) {
        let wanted = std::env::var_os("LEITMOTIF_PANIC");
        assert!(wanted.is_none_or(|wanted| wanted != place), "rehearsed in {place}");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_panic_in_supervised_work_becomes_words() {
        assert_eq!(supervised("adding", || 1 + 1), Ok(2));
        let failed = supervised("adding", || -> u8 { panic!("no {}\u{1b}[2J numbers", "more") });
        assert_eq!(failed, Err("adding failed: no more[2J numbers".into()));
    }
}
