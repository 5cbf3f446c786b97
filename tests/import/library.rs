//! An import against what the library has: nothing twice, nothing lost, nothing replaced unasked.

use std::fs;

use serde_json::json;

use crate::program::Home;
use crate::scene::{Scene, messages, tracks};

#[test]
fn the_same_twice_changes_nothing() {
    let scene = Scene::new();
    scene.flacs("a", "Fallout", &[("One", 60_000)]);
    let first = scene.import(&["--json"]).json();
    let path = scene.home.library().join("fallout-1999.json");
    assert_eq!(first["written"], json!([path]));
    let written = fs::metadata(&path).unwrap().modified().unwrap();
    let second = scene.import(&["--json"]).json();
    assert_eq!((&second["written"], &second["albums"]), (&json!([]), &first["albums"]));
    assert!(scene.import(&[]).out.ends_with("  unchanged: the library has all of it\n"));
    assert_eq!(scene.import(&["--replace", "--json"]).json()["written"], json!([]));
    assert_eq!(fs::metadata(&path).unwrap().modified().unwrap(), written);
    assert_eq!(scene.files(), ["fallout-1999.json"]);
}

#[test]
fn the_library_is_made_by_the_first_album() {
    let scene = Scene::new();
    scene.flacs("a", "Fallout", &[("One", 60_000)]);
    let folder = scene.path("new/library");
    let arguments = |more: &[&str]| {
        let all = ["import", "--no-shelf", "--library"].iter().map(Into::into).chain([folder.clone().into_os_string()]);
        all.chain(more.iter().map(Into::into)).chain([scene.path("a").into_os_string()]).collect::<Vec<_>>()
    };
    let look = scene.home.run_with(&arguments(&["--dry-run"]));
    assert!(look.status == 0 && !folder.exists(), "{look:?}");
    let run = scene.home.run_with(&arguments(&[]));
    assert_eq!(run.status, 0, "{run:?}");
    assert!(folder.join("fallout-1999.json").exists());
}

#[test]
fn what_is_missing_is_added_and_what_is_there_stays() {
    let scene = Scene::new();
    let known = r#"{"format":1,"id":"mine","title":"Fallout","label":"Mine","x":1,"tracks":[
        {"disc":1,"number":1,"title":"One","length":"1:00","y":2},{"disc":1,"number":2,"title":"Two"}],
        "review":{"summary":"My own words.","scenes":[]}}"#;
    scene.home.put("mine.json", known);
    scene.flacs("a", "Fallout", &[("One", 90_000), ("Two", 120_000)]);
    let report = scene.import(&["--json"]).json();
    let saved = scene.saved("mine.json");
    assert_eq!(tracks(&saved), ["1.1 One 1:00", "1.2 Two 2:00"]);
    assert_eq!((&saved["label"], &saved["x"], &saved["tracks"][0]["y"]), (&json!("Mine"), &json!(1), &json!(2)));
    assert_eq!((&saved["composers"], &saved["released"]), (&json!(["Ann One"]), &json!("1999-05-01")));
    let said = messages(&report).join("\n");
    assert!(
        said.contains(
            "the library's mine stays as it is, though here \"One\" is 1:30 long, not 1:00: leitmotif import --replace"
        ),
        "{said}"
    );
    assert_eq!(tracks(&report["albums"][0]), ["1.1 One 1:30", "1.2 Two 2:00"], "the report tells what was read");
    assert_eq!(report["albums"][0]["id"], "mine");
}

#[test]
fn asked_to_replace_the_imported_album_wins_and_nothing_else_is_lost() {
    let scene = Scene::new();
    let known = r#"{"format":1,"id":"mine","title":"Fallout","label":"Mine","x":1,"tracks":[
        {"disc":1,"number":1,"title":"One","length":"1:00","y":2}],"review":{"summary":"My own words.","scenes":[]}}"#;
    scene.home.put("mine.json", known);
    scene.flacs("a", "Fallout", &[("One", 90_000)]);
    let run = scene.import(&["--replace"]);
    assert!(run.out.contains("  replaced: ") && run.err.is_empty(), "{run:?}");
    let saved = scene.saved("mine.json");
    assert_eq!(tracks(&saved), ["1.1 One 1:30"]);
    assert_eq!((&saved["x"], &saved["tracks"][0]["y"], &saved["label"]), (&json!(1), &json!(2), &json!("Mine")));
    assert_eq!(saved["review"]["summary"], "My own words.");
}

/// Imports an NFO with a few words in the stead of an album with this author of a review; answers with what is saved, and
/// what is said.
fn replaced_by_words(author: &str) -> (serde_json::Value, String) {
    let scene = Scene::new();
    let known = r#"{"format":1,"id":"mine","title":"Fallout","tracks":[{"disc":1,"number":2,"title":"Two"}],
        "review":{AUTHOR"summary":"Old words.","scenes":[{"title":"S","tracks":["1.2"],"text":"t"}],"verdict":"v"}}"#;
    scene.home.put("mine.json", known.replace("AUTHOR", author));
    scene.put(
        "a/album.nfo",
        "<album><title>Fallout</title><review>New words.</review><track><position>1</position><title>Two</title></track></album>",
    );
    let run = scene.import(&["--replace"]);
    assert_eq!(run.status, 0);
    let twice = scene.import(&["--replace"]);
    assert!(twice.out.contains("unchanged: "), "{twice:?}");
    let saved = scene.saved("mine.json");
    assert_eq!(tracks(&saved), ["1.1 Two ?"]);
    assert_eq!(saved["review"]["scenes"][0]["tracks"], json!(["1.1"]));
    (saved["review"].clone(), run.err)
}

#[test]
fn a_review_that_is_replaced_keeps_the_scenes_that_the_new_one_has_not() {
    let (review, _) = replaced_by_words("");
    assert_eq!((&review["summary"], &review["verdict"]), (&json!("New words."), &json!("v")));
}

#[test]
fn a_signed_review_is_not_torn_apart_by_words_that_nobody_signed() {
    let (review, said) = replaced_by_words(r#""author":"Ann","#);
    let (author, summary, verdict) = (&review["author"], &review["summary"], &review["verdict"]);
    assert_eq!((author, summary, verdict), (&json!("Ann"), &json!("Old words."), &json!("v")));
    assert!(said.contains("album.nfo: its words on the album are left out: nobody signed them"), "{said}");
}

#[test]
fn a_review_comes_to_a_list_of_tracks_and_a_list_to_a_review() {
    let scene = Scene::new();
    scene.flacs("a", "Fallout", &[("One", 60_000)]);
    let review = r#"{"format":1,"id":"fallout-1999","title":"Fallout","tracks":[],
        "review":{"summary":"Words.","scenes":[{"title":"S","tracks":["1.1"],"text":"t"}]}}"#;
    scene.put("b/r.json", review);
    assert_eq!(scene.import_of(&["a"], &[]).status, 0);
    let run = scene.import_of(&["b"], &[]);
    assert!(run.out.contains("  completed: "), "{run:?}");
    let saved = scene.saved("fallout-1999.json");
    assert_eq!(
        (&saved["review"]["scenes"][0]["tracks"][0], tracks(&saved)),
        (&json!("1.1"), vec!["1.1 One 1:00".to_owned()])
    );
    let other = Scene::new();
    other.flacs("a", "Fallout", &[("One", 60_000)]).put("b/r.json", review);
    other.import_of(&["b"], &[]);
    other.import_of(&["a"], &[]);
    assert_eq!((other.saved("fallout-1999.json")["review"].clone(), other.files().len()), (saved["review"].clone(), 1));
}

#[test]
fn an_album_of_the_shelf_is_written_only_when_something_is_new() {
    let home = Home::new();
    let album = home.run("show joker-2019 --json").out;
    let path = home.library().join("../joker.json");
    fs::write(&path, album).unwrap();
    let arguments = ["import".into(), path.into_os_string()];
    let run = home.run_with(&arguments);
    assert!(run.out.contains("unchanged") && run.status == 0, "{run:?}");
    assert_eq!(fs::read_dir(home.library()).unwrap().count(), 0);
}

#[test]
fn a_library_that_cannot_be_written_is_a_failure() {
    let scene = Scene::new();
    scene.flacs("a", "Fallout", &[("One", 60_000)]).put("file", "x");
    let folder = scene.path("file/library");
    let arguments = [
        "import".into(),
        "--no-shelf".into(),
        "--library".into(),
        folder.into_os_string(),
        scene.path("a").into_os_string(),
    ];
    let run = scene.home.run_with(&arguments);
    assert_eq!(run.status, 2);
    assert!(run.err.contains("cannot be written") && run.out.ends_with("  not written\n"), "{run:?}");
}
