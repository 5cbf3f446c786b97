//! A track in the form that most programs write: the four known fields, at most one blank after each comma and colon.
//! Catalogues are mostly such tracks, a million of them, so this is read without looking twice at any byte. Whatever is
//! otherwise is left to the glance, and what that leaves to the full reading.

use crate::model::Length;

/// What a track says; its title still stands in the text.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Usual<'a> {
    pub(super) disc: u16,
    pub(super) number: u32,
    pub(super) title: &'a str,
    pub(super) length: Option<Length>,
}

/// The track that begins at byte `from` of `text`, and the byte after it. `plain` counts the bytes of a text up to the
/// first that ends it, escapes or controls.
pub(super) fn track(text: &str, from: usize, plain: fn(&[u8]) -> usize) -> Option<(Usual<'_>, usize)> {
    let mut pen = Pen { text, bytes: text.as_bytes(), at: from };
    let (mut disc, mut number, mut title, mut length) = (None, None, None, None);
    pen.skip(b"{")?;
    loop {
        let known = if pen.skip(b"\"disc\":").is_some() {
            disc.replace(u16::try_from(pen.number()?).ok()?).is_none()
        } else if pen.skip(b"\"number\":").is_some() {
            number.replace(pen.number()?).is_none()
        } else if pen.skip(b"\"title\":").is_some() {
            title.replace(pen.string(plain)?).is_none()
        } else {
            pen.skip(b"\"length\":")?;
            length.replace(clock(pen.string(plain)?)?).is_none()
        };
        if !known {
            return None;
        }
        if pen.skip(b"}").is_some() {
            break;
        }
        pen.skip(b",")?;
        pen.blank();
    }
    let length = length.filter(|length| *length != Length::ZERO);
    Some((Usual { disc: disc.unwrap_or(1), number: number?, title: title?, length }, pen.at))
}

/// Minutes, a colon and two digits of seconds.
fn clock(text: &str) -> Option<Length> {
    let (minutes, tens, ones) = match text.as_bytes() {
        [minute, b':', tens, ones] => (value(*minute)?, tens, ones),
        [ten, minute, b':', tens, ones] => (value(*ten)? * 10 + value(*minute)?, tens, ones),
        _ => return None,
    };
    let seconds = value(*tens).filter(|tens| *tens < 6)? * 10 + value(*ones)?;
    Some(Length::from_ms((minutes * 60 + seconds) * 1000))
}

fn value(digit: u8) -> Option<u64> {
    digit.is_ascii_digit().then(|| u64::from(digit - b'0'))
}

struct Pen<'a> {
    text: &'a str,
    bytes: &'a [u8],
    at: usize,
}

impl<'a> Pen<'a> {
    /// Goes on if these bytes come next.
    fn skip(&mut self, expected: &[u8]) -> Option<()> {
        let found = self.bytes.get(self.at..)?.starts_with(expected);
        self.at += if found { expected.len() } else { 0 };
        found.then_some(())
    }

    fn blank(&mut self) {
        self.at += usize::from(self.bytes.get(self.at) == Some(&b' '));
    }

    /// A whole number of up to nine digits.
    fn number(&mut self) -> Option<u32> {
        self.blank();
        let rest = self.bytes.get(self.at..)?;
        let (mut number, mut len) = (0, 0);
        while let Some(digit) = rest.get(len).copied().and_then(value) {
            number = number * 10 + digit;
            len += 1;
            if len > 9 {
                return None;
            }
        }
        let is_plain = matches!((len, rest.first()), (1, _) | (2.., Some(b'1'..=b'9')));
        let ends = matches!(rest.get(len), Some(b',' | b'}'));
        self.at += len;
        u32::try_from(number).ok().filter(|_| is_plain && ends)
    }

    fn string(&mut self, plain: fn(&[u8]) -> usize) -> Option<&'a str> {
        self.blank();
        self.skip(b"\"")?;
        let end = self.at + plain(self.bytes.get(self.at..)?);
        let text = self.text.get(self.at..end)?;
        self.at = end;
        self.skip(b"\"").map(|()| text)
    }
}
