//! What the system and the JSON reader say, in this program's words: lower case, no codes, with what to do.

use std::io;

/// What the system says, in lower case and without its error number.
pub fn reason(error: &io::Error) -> String {
    let text = error.to_string();
    let bare = text.split(" (os error").next().unwrap_or(&text);
    lower_first(bare)
}

/// What is wrong with a JSON text, without its place in it.
pub(super) fn json(error: &serde_json::Error) -> String {
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
        _ if bare.starts_with("EOF") => "the text ends before the album does: a closing ] or } is missing".to_owned(),
        _ if bare.starts_with("control character") => {
            "a line break or another control character inside quotes: write \\n".to_owned()
        }
        _ => lower_first(bare),
    }
}

fn lower_first(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |first| first.to_lowercase().chain(chars).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Album;

    #[test]
    fn faults_are_said_in_plain_words() {
        for (text, words) in [
            (r#"{"id":"a","title":"A",}"#, "a comma before the end: take it out"),
            (r#"{"id":"a"}"#, "`title` is missing, or this is not an album"),
            (r#"{"id":"a","title":"A""#, "the text ends before the album does: a closing ] or } is missing"),
            (r#"{"id":"a","title":"A"#, "the text ends inside quotes: a closing \" is missing"),
            (r#"{"id":"a","id":"b","title":"A"}"#, "`id` stands here twice: keep one"),
            (r#"{"id":"a","title":"A"} {}"#, "something follows the album's closing brace: one album only"),
            ("[1]", "invalid type: sequence, expected an album in braces"),
            (r#"{"id":"a","title":5}"#, "invalid type: integer `5`, expected a text in quotes"),
        ] {
            assert_eq!(json(&serde_json::from_str::<Album>(text).unwrap_err()), words, "{text}");
        }
        assert_eq!(reason(&io::Error::from_raw_os_error(13)), "permission denied");
    }
}
