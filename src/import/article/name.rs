//! How much a text looks like the name of a person or a group, and not like a title.

use super::folded::fold;

/// Words of titles that no name has; folded.
#[rustfmt::skip]
const OF_TITLES: &[&str] = &[
    "theme", "suite", "reprise", "version", "part", "pt", "remix", "mix", "edit", "finale", "prologue", "epilogue",
    "overture", "credits", "titles", "title", "end", "main", "opening", "bonus", "score", "instrumental", "demo", "live",
    "alternate", "act", "scene", "vol", "thema", "teil", "theme", "partie", "tema", "parte", "temat", "часть", "тема",
    "intro", "outro", "interlude", "film", "album", "from", "feat", "ver", "inst", "piano", "acoustic", "extended",
];
/// Small words that stand in names of groups.
const SMALL: &[&str] = &[
    "&", "and", "of", "the", "de", "la", "le", "van", "von", "der", "y", "et", "und", "e", "feat.", "ft.", "with", "x",
    "и", "da", "con", "avec", "mit", "i", "och", "og", "met", "w/", "vs.", "vs", "feat", "ft", "jr.", "al", "di",
    "del", "du", "dos",
];

/// Whether a word is one of the small ones that stand in names of groups.
pub(super) fn is_small(word: &str) -> bool {
    SMALL.contains(&word.to_lowercase().as_str())
}

/// How much a text looks like a name: 2 for several words that all begin with capitals or for initials, 1 for one word, else 0.
/// Several names, as `A & B` or `A, B`, look like the least of them.
pub(super) fn likeness(text: &str) -> usize {
    let names = text.split([',', '/', '／', '、', '&']).flat_map(|part| part.split(" - ")).map(str::trim);
    names.map(one).min().unwrap_or(0)
}

fn one(text: &str) -> usize {
    let words: Vec<&str> = text.split_whitespace().collect();
    let capital = |word: &&&str| word.chars().next().is_some_and(char::is_uppercase);
    let fits = words.iter().all(|word| is_small(word) || capital(&word))
        && !text.contains(['(', ')', '!', '?', '…', ':', '“', '"'])
        && !text.chars().any(|c| c.is_ascii_digit())
        && !words.iter().any(|word| OF_TITLES.contains(&fold(word).as_str()));
    let initial = words.iter().any(|word| {
        let mut signs = word.chars();
        signs.next().is_some_and(char::is_uppercase) && signs.next() == Some('.')
    });
    match words.iter().filter(capital).count() {
        _ if !fits || words.len() > 7 => 0,
        0 => 0,
        1 if !initial => 1,
        _ => 2,
    }
}

/// How much texts look like names, in hundredths.
pub(super) fn share<'a>(texts: impl Iterator<Item = &'a str>) -> usize {
    let (sum, count) = texts.fold((0, 0), |(sum, count), text| (sum + likeness(text), count + 1));
    sum * 50 / usize::max(count, 1)
}

/// Whether a text is a Korean person's name: one of the frequent family names and two signs more.
pub(super) fn is_korean(text: &str) -> bool {
    let mut signs = text.chars();
    let family = signs.next().is_some_and(|c| {
        "김이박최정강조윤장임한오서신권황안송류전홍고문양손배백허유남심노하곽성차주우구민진".contains(c)
    });
    family && text.chars().count() == 3 && signs.all(|c| ('가'..='힣').contains(&c))
}

/// Whether a text is in a script that knows no capitals.
pub(super) fn is_uncased(text: &str) -> bool {
    text.chars().any(char::is_alphabetic) && !text.chars().any(|c| c.is_uppercase() || c.is_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_and_titles() {
        for (text, expected) in [
            ("Anna Berg", 2),
            ("Anna Berg & The Low Tides", 2),
            ("А.Козлов", 2),
            ("И.Саруханов - О.Писаржевская", 2),
            ("Madness", 1),
            ("Part Two", 0),
            ("a house by the sea", 0),
            ("99 Boats", 0),
        ] {
            assert_eq!(likeness(text), expected, "{text}");
        }
    }
}
