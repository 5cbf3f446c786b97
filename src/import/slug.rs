//! Titles → ids: the same title always gives the same id, so that importing twice changes nothing.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use crate::model::{Id, fold};

/// The most characters of a title that an id keeps.
const MOST: usize = 80;
/// The most bytes of a title that an id keeps: an id must serve as a file's name.
const MOST_BYTES: usize = 180;

/// The id of an album: its title folded, letters and digits of every script kept, all between them a `-`, then the year.
pub fn slug(title: &str, year: Option<u16>) -> Id {
    let mut words = String::new();
    for c in fold::fold(title).nfc() {
        match c {
            c if c.is_alphanumeric() || is_combining_mark(c) && !words.is_empty() && !words.ends_with('-') => {
                words.push(c);
            }
            _ if words.is_empty() || words.ends_with('-') => {}
            _ => words.push('-'),
        }
    }
    let mut id = match cut(&words) {
        "" => "album",
        words => words,
    }
    .to_owned();
    if let Some(year) = year {
        id = format!("{id}-{year}");
    }
    Id::new(&id).unwrap_or_default()
}

/// As many whole words of `words` as an id has room for; of a single long one as many letters.
fn cut(words: &str) -> &str {
    let fits = |&(count, (at, c)): &(usize, (usize, char))| count < MOST && at + c.len_utf8() <= MOST_BYTES;
    let end = words.char_indices().enumerate().take_while(fits).last().map_or(0, |(_, (at, c))| at + c.len_utf8());
    let kept = words.get(..end).unwrap_or_default();
    let whole = match kept.rfind('-') {
        Some(dash) if end < words.len() && !words.get(end..).is_some_and(|rest| rest.starts_with('-')) => {
            kept.get(..dash)
        }
        _ => Some(kept),
    };
    whole.unwrap_or_default().trim_end_matches('-')
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn titles_become_ids() {
        for (title, year, id) in [
            ("Mission: Impossible – Fallout", Some(2018), "mission-impossible-fallout-2018"),
            ("L’Été, à la carte (Original Score)", None, "l-ete-a-la-carte-original-score"),
            ("Schindler's List", Some(1993), "schindler-s-list-1993"),
            ("千と千尋の神隠し", Some(2001), "千と千尋の神隠し-2001"),
            ("ガメラ 3", None, "ガメラ-3"),
            ("기생충", Some(2019), "기생충-2019"),
            ("Крёстный отец", None, "крестныи-отец"),
            ("!!!", None, "album"),
            ("", Some(1999), "album-1999"),
            ("../../etc/passwd", None, "etc-passwd"),
            ("$9.99", None, "9-99"),
        ] {
            assert_eq!(&*slug(title, year), id, "{title}");
        }
    }

    #[test]
    fn a_long_title_is_cut_between_words() {
        let id = slug(&"seven words make a sentence here ".repeat(9), Some(2000));
        assert_eq!(&*id, "seven-words-make-a-sentence-here-seven-words-make-a-sentence-here-seven-words-2000");
        assert_eq!(slug(&"x".repeat(999), None).len(), MOST);
    }

    proptest! {
        #[test]
        fn every_title_has_an_id(title in any::<String>(), year in any::<Option<u16>>()) {
            let id = slug(&title, year);
            prop_assert!(Id::new(&id).is_ok());
            prop_assert!(id.ends_with(&year.map_or(String::new(), |year| year.to_string())));
        }
    }
}
