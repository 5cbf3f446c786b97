//! Names of discs and sides: `Disc 2`, `CD two`, `Side B`, `第二碟`.

use super::words::{bare, contains};

/// Words for a disc, before its number.
#[rustfmt::skip]
const DISC: &[&str] = &[
    "disc", "disk", "cd", "disque", "disco", "plyta", "диск", "schijf", "disk", "lp", "ディスク", "碟", "光盘", "光碟",
    "디스크", "levy", "skiva", "plate", "plade", "lemez", "vinyl", "record", "volume", "vol", "volumen", "tape",
    "δισκος", "قرص", "דיסק", "dvd", "blu-ray", "krazek", "płyta", "plytka", "ploca", "deska", "cd-rom", "bluray",
];

/// Words for a side of a record, before its letter.
#[rustfmt::skip]
const SIDE: &[&str] = &[
    "side", "seite", "face", "cara", "lato", "lado", "strona", "сторона", "kant", "strana", "yuz", "面", "サイド",
    "side a", "sida", "puoli", "oldal",
];

pub(super) fn disc_word(word: &str) -> Option<()> {
    contains(DISC, word).then_some(())
}

/// Whether a line begins with a word for a disc or side.
pub(super) fn begins(line: &str) -> bool {
    let bare = bare(line);
    let word: String = bare.chars().take_while(|c| c.is_alphabetic() || *c == '-').collect();
    contains(DISC, &word) || contains(SIDE, &word) || bare.starts_with('第')
}

/// The disc or side that `line` names, where it names nothing much else: `Disc 2`, `CD two: Score`, `Side B`, `第二碟`.
pub(super) fn disc(line: &str) -> Option<Disc> {
    let bare = bare(line);
    if bare.chars().count() > 60 {
        return None;
    }
    let words: Vec<&str> = bare
        .split(|c: char| !c.is_alphanumeric() && c != '-')
        .map(|w| w.trim_matches('-'))
        .filter(|w| !w.is_empty())
        .collect();
    let after = |at: usize| words.get(at + 1).copied().unwrap_or_default();
    words.iter().enumerate().take(4).find_map(|(at, word)| {
        if contains(DISC, word) {
            return count(after(at))
                .or_else(|| at.checked_sub(1).and_then(|at| ordinal(words.get(at)?)))
                .map(Disc::Number);
        }
        if SIDE.contains(word) && at <= 1 {
            return letter(after(at))
                .or_else(|| count(after(at)))
                .or_else(|| at.checked_sub(1).and_then(|at| letter(words.get(at)?)))
                .or_else(|| at.checked_sub(1).filter(|_| words.len() == 2).and_then(|at| ordinal(words.get(at)?)))
                .map(Disc::Side);
        }
        let glued = DISC.iter().chain(SIDE).find_map(|name| word.strip_prefix(name).filter(|rest| !rest.is_empty()));
        glued
            .and_then(|rest| rest.trim_start_matches('-').parse().ok())
            .filter(|n| (1..100).contains(n))
            .map(Disc::Number)
            .or_else(|| cjk(word))
    })
}

/// What a line that names a disc names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Disc {
    /// A disc by its number.
    Number(u16),
    /// A side by its place: A is 1.
    Side(u16),
}

fn cjk(word: &str) -> Option<Disc> {
    let rest = word.strip_prefix('第').unwrap_or(word);
    let mut signs = rest.chars();
    let number = signs.next().and_then(|c| {
        c.to_digit(10)
            .and_then(|d| u16::try_from(d).ok())
            .or_else(|| "一二三四五六七八九".chars().zip(1..).find(|(d, _)| *d == c).map(|(_, n)| n))
    });
    let tail: String = signs.collect();
    if ["碟", "张碟", "張碟", "枚目", "张", "盘", "片"].contains(&tail.as_str()) {
        return number.map(Disc::Number);
    }
    letter(rest.strip_suffix('面')?).map(Disc::Side)
}

fn letter(word: &str) -> Option<u16> {
    if let Some(at) = ["а", "б", "в", "г", "д", "е"].iter().position(|letter| *letter == word) {
        return u16::try_from(at + 1).ok();
    }
    let mut bytes = word.bytes();
    let one = bytes.next().filter(|b| b.is_ascii_lowercase() && *b <= b'h')?;
    if bytes.next().is_some() {
        return None;
    }
    Some(u16::from(one - b'a') + 1)
}

fn count(word: &str) -> Option<u16> {
    let word = word.trim_matches('-');
    word.parse()
        .ok()
        .filter(|n| (1..100).contains(n))
        .or_else(|| NUMBERS.iter().find(|(names, _)| names.contains(&word)).map(|(_, n)| *n))
}

fn ordinal(word: &str) -> Option<u16> {
    count(word).or_else(|| ORDINALS.iter().find(|(names, _)| names.contains(&word)).map(|(_, n)| *n))
}

const NUMBERS: &[(&[&str], u16)] = &[
    (&["one", "eins", "un", "uno", "um", "jeden", "один", "een", "bir", "i", "ein"], 1),
    (&["two", "zwei", "deux", "dos", "due", "dois", "dwa", "два", "twee", "iki", "ii"], 2),
    (&["three", "drei", "trois", "tres", "tre", "trzy", "три", "drie", "uc", "iii"], 3),
    (&["four", "vier", "quatre", "cuatro", "quattro", "quatro", "cztery", "четыре", "dort", "iv"], 4),
];

const ORDINALS: &[(&[&str], u16)] = &[
    (
        &["first", "erste", "premier", "primer", "primo", "primeiro", "pierwsza", "первыи", "eerste", "birinci", "1st"],
        1,
    ),
    (&["second", "zweite", "deuxieme", "segundo", "secondo", "druga", "второи", "tweede", "ikinci", "2nd"], 2),
    (
        &["third", "dritte", "troisieme", "tercer", "terzo", "terceiro", "trzecia", "третии", "derde", "ucuncu", "3rd"],
        3,
    ),
];
