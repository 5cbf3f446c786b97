//! Unknown fields of a scene or a track, as JSON in a comment that a reader of the page does not see.

use serde_json::{Map, Value};

use crate::model::{Extra, json};

/// The comment that carries `extra`. Nothing in it ends a comment or steers a terminal.
pub(super) fn write(extra: &Extra) -> String {
    let text = serde_json::to_string(extra).unwrap_or_default();
    let mut inside = String::with_capacity(text.len());
    let mut before = ' ';
    for c in json::safe(&text).chars() {
        if matches!(c, '<' | '>') || (c == '-' && before == '-') {
            json::escape(&mut inside, c);
        } else {
            inside.push(c);
        }
        before = c;
    }
    format!("<!-- {inside} -->")
}

/// `text` without the comment at its end, and the fields in that; a comment that is no JSON object belongs to the text.
/// `known` are names that cannot be unknown fields.
pub(super) fn split<'a>(text: &'a str, known: &[&str]) -> Result<(&'a str, Extra), String> {
    let comment = text.strip_suffix("-->").and_then(|text| text.rsplit_once("<!--"));
    let Some((before, inside)) = comment.filter(|(_, inside)| inside.trim_start().starts_with('{')) else {
        return Ok((text, Extra::default()));
    };
    let fields: Map<String, Value> = serde_json::from_str(inside.trim()).map_err(|error| {
        format!(
            "the fields in the comment are no JSON object, column {} of it: mend them or take the comment out",
            error.column()
        )
    })?;
    match fields.keys().find(|name| known.contains(&name.as_str())) {
        Some(name) => Err(format!("\"{name}\" has a place of its own: take it out of the comment")),
        None => Ok((before.trim_end(), fields.into())),
    }
}
