//! The words of a sentence round a name: folded, with their commas, as far as they are looked at.

use crate::import::article::folded::fold;
use crate::import::article::making::MUSIC;

/// Bytes of a sentence that are looked at.
const BYTES: usize = 240;
/// Letters of words that join others and name nothing.
pub(super) const SMALL: usize = 5;

/// A word, or a comma.
pub(super) struct Word {
    pub(super) folded: String,
    pub(super) capital: bool,
}

impl Word {
    pub(super) fn is(&self, words: &[&str]) -> bool {
        words.contains(&self.folded.as_str())
    }

    /// Whether it is one for music, or ends with one: `Score-Musik`.
    pub(super) fn is_music(&self) -> bool {
        self.is(MUSIC) || self.folded.rsplit_once('-').is_some_and(|(_, last)| MUSIC.contains(&last))
    }

    pub(super) fn begins(&self, stems: &[&str]) -> bool {
        stems.iter().any(|stem| self.folded == *stem || stem.chars().count() > 3 && self.folded.starts_with(stem))
    }

    pub(super) fn is_small(&self) -> bool {
        !self.capital && self.folded.chars().count() <= SMALL
    }
}

/// Whether folded `title` has the word, which says more than an article does.
pub(super) fn has(title: &str, word: &str) -> bool {
    !word.is_empty() && title.split(|c: char| !c.is_alphanumeric() && c != '\'').any(|of_title| of_title == word)
}

/// The words of a text and its commas, folded; of `l'auteur` both parts, of `film's` the first.
pub(super) fn words(text: &str) -> Vec<Word> {
    let mut words = Vec::new();
    for raw in text.split_whitespace() {
        let bare = raw.trim_matches(|c: char| !c.is_alphanumeric());
        let capital = bare.starts_with(char::is_uppercase);
        let folded = fold(bare);
        let (head, tail) = folded.split_once('\'').unwrap_or((folded.as_str(), ""));
        for part in [head, tail].into_iter().filter(|part| !part.is_empty() && *part != "s") {
            words.push(Word { folded: part.to_owned(), capital });
        }
        if raw.ends_with([',', '–', '—']) {
            words.push(Word { folded: ",".to_owned(), capital: false });
        }
    }
    words
}

/// The last sentence of `text`, as far as it is looked at.
pub(super) fn last_sentence(text: &str) -> &str {
    let from = text.len().saturating_sub(BYTES);
    let text = (from..=text.len()).find_map(|at| text.get(at..)).unwrap_or_default();
    let cut = text.char_indices().rev().find(|(at, c)| ends_here(text, *at, *c));
    cut.and_then(|(at, c)| text.get(at + c.len_utf8()..)).unwrap_or(text)
}

/// The first sentence of `text`, as far as it is looked at.
pub(super) fn first_sentence(text: &str) -> &str {
    let text = (0..=text.len().min(BYTES)).rev().find_map(|at| text.get(..at)).unwrap_or_default();
    let cut = text.char_indices().find(|(at, c)| ends_here(text, *at, *c));
    cut.and_then(|(at, _)| text.get(..at)).unwrap_or(text)
}

/// The sentences of `text`.
pub(in crate::import::article) fn sentences(text: &str) -> Vec<&str> {
    let ends = text.char_indices().filter(|(at, c)| ends_here(text, *at, *c)).map(|(at, c)| at + c.len_utf8());
    let cuts: Vec<usize> = [0].into_iter().chain(ends).chain([text.len()]).collect();
    cuts.windows(2).filter_map(|pair| text.get(*pair.first()?..*pair.last()?)).collect()
}

/// Whether the sign at `at` ends a sentence; the full stop of an initial does not.
fn ends_here(text: &str, at: usize, sign: char) -> bool {
    if sign != '.' {
        return matches!(sign, '!' | '?' | '…' | ':' | ';' | '\n' | '。');
    }
    let word = text.get(..at).unwrap_or_default().rsplit(|c: char| c.is_whitespace()).next().unwrap_or_default();
    let initial =
        word.split('.').all(|part| part.chars().count() <= 1) || matches!(word, "Jr" | "Sr" | "St" | "Mr" | "Dr");
    let last =
        text.get(at + 1..).is_none_or(|rest| rest.is_empty() || rest.starts_with(|c: char| !c.is_alphanumeric()));
    last && (!initial || word.is_empty())
}
