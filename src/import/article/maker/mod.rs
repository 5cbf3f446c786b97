//! Whether the words around a name say that it made the music. What can be said of a maker is told from a few kinds of words
//! and their order, in any language: the music, a word of making, `by`, and nothing else between them and the name.

mod before;
mod word;

pub(super) use before::before;
pub(super) use word::sentences;

use super::folded::fold;
use super::making::{
    BY, COMPOSING, HIRED, IS, MUSIC, OF_MUSIC, OF_WORKS, OTHER_THINGS, OTHERS, OWED, PLAYING, TITLE, WISHES, WRITING,
};
use super::people;
use word::{Word, first_sentence, has, last_sentence, words};

/// Words of a sentence that are looked at on one side of a name.
const FAR: usize = 16;

/// How sure it is that a name is a maker's.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Says {
    Surely,
    /// `the music of X`: X may be the work.
    Perhaps,
}

/// Whether the sentence goes on behind a name to say that it made the music: `X wrote the quiet score`, `X komponierte die Musik`.
pub(super) fn behind(before: &str, behind: &str, title: &str) -> bool {
    const IF: &[&str] = &["if", "had", "wenn", "hatte", "si", "se", "gdyby", "если", "бы"];
    if behind.starts_with(['\'', '’']) {
        return false;
    }
    let head = words(last_sentence(before));
    let words = words(first_sentence(behind));
    let wished = words.iter().take(FAR).chain(&head).any(|word| word.is(WISHES));
    if wished || head.iter().any(|word| word.is(IF)) {
        return false;
    }
    ends_in_verb(&head, &words) || goes_on(&words, title)
}

/// `Jonas Feld hat eine leise Musik geschrieben`, `müziklerini Kaya Demir besteledi`.
fn ends_in_verb(head: &[Word], words: &[Word]) -> bool {
    const HAS: &[&str] = &["hat", "haben", "heeft", "hebben"];
    let written =
        |pair: &[Word]| matches!(pair, [what, done] if what.is_music() && (done.is(WRITING) || done.is(COMPOSING)));
    let (Some(first), Some(last)) = (words.first(), head.last().or(words.first())) else { return false };
    first.is(COMPOSING) && last.is_music() || first.is(HAS) && words.windows(2).take(FAR).any(written)
}

/// Whether the first verb of `words` is one of making, and music is what was made.
fn goes_on(words: &[Word], title: &str) -> bool {
    let makes = |word: &Word| word.is(WRITING) || word.is(COMPOSING) || word.is(HIRED);
    let small = |word: &Word| word.is_small() && word.folded != "," && !word.is(OTHERS) && !word.is(AND);
    let led = words.iter().take_while(|word| small(word) && !makes(word)).count();
    let Some((verb, rest)) = words.get(led..).and_then(<[Word]>::split_first).filter(|(verb, _)| makes(verb)) else {
        return false;
    };
    if verb.is(HIRED) {
        return rest
            .windows(2)
            .take(5)
            .any(|pair| matches!(pair, [how, what] if how.is(AS) && what.is(TITLE) || what.is_music()));
    }
    // `X is delivered from the flames`; `X is the author` is none such.
    let is = words.iter().take(led).any(|word| word.is(IS));
    let passive = is && !verb.begins(&["author", "auteur", "autor", "verantwort", "respons"]);
    led <= 5 && !passive && makes_music(verb, rest, title)
}

/// Whether what follows a verb of making is music, or what it was made for.
fn makes_music(verb: &Word, rest: &[Word], title: &str) -> bool {
    let composing = verb.is(COMPOSING);
    let mut parted = false;
    for (at, word) in rest.iter().take(if composing { 12 } else { 8 }).enumerate() {
        let work = word.is(OF_WORKS) && !word.is(OF_MUSIC) && !word.is(TITLE)
            || word.begins(&["theme", "thema", "tema", "temat"])
            || word.capital && has(title, &word.folded);
        if word.is_music() || composing && work {
            return true;
        }
        let aside = word.folded == "," && !composing || word.is(AND) && parted;
        parted = word.folded == ",";
        if aside || word.begins(OTHER_THINGS) || word.is(BY) || at > 0 && word.is(FOR) {
            return false;
        }
    }
    false
}

/// Whether a sentence begins with `X's quiet score` and goes on to say something of it: `X's score opens`. What is compared with it, or
/// recalls it, speaks of another's.
pub(super) fn owns(before: &str, behind: &str, title: &str) -> bool {
    let head = words(last_sentence(before));
    let own = ["'s ", "’s "].iter().find_map(|own| behind.strip_prefix(own));
    // `Rosa Quints Musik zu Kalter Hafen`.
    let Some(rest) = own.or_else(|| behind.strip_prefix(' ')) else { return false };
    let rest = words(first_sentence(rest));
    let Some(at) = rest.iter().take(3).position(Word::is_music) else { return false };
    if rest.iter().take(at).any(|word| word.begins(PLAYING) || word.folded == "the") {
        return false;
    }
    let next = rest.get(at + 1);
    let goes_on = next.is_some_and(|next| !next.capital && next.folded != "," && !next.is(ASTRAY));
    let of_this = next.is_some_and(|next| next.is(FOR) || matches!(next.folded.as_str(), "to" | "zu" | "zum"))
        && rest
            .get(at + 2..)
            .is_some_and(|rest| rest.iter().take(3).any(|word| word.capital && has(title, &word.folded)));
    let lone = head.len() == 1 && head.iter().all(|word| people::leads(&word.folded));
    let subject = head.is_empty()
        || lone
        || head.last().is_some_and(|last| last.folded == "," || last.is(AND) || last.is(LEADING_ON));
    let compared = head.iter().any(|word| word.is(OTHERS));
    !compared && (subject && own.is_some() && goes_on || of_this)
}

/// What leads on from the music to something other than what it does.
const ASTRAY: &[&str] = &["for", "to", "of", "from", "in", "on", "at", "with", "by", "as", "than", "or", "but"];
/// What a clause begins with.
const LEADING_ON: &[&str] = &["as", "while", "when", "where", "because", "though", "although", "but", "is"];

/// Whether a word is one of those that speak of making music, and no name.
pub(super) fn is_of_making(word: &str) -> bool {
    let folded = fold(word.trim_matches(|c: char| !c.is_alphanumeric()));
    [MUSIC, WRITING, OWED, COMPOSING, TITLE, OF_WORKS].iter().any(|words| words.contains(&folded.as_str()))
}

/// Whether a sentence goes on to say that the one it named led or played: `Die Musik wurde von X dirigiert`.
pub(super) fn plays(behind: &str) -> bool {
    words(first_sentence(behind)).first().is_some_and(|word| word.begins(PLAYING))
}

/// What stands between somebody and what they are.
const AS: &[&str] = &["as", "als", "comme", "como", "come", "jako", "som"];

/// What joins two names, folded.
pub(super) const AND: &[&str] = &["and", "und", "et", "y", "e", "i", "и", "en", "och", "og", "&", "oraz"];
/// What stands before that for which somebody wrote, folded.
const FOR: &[&str] = &["for", "fur", "pour", "para", "per", "dla", "для", "voor"];
