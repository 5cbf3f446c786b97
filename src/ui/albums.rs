//! The album pane: each work with its year, and where there is room its composers and its total.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::frame::{self, Titles};
use super::in_view;
use super::text::{cut, width};
use super::theme::Theme;
use crate::app::State;
use crate::app::state::Pane;
use crate::model::Album;

pub(super) fn draw(frame: &mut Frame, area: Rect, state: &State, theme: &Theme, lines: usize) {
    let focused = state.pane == Pane::Albums;
    let extent = state.extent(Pane::Albums);
    let titles = Titles { name: "Albums", holds: String::new(), place: frame::place(state.albums, extent) };
    let inside = frame::draw(frame, area, &titles, focused, theme);
    if state.library.is_empty() {
        let words = if state.loading { " reading" } else { " no albums" };
        return frame.render_widget(Span::styled(words, theme.quiet()), inside);
    }
    for (i, place) in in_view(state.albums.top, extent).enumerate() {
        let Some(album) = state.library.album(place) else { return };
        let here = place == state.albums.at;
        for (line, text) in [first_line, second_line].iter().take(lines).enumerate() {
            let Some(row) = frame::row(inside, i * lines + line) else { return };
            frame.render_widget(text(album, usize::from(inside.width), here, focused, theme), row);
        }
    }
}

fn first_line(album: &Album, room: usize, here: bool, focused: bool, theme: &Theme) -> Line<'static> {
    let sign = match (here, focused) {
        (true, true) => theme.signs.here,
        (true, false) => theme.signs.there,
        (false, _) => " ",
    };
    let year = album.year().map_or_else(String::new, |year| format!(" {year} "));
    let title = cut(album.work_title(), room.saturating_sub(1 + width(&year)), theme.signs.cut);
    let blanks = room.saturating_sub(1 + width(&title) + width(&year));
    Line::from(vec![
        Span::styled(sign, theme.cursor(focused)),
        Span::styled(title, Theme::at_hand(here)),
        Span::raw(" ".repeat(blanks)),
        Span::styled(year, theme.quiet()),
    ])
}

fn second_line(album: &Album, room: usize, _: bool, _: bool, theme: &Theme) -> Line<'static> {
    let total = album.total();
    let total = match total.length() {
        None if total.count == 0 => String::new(),
        None => theme.signs.unknown.to_owned(),
        Some(known) if total.unknown > 0 => format!("≥ {known}"),
        Some(known) => known.to_string(),
    };
    let total = format!(" {total} ");
    let names = cut(&album.composers_joined(", "), room.saturating_sub(2 + width(&total)), theme.signs.cut);
    let blanks = room.saturating_sub(2 + width(&names) + width(&total));
    Line::from(Span::styled(format!("  {names}{}{total}", " ".repeat(blanks)), theme.quiet()))
}
