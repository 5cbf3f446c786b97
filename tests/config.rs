//! The settings on the command line: where they are, what they are without a file, what is wrong in one.
#![allow(clippy::unwrap_used, reason = "a test fails where it breaks")]

mod program;
use std::fs;

use program::{Home, Run, album};

/// A user with settings at the platform's place.
fn home(text: &str) -> Home {
    let home = Home::new();
    let folder = home.library().parent().unwrap().join(".config/leitmotif");
    fs::create_dir_all(&folder).unwrap();
    fs::write(folder.join("config.toml"), text).unwrap();
    home
}

/// What the program says of a file, without the file's folder.
fn said(run: &Run, home: &Home) -> String {
    let folder = home.library().parent().unwrap().display().to_string() + "/";
    run.out.replace(&folder, "") + &run.err.replace(&folder, "")
}

#[test]
fn the_defaults_are_a_file_without_faults() {
    let home = Home::new();
    let defaults = home.run("config --default");
    assert_eq!((defaults.status, &*defaults.err), (0, ""));
    let home = self::home(&defaults.out);
    let checked = home.run("config --check");
    assert_eq!((checked.status, &*checked.out), (0, "0 faults\n"));
}

#[test]
fn the_place_of_the_settings_is_told() {
    let home = Home::new();
    assert_eq!(said(&home.run("config"), &home), ".config/leitmotif/config.toml\n");
    assert_eq!(home.run("config --config else.toml").out, "else.toml\n");
    let nothing = home.run("config --check");
    assert_eq!(nothing.status, 0);
    assert!(nothing.out.contains("config.toml is not there"), "{nothing:?}");
}

#[test]
fn a_check_names_every_fault_with_its_place() {
    let home = home("mesure = 60\n[keys.panes]\nsort = [\"s\", \"Entr\"]\n");
    let run = home.run("config --check");
    assert_eq!(run.status, 1);
    assert_eq!(
        said(&run, &home),
        ".config/leitmotif/config.toml:1:1: \"mesure\" is not a setting: did you mean \"measure\"?\n\
         .config/leitmotif/config.toml:3:14: \"Entr\" is not a key: did you mean \"Enter\"?\n2 faults\n"
    );
    fs::write(home.library().join("other.toml"), "measure = 60\n").unwrap();
    let other = home.library().join("other.toml");
    assert_eq!(home.run_with(&["config", "--check", other.to_str().unwrap()]).out, "0 faults\n");
    fs::write(&other, b"a = \xff").unwrap();
    let run = home.run_with(&["config", "--check", other.to_str().unwrap()]);
    assert_eq!(
        (run.status, &*said(&run, &home)),
        (1, "library/other.toml:1:5: is not UTF-8 here: save the file as UTF-8\n1 fault\n")
    );
}

#[test]
fn faults_are_said_beside_the_results() {
    let home = home("mesure = 60\nmouse = 3\n");
    let run = home.run("list");
    assert_eq!(run.status, 0);
    assert!(run.out.contains("Fallout"));
    assert_eq!(
        run.err.lines().map(|line| line.split_once("config.toml:").unwrap().1).collect::<Vec<_>>(),
        ["1:1: \"mesure\" is not a setting: did you mean \"measure\"? (and 1 more: see leitmotif config --check)"]
    );
}

#[test]
fn a_named_file_must_be_there_and_its_own_may_be_broken() {
    let home = Home::new();
    let run = home.run("list --config none.toml");
    assert_eq!((run.status, &*run.out), (2, ""));
    assert!(run.err.contains("none.toml does not exist: leitmotif config --default writes one"), "{run:?}");
    let mut command = home.command(&["list"]);
    assert_eq!(Run::of(&command.env("LEITMOTIF_CONFIG", "none.toml").output().unwrap()).status, 2);
    let place = home.library().parent().unwrap().join(".config/leitmotif/config.toml");
    fs::create_dir_all(&place).unwrap();
    let run = home.run("list");
    assert_eq!(run.status, 0);
    assert!(run.err.contains("config.toml: is not a regular file"), "{run:?}");
}

#[test]
fn the_library_is_where_the_settings_say_unless_another_is_named() {
    let home = home("library = \"../../mine\"\n");
    let mine = home.library().parent().unwrap().join("mine");
    fs::create_dir(&mine).unwrap();
    fs::write(mine.join("a.json"), album("mine", "Mine")).unwrap();
    let list = |home: &Home, environment: bool| {
        let mut command = home.command(&["list", "--no-shelf"]);
        if !environment {
            command.env_remove("LEITMOTIF_LIBRARY");
        }
        Run::of(&command.output().unwrap())
    };
    assert!(list(&home, false).out.contains("Mine Film"));
    assert_eq!(list(&home, true).out, "");
    fs::remove_dir_all(&mine).unwrap();
    assert_eq!(list(&home, false).status, 2);
}
