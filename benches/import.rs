//! Importing 10,000 tagged audio files: reading them, and reading, merging and writing their albums.
#![allow(clippy::expect_used, reason = "a bench fails where it breaks")]

#[path = "../tests/import/audio.rs"]
mod audio;

use std::fs;
use std::path::Path;
use std::sync::atomic::AtomicBool;

use divan::Bencher;
use leitmotif::jobs::Place;
use leitmotif::jobs::import::{Request, import};

const ALBUMS: usize = 800;
const TRACKS: usize = 12;

fn main() {
    divan::main();
}

/// Albums of files with tags; the last has the tracks that are missing to 10,000.
fn fill(folder: &Path) {
    for album in 0..=ALBUMS {
        let at = folder.join(format!("{album:04}"));
        fs::create_dir(&at).expect("a folder");
        let tracks = if album == ALBUMS { 10_000 - ALBUMS * TRACKS } else { TRACKS };
        for track in 1..=tracks {
            let tags = [
                ("ALBUM", &*format!("Album {album}")),
                ("TITLE", &format!("Track {track} of {album}")),
                ("TRACKNUMBER", &track.to_string()),
                ("COMPOSER", "Ann One"),
                ("DATE", "1999"),
            ];
            fs::write(at.join(format!("{track:03}.flac")), audio::flac(60_000, &tags)).expect("a file");
        }
    }
}

fn run(music: &Path, library: &Path, dry_run: bool) -> usize {
    let place = Place { folder: None, shelf: false };
    let request = Request { paths: vec![music.into()], into: library.into(), dry_run, ..Request::default() };
    let report = import(&place, &request, &|_| {}, &AtomicBool::new(false)).expect("music");
    report.albums.iter().map(|told| told.album.tracks.len()).sum()
}

#[divan::bench(sample_count = 5)]
fn looking_at_10_000_files(bencher: Bencher) {
    let music = tempfile::tempdir().expect("a folder");
    fill(music.path());
    bencher.bench_local(|| assert_eq!(run(music.path(), Path::new("nowhere"), true), 10_000));
}

#[divan::bench(sample_count = 3)]
fn importing_10_000_files(bencher: Bencher) {
    let music = tempfile::tempdir().expect("a folder");
    fill(music.path());
    bencher.with_inputs(|| tempfile::tempdir().expect("a folder")).bench_local_values(|library| {
        assert_eq!(run(music.path(), library.path(), false), 10_000);
        library
    });
}
