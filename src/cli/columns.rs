//! Text in columns, by the widths of a terminal.

use std::borrow::Cow;

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

/// The columns that `text` takes.
pub(super) fn width(text: &str) -> usize {
    if text.is_ascii() { text.len() } else { text.width() }
}

/// `text` in `room` columns; what does not fit is cut off and `…` says so.
pub(super) fn cut(text: &str, room: usize) -> Cow<'_, str> {
    if width(text) <= room {
        return Cow::Borrowed(text);
    }
    let mut kept = String::new();
    let mut taken = 1;
    for letter in text.graphemes(true) {
        taken += letter.width();
        if taken > room {
            break;
        }
        kept.push_str(letter);
    }
    kept.truncate(kept.trim_end().len());
    if room > 0 {
        kept.push('…');
    }
    Cow::Owned(kept)
}

/// One column of a table.
#[derive(Debug, Clone, Copy)]
pub(super) struct Column {
    side: Side,
    /// Blank columns before it.
    gap: usize,
    /// What is left of it at least where the terminal is narrow.
    least: usize,
    width: usize,
}

/// On which side the text of a column stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Side {
    Left,
    Right,
}

impl Column {
    /// A column of figures, never cut, after `gap` blanks.
    pub(super) const fn figures(gap: usize) -> Self {
        Self { side: Side::Right, gap, least: usize::MAX, width: 0 }
    }

    /// A column of text after `gap` blanks, of which `least` columns stay.
    pub(super) const fn text(gap: usize, least: usize) -> Self {
        Self { side: Side::Left, gap, least, width: 0 }
    }

    /// Makes room for a cell.
    pub(super) fn see(&mut self, cell: &str) {
        self.widen(width(cell));
    }

    /// Makes room for a cell of so many columns.
    pub(super) fn widen(&mut self, width: usize) {
        self.width = self.width.max(width);
    }

    /// The blanks before a cell's text (those of the gap included), the text, `columns` wide, as it fits, and the blanks owed
    /// after it.
    pub(super) fn set<'a>(&self, cell: &'a str, columns: usize) -> (usize, Cow<'a, str>, usize) {
        if self.width == 0 {
            return (0, Cow::Borrowed(""), 0);
        }
        let text = if columns <= self.width { Cow::Borrowed(cell) } else { cut(cell, self.width) };
        let taken = if columns <= self.width { columns } else { width(&text) };
        let rest = self.width.saturating_sub(taken);
        match self.side {
            Side::Left => (self.gap, text, rest),
            Side::Right => (self.gap + rest, text, 0),
        }
    }
}

/// Narrows columns, those of `order` one after the other, until all fit into `room`. Where even the least of each is too
/// much, columns go altogether, the second of the order first, and at last the first is cut short.
pub(super) fn fit(columns: &mut [Column], order: &[usize], room: Option<usize>) {
    let Some(room) = room else { return };
    for &place in order {
        let least = columns.get(place).map_or(0, |column| column.least);
        narrow(columns, place, room, least);
    }
    let Some((&first, others)) = order.split_first() else { return };
    for &place in others {
        if over(columns, room) > 0 {
            narrow(columns, place, 0, 0);
        }
    }
    narrow(columns, first, room, 1);
}

/// By how much columns are wider than `room`.
fn over(columns: &[Column], room: usize) -> usize {
    let taken: usize = columns.iter().filter(|column| column.width > 0).map(|column| column.gap + column.width).sum();
    taken.saturating_sub(room)
}

fn narrow(columns: &mut [Column], place: usize, room: usize, least: usize) {
    let over = over(columns, room);
    if let Some(column) = columns.get_mut(place) {
        column.width -= over.min(column.width.saturating_sub(least));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn what_is_cut_says_so() {
        assert_eq!(cut("The Exchange", 12), "The Exchange");
        assert_eq!(cut("The Exchange", 11), "The Exchan…");
        assert_eq!(cut("The Exchange", 5), "The…");
        assert_eq!(cut("千と千尋", 6), "千と…");
        assert_eq!(cut("abc", 0), "");
    }

    #[test]
    fn the_first_of_the_order_gives_way_first() {
        let mut columns = [Column::figures(0), Column::text(2, 5), Column::text(3, 4)];
        ["1:00", "abcdefghij", "xxxxxxxx"].iter().zip(&mut columns).for_each(|(cell, column)| column.see(cell));
        fit(&mut columns, &[1, 2], Some(20));
        assert_eq!(columns.map(|column| column.width), [4, 5, 6]);
        fit(&mut columns, &[1, 2], Some(18));
        assert_eq!(columns.map(|column| column.width), [4, 5, 4]);
        fit(&mut columns, &[1, 2], Some(12));
        assert_eq!(columns.map(|column| column.width), [4, 5, 0]);
        fit(&mut columns, &[1, 2], Some(9));
        assert_eq!(columns.map(|column| column.width), [4, 3, 0]);
        fit(&mut columns, &[1, 2], Some(0));
        assert_eq!(columns.map(|column| column.width), [4, 1, 0]);
    }

    proptest! {
        #[test]
        fn a_cut_text_fits(text in r"\PC{0,30}", room in 0usize..20) {
            prop_assert!(width(&cut(&text, room)) <= room);
        }
    }
}
