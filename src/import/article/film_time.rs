//! When in the film a scene comes, where the text says so: a time in its heading, "41 minutes into the film", "at 1:02:13",
//! "in Minute 41". A time that may be a track's is none of the film's.

use super::folded::fold;
use super::glyph::Glyphs;
use super::phrases;
use super::time::{self, Style};
use crate::model::Length;

/// The film time of a scene under `heading` (empty if it has none) with `text`; `longest` is the album's longest track.
pub(super) fn at(heading: &str, text: &str, longest: Option<Length>) -> Option<Length> {
    let sentences = || text.split_inclusive(['.', '!', '?', '。']).take(400);
    // A heading with a year in it is a credit, and its time the album's.
    let dated = heading.split(|c: char| !c.is_ascii_digit()).any(|run| run.len() == 4);
    let stated = if dated { None } else { clock(heading, None) };
    stated
        .or_else(|| into_film(text))
        .or_else(|| {
            sentences().find_map(|sentence| at_minutes(sentence, longest).or_else(|| clock(sentence, Some(longest?))))
        })
        .or_else(|| sentences().find_map(|sentence| minute(sentence, longest)))
}

/// The first time of hours, minutes and seconds in a line; behind one of the words for "at", if `longest` is given.
fn clock(line: &str, longest: Option<Length>) -> Option<Length> {
    let glyphs = Glyphs::new(&line.chars().take(2_000).collect::<String>());
    let long = |time: &time::Time| time.range.len() >= 7 && time.style == Style::Colon;
    let found = time::times(&glyphs).into_iter().filter(long).find(|time| {
        let before = fold(&glyphs.text(time.range.start.saturating_sub(12)..time.range.start));
        longest.is_none() || says_at(before.trim_end())
    })?;
    found.length.filter(|length| longest.is_none_or(|longest| *length > longest))
}

/// "At 41 minutes", where no track is that long.
fn at_minutes(sentence: &str, longest: Option<Length>) -> Option<Length> {
    let folded = fold(sentence);
    let words: Vec<&str> = folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let found = words.windows(3).find_map(|run| match run {
        [at, minutes, word] if says_at(at) && MINUTES.contains(word) => number(minutes).or_else(|| spelled(minutes)),
        _ => None,
    })?;
    let length = Length::from_ms(found * 60_000);
    longest.is_some_and(|longest| length > longest).then_some(length)
}

/// Whether a text ends with a word for "at", or opens a bracket.
fn says_at(before: &str) -> bool {
    #[rustfmt::skip]
    const AT: &[&str] = &[
        "at", "around", "about", "um", "bei", "ab", "gegen", "a", "vers", "alle", "ao", "aos", "las", "в", "на", "o", "w",
        "nach", "apres", "dopo", "tras", "apos", "po", "через", "after", "na", "efter", "etter", "los", "kolem", "op", "rond", "vid", "ved", "kl", "kell", "saat", "mark", "timecode", "tc",
    ];
    let word = before.rsplit(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
    before.ends_with(['(', '[', '@']) || AT.contains(&word)
}

/// What stands behind the minutes of an English text that speaks of the film, folded.
#[rustfmt::skip]
const INTO: &[&str] = &[
    "minutes into the film", "minutes into the movie", "minutes into the picture", "minutes into the story",
    "minutes in,", "minutes in.", "minutes in the film", "minutes in and",
];

/// "41 minutes into the film", "an hour and ten minutes into the film", "forty minutes in", in some languages.
fn into_film(text: &str) -> Option<Length> {
    phrases::minutes_into_film(text).or_else(|| {
        let folded = fold(&text.chars().take(20_000).collect::<String>());
        let splits = INTO.iter().filter_map(|into| folded.split_once(into));
        let (before, _) = splits.min_by_key(|(before, _)| before.len())?;
        let before = before.trim_end();
        let word = before.rsplit(' ').next()?;
        let hour = before.strip_suffix(word).is_some_and(|head| head.trim_end().ends_with("an hour and"));
        let minutes = spelled(word)? + if hour { 60 } else { 0 };
        Some(Length::from_ms(minutes * 60_000))
    })
}

/// The number that an English word spells, or digits.
fn spelled(word: &str) -> Option<u64> {
    const TENS: [&str; 8] = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
    const ONES: [&str; 20] = [
        "zero",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
        "thirteen",
        "fourteen",
        "fifteen",
        "sixteen",
        "seventeen",
        "eighteen",
        "nineteen",
    ];
    if let Ok(number) = word.parse::<u64>() {
        return Some(number).filter(|number| (1..600).contains(number));
    }
    let one = |word: &str| ONES.iter().position(|one| *one == word);
    let ten = |word: &str| TENS.iter().position(|ten| *ten == word).map(|at| (at + 2) * 10);
    let (head, tail) = word.split_once('-').unwrap_or((word, ""));
    let value = match (ten(head), tail) {
        (Some(tens), "") => Some(tens),
        (Some(tens), tail) => one(tail).map(|one| tens + one),
        (None, _) => one(word),
    };
    value.filter(|value| *value > 0).and_then(|value| u64::try_from(value).ok())
}

#[rustfmt::skip]
const MINUTES: &[&str] = &[
    "minutes", "minuten", "minutos", "minuti", "minut", "minutach", "minuty", "минут", "минуты", "minuter", "minutter", "minuutin",
];
#[rustfmt::skip]
const MINUTE: &[&str] = &[
    "minute", "minuto", "minuta", "minucie", "минуте", "минута", "minuut", "minutten", "minuten", "dakika", "dakikada",
];
#[rustfmt::skip]
const FILM: &[&str] = &[
    "film", "films", "filme", "filmu", "filmie", "movie", "picture", "pelicula", "pellicola", "фильма", "фильме",
    "filmi", "filmin", "filmen", "filmens", "scene", "szene", "escena", "scena", "сцена", "映画", "영화", "电影", "本編",
];
#[rustfmt::skip]
const TRACK: &[&str] = &[
    "track", "titel", "titels", "piste", "cue", "stuck", "stucks", "morceau", "corte", "brano", "трек", "трека",
    "utwor", "utworu", "nummer", "faixa", "曲",
];

/// "in Minute 41", "à la 41e minute", "на 41-й минуте": beyond the longest track, or in a sentence that says "film".
fn minute(sentence: &str, longest: Option<Length>) -> Option<Length> {
    let folded = fold(sentence);
    let words: Vec<&str> = folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let at = words.iter().position(|word| MINUTE.contains(word))?;
    let minutes = words.get(at + 1).and_then(|word| number(word)).or_else(|| ranked(&words, at, &folded))?;
    let length = Length::from_ms(minutes * 60_000);
    let of_film = phrases::says(&folded, FILM) && !phrases::says(&folded, TRACK);
    (of_film || longest.is_some_and(|longest| length > longest)).then_some(length)
}

/// The number that a word begins with, perhaps as `41e` or `41st`.
fn number(word: &str) -> Option<u64> {
    let digits: String = word.chars().take_while(char::is_ascii_digit).collect();
    digits.parse().ok().filter(|number| (1..400).contains(number) && word.chars().count() <= digits.len() + 3)
}

/// The ordinal before the word at `at`: `41e minute`, `41. Minute`, `41-й минуте`; a plain `41 minutes` is a length.
fn ranked(words: &[&str], at: usize, folded: &str) -> Option<u64> {
    let ordinal = |word: &str| matches!(word, "e" | "eme" | "st" | "nd" | "rd" | "th" | "и" | "ои" | "a" | "te");
    let near = at.checked_sub(1)?;
    let word = words.get(near)?;
    if ordinal(word) {
        return words.get(near.checked_sub(1)?).and_then(|word| number(word));
    }
    let tailed = word.chars().any(|c| c.is_ascii_digit()) && word.chars().any(char::is_alphabetic);
    number(word).filter(|_| tailed || folded.contains(&format!("{word}. ")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_times_of_the_film_count() {
        let longest = Some(Length::from_ms(7 * 60_000));
        for (heading, text, minutes) in [
            ("The chase (0:41:10)", "", Some(41)),
            ("", "Forty-one minutes into the film the drums stop.", Some(41)),
            ("", "About forty minutes in, the drums stop.", Some(40)),
            ("", "An hour and ten minutes into the film they start again.", Some(70)),
            ("", "At 1:02:13 a horn is heard.", Some(62)),
            ("", "At 2:13 of the track a horn is heard.", None),
            ("", "At 41 minutes the rider falls, and at 0:52:10 he stands.", Some(41)),
            ("", "Nach 41 Minuten setzt der Chor ein.", Some(41)),
            ("", "After 3 minutes a horn is heard.", None),
            ("", "In Minute 41 setzt der Chor ein.", Some(41)),
            ("", "In Minute 3 des Titels setzt der Chor ein.", None),
            ("", "À la 41e minute, le chœur entre.", Some(41)),
            ("", "На 41-й минуте вступает хор.", Some(41)),
            ("", "En el minuto 3 de la película entra el coro.", Some(3)),
            ("", "It lasts 41 minutes and not a minute longer.", None),
        ] {
            let found = at(heading, text, longest).map(|length| length.ms() / 60_000);
            assert_eq!(found, minutes, "{heading} {text}");
        }
    }
}
