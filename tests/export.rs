//! `leitmotif export`: every form, as it is written.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails where it breaks")]

mod program;

use std::fs;

use leitmotif::import::form;
use leitmotif::model::Album;
use program::{Home, Run};

const ALBUM: &str = r#"{"format":1,"id":"night-train-2021","title":"Night <Train> & \"Sons\"","work":{"kind":"film","title":"Night Train","year":2021},
"composers":["Ann One","Bo \u001b[31mTwo"],"label":"L","released":"2021-03-04","stars":5,
"tracks":[{"disc":1,"number":1,"title":"First, \"so called\"","length":"1:02.010"},{"disc":1,"number":2,"title":"Second"},
{"disc":1,"number":3,"title":"Third ]]>","length":"1:02:03"},{"disc":2,"number":1,"title":"Coda","length":"0:00.100"},{"disc":2,"number":2,"title":"End"}],
"review":{"source":"https://example.org/?a=1&b=2","summary":"Sum\n\nof it.","scenes":[{"title":"Start","at":"0:03:10","tracks":["1.1","2.1"],"text":"Drums <loud>."},
{"title":"Loose","text":"About nothing."}],"verdict":"Good."}}"#;

fn export(form: &str) -> Run {
    let home = Home::new();
    home.put("n.json", ALBUM);
    home.run(&format!("export night-train-2021 --as {form}"))
}

fn written(form: &str) -> String {
    let run = export(form);
    assert_eq!((run.status, &*run.err), (0, ""), "{run:?}");
    run.out
}

#[test]
fn csv() {
    let expected = "disc,number,title,length,start,length_ms\n\
        1,1,\"First, \"\"so called\"\"\",1:02.010,0:00,62010\n1,2,Second,,1:02.010,\n1,3,Third ]]>,1:02:03,,3723000\n\
        2,1,Coda,0:00.100,0:00,100\n2,2,End,,0:00.100,\n";
    assert_eq!(written("csv"), expected);
}

#[test]
fn xspf() {
    let text = written("xspf");
    let document = roxmltree::Document::parse(&text).unwrap();
    let root = document.root_element();
    assert_eq!((root.tag_name().namespace(), root.attribute("version")), (Some("http://xspf.org/ns/0/"), Some("1")));
    let child = |node: roxmltree::Node<'_, '_>, name: &str| {
        node.children()
            .find(|child| child.has_tag_name(("http://xspf.org/ns/0/", name)))
            .and_then(|child| child.text().map(str::to_owned))
    };
    assert_eq!(child(root, "title").unwrap(), "Night <Train> & \"Sons\"");
    assert_eq!(child(root, "annotation").unwrap(), "Sum\n\nof it.\n\nLoose: About nothing.\n\nGood.");
    assert_eq!(child(root, "info").unwrap(), "https://example.org/?a=1&b=2");
    let tracks: Vec<_> =
        root.descendants().filter(|node| node.has_tag_name(("http://xspf.org/ns/0/", "track"))).collect();
    assert_eq!(tracks.len(), 5);
    assert_eq!(child(tracks[0], "annotation").unwrap(), "Start (3:10 into the film): Drums <loud>.");
    let durations: Vec<_> = tracks.iter().map(|&track| child(track, "duration")).collect();
    assert_eq!(durations, [Some("62010".to_owned()), None, Some("3723000".to_owned()), Some("100".to_owned()), None]);
    assert_eq!(child(tracks[3], "trackNum").unwrap(), "1");
}

#[test]
fn nfo() {
    let text = written("nfo");
    let document = roxmltree::Document::parse(&text).unwrap();
    let texts = |name: &str| -> Vec<String> {
        document
            .descendants()
            .filter(|node| node.has_tag_name(name))
            .map(|node| node.text().unwrap().to_owned())
            .collect()
    };
    assert_eq!(texts("duration"), ["01:02", "01:02:03", "00:00"]);
    assert_eq!(texts("position"), ["1", "2", "3", "1", "2"]);
    assert_eq!(texts("artist"), ["Ann One", "Bo [31mTwo"]);
    assert_eq!((texts("year"), texts("releasedate")), (vec!["2021".to_owned()], vec!["2021-03-04".to_owned()]));
    assert_eq!(
        texts("review"),
        ["Sum\n\nof it.\n\nStart (3:10 into the film): Drums <loud>.\n\nLoose: About nothing.\n\nGood."]
    );
}

#[test]
fn cue() {
    let run = export("cue");
    assert_eq!(run.status, 0);
    assert_eq!(
        run.err,
        "leitmotif: 1 track has no index in the cue sheet: the length of a track before is not known\n"
    );
    let expected = "REM DATE 2021\nPERFORMER \"Ann One, Bo [31mTwo\"\nTITLE \"Night <Train> & 'Sons'\"\n\
        REM DISCNUMBER 1\nFILE \"night-train-2021 1.wav\" WAVE\n  TRACK 01 AUDIO\n    TITLE \"First, 'so called'\"\n    INDEX 01 00:00:00\n  \
        TRACK 02 AUDIO\n    TITLE \"Second\"\n    INDEX 01 01:02:01\n  TRACK 03 AUDIO\n    TITLE \"Third ]]>\"\n    REM no INDEX 01: the length of a track before is not known\n\
        REM DISCNUMBER 2\nFILE \"night-train-2021 2.wav\" WAVE\n  TRACK 01 AUDIO\n    TITLE \"Coda\"\n    INDEX 01 00:00:00\n  TRACK 02 AUDIO\n    TITLE \"End\"\n    INDEX 01 00:00:08\n";
    assert_eq!(run.out, expected);
}

#[test]
fn json_and_markdown_are_the_album() {
    let album: Album = serde_json::from_str(ALBUM).unwrap();
    assert_eq!(serde_json::from_str::<Album>(&written("json")).unwrap(), album);
    assert_eq!(form::read(&written("markdown")).unwrap(), album);
}

#[test]
fn into_a_file() {
    let home = Home::new();
    home.put("n.json", ALBUM);
    let file = home.library().join("../out.csv");
    fs::write(&file, "old").unwrap();
    let run = home.run_with(&["export", "night train", "--as", "csv", "-o", file.to_str().unwrap()]);
    assert_eq!((run.status, &*run.out, &*run.err), (0, "", ""));
    assert_eq!(fs::read_to_string(&file).unwrap(), written("csv"));
    let run = home.run("export night-train-2021 --as csv -o /nowhere/at/all.csv");
    assert!(run.status == 2 && run.err.contains("/nowhere/at/all.csv cannot be written: no such file"), "{run:?}");
    let run = home.run("export night-train-2021 --as csv -o /dev/stdout");
    assert!(run.status == 0 && run.out.starts_with("disc,number"), "{run:?}");
}

#[test]
fn wrong_use() {
    let home = Home::new();
    assert_eq!(home.run("export zzzz-nothing --as csv").status, 1);
    assert_eq!(home.run("export joker-2019").status, 2);
    assert_eq!(home.run("export joker-2019 --as pdf").status, 2);
    assert_eq!(home.run("export --as csv").status, 2);
}
