//! The timeline: the album's discs as strips with scenes on their tracks, or the film with its scenes and their tracks,
//! and below in full what is at hand there.

use std::ops::Range;

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::film;
use super::frame::{self, Titles};
use super::head::counted;
use super::stretch::weights;
use super::strip::{self, spans};
use super::text::{cut, padded, width};
use super::theme::Theme;
use super::tracks::time;
use crate::app::State;
use crate::app::at_hand::AtHand;
use crate::app::page::clock;
use crate::app::timeline::{Strip, Timeline};
use crate::app::wrap::wrap;
use crate::model::{Length, Total};

/// Cells for each track where some are shown close up.
const NEAR: usize = 4;
/// Rows from which on a blank one is spent between the picture and the words.
const AIRY: usize = 9;

pub(super) fn draw(frame: &mut Frame, area: Rect, state: &State, theme: &Theme) {
    let (Some(timeline), Some(hand)) = (&state.timeline, state.at_hand.as_deref()) else { return };
    theme.clear(frame, area);
    let inside = frame::draw(frame, area, &titles(timeline, hand, theme), true, theme);
    let (room, rows) = (usize::from(inside.width).saturating_sub(2), usize::from(inside.height));
    let facts = match timeline.strip {
        Strip::Album => track_facts(timeline, hand, room, theme),
        Strip::Film => film::facts(timeline, hand, room, theme),
    };
    // What is at hand is told in full where there is room for it and a strip, else as far as it fits.
    let most = rows.saturating_sub(facts.len() + usize::from(rows >= AIRY)).max(rows.min(2));
    let mut lines = match timeline.strip {
        Strip::Album => discs(timeline, hand, (room, most), theme),
        Strip::Film => film::lines(timeline, hand, (room, most), theme),
    };
    if lines.len() + facts.len() < rows {
        lines.push(Line::default());
    }
    lines.extend(facts);
    let legend = legend(timeline, hand, room, theme);
    if lines.len() + 2 <= rows {
        lines.resize(rows - 1, Line::default());
        lines.push(legend);
    }
    for (i, line) in lines.into_iter().enumerate() {
        let Some(row) = frame::row(inside, i) else { return };
        let mut spans = vec![Span::raw(" ")];
        spans.extend(line.spans);
        frame.render_widget(Line::from(spans), row);
    }
}

fn titles(timeline: &Timeline, hand: &AtHand, theme: &Theme) -> Titles<'static> {
    let (album, film) = match timeline.strip {
        Strip::Album => ("[Album]", " Film "),
        Strip::Film => (" Album ", "[Film]"),
    };
    let place = match timeline.strip {
        Strip::Album => format!("{} of {}", timeline.track + 1, hand.order.len()),
        Strip::Film => format!("{} of {}", timeline.scene + 1, hand.tracks_of.len()),
    };
    let holds = format!("{album}{film} {} {}", theme.signs.dot, hand.album.work_title());
    Titles { name: "Timeline", holds, place }
}

/// What the signs mean.
fn legend(timeline: &Timeline, hand: &AtHand, room: usize, theme: &Theme) -> Line<'static> {
    let signs = &theme.signs;
    let words = match timeline.strip {
        Strip::Album => {
            let shared =
                if hand.order.len() > room { format!("  {} several tracks", signs.several) } else { String::new() };
            let hatched = hand.album.total().unknown > 0;
            let unknown = if hatched { format!("  {} length not known", signs.hatch) } else { String::new() };
            format!("{} scene{shared}{unknown}", signs.note)
        }
        Strip::Film => format!("{} scene  2 several  ? time not known: only the order", signs.point),
    };
    Line::from(Span::styled(cut(&words, room, signs.cut), theme.quiet()))
}

/// The album's discs, as many as fit into `rows` around the one at hand.
fn discs(timeline: &Timeline, hand: &AtHand, (room, rows): (usize, usize), theme: &Theme) -> Vec<Line<'static>> {
    let discs = parts(hand);
    if discs.is_empty() {
        return vec![Line::from(Span::styled("no tracks", theme.quiet()))];
    }
    let chosen = timeline.track_at(hand);
    let here = discs.iter().position(|disc| chosen.is_some_and(|track| disc.contains(&track))).unwrap_or_default();
    let near = discs.get(here).filter(|disc| disc.len() > room).zip(chosen);
    let near = near.map(|(disc, chosen)| near_lines(hand, disc, chosen, (room, rows), theme)).unwrap_or_default();
    let rows = rows.saturating_sub(near.len());
    let height = rows.clamp(1, 4);
    let fit = (rows / height).max(1);
    let first = here.saturating_sub(fit / 2).min(discs.len().saturating_sub(fit));
    let lengths: Vec<_> = hand.album.tracks.iter().map(|track| track.length).collect();
    let weights = weights(&lengths);
    let weight = |disc: &Vec<usize>| disc.iter().filter_map(|&track| weights.get(track)).sum::<u128>();
    let widest = discs.iter().map(weight).max().unwrap_or(1).max(1);
    let shown = discs.iter().skip(first).take(fit);
    let own = |disc: &Vec<usize>| usize::try_from(weight(disc) * room as u128 / widest).unwrap_or(room);
    let lines = |disc: &Vec<usize>| {
        // On one scale, but none narrower than its tracks need to be seen.
        let room = own(disc).max(disc.len().min(room)).max(1);
        disc_lines(hand, disc, chosen, (room, height), theme)
    };
    shown.flat_map(lines).chain(near).collect()
}

/// The neighbours of the track at hand, where a disc has more tracks than there are cells.
fn near_lines(
    hand: &AtHand,
    disc: &[usize],
    chosen: usize,
    (room, rows): (usize, usize),
    theme: &Theme,
) -> Vec<Line<'static>> {
    let count = (room / NEAR).max(1);
    let here = disc.iter().position(|&track| track == chosen).unwrap_or_default();
    let from = here.saturating_sub(count / 2).min(disc.len().saturating_sub(count));
    let near = disc.get(from..(from + count).min(disc.len())).unwrap_or_default();
    let height = match rows {
        ..3 => return Vec::new(),
        3 => 2,
        4..8 => 3,
        _ => 4,
    };
    let mut lines = disc_lines(hand, near, Some(chosen), (room, 3), theme);
    match height {
        2 => {
            lines.remove(0);
        }
        4 => lines.insert(0, Line::from(Span::styled(format!("of these, {count} close up"), theme.quiet()))),
        _ => {}
    }
    lines
}

/// The tracks of each disc, in order.
fn parts(hand: &AtHand) -> Vec<Vec<usize>> {
    let disc = |track: &usize| hand.album.tracks.get(*track).map(|track| track.disc);
    hand.order.chunk_by(|a, b| disc(a) == disc(b)).map(<[usize]>::to_vec).collect()
}

/// A disc: what it is called, the scenes, the tracks, and their numbers; in fewer rows the later ones of these go.
fn disc_lines(
    hand: &AtHand,
    disc: &[usize],
    chosen: Option<usize>,
    (room, rows): (usize, usize),
    theme: &Theme,
) -> Vec<Line<'static>> {
    let (cells, ranges) = strip::tracks(hand, disc, chosen, room, theme);
    let strip = Line::from(spans(cells));
    let told = |&track: &usize| hand.scenes_of.get(track).map_or(0, Vec::len);
    let marks = counts(ranges.iter().zip(disc.iter().map(told)).map(|(range, told)| (range.start, told)), room, theme);
    let number =
        |&track: &usize| hand.album.tracks.get(track).map_or_else(String::new, |track| track.number.to_string());
    let labels: Vec<_> = ranges.iter().zip(disc).map(|(range, track)| (range.start, number(track))).collect();
    let here = chosen.and_then(|chosen| disc.iter().position(|&track| track == chosen));
    let numbers = spread(&labels, here, room, (theme.quiet(), theme.title(true)));
    match rows {
        0 | 1 => vec![strip],
        2 => vec![marks, strip],
        3 => vec![marks, strip, numbers],
        _ => vec![name(hand, disc, theme), marks, strip, numbers],
    }
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

/// Nothing, a sign, or how many: from ten on `+`.
pub(super) fn tally(count: usize, sign: &str) -> String {
    match count {
        0 => " ".to_owned(),
        1 => sign.to_owned(),
        2..=9 => count.to_string(),
        _ => "+".to_owned(),
    }
}

/// Labels at their cells, those that fit beside each other; the one at hand always, moved to the left where it must.
pub(super) fn spread(
    labels: &[(usize, String)],
    here: Option<usize>,
    room: usize,
    (quiet, loud): (Style, Style),
) -> Line<'static> {
    let mine = here.and_then(|here| labels.get(here)).filter(|(_, label)| width(label) <= room);
    let mine = mine.map(|(cell, label)| ((*cell).min(room - width(label)), label));
    let taken: Range<usize> = mine.map_or(usize::MAX..usize::MAX, |(cell, label)| cell..cell + width(label));
    let mut placed: Vec<(usize, &String, Style)> = Vec::new();
    let mut free = 0;
    for (i, (cell, label)) in labels.iter().enumerate() {
        let end = cell + width(label);
        let clear = end < taken.start || *cell > taken.end;
        if Some(i) != here && *cell >= free && end <= room && clear && !label.is_empty() {
            placed.push((*cell, label, quiet));
            free = end + 1;
        }
    }
    placed.extend(mine.map(|(cell, label)| (cell, label, loud)));
    placed.sort_by_key(|(cell, ..)| *cell);
    let mut line = Vec::new();
    let mut at = 0;
    for (cell, label, style) in placed {
        line = padded(line, cell);
        line.push(Span::styled(label.clone(), style));
        at = at.max(cell + width(label));
    }
    Line::from(line)
}

/// The track at hand in full: its title, how long it is, where it starts, and the scenes about it.
fn track_facts(timeline: &Timeline, hand: &AtHand, room: usize, theme: &Theme) -> Vec<Line<'static>> {
    let Some((at, track)) = timeline.track_at(hand).and_then(|at| Some((at, hand.album.tracks.get(at)?))) else {
        return Vec::new();
    };
    let title = format!("{}  {}", hand.number(at), track.title);
    let mut lines = wrapped(&title, room, theme.heading(true));
    let start = time(hand.starts.get(at).copied().flatten(), theme);
    let disc = if hand.multi_disc { format!(" on disc {}", track.disc) } else { String::new() };
    let facts = format!("{} long, starts at {start}{disc}", time(track.length, theme));
    lines.extend(wrapped(&facts, room, Style::new()));
    let scenes = hand.scenes_of.get(at).map_or(&[][..], Vec::as_slice);
    for scene in scenes.iter().filter_map(|&scene| hand.album.scenes().get(scene)) {
        let time = match scene.at {
            Some(at) => format!("{} into the film", clock(at)),
            None => "film time ?".to_owned(),
        };
        let text = format!("{} {} {} {time}", theme.signs.note, scene.title, theme.signs.dot);
        lines.extend(wrapped(&text, room, theme.tie()));
    }
    if scenes.is_empty() {
        lines.extend(wrapped("no scene is about it", room, theme.quiet()));
    }
    lines
}

/// `0:41:10`, or `?`.
pub(super) fn film_time(at: Option<Length>) -> String {
    at.map_or_else(|| "?".to_owned(), clock)
}

/// A text on as many lines as it needs.
pub(super) fn wrapped(text: &str, room: usize, style: Style) -> Vec<Line<'static>> {
    let line = |range: Range<usize>| Line::from(Span::styled(text.get(range).unwrap_or_default().to_owned(), style));
    wrap(text, room.max(1)).into_iter().map(line).collect()
}
