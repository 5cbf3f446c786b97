//! Many short folded texts in one piece of memory, so that one sweep seeks a word in all of them.

use std::ops::Range;

use super::class::{Class, class_at};
use super::needle::Needle;
use super::sweep::{Block, MOST_BYTES};
use crate::model::fold::fold_into;

/// Ends every line; no folded text contains it.
const BREAK: char = '\n';

/// Short folded texts, numbered from 0.
#[derive(Debug, Default)]
pub(super) struct Lines {
    arena: String,
    /// Where each line's break stands.
    ends: Vec<u32>,
}

impl Lines {
    /// Makes room for so many lines of so many bytes together.
    pub(super) fn reserve(&mut self, lines: usize, bytes: usize) {
        self.ends.reserve_exact(lines);
        self.arena.reserve_exact(lines + bytes + MOST_BYTES);
    }

    /// Adds the folded form of `text`.
    pub(super) fn push(&mut self, text: &str) {
        fold_into(text, &mut self.arena);
        // Past 4 GiB in one chunk lines can no longer be told apart; they read as empty.
        self.ends.push(u32::try_from(self.arena.len()).unwrap_or(u32::MAX));
        self.arena.push(BREAK);
    }

    /// Ends them: behind the last there is enough for a block of any, and memory that was reserved for more is given back.
    pub(super) fn finish(&mut self) {
        self.arena.extend(std::iter::repeat_n(BREAK, MOST_BYTES));
        self.arena.shrink_to_fit();
        self.ends.shrink_to_fit();
    }

    pub(super) fn len(&self) -> usize {
        self.ends.len()
    }

    /// The bytes of a line.
    pub(super) fn bytes(&self, line: usize) -> &[u8] {
        let arena = self.arena.as_bytes();
        self.ends.get(line).and_then(|&end| arena.get(self.start(line)..end as usize)).unwrap_or_default()
    }

    /// The block of a line, unless it is long.
    pub(super) fn block(&self, line: usize) -> Option<Block<'_>> {
        let start = self.start(line);
        Block::new(self.arena.as_bytes().get(start..)?, (*self.ends.get(line)? as usize).checked_sub(start)?)
    }

    pub(super) fn get(&self, line: usize) -> &str {
        self.ends.get(line).and_then(|&end| self.arena.get(self.start(line)..end as usize)).unwrap_or_default()
    }

    fn start(&self, line: usize) -> usize {
        line.checked_sub(1).and_then(|before| self.ends.get(before)).map_or(0, |&end| end as usize + 1)
    }

    /// Tells each of some lines where `needle` stands and its class; a line is told several times where a later place in it
    /// may be better.
    pub(super) fn each_standing(&self, lines: Range<usize>, needle: &Needle, mut tell: impl FnMut(usize, Class)) {
        let mut line = lines.start;
        let mut from = self.start(line);
        let all = lines.end.checked_sub(1).and_then(|last| self.ends.get(last)).map_or(0, |end| *end as usize);
        let arena = self.arena.as_bytes().get(..all).unwrap_or_default();
        while let Some(at) = needle.find(arena, from) {
            while self.ends.get(line).is_some_and(|end| (*end as usize) < at) {
                line += 1;
            }
            let whole = self.start(line)..self.ends.get(line).map_or(all, |end| *end as usize);
            let class = class_at(&self.arena, whole.clone(), at..at + needle.text.len());
            tell(line, class);
            from = if class == Class::Inside { at + 1 } else { whole.end };
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Class::{Beginning, Whole, Word};
    use super::*;

    #[test]
    fn a_sweep_finds_each_line_at_its_best() {
        let mut lines = Lines::default();
        for text in ["", "Time", "Ónce upon a time", "sometime Time", "no", "times", ""] {
            lines.push(text);
        }
        assert_eq!(lines.get(2), "once upon a time");
        let mut told = vec![None; lines.len()];
        lines.each_standing(0..lines.len(), &Needle::new("time"), |line, class| {
            told[line] = Some(told[line].map_or(class, |known| class.min(known)));
        });
        assert_eq!(told, [None, Some(Whole), Some(Word), Some(Word), None, Some(Beginning), None]);
    }
}
