//! The review pane: the lines of the page in view, the scene at hand set apart.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::frame::{self, Titles};
use super::head::counted;
use super::in_view;
use super::layout::{GUTTER, Layout, column};
use super::line;
use super::text::{cut, padded, width};
use super::theme::Theme;
use crate::app::State;
use crate::app::action::Action;
use crate::app::keymap::Place;
use crate::app::state::Pane;
use crate::app::wrap::wrap;

/// Columns of the words that were found, where their places are counted.
const WORDS: usize = 20;

pub(super) fn draw(frame: &mut Frame, layout: &Layout, state: &State, theme: &Theme) {
    let extent = state.extent(Pane::Review);
    if !layout.focused {
        let titles = Titles { name: "Review", holds: holds(state), place: place(state, theme) };
        frame::draw(frame, layout.review, &titles, state.pane == Pane::Review, theme);
    }
    let inside = layout.inside(Pane::Review);
    if state.library.is_empty() && !state.loading {
        return draw_advice(frame, inside, state);
    }
    if !state.page_is_current() {
        let words = match (state.lacks_page(), state.awaits_page()) {
            (true, true) => format!("  a long review: it is being laid out{}", theme.signs.cut),
            (true, false) => "  this review could not be laid out".to_owned(),
            (false, _) => String::new(),
        };
        return frame.render_widget(Span::styled(words, theme.quiet()), inside);
    }
    let column = column(inside, state.page.width);
    for (i, at) in in_view(state.review.top, extent).enumerate() {
        let Some(area) = frame::row(column, i) else { return };
        frame.render_widget(line::set(at, state, theme), area);
    }
}

/// What to do about an empty library.
pub(super) fn draw_advice(frame: &mut Frame, inside: Rect, state: &State) {
    let import = state.keymap.told(Place::Panes, Action::Import, |key| format!("{key} brings in what you own. "));
    let text = format!(
        "Albums go here:\n{}\n\n{import}Each *.json file there is one album; the README shows one. Without --no-shelf there \
         are eight to begin with.",
        state.folder
    );
    for (i, range) in wrap(&text, usize::from(inside.width.saturating_sub(2))).into_iter().enumerate() {
        let Some(row) = frame::row(inside, i) else { return };
        frame.render_widget(format!(" {}", text.get(range).unwrap_or_default()), row);
    }
}

/// Above a review that has the whole window: what it is about and how far the reader is, in line with the text.
pub(super) fn draw_head(frame: &mut Frame, area: Rect, state: &State, theme: &Theme) {
    let area = column(area, state.page.width);
    let room = (state.page.width + usize::from(GUTTER)).min(usize::from(area.width));
    let right = place(state, theme);
    let title = state.at_hand.as_ref().map_or("", |hand| hand.album.work_title());
    let scene = holds(state);
    let words = [title, &scene].iter().filter(|words| !words.is_empty()).copied().collect::<Vec<_>>();
    let words = words.join(&format!(" {} ", theme.signs.dot));
    let left = room.saturating_sub(width(&right) + 1);
    let words = format!("  {}", cut(&words, left.saturating_sub(2), theme.signs.cut));
    let mut line = padded(vec![Span::styled(words, theme.quiet())], left + 1);
    line.push(Span::styled(right, theme.quiet()));
    frame.render_widget(Line::from(line), area);
}

/// `4 of 9`: the scene at hand.
fn holds(state: &State) -> String {
    let count = state.page.scenes.len();
    match state.scene() {
        Some(scene) => format!("{} of {count}", scene + 1),
        None if count > 0 && state.page_is_current() => counted(count, "scene"),
        None => String::new(),
    }
}

/// Where the reader is: among the words that were found, and how far down the page.
fn place(state: &State, theme: &Theme) -> String {
    let found = state.spotted().filter(|_| state.finding.line.is_none());
    let found = found.map(|found| format!("{}: {}", cut(&found.words, WORDS, theme.signs.cut), found.count()));
    let parts = [found.unwrap_or_default(), percent(state)];
    let parts: Vec<&str> = parts.iter().map(String::as_str).filter(|part| !part.is_empty()).collect();
    parts.join(&format!(" {} ", theme.signs.dot))
}

/// How far down the last line in view is.
fn percent(state: &State) -> String {
    let extent = state.extent(Pane::Review);
    if extent.len <= extent.fit {
        return String::new();
    }
    let seen = (state.review.top + extent.fit).min(extent.len);
    format!("{}%", seen * 100 / extent.len)
}
