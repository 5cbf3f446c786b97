//! Names of themes as languages with spaces build them: `Rey's theme`, `das Thema von Rey`, `тема Рей`, `Bond-Thema`.

use super::vocabulary::{BEFORE_NAME, BETWEEN, WIDEST};
use super::words::{Word, begins_sentence, is_small, joined, key, names_nothing, written};
use super::{Themes, tidy};

impl Themes {
    /// `Rey's theme`, `the Mission: Impossible theme`, `“Dies irae” motif`.
    pub(super) fn before(&self, words: &[Word], at: usize) -> Option<(String, String)> {
        let word = words.get(at)?;
        let mut from = at;
        while from > 0 && at - from < WIDEST {
            let gap = words.get(from).map_or("", |word| word.before.as_str());
            let fits = matches!(gap, " " | ": " | "-" | "\u{a0}") || from < at && gap == " & ";
            let Some(previous) = words.get(from - 1).filter(|_| fits) else { break };
            let bound = from < at && is_small(&previous.folded) || from == at && is_between(previous);
            if !(previous.capital || bound) {
                break;
            }
            from -= 1;
        }
        while from < at && words.get(from).is_some_and(|word| is_small(&word.folded) || names_nothing(word)) {
            from += 1;
        }
        let name = words.get(from..at).filter(|name| name.iter().any(|word| word.capital))?;
        let last = name.last().filter(|last| !names_nothing(last) || is_between(last))?;
        let possessive = last.text.ends_with("’s") || last.text.ends_with("'s");
        let key = key(name);
        let sure = possessive || !begins_sentence(words, from) || name.len() > 1 || self.stands_elsewhere(&key);
        let romance = matches!(word.folded.as_str(), "tema" | "thema" | "motiv")
            && !possessive
            && name.len() == 1
            && word.capital;
        (sure && !romance).then(|| (key, tidy(&format!("{} {}", joined(name), word.text))))
    }

    /// `theme for Rey`, `das Thema von Rey`, `le thème de Rey`.
    pub(super) fn bound(&self, words: &[Word], at: usize) -> Option<(String, String)> {
        let word = words.get(at)?;
        let next = words.get(at + 1).filter(|next| next.before == " ")?;
        let (_, binding) = BEFORE_NAME
            .iter()
            .find(|(themes, binding)| themes.contains(&&*word.folded) && binding.contains(&&*next.folded))?;
        let elided = next.folded == "d";
        let article = words
            .get(at + 2)
            .filter(|word| matches!(&*word.folded, "the" | "la" | "den" | "der" | "dem") && !word.capital);
        let from = at + 2 + usize::from(article.is_some());
        let name = Self::name(words, from, elided)?;
        let key = key(name);
        let english = binding.contains(&"for");
        let sure = english || binding.contains(&"von") || self.times(&key) >= 2;
        let shown = if english {
            tidy(&format!("{} {}", joined(name), word.text))
        } else {
            written(words, at, from + name.len())
        };
        (sure && !key.is_empty()).then_some((key, shown))
    }

    /// `тема Рей`, `motyw Rey`: the name in its case.
    pub(super) fn at_once(&self, words: &[Word], at: usize) -> Option<(String, String)> {
        let name = Self::name(words, at + 1, false)?;
        let key = key(name);
        let stem: String = key.chars().take(key.chars().count().saturating_sub(2).max(3)).collect();
        let name = written(words, at, at + 1 + name.len());
        (self.times(&stem) >= 2).then_some((stem, name))
    }

    /// The words with capitals from `from` on.
    fn name(words: &[Word], from: usize, elided: bool) -> Option<&[Word]> {
        let gap = |at: usize| words.get(at).map_or("", |word| word.before.as_str());
        let fits = |at: usize| {
            let first = at == from && (gap(at) == " " || elided && matches!(gap(at), "’" | "'"));
            (first || at > from && matches!(gap(at), " " | "-" | ": "))
                && words.get(at).is_some_and(|word| word.capital)
        };
        let end =
            (from..words.len().min(from + WIDEST)).find(|at| !fits(*at)).unwrap_or(words.len().min(from + WIDEST));
        let name = words.get(from..end)?;
        (!name.is_empty() && !name.iter().any(names_nothing)).then_some(name)
    }

    fn times(&self, key: &str) -> usize {
        let first = key.split(' ').next().unwrap_or_default();
        if first.chars().count() < 3 { 0 } else { self.article.matches(first).count() }
    }

    fn stands_elsewhere(&self, key: &str) -> bool {
        self.times(key) >= 2
    }
}

/// `Bond-Thema`, `Darth-Vader-Motiv`.
pub(super) fn compound(words: &[Word], at: usize) -> Option<(String, String)> {
    let word = words.get(at).filter(|word| word.before == "-")?;
    if !matches!(&*word.folded, "thema" | "motiv" | "leitmotiv" | "thematik") {
        return None;
    }
    let mut from = at;
    while from > 0 && words.get(from).is_some_and(|word| word.before == "-") {
        from -= 1;
    }
    let name = words.get(from..at).filter(|name| !name.is_empty())?;
    let proper = name.iter().all(|word| word.capital) && !name.iter().any(names_nothing);
    proper.then(|| (key(name), written(words, from, at + 1)))
}

/// Whether a plain word may stand between a name and the word for a theme: "the Adama family theme".
fn is_between(word: &Word) -> bool {
    !word.capital && BETWEEN.contains(&&*word.folded)
}
