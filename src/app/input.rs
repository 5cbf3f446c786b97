//! The line in which a query is typed: its text and the place of the caret.

use unicode_segmentation::UnicodeSegmentation;

use super::action::Edit;
use crate::model::text::clean_line;

/// Bytes that the line holds at most.
const CAP: usize = 1_000;

/// A line being typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Input {
    text: String,
    caret: usize,
}

impl Input {
    /// A line that holds `text`, the caret at its end.
    pub fn new(text: &str) -> Self {
        let mut input = Self::default();
        input.insert(text);
        input
    }

    /// What is typed.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// What stands before the caret.
    pub fn before_caret(&self) -> &str {
        self.text.get(..self.caret).unwrap_or_default()
    }

    fn after_caret(&self) -> &str {
        self.text.get(self.caret..).unwrap_or_default()
    }

    /// Puts one line of clean text at the caret, as much of it as fits.
    pub fn insert(&mut self, text: &str) {
        let clean = if text == " " { text.into() } else { clean_line(text) };
        for letter in clean.graphemes(true) {
            if self.text.len() + letter.len() > CAP {
                return;
            }
            self.text.insert_str(self.caret, letter);
            self.caret += letter.len();
        }
    }

    /// Carries out an editing key.
    pub fn edit(&mut self, edit: Edit) {
        match edit {
            Edit::Erase => self.erase(),
            Edit::EraseAfter => self.erase_after(),
            Edit::EraseWord => self.erase_word(),
            Edit::EraseAll => self.erase_all(),
            Edit::Left => self.left(),
            Edit::Right => self.right(),
            Edit::Home => self.home(),
            Edit::End => self.end(),
        }
    }

    /// Takes the letter before the caret away.
    pub fn erase(&mut self) {
        let from = self.left_of_caret();
        self.cut(from);
    }

    /// Takes the letter after the caret away.
    pub fn erase_after(&mut self) {
        let end = self.right_of_caret();
        self.text.replace_range(self.caret..end, "");
    }

    /// Takes the word before the caret away, and the spaces after it.
    pub fn erase_word(&mut self) {
        let head = self.before_caret().trim_end();
        let from = head.rfind(char::is_whitespace).map_or(0, |space| {
            space + head.get(space..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8)
        });
        self.cut(from);
    }

    /// Takes all before the caret away.
    pub fn erase_all(&mut self) {
        self.cut(0);
    }

    fn cut(&mut self, from: usize) {
        self.text.replace_range(from..self.caret, "");
        self.caret = from;
    }

    /// Moves the caret one letter to the left.
    pub fn left(&mut self) {
        self.caret = self.left_of_caret();
    }

    /// Moves the caret one letter to the right.
    pub fn right(&mut self) {
        self.caret = self.right_of_caret();
    }

    /// Moves the caret to the beginning.
    pub fn home(&mut self) {
        self.caret = 0;
    }

    /// Moves the caret to the end.
    pub fn end(&mut self) {
        self.caret = self.text.len();
    }

    fn left_of_caret(&self) -> usize {
        self.caret - self.before_caret().graphemes(true).next_back().map_or(0, str::len)
    }

    fn right_of_caret(&self) -> usize {
        self.caret + self.after_caret().graphemes(true).next().map_or(0, str::len)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn letters_are_whole_graphemes() {
        let mut input = Input::new("e\u{301}a");
        input.left();
        input.erase();
        assert_eq!((input.text(), input.before_caret()), ("a", ""));
        input.erase_after();
        assert_eq!(input.text(), "");
    }

    #[test]
    fn words_go_with_the_spaces_after_them() {
        let mut input = Input::new("storm  is ");
        input.insert(" ");
        input.erase_word();
        assert_eq!(input.text(), "storm  ");
        input.erase_word();
        assert_eq!(input.text(), "");
    }

    #[test]
    fn what_is_pasted_is_one_clean_line_of_bounded_size() {
        let input = Input::new(&"a\n\u{1b}[2J".repeat(10_000));
        assert!(input.text().len() <= CAP && !input.text().contains(char::is_control));
    }

    proptest! {
        #[test]
        fn no_order_of_keys_breaks_it(keys in proptest::collection::vec((0..9u8, any::<char>()), 0..60)) {
            let mut input = Input::default();
            for (key, letter) in keys {
                match key {
                    0 => input.erase(),
                    1 => input.erase_after(),
                    2 => input.erase_word(),
                    3 => input.left(),
                    4 => input.right(),
                    5 => input.home(),
                    6 => input.end(),
                    _ => input.insert(&letter.to_string()),
                }
                prop_assert!(input.text().starts_with(input.before_caret()));
            }
        }
    }
}
