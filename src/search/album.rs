//! Which album someone means who names one: by its id, by its own texts, or by one of its tracks.

use std::sync::atomic::AtomicBool;

use super::class::{Class, Field};
use super::grade::Grade;
use super::index::{Index, Placed};
use super::needle::place;
use super::pass::search;
use super::query::{Filter, FilterKind, Query, Scope};
use crate::model::{Album, Id};

/// How an album meets a query; the smaller, the better: its words together, their grades, the length of its title.
type Rank = (Class, u16, usize);

/// The place in the library of the album that `wanted` means: its id, else the best match on albums, else the album of the best hit.
pub fn find_album(index: &Index, wanted: &str) -> Option<usize> {
    let query = Some(Query::parse(wanted)).filter(|query| !query.is_empty())?;
    by_id(index, wanted.trim()).or_else(|| by_own_texts(index, &query)).or_else(|| by_tracks(index, &query))
}

fn by_id(index: &Index, wanted: &str) -> Option<usize> {
    let library = index.library();
    let exact = Id::new(wanted).ok().and_then(|id| library.place(&id));
    let lower = wanted.to_lowercase();
    exact.or_else(|| library.entries().iter().position(|entry| entry.album.id.to_lowercase() == lower))
}

fn by_own_texts(index: &Index, query: &Query) -> Option<usize> {
    let ranks = index.chunks().iter().flat_map(|placed| {
        let albums = placed.chunk.albums().enumerate();
        albums.filter_map(move |(number, album)| Some((rank(query, placed, number, album)?, placed.album + number)))
    });
    ranks.min().map(|(_, place)| place)
}

fn by_tracks(index: &Index, query: &Query) -> Option<usize> {
    search(index, query, 1, &AtomicBool::new(false))?.best.first().map(|hit| hit.album)
}

/// How an album meets the query by its own texts; nothing where it does not, or where only tracks could.
fn rank(query: &Query, placed: &Placed, number: usize, album: &Album) -> Option<Rank> {
    let texts = || placed.chunk.fields_of(number);
    let class = |text: &str, word: &str| place(text, word).map(|(_, class)| class);
    let of_titles = |text: &str| {
        let titles = texts().filter(|&(field, _)| field != Field::Composer);
        titles.filter_map(|(_, title)| class(title, text)).min().unwrap_or(Class::Scattered)
    };
    if !query.filters.iter().all(|filter| is_met(filter, texts(), album)) {
        return None;
    }
    let mut sum: u16 = 0;
    for word in &query.words {
        let grade = |(field, text): (Field, &str)| class(text, &word.text).map(|class| Grade::new(field, class));
        let best = texts().filter_map(grade).min().filter(|_| word.scope == Scope::Anywhere)?;
        sum = sum.saturating_add(best.points());
    }
    let together = query.joined.as_deref().map_or(Class::Scattered, of_titles);
    Some((together, sum, album.title.chars().count()))
}

fn is_met<'a>(filter: &Filter, mut texts: impl Iterator<Item = (Field, &'a str)>, album: &Album) -> bool {
    let met = match &filter.kind {
        FilterKind::Stands(scope, word) => texts.any(|(field, text)| scope.has(field) && place(text, word).is_some()),
        FilterKind::Year(years) => album.year().is_some_and(|year| years.contains(&year)),
        // These speak of tracks; an album by itself cannot meet them.
        FilterKind::Theme(_) | FilterKind::Text(_) | FilterKind::Length(_) => return false,
    };
    met != filter.leaves_out
}
