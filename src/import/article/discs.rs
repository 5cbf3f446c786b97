//! Accepted runs → albums' track lists: discs, numbers, offsets, sums, lists that stand twice.

use std::collections::BTreeSet;

use super::Report;
use super::artist;
use super::class::{Class, Entry};
use super::disc::{self, Disc};
use super::folded::fold;
use super::judge;
use super::listing::{Listing, Sum};
use super::piece::{Piece, Role};
use super::rivals;
use super::run::{Part, Run, Section};
use super::shape::{Place, Plan, Row};
use super::told::Told;
use super::words;
use crate::model::Length;

/// Tracks whose lengths may be summed by a row that is not called so, at least.
const LEAST_SUMMED: usize = 4;
/// Lists of one article that are read, at most.
const MOST_LISTS: usize = 60;

/// The listings that the accepted runs make.
pub(super) fn listings(
    (pieces, entries): (&[Piece], &[Entry]),
    runs: &[(Run, Plan)],
    told: &Told,
    report: &mut Report,
) -> Vec<Listing> {
    let mut maker = Maker { pieces, entries, told, found: Vec::new() };
    for (run, plan) in runs.iter().take(MOST_LISTS) {
        maker.run(run, *plan, report);
    }
    let mut found = maker.found;
    drop_repeats(&mut found, report);
    for listing in &mut found {
        listing.settle(report);
    }
    found
}

struct Maker<'a> {
    pieces: &'a [Piece],
    entries: &'a [Entry],
    told: &'a Told,
    found: Vec<Listing>,
}

impl Maker<'_> {
    fn run(&mut self, run: &Run, plan: Plan, report: &mut Report) {
        let mut rows = self.rows(run, plan);
        offsets(&mut rows, plan, report);
        without_odd(&mut rows);
        let whole = without_sum(&mut rows);
        let starts_over = rows.iter().find_map(|row| row.number).is_none_or(|number| number <= 1);
        let disc = run
            .parts
            .iter()
            .take_while(|part| !matches!(part, Part::Tracks(_)))
            .find_map(|part| match part {
                Part::Disc(disc) => Some(*disc),
                Part::Tracks(_) | Part::Total(..) | Part::Note(_) => None,
            })
            .or_else(|| self.heading_disc(run));
        if !self.joins(run, starts_over, disc, &rows) {
            self.found.push(Listing { from: Self::list_from(run), heading: self.heading(run), ..Listing::default() });
        }
        self.append(run, rows, starts_over);
        if let Some((sum, listing)) = whole.zip(self.found.last_mut()) {
            let (from, upto) = (listing.tracks.len().saturating_sub(sum.upto), listing.tracks.len());
            listing.totals.push(Sum { from, upto, ..sum });
        }
    }

    /// The rows of a run, the names and quotes of the whole list taken from them.
    fn rows(&self, run: &Run, plan: Plan) -> Vec<Row> {
        let shapes = judge::shapes(run, self.entries);
        let mut rows: Vec<Row> = shapes.iter().map(|shape| shape.row(plan)).collect();
        artist::strip(&mut rows, self.told);
        rows
    }

    /// Whether a run goes on with the album before it.
    fn joins(&self, run: &Run, starts_over: bool, disc: Option<Disc>, rows: &[Row]) -> bool {
        let Some(last) = self.found.last() else { return false };
        let end = last.tracks.last().map_or(0, |track| track.number);
        let goes_on = rows.iter().find_map(|row| row.number).is_some_and(|number| number == end + 1);
        let later_disc = disc.is_some_and(|disc| matches!(disc, Disc::Number(2..) | Disc::Side(2..)));
        let apart = (last.to + 1..run.from).filter(|at| !self.heads_bonus(*at)).any(|at| {
            let class = self.entries.get(at).map(|entry| entry.class);
            matches!(class, Some(Class::Prose | Class::Heading(_) | Class::Lists | Class::Other))
        });
        // A disc that the album has already begins the same album once more, or another.
        let had = |disc| matches!(disc, Disc::Number(number) if last.tracks.iter().any(|track| track.disc == number));
        if starts_over && disc.is_some_and(had) {
            return false;
        }
        later_disc || goes_on && !starts_over || !apart && !self.names_album(last.to + 1, run.from)
    }

    /// Whether a line heads more tracks of the same album.
    fn heads_bonus(&self, at: usize) -> bool {
        let heads = self.entries.get(at).is_some_and(|entry| matches!(entry.class, Class::Lists | Class::Note));
        heads && self.pieces.get(at).is_some_and(|piece| words::is_bonus(&piece.text))
    }

    /// Whether one of the short lines in a range names another album.
    fn names_album(&self, from: usize, to: usize) -> bool {
        let names = |piece: &Piece| words::names_album(&piece.text) && disc::disc(&piece.text).is_none();
        (from..to).filter(|at| !self.heads_bonus(*at)).any(|at| self.pieces.get(at).is_some_and(names))
    }

    fn heading_disc(&self, run: &Run) -> Option<Disc> {
        let Section::Listed(at) = run.under else { return None };
        self.pieces.get(at).and_then(|piece| disc::disc(&piece.text))
    }

    fn list_from(run: &Run) -> usize {
        match run.under {
            Section::Listed(at) => at,
            Section::Free | Section::Shown | Section::Other(_) | Section::Comments(_) | Section::Again(_) => run.from,
        }
    }

    /// The nearest heading before a list that is not "track list" alone.
    fn heading(&self, run: &Run) -> Option<String> {
        let from = self.found.last().map_or(0, |last| last.to + 1);
        let own = match run.under {
            Section::Listed(at) => self
                .pieces
                .get(at)
                .filter(|piece| !matches!(piece.role, Role::Row(_)))
                .and_then(|piece| words::beside_track_list(&piece.text)),
            Section::Free | Section::Shown | Section::Other(_) | Section::Comments(_) | Section::Again(_) => None,
        };
        let is_heading = |at: &usize| {
            self.entries.get(*at).is_some_and(|entry| {
                matches!(entry.class, Class::Heading(_))
                    || matches!(entry.class, Class::Note)
                        && self.pieces.get(*at).is_some_and(|p| {
                            matches!(p.role, Role::Short | Role::Heading(_) | Role::Item(None))
                                && words::names_album(&p.text)
                        })
            })
        };
        own.or_else(|| {
            (from..run.from).rev().find(is_heading).and_then(|at| self.pieces.get(at)).map(|piece| piece.text.clone())
        })
    }

    fn append(&mut self, run: &Run, rows: Vec<Row>, starts_over: bool) {
        let mut rows = rows.into_iter();
        let Some(listing) = self.found.last_mut() else { return };
        let mut disc = listing.tracks.last().map_or(1, |track| track.disc);
        let mut fresh = starts_over && !listing.tracks.is_empty();
        let mut first = listing.tracks.len();
        let each = states_each(&run.parts);
        for part in &run.parts {
            match part {
                Part::Disc(Disc::Number(number)) if *number != disc || fresh => (disc, fresh) = (*number, false),
                Part::Disc(_) | Part::Note(_) => {}
                Part::Total(length, _) if each => {
                    if let Some(track) = listing.tracks.last_mut() {
                        track.length = track.length.or(Some(*length));
                    }
                }
                Part::Total(length, at) => {
                    let line = self.pieces.get(*at).map_or(0, |piece| piece.line);
                    listing.totals.push(Sum { stated: *length, line, from: first, upto: listing.tracks.len() });
                    first = listing.tracks.len();
                }
                Part::Tracks(at) => {
                    let count = self.entries.get(*at).map_or(0, |entry| entry.shapes.len());
                    for row in rows.by_ref().take(count) {
                        (disc, fresh) = listing.push(row, disc, fresh);
                        listing.pieces.push(*at);
                    }
                }
            }
        }
        listing.to = run.to;
    }
}

/// Takes the last row from a list if it is the sum of those before it, whatever it is called: it has no number, and its length
/// is theirs together, but for a second each.
fn without_sum(rows: &mut Vec<Row>) -> Option<Sum> {
    let (last, tracks) = rows.split_last().filter(|(_, tracks)| tracks.len() >= LEAST_SUMMED)?;
    let known: Option<Vec<Length>> = tracks.iter().map(|row| row.length).collect();
    let sum: Length = known?.into_iter().sum();
    let stated = last.length.filter(|_| last.number.is_none())?;
    let brief = last.title.split_whitespace().count() <= 4;
    let same = stated.ms().abs_diff(sum.ms()) <= 500 * tracks.len() as u64;
    let sum = Sum { stated, line: last.line, from: 0, upto: tracks.len() };
    (brief && same).then(|| rows.pop()).flatten().map(|_| sum)
}

/// Takes the last row from a list if nothing else in it is written so: it has a length and no number, all others numbers and no
/// length. It is a sum that is called by some other name, or the hour at which the page was made.
fn without_odd(rows: &mut Vec<Row>) {
    let plain = |row: &Row| row.number.is_some() && row.length.is_none();
    let odd = rows.split_last().is_some_and(|(last, others)| {
        last.number.is_none() && last.length.is_some() && others.len() >= 3 && others.iter().all(plain)
    });
    if odd {
        rows.pop();
    }
}

/// Whether a line such as `Length: 1:12` follows each track: a track's own length, and no sum.
fn states_each(parts: &[Part]) -> bool {
    let marks: Vec<&Part> = parts.iter().filter(|part| matches!(part, Part::Tracks(_) | Part::Total(..))).collect();
    let pairs = marks.chunks(2).filter(|pair| matches!(pair, [Part::Tracks(_), Part::Total(..)])).count();
    pairs >= 3 && pairs * 2 == marks.len()
}

/// Start times that rise from 0:00 become lengths: each the distance to the next, the last unknown unless the text says where
/// it ends.
fn offsets(rows: &mut [Row], plan: Plan, report: &mut Report) {
    let starts: Option<Vec<Length>> = rows.iter().map(|row| row.length).collect();
    let stretches = rows.iter().filter(|row| row.until.is_some()).count() * 10 >= rows.len() * 8;
    let starts = starts.filter(|starts| plan.place != Place::Nowhere && (starts.len() >= 3 || stretches));
    let Some(starts) = starts else { return };
    let zero = starts.first() == Some(&Length::ZERO) || stretches;
    if !zero || !starts.windows(2).all(|pair| pair.first() < pair.last()) {
        return;
    }
    let ends: Vec<Option<Length>> = starts.iter().skip(1).map(|end| Some(*end)).chain([None]).collect();
    for ((row, start), next) in rows.iter_mut().zip(&starts).zip(ends) {
        row.length = row.until.or(next).map(|end| Length::from_ms(end.ms().saturating_sub(start.ms())));
    }
    if rows.last().is_some_and(|row| row.length.is_none()) {
        report.warn(
            rows.last().map(|row| row.line),
            "the times are where the tracks begin; lengths were reckoned from them, and the last is not known"
                .to_owned(),
        );
    }
}

/// A list that stands twice counts once; the lengths of the second fill the gaps of the first.
fn drop_repeats(found: &mut Vec<Listing>, report: &mut Report) {
    let mut kept: Vec<Listing> = Vec::new();
    for listing in found.drain(..) {
        let titles = |listing: &Listing| listing.tracks.iter().map(|track| fold(&track.title)).collect::<Vec<_>>();
        let own = titles(&listing);
        let same = kept.iter_mut().find(|other| {
            let theirs: BTreeSet<String> = titles(other).into_iter().collect();
            let shared = own.iter().filter(|title| theirs.contains(*title)).count();
            let again = shared * 10 >= own.len() * 8
                && own.len() <= theirs.len() + 1
                && (shared * 10 >= theirs.len() * 8 || own.len() <= theirs.len() / 2);
            again || rivals::are_translated(other, &listing)
        });
        if let Some(other) = same {
            report.warn(
                listing.lines.first().copied(),
                "the same tracks stand in the text again; they were taken once".to_owned(),
            );
            other.fill(&listing);
            continue;
        }
        // Headings of a commentary track by track, before the list itself.
        let all: BTreeSet<String> = own.into_iter().collect();
        kept.retain(|other| {
            let bare = other.tracks.iter().all(|track| track.length.is_none());
            !(bare && other.tracks.len() < all.len() && titles(other).iter().all(|title| all.contains(title)))
        });
        kept.push(listing);
    }
    *found = kept;
}
