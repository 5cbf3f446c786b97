//! What each sample under `tests/data` reads as, and that no bytes break a reader.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails where it breaks")]

#[path = "imports/sound.rs"]
mod sound;

use std::fs;
use std::path::{Path, PathBuf};

use leitmotif::import::{self, Import, merge};
use leitmotif::model::{Album, Length, length};
use proptest::prelude::*;
use rayon::prelude::*;

/// The samples that the readers of data are tested with; each folder is a format.
const FORMATS: [&str; 10] = ["cue", "discogs", "jspf", "m3u", "musicbrainz", "nfo", "own", "pls", "table", "xspf"];

fn samples() -> Vec<(String, Vec<u8>)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data");
    let files = |format: &&str| fs::read_dir(root.join(format)).unwrap().map(|file| file.unwrap().path());
    let mut paths: Vec<PathBuf> = FORMATS.iter().flat_map(files).collect();
    paths.sort();
    let named =
        |path: PathBuf| (path.strip_prefix(&root).unwrap().to_str().unwrap().to_owned(), fs::read(&path).unwrap());
    paths.into_iter().map(named).collect()
}

/// An import as a page to look at.
fn page(import: &Import) -> String {
    let drafts = import.albums.iter().map(|draft| format!("{:?}\n{}", draft.trust, album(&draft.album)));
    let warnings = import.warnings.iter().map(|warning| match warning.line {
        Some(line) => format!("! {line}: {}\n", warning.message),
        None => format!("! {}\n", warning.message),
    });
    drafts.chain(warnings).collect()
}

fn album(album: &Album) -> String {
    let head = format!("  {} | {} | {}", album.id, album.title, album.composers_joined("; "));
    let facts = [("label", &album.label), ("released", &album.released)];
    let facts = facts.into_iter().filter_map(|(name, fact)| fact.as_ref().map(|fact| format!(" | {name} {fact}")));
    let track = |track: &leitmotif::model::Track| {
        let length = track.length.map_or(length::UNKNOWN.to_owned(), Length::exact);
        format!("  {:>5}  {length:>9}  {}\n", track.at().to_string(), track.title)
    };
    let summary =
        album.review.iter().filter_map(|review| review.summary.as_deref()).map(|text| format!("  summary {text:?}\n"));
    let scenes =
        album.scenes().iter().map(|scene| format!("  scene {:?} {:?} {:?}\n", scene.title, scene.tracks, scene.text));
    let tracks: String = album.tracks.iter().map(track).collect();
    head + &facts.collect::<String>() + "\n" + &tracks + &summary.chain(scenes).collect::<String>()
}

#[test]
fn samples_read_as_they_should() {
    for (name, bytes) in samples() {
        let format = name.split('/').next().unwrap();
        let stem = name.replace(['/', '.'], "-");
        insta::with_settings!({ prepend_module_to_snapshot => false, snapshot_path => format!("snapshots/imports/{format}") }, {
            insta::assert_snapshot!(stem, page(&import::read(&name, &bytes)));
        });
    }
}

#[test]
fn every_reader_bears_every_sample() {
    for (_, bytes) in samples() {
        for name in sound::NAMES {
            sound::check(name, &bytes);
        }
    }
}

#[test]
fn cut_and_garbled_samples_break_nothing() {
    samples().into_par_iter().for_each(|(name, bytes)| {
        let mut chance = sound::Chance::new(name.len() as u64 * 7919 + bytes.len() as u64);
        for part in 0..40 {
            sound::check(&name, &bytes[..bytes.len() * part / 40]);
        }
        for _ in 0..150 {
            sound::check(&name, &sound::garbled(&bytes, &mut chance));
        }
    });
}

/// What fuzzing began with and what it found; each folder is named as its target under `fuzz/`.
#[test]
fn what_fuzzing_found_breaks_nothing() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/fuzz");
    for folder in fs::read_dir(root).unwrap().map(|folder| folder.unwrap()) {
        let target = folder.file_name().into_string().unwrap();
        for file in fs::read_dir(folder.path()).unwrap().map(|file| file.unwrap().path()) {
            let begun = busy();
            sound::of_target(&target, &fs::read(&file).unwrap());
            let took = busy() - begun;
            assert!(took < 5_000, "{} took {took} ms", file.display());
        }
    }
}

#[test]
fn what_is_huge_deep_or_endless_ends_in_time() {
    let many = |head: &str, one: &str, count: usize| format!("{head}{}", one.repeat(count));
    for (name, text) in [
        ("a.cue", many("FILE a WAVE\n", "TRACK 01 AUDIO\nTITLE x\nINDEX 01 00:00:00\n", 120_000)),
        ("a.cue", many("", "noise\n", 200_000)),
        ("a.m3u", many("#EXTM3U\n", "#EXTINF:1,x\na\n", 30_000)),
        ("a.pls", (0..30_000).map(|i| format!("Title{i}=x")).collect::<Vec<_>>().join("\n")),
        ("a.xspf", many("<playlist><trackList>", "<track><title>x</title></track>", 30_000)),
        ("a.xspf", many("<playlist><trackList>", "<track>", 100_000)),
        ("a.nfo", many("<album>", "<track><title>x", 60_000)),
        ("a.nfo", many("<album><title>", "&#x41;<![CDATA[", 60_000)),
        ("a.json", many("", "[", 1_000_000)),
        ("a.json", many("", "{\"media\":", 200_000)),
        ("a.jsonl", many("", "{\"id\":1}\n", 30_000)),
        ("a.nfo", many("<album a='", "<&", 200_000)),
        (
            "a.json",
            format!(
                "{{\"title\":\"x\",\"tracklist\":[{}{{}}]}}",
                "{\"position\":\"1a\",\"title\":\"x\",\"duration\":\"1:00\"},".repeat(15_000)
            ),
        ),
    ] {
        let begun = busy();
        sound::check(name, text.as_bytes());
        let took = busy() - begun;
        assert!(took < 10_000, "{name} {:?} took {took} ms", text.get(..30));
    }
}

#[test]
fn albums_of_one_name_in_one_source_are_told_apart_in_time() {
    let one = r#"{"title":"x","media":[{"tracks":[{"title":"y"}]}]},"#;
    let text = format!("{{\"releases\":[{}{{}}]}}", one.repeat(15_000));
    let begun = busy();
    let albums = import::read("a.json", text.as_bytes()).albums;
    let tellings = albums.into_iter().map(|draft| merge::Telling::new(draft, "a.json")).collect();
    let joined = merge::join(merge::gather(tellings));
    let took = busy() - begun;
    assert_eq!(joined.len(), 15_000);
    assert!(took < 12_000, "{took} ms");
}

#[test]
fn many_lists_in_one_folder_are_told_apart_in_time() {
    let list = |at: usize| {
        let track = |nth: usize| format!("#EXTINF:{},Song {at} {nth}\nx\n", 60 + at * nth % 200);
        let tracks: Vec<String> = (0..15).map(track).collect();
        format!("#EXTM3U\n#PLAYLIST:List {}\n{}", at % 1_000, tracks.concat())
    };
    let read = |at: usize| import::read("a.m3u", list(at).as_bytes()).albums.remove(0);
    let tellings: Vec<_> = (0..2_000).map(|at| merge::Telling::new(read(at), &format!("{at}.m3u"))).collect();
    let begun = busy();
    let joined = merge::join(merge::gather(tellings));
    let took = busy() - begun;
    assert_eq!(joined.len(), 1_000, "two lists of one name and as many tracks are one");
    assert!(took < 10_000, "{took} ms");
}

/// Milliseconds that the processor has worked for this thread: other work on the machine does not count.
fn busy() -> i64 {
    let time = rustix::time::clock_gettime(rustix::time::ClockId::ThreadCPUTime);
    time.tv_sec * 1_000 + time.tv_nsec / 1_000_000
}

#[test]
fn a_cue_sheet_knows_its_last_lengths_from_the_files() {
    let sheet = fs::read(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/cue/file-per-track-eac.cue")).unwrap();
    let length = |file: &str| (!file.contains("Ferry")).then(|| Length::from_ms(241_500));
    let import = import::cue::read_with("x.cue", &sheet, &length);
    let lengths: Vec<_> = import.albums[0].album.tracks.iter().map(|track| track.length.map(Length::ms)).collect();
    assert_eq!(lengths, [Some(241_500), Some(241_500), Some(240_000)]);
}

#[test]
fn an_album_without_a_title_is_called_after_its_place() {
    for (name, title) in [
        ("music/Fallout/album.nfo", "Fallout"),
        ("music/The_Salt_Road.nfo", "The Salt Road"),
        ("music\\Fallout\\album.nfo", "Fallout"),
        ("-", "Untitled"),
        ("album.nfo", "Untitled"),
        ("../album.nfo", "Untitled"),
    ] {
        let import = import::read(name, b"<album><track><title>x</title></track></album>");
        assert_eq!(&*import.albums[0].album.title, title, "{name}");
    }
}

/// Titles and lengths as lists hold them: a title is a line, not blank, and of no special kind.
fn tracks() -> impl Strategy<Value = Vec<(String, Option<u32>)>> {
    let title = "[A-Za-zÀ-ÿа-я0-9あ-ん][A-Za-zÀ-ÿа-я0-9あ-ん '&<>,;:!?()#-]{0,30}[a-zé]";
    prop::collection::vec((title, prop::option::of(1..100_000_u32)), 1..30)
}

fn heard(import: &Import) -> Vec<(String, Option<u64>)> {
    let album = &import.albums[0].album;
    album.tracks.iter().map(|track| (track.title.to_string(), track.length.map(Length::ms))).collect()
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;")
}

proptest! {
    #[test]
    fn a_written_m3u_reads_back(tracks in tracks()) {
        let line = |(title, seconds): &(String, Option<u32>)| format!("#EXTINF:{},{title}\nx.mp3\n", seconds.map_or(-1, i64::from));
        let text = "#EXTM3U\n".to_owned() + &tracks.iter().map(line).collect::<String>();
        let expected: Vec<_> = tracks.into_iter().map(|(title, seconds)| (title, seconds.map(|s| u64::from(s) * 1000))).collect();
        prop_assert_eq!(heard(&import::read("x.m3u8", text.as_bytes())), expected);
    }

    #[test]
    fn a_written_xspf_reads_back(tracks in tracks()) {
        let length = |ms: &Option<u32>| ms.map_or(String::new(), |ms| format!("<duration>{ms}</duration>"));
        let track = |(title, ms): &(String, Option<u32>)| format!("<track><title>{}</title>{}</track>", escaped(title), length(ms));
        let text = format!("<playlist><trackList>{}</trackList></playlist>", tracks.iter().map(track).collect::<String>());
        let expected: Vec<_> = tracks.into_iter().map(|(title, ms)| (title, ms.map(u64::from))).collect();
        prop_assert_eq!(heard(&import::read("x.xspf", text.as_bytes())), expected);
    }

    #[test]
    fn a_written_cue_reads_back(tracks in tracks()) {
        let mut text = "TITLE \"x\"\nFILE \"x.wav\" WAVE\n".to_owned();
        let (mut frames, mut expected) = (0_u64, Vec::new());
        for (number, (title, length)) in (1..).zip(&tracks) {
            let (m, s, f) = (frames / 4500, frames / 75 % 60, frames % 75);
            let lines = [format!("TRACK {number:02} AUDIO"), format!("TITLE \"{title}\""), format!("INDEX 01 {m:02}:{s:02}:{f:02}\n")];
            text.push_str(&lines.join("\n"));
            let length = u64::from(length.unwrap_or(1));
            expected.push((title.clone(), (number < tracks.len()).then_some((length * 2000 + 75) / 150)));
            frames += length;
        }
        prop_assert_eq!(heard(&import::read("x.cue", text.as_bytes())), expected);
    }

    #[test]
    fn no_bytes_break_a_reader(bytes in any::<Vec<u8>>(), name in prop::sample::select(sound::NAMES.to_vec())) {
        sound::check(name, &bytes);
    }
}
