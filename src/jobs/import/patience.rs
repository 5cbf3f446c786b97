//! How long an import goes on that was told to stop: what is in hand is finished, and nothing that takes longer.

use std::cell::Cell;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

/// How long it goes on once it has heard of it.
const MOMENT: Duration = Duration::from_millis(50);

/// A flag that stops an import, and when that was first heard.
pub(super) struct Patience<'a> {
    stop: &'a AtomicBool,
    heard: Cell<Option<Instant>>,
}

impl<'a> Patience<'a> {
    pub(super) fn new(stop: &'a AtomicBool) -> Self {
        Self { stop, heard: Cell::new(None) }
    }

    /// Whether nothing more is to be begun.
    pub(super) fn is_over(&self) -> bool {
        if self.heard.get().is_none() && self.stop.load(Ordering::Relaxed) {
            self.heard.set(Some(Instant::now()));
        }
        self.heard.get().is_some_and(|heard| heard.elapsed() > MOMENT)
    }
}
