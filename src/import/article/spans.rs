//! Which prose of a page is about which of its albums.

use std::ops::Range;

use super::class::{Class, Entry};
use super::listing::Listing;
use super::piece::{Page, Piece, Role};
use super::tie::Titles;
use super::words;

/// The prose of each album: all of it for the first, unless each list has its own heading and text before it.
pub(super) fn spans(page: &Page, entries: &[Entry], found: &[Listing]) -> Vec<Vec<Range<usize>>> {
    let end = page.pieces.len();
    let prose =
        |range: Range<usize>| entries.get(range).unwrap_or_default().iter().any(|entry| entry.class == Class::Prose);
    let heading = |range: Range<usize>| {
        range.clone().find(|at| {
            entries.get(*at).is_some_and(|entry| matches!(entry.class, Class::Heading(_)))
                || page
                    .pieces
                    .get(*at)
                    .is_some_and(|piece| piece.role == Role::Short && words::names_album(&piece.text))
        })
    };
    let mut spans: Vec<Vec<Range<usize>>> = vec![Vec::new(); found.len()];
    let mut owner = 0;
    let mut from = 0;
    for (at, listing) in found.iter().enumerate() {
        let before = from..listing.from;
        let cut = (at > 0 && prose(before.clone())).then(|| heading(before.clone())).flatten();
        if let (Some(cut), Some(span)) = (cut, spans.get_mut(owner)) {
            span.push(from..cut);
            owner = at;
        }
        if let Some(span) = spans.get_mut(owner) {
            span.push(cut.unwrap_or(from)..listing.from);
        }
        from = listing.to + 1;
    }
    if let Some(span) = spans.get_mut(owner) {
        span.push(from..end);
    }
    if found.len() > 1 { by_titles(page, entries, found, &spans) } else { spans }
}

/// The same, where a paragraph that names no track of its album and some of one other's goes to that one.
fn by_titles(page: &Page, entries: &[Entry], found: &[Listing], spans: &[Vec<Range<usize>>]) -> Vec<Vec<Range<usize>>> {
    let titles: Vec<Titles> = found.iter().map(|listing| Titles::new(&listing.tracks, "")).collect();
    let mut owners: Vec<Option<usize>> = vec![None; page.pieces.len()];
    for (owner, span) in spans.iter().enumerate() {
        for at in span.iter().cloned().flatten() {
            let prose = entries.get(at).is_some_and(|entry| entry.class == Class::Prose);
            let named = page.pieces.get(at).filter(|_| prose).and_then(|piece| other(piece, owner, &titles));
            if let Some(slot) = owners.get_mut(at) {
                *slot = Some(named.unwrap_or(owner));
            }
        }
    }
    (0..found.len()).map(|album| runs(&owners, album)).collect()
}

/// The one other album whose tracks a paragraph names, if it names none of its own.
fn other(piece: &Piece, owner: usize, titles: &[Titles]) -> Option<usize> {
    let counts: Vec<usize> = titles.iter().map(|titles| titles.count_in(piece)).collect();
    let mut named = counts.iter().enumerate().filter(|(_, count)| **count > 0).map(|(album, _)| album);
    let first = named.next().filter(|_| counts.get(owner) == Some(&0))?;
    named.next().is_none().then_some(first)
}

/// The runs of pieces that `album` owns.
fn runs(owners: &[Option<usize>], album: usize) -> Vec<Range<usize>> {
    let mut runs: Vec<Range<usize>> = Vec::new();
    for at in owners.iter().enumerate().filter(|(_, owner)| **owner == Some(album)).map(|(at, _)| at) {
        match runs.last_mut().filter(|run| run.end == at) {
            Some(run) => run.end = at + 1,
            None => runs.push(at..at + 1),
        }
    }
    runs
}
