//! The pass over the library: grade every track and keep those that can be among the best; then score what must be scored.

use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};

use rayon::prelude::*;

use super::asked::Asked;
use super::best::Best;
use super::grade::{Standing, grade};
use super::hits::Hits;
use super::index::{Index, Stretch};
use super::order::{Contender, Hope, Rank, Ranking};
use super::query::Query;
use super::trail::{Bits, Trail};
use crate::model::{Length, Total};

/// So many scattered titles are scored before the best are looked at again.
const BATCH: usize = 1_024;
/// After so many stretches the first hits may be looked at; each later round takes twice as many as the one before.
const ROUND: usize = 128;

/// Tracks whose score is not known yet, and what can be hoped of them.
type Waiting<'i> = Vec<(Hope, Contender<'i>)>;

/// Is offered the hits so far.
pub(super) type Look<'l> = dyn FnMut(&dyn Fn() -> Hits) + Send + 'l;

/// Has one of the threads that share the work do the rest too. Where a thread outside waits for each part, it is often still
/// awake when the second of them is woken, and on two processors the second then waits for the first.
fn shared<T: Send>(work: impl FnOnce() -> T + Send) -> T {
    rayon::scope(|_| work())
}

/// Searches, one after the other. A query that says more than the last one looks only at the hits of that.
#[derive(Debug, Default)]
pub struct Searcher {
    trail: Option<Trail>,
}

/// The best `limit` hits and the count and length of all; nothing when `stop` was set before the end.
pub fn search(index: &Index, query: &Query, limit: usize, stop: &AtomicBool) -> Option<Hits> {
    Searcher::default().search((index, query), limit, stop, &mut |_| ())
}

/// What is nearest where nothing is found: each word that stands nowhere is taken for typed with a slip. Nothing when `stop`
/// was set before the end.
pub fn nearest(index: &Index, query: &Query, limit: usize, stop: &AtomicBool) -> Option<Hits> {
    let asked = Asked::new(query, true);
    if !asked.has_slips() {
        return Some(Hits::default());
    }
    let pass = Pass::new(index, &asked, limit, stop);
    let (hits, _) = shared(|| pass.go(None, &mut |_| ()))?;
    Some(Hits { is_guess: true, ..hits })
}

impl Searcher {
    /// As [`search`]; now and then, before the end, `look` is offered the hits so far.
    pub fn search(
        &mut self,
        (index, query): (&Index, &Query),
        limit: usize,
        stop: &AtomicBool,
        look: &mut Look,
    ) -> Option<Hits> {
        let asked = Asked::new(query, false);
        let before = self.trail.as_ref().and_then(|trail| trail.towards(index, query));
        let pass = Pass::new(index, &asked, limit, stop);
        let (hits, found) = shared(|| pass.go(before, look))?;
        self.trail = Some(Trail::new(index, query, found));
        Some(hits)
    }
}

/// One pass of one query.
struct Pass<'a> {
    index: &'a Index,
    asked: &'a Asked<'a>,
    ranking: Ranking<'a>,
    limit: usize,
    stop: &'a AtomicBool,
    /// Whether every hit is among the best: then none waits for others.
    takes_all: bool,
    /// No hit of which less can be hoped is among the best any more: the bits of a [`Hope`].
    last: AtomicU64,
}

/// What a part of the library has to say.
#[derive(Clone)]
struct Gathered<'i> {
    total: Total,
    best: Best,
    waiting: Waiting<'i>,
    /// By the number of the stretch.
    hits: Vec<(usize, Bits)>,
}

impl<'a> Pass<'a> {
    fn new(index: &'a Index, asked: &'a Asked, limit: usize, stop: &'a AtomicBool) -> Self {
        let (takes_all, last) = (limit >= index.tracks(), AtomicU64::new(Hope::LAST.bits()));
        Self { index, asked, ranking: Ranking::new(asked.query), limit, stop, takes_all, last }
    }

    /// Goes over the tracks that were found `before`, or all, in rounds.
    fn go(&self, before: Option<&[Bits]>, look: &mut Look) -> Option<(Hits, Vec<Bits>)> {
        let stretches = self.index.stretches();
        let numbered: Vec<_> = stretches.iter().enumerate().collect();
        let (mut all, mut rest, mut size) = (self.nothing(), &numbered[..], ROUND);
        while !rest.is_empty() {
            let (round, after) = rest.split_at(size.min(rest.len()));
            (rest, size) = (after, size * 2);
            let grade = |(gathered, mut found): (Gathered<'a>, Vec<_>), &(nth, stretch): &(usize, &Stretch<'a>)| {
                self.go_on()?;
                grade(stretch, self.asked, before.and_then(|before| before.get(nth)), &mut found);
                Some((self.take(gathered, nth, stretch, &found), found))
            };
            let start = || (self.nothing(), Vec::new());
            let join = |(one, found), (other, _)| Some((self.join(one, other), found));
            let (gathered, _) = round.par_iter().try_fold(start, grade).try_reduce(start, join)?;
            all = self.join(all, gathered);
            look(&|| Hits { is_partial: true, ..self.hits(all.clone()).unwrap_or_default() });
        }
        let mut found = std::mem::take(&mut all.hits);
        found.sort_unstable_by_key(|(nth, _)| *nth);
        Some((self.hits(all)?, found.into_iter().map(|(_, bits)| bits).collect()))
    }

    fn nothing(&self) -> Gathered<'a> {
        Gathered { total: Total::default(), best: Best::new(self.limit), waiting: Vec::new(), hits: Vec::new() }
    }

    /// Takes in what was found in a stretch.
    fn take(&self, mut to: Gathered<'a>, nth: usize, stretch: &Stretch<'a>, found: &[(u32, Standing)]) -> Gathered<'a> {
        let chunk = &stretch.placed.chunk;
        let mut bits = Bits::none_of(stretch.tracks.len());
        let (mut known, mut unknown) = (0, 0);
        let last = self.last();
        for &(track, standing) in found {
            let track = track as usize;
            bits.set(track - stretch.tracks.start);
            match chunk.length(track) {
                Some(length) => known += length.ms(),
                None => unknown += 1,
            }
            if Hope::of(standing) > last {
                continue;
            }
            let contender = Contender { placed: stretch.placed, track, standing };
            if self.takes_all {
                to.best.show(self.ranking.rank(&contender));
                continue;
            }
            let hope = self.ranking.hope(&contender);
            if hope <= last && standing.is_scattered {
                to.waiting.push((hope, contender));
            } else if hope <= last && to.best.may_take(hope) {
                to.best.show(self.ranking.rank(&contender));
            }
        }
        let sum = Total { known: Length::from_ms(known), count: found.len(), unknown };
        to.total = plus(to.total, sum);
        to.hits.push((nth, bits));
        self.tell_last(&to.best);
        to
    }

    fn join(&self, mut one: Gathered<'a>, mut other: Gathered<'a>) -> Gathered<'a> {
        one.total = plus(one.total, other.total);
        one.best = one.best.merge(other.best);
        one.waiting.append(&mut other.waiting);
        one.hits.append(&mut other.hits);
        self.tell_last(&one.best);
        one
    }

    /// Lets all threads know beyond which hope none looks for the best any more.
    fn tell_last(&self, best: &Best) {
        if let Some(hope) = best.worst_hope() {
            self.last.fetch_min(hope.bits(), Ordering::Relaxed);
        }
    }

    fn last(&self) -> Hope {
        Hope::from_bits(self.last.load(Ordering::Relaxed))
    }

    /// The best of all that was gathered, in order: of what waits, those of which most can be hoped are scored first, until
    /// no other can be among the best.
    fn hits(&self, gathered: Gathered<'a>) -> Option<Hits> {
        let Gathered { total, mut best, mut waiting, .. } = gathered;
        let last = self.last();
        waiting.retain(|(hope, _)| *hope <= last);
        waiting.par_sort_unstable_by_key(|(hope, _)| *hope);
        for batch in waiting.chunks(BATCH) {
            if !best.may_take(batch[0].0) {
                break;
            }
            let rank = |(_, contender): &(Hope, Contender)| self.go_on().map(|()| self.ranking.rank(contender));
            best.show_all(batch.par_iter().map(rank).collect::<Option<_>>()?);
        }
        Some(Hits { best: best.into_sorted().par_iter().map(Rank::hit).collect(), total, ..Hits::default() })
    }

    /// Nothing once a newer query has come.
    fn go_on(&self) -> Option<()> {
        (!self.stop.load(Ordering::Relaxed)).then_some(())
    }
}

fn plus(one: Total, other: Total) -> Total {
    Total { known: one.known + other.known, count: one.count + other.count, unknown: one.unknown + other.unknown }
}
