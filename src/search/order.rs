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

/// The first two criteria.
pub(super) type Key = (Class, u16);

impl Standing {
    pub(super) fn key(self) -> Key {
        (self.together, self.sum)
    }
}

/// The first three criteria: known, or the best that can be hoped for.
pub(super) type Hope = (Key, Reverse<i64>);

/// All criteria; `best` never decides.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Rank {
    pub(super) hope: Hope,
    letters: u32,
    /// The track's album and its number in that album's order: the library's order.
    place: (u32, u32),
    /// The track's position in its album's `tracks`.
    position: u32,
    /// The best grade.
    best: Grade,
}

impl Rank {
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
}

/// Tells the ranks of tracks for one query.
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

    /// The best that can be hoped of a track.
    pub(super) fn hope(&self, contender: &Contender) -> Hope {
        if !contender.standing.is_scattered {
            return (contender.standing.key(), Reverse(0));
        }
        let beginnings = contender.placed.chunk.beginnings[contender.track];
        let most = self.most.iter().map(|most| most.score(contender.title().as_bytes(), beginnings)).sum();
        (contender.standing.key(), Reverse(most))
    }

    pub(super) fn rank(&self, contender: &Contender) -> Rank {
        let Contender { placed: Placed { chunk, album: before, .. }, track, standing } = *contender;
        let album = chunk.album_of(track);
        let (nth, position) = chunk.place_in_album(album, track);
        let score = if standing.is_scattered { self.score(contender) } else { 0 };
        Rank {
            hope: (standing.key(), Reverse(score)),
            letters: if standing.is_titled { small(contender.title().chars().count()) } else { 0 },
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
        let is_scattered = |word: &&Word| {
            words.len() == 1
                || place(title, &word.text).is_none() && !(word.scope == Scope::Anywhere && in_album(&word.text))
        };
        words.iter().filter(is_scattered).map(|word| self.scorer.score(title, &word.text)).sum()
    }
}
