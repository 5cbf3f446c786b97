//! Where running text breaks into lines: byte ranges, by Unicode's rules for line breaks and the widths of a terminal.

use std::ops::Range;

use unicode_linebreak::{BreakOpportunity, linebreaks};
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

/// The lines of `text`, none wider than `width` columns (but for a single letter that is), as byte ranges without the
/// white space at their ends. An empty line of the text is an empty range; an empty text has no lines.
pub fn wrap(text: &str, width: usize) -> Vec<Range<usize>> {
    let mut lines = Vec::new();
    let mut at = 0;
    for paragraph in text.split('\n') {
        if paragraph.trim().is_empty() {
            lines.push(at..at);
        } else {
            fill(paragraph, at, width.max(1), &mut lines);
        }
        at += paragraph.len() + 1;
    }
    if text.is_empty() { Vec::new() } else { lines }
}

/// Breaks one paragraph, which begins at byte `base`, putting as much on each line as fits.
fn fill(paragraph: &str, base: usize, width: usize, lines: &mut Vec<Range<usize>>) {
    let mut line = Filling { base, text: paragraph, start: 0, columns: 0, width, lines };
    let mut from = 0;
    for (end, kind) in linebreaks(paragraph) {
        line.add(from..end);
        from = end;
        if kind == BreakOpportunity::Mandatory {
            line.close(end);
        }
    }
}

struct Filling<'a> {
    base: usize,
    text: &'a str,
    start: usize,
    columns: usize,
    width: usize,
    lines: &'a mut Vec<Range<usize>>,
}

impl Filling<'_> {
    /// Adds a stretch that may break only at its end.
    fn add(&mut self, stretch: Range<usize>) {
        let Some(text) = self.text.get(stretch.clone()) else { return };
        if self.columns + text.trim_end().width() > self.width {
            self.close(stretch.start);
            if text.trim_end().width() > self.width {
                return self.chop(&stretch, text);
            }
        }
        self.columns += text.width();
    }

    /// Breaks a stretch that is wider than a line wherever the line is full.
    fn chop(&mut self, stretch: &Range<usize>, text: &str) {
        for (offset, letter) in text.grapheme_indices(true) {
            if self.columns + letter.width() > self.width && self.columns > 0 && !letter.trim().is_empty() {
                self.close(stretch.start + offset);
            }
            self.columns += letter.width();
        }
    }

    /// Ends the line before byte `end` of the paragraph.
    fn close(&mut self, end: usize) {
        let Some(text) = self.text.get(self.start..end) else { return };
        let indent = text.len() - text.trim_start().len();
        let inked = text.trim();
        if !inked.is_empty() {
            let from = self.base + self.start + indent;
            self.lines.push(from..from + inked.len());
        }
        self.start = end;
        self.columns = 0;
    }
}

#[cfg(test)]
#[allow(clippy::string_slice, reason = "the ranges are the very thing that is tested")]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn lines(text: &str, width: usize) -> Vec<&str> {
        wrap(text, width).into_iter().map(|range| &text[range]).collect()
    }

    #[test]
    fn words_fill_lines_and_long_ones_are_chopped() {
        assert_eq!(lines("drums under the logos", 10), ["drums", "under the", "logos"]);
        assert_eq!(lines("one\n\ntwo ", 10), ["one", "", "two"]);
        assert_eq!(lines("a abcdefgh b", 4), ["a", "abcd", "efgh", "b"]);
        assert_eq!(lines("low-brass chords", 6), ["low-", "brass", "chords"]);
        assert_eq!(lines("交響組曲、千と千尋", 8), ["交響組", "曲、千と", "千尋"]);
        assert!(lines("", 10).is_empty());
    }

    proptest! {
        #[test]
        fn no_line_is_too_wide_and_no_letter_is_lost(text in r"(\PC|[ \n]){0,200}", width in 2usize..40) {
            let wrapped = wrap(&text, width);
            for range in &wrapped {
                prop_assert!(text[range.clone()].width() <= width || text[range.clone()].graphemes(true).count() == 1);
            }
            let kept: String = wrapped.into_iter().map(|range| &text[range]).collect();
            let ink = |t: &str| t.chars().filter(|c| !c.is_whitespace()).collect::<String>();
            prop_assert_eq!(ink(&kept), ink(&text));
        }
    }
}
