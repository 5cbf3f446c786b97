//! Who published an album, where running text says so: "on the Great Records label", "unter dem Label …".

use super::credits;
use super::piece::Piece;

/// What stands before the name of a label, folded.
#[rustfmt::skip]
const BEFORE: &[&str] = &[
    "unter dem label", "beim label", "auf dem label", "bei dem label", "sous le label", "sur le label", "chez le label",
    "por el sello", "bajo el sello", "en el sello", "por el sello discografico", "pelo selo", "pela gravadora",
    "su etichetta", "per l'etichetta", "dall'etichetta", "per la casa discografica", "op het label", "bij het label",
    "nakladem wytworni", "nakladem wydawnictwa", "nakladem", "на лейбле", "лейблом", "u vydavatelstvi", "na labelu",
    "skivbolaget", "on the label", "by the label", "through the label", "from the label",
];
/// What stands before a name that is a label's only if it says so itself.
const LOOSE: &[&str] =
    &["released by", "released on", "released through", "available from", "available on", "erschienen bei"];
/// Words of the names of labels.
#[rustfmt::skip]
const OF_LABELS: &[&str] = &[
    "Records", "Record", "Recordings", "Sarabande", "Classical", "Classics", "Disques", "Soundtracks", "Music",
    "Musik", "Musica", "Discos", "Dischi",
];

/// The label that the first paragraphs name.
pub(super) fn label(pieces: &[&Piece]) -> Option<String> {
    let early = pieces.iter().filter(|piece| piece.text.chars().count() > 20).take(30);
    early.into_iter().find_map(|piece| {
        let sure = credits::after_phrase(&piece.text, BEFORE, false).and_then(|(_, rest)| capitals(rest));
        let loose = || {
            let (_, rest) = credits::after_phrase(&piece.text, LOOSE, false)?;
            capitals(rest).filter(|name| name.split(' ').any(|word| OF_LABELS.contains(&word)))
        };
        sure.or_else(loose).or_else(|| before_label(&piece.text))
    })
}

/// `on the X label`.
fn before_label(text: &str) -> Option<String> {
    let (_, rest) = text.split_once(" on the ")?;
    let (name, _) = rest.split_once(" label")?;
    let whole = capitals(name)?;
    (whole == name.trim()).then_some(whole)
}

/// The words with capitals that `text` begins with, perhaps in quotes.
fn capitals(text: &str) -> Option<String> {
    let text = text.trim_start().trim_start_matches(['“', '„', '"', '«', '‘', '(', ':', ' ']);
    let mut name: Vec<&str> = Vec::new();
    for word in text.split_whitespace().take(6) {
        let joins = !name.is_empty() && matches!(word, "&" | "de" | "du" | "of" | "and");
        if !(joins || word.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit() && !name.is_empty())) {
            break;
        }
        let bare = word.trim_end_matches(|c: char| !c.is_alphanumeric());
        name.push(bare);
        if bare.len() < word.len() {
            break;
        }
    }
    while name.last().is_some_and(|word| matches!(*word, "&" | "de" | "du" | "of" | "and")) {
        name.pop();
    }
    let name = name.join(" ");
    (!name.is_empty() && name.chars().count() <= 50).then_some(name)
}
