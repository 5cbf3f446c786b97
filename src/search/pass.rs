//! The pass over the library: grade every track, then order those that can be among the best.

use std::sync::atomic::{AtomicBool, Ordering};

use rayon::prelude::*;

use super::grade::{Standing, grade};
use super::hits::Hits;
use super::index::{Index, Placed};
use super::order::{Best, Ranking, Tally};
use super::query::Query;
use crate::model::Total;

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
}

/// The best `limit` hits and the count and length of all; nothing when `stop` was set before the end.
pub fn search(index: &Index, query: &Query, limit: usize, stop: &AtomicBool) -> Option<Hits> {
    let chunks = index.chunks().par_iter();
    let graded: Vec<Graded> =
        chunks.map(|placed| go_on(stop).map(|()| Graded::new(placed, query))).collect::<Option<_>>()?;
    let best = order(&graded, query, limit, stop)?;
    let best = best.into_sorted().into_iter().map(|rank| index.hit(rank.track, rank.best.found())).collect();
    Some(Hits { best, total: graded.iter().fold(Total::default(), |sum, graded| plus(sum, graded.total)) })
}

/// The best `limit` of all that was found.
fn order(graded: &[Graded], query: &Query, limit: usize, stop: &AtomicBool) -> Option<Best> {
    let mut tally = Tally::default();
    for graded in graded {
        tally.add(&graded.tally);
    }
    let last = tally.last_of(limit);
    let ranking = Ranking::new(query);
    let show_all = |mut best: Best, Graded { placed, found, .. }: &Graded| {
        for &(track, standing) in found.iter().filter(|(_, standing)| Some(standing.key()) <= last) {
            go_on(stop)?;
            ranking.show(&mut best, &placed.chunk, placed.track, (track as usize, standing));
        }
        Some(best)
    };
    // Few large parts: the more one has seen, the less it needs to score.
    let part = graded.len().div_ceil(rayon::current_num_threads());
    let best = graded.par_iter().with_min_len(part).try_fold(|| Best::new(limit), show_all);
    best.try_reduce(|| Best::new(limit), |one, other| Some(one.merge(other)))
}

/// Nothing once a newer query has come.
fn go_on(stop: &AtomicBool) -> Option<()> {
    (!stop.load(Ordering::Relaxed)).then_some(())
}

fn plus(one: Total, other: Total) -> Total {
    Total { known: one.known + other.known, count: one.count + other.count, unknown: one.unknown + other.unknown }
}
