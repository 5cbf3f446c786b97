//! Tables as text, with commas, semicolons or tabs between: what `export --as csv` writes, and what other programs save of
//! a list of tracks. The first row names the columns; without titles, and lengths or numbers, it is none.

use csv::{ReaderBuilder, StringRecord};

use super::notes::Notes;
use super::playlist::{Entry, Playlist};
use super::{Import, clock, numbers};

/// What the columns are called that are read, in small letters.
const TITLE: &[&str] = &["title", "track name", "track title", "name", "song"];
const NUMBER: &[&str] = &["number", "track number", "track no", "track #", "track", "no", "no.", "nr", "nr.", "#"];
const DISC: &[&str] = &["disc", "disc number", "disk", "disk number", "cd"];
const LENGTH: &[&str] = &["length", "duration", "time", "track length", "track duration"];
const LENGTH_MS: &[&str] = &["length_ms", "duration_ms", "length (ms)", "duration (ms)", "track duration (ms)"];
const ALBUM: &[&str] = &["album", "album name", "album title"];
const ARTIST: &[&str] = &["artist", "artists", "artist name", "artist name(s)", "composer", "composers"];

/// The albums in a table.
pub(super) fn read(name: &str, text: &str, else_title: &str) -> Import {
    let mut notes = Notes::new(name);
    let mut table = ReaderBuilder::new().flexible(true).delimiter(delimiter(text)).from_reader(text.as_bytes());
    let Some(columns) = table.headers().ok().and_then(Columns::of) else {
        notes.line(1, "the first row names no columns of titles and lengths: call them title and length");
        return notes.with(Vec::new());
    };
    let mut entries = Vec::new();
    for row in table.records() {
        match row {
            Ok(row) => entries.extend(columns.entry(&row, &mut notes)),
            Err(error) => notes.at(line_of(error.position()), "this row cannot be read: it is left out"),
        }
    }
    let drafts = Playlist { entries, ..Playlist::default() }.drafts(else_title, &mut notes);
    notes.with(drafts)
}

/// What stands between the columns: whatever the first row has most of.
fn delimiter(text: &str) -> u8 {
    let first = text.lines().next().unwrap_or_default().as_bytes();
    let count = |delimiter: &u8| memchr::memchr_iter(*delimiter, first).count();
    [b'\t', b';', b','].into_iter().max_by_key(count).unwrap_or(b',')
}

fn line_of(position: Option<&csv::Position>) -> Option<usize> {
    position.and_then(|position| usize::try_from(position.line()).ok())
}

/// Where what is read stands in a row.
struct Columns {
    title: usize,
    number: Option<usize>,
    disc: Option<usize>,
    length: Option<usize>,
    length_ms: Option<usize>,
    album: Option<usize>,
    artist: Option<usize>,
}

impl Columns {
    fn of(header: &StringRecord) -> Option<Self> {
        let called: Vec<String> = header.iter().map(|name| name.trim().to_lowercase()).collect();
        let find = |names: &[&str]| names.iter().find_map(|name| called.iter().position(|called| called == name));
        let columns = Self {
            title: find(TITLE)?,
            number: find(NUMBER),
            disc: find(DISC),
            length: find(LENGTH),
            length_ms: find(LENGTH_MS),
            album: find(ALBUM),
            artist: find(ARTIST),
        };
        // Much in the world has a name: what has neither a length nor a number is no track.
        let named = called.get(columns.title).is_some_and(|title| title == "name");
        let timed = columns.length.or(columns.length_ms).is_some();
        (timed || columns.number.is_some() && !named).then_some(columns)
    }

    fn entry(&self, row: &StringRecord, notes: &mut Notes) -> Option<Entry> {
        let line = line_of(row.position());
        let cell = |at: Option<usize>| at.and_then(|at| row.get(at)).filter(|text| !text.trim().is_empty());
        let exact = cell(self.length_ms).map(clock::read_ms);
        let length = exact.or_else(|| cell(self.length).map(clock::read)).transpose().unwrap_or_else(|odd| {
            notes.at(line, odd.to_string());
            None
        });
        let title = cell(Some(self.title)).map(str::to_owned);
        if title.is_none() && cell(self.number).is_none() && length.flatten().is_none() {
            return None;
        }
        let numbered = cell(self.number).filter(|text| text.contains(|c: char| c.is_ascii_digit()));
        let number = numbered.map(numbers::printed);
        Some(Entry {
            // A row without a title is a track all the same.
            title: title.or_else(|| Some(String::new())),
            artist: cell(self.artist).map(str::to_owned),
            album: cell(self.album).map(str::to_owned),
            disc: cell(self.disc).and_then(|disc| disc.trim().parse().ok()).or(number.and_then(|printed| printed.disc)),
            number: number.and_then(|printed| printed.number),
            length: length.flatten(),
            annotation: None,
            location: None,
        })
    }
}
