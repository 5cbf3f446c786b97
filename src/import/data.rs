//! JSON of any kind: which kind it is, and one document after the other where a text holds several.

use serde_json::Value;
use serde_json::value::RawValue;

use crate::model::json::wrong;

use super::notes::Notes;
use super::{Draft, Import, discogs, json, jspf, musicbrainz, own};

/// The albums that the JSON documents of `text` hold.
pub(super) fn read(name: &str, text: &str, else_title: &str) -> Import {
    let mut notes = Notes::new(name);
    let first = text.trim_start().lines().next().unwrap_or_default();
    let on_lines = text.trim().contains('\n') && serde_json::from_str::<&RawValue>(first).is_ok();
    let albums = if on_lines { lines(text, else_title, &mut notes) } else { whole(text, else_title, &mut notes) };
    notes.with(albums)
}

/// A document on each line: a line that is broken leaves the others whole.
fn lines(text: &str, else_title: &str, notes: &mut Notes) -> Vec<Draft> {
    let mut albums = Vec::new();
    for (before, line) in text.split('\n').enumerate().filter(|(_, line)| !line.trim().is_empty()) {
        notes.before = before;
        albums.extend(whole(line, else_title, notes));
    }
    albums
}

fn whole(text: &str, else_title: &str, notes: &mut Notes) -> Vec<Draft> {
    match serde_json::from_str::<Value>(text) {
        Ok(Value::Array(documents)) => {
            documents.iter().flat_map(|document| document_of_list(document, else_title, notes)).collect()
        }
        Ok(value) => document(text, &value, else_title, notes),
        Err(error) => {
            notes.line(error.line().max(1), wrong(&error));
            Vec::new()
        }
    }
}

/// One of several in a list; its own text is made anew, for only its meaning counts.
fn document_of_list(value: &Value, else_title: &str, notes: &mut Notes) -> Vec<Draft> {
    if !own::is(value) {
        return document("", value, else_title, notes);
    }
    serde_json::to_string(value).map_or_else(|_| Vec::new(), |text| own::read(&text, notes))
}

fn document(text: &str, value: &Value, else_title: &str, notes: &mut Notes) -> Vec<Draft> {
    if jspf::is(value) {
        jspf::read(value, else_title, notes)
    } else if musicbrainz::is(value) {
        musicbrainz::read(value, else_title, notes)
    } else if discogs::is(value) {
        discogs::read(value, else_title, notes)
    } else if own::is(value) {
        own::read(text, notes)
    } else {
        notes.whole(said(value));
        Vec::new()
    }
}

fn said(value: &Value) -> String {
    match json::Item(value).text("error").or_else(|| json::Item(value).text("message")) {
        Some(error) => format!("is no album but an answer: {}", super::notes::quoted(&error)),
        None => "is JSON, but no album of ours, of MusicBrainz, of Discogs, nor a JSPF playlist".to_owned(),
    }
}
