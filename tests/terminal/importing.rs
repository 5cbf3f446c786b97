//! Importing in the browser: a path with completion, a report, and the new album.

use std::fs;

use crate::harness::{PROGRAM, Seen, Terminal};

const CUE: &str = "PERFORMER \"Ann One\"\nTITLE \"Quiet Film\"\nFILE \"quiet.wav\" WAVE\n  TRACK 01 AUDIO\n    TITLE \"Opening\"\n    \
                   INDEX 01 00:00:00\n  TRACK 02 AUDIO\n    TITLE \"Ending\"\n    INDEX 01 01:12:00\n";

fn shows(seen: &Seen, part: &str) -> bool {
    seen.screen().contents().contains(part)
}

#[test]
fn a_path_is_completed_imported_and_the_reader_stands_on_the_new_album() {
    let home = tempfile::tempdir().unwrap();
    let folder = home.path().join("from here");
    fs::create_dir(&folder).unwrap();
    fs::write(folder.join("quiet.cue"), CUE).unwrap();
    fs::write(folder.join("quite another.txt"), "").unwrap();
    fs::write(folder.join(".quiet"), "").unwrap();
    let library = home.path().join("library");
    fs::create_dir(&library).unwrap();
    let command = [PROGRAM, "--library", library.to_str().unwrap()];
    let terminal = Terminal::run(&command, (120, 30), &[("HOME", home.path().to_str().unwrap())]);
    terminal.until("read in", |seen| shows(seen, "144 tracks"));
    terminal.send("i~/fr\t");
    terminal.until("completed", |seen| shows(seen, "~/from here/"));
    terminal.send("\t");
    terminal.until("completed as far as they agree", |seen| shows(seen, "from here/qui"));
    terminal.until("the choices", |seen| shows(seen, "quiet.cue  quite another.txt"));
    terminal.send("e\t");
    terminal.until("completed", |seen| shows(seen, "from here/quiet.cue"));
    terminal.send("\r");
    terminal.until("reported", |seen| shows(seen, "Quiet Film  quiet-film") && shows(seen, "added: "));
    terminal.send("\x1b");
    terminal.until("there", |seen| shows(seen, "146 tracks") && shows(seen, "▌Quiet Film") && shows(seen, "Opening"));
    assert_eq!(
        fs::read_dir(&library)
            .unwrap()
            .flatten()
            .filter(|file| file.path().extension().is_some_and(|e| e == "json"))
            .count(),
        1
    );
    terminal.send("q");
    terminal.ended().exited(0).restored();
}

#[test]
fn what_is_not_there_is_told() {
    let terminal = Terminal::run(&[PROGRAM], (120, 30), &[]);
    terminal.until("read in", |seen| shows(seen, "144 tracks"));
    terminal.send("ino-such-file\t");
    terminal.until("told", |seen| shows(seen, "no file or folder begins like that"));
    terminal.send("\r");
    terminal.until("reported", |seen| shows(seen, "no-such-file does not exist"));
    terminal.send("\x1b");
    terminal.until("closed", |seen| !shows(seen, "does not exist"));
    terminal.send("q");
    terminal.ended().exited(0).restored();
}
