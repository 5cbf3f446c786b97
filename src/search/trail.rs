//! What a pass leaves behind: which tracks it found. A query that says more than the last one can find no others, so it
//! need look only at these.

use std::sync::{Arc, Weak};

use super::index::Index;
use super::query::Query;
use crate::model::Library;

/// Some of the tracks of a stretch, a bit each.
#[derive(Debug, Clone, Default)]
pub(super) struct Bits(Box<[u64]>);

impl Bits {
    /// None of `len` tracks.
    pub(super) fn none_of(len: usize) -> Self {
        Self(vec![0; len.div_ceil(64)].into())
    }

    pub(super) fn set(&mut self, nth: usize) {
        self.0[nth / 64] |= 1 << (nth % 64);
    }

    pub(super) fn has(&self, nth: usize) -> bool {
        self.0[nth / 64] >> (nth % 64) & 1 == 1
    }
}

/// The hits of a query in a library, stretch by stretch.
#[derive(Debug)]
pub(super) struct Trail {
    library: Weak<Library>,
    query: Query,
    hits: Vec<Bits>,
}

impl Trail {
    pub(super) fn new(index: &Index, query: &Query, hits: Vec<Bits>) -> Self {
        Self { library: Arc::downgrade(index.library()), query: query.clone(), hits }
    }

    /// Among which tracks of each stretch the hits of `query` are; nothing where the trail does not tell.
    pub(super) fn towards(&self, index: &Index, query: &Query) -> Option<&[Bits]> {
        let is_same = std::ptr::eq(self.library.as_ptr(), Arc::as_ptr(index.library()));
        (is_same && query.narrows(&self.query)).then_some(&self.hits)
    }
}
