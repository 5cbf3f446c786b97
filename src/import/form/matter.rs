//! Writing the front matter: every fact of an album that is neither prose nor a track.

use std::fmt::Write;

use serde_json::{Map, Value, json};

use super::yaml::{self, field, text};
use crate::model::{Album, Extra, Line, Prose, Review, Work};

/// Fields at the top that are the review's, and the two that hold what has no other place: an unknown field of the album
/// by such a name stands under `album:`.
pub(super) const TAKEN: [&str; 5] = ["author", "source", "sources", "album", "review"];

/// Appends the front matter, without the lines around it.
pub(super) fn write(out: &mut String, album: &Album) {
    let _ = writeln!(out, "id: {}\ntitle: {}", yaml::day(&album.id), text(&album.title));
    if let Some(work) = &album.work {
        write_work(out, work);
    }
    list(out, "composers", &album.composers);
    one(out, "label", album.label.as_ref());
    if let Some(released) = &album.released {
        let _ = writeln!(out, "released: {}", yaml::day(released));
    }
    one(out, "cover", album.cover.as_ref());
    if let Some(review) = &album.review {
        one(out, "author", review.author.as_ref());
        one(out, "source", review.source.as_ref());
        list(out, "sources", &review.sources);
    }
    let _ = writeln!(out, "format: {}", album.format);
    one(out, "$schema", album.schema.as_ref());
    write_extra(out, &album.extra);
    album.review.iter().for_each(|review| write_review(out, review));
}

fn write_work(out: &mut String, work: &Work) {
    let _ = writeln!(out, "work:\n  kind: {}\n  title: {}", work.kind.word(), text(&work.title));
    if let Some(year) = work.year {
        let _ = writeln!(out, "  year: {year}");
    }
    work.extra.fields().for_each(|(name, value)| field(out, 2, name, value));
}

fn one(out: &mut String, name: &str, value: Option<&Line>) {
    if let Some(value) = value {
        let _ = writeln!(out, "{name}: {}", text(value));
    }
}

fn list(out: &mut String, name: &str, values: &[Line]) {
    if !values.is_empty() {
        field(out, 0, name, &json!(values));
    }
}

/// The album's unknown fields; those whose names are taken stand under `album:`.
fn write_extra(out: &mut String, extra: &Extra) {
    let is_taken = |name: &str| TAKEN.contains(&name);
    extra.fields().filter(|(name, _)| !is_taken(name)).for_each(|(name, value)| field(out, 0, name, value));
    let taken: Vec<_> = extra.fields().filter(|(name, _)| is_taken(name)).collect();
    if !taken.is_empty() {
        out.push_str("album:\n");
        for (name, value) in taken {
            field(out, 2, name, value);
        }
    }
}

/// What is said of a review where the rest of the article cannot: unknown fields, an empty summary, that it is there.
fn write_review(out: &mut String, review: &Review) {
    let mut said: Map<String, Value> =
        review.extra.fields().map(|(name, value)| (name.clone(), value.clone())).collect();
    if review.summary.as_ref().is_some_and(Prose::is_empty) {
        said.insert("summary".to_owned(), json!(""));
    }
    if said.is_empty() && !is_seen(review) {
        out.push_str("review: {}\n");
    } else if !said.is_empty() {
        out.push_str("review:\n");
        said.iter().for_each(|(name, value)| field(out, 2, name, value));
    }
}

/// Whether anything in the article tells that there is a review.
fn is_seen(review: &Review) -> bool {
    let told =
        review.author.is_some() || review.source.is_some() || review.summary.is_some() || review.verdict.is_some();
    told || !review.sources.is_empty() || !review.scenes.is_empty()
}
