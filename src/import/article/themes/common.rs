//! Themes that are called by plain words: the love theme, the villain's theme, the so-called fate motif, a “fate” motif.

use super::tidy;
use super::vocabulary::{AFTER_NAME, LOVE, NONE, ROLES};
use super::words::{Word, key, names_nothing, written};

/// The theme of plain words that ends or begins at `at`: its key and its name.
pub(super) fn common(words: &[Word], at: usize) -> Option<(String, String)> {
    // Most words are none of these, and every word is asked.
    let folded = &words.get(at)?.folded;
    let begins = folded.starts_with(['l', 't', 'т', 'л', 'k', 'm', 's', 'a', 'r']) && folded.len() >= 3;
    let ends = AFTER_NAME.contains(&&**folded) || folded.ends_with("thema") || folded.ends_with("motiv");
    let love = begins.then(|| love(words, at)).flatten();
    love.or_else(|| ends.then(|| role(words, at).or_else(|| called(words, at)).or_else(|| quoted(words, at))).flatten())
}

/// "The love theme", in the ways of many languages: one theme, however it is written.
fn love(words: &[Word], at: usize) -> Option<(String, String)> {
    let same = |phrase: &&&[&str]| {
        let run = words.get(at..at + phrase.len()).unwrap_or_default();
        run.len() == phrase.len() && run.iter().zip(phrase.iter()).all(|(word, part)| word.folded == *part)
    };
    let phrase = LOVE.iter().find(same)?;
    let before = at.checked_sub(1).and_then(|before| words.get(before));
    let none = before.is_some_and(|word| NONE.contains(&&*word.folded) && !words.get(at).is_some_and(|w| w.capital));
    let written = written(words, at, at + phrase.len());
    let german = phrase.iter().any(|word| word.starts_with("liebes"));
    let name = if german { written } else { written.to_lowercase() };
    (!none).then(|| ("love".to_owned(), tidy(&name)))
}

/// `the villain's theme`.
fn role(words: &[Word], at: usize) -> Option<(String, String)> {
    let theme = words.get(at).filter(|word| matches!(&*word.folded, "theme" | "motif" | "leitmotif"))?;
    let owner = words.get(at.checked_sub(1)?)?;
    let article = words.get(at.checked_sub(2)?)?;
    let bare = owner.folded.strip_suffix("'s").or_else(|| owner.folded.strip_suffix("s'")).unwrap_or_default();
    let plain = article.folded == "the" && !owner.capital && theme.before == " " && owner.before == " ";
    (plain && ROLES.contains(&bare)).then(|| (bare.to_owned(), tidy(&written(words, at - 1, at + 1).to_lowercase())))
}

/// `the so-called fate motif`, `das sogenannte Schicksalsmotiv`.
fn called(words: &[Word], at: usize) -> Option<(String, String)> {
    let theme = words.get(at)?;
    let compound =
        ["thema", "motiv"].iter().find_map(|end| theme.folded.strip_suffix(end)).filter(|stem| stem.len() > 2);
    let back = (1..=4).find(|back| {
        let word = at.checked_sub(*back).and_then(|from| words.get(from));
        word.is_some_and(|word| matches!(&*word.folded, "called" | "sogenannte" | "sogenannten" | "sogenanntes"))
    })?;
    let name = words.get(at - back + 1..at)?;
    match compound {
        Some(stem) if back == 1 => Some((stem.to_owned(), theme.text.clone())),
        Some(_) | None => {
            let fits = AFTER_NAME.contains(&&*theme.folded) && !name.is_empty() && !name.iter().any(names_nothing);
            let shown = || tidy(&written(words, at - back + 1, at + 1));
            fits.then(|| (key(name), shown()))
        }
    }
}

/// `the “fate” motif`, `das „Schicksal“-Motiv`: the one quotation right before the word.
fn quoted(words: &[Word], at: usize) -> Option<(String, String)> {
    let theme = words.get(at).filter(|word| AFTER_NAME.contains(&&*word.folded))?;
    let closes = |gap: &str| {
        let gap = gap.trim_end_matches(['-', ' ']);
        gap.chars().count() == 1 && gap.starts_with(['”', '"', '“', '»', '’', '\''])
    };
    if !closes(&theme.before) {
        return None;
    }
    let opens = |gap: &str| gap.ends_with(['“', '"', '„', '«', '‘', '\'']);
    let from = (1..=4).filter_map(|back| at.checked_sub(back)).find(|from| {
        words
            .get(*from)
            .is_some_and(|word| opens(&word.before) || word.before.chars().any(|c| matches!(c, '.' | ',' | ';')))
    })?;
    let name = words.get(from..at).filter(|name| name.first().is_some_and(|word| opens(&word.before)))?;
    let inner = written(words, from, at);
    let fits = !name.is_empty() && !name.iter().all(names_nothing) && !inner.contains(['”', '»']);
    fits.then(|| (key(name), format!("{inner} {}", theme.text.to_lowercase())))
}
