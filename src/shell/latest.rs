//! A place for one job: a newer one replaces the one that waits and tells the one that runs to stop.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

/// The newest job, for one worker.
pub(super) struct Latest<T> {
    slot: Mutex<Slot<T>>,
    filled: Condvar,
}

struct Slot<T> {
    job: Option<T>,
    /// Of the job that came last, waiting or running.
    stop: Arc<AtomicBool>,
}

impl<T> Default for Latest<T> {
    fn default() -> Self {
        Self { slot: Mutex::new(Slot { job: None, stop: Arc::default() }), filled: Condvar::new() }
    }
}

impl<T> Latest<T> {
    /// Hands in a job.
    pub(super) fn put(&self, job: T) {
        let mut slot = self.lock();
        slot.stop.store(true, Ordering::Relaxed);
        *slot = Slot { job: Some(job), stop: Arc::default() };
        self.filled.notify_one();
    }

    /// Sleeps until there is a job and then until none has come for a while; answers with the last.
    pub(super) fn settled(&self, quiet: Duration) -> T {
        let (mut newest, _) = self.take();
        let mut slot = self.lock();
        loop {
            let waited = self.filled.wait_timeout(slot, quiet).unwrap_or_else(PoisonError::into_inner);
            slot = waited.0;
            match slot.job.take() {
                Some(job) => newest = job,
                None if waited.1.timed_out() => return newest,
                None => {}
            }
        }
    }

    /// Takes back the job that waits, or tells the one that runs to stop.
    pub(super) fn stop(&self) {
        let mut slot = self.lock();
        slot.stop.store(true, Ordering::Relaxed);
        slot.job = None;
    }

    /// Sleeps until there is a job; answers with it and with the flag that says when it shall stop.
    pub(super) fn take(&self) -> (T, Arc<AtomicBool>) {
        let mut slot = self.lock();
        loop {
            if let Some(job) = slot.job.take() {
                return (job, Arc::clone(&slot.stop));
            }
            slot = self.filled.wait(slot).unwrap_or_else(PoisonError::into_inner);
        }
    }

    fn lock(&self) -> MutexGuard<'_, Slot<T>> {
        self.slot.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_newest_job_waits_and_the_running_one_is_told_to_stop() {
        let latest = Latest::default();
        latest.put(1);
        let (job, stop) = latest.take();
        assert_eq!((job, stop.load(Ordering::Relaxed)), (1, false));
        latest.put(2);
        latest.put(3);
        assert!(stop.load(Ordering::Relaxed));
        let (job, stop) = latest.take();
        assert_eq!((job, stop.load(Ordering::Relaxed)), (3, false));
        latest.stop();
        assert!(stop.load(Ordering::Relaxed));
    }
}
