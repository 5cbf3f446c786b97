//! Lists, facts and prose → albums: which prose is about which list, and what to do where there is no list.

use std::collections::BTreeSet;
use std::ops::Range;

use super::Report;
use super::about;
use super::class::{Class, Entry};
use super::decoration;
use super::facts::{self, Facts};
use super::listing::Listing;
use super::one;
use super::piece::{Page, Piece, Role};
use super::record;
use super::review;
use super::spans;
use super::words;
use crate::import::{Draft, Tie, Trust, slug};
use crate::model::{Album, Extra, Kind, Line, Review, Work};

/// Whether the beginning of a page, rows aside, says that it is about the music of something.
pub(super) fn is_about_music(page: &Page, entries: &[Entry]) -> bool {
    let title = page.head.title.iter().map(String::as_str);
    let told = page.pieces.iter().zip(entries).filter(|(piece, entry)| {
        let heads = matches!(piece.role, Role::Heading(_) | Role::Short);
        heads || piece.text.len() > 20 && !matches!(entry.class, Class::Track)
    });
    title
        .chain(told.take(16).map(|(piece, _)| piece.text.as_str()))
        .any(|text| words::names_album_anywhere(text) || about::says(text))
        || record::states_record(&page.pieces)
}

/// The albums of a page.
pub(super) fn albums(
    name: &str,
    page: &Page,
    entries: &[Entry],
    found: Vec<Listing>,
    report: &mut Report,
) -> Vec<Draft> {
    if found.is_empty() {
        return alone(name, page, entries, report).into_iter().collect();
    }
    let spans = spans::spans(page, entries, &found);
    let listed: BTreeSet<usize> = found.iter().flat_map(|listing| listing.pieces.iter().copied()).collect();
    let outside = outside(page, entries, &listed);
    if found.len() == 1 {
        let facts = facts::facts(page, &outside, None);
        return found
            .into_iter()
            .zip(spans)
            .map(|(listing, prose)| told(name, page, entries, (listing, &prose, &facts)))
            .collect();
    }
    several(name, page, entries, found.into_iter().zip(spans).collect(), &outside)
}

/// The albums of a page that has several: the first may use all that the page says, each further one only its own part.
fn several(
    name: &str,
    page: &Page,
    entries: &[Entry],
    found: Vec<(Listing, Vec<Range<usize>>)>,
    outside: &[&Piece],
) -> Vec<Draft> {
    let whole = facts::facts(page, outside, None);
    let parts = found.into_iter().enumerate().map(|(at, (listing, prose))| {
        let own = listing.heading.clone();
        let volume = own.as_deref().is_some_and(decoration::is_volume);
        let mine: Vec<&Piece> =
            prose.iter().flat_map(|range| page.pieces.get(range.clone()).unwrap_or_default()).collect();
        let mut facts = match at {
            0 => facts::facts(page, outside, own.as_deref()),
            _ => lend(facts::facts(page, &mine, own.as_deref()), &whole, own.as_deref()),
        };
        if volume {
            (facts.work, facts.kind) = (whole.work.clone(), whole.kind);
        }
        told(name, page, entries, (listing, &prose, &facts))
    });
    parts.collect()
}

/// An album with its review.
fn told(
    name: &str,
    page: &Page,
    entries: &[Entry],
    (listing, prose, facts): (Listing, &[Range<usize>], &Facts),
) -> Draft {
    let told = review::review(&page.pieces, entries, prose, &listing, facts);
    draft(name, listing, facts, told)
}

/// What a further album of a page shares with the page where it says nothing itself.
fn lend(mut own: Facts, page: &Facts, heading: Option<&str>) -> Facts {
    if heading.is_none() {
        own.title.clone_from(&page.title);
        own.work.clone_from(&page.work);
    }
    own.author = own.author.or_else(|| page.author.clone());
    if own.composers.is_empty() && own.work == page.work {
        own.composers.clone_from(&page.composers);
    }
    own
}

/// The pieces that are not tracks of any list, up to what readers wrote.
fn outside<'a>(page: &'a Page, entries: &[Entry], listed: &BTreeSet<usize>) -> Vec<&'a Piece> {
    let written = page.pieces.iter().zip(entries).take_while(|(_, entry)| entry.class != Class::Comments);
    written
        .map(|(piece, _)| piece)
        .filter(|piece| !listed.contains(&piece.nth) || piece.role == Role::Heading(1))
        .collect()
}

fn draft(name: &str, listing: Listing, facts: &Facts, told: (Option<Review>, Vec<Tie>)) -> Draft {
    let (review, ties) = told;
    let title = facts.title.clone().filter(|title| !title.trim().is_empty()).unwrap_or_else(|| last_resort(name));
    let work = facts.work.as_deref().map(|title| Work {
        kind: facts.kind,
        title: Line::from(title),
        year: facts.year,
        extra: Extra::default(),
    });
    let album = Album {
        schema: None,
        format: crate::model::album::FORMAT,
        id: slug(facts.work.as_deref().filter(|_| listing.heading.is_none()).unwrap_or(&title), facts.year),
        title: Line::from(title),
        work,
        composers: facts.composers.iter().map(|name| Line::from(name.as_str())).collect(),
        label: facts.label.as_deref().map(Line::from),
        released: facts.released.as_deref().map(Line::from),
        cover: None,
        tracks: listing.tracks,
        review,
        extra: Extra::default(),
    };
    Draft { album, trust: Trust::Article, ties }
}

/// The name of the source as a title: without folders and its ending.
fn last_resort(name: &str) -> String {
    let file = name.rsplit(['/', '\\']).next().unwrap_or(name);
    let stem = file.rsplit_once('.').map_or(file, |(stem, _)| stem).trim();
    if Line::from(stem).is_empty() { "Untitled".to_owned() } else { stem.to_owned() }
}

/// A page without a list: an album with a review and no tracks, if it plainly is about one.
fn alone(name: &str, page: &Page, entries: &[Entry], report: &mut Report) -> Option<Draft> {
    let pieces = outside(page, entries, &BTreeSet::new());
    let facts = facts::facts(page, &pieces, None);
    let listing = Listing { from: page.pieces.len(), to: page.pieces.len(), ..Listing::default() };
    let all: Vec<Range<usize>> = std::iter::once(0..page.pieces.len()).collect();
    let draft = told(name, page, entries, (listing, &all, &facts));
    let plainly = is_about_music(page, entries)
        && facts.work.is_some()
        && (!facts.composers.is_empty() || facts.kind != Kind::Other || facts.label.is_some())
        && one::is_about_one(page, &pieces, &facts);
    if !plainly || draft.album.review.is_none() {
        report.warn(
            None,
            "no track list was found, and nothing says plainly that this is about one album: nothing was taken"
                .to_owned(),
        );
        return None;
    }
    report.warn(None, "no track list was found: an album with a review and no tracks".to_owned());
    Some(draft)
}
