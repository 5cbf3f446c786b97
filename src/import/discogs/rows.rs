//! The track list of a release: headings, tracks, and works in parts, in the positions that are printed on it.

use crate::import::clock;
use crate::import::facts::Heard;
use crate::import::json::Item;
use crate::import::notes::{Notes, quoted};
use crate::import::numbers::{Printed, printed};
use crate::model::Length;

use super::composing;

/// A line of the track list that is a track.
#[derive(Debug)]
pub(super) struct Row {
    position: String,
    title: String,
    length: Option<Length>,
    /// The lengths of its parts, which have rows of their own after it.
    parts: Vec<Option<Length>>,
    pub writers: Vec<String>,
}

/// The tracks of a release, in its order.
pub(super) struct Rows {
    pub rows: Vec<Row>,
    /// Whether `1.2` is a disc and a track, as it is where all are written so; else it is a track and a part of it.
    dotted: bool,
}

impl Rows {
    pub(super) fn of(release: Item<'_>, notes: &mut Notes) -> Self {
        let positions: Vec<String> = release.items("tracklist").filter_map(|item| item.text("position")).collect();
        let dotted = positions.len() > 1 && positions.iter().all(|position| is_dotted(position));
        let mut rows = Self { rows: Vec::new(), dotted };
        rows.read(release, notes);
        rows
    }

    fn part_of<'a>(&self, position: &'a str) -> Option<&'a str> {
        if self.dotted { Some(without_letters(position)).filter(|track| *track != position) } else { part_of(position) }
    }

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
                None if bare && item.text("title").is_none() => {}
                None => self.add(row(item, notes)),
            }
        }
    }

    /// A work in parts: its parts are tracks where each has a number of its own, else the whole is one track.
    fn index(&mut self, item: Item<'_>, notes: &mut Notes) {
        let parts: Vec<Row> = item.items("sub_tracks").map(|part| row(part, notes)).collect();
        if parts.iter().any(|part| !part.position.is_empty() && self.part_of(&part.position).is_none()) {
            for part in parts {
                self.add(part);
            }
            return;
        }
        let mut whole = row(item, notes);
        if whole.position.is_empty() {
            let first = parts.first().and_then(|part| self.part_of(&part.position));
            first.unwrap_or_default().clone_into(&mut whole.position);
        }
        if whole.title.is_empty() {
            whole.title = parts.iter().map(|part| part.title.as_str()).collect::<Vec<_>>().join(" / ");
        }
        whole.length = whole.length.or_else(|| parts.iter().map(|part| part.length).sum());
        self.rows.push(whole);
    }

    /// Adds a track; `A1.2` or `3b` after `A1.1` or `3a` is the same track, going on; after `A1` or `3` it is a part of it.
    fn add(&mut self, row: Row) {
        let whole = self.part_of(&row.position);
        let goes_on = |last: &Row| whole.is_some() && (whole == self.part_of(&last.position) || last.is(whole));
        let goes_on = self.rows.last().is_some_and(goes_on);
        let Some(last) = self.rows.last_mut().filter(|_| goes_on) else {
            self.rows.push(row);
            return;
        };
        if last.is(whole) {
            last.parts.push(row.length);
            return;
        }
        last.title = format!("{} / {}", last.title, row.title);
        last.length = last.length.zip(row.length).map(|(a, b)| a + b);
    }

    /// The tracks with their places. Where several kinds of discs lie in one box (`CD-1`, `DVD-1`), each kind is a disc;
    /// records with sides come after discs with numbers.
    pub(super) fn heard(&self) -> Vec<Heard> {
        let mut kinds: Vec<String> = Vec::new();
        for kind in self.rows.iter().filter_map(|row| kind_of(&row.position)) {
            if kinds.last().is_none_or(|last| last != kind) && !kinds.iter().any(|known| known == kind) {
                kinds.push(kind.to_owned());
            }
        }
        let numbered = kinds.iter().all(|kind| kind.bytes().all(|b| b.is_ascii_digit())) || kinds.len() < 2;
        let whole = |row: &Row| printed(self.part_of(&row.position).unwrap_or(&row.position));
        let of_kind = self.rows.iter().filter(|row| kind_of(&row.position).is_some());
        let last =
            if numbered { of_kind.filter_map(|row| whole(row).disc).max() } else { u16::try_from(kinds.len()).ok() };
        let disc = |row: &Row, printed: Printed| match kind_of(&row.position) {
            Some(kind) if !numbered => {
                kinds.iter().position(|known| known == kind).and_then(|at| u16::try_from(at + 1).ok())
            }
            Some(_) => printed.disc,
            None => printed.disc.map(|side| side.saturating_add(last.unwrap_or_default())),
        };
        let of = |row: &Row| {
            let printed = whole(row);
            Heard {
                disc: disc(row, printed),
                number: printed.number,
                title: row.title.clone(),
                length: row.length(),
                about: None,
            }
        };
        self.rows.iter().map(of).collect()
    }
}

impl Row {
    /// Whether it stands at this position.
    fn is(&self, position: Option<&str>) -> bool {
        position == Some(&self.position)
    }

    /// Its own length, else that of its parts where each is known.
    fn length(&self) -> Option<Length> {
        let of_parts = || self.parts.iter().copied().sum();
        self.length.or_else(|| Some(of_parts).filter(|_| !self.parts.is_empty())?())
    }
}

fn row(item: Item<'_>, notes: &mut Notes) -> Row {
    let title = item.text("title").unwrap_or_default();
    let length = clock::read(&item.text("duration").unwrap_or_default()).unwrap_or_else(|odd| {
        notes.whole(format!("{}: {odd}", quoted(&title)));
        None
    });
    let position = item.text("position").unwrap_or_default();
    Row { position, title, length, parts: Vec::new(), writers: composing(item) }
}

/// Of `A1.2`, `A1b`, `3.ii` or `1-3a` the track that it is a part of; of `Ba` or `Bc1` the side, which is one track.
fn part_of(position: &str) -> Option<&str> {
    if let [b'A'..=b'Z', b'a'..=b'z', number @ ..] = position.as_bytes()
        && number.iter().all(u8::is_ascii_digit)
    {
        return position.get(..1);
    }
    let (track, part) = position.split_once('.').or_else(|| {
        let letters = position.trim_end_matches(|c: char| c.is_ascii_lowercase());
        position
            .split_at_checked(letters.len())
            .filter(|(track, part)| track.ends_with(|c: char| c.is_ascii_digit()) && !part.is_empty())
    })?;
    (track.contains(|c: char| c.is_ascii_digit()) && !part.is_empty()).then_some(track)
}

/// What stands before the number: the `CD1` of `CD1-4`.
fn kind_of(position: &str) -> Option<&str> {
    position.rsplit_once('-').map(|(kind, _)| kind)
}

/// Whether a position is two numbers with a point between, and a letter behind them where it is a part of a track.
fn is_dotted(position: &str) -> bool {
    let number = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    without_letters(position).split_once('.').is_some_and(|(disc, track)| number(disc) && number(track))
}

fn without_letters(position: &str) -> &str {
    position.trim_end_matches(|c: char| c.is_ascii_alphabetic())
}
