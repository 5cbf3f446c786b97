//! Holds the house to its floors: a room names lower floors only, and the outside world stays where it belongs.
#![allow(clippy::unwrap_used, clippy::panic, clippy::string_slice, reason = "a test fails where it breaks")]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// The floor of each room.
const FLOORS: [(&str, u8); 10] = [
    ("model", 0),
    ("search", 1),
    ("store", 1),
    ("import", 1),
    ("app", 2),
    ("jobs", 2),
    ("ui", 3),
    ("shell", 4),
    ("cli", 5),
    ("main", 6),
];

/// A source file: its path below `src`, and its code without comments, texts and tests.
struct Source {
    path: String,
    code: String,
}

impl Source {
    fn new(path: &str, text: &str) -> Self {
        Self { path: path.to_owned(), code: code(text) }
    }

    /// The room it is in.
    fn room(&self) -> &str {
        self.path.split('/').next().unwrap_or_default().trim_end_matches(".rs")
    }

    /// The rooms that it names.
    fn names(&self) -> BTreeSet<String> {
        let mut rooms = BTreeSet::new();
        for root in ["crate::".to_owned(), "leitmotif::".to_owned(), self.way_to_the_root()] {
            for (at, _) in self.code.match_indices(&root) {
                let whole = !self.code[..at].ends_with(|c: char| c.is_alphanumeric() || c == '_' || c == ':');
                if whole {
                    rooms.extend(first_names(&self.code[at + root.len()..]));
                }
            }
        }
        rooms
    }

    /// As many `super::` as lead from here to the root.
    fn way_to_the_root(&self) -> String {
        let depth = self.path.split('/').count() - usize::from(self.path.ends_with("/mod.rs"));
        "super::".repeat(depth)
    }
}

/// The names with which the paths in a `use` go on: one, or those of a group.
fn first_names(rest: &str) -> Vec<String> {
    let word = |text: &str| text.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect::<String>();
    let Some(group) = rest.strip_prefix('{') else { return vec![word(rest)] };
    let (mut depth, mut names, mut name) = (0, Vec::new(), String::new());
    for c in group.chars() {
        match c {
            '}' if depth == 0 => break,
            '{' => depth += 1,
            '}' => depth -= 1,
            ',' if depth == 0 => names.push(std::mem::take(&mut name)),
            c => name.push(c),
        }
    }
    names.push(name);
    names.iter().map(|name| word(name.trim())).filter(|name| !name.is_empty()).collect()
}

/// `text` without comments, the insides of texts in quotes, and `#[cfg(test)]` items at the end.
fn code(text: &str) -> String {
    let text = text.split("#[cfg(test)]\nmod tests").next().unwrap_or_default();
    let bare = text.lines().map(|line| line.split("//").next().unwrap_or_default());
    bare.flat_map(|line| [line, "\n"]).collect()
}

/// Imports that go up or sideways.
fn climbs(source: &Source) -> Vec<String> {
    let floor = |room: &str| FLOORS.iter().find(|(name, _)| *name == room).map(|(_, floor)| *floor);
    let here = floor(source.room()).unwrap_or_else(|| panic!("{} is in no known room", source.path));
    let wrong = |room: &String| {
        *room != source.room() && floor(room).is_some_and(|there| there >= here)
            || source.room() == "main" && room != "cli"
    };
    source.names().into_iter().filter(wrong).map(|room| format!("{} names {room}", source.path)).collect()
}

/// Whether it touches files: by std, or by crates that do it for us. (The terminal, which the shell opens, is none.)
fn touches_files(source: &Source) -> bool {
    ["std::fs", "File::open", "walkdir", "etcetera", "notify"].iter().any(|word| has(source, word))
        || std_group(source).iter().any(|name| name == "fs")
}

fn names_crossterm(source: &Source) -> bool {
    has(source, "crossterm")
}

fn has_threads(source: &Source) -> bool {
    has(source, "thread::") || has(source, "std::thread") || std_group(source).iter().any(|name| name == "thread")
}

fn names_ratatui(source: &Source) -> bool {
    has(source, "ratatui")
}

/// Whether `word` stands in it as a whole path.
fn has(source: &Source, word: &str) -> bool {
    let part = |c: char| c.is_alphanumeric() || c == '_';
    source.code.match_indices(word).any(|(at, _)| {
        let after = &source.code[at + word.len()..];
        !source.code[..at].ends_with(part) && (word.ends_with(':') || !after.starts_with(part))
    })
}

fn std_group(source: &Source) -> Vec<String> {
    source.code.match_indices("std::{").flat_map(|(at, _)| first_names(&source.code[at + 5..])).collect()
}

/// Every source file but `lib.rs`, which names all rooms, and the files that are tests.
fn sources() -> Vec<Source> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut files = Vec::new();
    collect(&root, &mut files);
    let tests: Vec<PathBuf> = files.iter().flat_map(|file| test_modules(file)).collect();
    let kept = files.iter().filter(|file| !tests.contains(file) && !file.ends_with("src/lib.rs"));
    kept.map(|file| {
        let path = file.strip_prefix(&root).unwrap().to_str().unwrap().replace('\\', "/");
        Source::new(&path, &fs::read_to_string(file).unwrap())
    })
    .collect()
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() { collect(&path, files) } else { files.push(path) }
    }
}

/// The files of modules that a file declares for tests only.
fn test_modules(file: &Path) -> Vec<PathBuf> {
    let text = fs::read_to_string(file).unwrap();
    let declared = text.split("#[cfg(test)]\nmod ").skip(1).filter_map(|rest| rest.split_once(';'));
    let names = declared.map(|(name, _)| name.trim().to_owned()).filter(|name| !name.contains('{'));
    names.map(|name| file.with_file_name(format!("{name}.rs"))).collect()
}

#[test]
fn no_room_names_its_neighbours_or_the_floors_above() {
    let climbs: Vec<String> = sources().iter().flat_map(climbs).collect();
    assert!(climbs.is_empty(), "{climbs:#?}");
}

#[test]
fn only_the_store_touches_files() {
    let outside = sources().into_iter().filter(|source| source.room() != "store" && touches_files(source));
    assert_eq!(outside.map(|source| source.path).collect::<Vec<_>>(), [""; 0]);
}

#[test]
fn one_file_of_the_shell_names_crossterm_and_one_has_threads() {
    for (rule, what) in [(names_crossterm as fn(&Source) -> bool, "crossterm"), (has_threads, "threads")] {
        let paths: Vec<String> = sources().into_iter().filter(rule).map(|source| source.path).collect();
        assert!(paths.len() <= 1 && paths.iter().all(|path| path.starts_with("shell/")), "{what}: {paths:?}");
    }
}

#[test]
fn state_and_decisions_know_no_screen() {
    let above = |source: &Source| ["ui", "shell"].contains(&source.room());
    let painters = sources().into_iter().filter(|source| !above(source) && names_ratatui(source));
    assert_eq!(painters.map(|source| source.path).collect::<Vec<_>>(), [""; 0]);
}

/// The checker, shown houses that break its rules.
#[test]
fn the_rules_bite() {
    for (path, text, said) in [
        ("model/album.rs", "use crate::store::read;", "model/album.rs names store"),
        ("search/mod.rs", "use crate::store;", "search/mod.rs names store"),
        ("app/state.rs", "use crate::{model::Album, ui::{draw, hit}};", "app/state.rs names ui"),
        ("store/read.rs", "fn f() { crate::cli::main() }", "store/read.rs names cli"),
        ("ui/mod.rs", "use super::shell::run;", "ui/mod.rs names shell"),
        ("ui/panes/a.rs", "use super::super::super::shell;", "ui/panes/a.rs names shell"),
        ("jobs.rs", "use super::app::State;", "jobs.rs names app"),
        ("main.rs", "fn main() { leitmotif::shell::run() }", "main.rs names shell"),
    ] {
        assert_eq!(climbs(&Source::new(path, text)), [said]);
    }
    for (path, text) in [
        ("cli/mod.rs", "use crate::{jobs, model::Album};"),
        ("ui/mod.rs", "// crate::shell is above\nuse super::app::State;"),
        ("store/read.rs", "use super::catalogue; use crate::model;"),
        ("model/a.rs", "use crate::model::Id;\n#[cfg(test)]\nmod tests { use crate::store; }"),
        ("main.rs", "fn main() { leitmotif::cli::main() }"),
    ] {
        assert!(climbs(&Source::new(path, text)).is_empty(), "{path}");
    }
}

#[test]
fn the_other_rules_bite_too() {
    let source = |text| Source::new("app/mod.rs", text);
    assert!(touches_files(&source("use std::fs::read;")));
    assert!(touches_files(&source("use std::{io, fs};")));
    assert!(!touches_files(&source("use std::{io, fmt}; // std::fs")));
    assert!(names_crossterm(&source("use ratatui::crossterm::event;")));
    assert!(has_threads(&source("std::thread::spawn(f)")));
    assert!(has_threads(&source("use std::{sync, thread};")));
    assert!(names_ratatui(&source("fn f(a: ratatui::layout::Rect) {}")));
    assert!(!names_ratatui(&source("//! no ratatui here")));
}
