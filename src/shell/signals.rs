//! Which signals are listened to, what they mean, and whether the program may be stopped at all.

use rustix::fs::{Mode, OFlags, open};
use rustix::process::{Signal, getpgid, getpgrp, getpid, getsid, kill_current_process_group, kill_process};
use signal_hook::consts::{SIGCONT, SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGTSTP, SIGWINCH};

use super::latest::Latest;

/// What a signal means to the program.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Meaning {
    /// Give the terminal back and die by it.
    End,
    /// Stop as Ctrl-Z does.
    Stop,
    /// Continued after a stop.
    Continued,
    /// The window has another size.
    Window,
}

/// The signals to listen to: those that were ignored when the program started stay so (`nohup`).
pub(super) fn wanted() -> Vec<i32> {
    let all = [SIGINT, SIGTERM, SIGQUIT, SIGHUP, SIGTSTP];
    let heeded = all.into_iter().filter(|&signal| !is_ignored(signal));
    heeded.chain([SIGCONT, SIGWINCH]).collect()
}

/// What to make of one of [`wanted`].
pub(super) fn meaning(signal: i32) -> Meaning {
    match signal {
        SIGTSTP => Meaning::Stop,
        SIGCONT => Meaning::Continued,
        SIGWINCH => Meaning::Window,
        _ => Meaning::End,
    }
}

/// Whether the keyboard sends it to every program at the terminal, to an editor of ours as well as to us.
pub(super) fn is_from_keyboard(signal: i32) -> bool {
    [SIGINT, SIGQUIT, SIGTSTP].contains(&signal)
}

/// Has everybody who listens for the window's size wake up and ask for it.
pub(super) fn feign_resize() {
    let _ = kill_process(getpid(), Signal::WINCH);
}

/// Returns when every signal that has come so far is dealt with; `heard` is filled for each change of the size.
///
/// Signals are dealt with in rounds, in the order of their numbers, and that of the size is the last. A round may be
/// under way already; the next one has seen all.
pub(super) fn settle(heard: &Latest<()>) {
    for _ in 0..2 {
        heard.stop();
        feign_resize();
        heard.take();
    }
}

/// Whether somebody would be there to continue the program once it is stopped: not when it leads its session
/// (`xterm -e`, a window of tmux), nor when the leader is gone or would be stopped with it.
pub(super) fn can_stop() -> bool {
    let Ok(leader) = getsid(None) else { return false };
    let led = leader != getpid() && getpgid(Some(leader)).is_ok_and(|group| group != getpgrp());
    led && !is_ignored(SIGTSTP)
}

/// Stops the program and whatever runs with it in a pipeline; returns when it is continued. Whether it worked.
pub(super) fn stop() -> bool {
    // Not SIGTSTP: that one would come back to us, and the others may handle it otherwise.
    kill_current_process_group(Signal::STOP).is_ok()
}

/// Dies by the hang-up, so that the parent sees it; by a status of the same number where that is ignored.
pub(super) fn die_of_hang_up() -> ! {
    if !is_ignored(SIGHUP) {
        let _ = signal_hook::low_level::emulate_default_handler(SIGHUP);
    }
    // No unwinding: ratatui's farewell would be printed to a terminal that is gone.
    std::process::exit(128 + SIGHUP)
}

/// Whether a signal is ignored, and so was at the start, since only wanted ones are ever touched. Only Linux tells.
fn is_ignored(signal: i32) -> bool {
    let mut status = [0; 4_096];
    let read = open("/proc/self/status", OFlags::RDONLY | OFlags::CLOEXEC, Mode::empty())
        .and_then(|file| rustix::io::read(&file, &mut status))
        .unwrap_or(0);
    ignored_mask(&String::from_utf8_lossy(&status[..read])) >> (signal - 1) & 1 == 1
}

/// The set of ignored signals in a Linux process status, the first signal lowest; empty where it does not say.
fn ignored_mask(status: &str) -> u64 {
    let mask = status.lines().find_map(|line| line.strip_prefix("SigIgn:"));
    mask.and_then(|mask| u64::from_str_radix(mask.trim(), 16).ok()).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ignored_signals_are_read_from_the_status() {
        let mask = ignored_mask("Name:\tx\nSigIgn:\t0000000000001001\nSigCgt:\t0\n");
        assert_eq!(mask, 1 | 1 << 12);
        assert_eq!(ignored_mask(""), 0);
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn a_broken_pipe_is_ignored_as_the_runtime_does_and_an_interrupt_is_not() {
        assert!(is_ignored(signal_hook::consts::SIGPIPE));
        assert!(!is_ignored(SIGWINCH));
    }
}
