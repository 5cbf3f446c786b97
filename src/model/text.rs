//! Text from outside, made clean where it enters: after this nothing in it can steer a terminal or break a border.

use std::borrow::Cow;
use std::convert::Infallible;
use std::fmt;
use std::ops::Deref;

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use unicode_width::UnicodeWidthChar;

use super::written::from_text;

/// Letters without width (accents, joiners) that one base letter may carry; the rest of a pile is dropped.
const MARKS_PER_LETTER: usize = 8;
/// Characters that a [`Line`] keeps; the rest of a longer one is cut and `…` says so.
const LINE_CAP: usize = 2_000;

/// One clean line: a title, a name, a label. No control character, no line break, trimmed.
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
pub struct Line(Box<str>);

/// Clean running text; its only control character is `\n`.
#[derive(Clone, PartialEq, Eq, Hash, Default)]
pub struct Prose(Box<str>);

/// Makes one line of `raw`: line breaks and tabs become spaces, what could steer a terminal goes, 2,000 characters stay.
pub fn clean_line(raw: &str) -> Cow<'_, str> {
    if is_plain(raw) && raw.len() <= LINE_CAP {
        return Cow::Borrowed(raw.trim());
    }
    let mut clean = scrub(raw, Breaks::Fold);
    if let Some((cut, _)) = clean.char_indices().nth(LINE_CAP) {
        let keep = clean.char_indices().nth(LINE_CAP - 1).map_or(cut, |(at, _)| at);
        clean.truncate(keep);
        clean.push('…');
    }
    Cow::Owned(clean.trim().to_owned())
}

/// Makes running text of `raw`: `\r\n`, `\r` and the Unicode line breaks become `\n`, a tab four spaces,
/// what could steer a terminal goes.
pub fn clean_prose(raw: &str) -> Cow<'_, str> {
    if raw.split('\n').all(is_plain) {
        return Cow::Borrowed(raw.trim());
    }
    Cow::Owned(scrub(raw, Breaks::Keep).trim().to_owned())
}

/// Whether no character of `text` needs a second look: printable ASCII.
fn is_plain(text: &str) -> bool {
    // Without a way out in between, many bytes are looked at at once.
    text.bytes().fold(true, |plain, b| plain & (0x20..0x7f).contains(&b))
}

#[derive(Clone, Copy, PartialEq)]
enum Breaks {
    Keep,
    Fold,
}

fn scrub(raw: &str, breaks: Breaks) -> String {
    let mut clean = String::with_capacity(raw.len());
    let mut marks = 0;
    let mut chars = raw.chars().peekable();
    while let Some(c) = chars.next() {
        let c = match c {
            ' '..='~' => {
                marks = 0;
                clean.push(c);
                continue;
            }
            '\r' if chars.peek() == Some(&'\n') => continue,
            '\n' | '\r' | '\u{85}' | '\u{2028}' | '\u{2029}' => match breaks {
                Breaks::Keep => '\n',
                Breaks::Fold => ' ',
            },
            '\t' if breaks == Breaks::Keep => {
                clean.push_str("    ");
                continue;
            }
            '\t' => ' ',
            c if steers(c) => continue,
            c => c,
        };
        marks = if c.width() == Some(0) { marks + 1 } else { 0 };
        if marks <= MARKS_PER_LETTER {
            clean.push(c);
        }
    }
    clean
}

/// Text whose first letter is a small one, to stand within a sentence.
pub(crate) fn lower_first(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |first| first.to_lowercase().chain(chars).collect())
}

/// Whether `c` could steer a terminal or the reading direction, or hides: controls, bidi controls, byte-order marks,
/// emoji presentation, tag characters and kitty's image placeholder.
pub fn steers(c: char) -> bool {
    c.is_control()
        || matches!(c,
            '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
            | '\u{fe0f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}' | '\u{10eeee}')
}

macro_rules! clean_text {
    ($name:ident, $clean:path) => {
        impl $name {
            /// Whether nothing is written in it.
            pub fn is_empty(&self) -> bool {
                self.0.is_empty()
            }
        }

        impl From<&str> for $name {
            fn from(raw: &str) -> Self {
                Self($clean(raw).into())
            }
        }

        impl From<String> for $name {
            fn from(raw: String) -> Self {
                match $clean(&raw) {
                    Cow::Borrowed(clean) if clean.len() == raw.len() => Self(raw.into()),
                    clean => Self(clean.into()),
                }
            }
        }

        impl Deref for $name {
            type Target = str;
            fn deref(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.pad(&self.0)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                fmt::Debug::fmt(&*self.0, f)
            }
        }

        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(&self.0)
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                from_text(deserializer, "a text in quotes", |raw| Ok::<_, Infallible>(Self::from(raw)))
            }
        }

        #[cfg(test)]
        impl schemars::JsonSchema for $name {
            fn schema_name() -> Cow<'static, str> {
                "string".into()
            }
            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                schemars::json_schema!({ "type": "string" })
            }
            fn inline_schema() -> bool {
                true
            }
        }
    };
}

clean_text!(Line, clean_line);
clean_text!(Prose, clean_prose);

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn escape_sequences_lose_their_teeth() {
        assert_eq!(clean_line("a\u{1b}]0;evil\u{7}b\u{9b}31mc"), "a]0;evilb31mc");
        assert_eq!(clean_line("one\ttwo\r\nthree\u{2028}four"), "one two three four");
        assert_eq!(clean_prose("one\ttwo\r\nthree\rfour"), "one    two\nthree\nfour");
        assert_eq!(clean_line("\u{202e}gnp.exe\u{feff}❤\u{fe0f}"), "gnp.exe❤");
    }

    #[test]
    fn a_pile_of_accents_is_cut_and_honest_ones_stay() {
        let pile = format!("e{}x", "\u{301}".repeat(100_000));
        assert_eq!(clean_line(&pile).chars().count(), 2 + MARKS_PER_LETTER);
        assert_eq!(clean_line("Jo\u{301}hann Jóhannsson"), "Jo\u{301}hann Jóhannsson");
    }

    #[test]
    fn a_line_has_an_end() {
        let long = clean_line(&"x".repeat(1_000_000)).into_owned();
        assert_eq!(long.chars().count(), LINE_CAP);
        assert!(long.ends_with('…'));
    }

    proptest! {
        #[test]
        fn cleaning_leaves_no_control_and_is_idempotent(raw in any::<String>()) {
            let line = clean_line(&raw).into_owned();
            prop_assert!(!line.chars().any(char::is_control));
            prop_assert_eq!(&*clean_line(&line), &line);
            let prose = clean_prose(&raw).into_owned();
            prop_assert!(!prose.chars().any(|c| c.is_control() && c != '\n'));
            prop_assert_eq!(&*clean_prose(&prose), &prose);
        }
    }
}
