//! Which albums can have hits at all, told from their texts as they stand in a file. What does not pass the sieve need
//! not be opened to answer the query.

use std::cell::OnceCell;

use super::class::{Field, is_scattered_in};
use super::query::{FilterKind, Query, Scope};
use super::slip::{Near, Slip};
use super::sweep::{Block, MOST_BYTES, Sweep};
use crate::model::fold::{fold, fold_common};
use crate::model::text::clean_line;

/// A query's words and texts, each of which a hit must have.
#[derive(Debug, Default)]
pub struct Sieve<'q> {
    /// Found in an album's texts, or scattered over a title; or typed with a slip, where slips are forgiven.
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
    /// Set where it may have been typed with a slip.
    slip: Option<Slip>,
}

impl<'q> Sieve<'q> {
    /// The sieve for a query's hits.
    pub fn new(query: &'q Query) -> Self {
        Self::made(query, false)
    }

    /// The sieve for what comes nearest to a query; nothing where nothing does.
    pub fn for_nearest(query: &'q Query) -> Option<Self> {
        let sieve = Self::made(query, true);
        sieve.words.iter().any(|word| word.slip.is_some()).then_some(sieve)
    }

    fn made(query: &'q Query, with_slips: bool) -> Self {
        let words = query.words.iter().filter_map(|word| {
            let slip = Slip::new(&word.text).filter(|_| with_slips && word.may_scatter);
            Some(Needed { slip, ..Needed::new(word.scope, &word.text)? })
        });
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
        let sweep = |text: &[u8], block: Block| self.words.iter().all(|word| word.is_met_in(text, block));
        let has_words = swept(title, sweep).unwrap_or_else(|| {
            // What cleaning would take away stands in the way of no scattered letters, so it may stay; of a slip it may.
            let (title, clean) = (fold(title), OnceCell::new());
            let clean = || clean.get_or_init(|| fold(&clean_line(&title)));
            self.words.iter().all(|word| is_scattered_in(&title, word.text) || word.is_near(|slip| slip.near(clean())))
        });
        has_words && self.texts.iter().all(|text| text.is_in(title))
    }
}

impl<'q> Needed<'q> {
    /// What a title of any length is easily asked for; nothing where that is not so.
    fn new(scope: Scope, text: &'q str) -> Option<Self> {
        Some(Self { scope, text, sweep: Sweep::new(text)?, slip: None })
    }

    /// Whether it stands in `text` in one piece, or nearly.
    fn is_in(&self, text: &str) -> bool {
        let sweep = |text: &[u8], block: Block| self.sweep.stand(block).is_piece() || self.is_near_in(text, block);
        swept(text, sweep).unwrap_or_else(|| {
            let text = fold(&clean_line(text));
            text.contains(self.text) || self.is_near(|slip| slip.near(&text))
        })
    }

    /// Whether its letters are scattered over a title, or nearly in it in one piece.
    fn is_met_in(&self, title: &[u8], block: Block) -> bool {
        self.sweep.stand(block).is_scattered || self.is_near_in(title, block)
    }

    fn is_near_in(&self, text: &[u8], block: Block) -> bool {
        // A letter outside ASCII is several bytes, all of which one slip takes away.
        let may_be = || !self.text.is_ascii() || self.sweep.lacks_few(block);
        self.is_near(|slip| if may_be() { slip.near(std::str::from_utf8(text).ok()?) } else { None })
    }

    fn is_near(&self, near: impl FnOnce(&Slip) -> Option<Near>) -> bool {
        self.slip.as_ref().and_then(near).is_some()
    }
}

/// What `tell` says of a folded text, where it is short and quickly folded. Cleaning leaves such a text alone.
fn swept<T>(text: &str, tell: impl FnOnce(&[u8], Block) -> T) -> Option<T> {
    let (bytes, len) = fold_common::<MOST_BYTES>(text)?;
    Block::new(&bytes, len).map(|block| tell(bytes.get(..len).unwrap_or_default(), block))
}
