//! PLS playlists: `File1=`, `Title1=`, `Length1=` in seconds.

use std::collections::BTreeMap;

use super::Import;
use super::clock;
use super::notes::Notes;
use super::playlist::{Entry, Playlist};

/// The album that a playlist is.
pub(super) fn read(name: &str, text: &str, else_title: &str) -> Import {
    let mut notes = Notes::new(name);
    let mut entries: BTreeMap<u32, Entry> = BTreeMap::new();
    for (line, text) in (1..).zip(text.split('\n')) {
        let Some((field, number, value)) = split(text) else { continue };
        let entry = entries.entry(number).or_default();
        match field.as_str() {
            "file" => entry.location = Some(value.to_owned()),
            "title" => entry.title = Some(value.to_owned()),
            "length" => match clock::read(value) {
                Ok(length) => entry.length = length,
                Err(odd) => notes.line(line, odd.to_string()),
            },
            _ => {}
        }
    }
    let known = |entry: &Entry| entry.title.is_some() || entry.location.is_some();
    let entries: Vec<Entry> = entries.into_values().filter(known).collect();
    warn_of_count(text, entries.len(), &mut notes);
    let drafts = Playlist { entries, ..Playlist::default() }.drafts(else_title, &mut notes);
    notes.with(drafts)
}

/// `File1=x` as `file`, `1` and `x`.
fn split(line: &str) -> Option<(String, u32, &str)> {
    let (key, value) = line.split_once('=')?;
    let (key, value) = (key.trim(), value.trim());
    let (field, number) = key.split_at_checked(key.find(|c: char| c.is_ascii_digit())?)?;
    Some((field.to_ascii_lowercase(), number.parse().ok()?, value)).filter(|_| !value.is_empty())
}

fn warn_of_count(text: &str, count: usize, notes: &mut Notes) {
    for (line, text) in (1..).zip(text.split('\n')) {
        let Some((key, value)) = text.split_once('=') else { continue };
        if !key.trim().eq_ignore_ascii_case("numberofentries") {
            continue;
        }
        if value.trim().parse::<usize>().is_ok_and(|said| said != count) {
            notes.line(line, format!("speaks of {} entries, but there are {count}", value.trim()));
        }
    }
}
