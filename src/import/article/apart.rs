//! Titles in one column and lengths in another that was pasted below it: `A`, `B`, `C`, `1:00`, `2:00`, `3:00`.

use super::column::{self, Column};
use super::glyph::Glyphs;
use super::number;
use super::piece::{Piece, Role};
use super::spread;

/// Lengths that make such a column, at least.
const LEAST: usize = 3;
/// Signs of a title, at most.
const LONGEST: usize = 160;

/// Puts lengths that stand together beside the titles above them, where there are as many of both.
pub(super) fn join(mut pieces: Vec<Piece>) -> Vec<Piece> {
    let timed: Vec<bool> = pieces.iter().map(|piece| spread::is_length(&piece.text)).collect();
    let mut gone = vec![false; pieces.len()];
    let mut at = 0;
    while at < pieces.len() {
        let count = timed.iter().skip(at).take_while(|timed| **timed).count();
        if let Some((first, labelled)) = titles(&pieces, &timed, at, count) {
            for nth in 0..count {
                let length = pieces.get(at + nth).map(|piece| piece.text.trim().to_owned()).unwrap_or_default();
                if let Some(title) = pieces.get_mut(first + nth) {
                    // A column that says what it holds is as sure as brackets; one that does not is to be weighed.
                    let said = if labelled { format!("({length})") } else { format!("– {length}") };
                    title.text = format!("{} {said}", title.text.trim_end());
                }
            }
            gone.iter_mut().take(at + count).skip(first + count).for_each(|gone| *gone = true);
        }
        at += usize::max(count, 1);
    }
    pieces.into_iter().zip(gone).filter(|(_, gone)| !gone).map(|(piece, _)| piece).collect()
}

/// The first of as many titles above the `count` lengths from `at` on, with nothing between but the name of their column, and
/// whether that stands there.
fn titles(pieces: &[Piece], timed: &[bool], at: usize, count: usize) -> Option<(usize, bool)> {
    let label = |at: usize| {
        pieces.get(at).is_some_and(|piece| column::column(piece.text.trim_end_matches('s')) == Some(Column::Length))
    };
    let end = if at.checked_sub(1).is_some_and(label) { at - 1 } else { at };
    let first = end.checked_sub(count).filter(|_| count >= LEAST)?;
    let own = pieces.get(first..end)?;
    let head = own.first()?;
    let item = |piece: &Piece| matches!(piece.role, Role::Item(_));
    let alike = |piece: &Piece| {
        piece.text.chars().count() <= LONGEST
            && (item(head) && item(piece)
                || piece.role == Role::Text && head.role == Role::Text && piece.block == head.block)
    };
    let before = first.checked_sub(1).and_then(|before| pieces.get(before));
    let opens = before.is_none_or(|before| !alike(before));
    let counts = || number::number(&Glyphs::new(&head.text), 0).map(|number| number.value) == Some(1);
    let titles = own.iter().all(alike) && timed.get(first..end)?.iter().all(|timed| !timed);
    (titles && (opens || counts())).then_some((first, end < at))
}

#[cfg(test)]
mod tests {
    use super::super::piece::pieces;
    use super::*;

    fn joined(lines: &[&str]) -> Vec<String> {
        join(pieces(lines)).into_iter().map(|piece| piece.text).collect()
    }

    #[test]
    fn columns_of_lengths() {
        assert_eq!(joined(&["A", "B", "C", "1:00", "2:00", "3:00"]), ["A – 1:00", "B – 2:00", "C – 3:00"]);
        let labelled = joined(&["1. A", "2. B", "3. C", "Length", "1:00", "2:00", "3:00"]);
        assert_eq!(labelled, ["1. A (1:00)", "2. B (2:00)", "3. C (3:00)"]);
        let short = ["A", "B", "1:00", "2:00", "3:00"];
        assert_eq!(joined(&short), short);
        let long = ["Z", "A", "B", "C", "1:00", "2:00", "3:00"];
        assert_eq!(joined(&long), long);
    }
}
