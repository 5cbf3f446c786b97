//! Titles that name another work: a piece of concert music by its key and number, a theme by the film that it is from.

use super::beside::halves;
use super::edges::tidy;
use super::folded::fold;
use super::glyph::Glyphs;
use super::shape::Row;

/// Whether a title is that of a piece of concert music: it gives its key or its number in a catalogue of works.
pub(super) fn is_concert_piece(title: &str) -> bool {
    let folded = fold(title);
    let words: Vec<&str> = folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let counts = |number: &str| number.starts_with(|c: char| c.is_ascii_digit());
    let counted = |pair: &[&str]| matches!(pair, [what, number] if CATALOGUES.contains(what) && counts(number));
    let glued = |word: &&str| CATALOGUES.iter().any(|what| word.strip_prefix(what).is_some_and(counts));
    let keyed = || words.iter().skip(1).any(|word| MODES.contains(word));
    words.windows(2).any(counted) || words.iter().any(glued) || keyed()
}

/// Words before the number of a work in a catalogue, folded.
const CATALOGUES: &[&str] = &["op", "opus", "bwv", "hwv", "kv", "rv", "hob", "woo", "оп", "соч"];
/// Words for the mode of a key, folded.
const MODES: &[&str] = &["minor", "major", "moll", "dur", "mineur", "majeur", "minore", "maggiore", "минор", "мажор"];

/// Takes from the titles of a list what they are from, where most say so behind a dash: `Theme – from the film “Salt Road”`.
pub(super) fn strip(rows: &mut [Row]) {
    let cut = |title: &str| halves(title).filter(|(_, rest)| says_from(rest)).map(|(title, _)| title);
    let titles: Vec<Option<String>> = rows.iter().map(|row| cut(&row.title)).collect();
    if titles.iter().flatten().count() * 10 < rows.len() * 6 {
        return;
    }
    for (row, title) in rows.iter_mut().zip(titles) {
        row.title = title.map_or_else(|| std::mem::take(&mut row.title), |title| tidy(&Glyphs::new(&title)));
    }
}

/// Whether a text begins by saying which work something is from.
fn says_from(text: &str) -> bool {
    let folded = fold(text);
    FROM.iter()
        .any(|from| folded.strip_prefix(from).is_some_and(|rest| rest.starts_with([' ', ':', '"', '“', '«', '„'])))
}

/// Words before the work that something is from, folded.
#[rustfmt::skip]
const FROM: &[&str] = &[
    "from", "from the film", "из к/ф", "из х/ф", "из т/ф", "из м/ф", "из фильма", "из кинофильма", "из телефильма", "из мультфильма", "из сериала", "aus", "aus dem film",
    "du film", "tire du film", "extrait de", "dal film", "tratto da", "de la pelicula", "do filme", "z filmu", "z serialu", "uit de film", "z filma", "ur filmen",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pieces_of_concerts() {
        for title in
            ["Nocturne in E minor", "Waltz No. 3, Op. 34", "Air, BWV 1068", "Ballade g-Moll", "Prélude en ré mineur"]
        {
            assert!(is_concert_piece(title), "{title}");
        }
        for title in ["Major Tom", "Opening", "The Opera", "Minor Fall", "Theme No. 3", "Revolution"] {
            assert!(!is_concert_piece(title), "{title}");
        }
    }

    #[test]
    fn works_behind_dashes() {
        let row = |title: &str| Row { title: title.to_owned(), ..Row::default() };
        let mut rows: Vec<Row> = ["Sonnet – из к/ф «One»", "Waltz – from the film “Two”", "Alley"].map(row).into();
        strip(&mut rows);
        assert_eq!(rows.iter().map(|row| row.title.as_str()).collect::<Vec<_>>(), ["Sonnet", "Waltz", "Alley"]);
        let mut rows: Vec<Row> = ["Home – From Afar", "Sea", "Salt"].map(row).into();
        strip(&mut rows);
        assert_eq!(rows.first().map(|row| row.title.as_str()), Some("Home – From Afar"));
    }
}
