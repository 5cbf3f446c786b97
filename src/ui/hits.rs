//! The track pane while the search line is open: the hits over the whole library, each with its work.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::frame::{self, Titles};
use super::in_view;
use super::text::{cut_lit, padded, spans, spans_width};
use super::theme::Theme;
use super::tracks::{columns_of, mark, marked, time};
use crate::app::State;
use crate::app::list::Extent;
use crate::app::state::Found;
use crate::model::{Album, Track};
use crate::search::{album_letters, guess_letters, title_letters};

/// From this room on, titles and works stand in columns of their own.
const APART: usize = 56;

pub(super) fn draw(frame: &mut Frame, area: Rect, state: &State, theme: &Theme, found: Option<&Found>) {
    let extent = found.map(|found| found.extent(state.fits.tracks)).unwrap_or_default();
    let titles = Titles {
        name: if found.is_some_and(|found| found.hits.is_guess) { "Nearest" } else { "Hits" },
        holds: marked(state, theme).or(found.map(|found| holds(found, theme))).unwrap_or_default(),
        place: found.map(|found| place(found, extent)).unwrap_or_default(),
    };
    let inside = frame::draw(frame, area, &titles, true, theme);
    let Some(found) = found else { return };
    if found.hits.total.count == 0 {
        let words = if state.loading { " nothing found yet" } else { " nothing found" };
        return frame.render_widget(Span::styled(words, theme.quiet()), inside);
    }
    let seen = in_view(found.list.top, extent);
    let lengths = columns_of(found.hits.best.get(seen.clone()).unwrap_or_default().iter().map(|hit| {
        let album = found.index.library().album(hit.album);
        album.and_then(|album| album.tracks.get(hit.track)).and_then(|track| track.length)
    }));
    let columns = Columns { text: usize::from(inside.width).saturating_sub(lengths + 4), lengths };
    for (i, row) in seen.enumerate() {
        let Some(area) = frame::row(inside, i) else { return };
        let Some(hit) = found.hits.best.get(row) else { return };
        let Some(album) = found.index.library().album(hit.album) else { return };
        let Some(track) = album.tracks.get(hit.track) else { return };
        let here = row == found.list.at;
        let mut line = line((album, track), &columns, here, found, theme);
        line.push(mark(state, album, hit.track, theme));
        let length = format!(" {:>1$} ", time(track.length, theme), columns.lengths);
        line.push(Span::styled(length, Theme::at_hand(here)));
        frame.render_widget(Line::from(line), area);
    }
}

/// `12 · 45:10`.
fn holds(found: &Found, theme: &Theme) -> String {
    match found.hits.total.count {
        0 => String::new(),
        count => format!("{count} {} {}", theme.signs.dot, found.hits.total),
    }
}

fn place(found: &Found, extent: Extent) -> String {
    frame::place(found.list, Extent { len: found.hits.total.count, ..extent })
}

/// The columns of a row between its sign and its end.
struct Columns {
    text: usize,
    lengths: usize,
}

fn line(
    (album, track): (&Album, &Track),
    columns: &Columns,
    here: bool,
    found: &Found,
    theme: &Theme,
) -> Vec<Span<'static>> {
    let mut line = vec![Span::styled(if here { theme.signs.here } else { " " }, theme.cursor(true))];
    let text = columns.text;
    let letters = if found.hits.is_guess { guess_letters } else { title_letters };
    let lit = letters(&found.query, &track.title);
    let work = album.work_title();
    let lit_work = album_letters(&found.query, work);
    let style = Theme::at_hand(here);
    if text >= APART {
        let title = text * 55 / 100;
        let parts = cut_lit(&track.title, &lit, title, theme.signs.cut);
        line.extend(padded(spans(parts, style, theme.lit()), title + 2));
        let parts = cut_lit(work, &lit_work, text - title - 2, theme.signs.cut);
        line.extend(padded(spans(parts, theme.quiet(), theme.lit()), text - title - 2));
    } else {
        let mut words = spans(cut_lit(&track.title, &lit, text, theme.signs.cut), style, theme.lit());
        let left = text.saturating_sub(spans_width(&words) + 3);
        if left >= 6 {
            words.push(Span::styled(format!(" {} ", theme.signs.dot), theme.quiet()));
            words.extend(spans(cut_lit(work, &lit_work, left, theme.signs.cut), theme.quiet(), theme.lit()));
        }
        line.extend(padded(words, text));
    }
    line
}
