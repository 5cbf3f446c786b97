//! Ctrl-C: what is finished stays, the rest is named, and nothing is half written.
#![cfg(unix)]

use std::path::PathBuf;
use std::process::Stdio;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use leitmotif::jobs::Place;
use leitmotif::jobs::import::{Request, import};
use rustix::process::{Pid, Signal, kill_process};

use crate::audio::wav;
use crate::program::Run;
use crate::scene::Scene;

/// A collection of so many folders, each with one album.
fn collection(folders: usize) -> Scene {
    let scene = Scene::new();
    for folder in 0..folders {
        scene.put(&format!("{folder:04}/1 - x.wav"), wav(20_000));
    }
    scene
}

#[test]
fn what_was_stopped_while_reading_is_named_folder_by_folder() {
    let scene = collection(60);
    let request =
        Request { paths: vec![scene.music().to_owned()], into: scene.home.library().clone(), ..Request::default() };
    let (stop, place) = (AtomicBool::new(false), Place { folder: None, shelf: false });
    let report =
        import(&place, &request, &|progress| stop.store(progress.done >= 20, Ordering::Relaxed), &stop).unwrap();
    let written: Vec<PathBuf> = report.written().cloned().collect();
    assert!(report.left.len() >= 30, "{} left", report.left.len());
    assert_eq!(report.albums.len() + report.left.len(), 60, "each folder is finished or named");
    assert_eq!(scene.files().len(), written.len(), "nothing is half written");
    assert!(report.lines().iter().any(|line| line.starts_with("left, since it was stopped: ")));
    let again = import(&place, &request, &|_| {}, &AtomicBool::new(false)).unwrap();
    assert_eq!((again.albums.len(), again.left.len(), scene.files().len()), (60, 0, 60), "another import goes on");
}

#[test]
fn what_was_stopped_at_once_writes_nothing() {
    let scene = collection(3);
    let request =
        Request { paths: vec![scene.music().to_owned()], into: scene.home.library().clone(), ..Request::default() };
    let place = Place { folder: None, shelf: false };
    let report = import(&place, &request, &|_| {}, &AtomicBool::new(true)).unwrap();
    assert_eq!((report.albums.len(), report.left.len()), (0, 1), "what was named is left");
    assert_eq!(scene.files().len(), 0);
}

/// The signal comes when the first album is in the library and some hundreds are still to come.
#[test]
fn an_interrupt_while_albums_are_written_leaves_whole_albums_only() {
    let scene = collection(400);
    let mut command = scene.home.command(&["import", "--no-shelf"]);
    let child = command.arg(scene.music()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    let limit = Instant::now() + Duration::from_secs(60);
    while scene.files().is_empty() && Instant::now() < limit {
        std::thread::yield_now();
    }
    kill_process(Pid::from_child(&child), Signal::INT).unwrap();
    let run = Run::of(&child.wait_with_output().unwrap());
    assert_eq!(run.status, 130, "{run:?}");
    assert!(run.err.contains(" folders were left, the first of them "), "{}", run.err);
    let written = run.out.matches("added: ").count();
    assert!((1..400).contains(&written), "{written}");
    assert_eq!(scene.files().len(), written);
    assert_eq!(scene.home.run("check").status, 0);
}
