//! A library that changes under the reader's eyes.

use std::fs;
use std::path::Path;

use rustix::process::Signal;

use crate::harness::{PROGRAM, Seen, Terminal, eventually};

fn album(id: &str, title: &str) -> String {
    let tracks =
        [1, 2].map(|number| serde_json::json!({ "disc": 1, "number": number, "title": format!("{title} {number}") }));
    serde_json::json!({ "format": 1, "id": id, "title": title, "tracks": tracks }).to_string()
}

fn shows(seen: &Seen, part: &str) -> bool {
    seen.screen().contents().contains(part)
}

/// Whether the reader stands in the row of a title.
fn stands_on(seen: &Seen, title: &str) -> bool {
    seen.screen().contents().lines().any(|line| line.contains('▌') && line.contains(title))
}

fn browse(library: &Path) -> Terminal {
    let command = [PROGRAM, "--no-shelf", "--library", library.to_str().unwrap()];
    let terminal = Terminal::run(&command, (80, 24), &[]);
    terminal.until("read in", |seen| seen.is_drawn() && shows(seen, "tracks") && !shows(seen, "reading"));
    terminal
}

fn quit(terminal: Terminal) {
    terminal.send("q");
    terminal.ended().exited(0).restored();
}

/// Saves as editors do: beside the file, then moved over it.
fn save(path: &Path, text: &str) {
    let beside = path.with_extension("json~");
    fs::write(&beside, text).unwrap();
    fs::rename(beside, path).unwrap();
}

#[test]
fn each_save_shows_however_a_program_saves() {
    let library = tempfile::tempdir().unwrap();
    let path = library.path().join("a.json");
    fs::write(&path, album("a", "First")).unwrap();
    let terminal = browse(library.path());
    terminal.send("\tj");
    for round in ["Second", "Third", "Fourth"] {
        save(&path, &album("a", round));
        terminal.until(round, |seen| stands_on(seen, &format!("{round} 2")));
    }
    fs::write(&path, album("a", "Fifth")).unwrap();
    terminal.until("written in place", |seen| shows(seen, "Fifth 2"));
    fs::write(library.path().join("b.jsonl"), album("b", "Another") + "\n").unwrap();
    terminal.until("a catalogue more", |seen| shows(seen, "Another") && shows(seen, "4 tracks"));
    fs::remove_file(library.path().join("b.jsonl")).unwrap();
    terminal.until("and gone", |seen| !shows(seen, "Another"));
    quit(terminal);
}

#[test]
fn folders_come_and_go() {
    let library = tempfile::tempdir().unwrap();
    let elsewhere = tempfile::tempdir_in(library.path().parent().unwrap()).unwrap();
    fs::write(library.path().join("a.json"), album("a", "Here")).unwrap();
    let terminal = browse(library.path());
    let (outside, inside) = (elsewhere.path().join("folder"), library.path().join("folder"));
    fs::create_dir(&outside).unwrap();
    fs::write(outside.join("b.json"), album("b", "There")).unwrap();
    fs::rename(&outside, &inside).unwrap();
    terminal.until("moved in", |seen| shows(seen, "There"));
    fs::write(inside.join("b.json"), album("b", "Changed")).unwrap();
    terminal.until("changed", |seen| shows(seen, "Changed"));
    fs::rename(&inside, &outside).unwrap();
    terminal.until("moved out", |seen| !shows(seen, "Changed"));
    quit(terminal);
}

#[test]
fn a_file_that_breaks_is_told_and_mended() {
    let library = tempfile::tempdir().unwrap();
    let path = library.path().join("b.json");
    fs::write(library.path().join("a.json"), album("a", "Whole")).unwrap();
    fs::write(&path, album("b", "Broken")).unwrap();
    let terminal = browse(library.path());
    terminal.until("both", |seen| shows(seen, "4 tracks"));
    save(&path, "{");
    terminal.until("one", |seen| shows(seen, "2 tracks"));
    save(&path, &album("b", "Mended"));
    terminal.until("both again", |seen| shows(seen, "4 tracks") && shows(seen, "Mended"));
    quit(terminal);
}

#[test]
fn a_library_that_is_made_by_the_first_save_is_watched_from_then_on() {
    let home = tempfile::tempdir().unwrap();
    let editor = home.path().join("editor");
    fs::write(&editor, "for file; do :; done; sed -i 's/A Storm Is Coming/A New Storm/' \"$file\"\n").unwrap();
    let editor = format!("sh '{}'", editor.display());
    let folder = home.path().to_str().unwrap();
    let script = format!("unset LEITMOTIF_LIBRARY; exec '{PROGRAM}'");
    let variables = [("HOME", folder), ("XDG_DATA_HOME", folder), ("EDITOR", &*editor), ("VISUAL", "")];
    let terminal = Terminal::run(&["sh", "-c", &script], (120, 40), &variables);
    terminal.until("read in", |seen| shows(seen, "A Storm Is Coming"));
    terminal.send("e");
    terminal.until("edited", |seen| seen.is_drawn() && shows(seen, "A New Storm"));
    let library = home.path().join("leitmotif/library");
    // The folder is watched a moment after the save.
    let path = library.join("x.json");
    let mut number = 0;
    eventually("watched", || {
        number += 1;
        save(&path, &album("x", &format!("Zulu {number}")));
        terminal.look(|seen| shows(seen, "Zulu"))
    });
    terminal.kill(Signal::TERM);
    terminal.ended().restored();
}

#[test]
fn a_library_that_is_removed_and_made_anew_is_watched_anew() {
    let home = tempfile::tempdir().unwrap();
    let library = home.path().join("library");
    fs::create_dir(&library).unwrap();
    fs::write(library.join("a.json"), album("a", "First")).unwrap();
    let terminal = browse(&library);
    fs::remove_dir_all(&library).unwrap();
    terminal.until("gone", |seen| !shows(seen, "First 2"));
    for (round, title) in ["Second", "Third"].into_iter().enumerate() {
        fs::create_dir_all(&library).unwrap();
        fs::write(library.join("a.json"), album("a", title)).unwrap();
        terminal.until("made anew", |seen| shows(seen, &format!("{title} 2")));
        fs::write(library.join("b.json"), album("b", &format!("Other {round}"))).unwrap();
        terminal.until("watched anew", |seen| shows(seen, &format!("Other {round}")));
        fs::rename(&library, home.path().join(format!("away {round}"))).unwrap();
        terminal.until("moved away", |seen| !shows(seen, &format!("{title} 2")));
    }
    quit(terminal);
}

#[test]
fn a_cover_is_painted_where_the_terminal_can_and_never_sent_to_one_that_cannot() {
    let library = tempfile::tempdir().unwrap();
    let picture = image::RgbImage::from_pixel(64, 64, image::Rgb([200, 30, 40]));
    picture.save(library.path().join("cover.png")).unwrap();
    let album = album("a", "Red").replacen('{', "{\"cover\":\"cover.png\",", 1);
    fs::write(library.path().join("a.json"), album).unwrap();
    let painted = |seen: &Seen| seen.has("48;2;200;30;40") || seen.has("38;2;200;30;40");
    let other = |seen: &Seen| ["\x1b_G", "\x1bP", "\x1b]1337"].iter().any(|words| seen.has(words));
    let run = |variables: &[(&str, &str)]| {
        let bare = [("COLORTERM", ""), ("TERM_PROGRAM", ""), ("TMUX", ""), ("STY", "")];
        let variables: Vec<_> = bare.iter().chain(variables).copied().collect();
        let command = [PROGRAM, "--no-shelf", "--library", library.path().to_str().unwrap()];
        let terminal = Terminal::run(&command, (120, 40), &variables);
        terminal.until("read in", |seen| shows(seen, "Red 2"));
        terminal
    };
    let terminal = run(&[("COLORTERM", "truecolor")]);
    terminal.until("painted", painted);
    assert!(!terminal.look(other));
    quit(terminal);
    let terminal = run(&[("TERM", "xterm-kitty")]);
    terminal.until("sent", |seen| seen.has("\x1b_G"));
    quit(terminal);
    // In a folder of its own an album need not name it.
    let apart = library.path().join("red");
    fs::create_dir(&apart).unwrap();
    fs::rename(library.path().join("cover.png"), apart.join("Cover.png")).unwrap();
    fs::remove_file(library.path().join("a.json")).unwrap();
    fs::write(apart.join("a.json"), self::album("a", "Red")).unwrap();
    let terminal = run(&[("COLORTERM", "truecolor")]);
    terminal.until("painted from beside", painted);
    quit(terminal);
    for variables in
        [&[][..], &[("COLORTERM", "truecolor"), ("NO_COLOR", "1")], &[("TERM", "xterm-kitty"), ("TMUX", "x")]]
    {
        let terminal = run(variables);
        terminal.send("?");
        terminal.until("the keys", |seen| shows(seen, "In the panes"));
        assert!(!terminal.look(painted) && !terminal.look(other), "{variables:?}");
        terminal.send("qq");
        terminal.ended().exited(0).restored();
    }
}
