//! Whether the line breaks of a paragraph were made by an editor that fills lines, and are not meant.

use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

/// Columns that editors fill lines to. Shorter lines are verses and addresses; longer ones are paragraphs.
const FILLED: std::ops::RangeInclusive<usize> = 50..=100;

/// Makes blanks of the line breaks at these bytes of `text`, if after each the next word had no more room on its line.
pub(super) fn refill(text: &mut String, breaks: &[usize]) {
    if breaks.is_empty() || !is_filled(text) {
        return;
    }
    let filled = text.char_indices().map(|(at, c)| if breaks.binary_search(&at).is_ok() { ' ' } else { c }).collect();
    *text = filled;
}

fn is_filled(text: &str) -> bool {
    let room = text.lines().map(UnicodeWidthStr::width).max().unwrap_or_default();
    if !FILLED.contains(&room) {
        return false;
    }
    let mut lines = text.lines().peekable();
    while let Some(line) = lines.next() {
        let Some(next) = lines.peek() else { return true };
        let word = next.split(' ').next().unwrap_or_default();
        let wide = |c: Option<char>| c.is_some_and(|c| c.width() == Some(2));
        let is_table = line.starts_with('|') || next.starts_with('|');
        if is_table
            || line.width() + 1 + word.width() <= room
            || wide(line.chars().next_back())
            || wide(word.chars().next())
        {
            return false;
        }
    }
    true
}
