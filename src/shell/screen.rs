//! The screen: paints the state, sends only what has changed, and nothing when nothing has.

use std::io;
use std::sync::Arc;

use ratatui::backend::{Backend, ClearType, CrosstermBackend, WindowSize};
use ratatui::buffer::{Buffer, Cell};
use ratatui::layout::{Position, Rect, Size};
use ratatui::{Frame, Terminal};
use unicode_width::UnicodeWidthStr;

use super::terminal;
use super::tty::Tty;
use crate::ui::Link;

/// Columns that are believed.
const COLUMNS: u16 = 4_096;
/// Cells that are believed, twice what a sharp large display shows in its smallest letters: more would be a
/// terminal gone mad, and memory with it.
const CELLS: u32 = 1 << 20;

/// What is on the terminal.
pub(super) struct Screen(Terminal<Canvas>);

impl Screen {
    /// A blank screen of a size, as [`believable`] has made it.
    pub(super) fn new(tty: Arc<Tty>, size: (u16, u16)) -> io::Result<Self> {
        let canvas =
            Canvas { tty, size: size.into(), frame: Vec::new(), cursor: None, linked: Vec::new(), cursor_sent: None };
        Ok(Self(Terminal::new(canvas)?))
    }

    /// Forgets what is on the terminal, so that the next frame is painted in full, at this size.
    pub(super) fn renew(&mut self, (columns, rows): (u16, u16)) -> io::Result<()> {
        self.0.backend_mut().size = Size::new(columns, rows);
        self.0.backend_mut().linked.clear();
        // Not `clear`, which asks the terminal where the cursor is and waits for the answer.
        self.0.resize(Rect::new(0, 0, columns, rows))
    }

    /// Paints one frame.
    pub(super) fn paint(&mut self, draw: impl FnOnce(&mut Frame), links: Vec<Link>) -> io::Result<()> {
        let mut linked = Vec::new();
        self.0.draw(|frame| {
            draw(frame);
            linked = links.into_iter().map(|link| Linked::of(link, frame.buffer_mut())).collect();
        })?;
        self.0.backend_mut().link(linked)
    }
}

/// A size to work with: 80×24 where the terminal does not know, and no more than [`CELLS`].
pub(super) fn believable((columns, rows): (u16, u16)) -> (u16, u16) {
    let columns = if columns == 0 { 80 } else { columns.min(COLUMNS) };
    let rows = if rows == 0 { 24 } else { rows };
    let most = u16::try_from(CELLS / u32::from(columns)).unwrap_or(u16::MAX);
    (columns, rows.min(most))
}

/// Where ratatui paints: gathers a frame and sends it in one piece. Asks the terminal nothing, ever.
struct Canvas {
    tty: Arc<Tty>,
    size: Size,
    /// The bytes of this frame.
    frame: Vec<u8>,
    /// Where the cursor shall be; none when hidden.
    cursor: Option<Position>,
    /// The links on the terminal.
    linked: Vec<Linked>,
    /// Where it is.
    cursor_sent: Option<Position>,
}

/// A link and the cells that it is made of.
#[derive(Clone, PartialEq)]
struct Linked {
    link: Link,
    cells: Vec<(u16, u16, Cell)>,
}

impl Linked {
    fn of(link: Link, buffer: &Buffer) -> Self {
        let mut cells = Vec::new();
        let mut x = link.area.x;
        while let Some(cell) = buffer.cell((x, link.area.y)).filter(|_| x < link.area.right()) {
            cells.push((x, link.area.y, cell.clone()));
            x = x.saturating_add(u16::try_from(cell.symbol().width()).unwrap_or(1).max(1));
        }
        Self { link, cells }
    }
}

impl Canvas {
    /// Paints the links over what was painted, where they are others than before. A cell that is painted without a link
    /// has none, so those that are gone need nothing.
    fn link(&mut self, linked: Vec<Linked>) -> io::Result<()> {
        let before = std::mem::take(&mut self.linked);
        for one in linked.iter().filter(|one| !before.contains(one)) {
            self.frame.extend(terminal::linking(&one.link.address));
            self.pen().draw(one.cells.iter().map(|(x, y, cell)| (*x, *y, cell)))?;
            self.frame.extend(terminal::LINKED);
        }
        self.linked = linked;
        if self.frame.is_empty() { Ok(()) } else { self.flush() }
    }

    fn pen(&mut self) -> CrosstermBackend<&mut Vec<u8>> {
        CrosstermBackend::new(&mut self.frame)
    }

    /// Moves, shows or hides the cursor where that is still to be done; painting has moved it.
    fn place_cursor(&mut self) -> io::Result<()> {
        let painted = !self.frame.is_empty();
        match (self.cursor, self.cursor_sent) {
            (None, Some(_)) => self.pen().hide_cursor()?,
            (Some(wanted), sent) if painted || sent != Some(wanted) => {
                self.pen().set_cursor_position(wanted)?;
                self.pen().show_cursor()?;
            }
            (None, None) | (Some(_), _) => {}
        }
        self.cursor_sent = self.cursor;
        Ok(())
    }
}

impl Backend for Canvas {
    type Error = io::Error;

    fn draw<'a, I: Iterator<Item = (u16, u16, &'a Cell)>>(&mut self, cells: I) -> io::Result<()> {
        let mut cells = cells.peekable();
        if cells.peek().is_none() {
            return Ok(());
        }
        self.pen().draw(cells)
    }

    fn hide_cursor(&mut self) -> io::Result<()> {
        self.cursor = None;
        Ok(())
    }

    fn show_cursor(&mut self) -> io::Result<()> {
        self.cursor = self.cursor.or(Some(Position::ORIGIN));
        Ok(())
    }

    fn get_cursor_position(&mut self) -> io::Result<Position> {
        Ok(self.cursor.unwrap_or_default())
    }

    fn set_cursor_position<P: Into<Position>>(&mut self, position: P) -> io::Result<()> {
        if let Some(cursor) = &mut self.cursor {
            *cursor = position.into();
        }
        Ok(())
    }

    fn clear(&mut self) -> io::Result<()> {
        self.clear_region(ClearType::All)
    }

    fn clear_region(&mut self, region: ClearType) -> io::Result<()> {
        self.pen().clear_region(region)
    }

    fn size(&self) -> io::Result<Size> {
        Ok(self.size)
    }

    fn window_size(&mut self) -> io::Result<WindowSize> {
        Ok(WindowSize { columns_rows: self.size, pixels: Size::ZERO })
    }

    fn flush(&mut self) -> io::Result<()> {
        self.place_cursor()?;
        if self.frame.is_empty() {
            return Ok(());
        }
        let bytes = terminal::at_once(&self.frame)?;
        self.frame.clear();
        self.tty.send(&bytes)
    }
}

#[cfg(test)]
mod tests {
    use super::believable;

    #[test]
    fn a_size_is_never_zero_nor_more_than_memory_holds() {
        assert_eq!(believable((80, 24)), (80, 24));
        assert_eq!(believable((0, 0)), (80, 24));
        assert_eq!(believable((1, 1)), (1, 1));
        assert_eq!(believable((1, u16::MAX)), (1, u16::MAX));
        assert_eq!(believable((1_000, 1_000)), (1_000, 1_000));
        assert_eq!(believable((u16::MAX, u16::MAX)), (4_096, 256));
        assert_eq!(believable((50_000, 40_000)), (4_096, 256));
    }
}
