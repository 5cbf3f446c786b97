//! Emphasis, links and what else stands within a line; signs that mean nothing are kept.

use std::ops::Range;

use unicode_width::UnicodeWidthChar;

use super::Reader;
use super::block::Shape;
use crate::app::page::address::web_address;
use crate::app::page::piece::Face;
use crate::model::text::steers;

/// Bytes between a tag and the one that closes it, at most.
const TAGGED: usize = 500;

/// The state inside a line.
#[derive(Default)]
pub(super) struct Inline {
    pub(super) emphasis: usize,
    pub(super) strong: usize,
    pub(super) link: Option<Box<str>>,
    /// For each stretch that is open, whether its signs are kept as they are written.
    kept: Vec<bool>,
    /// Where signs begin that are to be kept, up to whatever comes next.
    owed: Option<usize>,
    /// Where the last words ended.
    last: usize,
}

impl Inline {
    pub(super) fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Reader<'_> {
    /// Words, their escapes and entities read.
    pub(super) fn words(&mut self, text: &str, range: Range<usize>) {
        let code = self.open.as_ref().is_some_and(|open| matches!(open.shape, Shape::Fenced | Shape::Indented));
        if !code && text != self.written(range.clone()) && hides(text, self.written(range.clone())) {
            return self.as_written(range, " ");
        }
        self.pay(&range);
        self.push(text);
    }

    /// What is shown just as it is written, its line breaks as `breaks`.
    pub(super) fn as_written(&mut self, range: Range<usize>, breaks: &str) {
        self.pay(&range);
        let text = self.written(range).replace('\n', breaks);
        self.push(&text);
    }

    pub(super) fn line_break(&mut self, range: Range<usize>, soft: bool) {
        self.pay(&range);
        if let Some(open) = &mut self.open {
            open.line_break(soft);
        }
    }

    /// A tag: a line break and emphasis are understood where they are whole, everything else is shown.
    pub(super) fn tag(&mut self, tag: &str, range: Range<usize>) {
        let name = tag.trim_matches(['<', '>', '/', ' ']).to_ascii_lowercase();
        let closing = tag.starts_with("</");
        let end = self.open.as_ref().map_or(range.end, |open| open.source.end).min(range.end + TAGGED);
        let end = (range.end..=end).rev().find(|&end| self.source.is_char_boundary(end)).unwrap_or(range.end);
        let is_closed = || self.written(range.end..end).to_ascii_lowercase().contains(&format!("</{name}>"));
        let strong = match &*name {
            "br" => return self.line_break(range, false),
            "i" | "em" | "cite" => false,
            "b" | "strong" => true,
            _ => return self.as_written(range, " "),
        };
        let depth = if strong { self.inline.strong } else { self.inline.emphasis };
        let depth = match closing {
            true if depth > 0 => depth - 1,
            false if is_closed() => depth + 1,
            true | false => return self.as_written(range, " "),
        };
        self.pay(&range);
        *(if strong { &mut self.inline.strong } else { &mut self.inline.emphasis }) = depth;
    }

    pub(super) fn emphasis(&mut self, strong: bool, range: Range<usize>) {
        let kept = self.is_inside_a_word(&range);
        self.begin(kept, range);
        if !kept {
            *(if strong { &mut self.inline.strong } else { &mut self.inline.emphasis }) += 1;
        }
    }

    /// A link, where it leads to a page; elsewhere these are just brackets.
    pub(super) fn link(&mut self, address: &str, range: Range<usize>) {
        let address = web_address(address).map(Into::into);
        self.begin(address.is_none(), range);
        self.inline.link = address;
    }

    /// A picture is shown by the words that stand for it.
    pub(super) fn image(&mut self, range: Range<usize>) {
        let silent = self.written(range.clone()).starts_with("![]");
        self.begin(silent, range);
    }

    /// Begins a stretch of words; whether its signs are kept.
    pub(super) fn begin(&mut self, kept: bool, range: Range<usize>) {
        self.pay(&range);
        self.inline.kept.push(kept);
        if kept {
            self.inline.owed = Some(range.start);
        }
    }

    /// Ends a stretch of words.
    pub(super) fn finish(&mut self, range: Range<usize>, undo: impl FnOnce(&mut Inline)) {
        if self.inline.kept.pop().unwrap_or_default() {
            let from = self.inline.owed.take().unwrap_or(self.inline.last);
            let signs = self.written(from..range.end).replace('\n', " ");
            self.push(&signs);
        } else {
            undo(&mut self.inline);
        }
        self.inline.last = range.end;
    }

    /// Shows the signs that are kept and stand before what comes now.
    fn pay(&mut self, next: &Range<usize>) {
        if self.open.is_none() {
            self.open(Shape::Prose, next.clone());
        }
        if let Some(from) = self.inline.owed.take() {
            let signs = self.written(from..next.start).to_owned();
            self.push(&signs);
        }
        self.inline.last = next.end;
    }

    fn push(&mut self, text: &str) {
        let Inline { emphasis, strong, link, .. } = &self.inline;
        let face = Face { emphasis: *emphasis > 0, strong: *strong > 0, link: link.clone() };
        if let Some(open) = &mut self.open {
            open.push(text, &face);
        }
    }

    /// Whether a stretch begins or ends within a word, as in `f*ck and sh*t` and in `5*3*2`. Scripts without blanks
    /// between words are another matter.
    fn is_inside_a_word(&self, range: &Range<usize>) -> bool {
        let in_word = |c: char| c.is_alphanumeric() && c.width() == Some(1);
        self.written(0..range.start).chars().next_back().is_some_and(in_word)
            || self.source.get(range.end..).and_then(|rest| rest.chars().next()).is_some_and(in_word)
    }
}

/// Whether an entity has brought in what was cleaned away when the text came in: a sign that steers the terminal, or a
/// pile of accents.
fn hides(text: &str, written: &str) -> bool {
    let thin = |text: &str| text.chars().filter(|c| c.width().unwrap_or_default() == 0).count();
    text.contains(steers) || thin(text) > thin(written)
}
