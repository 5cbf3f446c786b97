//! XML as text.

use std::fmt::Write;

/// Appends an element that holds a text, on a line of its own; nothing for an empty text.
pub(super) fn element(out: &mut String, indent: usize, name: &str, text: &str) {
    if !text.is_empty() {
        let _ = writeln!(out, "{:indent$}<{name}>{}</{name}>", "", escaped(text));
    }
}

/// `text` with what means something in XML written out, and without what XML cannot hold at all.
pub(super) fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\u{fffe}' | '\u{ffff}' => {}
            c if c.is_control() && c != '\n' => {}
            c => escaped.push(c),
        }
    }
    escaped
}
