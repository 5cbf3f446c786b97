//! The same name behind every title of a list, with nothing between them, as pages leave it that set names apart by their style:
//! `Salt Anna Berg`, `Home Anna Berg`.

use super::edges::tidy;
use super::glyph::Glyphs;
use super::name;
use super::shape::Row;
use super::told::Told;
use super::words;

/// Rows of which all must end with the name, at least.
const LEAST: usize = 4;
/// Words of such a name, at most.
const LONGEST: usize = 4;

/// Takes the name with which all titles of a list end.
pub(super) fn strip(rows: &mut [Row], told: &Told) {
    let split: Vec<Vec<String>> =
        rows.iter().map(|row| row.title.split_whitespace().map(str::to_owned).collect()).collect();
    let Some(first) = split.first().filter(|_| rows.len() >= LEAST) else { return };
    let ends = |wide: usize| {
        let tail = first.get(first.len() - wide..).unwrap_or_default();
        split.iter().all(|words| words.len() > wide && words.ends_with(tail))
    };
    let Some(wide) = (2..=LONGEST).filter(|wide| *wide < first.len()).rev().find(|wide| ends(*wide)) else { return };
    let name = first.get(first.len() - wide..).unwrap_or_default().join(" ");
    if name::likeness(&name) < 2 || words::is_cue(&name) || !(told.names(&name) || rows.len() >= LEAST * 2) {
        return;
    }
    for (row, words) in rows.iter_mut().zip(split) {
        row.title = tidy(&Glyphs::new(&words.get(..words.len() - wide).unwrap_or_default().join(" ")));
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
    fn one_name_behind_all_titles() {
        let titles = ["Salt", "The Long Way", "Home", "Tide", "Gate", "Dusk", "Night", "Dawn"];
        let named: Vec<String> = titles.iter().map(|title| format!("{title} Anna Berg")).collect();
        let named: Vec<&str> = named.iter().map(String::as_str).collect();
        assert_eq!(stripped(&named), titles);
    }

    #[test]
    fn what_titles_share_stays() {
        let themes: Vec<String> = (1..9).map(|nth| format!("Room {nth} Main Theme")).collect();
        let themes: Vec<&str> = themes.iter().map(String::as_str).collect();
        assert_eq!(stripped(&themes), themes);
        let few = ["Salt Anna Berg", "Home Anna Berg", "Tide Anna Berg", "Gate Anna Berg"];
        assert_eq!(stripped(&few), few);
    }
}
