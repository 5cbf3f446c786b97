//! The line of a scene that names its themes: `Themes: Arthur's theme; "a; b"`.

use crate::model::Line;

const WORD: &str = "Themes:";

/// Whether a line begins like a list of themes.
pub(super) fn is_list(line: &str) -> bool {
    line.get(..WORD.len()).is_some_and(|word| word.eq_ignore_ascii_case(WORD))
}

/// The line for `themes`. One that would read as several, or as none, stands in quotes.
pub(super) fn write(themes: &[Line]) -> String {
    let name = |theme: &Line| {
        let plain = !theme.is_empty() && !theme.contains(';') && !theme.starts_with('"');
        if plain { theme.to_string() } else { serde_json::Value::from(&**theme).to_string() }
    };
    format!("{WORD} {}", themes.iter().map(name).collect::<Vec<_>>().join("; "))
}

/// The themes that `line` names, which [`is_list`]; or what is wrong with it.
pub(super) fn read(line: &str) -> Result<Vec<Line>, String> {
    let mut rest = line.get(WORD.len()..).unwrap_or_default().trim();
    let mut themes = Vec::new();
    while !rest.is_empty() {
        let theme;
        (theme, rest) = if rest.starts_with('"') { quoted(rest)? } else { plain(rest) };
        themes.extend(theme);
    }
    Ok(themes)
}

fn plain(rest: &str) -> (Option<Line>, &str) {
    let (theme, after) = rest.split_once(';').unwrap_or((rest, ""));
    (Some(Line::from(theme)).filter(|theme| !theme.is_empty()), after.trim_start())
}

fn quoted(rest: &str) -> Result<(Option<Line>, &str), String> {
    let mut values = serde_json::Deserializer::from_str(rest).into_iter::<String>();
    let theme = values.next().and_then(Result::ok);
    let after = rest.get(values.byte_offset()..).unwrap_or_default().trim_start();
    match (theme, after.strip_prefix(';')) {
        (Some(theme), Some(after)) => Ok((Some(Line::from(theme)), after.trim_start())),
        (Some(theme), None) if after.is_empty() => Ok((Some(Line::from(theme)), "")),
        _ => Err("the quotes around a theme do not end: write \"a theme\"; another".to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn themes_are_told_apart() {
        let names = ["Arthur's theme", "a; b", "\"so called\"", "", "x"].map(Line::from);
        assert_eq!(read(&write(&names)).unwrap(), names);
        assert_eq!(read("themes: a;b ; c;").unwrap(), ["a", "b", "c"].map(Line::from));
        assert!(read("Themes: \"a; b").is_err());
    }
}
