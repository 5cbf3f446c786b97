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

use super::chunk::small;
use super::class::Class;
use super::fuzzy::Scorer;
use super::grade::{Grade, Standing};
use super::hits::Hit;
use super::index::Placed;
use super::most::Most;
use super::needle::place;
use super::query::{Query, Scope, Word};
use super::ways::Ways;

/// The first two criteria.
type Key = (Class, u16);

impl Standing {
    fn key(self) -> Key {
        (self.together, self.sum)
    }
}

/// The first four criteria as one number, known or the best that can be hoped for; the smaller, the better. What is
/// too large for its bits counts as the largest: a hope may be equal to another's, never falsely beyond it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Hope(u64);

impl Hope {
    /// Beyond all.
    pub(super) const LAST: Self = Self(u64::MAX);

    /// The best that can be hoped of a track of this standing.
    pub(super) fn of(standing: Standing) -> Self {
        Self::new(standing.key(), i64::MAX, 0)
    }

    fn new((together, sum): Key, score: i64, letters: u32) -> Self {
        const SCORE: u32 = 20;
        const LETTERS: u32 = 25;
        const MOST: u64 = (1 << SCORE) - 1;
        // Wide gaps make scores negative. Beyond what fits all are alike, whatever their letters.
        let missing =
            u64::try_from((1_i64 << (SCORE - 1)).saturating_sub(score)).map_or(0, |missing| missing.min(MOST));
        let letters = if (1..MOST).contains(&missing) { u64::from(letters).min((1 << LETTERS) - 1) } else { 0 };
        Self(((together as u64) << 16 | u64::from(sum)) << (SCORE + LETTERS) | missing << LETTERS | letters)
    }

    /// As a number in the same order.
    pub(super) fn bits(self) -> u64 {
        self.0
    }

    pub(super) fn from_bits(bits: u64) -> Self {
        Self(bits)
    }
}

/// All criteria; `best` never decides.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Rank {
    key: Key,
    score: Reverse<i64>,
    letters: u32,
    /// The track's album and its number in that album's order: the library's order.
    place: (u32, u32),
    /// The track's position in its album's `tracks`.
    position: u32,
    /// The best grade.
    best: Grade,
}

impl Rank {
    pub(super) fn hope(&self) -> Hope {
        Hope::new(self.key, self.score.0, self.letters)
    }

    /// The hit of this rank.
    pub(super) fn hit(&self) -> Hit {
        Hit { album: self.place.0 as usize, track: self.position as usize, by: self.best.found() }
    }
}

/// A track that can be among the best.
#[derive(Debug, Clone, Copy)]
pub(super) struct Contender<'i> {
    pub(super) placed: &'i Placed,
    /// Its number in the chunk.
    pub(super) track: usize,
    pub(super) standing: Standing,
}

impl<'i> Contender<'i> {
    fn title(&self) -> &'i str {
        self.placed.chunk.titles.get(self.track)
    }

    /// The letters of its title, if a word was found there.
    fn letters(&self) -> u32 {
        let chunk = &self.placed.chunk;
        match chunk.masks[self.track].is_ascii() {
            _ if !self.standing.is_titled => 0,
            // The text itself lies far away in memory, and most are never looked at.
            true => small(chunk.titles.bytes(self.track).len()),
            false => small(self.title().chars().count()),
        }
    }
}

/// Tells the ranks of tracks for one query.
pub(super) struct Ranking<'q> {
    query: &'q Query,
    scorer: Scorer,
    /// Of each word, what its letters score when they are scattered, and how much at most where that must be asked.
    scores: Vec<(Ways, Most<'q>)>,
}

impl<'q> Ranking<'q> {
    pub(super) fn new(query: &'q Query) -> Self {
        let scores = query.words.iter().map(|word| (Ways::new(&word.text), Most::new(&word.text))).collect();
        Self { query, scorer: Scorer::new(), scores }
    }

    /// The best that can be hoped of a track.
    pub(super) fn hope(&self, contender: &Contender) -> Hope {
        let Contender { placed: Placed { chunk, .. }, track, standing } = contender;
        let most = |(ways, most): &(Ways, Most)| {
            let loosely = || most.score(chunk.titles.bytes(*track), chunk.beginnings[*track]);
            ways.score(&chunk.titles, *track).unwrap_or_else(loosely)
        };
        let score = if standing.is_scattered { self.scores.iter().map(most).sum() } else { 0 };
        Hope::new(standing.key(), score, contender.letters())
    }

    pub(super) fn rank(&self, contender: &Contender) -> Rank {
        let Contender { placed: Placed { chunk, album: before, .. }, track, standing } = *contender;
        let album = chunk.album_of(track);
        let (nth, position) = chunk.place_in_album(album, track);
        let score = if standing.is_scattered { self.score(contender) } else { 0 };
        Rank {
            key: standing.key(),
            score: Reverse(score),
            letters: contender.letters(),
            place: (small(before + album), small(nth)),
            position: small(position),
            best: standing.best,
        }
    }

    /// The sum of the scores of the words whose letters are scattered over the track's title.
    fn score(&self, contender: &Contender) -> i64 {
        let chunk = &contender.placed.chunk;
        let (title, album) = (contender.title(), chunk.album_of(contender.track));
        let in_album = |word: &str| chunk.fields_of(album).any(|(_, text)| place(text, word).is_some());
        let words = &self.query.words;
        let is_scattered = |word: &Word| {
            words.len() == 1
                || place(title, &word.text).is_none() && !(word.scope == Scope::Anywhere && in_album(&word.text))
        };
        let scattered = words.iter().zip(&self.scores).filter(|(word, _)| is_scattered(word));
        let score = |(word, (ways, _)): (&Word, &(Ways, Most))| {
            ways.score(&chunk.titles, contender.track).unwrap_or_else(|| self.scorer.score(title, &word.text))
        };
        scattered.map(score).sum()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn any_rank() -> impl Strategy<Value = (u16, i64, u32)> {
        let score = prop_oneof![-40..400_i64, -600_000..600_000_i64, any::<i64>()];
        (0..3_u16, score, prop_oneof![0..70_u32, any::<u32>()])
    }

    proptest! {
        #[test]
        fn hopes_keep_the_order(one in any_rank(), other in any_rank()) {
            let order = |(sum, score, letters): (u16, i64, u32)| (sum, Reverse(score), letters);
            let hope = |(sum, score, letters)| Hope::new((Class::Scattered, sum), score, letters);
            let (better, worse) = if order(one) <= order(other) { (one, other) } else { (other, one) };
            prop_assert!(hope(better) <= hope(worse));
        }
    }
}
