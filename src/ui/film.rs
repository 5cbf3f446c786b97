//! The film on the timeline: its scenes at their times, the tracks under them.

use ratatui::text::{Line, Span};

use super::stretch::{last_known, points};
use super::strip::{Cell, spans};
use super::theme::Theme;
use super::timeline::{Row, Stops, film_time, spread, wrapped};
use super::tracks::time;
use crate::app::at_hand::AtHand;
use crate::app::timeline::Timeline;

/// The line of the film with the known times above it and the tracks below; in fewer rows these go.
pub(super) fn rows(timeline: &Timeline, hand: &AtHand, (room, rows): (usize, usize), theme: &Theme) -> Vec<Row> {
    let scenes = hand.album.scenes();
    if scenes.is_empty() {
        return vec![Row::words(Line::from(Span::styled("no scenes", theme.quiet())))];
    }
    let at: Vec<_> = scenes.iter().map(|scene| scene.at).collect();
    let points = points(&at, room);
    let time = |scene: &crate::model::Scene| scene.at.map(|_| film_time(scene.at)).unwrap_or_default();
    let times: Vec<_> = points.iter().zip(scenes).map(|((cell, _), scene)| (*cell, time(scene))).collect();
    let tracks: Vec<_> = points.iter().enumerate().map(|(i, (cell, _))| (*cell, tracks(hand, i))).collect();
    let styles = (theme.quiet(), theme.title(true));
    let film = Line::from(spans(film(&points, timeline.scene, room, theme)));
    let above = spread(&times, Some(timeline.scene), room, styles);
    let below = spread(&tracks, Some(timeline.scene), room, (theme.tie(), theme.title(true)));
    let stops = nearest(&points, room);
    let row = |line| Row { line, stops: Stops::Cells(stops.clone()) };
    match rows {
        0 | 1 => vec![row(film)],
        2 => vec![row(film), row(below)],
        _ => vec![row(above), row(film), row(below)],
    }
}

/// For each cell the scene that stands nearest to it; of those that share a cell, the first.
fn nearest(points: &[(usize, bool)], room: usize) -> Vec<usize> {
    let mut first = vec![None; room];
    for (scene, (cell, _)) in points.iter().enumerate().rev() {
        if let Some(first) = first.get_mut(*cell) {
            *first = Some(scene);
        }
    }
    let taken: Vec<(usize, usize)> =
        first.into_iter().enumerate().filter_map(|(cell, scene)| Some((cell, scene?))).collect();
    let near = |cell: usize| taken.iter().min_by_key(|(at, _)| at.abs_diff(cell)).map_or(0, |(_, scene)| *scene);
    (0..room).map(near).collect()
}

/// `5,6`: the numbers of the tracks that a scene is about.
fn tracks(hand: &AtHand, scene: usize) -> String {
    let tracks = hand.tracks_of.get(scene).map_or(&[][..], Vec::as_slice);
    tracks.iter().map(|&track| hand.number(track)).collect::<Vec<_>>().join(",")
}

/// The line itself: hatched where nothing tells how much time passes.
fn film(points: &[(usize, bool)], here: usize, room: usize, theme: &Theme) -> Vec<Cell> {
    let known = last_known(points);
    let ground = |cell: usize| {
        let told = known.is_some_and(|last| cell <= last);
        (if told { theme.signs.border.horizontal_top } else { theme.signs.hatch }, theme.quiet())
    };
    let mut cells: Vec<Cell> = (0..room).map(ground).collect();
    let mut counts = vec![0; room];
    for &(cell, known) in points {
        let Some((count, shown)) = counts.get_mut(cell).zip(cells.get_mut(cell)) else { continue };
        *count += 1;
        let sign = match *count {
            1 if known => theme.signs.point,
            1 => "?",
            many => SEVERAL.get(many - 2).copied().unwrap_or("+"),
        };
        *shown = (sign, theme.tie());
    }
    if let Some(shown) = points.get(here).and_then(|(cell, _)| cells.get_mut(*cell)) {
        *shown = (theme.signs.strip[2], theme.title(true));
    }
    cells
}

/// How many scenes share a cell.
const SEVERAL: [&str; 8] = ["2", "3", "4", "5", "6", "7", "8", "9"];

/// The scene at hand in full: its label, its time, its tracks, its themes.
pub(super) fn facts(timeline: &Timeline, hand: &AtHand, room: usize, theme: &Theme) -> Vec<Line<'static>> {
    let Some(scene) = hand.album.scenes().get(timeline.scene) else { return Vec::new() };
    let mut lines = wrapped(scene.label(), room, theme.heading(true));
    let at = match scene.at {
        Some(_) => format!("{} into the film", film_time(scene.at)),
        None => "when in the film is not known".to_owned(),
    };
    lines.extend(wrapped(&at, room, ratatui::style::Style::new()));
    let tracks = hand.tracks_of.get(timeline.scene).map_or(&[][..], Vec::as_slice);
    for &at in tracks {
        let Some(track) = hand.album.tracks.get(at) else { continue };
        let (length, start) = (time(track.length, theme), time(hand.starts.get(at).copied().flatten(), theme));
        let text = format!("{} {}  {}  {length}, starts at {start}", theme.signs.note, hand.number(at), track.title);
        lines.extend(wrapped(&text, room, theme.tie()));
    }
    for name in &scene.themes {
        lines.extend(wrapped(&format!("{} {name}", theme.signs.theme), room, theme.theme()));
    }
    if tracks.is_empty() {
        lines.extend(wrapped("no one track is named", room, theme.quiet()));
    }
    lines
}
