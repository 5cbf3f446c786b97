//! A table of one row whose cells hold a list each, line beside line: `1<br>2<br>3 | Salt<br>Tide<br>Gate | 1:12<br>2:14<br>1:00`.

use std::ops::Range;

use crate::import::article::piece::{Piece, Role};
use crate::import::article::spread;

/// Lines of each cell, at least.
const LEAST: usize = 3;

/// The rows that the lines of such cells make, where every cell has as many, and one holds numbers or lengths alone: two lists side
/// by side are no rows.
pub(super) fn rows(pieces: &[Piece], cells: &[Range<usize>]) -> Option<Vec<Piece>> {
    let cells: Vec<&[Piece]> = cells.iter().filter_map(|cell| pieces.get(cell.clone())).collect();
    let high = cells.first().map(|cell| cell.len()).filter(|high| *high >= LEAST)?;
    let even = cells.iter().all(|cell| cell.len() == high);
    let told = cells.iter().any(|cell| are_numbers(cell) || cell.iter().all(|piece| spread::is_length(&piece.text)));
    let texts =
        cells.iter().filter(|cell| cell.iter().all(|piece| piece.text.chars().any(char::is_alphabetic))).count();
    if cells.len() < 2 || !even || !told || texts == 0 {
        return None;
    }
    let row = |nth: usize| {
        let texts: Vec<String> =
            cells.iter().filter_map(|cell| cell.get(nth)).map(|piece| piece.text.clone()).collect();
        let first = cells.first().and_then(|cell| cell.get(nth)).cloned().unwrap_or_default();
        Piece {
            block: first.block + 1_000_000,
            text: texts.join(" | "),
            role: Role::Row(texts),
            marks: Vec::new(),
            ..first
        }
    };
    let block = row(0).block;
    Some((0..high).map(|nth| Piece { block, ..row(nth) }).collect())
}

/// Whether lines are the numbers from 1 on.
fn are_numbers(lines: &[Piece]) -> bool {
    let number = |piece: &Piece| piece.text.trim().trim_end_matches(['.', ')', ':']).parse::<usize>().ok();
    lines.iter().zip(1..).all(|(piece, nth)| number(piece) == Some(nth))
}
