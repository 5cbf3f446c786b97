//! A line of the track list: `14. The Exchange (5:54)`.

use std::fmt::Write;

use super::note;
use super::{Told, means_time, says_unknown};
use crate::model::length::UNKNOWN;
use crate::model::{Extra, Length, Line, Track};

/// What a line of the track list says; the disc stands above it.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Item {
    /// The number; none where the line only has a bullet.
    pub(super) number: Option<u32>,
    pub(super) title: Line,
    pub(super) length: Option<Length>,
    pub(super) extra: Extra,
}

/// The line of `track`. An unknown length is left out, unless the title would be taken for having one.
pub(super) fn write(track: &Track) -> String {
    let (title, length, extra) = (track.title.clone(), track.length, track.extra.clone());
    let meant = Item { number: Some(track.number), title, length, extra };
    let short = spelled(&meant, length.map(Length::exact));
    if read(&short).is_ok_and(|item| item == meant) {
        return short;
    }
    spelled(&meant, Some(length.map_or_else(|| UNKNOWN.to_owned(), Length::exact)))
}

fn spelled(item: &Item, length: Option<String>) -> String {
    let mut line = format!("{}. {}", item.number.unwrap_or_default(), item.title);
    if let Some(length) = length {
        line.truncate(line.trim_end().len());
        let _ = write!(line, " ({length})");
    }
    if !item.extra.is_empty() {
        let _ = write!(line, " {}", note::write(&item.extra));
    }
    line
}

/// What `line` says, or what is wrong with it.
pub(super) fn read(line: &str) -> Result<Item, String> {
    let (number, rest) = split_number(line.trim())?;
    let (rest, extra) = note::split(rest, &["disc", "number", "title", "length"])?;
    let (title, length) = split_length(rest)?;
    if title.is_empty() && length == Told::Nothing {
        return Err("the track has no title: write it as 1. Title (1:12)".to_owned());
    }
    let length = length.length().filter(|length| *length != Length::ZERO);
    Ok(Item { number, title: Line::from(title), length, extra })
}

/// The number before a title, or a bullet, and what follows.
fn split_number(line: &str) -> Result<(Option<u32>, &str), String> {
    let rest = line.trim_start_matches(|c: char| c.is_ascii_digit());
    let digits = line.get(..line.len() - rest.len()).unwrap_or_default();
    let bullet = rest.strip_prefix(['-', '*', '+']).filter(|rest| rest.starts_with(char::is_whitespace));
    match (digits, bullet, rest.strip_prefix(['.', ')'])) {
        ("", Some(title), _) => Ok((None, title.trim())),
        ("", ..) | (_, _, None) => Err("a track is expected here: write it as 1. Title (1:12)".to_owned()),
        (digits, _, Some(title)) => match digits.parse() {
            Ok(number) => Ok((Some(number), title.trim())),
            Err(_) => Err(format!("{digits} is too large for a track's number")),
        },
    }
}

/// `rest` without the length at its end, and what that says.
fn split_length(rest: &str) -> Result<(&str, Told), String> {
    let bracketed =
        [(')', '('), (']', '[')].into_iter().find_map(|(close, open)| rest.strip_suffix(close)?.rsplit_once(open));
    let dashed =
        || ["–", "—", "-"].into_iter().filter_map(|dash| after_dash(rest, dash)).max_by_key(|(title, _)| title.len());
    let Some((title, told)) = bracketed.or_else(dashed) else { return Ok((rest, Told::Nothing)) };
    let told = told.trim();
    match told.parse() {
        Ok(length) => Ok((title.trim_end(), Told::Known(length))),
        Err(_) if says_unknown(told) => Ok((title.trim_end(), Told::Unknown)),
        Err(_) if means_time(told) => Err(format!(
            "\"{told}\" is no length: write minutes and seconds, 4:20; a title that ends like this needs ({UNKNOWN}) after it"
        )),
        Err(_) => Ok((rest, Told::Nothing)),
    }
}

/// What stands before and after the last `dash` that has blanks on both sides, or stands first.
fn after_dash<'a>(rest: &'a str, dash: &str) -> Option<(&'a str, &'a str)> {
    let spaced = |(title, told): &(&str, &str)| {
        (title.is_empty() || title.ends_with(char::is_whitespace)) && told.starts_with(char::is_whitespace)
    };
    let (at, _) = rest.rmatch_indices(dash).find(|&(at, _)| {
        rest.split_at_checked(at)
            .is_some_and(|(title, told)| spaced(&(title, told.strip_prefix(dash).unwrap_or_default())))
    })?;
    let (title, told) = rest.split_at_checked(at)?;
    Some((title, told.strip_prefix(dash)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_track_is_read_as_people_write_it() {
        for (line, number, title, ms) in [
            ("14. The Exchange (5:54)", Some(14), "The Exchange", Some(354_000)),
            ("  3) \"Milk\" [10:10]", Some(3), "\"Milk\"", Some(610_000)),
            ("1.Home – 1:02:03.5", Some(1), "Home", Some(3_723_500)),
            ("1. A - B - 1:00", Some(1), "A - B", Some(60_000)),
            ("- 1917 (Reprise)", None, "1917 (Reprise)", None),
            ("* Suite (1986)", None, "Suite (1986)", None),
            ("2. Call (1:12) (–:––)", Some(2), "Call (1:12)", None),
            ("2. Call - Answer", Some(2), "Call - Answer", None),
            ("2. Call (?)", Some(2), "Call", None),
            ("0. Nothing (0:00)", Some(0), "Nothing", None),
            ("5. (4:33)", Some(5), "", Some(273_000)),
        ] {
            let item = read(line).unwrap();
            assert_eq!((item.number, &*item.title, item.length.map(Length::ms)), (number, title, ms), "{line}");
        }
    }

    #[test]
    fn what_was_meant_and_missed_is_said() {
        for (line, part) in [
            ("Title (1:12)", "a track is expected here"),
            ("1. Title (4:60)", "\"4:60\" is no length: write minutes and seconds"),
            ("1. Title - 4:6", "\"4:6\" is no length"),
            ("1.", "the track has no title"),
            ("99999999999. x", "99999999999 is too large"),
            ("1. x <!-- {\"isrc\": } -->", "the fields in the comment"),
            ("1. x <!-- {\"title\": 1} -->", "\"title\" has a place of its own"),
        ] {
            assert!(read(line).unwrap_err().starts_with(part), "{line}: {:?}", read(line));
        }
    }
}
