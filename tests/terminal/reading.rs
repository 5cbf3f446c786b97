//! A reader at work: search, read, go back, quit; and titles that try every border.

use crate::harness::{PROGRAM, Seen, Terminal, started};

fn shows(seen: &Seen, part: &str) -> bool {
    seen.screen().contents().contains(part)
}

#[test]
fn a_search_leads_to_the_track_and_its_scene() {
    let terminal = started();
    terminal.until("read in", |seen| shows(seen, "144 tracks"));
    terminal.send("/exch");
    terminal.until("found", |seen| shows(seen, "1 of 144"));
    terminal.send("\r");
    terminal.until("gone to", |seen| shows(seen, "14  The Exchange"));
    terminal.send("\r");
    terminal.until("read", |seen| shows(seen, "The exchange in Paris") && shows(seen, "Schifrin's mission theme"));
    terminal.send("q");
    terminal.ended().exited(0).restored();
}

#[test]
fn who_types_it_all_at_once_comes_to_the_same_place() {
    let terminal = started();
    terminal.send("/exch\r\r");
    terminal.until("read", |seen| shows(seen, "The exchange in Paris") && shows(seen, "Schifrin's mission theme"));
    terminal.send("/exchange\rnyq");
    let seen = terminal.ended().exited(0).restored().text();
    assert!(seen.contains("\x1b]52;c;"), "the passage is copied before the end");
}

#[test]
fn a_line_goes_to_the_clipboard_and_through_tmux() {
    // "1:12  1  A Storm Is Coming — Lorne Balfe, Mission: Impossible – Fallout" in base64.
    let code = "MToxMiAgMSAgQSBTdG9ybSBJcyBDb21pbmcg4oCUIExvcm5lIEJhbGZlLCBNaXNzaW9uOiBJbXBvc3NpYmxlIOKAkyBGYWxsb3V0";
    for (tmux, wrapped) in [("", 0), ("/tmp/tmux-1/default,1,0", 1)] {
        let terminal = Terminal::run(&[PROGRAM], (80, 24), &[("TMUX", tmux)]);
        terminal.until("read in", |seen| shows(seen, "144 tracks"));
        terminal.send("\ty");
        terminal.until("copied", |seen| shows(seen, "copied: 1:12  1  A Storm"));
        terminal.look(|seen| {
            assert!(seen.has(&format!("\x1b]52;c;{code}\x1b\\")));
            assert_eq!(seen.count(&format!("\x1bPtmux;\x1b\x1b]52;c;{code}\x1b\x1b\\\x1b\\")), wrapped);
            assert_eq!(shows(seen, "set-clipboard on"), wrapped == 1);
        });
        terminal.send("q");
        terminal.ended().exited(0).restored();
    }
}

#[test]
fn escape_alone_steps_back_at_once() {
    let terminal = started();
    terminal.send("?");
    terminal.until("the keys", |seen| shows(seen, "In the panes"));
    terminal.send("\x1b");
    terminal.until("the panes", |seen| !shows(seen, "In the panes"));
    terminal.send("q");
    terminal.ended().exited(0);
}

#[test]
fn a_query_on_the_command_line_opens_on_its_best_hit() {
    let terminal = Terminal::run(&[PROGRAM, "kashmir"], (80, 24), &[]);
    terminal.until("gone to", |seen| shows(seen, "▌•18  Kashmir"));
    terminal.kill(rustix::process::Signal::TERM);
    terminal.ended().restored();
}

#[test]
fn without_colour_no_colour_is_sent() {
    let terminal = Terminal::run(&[PROGRAM], (80, 24), &[("NO_COLOR", "1")]);
    terminal.until("read in", |seen| shows(seen, "144 tracks"));
    let coloured =
        terminal.look(|seen| (30..=37).chain(90..=97).any(|c| seen.has(&format!("\x1b[{c}m"))) || seen.has("\x1b[38;"));
    terminal.send("q");
    terminal.ended().exited(0);
    assert!(!coloured);
}

/// An album whose titles try every border.
fn odd() -> serde_json::Value {
    let titles = [
        "千と千尋の神隠し 交響組曲 あの夏へ いのちの名前",
        "موسيقى الفيلم: الوداع",
        "שיר הנושא של הסרט",
        "Za\u{351}\u{36b}\u{343}l\u{327}go e\u{301}",
        "👩\u{200d}👩\u{200d}👧 Family 👍🏽 🇯🇵 ❤\u{fe0f} 1\u{fe0f}\u{20e3}",
        "ab\u{ad}cd\u{3164}ef\u{200b}gh한글ㅎ\u{1100}\u{1161}",
        "क्षत्रिय ภาษาไทย ﷽ ﬁ ㎯",
    ];
    let tracks: Vec<_> =
        (1..).zip(titles).map(|(i, title)| serde_json::json!({ "number": i, "title": title })).collect();
    let scene = |(i, title): (usize, &&str)| serde_json::json!({ "title": title, "text": title, "tracks": [format!("1.{}", i + 1)], "themes": [title, titles[0]] });
    let scenes: Vec<_> = titles.iter().enumerate().map(scene).collect();
    serde_json::json!({ "id": "odd", "title": titles[0], "work": { "title": titles[1], "year": 2000 },
        "composers": titles, "tracks": tracks, "review": { "scenes": scenes } })
}

#[test]
fn every_border_stands_straight() {
    let library = tempfile::tempdir().unwrap();
    std::fs::write(library.path().join("odd.json"), odd().to_string()).unwrap();
    let folder = library.path().to_str().unwrap();
    let terminal = Terminal::run(&[PROGRAM, "--no-shelf", "--library", folder], (120, 30), &[]);
    terminal.until("read in", |seen| shows(seen, "7 tracks"));
    let crooked = terminal.look(|seen| {
        let edge = |row: u16, column: u16| seen.screen().cell(row, column).map(|cell| cell.contents().to_owned());
        let columns: Vec<u16> =
            (0..120).filter(|&column| edge(1, column).is_some_and(|c| "╭╮".contains(&c) && !c.is_empty())).collect();
        assert_eq!(columns.len(), 6, "{}", seen.screen().contents());
        let rows = (2..27).flat_map(|row| columns.iter().map(move |&column| (row, column)));
        rows.filter(|&(row, column)| edge(row, column).as_deref() != Some("│")).collect::<Vec<_>>()
    });
    assert!(crooked.is_empty(), "{crooked:?}\n{}", terminal.look(|seen| seen.screen().contents()));
    terminal.send("q");
    terminal.ended().exited(0).restored();
}

/// The titles that try every border, in all that is laid over the panes, where that has the whole width.
#[test]
fn every_border_of_what_lies_over_the_panes_stands_straight() {
    let library = tempfile::tempdir().unwrap();
    std::fs::write(library.path().join("odd.json"), odd().to_string()).unwrap();
    let folder = library.path().to_str().unwrap();
    let views = [
        (":", "Do ─"),
        ("?/", "Find a key ─"),
        ("?", "Keys"),
        ("c", "Scenes ─"),
        ("M", "Themes ─"),
        ("M\r", "Enter read"),
        ("T", "Timeline ─"),
        ("T\t", "Timeline ─"),
        ("H", "Lengths"),
    ];
    for (columns, rows) in [(80, 24), (40, 12)] {
        for (keys, name) in views {
            let terminal = Terminal::run(&[PROGRAM, "--no-shelf", "--library", folder], (columns, rows), &[]);
            terminal.until("read in", |seen| shows(seen, "1 album"));
            terminal.send(keys);
            terminal.until(name, |seen| shows(seen, name));
            let crooked = terminal.look(|seen| {
                let is = |row: u16, column: u16, sign: &str| {
                    seen.screen().cell(row, column).is_some_and(|cell| cell.contents() == sign)
                };
                let ends = |row: u16, left: &str, right: &str| is(row, 0, left) && is(row, columns - 1, right);
                let top = (0..rows).find(|&row| ends(row, "╭", "╮"));
                let bottom = top.and_then(|top| (top..rows).find(|&row| ends(row, "╰", "╯")));
                let inside = top.zip(bottom).filter(|(top, bottom)| bottom - top > 2);
                inside.is_none_or(|(top, bottom)| (top + 1..bottom).any(|row| !ends(row, "│", "│")))
            });
            assert!(!crooked, "{keys} at {columns}x{rows}\n{}", terminal.look(|seen| seen.screen().contents()));
            terminal.kill(rustix::process::Signal::KILL);
            drop(terminal);
        }
    }
}

/// A library with one review that names this source, its text long enough to scroll.
fn sourced(source: &str) -> tempfile::TempDir {
    let library = tempfile::tempdir().unwrap();
    let album = serde_json::json!({ "id": "a", "title": "Sourced",
        "review": { "source": source, "summary": "See [this](https://example.org/x;y) there." } });
    std::fs::write(library.path().join("a.json"), album.to_string()).unwrap();
    library
}

#[test]
fn the_source_is_opened_by_the_readers_browser_and_nothing_shows() {
    let library = sourced("https://example.org/a?b=c&d='e'");
    let tools = tempfile::tempdir().unwrap();
    let opener = tools.path().join("xdg-open");
    std::fs::write(
        &opener,
        "#!/bin/sh\necho noise; echo noise >&2\nprintf %s \"$*\" > \"$OPENED.new\"; mv \"$OPENED.new\" \"$OPENED\"\n",
    )
    .unwrap();
    std::fs::set_permissions(&opener, std::os::unix::fs::PermissionsExt::from_mode(0o755)).unwrap();
    let page = tools.path().join("opened");
    let path = format!("{}:{}", tools.path().display(), std::env::var("PATH").unwrap());
    let terminal = Terminal::run(
        &[PROGRAM, "--no-shelf", "--library", library.path().to_str().unwrap()],
        (100, 24),
        &[("PATH", &path), ("OPENED", page.to_str().unwrap())],
    );
    terminal.until("read in", |seen| shows(seen, "Sourced"));
    terminal.send("o");
    crate::harness::eventually("opened", || page.exists());
    assert_eq!(std::fs::read_to_string(&page).unwrap(), "https://example.org/a?b=c&d='e'");
    terminal.send("q");
    let report = terminal.ended();
    report.exited(0).restored();
    assert!(!report.text().contains("noise"));
}

#[test]
fn a_page_that_cannot_be_opened_is_said() {
    let library = sourced("https://example.org/a");
    let terminal = Terminal::run(
        &[PROGRAM, "--no-shelf", "--library", library.path().to_str().unwrap()],
        (100, 24),
        &[("PATH", "/nonexistent")],
    );
    terminal.until("read in", |seen| shows(seen, "Sourced"));
    terminal.send("o");
    terminal.until("told", |seen| shows(seen, "not opened, "));
    terminal.send("q");
    terminal.ended().exited(0);
}

#[test]
fn links_are_links_where_the_terminal_may_know_them() {
    for (term, are) in [("xterm-256color", true), ("linux", false)] {
        let library = sourced("https://example.org/a");
        let folder = library.path().to_str().unwrap();
        let terminal = Terminal::run(&[PROGRAM, "--no-shelf", "--library", folder], (100, 24), &[("TERM", term)]);
        terminal.until("read in", |seen| shows(seen, "https://example.org/a"));
        if are {
            terminal.until("linked", |seen| {
                seen.has(";https://example.org/x;y\x1b\\") && seen.has(";https://example.org/a\x1b\\")
            });
        }
        terminal.send("q");
        let report = terminal.ended();
        assert_eq!(report.text().contains("\x1b]8;"), are, "{term}");
    }
}
