//! Two times behind each title, in columns: how long a track is with and without its repeat, or how long it is and where it
//! begins or ends. One of them is the length; the other goes.

use super::glyph::Glyphs;
use super::piece::{Piece, Role};
use super::time::{self, Style, Time};

/// Rows with two times that make such columns, at least.
const LEAST: usize = 3;
/// Milliseconds by which sums may be off.
const ROUNDING: u64 = 2_000;

/// Takes the second time, or the first, from the rows of such lists.
pub(super) fn settle(mut pieces: Vec<Piece>) -> Vec<Piece> {
    let found: Vec<Option<(Time, Time)>> = pieces.iter().map(pair).collect();
    let mut at = 0;
    while at < pieces.len() {
        // Rows that have only one time stand among them: what does not repeat.
        let row = |at: &usize| found.get(*at).is_some_and(Option::is_some) || pieces.get(*at).is_some_and(is_timed);
        let opens = found.get(at).is_some_and(Option::is_some);
        let count = if opens { (at..pieces.len()).take_while(row).count() } else { 0 };
        let group = found.get(at..at + count).unwrap_or_default();
        let rows: Vec<&(Time, Time)> = group.iter().flatten().collect();
        if let Some(first) = first_is_length(&rows).filter(|_| rows.len() >= LEAST) {
            let both = pieces.iter_mut().skip(at).zip(group);
            for (piece, (one, other)) in both.filter_map(|(piece, pair)| Some((piece, pair.as_ref()?))) {
                let glyphs = Glyphs::new(&piece.text);
                let gone = if first { one.range.end..other.range.end } else { one.range.start..other.range.start };
                let kept = glyphs.text(0..gone.start) + &glyphs.text(gone.end..glyphs.len());
                kept.trim_end().clone_into(&mut piece.text);
                piece.marks.clear();
            }
        }
        at += usize::max(count, 1);
    }
    pieces
}

/// Whether a line of text has a length in it.
fn is_timed(piece: &Piece) -> bool {
    let loose = matches!(piece.role, Role::Text | Role::Short | Role::Item(_)) && piece.text.len() <= 400;
    loose && time::times(&Glyphs::new(&piece.text)).iter().any(|time| time.style == Style::Colon)
}

/// The two times with which a line ends, and nothing but space between them.
fn pair(piece: &Piece) -> Option<(Time, Time)> {
    let loose = matches!(piece.role, Role::Text | Role::Short | Role::Item(_)) && piece.text.len() <= 400;
    let glyphs = Glyphs::new(&piece.text);
    let times = if loose { time::times(&glyphs) } else { Vec::new() };
    let [.., one, other] = times.as_slice() else { return None };
    let plain = |time: &Time| time.style == Style::Colon && time.length.is_some();
    let apart = glyphs.text(one.range.end..other.range.start);
    let ends = glyphs.text(other.range.end..glyphs.len()).trim().is_empty();
    let titled = glyphs.text(0..one.range.start).chars().any(char::is_alphabetic);
    let fits = plain(one) && plain(other) && !apart.is_empty() && apart.trim().is_empty() && ends && titled;
    fits.then(|| (one.clone(), other.clone()))
}

/// Whether the first of the times are the lengths; none if nothing tells.
fn first_is_length(rows: &[&(Time, Time)]) -> Option<bool> {
    let known: Option<Vec<(u64, u64)>> =
        rows.iter().map(|(one, other)| Some((one.length?.ms(), other.length?.ms()))).collect();
    let known = known?;
    let steps = known.iter().zip(known.iter().skip(1));
    let near = |sum: u64, stated: u64| sum.abs_diff(stated) <= ROUNDING;
    match () {
        () if steps.clone().all(|(before, now)| near(before.0 + before.1, now.0)) => Some(false),
        () if steps.clone().all(|(before, now)| near(before.1 + before.0, now.1)) => Some(true),
        () if steps.clone().all(|(before, now)| near(before.1 + now.0, now.1)) => Some(true),
        () if known.iter().all(|(one, other)| one >= other) => Some(true),
        () => None,
    }
}

#[cfg(test)]
mod tests {
    use super::super::piece::pieces;
    use super::*;

    fn settled(lines: &[&str]) -> Vec<String> {
        settle(pieces(lines)).into_iter().map(|piece| piece.text).collect()
    }

    #[test]
    fn two_columns_of_times() {
        let repeats =
            ["01 Harbour   1:27   1:20", "02 The Gate   2:05   1:58", "03 End   0:05   -", "04 Dawn   1:31   1:31"];
        assert_eq!(
            settled(&repeats),
            ["01 Harbour   1:27", "02 The Gate   2:05", "03 End   0:05   -", "04 Dawn   1:31"]
        );
        let starts = ["Harbour 0:00 1:27", "The Gate 1:27 2:05", "Dawn 3:32 1:31"];
        assert_eq!(settled(&starts), ["Harbour 1:27", "The Gate 2:05", "Dawn 1:31"]);
        let ends = ["Harbour 1:27 1:27", "The Gate 2:05 3:32", "Dawn 1:31 5:03"];
        assert_eq!(settled(&ends), ["Harbour 1:27", "The Gate 2:05", "Dawn 1:31"]);
        let unknown = ["Harbour 1:27 4:27", "The Gate 2:05 1:32", "Dawn 1:31 9:03"];
        assert_eq!(settled(&unknown), unknown);
    }
}
