//! Rows of a table that were torn in two: the number and the title on one line, the cell with the length on the next.

use super::piece::{Piece, Role};
use super::spread;

/// Rows that make such a table, at least.
const LEAST: usize = 3;

/// Puts such rows together again.
pub(super) fn mend(pieces: Vec<Piece>) -> Vec<Piece> {
    let torn = |at: usize| {
        let row = pieces.get(at).map(filled)?;
        let below =
            pieces.get(at + 1).filter(|below| Some(below.block) == pieces.get(at).map(|row| row.block)).map(filled)?;
        let numbered = row.first()?.trim_end_matches(['.', ')']).parse::<u32>().is_ok() && row.len() >= 2;
        let [length] = below.as_slice() else { return None };
        let apart = !row.iter().any(|cell| spread::is_length(cell));
        (numbered && apart && spread::is_length(length)).then(|| (*length).to_owned())
    };
    let lengths: Vec<Option<String>> = (0..pieces.len()).map(torn).collect();
    if lengths.iter().flatten().count() < LEAST {
        return pieces;
    }
    let mut mended: Vec<Piece> = Vec::with_capacity(pieces.len());
    let mut pieces = pieces.into_iter().zip(lengths);
    while let Some((piece, length)) = pieces.next() {
        match (length, piece.role.clone()) {
            (Some(length), Role::Row(mut cells)) => {
                cells.retain(|cell| !cell.trim().is_empty());
                cells.push(length);
                pieces.next();
                mended.push(Piece { text: cells.join(" | "), role: Role::Row(cells), ..piece });
            }
            _ => mended.push(piece),
        }
    }
    mended
}

/// The cells of a row that hold something.
fn filled(piece: &Piece) -> Vec<&str> {
    let Role::Row(cells) = &piece.role else { return Vec::new() };
    cells.iter().map(|cell| cell.trim()).filter(|cell| !cell.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_on_the_next_line() {
        let row = |cells: &[&str]| {
            let cells: Vec<String> = cells.iter().map(|cell| (*cell).to_owned()).collect();
            Piece { text: cells.join(" | "), role: Role::Row(cells), ..Piece::default() }
        };
        let table = || {
            ["A", "B", "C"]
                .iter()
                .zip(1..)
                .flat_map(|(title, n)| [row(&[&format!("{n}."), title, ""]), row(&["1:00", "", ""])])
        };
        let mended = mend(table().collect());
        assert_eq!(
            mended.iter().map(|piece| piece.text.as_str()).collect::<Vec<_>>(),
            ["1. | A | 1:00", "2. | B | 1:00", "3. | C | 1:00"]
        );
        assert_eq!(mend(table().take(4).collect()).len(), 4);
    }
}
