//! Ids for albums that come without one: the title as a slug, with the year.

use unicode_normalization::UnicodeNormalization;

use crate::model::Id;
use crate::model::fold::fold;

/// Characters of the title that an id keeps.
const MOST: usize = 80;

/// The id of an album called `title`: folded, everything but letters and digits a `-`, the year at its end.
pub fn slug(title: &str, year: Option<u16>) -> Id {
    let mut words = String::new();
    for c in fold(title).nfc() {
        if c.is_alphanumeric() {
            words.push(c);
        } else if !words.is_empty() && !words.ends_with('-') && c != '\'' {
            words.push('-');
        }
    }
    let mut short: String = words.chars().take(MOST).collect();
    while short.len() > 190 {
        short.pop();
    }
    let stem = short.trim_matches('-');
    let stem = if stem.is_empty() { "album" } else { stem };
    let whole = match year {
        Some(year) if !stem.ends_with(&format!("-{year}")) => format!("{stem}-{year}"),
        _ => stem.to_owned(),
    };
    Id::new(&whole).or_else(|_| Id::new("album")).unwrap_or_else(|_| unreachable!("`album` is an id"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_become_ids() {
        for (title, year, id) in [
            ("Mission: Impossible – Fallout", Some(2018), "mission-impossible-fallout-2018"),
            ("千と千尋の神隠し", Some(2001), "千と千尋の神隠し-2001"),
            ("Hoyt’s Office", None, "hoyts-office"),
            ("???", None, "album"),
            ("", Some(1999), "album-1999"),
        ] {
            assert_eq!(&*slug(title, year), id);
        }
        assert!(slug(&"ab ".repeat(500), None).chars().count() <= MOST);
    }
}
