//! When nothing happens, nothing is done.

use std::thread;
use std::time::Duration;

use crate::harness::{Terminal, eventually, process, started};

/// The only tests that wait for a time: the time is what they measure.
const WHILE: Duration = Duration::from_secs(1);

/// What the program has done so far: bytes written, ticks worked.
fn done(terminal: &Terminal) -> (usize, u64) {
    (terminal.look(|seen| seen.bytes.len()), process(terminal.pid()).1)
}

/// Drawn, and the library open.
fn settled() -> Terminal {
    let terminal = started();
    terminal.until("read in", |seen| seen.screen().contents().contains("144 tracks"));
    let mut before = done(&terminal);
    eventually("settled", || {
        thread::sleep(WHILE / 4);
        let now = done(&terminal);
        std::mem::replace(&mut before, now) == now
    });
    terminal
}

#[test]
fn no_byte_and_no_tick() {
    let terminal = settled();
    let before = done(&terminal);
    thread::sleep(WHILE);
    assert_eq!(before, done(&terminal));
    terminal.send("q");
    terminal.ended().exited(0).restored();
}

#[test]
fn a_key_that_changes_nothing_writes_nothing() {
    let terminal = settled();
    let before = done(&terminal).0;
    // A key without a meaning.
    terminal.send("\x1b[24~");
    thread::sleep(WHILE / 4);
    assert_eq!(before, done(&terminal).0);
    terminal.send("q");
    terminal.ended().exited(0);
}
