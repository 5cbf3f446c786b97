//! `leitmotif edit` with editors of every kind: good, failing, killed, careless, and none.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails where it breaks")]
#![cfg(unix)]

mod program;

use std::fs;
use std::io::{Read, Write};
use std::os::unix::fs::symlink;
use std::path::{Path, PathBuf};
use std::process::Command;

use leitmotif::import::form;
use leitmotif::model::Album;
use portable_pty::{CommandBuilder, PtySize, native_pty_system};
use program::{Home, Run, album};

/// A user with the album `a` in a file, and an editor that is this shell script; `$1` is the text.
fn user(script: &str) -> (Home, Command) {
    let home = Home::new();
    home.put("a.json", album("a", "First")).put("../editor", script);
    let command = editing(&home, &["a"]);
    (home, command)
}

fn editing(home: &Home, words: &[&str]) -> Command {
    let mut command = home.command(&["edit"]);
    command.args(words).env("EDITOR", editor(home)).env("PATH", std::env::var_os("PATH").unwrap());
    command
}

fn editor(home: &Home) -> String {
    format!("sh {}", home.library().join("../editor").display())
}

/// An editor that replaces text in lines.
fn sed(script: &str) -> String {
    format!("sed '{script}' \"$1\" > \"$1~\" && mv \"$1~\" \"$1\"")
}

fn run(command: &mut Command) -> Run {
    Run::of(&command.output().unwrap())
}

fn saved(home: &Home, name: &str) -> Album {
    serde_json::from_slice(&fs::read(home.library().join(name)).unwrap()).unwrap()
}

fn json_files(home: &Home) -> Vec<PathBuf> {
    let names = fs::read_dir(home.library()).unwrap().map(|entry| entry.unwrap().path());
    names.filter(|path| path.extension().is_some_and(|extension| extension == "json")).collect()
}

/// The text that a failed edit has kept, taken away.
fn kept(run: &Run) -> String {
    let path = run.err.split("your text is kept in ").nth(1).unwrap_or_else(|| panic!("{run:?}")).trim();
    let path = path.trim_matches('\'').replace("'\\''", "'");
    let text = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path}: {error}"));
    fs::remove_dir_all(Path::new(&path).parent().unwrap()).unwrap();
    text
}

fn nothing_saved(home: &Home) {
    assert_eq!(fs::read_to_string(home.library().join("a.json")).unwrap(), album("a", "First"));
    assert_eq!(json_files(home).len(), 1);
}

#[test]
fn a_change_is_saved() {
    let (home, mut command) = user(&sed("s/^title: First/title: Second/; s/^1. First.*/1. Opening (0:30)/"));
    let run = run(&mut command);
    assert_eq!((run.status, &*run.out), (0, ""), "{run:?}");
    assert_eq!(run.err, format!("leitmotif: saved {}\n", home.library().join("a.json").display()));
    let album = saved(&home, "a.json");
    assert_eq!(
        (&*album.title, &*album.tracks[0].title, album.tracks[0].length.unwrap().ms()),
        ("Second", "Opening", 30_000)
    );
}

#[test]
fn no_change_writes_nothing() {
    for script in ["true", "echo >> \"$1\"", "sed 's/$/\\r/' \"$1\" > \"$1~\" && mv \"$1~\" \"$1\""] {
        let (home, mut command) = user(script);
        let run = run(&mut command);
        assert!(run.status == 0 && run.err.starts_with("leitmotif: nothing changed"), "{script}: {run:?}");
        nothing_saved(&home);
        assert!(!home.library().join(".leitmotif.lock").exists());
    }
}

#[test]
fn an_album_of_the_shelf_or_of_a_catalogue_gets_a_file_of_its_own() {
    let (home, _) = user(&sed("s/^title:.*/title: Mine/"));
    home.put(
        "many.jsonl",
        "{\"id\":\"c\",\"title\":\"C\",\"gain\":2.10,\"tracks\":[{\"number\":1,\"title\":\"x\",\"isrc\":\"GB1\"}]}\n",
    );
    for (id, file) in [("joker-2019", "joker-2019.json"), ("c", "c.json")] {
        let run = run(&mut editing(&home, &[id]));
        assert!(run.status == 0, "{run:?}");
        assert_eq!(&*saved(&home, file).title, "Mine");
    }
    let text = fs::read_to_string(home.library().join("c.json")).unwrap();
    assert!(text.contains("\"gain\": 2.10") && text.contains("\"isrc\": \"GB1\""), "{text}");
    assert!(home.run("list --json").out.contains("c.json"), "the file wins");
}

#[test]
fn the_library_is_made_by_the_first_save() {
    let (home, _) = user(&sed("s/^title:.*/title: Mine/"));
    let run = run(editing(&home, &["joker-2019"]).env_remove("LEITMOTIF_LIBRARY"));
    assert_eq!(run.status, 0, "{run:?}");
    assert!(home.library().join("../.local/share/leitmotif/library/joker-2019.json").is_file());
}

#[test]
fn an_editor_that_fails_saves_nothing() {
    let change = sed("s/^title:.*/title: Changed/");
    for (end, words) in
        [("exit 3", "sh ended with status 3: nothing was saved"), ("kill -9 $$", "sh was killed: nothing was saved")]
    {
        let (home, mut command) = user(end);
        let untouched = run(&mut command);
        assert_eq!((untouched.status, untouched.err), (2, format!("leitmotif: {words}\n")));
        home.put("../editor", format!("{change}; {end}"));
        let changed = run(&mut command);
        assert!(changed.status == 2 && changed.err.contains(words), "{changed:?}");
        assert!(kept(&changed).contains("title: Changed"));
        nothing_saved(&home);
    }
}

#[test]
fn a_text_that_is_gone_or_empty_saves_nothing() {
    for (script, words) in [
        (": > \"$1\"", "the text is empty: nothing was saved"),
        ("echo > \"$1\"", "the text is empty: nothing was saved"),
        ("rm \"$1\"", "the text is gone: nothing was saved"),
        ("rm -r \"$(dirname \"$1\")\"", "the text is gone: nothing was saved"),
    ] {
        let (home, mut command) = user(script);
        let run = run(&mut command);
        assert_eq!((run.status, run.err), (2, format!("leitmotif: {words}\n")), "{script}");
        nothing_saved(&home);
    }
}

#[test]
fn the_editor_is_the_one_that_is_named() {
    let (home, mut command) = user("true");
    for (visual, editor, status, words) in [
        ("true", "false", 0, "nothing changed"),
        ("", "true", 0, "nothing changed"),
        ("", "no-such-editor -x", 2, "no-such-editor cannot be run: no such file or directory: set VISUAL or EDITOR"),
        ("", "/", 2, "/ cannot be run: permission denied"),
        ("vi 'x", "true", 2, "VISUAL cannot be read as a command: a closing quote is missing"),
    ] {
        let run = run(command.env("VISUAL", visual).env("EDITOR", editor));
        assert!(run.status == status && run.err.contains(words), "{visual} {editor}: {run:?}");
    }
    let path = home.library().join("../bin");
    fs::create_dir(&path).unwrap();
    let unset = run(command.env_remove("VISUAL").env_remove("EDITOR").env("PATH", &path));
    assert!(unset.err.contains("vi cannot be run"), "{unset:?}");
    symlink("/bin/true", path.join("vi")).unwrap();
    assert_eq!(run(&mut command).status, 0);
}

#[test]
fn quotes_in_the_editor_are_a_shells_and_nothing_else_is() {
    let (home, mut command) = user("true");
    home.put("../my editor's", sed("s/^title:.*/title: Quoted/"));
    let script = home.library().join("../my editor's");
    let editor = format!("sh \"{}\"", script.display());
    assert_eq!(run(command.env("EDITOR", editor)).status, 0);
    assert_eq!(&*saved(&home, "a.json").title, "Quoted");
    let run = run(command.env("EDITOR", "true; touch owned"));
    assert_eq!(run.status, 2, "{run:?}");
}

#[test]
fn a_hostile_id_is_only_a_name() {
    let (home, _) = user(&sed("s/^title:.*/title: Mine/"));
    let id = "a'$(touch${IFS}owned);`id`\"&|*";
    let json = album("x", "X").replace("\"id\":\"x\"", &format!("\"id\":{}", serde_json::json!(id)));
    home.put("x.json", json);
    let run = run(&mut editing(&home, &[id]));
    assert_eq!(run.status, 0, "{run:?}");
    assert_eq!((&*saved(&home, "x.json").title, &*saved(&home, "x.json").id), ("Mine", id));
}

#[test]
fn the_text_is_private_and_gone_afterwards() {
    let (home, mut command) =
        user("d=$(dirname \"$1\"); stat -c %a \"$1\" \"$d\" > \"$LOOK\"; echo \"$1\" >> \"$LOOK\"");
    let look = home.library().join("../look");
    assert_eq!(run(command.env("LOOK", &look)).status, 0);
    let look = fs::read_to_string(look).unwrap();
    let lines: Vec<_> = look.lines().collect();
    assert_eq!(lines[..2], ["600", "700"]);
    assert!(lines[2].ends_with("/a.md") && !Path::new(lines[2]).parent().unwrap().exists());
}

#[test]
fn what_cannot_be_understood_is_placed_and_kept() {
    for (script, fault) in [
        (sed("s/^1. First.*/1. First (1:2)/"), ": \"1:2\" is no length: write minutes and seconds"),
        (sed("s/^title: .*/title: \"First/"), ": the front matter is no YAML"),
        (sed("s/^title: .*//"), ":1:1: the album has no title"),
        (sed("s/^id: .*/id: joker-2019/"), ":2:1: the id joker-2019 is taken by \"Joker"),
        (sed("s/^## Tracks/## Track/"), ": \"Track\" is no section"),
        (sed("s/^format: .*/format: 2/"), ": format 2 is not known to this version"),
        ("echo 'no front matter' > \"$1\"".to_owned(), ":1:1: the album has no title"),
    ] {
        let (home, mut command) = user(&script);
        let run = run(&mut command);
        assert!(run.status == 2 && run.err.contains(fault), "{script}: {run:?}");
        assert!(run.err.contains("/a.md"), "{run:?}");
        assert!(!kept(&run).is_empty());
        nothing_saved(&home);
    }
}

#[test]
fn a_text_that_is_not_utf_8_is_kept_too() {
    let (home, mut command) = user("printf '\\377' >> \"$1\"");
    let run = run(&mut command);
    let path = PathBuf::from(run.err.split("your text is kept in ").nth(1).unwrap_or_else(|| panic!("{run:?}")).trim());
    assert!(fs::read(&path).unwrap().ends_with(b"\xff"));
    assert!(run.err.contains("a.md: is not UTF-8: save the text as UTF-8"), "{run:?}");
    fs::remove_dir_all(path.parent().unwrap()).unwrap();
    nothing_saved(&home);
}

#[test]
fn a_mark_in_front_and_windows_line_ends_are_understood() {
    let (home, mut command) = user(
        "printf '\\357\\273\\277' > \"$1~\"; sed 's/^title:.*/title: Marked/; s/$/\\r/' \"$1\" >> \"$1~\"; mv \"$1~\" \"$1\"",
    );
    let run = run(&mut command);
    assert_eq!(run.status, 0, "{run:?}");
    assert_eq!(&*saved(&home, "a.json").title, "Marked");
}

#[test]
fn an_id_taken_out_comes_back_and_a_new_one_stays_in_its_file() {
    let (home, mut command) = user(&sed("s/^id: .*//; s/^title:.*/title: Renamed/"));
    assert_eq!(run(&mut command).status, 0);
    assert_eq!((&*saved(&home, "a.json").id, &*saved(&home, "a.json").title), ("a", "Renamed"));
    home.put("../editor", sed("s/^id: .*/id: b/"));
    assert_eq!(run(&mut command).status, 0);
    assert_eq!(&*saved(&home, "a.json").id, "b");
    assert_eq!(json_files(&home).len(), 1);
}

#[test]
fn tracks_put_in_another_order_keep_what_is_theirs() {
    let (home, mut command) = user(
        "tac \"$1\" | grep '^[0-9]' > \"$1~\"; sed '/^[0-9]/d' \"$1\" | cat - \"$1~\" > \"$1^\"; mv \"$1^\" \"$1\"",
    );
    let tracks = r#"[{"number":1,"title":"One","isrc":"GB1"},{"number":2,"title":"Two","length":"1:00"}]"#;
    home.put("a.json", format!("{{\"id\":\"a\",\"title\":\"A\",\"tracks\":{tracks}}}"));
    let run = run(&mut command);
    assert_eq!(run.status, 0, "{run:?}");
    let text = fs::read_to_string(home.library().join("a.json")).unwrap();
    let two = "{ \"disc\": 1, \"number\": 2, \"title\": \"Two\", \"length\": \"1:00\" },\n    { \"disc\": 1, \"number\": 1, \"title\": \"One\", \"isrc\": \"GB1\" }";
    assert!(text.contains(two), "{text}");
}

#[test]
fn a_file_changed_meanwhile_is_not_overwritten() {
    let (home, mut command) =
        user(&format!("{}; echo '{}' > \"$ALBUM\"", sed("s/^title:.*/title: Mine/"), album("a", "Theirs")));
    let run = run(command.env("ALBUM", home.library().join("a.json")));
    assert!(
        run.status == 2 && run.err.contains("a.json has changed since it was read: nothing was overwritten"),
        "{run:?}"
    );
    let text = kept(&run);
    assert_eq!(&*form::read(&text).unwrap().title, "Mine");
    assert_eq!(&*saved(&home, "a.json").title, "Theirs");
}

#[test]
fn two_first_edits_of_an_album_of_the_shelf_do_not_lose_each_other() {
    let (home, _) = user(&format!(
        "{}; test -n \"$INNER\" || INNER=1 \"$SELF\" edit joker-2019",
        sed("s/^title:.*/title: ${INNER:-outer}/").replace('\'', "\"")
    ));
    let mut command = editing(&home, &["joker-2019"]);
    let run = run(command.env("SELF", env!("CARGO_BIN_EXE_leitmotif")));
    assert!(run.status == 2 && run.err.contains("joker-2019.json has changed since it was read"), "{run:?}");
    assert!(kept(&run).contains("title: outer"));
    assert_eq!(&*saved(&home, "joker-2019.json").title, "1");
}

#[test]
fn an_interrupt_is_the_editors() {
    let (home, mut command) = user(&format!("kill -INT $PPID; kill -QUIT $PPID; {}", sed("s/^title:.*/title: Alive/")));
    let run = run(&mut command);
    assert_eq!(run.status, 0, "{run:?}");
    assert_eq!(&*saved(&home, "a.json").title, "Alive");
}

#[test]
fn a_library_that_is_gone_meanwhile_is_not_made_anew() {
    let (home, mut command) =
        user(&format!("{}; mv \"$LEITMOTIF_LIBRARY\" \"$LEITMOTIF_LIBRARY.away\"", sed("s/^title:.*/title: Mine/")));
    let run = run(&mut command);
    assert!(run.status == 2 && run.err.contains("a.json has changed since it was read"), "{run:?}");
    assert!(kept(&run).contains("title: Mine"));
    assert!(!home.library().exists());
}

#[test]
fn no_such_album() {
    let (_home, _) = user("true");
    let home = Home::new();
    let run = run(&mut editing(&home, &["zzzz-nothing-like-it"]));
    assert!(run.status == 1 && run.err.contains("no album is like"), "{run:?}");
}

#[test]
fn at_a_terminal_the_editor_opens_again_with_the_text() {
    for (answer, title, status) in [("\r", "Mended", 0), ("n\r", "First", 2)] {
        let script = format!(
            "if grep -q Broken \"$1\"; then {}; else {}; fi",
            sed("s/^title: .*/title: Mended/"),
            sed("s/^title: .*/title: [Broken/")
        );
        let (home, command) = user(&script);
        let pty = native_pty_system().openpty(PtySize::default()).unwrap();
        let mut builder = CommandBuilder::new(command.get_program());
        builder.args(command.get_args());
        builder.env_clear();
        command.get_envs().for_each(|(name, value)| builder.env(name, value.unwrap()));
        let mut child = pty.slave.spawn_command(builder).unwrap();
        drop(pty.slave);
        let (mut reader, mut writer) = (pty.master.try_clone_reader().unwrap(), pty.master.take_writer().unwrap());
        let mut screen = Vec::new();
        let mut buffer = [0; 1024];
        while let Ok(bytes @ 1..) = reader.read(&mut buffer) {
            screen.extend(&buffer[..bytes]);
            if screen.ends_with(b"edit again? [Y/n] ") {
                writer.write_all(answer.as_bytes()).unwrap();
            }
        }
        let run = Run {
            out: String::new(),
            err: String::from_utf8(screen).unwrap(),
            status: child.wait().unwrap().exit_code().cast_signed(),
        };
        assert!(run.status == status && run.err.contains("a.md:4:"), "{run:?}");
        if status == 2 {
            assert!(kept(&run).contains("title: [Broken"));
        }
        assert_eq!(&*saved(&home, "a.json").title, title);
    }
}

/// An editor that outlived us would be left alone with the terminal.
#[test]
fn what_ends_us_ends_the_editor_first() {
    for (signal, number) in [(rustix::process::Signal::TERM, 15), (rustix::process::Signal::HUP, 1)] {
        let (home, mut command) = user(
            "trap 'touch \"$1.told\"; exit 0' TERM HUP; touch \"$1.up\"; echo \"$1\" > ../at; while [ -e \"$1.up\" ]; do sleep 0.01; done",
        );
        let mut child = command.current_dir(home.library()).spawn().unwrap();
        let at = home.library().join("../at");
        let limit = std::time::Instant::now() + std::time::Duration::from_secs(20);
        let text = loop {
            let text = fs::read_to_string(&at).unwrap_or_default();
            if text.ends_with('\n') || std::time::Instant::now() > limit {
                break text.trim().to_owned();
            }
            std::thread::yield_now();
        };
        rustix::process::kill_process(rustix::process::Pid::from_child(&child), signal).unwrap();
        let status = child.wait().unwrap();
        assert_eq!(std::os::unix::process::ExitStatusExt::signal(&status), Some(number));
        assert!(fs::exists(format!("{text}.told")).unwrap(), "the editor of {text} was told");
        fs::remove_dir_all(Path::new(&text).parent().unwrap()).unwrap();
    }
}
