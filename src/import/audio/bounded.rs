//! A reader that serves only so much and so long: a file without an end, or without a sound in it, ends the search soon.

use std::io::{self, Read, Seek, SeekFrom};
use std::time::{Duration, Instant};

/// The most bytes that are read of one file. What tells of a track stands at its ends; the sound between is jumped over.
const MOST: u64 = 64 << 20;
/// What a jump costs, in bytes: jumping to and fro for ever is no way out.
const JUMP: u64 = 64;
/// The longest that one file is read; what tells of a track is read in thousandths of it.
const LONGEST: Duration = Duration::from_secs(20);

/// A reader with a budget.
pub(super) struct Bounded<R> {
    inner: R,
    left: u64,
    until: Instant,
}

impl<R> Bounded<R> {
    pub(super) fn new(inner: R) -> Self {
        Self { inner, left: MOST, until: Instant::now() + LONGEST }
    }

    fn spend(&mut self, bytes: u64) -> io::Result<()> {
        if Instant::now() > self.until {
            return Err(io::Error::other(format!("it takes longer than {} s", LONGEST.as_secs())));
        }
        self.left = self.left.checked_sub(bytes).ok_or_else(|| io::Error::other("no sound was found in it"))?;
        Ok(())
    }
}

impl<R: Read> Read for Bounded<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.inner.read(buffer)?;
        self.spend(read as u64)?;
        Ok(read)
    }
}

impl<R: Seek> Seek for Bounded<R> {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        self.spend(JUMP)?;
        self.inner.seek(to)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_budget_ends() {
        let mut endless = Bounded::new(io::repeat(0));
        assert!(io::copy(&mut endless, &mut io::sink()).is_err());
        let mut jumping = Bounded::new(io::Cursor::new([0; 8]));
        assert!((0..=MOST / JUMP).any(|_| jumping.seek(SeekFrom::Start(0)).is_err()));
    }

    #[test]
    fn the_time_ends() {
        let mut slow = Bounded { until: Instant::now(), ..Bounded::new(io::repeat(0)) };
        while Instant::now() == slow.until {}
        assert!(slow.read(&mut [0]).unwrap_err().to_string().contains("longer than 20 s"));
    }
}
