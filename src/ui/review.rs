//! The review pane: the lines of the page in view, the scene at hand set apart.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::frame::{self, Titles};
use super::in_view;
use super::text::{cut, width};
use super::theme::Theme;
use crate::app::State;
use crate::app::page::{PageLine, Role};
use crate::app::state::Pane;
use crate::app::wrap::wrap;

pub(super) fn draw(frame: &mut Frame, area: Rect, state: &State, theme: &Theme) {
    let focused = state.pane == Pane::Review;
    let extent = state.extent(Pane::Review);
    let titles = Titles { name: "Review", holds: holds(state), place: percent(state) };
    let inside = frame::draw(frame, area, &titles, focused, theme);
    if state.library.is_empty() && !state.loading {
        return draw_advice(frame, inside, state);
    }
    if !state.page_is_current() {
        return;
    }
    for (i, at) in in_view(state.review.top, extent).enumerate() {
        let (Some(area), Some(line)) = (frame::row(inside, i), state.page.lines.get(at)) else { return };
        frame.render_widget(set(line, at, state, theme), area);
    }
}

/// What to do about an empty library.
fn draw_advice(frame: &mut Frame, inside: Rect, state: &State) {
    let text = format!(
        "Albums go here:\n{}\n\nEach *.json file is one album; the README shows one. Without --no-shelf there are eight to \
         begin with.",
        state.folder
    );
    for (i, range) in wrap(&text, usize::from(inside.width.saturating_sub(2))).into_iter().enumerate() {
        let Some(row) = frame::row(inside, i) else { return };
        frame.render_widget(format!(" {}", text.get(range).unwrap_or_default()), row);
    }
}

/// `4 of 9`: the scene at hand.
fn holds(state: &State) -> String {
    let count = state.page.scenes.len();
    match state.scene() {
        Some(scene) => format!("{} of {count}", scene + 1),
        None if count > 0 && state.page_is_current() => format!("{count} scenes"),
        None => String::new(),
    }
}

/// How far down the last line in view is.
fn percent(state: &State) -> String {
    let extent = state.extent(Pane::Review);
    if !state.page_is_current() || extent.len <= extent.fit {
        return String::new();
    }
    let seen = (state.review.top + extent.fit).min(extent.len);
    format!("{}%", seen * 100 / extent.len)
}

fn set(line: &PageLine, at: usize, state: &State, theme: &Theme) -> Line<'static> {
    let focused = state.pane == Pane::Review;
    let scene = line.scene.is_some() && line.scene == state.scene();
    let gutter = match (at == state.review.at, focused) {
        (true, true) => Span::styled(theme.signs.here, theme.cursor(true)),
        (true, false) if !scene => Span::styled(theme.signs.there, theme.cursor(false)),
        _ if scene && line.role != Role::Blank => Span::styled(theme.signs.scene, theme.title(true)),
        _ => Span::raw(" "),
    };
    let room = state.page.width;
    let text = cut(&line.text, room, theme.signs.cut);
    let style = style(line.role, scene, theme);
    let mut spans = vec![gutter, Span::raw(" "), Span::styled(sign(line, theme), style), Span::styled(text, style)];
    if let Some(aside) = &line.aside {
        let blanks = room.saturating_sub(width(&line.text) + width(aside));
        spans.push(Span::styled(format!("{}{aside}", " ".repeat(blanks)), theme.quiet()));
    }
    Line::from(spans)
}

/// What stands before the first line of a track or a theme; blanks before the others.
fn sign(line: &PageLine, theme: &Theme) -> String {
    let sign = match line.role {
        Role::Track => theme.signs.note,
        Role::Theme => theme.signs.theme,
        Role::Title | Role::Fact | Role::Heading | Role::Text | Role::Blank => "",
    };
    let first = if line.place.1 == 0 { sign } else { "" };
    format!("{first:<0$}", line.role.indent())
}

fn style(role: Role, scene: bool, theme: &Theme) -> Style {
    match role {
        Role::Title => theme.heading(false),
        Role::Heading => theme.heading(scene),
        Role::Fact => theme.quiet(),
        Role::Track => theme.tie(),
        Role::Theme => theme.theme(),
        Role::Text | Role::Blank => Style::new(),
    }
}
