//! YAML as the front matter has it: plain where that is safe, else in double quotes.

use std::fmt::Write;

use serde_json::Value;

use crate::model::text::steers;

/// A name longer than this is written with a `?` before it: YAML looks no farther for the colon.
const LONG: usize = 500;

/// Words that YAML takes for something else than a text.
const WORDS: [&str; 11] = ["true", "false", "null", "yes", "no", "on", "off", "y", "n", "nan", "inf"];

/// A text, plain or quoted.
pub(super) fn text(text: &str) -> String {
    if is_plain(text) { text.to_owned() } else { quoted(text) }
}

/// A day as people write it, plain; any other text as [`text`] has it.
pub(super) fn day(day: &str) -> String {
    let plain = !day.is_empty()
        && day.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-')
        && !day.starts_with('-')
        && !day.ends_with('-');
    if plain { day.to_owned() } else { text(day) }
}

/// Whether `text` means itself without quotes, to every reader of YAML.
fn is_plain(text: &str) -> bool {
    let safe = |c: char| c.is_alphanumeric() || " -_.,'’()&/–—!?+$".contains(c);
    let first = |c: char| c.is_alphabetic() || c == '$';
    text.starts_with(first)
        && text.chars().all(safe)
        && text.trim() == text
        && text.len() <= LONG
        && !WORDS.iter().any(|word| word.eq_ignore_ascii_case(text))
}

fn quoted(text: &str) -> String {
    let mut quoted = String::from("\"");
    for c in text.chars() {
        match c {
            '"' => quoted.push_str("\\\""),
            '\\' => quoted.push_str("\\\\"),
            '\n' => quoted.push_str("\\n"),
            '\t' => quoted.push_str("\\t"),
            c if must_hide(c) => quoted.push_str(&escape(c)),
            c => quoted.push(c),
        }
    }
    quoted.push('"');
    quoted
}

/// Whether `c` may not stand in a YAML text, or would steer a terminal.
fn must_hide(c: char) -> bool {
    steers(c) || matches!(c, '\u{85}' | '\u{2028}' | '\u{2029}' | '\u{fffe}' | '\u{ffff}')
}

fn escape(c: char) -> String {
    match u32::from(c) {
        code @ ..0x100 => format!("\\x{code:02x}"),
        code @ 0x100..0x1_0000 => format!("\\u{code:04x}"),
        code => format!("\\U{code:08x}"),
    }
}

/// A name and the colon after it, in a mapping of many lines that is indented by `indent`.
pub(super) fn name(name: &str, indent: usize) -> String {
    let text = if name.contains(' ') { quoted(name) } else { text(name) };
    if name.len() > LONG {
        format!("{:indent$}? {text}\n{:indent$}:", "", "")
    } else {
        format!("{:indent$}{text}:", "")
    }
}

/// A value on one line.
pub(super) fn value(value: &Value) -> String {
    match value {
        Value::Null | Value::Bool(_) | Value::Number(_) => value.to_string(),
        Value::String(string) => text_in_line(string),
        Value::Array(items) => format!("[{}]", items.iter().map(self::value).collect::<Vec<_>>().join(", ")),
        Value::Object(members) => {
            let member = |(name, value): (&String, &Value)| {
                let sign = if name.len() > LONG { "? " } else { "" };
                format!("{sign}{}: {}", quoted(name), self::value(value))
            };
            format!("{{{}}}", members.iter().map(member).collect::<Vec<_>>().join(", "))
        }
    }
}

/// A text between commas and brackets, where a lone dash or question mark may be taken for a sign.
fn text_in_line(text: &str) -> String {
    let signs = text.contains(',') || text.contains(" -") || text.contains(" ?") || text.ends_with(['-', '?']);
    if signs { quoted(text) } else { self::text(text) }
}

/// Appends a field of a mapping indented by `indent`; a list of plain values has a line for each.
pub(super) fn field(out: &mut String, indent: usize, name: &str, value: &Value) {
    let name = self::name(name, indent);
    match value {
        Value::Array(items) if !items.is_empty() && !items.iter().any(|item| item.is_array() || item.is_object()) => {
            let _ = writeln!(out, "{name}");
            for item in items {
                let _ = writeln!(out, "{:indent$}  - {}", "", self::value(item));
            }
        }
        Value::String(string) => _ = writeln!(out, "{name} {}", text(string)),
        other => _ = writeln!(out, "{name} {}", self::value(other)),
    }
}
