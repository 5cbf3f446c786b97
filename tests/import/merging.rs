//! Several sources, one album: each fact from whoever knows it best, and every conflict told.

use serde_json::json;

use crate::audio::{flac, id3, mp3, wav};
use crate::scene::{Scene, messages, tracks};

const NFO: &str = "<album><title>Fallout</title><label>Paramount</label><review>Loud and long, and good.</review>\
    <track><position>1</position><title>One</title><duration>01:00</duration></track>\
    <track><position>2</position><title>Two</title><duration>02:10</duration></track></album>";

fn release(first: u32, second: u32) -> String {
    json!({ "id": "x", "title": "Fallout", "date": "1999-05-01", "label-info": [{ "label": { "name": "Data Label" } }],
        "artist-credit": [{ "name": "Bo Two", "joinphrase": "" }],
        "media": [{ "position": 1, "tracks": [
            { "position": 1, "number": "1", "title": "One", "length": first },
            { "position": 2, "number": "2", "title": "Two", "length": second },
        ] }] })
    .to_string()
}

#[test]
fn a_folder_with_everything_is_one_album() {
    let scene = Scene::new();
    scene.flacs("a", "Fallout", &[("One", 60_000), ("Two", 120_000)]);
    scene
        .put("a/album.nfo", NFO)
        .put("a/release.json", release(60_900, 119_000))
        .put("a/folder.png", "x")
        .put("a/cover.jpg", "x");
    let report = scene.look();
    let album = scene.album();
    assert_eq!(tracks(&album), ["1.1 One 1:00", "1.2 Two 2:00"], "lengths from the audio files");
    assert_eq!((&album["label"], &album["composers"]), (&json!("Data Label"), &json!(["Bo Two"])), "people from data");
    assert_eq!(album["review"]["summary"], "Loud and long, and good.");
    assert_eq!(album["cover"], json!(scene.path("a/cover.jpg")));
    let said = messages(&report).join("\n");
    assert!(said.contains("\"Two\" (1.2) is 2:10 long here and 2:00 in 2 audio files in"), "{said}");
    assert!(said.contains("the composers differs from that of"), "{said}");
}

#[test]
fn without_a_picture_in_the_folder_the_one_inside_of_the_first_file_is_the_cover() {
    let scene = Scene::new();
    let apic = ("APIC", [&b"\0image/png\0\x03\0"[..], b"x"].concat());
    let texts = |title: &'static str, number: &'static str| [("TALB", "Fallout"), ("TIT2", title), ("TRCK", number)];
    scene
        .put("a/1.mp3", mp3(100, true, &id3(&texts("One", "1"), &[apic])))
        .put("a/2.mp3", mp3(100, true, &id3(&texts("Two", "2"), &[])));
    assert_eq!(scene.album()["cover"], json!(scene.path("a/1.mp3")));
    scene.put("a/folder.png", "x");
    assert_eq!(scene.album()["cover"], json!(scene.path("a/folder.png")), "a picture of its own comes first");
}

#[test]
fn the_plain_report_says_where_each_fact_is_from() {
    let scene = Scene::new();
    scene.flacs("a", "Fallout", &[("One", 60_000), ("Two", 130_000)]).put("a/album.nfo", NFO);
    let run = scene.import(&["--dry-run"]);
    let (files, nfo) = (scene.path("a").display().to_string(), scene.path("a/album.nfo").display().to_string());
    let report = format!(
        "Fallout  fallout-1999\n  composers  Ann One\n  tracks     2, 3:10\n  label      Paramount, 1999-05-01\n  review     a summary\n  \
        from       2 audio files in {files}: title, composers, released, titles, lengths\n  from       {nfo}: label, review\n  would be added\n"
    );
    assert_eq!((run.out, run.err.as_str(), run.status), (sorted_facts(&report), "", 0));
}

/// The plain report tells an album compactly: what it is, whom it names, its tracks, its review, what is tied to what.
#[test]
fn the_plain_report_says_what_came_of_an_article() {
    let scene = Scene::new();
    let article = "# The Salt Road (2017)\n\nMusic by Johan Vester\n\nA small score for a long road.\n\n\
        At 0:41:10 “Salt” brings Mara’s theme, and the “high road” answers.\n\n\
        ## Track list\n\n1. Salt (1:00)\n2. The High Road (2:00)\n3. Snow\n\nTotal: 4:00\n";
    scene.put("salt.md", article);
    let run = scene.import(&["--dry-run"]);
    let from = scene.path("salt.md").display().to_string();
    let report = [
        "The Salt Road  the-salt-road-2017",
        "  work       The Salt Road, 2017",
        "  composers  Johan Vester",
        "  tracks     3, 3:00 and 1 without a length",
        "  review     a summary, 1 scene, 1 about tracks, 1 at times of the film",
        "  themes     Mara's theme",
        "  about      At 0:41:10 “Salt” brings Mara’s theme… @ 41:10 → 1 Salt, 2 The High Road (“high road”)",
        &format!("  from       {from}"),
        "  would be added",
        "",
    ];
    assert_eq!(run.out, report.join("\n"));
    assert!(run.err.is_empty(), "{}", run.err);
    scene.put("salt.md", article.replace("3. Snow", "3. Snow (0:30)").replace("4:00", "9:00"));
    let run = scene.import(&["--dry-run"]);
    assert!(run.err.contains("the text says 9:00 in all, the tracks make 3:30"), "{}", run.err);
}

/// The report as it is: the order of facts is the program's own.
fn sorted_facts(report: &str) -> String {
    report.replace("title, composers, released, titles, lengths", "title, titles, lengths, composers, released")
}

#[test]
fn a_sheet_beside_one_big_file_tells_its_tracks() {
    let scene = Scene::new();
    let sheet = "PERFORMER \"Ann One\"\nTITLE \"Fallout\"\nFILE \"big.wav\" WAVE\nTRACK 01 AUDIO\nTITLE \"One\"\n\
        INDEX 01 00:00:00\nTRACK 02 AUDIO\nTITLE \"Two\"\nINDEX 01 01:00:00\n";
    scene.put("a/big.flac", flac(150_500, &[("ALBUM", "Fallout"), ("TITLE", "Fallout"), ("LABEL", "L")]));
    scene.put("a/x.cue", sheet);
    let album = scene.album();
    assert_eq!(tracks(&album), ["1.1 One 1:00", "1.2 Two 1:30.500"], "the last ends with the file");
    assert_eq!((&album["label"], &album["composers"]), (&json!("L"), &json!(["Ann One"])));
    assert_eq!(messages(&scene.look()), [""; 0]);
}

#[test]
fn a_sheet_whose_file_has_another_name_now_means_the_only_one_beside_it() {
    let sheet = "TITLE \"Fallout\"\nFILE \"CDImage.wav\" WAVE\nTRACK 01 AUDIO\nTITLE \"One\"\nINDEX 01 00:00:00\n\
        TRACK 02 AUDIO\nTITLE \"Two\"\nINDEX 01 01:00:00\n";
    let read = |files: &[(&str, u64, &str)]| {
        let scene = Scene::new();
        scene.put("a/x.cue", sheet);
        for (name, ms, title) in files {
            scene.put(&format!("a/{name}.flac"), flac(*ms, &[("ALBUM", *title)]));
        }
        let albums = scene.look()["albums"].as_array().unwrap().clone();
        albums.iter().flat_map(tracks).collect::<Vec<_>>()
    };
    assert_eq!(read(&[("rip", 150_500, "Fallout (Score)")]), ["1.1 One 1:00", "1.2 Two 1:30.500"]);
    let alone = |other: &str| [other, "1.1 One 1:00", "1.2 Two ?"].map(str::to_owned).to_vec();
    assert_eq!(read(&[("bonus", 50_000, "Fallout")]), alone("1.1 bonus 0:50"), "it ends too early");
    assert_eq!(read(&[("other", 150_000, "Joker")]), alone("1.1 other 2:30"), "it is of another album");
    let two = read(&[("a", 150_000, "Fallout"), ("b", 160_000, "Fallout")]);
    assert!(!two.contains(&"1.2 Two 1:30".to_owned()), "it could be either: {two:?}");
}

#[test]
fn a_sheet_in_each_disc_folder_is_one_album() {
    let scene = Scene::new();
    let sheet = |title| {
        format!(
            "TITLE \"Fallout (Disc 1)\"\nFILE \"d.wav\" WAVE\nTRACK 01 AUDIO\nTITLE \"{title}\"\nINDEX 01 00:00:00\nTRACK 02 AUDIO\nTITLE \"{title} more\"\nINDEX 01 00:01:00\n"
        )
    };
    for (disc, title) in [("CD1", "One"), ("CD2", "Two")] {
        scene.put(&format!("a/{disc}/d.wav"), wav(3000)).put(&format!("a/{disc}/d.cue"), sheet(title));
    }
    let album = scene.album();
    assert_eq!(album["title"], "Fallout");
    assert_eq!(tracks(&album), ["1.1 One 0:01", "1.2 One more 0:02", "2.1 Two 0:01", "2.2 Two more 0:02"]);
}

#[test]
fn a_bitrate_is_believed_less_than_data() {
    let scene = Scene::new();
    let tags = |title, number| id3(&[("TALB", "Fallout"), ("TIT2", title), ("TRCK", number)], &[]);
    scene.put("a/1.mp3", mp3(100, false, &tags("One", "1"))).put("a/2.mp3", mp3(100, false, &tags("Two", "2")));
    scene.put("a/release.json", release(60_000, 120_000));
    assert_eq!(tracks(&scene.album()), ["1.1 One 1:00", "1.2 Two 2:00"]);
}

#[test]
fn sources_in_different_folders_find_each_other() {
    let scene = Scene::new();
    scene
        .flacs("music/a", "Fallout", &[("One", 60_000), ("Two", 120_000)])
        .put("data/r.json", release(60_900, 119_000));
    let album = scene.album();
    assert_eq!(tracks(&album), ["1.1 One 1:00", "1.2 Two 2:00"]);
    assert_eq!(album["label"], "Data Label");
}

#[test]
fn a_fuller_list_completes_the_album_and_another_one_is_told_of() {
    let scene = Scene::new();
    scene.flacs("a", "Fallout", &[("One", 60_000)]).put("a/release.json", release(60_000, 120_000));
    assert_eq!(tracks(&scene.album()), ["1.1 One 1:00", "1.2 Two 2:00"], "data may add tracks");
    let scene = Scene::new();
    scene.flacs("a", "Fallout", &[("One", 60_000)]).put("a/album.nfo", NFO);
    let report = scene.look();
    assert_eq!(tracks(&report["albums"][0]), ["1.1 One 1:00"]);
    assert!(messages(&report)[0].contains("lists 2 tracks and"), "{report:#}");
}

#[test]
fn two_albums_of_one_film_stay_two() {
    let scene = Scene::new();
    scene.flacs("score", "Fallout (Original Score)", &[("One", 60_000), ("Two", 61_000)]);
    scene.flacs("songs", "Fallout (Songs from the Film)", &[("Red", 160_000), ("Blue", 170_000)]);
    scene.flacs("more", "Fallout (Original Score)", &[("Sea", 260_000), ("Sky", 270_000), ("Sun", 280_000)]);
    let run = scene.import(&["--json"]);
    assert_eq!(run.json()["albums"].as_array().unwrap().len(), 3);
    assert_eq!(scene.files().len(), 3, "each has an id of its own");
    let again = scene.import(&["--json"]).json();
    assert_eq!(again["written"], json!([]), "{again:#}");
}
