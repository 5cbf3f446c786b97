//! Rows that were torn: a title wrapped onto a second line, and tables pasted cell by cell, each on a line of its own.

use std::collections::BTreeMap;

use super::apart;
use super::glyph::Glyphs;
use super::halves;
use super::number::{self, Style};
use super::pairs;
use super::piece::{Piece, Role};
use super::runon;
use super::shape::{ANY, Shape};
use super::spread;
use super::torn;
use super::twin;

/// Signs of a row that was mended without a length, at most.
const LONGEST_ROW: usize = 200;
/// Lines that one torn row may take.
const MOST: usize = 6;

/// Mends torn rows.
pub(super) fn mend(pieces: &[Piece]) -> Vec<Piece> {
    apart::join(wrapped(spread::gather(&cell_by_cell(&titles_first(halves::stack(torn::mend(runon::part(
        pairs::settle(twin::part(pieces)),
    ))))))))
}

/// `Title` / `1` / `1:12`, each on a line of one paragraph: the numbers go before their titles.
fn titles_first(mut pieces: Vec<Piece>) -> Vec<Piece> {
    let alone: Vec<Option<u32>> = pieces.iter().map(lone_number).collect();
    let timed: Vec<bool> = pieces.iter().map(|piece| spread::is_length(&piece.text)).collect();
    let group = |at: usize, number: u32| {
        let loose = pieces.get(at).is_some_and(|piece| matches!(piece.role, Role::Text | Role::Short | Role::Item(_)));
        let block = |at: usize| pieces.get(at).map(|piece| piece.block);
        let one = block(at) == block(at + 1) && block(at) == block(at + 2);
        let title = loose && alone.get(at) == Some(&None) && timed.get(at) == Some(&false);
        title && one && alone.get(at + 1) == Some(&Some(number)) && timed.get(at + 2) == Some(&true)
    };
    let mut found = Vec::new();
    let mut at = 0;
    while at < pieces.len() {
        let starts = (at..pieces.len()).step_by(3).zip(1..);
        let count = starts.take_while(|(start, number)| group(*start, *number)).count();
        if count >= 3 {
            found.push((at, count));
        }
        at += usize::max(1, count * 3);
    }
    for (at, count) in found {
        (0..count).for_each(|nth| pieces.swap(at + 3 * nth, at + 3 * nth + 1));
    }
    pieces
}

/// `1` / `Title` / `1:12`, each on a line: rows again, where the numbers go up by one.
fn cell_by_cell(pieces: &[Piece]) -> Vec<Piece> {
    let alone: Vec<Option<u32>> = pieces.iter().map(lone_number).collect();
    let next = |at: usize| (at + 2..(at + MOST).min(alone.len())).find(|&i| alone.get(i).copied().flatten().is_some());
    let mut mended = Vec::with_capacity(pieces.len());
    let mut at = 0;
    let mut last = None;
    let (mut width, mut bars) = (0, 0);
    while let Some(piece) = pieces.get(at) {
        let number = alone.get(at).copied().flatten();
        let follows = next(at).filter(|&end| alone.get(end).copied().flatten() == number.map(|n| n + 1));
        let goes_on = number.is_some() && last == number.and_then(|n| n.checked_sub(1)).filter(|n| *n > 0);
        let end = match (number, follows) {
            (Some(1), Some(end)) => end,
            (Some(_), Some(end)) if goes_on => end,
            (Some(_), None) if goes_on => last_row(pieces, at, width, bars),
            _ => at,
        };
        if end > at + 1 {
            width = end - at;
            bars = pieces.get(at + 1..end).unwrap_or_default().iter().filter(|piece| ends_cell(piece)).count();
            mended.push(row(pieces.get(at..end).unwrap_or_default()));
            last = number;
            at = end;
        } else {
            mended.push(piece.clone());
            last = None;
            at += 1;
        }
    }
    mended
}

/// The number that a line consists of.
fn lone_number(piece: &Piece) -> Option<u32> {
    let loose = match &piece.role {
        Role::Text | Role::Short | Role::Item(_) => true,
        Role::Row(cells) => cells.iter().filter(|cell| !cell.trim().is_empty()).count() == 1,
        Role::Heading(_) => false,
    };
    let short = loose && piece.text.chars().count() <= 6;
    let text = piece.text.trim().trim_start_matches(['|', ' ']).trim_end_matches(['|', '.', ')', ' ']);
    (short && text.len() <= 3).then(|| text.parse().ok()).flatten()
}

/// Where the last row ends: as far as those before it, or at as many bars.
fn last_row(pieces: &[Piece], at: usize, width: usize, bars: usize) -> usize {
    let rest = pieces.iter().enumerate().skip(at + 1).take(MOST);
    let last = rest.filter(|(_, piece)| ends_cell(piece)).map(|(at, _)| at).nth(bars.saturating_sub(1));
    last.filter(|_| bars > 0).map_or(at + width, |last| last + 1).min(pieces.len())
}

/// Whether a line ends with the bar of a cell.
fn ends_cell(piece: &Piece) -> bool {
    piece.text.trim_end().ends_with('|')
}

fn row(lines: &[Piece]) -> Piece {
    let first = lines.first().cloned().unwrap_or_default();
    let barred = first.text.contains('|');
    let texts: Vec<&str> = lines.iter().map(|line| line.text.trim()).collect();
    let cells: Vec<String> = if barred {
        texts.join(" ").split('|').map(|cell| cell.trim().to_owned()).filter(|cell| !cell.is_empty()).collect()
    } else {
        texts.iter().map(|&cell| cell.to_owned()).collect()
    };
    Piece { block: 2_000_000_000, role: Role::Row(cells), marks: Vec::new(), text: texts.join(" | "), ..first }
}

/// `1-A long title` / `that goes on 6.25`: joined where most lines of the paragraph have both a number and a length.
fn wrapped(pieces: Vec<Piece>) -> Vec<Piece> {
    let mut mended: Vec<Piece> = Vec::with_capacity(pieces.len());
    let mut open = false;
    let mut whole: BTreeMap<usize, (usize, usize)> = BTreeMap::new();
    let lines: Vec<(bool, bool)> = pieces.iter().map(traits).collect();
    for (piece, (numbered, timed)) in pieces.iter().zip(&lines).filter(|(_, (numbered, _))| *numbered) {
        let (both, all) = whole.entry(piece.block).or_default();
        (*both, *all) = (*both + usize::from(*timed), *all + usize::from(*numbered));
    }
    let mut counted = false;
    for (piece, (numbered, timed)) in pieces.into_iter().zip(lines) {
        let joins = |last: &Piece| goes_on(last, &piece) && !timed || closes_quote(last, &piece);
        if !numbered && counted && mended.last().is_some_and(joins) {
            if let Some(last) = mended.last_mut() {
                last.text = format!("{} {}", last.text.trim_end(), piece.text.trim_start());
            }
            continue;
        }
        counted = numbered && !timed && matches!(piece.role, Role::Text);
        let torn = whole.get(&piece.block).is_some_and(|(both, all)| both * 2 > *all);
        let same = mended.last().is_some_and(|last| last.block == piece.block && last.role == piece.role);
        if open && same && torn && !numbered && timed && piece.text.chars().count() <= 100 {
            if let Some(last) = mended.last_mut() {
                last.text = format!("{} {}", last.text.trim_end(), piece.text.trim_start());
            }
            open = false;
            continue;
        }
        open = numbered && !timed && piece.text.chars().count() <= 100 && matches!(piece.role, Role::Text);
        mended.push(piece);
    }
    mended
}

/// Whether a numbered line plainly goes on in the next: a bracket is open, or a sign or a small letter joins them.
fn goes_on(last: &Piece, next: &Piece) -> bool {
    let (head, tail) = (last.text.trim_end(), next.text.trim_start());
    let inner = head.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, '.' | ')'));
    let count = |sign: char| inner.chars().filter(|c| *c == sign).count();
    let open = count('(') > count(')') || count('[') > count(']');
    let joined = head.ends_with([',', '&', '/', '-', '–', '—']) || tail.starts_with(char::is_lowercase);
    let brief = head.chars().count() + tail.chars().count() <= LONGEST_ROW && !tail.ends_with([':', '：']);
    last.block == next.block && next.role == Role::Text && brief && (open || joined)
}

/// Whether a numbered line opens a quote that the next one closes: `1. "A long title` / `that goes on" (6:25)`.
fn closes_quote(last: &Piece, next: &Piece) -> bool {
    const QUOTES: [(char, char); 6] = [('“', '”'), ('„', '“'), ('„', '”'), ('«', '»'), ('「', '」'), ('『', '』')];
    let count = |sign: char| last.text.matches(sign).count();
    let odd = count('"') % 2 == 1 && next.text.matches('"').count() == 1;
    let open = odd || QUOTES.iter().any(|(open, close)| count(*open) > count(*close) && next.text.contains(*close));
    let brief = last.text.chars().count() + next.text.chars().count() <= LONGEST_ROW;
    open && brief && last.block == next.block && next.role == Role::Text
}

/// Whether a line begins with a number, and whether it ends with a length.
fn traits(piece: &Piece) -> (bool, bool) {
    if piece.text.chars().count() > 160 {
        return (false, false);
    }
    let glyphs = Glyphs::new(&piece.text);
    let number = number::number(&glyphs, 0).is_some_and(|n| n.style >= Style::Padded || glyphs.before(n.end) == '-');
    let shape = Shape::new(piece.line, glyphs, None);
    (number, shape.trail(ANY).is_some())
}

#[cfg(test)]
mod tests {
    use super::super::piece::pieces;
    use super::*;

    /// So many lines are mended within half a second or so; what asks every line of every other takes ten.
    const LINES: usize = 5_000;

    #[test]
    fn what_is_made_to_be_slow_ends() {
        for shape in [
            &["1. A    7. B"][..],
            &["5. A    7. B"],
            &["1. A    2. B"],
            &["1. A"],
            &["A"],
            &["1"],
            &["1:12"],
            &["A", "1:12"],
            &["1:12", "A"],
            &["A", "B", "1:12"],
            &["1", "A", "1:12"],
            &["A", "1", "1:12"],
            &["1. A", "1:12"],
            &["1. A", "B", "1:12"],
        ] {
            let lines: Vec<&str> = shape.iter().copied().cycle().take(LINES).collect();
            let start = busy();
            let _ = mend(&pieces(&lines));
            let took = busy() - start;
            assert!(took < 5_000, "{shape:?} took {took} ms");
        }
    }

    /// Milliseconds that the processor has worked for this thread.
    fn busy() -> i64 {
        let time = rustix::time::clock_gettime(rustix::time::ClockId::ThreadCPUTime);
        time.tv_sec * 1_000 + time.tv_nsec / 1_000_000
    }
}
