//! What was typed, read into words and filters.
//!
//! Terms are separated by spaces, and a track must meet them all.
//!
//! | term | meaning |
//! |---|---|
//! | `word` | stands in the track's title, the album's, the work's or a composer's name; in the title its letters may be scattered |
//! | `"a phrase"` | the same, but in one piece; a quote that is not closed runs to the end |
//! | `title:x` | a word that must stand in the track's title |
//! | `album:x` `work:x` `composer:x` | stands, in one piece, in the album's title, the work's, a composer's name |
//! | `theme:x` | a scene in which a theme of that name is heard speaks of the track |
//! | `text:x` | a scene with this in its label or its text speaks of the track |
//! | `year:1994` `year:1990..1999` `year:1990..` `year:..1999` | the year of the album |
//! | `len:5:54` `len:1:00..2:00` `len:4:00..` `len:..2:00` | the length; one alone means what is shown as that |
//! | `!term` | leaves out what the term would find in one piece |
//!
//! Every value may be quoted. Words, phrases and `title:` find and rank; the others only narrow, so that `composer:x`
//! alone keeps the library's order. In album, work and composer a word must stand as typed: scattered letters are
//! found in every title that is long enough. A word without a letter or digit (`-`, `&`, `…`) must stand as
//! typed everywhere. Ranges include both ends; an unknown year or length is in none.
//!
//! Prefixes may be in capitals. Any other `foo:bar` is a word. A term without a value (`!`, `title:`) is still being typed and
//! means nothing yet.

use std::ops::RangeInclusive;

use super::range::{self, NoRange};
use crate::model::Length;
use crate::model::fold::fold;
use crate::model::text::clean_line;

/// What was typed, read.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Query {
    /// What finds and ranks, the longest first: it leaves the fewest tracks to the others.
    pub(super) words: Vec<Word>,
    /// What only narrows.
    pub(super) filters: Vec<Filter>,
    /// All words joined as typed, where there are several: standing together in a title they outrank everything.
    pub(super) joined: Option<String>,
    faults: Vec<String>,
}

/// A word or phrase that finds and ranks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Word {
    /// Folded; never empty.
    pub(super) text: String,
    /// Where it may stand.
    pub(super) scope: Scope,
    /// Whether its letters may be scattered over a title.
    pub(super) may_scatter: bool,
}

/// Which texts a word or a filter looks at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Scope {
    /// The track's title, the album's, the work's and the composers'.
    Anywhere,
    /// The track's title.
    Title,
    /// The album's title.
    Album,
    /// The work's title.
    Work,
    /// The composers' names.
    Composer,
}

/// A condition that a track meets or not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Filter {
    /// What is asked.
    pub(super) kind: FilterKind,
    /// Whether tracks that meet it are left out, not kept.
    pub(super) leaves_out: bool,
}

/// What a filter asks of a track; texts are folded and never empty.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum FilterKind {
    /// The text stands, in one piece, in one of these.
    Stands(Scope, String),
    /// A scene about the track has a theme with this in its name.
    Theme(String),
    /// A scene about the track says this.
    Text(String),
    /// The album's year.
    Year(RangeInclusive<u16>),
    /// The track's length.
    Length(RangeInclusive<Length>),
}

/// One term, taken apart but not yet understood.
struct Term<'t> {
    leaves_out: bool,
    prefix: &'static str,
    value: &'t str,
    quoted: bool,
}

const PREFIXES: [&str; 8] = ["title", "album", "work", "composer", "theme", "text", "year", "len"];

impl Query {
    /// Reads what was typed; what does not parse becomes a fault and the rest still searches.
    pub fn parse(text: &str) -> Self {
        let mut query = Self::default();
        let mut rest = text.trim_start();
        while !rest.is_empty() {
            let (term, closed, after) = next_term(rest);
            if !closed {
                query.faults.push(format!("a quote is not closed: write \"{}\"", shortened(term.value)));
            }
            query.take(&term);
            rest = after.trim_start();
        }
        let texts: Vec<&str> = query.words.iter().map(|word| &*word.text).collect();
        query.joined = (texts.len() > 1).then(|| texts.join(" "));
        query.words.sort_by_key(|word| std::cmp::Reverse(word.text.len()));
        query
    }

    /// Whether it asks for nothing: the whole library.
    pub fn is_empty(&self) -> bool {
        self.words.is_empty() && self.filters.is_empty()
    }

    /// Whether all its hits are among those of `other`: it has all that `other` has, only longer, and maybe more.
    pub(super) fn narrows(&self, other: &Self) -> bool {
        let goes_on = |word: &Word, old: &Word| {
            word.scope == old.scope && word.may_scatter == old.may_scatter && word.text.contains(&old.text)
        };
        other.words.iter().all(|old| self.words.iter().any(|word| goes_on(word, old)))
            && other.filters.iter().all(|old| self.filters.contains(old))
    }

    /// What did not parse, each in a few words.
    pub fn faults(&self) -> &[String] {
        &self.faults
    }

    fn take(&mut self, term: &Term) {
        match term.prefix {
            "year" => self.narrow(term, range::years(term.value).map(FilterKind::Year)),
            "len" => self.narrow(term, range::lengths(term.value).map(FilterKind::Length)),
            _ => self.take_text(term),
        }
    }

    fn take_text(&mut self, term: &Term) {
        let text = fold(term.value);
        if text.is_empty() || term.quoted && text.trim().is_empty() {
            return;
        }
        let scope = match term.prefix {
            "theme" => return self.narrow(term, Ok(FilterKind::Theme(text))),
            "text" => return self.narrow(term, Ok(FilterKind::Text(text))),
            "title" => Scope::Title,
            "album" => Scope::Album,
            "work" => Scope::Work,
            "composer" => Scope::Composer,
            _ => Scope::Anywhere,
        };
        if term.leaves_out || !matches!(scope, Scope::Anywhere | Scope::Title) {
            return self.narrow(term, Ok(FilterKind::Stands(scope, text)));
        }
        let may_scatter = !term.quoted && text.contains(char::is_alphanumeric);
        self.words.push(Word { text, scope, may_scatter });
    }

    fn narrow(&mut self, term: &Term, kind: Result<FilterKind, NoRange>) {
        match kind {
            Ok(kind) => self.filters.push(Filter { kind, leaves_out: term.leaves_out }),
            Err(NoRange::Nothing) => {}
            Err(NoRange::Unread) => self.faults.push(term.unread()),
            Err(NoRange::Backwards) => self.faults.push(term.backwards()),
        }
    }
}

impl Term<'_> {
    fn unread(&self) -> String {
        let value = shortened(self.value);
        match self.prefix {
            "year" => format!("year:{value} is not a year or a range: write year:1994 or year:1990..1999"),
            prefix => format!("{prefix}:{value} is not a length or a range: write len:..2:00 or len:4:00.."),
        }
    }

    fn backwards(&self) -> String {
        let (from, to) = self.value.split_once("..").unwrap_or_default();
        format!("{0}:{from}..{to} runs backwards: write {0}:{to}..{from}", self.prefix)
    }
}

/// The first term of `text`, whether its quote, if it has one, is closed, and what comes after.
fn next_term(text: &str) -> (Term<'_>, bool, &str) {
    let (leaves_out, text) = text.strip_prefix('!').map_or((false, text), |rest| (true, rest));
    let (prefix, text) = split_prefix(text);
    let term = |value, quoted| Term { leaves_out, prefix, value, quoted };
    if let Some(text) = text.strip_prefix('"') {
        let (value, after) = text.split_once('"').unwrap_or((text, ""));
        return (term(value, true), text.contains('"'), after);
    }
    let (value, after) = text.split_at(text.find(char::is_whitespace).unwrap_or(text.len()));
    (term(value, false), true, after)
}

fn split_prefix(text: &str) -> (&'static str, &str) {
    text.split_once(':')
        .and_then(|(start, rest)| {
            PREFIXES.into_iter().find(|prefix| start.eq_ignore_ascii_case(prefix)).map(|prefix| (prefix, rest))
        })
        .unwrap_or(("", text))
}

fn shortened(value: &str) -> String {
    clean_line(value).chars().take(40).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn said(text: &str) -> Vec<String> {
        let query = Query::parse(text);
        let words = query.words.iter().map(|word| {
            let how = if word.may_scatter { "~" } else { "=" };
            format!("{:?}{how}{}", word.scope, word.text)
        });
        let filters = query.filters.iter().map(|filter| {
            let out = if filter.leaves_out { "!" } else { "" };
            match &filter.kind {
                FilterKind::Stands(scope, text) => format!("{out}{scope:?}={text}"),
                FilterKind::Theme(text) => format!("{out}theme={text}"),
                FilterKind::Text(text) => format!("{out}text={text}"),
                FilterKind::Year(range) => format!("{out}{range:?}"),
                FilterKind::Length(range) => format!("{out}{}..={}", range.start().ms(), range.end().ms()),
            }
        });
        words.chain(filters).collect()
    }

    #[test]
    fn terms_are_read() {
        for (text, expected) in [
            ("", &[][..]),
            ("  Storm  Is ", &["Anywhere~storm", "Anywhere~is"]),
            ("\"Storm Is\"rising", &["Anywhere=storm is", "Anywhere~rising"]),
            ("title:Storm TITLE:\"a b\"", &["Title~storm", "Title=a b"]),
            ("album:Ä work:b composer:\"c d\"", &["Album=a", "Work=b", "Composer=c d"]),
            ("theme:Love text:\"the bridge", &["theme=love", "text=the bridge"]),
            ("year:1994 !year:..1999", &["1994..=1994", "!0..=1999"]),
            ("len:5:54 !len:..2:00", &["354000..=354999", "!0..=120000"]),
            (
                "!word !\"a b\" !composer:zimmer !title:x",
                &["!Anywhere=word", "!Anywhere=a b", "!Composer=zimmer", "!Title=x"],
            ),
            ("! title: !title: year: len:.. \" \"", &[]),
            (
                "Mission: foo:bar 12\" - …",
                &["Anywhere~mission:", "Anywhere~foo:bar", "Anywhere~12\"", "Anywhere=...", "Anywhere=-"],
            ),
        ] {
            assert_eq!(said(text), expected, "{text}");
        }
    }

    #[test]
    fn faults_say_what_to_write() {
        for (text, fault) in [
            ("len:x", "len:x is not a length or a range: write len:..2:00 or len:4:00.."),
            ("len:90", "len:90 is not a length or a range: write len:..2:00 or len:4:00.."),
            ("year:abc", "year:abc is not a year or a range: write year:1994 or year:1990..1999"),
            ("len:5:00..2:00", "len:5:00..2:00 runs backwards: write len:2:00..5:00"),
            ("\"a b", "a quote is not closed: write \"a b\""),
        ] {
            let query = Query::parse(&format!("storm {text}"));
            assert_eq!(query.faults(), [fault]);
            assert_eq!(query.words[0].text, "storm", "the rest still searches");
        }
    }

    proptest! {
        #[test]
        fn any_text_is_read(text in any::<String>()) {
            Query::parse(&text);
        }

        #[test]
        fn any_terms_are_read(text in "([!\":. a1é]|title|year:|len:){0,12}") {
            let query = Query::parse(&text);
            prop_assert!(query.words.iter().all(|word| !word.text.is_empty()));
        }
    }
}
