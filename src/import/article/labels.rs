//! Who published an album, where running text says so: "on the Great Records label", "unter dem Label …".

use super::credits;
use super::folded::{fold, fold_start};
use super::maker;
use super::making::{MUSIC, OTHERS};
use super::people;
use super::piece::Piece;
use super::who;
use super::words;

/// What stands before the name of a label, folded.
#[rustfmt::skip]
const BEFORE: &[&str] = &[
    "unter dem label", "beim label", "auf dem label", "bei dem label", "sous le label", "sur le label", "chez le label",
    "por el sello", "bajo el sello", "en el sello", "por el sello discografico", "pelo selo", "pela gravadora",
    "su etichetta", "per l'etichetta", "dall'etichetta", "per la casa discografica", "op het label", "bij het label",
    "nakladem wytworni", "nakladem wydawnictwa", "nakladem", "на леибле", "леиблом", "леибл", "u vydavatelstvi", "na labelu",
    "skivbolaget", "on the label", "by the label", "through the label", "from the label",
];
/// What labels are called, where their name follows.
const CALLED: &[&str] = &["label", "sello", "etichetta", "gravadora", "selo", "леибл"];
/// Words of the names of labels.
#[rustfmt::skip]
const OF_LABELS: &[&str] = &[
    "Records", "Record", "Recordings", "Sarabande", "Classical", "Classics", "Disques", "Soundtracks", "Music",
    "Musik", "Musica", "Discos", "Dischi", "Entertainment", "Soundtrax", "Intrada", "Varèse", "Milan", "Decca", "Lakeshore",
    "Naxos", "Tadlow", "Kritzerland", "WaterTower", "MovieScore", "Quartet",
];
/// Words that stand beside those in titles and in no label's name.
#[rustfmt::skip]
const OF_TITLES: &[&str] = &[
    "Original", "Film", "Movie", "Video", "Game", "Games", "Motion", "Picture", "Soundtrack", "Score", "Best", "New", "Top", "The",
    "Main", "Various", "Review", "Theme", "Themes",
];
/// Beginnings of the words for publishing, folded.
#[rustfmt::skip]
const PUBLISHING: &[&str] = &[
    "releas", "issu", "publish", "presents", "put", "comes", "out", "availab", "erschein", "erschien", "veroffentlich", "ist bei", "sort", "paru", "edit", "publi", "pubblic", "esce", "uscit",
    "lanc", "wyda", "ukaza", "uitgebr", "utgiv", "udgiv", "выш", "издан", "выпу", "vysl", "vydal",
];
/// Words for what labels publish beside those for its music, folded.
#[rustfmt::skip]
const ALBUMS: &[&str] = &["album", "albumet", "albums", "cd", "disc", "disco", "disque", "disk", "диск", "диске", "альбом", "plyta", "plyte", "vinyl", "lp"];

/// The label that the first paragraphs name.
pub(super) fn label(pieces: &[&Piece], heading: &str) -> Option<String> {
    let early = pieces.iter().filter(|piece| piece.text.chars().count() > 20).take(30);
    early.into_iter().find_map(|piece| {
        let sure = credits::after_phrase(&piece.text, BEFORE, false).and_then(|(_, rest)| capitals(rest));
        let told = || maker::sentences(&piece.text).into_iter().find_map(|sentence| publishing(sentence, heading));
        let told = || told().or_else(|| dated(&piece.text)).or_else(|| published(&piece.text));
        sure.or_else(told).or_else(|| before_label(&piece.text)).or_else(|| wide(&piece.text))
    })
}

/// The label in a sentence that speaks of an album and of publishing it, and of no other work's.
fn publishing(sentence: &str, heading: &str) -> Option<String> {
    let folded = fold_start(sentence);
    let words = || folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let publishes = words().any(|word| PUBLISHING.iter().any(|stem| word.starts_with(stem)));
    let album = words().any(|word| ALBUMS.contains(&word) || MUSIC.contains(&word));
    if !publishes || !album || words().any(|word| OTHERS.contains(&word)) || who::is_of_another(sentence, heading) {
        return None;
    }
    let called = credits::after_phrase_of(sentence, CALLED).and_then(|(_, rest)| capitals(rest));
    let starts = sentence.char_indices().filter(|(at, c)| {
        c.is_uppercase() && sentence.get(..*at).is_some_and(|head| !head.ends_with(char::is_alphanumeric))
    });
    called.or_else(|| starts.take(40).filter_map(|(at, _)| capitals(sentence.get(at..)?)).find(|name| is_label(name)))
}

/// Whether `name` is a label's by its words: `Great Records`, `EMI Music Poland`.
pub(super) fn is_label(name: &str) -> bool {
    let words: Vec<&str> = name.split_whitespace().collect();
    let cased = |word: &&str| word.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit()) || *word == "&";
    let plain = |word: &&str| OF_TITLES.contains(word);
    (2..=5).contains(&words.len())
        && !name.contains(':')
        && words.iter().all(cased)
        && words.iter().any(|word| OF_LABELS.contains(word))
        && !words.iter().any(plain)
}

/// The label that a line names beside its number or its year, and the year: `Great Records GRCD 1076`, `(B&M Music)`.
pub(super) fn line(text: &str) -> Option<(String, Option<u16>)> {
    let text = text.trim();
    let bare = text.strip_prefix('(').and_then(|rest| rest.strip_suffix(')'));
    if let Some((name, year)) = bare.and_then(|bare| bare.split_once(", ")).filter(|(name, _)| OF_LABELS.contains(name))
    {
        return credits::year(year).filter(|_| year.len() == 4).map(|year| (name.to_owned(), Some(year)));
    }
    if text.contains(": ") {
        return None;
    }
    let words = bare.unwrap_or(text).split_whitespace().map(|word| word.trim_end_matches(','));
    let words: Vec<&str> = words.take(12).collect();
    let known = words.iter().position(|word| OF_LABELS.contains(word)).or_else(|| before_number(&words))?;
    let code = |word: &str| {
        let shouts = word.chars().count() >= 2 && !word.chars().any(char::is_lowercase);
        let bracket = word.starts_with('(') && word.ends_with(')');
        shouts
            || bracket
            || matches!(word, "Promo" | "Digital" | "Download")
            || word.chars().any(|c| c.is_ascii_digit())
    };
    let end = (known + 1..words.len()).find(|at| words.get(*at).is_some_and(|word| code(word))).unwrap_or(words.len());
    let (name, rest) = words.split_at(end);
    let name = name.join(" ");
    let short =
        text.chars().count() <= 70 && rest.iter().all(|word| code(word)) && (bare.is_some() || !rest.is_empty());
    let numbered = before_number(&words).is_some_and(|at| at + 1 == end);
    let label = is_label(&name) || numbered || bare.is_some() && name.contains('&') && known > 0;
    let year = matches!(rest, [_]).then(|| credits::year(&rest.join(" "))).flatten();
    (short && label).then_some((name, year))
}

/// The last word of a name before the number of a record: `Northlight NLCD099 (Italy)`.
fn before_number(words: &[&str]) -> Option<usize> {
    let number = |word: &str| {
        let (letters, digits) =
            (word.chars().filter(char::is_ascii_uppercase), word.chars().filter(char::is_ascii_digit));
        letters.count() >= 3 && digits.count() >= 2 && !word.chars().any(char::is_lowercase)
    };
    let at = words.iter().position(|word| number(word)).filter(|at| (1..=3).contains(at))?;
    let name = words.get(..at)?;
    let proper = |word: &&str| word.starts_with(char::is_uppercase) && !OF_TITLES.contains(word);
    (words.len() <= at + 2 && name.iter().all(proper)).then_some(at - 1)
}

/// `The album was released by Great Screen on 3 May`: what is released is the album, and a day or a year follows the name.
fn dated(text: &str) -> Option<String> {
    const BY: &[&str] =
        &["released by", "issued by", "published by", "erschienen bei", "editado por", "pubblicato da", "wydany przez"];
    let (at, rest) = credits::after_phrase(text, BY, false)?;
    let head = text.get(..at)?;
    let own = head.rsplit(['.', '!', '?']).next().unwrap_or_default();
    let name = capitals(rest)?;
    let after = rest.get(rest.find(name.as_str())? + name.len()..)?.trim_start();
    let when = after.split(['.', ',', ';']).next().unwrap_or_default();
    let day = ["on ", "in ", "am ", "im ", "el ", "en ", "il ", "nel ", "w "].iter().any(|word| when.starts_with(word))
        && when.chars().any(|c| c.is_ascii_digit());
    (words::names_album(own) && day).then_some(name)
}

/// `the soundtrack, published by Great Screen`, `published by Great Screen, the label`: what is published is the album itself, or
/// who publishes it is said to be a label.
fn published(text: &str) -> Option<String> {
    #[rustfmt::skip]
    const BY: &[&str] = &[
        "released by", "issued by", "published by", "distributed by", "pubblicata da", "pubblicato da", "distribuita da", "distribuito da", "edita da",
        "edito da", "editada por", "editado por", "publicada por", "publicado por", "distribuida por", "distribuido por", "lancada pela", "lancado pela",
        "sortie chez", "sorti chez", "parue chez", "paru chez", "editee par", "edite par", "publiee par", "publie par", "distribuee par", "veroffentlicht von",
        "wydana przez", "wydany przez", "wydane przez", "uitgegeven door", "uitgebracht door", "utgiven av", "udgivet af", "utgitt av",
    ];
    #[rustfmt::skip]
    const ALBUMS: &[&str] = &[
        "soundtrack", "album", "cd", "ost", "score album", "colonna sonora", "bande originale", "banda sonora", "trilha sonora", "sciezka dzwiekowa",
        "soundtracket", "soundtrack-album",
    ];
    #[rustfmt::skip]
    const LABELS: &[&str] = &[
        "label", "etichetta", "casa discografica", "casa di produzione", "maison de disques", "sello", "discografica", "gravadora", "selo", "wytwornia",
        "plattenfirma", "platenlabel", "platenmaatschappij", "record company", "skivbolaget", "pladeselskabet",
    ];
    let (at, rest) = credits::after_phrase(text, BY, false)?;
    let name = capitals(rest)?;
    let before = fold(text.get(..at)?.rsplit(['.', '!', '?', ':', ';']).next().unwrap_or_default());
    let near: Vec<&str> =
        before.split(|c: char| !c.is_alphanumeric() && c != '-').filter(|word| !word.is_empty()).collect();
    let near = near.get(near.len().saturating_sub(4)..).unwrap_or_default().join(" ");
    let album = ALBUMS.iter().any(|word| words::whole_words(&near, word));
    let after = rest.get(rest.find(name.as_str())? + name.len()..)?;
    let aside = after.strip_prefix(',').map(|aside| fold(&aside.chars().take(40).collect::<String>()));
    let called = aside.is_some_and(|aside| LABELS.iter().any(|word| words::whole_words(&aside, word)));
    let person = people::is_person(&name) && !name.split(' ').any(|word| OF_LABELS.contains(&word));
    (called || album && !person).then_some(name)
}

/// `由某唱片公司发行`.
fn wide(text: &str) -> Option<String> {
    let before = ["发行", "發行"].iter().filter_map(|does| text.split_once(does)).map(|(before, _)| before).next()?;
    let (_, name) = before.rsplit_once('由')?;
    let fits = (2..=16).contains(&name.chars().count()) && name.chars().all(char::is_alphanumeric);
    fits.then(|| name.to_owned())
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
