//! How long a library takes to open: the shelf, a thousand albums as files and as a catalogue, a million tracks.
#![allow(clippy::unwrap_used, reason = "a bench fails where it breaks")]

use std::fmt::Write;
use std::fs;
use std::path::PathBuf;
use std::process::{Command, Stdio};

use leitmotif::jobs::{self, Place};

fn main() {
    divan::main();
}

#[divan::bench]
fn shelf() -> usize {
    jobs::open_all(&Place { folder: None, shelf: true }).library.tracks()
}

#[divan::bench]
fn a_thousand_files(bencher: divan::Bencher) {
    let folder = tempfile::tempdir().unwrap();
    for (i, album) in albums(1_000).iter().enumerate() {
        fs::write(folder.path().join(format!("{i}.json")), album).unwrap();
    }
    bencher.bench(|| opened(folder.path().to_owned()));
}

#[divan::bench(args = [1_000, 40_000])]
fn a_catalogue(bencher: divan::Bencher, count: usize) {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("all.jsonl"), albums(count).join("\n")).unwrap();
    bencher.bench(|| opened(folder.path().to_owned()));
}

/// `leitmotif find` on a million tracks, the whole process, all hits written; and `fzf --filter`, if it is installed, on
/// the same titles as lines of text.
#[divan::bench(args = ["storm", "winter river", "paris"], sample_count = 10, sample_size = 1)]
fn find_in_a_million(bencher: divan::Bencher, query: &str) {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("all.jsonl"), albums(40_000).join("\n")).unwrap();
    let run = || {
        let mut find = Command::new(env!("CARGO_BIN_EXE_leitmotif"));
        find.args(["--no-shelf", "--library"]).arg(folder.path()).args(["find", "--tsv", query]);
        find.stdout(Stdio::null()).status().unwrap()
    };
    bencher.bench(run);
}

#[divan::bench(args = ["storm", "winter river", "paris"], sample_count = 10, sample_size = 1)]
fn fzf_in_a_million(bencher: divan::Bencher, query: &str) {
    if Command::new("fzf").arg("--version").stdout(Stdio::null()).status().is_err() {
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let (lines, titles) = (albums(40_000), folder.path().join("titles.txt"));
    let of_album = |line: &str| {
        let tracks = line.split("\"title\":\"").skip(3);
        tracks.filter_map(|rest| rest.split('"').next()).fold(String::new(), |text, title| text + title + "\n")
    };
    fs::write(&titles, lines.iter().map(|line| of_album(line)).collect::<String>()).unwrap();
    bencher.bench(|| {
        let input = fs::File::open(&titles).unwrap();
        Command::new("fzf").arg("--filter").arg(query).stdin(input).stdout(Stdio::null()).status().unwrap()
    });
}

fn opened(folder: PathBuf) -> usize {
    jobs::open_all(&Place { folder: Some(folder), shelf: true }).library.tracks()
}

/// Albums of 25 tracks each, the same ones every time.
fn albums(count: usize) -> Vec<String> {
    const WORDS: [&str; 12] =
        ["storm", "exchange", "night", "paris", "free", "fall", "river", "Élan", "winter", "machine", "home", "quiet"];
    let mut seed = 7_u32;
    let mut next = |below: usize| {
        seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (seed >> 8) as usize % below
    };
    let mut title = move |words| (0..words).map(|_| WORDS[next(12)]).collect::<Vec<_>>().join(" ");
    (0..count).map(|i| album(i, &mut title)).collect()
}

fn album(i: usize, title: &mut impl FnMut(usize) -> String) -> String {
    let (film, composer, year) = (title(3), title(2), 1950 + i % 75);
    let mut album = format!(
        r#"{{"format":1,"id":"film-{i}","title":"{film} (Music from the Film)","work":{{"kind":"film","title":"{film}","year":{year}}},"composers":["{composer}"],"tracks":["#
    );
    for number in 1..=25 {
        let comma = if number == 1 { "" } else { "," };
        let (minutes, seconds) = (1 + (i + number) % 7, (i * 7 + number * 13) % 60);
        let _ = write!(
            album,
            r#"{comma}{{"disc":1,"number":{number},"title":"{}","length":"{minutes}:{seconds:02}"}}"#,
            title(3)
        );
    }
    album + "]}"
}
