//! Which tracks a paragraph is about: those whose titles it quotes, marks, or writes with capitals, and those it numbers.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::ops::Range;

use super::folded::fold;
use super::piece::Piece;
use super::quotes::closers;
use crate::model::{Track, TrackRef};

/// Words of a title that are compared, at most.
const WIDEST: usize = 12;
/// Titles of one word that mean nothing in a sentence unless they are quoted or marked.
#[rustfmt::skip]
const COMMON: &[&str] = &[
    "home", "time", "love", "chase", "escape", "finale", "prologue", "epilogue", "overture", "opening", "ending",
    "titles", "credits", "suite", "theme", "battle", "death", "family", "memories", "memory", "arrival",
    "departure", "return", "mission", "rescue", "friends", "hope", "alone", "dreams", "london", "paris", "america",
    "london", "moscow", "berlin", "tokyo", "reprise", "interlude", "introduction", "prelude", "revenge", "goodbye",
    "farewell", "mother", "father", "brother", "sister", "school", "summer", "winter", "spring", "autumn",
    "morning", "evening", "night", "midnight", "action", "requiem", "aftermath", "attack", "freedom", "journey",
    "awakening", "reunion", "waltz", "aftermath", "destiny", "discovery", "ambush", "wedding", "funeral",
    "trailer", "soundtrack", "music", "musik", "musique", "musica",
];

/// The titles of an album, to be found in text.
pub(super) struct Titles {
    /// The tracks by the folded words of their titles.
    exact: HashMap<String, TrackRef>,
    /// How many words titles have.
    widths: BTreeSet<usize>,
    /// The tracks by runs of their words, where only one title holds the run.
    parts: HashMap<String, Option<TrackRef>>,
    /// Titles that tie only when they are quoted or marked.
    shy: BTreeSet<String>,
    tracks: BTreeSet<TrackRef>,
    by_number: BTreeMap<u32, TrackRef>,
}

/// What tied a paragraph to a track.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Found {
    pub(super) track: TrackRef,
    pub(super) by: String,
}

/// A word of a text.
#[derive(Debug, Clone)]
struct Word {
    folded: String,
    at: Range<usize>,
    capital: bool,
}

impl Titles {
    /// The titles of `tracks`; a title that is also the work's ties only when quoted.
    pub(super) fn new(tracks: &[Track], work: &str) -> Self {
        let mut titles = Self {
            exact: HashMap::new(),
            widths: BTreeSet::new(),
            parts: HashMap::new(),
            shy: BTreeSet::new(),
            tracks: BTreeSet::new(),
            by_number: BTreeMap::new(),
        };
        let work = key(&words(&signs(work)));
        for track in tracks.iter().take(5_000) {
            titles.add(track, &work);
        }
        titles
    }

    fn add(&mut self, track: &Track, work: &str) {
        let at = track.at();
        self.tracks.insert(at);
        self.by_number.entry(track.number).or_insert(at);
        let full = words(&signs(&track.title));
        let plain: Vec<Word> = words(&signs(track.title.split(['(', '[', '（']).next().unwrap_or_default()));
        for words in [&full, &plain] {
            let bare =
                words.get(usize::from(words.len() > 1 && words.first().is_some_and(is_article))..).unwrap_or_default();
            for words in [words.as_slice(), bare] {
                let key = key(words);
                if key.is_empty() || words.len() > WIDEST {
                    continue;
                }
                self.widths.insert(words.len());
                let alone = words.len() == 1
                    && key.chars().all(|c| c.is_ascii_alphanumeric())
                    && (key.len() < 6 || COMMON.contains(&key.as_str()));
                let brief = key.chars().count() < 4;
                if alone || brief || within(work, &key) || key.chars().all(|c| c.is_ascii_digit() || c == ' ') {
                    self.shy.insert(key.clone());
                }
                self.exact.entry(key).or_insert(at);
            }
        }
        self.add_parts(&full, at);
    }

    fn add_parts(&mut self, words: &[Word], at: TrackRef) {
        for wide in 1..=words.len().min(5) {
            for run in words.windows(wide) {
                let part = key(run);
                if part.chars().count() >= 4 && !(wide == 1 && run.first().is_some_and(is_article)) {
                    self.parts
                        .entry(part)
                        .and_modify(|known| *known = known.filter(|track| *track == at))
                        .or_insert(Some(at));
                }
            }
        }
    }

    /// The track called exactly `title`.
    pub(super) fn called(&self, title: &str) -> Option<TrackRef> {
        let words = words(&signs(title));
        self.exact.get(&key(&words)).copied()
    }

    /// The track that `text` begins with the title of, perhaps after its number.
    pub(super) fn begins(&self, text: &str) -> Option<(TrackRef, String)> {
        let signs = signs(text);
        let mut words = words(&signs.iter().take(200).copied().collect::<Vec<_>>());
        if words.first().is_some_and(|word| word.folded.chars().all(|c| c.is_ascii_digit())) && !self.widths.is_empty()
        {
            let number = words.first().and_then(|word| word.folded.parse::<u32>().ok());
            let rest = words.split_off(1);
            let found = self.longest(&rest, 0).map(|(wide, track)| (track, rest.get(..wide).map(span)));
            if let Some((track, at)) = found.filter(|(track, _)| Some(track.number) == number) {
                return Some((track, at.and_then(|at| signs.get(at)).unwrap_or_default().iter().collect()));
            }
        }
        None
    }

    /// The tracks that a paragraph is about, in the order it names them.
    pub(super) fn named(&self, paragraph: &Piece) -> Vec<Found> {
        let signs: Vec<char> = paragraph.text.chars().take(20_000).collect();
        let words = words(&signs);
        let marked = marked(&signs, &paragraph.marks);
        let mut found = self.in_marks(&signs, &marked);
        found.extend(self.as_written(&signs, &words, &marked));
        found.extend(self.numbered(&signs, &words));
        found.sort_by_key(|(at, _)| *at);
        let mut seen = BTreeSet::new();
        found.into_iter().map(|(_, found)| found).filter(|found| seen.insert(found.track)).collect()
    }

    /// Quoted or emphasised: a whole title, several joined by `/`, or a part that only one title has.
    fn in_marks(&self, signs: &[char], marked: &[Range<usize>]) -> Vec<(usize, Found)> {
        let mut found = Vec::new();
        for range in marked {
            let inside = signs.get(range.clone()).unwrap_or_default();
            if inside.len() > 160 {
                continue;
            }
            let whole = self.exact_or_part(inside);
            let parts: Vec<&[char]> =
                if whole.is_some() { vec![inside] } else { inside.split(|c| matches!(c, '/' | '／')).collect() };
            for part in parts {
                if let Some(track) = self.exact_or_part(part) {
                    found.push((range.start, Found { track, by: part.iter().collect::<String>().trim().to_owned() }));
                }
            }
        }
        found
    }

    fn exact_or_part(&self, text: &[char]) -> Option<TrackRef> {
        let mut words = words(text);
        let exact = self.exact.get(&key(&words)).copied();
        if exact.is_some() {
            return exact;
        }
        if words.len() > 1 && words.first().is_some_and(is_article) {
            words.remove(0);
        }
        let key = key(&words);
        let part = || self.parts.get(&key).copied().flatten();
        self.exact.get(&key).copied().or_else(part)
    }

    /// Written with a capital and whole, outside of quotes; the longest title wins.
    fn as_written(&self, signs: &[char], words: &[Word], marked: &[Range<usize>]) -> Vec<(usize, Found)> {
        let mut found = Vec::new();
        let mut at = 0;
        while at < words.len() {
            match self.longest(words, at) {
                Some((wide, track)) => {
                    let run = words.get(at..at + wide).unwrap_or_default();
                    let place = span(run);
                    let inside = marked.iter().any(|mark| mark.start <= place.start && place.end <= mark.end);
                    if !inside && self.speaks(run, signs) {
                        let by = signs.get(place.clone()).unwrap_or_default().iter().collect();
                        found.push((place.start, Found { track, by }));
                    }
                    at += wide;
                }
                None => at += 1,
            }
        }
        found
    }

    /// Whether a run of words that spells a title is meant as one.
    fn speaks(&self, run: &[Word], signs: &[char]) -> bool {
        let key = key(run);
        let place = span(run);
        let wide = signs.get(place).unwrap_or_default().iter().any(|c| is_ideograph(*c));
        let capitals = run.iter().filter(|word| word.capital).count();
        let telling = run.len() >= 2 && capitals * 2 >= run.len() && run.last().is_some_and(|w| w.capital)
            || run.len() == 1 && key.chars().count() >= 6;
        !self.shy.contains(&key)
            && (wide && run.len() >= 4 || run.first().is_some_and(|word| word.capital) && telling && !wide)
    }

    fn longest(&self, words: &[Word], at: usize) -> Option<(usize, TrackRef)> {
        let mut widths = self.widths.iter().rev().filter(|wide| at + **wide <= words.len());
        widths.find_map(|&wide| self.exact.get(&key(words.get(at..at + wide)?)).map(|track| (wide, *track)))
    }

    /// `track 7`, `tracks 6, 7 and 20`, `#7`.
    fn numbered(&self, signs: &[char], words: &[Word]) -> Vec<(usize, Found)> {
        #[rustfmt::skip]
        const SAYS: &[&str] = &[
            "track", "tracks", "titel", "piste", "pistes", "plage", "plages", "pista", "pistas", "corte", "cortes",
            "brano", "traccia", "tracce", "faixa", "faixas", "utwor", "sciezka", "трек", "треки", "треке", "nummer",
            "トラック", "parca",
        ];
        let mut found = Vec::new();
        for (at, word) in words.iter().enumerate() {
            let hash = word.at.start.checked_sub(1).and_then(|before| signs.get(before)) == Some(&'#');
            if hash {
                found.extend(self.numbers(words, at, 1));
            } else if SAYS.contains(&word.folded.as_str()) {
                found.extend(self.numbers(words, at + 1, 12));
            }
        }
        found
    }

    fn numbers(&self, words: &[Word], from: usize, most: usize) -> Vec<(usize, Found)> {
        let joins = |word: &Word| {
            matches!(word.folded.as_str(), "and" | "und" | "et" | "y" | "e" | "i" | "и" | "en" | "ve" | "to" | "bis")
        };
        let run = words.iter().skip(from).take(most).take_while(|word| {
            joins(word) || word.folded.len() <= 3 && word.folded.chars().all(|c| c.is_ascii_digit())
        });
        run.filter_map(|word| {
            let track = *self.by_number.get(&word.folded.parse().ok()?)?;
            Some((word.at.start, Found { track, by: format!("#{}", word.folded) }))
        })
        .collect()
    }
}

fn signs(text: &str) -> Vec<char> {
    text.chars().collect()
}

fn is_article(word: &Word) -> bool {
    matches!(
        word.folded.as_str(),
        "the"
            | "a"
            | "an"
            | "der"
            | "die"
            | "das"
            | "le"
            | "la"
            | "les"
            | "l"
            | "el"
            | "los"
            | "las"
            | "il"
            | "lo"
            | "o"
            | "os"
            | "as"
            | "de"
            | "het"
    )
}

/// Whether the words of `part` stand in `whole`.
fn within(whole: &str, part: &str) -> bool {
    !part.is_empty() && format!(" {whole} ").contains(&format!(" {part} "))
}

fn is_ideograph(c: char) -> bool {
    matches!(u32::from(c), 0x3040..=0x30ff | 0x3400..=0x9fff | 0xac00..=0xd7a3 | 0xf900..=0xfaff | 0xe00..=0xe7f)
}

/// The words of a text; a sign of a script without spaces is a word of its own.
fn words(signs: &[char]) -> Vec<Word> {
    let mut words: Vec<Word> = Vec::new();
    let mut open = false;
    for (at, &c) in signs.iter().enumerate() {
        let apostrophe = matches!(c, '\'' | '’' | '‘' | '\u{ad}' | '\u{200b}');
        if is_ideograph(c) || c.is_alphanumeric() && !open {
            words.push(Word {
                folded: fold(&c.to_string()),
                at: at..at + 1,
                capital: c.is_uppercase() || c.is_numeric(),
            });
            open = !is_ideograph(c);
        } else if c.is_alphanumeric() || !c.is_ascii() && fold(&c.to_string()).is_empty() {
            if let Some(word) = words.last_mut() {
                word.folded.push_str(&fold(&c.to_string()));
                word.at.end = at + 1;
            }
        } else if !(apostrophe && open && signs.get(at + 1).is_some_and(|c| c.is_alphanumeric())) {
            open = false;
        }
    }
    words
}

fn key(words: &[Word]) -> String {
    words.iter().map(|word| word.folded.as_str()).collect::<Vec<_>>().join(" ")
}

fn span(words: &[Word]) -> Range<usize> {
    words.first().map_or(0, |word| word.at.start)..words.last().map_or(0, |word| word.at.end)
}

/// The parts of a text in quotes, and those that were emphasised.
fn marked(signs: &[char], marks: &[Range<usize>]) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = marks.to_vec();
    let mut at = 0;
    while let Some(&c) = signs.get(at) {
        let before = at.checked_sub(1).and_then(|before| signs.get(before));
        let apostrophe = matches!(c, '\'' | '’' | '‘' | '`') && before.is_some_and(|c| c.is_alphanumeric());
        let close = closers(c).filter(|_| !apostrophe).and_then(|closers| {
            let ends = |i: &usize| {
                signs.get(*i).is_some_and(|c| closers.contains(c))
                    && !(matches!(signs.get(*i), Some('\'' | '’'))
                        && signs.get(i + 1).is_some_and(|c| c.is_alphanumeric() && !is_ideograph(*c)))
            };
            (at + 1..signs.len().min(at + 160)).find(ends)
        });
        match close {
            Some(close) => {
                found.push(at + 1..close);
                at = close + 1;
            }
            None => at += 1,
        }
    }
    found
}
