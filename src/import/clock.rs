//! Lengths as other programs write them: `3:20`, `1:02:03`, `200`, `200.5`, `52 min`, `3m 20s`, `3'20"`, milliseconds.

use std::fmt;

use crate::model::Length;

use super::notes::quoted;

/// The longest length that is believed, in milliseconds: the thousand hours that an album's file may hold.
const LONGEST: u64 = 1_000 * 3_600_000;

/// A text that is no length.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Odd(String);

impl fmt::Display for Odd {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} is not a length: it is left out", self.0)
    }
}

/// A length of `ms` milliseconds; none stands for an unknown one, and so does more than a thousand hours.
pub(super) fn from_ms(ms: u64) -> Option<Length> {
    (1..=LONGEST).contains(&ms).then(|| Length::from_ms(ms))
}

/// The length that `text` tells; a bare number is seconds. Nothing, zero and what is below it stand for an unknown one.
pub(super) fn read(text: &str) -> Result<Option<Length>, Odd> {
    let text = text.trim();
    let below_zero = text.strip_prefix('-').is_some_and(|rest| parts(rest).is_some());
    if text.is_empty() || below_zero {
        return Ok(None);
    }
    let ms = parts(text).or_else(|| with_units(text)).filter(|ms| *ms <= LONGEST);
    ms.map(from_ms).ok_or_else(|| Odd(quoted(text)))
}

/// The length that `text` tells where a bare number is milliseconds.
pub(super) fn read_ms(text: &str) -> Result<Option<Length>, Odd> {
    thousandths(text.trim()).map_or_else(|| read(text), |ms| Ok(from_ms(ms / 1000)))
}

/// `3:20`, `1:02:03`, `200`, each with decimals, `'` and `"` for the colons: in milliseconds.
fn parts(text: &str) -> Option<u64> {
    let plain = text.trim_end_matches(['"', '″', '”']).replace(['\'', '′', '’'], ":");
    let (clock, last) = plain.rsplit_once(':').map_or(("", &*plain), |(clock, last)| (clock, last));
    let mut sum = 0;
    let mut count = 1;
    for part in clock.split(':').filter(|part| !part.is_empty()) {
        sum = sum * 60 + whole(part)?;
        count += 1;
    }
    (count <= 3).then_some(sum * 60_000 + thousandths(last)?)
}

/// `52 min`, `3m 20s`, `1 h 2 min`: in milliseconds.
fn with_units(text: &str) -> Option<u64> {
    let mut sum = 0_u64;
    let mut rest = text;
    while !rest.is_empty() {
        let end = rest.find(|c: char| !(c.is_ascii_digit() || c == '.'))?;
        let (number, after) = rest.split_at_checked(end)?;
        let after = after.trim_start();
        let end = after.find(|c: char| !c.is_alphabetic()).unwrap_or(after.len());
        let (unit, next) = after.split_at_checked(end)?;
        sum = sum.saturating_add(thousandths(number)?.saturating_mul(seconds_in(unit)?));
        rest = next.trim_start_matches(['.', ',', ' ']);
    }
    Some(sum)
}

fn seconds_in(unit: &str) -> Option<u64> {
    match unit.to_lowercase().as_str() {
        "h" | "hr" | "hrs" | "hour" | "hours" => Some(3600),
        "m" | "min" | "mins" | "minute" | "minutes" => Some(60),
        "s" | "sec" | "secs" | "second" | "seconds" => Some(1),
        _ => None,
    }
}

/// A decimal number, times a thousand and rounded.
fn thousandths(text: &str) -> Option<u64> {
    let (number, decimals) = text.split_once('.').unwrap_or((text, ""));
    if !decimals.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let digit = |place: usize| decimals.as_bytes().get(place).map_or(0, |b| u64::from(b - b'0'));
    let rounded = u64::from(digit(3) >= 5);
    Some(whole(number)? * 1000 + digit(0) * 100 + digit(1) * 10 + digit(2) + rounded)
}

/// A number of at most eleven digits.
fn whole(text: &str) -> Option<u64> {
    let text = text.trim();
    let plain = !text.is_empty() && text.len() <= 11 && text.bytes().all(|b| b.is_ascii_digit());
    plain.then(|| text.parse().ok()).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn lengths_of_many_hands() {
        for (text, ms) in [
            ("3:20", 200_000),
            ("03:20", 200_000),
            ("75:30", 4_530_000),
            ("1:02:03", 3_723_000),
            ("0:3:5", 185_000),
            ("200", 200_000),
            ("200.0405", 200_041),
            ("1:12.5", 72_500),
            (":20", 20_000),
            ("52 min", 3_120_000),
            ("52min.", 3_120_000),
            ("3m 20s", 200_000),
            ("1 h 2 min", 3_720_000),
            ("3'20\"", 200_000),
            ("3’20”", 200_000),
        ] {
            assert_eq!(read(text), Ok(Some(Length::from_ms(ms))), "{text}");
        }
    }

    #[test]
    fn what_says_nothing_is_unknown_and_what_is_no_length_is_odd() {
        for text in ["", " ", "0", "0:00", "-1", "-1.0", "00:00:00"] {
            assert_eq!(read(text), Ok(None), "{text}");
        }
        for text in ["abc", "1:2:3:4", "3:", "1e9", "∞", "99999999999:00:00", "4 parsecs", "--1", "1.2.3"] {
            assert!(read(text).is_err(), "{text}");
        }
    }

    #[test]
    fn a_bare_number_may_be_milliseconds() {
        assert_eq!(read_ms("61040"), Ok(Some(Length::from_ms(61_040))));
        assert_eq!(read_ms(" 61040.7 "), Ok(Some(Length::from_ms(61_040))));
        assert_eq!(read_ms("03:25"), Ok(Some(Length::from_ms(205_000))));
        assert_eq!((read_ms("-1"), read_ms("")), (Ok(None), Ok(None)));
        assert!(read_ms("soon").is_err());
    }

    #[test]
    fn the_longest_length_can_be_written_and_read() {
        assert!(Length::from_ms(LONGEST).exact().parse::<Length>().is_ok());
        assert_eq!((from_ms(0), from_ms(LONGEST + 1)), (None, None));
    }

    proptest! {
        #[test]
        fn no_text_breaks_it(text in any::<String>(), clock in "[0-9:.'hms ]{0,30}") {
            let _ = (read(&text), read(&clock));
        }
    }
}
