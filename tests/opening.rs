//! Opening a library as it streams in: the shelf at once, then ever more, everything at the end.
#![allow(clippy::unwrap_used, reason = "a test fails where it breaks")]

mod program;

use std::ops::ControlFlow;

use leitmotif::jobs::{self, Opened, Place};
use program::{Home, album};

fn publications(home: &Home, most: usize) -> Vec<Opened> {
    let mut all = Vec::new();
    jobs::open(&Place { folder: Some(home.library()), shelf: true }, &mut |opened| {
        all.push(opened);
        if all.len() < most { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
    });
    all
}

fn home_with(albums: usize) -> Home {
    let home = Home::new();
    let lines: Vec<String> = (0..albums).map(|i| album(&format!("x-{i}"), "T")).collect();
    home.put("a.jsonl", lines.join("\n")).put("b.json", "{").put("c.json", album("joker-2019", "Mine"));
    home
}

#[test]
fn the_shelf_comes_first_and_everything_last() {
    let home = home_with(20_000);
    let all = publications(&home, usize::MAX);
    let sizes: Vec<usize> = all.iter().map(|opened| opened.library.len()).collect();
    assert_eq!((sizes.first(), sizes.last()), (Some(&8), Some(&20_008)));
    assert!(sizes.is_sorted() && sizes.len() > 2, "{sizes:?}");
    let (last, before) = all.split_last().unwrap();
    assert!(last.done && before.iter().all(|opened| !opened.done));
    assert_eq!(last.faults.len(), 1);
    assert!(all.iter().all(|opened| opened.index.library().len() == opened.library.len()));
    let place = last.library.place(&leitmotif::model::Id::new("joker-2019").unwrap()).unwrap();
    assert_eq!(&*last.library.album(place).unwrap().title, "Mine");
}

#[test]
fn all_the_building_together_stays_linear() {
    let home = home_with(20_000);
    let tracks: Vec<usize> = publications(&home, usize::MAX).iter().map(|opened| opened.library.tracks()).collect();
    let built: usize = tracks.iter().sum();
    assert!(built < 4 * tracks.last().unwrap(), "{tracks:?}");
}

#[test]
fn who_has_seen_enough_is_not_told_more() {
    let home = home_with(20_000);
    assert_eq!(publications(&home, 1).len(), 1);
    assert_eq!(publications(&home, 2).len(), 2);
}

#[test]
fn without_a_folder_the_shelf_is_all() {
    let mut all = Vec::new();
    jobs::open(&Place { folder: None, shelf: true }, &mut |opened| {
        all.push((opened.library.len(), opened.done));
        ControlFlow::Continue(())
    });
    assert_eq!(all, [(8, true)]);
}

#[test]
fn of_very_many_faults_the_first_are_kept_and_the_rest_counted() {
    let home = Home::new();
    home.put("wrong.jsonl", "x\n".repeat(5_000));
    let opened = jobs::open_all(&Place { folder: Some(home.library()), shelf: false });
    assert_eq!(opened.faults.len(), 1_001);
    assert_eq!(opened.faults.last().unwrap().message, "and 4000 more faults: see leitmotif check");
    assert!(home.run("check").out.ends_with("0 albums, 0 tracks, 5000 faults\n"));
}

#[test]
fn a_library_in_which_nothing_has_changed_stays_the_very_same() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("a.json"), r#"{"id":"a","title":"A"}"#).unwrap();
    let place = leitmotif::jobs::Place { folder: Some(folder.path().into()), shelf: true };
    let opened = leitmotif::jobs::open_all(&place);
    let again = leitmotif::jobs::reopen(&place, &opened.index);
    assert!(std::sync::Arc::ptr_eq(&again.index, &opened.index));
    std::fs::write(folder.path().join("a.json"), r#"{"id":"a","title":"B"}"#).unwrap();
    let changed = leitmotif::jobs::reopen(&place, &opened.index);
    assert!(!std::sync::Arc::ptr_eq(&changed.library, &opened.library));
    assert_eq!(changed.library.len(), opened.library.len());
}
