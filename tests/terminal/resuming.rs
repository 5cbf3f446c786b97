//! Another day: the program stands where its reader left it, and says so when it cannot.

use std::fs;

use rustix::process::Signal;

use crate::harness::{PROGRAM, Seen, Terminal, eventually};

fn shows(seen: &Seen, part: &str) -> bool {
    seen.screen().contents().contains(part)
}

/// The screen but for its foot.
fn panes(seen: &Seen) -> String {
    let contents = seen.screen().contents();
    contents.lines().take(29).collect::<Vec<_>>().join("\n")
}

fn run(state: &tempfile::TempDir) -> Terminal {
    let terminal = Terminal::run(&[PROGRAM], (120, 30), &[("XDG_STATE_HOME", state.path().to_str().unwrap())]);
    terminal.until("drawn", Seen::is_drawn);
    terminal.until("read in", |seen| shows(seen, "144 tracks"));
    terminal
}

#[test]
fn the_next_start_shows_the_very_same_screen() {
    let state = tempfile::tempdir().unwrap();
    let terminal = run(&state);
    // The count is on the screen when all before it is done.
    terminal.send("\r18G\r3j987");
    terminal.until("done", |seen| shows(seen, "987"));
    let before = terminal.look(panes);
    terminal.send("q");
    terminal.ended().exited(0).restored();
    let terminal = run(&state);
    terminal.until("the same", |seen| panes(seen) == before);
    terminal.send("q");
    terminal.ended().exited(0);
}

#[test]
fn a_closed_window_loses_no_place() {
    let state = tempfile::tempdir().unwrap();
    let terminal = run(&state);
    terminal.send("\r3j");
    let file = state.path().join("leitmotif/state.json");
    eventually("kept while it runs", || fs::read_to_string(&file).is_ok_and(|text| text.contains("\"track\":\"1.4\"")));
    terminal.kill(Signal::HUP);
    terminal.ended().restored();
    assert!(fs::read_to_string(&file).unwrap().contains("\"track\":\"1.4\""));
}

#[test]
fn broken_state_is_set_aside_with_a_word_and_a_later_form_is_left_alone() {
    let state = tempfile::tempdir().unwrap();
    let file = state.path().join("leitmotif/state.json");
    fs::create_dir_all(file.parent().unwrap()).unwrap();
    fs::write(&file, "{\"format\": 1,").unwrap();
    let terminal = run(&state);
    terminal.until("a word", |seen| shows(seen, "state.json:1:13"));
    terminal.send("jq");
    terminal.ended().exited(0);
    assert_eq!(fs::read_to_string(file.with_file_name("state.json.broken")).unwrap(), "{\"format\": 1,");
    assert!(fs::read_to_string(&file).unwrap().contains("\"format\":1"));
    fs::write(&file, "{\"format\": 2, \"albums\": []}").unwrap();
    let terminal = run(&state);
    terminal.send("jq");
    terminal.ended().exited(0);
    assert_eq!(fs::read_to_string(&file).unwrap(), "{\"format\": 2, \"albums\": []}");
}
