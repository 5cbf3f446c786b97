//! The strip: tracks in one line, each as wide as it is long. At the foot it is the whole album, its discs apart.

use std::ops::Range;

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::stretch::lay;
use super::text::width;
use super::theme::Theme;
use super::tracks::time;
use crate::app::State;
use crate::app::at_hand::AtHand;
use crate::app::timeline::Strip;

/// A sign and how it is drawn.
pub(super) type Cell = (&'static str, Style);

pub(super) fn draw(frame: &mut Frame, area: Rect, state: &State, theme: &Theme) {
    let Some(hand) = state.at_hand.as_deref() else { return };
    let Some(track) = here(state, hand) else { return };
    let words = format!("  {} ", place(hand, track, theme));
    let room = usize::from(area.width).saturating_sub(2 + width(&words));
    if room < 10 {
        return frame.render_widget(words, area);
    }
    let mut line = vec![Span::raw(" ")];
    line.extend(spans(album(hand, track, room, theme)));
    line.push(Span::styled(words, theme.quiet()));
    frame.render_widget(Line::from(line), area);
}

/// The track at hand, on the timeline while that is open.
fn here(state: &State, hand: &AtHand) -> Option<usize> {
    let on_timeline = state.timeline.and_then(|timeline| match timeline.strip {
        Strip::Album => timeline.track_at(hand),
        Strip::Film => hand.tracks_of.get(timeline.scene).and_then(|tracks| tracks.first().copied()),
    });
    on_timeline.or_else(|| state.track())
}

/// `0:38:14 into the album`, `4:02 into disc 2`.
fn place(hand: &AtHand, track: usize, theme: &Theme) -> String {
    let start = time(hand.starts.get(track).copied().flatten(), theme);
    match hand.album.tracks.get(track) {
        Some(track) if hand.multi_disc => format!("{start} into disc {}", track.disc),
        _ => format!("{start} into the album"),
    }
}

/// The whole album in exactly `room` cells, with a blank between two discs where there is room for it. Tracks that share
/// a cell are not told from one, as there is no room for a word about it.
fn album(hand: &AtHand, chosen: usize, room: usize, theme: &Theme) -> Vec<Cell> {
    let disc = |place: usize| hand.order.get(place).and_then(|&track| hand.album.tracks.get(track)).map(|t| t.disc);
    let begins: Vec<usize> = (1..hand.order.len()).filter(|&place| disc(place) != disc(place - 1)).collect();
    let mut theme = *theme;
    theme.signs.several = theme.signs.strip[0];
    let tracks_fit = hand.order.len() + begins.len() <= room;
    let gaps = if tracks_fit { begins } else { Vec::new() };
    let (mut cells, ranges) = tracks(hand, &hand.order, Some(chosen), room - gaps.len(), &theme);
    for at in gaps.into_iter().rev().filter_map(|place| ranges.get(place)).map(|range| range.start) {
        cells.insert(at, (" ", theme.quiet()));
    }
    cells
}

/// These tracks, by their positions in the album, in exactly `room` cells; and the cells of each.
pub(super) fn tracks(
    hand: &AtHand,
    tracks: &[usize],
    chosen: Option<usize>,
    room: usize,
    theme: &Theme,
) -> (Vec<Cell>, Vec<Range<usize>>) {
    let length = |&track: &usize| hand.album.tracks.get(track).and_then(|track| track.length);
    let lengths: Vec<_> = tracks.iter().map(length).collect();
    let ranges = lay(&lengths, room);
    let mut signs: Vec<Option<&'static str>> = vec![None; room];
    for (i, (range, length)) in ranges.iter().zip(&lengths).enumerate() {
        let own = if length.is_some() { theme.signs.strip[i % 2] } else { theme.signs.hatch };
        for sign in signs.get_mut(range.clone()).unwrap_or_default() {
            *sign =
                Some(if sign.is_none_or(|other| other == own && length.is_none()) { own } else { theme.signs.several });
        }
    }
    let mut cells: Vec<Cell> =
        signs.into_iter().map(|sign| (sign.unwrap_or(theme.signs.hatch), theme.quiet())).collect();
    // Last, so that the track at hand is seen even where many tracks share a cell.
    let here = chosen.and_then(|chosen| tracks.iter().position(|&track| track == chosen));
    if let Some(range) = here.and_then(|here| ranges.get(here)) {
        cells.get_mut(range.clone()).unwrap_or_default().fill((theme.signs.strip[2], theme.title(true)));
    }
    (cells, ranges)
}

/// Cells as spans, those that are alike in one.
pub(super) fn spans(cells: Vec<Cell>) -> Vec<Span<'static>> {
    let mut spans: Vec<(String, Style)> = Vec::new();
    for (sign, style) in cells {
        match spans.last_mut() {
            Some((text, last)) if *last == style => text.push_str(sign),
            Some(_) | None => spans.push((sign.to_owned(), style)),
        }
    }
    spans.into_iter().map(|(text, style)| Span::styled(text, style)).collect()
}
