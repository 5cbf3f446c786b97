//! The tracks of one album as its lists give them: on their discs, under their numbers, held against the sums that the text states.

use std::collections::{BTreeMap, BTreeSet};

use super::Report;
use super::folded::fold;
use super::piece::Page;
use super::shape::Row;
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

/// A sum that the text states, with the tracks read when it came: those since the sum before it, and all.
#[derive(Debug, Clone, Copy)]
pub(super) struct Sum {
    pub(super) stated: Length,
    pub(super) line: usize,
    pub(super) from: usize,
    pub(super) upto: usize,
}

impl Listing {
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

    /// Adds a track; answers the disc it is on.
    pub(super) fn push(&mut self, row: Row, disc: u16, fresh: bool) -> (u16, bool) {
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

    pub(super) fn settle(&mut self, report: &mut Report) {
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

    /// Takes the lengths that it lacks from the same list `again`.
    pub(super) fn fill(&mut self, again: &Self) {
        let known: BTreeMap<String, Option<Length>> =
            again.tracks.iter().map(|track| (fold(&track.title), track.length)).collect();
        for track in self.tracks.iter_mut().filter(|track| track.length.is_none()) {
            track.length = known.get(&fold(&track.title)).copied().flatten();
        }
    }
}
