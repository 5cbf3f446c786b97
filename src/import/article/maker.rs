//! Whether the words around a name say that it made the music. What can be said of a maker is told from a few kinds of words
//! and their order, in any language: the music, a word of making, `by`, and nothing else between them and the name.

use super::folded::fold;
use super::making::{
    BY, COMPOSING, HIRED, IS, MUSIC, OF, OF_MUSIC, OF_WORKS, OTHER_THINGS, OTHERS, OWED, PLAYING, TITLE, WISHES,
    WRITING,
};
use super::people;

/// Words of a sentence that are looked at on one side of a name.
const FAR: usize = 16;
/// Bytes of a sentence that are looked at.
const BYTES: usize = 240;
/// Letters of words that join others and name nothing.
const SMALL: usize = 5;

/// How sure it is that a name is a maker's.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Says {
    Surely,
    /// `the music of X`: X may be the work.
    Perhaps,
}

/// A word, or a comma.
struct Word {
    folded: String,
    capital: bool,
}

impl Word {
    fn is(&self, words: &[&str]) -> bool {
        words.contains(&self.folded.as_str())
    }

    /// Whether it is one for music, or ends with one: `Score-Musik`.
    fn is_music(&self) -> bool {
        self.is(MUSIC) || self.folded.rsplit_once('-').is_some_and(|(_, last)| MUSIC.contains(&last))
    }

    fn begins(&self, stems: &[&str]) -> bool {
        stems.iter().any(|stem| self.folded == *stem || stem.chars().count() > 3 && self.folded.starts_with(stem))
    }

    fn is_small(&self) -> bool {
        !self.capital && self.folded.chars().count() <= SMALL
    }
}

/// What the sentence says of the name right behind `before`: `score by X`, `Musik zu … stammt von X`, `hudbu složil X`.
/// `title` is the folded title of the work that is spoken of; a title of another work says nothing.
pub(super) fn before(before: &str, title: &str) -> Option<Says> {
    let words = words(last_sentence(before));
    let mut seen = Seen::default();
    for (at, word) in words.iter().rev().take(FAR).enumerate() {
        let first = at + 1 == words.len();
        if !seen.takes(word, at, first, title) {
            break;
        }
        if seen.tells() {
            let rest = words.len().saturating_sub(at + 1);
            return may_be_meant(words.get(..rest)?, &seen, title).then_some(Says::Surely);
        }
    }
    let others = words.iter().any(|word| word.is(OTHERS) || word.is(WISHES) || word.begins(PLAYING));
    // What is done with somebody's music is no word of who made this: `On pense à la musique de X`.
    let lead = words.iter().rev().skip_while(|word| !word.is_music()).skip(1).take_while(|word| word.folded != ",");
    let others = others || lead.enumerate().any(|(at, word)| at > 1 || word.is(ELSEWHERE) || word.folded == "a");
    (seen.of && seen.at_once && seen.music && !seen.works && !others).then_some(Says::Perhaps)
}

/// What was seen on the way from a name back.
#[derive(Default)]
struct Seen {
    /// `by`, which stands before makers alone.
    by: bool,
    /// `of`, which stands before works as well.
    of: bool,
    music: bool,
    composing: bool,
    writing: bool,
    /// `arranged`, `produced`: only beside a word of composing.
    also: bool,
    /// `is of`, `from composer`: then it is a maker's.
    sure: bool,
    /// Whether `of` stands right before the name.
    at_once: bool,
    /// Whether the word before this one was `by` or `of`.
    open: bool,
    /// Whether the word for the one who writes music stands right before the name, and whether the last word was that.
    titled: bool,
    /// Whether the last word was one of writing.
    written: bool,
    title_next: bool,
    /// Whether a word for a film stands between the name and the music.
    works: bool,
    nothing: bool,
}

impl Seen {
    /// Takes one word more; answers whether it may stand there.
    fn takes(&mut self, word: &Word, at: usize, first: bool, title: &str) -> bool {
        const ALSO: &[&str] = &[
            "arranged",
            "produced",
            "co-produced",
            "conducted",
            "orchestrated",
            "performed",
            "recorded",
            "programmed",
            "mixed",
        ];
        let led = self.by || self.of || self.music || self.composing || self.writing;
        let open = std::mem::take(&mut self.open);
        let adjective = std::mem::take(&mut self.title_next);
        // `music for a film written by X`: that is its script.
        let of_work = std::mem::take(&mut self.written) && word.is(OF_WORKS);
        if of_work
            || word.is(OTHERS)
            || word.is(WISHES)
            || word.begins(OTHER_THINGS)
            || at < 3 && !led && word.is(ELSEWHERE)
        {
            self.nothing = true;
            return false;
        }
        if word.is(COMPOSING) {
            self.composing = true;
        } else if word.is_music() {
            self.music = true;
        } else if !led && at < 4 && (word.is(BY) || word.is(OF) || word.folded == "from") {
            self.by = word.is(BY);
            self.of = !self.by || word.is(OF);
            self.at_once = at == 0 && word.is(OF);
            self.open = true;
        } else if word.is(WRITING) || word.is(OWED) {
            self.writing = true;
            self.written = self.by && word.is(SCRIPTED);
        } else if self.by && word.is(ALSO) {
            self.also = true;
        } else if word.folded == "," {
            return at > 0;
        } else {
            let named = word.is(OF_WORKS) || word.is(OF_MUSIC) || word.is(TITLE) || has(title, &word.folded);
            self.title_next = word.is(TITLE);
            self.titled |= !led && self.title_next;
            self.works |= !self.music && word.is(OF_WORKS);
            self.sure |= (self.by || self.of) && !self.music && word.is(IS) || self.titled;
            return named
                || adjective
                || word.is(IS)
                || !open && (word.is_small() || first && word.folded.chars().count() <= SMALL);
        }
        true
    }

    fn tells(&self) -> bool {
        if self.nothing || self.also && !self.composing {
            return false;
        }
        let made = self.composing || self.music && self.writing;
        let by = self.by && !self.of || (self.by || self.of) && self.sure;
        self.composing && self.titled || by && self.music || (self.by || self.of) && made || made && self.music
    }
}

/// Whether nothing before the phrase says that another's music is meant.
fn may_be_meant(rest: &[Word], seen: &Seen, title: &str) -> bool {
    let near = rest.iter().rev().take(4).take_while(|word| word.folded != ",");
    let others = near.into_iter().any(|word| word.is(OTHERS)) || rest.first().is_some_and(|word| word.is(OTHERS));
    let wished = rest.iter().any(|word| word.is(WISHES));
    let played = rest.iter().any(|word| word.begins(PLAYING)) && !seen.composing;
    // `After Salt Road, which was scored by X` speaks of that road.
    let which = rest.iter().rev().take(3).any(|word| matches!(word.folded.as_str(), "which" | "that"));
    let of_this = || seen.music || rest.iter().any(|word| word.is_music() && !word.capital || has(title, &word.folded));
    !(others || wished || played) && (!which || of_this())
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
    let Some(at) = rest.iter().take(3).position(|word| word.is_music()) else { return false };
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

/// What stands before those who did something else, and before places.
const ELSEWHERE: &[&str] = &[
    "for", "with", "in", "at", "mit", "fur", "im", "bei", "dans", "avec", "pour", "chez", "con", "para", "per", "com",
    "w", "z", "dla", "с", "в", "для", "met", "voor", "med",
];

/// Words of writing as they are said of a film and no music.
const SCRIPTED: &[&str] = &["written", "penned", "geschrieben", "ecrit", "escrito", "scritto", "geschreven"];
/// What stands between somebody and what they are.
const AS: &[&str] = &["as", "als", "comme", "como", "come", "jako", "som"];

/// What joins two names, folded.
pub(super) const AND: &[&str] = &["and", "und", "et", "y", "e", "i", "и", "en", "och", "og", "&", "oraz"];
/// What stands before that for which somebody wrote, folded.
const FOR: &[&str] = &["for", "fur", "pour", "para", "per", "dla", "для", "voor"];

/// Whether folded `title` has the word, which says more than an article does.
fn has(title: &str, word: &str) -> bool {
    !word.is_empty() && title.split(|c: char| !c.is_alphanumeric() && c != '\'').any(|of_title| of_title == word)
}

/// The words of a text and its commas, folded; of `l'auteur` both parts, of `film's` the first.
fn words(text: &str) -> Vec<Word> {
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
fn last_sentence(text: &str) -> &str {
    let from = text.len().saturating_sub(BYTES);
    let text = (from..=text.len()).find_map(|at| text.get(at..)).unwrap_or_default();
    let cut = text.char_indices().rev().find(|(at, c)| ends_here(text, *at, *c));
    cut.and_then(|(at, c)| text.get(at + c.len_utf8()..)).unwrap_or(text)
}

/// The first sentence of `text`, as far as it is looked at.
fn first_sentence(text: &str) -> &str {
    let text = (0..=text.len().min(BYTES)).rev().find_map(|at| text.get(..at)).unwrap_or_default();
    let cut = text.char_indices().find(|(at, c)| ends_here(text, *at, *c));
    cut.and_then(|(at, _)| text.get(..at)).unwrap_or(text)
}

/// The sentences of `text`.
pub(super) fn sentences(text: &str) -> Vec<&str> {
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
    last && !(initial && !word.is_empty())
}
