//! JSON as text: laid out as a person would, and with nothing in it that could steer a terminal.

use std::fmt::Write;

use std::borrow::Cow;

use serde::Serialize;
use serde_json::{Map, Value};

use super::text::{lower_first, steers};

/// Columns that one line of a laid-out text may take before it is broken.
const WIDTH: usize = 120;

/// The text of `value`: a line for each member of it; inside, what is small stands on one line. Ends in a line break.
pub fn laid_out(value: &impl Serialize) -> Result<String, serde_json::Error> {
    let mut out = String::new();
    match serde_json::to_value(value)? {
        Value::Object(members) if !members.is_empty() => broken_object(&mut out, &members, 0),
        other => lay_out(&mut out, &other, 0, 0),
    }
    out.push('\n');
    Ok(safe(&out).into_owned())
}

/// A JSON text in which what could steer a terminal is written as `\uXXXX`; it means the same.
pub fn safe(json: &str) -> Cow<'_, str> {
    let hides = |c: char| c != '\n' && (steers(c) || matches!(c, '\u{2028}' | '\u{2029}' | '\u{fffe}' | '\u{ffff}'));
    if !json.contains(hides) {
        return Cow::Borrowed(json);
    }
    let mut safe = String::with_capacity(json.len());
    for c in json.chars() {
        if hides(c) { escape(&mut safe, c) } else { safe.push(c) }
    }
    Cow::Owned(safe)
}

/// Appends the escape of `c` as JSON strings have it.
pub fn escape(out: &mut String, c: char) {
    for unit in c.encode_utf16(&mut [0; 2]) {
        let _ = write!(out, "\\u{unit:04x}");
    }
}

/// Appends `value`, of whose first line `taken` columns are taken by what stands before it.
fn lay_out(out: &mut String, value: &Value, depth: usize, taken: usize) {
    if is_small(value) {
        let line = in_line(value);
        if taken + line.chars().count() < WIDTH || !is_long(value) {
            return out.push_str(&line);
        }
    }
    match value {
        Value::Object(members) => broken_object(out, members, depth),
        Value::Array(items) => broken_array(out, items, depth),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => out.push_str(&value.to_string()),
    }
}

/// Whether a value may stand on one line: at most lists of plain values inside an object of plain values.
fn is_small(value: &Value) -> bool {
    let plain = |value: &Value| !value.is_array() && !value.is_object();
    let flat = |value: &Value| value.as_array().map_or_else(|| plain(value), |items| items.iter().all(plain));
    match value {
        Value::Object(members) => members.values().all(flat),
        other => flat(other),
    }
}

/// Whether a value has anything to break into lines.
fn is_long(value: &Value) -> bool {
    match value {
        Value::Object(members) => !members.is_empty(),
        Value::Array(items) => !items.is_empty(),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => false,
    }
}

fn in_line(value: &Value) -> String {
    match value {
        Value::Object(members) if !members.is_empty() => {
            let members: Vec<_> =
                members.iter().map(|(name, value)| format!("{}: {}", quoted(name), in_line(value))).collect();
            format!("{{ {} }}", members.join(", "))
        }
        Value::Array(items) => format!("[{}]", items.iter().map(in_line).collect::<Vec<_>>().join(", ")),
        other => other.to_string(),
    }
}

fn broken_object(out: &mut String, members: &Map<String, Value>, depth: usize) {
    let mut between = '{';
    for (name, value) in members {
        out.push(between);
        let indent = 2 * (depth + 1);
        let name = quoted(name);
        let _ = write!(out, "\n{:indent$}{name}: ", "");
        lay_out(out, value, depth + 1, indent + name.chars().count() + 2);
        between = ',';
    }
    close(out, depth, '}');
}

fn broken_array(out: &mut String, items: &[Value], depth: usize) {
    let mut between = '[';
    for item in items {
        out.push(between);
        let indent = 2 * (depth + 1);
        let _ = write!(out, "\n{:indent$}", "");
        lay_out(out, item, depth + 1, indent);
        between = ',';
    }
    close(out, depth, ']');
}

fn close(out: &mut String, depth: usize, sign: char) {
    let _ = write!(out, "\n{:indent$}{sign}", "", indent = 2 * depth);
}

/// A JSON string.
fn quoted(text: &str) -> String {
    Value::from(text).to_string()
}

/// What is wrong with a JSON text, without its place in it.
pub fn wrong(error: &serde_json::Error) -> String {
    let text = error.to_string();
    let place = format!(" at line {} column {}", error.line(), error.column());
    let bare = text.strip_suffix(&place).unwrap_or(&text);
    if let Some(field) = bare.strip_prefix("missing field ") {
        return format!("{field} is missing, or this is not an album");
    }
    if let Some(field) = bare.strip_prefix("duplicate field ") {
        return format!("{field} stands here twice: keep one");
    }
    match bare {
        "trailing comma" => "a comma before the end: take it out".to_owned(),
        "trailing characters" => "something follows the album's closing brace: one album only".to_owned(),
        "recursion limit exceeded" => "is nested more than 128 deep".to_owned(),
        "key must be a string" => "a name in double quotes is expected here".to_owned(),
        "expected value" => "a value is expected here".to_owned(),
        "EOF while parsing a string" => "the text ends inside quotes: a closing \" is missing".to_owned(),
        _ if bare.starts_with("EOF") => "the text ends too early: a closing ] or } is missing".to_owned(),
        _ if bare.starts_with("control character") => {
            "a line break or another control character inside quotes: write \\n".to_owned()
        }
        _ => lower_first(bare),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Album;
    use proptest::prelude::*;

    #[test]
    fn an_album_of_the_shelf_keeps_its_layout() {
        for file in std::fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/assets/shelf")).unwrap() {
            let text = std::fs::read_to_string(file.unwrap().path()).unwrap();
            let album: Album = serde_json::from_str(&text).unwrap();
            let written = laid_out(&album).unwrap();
            let differing = written.lines().zip(text.lines()).filter(|(a, b)| a != b).count();
            assert!(differing * 20 < text.lines().count(), "{differing} lines of {} differ:\n{written}", album.id);
        }
    }

    proptest! {
        #[test]
        fn the_layout_changes_no_value(title in any::<String>(), deep in "[\\[\\]{}:,\"a1]{0,30}") {
            let value = serde_json::json!({ "a": title, &title: [{ "b": [[], {}, [1, &deep]] }, "x".repeat(150)], "e": [], "o": {} });
            let text = laid_out(&value).unwrap();
            prop_assert_eq!(serde_json::from_str::<Value>(&text).unwrap(), value);
            prop_assert!(!text.chars().any(|c| c != '\n' && steers(c)));
        }
    }

    #[test]
    fn faults_are_said_in_plain_words() {
        for (text, words) in [
            (r#"{"id":"a","title":"A",}"#, "a comma before the end: take it out"),
            (r#"{"id":"a"}"#, "`title` is missing, or this is not an album"),
            (r#"{"id":"a","title":"A""#, "the text ends too early: a closing ] or } is missing"),
            (r#"{"id":"a","title":"A"#, "the text ends inside quotes: a closing \" is missing"),
            (r#"{"id":"a","id":"b","title":"A"}"#, "`id` stands here twice: keep one"),
            (r#"{"id":"a","title":"A"} {}"#, "something follows the album's closing brace: one album only"),
            ("[1]", "invalid type: sequence, expected an album in braces"),
            (r#"{"id":"a","title":5}"#, "invalid type: integer `5`, expected a text in quotes"),
        ] {
            assert_eq!(wrong(&serde_json::from_str::<crate::model::Album>(text).unwrap_err()), words, "{text}");
        }
    }
}
