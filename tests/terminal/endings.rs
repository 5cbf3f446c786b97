//! Every way to end leaves the terminal as it was, and tells the parent how it came.

use std::time::Duration;

use rustix::process::Signal;

use crate::harness::{PROGRAM, Seen, Terminal, start, started};

#[test]
fn q_ends_it() {
    let terminal = started();
    terminal.send("q");
    terminal.ended().exited(0).restored();
}

#[test]
fn a_signal_ends_it_and_the_parent_sees_which() {
    let signals =
        [(Signal::TERM, "Terminated"), (Signal::INT, "Interrupt"), (Signal::QUIT, "Quit"), (Signal::HUP, "Hangup")];
    for (signal, name) in signals {
        let terminal = started();
        terminal.kill(signal);
        terminal.ended().died_by(name).restored();
    }
}

#[test]
fn a_signal_in_the_first_moments_leaves_no_trace_either() {
    for moment in ["\x1b[?1049h", "\x1b[?2004h", "\x1b[?2026h"] {
        let terminal = start();
        terminal.until("begun", |seen| seen.has(moment));
        terminal.kill(Signal::TERM);
        terminal.ended().died_by("Terminated").restored();
    }
}

#[test]
fn a_closed_window_ends_it() {
    let (status, time) = started().closed();
    assert!(status.signal() == Some("Hangup") || status.exit_code() == 129, "{status:?}");
    assert!(time < Duration::from_secs(2), "{time:?}");
}

#[test]
fn a_closed_window_ends_it_even_where_hang_ups_are_ignored() {
    let ignoring = format!("trap '' HUP; exec '{PROGRAM}'");
    let terminal = Terminal::run(&["sh", "-c", &ignoring], (80, 24), &[]);
    terminal.until("drawn", Seen::is_drawn);
    terminal.kill(Signal::HUP);
    terminal.resize(70, 20);
    terminal.until("drawn again", |seen| seen.count("leitmotif") > 1);
    let (status, time) = terminal.closed();
    assert_eq!((status.exit_code(), status.signal()), (129, None));
    assert!(time < Duration::from_secs(2), "{time:?}");
}

#[test]
fn a_terminal_that_does_not_listen_does_not_keep_it() {
    for signal in [Signal::TERM, Signal::HUP] {
        let mut terminal = started();
        terminal.stall();
        terminal.resize(100, 30);
        terminal.kill(signal);
        crate::harness::eventually("ended", || terminal.has_ended());
        terminal.ended().restored();
    }
}

#[test]
fn a_terminal_that_listens_again_is_painted_again() {
    let terminal = started();
    terminal.stall();
    terminal.resize(100, 30);
    terminal.send("jkx");
    terminal.listen();
    terminal.until("drawn again", |seen| seen.count("leitmotif") > 1);
    terminal.send("q");
    terminal.ended().exited(0).restored();
}
