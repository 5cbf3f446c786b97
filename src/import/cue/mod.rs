//! Cue sheets, as files and inside of tags: <https://wiki.hydrogenaudio.org/index.php?title=Cue_sheet>.
//!
//! A track begins at its INDEX 01 and ends where the next one begins in the same FILE. The last of a FILE ends with the
//! file, whose length the sheet does not state. PREGAP and POSTGAP are silence that is in no file: they do not count.
//! Who wrote the music is told by SONGWRITER and `REM COMPOSER`; where neither is there, by the album's PERFORMER.

mod frames;
mod sheet;
mod words;

use crate::model::Length;

use self::frames::Frames;
use self::sheet::{Sheet, Start, Track};
use super::facts::{Facts, Heard};
use super::notes::Notes;
use super::{Import, Trust, decode, names, title_else};

/// The album of a cue sheet; `file_length` is asked for the length of the files that it names, as it names them.
pub fn read_with(name: &str, bytes: &[u8], file_length: &dyn Fn(&str) -> Option<Length>) -> Import {
    let decoded = decode::decode(bytes);
    read(name, &decoded.text, file_length).noting(name, decoded.guess)
}

pub(super) fn read(name: &str, text: &str, file_length: &dyn Fn(&str) -> Option<Length>) -> Import {
    let mut notes = Notes::new(name);
    let mut drafts = Vec::new();
    for mut sheet in joined(sheet::read(text, &mut notes)) {
        discs_by_files(&mut sheet.tracks);
        let facts = facts(sheet, file_length, &mut notes);
        drafts.push(facts.draft(&title_else(name), Trust::Cue, &mut notes));
    }
    if drafts.is_empty() {
        notes.whole("holds no audio track");
    }
    notes.with(drafts)
}

/// The sheets that have tracks; those of one title after another are discs of one album.
fn joined(sheets: Vec<Sheet>) -> Vec<Sheet> {
    let mut joined: Vec<Sheet> = Vec::new();
    for mut sheet in sheets.into_iter().filter(|sheet| sheet.tracks.iter().any(|track| track.is_audio)) {
        match joined.last_mut().filter(|last| last.title == sheet.title) {
            Some(last) => {
                let before = last.files.len();
                sheet.tracks.iter_mut().for_each(|track| track.files_come_after(before));
                last.files.append(&mut sheet.files);
                last.tracks.append(&mut sheet.tracks);
            }
            None => joined.push(sheet),
        }
    }
    joined
}

/// Takes tracks that are counted from 1 again, in another file, for those of the next disc.
fn discs_by_files(tracks: &mut [Track]) {
    let begins = |(before, track): (&Track, &Track)| {
        let file = |track: &Track| track.start().and_then(|start| start.file);
        track.number == Some(1) && before.number.is_some() && file(track) != file(before)
    };
    let ends: Vec<bool> = tracks.iter().zip(tracks.iter().skip(1)).map(begins).collect();
    let count = ends.iter().filter(|ends| **ends).count() + 1;
    if tracks.iter().any(|track| track.disc.is_some()) || count > 2 && count == tracks.len() {
        return;
    }
    let mut disc = 1_u16;
    for (track, ends) in tracks.iter_mut().zip(ends.into_iter().chain([false])) {
        track.disc = (count > 1).then_some(disc);
        disc = disc.saturating_add(ends.into());
    }
}

fn facts(sheet: Sheet, file_length: &dyn Fn(&str) -> Option<Length>, notes: &mut Notes) -> Facts {
    let tracks = (0..sheet.tracks.len()).filter(|at| sheet.tracks[*at].is_audio);
    let tracks = tracks.map(|at| heard(&sheet, at, file_length, notes)).collect();
    Facts {
        composers: composers(&sheet),
        artists: sheet.performer.clone().or_else(|| one_performer(&sheet.tracks)).into_iter().collect(),
        title: sheet.title,
        released: sheet.date,
        tracks,
        ..Facts::default()
    }
}

fn heard(sheet: &Sheet, at: usize, file_length: &dyn Fn(&str) -> Option<Length>, notes: &mut Notes) -> Heard {
    let track = &sheet.tracks[at];
    let next = sheet.tracks.get(at + 1);
    Heard {
        disc: track.disc,
        number: track.number,
        title: track.title.clone().unwrap_or_default(),
        length: length(track, next, &sheet.files, file_length, notes),
        about: None,
    }
}

fn length(
    track: &Track,
    next: Option<&Track>,
    files: &[String],
    file_length: &dyn Fn(&str) -> Option<Length>,
    notes: &mut Notes,
) -> Option<Length> {
    let Start { file, frames } = track.start().filter(|_| !track.is_torn)?;
    let after = match next.map(Track::start) {
        Some(None) => return None,
        Some(Some(after)) if after.file == file => after.frames,
        None | Some(Some(_)) => return until_the_end(file_length(files.get(file?)?)?, frames),
    };
    let length = after.since(frames);
    if length.is_none() {
        notes.line(track.line, "the next track does not begin after this one: its length is left out");
    }
    length
}

fn until_the_end(file: Length, start: Frames) -> Option<Length> {
    file.ms().checked_sub(start.ms()).and_then(super::clock::from_ms)
}

/// Those whom the sheet names as writers; else the writers of most of its tracks, where every track names some.
fn composers(sheet: &Sheet) -> Vec<String> {
    let audio = sheet.tracks.iter().filter(|track| track.is_audio);
    let writers: Vec<Vec<String>> = audio.map(|track| track.writers.clone()).collect();
    if sheet.writers.is_empty() && writers.iter().all(|names| !names.is_empty()) {
        return names::of_many_tracks(&writers);
    }
    sheet.writers.clone()
}

/// The performer whom every track names.
fn one_performer(tracks: &[Track]) -> Option<String> {
    let first = tracks.first()?.performer.as_ref()?;
    tracks.iter().all(|track| track.performer.as_ref() == Some(first)).then(|| first.clone())
}
