//! The album on the timeline: its discs as strips, each track as wide as it is long, with the scenes on their tracks.

use std::ops::Range;

use ratatui::text::{Line, Span};

use super::head::counted;
use super::stretch::weights;
use super::strip::{self, Cell, spans};
use super::theme::Theme;
use super::timeline::{Row, Stops, spread, tally};
use crate::app::at_hand::AtHand;
use crate::app::timeline::Timeline;
use crate::model::Total;

/// Cells for each track where some are shown close up.
const NEAR: usize = 4;
/// The rows of a disc: what it is called, the scenes, the strip, the numbers; and a second row of the strip where there
/// is much room.
const ROWS: usize = 4;
/// Rows from which on a disc has all the room that it may want.
const TALL: usize = 20;

/// Some of an album's tracks: their places in its order.
type Part = Range<usize>;

/// The album's discs, as many as fit into `rows` around the one at hand.
pub(super) fn rows(timeline: &Timeline, hand: &AtHand, (room, rows): (usize, usize), theme: &Theme) -> Vec<Row> {
    let discs = parts(hand);
    if discs.is_empty() {
        return vec![Row::words(Line::from(Span::styled("no tracks", theme.quiet())))];
    }
    let here = discs.iter().position(|disc| disc.contains(&timeline.track)).unwrap_or_default();
    let near = discs.get(here).filter(|disc| disc.len() > room);
    let near = near.map(|disc| near_rows(timeline, hand, disc, (room, rows), theme)).unwrap_or_default();
    let rows = rows.saturating_sub(near.len());
    let height = if rows >= TALL * discs.len() { ROWS + 1 } else { rows.clamp(1, ROWS) };
    let fit = (rows / height).max(1);
    let first = here.saturating_sub(fit / 2).min(discs.len().saturating_sub(fit));
    let lengths: Vec<_> = hand.album.tracks.iter().map(|track| track.length).collect();
    let weights = weights(&lengths);
    let weight = |disc: &Part| tracks(hand, disc).iter().filter_map(|&track| weights.get(track)).sum::<u128>();
    let widest = discs.iter().map(weight).max().unwrap_or(1).max(1);
    let shown = discs.iter().skip(first).take(fit);
    let own = |disc: &Part| usize::try_from(weight(disc) * room as u128 / widest).unwrap_or(room);
    let rows = |disc: &Part| {
        // On one scale, but none narrower than its tracks need to be seen.
        let room = own(disc).max(disc.len().min(room)).max(1);
        disc_rows(timeline, hand, disc, (room, height), theme)
    };
    shown.flat_map(rows).chain(near).collect()
}

/// The neighbours of the track at hand, where a disc has more tracks than there are cells.
fn near_rows(timeline: &Timeline, hand: &AtHand, disc: &Part, (room, rows): (usize, usize), theme: &Theme) -> Vec<Row> {
    let count = (room / NEAR).max(1);
    let from = timeline.track.saturating_sub(count / 2).min(disc.end.saturating_sub(count)).max(disc.start);
    let near = from..(from + count).min(disc.end);
    let height = match rows {
        ..3 => return Vec::new(),
        3 => 2,
        4..8 => 3,
        _ => 4,
    };
    let mut lines = disc_rows(timeline, hand, &near, (room, 3), theme);
    match height {
        2 => {
            lines.remove(0);
        }
        4 => {
            let words = format!("of these, {count} close up");
            lines.insert(0, Row::words(Line::from(Span::styled(words, theme.quiet()))));
        }
        _ => {}
    }
    lines
}

/// The places of each disc's tracks.
fn parts(hand: &AtHand) -> Vec<Part> {
    let disc = |track: &usize| hand.album.tracks.get(*track).map(|track| track.disc);
    let mut from = 0;
    let part = |tracks: &[usize]| {
        let start = from;
        from += tracks.len();
        start..from
    };
    hand.order.chunk_by(|a, b| disc(a) == disc(b)).map(part).collect()
}

/// The tracks at these places, by their positions in the album.
fn tracks<'a>(hand: &'a AtHand, part: &Part) -> &'a [usize] {
    hand.order.get(part.clone()).unwrap_or_default()
}

/// A disc: what it is called, the scenes, the tracks, and their numbers; in fewer rows the later ones of these go.
fn disc_rows(timeline: &Timeline, hand: &AtHand, disc: &Part, (room, rows): (usize, usize), theme: &Theme) -> Vec<Row> {
    let chosen = timeline.track_at(hand);
    let tracks = tracks(hand, disc);
    let (cells, ranges) = strip::tracks(hand, tracks, chosen, room, theme);
    let raised = raised(&cells, theme);
    let told = |&track: &usize| hand.scenes_of.get(track).map_or(0, Vec::len);
    let told = tracks.iter().map(told);
    let marks = counts(ranges.iter().zip(told).map(|(range, told)| (range.start, told)), room, theme);
    let number =
        |&track: &usize| hand.album.tracks.get(track).map_or_else(String::new, |track| track.number.to_string());
    let labels: Vec<_> = ranges.iter().zip(tracks).map(|(range, track)| (range.start, number(track))).collect();
    let here = timeline.track.checked_sub(disc.start).filter(|at| *at < tracks.len());
    let numbers = spread(&labels, here, room, (theme.quiet(), theme.title(true)));
    let mut stops = vec![disc.start; room];
    // Of tracks that share a cell the first is meant.
    for (range, place) in ranges.iter().zip(disc.clone()).rev() {
        stops.get_mut(range.clone()).unwrap_or_default().fill(place);
    }
    let row = |line| Row { line, stops: Stops::Cells(stops.clone()) };
    let strip = Line::from(spans(cells));
    match rows {
        0 | 1 => vec![row(strip)],
        2 => vec![row(marks), row(strip)],
        3 => vec![row(marks), row(strip), row(numbers)],
        ROWS => vec![Row::words(name(hand, tracks, theme)), row(marks), row(strip), row(numbers)],
        _ => vec![Row::words(name(hand, tracks, theme)), row(marks), row(raised), row(strip), row(numbers)],
    }
}

/// A second row above the strip, in which the track at hand stands out.
fn raised(cells: &[Cell], theme: &Theme) -> Line<'static> {
    let at_hand = theme.signs.strip[2];
    let raised = cells.iter().map(|&(sign, style)| if sign == at_hand { (sign, style) } else { (" ", style) });
    Line::from(spans(raised.collect()))
}

/// `disc 2 · 12 tracks · 48:20`.
fn name(hand: &AtHand, disc: &[usize], theme: &Theme) -> Line<'static> {
    let tracks = disc.iter().filter_map(|&track| hand.album.tracks.get(track));
    let total: Total = tracks.clone().map(|track| track.length).collect();
    let dot = theme.signs.dot;
    let number = tracks.clone().next().filter(|_| hand.multi_disc);
    let number = number.map(|track| format!("disc {} {dot} ", track.disc)).unwrap_or_default();
    let tracks = counted(disc.len(), "track");
    Line::from(Span::styled(format!("{number}{tracks} {dot} {total}"), theme.quiet()))
}

/// A sign in each cell that scenes stand in; a digit where there are several.
fn counts(places: impl Iterator<Item = (usize, usize)>, room: usize, theme: &Theme) -> Line<'static> {
    let mut counts = vec![0; room];
    for (cell, count) in places {
        if let Some(sum) = counts.get_mut(cell) {
            *sum += count;
        }
    }
    let signs: String = counts.into_iter().map(|count| tally(count, theme.signs.note)).collect();
    Line::from(Span::styled(signs, theme.tie()))
}
