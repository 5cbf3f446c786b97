//! Whether a text says of a name that it wrote the music: by a word of making right beside the name.
//!
//! Titles of works look as names of people do, and music is spoken of near both. So a full name counts only where the
//! words beside it can be said of nobody else, `score by X`, `the composer X`, `X composed the`; `X's music` is said of works
//! as well, and counts only of a last name alone, as articles call people and no works.

use super::folded::fold;
use super::maker::{self, Says};
use super::making::{ASIDE, TITLE};
use super::people;

/// Places of a name that are looked at.
const MOST: usize = 40;
/// Bytes before and behind a name that are looked at.
const NEAR: usize = 90;
/// What stands before a thing and hardly before a last name, folded.
#[rustfmt::skip]
const ARTICLES: &[&str] = &[
    "the", "a", "an", "this", "that", "its", "der", "die", "das", "den", "dem", "des", "dieser", "le", "la", "les", "el", "los", "las", "il",
    "lo", "gli", "un", "une", "una", "o", "os", "as", "do", "da", "du", "del", "al", "au", "het",
];

/// What works are, folded.
#[rustfmt::skip]
const WORKS: &[&str] = &[
    "film", "films", "movie", "series", "game", "drama", "thriller", "comedy", "serie", "spiel", "jeu", "pelicula", "juego", "gioco", "filme", "jogo",
    "filmu", "filma", "filmie", "serialu", "gry", "фильм", "фильма", "фильме", "фильму", "сериала", "игры",
];

/// A place where a name stands in a text.
struct Place<'a> {
    before: &'a str,
    behind: &'a str,
    /// Whether the name stands there in full.
    full: bool,
}

/// Whether folded `text` says that `name` wrote the music.
pub(super) fn is_credited(name: &str, text: &str) -> bool {
    places(&fold(name), text).iter().any(Place::tells)
}

/// Whether folded `text` speaks of music near `name`, and nowhere of it as of a work: enough where the place of the name in a
/// heading says the rest.
pub(super) fn may_be_credited(name: &str, text: &str) -> bool {
    people::is_near_music(name, text) && !is_called(name, text)
}

/// Whether folded `text` speaks of a work that is called `name`.
pub(super) fn is_called(name: &str, text: &str) -> bool {
    places(&fold(name), text).iter().any(Place::is_work)
}

/// The same where the word for a composer before the name does not count, as it may be one of another work.
pub(super) fn is_credited_besides(name: &str, text: &str) -> bool {
    places(&fold(name), text).iter().any(Place::tells_besides)
}

fn places<'a>(name: &str, text: &'a str) -> Vec<Place<'a>> {
    let (first, last) = name.rsplit_once(' ').unwrap_or(("", name));
    if last.chars().count() < 3 {
        return Vec::new();
    }
    let place = |at: usize| {
        let head = text.get(..at)?;
        let tail = text.get(at + last.len()..)?;
        let whole = head.strip_suffix(' ').and_then(|head| head.strip_suffix(first)).filter(|_| !first.is_empty());
        // A name in another case has an ending of its own: `Wallners`, `Kosa`.
        let ending = tail.find(|c: char| !c.is_alphabetic()).unwrap_or(tail.len());
        let free = |head: &str| !head.ends_with(char::is_alphanumeric);
        (free(head) && free(whole.unwrap_or_default()) && tail.get(..ending)?.chars().count() <= 2).then(|| Place {
            before: near_end(whole.unwrap_or(head)).trim_end(),
            behind: near_start(tail),
            full: whole.is_some(),
        })
    };
    text.match_indices(last).take(MOST).filter_map(|(at, _)| place(at)).collect()
}

fn near_end(text: &str) -> &str {
    let from = text.len().saturating_sub(NEAR);
    (from..=text.len()).find_map(|at| text.get(at..)).unwrap_or_default()
}

fn near_start(text: &str) -> &str {
    (0..=text.len().min(NEAR)).rev().find_map(|at| text.get(..at)).unwrap_or_default()
}

impl Place<'_> {
    fn tells(&self) -> bool {
        !self.is_quoted() && (ends(self.before, TITLE) || self.tells_besides())
    }

    fn tells_besides(&self) -> bool {
        !self.is_quoted() && (self.is_named_as_maker() || self.makes() || !self.full && self.has_music())
    }

    /// Whether the name opens a quotation: then it is what a work is called.
    fn is_quoted(&self) -> bool {
        self.before.ends_with(['"', '\'', '“', '«', '„', '‘', '『', '「', '《'])
    }

    /// `the film X`, `the score of X`, `“X”`, `X is a film`.
    fn is_work(&self) -> bool {
        // The music of X may be a person's as well.
        let of = [
            "score of",
            "score for",
            "score to",
            "soundtrack of",
            "soundtrack for",
            "soundtrack to",
            "soundtrack zu",
            "score zu",
        ];
        let of = of.iter().chain(
            [
                "bande originale de",
                "partition de",
                "banda sonora de",
                "colonna sonora di",
                "trilha sonora de",
                "trilha de",
            ]
            .iter(),
        );
        let works: Vec<&str> = of.chain(WORKS).copied().collect();
        let is = ["is", "ist", "est", "es", "e"]
            .iter()
            .find_map(|word| self.behind.trim_start().strip_prefix(&format!("{word} ")));
        let said = is.is_some_and(|said| said.split([' ', ',', '.']).take(4).any(|word| WORKS.contains(&word)));
        self.full && (self.is_quoted() || ends(self.before, &works) || said)
    }

    /// `score by X`, `score by the young X`.
    fn is_named_as_maker(&self) -> bool {
        maker::before(self.before, "") == Some(Says::Surely)
    }

    /// `X composed the score`, `X, the composer`, `X's score for`.
    fn makes(&self) -> bool {
        let given = ["'s score for", "'s score to", "'s music for", "'s music to", "'s soundtrack for"];
        let scores =
            ["scores every", "scores the", "scores this"].iter().any(|verb| begins(self.behind.trim_start(), verb));
        scores
            || maker::behind(self.before, self.behind, "")
            || ASIDE.iter().chain(&given).any(|phrase| begins(self.behind, phrase))
    }

    /// `X's quiet music`, `the music of X`, `Xs Musik`, where X is a last name alone.
    fn has_music(&self) -> bool {
        let word = self.before.rsplit(' ').next().unwrap_or_default();
        if ARTICLES.contains(&word) {
            return false;
        }
        let owned = self
            .behind
            .strip_prefix("'s ")
            .or_else(|| self.behind.strip_prefix("' "))
            .or_else(|| self.behind.strip_prefix("s "));
        let next = |rest: &str| rest.split([' ', '.', ',', ';', '\n']).take(3).any(people::speaks_of_music);
        let of = ["music of", "score of", "music from", "muzyka", "музыка", "hudba"];
        owned.is_some_and(next) || maker::before(self.before, "") == Some(Says::Perhaps) || ends(self.before, &of)
    }
}

/// Whether `text` ends with one of `phrases`, on its own.
fn ends(text: &str, phrases: &[&str]) -> bool {
    phrases.iter().any(|phrase| text.strip_suffix(phrase).is_some_and(|head| !head.ends_with(char::is_alphanumeric)))
}

/// Whether `text` begins with `phrase`, on its own.
fn begins(text: &str, phrase: &str) -> bool {
    text.strip_prefix(phrase).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
}
