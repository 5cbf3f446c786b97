//! The heading of a scene: `Skydive into Paris @ 0:41:10 [11, 2.3]`.

use std::fmt::Write;

use super::{Told, means_time, says_unknown};
use crate::model::length::UNKNOWN;
use crate::model::{Length, Line, Scene, TrackRef};

/// What a heading says.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Heading {
    pub(super) title: Line,
    pub(super) at: Option<Length>,
    pub(super) tracks: Vec<TrackRef>,
}

/// The heading of `scene`; `discs` says whether the album has several. What the title would be taken for is ruled out.
pub(super) fn write(scene: &Scene, discs: bool) -> String {
    let meant = Heading { title: scene.title.clone(), at: scene.at, tracks: scene.tracks.clone() };
    let ways = [(false, false), (false, true), (true, false)];
    let written = ways.map(|(time, tracks)| spelled(&meant, discs, time, tracks));
    let faithful = written.iter().position(|words| read(words).is_ok_and(|read| read == meant)).unwrap_or(2);
    written.into_iter().nth(faithful).unwrap_or_default()
}

/// The words of a heading, with its time and its tracks even where there are none if `time` and `tracks` ask for it.
fn spelled(heading: &Heading, discs: bool, time: bool, tracks: bool) -> String {
    let mut words = heading.title.to_string();
    if heading.at.is_some() || time {
        let _ = write!(words, " @ {}", heading.at.map_or_else(|| UNKNOWN.to_owned(), film_time));
    }
    if !heading.tracks.is_empty() || tracks {
        let names: Vec<_> = heading.tracks.iter().map(|&at| name(at, discs)).collect();
        let _ = write!(words, " [{}]", names.join(", "));
    }
    words.trim_start().to_owned()
}

/// What `words` say, or what is wrong with them.
pub(super) fn read(words: &str) -> Result<Heading, String> {
    let (rest, tracks) = split_tracks(words.trim())?;
    let (title, at) = split_time(rest)?;
    if title.is_empty() && title == words.trim() {
        return Err("the scene has no title: write one after ###".to_owned());
    }
    Ok(Heading { title: Line::from(title), at: at.length(), tracks: tracks.unwrap_or_default() })
}

/// `words` without the tracks in brackets at their end, and those.
fn split_tracks(words: &str) -> Result<(&str, Option<Vec<TrackRef>>), String> {
    let Some((before, inside)) = words.strip_suffix(']').and_then(|words| words.rsplit_once('[')) else {
        return Ok((words, None));
    };
    if !before.is_empty() && !before.ends_with(char::is_whitespace) {
        return Ok((words, None));
    }
    let names = inside.split(',').map(str::trim).filter(|name| !name.is_empty());
    let tracks = names.map(track).collect::<Result<Vec<_>, _>>()?;
    Ok((before.trim_end(), Some(tracks)))
}

fn track(name: &str) -> Result<TrackRef, String> {
    let digits = name.bytes().all(|byte| byte.is_ascii_digit());
    let whole = if digits { format!("1.{name}") } else { name.to_owned() };
    whole.parse().map_err(|_| {
        format!("\"{name}\" is no track: write its number, 11, or disc and number, 2.3; a title that ends in brackets needs [] after it")
    })
}

/// `words` without the time after the last `@`, and what that says.
fn split_time(words: &str) -> Result<(&str, Told), String> {
    let Some((before, after)) = words.rsplit_once('@') else { return Ok((words, Told::Nothing)) };
    let time = after.trim();
    if !before.is_empty() && !before.ends_with(char::is_whitespace) {
        return Ok((words, Told::Nothing));
    }
    match time.parse() {
        Ok(at) => Ok((before.trim_end(), Told::Known(at))),
        Err(_) if says_unknown(time) => Ok((before.trim_end(), Told::Unknown)),
        Err(_) if means_time(time) || time.is_empty() || time.bytes().all(|byte| byte.is_ascii_digit()) => {
            Err(format!(
                "\"{time}\" is no time in the film: write hours, minutes and seconds, 0:41:10; a title with an @ needs @ {UNKNOWN} after it"
            ))
        }
        Err(_) => Ok((words, Told::Nothing)),
    }
}

fn name(at: TrackRef, discs: bool) -> String {
    if discs || at.disc != 1 { at.to_string() } else { at.number.to_string() }
}

/// A time in a film, always with hours, and with its milliseconds where it has any.
fn film_time(at: Length) -> String {
    let exact = at.exact();
    match at.ms() {
        ..600_000 => format!("0:0{exact}"),
        600_000..3_600_000 => format!("0:{exact}"),
        _ => exact,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(words: &str) -> (String, Option<u64>, String) {
        let heading = read(words).unwrap();
        let tracks: Vec<_> = heading.tracks.iter().map(ToString::to_string).collect();
        (heading.title.to_string(), heading.at.map(Length::ms), tracks.join(" "))
    }

    #[test]
    fn a_heading_is_read_as_people_write_it() {
        for (words, title, at, tracks) in [
            ("Skydive into Paris @ 0:41:10 [11, 2.3]", "Skydive into Paris", Some(2_470_000), "1.11 2.3"),
            ("Skydive  @41:10  [ 11,12 ]", "Skydive", Some(2_470_000), "1.11 1.12"),
            ("Live @ Home", "Live @ Home", None, ""),
            ("a@5 [b] c", "a@5 [b] c", None, ""),
            ("Live @ Home @ –:––", "Live @ Home", None, ""),
            ("Part [II] []", "Part [II]", None, ""),
            ("Part[II]", "Part[II]", None, ""),
            ("@ 0:01", "", Some(1000), ""),
        ] {
            assert_eq!(said(words), (title.to_owned(), at, tracks.to_owned()), "{words}");
        }
    }

    #[test]
    fn what_was_meant_and_missed_is_said() {
        for (words, part) in [
            ("A @ 0:41:70", "\"0:41:70\" is no time in the film"),
            ("A @ 41", "\"41\" is no time"),
            ("A @", "\"\" is no time"),
            ("A [eleven]", "\"eleven\" is no track: write its number, 11"),
            ("A @ 0:10 [1.2.3]", "\"1.2.3\" is no track"),
            ("", "the scene has no title"),
        ] {
            assert!(read(words).unwrap_err().starts_with(part), "{words}: {:?}", read(words));
        }
    }
}
