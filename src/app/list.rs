//! A cursor in a list and the part of the list that is in view.

use super::action::Walk;

/// Where a reader is in a list of rows.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct List {
    /// The row at hand, from 0.
    pub at: usize,
    /// The first row in view.
    pub top: usize,
}

/// How far a list reaches and how much of it is seen.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Extent {
    /// How many rows there are.
    pub len: usize,
    /// How many of them fit in the pane.
    pub fit: usize,
}

impl Extent {
    /// The rows that stay between the cursor and the edge of the view.
    fn margin(self) -> usize {
        (self.fit.saturating_sub(1) / 2).min(2)
    }

    /// The last row that can be the first in view.
    fn room(self) -> usize {
        self.len.saturating_sub(self.fit)
    }
}

impl List {
    /// Goes to a row (the last where there are fewer), moving the view no further than it must.
    pub fn go(&mut self, to: usize, extent: Extent) {
        self.at = to.min(extent.len.saturating_sub(1));
        let margin = extent.margin();
        let lowest = (self.at + margin + 1).saturating_sub(extent.fit);
        let highest = self.at.saturating_sub(margin).max(lowest);
        self.top = self.top.clamp(lowest, highest).min(extent.room()).min(self.at);
    }

    /// Goes so many rows down, or up where negative.
    pub fn step(&mut self, by: isize, extent: Extent) {
        self.go(self.at.saturating_add_signed(by), extent);
    }

    /// Moves the view so many rows, the cursor with it, as a page key does; at an end only the cursor.
    pub fn scroll(&mut self, by: isize, extent: Extent) {
        let top = self.top.saturating_add_signed(by).min(extent.room());
        if top == self.top || extent.fit == 0 {
            return self.step(by, extent);
        }
        let margin = extent.margin();
        let first = if top == 0 { 0 } else { top + margin };
        let last = if top == extent.room() { usize::MAX } else { top + extent.fit - 1 - margin };
        let to = self.at.saturating_add_signed(by).min(last).max(first);
        self.top = top;
        self.go(to, extent);
    }

    /// Moves the view so many rows; the cursor goes along only where it would be left behind.
    pub fn pan(&mut self, by: isize, extent: Extent) {
        self.top = self.top.saturating_add_signed(by).min(extent.room());
        let margin = extent.margin();
        let first = if self.top == 0 { 0 } else { self.top + margin };
        let last =
            if self.top == extent.room() { usize::MAX } else { (self.top + extent.fit).saturating_sub(1 + margin) };
        self.go(self.at.min(last).max(first), extent);
    }

    /// Walks as a key asks, `count` times where one was typed; `First` and `Last` go to the row that a count names.
    pub fn walk(&mut self, walk: Walk, count: Option<usize>, extent: Extent) {
        let times = signed(count.unwrap_or(1));
        let rows = |rows: usize| times.saturating_mul(signed(rows.max(1)));
        match walk {
            Walk::Down => self.step(times, extent),
            Walk::Up => self.step(-times, extent),
            Walk::HalfDown => self.scroll(rows(extent.fit / 2), extent),
            Walk::HalfUp => self.scroll(-rows(extent.fit / 2), extent),
            Walk::PageDown => self.scroll(rows(extent.fit), extent),
            Walk::PageUp => self.scroll(-rows(extent.fit), extent),
            Walk::First => self.go(count.unwrap_or(1).saturating_sub(1), extent),
            Walk::Percent => self.go(count.map_or(self.at, |hundredths| part(extent.len, hundredths)), extent),
            Walk::Last => self.go(count.map_or(usize::MAX, |row| row.saturating_sub(1)), extent),
        }
    }

    /// Goes to a row and shows it `above` rows below the top of the view, as far as the list reaches.
    pub fn show(&mut self, to: usize, above: usize, extent: Extent) {
        self.top = to.saturating_sub(above);
        self.go(to, extent);
    }
}

/// The row at so many hundredths of `len` rows.
fn part(len: usize, hundredths: usize) -> usize {
    len.saturating_sub(1) * hundredths.min(100) / 100
}

fn signed(count: usize) -> isize {
    isize::try_from(count).unwrap_or(isize::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_view_moves_no_further_than_it_must() {
        let extent = Extent { len: 20, fit: 6 };
        let mut list = List::default();
        list.go(3, extent);
        assert_eq!(list, List { at: 3, top: 0 });
        list.step(1, extent);
        assert_eq!(list, List { at: 4, top: 1 });
        list.go(99, extent);
        assert_eq!(list, List { at: 19, top: 14 });
        list.scroll(-6, extent);
        assert_eq!(list, List { at: 11, top: 8 });
    }

    proptest! {
        #[test]
        fn the_cursor_is_always_in_view(
            moves in proptest::collection::vec((0..4u8, -30isize..30, 0usize..40, 0usize..12), 1..30),
        ) {
            let mut list = List::default();
            for (kind, by, len, fit) in moves {
                let extent = Extent { len, fit };
                match kind {
                    0 => list.step(by, extent),
                    1 => list.scroll(by, extent),
                    2 => list.show(by.unsigned_abs(), fit / 3, extent),
                    _ => list.go(by.unsigned_abs(), extent),
                }
                prop_assert!(list.at < len.max(1));
                prop_assert!(list.top <= list.at);
                prop_assert!(fit == 0 || list.at < list.top + fit);
                prop_assert!(list.top <= len.saturating_sub(fit), "no empty rows while there is more to show");
            }
        }
    }
}
