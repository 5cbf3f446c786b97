//! The search again, for tests: every track looked at, every word scored, everything sorted; no masks, no chunks.

use std::cmp::Reverse;

use super::class::{Class, Field};
use super::hits::{Found, Hit, Hits};
use super::query::{Filter, FilterKind, Query, Scope, Word};
use crate::model::fold::fold;
use crate::model::{Album, Library, Track};

/// All hits in order.
pub(super) fn search(library: &Library, query: &Query) -> Hits {
    all(library, query, false)
}

/// All that a query with slips finds, in order.
pub(super) fn nearest(library: &Library, query: &Query) -> Hits {
    Hits { is_guess: true, ..all(library, query, true) }
}

fn all(library: &Library, query: &Query, with_slips: bool) -> Hits {
    let mut found = Vec::new();
    for (place, entry) in library.entries().iter().enumerate() {
        for (position, track) in entry.album.tracks.iter().enumerate() {
            let hit = |by| Hit { album: place, track: position, by };
            if let Some((key, by)) = meets(query, &entry.album, track, with_slips) {
                found.push((key, (place, track.disc, track.number, position), hit(by), track.length));
            }
        }
    }
    found.sort_by_key(|(key, order, _, _)| (*key, *order));
    Hits {
        best: found.iter().map(|(_, _, hit, _)| *hit).collect(),
        total: found.iter().map(|(_, _, _, length)| *length).collect(),
        ..Hits::default()
    }
}

type Key = (Class, u16, Reverse<i64>, usize);

fn meets(query: &Query, album: &Album, track: &Track, with_slips: bool) -> Option<(Key, Found)> {
    if query.filters.iter().any(|filter| met(filter, album, track) == filter.leaves_out) {
        return None;
    }
    let title = fold(&track.title);
    let fields = fields(album);
    let (mut sum, mut score, mut titled, mut best) = (0, 0, false, (u16::MAX, Found::Filter));
    for word in &query.words {
        let (grade, by, points) =
            grade(word, &title, &fields).or_else(|| near(word, &title, &fields).filter(|_| with_slips))?;
        sum += grade;
        score += points;
        titled |= matches!(by, Found::Title(_));
        if grade < best.0 {
            best = (grade, by);
        }
    }
    let together = query.joined.as_deref().and_then(|joined| class(&title, joined));
    let letters = if titled { title.chars().count() } else { 0 };
    Some(((together.unwrap_or(Class::Scattered), sum, Reverse(score), letters), best.1))
}

fn grade(word: &Word, title: &str, fields: &[(Field, String)]) -> Option<(u16, Found, i64)> {
    let others: &[(Field, String)] = if word.scope == Scope::Title { &[] } else { fields };
    let title_class = class(title, &word.text).map(|class| (class as u16, Found::Title(class)));
    let other = |(field, text): &(Field, String)| {
        let class = class(text, &word.text)?;
        let weight = if *field == Field::Composer { 8 } else { 4 };
        Some((weight + class as u16, Found::new(*field, class)))
    };
    let literal = title_class.into_iter().chain(others.iter().filter_map(other)).min_by_key(|(grade, _)| *grade);
    let score = |text: &str| super::fuzzy::Scorer::new().score(text, &word.text);
    let scattered = || {
        let mut rest = title.chars();
        let is_there = word.may_scatter && word.text.chars().all(|letter| rest.any(|other| other == letter));
        is_there.then(|| (12, Found::Title(Class::Scattered), score(title)))
    };
    literal.map(|(grade, by)| (grade, by, 0)).or_else(scattered)
}

/// The grade of a word with one slip: behind all others, by where it stands.
fn near(word: &Word, title: &str, fields: &[(Field, String)]) -> Option<(u16, Found, i64)> {
    let letters: Vec<char> = word.text.chars().collect();
    if !word.may_scatter || !(3..=63).contains(&letters.len()) || !letters.iter().all(|letter| letter.is_alphanumeric())
    {
        return None;
    }
    let others: &[(Field, String)] = if word.scope == Scope::Title { &[] } else { fields };
    let near = |field: Field, weight: u16, text: &str| {
        let class = class_of_slip(&letters, &text.chars().collect::<Vec<_>>())?;
        Some((16 + weight + class as u16, Found::new(field, class), 0))
    };
    let other = |(field, text): &(Field, String)| near(*field, if *field == Field::Composer { 8 } else { 4 }, text);
    near(Field::Title, 0, title).into_iter().chain(others.iter().filter_map(other)).min_by_key(|(grade, _, _)| *grade)
}

fn class_of_slip(word: &[char], text: &[char]) -> Option<Class> {
    let is_letter = |at: usize| text.get(at).is_some_and(|letter| letter.is_alphanumeric());
    let begins = (0..=text.len()).filter(|at| *at == 0 || !is_letter(at - 1));
    let pieces = begins.flat_map(|from| (from..=text.len()).map(move |to| from..to));
    let is_near = |piece: &std::ops::Range<usize>| {
        piece.len().abs_diff(word.len()) <= 1 && slips(word, &text[piece.clone()]) <= 1
    };
    pieces.filter(is_near).map(|piece| if is_letter(piece.end) { Class::Inside } else { Class::Word }).min()
}

/// How many slips lie between two words, by their beginnings.
fn slips(one: &[char], other: &[char]) -> usize {
    let (Some((last, one_rest)), Some((other_last, other_rest))) = (one.split_last(), other.split_last()) else {
        return one.len() + other.len();
    };
    if last == other_last {
        return slips(one_rest, other_rest);
    }
    if one.len().abs_diff(other.len()) > 1 {
        return 2;
    }
    let swapped = match (one, other) {
        ([one_rest @ .., c, d], [other_rest @ .., e, f]) if (c, d) == (f, e) && one_rest == other_rest => 1,
        _ => 2,
    };
    let equal = |one: &[char], other: &[char]| if one == other { 1 } else { 2 };
    swapped.min(equal(one_rest, other_rest)).min(equal(one, other_rest)).min(equal(one_rest, other))
}

fn met(filter: &Filter, album: &Album, track: &Track) -> bool {
    let scenes = || album.scenes().iter().filter(|scene| scene.tracks.contains(&track.at()));
    match &filter.kind {
        FilterKind::Stands(scope, text) => {
            let mut texts = fields(album);
            texts.push((Field::Title, fold(&track.title)));
            texts.iter().any(|(field, own)| scope.has(*field) && own.contains(text))
        }
        FilterKind::Theme(text) => scenes().flat_map(|scene| &scene.themes).any(|theme| fold(theme).contains(text)),
        FilterKind::Text(text) => {
            scenes().any(|scene| fold(&scene.title).contains(text) || fold(&scene.text).contains(text))
        }
        FilterKind::Year(years) => album.year().is_some_and(|year| years.contains(&year)),
        FilterKind::Length(lengths) => track.length.is_some_and(|length| lengths.contains(&length)),
    }
}

fn fields(album: &Album) -> Vec<(Field, String)> {
    let mut fields = vec![(Field::Album, fold(&album.title))];
    fields.extend(album.work.iter().map(|work| (Field::Work, fold(&work.title))));
    fields.extend(album.composers.iter().map(|name| (Field::Composer, fold(name))));
    fields
}

fn class(text: &str, word: &str) -> Option<Class> {
    let at = |(at, _): (usize, char)| {
        let rest = text.get(at..)?.strip_prefix(word)?;
        Some(match text.get(..at)?.chars().next_back() {
            None if rest.is_empty() => Class::Whole,
            None => Class::Beginning,
            Some(before) if before.is_alphanumeric() => Class::Inside,
            Some(_) => Class::Word,
        })
    };
    text.char_indices().filter_map(at).min()
}
