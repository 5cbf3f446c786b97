//! The reader's editor in our place: what is typed is its own, what it leaves is taken back, and the library follows.

use std::path::{Path, PathBuf};
use std::time::Duration;

use rustix::process::{Pid, Signal};
use tempfile::TempDir;

use crate::harness::{PROGRAM, Seen, Terminal, eventually, process};

/// A library of one album and an editor, which is a script of the shell.
struct Desk {
    folder: TempDir,
}

impl Desk {
    fn new(script: &str) -> Self {
        let folder = tempfile::tempdir().unwrap();
        std::fs::create_dir(folder.path().join("library")).unwrap();
        let desk = Self { folder };
        desk.write("alpha", "Alpha");
        let editor = desk.path("editor");
        // The file is the last argument; `$desk` is where the script may leave something.
        let head = format!("for file; do :; done; desk='{}'", desk.folder.path().display());
        std::fs::write(&editor, format!("{head}\n{script}\n")).unwrap();
        desk
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn album(&self, id: &str) -> PathBuf {
        self.path("library").join(format!("{id}.json"))
    }

    /// Puts an album with two tracks into the library.
    fn write(&self, id: &str, title: &str) {
        std::fs::write(self.album(id), album(id, title)).unwrap();
    }

    /// What the script has left.
    fn left(&self, name: &str) -> String {
        std::fs::read_to_string(self.path(name)).unwrap_or_default()
    }

    fn has(&self, name: &str) -> bool {
        self.path(name).exists()
    }

    fn browser(&self, command: &str) -> Terminal {
        let library = self.path("library");
        let editor = format!("sh '{}'", self.path("editor").display());
        let script = format!("'{PROGRAM}' --no-shelf --library '{}'", library.display());
        let variables = [("EDITOR", &*editor), ("VISUAL", ""), ("TMPDIR", self.folder.path().to_str().unwrap())];
        let terminal = if command == "exec" {
            Terminal::run(&["sh", "-c", &format!("exec {script}")], (80, 24), &variables)
        } else {
            let terminal = Terminal::run(&["bash", "--norc", "--noprofile", "-i"], (80, 24), &variables);
            terminal.until("ready", |seen| seen.has("ready> "));
            terminal.send(script + command + "\r");
            terminal
        };
        terminal.until("read in", |seen| seen.is_drawn() && shows(seen, "2 tracks"));
        terminal
    }

    /// The browser by itself, standing on the second track of the album.
    fn browse(&self) -> Terminal {
        let terminal = self.browser("exec");
        terminal.send("\tj");
        terminal.until("on the second track", |seen| stands_on(seen, "Song 2"));
        terminal
    }
}

fn album(id: &str, title: &str) -> String {
    let tracks =
        [1, 2].map(|number| serde_json::json!({ "disc": 1, "number": number, "title": format!("Song {number}") }));
    serde_json::json!({ "format": 1, "id": id, "title": title, "tracks": tracks }).to_string()
}

fn shows(seen: &Seen, part: &str) -> bool {
    seen.screen().contents().contains(part)
}

/// Whether the reader stands in the row of a title.
fn stands_on(seen: &Seen, title: &str) -> bool {
    seen.screen().contents().lines().any(|line| line.contains('▌') && line.contains(title))
}

fn is_normal(seen: &Seen) -> bool {
    !seen.screen().alternate_screen() && !seen.screen().hide_cursor()
}

/// The browser ends, and leaves the terminal as it was.
fn quit(terminal: Terminal) {
    terminal.until("drawn again", Seen::is_drawn);
    terminal.send("q");
    terminal.ended().exited(0).restored();
}

/// The program's process, started by the shell that leads the session.
fn child(shell: &Terminal) -> Pid {
    let children = format!("/proc/{0}/task/{0}/children", shell.pid().as_raw_nonzero());
    let children = std::fs::read_to_string(children).unwrap();
    Pid::from_raw(children.split_whitespace().next().unwrap().parse().unwrap()).unwrap()
}

fn files(folder: &Path) -> Vec<String> {
    let entries = std::fs::read_dir(folder).unwrap();
    entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect()
}

#[test]
fn an_edit_shows_and_the_reader_stays_on_the_track() {
    let desk = Desk::new("sed -i 's/Song 2/A New Song/' \"$file\"; echo \"$*\" >\"$desk/arguments\"");
    let terminal = desk.browse();
    terminal.send("e");
    terminal.until("edited", |seen| seen.is_drawn() && stands_on(seen, "A New Song") && shows(seen, "saved"));
    assert!(std::fs::read_to_string(desk.album("alpha")).unwrap().contains("A New Song"));
    assert!(!files(desk.folder.path()).iter().any(|name| name.starts_with("leitmotif-")));
    quit(terminal);
}

#[test]
fn an_edit_that_changes_nothing_writes_nothing() {
    let desk = Desk::new("touch \"$file\"");
    let before = std::fs::read(desk.album("alpha")).unwrap();
    let terminal = desk.browse();
    terminal.send("e");
    terminal.until("told", |seen| seen.is_drawn() && shows(seen, "nothing changed"));
    assert_eq!(std::fs::read(desk.album("alpha")).unwrap(), before);
    assert_eq!(files(&desk.path("library")), ["alpha.json"]);
    quit(terminal);
}

#[test]
fn the_editor_hears_every_key_and_finds_the_terminal_as_it_was() {
    let desk = Desk::new("stty -a >\"$desk/modes\"; echo up; read -r line; printf %s \"$line\" >\"$desk/typed\"");
    let terminal = desk.browse();
    terminal.send("e");
    // Neither does the browser read any of it, nor is it waited until the script does.
    terminal.until("handed over", |seen| seen.has("\x1b[?1049l"));
    let keys: Vec<String> = (0..200).map(|number| format!("q{number}")).collect();
    for key in &keys {
        terminal.send(key);
    }
    terminal.until("up", |seen| seen.has("up"));
    terminal.send("\n");
    terminal.until("back", |seen| seen.is_drawn() && shows(seen, "nothing changed"));
    assert_eq!(desk.left("typed"), keys.concat());
    let modes = desk.left("modes");
    for mode in ["icanon", "echo", "isig", "icrnl"] {
        assert!(modes.split([' ', '\n']).any(|word| word == mode), "{mode}: {modes}");
    }
    quit(terminal);
}

#[test]
fn keys_are_read_again_after_many_editors() {
    let desk = Desk::new(":");
    let terminal = desk.browse();
    for round in 1..=10 {
        terminal.send("e");
        terminal.until("back", |seen| seen.count("\x1b[?1049h") > round && shows(seen, "nothing changed"));
        terminal.send("k");
        terminal.until("moved", |seen| stands_on(seen, "Song 1"));
    }
    quit(terminal);
}

#[test]
fn an_interrupt_is_the_editors() {
    let desk = Desk::new(
        "trap 'echo heard; caught=1' INT; touch \"$desk/up\"; until [ \"$caught\" ] || [ ! -e \"$desk/up\" ]; do sleep 0.01; done; true",
    );
    let terminal = desk.browse();
    for (round, key) in ["\x03", "\x03"].into_iter().enumerate() {
        terminal.send("e");
        eventually("up", || desk.has("up"));
        terminal.send(key);
        terminal.until("back", |seen| seen.count("\x1b[?1049h") > round + 1 && shows(seen, "nothing changed"));
        std::fs::remove_file(desk.path("up")).unwrap();
    }
    quit(terminal);
}

#[test]
fn an_interrupt_that_ends_the_editor_does_not_end_us() {
    let desk = Desk::new("echo changed >>\"$file\"; touch \"$desk/up\"; exec sleep 100");
    for (key, name) in [("\x03", "SIGINT"), ("\x1c", "SIGQUIT")] {
        let terminal = desk.browse();
        terminal.send("e");
        eventually("up", || desk.has("up"));
        terminal.send(key);
        terminal.until(name, |seen| seen.is_drawn() && shows(seen, "was killed") && shows(seen, "kept in"));
        std::fs::remove_file(desk.path("up")).unwrap();
        quit(terminal);
    }
    assert_eq!(files(desk.folder.path()).iter().filter(|name| name.starts_with("leitmotif-")).count(), 2);
}

#[test]
fn who_kills_us_kills_us_while_the_editor_runs() {
    for (signal, name) in [(Signal::TERM, "Terminated"), (Signal::HUP, "Hangup")] {
        let desk =
            Desk::new("touch \"$desk/up\"; until [ -e \"$desk/go\" ] || [ ! -e \"$desk/up\" ]; do sleep 0.01; done");
        let terminal = desk.browse();
        terminal.send("e");
        eventually("up", || desk.has("up"));
        terminal.kill(signal);
        let report = terminal.ended();
        std::fs::write(desk.path("go"), "").unwrap();
        report.died_by(name).restored();
    }
}

/// An editor that outlived us would read from the terminal beside the shell.
#[test]
fn what_ends_us_ends_the_editor_first() {
    for (signal, name) in [(Signal::TERM, "Terminated"), (Signal::HUP, "Hangup")] {
        let desk = Desk::new(
            "trap 'touch \"$desk/told\"; exit 0' TERM HUP; touch \"$desk/up\"; while [ -e \"$desk/up\" ]; do sleep 0.01; done",
        );
        let terminal = desk.browse();
        terminal.send("e");
        eventually("up", || desk.has("up"));
        terminal.kill(signal);
        terminal.ended().died_by(name).restored();
        assert!(desk.has("told"), "the editor was told of {name}");
    }
}

#[test]
fn a_window_closed_over_the_editor_ends_us() {
    for script in [
        "exec sleep 100",
        "trap '' HUP; touch \"$desk/up\"; until [ -e \"$desk/go\" ] || [ ! -e \"$desk/up\" ]; do sleep 0.01; done",
    ] {
        let desk = Desk::new(&format!("touch \"$desk/up\"; {script}"));
        let terminal = desk.browse();
        terminal.send("e");
        eventually("up", || desk.has("up"));
        let (status, time) = terminal.closed();
        std::fs::write(desk.path("go"), "").unwrap();
        assert!(status.signal() == Some("Hangup") || status.exit_code() == 129, "{status:?}");
        assert!(time < Duration::from_secs(2), "{time:?}");
    }
}

#[test]
fn a_text_with_faults_is_opened_again_where_the_reader_wants_to() {
    let mend = "if [ -e \"$desk/again\" ]; then sed -i 's/^disc one$/## Tracks/; s/Song 1/Mended/' \"$file\"; \
                else sed -i 's/^## Tracks/disc one/; s/^id: .*/id: [/' \"$file\"; touch \"$desk/again\"; fi";
    let desk = Desk::new(mend);
    let terminal = desk.browse();
    terminal.send("e");
    terminal.until("asked", |seen| is_normal(seen) && shows(seen, "alpha.md:") && shows(seen, "q gives up"));
    terminal.send("q\r");
    terminal.until("told", |seen| seen.is_drawn() && shows(seen, "your text is kept in"));
    assert!(std::fs::read_to_string(desk.album("alpha")).unwrap().contains("Song 1"));
    quit(terminal);
}

#[test]
fn a_text_with_faults_can_be_mended() {
    let desk = Desk::new(
        "if [ -e \"$desk/again\" ]; then sed -i 's/^id: .*/id: alpha/; s/Song 1/Mended/' \"$file\"; \
         else sed -i 's/^id: .*/id: [/' \"$file\"; touch \"$desk/again\"; fi",
    );
    let terminal = desk.browse();
    terminal.send("e");
    terminal.until("asked", |seen| is_normal(seen) && shows(seen, "q gives up"));
    terminal.send("\r");
    terminal.until("saved", |seen| seen.is_drawn() && shows(seen, "Mended") && shows(seen, "saved"));
    quit(terminal);
}

#[test]
fn an_editor_that_is_not_there_or_fails_is_told() {
    let desk = Desk::new("exit 3");
    let terminal = desk.browse();
    terminal.send("e");
    terminal.until("told", |seen| seen.is_drawn() && shows(seen, "ended with status 3: nothing was saved"));
    quit(terminal);
    let library = desk.path("library");
    let command = [PROGRAM, "--no-shelf", "--library", library.to_str().unwrap()];
    let terminal = Terminal::run(&command, (120, 24), &[("VISUAL", "no-such-editor -x"), ("EDITOR", "true")]);
    terminal.until("read in", |seen| shows(seen, "2 tracks"));
    terminal.send("e");
    terminal.until("told", |seen| seen.is_drawn() && shows(seen, "no-such-editor cannot be run"));
    quit(terminal);
}

#[test]
fn an_editor_that_leaves_the_terminal_in_a_mess_leaves_no_trace() {
    let desk = Desk::new("stty raw -echo; printf '\\033[?1049h\\033[?25l\\033[?1000h'; kill -9 $$");
    let terminal = desk.browse();
    terminal.send("e");
    terminal.until("told", |seen| seen.is_drawn() && shows(seen, "was killed"));
    quit(terminal);
}

#[test]
fn what_another_program_wrote_meanwhile_is_not_overwritten() {
    let desk = Desk::new("sed -i 's/Song 1/Mine/' \"$file\"; sed -i 's/Song 1/Theirs/' \"$desk/library/alpha.json\"");
    let terminal = desk.browse();
    terminal.send("e");
    terminal.until("told", |seen| seen.is_drawn() && shows(seen, "has changed since it was read"));
    terminal.until("theirs", |seen| shows(seen, "Theirs"));
    assert!(std::fs::read_to_string(desk.album("alpha")).unwrap().contains("Theirs"));
    quit(terminal);
}

#[test]
fn input_from_elsewhere_does_not_keep_the_editor_from_the_keyboard() {
    let desk = Desk::new("touch \"$desk/up\"; read -r line; printf %s \"$line\" >\"$desk/typed\"");
    let terminal = desk.browser(" </dev/null");
    terminal.send("e");
    eventually("up", || desk.has("up"));
    terminal.send("typed\r");
    terminal.until("back", |seen| seen.is_drawn() && shows(seen, "nothing changed"));
    assert_eq!(desk.left("typed"), "typed");
    terminal.send("q");
    terminal.until("back in the shell", is_normal);
    terminal.kill(Signal::KILL);
    terminal.ended();
}

#[test]
fn ctrl_z_in_the_editor_stops_both_and_fg_continues_both() {
    let desk = Desk::new("touch \"$desk/up\"; read -r line; printf %s \"$line\" >\"$desk/typed\"");
    let terminal = desk.browser("");
    let pid = child(&terminal);
    terminal.send("e");
    eventually("up", || desk.has("up"));
    for round in 1..=3 {
        terminal.send("\x1a");
        terminal.until("stopped", |seen| is_normal(seen) && seen.count("Stopped") == round);
        assert_eq!(process(pid).0, 'T');
        terminal.send("fg\r");
        eventually("continued", || process(pid).0 != 'T');
    }
    terminal.send("typed\r");
    terminal.until("back", |seen| seen.is_drawn() && shows(seen, "nothing changed"));
    assert_eq!(desk.left("typed"), "typed");
    terminal.send("q");
    terminal.until("back in the shell", is_normal);
    terminal.kill(Signal::KILL);
    terminal.ended();
}

/// As vim does it, which asks its whole group to stop, and as nano and helix do it, which leave it no choice.
#[test]
fn an_editor_that_stops_its_group_is_continued_with_it() {
    for signal in ["TSTP", "STOP"] {
        let script = format!(
            "stty raw -echo; touch \"$desk/up\"; stty sane; kill -{signal} 0; touch \"$desk/on\"; read -r line"
        );
        let desk = Desk::new(&script);
        let terminal = desk.browser("");
        let pid = child(&terminal);
        terminal.send("e");
        terminal.until("stopped", |seen| is_normal(seen) && seen.count("Stopped") == 1);
        assert_eq!(process(pid).0, 'T');
        assert!(!desk.has("on"));
        terminal.send("fg\r");
        eventually("continued", || desk.has("on"));
        terminal.send("\r");
        terminal.until("back", |seen| seen.is_drawn() && shows(seen, "nothing changed"));
        assert_eq!(terminal.look(|seen| seen.count("Stopped")), 1);
        terminal.send("q");
        terminal.until("back in the shell", is_normal);
        terminal.kill(Signal::KILL);
        terminal.ended();
    }
}

#[test]
fn an_editor_that_nobody_could_continue_is_continued() {
    let desk = Desk::new("touch \"$desk/up\"; kill -STOP $$");
    let terminal = desk.browse();
    terminal.send("e");
    terminal.until("back", |seen| seen.count("\x1b[?1049h") == 2 && shows(seen, "nothing changed"));
    assert!(desk.has("up"));
    quit(terminal);
}
