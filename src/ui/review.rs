//! The review pane: the lines of the page in view, the scene at hand set apart.

use ratatui::Frame;
use ratatui::layout::Rect;

use super::frame::{self, Titles};
use super::in_view;
use super::layout::column;
use super::line;
use super::theme::Theme;
use crate::app::State;
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
    let column = column(inside, state.page.width);
    for (i, at) in in_view(state.review.top, extent).enumerate() {
        let Some(area) = frame::row(column, i) else { return };
        frame.render_widget(line::set(at, state, theme), area);
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

