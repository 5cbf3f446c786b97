//! Which tracks a paragraph is about: those whose titles it quotes, marks, or writes with capitals, and those it numbers.

use std::collections::{BTreeSet, HashMap};
use std::ops::Range;

mod common;
mod marks;
mod meant;
mod word;

pub(super) use marks::quoted;
pub(super) use word::Word;

use super::folded::fold;
use super::numbered::Numbers;
use super::piece::Piece;
use super::quotes::closers;
use crate::model::{Track, TrackRef};
use common::COMMON;
use marks::marked;
use word::{is_article, is_ideograph, is_kin, key, signs, span, start, words};

/// Words of a title that are compared, at most.
const WIDEST: usize = 12;
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
    /// The work's own title: in italics it is the film, in quotes it may be the track.
    work: String,
    tracks: BTreeSet<TrackRef>,
    /// Whether every noun of the text has a capital, as in German: then a capital says nothing.
    nouns: bool,
    numbers: Numbers,
    /// Titles that may stand in a sentence in another case, by the first three letters of the first of their words.
    inflected: HashMap<String, Vec<Cased>>,
    /// Whether the text is in English, which has no cases.
    english: bool,
    /// Whether the text quotes the work's title as that of the film.
    quotes_film: bool,
    /// Titles of two words of which the text uses one alone, as it does with the names of people.
    names: BTreeSet<String>,
}

/// A title that may stand in another case.
struct Cased {
    words: Vec<Word>,
    track: TrackRef,
    /// Whether it has letters that English has not: only then may it do so without quotes.
    foreign: bool,
}

/// What tied a paragraph to a track.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Found {
    pub(super) track: TrackRef,
    pub(super) by: String,
}

impl Titles {
    /// The titles of `tracks`; a title that is also the work's ties only when quoted.
    pub(super) fn new(tracks: &[Track], work: &str) -> Self {
        let mut titles = Self {
            exact: HashMap::new(),
            widths: BTreeSet::new(),
            parts: HashMap::new(),
            shy: BTreeSet::new(),
            work: String::new(),
            tracks: BTreeSet::new(),
            nouns: false,
            numbers: Numbers::default(),
            inflected: HashMap::new(),
            english: true,
            quotes_film: false,
            names: BTreeSet::new(),
        };
        let work = key(&words(&signs(work)));
        for track in tracks.iter().take(5_000) {
            titles.add(track, &work);
        }
        titles.work = work;
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
        let foreign = words.iter().any(foreign);
        if long && !shy && words.len() <= WIDEST {
            self.inflected.entry(start(&words)).or_default().push(Cased { words, track: at, foreign });
        }
    }

    /// The track whose title the words at `at` spell in another case, and of how many words it is; `quoted` if they are.
    fn in_another_case(&self, words: &[Word], at: usize, quoted: bool) -> Option<(usize, TrackRef)> {
        let rest = words.get(at..)?;
        let known = self.inflected.get(&start(rest))?.iter();
        let known = known.filter(|cased| cased.foreign || quoted && !self.english);
        let same = |title: &[Word]| {
            let run = rest.get(..title.len())?;
            let all = run.iter().zip(title).all(|(word, of_title)| is_kin(&word.folded, &of_title.folded));
            all.then_some(title.len())
        };
        let mut found = known.filter_map(|cased| Some((same(&cased.words)?, cased.track)));
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
        let english = count(&["the", "and", "of", "is", "with", "that"]);
        let text: Vec<char> = text.chars().take(20_000).collect();
        self.quotes_film =
            marked(&text, &[]).iter().any(|mark| self.is_work(&text, mark) && meant::is_of_film(&text, mark.start));
        self.names = meant::names(&text, &words(&text), &self.exact);
        self.english = english >= 2 && english * 20 > folded.split_whitespace().count();
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

    /// Whether what a text quotes is the work's title.
    fn is_work(&self, signs: &[char], mark: &Range<usize>) -> bool {
        !self.work.is_empty() && key(&words(signs.get(mark.clone()).unwrap_or_default())) == self.work
    }

    /// Whether a quotation of the work's title means the film: in italics, behind a word for a film, or where the text has
    /// quoted the film so, unless a word for a track leads to it.
    fn means_film(&self, signs: &[char], mark: &Range<usize>, bare: bool) -> bool {
        let of_film =
            || meant::is_of_film(signs, mark.start) || self.quotes_film && !meant::is_of_track(signs, mark.start);
        self.is_work(signs, mark) && (bare || of_film())
    }

    /// Quoted or emphasised: a whole title, several joined by `/`, or a part that only one title has.
    fn in_marks(&self, signs: &[char], marked: &[Range<usize>]) -> Vec<(usize, Found)> {
        let mut found = Vec::new();
        for range in marked {
            let inside = signs.get(range.clone()).unwrap_or_default();
            let bare = range.start.checked_sub(1).and_then(|at| signs.get(at)).is_none_or(|c| closers(*c).is_none());
            if inside.len() > 160 || self.means_film(signs, range, bare) {
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
        let cased =
            || self.in_another_case(&words, 0, true).filter(|(wide, _)| *wide == words.len()).map(|(_, track)| track);
        self.exact.get(&key).copied().or_else(part).or_else(cased)
    }

    /// Written with a capital and whole, outside of quotes; the longest title wins.
    fn as_written(&self, signs: &[char], words: &[Word], marked: &[Range<usize>]) -> Vec<(usize, Found)> {
        let mut found = Vec::new();
        // What spells a title of one word is no more than a word, unless a title follows it in a row.
        let mut lone: Vec<(Range<usize>, TrackRef)> = Vec::new();
        let (mut at, mut last) = (0, None);
        while at < words.len() {
            let cased = || self.in_another_case(words, at, false).filter(|_| self.may_be_cased(words, at));
            match self.longest(words, at).or_else(cased) {
                Some((wide, track)) => {
                    let run = words.get(at..at + wide).unwrap_or_default();
                    let place = span(run);
                    let inside = marked.iter().any(|mark| mark.start <= place.start && place.end <= mark.end);
                    let follows = last.is_some_and(|end| meant::is_next(signs, end, place.start));
                    last = marked.iter().map(|mark| mark.end).filter(|end| inside && *end >= place.end).max().or(last);
                    if !inside && (self.speaks(signs, words, at..at + wide, follows) || meant::is_timed(run, signs)) {
                        let row = lone.pop().filter(|(alone, _)| meant::is_next(signs, alone.end, place.start));
                        for (place, track) in row.into_iter().chain([(place.clone(), track)]) {
                            let by = signs.get(place.clone()).unwrap_or_default().iter().collect();
                            found.push((place.start, Found { track, by }));
                        }
                        last = Some(place.end);
                    } else if !inside && self.may_be_named(run) {
                        lone.push((place, track));
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
        let several = self.in_another_case(words, at, false).is_some_and(|(wide, _)| wide > 1);
        words.get(at).is_some_and(|word| word.capital) && (several || at > 0)
    }

    /// Whether a run of words from `at` on that spells a title is meant as one: `follows` if another title was named right before.
    fn speaks(&self, signs: &[char], words: &[Word], run: Range<usize>, follows: bool) -> bool {
        let of_title = words.get(run.clone()).unwrap_or_default();
        let key = key(of_title);
        let bold = of_title.first().is_some_and(|word| word.capital);
        let place = span(of_title);
        if signs.get(place).unwrap_or_default().iter().any(|c| is_ideograph(*c)) {
            return of_title.len() >= 4 && !self.shy.contains(&key);
        }
        if self.shy.contains(&key) || !bold || meant::is_of_a_longer_name(signs, words, &run) {
            return false;
        }
        let told = || follows || meant::is_led_to(signs, words, &run);
        match of_title {
            [_] => self.may_be_named(of_title) && told(),
            _ if self.nouns => meant::is_title_of_nouns(signs, of_title) || told(),
            _ => meant::is_cased_as_title(signs, of_title) && (!self.names.contains(&key) || told()),
        }
    }

    /// Whether a run is one word that may be a title where the words around it say so.
    fn may_be_named(&self, run: &[Word]) -> bool {
        let [word] = run else { return false };
        word.capital && word.folded.chars().count() >= 6 && !self.nouns && !self.shy.contains(&word.folded)
    }

    fn longest(&self, words: &[Word], at: usize) -> Option<(usize, TrackRef)> {
        let mut widths = self.widths.iter().rev().filter(|wide| at + **wide <= words.len());
        widths.find_map(|&wide| self.exact.get(&key(words.get(at..at + wide)?)).map(|track| (wide, *track)))
    }
}

/// A title without the artist behind its dash.
fn without_artist(title: &str) -> &str {
    [" - ", " – ", " — "].iter().find_map(|dash| title.rsplit_once(dash)).map_or(title, |(head, _)| head)
}

/// Whether the words of `part` stand in `whole`.
fn within(whole: &str, part: &str) -> bool {
    !part.is_empty() && format!(" {whole} ").contains(&format!(" {part} "))
}
