//! The facts that only the page of a record states: its label, its number in a catalogue, who arranged it.

use std::collections::BTreeSet;

use super::folded::fold;
use super::piece::{Piece, Role};

/// What the facts of a record are called before a colon; folded.
#[rustfmt::skip]
const FACTS: &[&str] = &[
    "composed by", "composer", "composers", "music by", "music", "arranged by", "orchestrated by", "catalog number", "catalog no",
    "catalogue number", "cat no", "record label", "label", "publisher", "published by", "format", "media format", "released on",
    "release date", "komponist", "katalognummer", "compositeur", "musique", "compositor", "musica", "sello",
    "compositore", "etichetta", "gravadora", "kompozytor", "wytwornia", "wydawca", "композитор", "леибл", "作曲", "音楽", "品番",
    "発売日", "レーベル", "作曲者", "唱片公司", "发行公司", "發行公司", "음악", "발매일", "기획사", "발매사",
];
/// Of [`FACTS`], those that books and films have as well.
const SHARED: &[&str] =
    &["publisher", "published by", "format", "released on", "release date", "wydawca", "発売日", "발매일"];

/// Of [`FACTS`], those under which a shop or a discography sets the tracks of each record.
#[rustfmt::skip]
const CATALOGUED: &[&str] = &[
    "catalog number", "catalog no", "catalogue number", "cat no", "record label", "label", "katalognummer", "sello", "etichetta",
    "gravadora", "wytwornia", "леибл", "品番", "レーベル", "唱片公司",
];

/// Whether a line tells which label a record is of, or its number there: `Label: Salt`, `Cat. No: 7243 841`.
pub(super) fn is_catalogued(line: &str) -> bool {
    let key = line.split_once([':', '：']).map(|(key, _)| fold(&key.replace('.', "")).trim().to_owned());
    line.chars().count() <= 90 && key.is_some_and(|key| CATALOGUED.contains(&key.as_str()))
}

/// Facts that make a page a record's.
const LEAST: usize = 3;

/// Whether a page states facts as only the page of a record does: [`LEAST`] or more, one of them of no book and no film.
pub(super) fn states_record(pieces: &[Piece]) -> bool {
    let brief = pieces.iter().filter(|piece| !matches!(piece.role, Role::Row(_)) && piece.text.chars().count() <= 90);
    let keys = brief.take(40).filter_map(|piece| piece.text.split_once([':', '：'])).map(|(key, _)| fold(key.trim()));
    let found: BTreeSet<String> = keys.filter(|key| FACTS.contains(&key.as_str())).collect();
    found.len() >= LEAST && found.iter().any(|key| !SHARED.contains(&key.as_str()))
}

#[cfg(test)]
mod tests {
    use super::super::piece::pieces;
    use super::*;

    #[test]
    fn every_word_is_folded() {
        assert!(CATALOGUED.iter().all(|word| FACTS.contains(word)));
        assert!(FACTS.iter().chain(SHARED).all(|word| fold(word) == **word));
    }

    #[test]
    fn pages_of_records() {
        assert!(states_record(&pieces(&["Composer: Ada Berg", "Label: Salt", "Format: CD"])));
        assert!(!states_record(&pieces(&["Composer: Ada Berg", "Label: Salt"])));
        assert!(!states_record(&pieces(&["Publisher: Salt", "Format: paper", "Release date: 2011"])));
    }
}
