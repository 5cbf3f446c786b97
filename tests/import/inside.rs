//! What lies inside of audio files: sheets, chapters, old letters, and sound that looks like something else.

use crate::audio::{chapter, flac, flac_with_sheet, id3, mp3};
use crate::scene::{Scene, messages, tracks};

#[test]
fn sound_is_never_taken_for_the_beginning_of_a_file() {
    let scene = Scene::new();
    let mut long = flac(61_000, &[("ALBUM", "Salt"), ("TITLE", "Dawn")]);
    while long.len() < 200 << 10 {
        long.extend(b"\xff\xfb\x90\x64 OggS fLaC");
    }
    scene.put("a/01.flac", long);
    assert_eq!(tracks(&scene.album()), ["1.1 Dawn 1:01"]);
}

#[test]
fn a_flac_file_with_a_sheet_is_the_tracks_of_the_sheet() {
    let scene = Scene::new();
    let tags = [("ALBUM", "Salt"), ("DISC", "2"), ("CUE_TRACK02_TITLE", "Dusk")];
    scene.put("a/salt.flac", flac_with_sheet(300_000, &tags, &[0, 60_500, 200_000, 300_000]));
    assert_eq!(tracks(&scene.album()), ["2.1 Track 1 1:00.500", "2.2 Dusk 2:19.500"]);
}

#[test]
fn titles_of_another_source_name_the_tracks_of_a_sheet() {
    let scene = Scene::new();
    scene.put("a/salt.flac", flac_with_sheet(300_000, &[("ALBUM", "Salt")], &[0, 60_500, 200_000, 300_000]));
    scene.put("a/album.nfo", "<album><title>Salt</title><track><position>1</position><title>Dawn</title></track><track><position>2</position><title>Dusk</title></track></album>");
    assert_eq!(tracks(&scene.album()), ["1.1 Dawn 1:00.500", "1.2 Dusk 2:19.500"]);
}

#[test]
fn letters_of_old_tags_are_guessed_and_the_guess_is_told() {
    let scene = Scene::new();
    let (title, ..) = encoding_rs::SHIFT_JIS.encode("サンプルのタイトル");
    let latin: String = title.iter().map(|byte| char::from(*byte)).collect();
    let mut content = vec![0];
    content.extend(latin.chars().map(|c| u8::try_from(u32::from(c)).unwrap()));
    let tag = id3(&[("TALB", "Salt")], &[("TIT2", content)]);
    scene.put("a/1.mp3", mp3(40, true, &tag));
    assert_eq!(scene.album()["tracks"][0]["title"], "サンプルのタイトル");
    assert!(messages(&scene.look()).join(" ").contains("their letters are a guess"));
}

#[test]
fn a_file_with_broken_tags_keeps_its_length() {
    let scene = Scene::new();
    let tag = id3(&[("TALB", "Salt")], &[("TIT2", b"\x01\xaa\xbbx\0y".to_vec())]);
    scene.put("a/1 - Dawn.mp3", mp3(400, true, &tag));
    let report = scene.look();
    assert_eq!(tracks(&report["albums"][0])[0], "1.1 Dawn 0:10.449", "{report:#}");
    let tag =
        id3(&[("TALB", "Salt")], &[("CHAP", chapter("a", "One", 0, 4000)), ("CHAP", chapter("b", "Two", 4000, 9000))]);
    scene.put("a/1 - Dawn.mp3", mp3(400, true, &tag));
    assert_eq!(tracks(&scene.album()), ["1.1 One 0:04", "1.2 Two 0:05"]);
}
