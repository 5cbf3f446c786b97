//! JSON for pipes and terminals alike: what could steer a terminal is written as `\uXXXX`.

use std::io::{self, Write};

use serde::Serialize;
use serde_json::ser::{CompactFormatter, Formatter, PrettyFormatter, Serializer};

use crate::model::text::steers;

/// Writes values as one array, an element a line.
pub(super) fn array<T: Serialize>(out: &mut impl Write, values: impl Iterator<Item = T>) -> io::Result<()> {
    let mut between = "[\n";
    for value in values {
        out.write_all(between.as_bytes())?;
        value.serialize(&mut Serializer::with_formatter(&mut *out, Escaping(CompactFormatter)))?;
        between = ",\n";
    }
    out.write_all(if between == "[\n" { b"[]\n" } else { b"\n]\n" })
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
        array(&mut out, [hostile].into_iter()).unwrap();
        let text = String::from_utf8(out).unwrap();
        assert_eq!(text, "[\n\"a\\u001b\\u007f\\u009b\\u202e\\u2028\\udb40\\udc41é\\\"\"\n]\n");
        assert_eq!(serde_json::from_str::<Vec<String>>(&text).unwrap(), [hostile]);
    }

    #[test]
    fn nothing_is_an_empty_array() {
        let mut out = Vec::new();
        array(&mut out, std::iter::empty::<u8>()).unwrap();
        assert_eq!(out, b"[]\n");
    }
}
