//! M3U and M3U8 playlists: paths, each after an `#EXTINF:<seconds>,<text>` that describes it.
//!
//! The text is kept whole ("Artist - Title" may be a title), unless `#EXTART` names the artist of every entry and each
//! text begins with it.

use super::Import;
use super::clock;
use super::notes::Notes;
use super::playlist::{Entry, Playlist};

/// Endings of paths that are lists themselves: never followed.
const LISTS: [&str; 5] = [".m3u", ".m3u8", ".pls", ".xspf", ".cue"];

/// The albums in a playlist.
pub(super) fn read(name: &str, text: &str, else_title: &str) -> Import {
    let mut notes = Notes::new(name);
    let mut list = List::default();
    for (line, text) in (1..).zip(text.split('\n')) {
        list.line(line, text.trim(), &mut notes);
    }
    list.end_stray();
    if list.is_stream && !list.entries.iter().any(|entry| entry.title.is_some()) {
        notes.whole("lists the pieces of a stream, not the tracks of an album");
        return notes.with(Vec::new());
    }
    without_artists(&mut list.entries);
    let playlist = Playlist { title: list.title, annotation: None, entries: list.entries };
    let drafts = playlist.drafts(else_title, &mut notes);
    notes.with(drafts)
}

#[derive(Default)]
struct List {
    title: Option<String>,
    /// What the lines since the last path say of the next one.
    next: Entry,
    described: bool,
    /// Album and artist of the entries from here on, which are told before any of them is described.
    album: Option<String>,
    artist: Option<String>,
    entries: Vec<Entry>,
    /// Whether it speaks of segments, as streams do.
    is_stream: bool,
}

impl List {
    fn line(&mut self, line: usize, text: &str, notes: &mut Notes) {
        let text = text.trim_start_matches('\u{feff}');
        match text.strip_prefix('#').map(|rest| rest.split_once(':').unwrap_or((rest, ""))) {
            None if text.is_empty() => {}
            None => self.path(line, text, notes),
            Some((word, value)) => self.directive(line, &word.to_ascii_uppercase(), value.trim(), notes),
        }
    }

    fn directive(&mut self, line: usize, word: &str, value: &str, notes: &mut Notes) {
        let said = Some(value.to_owned()).filter(|value| !value.is_empty());
        match word {
            "EXTINF" => {
                self.end_stray();
                self.describe(line, value, notes);
            }
            "PLAYLIST" if !self.described => self.title = said,
            "EXTALB" if self.described => self.next.album = said,
            "EXTART" if self.described => self.next.artist = said,
            "EXTALB" => self.album = said,
            "EXTART" => self.artist = said,
            word => self.is_stream |= word.starts_with("EXT-X-"),
        }
    }

    fn describe(&mut self, line: usize, value: &str, notes: &mut Notes) {
        let (seconds, text) = split(value);
        self.next.title = Some(text.trim().to_owned()).filter(|text| !text.is_empty());
        self.next.length = clock::read(seconds).unwrap_or_else(|odd| {
            notes.line(line, odd.to_string());
            None
        });
        self.described = true;
    }

    fn path(&mut self, line: usize, path: &str, notes: &mut Notes) {
        let lower = path.to_ascii_lowercase();
        if lower.ends_with(['/', '\\']) || LISTS.iter().any(|ending| lower.ends_with(ending)) {
            notes.line(line, "names another list or a folder, which is not read: it is left out");
            (self.next, self.described) = (Entry::default(), false);
            return;
        }
        self.next.location = Some(path.to_owned());
        self.end_entry();
    }

    /// Keeps what was described although no path follows.
    fn end_stray(&mut self) {
        if self.described {
            self.end_entry();
        }
    }

    fn end_entry(&mut self) {
        let mut entry = std::mem::take(&mut self.next);
        entry.album = entry.album.or_else(|| self.album.clone());
        entry.artist = entry.artist.or_else(|| self.artist.clone());
        self.entries.push(entry);
        self.described = false;
    }
}

/// `123,text`, `-1 tvg-id="a,b",text`, `123.4,` as seconds and text.
fn split(value: &str) -> (&str, &str) {
    let mut quoted = false;
    let comma = value.find(|c: char| {
        quoted ^= c == '"';
        c == ',' && !quoted
    });
    let (before, text) = match comma.or_else(|| value.find(',')) {
        Some(comma) => (value.get(..comma).unwrap_or_default(), value.get(comma + 1..).unwrap_or_default()),
        None => value.split_once(char::is_whitespace).unwrap_or((value, "")),
    };
    (before.split_whitespace().next().unwrap_or_default(), text)
}

/// Takes `Artist - ` off the titles where it is plain on every one that it is the artist.
fn without_artists(entries: &mut [Entry]) {
    let title = |entry: &Entry| {
        let rest = entry.title.as_deref()?.strip_prefix(entry.artist.as_deref()?)?;
        let title = rest.trim_start().strip_prefix(['-', '–'])?.trim_start();
        (!title.is_empty()).then(|| title.to_owned())
    };
    if let Some(titles) = entries.iter().map(title).collect::<Option<Vec<String>>>() {
        for (entry, title) in entries.iter_mut().zip(titles) {
            entry.title = Some(title);
        }
    }
}
