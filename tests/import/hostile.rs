//! What nobody should import: pipes, loops, zeros, garbage, and texts that would steer a terminal.

use std::fs::{self, File};
use std::io::Write;
use std::process::Stdio;
use std::time::{Duration, Instant};

use crate::audio::flac;
use crate::program::Run;
use crate::scene::{Scene, messages};

#[test]
fn standard_input_is_read() {
    let scene = Scene::new();
    let mut child = scene.home.command(&["import", "--no-shelf", "--json", "--dry-run", "-"]);
    let mut child = child.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    let album = br#"{"format":1,"id":"a","title":"A","tracks":[{"number":1,"title":"x"}]}"#;
    child.stdin.take().unwrap().write_all(album).unwrap();
    let run = Run::of(&child.wait_with_output().unwrap());
    assert_eq!(run.json()["albums"][0]["id"], "a");
}

#[test]
fn standard_input_has_an_end() {
    let scene = Scene::new();
    let zeros = File::open("/dev/zero").unwrap();
    let run = Run::of(&scene.home.command(&["import", "-"]).stdin(zeros).output().unwrap());
    assert_eq!((run.status, run.out.as_str()), (2, ""));
    assert!(run.err.contains("standard input: is larger than 64 MiB"), "{}", run.err);
}

#[test]
fn nothing_that_is_printed_can_steer_a_terminal() {
    let scene = Scene::new();
    let evil = "x\u{1b}]0;y\u{7}\u{9b}31m\u{202e}z\u{2028}\n";
    let tags =
        [("ALBUM", evil), ("TITLE", evil), ("COMPOSER", evil), ("LABEL", evil), ("DATE", evil), ("TRACKNUMBER", evil)];
    scene
        .put("a/1.flac", flac(1000, &tags))
        .put("a/\u{1b}[2J\n.mp3", "no sound")
        .put("a/\u{9b}.nfo", "<album><title>&#27;[2J");
    let steers = |c: char| leitmotif::model::text::steers(c) && c != '\n';
    for options in [&["--dry-run"][..], &["--dry-run", "--json"], &[], &["--json"]] {
        let run = scene.import(options);
        assert_eq!(run.status, 0, "{run:?}");
        assert!(!(run.out + &run.err).contains(steers), "{options:?}");
    }
}

#[test]
fn garbage_is_told_of_and_the_rest_is_imported() {
    let scene = Scene::new();
    let whole = flac(1000, &[("ALBUM", "A"), ("TITLE", "One")]);
    for (name, end) in [
        ("mp3", 60),
        ("flac", 3),
        ("ogg", 0),
        ("opus", 80),
        ("m4a", 50),
        ("wav", 20),
        ("ape", 33),
        ("wv", 9),
        ("mpc", 70),
    ] {
        scene.put(&format!("a/{name}.{name}"), &whole[..end]);
    }
    scene.put("a/ok.flac", &whole).put("a/n.nfo", [0xff, 0, 0xfe, 7]).put("a/c.cue", "").put("a/j.json", "{\"id\":");
    let report = scene.look();
    assert_eq!(report["albums"].as_array().unwrap().len(), 1, "{report:#}");
    assert!(messages(&report).len() >= 11, "{report:#}");
}

#[test]
fn what_only_its_name_calls_audio_is_no_track() {
    let scene = Scene::new();
    scene.put("a/notes.mp3", "A text that was given the wrong name, and is long enough to be looked at.".repeat(9));
    scene.put("a/flash.mp4", b"FLV\x01\x05\0\0\0\x09\0\0\0\0").put("a/zero.m4a", [1; 300]);
    let report = scene.look();
    assert_eq!(report["albums"].as_array().unwrap().len(), 0, "{report:#}");
    assert!(messages(&report).iter().all(|message| message.starts_with("cannot be read as audio")), "{report:#}");
    assert_eq!(messages(&report).len(), 3, "{report:#}");
}

#[test]
fn a_folder_with_nothing_in_it_is_told_of() {
    let scene = Scene::new();
    scene.put("a/rip.log", "x");
    let report = scene.look();
    assert_eq!(messages(&report).len(), 1, "{report:#}");
    assert!(messages(&report)[0].starts_with("holds nothing that is read"), "{report:#}");
}

#[test]
fn a_reader_that_breaks_is_not_heard_of() {
    let scene = Scene::new();
    let odd = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/fuzz/audio/no-channels.opus");
    scene.put("a/1 - Dawn.opus", fs::read(odd).unwrap());
    let run = scene.import(&["--dry-run"]);
    assert!(run.status == 0 && !run.err.contains("panicked"), "{run:?}");
    assert!(run.err.contains("its length is not known"), "{run:?}");
}

#[test]
fn a_gigabyte_of_zeros_is_refused_soon() {
    let scene = Scene::new();
    let start = Instant::now();
    for name in ["a/zeros.mp3", "a/zeros.flac", "a/zeros.m4a", "a/zeros.txt"] {
        scene.put(name, "");
        File::options().write(true).open(scene.path(name)).unwrap().set_len(1 << 30).unwrap();
    }
    let run = scene.import(&[]);
    assert_eq!(run.status, 1, "{run:?}");
    assert_eq!(run.err.matches("holds zeros where sound should begin").count(), 3, "{}", run.err);
    assert!(run.err.contains("zeros.txt: is larger than 64 MiB"), "{}", run.err);
    assert!(start.elapsed() < Duration::from_secs(5), "{:?}", start.elapsed());
}

#[cfg(unix)]
mod unix {
    use std::os::unix::fs::symlink;
    use std::os::unix::net::UnixListener;
    use std::process::Command;

    use super::*;

    #[test]
    fn what_is_no_file_is_named_and_never_waited_for() {
        let scene = Scene::new();
        scene.flacs("a", "Fallout", &[("One", 60_000)]);
        assert!(
            Command::new("mkfifo").args([scene.path("a/pipe.mp3"), scene.path("pipe")]).status().unwrap().success()
        );
        symlink("/dev/zero", scene.path("a/zero.flac")).unwrap();
        symlink("nowhere", scene.path("a/dangling.cue")).unwrap();
        symlink(scene.music(), scene.path("a/loop")).unwrap();
        symlink("self.mp3", scene.path("a/self.mp3")).unwrap();
        let _socket = UnixListener::bind(scene.path("a/socket")).unwrap();
        fs::create_dir(scene.path("a/folder.mp3")).unwrap();
        scene.put("a/empty.mp3", "").put("a/.hidden.mp3", "x");
        let report = scene.look();
        let said = messages(&report).join("\n");
        assert_eq!(report["albums"].as_array().unwrap().len(), 1);
        assert_eq!(said.matches("is not a regular file").count(), 4, "{report:#}");
        for words in ["is a link to nothing", "is a link back to", "is a folder, though", "is empty", "too many levels"]
        {
            assert!(said.contains(words), "{words}: {report:#}");
        }
        assert_eq!(report["warnings"].as_array().unwrap().len(), 9, "{report:#}");
        let run = scene.import_of(&["pipe"], &[]);
        assert!(run.status == 1 && run.err.contains("is not a regular file"), "{run:?}");
    }

    #[test]
    fn links_upon_links_are_no_labyrinth() {
        let scene = Scene::new();
        for depth in 0..40 {
            fs::create_dir(scene.path(&format!("{depth:02}"))).unwrap();
            for link in ["a", "b"] {
                symlink(format!("../{:02}", depth + 1), scene.path(&format!("{depth:02}/{link}"))).unwrap();
            }
        }
        scene.flacs("40", "Fallout", &[("One", 60_000)]);
        assert_eq!(scene.album()["title"], "Fallout");
    }

    #[test]
    fn names_that_are_not_utf8_are_opened_and_told() {
        use std::os::unix::ffi::OsStrExt;
        let scene = Scene::new();
        let name = std::ffi::OsStr::from_bytes(b"bad\xff.flac");
        fs::write(scene.music().join(name), flac(1000, &[("ALBUM", "A"), ("TITLE", "One")])).unwrap();
        assert_eq!(scene.album()["title"], "A");
    }
}
