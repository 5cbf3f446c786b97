//! Titles in capitals and names beside them in the usual letters, with no sign between: `NIGHT TRAIN Anna Berg`.

use super::name;
use super::shape::Row;

/// Rows that show it, at least.
const LEAST: usize = 4;

/// Takes the names from a list's titles where every title is in capitals and nearly every row has a name behind or before it.
pub(super) fn strip(rows: &mut [Row]) {
    for behind in [true, false] {
        let cuts: Option<Vec<String>> = rows.iter().map(|row| title(&row.title, behind)).collect();
        let Some(titles) = cuts else { continue };
        let named = rows.iter().zip(&titles).filter(|(row, title)| row.title.trim() != title.as_str()).count();
        if named >= LEAST && named * 10 >= rows.len() * 8 {
            for (row, title) in rows.iter_mut().zip(titles) {
                row.title = title;
            }
            return;
        }
    }
}

/// The words in capitals at one end of `text`, where a name or nothing follows them; none if there are no such words.
fn title(text: &str, behind: bool) -> Option<String> {
    let words: Vec<&str> = text.split_whitespace().collect();
    let count = if behind {
        words.iter().take_while(|word| !is_small(word)).count()
    } else {
        words.iter().rev().take_while(|word| !is_small(word)).count()
    };
    let (head, tail) = words.split_at(if behind { count } else { words.len() - count });
    let (own, name) = if behind { (head, tail) } else { (tail, head) };
    let shouts = own.iter().any(|word| word.chars().filter(|c| c.is_uppercase()).count() >= 2);
    let called = name.is_empty() || name::likeness(&name.join(" ")) > 0;
    (shouts && called).then(|| own.join(" "))
}

/// Whether a word has a small letter.
fn is_small(word: &str) -> bool {
    word.chars().any(char::is_lowercase)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stripped(titles: &[&str]) -> Vec<String> {
        let row = |title: &&str| Row { title: (*title).to_owned(), ..Row::default() };
        let mut rows: Vec<Row> = titles.iter().map(row).collect();
        strip(&mut rows);
        rows.into_iter().map(|row| row.title).collect()
    }

    #[test]
    fn names_beside_capitals() {
        let behind = ["SAL Ana Costa", "A NOITE (DE NOVO) Rui e Eva", "PORTO II Os Faróis", "CASA Ana Costa", "FIM"];
        assert_eq!(stripped(&behind), ["SAL", "A NOITE (DE NOVO)", "PORTO II", "CASA", "FIM"]);
        let before = ["Ana Costa SAL", "Rui e Eva A NOITE", "Ana Costa PORTO", "Os Faróis CASA"];
        assert_eq!(stripped(&before), ["SAL", "A NOITE", "PORTO", "CASA"]);
    }

    #[test]
    fn titles_that_are_no_such() {
        let mixed = ["SAL", "THE ROAD home", "Harbour", "GATE Part Two", "NIGHT TRAIN"];
        assert_eq!(stripped(&mixed), mixed);
        let versions = ["SAL Reprise", "ROAD Part Two", "GATE Main Theme", "HOME Suite", "NIGHT Live"];
        assert_eq!(stripped(&versions), versions);
    }
}
