//! How long a library takes to open: the shelf, a thousand albums as files and as a catalogue, a million tracks.
#![allow(clippy::unwrap_used, reason = "a bench fails where it breaks")]

use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::LazyLock;

use leitmotif::jobs::{self, Place};

mod library;

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
#[divan::bench(args = QUERIES, sample_count = 10, sample_size = 1)]
fn find_in_a_million(bencher: divan::Bencher, query: &str) {
    let run = || {
        let mut find = Command::new(env!("CARGO_BIN_EXE_leitmotif"));
        find.args(["--no-shelf", "--library"]).arg(&*MILLION).args(["find", query]);
        find.stdout(Stdio::null()).status().unwrap()
    };
    run();
    bencher.bench(run);
}

#[divan::bench(args = QUERIES, sample_count = 10, sample_size = 1)]
fn fzf_in_a_million(bencher: divan::Bencher, query: &str) {
    if Command::new("fzf").arg("--version").stdout(Stdio::null()).status().is_err() {
        return;
    }
    let run = || {
        let titles = fs::File::open(MILLION.join("titles.txt")).unwrap();
        Command::new("fzf").arg("--filter").arg(query).stdin(titles).stdout(Stdio::null()).status().unwrap()
    };
    run();
    bencher.bench(run);
}

/// What people ask for: a word, a beginning, two words, letters that stand apart.
const QUERIES: [&str; 5] = ["storm", "rooftop", "exch", "winter river", "dsprtnght"];

/// A million tracks, as a catalogue and as lines of titles.
static MILLION: LazyLock<PathBuf> = LazyLock::new(|| {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("million");
    fs::create_dir_all(&folder).unwrap();
    let library = library::library(1_000_000);
    let (mut lines, mut titles) = (String::new(), String::new());
    for entry in library.entries() {
        writeln!(lines, "{}", serde_json::to_string(&*entry.album).unwrap()).unwrap();
        entry.album.tracks.iter().try_for_each(|track| writeln!(titles, "{}", &*track.title)).unwrap();
    }
    fs::write(folder.join("all.jsonl"), lines).unwrap();
    fs::write(folder.join("titles.txt"), titles).unwrap();
    folder
});

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
