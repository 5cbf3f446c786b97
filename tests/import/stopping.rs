//! Ctrl-C: what was read is finished, the rest is named, and nothing is half written.
#![cfg(unix)]

use std::process::Stdio;
use std::time::Duration;

use crate::audio::wav;
use crate::program::Run;
use crate::scene::Scene;

#[test]
fn an_interrupted_import_leaves_whole_albums_only() {
    let scene = Scene::new();
    for folder in 0..400 {
        scene.put(&format!("{folder:03}/1 - x.wav"), wav(20_000));
        scene.put(&format!("{folder:03}/album.nfo"), "<album><title>x</title></album>".repeat(200));
    }
    let mut command = scene.home.command(&["import", "--no-shelf"]);
    let child = command.arg(scene.music()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    std::thread::sleep(Duration::from_millis(60));
    let id = rustix::process::Pid::from_child(&child);
    rustix::process::kill_process(id, rustix::process::Signal::INT).unwrap();
    let output = child.wait_with_output().unwrap();
    // Early it ends by the signal, late it has finished; in between it says what it left.
    let Some(status) = output.status.code() else { return };
    let run = Run::of(&output);
    assert!(status == 0 || status == 130 && run.err.contains("folders were not read"), "{run:?}");
    let written = run.out.matches("added: ").count();
    assert_eq!(scene.files().len(), written);
    assert_eq!(scene.home.run("check").status, 0);
}
