//! Folders of audio files: tags, names, discs, lengths.

use serde_json::json;

use crate::audio::{chapter, flac, id3, mp3, wav};
use crate::scene::{Scene, messages, tracks};

#[test]
fn the_report_of_a_look_is_exact_and_writes_nothing() {
    let scene = Scene::new();
    scene.flacs("Fallout", "Fallout", &[("A Storm Is Coming", 72_000), ("Your Mission", 134_040)]);
    let expected = json!({
        "albums": [{
            "format": 1, "id": "fallout-1999", "title": "Fallout", "composers": ["Ann One"], "released": "1999-05-01",
            "tracks": [
                { "disc": 1, "number": 1, "title": "A Storm Is Coming", "length": "1:12" },
                { "disc": 1, "number": 2, "title": "Your Mission", "length": "2:14.040" },
            ],
        }],
        "warnings": [],
    });
    assert_eq!(scene.look(), expected);
    assert_eq!(scene.files(), [""; 0]);
}

#[test]
fn files_without_tags_go_by_their_names() {
    let scene = Scene::new();
    scene.put("Joker/01 - Hoyt's Office.wav", wav(85_500)).put("Joker/02 - Defeated Clown.wav", wav(2_000));
    let album = scene.album();
    assert_eq!((&album["title"], &album["id"]), (&json!("Joker"), &json!("joker")));
    assert_eq!(tracks(&album), ["1.1 Hoyt's Office 1:25.500", "1.2 Defeated Clown 0:02"]);
    assert!(album.get("composers").is_none(), "nobody is named");
}

#[test]
fn discs_are_told_by_tags_titles_and_folders() {
    for (first, second, titles) in [
        ("Album/CD1", "Album/CD2", ["Album", "Album"]),
        ("Album/Disc 1 - Score", "Album/Disc 2 - Bonus", ["Album", "Album"]),
        ("Album/a", "Album/a/CD 2", ["Album [Disc 1]", "Album [Disc 2]"]),
    ] {
        let scene = Scene::new();
        let tags = |album, title| [("ALBUM", album), ("TITLE", title), ("TRACKNUMBER", "1")];
        scene.put(&format!("{first}/1.flac"), flac(1000, &tags(titles[0], "One")));
        scene.put(&format!("{second}/1.flac"), flac(2000, &tags(titles[1], "Two")));
        let album = scene.album();
        assert_eq!(album["title"], "Album");
        assert_eq!(tracks(&album), ["1.1 One 0:01", "2.1 Two 0:02"], "{first}");
    }
}

#[test]
fn several_titles_in_one_folder_are_several_albums() {
    let scene = Scene::new();
    for (file, album) in [("a", "Alpha"), ("b", "Beta"), ("c", "Alpha")] {
        scene.put(&format!("{file}.flac"), flac(1000, &[("ALBUM", album), ("TITLE", file)]));
    }
    let report = scene.look();
    let albums = report["albums"].as_array().unwrap();
    assert_eq!(albums.iter().map(tracks).collect::<Vec<_>>(), [vec!["1.1 a 0:01", "1.2 c 0:01"], vec!["1.1 b 0:01"]]);
}

#[test]
fn composers_are_the_writers_of_the_score() {
    for (tags, composers) in [
        (vec![("COMPOSER", "Ann One; Bo Two"), ("ALBUMARTIST", "Cy")], json!(["Ann One", "Bo Two"])),
        (vec![("COMPOSER", "Ann One"), ("COMPOSER", "Bo Two")], json!(["Ann One", "Bo Two"])),
        (vec![("COMPOSER", "Ann One / Bo Two")], json!(["Ann One", "Bo Two"])),
        (vec![("ALBUMARTIST", "Cy Three")], json!(["Cy Three"])),
        (vec![("ALBUMARTIST", "Various Artists"), ("ARTIST", "Cy")], json!(null)),
        (vec![("ARTIST", "Cy Three")], json!(["Cy Three"])),
    ] {
        let scene = Scene::new();
        let tags: Vec<_> = tags.into_iter().chain([("ALBUM", "A"), ("TITLE", "x")]).collect();
        scene.put("a/1.flac", flac(1000, &tags));
        assert_eq!(scene.album()["composers"], composers, "{tags:?}");
    }
}

#[test]
fn a_length_from_a_bitrate_is_owned_up_to_and_a_claimed_one_is_not_believed() {
    let tags = [("TALB", "A"), ("TIT2", "One"), ("TRCK", "01/12"), ("TLEN", "999000"), ("TPUB", "Label")];
    let scene = Scene::new();
    scene.put("a/1.mp3", mp3(100, true, &id3(&tags, &[])));
    let report = scene.look();
    assert_eq!(tracks(&report["albums"][0]), ["1.1 One 0:02.612"]);
    assert_eq!((&report["albums"][0]["label"], messages(&report).len()), (&json!("Label"), 0));
    let scene = Scene::new();
    scene.put("a/1.mp3", mp3(100, false, &id3(&tags, &[])));
    let report = scene.look();
    assert_eq!(messages(&report), ["states no length: it is reckoned from its bitrate and may be wrong"]);
    assert_eq!(tracks(&report["albums"][0]), ["1.1 One 0:02.606"]);
}

#[test]
fn chapters_and_sheets_inside_one_file_are_the_tracks() {
    let scene = Scene::new();
    let chapters = [("CHAP", chapter("b", "Two", 1500, 2600)), ("CHAP", chapter("a", "One", 0, 1500))];
    scene.put("a/all.mp3", mp3(100, true, &id3(&[("TALB", "A"), ("TIT2", "All of it")], &chapters)));
    assert_eq!(tracks(&scene.album()), ["1.1 One 0:01.500", "1.2 Two 0:01.100"]);
    let scene = Scene::new();
    let sheet = "FILE \"x.wav\" WAVE\nTRACK 01 AUDIO\nTITLE \"One\"\nINDEX 01 00:00:00\nTRACK 02 AUDIO\nTITLE \"Two\"\nINDEX 01 01:00:00\n";
    scene.put("a/all.flac", flac(150_000, &[("ALBUM", "A"), ("CUESHEET", sheet), ("COMPOSER", "Ann")]));
    let album = scene.album();
    assert_eq!(tracks(&album), ["1.1 One 1:00", "1.2 Two 1:30"]);
    assert_eq!((&album["title"], &album["composers"]), (&json!("A"), &json!(["Ann"])));
}

#[test]
fn an_album_in_two_encodings_is_one() {
    let scene = Scene::new();
    let tags = [("ALBUM", "A"), ("TITLE", "One"), ("TRACKNUMBER", "1")];
    scene.put("a/1.flac", flac(1000, &tags)).put("a/2.flac", flac(1000, &tags));
    let report = scene.look();
    assert_eq!(tracks(&report["albums"][0]), ["1.1 One 0:01"]);
    assert_eq!(messages(&report), ["1 files hold tracks that others hold too: they are left out"]);
}

#[test]
fn a_folder_of_500_files_is_one_album() {
    let scene = Scene::new();
    let tracks: Vec<(String, u64)> = (1..=500).map(|number| (format!("Track called {number}"), 1000)).collect();
    let tracks: Vec<(&str, u64)> = tracks.iter().map(|(title, ms)| (&**title, *ms)).collect();
    scene.flacs("big", "Big", &tracks);
    assert_eq!(scene.album()["tracks"].as_array().unwrap().len(), 500);
}

#[test]
fn nothing_to_import_is_said_by_the_status() {
    let scene = Scene::new();
    assert_eq!(scene.import(&[]).status, 1);
    let run = scene.import_of(&["no"], &[]);
    assert_eq!((run.status, run.out.as_str()), (2, ""));
    assert!(run.err.contains("does not exist: name a file or a folder"), "{}", run.err);
}
