//! The order of hits, best first:
//!
//! 1. how all words, joined as typed, stand in the title (whole, beginning, beginning of a word, inside, not at all);
//! 2. the sum of the words' grades;
//! 3. `fuzzy-matcher`'s score of the words whose letters are scattered, higher first;
//! 4. the letters of the title, fewer first, if a word was found in it: more of it was typed;
//! 5. the library's order.
//!
//! The first two are known for every hit; the others are asked only for hits that can still be among the best.

use std::cmp::Reverse;

use super::chunk::Chunk;
use super::class::{Class, place};
use super::fuzzy;
use super::grade::{Grade, Standing};
use super::query::{Query, Scope, Word};

/// The first two criteria.
pub(super) type Key = (Class, u16);

impl Standing {
    pub(super) fn key(self) -> Key {
        (self.together, self.sum)
    }
}

/// All criteria; `best` never decides.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Rank {
    key: Key,
    score: Reverse<i64>,
    letters: usize,
    /// The track's number in the library's order.
    pub(super) track: usize,
    /// The best grade.
    pub(super) best: Grade,
}

impl Rank {
    /// The rank of a track of `chunk`, whose tracks before it in the library are `before`.
    pub(super) fn new(query: &Query, chunk: &Chunk, before: usize, (track, standing): (usize, Standing)) -> Self {
        let title = chunk.titles.get(track);
        let score = if standing.is_scattered { score(query, chunk, track) } else { 0 };
        Self {
            key: standing.key(),
            score: Reverse(score),
            letters: if standing.is_titled { title.chars().count() } else { 0 },
            track: before + track,
            best: standing.best,
        }
    }
}

/// The sum of the scores of the words whose letters are scattered over the track's title.
fn score(query: &Query, chunk: &Chunk, track: usize) -> i64 {
    let title = chunk.titles.get(track);
    let album = chunk.album_of(track);
    let is_scattered = |word: &&Word| {
        let in_album = || chunk.fields_of(album).any(|(_, text)| place(text, &word.text).is_some());
        place(title, &word.text).is_none() && !(word.scope == Scope::Anywhere && in_album())
    };
    query.words.iter().filter(is_scattered).map(|word| fuzzy::score(title, &word.text)).sum()
}

/// The best of the ranks that it was shown, no more than `limit`.
#[derive(Debug)]
pub(super) struct Best {
    limit: usize,
    ranks: Vec<Rank>,
    /// No rank beyond it is among the best any more.
    worst: Option<Rank>,
}

impl Best {
    pub(super) fn new(limit: usize) -> Self {
        Self { limit, ranks: Vec::new(), worst: None }
    }

    pub(super) fn show(&mut self, rank: Rank) {
        if self.worst.is_none_or(|worst| rank < worst) {
            self.ranks.push(rank);
            if self.ranks.len() >= self.limit.saturating_mul(2) {
                self.cut();
            }
        }
    }

    pub(super) fn merge(mut self, other: Self) -> Self {
        other.ranks.into_iter().for_each(|rank| self.show(rank));
        self
    }

    /// The best, in order.
    pub(super) fn into_sorted(mut self) -> Vec<Rank> {
        self.cut();
        self.ranks.sort_unstable();
        self.ranks
    }

    fn cut(&mut self) {
        if self.ranks.len() > self.limit {
            self.ranks.select_nth_unstable(self.limit);
            self.ranks.truncate(self.limit);
            self.worst = self.ranks.iter().max().copied();
        }
    }
}
