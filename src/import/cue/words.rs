//! The values in a cue sheet's lines, with quotes, without, and with half of them.

/// The words that end a FILE line; they say how the file is encoded.
const TYPES: [&str; 16] = [
    "wave", "wav", "mp3", "aiff", "aif", "binary", "motorola", "flac", "ogg", "ape", "m4a", "aac", "opus", "wv", "tta",
    "alac",
];

/// What stands in quotes, or all of it where no quotes do; a quote may be missing at the end, and some may be inside.
pub(super) fn said(rest: &str) -> Option<String> {
    let inside = match rest.strip_prefix('"') {
        Some(open) => open.rsplit_once('"').map_or(open, |(inside, _)| inside),
        None => rest,
    };
    let plain = inside.replace("\\\"", "\"").trim().to_owned();
    (!plain.is_empty()).then_some(plain)
}

/// The name in a FILE line, without the type that ends it.
pub(super) fn file(rest: &str) -> String {
    if let Some((inside, _)) = rest.strip_prefix('"').and_then(|open| open.rsplit_once('"')) {
        return inside.to_owned();
    }
    let name = rest.trim_start_matches('"');
    match name.rsplit_once(char::is_whitespace) {
        Some((name, kind)) if TYPES.contains(&&*kind.to_ascii_lowercase()) => name.trim_end().to_owned(),
        _ => name.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quotes_may_be_missing_or_too_many() {
        for (rest, text) in [
            (r#""Fallout""#, "Fallout"),
            ("Fallout", "Fallout"),
            (r#""Fallout"#, "Fallout"),
            (r#""The "Exchange"""#, r#"The "Exchange""#),
            (r#""The \"Exchange\" again""#, r#"The "Exchange" again"#),
            (r#"7" single"#, r#"7" single"#),
        ] {
            assert_eq!(said(rest).as_deref(), Some(text), "{rest}");
        }
        assert_eq!((said(""), said("\"\""), said("\"")), (None, None, None));
    }

    #[test]
    fn files_lose_their_type() {
        for (rest, name) in [
            (r#""a b.wav" WAVE"#, "a b.wav"),
            ("a b.wav WAVE", "a b.wav"),
            ("a.flac", "a.flac"),
            (r#""a b.flac FLAC"#, "a b.flac"),
            ("the wave", "the"),
        ] {
            assert_eq!(file(rest), name, "{rest}");
        }
    }
}
