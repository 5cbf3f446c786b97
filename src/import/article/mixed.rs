//! Lists in which only some titles stand beside a name, as songs do among the pieces of a score: the names go where one
//! side of the dashes plainly holds names and the other plainly does not.

use super::artist::halves;
use super::folded::fold;
use super::glyph::Glyphs;
use super::shape::{Row, tidy};

/// Words of titles that no name has; folded.
#[rustfmt::skip]
const OF_TITLES: &[&str] = &[
    "theme", "suite", "reprise", "version", "part", "pt", "remix", "mix", "edit", "finale", "prologue", "epilogue",
    "overture", "credits", "titles", "title", "end", "main", "opening", "bonus", "score", "instrumental", "demo", "live",
    "alternate", "act", "scene", "vol", "thema", "teil", "theme", "partie", "tema", "parte", "temat", "часть", "тема",
];
/// Small words that stand in names of groups.
const SMALL: &[&str] = &[
    "&", "and", "of", "the", "de", "la", "le", "van", "von", "der", "y", "et", "und", "e", "feat.", "ft.", "with", "x",
];

/// Takes the names from a list's titles where some have one.
pub(super) fn strip(rows: &mut [Row]) {
    let parts: Vec<Option<(String, String)>> = rows.iter().map(|row| halves(&row.title)).collect();
    let both: Vec<&(String, String)> = parts.iter().flatten().collect();
    if both.len() == rows.len() || both.len() < 2 {
        return;
    }
    let Some(first) = names_first(&both) else { return };
    for (row, part) in rows.iter_mut().zip(&parts) {
        if let Some((left, right)) = part {
            row.title = tidy(&Glyphs::new(if first { right } else { left }));
        }
    }
}

/// Whether the first sides are the names; none if nothing says plainly which sides are.
fn names_first(both: &[&(String, String)]) -> Option<bool> {
    let share = |side: fn(&(String, String)) -> &str| {
        both.iter().map(|half| name(side(half))).sum::<usize>() * 100 / (both.len() * 2)
    };
    let (left, right) = (share(|half| &half.0), share(|half| &half.1));
    let korean = |side: fn(&(String, String)) -> &str| both.iter().all(|half| is_korean(side(half)));
    if korean(|half| &half.1) && !korean(|half| &half.0) {
        return Some(false);
    }
    let plain = |names: usize, titles: usize| both.len() >= 3 && names >= 80 && titles + 30 <= names;
    if plain(right, left) {
        Some(false)
    } else if plain(left, right) {
        Some(true)
    } else {
        None
    }
}

/// How much a text looks like a name: 2 for several words that all begin with capitals, 1 for one, else 0.
fn name(text: &str) -> usize {
    let words: Vec<&str> = text.split_whitespace().collect();
    let small = |word: &str| SMALL.contains(&word.to_lowercase().as_str());
    let capital = |word: &&&str| word.chars().next().is_some_and(char::is_uppercase);
    let fits = words.iter().all(|word| small(word) || capital(&word))
        && !text.contains([',', '(', ')', '!', '?', '…', ':', '“', '"'])
        && !text.chars().any(|c| c.is_ascii_digit())
        && !words.iter().any(|word| OF_TITLES.contains(&fold(word).as_str()));
    match words.iter().filter(capital).count() {
        _ if !fits || words.len() > 7 => 0,
        0 => 0,
        1 => 1,
        _ => 2,
    }
}

/// Whether a text is a Korean person's name: one of the frequent family names and two signs more.
fn is_korean(text: &str) -> bool {
    let mut signs = text.chars();
    let family = signs.next().is_some_and(|c| {
        "김이박최정강조윤장임한오서신권황안송류전홍고문양손배백허유남심노하곽성차주우구민진".contains(c)
    });
    family && text.chars().count() == 3 && signs.all(|c| ('가'..='힣').contains(&c))
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
    fn names_beside_some_titles() {
        let songs =
            ["Salt on the Road – Anna Berg", "Overture", "Nobody's at Home – The Low Tides", "9 to 9 – Carl Ost"];
        assert_eq!(stripped(&songs), ["Salt on the Road", "Overture", "Nobody's at Home", "9 to 9"]);
        let first = ["Anna Berg – Una sera a casa", "Ouverture", "Anna Berg – Sale", "Carlo Neri – Niente (dal vivo)"];
        assert_eq!(stripped(&first), ["Una sera a casa", "Ouverture", "Sale", "Niente (dal vivo)"]);
    }

    #[test]
    fn titles_that_have_dashes_of_their_own() {
        let titles = ["Chase – Part One", "Home", "Suite – Main Theme", "Night – Reprise", "Sea"];
        assert_eq!(stripped(&titles), titles);
        let few = ["Dusk – Iron Bridge", "Home", "Sea"];
        assert_eq!(stripped(&few), few);
    }
}
