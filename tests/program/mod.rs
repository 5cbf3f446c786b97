//! The real binary, run on a library of its own in an environment of its own.
#![allow(dead_code, unreachable_pub, reason = "each test file uses its part")]
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails where it breaks")]

use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use tempfile::TempDir;

/// A user with a library.
pub struct Home {
    folder: TempDir,
}

/// What a run of the program came to.
#[derive(Debug)]
pub struct Run {
    pub out: String,
    pub err: String,
    pub status: i32,
}

impl Home {
    pub fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir(folder.path().join("library")).unwrap();
        Self { folder }
    }

    /// The folder of the library.
    pub fn library(&self) -> PathBuf {
        self.folder.path().join("library")
    }

    /// Puts a file into the library.
    pub fn put(&self, name: impl AsRef<Path>, text: impl AsRef<[u8]>) -> &Self {
        let path = self.library().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
        self
    }

    /// The program, about to run.
    pub fn command(&self, arguments: &[impl AsRef<OsStr>]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_leitmotif"));
        command.env_clear().env("HOME", self.folder.path()).env("LEITMOTIF_LIBRARY", self.library());
        command.stdin(Stdio::null()).args(arguments);
        command
    }

    /// Runs the program; words are separated by blanks.
    pub fn run(&self, words: &str) -> Run {
        self.run_with(&words.split_whitespace().collect::<Vec<_>>())
    }

    pub fn run_with(&self, arguments: &[impl AsRef<OsStr>]) -> Run {
        Run::of(&self.command(arguments).output().unwrap())
    }
}

impl Run {
    pub fn of(output: &Output) -> Self {
        Self {
            out: String::from_utf8(output.stdout.clone()).unwrap(),
            err: String::from_utf8(output.stderr.clone()).unwrap(),
            status: output.status.code().unwrap_or(-1),
        }
    }

    pub fn json(&self) -> serde_json::Value {
        serde_json::from_str(&self.out).unwrap_or_else(|error| panic!("{error}: {self:?}"))
    }
}

/// A small album's JSON.
pub fn album(id: &str, title: &str) -> String {
    format!(
        r#"{{"format":1,"id":"{id}","title":"{title}","work":{{"kind":"film","title":"{title} Film","year":1999}},"composers":["Ann One","Bo Two"],"tracks":[{{"disc":1,"number":1,"title":"First","length":"1:02"}},{{"disc":1,"number":2,"title":"Second"}}]}}"#
    )
}
