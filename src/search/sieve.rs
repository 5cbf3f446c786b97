//! Which albums can have hits at all, told from their texts as they stand in a file. What does not pass the sieve need
//! not be opened to answer the query.

use super::class::Field;
use super::query::{FilterKind, Query, Scope};
use super::trace::Trace;
use crate::model::fold::fold;
use crate::model::text::clean_line;

/// A query's words and texts, each of which a hit must have.
#[derive(Debug, Default)]
pub struct Sieve {
    /// Found in an album's texts, or scattered over a title.
    words: Vec<(Scope, Trace)>,
    /// Found in an album's texts or a title.
    texts: Vec<(Scope, Trace)>,
}

impl Sieve {
    /// The sieve of a query.
    pub fn new(query: &Query) -> Self {
        let words = query.words.iter().filter_map(|word| Some((word.scope, Trace::new(&word.text)?)));
        let texts = query.filters.iter().filter(|filter| !filter.leaves_out).filter_map(|filter| match &filter.kind {
            FilterKind::Stands(scope, text) => Some((*scope, Trace::new(text)?)),
            FilterKind::Theme(_) | FilterKind::Text(_) | FilterKind::Year(_) | FilterKind::Length(_) => None,
        });
        Self { words: words.collect(), texts: texts.collect() }
    }

    /// The sieve for the titles of an album of these texts; nothing where none of them can be a hit.
    pub fn of_album<'t>(&self, texts: &(impl Iterator<Item = (Field, &'t str)> + Clone)) -> Option<TitleSieve<'_>> {
        let is_there = |scope: Scope, trace: &Trace| {
            texts.clone().any(|(field, text)| scope.has(field) && sees(text, |text| trace.is_in(text)))
        };
        Some(TitleSieve { words: missing(&self.words, is_there)?, texts: missing(&self.texts, is_there)? })
    }
}

/// What of `asked` is not there and so must be in a title; nothing where it may not.
fn missing(asked: &[(Scope, Trace)], is_there: impl Fn(Scope, &Trace) -> bool) -> Option<Vec<&Trace>> {
    let missing = asked.iter().filter(|(scope, trace)| !is_there(*scope, trace));
    missing.map(|(scope, trace)| scope.has(Field::Title).then_some(trace)).collect()
}

/// What a title must have to be a hit, where the texts of its album have the rest.
#[derive(Debug)]
pub struct TitleSieve<'s> {
    words: Vec<&'s Trace>,
    texts: Vec<&'s Trace>,
}

impl TitleSieve<'_> {
    /// Whether a track of this title can be a hit: never falsely no.
    pub fn lets_through(&self, title: &str) -> bool {
        let has_texts = || sees(title, |title| self.texts.iter().all(|text| text.is_in(title)));
        let has_words =
            |title: &[u8]| self.words.iter().all(|word| word.may_be_scattered_in(title) && word.is_scattered_in(title));
        // What cleaning would take away stands in the way of no scattered letters, so it may stay.
        let may_have_words =
            if title.is_ascii() { has_words(title.as_bytes()) } else { has_words(fold(title).as_bytes()) };
        may_have_words && (self.texts.is_empty() || has_texts())
    }
}

/// What `tell` says of a text, folded where that is more than small letters for capitals.
fn sees(text: &str, tell: impl Fn(&[u8]) -> bool) -> bool {
    if text.is_ascii() { tell(text.as_bytes()) } else { tell(fold(&clean_line(text)).as_bytes()) }
}
