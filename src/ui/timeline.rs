//! The timeline: the album's discs as strips with scenes on their tracks, or the film with its scenes and their tracks;
//! below in full what is at hand there, and in a high window a list of all that it goes along.

use std::ops::Range;

use ratatui::Frame;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::frame::{self, Titles};
use super::layout::inner;
use super::text::{cut, padded, width};
use super::theme::Theme;
use super::tracks::time;
use super::{discs, film, stops};
use crate::app::State;
use crate::app::at_hand::AtHand;
use crate::app::page::clock;
use crate::app::timeline::{Strip, Timeline};
use crate::app::wrap::wrap;
use crate::model::Length;

/// Rows from which on a blank one is spent between the picture and the words.
const AIRY: usize = 9;
/// The rows for what is at hand where a list stands below it, so that the list stays where it is.
const FACTS: usize = 4;
/// The fewest rows that a list is drawn in.
const LIST: usize = 4;

/// A row of the timeline, and what stands there: tracks or scenes, by their places.
pub(super) struct Row {
    pub(super) line: Line<'static>,
    pub(super) stops: Stops,
}

/// The tracks or scenes in a row.
pub(super) enum Stops {
    None,
    /// One in all of it.
    One(usize),
    /// One in each cell.
    Cells(Vec<usize>),
}

impl Row {
    /// A row of words.
    pub(super) fn words(line: Line<'static>) -> Self {
        Self { line, stops: Stops::None }
    }
}

pub(super) fn draw(frame: &mut Frame, area: Rect, state: &State, theme: &Theme) {
    let (Some(timeline), Some(hand)) = (&state.timeline, state.at_hand.as_deref()) else { return };
    theme.clear(frame, area);
    let inside = frame::draw(frame, area, &titles(timeline, hand, theme), true, theme);
    for (i, row) in rows(timeline, hand, inside, theme).into_iter().enumerate() {
        let Some(area) = frame::row(inside, i) else { return };
        let mut spans = vec![Span::raw(" ")];
        spans.extend(row.line.spans);
        frame.render_widget(Line::from(spans), area);
    }
}

/// The place of the track or the scene that stands at a position.
pub(super) fn stop_at(area: Rect, state: &State, at: Position) -> Option<usize> {
    let (timeline, hand) = (state.timeline.as_ref()?, state.at_hand.as_deref()?);
    let inside = Some(inner(area)).filter(|inside| inside.contains(at))?;
    let row = rows(timeline, hand, inside, &Theme::of(state.look)).into_iter().nth(usize::from(at.y - inside.y))?;
    match row.stops {
        Stops::None => None,
        Stops::One(place) => Some(place),
        Stops::Cells(places) => places.get(usize::from(at.x - inside.x).checked_sub(1)?).copied(),
    }
}

fn rows(timeline: &Timeline, hand: &AtHand, inside: Rect, theme: &Theme) -> Vec<Row> {
    let (room, height) = (usize::from(inside.width).saturating_sub(2), usize::from(inside.height));
    let mut facts = match timeline.strip {
        Strip::Album => track_facts(timeline, hand, room, theme),
        Strip::Film => film::facts(timeline, hand, room, theme),
    };
    // What is at hand is told in full where there is room for it and a strip, else as far as it fits.
    let most = height.saturating_sub(facts.len() + usize::from(height >= AIRY)).max(height.min(2));
    let mut rows = match timeline.strip {
        Strip::Album => discs::rows(timeline, hand, (room, most), theme),
        Strip::Film => film::rows(timeline, hand, (room, most), theme),
    };
    let left = height.saturating_sub(rows.len() + FACTS + 4);
    let list = if left < LIST { Vec::new() } else { stops::rows(timeline, hand, (room, left), theme) };
    if !list.is_empty() {
        facts.resize(FACTS, Line::default());
    }
    let blank = || Row::words(Line::default());
    if rows.len() + facts.len() < height {
        rows.push(blank());
    }
    rows.extend(facts.into_iter().map(Row::words));
    if !list.is_empty() {
        rows.push(blank());
        rows.extend(list);
    }
    if rows.len() + 2 <= height {
        rows.resize_with(height - 1, blank);
        rows.push(Row::words(legend(timeline, hand, room, theme)));
    }
    rows
}

fn titles(timeline: &Timeline, hand: &AtHand, theme: &Theme) -> Titles<'static> {
    let (strips, at, count) = match timeline.strip {
        Strip::Album => ("[Album] Film", timeline.track, hand.order.len()),
        Strip::Film => ("Album [Film]", timeline.scene, hand.tracks_of.len()),
    };
    let holds = format!("{strips} {} {}", theme.signs.dot, hand.album.work_title());
    Titles { name: "Timeline", holds, place: format!("{} of {count}", at + 1) }
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
        let text = format!("{} {} {} {time}", theme.signs.note, scene.label(), theme.signs.dot);
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
