//! Which tracks a paragraph is about: those whose titles it quotes, marks, or writes with capitals, and those it numbers.

use std::collections::{BTreeSet, HashMap};
use std::ops::Range;

use super::folded::fold;
use super::numbered::Numbers;
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
    /// Whether every noun of the text has a capital, as in German: then a capital says nothing.
    nouns: bool,
    numbers: Numbers,
    /// Titles in letters that English has not, which may stand in a sentence in another case: their words by the first
    /// three letters of the first.
    inflected: HashMap<String, Vec<(Vec<Word>, TrackRef)>>,
}

/// What tied a paragraph to a track.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Found {
    pub(super) track: TrackRef,
    pub(super) by: String,
}

/// A word of a text.
#[derive(Debug, Clone)]
pub(super) struct Word {
    pub(super) folded: String,
    written: String,
    /// Where it stands, in characters.
    pub(super) at: Range<usize>,
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
            nouns: false,
            numbers: Numbers::default(),
            inflected: HashMap::new(),
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
        self.numbers.add(at);
        let full = words(&signs(&track.title));
        let plain: Vec<Word> = words(&signs(track.title.split(['(', '[', '（']).next().unwrap_or_default()));
        let head: Vec<Word> = words(&signs(without_artist(&track.title)));
        for words in [&full, &plain, &head] {
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
        self.add_inflected(plain, at);
    }

    fn add_inflected(&mut self, words: Vec<Word>, at: TrackRef) {
        let foreign =
            |word: &Word| word.written.chars().any(|c| c.is_alphabetic() && !c.is_ascii() && !is_ideograph(c));
        let long = words.len() > 1 || words.first().is_some_and(|word| word.folded.chars().count() >= 5);
        let shy = self.shy.contains(&key(&words));
        if words.iter().any(foreign) && long && !shy && words.len() <= WIDEST {
            self.inflected.entry(start(&words)).or_default().push((words, at));
        }
    }

    /// The track whose title the words at `at` spell in another case, and of how many words it is.
    fn in_another_case(&self, words: &[Word], at: usize) -> Option<(usize, TrackRef)> {
        let rest = words.get(at..)?;
        let known = self.inflected.get(&start(rest))?;
        let same = |title: &[Word]| {
            let run = rest.get(..title.len())?;
            let all = run.iter().zip(title).all(|(word, of_title)| is_kin(&word.folded, &of_title.folded));
            all.then_some(title.len())
        };
        let mut found = known.iter().filter_map(|(title, track)| Some((same(title)?, *track)));
        let first = found.next()?;
        found.all(|(_, track)| track == first.1).then_some(first)
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

    /// The same for a text: in a German one a capital makes no title.
    pub(super) fn in_text(mut self, text: &str) -> Self {
        let folded = fold(&text.chars().take(20_000).collect::<String>());
        let count =
            |words: &[&str]| folded.split(|c: char| !c.is_alphanumeric()).filter(|word| words.contains(word)).count();
        let german = count(&["und", "der", "das", "ist", "nicht", "ein", "von", "mit"]);
        self.nouns = german >= 4 && german > count(&["the", "and", "of", "de", "la", "og", "och", "het", "van"]);
        self
    }

    /// How many tracks a paragraph names by their titles.
    pub(super) fn count_in(&self, paragraph: &Piece) -> usize {
        let signs: Vec<char> = paragraph.text.chars().take(20_000).collect();
        let marked = marked(&signs, &paragraph.marks);
        let found = self.in_marks(&signs, &marked).into_iter().chain(self.as_written(&signs, &words(&signs), &marked));
        found.map(|(_, found)| found.track).collect::<BTreeSet<_>>().len()
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
        found.extend(self.numbers.named(&signs, &words));
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
        let cased = || self.in_another_case(&words, 0).filter(|(wide, _)| *wide == words.len()).map(|(_, track)| track);
        self.exact.get(&key).copied().or_else(part).or_else(cased)
    }

    /// Written with a capital and whole, outside of quotes; the longest title wins.
    fn as_written(&self, signs: &[char], words: &[Word], marked: &[Range<usize>]) -> Vec<(usize, Found)> {
        let mut found = Vec::new();
        let mut at = 0;
        while at < words.len() {
            let cased = || self.in_another_case(words, at).filter(|_| self.may_be_cased(words, at));
            match self.longest(words, at).or_else(cased) {
                Some((wide, track)) => {
                    let run = words.get(at..at + wide).unwrap_or_default();
                    let place = span(run);
                    let inside = marked.iter().any(|mark| mark.start <= place.start && place.end <= mark.end);
                    let within = begins_sentence(signs, place.start);
                    if !inside && self.speaks(run, signs, within) {
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

    /// Whether a word in another case than a title's may be the title: not at the beginning of the text, where every word
    /// has its capital, unless several words follow.
    fn may_be_cased(&self, words: &[Word], at: usize) -> bool {
        let several = self.in_another_case(words, at).is_some_and(|(wide, _)| wide > 1);
        words.get(at).is_some_and(|word| word.capital) && (several || at > 0)
    }

    /// Whether a run of words that spells a title is meant as one; `first` if it begins a sentence.
    fn speaks(&self, run: &[Word], signs: &[char], first: bool) -> bool {
        let key = key(run);
        let place = span(run);
        let wide = signs.get(place).unwrap_or_default().iter().any(|c| is_ideograph(*c));
        let capitals = run.iter().filter(|word| word.capital).count();
        let all = run.len() >= 2 && capitals * 2 >= run.len() && run.last().is_some_and(|w| w.capital);
        let within = run.len() >= 2 && !first && !self.nouns;
        let one = run.len() == 1 && key.chars().count() >= 6 && !self.nouns;
        !self.shy.contains(&key)
            && (wide && run.len() >= 4
                || run.first().is_some_and(|word| word.capital) && (all || within || one) && !wide)
    }

    fn longest(&self, words: &[Word], at: usize) -> Option<(usize, TrackRef)> {
        let mut widths = self.widths.iter().rev().filter(|wide| at + **wide <= words.len());
        widths.find_map(|&wide| self.exact.get(&key(words.get(at..at + wide)?)).map(|track| (wide, *track)))
    }
}

fn signs(text: &str) -> Vec<char> {
    text.chars().collect()
}

/// Whether a sentence begins at `at`.
fn begins_sentence(signs: &[char], at: usize) -> bool {
    let before = signs.get(..at).unwrap_or_default().iter().rev().find(|c| !c.is_whitespace());
    before.is_none_or(|c| matches!(c, '.' | '!' | '?' | '…' | ':' | '“' | '"' | '«' | '„' | '(' | '–' | '—'))
}

/// A title without the artist behind its dash.
fn without_artist(title: &str) -> &str {
    [" - ", " – ", " — "].iter().find_map(|dash| title.rsplit_once(dash)).map_or(title, |(head, _)| head)
}

/// The first three letters of the first of `words`.
fn start(words: &[Word]) -> String {
    words.first().map(|word| word.folded.chars().take(3).collect()).unwrap_or_default()
}

/// Whether two words may be one in two cases: they begin alike, and only their ends differ.
fn is_kin(one: &str, other: &str) -> bool {
    let alike = one.chars().zip(other.chars()).take_while(|(a, b)| a == b).count();
    let (short, long) =
        (one.chars().count().min(other.chars().count()), one.chars().count().max(other.chars().count()));
    one == other || alike >= 3 && alike + 2 >= short && long <= alike + 4
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
                written: c.to_string(),
                at: at..at + 1,
                capital: c.is_uppercase() || c.is_numeric(),
            });
            open = !is_ideograph(c);
        } else if c.is_alphanumeric() || !c.is_ascii() && fold(&c.to_string()).is_empty() {
            if let Some(word) = words.last_mut() {
                word.folded.push_str(&fold(&c.to_string()));
                word.written.push(c);
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

/// Everything that running text quotes or emphasises, folded: the titles that a reader was told of.
pub(super) fn quoted(pieces: &[Piece]) -> BTreeSet<String> {
    let prose = pieces.iter().filter(|piece| (20..20_000).contains(&piece.text.len()));
    prose
        .flat_map(|piece| {
            let signs = signs(&piece.text);
            let parts = marked(&signs, &piece.marks);
            let most = signs.len().saturating_sub(10);
            parts
                .into_iter()
                .filter(|part| part.len() <= most)
                .filter_map(|part| {
                    signs
                        .get(part)
                        .map(|inside| fold(inside.iter().collect::<String>().trim().trim_end_matches([',', '.'])))
                })
                .collect::<Vec<_>>()
        })
        .take(10_000)
        .collect()
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
