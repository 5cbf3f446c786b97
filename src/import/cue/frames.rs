//! Times of a compact disc: minutes, seconds and frames of 1/75 s, kept whole until the end.

use crate::model::Length;

/// A time in frames.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Frames(u64);

impl Frames {
    /// `MM:SS:FF`; the minutes have no upper limit, though they have no more than seven digits here. Some writers round
    /// the frames up to 75, which is the next second.
    pub(super) fn read(text: &str) -> Option<Self> {
        let parts: Vec<u64> = text.split(':').map(number).collect::<Option<_>>()?;
        match *parts {
            [minutes, seconds @ 0..60, frames @ 0..=75] => Some(Self((minutes * 60 + seconds) * 75 + frames)),
            _ => None,
        }
    }

    /// Rounded to the nearest millisecond.
    pub(super) fn ms(self) -> u64 {
        (self.0 * 2000 + 75) / 150
    }

    /// The length from `start` to here; none where this is not after it.
    pub(super) fn since(self, start: Self) -> Option<Length> {
        self.0.checked_sub(start.0).and_then(|frames| crate::import::clock::from_ms(Self(frames).ms()))
    }
}

fn number(text: &str) -> Option<u64> {
    let plain = (1..=7).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit());
    plain.then(|| text.parse().ok()).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn frames_are_rounded_once() {
        for (text, ms) in [
            ("00:00:00", 0),
            ("00:00:01", 13),
            ("00:00:74", 987),
            ("04:20:40", 260_533),
            ("06:47:75", 408_000),
            ("120:00:37", 7_200_493),
        ] {
            assert_eq!(Frames::read(text).map(Frames::ms), Some(ms), "{text}");
        }
        for text in ["99:99:99", "-1:00:00", "00:00", "00:60:00", "00:00:76", "0:0:0:0", "", "a:b:c", "99999999:00:00"]
        {
            assert_eq!(Frames::read(text), None, "{text}");
        }
    }

    #[test]
    fn a_length_is_what_lies_between() {
        let at = |text| Frames::read(text).unwrap();
        assert_eq!(at("01:00:01").since(at("00:00:02")).map(Length::ms), Some(59_987));
        assert_eq!(at("00:00:02").since(at("00:00:02")), None);
        assert_eq!(at("00:00:01").since(at("00:00:02")), None);
    }
}
