//! Bytes → an album, or what is wrong and where.

use crate::model::{Album, json};

/// What is wrong with a text, and its line and column from 1; columns count bytes, as the JSON reader does.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Wrong {
    pub at: (usize, usize),
    pub message: String,
}

/// The album that `bytes` are, and the text they are. A byte-order mark must be taken off before.
pub(super) fn album(bytes: &[u8]) -> Result<(Album, &str), Wrong> {
    let text = text(bytes)?;
    if text.trim_ascii().is_empty() {
        return Err(Wrong { at: (1, 1), message: "is empty: write an album into it, or delete it".to_owned() });
    }
    match serde_json::from_str(text) {
        Ok(album) => Ok((album, text)),
        Err(error) => Err(Wrong { at: (error.line().max(1), error.column().max(1)), message: json::wrong(&error) }),
    }
}

/// The text that `bytes` are.
pub(super) fn text(bytes: &[u8]) -> Result<&str, Wrong> {
    std::str::from_utf8(bytes).map_err(|error| not_text(bytes, error.valid_up_to()))
}

fn not_text(bytes: &[u8], valid: usize) -> Wrong {
    let before = bytes.get(..valid).unwrap_or_default();
    let line = memchr::memchr_iter(b'\n', before).count() + 1;
    let column = valid - memchr::memrchr(b'\n', before).map_or(0, |end| end + 1) + 1;
    Wrong { at: (line, column), message: "is not UTF-8 here: save the file as UTF-8".to_owned() }
}

/// `bytes` without the byte-order mark that some editors put in front.
pub(super) fn without_mark(bytes: &[u8]) -> &[u8] {
    bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn wrong(bytes: &[u8]) -> ((usize, usize), String) {
        let wrong = album(bytes).unwrap_err();
        (wrong.at, wrong.message)
    }

    #[test]
    fn a_fault_has_a_line_and_a_column() {
        assert_eq!(wrong(b"{\n  \"id\": \"a\",\n  \"title\": 5\n}").0, (3, 12));
        assert_eq!(wrong(b"{\n \"id\": \"a\xff\"}"), ((2, 10), "is not UTF-8 here: save the file as UTF-8".to_owned()));
        assert_eq!(wrong(b" \n").0, (1, 1));
    }

    #[test]
    fn nesting_ends_in_words_not_in_a_crash() {
        let deep = format!("{{\"id\":\"a\",\"title\":\"A\",\"x\":{}", "[".repeat(1_000_000));
        assert_eq!(wrong(deep.as_bytes()).1, "is nested more than 128 deep");
    }

    proptest! {
        #[test]
        fn no_bytes_break_the_reader(bytes in any::<Vec<u8>>()) {
            let _ = album(&bytes);
        }
    }
}
