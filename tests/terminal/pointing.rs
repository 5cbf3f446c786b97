//! The mouse and the reader's settings in a real terminal.

use crate::harness::{PROGRAM, Seen, Terminal, started};

/// A browser with settings of its own, in a window of 120×40.
fn set(text: &str) -> (Terminal, tempfile::TempDir) {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("config.toml");
    std::fs::write(&file, text).unwrap();
    let terminal = Terminal::run(&[PROGRAM, "--config", file.to_str().unwrap()], (120, 40), &[]);
    terminal.until("drawn", |seen| seen.is_drawn() && seen.screen().contents().contains("Free Fall"));
    (terminal, folder)
}

/// Where a text stands first on the screen, in columns and rows from 1, as the mouse tells them.
fn place(seen: &Seen, text: &str) -> (usize, usize) {
    let lines: Vec<String> = seen.screen().rows(0, 120).collect();
    let row = lines.iter().position(|line| line.contains(text)).unwrap();
    let column = lines[row].split(text).next().unwrap().chars().count();
    (column + 1, row + 1)
}

fn click(terminal: &Terminal, text: &str) {
    let (column, row) = terminal.look(|seen| place(seen, text));
    terminal.send(format!("\x1b[<0;{column};{row}M\x1b[<0;{column};{row}m"));
}

fn is_listening(seen: &Seen) -> bool {
    seen.screen().mouse_protocol_mode() == vt100::MouseProtocolMode::ButtonMotion
}

#[test]
fn a_click_selects_and_a_double_click_reads() {
    let (terminal, _folder) = set("");
    assert!(terminal.look(is_listening), "buttons and drags, and no other move");
    assert!(!terminal.look(|seen| seen.has("\x1b[?1003h")));
    click(&terminal, "Free Fall");
    terminal.until("there", |seen| seen.screen().contents().contains("▌•11  Free Fall"));
    click(&terminal, "Free Fall");
    terminal.until("reading", |seen| seen.screen().contents().contains("▏•11  Free Fall"));
    terminal.send("q");
    terminal.ended().exited(0).restored();
}

#[test]
fn the_mouse_is_given_up_and_taken_back() {
    let terminal = started();
    let f8 = "\x1b[19~";
    terminal.send(f8);
    terminal.until("given up", |seen| seen.screen().mouse_protocol_mode() == vt100::MouseProtocolMode::None);
    terminal.send(f8);
    terminal.until("taken back", is_listening);
    terminal.send("q");
    let report = terminal.ended();
    report.exited(0).restored();
    assert_eq!(report.seen.0.lock().unwrap().screen().mouse_protocol_mode(), vt100::MouseProtocolMode::None);
}

#[test]
fn settings_hold_in_the_browser() {
    let (terminal, _folder) =
        set("mouse = false\n[keys.panes]\nquit = [\"Q\"]\nhelp = [\"F2\"]\n[theme]\nname = \"light\"\n");
    assert!(!terminal.look(|seen| seen.has("\x1b[?1000h")), "the mouse is the terminal's");
    terminal.until("hints with these keys", |seen| {
        let contents = seen.screen().contents();
        contents.contains("F2 keys") && contents.contains("Q quit")
    });
    let ground = terminal.look(|seen| seen.screen().cell(20, 100).unwrap().bgcolor());
    assert!(matches!(ground, vt100::Color::Idx(255 | 231 | 15)), "{ground:?}, nearest to the light theme's among 256");
    terminal.send("q");
    terminal.send("\x1bOQ");
    terminal.until("help", |seen| seen.screen().contents().contains("In the panes"));
    terminal.send("\x1b");
    terminal.until("no help", |seen| !seen.screen().contents().contains("In the panes"));
    terminal.send("Q");
    terminal.ended().exited(0).restored();
}

#[test]
fn wrong_settings_are_said_and_the_rest_holds() {
    let (terminal, _folder) = set("mesure = 60\n[keys.panes]\nquit = [\"Q\"]\n");
    terminal.until("said", |seen| seen.screen().contents().contains("config.toml:1:1: \"mesure\" is not a setting"));
    terminal.send("!");
    terminal.until("a page of it", |seen| seen.screen().contents().contains("did you mean \"measure\"?"));
    terminal.send("\x1b");
    terminal.until("closed", |seen| !seen.screen().contents().contains("did you mean"));
    terminal.send("Q");
    terminal.ended().exited(0).restored();
}
