//! Numbered rows side by side, two or more on each line with room between them, whichever way they are counted:
//! `1. Harbour    5. Home` above `2. Letter    6. Salt`, or `1. Harbour    2. Letter` above `3. Home    4. Salt`.

use super::glyph::Glyphs;
use super::number::{self, Style};
use super::piece::{Piece, Role};

/// Lines that make such columns, at least, and rows in them.
const LEAST: usize = 2;
const LEAST_ROWS: usize = 5;
/// Bytes of such a line, at most.
const LONGEST: usize = 2_000;

/// Gives each row a line of its own, in the order of the numbers.
pub(super) fn part(pieces: &[Piece]) -> Vec<Piece> {
    let cells: Vec<Vec<(u32, String)>> = pieces.iter().map(cells).collect();
    let mut parted = Vec::with_capacity(pieces.len());
    let mut at = 0;
    while let Some(piece) = pieces.get(at) {
        let same = |line: &Piece| line.block == piece.block;
        let wide =
            pieces.iter().zip(&cells).skip(at).take_while(|(line, cells)| same(line) && cells.len() >= 2).count();
        // The last line may have one row only.
        let odd = pieces.get(at + wide).is_some_and(same) && cells.get(at + wide).is_some_and(|cells| cells.len() == 1);
        let end = at + wide + usize::from(odd && wide > 0);
        let found = start(&cells, at..end).filter(|start| at + wide - start >= LEAST);
        let rows = found.and_then(|start| Some((start, rows(cells.get(start..end)?)?)));
        // Without rows, the lines stay as they are.
        let (first, rows, next) = match rows {
            Some((first, rows)) => (first, rows, end),
            None => (at + wide.max(1), Vec::new(), at + wide.max(1)),
        };
        parted.extend(pieces.get(at..first).unwrap_or_default().iter().cloned());
        let own = pieces.get(first.min(end)).unwrap_or(piece);
        let row = |text| Piece { text, role: Role::Text, marks: Vec::new(), ..own.clone() };
        parted.extend(rows.into_iter().map(row));
        at = next;
    }
    parted
}

/// The only one of some lines where rows that count from 1 up may begin: the last that has a 1.
fn start(cells: &[Vec<(u32, String)>], lines: std::ops::Range<usize>) -> Option<usize> {
    let has_one = |at: &usize| cells.get(*at).is_some_and(|line| line.iter().any(|(number, _)| *number == 1));
    lines.rev().find(has_one)
}

/// The rows of some lines in the order of their numbers, if these go from 1 up by one and begin with it.
fn rows(lines: &[Vec<(u32, String)>]) -> Option<Vec<String>> {
    let first = lines.first().and_then(|line| line.first()).is_some_and(|(number, _)| *number == 1);
    let mut rows: Vec<&(u32, String)> = lines.iter().flatten().collect();
    rows.sort_by_key(|(number, _)| *number);
    let counts = rows.iter().zip(1..).all(|((number, _), nth)| *number == nth);
    (first && counts && rows.len() >= LEAST_ROWS).then(|| rows.into_iter().map(|(_, text)| text.clone()).collect())
}

/// The numbered parts of a line that room stands between; none if one of them has no number.
fn cells(piece: &Piece) -> Vec<(u32, String)> {
    if piece.text.len() > LONGEST {
        return Vec::new();
    }
    if matches!(piece.role, Role::Text | Role::Short) && !piece.text.contains("  ") && !piece.text.contains('\t') {
        return counted(&piece.text).map(|number| (number, piece.text.clone())).into_iter().collect();
    }
    let text = match &piece.role {
        Role::Text | Role::Short => piece.text.replace('\t', "  "),
        Role::Row(cells) => cells.join("  "),
        Role::Heading(_) | Role::Item(_) => return Vec::new(),
    };
    let mut parts: Vec<String> = Vec::new();
    for part in text.split("  ").map(str::trim).filter(|part| !part.is_empty()) {
        match parts.last_mut() {
            Some(last) if counted(part).is_none() => *last = format!("{last} {part}"),
            Some(_) | None => parts.push(part.to_owned()),
        }
    }
    let numbers: Option<Vec<u32>> = parts.iter().map(|part| counted(part)).collect();
    numbers.map(|numbers| numbers.into_iter().zip(parts).collect()).unwrap_or_default()
}

/// The number that a text plainly begins with.
fn counted(text: &str) -> Option<u32> {
    let glyphs = Glyphs::new(text);
    let number = number::number(&glyphs, 0).filter(|n| n.style >= Style::Padded && n.end < glyphs.len());
    number.filter(|number| number.disc.is_none()).map(|number| number.value)
}

#[cfg(test)]
mod tests {
    use super::super::piece::pieces;
    use super::*;

    fn parted(lines: &[&str]) -> Vec<String> {
        part(&pieces(lines)).into_iter().map(|piece| piece.text).collect()
    }

    #[test]
    fn rows_side_by_side() {
        let down = ["1. Harbour    4. Home", "2. Letter    5. Salt", "3. 99  Boats"];
        assert_eq!(parted(&down), ["1. Harbour", "2. Letter", "3. 99 Boats", "4. Home", "5. Salt"]);
        let across = ["1. Harbour (1:12)   2. Letter (2:05)", "3. Home (3:33)   4. Salt (0:59)", "5. End (1:00)"];
        assert_eq!(parted(&across).len(), 5);
        let again = [&["1. A  1. B", "1. C  9. D"][..], &down, &["No more"]].concat();
        assert_eq!(parted(&again).get(1..4).unwrap(), ["1. C  9. D", "1. Harbour", "2. Letter"]);
    }

    #[test]
    fn what_is_not() {
        for lines in
            [&["1. Harbour  by Nora", "2. Letter  by Nora"][..], &["1. A  7. B", "2. C  9. D"], &["1. A  2. B"]]
        {
            assert_eq!(parted(lines), lines);
        }
    }
}
