//! Whole columns in many languages and forms, written for these tests, each beside what it is to become: `X.is` for `X`.

use std::fs;
use std::path::PathBuf;

use leitmotif::import::article::read;

use super::{form, told};

fn folder() -> PathBuf {
    PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/articles/columns"))
}

#[test]
fn every_column_becomes_what_stands_beside_it() {
    let names = fs::read_dir(folder()).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let mut names: Vec<String> = names.filter(|name| !name.ends_with(".is")).collect();
    names.sort();
    let mut wrong = Vec::new();
    for name in &names {
        let import = read(name, &fs::read_to_string(folder().join(name)).unwrap(), form(name));
        let labels = import.albums.iter().filter_map(|draft| draft.album.label.as_deref().map(str::to_owned));
        let is = format!("{}\non {}\n", told(&import), labels.collect::<Vec<_>>().join(", "));
        let expected = fs::read_to_string(folder().join(format!("{name}.is"))).unwrap_or_default();
        if is != expected {
            wrong.push(format!("{name}\n--- is to be\n{expected}\n--- is\n{is}\n"));
        }
    }
    assert!(names.len() >= 30 && wrong.is_empty(), "{}", wrong.join("\n"));
}
