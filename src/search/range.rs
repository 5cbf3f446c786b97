//! Ranges of years and lengths as they are typed: `1990..1999`, `4:00..`, `..2:00`, `5:54`; both ends belong to them.

use std::ops::RangeInclusive;

use crate::model::Length;

/// Why a text is no range.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum NoRange {
    /// There is nothing yet: it is being typed.
    Nothing,
    /// It does not read as one.
    Unread,
    /// It ends before it begins.
    Backwards,
}

/// Reads a year or a range of years.
pub(super) fn years(text: &str) -> Result<RangeInclusive<u16>, NoRange> {
    let year = |text: &str| text.bytes().all(|b| b.is_ascii_digit()).then(|| text.parse().ok()).flatten();
    match text.split_once("..") {
        Some(ends) => between(ends, year, 0..=u16::MAX),
        None if text.is_empty() => Err(NoRange::Nothing),
        None => year(text).map(|year| year..=year).ok_or(NoRange::Unread),
    }
}

/// Reads a length or a range of lengths. The ends of a range are exact; one length alone, written without
/// milliseconds, means all that are shown so.
pub(super) fn lengths(text: &str) -> Result<RangeInclusive<Length>, NoRange> {
    let length = |text: &str| text.parse::<Length>().ok();
    match text.split_once("..") {
        Some(ends) => between(ends, length, Length::ZERO..=Length::from_ms(u64::MAX)),
        None if text.is_empty() => Err(NoRange::Nothing),
        None => {
            let from = length(text).ok_or(NoRange::Unread)?;
            let more = if text.contains('.') { 0 } else { 999 };
            Ok(from..=from + Length::from_ms(more))
        }
    }
}

fn between<T: Ord + Copy>(
    (from, to): (&str, &str),
    read: impl Fn(&str) -> Option<T>,
    all: RangeInclusive<T>,
) -> Result<RangeInclusive<T>, NoRange> {
    let end = |text: &str, open: T| if text.is_empty() { Some(open) } else { read(text) };
    let (Some(first), Some(last)) = (end(from, *all.start()), end(to, *all.end())) else {
        return Err(NoRange::Unread);
    };
    match (from.is_empty() && to.is_empty(), first <= last) {
        (true, _) => Err(NoRange::Nothing),
        (false, true) => Ok(first..=last),
        (false, false) => Err(NoRange::Backwards),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn years_as_typed() {
        for (text, expected) in [
            ("1994", Ok(1994..=1994)),
            ("1990..1999", Ok(1990..=1999)),
            ("1990..", Ok(1990..=u16::MAX)),
            ("..1999", Ok(0..=1999)),
            ("1999..1990", Err(NoRange::Backwards)),
            ("", Err(NoRange::Nothing)),
            ("..", Err(NoRange::Nothing)),
            ("abc", Err(NoRange::Unread)),
            ("+1994", Err(NoRange::Unread)),
            ("1990...1999", Err(NoRange::Unread)),
            ("70000", Err(NoRange::Unread)),
        ] {
            assert_eq!(years(text), expected, "{text}");
        }
    }

    #[test]
    fn lengths_as_typed() {
        for (text, expected) in [
            ("5:54", Ok((354_000, 354_999))),
            ("5:54.040", Ok((354_040, 354_040))),
            ("..2:00", Ok((0, 120_000))),
            ("4:00..", Ok((240_000, u64::MAX))),
            ("1:00.5..1:02:03", Ok((60_500, 3_723_000))),
            ("2:00..2:00", Ok((120_000, 120_000))),
            ("5:00..2:00", Err(NoRange::Backwards)),
            ("90", Err(NoRange::Unread)),
            ("x..2:00", Err(NoRange::Unread)),
            ("", Err(NoRange::Nothing)),
        ] {
            let ms = lengths(text).map(|range| (range.start().ms(), range.end().ms()));
            assert_eq!(ms, expected, "{text}");
        }
    }
}
