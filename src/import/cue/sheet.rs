//! The lines of a cue sheet, read one by one: a line that makes no sense is said, and the rest is read.

use crate::import::notes::{Notes, quoted};

use super::frames::Frames;
use super::words::{file, said};

/// A cue sheet.
#[derive(Debug, Default)]
pub(super) struct Sheet {
    pub title: Option<String>,
    pub performer: Option<String>,
    /// SONGWRITER and `REM COMPOSER` of the whole.
    pub writers: Vec<String>,
    pub date: Option<String>,
    /// The disc of the tracks that come.
    disc: Option<u16>,
    /// The names of its files, as they stand there.
    pub files: Vec<String>,
    pub tracks: Vec<Track>,
    /// Whether a FILE came after the last track, so that what follows is about what comes.
    is_after_file: bool,
}

/// A track of it.
#[derive(Debug, Default)]
pub(super) struct Track {
    /// The line of its TRACK.
    pub line: usize,
    pub disc: Option<u16>,
    pub number: Option<u32>,
    pub is_audio: bool,
    pub title: Option<String>,
    pub performer: Option<String>,
    pub writers: Vec<String>,
    /// Where its lowest index from 01 on stands, and the number of that.
    index: Option<(u32, Start)>,
    /// Whether one index stands there twice: the second is that of a track whose TRACK line was not understood.
    pub is_torn: bool,
}

/// Where a track begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Start {
    /// The place of its file in the sheet; none before any FILE.
    pub file: Option<usize>,
    pub frames: Frames,
}

impl Track {
    pub(super) fn start(&self) -> Option<Start> {
        self.index.map(|(_, start)| start)
    }

    /// Counts its file anew, `more` files being before it.
    pub(super) fn files_come_after(&mut self, more: usize) {
        if let Some(file) = self.index.as_mut().and_then(|(_, start)| start.file.as_mut()) {
            *file += more;
        }
    }

    /// INDEX 00 is the pause before the track: it counts only where there is no other.
    fn begin(&mut self, index: u32, start: Start) {
        self.is_torn |= self.index.is_some_and(|(known, _)| known == index);
        let rank = |index: u32| if index == 0 { u32::MAX } else { index };
        if self.index.is_none_or(|(known, _)| rank(index) < rank(known)) {
            self.index = Some((index, start));
        }
    }
}

/// A line of a sheet: its number, its first word in capitals, and the rest.
type Line<'a> = (usize, String, &'a str);

/// How far ahead the FILE is looked for that shows a title to be another album's.
const AHEAD: usize = 30;

/// The sheets that `text` holds: mostly one, though some hang together.
pub(super) fn read(text: &str, notes: &mut Notes) -> Vec<Sheet> {
    let lines: Vec<Line<'_>> = (1..).zip(text.split('\n')).filter_map(|(number, text)| split(number, text)).collect();
    let mut sheets = Vec::new();
    let mut sheet = Sheet::default();
    let mut strange = Vec::new();
    for (at, (line, word, rest)) in lines.iter().enumerate() {
        if sheet.is_over(word, lines.get(at..).unwrap_or_default()) {
            let next = Sheet { files: sheet.files.last().cloned().into_iter().collect(), ..Sheet::default() };
            sheets.push(std::mem::replace(&mut sheet, next));
        }
        if !sheet.command(*line, word, rest, notes) {
            strange.push((*line, word.clone()));
        }
    }
    warn_of_strange(&strange, notes);
    sheets.push(sheet);
    sheets
}

fn split(number: usize, text: &str) -> Option<Line<'_>> {
    let text = text.trim();
    let (word, rest) = text.split_once(char::is_whitespace).unwrap_or((text, ""));
    (!word.is_empty()).then(|| (number, word.to_ascii_uppercase(), rest.trim()))
}

fn warn_of_strange(lines: &[(usize, String)], notes: &mut Notes) {
    match lines {
        [] => {}
        [(line, word)] => {
            notes.line(*line, format!("{} is no word of a cue sheet: the line is passed over", quoted(word)));
        }
        [(line, _), ..] => notes.line(*line, format!("here and on, {} lines are no lines of a cue sheet", lines.len())),
    }
}

impl Sheet {
    /// Whether a line that begins with `word` is about another album: a title after a FILE; or one for a track that has
    /// begun and has one, and a FILE follows.
    fn is_over(&self, word: &str, ahead: &[Line<'_>]) -> bool {
        let mut next =
            ahead.iter().take(AHEAD).filter(|(_, word, _)| matches!(word.as_str(), "FILE" | "TRACK" | "INDEX"));
        let headed = self.is_after_file && !self.tracks.is_empty() && matches!(word, "TITLE" | "PERFORMER");
        headed || self.is_taken(word) && next.next().is_some_and(|(_, word, _)| word == "FILE")
    }

    /// Whether the last track has begun and has what `word` tells.
    fn is_taken(&self, word: &str) -> bool {
        let begun = self.tracks.last().filter(|last| last.index.is_some());
        begun.is_some_and(|last| match word {
            "TITLE" => last.title.is_some(),
            "PERFORMER" => last.performer.is_some(),
            _ => false,
        })
    }

    /// Takes a line; answers whether its first word is known.
    fn command(&mut self, line: usize, word: &str, rest: &str, notes: &mut Notes) -> bool {
        match word {
            _ if self.is_taken(word) => {}
            "TITLE" => *self.about(|track| &mut track.title, |sheet| &mut sheet.title) = said(rest),
            "PERFORMER" => *self.about(|track| &mut track.performer, |sheet| &mut sheet.performer) = said(rest),
            "SONGWRITER" => self.about(|track| &mut track.writers, |sheet| &mut sheet.writers).extend(said(rest)),
            "FILE" => {
                self.files.push(file(rest));
                self.is_after_file = true;
            }
            "TRACK" => self.track(line, rest, notes),
            "INDEX" => self.index(line, rest, notes),
            "REM" => self.remark(rest),
            "CATALOG" | "CDTEXTFILE" | "FLAGS" | "ISRC" | "PREGAP" | "POSTGAP" => {}
            _ => return false,
        }
        true
    }

    /// A field of the last track; before the first TRACK, of the whole.
    fn about<T>(&mut self, track: fn(&mut Track) -> &mut T, whole: fn(&mut Self) -> &mut T) -> &mut T {
        if self.tracks.is_empty() {
            return whole(self);
        }
        let last = self.tracks.len() - 1;
        track(&mut self.tracks[last])
    }

    fn track(&mut self, line: usize, rest: &str, notes: &mut Notes) {
        self.is_after_file = false;
        let (number, kind) = rest.split_once(char::is_whitespace).unwrap_or((rest, ""));
        let is_audio = kind.split_whitespace().next().is_none_or(|kind| kind.eq_ignore_ascii_case("audio"));
        let number = number.parse().ok().filter(|_| number.bytes().all(|b| b.is_ascii_digit()));
        if !is_audio {
            notes.line(line, format!("a track of kind {} is no audio: it is left out", quoted(kind.trim())));
        } else if number.is_none_or(|number: u32| !(1..=9999).contains(&number)) {
            notes.line(line, format!("{} is a strange number for a track", quoted(rest)));
        }
        self.tracks.push(Track { line, disc: self.disc, number, is_audio, ..Track::default() });
    }

    fn index(&mut self, line: usize, rest: &str, notes: &mut Notes) {
        self.is_after_file = false;
        let file = self.files.len().checked_sub(1);
        let Some(track) = self.tracks.last_mut() else {
            notes.line(line, "INDEX comes before any TRACK: it is left out");
            return;
        };
        let read = rest.split_once(char::is_whitespace).and_then(|(number, time)| {
            let frames = Frames::read(time.split_whitespace().next()?)?;
            Some((number.parse().ok()?, Start { file, frames }))
        });
        match read {
            Some((index, start)) => {
                track.begin(index, start);
                if track.is_torn {
                    notes.line(line, "INDEX is there again: a TRACK line before it may be broken");
                }
            }
            None => notes.line(line, format!("INDEX {} is no place: write a number and MM:SS:FF", quoted(rest))),
        }
    }

    fn remark(&mut self, rest: &str) {
        let (word, value) = rest.split_once(char::is_whitespace).unwrap_or((rest, ""));
        let said = said(value.trim());
        match word.to_ascii_uppercase().as_str() {
            "COMPOSER" => self.about(|track| &mut track.writers, |sheet| &mut sheet.writers).extend(said),
            "DATE" | "YEAR" if self.tracks.is_empty() => self.date = said,
            "DISCNUMBER" | "DISC" => {
                self.disc = said.and_then(|disc| disc.parse().ok()).filter(|disc| *disc > 0);
            }
            _ => {}
        }
    }
}
