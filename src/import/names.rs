//! Who wrote the music, where a source names only whom the album is credited to.
//!
//! A score is credited to its composer, so the artist of the album is taken for the composer where the source names
//! none. That holds for people: never for "Various Artists" and their like, nor for an orchestra or a choir.

use std::collections::{HashMap, HashSet};

use crate::model::fold::fold;

/// Credits that name nobody.
const NOBODY: [&str; 21] = [
    "",
    "va",
    "v.a.",
    "v/a",
    "various",
    "various artists",
    "various composers",
    "various interprets",
    "verschiedene",
    "verschiedene interpreten",
    "divers",
    "artistes divers",
    "varios artistas",
    "artisti vari",
    "aa.vv.",
    "разные исполнители",
    "unknown",
    "unknown artist",
    "soundtrack",
    "original soundtrack",
    "ost",
];

/// Words that only ensembles have in their names.
const ENSEMBLES: [&str; 17] = [
    "orchestra",
    "orchester",
    "orchestre",
    "orquesta",
    "orkester",
    "orkiestra",
    "оркестр",
    "philharmonic",
    "philharmonia",
    "philharmoniker",
    "filarmonica",
    "philharmonique",
    "symphony",
    "sinfonia",
    "ensemble",
    "choir",
    "chor",
];

/// The people that `credits` name, each once, with what is no one's name left out.
pub(super) fn people<'a>(credits: impl IntoIterator<Item = &'a str>) -> Vec<String> {
    let mut known = HashSet::new();
    let names = credits.into_iter().flat_map(apart).map(bare).filter(|name| is_a_person(name));
    names.filter(|name| known.insert(fold(name))).map(str::to_owned).collect()
}

/// The people who are credited for at least a quarter of `tracks`: the writers of a score, not those of a song in it.
pub(super) fn of_many_tracks(tracks: &[Vec<String>]) -> Vec<String> {
    let tracks: Vec<Vec<String>> = tracks.iter().map(|names| people(names.iter().map(String::as_str))).collect();
    let named = tracks.iter().filter(|names| !names.is_empty()).count();
    let mut counts: HashMap<String, usize> = HashMap::new();
    for name in tracks.iter().flatten() {
        *counts.entry(fold(name)).or_default() += 1;
    }
    let often = |name: &String| counts.get(&fold(name)).is_some_and(|count| count * 4 >= named);
    people(tracks.iter().flatten().filter(|name| often(name)).map(String::as_str))
}

/// The names in a credit that sets them apart by `;` or ` / `. A comma or an `&` may be part of a name.
fn apart(credit: &str) -> impl Iterator<Item = &str> {
    credit.split(['\0', ';']).flat_map(|part| part.split(" / "))
}

/// `name` without the number by which Discogs tells namesakes apart: `John Williams (4)`.
pub(super) fn bare(name: &str) -> &str {
    let name = name.trim().trim_end_matches('*');
    let Some((before, number)) = name.strip_suffix(')').and_then(|name| name.rsplit_once(" (")) else { return name };
    if !number.is_empty() && number.bytes().all(|b| b.is_ascii_digit()) { before.trim_end() } else { name }
}

fn is_a_person(name: &str) -> bool {
    let folded = fold(name);
    let plain = folded.trim_matches(|c: char| "[]<>() ".contains(c));
    let ensemble = plain.split(' ').any(|word| ENSEMBLES.contains(&word));
    !NOBODY.contains(&plain) && !ensemble
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn people_are_named_once_and_nobody_is_nobody() {
        for (credits, names) in [
            (vec!["Lorne Balfe"], vec!["Lorne Balfe"]),
            (vec!["Hans Zimmer; Lorne Balfe / HANS ZIMMER"], vec!["Hans Zimmer", "Lorne Balfe"]),
            (vec!["Trent Reznor & Atticus Ross"], vec!["Trent Reznor & Atticus Ross"]),
            (vec!["Various Artists"], vec![]),
            (vec!["VA", "[unknown]", "<Unknown Artist>", ""], vec![]),
            (vec!["London Symphony Orchestra", "John Williams (4)"], vec!["John Williams"]),
            (vec!["Choir Boy (band)", "Various*"], vec![]),
        ] {
            assert_eq!(people(credits.iter().copied()), names, "{credits:?}");
        }
    }

    #[test]
    fn the_writer_of_one_song_did_not_write_the_score() {
        let mut tracks = vec![vec!["Howard Shore".to_owned()]; 9];
        tracks.push(vec!["Enya".to_owned(), "Roma Ryan".to_owned()]);
        tracks.push(vec![]);
        assert_eq!(of_many_tracks(&tracks), ["Howard Shore"]);
        assert!(of_many_tracks(&[]).is_empty());
    }
}
