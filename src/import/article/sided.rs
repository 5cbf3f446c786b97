//! Titles without numbers and lengths on the discs and sides of a record: `Side A` and its titles, `Side B` and its titles.

use super::class::{Class, Entry};
use super::disc::Disc;
use super::piece::{Piece, Role};
use super::plain::may_be_title;

/// Lines of a list without numbers and lengths, at most.
pub(super) const MOST_LINES: usize = 400;
/// Lines below the name of an album that are asked whether they are titles, at most.
const MOST_ASKED: usize = 80;

/// The disc or side that a line names.
pub(super) fn disc(entries: &[Entry], at: usize) -> Option<Disc> {
    if let Class::Disc(disc) = entries.get(at)?.class { Some(disc) } else { None }
}

/// How many lines from `from` on may be titles; under the heading of a list, names of discs and sides may stand between them.
pub(super) fn below((pieces, entries): (&[Piece], &[Entry]), from: usize, listed: bool) -> usize {
    let most = if listed { MOST_LINES } else { MOST_ASKED };
    let lines = entries.iter().zip(pieces).enumerate().skip(from).take(most);
    let first = (from..from.saturating_add(most).min(entries.len()))
        .find(|at| !(listed && disc(entries, *at).is_some()))
        .and_then(|at| pieces.get(at));
    let alike = |piece: &Piece| {
        first.is_none_or(|first| {
            let item = |piece: &Piece| matches!(piece.role, Role::Item(_));
            item(first) == item(piece) && (piece.role != Role::Short || first.role == Role::Short || !listed)
        })
    };
    let may = |at: usize, entry: &Entry, piece: &Piece| {
        may_be_title(entry, piece) && alike(piece) || listed && disc(entries, at).is_some()
    };
    let all = lines.take_while(|(at, (entry, piece))| may(*at, entry, piece)).count();
    let marks = (from..from + all).rev().take_while(|at| disc(entries, *at).is_some()).count();
    all - marks
}

/// Whether a line names the first of the discs or sides of a list without any other heading: lines that may be titles follow it,
/// then the second.
pub(super) fn heads_sides((pieces, entries): (&[Piece], &[Entry]), at: usize) -> bool {
    let second = match disc(entries, at) {
        Some(Disc::Number(1)) => Disc::Number(2),
        Some(Disc::Side(1)) => Disc::Side(2),
        Some(Disc::Number(_) | Disc::Side(_)) | None => return false,
    };
    let from = at + 1;
    let to = from + below((pieces, entries), from, true);
    let next = (from..to).find(|at| disc(entries, *at).is_some());
    next.is_some_and(|next| next >= from + 2 && disc(entries, next) == Some(second))
}
