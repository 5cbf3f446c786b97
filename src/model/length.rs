//! Lengths and places in time, in whole milliseconds.

use std::fmt;
use std::iter::Sum;
use std::ops::Add;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::written::from_text;

/// What stands where a length is not known.
pub const UNKNOWN: &str = "–:––";

/// The longest length that is read, in milliseconds: a thousand hours.
const MOST: u64 = 1_000 * 3_600_000;

/// A duration, or a distance from a beginning (of a disc, of a film), in whole milliseconds.
///
/// Shown as `m:ss`, from an hour as `h:mm:ss`, the rest of a second cut off as players do; written in files with
/// its `.mmm` where it has any.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Length(u64);

impl Length {
    /// No time at all: the beginning.
    pub const ZERO: Self = Self(0);

    /// A length of so many milliseconds.
    pub const fn from_ms(ms: u64) -> Self {
        Self(ms)
    }

    /// The whole milliseconds of it.
    pub const fn ms(self) -> u64 {
        self.0
    }

    /// The exact form for files: `m:ss`, `h:mm:ss`, with `.mmm` where there are milliseconds.
    pub fn exact(self) -> String {
        match self.0 % 1000 {
            0 => self.to_string(),
            ms => format!("{self}.{ms:03}"),
        }
    }
}

impl Length {
    /// As it is shown. Written digit by digit: a million of them stand in a long list.
    fn clock(self) -> String {
        let (hours, minutes, seconds) = (self.0 / 3_600_000, self.0 / 60_000 % 60, self.0 / 1000 % 60);
        let mut text = if hours == 0 { String::with_capacity(8) } else { format!("{hours}:") };
        if hours > 0 || minutes > 9 {
            text.push(digit(minutes / 10));
        }
        text.extend([digit(minutes), ':', digit(seconds / 10), digit(seconds)]);
        text
    }
}

/// The last digit of a number.
fn digit(number: u64) -> char {
    char::from(b'0' + u8::try_from(number % 10).unwrap_or_default())
}

impl Add for Length {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self(self.0.saturating_add(other.0))
    }
}

impl Sum for Length {
    fn sum<I: Iterator<Item = Self>>(lengths: I) -> Self {
        lengths.fold(Self::ZERO, Add::add)
    }
}

impl fmt::Display for Length {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.clock())
    }
}

/// `length` as it is shown: `4:20`, or `–:––` when it is not known.
pub fn shown(length: Option<Length>) -> String {
    length.map_or_else(|| UNKNOWN.to_owned(), Length::clock)
}

/// Why a text is not a length.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("\"{0}\" is not a length: write minutes and seconds like 4:20, or 1:02:03, or 4:20.500")]
pub struct NotALength(String);

impl FromStr for Length {
    type Err = NotALength;

    fn from_str(text: &str) -> Result<Self, NotALength> {
        parse(text).ok_or_else(|| NotALength(super::text::clean_line(text).chars().take(40).collect()))
    }
}

fn parse(text: &str) -> Option<Length> {
    let (clock, fraction) = text.split_once('.').map_or((text, None), |(clock, fraction)| (clock, Some(fraction)));
    let mut parts = clock.split(':').map(digits);
    let (hours, minutes, seconds) = match (parts.next()??, parts.next()??, parts.next(), parts.next()) {
        ((minutes, _), (seconds, 2), None, None) => (0, minutes, seconds),
        ((hours, _), (minutes, 2), Some(Some((seconds, 2))), None) if minutes < 60 => (hours, minutes, seconds),
        _ => return None,
    };
    let ms = match fraction.map(digits) {
        None => 0,
        Some(Some((tenths, 1))) => tenths * 100,
        Some(Some((hundredths, 2))) => hundredths * 10,
        Some(Some((ms, 3))) => ms,
        Some(_) => return None,
    };
    let total = ((hours * 60 + minutes) * 60 + seconds) * 1000 + ms;
    (seconds < 60 && total <= MOST).then_some(Length(total))
}

/// The value of up to seven digits and how many there are.
fn digits(text: &str) -> Option<(u64, usize)> {
    let plain = !text.is_empty() && text.len() <= 7 && text.bytes().all(|b| b.is_ascii_digit());
    plain.then(|| text.parse().ok().map(|value| (value, text.len()))).flatten()
}

impl Serialize for Length {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.exact())
    }
}

impl<'de> Deserialize<'de> for Length {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        from_text(deserializer, "a length in quotes, like \"4:20\"", str::parse)
    }
}

#[cfg(test)]
impl schemars::JsonSchema for Length {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "length".into()
    }
    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "type": "string",
            "description": "m:ss or h:mm:ss, with .mmm where there are milliseconds; left out when unknown",
            "pattern": r"^([0-9]{1,7}:[0-5][0-9]|[0-9]{1,7}:[0-5][0-9]:[0-5][0-9])(\.[0-9]{1,3})?$",
        })
    }
}

/// A sum of lengths that owns up to the ones it could not add.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Total {
    /// The sum of the known lengths.
    pub known: Length,
    /// How many lengths there were in all.
    pub count: usize,
    /// How many of them are not known.
    pub unknown: usize,
}

impl Total {
    /// The sum, or nothing where not one length is known.
    pub fn length(&self) -> Option<Length> {
        (self.unknown < self.count).then_some(self.known)
    }
}

impl FromIterator<Option<Length>> for Total {
    fn from_iter<I: IntoIterator<Item = Option<Length>>>(lengths: I) -> Self {
        lengths.into_iter().fold(Self::default(), |sum, length| Self {
            known: sum.known + length.unwrap_or_default(),
            count: sum.count + 1,
            unknown: sum.unknown + usize::from(length.is_none()),
        })
    }
}

impl fmt::Display for Total {
    /// `1:35:45`; `≥ 51:20, 2 unknown`; `–:––` where nothing is known.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&match (self.length(), self.unknown) {
            (None, _) => UNKNOWN.to_owned(),
            (Some(sum), 0) => sum.to_string(),
            (Some(sum), unknown) => format!("≥ {sum}, {unknown} unknown"),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn what_is_a_length_and_what_is_not() {
        for (text, ms) in [
            ("0:00", 0),
            ("1:12", 72_000),
            ("75:30", 4_530_000),
            ("1:02:03", 3_723_000),
            ("2:14.040", 134_040),
            ("2:14.5", 134_500),
            ("0:15:00", 900_000),
            ("01:05", 65_000),
        ] {
            assert_eq!(text.parse(), Ok(Length(ms)), "{text}");
        }
        for text in [
            "",
            "4",
            ":20",
            "4:",
            "4:2",
            "4:60",
            "1:60:00",
            "4:20.",
            "4:20.1234",
            "-1:00",
            "4:20 ",
            "４:20",
            "99999999:00",
            "9999999:59:59",
            "1:2:3:4",
        ] {
            assert!(text.parse::<Length>().is_err(), "{text}");
        }
    }

    #[test]
    fn shown_and_written() {
        assert_eq!(Length(5_745_000).to_string(), "1:35:45");
        assert_eq!(Length(134_040).to_string(), "2:14");
        assert_eq!(Length(134_040).exact(), "2:14.040");
        assert_eq!(shown(None), "–:––");
    }

    #[test]
    fn a_total_owns_up() {
        let total = |lengths: &[Option<u64>]| lengths.iter().map(|l| l.map(Length)).collect::<Total>().to_string();
        assert_eq!(total(&[Some(60_000), Some(61_000)]), "2:01");
        assert_eq!(total(&[Some(60_000), None, None]), "≥ 1:00, 2 unknown");
        assert_eq!(total(&[None]), "–:––");
        assert_eq!(total(&[]), "–:––");
    }

    proptest! {
        #[test]
        fn the_exact_form_reads_back(ms in 0..=MOST) {
            prop_assert_eq!(Length(ms).exact().parse(), Ok(Length(ms)));
        }

        #[test]
        fn no_text_breaks_the_reader(text in any::<String>()) {
            let _ = text.parse::<Length>();
        }
    }
}
