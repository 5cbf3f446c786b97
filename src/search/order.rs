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
use super::fuzzy::Scorer;
use super::grade::{Grade, Standing};
use super::most::Most;
use super::query::{Query, Scope, Word};

/// The first two criteria.
pub(super) type Key = (Class, u16);

impl Standing {
    pub(super) fn key(self) -> Key {
        (self.together, self.sum)
    }
}

/// How many hits have each key: by class, then by sum.
#[derive(Debug, Default)]
pub(super) struct Tally([Vec<u32>; 5]);

impl Tally {
    pub(super) fn count(&mut self, (together, sum): Key) {
        let counts = &mut self.0[together as usize];
        if counts.len() <= usize::from(sum) {
            counts.resize(usize::from(sum) + 1, 0);
        }
        counts[usize::from(sum)] += 1;
    }

    pub(super) fn add(&mut self, other: &Self) {
        for (own, others) in self.0.iter_mut().zip(&other.0) {
            own.resize(own.len().max(others.len()), 0);
            own.iter_mut().zip(others).for_each(|(own, other)| *own += other);
        }
    }

    /// The key that the last of the best `limit` hits has; nothing when there is none.
    pub(super) fn last_of(&self, limit: usize) -> Option<Key> {
        let (mut best, mut last) = (0, None);
        for (class, counts) in Class::ALL.into_iter().zip(&self.0) {
            for (sum, &count) in (0..).zip(counts).filter(|(_, count)| **count > 0) {
                if best >= limit {
                    return last;
                }
                best += count as usize;
                last = Some((class, sum));
            }
        }
        last
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

/// Puts tracks in order for one query.
pub(super) struct Ranking<'q> {
    query: &'q Query,
    scorer: Scorer,
    most: Vec<Most<'q>>,
}

impl<'q> Ranking<'q> {
    pub(super) fn new(query: &'q Query) -> Self {
        let most = query.words.iter().map(|word| Most::new(&word.text)).collect();
        Self { query, scorer: Scorer::new(), most }
    }

    /// Shows a track of `chunk`, which has so many tracks `before` it in the library, to `best`.
    pub(super) fn show(&self, best: &mut Best, chunk: &Chunk, before: usize, (track, standing): (usize, Standing)) {
        if !standing.is_scattered || best.may_take(standing.key(), self.most(chunk, track)) {
            best.show(self.rank(chunk, before, (track, standing)));
        }
    }

    /// What the track can score at most.
    fn most(&self, chunk: &Chunk, track: usize) -> i64 {
        let (title, beginnings) = (chunk.titles.bytes(track), chunk.beginnings[track]);
        self.most.iter().map(|most| most.score(title, beginnings)).sum()
    }

    fn rank(&self, chunk: &Chunk, before: usize, (track, standing): (usize, Standing)) -> Rank {
        let title = chunk.titles.get(track);
        let score = if standing.is_scattered { self.score(chunk, track) } else { 0 };
        Rank {
            key: standing.key(),
            score: Reverse(score),
            letters: if standing.is_titled { title.chars().count() } else { 0 },
            track: before + track,
            best: standing.best,
        }
    }

    /// The sum of the scores of the words whose letters are scattered over the track's title.
    fn score(&self, chunk: &Chunk, track: usize) -> i64 {
        let title = chunk.titles.get(track);
        let words = &self.query.words;
        let album = chunk.album_of(track);
        let in_album = |word: &str| chunk.fields_of(album).any(|(_, text)| place(text, word).is_some());
        let is_scattered = |word: &&Word| {
            words.len() == 1
                || place(title, &word.text).is_none() && !(word.scope == Scope::Anywhere && in_album(&word.text))
        };
        words.iter().filter(is_scattered).map(|word| self.scorer.score(title, &word.text)).sum()
    }
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

    /// Whether it may still take a track with this key and at most this score.
    fn may_take(&self, key: Key, most: i64) -> bool {
        self.worst.is_none_or(|worst| (key, Reverse(most)) <= (worst.key, worst.score))
    }

    fn show(&mut self, rank: Rank) {
        if self.worst.is_none_or(|worst| rank < worst) {
            self.ranks.push(rank);
            if self.ranks.len() >= self.limit.saturating_add(self.limit / 4 + 16) {
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
