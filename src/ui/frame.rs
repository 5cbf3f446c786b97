//! The frame of a pane: its name, what it holds, where in it the reader is.

use ratatui::Frame;
use ratatui::layout::{Alignment, Rect};
use ratatui::text::{Line, Span};
use ratatui::widgets::Block;

use super::layout::inner;
use super::text::{cut, spans_width};
use super::theme::Theme;
use crate::app::list::{Extent, List};

/// What stands in the frame of a pane.
pub(super) struct Titles<'a> {
    /// The pane's name.
    pub(super) name: &'a str,
    /// What it holds.
    pub(super) holds: String,
    /// Where the reader is, at its foot.
    pub(super) place: String,
}

/// Draws the frame and answers with the room inside.
pub(super) fn draw(frame: &mut Frame, area: Rect, titles: &Titles, focused: bool, theme: &Theme) -> Rect {
    let room = usize::from(area.width.saturating_sub(4));
    let line = theme.signs.border.horizontal_top;
    let mut title = vec![Span::styled(format!(" {} ", titles.name), theme.title(focused))];
    if !titles.holds.is_empty() {
        let holds = cut(&titles.holds, room.saturating_sub(spans_width(&title) + 3), theme.signs.cut);
        title.push(Span::styled(line, theme.border(focused)));
        title.push(Span::styled(format!(" {holds} "), theme.plain()));
    }
    let mut block =
        Block::bordered().border_set(theme.signs.border).border_style(theme.border(focused)).title(Line::from(title));
    if !titles.place.is_empty() && area.height > 2 {
        let place = Span::styled(format!(" {} ", cut(&titles.place, room, theme.signs.cut)), theme.quiet());
        block = block.title_bottom(Line::from(place).alignment(Alignment::Right));
    }
    frame.render_widget(block, area);
    inner(area)
}

/// Where in a list the reader is, said only when not all of it is seen.
pub(super) fn place(list: List, extent: Extent) -> String {
    if extent.len <= extent.fit { String::new() } else { format!("{} of {}", list.at + 1, extent.len) }
}

/// The area of a row inside a pane; nothing below its end.
pub(super) fn row(inside: Rect, row: usize) -> Option<Rect> {
    let row = u16::try_from(row).ok().filter(|row| *row < inside.height)?;
    Some(Rect { y: inside.y + row, height: 1, ..inside })
}
