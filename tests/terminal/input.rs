//! Odd input: halves of sequences, endless pastes, floods and noise.

use std::thread;
use std::time::Duration;

use rustix::process::Signal;

use crate::harness::{Seen, Terminal, started};

#[test]
fn a_burst_of_keys_is_read_to_its_end() {
    let terminal = started();
    terminal.send("k".repeat(3_000) + "q");
    terminal.ended().exited(0).restored();
}

#[test]
fn half_a_sequence_does_not_keep_a_signal_or_a_resize_away() {
    for half in ["\x1b[", "\x1b[1;", "\x1b[<0;1", "\x1b]0;title", "\u{e9}"] {
        let terminal = started();
        terminal.send(&half.as_bytes()[..half.len().min(if half.is_ascii() { 20 } else { 1 })]);
        let before = terminal.look(|seen| seen.count("\x1b[2J"));
        terminal.resize(60, 20);
        terminal.until("drawn anew", |seen| seen.count("\x1b[2J") > before);
        terminal.kill(Signal::TERM);
        terminal.ended().died_by("Terminated").restored();
    }
}

#[test]
fn escape_alone_does_not_swallow_the_next_key() {
    let terminal = started();
    terminal.send("\x1b");
    quit(terminal);
}

#[test]
fn a_paste_that_never_ends_does_not_keep_a_signal_away() {
    let terminal = started();
    terminal.send("\x1b[200~some text, qqq\r\x03");
    terminal.resize(60, 20);
    terminal.until("drawn anew", |seen| seen.count("leitmotif") > 1);
    terminal.kill(Signal::TERM);
    terminal.ended().died_by("Terminated").restored();
}

#[test]
fn a_huge_paste_is_no_command() {
    let mut terminal = started();
    terminal.send("\x1b[200~".to_owned() + &"q\r\n\x03\x1a\x1b[A\0".repeat(100_000));
    assert!(!terminal.has_ended());
    terminal.send("\x1b[201~");
    quit(terminal);
}

#[test]
fn impossible_mouse_places_are_survived() {
    let terminal = started();
    for report in ["\x1b[<0;0;0M", "\x1b[<65;99999;99999M", "\x1b[M   ", "\x1b[M\x01\x01\x01", "\x1b[<0;-1;-1m"] {
        terminal.send(report);
    }
    quit(terminal);
}

#[test]
fn noise_is_survived() {
    let mut terminal = started();
    let mut noise = Noise(0x5eed);
    for piece in 0..100 {
        let bytes: Vec<u8> = noise.by_ref().filter(|byte| !b"qQ\x03\x1a\x1c".contains(byte)).take(1_000).collect();
        terminal.send(bytes);
        terminal.resize(20 + piece, 5 + piece / 2);
    }
    assert!(!terminal.has_ended());
    // Whatever sequence the noise has begun ends here.
    terminal.send("\x1b[201~cuMm");
    quit(terminal);
}

/// Ends the program as a reader does who does not know where he is.
fn quit(mut terminal: Terminal) {
    crate::harness::eventually("ended", || {
        for key in ["\x1b", "\x1b", "q"] {
            terminal.send(key);
            thread::sleep(Duration::from_millis(20));
        }
        terminal.has_ended()
    });
    terminal.ended().exited(0).restored();
}

/// Bytes without sense, the same ones every time (xorshift).
struct Noise(u64);

impl Iterator for Noise {
    type Item = u8;

    fn next(&mut self) -> Option<u8> {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        Some(self.0.to_le_bytes()[3])
    }
}

#[test]
fn nothing_is_asked_of_the_terminal() {
    let terminal = started();
    terminal.send("q");
    let asked = terminal.ended().text();
    for question in ["\x1b[6n", "\x1b[c", "\x1b[16t", "\x1b[?u"] {
        assert!(!asked.contains(question), "{question:?}");
    }
}

#[test]
fn a_late_answer_is_not_a_key() {
    let terminal = started();
    terminal.send("\x1b[?62;c\x1b[12;40R\x1b[?1u");
    terminal.resize(60, 20);
    terminal.until("drawn anew", |seen: &Seen| seen.count("leitmotif") > 1);
    quit(terminal);
}
