//! Saves: all or nothing, never over what was not seen, whatever befalls the program or the disk.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::print_stderr,
    reason = "a test fails where it breaks, and says what it skips"
)]
#![cfg(unix)]

mod program;

use std::fs::{self, File};
use std::os::unix::fs::{MetadataExt, PermissionsExt, symlink};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use leitmotif::model::{Album, Entry, Origin, Track};
use leitmotif::store::{self, Error, Saved, Saver, Seen, look, save};
use program::Home;
use tempfile::TempDir;

const WRITER: &str = "LEITMOTIF_TEST_WRITER";

fn album(id: &str, title: &str) -> Album {
    serde_json::from_str(&program::album(id, title)).unwrap()
}

fn read(path: &Path) -> Album {
    serde_json::from_slice(&fs::read(path).unwrap()).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// A folder, in memory where that can be had, since no test here pulls the plug.
fn in_memory() -> TempDir {
    tempfile::tempdir_in("/dev/shm").or_else(|_| tempfile::tempdir()).unwrap()
}

/// A library of one album, saved.
fn library() -> (TempDir, PathBuf, Saved) {
    let temp = in_memory();
    let folder = temp.path().join("library");
    let saved = save(&folder, &album("a", "First"), &Seen::nothing()).unwrap();
    (temp, folder, saved)
}

fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<_> =
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

/// Looks at the file, changes the album, saves it.
fn edit(folder: &Path, path: &Path, change: impl FnOnce(&mut Album)) -> Result<Saved, Error> {
    let (album, seen) = look(&Entry::new(album("a", ""), Origin::File(path.into())))?;
    let mut album = Album::clone(&album);
    change(&mut album);
    save(folder, &album, &seen)
}

fn add_track(album: &mut Album, title: &str) {
    let number = u32::try_from(album.tracks.len()).unwrap() + 1;
    album.tracks.push(Track { disc: 1, number, title: title.into(), length: None, extra: <_>::default() });
}

/// A process of this test binary that saves: `name count` adds so many tracks called after it, trying again where
/// another was faster; `forever` saves without end.
fn writer(folder: &Path, task: &str) -> Child {
    let mut command = Command::new(std::env::current_exe().unwrap());
    command.args(["--exact", "the_writer", "--nocapture"]).env(WRITER, format!("{}\n{task}", folder.display()));
    command.stdout(Stdio::null()).spawn().unwrap()
}

/// What [`writer`] runs; a test that does nothing otherwise.
#[test]
fn the_writer() {
    let Ok(task) = std::env::var(WRITER) else { return };
    let (folder, task) = task.split_once('\n').unwrap();
    let (folder, path) = (Path::new(folder), Path::new(folder).join("a.json"));
    if task == "forever" {
        for number in 1.. {
            edit(folder, &path, |album| album.label = Some(format!("{number}").into())).unwrap();
        }
    }
    let (name, count) = task.split_once(' ').unwrap();
    for number in 0..count.parse().unwrap() {
        while let Err(error) = edit(folder, &path, |album| add_track(album, &format!("{name}{number}"))) {
            assert!(matches!(error, Error::Changed(_) | Error::Busy(_)), "{error}");
        }
    }
}

#[test]
fn a_kill_at_any_moment_leaves_the_old_or_the_new() {
    let (_temp, folder, Saved { path, .. }) = library();
    let many = |album: &mut Album| (0..100).for_each(|number| add_track(album, &format!("Track {number}")));
    edit(&folder, &path, many).unwrap();
    let count = || read(&path).label.map_or(0, |label| label.parse::<u32>().unwrap());
    let (mut saves, mut left) = (0, 0);
    for round in 0_u64.. {
        let mut child = writer(&folder, "forever");
        let begun = Instant::now();
        let before = fs::metadata(&path).unwrap().ino();
        while fs::metadata(&path).unwrap().ino() == before && begun.elapsed() < Duration::from_secs(5) {
            std::thread::sleep(Duration::from_millis(1));
        }
        std::thread::sleep(Duration::from_micros(round * 79_191 % 170_000));
        child.kill().unwrap();
        child.wait().unwrap();
        let album = read(&path);
        assert_eq!((album.tracks.len(), &*album.id), (102, "a"));
        read(&folder.join("a.json.bak"));
        saves += count();
        left += names(&folder).iter().filter(|name| name.contains(".tmp")).count();
        if saves >= 500 && round >= 12 {
            break;
        }
    }
    edit(&folder, &path, |album| album.label = None).unwrap();
    assert_eq!(names(&folder), [".leitmotif.lock", "a.json", "a.json.bak"], "{left} left by the killed");
}

#[test]
fn two_writers_lose_nothing() {
    let (_temp, folder, Saved { path, .. }) = library();
    let writers = [writer(&folder, "left 200"), writer(&folder, "right 200")];
    for mut writer in writers {
        assert!(writer.wait().unwrap().success());
    }
    let tracks = read(&path).tracks;
    assert_eq!(tracks.len(), 402);
    for name in ["left", "right"] {
        assert_eq!(tracks.iter().filter(|track| track.title.starts_with(name)).count(), 200);
    }
}

#[test]
fn what_another_program_wrote_is_not_overwritten() {
    let (_temp, folder, Saved { path, seen, .. }) = library();
    fs::write(&path, "mine").unwrap();
    assert!(matches!(save(&folder, &album("a", "Second"), &seen), Err(Error::Changed(_))));
    assert_eq!(fs::read_to_string(&path).unwrap(), "mine");
    fs::remove_file(&path).unwrap();
    assert!(matches!(save(&folder, &album("a", "Second"), &seen), Err(Error::Changed(_))));
    assert_eq!(names(&folder), [".leitmotif.lock"]);
}

#[test]
fn a_new_album_gets_a_name_of_its_own() {
    let (_temp, folder, _) = library();
    let new = |id: &str| save(&folder, &album(id, "x"), &Seen::nothing());
    assert!(matches!(new("a"), Err(Error::Changed(_))), "somebody else has saved it");
    fs::write(folder.join("B.JSON"), program::album("other", "Other")).unwrap();
    assert!(new("b").unwrap().path.ends_with("b-2.json"));
    symlink("nowhere", folder.join("c.json")).unwrap();
    assert!(new("c").unwrap().path.ends_with("c-2.json"));
    let longest = "x".repeat(200);
    assert!(new(&longest).unwrap().path.is_file());
    let saved = new("千と千尋").unwrap();
    assert!(!save(&folder, &album("千と千尋", "x"), &saved.seen).unwrap().written, "nothing to write");
}

#[test]
fn what_comes_to_a_folder_while_many_are_saved_is_noticed() {
    let temp = in_memory();
    let folder = temp.path();
    let mut saver = Saver::new(folder);
    let mut save = |id: &str, title: &str| saver.save(&album(id, title), &Seen::nothing());
    save("a", "First").unwrap();
    fs::write(folder.join("b.json"), serde_json::to_string(&album("other", "Of another program")).unwrap()).unwrap();
    fs::write(folder.join("c.json"), serde_json::to_string(&album("c", "Of another program")).unwrap()).unwrap();
    assert_eq!(save("b", "Second").unwrap().path, folder.join("b-2.json"));
    assert!(matches!(save("c", "Third"), Err(Error::Changed(path)) if path == folder.join("c.json")));
    fs::remove_file(folder.join("a.json")).unwrap();
    assert_eq!(save("a", "First again").unwrap().path, folder.join("a.json"));
}

#[test]
fn a_folder_of_many_files_is_looked_through_once() {
    let temp = in_memory();
    for at in 0..10_000 {
        File::create(temp.path().join(format!("{at}.txt"))).unwrap();
    }
    let begun = busy();
    let mut saver = Saver::new(temp.path());
    for at in 0..200 {
        saver.save(&album(&format!("x{at}"), "X"), &Seen::nothing()).unwrap();
    }
    let took = busy() - begun;
    assert!(took < 2_500, "{took} ms");
}

/// Milliseconds that the processor has worked for this thread: other work on the machine does not count.
fn busy() -> i64 {
    let time = rustix::time::clock_gettime(rustix::time::ClockId::ThreadCPUTime);
    time.tv_sec * 1_000 + time.tv_nsec / 1_000_000
}

#[test]
fn a_link_stays_a_link_and_a_mode_a_mode() {
    let (temp, folder, Saved { path, .. }) = library();
    let real = temp.path().join("dotfiles.json");
    fs::rename(&path, &real).unwrap();
    symlink("../dotfiles.json", &path).unwrap();
    fs::set_permissions(&real, fs::Permissions::from_mode(0o640)).unwrap();
    edit(&folder, &path, |album| add_track(album, "x")).unwrap();
    assert!(fs::symlink_metadata(&path).unwrap().is_symlink());
    assert_eq!(read(&real).tracks.len(), 3);
    for file in [&real, &temp.path().join("dotfiles.json.bak")] {
        assert_eq!(fs::metadata(file).unwrap().mode() & 0o777, 0o640, "{}", file.display());
    }
}

#[test]
fn a_file_of_two_names_keeps_both() {
    let (temp, folder, Saved { path, .. }) = library();
    let other = temp.path().join("other.json");
    fs::hard_link(&path, &other).unwrap();
    edit(&folder, &path, |album| add_track(album, "x")).unwrap();
    edit(&folder, &path, |album| drop(album.tracks.drain(1..))).unwrap();
    assert_eq!(read(&other).tracks.len(), 1);
    assert_eq!(read(&folder.join("a.json.bak")).tracks.len(), 3);
    assert_eq!(fs::metadata(&path).unwrap().nlink(), 2);
}

#[test]
fn the_text_before_is_kept_and_what_is_not_known_survives() {
    let (_temp, folder, Saved { path, .. }) = library();
    let text = "\u{feff}{\"id\":\"a\",\"title\":\"A\",\"big\":12345678901234567890123,\"gain\":2.10,\"tracks\":[{\"number\":1,\"title\":\"x\",\"isrc\":[\"\\u001b\"]}]}";
    fs::write(&path, text).unwrap();
    edit(&folder, &path, |album| album.title = "B".into()).unwrap();
    assert_eq!(fs::read_to_string(folder.join("a.json.bak")).unwrap(), text);
    let saved = fs::read_to_string(&path).unwrap();
    assert_eq!(
        saved,
        "{\n  \"format\": 1,\n  \"id\": \"a\",\n  \"title\": \"B\",\n  \"tracks\": [\n    { \"disc\": 1, \"number\": 1, \"title\": \"x\", \"isrc\": [\"\\u001b\"] }\n  ],\n  \"big\": 12345678901234567890123,\n  \"gain\": 2.10\n}\n"
    );
}

#[test]
fn a_writer_waits_its_turn_and_not_for_ever() {
    let (_temp, folder, Saved { path, .. }) = library();
    let lock = File::options().write(true).open(folder.join(".leitmotif.lock")).unwrap();
    lock.lock().unwrap();
    let (start, mut waiting) = (Instant::now(), writer(&folder, "late 1"));
    assert!(matches!(edit(&folder, &path, |album| add_track(album, "x")), Err(Error::Busy(_))));
    assert!(start.elapsed() < Duration::from_secs(8));
    drop(lock);
    assert!(waiting.wait().unwrap().success());
    assert!(read(&path).tracks.iter().any(|track| &*track.title == "late0"));
}

#[test]
fn what_cannot_be_read_is_not_edited() {
    let (_temp, folder, Saved { path, .. }) = library();
    for bytes in [&b""[..], b"\x00\xff", b"{\"id\":\"a\",", b"[]"] {
        fs::write(&path, bytes).unwrap();
        assert!(matches!(edit(&folder, &path, |_| ()), Err(Error::Fault(_))));
        assert_eq!(fs::read(&path).unwrap(), bytes);
    }
    fs::remove_file(&path).unwrap();
    rustix::fs::mknodat(rustix::fs::CWD, &path, rustix::fs::FileType::Fifo, 0o600.into(), 0).unwrap();
    assert!(matches!(edit(&folder, &path, |_| ()), Err(Error::Fault(_))));
    fs::remove_file(&path).unwrap();
    fs::create_dir(&path).unwrap();
    assert!(matches!(edit(&folder, &path, |_| ()), Err(Error::Fault(_))));
}

#[test]
fn an_album_that_would_not_read_back_is_not_written() {
    let (_temp, folder, saved) = library();
    let before = fs::read(&saved.path).unwrap();
    let mut deep = serde_json::json!(1);
    for _ in 0..200 {
        deep = serde_json::json!([deep]);
    }
    let mut album = album("a", "A");
    album.extra = serde_json::Map::from_iter([("deep".to_owned(), deep)]).into();
    assert!(matches!(save(&folder, &album, &saved.seen), Err(Error::Garbled(_))));
    assert_eq!(fs::read(&saved.path).unwrap(), before);
}

/// A library whose album's article is small and whose file is large, and an editor that changes the title.
fn laden(home: &Home) -> PathBuf {
    let tracks: Vec<String> =
        (1..=120).map(|n| format!("{{ \"disc\": 1, \"number\": {n}, \"title\": \"a\" }}")).collect();
    home.put("a.json", format!("{{\"id\":\"a\",\"title\":\"A\",\"tracks\":[{}]}}", tracks.join(",\n")));
    home.put("../editor", "sed 's/^title: .*/title: Changed/' \"$1\" > \"$1.new\" && mv \"$1.new\" \"$1\"");
    home.library().join("a.json")
}

/// `leitmotif edit a`, run by a shell command in which `"$@"` stands for it.
fn edit_under(home: &Home, shell: &str) -> program::Run {
    let edit = home.command(&["edit", "a"]);
    let mut command = Command::new("sh");
    command.args(["-c", shell, "sh"]).arg(edit.get_program()).args(edit.get_args());
    command.env("HOME", home.library()).env("LEITMOTIF_LIBRARY", home.library()).stdin(Stdio::null());
    command.env("EDITOR", format!("sh {}", home.library().join("../editor").display())).env_remove("VISUAL");
    program::Run::of(&command.output().unwrap())
}

/// The file in which an edit says that it kept the text.
fn kept(run: &program::Run) -> String {
    let path = run.err.split("your text is kept in ").nth(1).unwrap_or_else(|| panic!("{run:?}")).trim();
    let text = fs::read_to_string(path).unwrap();
    fs::remove_dir_all(Path::new(path).parent().unwrap()).unwrap();
    text
}

#[test]
fn a_file_that_may_not_grow_is_an_error_and_no_death() {
    let home = Home::new();
    let path = laden(&home);
    let before = fs::read(&path).unwrap();
    let run = edit_under(&home, "ulimit -f 4; exec \"$@\"");
    assert_eq!(run.status, 2, "{run:?}");
    assert!(run.err.contains("a.json.bak cannot be written: file too large; your text is kept in"), "{run:?}");
    assert!(kept(&run).contains("title: Changed"));
    assert_eq!(fs::read(&path).unwrap(), before);
    assert_eq!(names(&home.library()), [".leitmotif.lock", "a.json"]);
}

#[test]
fn a_full_disk_is_an_error_and_loses_nothing() {
    for (size, left, full) in [("12k", "a.json", "a.json.bak"), ("20k", "a.json\na.json.bak", "a.json")] {
        let home = Home::new();
        let path = laden(&home);
        let before = fs::read_to_string(&path).unwrap();
        let script = "cd \"$LEITMOTIF_LIBRARY\" && cp a.json ../keep && mount -t tmpfs -o size=$SIZE none . 2>/dev/null || exit 77
            cd \"$PWD\" && cp ../keep a.json || exit 77; \"$@\"; status=$?; ls -A; cat a.json; exit $status";
        let small =
            format!("command -v unshare >/dev/null || exit 77; SIZE={size} unshare -m sh -c '{script}' sh \"$@\"");
        let run = edit_under(&home, &small);
        if run.status == 77 || run.err.contains("unshare") {
            return eprintln!("skipped: no small disk can be mounted here");
        }
        assert_eq!(run.status, 2, "{run:?}");
        assert!(run.err.contains(&format!("/{full} cannot be written: no space left on device")), "{}", run.err);
        assert!(kept(&run).contains("title: Changed"));
        assert_eq!(run.out, format!(".leitmotif.lock\n{left}\n{before}"));
    }
}

#[test]
fn what_may_not_be_written_is_said_and_stays() {
    let home = Home::new();
    let path = laden(&home);
    let before = fs::read(&path).unwrap();
    let open = |path: &Path, mode| fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
    open(home.library().parent().unwrap(), 0o777);
    open(&home.library(), 0o777);
    let drop = if rustix::process::geteuid().is_root() {
        "setpriv --reuid=65534 --regid=65534 --clear-groups -- \"$@\""
    } else {
        "\"$@\""
    };
    if edit_under(&home, &drop.replace("\"$@\"", "\"$1\" --version")).status != 0 {
        return eprintln!("skipped: cannot become a user without rights here");
    }
    open(&path, 0o444);
    let run = edit_under(&home, drop);
    assert!(run.status == 2 && run.err.contains("a.json is read-only: nothing was written"), "{run:?}");
    assert!(kept(&run).contains("title: Changed"));
    let _ = fs::remove_file(home.library().join(".leitmotif.lock"));
    open(&home.library(), 0o555);
    let run = edit_under(&home, drop);
    assert!(run.status == 2 && run.err.contains("cannot be written: permission denied"), "{run:?}");
    assert!(kept(&run).contains("title: Changed"));
    assert_eq!(fs::read(&path).unwrap(), before);
    open(&home.library(), 0o755);
    assert_eq!(names(&home.library()), ["a.json"]);
}

#[test]
fn an_output_takes_the_place_of_a_file_at_once() {
    let temp = tempfile::tempdir().unwrap();
    let (file, link) = (temp.path().join("f"), temp.path().join("l"));
    store::output(&file, b"one").unwrap();
    fs::set_permissions(&file, fs::Permissions::from_mode(0o604)).unwrap();
    symlink("f", &link).unwrap();
    store::output(&link, b"two").unwrap();
    assert_eq!((fs::read(&file).unwrap(), fs::metadata(&file).unwrap().mode() & 0o777), (b"two".to_vec(), 0o604));
    assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
    store::output(Path::new("/dev/null"), b"x").unwrap();
    assert!(store::output(temp.path(), b"x").is_err());
    assert!(store::output(&temp.path().join("no/f"), b"x").is_err());
    assert_eq!(names(temp.path()), ["f", "l"]);
}
