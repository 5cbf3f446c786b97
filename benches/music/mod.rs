//! Tagged audio files of our own making, for benchmarks, and their import.

#[path = "../../tests/import/audio.rs"]
mod audio;

use std::fs;
use std::path::Path;
use std::sync::atomic::AtomicBool;

use leitmotif::jobs::Place;
use leitmotif::jobs::import::{Request, import};

/// Tracks of an album.
const TRACKS: usize = 12;

/// A folder with so many files with tags, an album in each folder of it.
pub(crate) fn music(files: usize) -> tempfile::TempDir {
    let music = tempfile::tempdir().expect("a folder");
    for file in 0..files {
        let (album, track) = (file / TRACKS, file % TRACKS + 1);
        let at = music.path().join(format!("{album:04}"));
        if track == 1 {
            fs::create_dir(&at).expect("a folder");
        }
        let tags = [
            ("ALBUM", &*format!("Album {album}")),
            ("TITLE", &format!("Track {track} of {album}")),
            ("TRACKNUMBER", &track.to_string()),
            ("COMPOSER", "Ann One"),
            ("DATE", "1999"),
        ];
        fs::write(at.join(format!("{track:03}.flac")), audio::flac(60_000, &tags)).expect("a file");
    }
    music
}

/// Imports `music` into `library`, or only looks at it; says how many tracks there were.
pub(crate) fn run(music: &Path, library: &Path, dry_run: bool) -> usize {
    let place = Place { folder: None, shelf: false };
    let request = Request { paths: vec![music.into()], into: library.into(), dry_run, ..Request::default() };
    let report = import(&place, &request, &|_| {}, &AtomicBool::new(false)).expect("music");
    report.albums.iter().map(|told| told.album.tracks.len()).sum()
}
