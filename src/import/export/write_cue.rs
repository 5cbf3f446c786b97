//! A cue sheet: where each track begins in the recording of its disc, in seventy-fifths of a second.

use std::fmt::Write;

use crate::model::{Album, Length, Track};

/// The sheet, a `FILE` for each disc, and what it cannot say. A track after an unknown length has no known beginning and
/// stands without an index.
pub fn cue(album: &Album) -> (String, Vec<String>) {
    let mut sheet = String::new();
    if let Some(year) = album.year() {
        let _ = writeln!(sheet, "REM DATE {year}");
    }
    line(&mut sheet, 0, "PERFORMER", &album.composers_joined(", "));
    line(&mut sheet, 0, "TITLE", &album.title);
    let mut tracks: Vec<_> = album.tracks.iter().zip(album.starts()).collect();
    tracks.sort_by_key(|(track, _)| track.at());
    for disc in tracks.chunk_by(|(a, _), (b, _)| a.disc == b.disc) {
        write_disc(&mut sheet, album, disc);
    }
    let without = tracks.iter().filter(|(_, start)| start.is_none()).count();
    (sheet, warning(without).into_iter().collect())
}

fn warning(without: usize) -> Option<String> {
    let tracks = if without == 1 { "1 track has".to_owned() } else { format!("{without} tracks have") };
    (without > 0).then(|| format!("{tracks} no index in the cue sheet: the length of a track before is not known"))
}

fn write_disc(sheet: &mut String, album: &Album, disc: &[(&Track, Option<Length>)]) {
    let number = disc.first().map_or(1, |(track, _)| track.disc);
    let name = if album.is_multi_disc() {
        let _ = writeln!(sheet, "REM DISCNUMBER {number}");
        format!("{} {number}.wav", album.id)
    } else {
        format!("{}.wav", album.id)
    };
    let _ = writeln!(sheet, "FILE \"{}\" WAVE", quotable(&name));
    for (track, start) in disc {
        write_track(sheet, track, *start);
    }
}

fn write_track(sheet: &mut String, track: &Track, start: Option<Length>) {
    let _ = writeln!(sheet, "  TRACK {:02} AUDIO", track.number);
    line(sheet, 4, "TITLE", &track.title);
    match start {
        Some(start) => _ = writeln!(sheet, "    INDEX 01 {}", frames(start)),
        None => sheet.push_str("    REM no INDEX 01: the length of a track before is not known\n"),
    }
}

fn line(sheet: &mut String, indent: usize, word: &str, text: &str) {
    if !text.is_empty() {
        let _ = writeln!(sheet, "{:indent$}{word} \"{}\"", "", quotable(text));
    }
}

/// `text` as it may stand between quotes: a cue sheet has no way to write a quote there.
fn quotable(text: &str) -> String {
    text.replace('"', "'")
}

/// `MM:SS:FF`; minutes run on past the hour.
fn frames(start: Length) -> String {
    let frames = (start.ms() * 75 + 500) / 1000;
    format!("{:02}:{:02}:{:02}", frames / 75 / 60, frames / 75 % 60, frames % 75)
}
