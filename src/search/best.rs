//! The best few of many.

use rayon::prelude::*;

use super::order::{Hope, Rank};

/// The best of the ranks that it was shown, no more than `limit`.
#[derive(Debug, Clone)]
pub(super) struct Best {
    limit: usize,
    ranks: Vec<Rank>,
    /// More of them, put aside while there are so few that none needs to go: to move them each time would take long where
    /// the limit is none.
    aside: Vec<Vec<Rank>>,
    /// No rank beyond it is among the best any more.
    worst: Option<Rank>,
}

impl Best {
    pub(super) fn new(limit: usize) -> Self {
        Self { limit, ranks: Vec::new(), aside: Vec::new(), worst: None }
    }

    /// Whether it may still take a track of which no more can be hoped.
    pub(super) fn may_take(&self, hope: Hope) -> bool {
        self.worst.is_none_or(|worst| hope <= worst.hope())
    }

    /// The hope of the last of the best, once there are enough of them.
    pub(super) fn worst_hope(&self) -> Option<Hope> {
        self.worst.map(|worst| worst.hope())
    }

    pub(super) fn show(&mut self, rank: Rank) {
        if self.worst.is_none_or(|worst| rank < worst) {
            self.ranks.push(rank);
            if self.len() >= self.limit.saturating_add(self.limit / 4 + 16) {
                self.cut();
            }
        }
    }

    pub(super) fn show_all(&mut self, ranks: Vec<Rank>) {
        self.gather();
        for rank in ranks {
            self.show(rank);
        }
        self.cut();
    }

    pub(super) fn merge(mut self, mut other: Self) -> Self {
        if self.len() + other.len() < self.limit {
            self.aside.push(other.ranks);
            self.aside.append(&mut other.aside);
        } else {
            other.gather();
            self.show_all(other.ranks);
        }
        self
    }

    fn len(&self) -> usize {
        self.ranks.len() + self.aside.iter().map(Vec::len).sum::<usize>()
    }

    /// Takes back what was put aside.
    fn gather(&mut self) {
        self.ranks.reserve_exact(self.len() - self.ranks.len());
        self.aside.drain(..).for_each(|ranks| self.ranks.extend(ranks));
    }

    /// The best, in order.
    pub(super) fn into_sorted(mut self) -> Vec<Rank> {
        self.cut();
        self.ranks.par_sort_unstable();
        self.ranks
    }

    /// Drops what is not among the best.
    fn cut(&mut self) {
        self.gather();
        if self.ranks.len() > self.limit {
            self.ranks.select_nth_unstable(self.limit);
            self.ranks.truncate(self.limit);
        }
        if self.ranks.len() == self.limit {
            self.worst = self.ranks.iter().max().copied();
        }
    }
}
