//! Whether words outside of quotes that spell a title are meant as one: by their capitals, by what leads to them, by how the
//! text uses them elsewhere.

use std::collections::{BTreeSet, HashMap};
use std::ops::Range;

use super::word::{Word, is_article, span};
use crate::import::article::folded::fold;
use crate::import::article::kinds;
use crate::import::article::talk;
use crate::model::TrackRef;

/// Whether a run of words has the capitals of a title: most and the last, or the first in the midst of a sentence.
pub(super) fn is_cased_as_title(signs: &[char], run: &[Word]) -> bool {
    let capitals = run.iter().filter(|word| word.capital).count();
    let most = capitals * 2 >= run.len() && run.last().is_some_and(|word| word.capital);
    most || !begins_sentence(signs, span(run).start)
}

/// The same in a language where every noun has a capital: an article has one only where a title begins.
pub(super) fn is_title_of_nouns(signs: &[char], run: &[Word]) -> bool {
    run.first().is_some_and(is_article) && !begins_sentence(signs, span(run).start)
}

/// Whether a word with a capital stands right beside a run: `The Signal Station` is not “The Signal”.
pub(super) fn is_of_a_longer_name(signs: &[char], words: &[Word], run: &Range<usize>) -> bool {
    let joined = |from: usize, to: usize| matches!(signs.get(from..to), Some([' ' | '-' | '‐']));
    let first = words.get(run.start);
    let last = run.end.checked_sub(1).and_then(|at| words.get(at));
    let next = words.get(run.end).zip(last);
    let before = run.start.checked_sub(1).and_then(|at| words.get(at)).zip(first);
    let name = |word: &Word| word.capital && word.written.starts_with(char::is_alphabetic);
    next.is_some_and(|(next, last)| name(next) && joined(last.at.end, next.at.start))
        || before.is_some_and(|(before, first)| {
            name(before) && !begins_sentence(signs, before.at.start) && joined(before.at.end, first.at.start)
        })
}

/// Whether a word for a track stands right before a run or right behind it, or its length in brackets does: `the cue Kidnapped`,
/// `Kidnapped (2:45)`.
pub(super) fn is_led_to(signs: &[char], words: &[Word], run: &Range<usize>) -> bool {
    let word = |at: Option<usize>| at.and_then(|at| words.get(at)).is_some_and(|word| talk::is_of_music(&word.folded));
    let end = run.end.checked_sub(1).and_then(|at| words.get(at)).map_or(0, |word| word.at.end);
    let timed = matches!(signs.get(end..end + 3), Some([' ', '(', digit]) if digit.is_ascii_digit());
    timed || word(run.start.checked_sub(1)) || word(Some(run.end))
}

/// Whether only a comma, a slash or an "and" stands between the end of one title and the start of another.
pub(super) fn is_next(signs: &[char], end: usize, start: usize) -> bool {
    let between: String = signs.get(end..start).unwrap_or_default().iter().collect();
    let between = between.trim_matches(|c: char| !c.is_alphanumeric() && !matches!(c, '.' | '!' | '?' | ';'));
    matches!(between, "" | "and" | "und" | "oraz" | "et" | "y" | "e" | "i" | "и" | "en" | "och" | "og")
}

/// The titles of two words of which a text uses one alone and with a capital, as it does with the names of people.
pub(super) fn names(signs: &[char], words: &[Word], titles: &HashMap<String, TrackRef>) -> BTreeSet<String> {
    let mut pairs: HashMap<&str, Vec<(&str, &str)>> = HashMap::new();
    for (first, last) in titles.keys().filter_map(|title| title.split_once(' ')).filter(|(_, last)| !last.contains(' '))
    {
        pairs.entry(first).or_default().push((first, last));
        pairs.entry(last).or_default().push((first, last));
    }
    let alone = |at: usize, (first, last): &(&str, &str)| {
        let is =
            |at: Option<usize>, part: &str| at.and_then(|at| words.get(at)).is_some_and(|word| word.folded == part);
        let paired =
            is(Some(at), first) && is(Some(at + 1), last) || is(Some(at), last) && is(at.checked_sub(1), first);
        !paired && !words.get(at).is_some_and(is_article)
    };
    let bold = words.iter().enumerate().filter(|(_, word)| word.capital && !begins_sentence(signs, word.at.start));
    bold.flat_map(|(at, word)| {
        let known = pairs.get(word.folded.as_str()).map(Vec::as_slice).unwrap_or_default();
        known.iter().filter(move |pair| alone(at, pair)).map(|(first, last)| format!("{first} {last}"))
    })
    .collect()
}

/// Whether a time within a track stands before a title: `2:45 on Kidnapped`, `at 0:30 in Home`.
pub(super) fn is_timed(run: &[Word], signs: &[char]) -> bool {
    const INTO: [&str; 14] = ["on", "in", "into", "of", "from", "im", "von", "aus", "de", "dans", "en", "w", "z", "в"];
    let head: String =
        signs.get(span(run).start.saturating_sub(24)..span(run).start).unwrap_or_default().iter().collect();
    let mut before = head.split_whitespace().rev().skip_while(|word| word.eq_ignore_ascii_case("the"));
    let into = before.next().is_some_and(|word| INTO.contains(&word));
    let time = |word: &str| {
        let parts: Vec<&str> = word.trim_matches(['(', ')', '“', '"']).split(':').collect();
        let number = |part: &&str| (1..=2).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit());
        (2..=3).contains(&parts.len()) && parts.iter().all(number)
    };
    into && before.next().is_some_and(time) && run.first().is_some_and(|word| word.capital)
}

/// Whether a sentence begins at `at`.
fn begins_sentence(signs: &[char], at: usize) -> bool {
    let before = signs.get(..at).unwrap_or_default().iter().rev().find(|c| !c.is_whitespace());
    before.is_none_or(|c| matches!(c, '.' | '!' | '?' | '…' | ':' | '“' | '"' | '«' | '„' | '(' | '–' | '—'))
}

/// Whether a word for a film, a series or a game stands right before `at`.
pub(super) fn is_of_film(signs: &[char], at: usize) -> bool {
    kinds::ends_with_kind(&before(signs, at))
}

/// Whether one of the last words before `at` is one for a track: `the title cue, “Iron Sands”`.
pub(super) fn is_of_track(signs: &[char], at: usize) -> bool {
    let text = before(signs, at);
    let last: Vec<&str> = text.split_whitespace().rev().take(2).collect();
    last.into_iter().any(talk::is_of_music)
}

/// The folded text right before `at`.
fn before(signs: &[char], at: usize) -> String {
    fold(&signs.get(at.saturating_sub(24)..at).unwrap_or_default().iter().collect::<String>())
}
