//! Paragraphs, headings, quotes, lists, code, rules.

use std::ops::Range;

use unicode_width::UnicodeWidthStr;

use super::refill::refill;
use super::{Block, Reader};
use crate::app::page::address::addresses;
use crate::app::page::piece::{Face, Lead, Mark, Piece, Role};

/// Columns of a line above a row of `-` or `=` that make it a heading; more than that is text above a rule.
const HEADING: usize = 80;
/// What stands for a break between two stretches of text.
const RULE: &str = "* * *";
/// The longest sign of an item, as `[12.]`.
const SIGN: usize = 12;

/// What a block is in the source.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Shape {
    Prose,
    Heading,
    /// Four blanks before each line: code in Markdown, an indent to everybody else.
    Indented,
    /// Between two rows of backticks or tildes.
    Fenced,
}

/// A block that is being read.
pub(super) struct Open {
    pub(super) shape: Shape,
    pub(super) text: String,
    /// Its bytes in the source.
    pub(super) source: Range<usize>,
    marks: Vec<Mark>,
    /// Line breaks that may be an editor's.
    soft: Vec<usize>,
    lead: Lead,
    apart: bool,
}

impl Open {
    pub(super) fn push(&mut self, text: &str, face: &Face) {
        let text = if self.text.is_empty() { text.trim_start() } else { text };
        let mut done = 0;
        let bare = if face.link.is_none() && self.shape != Shape::Fenced { addresses(text) } else { Vec::new() };
        for range in bare {
            let link = text.get(range.clone()).map(Into::into);
            self.set(text.get(done..range.start).unwrap_or_default(), face.clone());
            self.set(text.get(range.clone()).unwrap_or_default(), Face { link, ..face.clone() });
            done = range.end;
        }
        self.set(text.get(done..).unwrap_or_default(), face.clone());
    }

    fn set(&mut self, text: &str, face: Face) {
        let range = self.text.len()..self.text.len() + text.len();
        self.text.push_str(text);
        if range.is_empty() || face == Face::default() {
            return;
        }
        match self.marks.last_mut() {
            Some(last) if last.range.end == range.start && last.face == face => last.range.end = range.end,
            _ => self.marks.push(Mark { range, face }),
        }
    }

    pub(super) fn line_break(&mut self, soft: bool) {
        let text = self.text.trim_end_matches(' ').len();
        self.text.truncate(text);
        if soft {
            self.soft.push(text);
        }
        self.text.push('\n');
    }

    /// The block as it reads.
    fn block(mut self, role: Role) -> Block {
        refill(&mut self.text, &self.soft);
        self.text.truncate(self.text.trim_end().len());
        let end = self.text.len();
        self.marks.retain_mut(|mark| {
            mark.range.end = mark.range.end.min(end);
            !mark.range.is_empty()
        });
        let piece = Piece {
            role,
            text: self.text.into(),
            marks: self.marks.into(),
            lead: self.lead,
            aside: None,
            part: 0,
            number: 0,
        };
        Block { piece, apart: self.apart }
    }
}

impl Reader<'_> {
    /// Begins a block, and ends the one before.
    pub(super) fn open(&mut self, shape: Shape, source: Range<usize>) {
        self.close();
        let sign = self.sign.take().map(|range| self.written(range).into());
        let lead = Lead { quotes: self.quotes, indent: self.indent, sign };
        let apart = self.is_apart(source.start);
        self.open = Some(Open { shape, text: String::new(), source, marks: Vec::new(), soft: Vec::new(), lead, apart });
    }

    /// Ends the block that is open.
    pub(super) fn close(&mut self) {
        self.inline.clear();
        let Some(open) = self.open.take() else { return };
        let source = open.source.clone();
        let written = self.written(source.clone());
        if open.text.trim().is_empty() {
            return self.add_written(open, written);
        }
        match open.shape {
            Shape::Heading => self.heading(open, written),
            Shape::Fenced if is_closed(written) || !self.again => self.add(open, Role::Verbatim),
            Shape::Fenced => {
                let fence = written.find('\n').unwrap_or(written.len());
                self.plain(source.start..source.start + fence);
                self.read_again(Open { apart: false, ..open });
            }
            Shape::Indented if self.again => self.read_again(open),
            Shape::Indented | Shape::Prose => self.add(open, Role::Text),
        }
    }

    fn add(&mut self, open: Open, role: Role) {
        self.blocks.push((open.source.start, open.block(role)));
    }

    /// A heading; or a paragraph that happens to stand right above a row of dashes.
    fn heading(&mut self, open: Open, written: &str) {
        let marked = written.trim_start().starts_with('#');
        if marked || open.text.width() <= HEADING && !open.text.trim_end().contains('\n') {
            let at = open.source.start;
            let Block { piece, .. } = open.block(Role::Subheading);
            self.blocks.push((at, Block { piece, apart: true }));
        } else {
            let source = open.source.clone();
            self.add(open, Role::Text);
            self.rule(source);
        }
    }

    /// Text that is no code, without the indents that made it look so.
    fn read_again(&mut self, open: Open) {
        let plain: Vec<&str> = open.text.lines().map(str::trim_start).collect();
        let blocks = Reader::read(&plain.join("\n"), false);
        if blocks.is_empty() {
            // Nothing but signs.
            let written = self.written(open.source.clone());
            return self.add_written(open, written);
        }
        let mut lead = open.lead;
        for (i, mut block) in blocks.into_iter().enumerate() {
            block.piece.lead.quotes += lead.quotes;
            block.piece.lead.indent += lead.indent;
            let signs: Vec<&str> =
                [&lead.sign, &block.piece.lead.sign].into_iter().flatten().map(|sign| &**sign).collect();
            block.piece.lead.sign = (!signs.is_empty()).then(|| signs.join(" ").into());
            lead.sign = None;
            block.apart = if i == 0 { open.apart } else { block.apart };
            self.blocks.push((open.source.start, block));
        }
    }

    /// A block of the text just as it is written.
    pub(super) fn plain(&mut self, source: Range<usize>) {
        let written = self.written(source.clone());
        self.open(Shape::Prose, source);
        if let Some(open) = self.open.take() {
            self.add_written(open, written);
        }
    }

    fn add_written(&mut self, mut open: Open, written: &str) {
        open.text.clear();
        open.marks.clear();
        open.push(written.trim(), &Face::default());
        self.add(open, Role::Text);
    }

    pub(super) fn rule(&mut self, source: Range<usize>) {
        self.open(Shape::Prose, source);
        if let Some(mut open) = self.open.take() {
            open.push(RULE, &Face::default());
            open.apart = true;
            self.add(open, Role::Rule);
        }
    }

    /// Begins an item of a list.
    pub(super) fn item(&mut self, source: Range<usize>) {
        self.close();
        self.bare_sign();
        let rest = self.written(source.clone());
        let start = source.start + rest.len() - rest.trim_start().len();
        let rest = rest.trim_start();
        let sign = rest.find(char::is_whitespace).unwrap_or(rest.len()).min(SIGN);
        self.lists.push(sign + 1);
        self.indent += sign + 1;
        self.sign = Some(start..start + sign);
    }

    pub(super) fn item_end(&mut self) {
        self.close();
        self.indent -= self.lists.pop().unwrap_or_default();
        self.bare_sign();
    }

    /// An item without words is none: what was written is its sign.
    fn bare_sign(&mut self) {
        if let Some(sign) = self.sign.take() {
            self.plain(sign);
        }
    }

    /// Whether the line before the one with this byte is blank, but for the signs of a quote.
    fn is_apart(&self, at: usize) -> bool {
        let before = |at: usize| self.written(0..at).rfind('\n');
        let Some(line) = before(at) else { return false };
        let above = before(line).map_or(0, |at| at + 1);
        self.written(above..line).chars().all(|c| c.is_whitespace() || c == '>')
    }
}

/// Whether the fence of a block of code is closed.
fn is_closed(written: &str) -> bool {
    let written = written.trim_end();
    let last = written.rfind('\n').map_or("", |at| written.get(at + 1..).unwrap_or_default());
    last.contains("```") || last.contains("~~~")
}
