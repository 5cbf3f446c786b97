//! Lists under one heading of which only one can be the album's: a menu above the list that it chooses, the same tracks in
//! another language.

use super::class::Entry;
use super::judge::{self, Verdict};
use super::listing::Listing;
use super::piece::{Piece, Role};
use super::run::{Part, Run, Section};
use super::shape::{Place, Shape};

/// Tracks whose lengths tell that two lists are the same, at least.
const LEAST: usize = 3;

/// Which of the weighed runs are menus: items without numbers and lengths, and under the same heading as many rows or more that
/// have them.
pub(super) fn menus(weighed: &[(Verdict, Run)], pieces: &[Piece], entries: &[Entry]) -> Vec<bool> {
    let known = |verdict: &Verdict, run: &Run| {
        let Verdict::Tracks(plan) = verdict else { return None };
        let shapes = judge::shapes(run, entries);
        let bare = |shape: &&Shape| shape.counted().is_none() && shape.fixed.is_none();
        let items = run.parts.iter().all(|part| is_item(part, pieces));
        Some((run.under, shapes.len(), items && plan.place == Place::Nowhere && shapes.iter().all(bare)))
    };
    let lists: Vec<Option<(Section, usize, bool)>> = weighed.iter().map(|(verdict, run)| known(verdict, run)).collect();
    let is_menu = |list: &Option<(Section, usize, bool)>| {
        let Some((Section::Listed(at), count, true)) = list else { return false };
        let chosen = |other: &(Section, usize, bool)| other.0 == Section::Listed(*at) && other.1 >= *count && !other.2;
        lists.iter().flatten().any(chosen)
    };
    lists.iter().map(is_menu).collect()
}

fn is_item(part: &Part, pieces: &[Piece]) -> bool {
    let Part::Tracks(at) = part else { return true };
    pieces.get(*at).is_some_and(|piece| piece.role == Role::Item(None))
}

/// Whether two lists are the same in two languages: as many tracks on the same discs, all of the same lengths.
pub(super) fn are_translated(one: &Listing, other: &Listing) -> bool {
    let same = one.tracks.iter().zip(&other.tracks).all(|(a, b)| {
        (a.disc, a.number) == (b.disc, b.number) && a.length.is_some_and(|length| b.length == Some(length))
    });
    one.tracks.len() >= LEAST && one.tracks.len() == other.tracks.len() && same
}
