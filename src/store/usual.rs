//! A track in the form that most programs write: the known fields in their order, at most one blank after each comma and colon.
//! Catalogues are mostly such tracks, a million of them, so this is read without looking twice at any byte. Whatever is
//! otherwise is left to the glance, and what that leaves to the full reading.

use wide::u8x16;

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
    let (disc, rest) = digits(after(text.as_bytes().get(from..)?, b"{\"disc\":")?)?;
    let (number, rest) = digits(field(rest, b"\"number\":")?)?;
    let inside = field(rest, b"\"title\":")?.strip_prefix(b"\"")?;
    let begin = text.len() - inside.len();
    let end = begin + plain(inside);
    let rest = text.as_bytes().get(end..)?.strip_prefix(b"\"")?;
    let (length, rest) = match rest {
        [b'}', ..] => (None, rest),
        _ => clock(field(rest, b"\"length\":")?)?,
    };
    let rest = rest.strip_prefix(b"}")?;
    let disc = u16::try_from(disc).ok()?;
    Some((TrackGlance { disc, number, title: text.get(begin..end)?, length }, text.len() - rest.len()))
}

/// What comes after a comma and the name of a field.
fn field<'a, const N: usize>(rest: &'a [u8], name: &[u8; N]) -> Option<&'a [u8]> {
    after(after(rest, b",")?, name)
}

/// What comes after these bytes and at most one blank.
fn after<'a, const N: usize>(rest: &'a [u8], expected: &[u8; N]) -> Option<&'a [u8]> {
    // Of a length that is known beforehand, they are compared in one go.
    match rest.split_first_chunk()? {
        (first, [b' ', rest @ ..] | rest) => (first == expected).then_some(rest),
    }
}

/// A whole number of up to three digits, and what comes after it.
fn digits(rest: &[u8]) -> Option<(u32, &[u8])> {
    let (number, len) = match rest {
        [ones, b',' | b'}', ..] => (value(*ones)?, 1),
        [tens @ b'1'..=b'9', ones, b',' | b'}', ..] => (value(*tens)? * 10 + value(*ones)?, 2),
        [hundreds @ b'1'..=b'9', tens, ones, b',' | b'}', ..] => {
            (value(*hundreds)? * 100 + value(*tens)? * 10 + value(*ones)?, 3)
        }
        _ => return None,
    };
    Some((number, rest.get(len..)?))
}

/// A text of minutes, a colon and two digits of seconds, perhaps with milliseconds, and what comes after it; `0:00` says nothing.
fn clock(rest: &[u8]) -> Option<(Option<Length>, &[u8])> {
    let (minutes, tens, ones, rest) = match rest {
        [b'"', minute, b':', tens, ones, rest @ ..] => (value(*minute)?, tens, ones, rest),
        [b'"', ten, minute, b':', tens, ones, rest @ ..] => (value(*ten)? * 10 + value(*minute)?, tens, ones, rest),
        _ => return None,
    };
    let (rest_of_second, rest) = match rest {
        [b'"', rest @ ..] => (0, rest),
        [b'.', a, b, c, b'"', rest @ ..] => (value(*a)? * 100 + value(*b)? * 10 + value(*c)?, rest),
        _ => return None,
    };
    let seconds = value(*tens).filter(|tens| *tens < 6)? * 10 + value(*ones)?;
    let ms = u64::from((minutes * 60 + seconds) * 1000 + rest_of_second);
    Some(((ms > 0).then(|| Length::from_ms(ms)), rest))
}

fn value(digit: u8) -> Option<u32> {
    digit.is_ascii_digit().then(|| u32::from(digit - b'0'))
}

/// How many bytes there are before the first that ends a text, escapes or controls: sixteen at a time.
pub(super) fn plain(bytes: &[u8]) -> usize {
    let (parts, rest) = bytes.as_chunks();
    for (i, part) in parts.iter().map(|part| u8x16::new(*part)).enumerate() {
        let is = |byte: u8| part.simd_eq(u8x16::splat(byte));
        let is_control = part.min(u8x16::splat(0x1f)).simd_eq(part);
        let found = (is(b'"') | is(b'\\') | is(0x7f) | is_control).to_bitmask();
        if found != 0 {
            return i * 16 + found.trailing_zeros() as usize;
        }
    }
    let is_plain = |byte: &&u8| !matches!(byte, b'"' | b'\\' | 0x7f | 0..0x20);
    parts.len() * 16 + rest.iter().take_while(is_plain).count()
}
