//! Who wrote the music, who published it and when: in lines of their own (`Composer: X`, `Label / 2015 / 52m`), else in prose.

use super::folded::fold;
use super::phrases;
use super::piece::{Piece, Role};
use crate::model::fold::fold_char;

/// What one line states.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Said {
    Composers(Vec<String>),
    Label(String),
    Released { label: Option<String>, year: u16 },
    Year(u16),
    Author(String),
    Work(String),
    Title(String),
}

#[rustfmt::skip]
const COMPOSER: &[&str] = &[
    "music composed and conducted by", "music composed by", "original music composed by",
    "original score composed by", "score composed by", "composed and conducted by", "composed by",
    "original music by", "original score by", "music by", "score by", "composer", "composers", "music",
    "composer(s)", "soundtrack by", "musik komponiert von", "komponiert von", "musik von", "filmmusik von",
    "originalmusik von", "komponist", "komponistin", "komponisten", "musik", "musique composee par",
    "musique originale de", "musique de", "musique par", "composee par", "compositeur", "compositrice",
    "compositeurs", "bande originale de", "musique", "musica compuesta por", "musica original de", "musica de",
    "musica por", "compuesta por", "compositor", "compositora", "compositores", "banda sonora de", "musica",
    "musiche composte da", "musica composta da", "musiche originali di", "musiche di", "musica di", "composta da",
    "compositore", "compositrice", "compositori", "musiche", "colonna sonora di", "musica composta por",
    "composta por", "trilha sonora de", "composto por", "muzyka skomponowana przez", "muzyka", "kompozytor",
    "kompozytorka", "skomponowal", "hudba", "skladatel", "zene", "zeneszerzo", "zenejet szerezte", "muzica",
    "compozitor", "музыка", "композитор", "композиторы", "автор музыки", "музику написав", "музика", "muziek van",
    "muziek door", "gecomponeerd door", "componist", "muziek", "muzik", "besteci", "besteleyen", "muzikler",
    "film muzigi", "musik av", "kompositor", "musikk av", "musikk", "komponist", "saveltaja", "musiikki", "作曲",
    "音楽", "作曲者", "作曲家", "音樂", "音乐", "配乐", "配樂", "音乐制作", "음악", "작곡", "작곡가", "음악감독", "μουσικη", "συνθετης",
    "الموسيقى", "מוזיקה", "nhac", "musik oleh",
];
#[rustfmt::skip]
const LABEL: &[&str] = &[
    "label", "record label", "labels", "plattenlabel", "sello", "sello discografico", "discografica", "etichetta",
    "etichetta discografica", "casa discografica", "wytwornia", "wydawca", "лейбл", "издатель", "レーベル", "発売元",
    "厂牌", "廠牌", "唱片公司", "发行公司", "發行公司", "음반사", "레이블", "plak sirketi", "platenlabel", "selo", "gravadora",
    "maison de disques", "released by", "skivbolag", "levy-yhtio", "vydavatelstvi", "kiado", "yayinci",
    "edite par", "verlag",
];
#[rustfmt::skip]
const YEAR: &[&str] = &[
    "year", "jahr", "annee", "ano", "anno", "rok", "год", "年", "公開年", "年份", "연도", "jaar", "yil", "ar", "vuosi",
    "ev", "release year", "erscheinungsjahr", "рік", "an",
];
#[rustfmt::skip]
const TITLE: &[&str] = &[
    "album", "album title", "albumtitel", "titre de l'album", "titulo del album", "titolo dell'album", "專輯名稱",
    "专辑名称", "专辑", "專輯", "アルバム", "アルバム名", "앨범", "앨범명", "альбом", "название альбома", "album adi",
];
#[rustfmt::skip]
const WORK: &[&str] = &[
    "film", "movie", "original title", "originaltitel", "titre original", "titulo original", "titolo originale",
    "tytul oryginalny", "оригинальное название", "фильм", "原題", "映画", "电影", "영화",
];

/// What the short line `text` states, if it states one thing; bylines count only near the top.
pub(super) fn line(text: &str, near_top: bool) -> Option<Said> {
    let text = text.trim().trim_start_matches(['•', '*', '-', '–', ' ']).trim();
    published(text)
        .or_else(|| labelled(text))
        .or_else(|| worded(text))
        .or_else(|| phrases::byline(text).filter(|_| near_top).map(Said::Author))
}

/// `Key: value`, or a row of two cells.
fn labelled(text: &str) -> Option<Said> {
    let (key, value) = text.split_once([':', '：', '|', '／'])?;
    let (key, value) = (fold(key.trim()), value.trim().trim_matches('|').trim());
    let is = |words: &[&str]| words.contains(&key.as_str());
    let short = !value.is_empty() && value.chars().count() <= 100 && !value.ends_with('.');
    if !short {
        return None;
    }
    if is(COMPOSER) {
        return Some(names(value))
            .filter(|names| !names.is_empty() && names.iter().all(|name| is_name(name)))
            .map(Said::Composers);
    }
    if is(LABEL) {
        let name = value.split([',', '(', ';', '|']).next().unwrap_or_default().trim();
        return (!name.is_empty()).then(|| Said::Label(name.to_owned()));
    }
    if is(YEAR) {
        return year(value).map(Said::Year);
    }
    let name = || super::quotes::unquoted(value).unwrap_or(value).to_owned();
    let long_enough = value.chars().any(char::is_alphabetic);
    if is(TITLE) && long_enough {
        return Some(Said::Title(name()));
    }
    (is(WORK) && long_enough).then(|| Said::Work(name()))
}

/// `Composed by X` as the whole line.
fn worded(text: &str) -> Option<Said> {
    let (_, rest) = after_phrase(text, COMPOSER, true)?;
    let rest = rest.trim().trim_start_matches([':', '：']).trim().trim_end_matches('.');
    let names = names(rest);
    (!names.is_empty() && names.iter().all(|name| is_name(name))).then_some(Said::Composers(names))
}

/// What follows the longest of `phrases` at the beginning of `text` (or anywhere); only phrases of several words count.
fn after_phrase<'a>(text: &'a str, phrases: &[&str], at_start: bool) -> Option<(usize, &'a str)> {
    let (folded, origins) = folded(text);
    let telling = phrases.iter().filter(|phrase| phrase.contains(' '));
    let found = telling.filter_map(|phrase| {
        let at = if at_start { folded.starts_with(phrase).then_some(0) } else { folded.find(phrase) }?;
        let free = |c: Option<char>| !c.is_some_and(char::is_alphanumeric);
        let end = at + phrase.len();
        let alone = free(folded.get(..at)?.chars().next_back()) && free(folded.get(end..)?.chars().next());
        alone.then_some((at, end))
    });
    let (at, end) = found.min_by_key(|(at, end)| (*at, usize::MAX - end))?;
    Some((*origins.get(at)?, text.get(origins.get(end).copied().unwrap_or(text.len())..)?))
}

/// The folded form of the beginning of `text`, and for each of its bytes the byte of `text` that it came from.
fn folded(text: &str) -> (String, Vec<usize>) {
    let (mut folded, mut origins) = (String::new(), Vec::new());
    for (at, c) in text.char_indices().take(4_000) {
        fold_char(c, |plain| {
            folded.push(plain);
            origins.resize(folded.len(), at);
        });
    }
    origins.push(text.char_indices().nth(4_000).map_or(text.len(), |(at, _)| at));
    (folded, origins)
}

/// `Varèse Sarabande / 2015 / 52m`, `℗ 2018 Paramount Music`.
fn published(text: &str) -> Option<Said> {
    if let Some(rest) = text.strip_prefix(['℗', '©', 'Ⓟ']).or_else(|| text.strip_prefix("(P)")) {
        let year = year(rest)?;
        let label = rest
            .trim()
            .trim_start_matches(|c: char| c.is_ascii_digit() || c.is_whitespace() || matches!(c, ',' | '&' | '©' | '℗'))
            .trim();
        let fits = text.starts_with(['℗', 'Ⓟ', '(']) && !label.is_empty() && label.chars().count() <= 60;
        return fits.then(|| Said::Released { label: Some(label.to_owned()), year });
    }
    let parts: Vec<&str> = text.split(" / ").flat_map(|part| part.split(" • ")).map(str::trim).collect();
    let [label, date, length, ..] = parts.as_slice() else { return None };
    let timed =
        length.chars().next().is_some_and(|c| c.is_ascii_digit()) && (length.contains('m') || length.contains(':'));
    let year = year(date).filter(|_| date.len() == 4)?;
    (timed && label.chars().count() <= 60).then(|| Said::Released { label: Some((*label).to_owned()), year })
}

/// The year that `text` holds.
pub(super) fn year(text: &str) -> Option<u16> {
    let digits = text.split(|c: char| !c.is_ascii_digit()).find(|run| run.len() == 4)?;
    digits.parse().ok().filter(|year| (1890..2100).contains(year))
}

/// The names in a list of names.
pub(super) fn names(text: &str) -> Vec<String> {
    let mut parts = vec![text.split(['(', '[', '（', '|', '/', '／']).next().unwrap_or_default().to_owned()];
    for between in [
        ", ", " & ", " and ", " und ", " et ", " y ", " e ", " и ", " en ", " ve ", " i ", " och ", " og ", " ja ",
        "、", "，", "；", "; ", "・", "&",
    ] {
        let wide = |part: &str| between != "・" || !part.chars().any(|c| matches!(u32::from(c), 0x30a0..=0x30ff));
        parts = parts
            .iter()
            .flat_map(|part| {
                if wide(part) { part.split(between).map(str::to_owned).collect::<Vec<_>>() } else { vec![part.clone()] }
            })
            .collect();
    }
    parts
        .iter()
        .map(|part| part.trim().trim_end_matches(['.', ',', ';']).trim().to_owned())
        .filter(|part| !part.is_empty())
        .take(8)
        .collect()
}

/// Whether `name` looks like a person's or a band's.
pub(super) fn is_name(name: &str) -> bool {
    let words: Vec<&str> = name.split_whitespace().collect();
    let cased = |word: &&&str| word.chars().next().is_some_and(|c| c.is_uppercase() || u32::from(c) >= 0x590);
    let capitals = words.iter().filter(cased).count();
    let particles = words.iter().filter(|word| PARTICLES.contains(word)).count();
    (1..=6).contains(&words.len())
        && capitals + particles == words.len()
        && capitals >= 1
        && name.chars().count() <= 50
        && !name.chars().any(|c| c.is_ascii_digit() || matches!(c, '"' | '“' | '”' | '?' | '!' | ':'))
}

#[rustfmt::skip]
const PARTICLES: &[&str] = &[
    "de", "van", "von", "der", "den", "di", "da", "del", "della", "dos", "la", "le", "du", "ter", "bin", "al",
    "el", "af", "zu",
];

/// What stands before the composers' names in a sentence.
#[rustfmt::skip]
const IN_PROSE: &[&str] = &[
    "music composed by", "score composed by", "scored by", "original score by", "original music by", "score by",
    "music by", "composed by", "music from composer", "by composer", "komponiert von", "musik von",
    "filmmusik von", "musik stammt von", "musique composee par", "musique originale de", "musique de",
    "composee par", "signee par", "musica compuesta por", "compuesta por", "musica de", "musica original de",
    "musiche di", "musica di", "composta da", "musica composta por", "composta por", "muzyka autorstwa",
    "muzyke skomponowal", "skomponowana przez", "muzyke napisal", "музыку написал", "музыка написана",
    "написал композитор", "композитор", "композитора", "музыки написал", "музыку к фильму написал", "muziek van",
    "gecomponeerd door", "muzikleri", "musik av", "musikk av",
];

/// Composers that the first paragraphs name with "music by", "original score by" and their like.
pub(super) fn in_prose(pieces: &[&Piece], heading: &str) -> Vec<String> {
    let mut early =
        pieces.iter().filter(|piece| !matches!(piece.role, Role::Row(_)) && piece.text.chars().count() > 30).take(6);
    early
        .find_map(|piece| {
            let (at, rest) = after_phrase(&piece.text, IN_PROSE, false)?;
            let before = fold(piece.text.get(..at)?);
            let other =
                ["additional ", "temp ", "songs and ", "conducted ", "zusatzliche ", "like the ", "unlike the "]
                    .iter()
                    .any(|word| before.ends_with(word));
            let loose = ["musique de", "musica de", "musica di", "musiche di", "musik av"]
                .iter()
                .any(|word| fold(piece.text.get(at..).unwrap_or_default()).starts_with(word));
            let titles = |name: &String| loose && heading.contains(&fold(name)) || fold(&piece.text) == heading;
            (!other).then(|| leading_names(rest)).filter(|names| !names.is_empty() && !names.iter().any(titles))
        })
        .unwrap_or_default()
}

/// The names with capitals that `text` begins with.
fn leading_names(text: &str) -> Vec<String> {
    let mut run: Vec<&str> = Vec::new();
    for word in text.split_whitespace().take(10) {
        let capital = word.chars().next().is_some_and(char::is_uppercase);
        let joins =
            PARTICLES.contains(&word) || matches!(word, "and" | "und" | "et" | "y" | "e" | "&" | "и" | "en" | "i");
        if !capital && !joins {
            break;
        }
        run.push(word);
        if word.ends_with([',', '.', ';', ':', ')', '!', '?']) && word.chars().count() > 3 {
            break;
        }
    }
    let name = run.join(" ");
    let name = name.trim_end_matches(|c: char| !c.is_alphanumeric());
    let name = ["’s", "'s"].iter().fold(name, |name, tail| name.split(tail).next().unwrap_or(name));
    let found =
        names(name.trim_end_matches(" and").trim_end_matches(" und").trim_end_matches(" et").trim_end_matches(" y"));
    let whole = found.iter().all(|name| is_name(name) && name.contains(' '));
    if whole { found } else { Vec::new() }
}
