//! Importing 10,000 tagged audio files: reading them, and reading, merging and writing their albums. What memory that takes
//! is told by the memory benchmark.
#![allow(clippy::expect_used, reason = "a bench fails where it breaks")]

use std::path::Path;

use divan::Bencher;

mod music;

fn main() {
    divan::main();
}

#[divan::bench(sample_count = 5)]
fn looking_at_10_000_files(bencher: Bencher) {
    let music = music::music(10_000);
    bencher.bench_local(|| assert_eq!(music::run(music.path(), Path::new("nowhere"), true), 10_000));
}

#[divan::bench(sample_count = 3)]
fn importing_10_000_files(bencher: Bencher) {
    let music = music::music(10_000);
    bencher.with_inputs(|| tempfile::tempdir().expect("a folder")).bench_local_values(|library| {
        assert_eq!(music::run(music.path(), library.path(), false), 10_000);
        library
    });
}
