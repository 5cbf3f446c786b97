//! The lengths of the album at hand as a small picture: a bar for each stretch of lengths, and the facts below.

use ratatui::text::{Line, Span};

use super::text::{cut, width};
use super::theme::Theme;
use super::tracks::time;
use crate::app::at_hand::AtHand;
use crate::app::histogram::Histogram;

/// Cells that a track is wide at most.
const TRACK: usize = 4;

pub(super) fn lines(hand: Option<&AtHand>, room: usize, theme: &Theme) -> Vec<Line<'static>> {
    let Some(hand) = hand.filter(|hand| !hand.album.tracks.is_empty()) else {
        return vec![Line::from(Span::styled(" no tracks", theme.quiet()))];
    };
    let histogram = Histogram::of(&hand.album);
    let mut lines = vec![Line::from(Span::styled(
        format!(" {}", cut(hand.album.work_title(), room.saturating_sub(2), theme.signs.cut)),
        theme.heading(false),
    ))];
    lines.extend(bars(&histogram, room, theme));
    lines.push(Line::default());
    lines.extend(facts(hand, &histogram, room, theme));
    lines
}

fn bars(histogram: &Histogram, room: usize, theme: &Theme) -> Vec<Line<'static>> {
    let mut rows: Vec<(String, usize, bool)> =
        histogram.bars.iter().map(|bar| (format!("{}..{}", bar.from, bar.to), bar.count, true)).collect();
    if histogram.total.unknown > 0 {
        rows.push(("unknown".to_owned(), histogram.total.unknown, false));
    }
    let labels = rows.iter().map(|(label, ..)| width(label)).max().unwrap_or_default();
    let most = rows.iter().map(|(_, count, _)| *count).max().unwrap_or(1).max(1);
    let cells = room.saturating_sub(labels + 6 + most.to_string().len()).min(most * TRACK);
    let bar = |(label, count, known): (String, usize, bool)| {
        let sign = if known { theme.signs.strip[2] } else { theme.signs.hatch };
        let bar = sign.repeat((count * cells).div_ceil(most).min(cells));
        Line::from(vec![
            Span::styled(format!(" {label:>labels$}  "), theme.quiet()),
            Span::styled(bar, if known { theme.tie() } else { theme.quiet() }),
            Span::raw(format!(" {count}")),
        ])
    };
    rows.into_iter().map(bar).collect()
}

fn facts(hand: &AtHand, histogram: &Histogram, room: usize, theme: &Theme) -> Vec<Line<'static>> {
    let of = |at: Option<usize>| {
        let track = at.and_then(|at| hand.album.tracks.get(at));
        let title = at.zip(track).map(|(at, track)| format!("{}  {}", hand.number(at), track.title));
        (time(track.and_then(|track| track.length), theme), title.unwrap_or_default())
    };
    let unknown = match histogram.total.unknown {
        0 => String::new(),
        unknown => format!("and {unknown} unknown"),
    };
    let (shortest, longest) = (of(histogram.shortest), of(histogram.longest));
    let facts = [
        ("shortest", shortest.0, shortest.1),
        ("median", time(histogram.median, theme), String::new()),
        ("longest", longest.0, longest.1),
        ("total", time(histogram.total.length(), theme), unknown),
    ];
    let times = facts.iter().map(|(_, time, _)| width(time)).max().unwrap_or_default();
    let line = |(name, time, words): (&str, String, String)| {
        let words = cut(&words, room.saturating_sub(13 + times), theme.signs.cut);
        let blanks = " ".repeat(times.saturating_sub(width(&time)));
        Line::from(vec![
            Span::styled(format!(" {name:>8}  "), theme.quiet()),
            Span::styled(format!("{blanks}{time}  "), Theme::at_hand(true)),
            Span::raw(words),
        ])
    };
    facts.into_iter().map(line).collect()
}
