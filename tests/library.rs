//! The library on disk: what is read, what wins, what is a fault, and that reading changes nothing.
#![allow(clippy::unwrap_used, reason = "a test fails where it breaks")]

mod program;

use std::fs;
use std::time::SystemTime;

use program::{Home, Run, album};

/// The ids of the albums in a list, by the alphabet.
fn ids(run: &Run) -> Vec<String> {
    let mut ids: Vec<_> = run.out.lines().map(|line| line.split('\t').next().unwrap().to_owned()).collect();
    ids.sort();
    ids
}

fn listed(home: &Home) -> Vec<String> {
    ids(&home.run("list --no-shelf --tsv"))
}

#[test]
fn the_users_file_wins_over_a_catalogue_over_the_shelf() {
    let home = Home::new();
    let title = || home.run("list --tsv").out.lines().find(|line| line.starts_with("joker-2019")).unwrap().to_owned();
    assert!(title().ends_with("\tshelf"));
    home.put("z.jsonl", album("joker-2019", "Of the catalogue"));
    assert!(title().contains("Of the catalogue"));
    home.put("zz.json", album("joker-2019", "Of the file"));
    assert!(title().contains("Of the file"));
    assert_eq!(home.run("list --tsv").out.lines().count(), 8);
    assert_eq!(home.run("list").err, "", "to win over another kind of place is no fault");
}

#[test]
fn only_json_and_jsonl_are_read_at_any_depth_and_hidden_files_are_not() {
    let home = Home::new();
    home.put("deep/".repeat(100) + "a.json", album("deep", "A")).put("B.JSON", album("upper", "B"));
    home.put("c.JsonL", format!("\n{}\r\n\r\n{}", album("one", "C"), album("two", "D")));
    home.put("d.txt", "x").put("e.json~", "x").put(".hidden.json", "x").put(".git/f.json", "x").put("json", "x");
    let run = home.run("list --no-shelf --tsv");
    assert_eq!((ids(&run), run.err.as_str()), (["deep", "one", "two", "upper"].map(String::from).to_vec(), ""));
}

#[test]
fn a_broken_file_is_named_with_line_and_column_and_the_rest_opens() {
    let home = Home::new();
    home.put("a.json", album("a", "A")).put("b.json", "{\n  \"id\": \"b\",\n  \"title\": \"B\",\n}\n");
    home.put("c.jsonl", format!("{}\n\n{{\"id\":\"d\",\"title\":7}}\n{}", album("c", "C"), album("e", "E")));
    let run = home.run("list --no-shelf --tsv");
    assert_eq!(ids(&run), ["a", "c", "e"]);
    assert_eq!(run.status, 0);
    let folder = home.library().display().to_string();
    assert_eq!(run.err, format!("leitmotif: 2 faults in the library: see leitmotif check {folder}\n"));
    let check = home.run("check");
    let said = format!(
        "{folder}/b.json:4:1: a comma before the end: take it out\n\
         {folder}/c.jsonl:3:19: invalid type: integer `7`, expected a text in quotes\n\
         3 albums, 6 tracks, 2 faults\n"
    );
    assert_eq!((check.out, check.status), (said, 1));
}

/// Each case: a file's bytes, and what `check` says after its path.
#[test]
fn faults_are_placed_and_said() {
    for (text, said) in [
        (&b""[..], ":1:1: is empty: write an album into it, or delete it"),
        (b" \r\n", ":1:1: is empty: write an album into it, or delete it"),
        (b"{\"id\":\"a\",\n\"title\":\"\xff\"}", ":2:10: is not UTF-8 here: save the file as UTF-8"),
        (
            b"{\"id\":\"a b\",\"title\":\"A\"}",
            ":1:11: \"a b\" cannot be an id: write it without spaces and slashes, such as joker-2019",
        ),
        (b"{\"id\":\"a\"}", ":1:10: `title` is missing, or this is not an album"),
        (b"[]", ":1:1: invalid type: sequence, expected an album in braces"),
        (
            b"{\"format\":2,\"id\":\"a\",\"title\":\"A\"}",
            ":1:11: format 2 is not known to this version, which reads format 1: take a newer leitmotif",
        ),
        (
            b"{\"id\":\"a\",\"title\":\"A\",\"tracks\":[{\"number\":1,\"title\":\"x\",\"length\":\"4:60\"}]}",
            ":1:71: \"4:60\" is not a length: write minutes and seconds like 4:20, or 1:02:03, or 4:20.500",
        ),
        (
            b"{\"id\":\"a\",\"title\":\"A\",\"work\":{\"kind\":\"movie\",\"title\":\"W\"}}",
            ":1:44: unknown variant `movie`, expected one of `film`, `series`, `game`, `other`",
        ),
        (b"PK\x03\x04", ":1:1: a value is expected here"),
    ] {
        let home = Home::new();
        home.put("x.json", text);
        let check = home.run("check");
        let first = check.out.lines().next().unwrap().to_owned();
        assert_eq!(first, format!("{}/x.json{said}", home.library().display()));
        assert_eq!(check.status, 1);
    }
}

#[test]
fn what_is_wrong_inside_an_album_is_named_and_the_album_opens() {
    let home = Home::new();
    let text = "{\"id\":\"a\",\"title\":\"A\",\"tracks\":[\n{\"number\":1,\"title\":\"x\"},\n{\"number\":1,\"title\":\"y\"}],\n\
        \"review\":{\"scenes\":[{\"title\":\"S\",\"tracks\":[\"1.9\"]}]}}";
    home.put("a.json", format!("\u{feff}{text}"))
        .put("b.jsonl", format!("\n{}", text.replace('\n', "").replace("\"a\"", "\"b\"")));
    assert_eq!(listed(&home), ["a", "b"]);
    let folder = home.library().display().to_string();
    let twice = "disc 1 has number 1 already, \"x\": give \"y\" another number";
    let loose = "the scene \"S\" names track 1.9, which the album does not have";
    let said = format!(
        "{folder}/a.json:3:1: {twice}\n{folder}/a.json:4:44: {loose}\n\
         {folder}/b.jsonl:2:58: {twice}\n{folder}/b.jsonl:2:127: {loose}\n2 albums, 4 tracks, 4 faults\n"
    );
    assert_eq!(home.run("check").out, said);
}

#[test]
fn the_second_of_one_id_is_hidden_and_both_places_are_named() {
    let home = Home::new();
    home.put("1.json", album("a", "First")).put("2.json", album("a", "Second").replace("\"id\"", "\n \"id\""));
    home.put("3.jsonl", format!("{}\n{}", album("b", "Third"), album("b", "Fourth")));
    assert_eq!(listed(&home), ["a", "b"]);
    let folder = home.library().display().to_string();
    let said = format!(
        "{folder}/2.json:2:7: the id a is taken by {folder}/1.json: this album is hidden, give it another id\n\
         {folder}/3.jsonl:2:18: the id b is taken by {folder}/3.jsonl:1: this album is hidden, give it another id\n\
         2 albums, 4 tracks, 2 faults\n"
    );
    assert_eq!(home.run("check").out, said);
    assert!(home.run("show a").out.starts_with("First\n"));
}

#[test]
fn reading_changes_nothing() {
    let home = Home::new();
    home.put("a.json", album("a", "A")).put("b.json", "{").put("sub/c.jsonl", album("c", "C"));
    let state = || -> Vec<(String, SystemTime, Vec<u8>)> {
        let mut all = Vec::new();
        for name in ["a.json", "b.json", "sub/c.jsonl", "sub", "."] {
            let path = home.library().join(name);
            let bytes = fs::read(&path).unwrap_or_default();
            all.push((name.to_owned(), fs::metadata(&path).unwrap().modified().unwrap(), bytes));
        }
        all
    };
    let before = state();
    for words in ["list", "find a", "show a", "show c --json", "check", "list --json"] {
        home.run(words);
    }
    assert_eq!(state(), before);
    let elsewhere = tempfile::tempdir().unwrap();
    let mut command = home.command(&["list"]);
    command.env_remove("LEITMOTIF_LIBRARY").env("HOME", elsewhere.path());
    assert_eq!(Run::of(&command.output().unwrap()).out.lines().count(), 8, "no library yet is an empty one");
    assert_eq!(fs::read_dir(elsewhere.path()).unwrap().count(), 0, "no folder is made by reading");
}

#[test]
fn a_large_catalogue_is_read_over_many_blocks() {
    let home = Home::new();
    let lines: Vec<String> = (0..12_000).map(|i| album(&format!("x-{i}"), "T")).collect();
    home.put("big.jsonl", lines.join("\n"));
    let check = home.run("check");
    assert_eq!(check.out, "12000 albums, 24000 tracks, 0 faults\n");
}

#[cfg(unix)]
mod unix {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt;
    use std::os::unix::fs::symlink;
    use std::process::Command;

    use super::*;

    #[test]
    fn links_are_followed_but_never_in_a_circle() {
        let home = Home::new();
        let elsewhere = tempfile::tempdir().unwrap();
        fs::write(elsewhere.path().join("far.json"), album("far", "F")).unwrap();
        home.put("sub/a.json", album("a", "A"));
        symlink(elsewhere.path(), home.library().join("link")).unwrap();
        symlink(home.library(), home.library().join("sub/up")).unwrap();
        symlink("nowhere", home.library().join("gone.json")).unwrap();
        symlink("nowhere", home.library().join("gone.txt")).unwrap();
        symlink("self.json", home.library().join("self.json")).unwrap();
        assert_eq!(listed(&home), ["a", "far"]);
        let check = home.run("check");
        let folder = home.library().display().to_string();
        assert!(check.out.contains(&format!("{folder}/gone.json: is a link to nothing\n")), "{}", check.out);
        assert!(
            check.out.contains(&format!("{folder}/sub/up: is a link back to {folder}: not followed\n")),
            "{}",
            check.out
        );
        assert!(check.out.contains(&format!("{folder}/self.json: cannot be read: ")), "{}", check.out);
        assert!(check.out.ends_with("2 albums, 4 tracks, 3 faults\n"), "{}", check.out);
    }

    #[test]
    fn pipes_devices_and_folders_with_an_albums_name_do_not_block() {
        let home = Home::new();
        home.put("a.json", album("a", "A")).put("folder.json/b.json", album("b", "B"));
        symlink("/dev/zero", home.library().join("zero.jsonl")).unwrap();
        let pipe = home.library().join("pipe.json");
        let made = Command::new("mkfifo").arg(&pipe).status().is_ok_and(|status| status.success());
        assert_eq!(listed(&home), ["a", "b"]);
        let check = home.run("check");
        let faults = 2 + usize::from(made);
        assert_eq!(
            check.out.matches(": is not a regular file: only files are read\n").count(),
            faults,
            "{}",
            check.out
        );
        if made {
            assert_eq!(home.run_with(&[OsStr::new("check"), pipe.as_os_str()]).status, 1);
        }
    }

    #[test]
    fn a_name_that_is_not_utf8_is_opened_by_its_bytes_and_shown_clean() {
        let home = Home::new();
        home.put(OsStr::from_bytes(b"a\xff\x1b[2J.json"), album("a", "A"));
        home.put(OsStr::from_bytes(b"b\xff\x1b[2J.json"), "{");
        assert_eq!(listed(&home), ["a"]);
        let all = home.run("list --tsv").out + &home.run("list --json").out + &home.run("check").out;
        assert!(all.contains('\u{fffd}') && !all.contains('\u{1b}'), "{all}");
    }

    #[test]
    fn an_unreadable_file_is_a_fault() {
        use std::os::unix::fs::PermissionsExt;
        let home = Home::new();
        home.put("a.json", album("a", "A")).put("no.json", album("b", "B"));
        fs::set_permissions(home.library().join("no.json"), fs::Permissions::from_mode(0o000)).unwrap();
        if fs::read(home.library().join("no.json")).is_ok() {
            return; // root reads everything
        }
        assert!(home.run("check").out.contains("/no.json: cannot be read: permission denied\n"));
    }
}
