//! Discogs releases and masters: <https://www.discogs.com/developers>, and their notes, which are often a booklet's facts.

use serde_json::Value;

use crate::model::{Extra, Length, Review};

use super::facts::{Facts, Heard};
use super::json::Item;
use super::names::{self, bare};
use super::notes::{Notes, quoted};
use super::numbers::{Printed, printed};
use super::{Draft, Trust, clock};

/// The roles of those who wrote the music.
const COMPOSING: [&str; 7] =
    ["composed by", "composer", "music by", "written-by", "written by", "score", "original score composed by"];

/// Whether `value` looks like a release of Discogs.
pub(super) fn is(value: &Value) -> bool {
    Item(value).has("tracklist")
}

/// The release that `value` is.
pub(super) fn read(value: &Value, else_title: &str, notes: &mut Notes) -> Vec<Draft> {
    let release = Item(value);
    let mut rows = Rows::default();
    rows.read(release, notes);
    if rows.rows.is_empty() {
        notes.whole("holds no tracks");
        return Vec::new();
    }
    let writers: Vec<Vec<String>> = rows.rows.iter().map(|row| row.writers.clone()).collect();
    let stated = composing(release);
    let facts = Facts {
        title: release.text("title"),
        composers: if stated.is_empty() { names::of_many_tracks(&writers) } else { stated },
        artists: release.items("artists").filter_map(|artist| artist.text("name")).collect(),
        label: label(release),
        released: release.text("released").filter(|day| day != "0").or_else(|| release.text("year")),
        review: review(release),
        tracks: heard(rows.rows),
        ..Facts::default()
    };
    vec![facts.draft(else_title, Trust::Data, notes)]
}

/// The notes of the release, and where they stand.
fn review(release: Item<'_>) -> Option<Review> {
    let summary = release.text("notes")?;
    let source = release.text("uri").filter(|uri| uri.starts_with("http")).map(|uri| uri.as_str().into());
    Some(Review { summary: Some(summary.into()), source, extra: Extra::default(), ..Review::default() })
}

fn label(release: Item<'_>) -> Option<String> {
    let mut names = release.items("labels").filter_map(|label| label.text("name"));
    names.find(|name| !name.starts_with("Not On Label")).map(|name| bare(&name).to_owned())
}

/// Those credited with composing, unless it is for some tracks only.
fn composing(item: Item<'_>) -> Vec<String> {
    let composes = |artist: &Item<'_>| {
        let roles = artist.text("role").unwrap_or_default().to_lowercase();
        let named = |role: &str| COMPOSING.contains(&role.split('[').next().unwrap_or_default().trim());
        roles.split(',').any(named) && artist.text("tracks").is_none()
    };
    item.items("extraartists").filter(composes).filter_map(|artist| artist.text("name")).collect()
}

/// A line of the track list that is a track.
#[derive(Debug)]
struct Row {
    position: String,
    title: String,
    length: Option<Length>,
    writers: Vec<String>,
}

#[derive(Default)]
struct Rows {
    rows: Vec<Row>,
}

impl Rows {
    fn read(&mut self, release: Item<'_>, notes: &mut Notes) {
        let some_have_positions = release.items("tracklist").any(|item| item.text("position").is_some());
        for item in release.items("tracklist") {
            let kind = item.text("type_");
            let bare = item.text("position").is_none() && item.text("duration").is_none();
            let heading = match kind.as_deref() {
                Some(kind) => kind == "heading",
                None => some_have_positions && bare && !item.has("sub_tracks"),
            };
            match item.items("sub_tracks").next() {
                _ if heading => {}
                Some(_) => self.index(item, notes),
                None => self.add(row(item, notes)),
            }
        }
    }

    /// A work in parts: its parts are tracks where each has a number of its own, else the whole is one track.
    fn index(&mut self, item: Item<'_>, notes: &mut Notes) {
        let parts: Vec<Row> = item.items("sub_tracks").map(|part| row(part, notes)).collect();
        if parts.iter().any(|part| !part.position.is_empty() && part_of(&part.position).is_none()) {
            for part in parts {
                self.add(part);
            }
            return;
        }
        let mut whole = row(item, notes);
        if whole.position.is_empty() {
            let first = parts.first().and_then(|part| part_of(&part.position));
            first.unwrap_or_default().clone_into(&mut whole.position);
        }
        if whole.title.is_empty() {
            whole.title = parts.iter().map(|part| part.title.as_str()).collect::<Vec<_>>().join(" / ");
        }
        whole.length = whole.length.or_else(|| parts.iter().map(|part| part.length).sum());
        self.rows.push(whole);
    }

    /// Adds a track; `A1.2` or `3b` after `A1.1` or `3a` is the same track, going on.
    fn add(&mut self, row: Row) {
        let goes_on =
            |last: &&mut Row| part_of(&row.position).is_some() && part_of(&row.position) == part_of(&last.position);
        let Some(last) = self.rows.last_mut().filter(goes_on) else {
            self.rows.push(row);
            return;
        };
        last.title = format!("{} / {}", last.title, row.title);
        last.length = last.length.zip(row.length).map(|(a, b)| a + b);
    }
}

fn row(item: Item<'_>, notes: &mut Notes) -> Row {
    let title = item.text("title").unwrap_or_default();
    let length = clock::read(&item.text("duration").unwrap_or_default()).unwrap_or_else(|odd| {
        notes.whole(format!("{}: {odd}", quoted(&title)));
        None
    });
    Row { position: item.text("position").unwrap_or_default(), title, length, writers: composing(item) }
}

/// Of `A1.2`, `A1b`, `3.ii` or `1-3a` the track that it is a part of.
fn part_of(position: &str) -> Option<&str> {
    let (track, part) = position.split_once('.').or_else(|| {
        let letters = position.trim_end_matches(|c: char| c.is_ascii_lowercase());
        position
            .split_at_checked(letters.len())
            .filter(|(track, part)| track.ends_with(|c: char| c.is_ascii_digit()) && !part.is_empty())
    })?;
    (track.contains(|c: char| c.is_ascii_digit()) && !part.is_empty()).then_some(track)
}

/// The tracks with their places. Where several kinds of discs lie in one box (`CD-1`, `DVD-1`), each kind is a disc.
fn heard(rows: Vec<Row>) -> Vec<Heard> {
    let mut kinds: Vec<String> = Vec::new();
    for kind in rows.iter().filter_map(|row| kind_of(&row.position)) {
        if kinds.last().is_none_or(|last| last != kind) && !kinds.iter().any(|known| known == kind) {
            kinds.push(kind.to_owned());
        }
    }
    let numbered = kinds.iter().all(|kind| kind.bytes().all(|b| b.is_ascii_digit())) || kinds.len() < 2;
    let disc = |row: &Row, printed: Printed| match kind_of(&row.position).filter(|_| !numbered) {
        Some(kind) => kinds.iter().position(|known| known == kind).and_then(|at| u16::try_from(at + 1).ok()),
        None => printed.disc,
    };
    let whole = |row: &Row| printed(part_of(&row.position).unwrap_or(&row.position));
    let of = |row: Row| {
        let printed = whole(&row);
        Heard { disc: disc(&row, printed), number: printed.number, title: row.title, length: row.length, about: None }
    };
    rows.into_iter().map(of).collect()
}

/// What stands before the number: the `CD1` of `CD1-4`.
fn kind_of(position: &str) -> Option<&str> {
    position.rsplit_once('-').map(|(kind, _)| kind)
}
