//! Which albums can have hits at all, told from their texts as they stand in a file. What does not pass the sieve need
//! not be opened to answer the query.

use super::class::{Field, is_scattered_in};
use super::query::{FilterKind, Query, Scope};
use super::sweep::{Block, MOST_BYTES, Sweep};
use crate::model::fold::fold;
use crate::model::text::clean_line;

/// A query's words and texts, each of which a hit must have.
#[derive(Debug, Default)]
pub struct Sieve<'q> {
    /// Found in an album's texts, or scattered over a title.
    words: Vec<Needed<'q>>,
    /// Found in an album's texts or a title.
    texts: Vec<Needed<'q>>,
}

/// A folded text that must be somewhere.
#[derive(Debug)]
struct Needed<'q> {
    scope: Scope,
    text: &'q str,
    sweep: Sweep,
}

impl<'q> Sieve<'q> {
    /// The sieve of a query.
    pub fn new(query: &'q Query) -> Self {
        let words = query.words.iter().filter_map(|word| Needed::new(word.scope, &word.text));
        let texts = query.filters.iter().filter(|filter| !filter.leaves_out).filter_map(|filter| match &filter.kind {
            FilterKind::Stands(scope, text) => Needed::new(*scope, text),
            FilterKind::Theme(_) | FilterKind::Text(_) | FilterKind::Year(_) | FilterKind::Length(_) => None,
        });
        Self { words: words.collect(), texts: texts.collect() }
    }

    /// The sieve for the titles of an album of these texts; nothing where none of them can be a hit.
    pub fn of_album<'t>(&self, texts: &(impl Iterator<Item = (Field, &'t str)> + Clone)) -> Option<TitleSieve<'_>> {
        let is_there =
            |needed: &Needed| texts.clone().any(|(field, text)| needed.scope.has(field) && needed.is_in(text));
        Some(TitleSieve { words: missing(&self.words, is_there)?, texts: missing(&self.texts, is_there)? })
    }
}

/// What of `all` is not there and so must be in a title; nothing where it may not.
fn missing<'s>(all: &'s [Needed<'s>], is_there: impl Fn(&Needed) -> bool) -> Option<Vec<&'s Needed<'s>>> {
    let missing = all.iter().filter(|needed| !is_there(needed));
    missing.map(|needed| needed.scope.has(Field::Title).then_some(needed)).collect()
}

/// What a title must have to be a hit, where the texts of its album have the rest.
#[derive(Debug)]
pub struct TitleSieve<'s> {
    words: Vec<&'s Needed<'s>>,
    texts: Vec<&'s Needed<'s>>,
}

impl TitleSieve<'_> {
    /// Whether a track of this title can be a hit: never falsely no.
    pub fn lets_through(&self, title: &str) -> bool {
        let sweep = |block: Block| self.words.iter().all(|word| word.sweep.stand(block).is_scattered);
        let has_words = swept(title, sweep).unwrap_or_else(|| {
            // What cleaning would take away stands in the way of no scattered letters, so it may stay.
            let title = fold(title);
            self.words.iter().all(|word| is_scattered_in(&title, word.text))
        });
        has_words && self.texts.iter().all(|text| text.is_in(title))
    }
}

impl<'q> Needed<'q> {
    /// What a title of any length is easily asked for; nothing where that is not so.
    fn new(scope: Scope, text: &'q str) -> Option<Self> {
        Some(Self { scope, text, sweep: Sweep::new(text)? })
    }

    /// Whether it stands in `text` in one piece.
    fn is_in(&self, text: &str) -> bool {
        swept(text, |block| self.sweep.stand(block).is_piece())
            .unwrap_or_else(|| fold(&clean_line(text)).contains(self.text))
    }
}

/// What `tell` says of a text in small letters, where it is short and in ASCII: then that is all there is to folding.
fn swept<T>(text: &str, tell: impl FnOnce(Block) -> T) -> Option<T> {
    let mut bytes = [0; MOST_BYTES];
    bytes.get_mut(..text.len())?.copy_from_slice(text.as_bytes());
    bytes.make_ascii_lowercase();
    if bytes.is_ascii() { Block::new(&bytes, text.len()).map(tell) } else { None }
}
