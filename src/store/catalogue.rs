//! A catalogue: an album on each line, read in blocks so that only the albums themselves take memory.

use std::io::{self, Read};

use super::parse::without_mark;

/// Bytes that are read at once: so few that they are still near the processor when they are parsed.
pub(super) const BLOCK: usize = 1 << 19;

/// What the next stretch of a catalogue is.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Block {
    /// Whole lines.
    Lines(Lines),
    /// A line longer than the cap: its number. It was passed over.
    TooLong(usize),
    /// Nothing is left.
    End,
}

/// Whole lines of a catalogue.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Lines {
    bytes: Vec<u8>,
    /// The number of the first of them, from 1.
    first: usize,
}

impl Lines {
    /// The lines that are not blank: number and bytes.
    pub(super) fn filled(&self) -> Vec<(usize, &[u8])> {
        let ends = memchr::memchr_iter(b'\n', &self.bytes).chain(std::iter::once(self.bytes.len()));
        let lines = ends.scan(0, |start, end| {
            let line = self.bytes.get(std::mem::replace(start, end + 1)..end);
            Some(line.unwrap_or_default())
        });
        let numbered = (self.first..).zip(lines);
        let bare = numbered.map(|(number, line)| (number, if number == 1 { without_mark(line) } else { line }));
        bare.filter(|(_, line)| !line.trim_ascii().is_empty()).collect()
    }
}

/// A catalogue being read.
pub(super) struct Catalogue<R> {
    source: R,
    cap: usize,
    buffer: Vec<u8>,
    /// Memory that was used before: fresh memory costs more than what is read into it.
    spare: Vec<u8>,
    /// How much of `buffer` is known to have no line's end.
    searched: usize,
    /// The number of the first line in `buffer`, from 1.
    first: usize,
    ended: bool,
}

impl<R: Read> Catalogue<R> {
    /// Begins to read; a line of more than `cap` bytes will be passed over.
    pub(super) fn new(source: R, cap: usize) -> Self {
        Self { source, cap, buffer: Vec::new(), spare: Vec::new(), searched: 0, first: 1, ended: false }
    }

    /// Reads on to the next whole lines.
    pub(super) fn next_block(&mut self) -> io::Result<Block> {
        loop {
            let fresh = self.buffer.get(self.searched..).unwrap_or_default();
            if let Some(end) = memchr::memrchr(b'\n', fresh) {
                return Ok(self.hand_out(self.searched + end + 1));
            }
            self.searched = self.buffer.len();
            if self.searched > self.cap {
                return self.pass_over();
            }
            if self.ended {
                return Ok(if self.searched == 0 { Block::End } else { self.hand_out(self.searched) });
            }
            self.read_more()?;
        }
    }

    /// Takes back lines that are done with, for their memory.
    pub(super) fn take_back(&mut self, mut lines: Lines) {
        lines.bytes.clear();
        self.spare = lines.bytes;
    }

    fn hand_out(&mut self, whole: usize) -> Block {
        let mut rest = std::mem::take(&mut self.spare);
        rest.extend_from_slice(self.buffer.get(whole..).unwrap_or_default());
        self.buffer.truncate(whole);
        let lines = Lines { bytes: std::mem::replace(&mut self.buffer, rest), first: self.first };
        self.first += memchr::memchr_iter(b'\n', &lines.bytes).count();
        self.searched = 0;
        Block::Lines(lines)
    }

    fn read_more(&mut self) -> io::Result<()> {
        self.buffer.reserve(BLOCK + 1);
        let read = self.source.by_ref().take(BLOCK as u64).read_to_end(&mut self.buffer)?;
        self.ended = read < BLOCK;
        Ok(())
    }

    /// Reads to the end of a line that is too long, keeping nothing of it.
    fn pass_over(&mut self) -> io::Result<Block> {
        let number = self.first;
        self.searched = 0;
        loop {
            if let Some(end) = memchr::memchr(b'\n', &self.buffer) {
                self.buffer.drain(..=end);
                self.first += 1;
                return Ok(Block::TooLong(number));
            }
            self.buffer.clear();
            if self.ended {
                return Ok(Block::TooLong(number));
            }
            self.read_more()?;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn all(text: &[u8], cap: usize) -> (Vec<(usize, Vec<u8>)>, Vec<usize>) {
        let (mut lines, mut long) = (Vec::new(), Vec::new());
        let mut catalogue = Catalogue::new(text, cap);
        loop {
            match catalogue.next_block().unwrap() {
                Block::Lines(block) => lines.extend(block.filled().into_iter().map(|(n, line)| (n, line.to_vec()))),
                Block::TooLong(number) => long.push(number),
                Block::End => return (lines, long),
            }
        }
    }

    fn expected(text: &[u8]) -> Vec<(usize, Vec<u8>)> {
        let lines = (1..).zip(text.split(|&b| b == b'\n').map(<[u8]>::to_vec));
        lines.filter(|(_, line)| !line.trim_ascii().is_empty()).collect()
    }

    #[test]
    fn lines_longer_than_a_block_are_whole() {
        let text = format!("a\n{}\n\nb\n{}", "x".repeat(3 * BLOCK), "y".repeat(BLOCK));
        assert_eq!(all(text.as_bytes(), 10 * BLOCK), (expected(text.as_bytes()), vec![]));
    }

    #[test]
    fn a_line_over_the_cap_is_passed_over_and_the_rest_is_read() {
        let text = format!("a\n{}\nb\n{}\nc\n{}", "x".repeat(5 * BLOCK), "y".repeat(9 * BLOCK), "z".repeat(4 * BLOCK));
        let (lines, long) = all(text.as_bytes(), 2 * BLOCK);
        assert_eq!(lines, [(1, b"a".to_vec()), (3, b"b".to_vec()), (5, b"c".to_vec())]);
        assert_eq!(long, [2, 4, 6]);
    }

    #[test]
    fn a_mark_and_carriage_returns_do_no_harm() {
        assert_eq!(all(b"\xef\xbb\xbfa\r\n\r\nb", 99).0, [(1, b"a\r".to_vec()), (3, b"b".to_vec())]);
        assert!(all(b"", 99).0.is_empty());
    }

    proptest! {
        #[test]
        fn no_line_is_lost(text in "[a\n ]{0,60}") {
            prop_assert_eq!(all(text.as_bytes(), 99).0, expected(text.as_bytes()));
        }
    }
}
