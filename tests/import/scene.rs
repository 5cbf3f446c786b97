//! A user, a library, and a place with music in it.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;
use tempfile::TempDir;

use crate::audio::flac;
use crate::program::{Home, Run};

/// A user with music.
pub struct Scene {
    pub home: Home,
    music: TempDir,
}

impl Scene {
    pub fn new() -> Self {
        Self { home: Home::new(), music: tempfile::tempdir().unwrap() }
    }

    /// The folder of the music.
    pub fn music(&self) -> &Path {
        self.music.path()
    }

    /// A path in it.
    pub fn path(&self, name: &str) -> PathBuf {
        self.music.path().join(name)
    }

    /// Puts a file among the music.
    pub fn put(&self, name: &str, bytes: impl AsRef<[u8]>) -> &Self {
        let path = self.path(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
        self
    }

    /// Puts an album of FLAC files into `folder`: titles and lengths in milliseconds.
    pub fn flacs(&self, folder: &str, album: &str, tracks: &[(&str, u64)]) -> &Self {
        for (number, (title, ms)) in (1..).zip(tracks) {
            let (numbered, count) = (number.to_string(), tracks.len());
            let tags = [
                ("ALBUM", album),
                ("TITLE", *title),
                ("TRACKNUMBER", &format!("{numbered}/{count}")),
                ("COMPOSER", "Ann One"),
                ("DATE", "1999-05-01"),
            ];
            self.put(&format!("{folder}/{number:02} - x.flac"), flac(*ms, &tags));
        }
        self
    }

    /// Imports all music with these options.
    pub fn import(&self, options: &[&str]) -> Run {
        self.import_of(&[""], options)
    }

    /// Imports these files and folders.
    pub fn import_of(&self, names: &[&str], options: &[&str]) -> Run {
        let paths = names.iter().map(|name| self.path(name).into_os_string());
        let arguments = ["import", "--no-shelf"].iter().chain(options).map(Into::into);
        self.home.run_with(&arguments.chain(paths).collect::<Vec<_>>())
    }

    /// The report of a look.
    pub fn look(&self) -> Value {
        self.import(&["--dry-run", "--json"]).json()
    }

    /// The only album of a look.
    pub fn album(&self) -> Value {
        let report = self.look();
        assert_eq!(report["albums"].as_array().unwrap().len(), 1, "{report:#}");
        report["albums"][0].clone()
    }

    /// The files in the library.
    pub fn files(&self) -> Vec<String> {
        let entries = fs::read_dir(self.home.library()).into_iter().flatten();
        let mut names: Vec<String> = entries
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .filter(|name| name.rsplit_once('.').is_some_and(|(_, ending)| ending == "json"))
            .collect();
        names.sort();
        names
    }

    /// A file of the library.
    pub fn saved(&self, name: &str) -> Value {
        serde_json::from_slice(&fs::read(self.home.library().join(name)).unwrap()).unwrap()
    }
}

/// Number, title and length of each track: `1.2 Title 3:20`.
pub fn tracks(album: &Value) -> Vec<String> {
    let one = |track: &Value| {
        let length = track["length"].as_str().unwrap_or("?");
        format!("{}.{} {} {length}", track["disc"], track["number"], track["title"].as_str().unwrap())
    };
    album["tracks"].as_array().unwrap().iter().map(one).collect()
}

/// The messages of a report's warnings.
pub fn messages(report: &Value) -> Vec<String> {
    let warnings = report["warnings"].as_array().unwrap();
    warnings.iter().map(|warning| warning["message"].as_str().unwrap().to_owned()).collect()
}
