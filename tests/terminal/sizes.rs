//! Windows of every size, and of none.

use crate::harness::{PROGRAM, Seen, Terminal, started};

#[test]
fn a_window_without_a_size_is_taken_for_an_ordinary_one() {
    let terminal = Terminal::run(&[PROGRAM], (0, 0), &[]);
    terminal.until("drawn", Seen::is_drawn);
    terminal.send("q");
    terminal.ended().exited(0).restored();
}

#[test]
fn absurd_sizes_are_survived() {
    let terminal = started();
    for (cols, rows) in [(65_535, 65_535), (0, 0), (1, 1), (65_535, 1), (1, 65_535), (50_000, 40_000), (80, 24)] {
        let before = terminal.look(|seen| seen.count("\x1b[2J"));
        terminal.resize(cols, rows);
        terminal.until("painted anew", |seen| seen.count("\x1b[2J") > before);
    }
    terminal.until("drawn", Seen::is_drawn);
    terminal.send("q");
    terminal.ended().exited(0).restored();
}

#[test]
fn a_storm_of_sizes_ends_in_the_last_one() {
    let terminal = started();
    for step in 0..500 {
        terminal.resize(step * 7 % 200, step * 13 % 60);
    }
    terminal.resize(80, 24);
    terminal.send("q");
    terminal.ended().exited(0).restored();
}
