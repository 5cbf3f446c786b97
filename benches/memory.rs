//! How much memory a library takes: from its files to all searchable, a search on top of that, and the import of tagged
//! audio files. The tables of `max alloc` tell the most that was held at once, in bytes.
#![allow(clippy::expect_used, clippy::unwrap_used, reason = "a bench fails where it breaks")]

use std::fmt::Write;
use std::fs;
use std::sync::atomic::AtomicBool;

use divan::{AllocProfiler, Bencher};
use leitmotif::jobs::{self, Place};
use leitmotif::search::{Query, search};

mod library;
mod music;

#[global_allocator]
static COUNTED: AllocProfiler = AllocProfiler::system();

const SIZES: [usize; 3] = [1_000, 30_000, 1_000_000];
/// Hits that a screen asks for.
const LIMIT: usize = 1_000;

/// Only what the measuring thread allocates is counted, so it does all the work.
fn main() {
    rayon::ThreadPoolBuilder::new().num_threads(1).use_current_thread().build_global().unwrap();
    divan::main();
}

/// A catalogue of so many tracks in a folder of its own.
fn catalogue(tracks: usize) -> (tempfile::TempDir, Place) {
    let folder = tempfile::tempdir().unwrap();
    let mut lines = String::new();
    for entry in library::library(tracks).entries() {
        writeln!(lines, "{}", serde_json::to_string(&*entry.album).unwrap()).unwrap();
    }
    fs::write(folder.path().join("all.jsonl"), lines).unwrap();
    let place = Place { folder: Some(folder.path().to_owned()), shelf: true };
    (folder, place)
}

#[divan::bench(args = SIZES, sample_count = 3, sample_size = 1)]
fn opened(bencher: Bencher, tracks: usize) {
    let (_folder, place) = catalogue(tracks);
    bencher.bench_local(|| jobs::open_all(&place));
}

/// The most common letter: the most hits.
#[divan::bench(args = SIZES, sample_count = 3, sample_size = 1)]
fn searched(bencher: Bencher, tracks: usize) {
    let (_folder, place) = catalogue(tracks);
    let opened = jobs::open_all(&place);
    bencher.bench_local(|| search(&opened.index, &Query::parse("e"), LIMIT, &AtomicBool::new(false)));
}

/// Reading, merging and writing albums: what the albums say is held, a few hundred bytes a track, and nothing else of the
/// files.
#[divan::bench(args = [1_000, 10_000, 40_000], sample_count = 1, sample_size = 1)]
fn imported(bencher: Bencher, files: usize) {
    let music = music::music(files);
    bencher.with_inputs(|| tempfile::tempdir().unwrap()).bench_local_values(|library| {
        assert_eq!(music::run(music.path(), library.path(), false), files);
        library
    });
}
