//! Rows that each end with a rating: `Harbour ★★★☆☆`. The stars go; a rating of its own stays.

use super::piece::{Piece, Role};

/// Rows with stars that follow each other, at least.
const LEAST: usize = 3;

/// Takes the stars from such rows.
pub(super) fn strip(pieces: &mut [Piece]) {
    for rows in pieces.chunk_by_mut(|one, next| one.block == next.block && bare(one).is_some() == bare(next).is_some())
    {
        if rows.len() < LEAST {
            continue;
        }
        for piece in rows {
            if let Some(text) = bare(piece) {
                piece.text = text;
            }
        }
    }
}

/// The text of a row before its stars, if it ends with two or more.
fn bare(piece: &Piece) -> Option<String> {
    let star = |c: char| matches!(c, '★' | '☆' | '⭐' | '✩' | '✭' | '✰' | '½' | ' ');
    let text = piece.text.trim_end();
    let inner = text.trim_end_matches(star);
    let stars = text.get(inner.len()..).unwrap_or_default().chars().filter(|c| !matches!(c, ' ' | '½')).count();
    let loose = matches!(piece.role, Role::Text | Role::Item(_));
    let rated = inner.ends_with([':', '：']) || inner.trim().is_empty();
    (loose && stars >= 2 && !rated).then(|| inner.to_owned())
}

#[cfg(test)]
mod tests {
    use super::super::piece::pieces;
    use super::*;

    #[test]
    fn stars_behind_rows() {
        let rows = |lines: &[&str]| {
            let mut pieces = pieces(lines);
            strip(&mut pieces);
            pieces.into_iter().map(|piece| piece.text).collect::<Vec<_>>()
        };
        assert_eq!(rows(&["Harbour ★★★☆☆", "Home ★★½☆☆", "Salt ★★★★★"]), ["Harbour", "Home", "Salt"]);
        assert_eq!(rows(&["Music: ★★★", "Film: ★★", "Sound: ★★★"]), ["Music: ★★★", "Film: ★★", "Sound: ★★★"]);
        assert_eq!(rows(&["Album ★★★☆☆"]), ["Album ★★★☆☆"]);
    }
}
