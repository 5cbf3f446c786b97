//! A panic: where the program cannot go on it ends on a clean screen; beside it, it goes on. Rehearsed, in builds for
//! development.
#![cfg(debug_assertions)]

use crate::harness::{PROGRAM, Seen, Terminal};

fn rehearsing(place: &str) -> Terminal {
    Terminal::run(&[PROGRAM], (80, 24), &[("LEITMOTIF_PANIC", place), ("RUST_BACKTRACE", "")])
}

#[test]
fn in_drawing_it_is_reported_on_the_normal_screen() {
    let report = rehearsing("ui").ended();
    let text = report.exited(101).restored().text();
    let after = text.split("\x1b[?1049l").last().unwrap();
    assert!(after.contains("rehearsed in ui"), "{text:?}");
    assert!(!after.contains('\x1b'), "{text:?}");
}

#[test]
fn in_the_reader_of_keys_it_ends_the_program_as_well() {
    let terminal = rehearsing("keys");
    terminal.until("drawn", Seen::is_drawn);
    terminal.send("x");
    terminal.ended().exited(101).restored();
}

#[test]
fn in_background_work_the_screen_stays_whole() {
    for place in ["search", "open"] {
        let terminal = rehearsing(place);
        terminal.until("drawn", Seen::is_drawn);
        terminal.until("told", |seen| seen.screen().contents().contains("failed"));
        terminal.resize(90, 30);
        terminal.until("drawn anew", |seen| seen.count("leitmotif") > 1 && seen.is_drawn());
        terminal.send("q");
        let report = terminal.ended();
        assert!(!report.exited(0).restored().text().contains("panicked"));
    }
}
