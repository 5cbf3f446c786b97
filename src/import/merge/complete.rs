//! An album completed by another telling of it: what it has stays, what it lacks is added.

use std::collections::HashMap;

use super::alike::{key, same_length, similar};
use super::pairs::pairs;
use super::review::{in_stead, renamed};
use super::settle::share;
use crate::model::fold::fold;
use crate::model::{Album, Extra, Length, Line, Review, TrackRef, Work};

/// `album` with what it lacks from `other`, and in what the two differ, in words that begin with `other`'s value.
pub fn complete(album: &Album, other: &Album) -> (Album, Vec<String>) {
    completed(album, other, review)
}

/// `album` in the stead of `known`, of which it keeps what it has not itself; of a review only if one hand wrote both.
pub fn replace(known: &Album, album: &Album) -> Album {
    completed(album, known, in_its_stead).0
}

/// Puts into an album what it lacks of another's review, of which the tracks are called otherwise here.
type OfReview = fn(&mut Album, Review, &mut Vec<String>);

fn completed(album: &Album, other: &Album, of_review: OfReview) -> (Album, Vec<String>) {
    let mut whole = album.clone();
    let mut differences = Vec::new();
    if key(&album.title) != key(&other.title) {
        differences.push(format!("its title is \"{}\", not \"{}\"", other.title, album.title));
    }
    work(&mut whole.work, other.work.as_ref(), &mut differences);
    if whole.composers.is_empty() {
        whole.composers.clone_from(&other.composers);
    } else if !other.composers.is_empty() && !share(&whole.composers, &other.composers) {
        differences.push(format!(
            "its composers are {}, not {}",
            other.composers_joined(", "),
            album.composers_joined(", ")
        ));
    }
    line(&mut whole.label, other.label.as_ref(), "label", &mut differences);
    released(&mut whole.released, other.released.as_ref(), &mut differences);
    whole.cover = whole.cover.or_else(|| other.cover.clone());
    whole.schema = whole.schema.or_else(|| other.schema.clone());
    whole.extra = with(&album.extra, &other.extra);
    let names = tracks(&mut whole, other, &mut differences);
    if let Some(theirs) = &other.review {
        of_review(&mut whole, renamed(theirs, &names), &mut differences);
    }
    (whole, differences)
}

fn line(known: &mut Option<Line>, other: Option<&Line>, what: &str, differences: &mut Vec<String>) {
    match (&known, other) {
        (None, Some(other)) => *known = Some(other.clone()),
        (Some(known), Some(other)) if fold(known) != fold(other) => {
            differences.push(format!("its {what} is {other}, not {known}"));
        }
        (Some(_), Some(_)) | (_, None) => {}
    }
}

/// A day of release; a more exact one of the same year or month is no other.
fn released(known: &mut Option<Line>, other: Option<&Line>, differences: &mut Vec<String>) {
    match (&known, other) {
        (Some(day), Some(other)) if other.starts_with(&**day) => *known = Some(other.clone()),
        (Some(day), Some(other)) if day.starts_with(&**other) => {}
        _ => line(known, other, "day of release", differences),
    }
}

fn work(known: &mut Option<Work>, other: Option<&Work>, differences: &mut Vec<String>) {
    let Some(other) = other else { return };
    let Some(work) = known else {
        *known = Some(other.clone());
        return;
    };
    if fold(&work.title) != fold(&other.title) {
        differences.push(format!("its work is {}, not {}", other.title, work.title));
        return;
    }
    work.year = work.year.or(other.year);
    work.extra = with(&work.extra, &other.extra);
}

/// The fields of `known`, and those of `other` that are not among them.
pub(super) fn with(known: &Extra, other: &Extra) -> Extra {
    let mut fields: serde_json::Map<_, _> = known.fields().map(|(name, value)| (name.clone(), value.clone())).collect();
    for (name, value) in other.fields() {
        fields.entry(name.clone()).or_insert_with(|| value.clone());
    }
    fields.into()
}

/// Adds lengths and fields; answers with what `other`'s tracks are called here.
fn tracks(whole: &mut Album, other: &Album, differences: &mut Vec<String>) -> HashMap<TrackRef, TrackRef> {
    if whole.tracks.is_empty() {
        whole.tracks.clone_from(&other.tracks);
    }
    let mut names = HashMap::new();
    let (mut titles, mut lengths, mut more) = (Vec::new(), Vec::new(), 0);
    for (there, place) in other.tracks.iter().zip(pairs(&whole.tracks, &other.tracks)) {
        let Some(track) = place.and_then(|at| whole.tracks.get_mut(at)) else {
            more += 1;
            continue;
        };
        names.insert(there.at(), track.at());
        if !similar(&track.title, &there.title) {
            titles.push(format!("{} is \"{}\", not \"{}\"", track.at(), there.title, track.title));
        }
        if same_length(track, there) == Some(false) {
            lengths.push(format!("\"{}\" is {} long, not {}", track.title, shown(there.length), shown(track.length)));
        }
        track.length = track.length.or(there.length);
        track.extra = with(&track.extra, &there.extra);
    }
    differences.extend(first(titles, "titles").into_iter().chain(first(lengths, "lengths")));
    if more > 0 {
        differences.push(format!("it has {} tracks, not {}", other.tracks.len(), whole.tracks.len()));
    }
    names
}

fn shown(length: Option<Length>) -> String {
    crate::model::length::shown(length)
}

/// The first of several differences, and how many there are.
fn first(differences: Vec<String>, what: &str) -> Option<String> {
    let count = differences.len();
    let first = differences.into_iter().next()?;
    Some(if count == 1 { first } else { format!("{first}, and {} more {what} differ", count - 1) })
}

/// The review of one writer is left whole.
fn review(whole: &mut Album, theirs: Review, differences: &mut Vec<String>) {
    match &whole.review {
        None => whole.review = Some(theirs),
        Some(ours) if *ours == theirs => {}
        Some(_) => differences.push("it has another review".to_owned()),
    }
}

fn in_its_stead(whole: &mut Album, theirs: Review, _: &mut Vec<String>) {
    whole.review = Some(match whole.review.take() {
        Some(ours) => in_stead(theirs, ours),
        None => theirs,
    });
}
