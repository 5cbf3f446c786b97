//! Accepted runs → albums' track lists: discs, numbers, offsets, sums, lists that stand twice.

use std::collections::{BTreeMap, BTreeSet};

use super::Report;
use super::artist;
use super::class::{Class, Entry};
use super::disc::{self, Disc};
use super::folded::fold;
use super::judge;
use super::piece::{Page, Piece, Role};
use super::run::{Part, Run, Section};
use super::shape::{Place, Plan, Row};
use super::words;
use crate::model::{Length, Line, Track};

/// The tracks of one album, and where in the article they stand.
#[derive(Debug, Clone, Default)]
pub(super) struct Listing {
    pub(super) tracks: Vec<Track>,
    /// The source line of each track.
    pub(super) lines: Vec<usize>,
    /// The piece of each track.
    pub(super) pieces: Vec<usize>,
    /// What followed each length.
    pub(super) tails: Vec<String>,
    /// Its pieces: from the heading of the list (or the list's beginning) to its last.
    pub(super) from: usize,
    pub(super) to: usize,
    /// The list's own heading, where it says more than "track list".
    pub(super) heading: Option<String>,
    pub(super) totals: Vec<Sum>,
}

/// Lists of one article that are read, at most.
const MOST_LISTS: usize = 60;

/// The listings that the accepted runs make.
pub(super) fn listings(pieces: &[Piece], entries: &[Entry], runs: &[(Run, Plan)], report: &mut Report) -> Vec<Listing> {
    let mut maker = Maker { pieces, entries, found: Vec::new() };
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

/// A sum that the text states, with the tracks read when it came: those since the sum before it, and all.
#[derive(Debug, Clone, Copy)]
pub(super) struct Sum {
    stated: Length,
    line: usize,
    from: usize,
    upto: usize,
}

struct Maker<'a> {
    pieces: &'a [Piece],
    entries: &'a [Entry],
    found: Vec<Listing>,
}

impl Maker<'_> {
    fn run(&mut self, run: &Run, plan: Plan, report: &mut Report) {
        let mut rows = self.rows(run, plan);
        offsets(&mut rows, plan, report);
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
    }

    /// The rows of a run, the names and quotes of the whole list taken from them.
    fn rows(&self, run: &Run, plan: Plan) -> Vec<Row> {
        let shapes = judge::shapes(run, self.entries);
        let mut rows: Vec<Row> = shapes.iter().map(|shape| shape.row(plan)).collect();
        artist::strip(&mut rows);
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
            Section::Free | Section::Other(_) | Section::Comments(_) | Section::Again(_) => run.from,
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
            Section::Free | Section::Other(_) | Section::Comments(_) | Section::Again(_) => None,
        };
        let is_heading = |at: &usize| {
            self.entries.get(*at).is_some_and(|entry| {
                matches!(entry.class, Class::Heading(_))
                    || matches!(entry.class, Class::Note)
                        && self.pieces.get(*at).is_some_and(|p| {
                            matches!(p.role, Role::Short | Role::Heading(_)) && words::names_album(&p.text)
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
        for part in &run.parts {
            match part {
                Part::Disc(Disc::Number(number)) if *number != disc || fresh => (disc, fresh) = (*number, false),
                Part::Disc(_) | Part::Note(_) => {}
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

impl Listing {
    /// Adds a track; answers the disc it is on.
    /// The tracks that a page states for machines; none if it states fewer than two.
    pub(super) fn stated(page: &Page) -> Option<Self> {
        let track = |(at, (title, length)): (usize, &(String, Option<Length>))| Track {
            disc: 1,
            number: u32::try_from(at + 1).unwrap_or(u32::MAX),
            title: Line::from(title.as_str()),
            length: *length,
            extra: crate::model::Extra::default(),
        };
        let tracks: Vec<Track> = page.head.tracks.iter().enumerate().map(track).collect();
        let end = page.pieces.len();
        (tracks.len() >= 2).then(|| Self { tracks, from: end, to: end, ..Self::default() })
    }

    fn push(&mut self, row: Row, disc: u16, fresh: bool) -> (u16, bool) {
        let last = self.tracks.last().map(|track| (track.disc, track.number));
        let restarts = row.number == Some(1) && last.is_some_and(|(on, number)| on == disc && number >= 1);
        let disc =
            row.disc.unwrap_or(if fresh && row.number.is_some() || restarts { disc.saturating_add(1) } else { disc });
        let before = last.filter(|(on, _)| *on == disc).map_or(0, |(_, number)| number);
        let number = row.number.unwrap_or(before + 1);
        let length = row.length.filter(|length| length.ms() > 0);
        self.tracks.push(Track {
            disc,
            number,
            title: Line::from(row.title),
            length,
            extra: crate::model::Extra::default(),
        });
        self.lines.push(row.line);
        self.tails.push(row.tail);
        (disc, false)
    }

    fn settle(&mut self, report: &mut Report) {
        self.number(report);
        self.check_totals(report);
    }

    /// Warns of gaps, and gives a number of its own to a track whose number is taken.
    fn number(&mut self, report: &mut Report) {
        let mut seen: BTreeSet<(u16, u32)> = BTreeSet::new();
        let mut last = (0, 0);
        let highest = self.tracks.iter().map(|t| t.number).max().unwrap_or(0);
        let mut free = highest + 1;
        for (track, line) in self.tracks.iter_mut().zip(&self.lines) {
            let expected = if track.disc == last.0 { last.1 + 1 } else { 1 };
            if track.number > expected && track.disc == last.0 {
                report.warn(
                    Some(*line),
                    format!("track {} follows track {}: something may be missing between them", track.number, last.1),
                );
            }
            last = (track.disc, track.number);
            if !seen.insert((track.disc, track.number)) {
                report.warn(Some(*line), format!("a second track {}; it was numbered {free}", track.number));
                track.number = free;
                free += 1;
                seen.insert((track.disc, track.number));
            }
        }
    }

    /// Holds each stated sum against the tracks before it, against those after it, and against all.
    fn check_totals(&self, report: &mut Report) {
        let all = self.tracks.len();
        for sum in &self.totals {
            let next = self.totals.iter().map(|other| other.upto).find(|upto| *upto > sum.upto).unwrap_or(all);
            let ranges = [(0, all), (sum.from, sum.upto), (0, sum.upto), (sum.upto, next)];
            if !ranges.iter().any(|&(from, to)| self.adds_up(from, to, sum.stated)) && self.known(0, all) {
                let whole: Length = self.tracks.iter().filter_map(|track| track.length).sum();
                report.warn(Some(sum.line), format!("the text says {} in all, the tracks make {whole}", sum.stated));
            }
        }
    }

    fn known(&self, from: usize, to: usize) -> bool {
        let tracks = self.tracks.get(from..to).unwrap_or_default();
        !tracks.is_empty() && tracks.iter().all(|track| track.length.is_some())
    }

    fn adds_up(&self, from: usize, to: usize, stated: Length) -> bool {
        let tracks = self.tracks.get(from..to).unwrap_or_default();
        let sum: Length = tracks.iter().filter_map(|track| track.length).sum();
        let rounding = if stated.ms().is_multiple_of(60_000) { 60_000 } else { 0 };
        self.known(from, to) && sum.ms().abs_diff(stated.ms()) <= 1000 * tracks.len() as u64 + rounding
    }
}

/// Start times that rise from 0:00 become lengths: each the distance to the next, the last unknown.
fn offsets(rows: &mut [Row], plan: Plan, report: &mut Report) {
    let starts: Option<Vec<Length>> = rows.iter().map(|row| row.length).collect();
    let Some(starts) = starts.filter(|starts| plan.place != Place::Nowhere && starts.len() >= 3) else { return };
    let rises = starts.first() == Some(&Length::ZERO) && starts.windows(2).all(|pair| pair.first() < pair.last());
    if !rises {
        return;
    }
    let ends = starts.iter().skip(1).map(|end| Some(*end)).chain([None]);
    for ((row, start), end) in rows.iter_mut().zip(&starts).zip(ends) {
        row.length = end.map(|end| Length::from_ms(end.ms() - start.ms()));
    }
    report.warn(
        rows.last().map(|row| row.line),
        "the times are where the tracks begin; lengths were reckoned from them, and the last is not known".to_owned(),
    );
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
            shared * 10 >= own.len() * 8
                && own.len() <= theirs.len() + 1
                && (shared * 10 >= theirs.len() * 8 || own.len() <= theirs.len() / 2)
        });
        match same {
            Some(other) => {
                report.warn(
                    listing.lines.first().copied(),
                    "the same tracks stand in the text again; they were taken once".to_owned(),
                );
                other.fill(&listing);
            }
            None => kept.push(listing),
        }
    }
    *found = kept;
}

impl Listing {
    fn fill(&mut self, again: &Self) {
        let known: BTreeMap<String, Option<Length>> =
            again.tracks.iter().map(|track| (fold(&track.title), track.length)).collect();
        for track in self.tracks.iter_mut().filter(|track| track.length.is_none()) {
            track.length = known.get(&fold(&track.title)).copied().flatten();
        }
    }
}
