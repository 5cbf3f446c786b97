//! Lists in which only some titles stand beside a name, as songs do among the pieces of a score: the names go where one
//! side of the dashes plainly holds names and the other plainly does not.

use super::beside::{halves, loose};
use super::edges::tidy;
use super::folded::fold;
use super::glyph::Glyphs;
use super::name;
use super::shape::Row;
use super::told::Told;
use super::words;

/// Rows with spaces round their dashes, at least, beside which one without may stand.
const LEAST: usize = 3;

/// Takes the names from a list's titles where some have one.
pub(super) fn strip(rows: &mut [Row], told: &Told) {
    let dashed = rows.iter().filter(|row| halves(&row.title).is_some()).count() >= LEAST;
    let cut = |title: &str| halves(title).or_else(|| loose(title).filter(|_| dashed));
    let parts: Vec<Option<(String, String)>> = rows.iter().map(|row| cut(&row.title)).collect();
    let both: Vec<&(String, String)> = parts.iter().flatten().collect();
    if both.len() == rows.len() || both.is_empty() {
        return;
    }
    let Some(first) = names_first(&both) else { return known(rows, told) };
    for (row, part) in rows.iter_mut().zip(&parts) {
        if let Some((left, right)) = part {
            row.title = tidy(&Glyphs::new(if first { right } else { left }));
        }
    }
}

/// Takes from single rows the names that the running text has: one song among the pieces of a score. Where it has both sides, the
/// second is the name, as people write them.
fn known(rows: &mut [Row], told: &Told) {
    for row in rows.iter_mut() {
        let Some((left, right)) = halves(&row.title) else { continue };
        let is_name = |name: &str| name::likeness(name) == 2 && told.names(name);
        if is_name(&right) || is_featured(&right) {
            row.title = tidy(&Glyphs::new(&left));
        } else if is_name(&left) && !told.names(&right) && !words::is_cue(&right) {
            row.title = tidy(&Glyphs::new(&right));
        }
    }
}

/// Whether what stands behind a dash are names, of whom some are guests: `Anna Berg feat. Carl Ost`.
fn is_featured(text: &str) -> bool {
    let folded = fold(text);
    let guests = [" feat. ", " feat ", " featuring ", " ft. "].iter().find_map(|word| folded.find(word));
    let names = guests.and_then(|at| folded.get(..at)).is_some_and(|names| !names.contains(['(', '[']));
    names && !is_version(text)
}

/// Whether what stands behind a dash says which version of the title it is: `Long Version`.
fn is_version(text: &str) -> bool {
    // `Home (Live Version)` is a title.
    let folded = fold(text.split('(').next().unwrap_or_default());
    let mut words = folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.clone().count() <= 4 && words.any(|word| VERSIONS.contains(&word))
}

/// Words for a version of a title, folded.
#[rustfmt::skip]
const VERSIONS: &[&str] = &[
    "version", "ver", "vers", "reprise", "remix", "mix", "edit", "instrumental", "inst", "demo", "alternate", "take", "fassung", "versione",
    "versao", "wersja", "версия", "acoustic", "arrangement", "arrange",
];

/// Whether the first sides are the names; none if nothing says plainly which sides are.
fn names_first(both: &[&(String, String)]) -> Option<bool> {
    let share = |side: fn(&(String, String)) -> &str| name::share(both.iter().map(|half| side(half)));
    let (left, right) = (share(|half| &half.0), share(|half| &half.1));
    let korean = |side: fn(&(String, String)) -> &str| both.iter().all(|half| name::is_korean(side(half)));
    if korean(|half| &half.1) && !korean(|half| &half.0) {
        return Some(false);
    }
    // `Salt Road – Main Theme`, `Salt Road – End Credits`: pieces of the film's music with its title, and nobody's songs.
    if both.iter().any(|half| words::is_cue(&half.1))
        && both.windows(2).all(|pair| matches!(pair, [a, b] if a.0 == b.0))
    {
        return None;
    }
    if both.iter().filter(|half| is_version(&half.1)).count() * 2 > both.len() {
        return None;
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

#[cfg(test)]
mod tests {
    use super::*;

    fn stripped(titles: &[&str]) -> Vec<String> {
        let row = |title: &&str| Row { title: (*title).to_owned(), ..Row::default() };
        let mut rows: Vec<Row> = titles.iter().map(row).collect();
        strip(&mut rows, &Told::default());
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
        let cues = ["Salt Road – Main Theme", "Home", "Salt Road – Main Theme II", "Sea", "Salt Road – End Credits"];
        assert_eq!(stripped(&cues), cues);
        let versions =
            ["Iron Bridge – Long Version", "Home", "Dark Water – Instrumental", "Sea", "Salt Road – End Version"];
        assert_eq!(stripped(&versions), versions);
        let guests = ["Who Lives – Anna Berg feat. Carl Ost", "Home", "Sea", "Tide – Remix feat. Carl Ost"];
        assert_eq!(stripped(&guests), ["Who Lives", "Home", "Sea", "Tide – Remix feat. Carl Ost"]);
        let few = ["Dusk – Iron Bridge", "Home", "Sea"];
        assert_eq!(stripped(&few), few);
    }
}
