//! What stands before the name of a maker: `score by X`, `Musik zu … stammt von X`, `hudbu složil X`.

use std::collections::BTreeSet;

use super::word::{SMALL, Word, has, last_sentence, words};
use super::{FAR, Says};
use crate::import::article::making::{
    BY, COMPOSING, IS, OF, OF_MUSIC, OF_WORKS, OTHER_THINGS, OTHERS, OWED, PLAYING, TITLE, WISHES, WRITING,
};

/// What the sentence says of the name right behind `before`: `score by X`, `Musik zu … stammt von X`, `hudbu složil X`.
/// `title` is the folded title of the work that is spoken of; a title of another work says nothing.
pub(in crate::import::article) fn before(before: &str, title: &str) -> Option<Says> {
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
    (seen.has(Sign::AtOnce) && seen.has(Sign::Music) && !seen.has(Sign::Works) && !others).then_some(Says::Perhaps)
}

/// What a word on the way from a name back is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Sign {
    /// `by`, which stands before makers alone.
    By,
    /// `of`, which stands before works as well.
    Of,
    /// The same right before the name.
    AtOnce,
    Music,
    Composing,
    Writing,
    /// `arranged`, `produced`: only beside a word of composing.
    Also,
    /// `is of`, `from composer`: then it is a maker's.
    Sure,
    /// The word for the one who writes music, right before the name.
    Titled,
    /// A word for a film between the name and the music.
    Works,
    /// Somebody else, or something else.
    Nothing,
}

/// What was seen on the way from a name back.
#[derive(Default)]
struct Seen {
    signs: BTreeSet<Sign>,
    /// What the last word was that bears on the next.
    last: Last,
}

/// What the word was that was taken last.
#[derive(Default, Clone, Copy, PartialEq, Eq)]
enum Last {
    #[default]
    Other,
    /// `by` or `of`: music or its making stands right before it.
    Open,
    /// The word for the one who writes music, before which is said where they are from.
    Title,
    /// `written` by somebody.
    Written,
}

impl Seen {
    fn has(&self, sign: Sign) -> bool {
        self.signs.contains(&sign)
    }

    fn any(&self, signs: &[Sign]) -> bool {
        signs.iter().any(|sign| self.has(*sign))
    }

    /// Takes one word more; answers whether it may stand there.
    fn takes(&mut self, word: &Word, at: usize, first: bool, title: &str) -> bool {
        let led = self.any(&[Sign::By, Sign::Of, Sign::Music, Sign::Composing, Sign::Writing]);
        let last = std::mem::take(&mut self.last);
        // `music for a film written by X`: that is its script.
        let of_work = last == Last::Written && word.is(OF_WORKS);
        let elsewhere = at < 3 && !led && word.is(ELSEWHERE);
        if of_work || elsewhere || word.is(OTHERS) || word.is(WISHES) || word.begins(OTHER_THINGS) {
            self.signs.insert(Sign::Nothing);
            return false;
        }
        if let Some(sign) = self.sign(word, at, led) {
            self.signs.insert(sign);
            return true;
        }
        if word.folded == "," {
            return at > 0;
        }
        self.lets_pass(word, (last, led, first), title)
    }

    /// What a word says of making music, and whether it bears on the next.
    fn sign(&mut self, word: &Word, at: usize, led: bool) -> Option<Sign> {
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
        if word.is(COMPOSING) {
            return Some(Sign::Composing);
        }
        if word.is_music() {
            return Some(Sign::Music);
        }
        if !led && at < 4 && (word.is(BY) || word.is(OF) || word.folded == "from") {
            self.last = Last::Open;
            let loose = !word.is(BY) || word.is(OF);
            self.signs.extend((at == 0 && word.is(OF)).then_some(Sign::AtOnce));
            self.signs.extend((loose && word.is(BY)).then_some(Sign::By));
            return Some(if loose { Sign::Of } else { Sign::By });
        }
        if word.is(WRITING) || word.is(OWED) {
            self.last = if self.has(Sign::By) && word.is(SCRIPTED) { Last::Written } else { Last::Other };
            return Some(Sign::Writing);
        }
        (self.has(Sign::By) && word.is(ALSO)).then_some(Sign::Also)
    }

    /// Whether a word that says nothing of making may stand between the name and what does.
    fn lets_pass(&mut self, word: &Word, (last, led, first): (Last, bool, bool), title: &str) -> bool {
        let joined = self.any(&[Sign::By, Sign::Of]) && !self.has(Sign::Music);
        if word.is(TITLE) {
            self.last = Last::Title;
            self.signs.extend((!led).then_some(Sign::Titled));
        }
        self.signs.extend((!self.has(Sign::Music) && word.is(OF_WORKS)).then_some(Sign::Works));
        self.signs.extend((joined && word.is(IS) || self.has(Sign::Titled)).then_some(Sign::Sure));
        let named = word.is(OF_WORKS) || word.is(OF_MUSIC) || word.is(TITLE) || has(title, &word.folded);
        let small = word.is_small() || first && word.folded.chars().count() <= SMALL;
        named || last == Last::Title || word.is(IS) || last != Last::Open && small
    }

    fn tells(&self) -> bool {
        if self.has(Sign::Nothing) || self.has(Sign::Also) && !self.has(Sign::Composing) {
            return false;
        }
        let music = self.has(Sign::Music);
        let made = self.has(Sign::Composing) || music && self.has(Sign::Writing);
        let joined = self.any(&[Sign::By, Sign::Of]);
        let surely = joined && (!self.has(Sign::Of) || self.has(Sign::Sure));
        self.has(Sign::Composing) && self.has(Sign::Titled) || surely && music || joined && made || made && music
    }
}

/// Whether nothing before the phrase says that another's music is meant.
fn may_be_meant(rest: &[Word], seen: &Seen, title: &str) -> bool {
    let near = rest.iter().rev().take(4).take_while(|word| word.folded != ",");
    let others = near.into_iter().any(|word| word.is(OTHERS)) || rest.first().is_some_and(|word| word.is(OTHERS));
    let wished = rest.iter().any(|word| word.is(WISHES));
    let played = rest.iter().any(|word| word.begins(PLAYING)) && !seen.has(Sign::Composing);
    // `After Salt Road, which was scored by X` speaks of that road.
    let which = rest.iter().rev().take(3).any(|word| matches!(word.folded.as_str(), "which" | "that"));
    let of_this = || {
        seen.has(Sign::Music) || rest.iter().any(|word| word.is_music() && !word.capital || has(title, &word.folded))
    };
    !(others || wished || played) && (!which || of_this())
}

/// What stands before those who did something else, and before places.
const ELSEWHERE: &[&str] = &[
    "for", "with", "in", "at", "mit", "fur", "im", "bei", "dans", "avec", "pour", "chez", "con", "para", "per", "com",
    "w", "z", "dla", "с", "в", "для", "met", "voor", "med",
];

/// Words of writing as they are said of a film and no music.
const SCRIPTED: &[&str] = &["written", "penned", "geschrieben", "ecrit", "escrito", "scritto", "geschreven"];
