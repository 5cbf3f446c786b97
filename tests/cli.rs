//! The command line as scripts know it: columns, fields, exit statuses, quiet pipes, no escape sequences.
#![allow(clippy::unwrap_used, reason = "a test fails where it breaks")]

mod program;

use program::{Home, Run, album};

fn hostile() -> String {
    let evil = r"\u001b]0;x\u0007\u009b31m\u202eA\u2028B\tC\nD\u007f";
    format!(
        r#"{{"format":1,"id":"evil","title":"{evil}","work":{{"title":"{evil}"}},"composers":["{evil}"],"label":"{evil}","x":"{evil}","tracks":[{{"number":1,"title":"{evil}","y\u009b":"{evil}"}}],"review":{{"author":"{evil}","source":"{evil}","summary":"{evil}","scenes":[{{"title":"{evil}","tracks":["1.1","9.9"],"themes":["{evil}"],"text":"{evil}"}}],"verdict":"{evil}"}}}}"#
    )
}

#[test]
fn list_tsv_has_the_columns_of_the_contract() {
    let home = Home::new();
    home.put("a.json", album("a", "Al")).put("b.json", r#"{"id":"b","title":"B","tracks":[{"number":1,"title":"x"}]}"#);
    let folder = home.library().display().to_string();
    let run = home.run("list --no-shelf --tsv");
    let lines = [
        format!("a\tAl\tAl Film\tfilm\t1999\tAnn One; Bo Two\t2\t1:02\t62000\t1\t0\t{folder}/a.json"),
        format!("b\tB\t\t\t\t\t1\t\t\t1\t0\t{folder}/b.json"),
    ];
    assert_eq!((run.out, run.status), (lines.join("\n") + "\n", 0));
}

#[test]
fn list_json_has_the_fields_of_the_contract() {
    let home = Home::new();
    home.put("a.json", album("a", "Al")).put("b.json", r#"{"id":"b","title":"B","tracks":[{"number":1,"title":"x"}]}"#);
    let folder = home.library().display().to_string();
    let expected = serde_json::json!([
        { "id": "a", "title": "Al", "work": "Al Film", "kind": "film", "year": 1999, "composers": ["Ann One", "Bo Two"],
          "tracks": 2, "length": "1:02", "length_ms": 62000, "unknown_lengths": 1, "scenes": 0, "origin": format!("{folder}/a.json") },
        { "id": "b", "title": "B", "work": null, "kind": null, "year": null, "composers": [],
          "tracks": 1, "length": null, "length_ms": null, "unknown_lengths": 1, "scenes": 0, "origin": format!("{folder}/b.json") },
    ]);
    assert_eq!(home.run("list --no-shelf --json").json(), expected);
    let shelf = home.run("list --json").json();
    let fallout = shelf.as_array().unwrap().iter().find(|it| it["id"] == "mission-impossible-fallout-2018").unwrap();
    assert_eq!(
        (&fallout["length"], &fallout["scenes"], &fallout["origin"]),
        (&"1:35:45".into(), &11.into(), &"shelf".into())
    );
}

#[test]
fn list_for_reading_lines_up() {
    let home = Home::new();
    home.put("a.json", album("a", "千と千尋"))
        .put("b.json", r#"{"id":"b","title":"B","tracks":[{"number":1,"title":"x"}]}"#);
    let lines = "1             –:––  B\n2  ≥ 1:02, 1 unknown  千と千尋 Film  1999  Ann One, Bo Two\n";
    let run = home.run("list --no-shelf");
    assert_eq!(run.out, lines.replace("1             –:––", "1               –:––"));
}

#[test]
fn an_empty_library_is_no_failure() {
    let home = Home::new();
    for (words, out, status) in [
        ("list --no-shelf", "", 0),
        ("list --no-shelf --json", "[]\n", 0),
        ("find x --no-shelf", "", 1),
        ("find x --no-shelf --json", "[]\n", 1),
        ("find x --no-shelf --tsv", "", 1),
        ("check", "0 albums, 0 tracks, 0 faults\n", 0),
    ] {
        let run = home.run(words);
        assert_eq!((run.out.as_str(), run.err.as_str(), run.status), (out, "", status), "{words}");
    }
}

#[test]
fn show_reads_well() {
    let home = Home::new();
    let text = r#"{"id":"a","title":"The Album","work":{"kind":"series","title":"The Work","year":2001},"composers":["Ann"],"label":"L","released":"2001-02-03",
        "tracks":[{"disc":1,"number":1,"title":"One","length":"1:02"},{"disc":2,"number":1,"title":"Two"}],
        "review":{"author":"Me","source":"https://example.org/a","summary":"Drums and then some more drums, until even the drums have had enough of drums and of being drummed.",
        "scenes":[{"title":"Opening","at":"41:10","tracks":["2.1"],"themes":["T","U"],"text":"It opens."}],"verdict":"Good."}}"#;
    home.put("a.json", text);
    let page = "The Album\nThe Work, series 2001\nMusic by Ann\nL, 2001-02-03\n2 tracks, ≥ 1:02, 1 unknown\n\
        \nDisc 1\n1  One      1:02  0:00\n\nDisc 2\n1  Two  ♪1  –:––  0:00\n\
        \nDrums and then some more drums, until even the drums have had enough of drums\nand of being drummed.\n\
        \nOpening                                                                0:41:10\n♪ 2.1 Two\n≈ T · U\nIt opens.\n\
        \nVerdict\nGood.\n\nWritten by Me\nAfter https://example.org/a\n";
    assert_eq!(home.run("show a").out, page);
}

#[test]
fn no_line_of_a_page_is_wider_than_78_columns_but_addresses() {
    use unicode_width::UnicodeWidthStr;
    let home = Home::new();
    let cjk = "交響組曲、千と千尋の神隠し。".repeat(20);
    home.put("c.json", format!(r#"{{"id":"c","title":"{cjk}","tracks":[{{"number":1,"title":"{cjk}"}}],"review":{{"summary":"{cjk}","scenes":[{{"title":"{cjk}","at":"0:01","text":"{cjk}"}}]}}}}"#));
    for id in ["c", "joker-2019", "mission-impossible-fallout-2018"] {
        let page = home.run(&format!("show {id}")).out;
        let wide = page.lines().filter(|line| line.width() > 78 && !line.contains("http"));
        assert_eq!(wide.collect::<Vec<_>>(), [""; 0]);
    }
}

#[test]
fn show_json_is_the_album_with_what_we_do_not_know() {
    let home = Home::new();
    let text = r#"{"format":1,"id":"a","title":"A","tracks":[{"disc":1,"number":1,"title":"x","isrc":"GB1"}],"big":12345678901234567890123}"#;
    home.put("a.json", text);
    let run = home.run("show a --json");
    assert_eq!(run.json(), serde_json::from_str::<serde_json::Value>(text).unwrap());
    assert!(run.out.contains("\n  \"id\": \"a\",\n"), "it is laid out for reading");
}

#[test]
fn show_markdown_is_the_article() {
    let article = Home::new().run("show mission-impossible-fallout-2018 --markdown").out;
    assert!(article.starts_with("---\nid: mission-impossible-fallout-2018\ntitle: "));
    for part in [
        "\n## Scenes\n",
        "\n### Drums under the logos @ 0:00:00 [1]\n",
        "\n## Verdict\n",
        "\n## Tracks\n\n1. A Storm Is Coming (1:12)\n",
    ] {
        assert!(article.contains(part), "{part}");
    }
}

#[test]
fn an_album_that_is_not_there_is_said() {
    let run = Home::new().run("show zzzzqq");
    assert_eq!((run.out.as_str(), run.status), ("", 1));
    assert_eq!(run.err, "leitmotif: no album is like \"zzzzqq\": leitmotif list names them all\n");
}

#[test]
fn wrong_use_says_what_where_and_what_to_do() {
    let home = Home::new();
    home.put("a.txt", "x");
    let missing = home.library().join("no");
    let text = home.library().join("a.txt");
    for (words, said) in [
        (
            format!("--library {} list", missing.display()),
            "does not exist: make the folder first, or name another library",
        ),
        (
            format!("--library {} list", text.display()),
            "is not a folder: the library is a folder of *.json and *.jsonl files",
        ),
        (format!("check {}", missing.display()), "does not exist: name a file or a folder"),
        (
            format!("check {}", text.display()),
            "is not read: an album is a *.json file, a catalogue of albums a *.jsonl file",
        ),
        ("find".to_owned(), "required arguments were not provided"),
        ("show".to_owned(), "required arguments were not provided"),
        ("find x -n many".to_owned(), "invalid value 'many'"),
        ("find x --json --tsv".to_owned(), "cannot be used with"),
        ("list --color blue".to_owned(), "possible values: auto, always, never"),
        ("completions tcsh".to_owned(), "invalid value 'tcsh'"),
    ] {
        let run = home.run(&words);
        assert_eq!((run.out.as_str(), run.status), ("", 2), "{words}");
        assert!(run.err.contains(said), "{words}: {}", run.err);
    }
}

#[test]
fn the_library_may_be_named_by_argument_or_environment() {
    let (home, other) = (Home::new(), Home::new());
    other.put("a.json", album("a", "A"));
    let other = other.library();
    assert!(home.run(&format!("list --no-shelf --tsv --library {}", other.display())).out.starts_with("a\t"));
    let mut command = home.command(&["--library", "", "list"]);
    assert_eq!(Run::of(&command.output().unwrap()).status, 2, "an empty name names nothing");
    let mut command = home.command(&["list", "--no-shelf"]);
    command.env("LEITMOTIF_LIBRARY", home.library().join("no"));
    assert_eq!(Run::of(&command.output().unwrap()).status, 2);
    let mut command = home.command(&["list"]);
    command.env("LEITMOTIF_LIBRARY", "");
    assert_eq!(Run::of(&command.output().unwrap()).status, 0, "empty is as good as unset");
}

#[test]
fn help_version_completions_and_manual_go_to_standard_output() {
    let home = Home::new();
    for (words, part) in [
        ("--help", "Usage: leitmotif"),
        ("-h", "find"),
        ("find --help", "composer:balfe"),
        ("--version", env!("CARGO_PKG_VERSION")),
        ("completions bash", "_leitmotif()"),
        ("completions fish", "complete -c leitmotif"),
        ("completions zsh", "#compdef leitmotif"),
        ("man", ".TH leitmotif 1"),
        ("man", "LEITMOTIF CHECK"),
    ] {
        let run = home.run(words);
        assert!(run.out.contains(part) && run.status == 0 && run.err.is_empty(), "{words}: {run:?}");
    }
}

#[test]
fn nothing_that_is_printed_can_steer_a_terminal() {
    let home = Home::new();
    home.put("evil.json", hostile()).put("bad.json", "{\"id\":\"\\u001b[2J\",\"title\":\"\"}");
    let steers = |c: char| leitmotif::model::text::steers(c) && c != '\n' && c != '\t';
    for words in [
        "list",
        "list --tsv",
        "list --json",
        "show evil",
        "show evil --json",
        "show evil --markdown",
        "check",
        "find \u{1b}[2J",
        "show \u{9b}x",
        "--\u{1b}[2J",
        "find len:\u{1b}x",
        "find a",
        "find a --json",
        "find a --tsv",
        "list \u{1b}[2J",
    ] {
        let run = home.run(words);
        assert!(!(run.out + &run.err).contains(steers), "{words:?}");
    }
    let tsv = home.run("list --no-shelf --tsv").out;
    assert_eq!(tsv.lines().map(|line| line.split('\t').count()).collect::<Vec<_>>(), [12]);
}

#[test]
fn colour_is_for_terminals_or_on_demand() {
    let home = Home::new();
    assert!(!home.run("list").out.contains('\u{1b}'));
    assert!(!home.run("list --color never").out.contains('\u{1b}'));
    assert!(home.run("list --color always").out.contains("\u{1b}[2m"));
}

#[cfg(unix)]
mod unix {
    use std::fs::OpenOptions;
    use std::io::Read;
    use std::os::unix::ffi::OsStringExt;
    use std::process::Stdio;

    use super::*;

    #[test]
    fn a_closed_pipe_is_quiet() {
        let home = Home::new();
        let lines: Vec<String> = (0..3_000).map(|i| album(&format!("x-{i}"), "T")).collect();
        home.put("big.jsonl", lines.join("\n"));
        for words in [&["list"][..], &["list", "--json"], &["man"], &["completions", "bash"], &["--help"]] {
            let mut child = home.command(words).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
            drop(child.stdout.take());
            let mut err = String::new();
            child.stderr.take().unwrap().read_to_string(&mut err).unwrap();
            assert_eq!((err.as_str(), child.wait().unwrap().code()), ("", Some(0)), "{words:?}");
        }
    }

    #[test]
    #[cfg(target_os = "linux")]
    fn a_full_disk_is_said() {
        for words in
            [&["list"][..], &["show", "joker-2019"], &["check"], &["man"], &["completions", "zsh"], &["--help"]]
        {
            let full = OpenOptions::new().write(true).open("/dev/full").unwrap();
            let output = Home::new().command(words).stdout(full).output().unwrap();
            let run = Run::of(&output);
            assert_eq!(run.status, 2, "{words:?}");
            assert_eq!(run.err, "leitmotif: the results cannot be written: no space left on device\n", "{words:?}");
        }
    }

    #[test]
    fn arguments_that_are_not_utf8_are_refused_in_words() {
        let word = std::ffi::OsString::from_vec(b"bad\xff".to_vec());
        for command in ["find", "show"] {
            let run = Home::new().run_with(&[command.into(), word.clone()]);
            assert_eq!((run.out.as_str(), run.status), ("", 2));
            assert!(run.err.contains("invalid UTF-8"), "{}", run.err);
        }
        let run = Home::new().run_with(&["check".into(), word]);
        assert!(run.status == 2 && run.err.contains("does not exist"), "{}", run.err);
    }

    #[test]
    fn odd_arguments_do_not_break_it() {
        let home = Home::new();
        for words in [
            vec!["find", ""],
            vec!["find", "--", "-x"],
            vec!["find", "!storm"],
            vec!["find", &"x".repeat(100_000)],
            vec!["show", ""],
            vec!["show", "--", "--json"],
            vec!["find", "\"", "(", "len:", "year:x", "\\", "*"],
        ] {
            let run = home.run_with(&words);
            assert!([0, 1].contains(&run.status) && !run.err.contains("panicked"), "{words:?} {run:?}");
        }
    }
}

/// Signs that a screen reader spells out or that only line things up.
const DRAWN: &str = "│─╭╮╰╯▌▏•┊♪≈▪·▂▄█";

#[test]
fn the_signs_of_markdown_are_read_and_not_shown() {
    let home = Home::new();
    home.put(
        "a.json",
        r#"{"id":"a","title":"A","review":{"summary":"It *is* [so](https://example.org/s).\n\n> A quote.","scenes":[
        {"title":"S","text":"- one\n- **two**\n\n1. first\n\n`code` stays"}],"verdict":"Head\n====\n\nGood."}}"#,
    );
    let page = home.run("show a").out;
    let plain = home.run("show a --plain").out;
    let lines = |text: &str| text.lines().map(ToOwned::to_owned).collect::<Vec<_>>();
    for line in ["It is so (https://example.org/s).", "│ A quote.", "- one", "- two", "Head", "Good."] {
        assert!(lines(&page).contains(&line.to_owned()), "{line}: {page}");
    }
    for line in ["It is so (https://example.org/s).", "A quote.", "- one", "- two", "1. first", "Head", "Good."] {
        assert!(lines(&plain).contains(&line.to_owned()), "{line}: {plain}");
    }
    assert!(!page.contains(['*', '>', '#']) && !plain.contains(['*', '>', '#', '│']), "{page}{plain}");
}

#[test]
fn plain_is_one_fact_a_line_without_columns_and_signs() {
    let home = Home::new();
    let list = home.run("list --plain").out;
    assert!(
        list.starts_with("1917, 2019\nMusic by Thomas Newman\n19 tracks, 1:17:08\n\nThe Dark Knight, 2008\n"),
        "{list}"
    );
    let show = home.run("show mission-impossible-fallout-2018 --plain").out;
    assert!(
        show.contains("\nTrack 14: The Exchange\nLength: 5:54\nStarts at: 43:37\nScene: The exchange in Paris\n"),
        "{show}"
    );
    assert!(show.contains(": The exchange in Paris\n"), "{show}");
    for line in list.lines().chain(show.lines()) {
        assert!(!line.contains("  ") && !line.starts_with(' ') && !line.contains(|c| DRAWN.contains(c)), "{line}");
    }
    home.put("a.json", r#"{"id":"a","title":"A","tracks":[{"number":1,"title":"B"}]}"#);
    let show = home.run("show a --plain").out;
    assert_eq!(show, "A\n1 track, of unknown length\n\nTrack 1: B\nLength: unknown\nStarts at: 0:00\n");
    assert_eq!(home.run("show a --plain --json").status, 2);
}
