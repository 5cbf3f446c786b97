//! The pass over the library: grade every track, then order those that can be among the best.

use std::sync::atomic::{AtomicBool, Ordering};

use rayon::prelude::*;

use super::best::Best;
use super::grade::{Standing, grade};
use super::hits::Hits;
use super::index::{Index, Placed};
use super::order::{Contender, Hope, Key, Rank, Ranking};
use super::query::Query;
use super::tally::Tally;
use crate::model::Total;

/// So many scattered titles are scored before the best are looked at again.
const BATCH: usize = 1_024;

/// Tracks whose score is not known yet, and what can be hoped of them.
type Waiting<'i> = Vec<(Hope, Contender<'i>)>;

/// What a chunk has to say to a query.
struct Graded<'i> {
    placed: &'i Placed,
    found: Vec<(u32, Standing)>,
    tally: Tally,
    total: Total,
}

impl<'i> Graded<'i> {
    fn new(placed: &'i Placed, query: &Query) -> Self {
        let found = grade(&placed.chunk, query);
        let total = placed.chunk.total(found.iter().map(|&(track, _)| track as usize));
        let mut tally = Tally::default();
        for (_, standing) in &found {
            tally.count(standing.key());
        }
        Self { placed, found, tally, total }
    }

    /// The tracks whose key is no worse than `last`.
    fn contenders(&self, last: Option<Key>) -> impl Iterator<Item = Contender<'i>> {
        let found = self.found.iter().filter(move |(_, standing)| Some(standing.key()) <= last);
        found.map(|&(track, standing)| Contender { placed: self.placed, track: track as usize, standing })
    }
}

/// The best `limit` hits and the count and length of all; nothing when `stop` was set before the end.
pub fn search(index: &Index, query: &Query, limit: usize, stop: &AtomicBool) -> Option<Hits> {
    let chunks = index.chunks().par_iter();
    let graded: Vec<Graded> =
        chunks.map(|placed| go_on(stop).map(|()| Graded::new(placed, query))).collect::<Option<_>>()?;
    let best = order(&graded, query, limit, stop)?;
    let best = best.into_iter().map(|rank| index.hit(rank.track, rank.best.found())).collect();
    Some(Hits { best, total: graded.iter().fold(Total::default(), |sum, graded| plus(sum, graded.total)) })
}

/// The best `limit` of all that was found, in order.
fn order<'i>(graded: &[Graded<'i>], query: &Query, limit: usize, stop: &AtomicBool) -> Option<Vec<Rank>> {
    let mut tally = Tally::default();
    for graded in graded {
        tally.add(&graded.tally);
    }
    let last = tally.last_of(limit);
    let ranking = Ranking::new(query);
    let start = || (Best::new(limit), Waiting::new());
    let sort_out = |(mut best, mut waiting): (Best, Waiting<'i>), graded: &Graded<'i>| {
        go_on(stop)?;
        for contender in graded.contenders(last) {
            if contender.standing.is_scattered {
                waiting.push((ranking.hope(&contender), contender));
            } else {
                best.show(ranking.rank(&contender));
            }
        }
        Some((best, waiting))
    };
    let join =
        |(best, waiting): (Best, Waiting<'i>), (other, more)| Some((best.merge(other), [waiting, more].concat()));
    let (best, waiting) = graded.par_iter().try_fold(start, sort_out).try_reduce(start, join)?;
    Some(score(best, waiting, &ranking, stop)?.into_sorted())
}

/// Scores what waits, those of which most can be hoped first, until no other can be among the best.
fn score(mut best: Best, mut waiting: Waiting, ranking: &Ranking, stop: &AtomicBool) -> Option<Best> {
    waiting.par_sort_unstable_by_key(|(hope, _)| *hope);
    for batch in waiting.chunks(BATCH) {
        if !best.may_take(batch[0].0) {
            break;
        }
        let rank = |(_, contender): &(Hope, Contender)| go_on(stop).map(|()| ranking.rank(contender));
        let ranks: Vec<Rank> = batch.par_iter().map(rank).collect::<Option<_>>()?;
        best.show_all(ranks);
    }
    Some(best)
}

/// Nothing once a newer query has come.
fn go_on(stop: &AtomicBool) -> Option<()> {
    (!stop.load(Ordering::Relaxed)).then_some(())
}

fn plus(one: Total, other: Total) -> Total {
    Total { known: one.known + other.known, count: one.count + other.count, unknown: one.unknown + other.unknown }
}
