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

/// Somebody who has never seen the program, and reads no more than the hints at its foot: every key pressed here is
/// among them, or in the words of the list that it was pressed in.
#[test]
fn who_reads_only_the_hints_follows_a_theme_comes_back_and_stands_there_another_day() {
    for (columns, rows) in [(80, 24), (120, 40), (40, 12)] {
        let state = tempfile::tempdir().unwrap();
        let variables = [("XDG_STATE_HOME", state.path().to_str().unwrap())];
        let start = || Terminal::run(&[PROGRAM], (columns, rows), &variables);
        let foot =
            |seen: &Seen| seen.screen().contents().lines().nth(usize::from(rows) - 1).unwrap_or_default().to_owned();
        let press = |terminal: &Terminal, hint: &str, key: &str| {
            terminal.until(&format!("hinted at {hint}"), |seen| foot(seen).contains(hint));
            terminal.send(key);
        };
        // The line that the reader is on, in the review: the last on the screen where panes stand side by side.
        let line = |seen: &Seen| {
            let contents = seen.screen().contents();
            let line = contents.lines().find(|line| line.contains('▌')).unwrap_or_default().to_owned();
            line.rsplit('▌').next().unwrap_or_default().to_owned()
        };
        let terminal = start();
        terminal.until("on Fallout", |seen| {
            shows(seen, "▌Mission: Impossible – Fallout") || shows(seen, "▌Mission: Impos")
        });
        press(&terminal, "Enter tracks", "\r");
        press(&terminal, "f film", "f");
        terminal.until("in the order of the film", |seen| shows(seen, "Film order ─ 26"));
        press(&terminal, "Enter read", "\r");
        terminal.until("at its scene", |seen| line(seen).contains("Drums under the logos"));
        press(&terminal, "M themes", "M");
        terminal.until("all themes", |seen| shows(seen, "Themes ─ 18"));
        terminal.send("impossible theme");
        terminal.until("narrowed", |seen| shows(seen, "1 of 18"));
        press(&terminal, "Enter scenes", "\r");
        terminal.until("its scenes", |seen| shows(seen, "Mission: Impossible theme ─ 3"));
        terminal.send("\x1b[B");
        terminal.until("on the second", |seen| line(seen).contains("The exchange in Paris"));
        press(&terminal, "Enter read", "\r");
        terminal.until("at another scene", |seen| {
            line(seen).contains("The exchange in Paris") && !shows(seen, "theme ─ 3")
        });
        press(&terminal, "Backspace back", "\x7f");
        terminal.until("its scenes again", |seen| shows(seen, "Mission: Impossible theme ─ 3"));
        press(&terminal, "Esc back", "\x1b");
        terminal.until("where it began", |seen| line(seen).contains("Drums under the logos"));
        terminal.send("\x1b[B");
        terminal.until("a line on", |seen| line(seen).contains("A Storm Is Coming"));
        let before = terminal.look(|seen| seen.screen().contents());
        terminal.send("q");
        terminal.ended().exited(0).restored();
        let terminal = start();
        terminal.until("at the same line", |seen| line(seen).contains("A Storm Is Coming"));
        let hints =
            |contents: &str| contents.lines().take(usize::from(rows) - 1).map(ToOwned::to_owned).collect::<Vec<_>>();
        terminal.until("the same screen", |seen| hints(&seen.screen().contents()) == hints(&before));
        terminal.send("q");
        terminal.ended().exited(0);
    }
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
    terminal.until("a word", |seen| shows(seen, "your places are lost; state.json is set aside as state.json.broken"));
    terminal.send("jq");
    terminal.ended().exited(0);
    assert_eq!(fs::read_to_string(file.with_file_name("state.json.broken")).unwrap(), "{\"format\": 1,");
    assert!(fs::read_to_string(&file).unwrap().contains("\"format\":1"));
    fs::write(&file, "{\"format\": 2, \"albums\": []}").unwrap();
    let terminal = run(&state);
    terminal.until("a word", |seen| shows(seen, "a later version"));
    terminal.send("jq");
    terminal.ended().exited(0);
    assert_eq!(fs::read_to_string(&file).unwrap(), "{\"format\": 2, \"albums\": []}");
}
