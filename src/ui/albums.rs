//! The album pane: each work with its year, and where there is room its composers and its total.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::frame::{self, Titles};
use super::in_view;
use super::review;
use super::text::{cut, width};
use super::theme::Theme;
use crate::app::State;
use crate::app::state::{Pane, Split};
use crate::model::Album;

pub(super) fn draw(frame: &mut Frame, area: Rect, state: &State, theme: &Theme, lines: usize) {
    let focused = state.pane == Pane::Albums;
    let extent = state.extent(Pane::Albums);
    let titles = Titles { name: "Albums", holds: String::new(), place: frame::place(state.albums, extent) };
    let inside = frame::draw(frame, area, &titles, focused, theme);
    if state.library.is_empty() {
        if !state.loading && state.fits.split == Split::One {
            return review::draw_advice(frame, inside, state);
        }
        let words = if state.loading { " reading" } else { " no albums" };
        return frame.render_widget(Span::styled(words, theme.quiet()), inside);
    }
    for (i, place) in in_view(state.albums.top, extent).enumerate() {
        let Some(album) = state.library.album(place) else { return };
        let here = place == state.albums.at;
        let read = state.keeping.read(&album.id).map(|hundredths| match hundredths {
            100.. => "read".to_owned(),
            some => format!("{some}%"),
        });
        let row = Row { album, read: read.unwrap_or_default(), room: usize::from(inside.width), here, focused };
        let [first, second] = row.lines(lines == 1, theme);
        for (line, text) in [first, second].into_iter().take(lines).enumerate() {
            let Some(row) = frame::row(inside, i * lines + line) else { return };
            frame.render_widget(text, row);
        }
    }
}

/// An album in the list.
struct Row<'a> {
    album: &'a Album,
    /// How far its review was read.
    read: String,
    room: usize,
    here: bool,
    focused: bool,
}

impl Row<'_> {
    /// Its lines, how far it was read on the second, unless there is but one.
    fn lines(&self, one: bool, theme: &Theme) -> [Line<'static>; 2] {
        let year = self.album.year().map(|year| year.to_string()).unwrap_or_default();
        let total = total(self.album, theme);
        let read = |of_one: bool| if of_one == one { self.read.as_str() } else { "" };
        [
            self.first(&joined(read(true), &year, " "), theme),
            self.second(&joined(read(false), &total, theme.signs.dot), theme),
        ]
    }

    fn first(&self, end: &str, theme: &Theme) -> Line<'static> {
        let sign = match (self.here, self.focused) {
            (true, true) => theme.signs.here,
            (true, false) => theme.signs.there,
            (false, _) => " ",
        };
        let title = cut(self.album.work_title(), self.room.saturating_sub(1 + width(end)), theme.signs.cut);
        let blanks = self.room.saturating_sub(1 + width(&title) + width(end));
        Line::from(vec![
            Span::styled(sign, theme.cursor(self.focused)),
            Span::styled(title, Theme::at_hand(self.here)),
            Span::raw(" ".repeat(blanks)),
            Span::styled(end.to_owned(), theme.quiet()),
        ])
    }

    fn second(&self, end: &str, theme: &Theme) -> Line<'static> {
        let names = self.album.composers_joined(", ");
        let names = cut(&names, self.room.saturating_sub(2 + width(end)), theme.signs.cut);
        let blanks = self.room.saturating_sub(2 + width(&names) + width(end));
        Line::from(Span::styled(format!("  {names}{}{end}", " ".repeat(blanks)), theme.quiet()))
    }
}

/// ` 38% · 1:35:45 `, what there is of it.
fn joined(read: &str, fact: &str, dot: &str) -> String {
    let dot = if dot == " " { " ".to_owned() } else { format!(" {dot} ") };
    match (read, fact) {
        ("", "") => String::new(),
        ("", one) | (one, "") => format!(" {one} "),
        (read, fact) => format!(" {read}{dot}{fact} "),
    }
}

fn total(album: &Album, theme: &Theme) -> String {
    let total = album.total();
    match total.length() {
        None if total.count == 0 => String::new(),
        None => theme.signs.unknown.to_owned(),
        Some(known) if total.unknown > 0 => format!("≥ {known}"),
        Some(known) => known.to_string(),
    }
}
