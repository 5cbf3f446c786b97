//! Tracks that a text names by their numbers: `track 7`, `tracks 3, 5 and 9`, `tracks 4 to 7`, `Titel 4`, 4曲目, `CD 2, track 5`.

use std::collections::{BTreeMap, BTreeSet};

use super::tie::{Found, Word};
use crate::model::TrackRef;

/// Words before the numbers of tracks, folded.
#[rustfmt::skip]
const SAYS: &[&str] = &[
    "track", "tracks", "cue", "cues", "titel", "titeln", "titels", "stuck", "piste", "pistes", "plage", "plages",
    "morceau", "pista", "pistas", "corte", "cortes", "brano", "brani", "traccia", "tracce", "faixa", "faixas", "utwor",
    "utwory", "utworu", "utworze", "sciezka", "skladba", "skladby", "skladbe", "трек", "трека", "треке", "треки",
    "треков", "треках", "треком", "композиция", "композиции", "дорожка", "nummer", "nummers", "nr", "トラック", "parca",
    "parcada", "parcalar", "raita", "raidat", "spar", "sparet", "spor", "트랙",
];
/// Numbers as words before one of `SAYS`, folded, without their endings: `the third track`, `das dritte Stück`.
#[rustfmt::skip]
const ORDINALS: [&[&str]; 10] = [
    &["first", "opening", "erste", "premier", "premiere", "primera", "primer", "primo", "prima", "primeira", "pierwsz", "первы", "перва", "prvni", "eerste"],
    &["second", "zweite", "deuxieme", "seconde", "segunda", "segundo", "secondo", "seconda", "drugi", "второ", "втора", "druh", "tweede"],
    &["third", "dritte", "troisieme", "tercera", "tercer", "terzo", "terza", "terceira", "trzeci", "трети", "треть", "treti", "derde"],
    &["fourth", "vierte", "quatrieme", "cuarta", "cuarto", "quarto", "quarta", "czwart", "четверт", "ctvrt", "vierde"],
    &["fifth", "funfte", "cinquieme", "quinta", "quinto", "piat", "пяты", "пято", "paty", "vijfde"],
    &["sixth", "sechste", "sixieme", "sexta", "sexto", "sesto", "sesta", "szost", "шесто", "sesty", "zesde"],
    &["seventh", "siebte", "siebente", "septieme", "septima", "septimo", "settimo", "settima", "siodm", "седьмо", "sedmy", "zevende"],
    &["eighth", "achte", "huitieme", "octava", "octavo", "ottavo", "ottava", "osm", "восьмо", "osmy", "achtste"],
    &["ninth", "neunte", "neuvieme", "novena", "noveno", "nono", "nona", "dziewiat", "девяты", "девято", "devaty", "negende"],
    &["tenth", "zehnte", "dixieme", "decima", "decimo", "dziesiat", "десяты", "десято", "desaty", "tiende"],
];
/// Numbers in words behind one of `SAYS`: `track three`.
const CARDINALS: [&str; 12] =
    ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
/// Words for the last of all, as `ORDINALS` are written.
#[rustfmt::skip]
const LAST: &[&str] = &[
    "last", "final", "closing", "letzte", "abschliessende", "dernier", "derniere", "ultima", "ultimo", "ostatni", "последни",
    "последня", "posledni", "laatste",
];
/// Those of `SAYS` that are more than one track, or as often a part of one.
#[rustfmt::skip]
const MANY: &[&str] = &[
    "tracks", "cue", "cues", "titeln", "pistes", "plages", "pistas", "cortes", "brani", "tracce", "faixas", "utwory", "треки", "треков", "треках",
    "nummers", "parcalar", "raidat",
];
/// Whose tracks may be on any album, before a number in words; folded.
#[rustfmt::skip]
const OWNERS: &[&str] = &[
    "her", "his", "their", "my", "your", "our", "its", "ihr", "ihre", "ihrem", "ihren", "sein", "seine", "seinem", "seinen", "mein", "meine", "son",
    "sa", "leur", "su", "sus", "mi", "suo", "sua", "seu", "jego", "jej", "его", "ее", "zijn", "haar",
];
/// What stands before a track that a length or a number follows: `a track five minutes long`, `one track two sisters share`.
const DETERMINERS: [&str; 12] =
    ["a", "one", "each", "every", "another", "this", "that", "no", "any", "last", "first", "same"];
/// What is measured in numbers behind `track`.
const MEASURES: [&str; 8] = ["minute", "minutes", "second", "seconds", "time", "times", "hours", "years"];
/// What makes a list of `the final track`.
const LISTS: [&str; 4] = ["list", "listing", "lists", "listings"];
/// Words between numbers.
const JOINS: &[&str] =
    &["and", "und", "et", "y", "e", "i", "и", "en", "ve", "och", "og", "ja", "as", "well", "sowie", "oraz"];
/// Words between the ends of a range.
const UP_TO: &[&str] = &["to", "bis", "a", "al", "до", "по", "do", "tot", "til", "till", "through", "thru", "ate"];
/// Words for a disc.
const DISC: &[&str] =
    &["disc", "disk", "cd", "disque", "disco", "диск", "диска", "диске", "plyta", "plyty", "schijf", "volume"];
/// What stands behind a number in scripts without spaces.
const COUNTERS: &[&[&str]] = &[&["曲", "目"], &["번", "트", "랙"], &["번", "째", "곡"], &["번", "곡"], &["首"]];
/// Words before the numbers of tracks whose signs are words of their own, folded.
const WIDE: &[&[&str]] = &[&["ト", "ラ", "ッ", "ク"], &["트", "랙"]];
/// Tracks of one range, at most.
const WIDEST: u32 = 60;

/// The tracks of an album by their numbers.
#[derive(Debug, Default)]
pub(super) struct Numbers(BTreeMap<u32, Vec<TrackRef>>);

impl Numbers {
    pub(super) fn add(&mut self, track: TrackRef) {
        self.0.entry(track.number).or_default().push(track);
    }

    /// The tracks that `words` name by number, with where they do.
    pub(super) fn named(&self, signs: &[char], words: &[Word]) -> Vec<(usize, Found)> {
        let mut found = Vec::new();
        for (at, word) in words.iter().enumerate() {
            let hash = word.at.start.checked_sub(1).and_then(|before| signs.get(before)) == Some(&'#');
            if hash {
                found.extend(self.run(signs, words, (at, at), 1));
            } else if SAYS.contains(&word.folded.as_str()) || opens_wide(words, at) {
                let run = self.run(signs, words, (at, at + 1), 24);
                let spelled = || self.spelled(signs, words, at);
                found.extend(if run.is_empty() { spelled().into_iter().collect() } else { run });
            } else if counted(words, at) {
                found.extend(self.run(signs, words, (at, at), 1));
            }
        }
        found
    }

    /// The tracks of the numbers from the second of `from` on; the first is where the phrase begins.
    fn run(&self, signs: &[char], words: &[Word], from: (usize, usize), most: usize) -> Vec<(usize, Found)> {
        let mut numbers: Vec<u32> = Vec::new();
        let (mut up_to, mut end) = (false, from.0);
        for at in from.1..words.len().min(from.1 + most) {
            let Some(word) = words.get(at) else { break };
            let gap = gap(signs, words, at);
            if at > from.1
                && !gap.iter().all(|c| {
                    c.is_whitespace() || matches!(c, ',' | '/' | '&' | '-' | '–' | '—' | '#' | '~' | '〜' | '、')
                })
            {
                break;
            }
            up_to |= at > from.1 && gap.iter().any(|c| matches!(c, '-' | '–' | '—' | '~' | '〜'));
            match word.folded.parse::<u32>() {
                Ok(number) if word.folded.len() <= 3 && !is_time(signs, word) => {
                    match numbers.last() {
                        Some(&last) if up_to && last < number && number - last <= WIDEST => {
                            numbers.extend(last + 1..=number);
                        }
                        Some(_) | None => numbers.push(number),
                    }
                    (up_to, end) = (false, at);
                }
                _ if JOINS.contains(&word.folded.as_str()) => {}
                _ if UP_TO.contains(&word.folded.as_str()) && !numbers.is_empty() => up_to = true,
                _ => break,
            }
        }
        let disc = disc(words, from.0, end);
        let span = words.get(from.0).map_or(0, |word| word.at.start)..words.get(end).map_or(0, |word| word.at.end);
        let by: String = signs.get(span.clone()).unwrap_or_default().iter().collect();
        let tracks = numbers.into_iter().filter_map(|number| self.one(number, disc));
        tracks.map(|track| (span.start, Found { track, by: by.clone() })).collect()
    }

    /// The track that a word before `track` or behind it tells the number of: `the third track`, `track three`.
    fn spelled(&self, signs: &[char], words: &[Word], at: usize) -> Option<(usize, Found)> {
        let word = |at: usize| words.get(at).map(|word| word.folded.as_str()).unwrap_or_default();
        let back = |by: usize| at.checked_sub(by).map(word).unwrap_or_default();
        let before = back(1);
        if MANY.contains(&word(at)) || (back(2), before, word(at)) == ("die", "ersten", "titel") {
            return None;
        }
        let is = |stems: &[&str]| stems.iter().any(|stem| is_inflected(before, stem));
        // `her first track` may be on any album, and `second to last` is told from the other end.
        let plain = !OWNERS.contains(&back(2)) && !LISTS.contains(&word(at + 1)) && !self.goes_on_elsewhere(words, at);
        let counts = plain && gap(signs, words, at) == [' '] && before != "seconds";
        let ordinal = || ORDINALS.iter().position(|stems| counts && is(stems)).map(|at| at + 1);
        let cardinal = CARDINALS.iter().position(|name| *name == word(at + 1)).map(|at| at + 1);
        let measures = DETERMINERS.contains(&before) || MEASURES.contains(&word(at + 2));
        let cardinal = cardinal.filter(|_| gap(signs, words, at + 1) == [' '] && !measures);
        let last =
            || (counts && is(LAST) && !matches!(back(2), "to" | "from" | "avant")).then(|| self.last()).flatten();
        let number = cardinal.or_else(ordinal).and_then(|number| u32::try_from(number).ok()).or_else(last)?;
        let (from, to) = if cardinal.is_some() { (at, at + 1) } else { (at - 1, at) };
        let place = words.get(from)?.at.start..words.get(to)?.at.end;
        let track = self.one(number, disc(words, from, to))?;
        Some((place.start, Found { track, by: signs.get(place)?.iter().collect() }))
    }

    /// Whether `of her debut`, `on the second disc` or their like follows the word at `at`.
    fn goes_on_elsewhere(&self, words: &[Word], at: usize) -> bool {
        const OF: [&str; 10] = ["of", "from", "on", "von", "auf", "de", "du", "di", "z", "с"];
        let word = |at: usize| words.get(at).map(|word| word.folded.as_str()).unwrap_or_default();
        let next = word(at + 2);
        let disc = (at + 2..at + 5).any(|at| DISC.contains(&word(at)) && word(at + 1).parse::<u32>().is_err());
        let another = OWNERS.contains(&next)
            || matches!(next, "a" | "an" | "another" | "that" | "einem" | "einer" | "un" | "una" | "une");
        OF.contains(&word(at + 1)) && (another || disc && self.has_discs())
    }

    /// Whether the tracks stand on more than one disc.
    fn has_discs(&self) -> bool {
        let discs: BTreeSet<u16> = self.0.values().flatten().map(|track| track.disc).collect();
        discs.len() > 1
    }

    /// The number of the last track, if there is one disc.
    fn last(&self) -> Option<u32> {
        let one = self.0.values().all(|tracks| tracks.len() == 1);
        self.0.keys().next_back().copied().filter(|_| one && !self.has_discs())
    }

    /// The track of a number, if only one can be meant.
    fn one(&self, number: u32, disc: Option<u16>) -> Option<TrackRef> {
        let tracks = self.0.get(&number)?;
        match (disc, tracks.as_slice()) {
            (Some(disc), tracks) if tracks.iter().any(|track| track.disc == disc) => {
                tracks.iter().find(|track| track.disc == disc).copied()
            }
            (_, [track]) => Some(*track),
            (_, _) => None,
        }
    }
}

/// Whether `word` is one with this stem and no more than an ending.
fn is_inflected(word: &str, stem: &str) -> bool {
    word.strip_prefix(stem).is_some_and(|end| end.chars().count() <= if stem.is_ascii() { 2 } else { 3 })
}

/// What stands between a word and the one before it.
fn gap<'a>(signs: &'a [char], words: &[Word], at: usize) -> &'a [char] {
    let from = at.checked_sub(1).and_then(|before| words.get(before)).map_or(0, |word| word.at.end);
    let to = words.get(at).map_or(from, |word| word.at.start);
    signs.get(from..to).unwrap_or_default()
}

/// Whether a number is the first part of a time.
fn is_time(signs: &[char], word: &Word) -> bool {
    let part = |at: usize| signs.get(at).is_some_and(char::is_ascii_digit);
    matches!(signs.get(word.at.end), Some(':' | '\'' | '′' | '%'))
        || signs.get(word.at.end) == Some(&'.') && part(word.at.end + 1)
}

/// Whether a number is followed by a counter of tracks: 4曲目, 4번 트랙.
fn counted(words: &[Word], at: usize) -> bool {
    let digits = words.get(at).is_some_and(|word| word.folded.chars().all(|c| c.is_ascii_digit()));
    let next = |counter: &&[&str]| {
        counter.iter().enumerate().all(|(i, sign)| words.get(at + 1 + i).is_some_and(|word| word.folded == *sign))
    };
    digits && COUNTERS.iter().any(next)
}

/// Whether トラック or 트랙, whose signs are words of their own, ends at `at`.
fn opens_wide(words: &[Word], at: usize) -> bool {
    WIDE.iter().any(|signs| {
        let run = (at + 1).checked_sub(signs.len()).and_then(|from| words.get(from..=at));
        run.is_some_and(|run| run.iter().zip(*signs).all(|(word, sign)| word.folded == *sign))
    })
}

/// The disc that is named close to a run of numbers.
fn disc(words: &[Word], from: usize, to: usize) -> Option<u16> {
    let near = words.get(from.saturating_sub(4)..words.len().min(to + 6))?;
    near.windows(2).find_map(|pair| match pair {
        [word, number] if DISC.contains(&word.folded.as_str()) => number.folded.parse().ok(),
        _ => None,
    })
}
