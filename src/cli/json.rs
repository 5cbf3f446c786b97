//! JSON for pipes and terminals alike: what could steer a terminal is written as `\uXXXX`.

use std::io::{self, Write};

use serde::Serialize;
use serde_json::ser::{CompactFormatter, Formatter, PrettyFormatter, Serializer};

use super::parts::{PART, set_parts};
use crate::model::text::steers;

/// Bytes of most elements.
const ELEMENT: usize = 320;

/// Writes what `record` makes of `items` as one array, an element a line; on all cores, since there may be a million.
pub(super) fn array<'a, I: Sync, T: Serialize>(
    out: &mut impl Write,
    items: &'a [I],
    record: impl Fn(&'a I) -> Option<T> + Sync,
) -> io::Result<()> {
    let parts: Vec<_> = items.chunks(PART).collect();
    let mut between = "[\n";
    set_parts(
        &parts,
        |part| elements(part.iter().filter_map(&record)),
        |text| {
            let text = text?;
            if text.is_empty() {
                return Ok(());
            }
            out.write_all(std::mem::replace(&mut between, ",\n").as_bytes())?;
            out.write_all(&text)
        },
    )?;
    out.write_all(if between == "[\n" { b"[]\n" } else { b"\n]\n" })
}

/// Values with what stands between them in an array; nothing of none.
fn elements<T: Serialize>(values: impl Iterator<Item = T>) -> io::Result<Vec<u8>> {
    let mut text = Vec::with_capacity(ELEMENT * PART);
    for value in values {
        if !text.is_empty() {
            text.extend_from_slice(b",\n");
        }
        value.serialize(&mut Serializer::with_formatter(&mut text, Escaping(CompactFormatter)))?;
    }
    Ok(text)
}

/// Writes one value over many lines.
pub(super) fn pretty<T: Serialize>(out: &mut impl Write, value: &T) -> io::Result<()> {
    value.serialize(&mut Serializer::with_formatter(&mut *out, Escaping(PrettyFormatter::new())))?;
    out.write_all(b"\n")
}

/// A formatter that escapes more than JSON must.
struct Escaping<F>(F);

macro_rules! handed_on {
    ($($name:ident($($argument:ident: $type:ty),*);)*) => {
        $(fn $name<W: ?Sized + Write>(&mut self, writer: &mut W $(, $argument: $type)*) -> io::Result<()> {
            self.0.$name(writer $(, $argument)*)
        })*
    };
}

impl<F: Formatter> Formatter for Escaping<F> {
    fn write_string_fragment<W: ?Sized + Write>(&mut self, writer: &mut W, fragment: &str) -> io::Result<()> {
        if fragment.bytes().all(|byte| (0x20..0x7f).contains(&byte)) {
            return writer.write_all(fragment.as_bytes());
        }
        let mut letter = [0; 4];
        for c in fragment.chars() {
            if steers(c) || matches!(c, '\u{2028}' | '\u{2029}') {
                escape(writer, c)?;
            } else {
                writer.write_all(c.encode_utf8(&mut letter).as_bytes())?;
            }
        }
        Ok(())
    }

    handed_on! {
        begin_array();
        end_array();
        begin_array_value(first: bool);
        end_array_value();
        begin_object();
        end_object();
        begin_object_key(first: bool);
        end_object_key();
        begin_object_value();
        end_object_value();
    }
}

fn escape<W: ?Sized + Write>(writer: &mut W, c: char) -> io::Result<()> {
    c.encode_utf16(&mut [0; 2]).iter().try_for_each(|unit| write!(writer, "\\u{unit:04x}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_could_steer_a_terminal_is_escaped_and_reads_back() {
        let hostile = "a\u{1b}\u{7f}\u{9b}\u{202e}\u{2028}\u{e0041}é\"";
        let mut out = Vec::new();
        array(&mut out, &[hostile], |text| Some(*text)).unwrap();
        let text = String::from_utf8(out).unwrap();
        assert_eq!(text, "[\n\"a\\u001b\\u007f\\u009b\\u202e\\u2028\\udb40\\udc41é\\\"\"\n]\n");
        assert_eq!(serde_json::from_str::<Vec<String>>(&text).unwrap(), [hostile]);
    }

    #[test]
    fn nothing_is_an_empty_array() {
        let mut out = Vec::new();
        array(&mut out, &[1, 2, 3], |_| None::<u8>).unwrap();
        assert_eq!(out, b"[]\n");
    }

    #[test]
    fn a_long_array_reads_back() {
        let items: Vec<u32> = (0..1_000).collect();
        let kept = |item: &u32| Some(*item).filter(|item| (300..900).contains(item));
        let mut out = Vec::new();
        array(&mut out, &items, kept).unwrap();
        assert_eq!(serde_json::from_slice::<Vec<u32>>(&out).unwrap(), (300..900).collect::<Vec<_>>());
        assert_eq!(out.split(|byte| *byte == b'\n').count(), 600 + 3);
    }
}
