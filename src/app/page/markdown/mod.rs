//! Prose with Markdown in it, as pieces to lay out: headings, quotes, lists, emphasis, links.
//!
//! The texts are prose first, much of it by people who never heard of Markdown. So what Markdown would swallow stays:
//! a `*` inside a word, a link that leads nowhere, a tag that is none, an indent where a paragraph begins, an address
//! that nothing refers to. Code keeps its backticks, since old texts quote with them. Lines that an editor has broken
//! are filled anew; verses stay verses.

mod block;
mod inline;
mod refill;

use std::ops::Range;

use pulldown_cmark::{CodeBlockKind, Event, Parser, Tag, TagEnd, TextMergeWithOffset};

use super::piece::Piece;
use block::{Open, Shape};
use inline::Inline;

/// A piece of prose, and whether a blank line is before it.
#[derive(Debug)]
pub(super) struct Block {
    pub(super) piece: Piece,
    pub(super) apart: bool,
}

/// Reads running text.
pub(super) fn read(text: &str) -> Vec<Block> {
    Reader::read(text, true)
}

/// What has been read so far.
struct Reader<'a> {
    source: &'a str,
    /// The blocks, each with where it begins in the source.
    blocks: Vec<(usize, Block)>,
    open: Option<Open>,
    /// How many quotes are open.
    quotes: usize,
    /// The columns of each list that is open, and of all of them.
    lists: Vec<usize>,
    indent: usize,
    /// Where the sign stands of an item that has just begun.
    sign: Option<Range<usize>>,
    inline: Inline,
    /// Whether text that only looks like code is read once more.
    again: bool,
}

impl<'a> Reader<'a> {
    fn read(source: &'a str, again: bool) -> Vec<Block> {
        let parser = Parser::new(source).into_offset_iter();
        let mut unused: Vec<(String, Range<usize>)> =
            parser.reference_definitions().iter().map(|(id, def)| (id.to_lowercase(), def.span.clone())).collect();
        let mut reader = Reader {
            source,
            blocks: Vec::new(),
            open: None,
            quotes: 0,
            lists: Vec::new(),
            indent: 0,
            sign: None,
            inline: Inline::default(),
            again,
        };
        let mut used = std::collections::HashSet::new();
        for (event, range) in TextMergeWithOffset::new(parser) {
            if let Event::Start(Tag::Link { id, .. } | Tag::Image { id, .. }) = &event
                && !unused.is_empty()
            {
                used.insert(id.to_lowercase());
            }
            reader.event(event, range);
        }
        unused.retain(|(id, _)| !used.contains(id));
        for (_, span) in unused {
            reader.plain(span);
        }
        reader.blocks.sort_by_key(|(start, _)| *start);
        reader.blocks.into_iter().map(|(_, block)| block).collect()
    }

    fn event(&mut self, event: Event, range: Range<usize>) {
        match event {
            Event::Start(tag) => self.start(&tag, range),
            Event::End(tag) => self.end(tag, range),
            Event::Text(text) => self.words(&text, range),
            Event::Html(_) => self.as_written(range, "\n"),
            Event::InlineHtml(tag) => self.tag(&tag, range),
            Event::SoftBreak => self.line_break(range, true),
            Event::HardBreak => self.line_break(range, false),
            Event::Rule => self.rule(range),
            Event::Code(_)
            | Event::InlineMath(_)
            | Event::DisplayMath(_)
            | Event::FootnoteReference(_)
            | Event::TaskListMarker(_) => self.as_written(range, " "),
        }
    }

    fn start(&mut self, tag: &Tag, range: Range<usize>) {
        match tag {
            Tag::Paragraph | Tag::HtmlBlock => self.open(Shape::Prose, range),
            Tag::Heading { .. } => self.open(Shape::Heading, range),
            Tag::CodeBlock(CodeBlockKind::Indented) => self.open(Shape::Indented, range),
            Tag::CodeBlock(CodeBlockKind::Fenced(_)) => self.open(Shape::Fenced, range),
            Tag::BlockQuote(_) => {
                self.close();
                self.quotes += 1;
            }
            Tag::List(_) => self.close(),
            Tag::Item => self.item(range),
            Tag::Emphasis | Tag::Strong => self.emphasis(*tag == Tag::Strong, range),
            Tag::Link { dest_url, .. } => self.link(dest_url, range),
            Tag::Image { .. } => self.image(range),
            Tag::Strikethrough | Tag::Superscript | Tag::Subscript => self.begin(true, range),
            Tag::FootnoteDefinition(_)
            | Tag::DefinitionList
            | Tag::DefinitionListTitle
            | Tag::DefinitionListDefinition
            | Tag::Table(_)
            | Tag::TableHead
            | Tag::TableRow
            | Tag::TableCell
            | Tag::MetadataBlock(_) => {}
        }
    }

    fn end(&mut self, tag: TagEnd, range: Range<usize>) {
        match tag {
            TagEnd::Paragraph | TagEnd::HtmlBlock | TagEnd::Heading(_) | TagEnd::CodeBlock | TagEnd::List(_) => {
                self.close();
            }
            TagEnd::BlockQuote(_) => {
                self.close();
                self.quotes = self.quotes.saturating_sub(1);
            }
            TagEnd::Item => self.item_end(),
            TagEnd::Emphasis => self.finish(range, |inline| inline.emphasis = inline.emphasis.saturating_sub(1)),
            TagEnd::Strong => self.finish(range, |inline| inline.strong = inline.strong.saturating_sub(1)),
            TagEnd::Link => self.finish(range, |inline| inline.link = None),
            TagEnd::Image | TagEnd::Strikethrough | TagEnd::Superscript | TagEnd::Subscript => {
                self.finish(range, |_| {});
            }
            TagEnd::FootnoteDefinition
            | TagEnd::DefinitionList
            | TagEnd::DefinitionListTitle
            | TagEnd::DefinitionListDefinition
            | TagEnd::Table
            | TagEnd::TableHead
            | TagEnd::TableRow
            | TagEnd::TableCell
            | TagEnd::MetadataBlock(_) => {}
        }
    }

    /// What stands in the source.
    fn written(&self, range: Range<usize>) -> &'a str {
        self.source.get(range).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests;
