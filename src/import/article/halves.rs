//! Tables with two groups of columns side by side: one table, the right half below the left.

use super::column::{self, Column};
use super::piece::{Piece, Role};

/// Puts the right half of such tables below the left; every other line stays.
pub(super) fn stack(pieces: Vec<Piece>) -> Vec<Piece> {
    let mut stacked = Vec::with_capacity(pieces.len());
    let mut pieces = pieces.into_iter().peekable();
    while let Some(first) = pieces.next() {
        let block = first.block;
        let row = |piece: &Piece| matches!(piece.role, Role::Row(_)) && piece.block == block;
        let mut table = vec![first];
        while table.first().is_some_and(row) && pieces.peek().is_some_and(row) {
            table.extend(pieces.next());
        }
        match half(&table) {
            Some(half) => stacked.extend(split(&table, half)),
            None => stacked.append(&mut table),
        }
    }
    stacked
}

fn cells(piece: &Piece) -> &[String] {
    if let Role::Row(cells) = &piece.role { cells } else { &[] }
}

/// How wide each half is, if the table has two that are alike.
fn half(table: &[Piece]) -> Option<usize> {
    let wide = table.iter().map(|row| cells(row).len()).max().filter(|wide| matches!(wide, 4 | 6 | 8))?;
    let half = wide / 2;
    let named = table.iter().take(3).any(|row| {
        let columns: Vec<Option<Column>> = cells(row).iter().map(|cell| column::column(cell)).collect();
        let (left, right) = columns.split_at(half.min(columns.len()));
        left == right && left.contains(&Some(Column::Title))
    });
    let number = |row: &Piece, at: usize| {
        cells(row).get(at).and_then(|cell| cell.trim().trim_end_matches(['.', ')']).parse::<u32>().ok())
    };
    let counts = |at: usize| {
        let numbers: Vec<u32> = table.iter().filter_map(|row| number(row, at)).collect();
        let rises = numbers.windows(2).all(|pair| pair.first() < pair.last());
        (numbers.len() >= 2 && rises && numbers.len() * 2 >= table.len()).then_some(numbers)
    };
    let counted = counts(0).zip(counts(half)).is_some_and(|(left, right)| {
        left.first() == Some(&1) && left.last().zip(right.first()).is_some_and(|(end, start)| *start == end + 1)
    });
    (named || counted).then_some(half)
}

/// The left half of every row, then the right one; or row by row where the numbers say so.
fn split(table: &[Piece], half: usize) -> Vec<Piece> {
    let part = |row: &Piece, from: usize| {
        let part: Vec<String> = cells(row).iter().skip(from).take(half).cloned().collect();
        let filled = part.iter().any(|cell| !cell.trim().is_empty());
        filled.then(|| Piece { text: part.join(" | "), role: Role::Row(part), marks: Vec::new(), ..row.clone() })
    };
    let left = table.iter().filter_map(|row| part(row, 0));
    left.chain(table.iter().filter_map(|row| part(row, half))).collect()
}
