//! Texts that were pasted with the numbers of their lines: `3. 01 Salt 1:12` is line 3, and track 1 stands in it.

use super::glyph::Glyphs;
use super::number::{self, Number, Style};

/// Lines that such a text has, at least.
const LEAST: usize = 6;
/// Lines of the list's own that begin with numbers, at least.
const LEAST_OWN: usize = 3;

/// The lines of a text without the numbers that only count its lines; none if it has none.
pub(super) fn unnumbered(lines: &[&str]) -> Option<Vec<String>> {
    let (from, to) = (0..lines.len()).find_map(|from| {
        (outer(lines.get(from)?) == Some(1)).then(|| (from, from + counted(lines.get(from..).unwrap_or_default())))
    })?;
    let inside: Vec<&str> = lines.get(from..to)?.iter().map(|line| inner(line)).collect();
    (inside.len() >= LEAST && are_own(&inside)).then(|| {
        let text = |(at, line): (usize, &&str)| match at.checked_sub(from).and_then(|at| inside.get(at)) {
            Some(inner) => (*inner).to_owned(),
            None => (*line).to_owned(),
        };
        lines.iter().enumerate().map(text).collect()
    })
}

/// How many lines go on counting from 1.
fn counted(lines: &[&str]) -> usize {
    lines.iter().zip(1..).take_while(|(line, nth)| outer(line) == Some(*nth)).count()
}

/// The number with which a line begins, closed by a stop: `12. `, `12.`
fn outer(line: &str) -> Option<u32> {
    let line = line.trim_start();
    let (number, rest) = line.split_once('.')?;
    let closed = rest.is_empty() || rest.starts_with([' ', '\t', '\u{a0}']);
    (closed && !number.is_empty() && number.len() <= 4 && number.bytes().all(|b| b.is_ascii_digit()))
        .then(|| number.parse().ok())
        .flatten()
}

fn inner(line: &str) -> &str {
    line.split_once('.').map_or(line, |(_, rest)| rest.trim_start())
}

/// Whether the lines have numbers of their own that count up from 1 and are not those of the lines.
fn are_own(lines: &[&str]) -> bool {
    let number = |line: &&str| {
        let start: String = line.chars().take(24).collect();
        let glyphs = Glyphs::new(&start);
        number::number(&glyphs, 0).filter(|n| n.style >= Style::Padded && n.end < glyphs.len())
    };
    let found: Vec<(usize, Number)> =
        lines.iter().zip(1..).filter_map(|(line, nth)| Some((nth, number(line)?))).collect();
    let own = |(nth, number): &&(usize, Number)| usize::try_from(number.value).is_ok_and(|value| value != *nth);
    let steps = found.windows(2).filter(|pair| matches!(pair, [a, b] if b.1.value == a.1.value + 1)).count();
    let blank = lines.iter().filter(|line| line.is_empty()).count();
    let shifted = found.iter().filter(own).count();
    shifted >= LEAST_OWN && steps + 1 >= LEAST_OWN && (shifted + blank) * 2 >= lines.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_that_were_counted() {
        let text =
            ["Paste", "  1. Disc 1", "  2. ", "  3. 01 Salt 1:12", "  4. 02 Tide 2:14", "  5. 03 Gate 1:00", "  6."];
        let expected = ["Paste", "Disc 1", "", "01 Salt 1:12", "02 Tide 2:14", "03 Gate 1:00", ""];
        assert_eq!(unnumbered(&text).unwrap(), expected);
    }

    #[test]
    fn lists_keep_their_numbers() {
        for text in [
            &["1. Salt", "2. Tide", "3. Gate", "4. Dusk", "5. Dawn", "6. Home"][..],
            &["1. 01 Salt", "2. 02 Tide", "3. 03 Gate", "4. 04 Dusk", "5. 05 Dawn", "6. 06 Home"],
            &["1. Salt", "2. 99 Boats", "3. 7 Days", "4. Dusk", "5. Dawn", "6. Home"],
        ] {
            assert_eq!(unnumbered(text), None);
        }
    }
}
