//! The work that the first sentences quote as that whose music they speak of: `《A》遊戲原聲帶`, `саундтрек к фильму «A»`,
//! `the soundtrack of “A”`. It is asked only where the heading says nothing.

use std::collections::BTreeSet;

use super::credits;
use super::decoration::{LEADS, is_headline, says_nothing};
use super::folded::fold;
use super::kinds;
use super::phrases;
use super::piece::{Piece, Role};
use super::quotes::{self, closers};
use super::words;

/// What a sentence says where it may give the year of another work of that title, or of what the work was made from; folded.
#[rustfmt::skip]
const AGAIN: &[&str] = &[
    "remake", "remakes", "reboot", "the original", "original film", "original movie", "original series", "original game", "based", "sequel", "prequel",
    "novel", "book", "adaptation", "adapted", "new version", "neuverfilmung", "verfilmung", "das original", "vorlage", "roman", "fortsetzung", "adaptee",
    "livre", "l'original", "nueva version", "novela", "secuela", "adaptacion", "el original", "romanzo", "rifacimento", "seguito", "tratto", "l'originale",
    "refilmagem", "sequencia", "o original", "powiesc", "powiesci", "oryginal", "oryginalu", "kontynuacja", "ремеик", "ремеика", "оригинал", "оригинала",
    "романа", "продолжение", "vervolg", "リメイク", "原作", "翻拍", "리메이크",
];
/// Paragraphs that are looked at.
const EARLY: usize = 6;

/// The work that the first paragraphs quote beside a word for its music.
pub(super) fn work(pieces: &[&Piece]) -> Option<String> {
    let prose = pieces.iter().filter(|piece| !matches!(piece.role, Role::Row(_)) && piece.text.chars().count() > 8);
    prose.take(EARLY).find_map(|piece| quoted(&piece.text))
}

/// What stands in `heading` and what the text quotes behind a word for music or for a film: `escucha el soundtrack de «A»`.
pub(super) fn quoted_in(pieces: &[&Piece], heading: &str) -> Option<String> {
    #[rustfmt::skip]
    const OF_FILM: &[&str] = &[
        "film", "movie", "series", "game", "serie", "spiel", "pelicula", "cinta", "juego", "filme", "jogo", "gioco", "jeu", "filmu", "serialu", "gry",
        "фильма", "фильму", "фильм", "сериала", "игры",
    ];
    let prose = pieces.iter().filter(|piece| !matches!(piece.role, Role::Row(_)) && piece.text.chars().count() > 8);
    let told = |part: &str| {
        let words: Vec<&str> = part.split_whitespace().rev().take(3).collect();
        let near = words.into_iter().rev().collect::<Vec<_>>().join(" ");
        let near = (near.as_str(), fold(&near));
        words::names_album_anywhere(near.0) || phrases::says(&near.1, OF_FILM) || kinds::ends_with_kind(&near.1)
    };
    prose.filter(|piece| piece.text.trim() != heading.trim()).take(EARLY * 5).find_map(|piece| {
        let openers = piece.text.char_indices().filter(|(_, c)| quotes::opens(*c) || *c == '‘');
        openers.take(20).find_map(|(at, open)| {
            let inner = piece.text.get(at + open.len_utf8()..)?;
            let (inner, _) = inner.split_once(closers(open)?)?;
            let fits =
                (3..80).contains(&inner.chars().count()) && heading.contains(inner) && told(piece.text.get(..at)?);
            fits.then(|| inner.trim().to_owned())
        })
    })
}

/// The year that the first paragraphs give `work`, if they give it one: `the 2019 film Paper Moons`, `Paper Moons (2019)`.
pub(super) fn year(pieces: &[&Piece], work: &str) -> Option<u16> {
    let work = fold(work);
    let prose = pieces.iter().filter(|piece| piece.text.chars().count() > 40).take(EARLY);
    let texts = prose.filter(|_| work.chars().count() >= 3).map(|piece| fold(&piece.text));
    let years: BTreeSet<u16> = texts.flat_map(|text| dated(&text, &work)).collect();
    years.first().copied().filter(|_| years.len() == 1)
}

/// The years that stand beside `work` in `text`, those of its originals and remakes aside.
fn dated(text: &str, work: &str) -> Vec<u16> {
    let year = |at: usize| {
        let head = text.get(..at)?;
        let before = head.rsplit(['.', ',', ';']).next()?;
        let near: Vec<&str> = before.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
        let near = near.get(near.len().saturating_sub(5)..)?;
        let film = near
            .iter()
            .any(|word| matches!(*word, "film" | "movie" | "series" | "game" | "drama" | "thriller" | "comedy"));
        let tail = text.get(at + work.len()..)?;
        let behind = tail.trim_start_matches(['"', '\'', '*', '_', ' ']);
        let bracket = behind.strip_prefix('(').and_then(|rest| rest.split_once(')')).map(|(inner, _)| inner);
        let whole = |inner: &str| inner.len() == 4 && inner.bytes().all(|b| b.is_ascii_digit());
        let ahead = near.iter().rev().find(|word| whole(word)).filter(|_| film);
        let said = bracket.filter(|inner| whole(inner)).or(ahead.copied()).and_then(credits::year);
        let sentence = |text: &str| text.split(['.', '!', '?', ';']).next().unwrap_or_default().to_owned();
        let led = head.rsplit(['.', '!', '?', ';']).next().unwrap_or_default();
        let other = [led, &sentence(tail)].into_iter().any(|part| phrases::says(part, AGAIN));
        said.filter(|_| !other)
    };
    text.match_indices(work).take(20).filter_map(|(at, _)| year(at)).collect()
}

/// The first quotation of `text` that a word for music stands next to.
fn quoted(text: &str) -> Option<String> {
    let signs: Vec<char> = text.chars().take(600).collect();
    let opens = |at: &usize| signs.get(*at).is_some_and(|c| quotes::opens(*c));
    (0..signs.len()).filter(opens).find_map(|open| {
        let ends = signs.get(open).and_then(|c| closers(*c))?;
        let close =
            (open + 1..signs.len().min(open + 80)).find(|at| signs.get(*at).is_some_and(|c| ends.contains(c)))?;
        let part = |from: usize, to: usize| signs.get(from..to).unwrap_or_default().iter().collect::<String>();
        let (before, inside) = (part(open.saturating_sub(40), open), part(open + 1, close));
        let behind = part(close + 1, (close + 14).min(signs.len()));
        let leads = LEADS.iter().any(|lead| fold(&before).trim_end().ends_with(lead.trim_end()));
        let music = words::names_album_anywhere(behind.split(['。', '，', ',', '.', '、']).next().unwrap_or_default());
        let sentence = is_headline(&inside) || inside.trim_end().ends_with(['.', '!', '。']);
        let fits = (leads || music) && !sentence && !says_nothing(&inside) && inside.chars().any(char::is_alphabetic);
        fits.then(|| inside.trim().to_owned())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_year_beside_the_work_is_its_own() {
        for (text, year) in [
            ("the score album to the 2019 film paper moons, by rosa quint", Some(2019)),
            ("paper moons (2019) is a quiet film", Some(2019)),
            ("in 2019 she wrote a lot. paper moons came later", None),
            ("her work of 2017, paper moons, was new", None),
            ("paper moons (2019, 2:10)", None),
            ("a remake of paper moons (1954), it has no score of its own", None),
            ("paper moons (1954) was the original; now comes the new one", None),
            ("paper moons (2019) is quiet. the novel paper moons (1951) is not", Some(2019)),
            ("paper moons (1954) was loud. paper moons (2019) is quiet", None),
        ] {
            let piece = Piece { text: format!("{text}, and here the sentence ends at last"), ..Piece::default() };
            assert_eq!(super::year(&[&piece], "paper moons"), year, "{text}");
        }
    }

    #[test]
    fn a_quotation_beside_the_word_for_music_is_the_work() {
        for (text, work) in [
            ("《风中客》游戏原声带由三位作者合写。", Some("风中客")),
            ("Саундтрек к фильму «Тихая вода» вышел в мае и сразу разошёлся.", Some("Тихая вода")),
            ("The soundtrack to “Iron Sands” is a slow one, and a long one.", Some("Iron Sands")),
            ("The cue “Iron Sands” is a slow one, and a long one.", None),
        ] {
            assert_eq!(quoted(text).as_deref(), work, "{text}");
        }
    }
}
