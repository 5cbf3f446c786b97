//! How many hits there are of each key: enough to tell which keys the best hits can have.

use super::class::Class;
use super::order::Key;

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
