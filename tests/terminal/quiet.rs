//! When nothing happens, nothing is done.

use std::thread;
use std::time::Duration;

use crate::harness::{process, started};

/// The one test that waits for a time: the time is what it measures.
const WHILE: Duration = Duration::from_secs(1);

#[test]
fn no_byte_and_no_tick() {
    let terminal = started();
    thread::sleep(WHILE / 4);
    let before = (terminal.look(|seen| seen.bytes.len()), process(terminal.pid()).1);
    thread::sleep(WHILE);
    let after = (terminal.look(|seen| seen.bytes.len()), process(terminal.pid()).1);
    assert_eq!(before, after);
    terminal.send("q");
    terminal.ended().exited(0).restored();
}

#[test]
fn a_key_that_changes_nothing_writes_nothing() {
    let terminal = started();
    thread::sleep(WHILE / 4);
    let before = terminal.look(|seen| seen.bytes.len());
    // A key without a meaning.
    terminal.send("\x1b[24~");
    thread::sleep(WHILE / 4);
    assert_eq!(before, terminal.look(|seen| seen.bytes.len()));
    terminal.send("q");
    terminal.ended().exited(0);
}
