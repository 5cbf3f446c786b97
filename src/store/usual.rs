//! A track in the form that most programs write: the four known fields, at most one blank after each comma and colon.
//! Catalogues are mostly such tracks, a million of them, so this is read without looking twice at any byte. Whatever is
//! otherwise is left to the glance, and what that leaves to the full reading.

use crate::model::Length;

/// What a track says; its title still stands in the text.
#[derive(Debug)]
pub(super) struct TrackGlance<'a> {
    pub(super) disc: u16,
    pub(super) number: u32,
    pub(super) title: &'a str,
    pub(super) length: Option<Length>,
}

/// The track that begins at byte `from` of `text`, and the byte after it.
pub(super) fn track(text: &str, from: usize) -> Option<(TrackGlance<'_>, usize)> {
    let mut pen = Pen { text, at: from };
    let (mut disc, mut number, mut title, mut length) = (None, None, None, None);
    pen.skip(b"{\"")?;
    loop {
        let is_first = match pen.rest()? {
            [b'd', ..] => disc.replace(pen.named(b"disc\":")?.number()?).is_none(),
            [b'n', ..] => number.replace(pen.named(b"number\":")?.number()?).is_none(),
            [b't', ..] => title.replace(pen.named(b"title\":")?.string()?).is_none(),
            _ => length.replace(pen.named(b"length\":")?.clock()?).is_none(),
        };
        if !is_first {
            return None;
        }
        if pen.skip(b"}").is_some() {
            break;
        }
        pen.named(b",")?.skip(b"\"")?;
    }
    let disc = disc.map_or(Some(1), |disc| u16::try_from(disc).ok())?;
    let length = length.filter(|length| *length != Length::ZERO);
    Some((TrackGlance { disc, number: number?, title: title?, length }, pen.at))
}

struct Pen<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> Pen<'a> {
    fn rest(&self) -> Option<&'a [u8]> {
        self.text.as_bytes().get(self.at..)
    }

    /// Goes on if these bytes come next.
    fn skip(&mut self, expected: &[u8]) -> Option<()> {
        self.rest()?.starts_with(expected).then(|| self.at += expected.len())
    }

    /// Goes on behind these bytes and one blank.
    fn named(&mut self, expected: &[u8]) -> Option<&mut Self> {
        self.skip(expected)?;
        self.at += usize::from(self.rest()?.first() == Some(&b' '));
        Some(self)
    }

    /// A whole number of up to four digits.
    fn number(&mut self) -> Option<u32> {
        let mut number = 0;
        let rest = self.rest()?;
        let digits = rest.iter().take(5).map_while(|digit| value(*digit));
        let len = digits.map(|digit| number = number * 10 + digit).count();
        let is_plain = matches!((len, rest.first()), (1, _) | (2..=4, Some(b'1'..=b'9')));
        let ends = matches!(rest.get(len), Some(b',' | b'}'));
        self.at += len;
        (is_plain && ends).then_some(number)
    }

    fn string(&mut self) -> Option<&'a str> {
        self.skip(b"\"")?;
        let end = self.at + plain(self.rest()?);
        let text = self.text.get(self.at..end)?;
        self.at = end;
        self.skip(b"\"").map(|()| text)
    }

    /// A text of minutes, a colon and two digits of seconds.
    fn clock(&mut self) -> Option<Length> {
        let (minutes, tens, ones, len) = match self.rest()? {
            [b'"', minute, b':', tens, ones, b'"', ..] => (value(*minute)?, tens, ones, 6),
            [b'"', ten, minute, b':', tens, ones, b'"', ..] => (value(*ten)? * 10 + value(*minute)?, tens, ones, 7),
            _ => return None,
        };
        self.at += len;
        let seconds = value(*tens).filter(|tens| *tens < 6)? * 10 + value(*ones)?;
        Some(Length::from_ms(u64::from(minutes * 60 + seconds) * 1000))
    }
}

fn value(digit: u8) -> Option<u32> {
    digit.is_ascii_digit().then(|| u32::from(digit - b'0'))
}

/// How many bytes there are before the first that ends a text, escapes or controls: eight at a time.
pub(super) fn plain(bytes: &[u8]) -> usize {
    const ONES: u64 = u64::MAX / 255;
    const TOPS: u64 = ONES << 7;
    let below = |word: u64, most: u8| word.wrapping_sub(ONES * u64::from(most)) & !word & TOPS;
    let is = |word: u64, byte: u8| below(word ^ (ONES * u64::from(byte)), 1);
    let (words, rest) = bytes.as_chunks();
    for (i, word) in words.iter().map(|word| u64::from_le_bytes(*word)).enumerate() {
        let found = is(word, b'"') | is(word, b'\\') | is(word, 0x7f) | below(word, 0x20);
        if found != 0 {
            return i * 8 + found.trailing_zeros() as usize / 8;
        }
    }
    let is_plain = |byte: &&u8| !matches!(byte, b'"' | b'\\' | 0x7f | 0..0x20);
    words.len() * 8 + rest.iter().take_while(is_plain).count()
}
