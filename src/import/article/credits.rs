//! Who wrote the music, who published it and when: in lines of their own (`Composer: X`, `Label / 2015 / 52m`), else in prose.

use super::about;
use super::byline;
use super::decoration;
use super::folded::fold;
use super::keys::{COMPOSER, HEADED, LABEL, OTHER, RELEASED, TITLE, WORK, YEAR};
use super::labels;
use super::people;
use crate::import::day::day;
use crate::model::fold::fold_char;

/// What one line states.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Said {
    Composers(Vec<String>),
    Label(String),
    Released { label: Option<String>, date: String },
    Year(u16),
    Author(String),
    Work(String),
    Title(String),
}

/// Bytes of a line that states such things, at most.
const LONGEST: usize = 400;

/// What the short line `text` states: one thing, or several in its parts; a plain `by` counts only near the top.
pub(super) fn line(text: &str, near_top: bool) -> Vec<Said> {
    let text = bare(text);
    if let Some(said) = in_commas(text).filter(|_| near_top) {
        return said;
    }
    let parts = clauses(text);
    let said: Vec<Said> = parts.iter().filter_map(|part| one(part)).collect();
    if said.len() >= 2 {
        return said;
    }
    if let Some(said) = one(text) {
        return vec![said];
    }
    if parts.len() >= 2 && said.len() * 2 >= parts.len() {
        return said;
    }
    if let Some(said) = behind_release(text) {
        return said;
    }
    if let Some((name, year)) = labels::line(text).filter(|_| near_top) {
        return vec![match year {
            Some(year) => Said::Released { label: Some(name), date: year.to_string() },
            None => Said::Label(name),
        }];
    }
    if let Some(year) = bracketed_year(text).filter(|_| near_top) {
        return vec![Said::Year(year)];
    }
    let author = byline::review_by(text).or_else(|| byline::byline(text).filter(|_| near_top));
    let author = author.or_else(|| byline::dated_name(text).or_else(|| byline::labelled(text)).filter(|_| near_top));
    author.map(Said::Author).into_iter().collect()
}

/// Those who wrote the music, where the short line `text` says no more than that.
pub(super) fn composers(text: &str) -> Option<Vec<String>> {
    match line(text, false).as_slice() {
        [Said::Composers(names)] => Some(names.clone()),
        _ => None,
    }
}

/// What follows `a review of` in a few words: `the score by X`.
pub(super) fn after_review(text: &str) -> Option<&str> {
    let (head, rest) = [" of ", " zu ", " de ", " di "].iter().find_map(|of| text.split_once(of))?;
    (decoration::names_review(head) && decoration::says_nothing(head)).then_some(rest)
}

/// Whether `text` does no more than state such things.
pub(super) fn is_statement(text: &str) -> bool {
    let text = bare(text);
    let parts = clauses(text);
    one(text).is_some()
        || behind_release(text).is_some()
        || !parts.is_empty() && parts.iter().all(|part| one(part).is_some())
        || byline::byline(text).is_some()
}

fn bare(text: &str) -> &str {
    text.trim().trim_start_matches(['•', '*', '-', '–', '|', ' ']).trim()
}

/// What a text states that says one thing.
fn one(text: &str) -> Option<Said> {
    published(text).or_else(|| released(text)).or_else(|| labelled(text)).or_else(|| worded(text))
}

/// The parts of a line that states several things: `Music by A. Composer. Label: Great Records, 2021.`
fn clauses(text: &str) -> Vec<String> {
    let mut parts = vec![String::new()];
    let words: Vec<&str> = text.split_whitespace().collect();
    for (at, word) in words.iter().enumerate() {
        let sign = matches!(*word, "|" | "/" | "•" | "·" | "–" | "—" | "-" | "／");
        let key = at > 0 && word.split_once([':', '：']).is_some_and(|(key, _)| is_key_within(&fold(key)));
        if key || sign {
            parts.push(String::new());
        }
        if sign {
            continue;
        }
        let Some(part) = parts.last_mut() else { break };
        if !part.is_empty() {
            part.push(' ');
        }
        part.push_str(word);
        let letters = word.chars().filter(|c| c.is_alphabetic()).count();
        let stops = word.ends_with(['.', ';']) && letters > 2 && !matches!(*word, "Jr." | "Sr." | "feat." | "Vol.");
        if stops && at + 1 < words.len() {
            parts.push(String::new());
        }
    }
    parts.retain(|part| !part.trim().is_empty());
    parts
}

/// Whether `key` heads the names of composers: "Composed and arranged by".
pub(super) fn heads_composers(key: &str) -> bool {
    COMPOSER.contains(&fold(key.trim()).as_str())
        || after_composing(key, true).is_some_and(|rest| rest.trim().is_empty())
}

/// Whether `key` heads the names of labels: "Labels and dates".
pub(super) fn heads_label(key: &str) -> bool {
    let folded = fold(key.trim());
    LABEL.contains(&folded.as_str())
        || ["labels and dates", "label and date", "label und jahr"].contains(&folded.as_str())
}

/// Whether a line states something as `Key: value` does.
pub(super) fn is_keyed(text: &str) -> bool {
    let key = bare(text).split_once([':', '：']).map(|(key, value)| (fold(key.trim()), value.trim()));
    key.is_some_and(|(key, value)| {
        !value.is_empty() && (OTHER.contains(&key.as_str()) || HEADED.contains(&key.as_str()) || is_key(&key))
    })
}

/// The same within a line, where "music" may be the end of a name: `Some Music: a link`.
fn is_key_within(word: &str) -> bool {
    is_key(word) && !matches!(word, "music" | "musik" | "musique" | "musica" | "film" | "movie" | "album")
}

fn is_key(word: &str) -> bool {
    [COMPOSER, LABEL, YEAR, TITLE, WORK, RELEASED].iter().any(|words| words.contains(&word))
}

/// `Key: value`, or a row of two cells.
fn labelled(text: &str) -> Option<Said> {
    if let Some(said) = dashed(text) {
        return Some(said);
    }
    let (key, value) = text.split_once([':', '：', '|', '／'])?;
    let (key, value) = (fold(key.trim()), value.trim().trim_matches('|').trim());
    let is = |words: &[&str]| words.contains(&key.as_str());
    // `Compositor, productor: X`: the first of several things that somebody did.
    let first = key.split([',', '/', '&']).next().unwrap_or_default().trim();
    let also = first.len() < key.len() && key.split_whitespace().count() <= 5 && super::making::TITLE.contains(&first);
    let brief = !value.is_empty() && value.chars().count() <= 100;
    if !brief || value.ends_with('.') && value.split_whitespace().count() > 6 {
        return None;
    }
    let value = value.trim_end_matches('.').trim();
    if is(COMPOSER) || also {
        if is_mark(value) {
            return None;
        }
        let names = people::names(value);
        return (!names.is_empty() && names.iter().all(|name| people::is_name(name))).then_some(Said::Composers(names));
    }
    // `Éditeur`: a game's publisher as well.
    if is(LABEL)
        || ["editeur", "distribuidora", "distributeur"].contains(&key.as_str())
            && labels::is_label(value.split(',').next().unwrap_or_default().trim())
    {
        // Blogs file their posts under "labels".
        if key == "labels" && !value.split(',').all(|name| labels::is_label(name.trim())) {
            return None;
        }
        let value =
            value.split_once(". ").filter(|(_, rest)| rest.contains([':', '：'])).map_or(value, |(value, _)| value);
        let name = value.split([',', '(', ';', '|']).next().unwrap_or_default().trim();
        let later = value.get(value.find(name).unwrap_or_default() + name.len()..).and_then(day);
        return match later {
            Some(date) if !name.is_empty() => Some(Said::Released { label: Some(name.to_owned()), date }),
            _ => (!name.is_empty()).then(|| Said::Label(name.to_owned())),
        };
    }
    if is(RELEASED) {
        return day(value).map(|date| Said::Released { label: None, date });
    }
    if is(YEAR) {
        return year(value).map(Said::Year);
    }
    let name = || super::quotes::unquoted(value).unwrap_or(value).to_owned();
    // What states something itself is no title: `Film | Released: 1998`.
    let long_enough = value.chars().any(char::is_alphabetic) && !is_keyed(value) && !value.contains(" | ");
    if (is(TITLE) || is(HEADED) && !text.contains('|')) && long_enough {
        return Some(Said::Title(name()));
    }
    (is(WORK) && long_enough).then(|| Said::Work(name()))
}

/// Whether a value is a mark and no name: `Music: Excellent`, `Music: B+`.
fn is_mark(value: &str) -> bool {
    let letters: String = value.chars().filter(|c| c.is_alphabetic()).collect();
    let grade = letters.is_ascii() && letters.chars().count() <= 2;
    grade || !value.contains(' ') && decoration::praises(&fold(&letters))
}

/// `Composer – X`: a dash parts titles as well, so what stands behind it must be persons, and for labels one of their names.
fn dashed(text: &str) -> Option<Said> {
    let (key, value) = [" – ", " — ", " - "].iter().find_map(|dash| text.split_once(dash))?;
    let (key, value) = (fold(key.trim()), value.trim().trim_end_matches('.'));
    if COMPOSER.contains(&key.as_str()) {
        let names = people::names(value);
        return (!names.is_empty() && names.iter().all(|name| people::is_person(name)))
            .then_some(Said::Composers(names));
    }
    (LABEL.contains(&key.as_str()) && labels::is_label(value)).then(|| Said::Label(value.to_owned()))
}

/// `Composed by X` as the whole of a text.
fn worded(text: &str) -> Option<Said> {
    let rest = after_phrase(text, COMPOSER, true).map(|(_, rest)| rest).or_else(|| after_composing(text, true))?;
    let rest = rest.trim().trim_start_matches([':', '：']).trim();
    let rest = rest.split(", performed").next().unwrap_or(rest).split(", regida").next().unwrap_or(rest);
    let names = people::names(rest);
    // A title that is shouted behind the word for its music is no name: `TRILHA SONORA DE PAPER MOONS`.
    let shouted = |name: &str| name.contains(char::is_uppercase) && !name.contains(char::is_lowercase);
    let is_one = |name: &String| {
        people::is_name(name)
            && (!shouted(name) || people::is_person(name))
            && !decoration::says_nothing(name)
            && !decoration::names_review(name)
    };
    (!names.is_empty() && names.iter().all(is_one)).then_some(Said::Composers(names))
}

/// `Original Score, music by X (Great Records, 2016)`: a word for a release, then what says who wrote it, perhaps who published it.
fn behind_release(text: &str) -> Option<Vec<Said>> {
    if text.len() > LONGEST {
        return None;
    }
    let halves = text.match_indices(", ").filter_map(|(at, _)| Some((text.get(..at)?, text.get(at + 2..)?)));
    let mut released = halves.filter(|(head, _)| decoration::says_nothing(head));
    let (rest, composers) = released.find_map(|(_, rest)| Some((rest, worded(rest)?)))?;
    let published = rest.rfind('(').and_then(|open| labels::line(rest.get(open..)?));
    let published = published.map(|(name, year)| match year {
        Some(year) => Said::Released { label: Some(name), date: year.to_string() },
        None => Said::Label(name),
    });
    Some(std::iter::once(composers).chain(published).collect())
}

/// `Paper Moons Soundtrack, Rosa Quint, 2019`, `Rosa Quint, 2019, Basalt Records`: what a heading says in commas.
fn in_commas(text: &str) -> Option<Vec<Said>> {
    let parts: Vec<&str> = text.split(',').map(str::trim).collect();
    let [one, two, three] = parts.as_slice() else { return None };
    let dated = |part: &str| year(part).filter(|_| part.len() == 4).map(Said::Year);
    let person = |part: &str| people::is_person(part) && !labels::is_label(part);
    match (dated(two), dated(three)) {
        (Some(year), None) if person(one) && labels::is_label(three) => {
            Some(vec![Said::Composers(vec![(*one).to_owned()]), year, Said::Label((*three).to_owned())])
        }
        (None, Some(year)) if person(two) && about::says(one) => {
            Some(vec![Said::Composers(vec![(*two).to_owned()]), year])
        }
        _ => None,
    }
}

/// `Released Mar 2000 by Decca Records (catalog no. …)`.
fn released(text: &str) -> Option<Said> {
    let folded = fold(text);
    let starts = ["released ", "veroffentlicht ", "erschienen ", "sorti ", "publicado ", "pubblicato "];
    if !starts.iter().any(|start| folded.starts_with(start)) || text.chars().count() > 120 {
        return None;
    }
    let (date, rest) = [" by ", " bei ", " chez ", " por ", " da "].iter().find_map(|by| text.split_once(by))?;
    let label = rest.split(['(', ',', ';', '.']).next().unwrap_or_default().trim();
    let fits = people::is_name(label) && label.split_whitespace().count() <= 5;
    match day(date).or_else(|| day(rest)) {
        Some(date) if fits => Some(Said::Released { label: Some(label.to_owned()), date }),
        _ => fits.then(|| Said::Label(label.to_owned())),
    }
}

/// What follows `composed, arranged and produced by` and its like, at the beginning of `text` or anywhere in it.
pub(super) fn after_composing(text: &str, at_start: bool) -> Option<&str> {
    #[rustfmt::skip]
    const ALSO: &[&str] = &[
        "and", "arranged", "produced", "conducted", "orchestrated", "performed", "recorded", "written", "&",
        "co-produced", "original", "music", "score", "composed", "programmed", "mixed",
    ];
    let mut open = false;
    for (end, word) in words(text) {
        let folded = fold(word.trim_matches([',', ':']));
        let also = ALSO.contains(&folded.as_str());
        if open && folded == "by" {
            return text.get(end..);
        }
        if at_start && !also {
            return None;
        }
        open = folded == "composed" || open && also;
    }
    None
}

/// The words of `text`, each with where it ends.
fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut from = 0;
    text.split_whitespace().map(move |word| {
        let at = text.get(from..).and_then(|rest| rest.find(word)).unwrap_or_default();
        from += at + word.len();
        (from, word)
    })
}

/// What follows the longest of `phrases` at the beginning of `text` (or anywhere); only phrases of several words count.
pub(super) fn after_phrase<'a>(text: &'a str, phrases: &[&str], at_start: bool) -> Option<(usize, &'a str)> {
    let telling: Vec<&str> = phrases.iter().copied().filter(|phrase| phrase.contains(' ')).collect();
    after(text, &telling, at_start)
}

/// What follows the first of `phrases` that stands anywhere in `text`, and where it stands.
pub(super) fn after_phrase_of<'a>(text: &'a str, phrases: &[&str]) -> Option<(usize, &'a str)> {
    after(text, phrases, false)
}

fn after<'a>(text: &'a str, phrases: &[&str], at_start: bool) -> Option<(usize, &'a str)> {
    let (folded, origins) = folded(text);
    let free = |c: Option<char>| !c.is_some_and(char::is_alphanumeric);
    let alone = |at: usize, end: usize| {
        folded.get(..at).is_some_and(|head| free(head.chars().next_back()))
            && folded.get(end..).is_some_and(|tail| free(tail.chars().next()))
    };
    let places = |phrase: &str| -> Vec<usize> {
        let places = folded.match_indices(phrase).map(|(at, _)| at).take(20);
        places.filter(|at| *at == 0 || !at_start).collect()
    };
    let bare = |phrase: &str, at: usize| phrase.starts_with(['\'', ',']) || alone(at, at + phrase.len());
    let found = phrases.iter().flat_map(|phrase| {
        places(phrase).into_iter().filter(|at| bare(phrase, *at)).map(|at| (at, at + phrase.len())).collect::<Vec<_>>()
    });
    let (at, end) = found.min_by_key(|(at, end)| (*at, usize::MAX - end))?;
    Some((*origins.get(at)?, text.get(origins.get(end).copied().unwrap_or(text.len())..)?))
}

/// The folded form of the beginning of `text`, and for each of its bytes the byte of `text` that it came from.
fn folded(text: &str) -> (String, Vec<usize>) {
    let (mut folded, mut origins) = (String::new(), Vec::new());
    for (at, c) in text.char_indices().take(4_000) {
        fold_char(c, |plain| {
            folded.push(plain);
            origins.resize(folded.len(), at);
        });
    }
    origins.push(text.char_indices().nth(4_000).map_or(text.len(), |(at, _)| at));
    (folded, origins)
}

/// `Varèse Sarabande / 2015 / 52m`, `℗ 2018 Paramount Music`.
fn published(text: &str) -> Option<Said> {
    if let Some(rest) = text.strip_prefix(['℗', '©', 'Ⓟ']).or_else(|| text.strip_prefix("(P)")) {
        let year = year(rest)?;
        let label = rest
            .trim()
            .trim_start_matches(|c: char| c.is_ascii_digit() || c.is_whitespace() || matches!(c, ',' | '&' | '©' | '℗'))
            .trim();
        let sure = text.starts_with(['℗', 'Ⓟ', '(']) || labels::is_label(label);
        let fits = sure && !label.is_empty() && label.chars().count() <= 60;
        return fits.then(|| Said::Released { label: Some(label.to_owned()), date: year.to_string() });
    }
    let parts: Vec<&str> = text.split(" / ").flat_map(|part| part.split(" • ")).map(str::trim).collect();
    let [label, date, length, ..] = parts.as_slice() else { return None };
    let timed =
        length.chars().next().is_some_and(|c| c.is_ascii_digit()) && (length.contains('m') || length.contains(':'));
    let year = year(date).filter(|_| date.len() == 4)?;
    let fits = timed && label.chars().count() <= 60;
    fits.then(|| Said::Released { label: Some((*label).to_owned()), date: year.to_string() })
}

/// The year of a line that is no more than `(2004)`.
fn bracketed_year(text: &str) -> Option<u16> {
    let inner = text.strip_prefix('(')?.strip_suffix(')')?;
    year(inner).filter(|_| inner.len() == 4)
}

/// The year that `text` holds.
pub(super) fn year(text: &str) -> Option<u16> {
    let digits = text.split(|c: char| !c.is_ascii_digit()).find(|run| run.len() == 4)?;
    digits.parse().ok().filter(|year| (1890..2100).contains(year))
}
