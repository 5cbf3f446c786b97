//! The cell that names a list, beside its first row: `Track list | 1. Title`. The rows below it lack that cell.

use super::glyph::Glyphs;
use super::number::{self, Style};
use super::piece::{Piece, Role};
use super::words;

/// Makes such a cell a line of its own above the list.
pub(super) fn part(pieces: Vec<Piece>) -> Vec<Piece> {
    pieces.into_iter().flat_map(|piece| parted(&piece).map_or_else(|| vec![piece], Vec::from)).collect()
}

fn parted(piece: &Piece) -> Option<[Piece; 2]> {
    let Role::Row(cells) = &piece.role else { return None };
    let filled: Vec<&str> = cells.iter().map(|cell| cell.trim()).filter(|cell| !cell.is_empty()).collect();
    let [caption, first] = filled.as_slice() else { return None };
    let glyphs = Glyphs::new(first);
    let one = number::number(&glyphs, 0).filter(|n| n.value == 1 && n.style >= Style::Padded && n.end < glyphs.len());
    one.filter(|_| words::heads_track_list(caption))?;
    let line = |text: &str, role: Role| Piece { text: text.to_owned(), role, marks: Vec::new(), ..piece.clone() };
    Some([line(caption, Role::Short), line(first, Role::Text)])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_cell_that_names_a_list() {
        let row = |cells: &[&str]| {
            let cells: Vec<String> = cells.iter().map(|cell| (*cell).to_owned()).collect();
            Piece { text: cells.join(" | "), role: Role::Row(cells), ..Piece::default() }
        };
        let texts = |cells: &[&str]| part(vec![row(cells)]).into_iter().map(|piece| piece.text).collect::<Vec<_>>();
        assert_eq!(texts(&["Track list", "1. Salt", ""]), ["Track list", "1. Salt"]);
        assert_eq!(texts(&["収録曲", "01 Salt"]), ["収録曲", "01 Salt"]);
        assert_eq!(texts(&["Track list", "Title"]), ["Track list | Title"]);
        assert_eq!(texts(&["Salt", "1. Tide"]), ["Salt | 1. Tide"]);
    }
}
