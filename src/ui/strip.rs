//! The strip at the foot: the whole album in one line, each track as wide as it is long.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::text::width;
use super::theme::Theme;
use super::tracks::time;
use crate::app::State;
use crate::app::at_hand::AtHand;

pub(super) fn draw(frame: &mut Frame, area: Rect, state: &State, theme: &Theme) {
    let Some(hand) = state.at_hand.as_deref() else { return };
    let Some(track) = state.track() else { return };
    let words = format!("  {} ", place(hand, track, theme));
    let room = usize::from(area.width).saturating_sub(2 + width(&words));
    if room < 10 {
        return frame.render_widget(words, area);
    }
    let mut line = vec![Span::raw(" ")];
    line.extend(cells(hand, track, room, theme));
    line.push(Span::styled(words, theme.quiet()));
    frame.render_widget(Line::from(line), area);
}

/// `0:38:14 into the album`, `4:02 into disc 2`.
fn place(hand: &AtHand, track: usize, theme: &Theme) -> String {
    let start = time(hand.starts.get(track).copied().flatten(), theme);
    match hand.album.tracks.get(track) {
        Some(track) if hand.multi_disc => format!("{start} into disc {}", track.disc),
        _ => format!("{start} into the album"),
    }
}

/// The strip in exactly `room` cells.
fn cells(hand: &AtHand, chosen: usize, room: usize, theme: &Theme) -> Vec<Span<'static>> {
    let spans = stretches(hand, room);
    let mut cells = vec![(theme.signs.strip[3], theme.quiet()); room];
    for (i, stretch) in spans.iter().enumerate() {
        let known = hand.album.tracks.get(stretch.track).is_some_and(|track| track.length.is_some());
        let sign = if known { theme.signs.strip[i % 2] } else { theme.signs.strip[3] };
        cells.get_mut(stretch.from..stretch.to).unwrap_or_default().fill((sign, theme.quiet()));
    }
    // Last, so that the track at hand is seen even where many tracks share a cell.
    if let Some(stretch) = spans.iter().find(|stretch| stretch.track == chosen) {
        let to = stretch.to.max(stretch.from + 1).min(room);
        cells.get_mut(stretch.from.min(to - 1)..to).unwrap_or_default().fill((theme.signs.strip[2], theme.title(true)));
    }
    cells.into_iter().map(|(sign, style)| Span::styled(sign, style)).collect()
}

/// A track and the cells that it takes.
struct Stretch {
    track: usize,
    from: usize,
    to: usize,
}

/// The tracks in the album's order in proportion to their lengths; an unknown length counts as the mean of the known.
fn stretches(hand: &AtHand, room: usize) -> Vec<Stretch> {
    let tracks = &hand.album.tracks;
    let total = hand.album.total();
    let known = tracks.len().saturating_sub(total.unknown);
    let mean = u64::try_from(known).ok().filter(|known| *known > 0).map_or(1, |known| total.known.ms() / known).max(1);
    let mut order: Vec<usize> = (0..tracks.len()).collect();
    order.sort_by_key(|&track| tracks[track].at());
    let length = |track: usize| u128::from(tracks[track].length.map_or(mean, crate::model::Length::ms));
    let whole = order.iter().map(|&track| length(track)).sum::<u128>().max(1);
    let cell = |ms: u128| usize::try_from(ms * room as u128 / whole).unwrap_or(room).min(room);
    let mut passed = 0;
    let stretch = |track| {
        let from = cell(passed);
        passed += length(track);
        Stretch { track, from, to: cell(passed) }
    };
    order.into_iter().map(stretch).collect()
}
