//! Where there is no terminal to speak of: one clear line, status 2, and no escape byte.

use std::process::{Command, Stdio};

use crate::harness::{PROGRAM, Seen, Terminal};

fn refused(text: &str, reason: &str) {
    assert!(text.contains(reason), "{text:?}");
    assert!(!text.contains('\x1b'), "{text:?}");
    assert_eq!(text.trim_end().lines().count(), 1, "{text:?}");
}

#[test]
fn output_that_leads_elsewhere() {
    let output = Command::new(PROGRAM).env("TERM", "xterm").stdin(Stdio::null()).output().unwrap();
    assert_eq!(output.status.code(), Some(2));
    assert!(output.stdout.is_empty());
    refused(&String::from_utf8(output.stderr).unwrap(), "standard output is not a terminal");
}

#[test]
fn a_terminal_that_cannot_place_text() {
    for name in ["dumb", ""] {
        let report = Terminal::run(&[PROGRAM], (80, 24), &[("TERM", name)]).ended();
        refused(&report.exited(2).text(), "TERM");
    }
}

#[test]
fn no_terminal_to_read_keys_from() {
    let script = format!("setsid -w '{PROGRAM}' </dev/null");
    let report = Terminal::run(&["sh", "-c", &script], (80, 24), &[]).ended();
    refused(&report.exited(2).text(), "no terminal to read keys from");
}

#[test]
fn input_from_elsewhere_is_no_hindrance() {
    let script = format!("'{PROGRAM}' </dev/null");
    let terminal = Terminal::run(&["sh", "-c", &script], (80, 24), &[]);
    terminal.until("drawn", Seen::is_drawn);
    terminal.send("q");
    terminal.ended().exited(0).restored();
}

#[test]
fn an_input_that_is_closed_is_no_hindrance() {
    let script = format!("'{PROGRAM}' <&-");
    let terminal = Terminal::run(&["sh", "-c", &script], (80, 24), &[]);
    terminal.until("drawn", Seen::is_drawn);
    terminal.send("q");
    terminal.ended().exited(0).restored();
}
