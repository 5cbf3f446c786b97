//! HTML: its tokens walked once, without a tree, so that no nesting can cost more than its length.

use html5gum::emitters::default::DefaultEmitter;
use html5gum::{StartTag, Token, Tokenizer};

use super::lines;
use super::piece::{Page, Piece, Role};

/// Elements whose content nobody reads as the article.
#[rustfmt::skip]
const SKIPPED: &[&str] = &[
    "script", "style", "noscript", "template", "nav", "footer", "aside", "form", "svg", "iframe", "button",
    "select", "textarea", "object", "video", "audio", "figcaption", "dialog", "menu",
];
/// Elements that end a line and a paragraph.
#[rustfmt::skip]
const BLOCKS: &[&str] = &[
    "p", "div", "section", "article", "main", "header", "ul", "ol", "li", "table", "tbody", "thead", "tfoot", "tr",
    "td", "th", "dl", "dt", "dd", "blockquote", "figure", "pre", "hr", "center", "details", "summary", "caption",
    "h1", "h2", "h3", "h4", "h5", "h6", "body", "html", "address", "fieldset", "title", "head", "link", "meta",
];
/// Elements that have no end.
const VOID: &[&str] =
    &["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr", "param"];
/// Parts of class names and ids that say that an element is not the article.
#[rustfmt::skip]
const FURNITURE: &[&str] = &[
    "comment", "sidebar", "related", "share", "sharing", "sharedaddy", "social", "widget", "breadcrumb", "cookie",
    "newsletter", "navigation", "navbar", "nav-", "site-footer", "site-header", "jp-relatedposts", "author-bio",
    "advert", "popup", "screen-reader", "mw-editsection", "reference", "navbox", "toc", "catlinks", "noprint",
    "tags", "respond", "pagination", "hatnote",
];
/// Elements open at once that are remembered.
const DEPTH: usize = 256;

/// Tokens that are read, at most: a page that is not made to be slow has far fewer.
const TOKENS: usize = 1_000_000;

/// Reads a page.
pub(super) fn read(text: &str) -> Page {
    let mut emitter = DefaultEmitter::<usize>::new_with_span();
    emitter.naively_switch_states(true);
    let mut walk = Walk::new(text);
    for token in Tokenizer::new_with_emitter(text, emitter).flatten().take(TOKENS) {
        if walk.page.is_full() {
            break;
        }
        match token {
            Token::StartTag(tag) => walk.start(&tag),
            Token::EndTag(tag) => walk.end(&lossy(&tag.name)),
            Token::String(string) => walk.text(&lossy(&string.value), string.span.start),
            Token::Comment(_) | Token::Doctype(_) | Token::Error(_) => {}
        }
    }
    walk.finish()
}

/// Whether a line of Markdown opens a block of HTML.
pub(super) fn opens_block(line: &str) -> bool {
    let name = first_tag(line);
    BLOCKS.contains(&name.as_str()) || SKIPPED.contains(&name.as_str())
}

/// The name of the tag that `line` begins with; empty if it begins with none.
pub(super) fn first_tag(line: &str) -> String {
    line.trim_start()
        .strip_prefix('<')
        .unwrap_or_default()
        .chars()
        .take_while(char::is_ascii_alphanumeric)
        .map(|c| c.to_ascii_lowercase())
        .collect()
}

fn lossy(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

pub(super) fn attribute(tag: &StartTag<usize>, name: &str) -> Option<String> {
    tag.attributes.get(name.as_bytes()).map(|value| lossy(&value.value))
}

pub(super) struct Walk {
    /// Where each line begins in the source.
    starts: Vec<usize>,
    pub(super) open: Vec<Open>,
    /// Elements open beyond those remembered.
    beyond: usize,
    /// How many of `open` are not to be read.
    skipped: usize,
    pub(super) page: Page,
    /// Where the best of `<article>` and `<main>` began and ended in `page.pieces`.
    article: Option<(usize, usize)>,
    article_from: Option<usize>,
    line: Line,
    block: usize,
    /// What the next text belongs to, if not to the article.
    pub(super) title: Option<String>,
    pub(super) data: Option<String>,
}

/// An element that is open.
pub(super) struct Open {
    pub(super) name: String,
    skipped: bool,
    /// For a list, the number of its next item.
    next: Option<u32>,
    /// Where emphasised text began.
    mark: Option<usize>,
    /// For a row, its cells; for a cell, the pieces and text before it.
    cells: Vec<Piece>,
    pieces: usize,
}

/// The line that is being gathered.
#[derive(Default)]
struct Line {
    from: Option<usize>,
    text: String,
    count: usize,
    /// How many of its signs are in links.
    linked: usize,
    marks: Vec<std::ops::Range<usize>>,
}

impl Walk {
    fn new(text: &str) -> Self {
        let bytes = text.as_bytes();
        let ends = |i: &usize| {
            bytes.get(*i) == Some(&b'\n') || bytes.get(*i) == Some(&b'\r') && bytes.get(i + 1) != Some(&b'\n')
        };
        let starts = std::iter::once(0).chain((0..bytes.len()).filter(ends).map(|i| i + 1)).collect();
        Self {
            starts,
            open: Vec::new(),
            beyond: 0,
            skipped: 0,
            page: Page::default(),
            article: None,
            article_from: None,
            line: Line::default(),
            block: 0,
            title: None,
            data: None,
        }
    }

    fn start(&mut self, tag: &StartTag<usize>) {
        let name = lossy(&tag.name);
        self.head(&name, tag);
        if name == "br" {
            self.end_line();
        } else if BLOCKS.contains(&name.as_str()) {
            self.end_paragraph();
        } else if name == "img" && self.skipped == 0 {
            self.push(" ", tag.span.start);
        }
        if VOID.contains(&name.as_str()) || tag.self_closing && name != "p" {
            return;
        }
        self.close_implied(&name);
        self.enter(name, tag);
    }

    fn enter(&mut self, name: String, tag: &StartTag<usize>) {
        if self.open.len() >= DEPTH {
            self.beyond += 1;
            return;
        }
        let class = [attribute(tag, "class"), attribute(tag, "id"), attribute(tag, "role")]
            .into_iter()
            .flatten()
            .collect::<Vec<_>>()
            .join(" ")
            .to_ascii_lowercase();
        let box_like =
            matches!(name.as_str(), "div" | "section" | "ul" | "ol" | "span" | "sup" | "table" | "header" | "p" | "li");
        let furniture = box_like
            && class
                .split_whitespace()
                .any(|word| FURNITURE.iter().any(|part| word.starts_with(part) || word.ends_with(part)));
        let hidden = tag.attributes.contains_key("hidden".as_bytes())
            || attribute(tag, "style").is_some_and(|s| s.replace(' ', "").contains("display:none"));
        let skipped = SKIPPED.contains(&name.as_str()) || furniture || hidden;
        let next = (name == "ol").then(|| attribute(tag, "start").and_then(|n| n.trim().parse().ok()).unwrap_or(1));
        if matches!(name.as_str(), "article" | "main") && self.article_from.is_none() && self.skipped == 0 {
            self.article_from = Some(self.page.pieces.len());
        }
        let emphasis = matches!(name.as_str(), "i" | "em" | "b" | "strong" | "cite" | "u" | "a");
        self.skipped += usize::from(skipped);
        let value = (name == "li").then(|| attribute(tag, "value")).flatten().and_then(|n| n.trim().parse().ok());
        if let (Some(value), Some(list)) =
            (value, self.open.iter_mut().rev().find(|o| matches!(o.name.as_str(), "ol" | "ul")))
        {
            list.next = Some(value);
        }
        let mark = emphasis.then_some(self.line.count);
        self.open.push(Open { name, skipped, next, mark, cells: Vec::new(), pieces: self.page.pieces.len() });
    }

    /// Ends what a start tag ends without saying so.
    fn close_implied(&mut self, name: &str) {
        let (closed, until): (&[&str], &[&str]) = match name {
            "li" => (&["li"], &["ul", "ol"]),
            "td" | "th" => (&["td", "th"], &["tr", "table"]),
            "tr" => (&["tr"], &["table"]),
            "dt" | "dd" => (&["dt", "dd"], &["dl"]),
            _ => return,
        };
        let found = self
            .open
            .iter()
            .rev()
            .take_while(|o| !until.contains(&o.name.as_str()))
            .find(|o| closed.contains(&o.name.as_str()));
        if let Some(name) = found.map(|open| open.name.clone()) {
            self.end(&name);
        }
    }

    fn end(&mut self, name: &str) {
        if name == "title" {
            let title = self.title.take();
            self.page.head.title = self.page.head.title.take().or(title);
        }
        if name == "script" {
            self.structured_data();
        }
        if BLOCKS.contains(&name) {
            self.end_paragraph();
        }
        if self.beyond > 0 {
            self.beyond -= 1;
            return;
        }
        let Some(at) = self.open.iter().rposition(|open| open.name == name) else { return };
        while self.open.len() > at {
            self.leave();
        }
    }

    fn leave(&mut self) {
        let Some(open) = self.open.pop() else { return };
        self.skipped -= usize::from(open.skipped);
        if let Some(from) = open.mark.filter(|&from| from < self.line.count) {
            if open.name == "a" {
                self.line.linked += self.line.count - from;
            } else {
                self.line.marks.push(from..self.line.count);
            }
        }
        match open.name.as_str() {
            "td" | "th" => self.end_cell(&open),
            "tr" => self.end_row(&open),
            "article" | "main" => self.end_article(),
            "li" => self.end_paragraph(),
            _ => {}
        }
    }

    fn end_article(&mut self) {
        self.end_paragraph();
        let Some(from) =
            self.article_from.filter(|_| !self.open.iter().any(|o| matches!(o.name.as_str(), "article" | "main")))
        else {
            return;
        };
        let size = |(from, to): (usize, usize)| {
            self.page.pieces.get(from..to).unwrap_or_default().iter().map(|p| p.text.len()).sum::<usize>()
        };
        let this = (from, self.page.pieces.len());
        if self.article.is_none_or(|best| size(best) < size(this)) {
            self.article = Some(this);
        }
        self.article_from = None;
    }

    /// Moves the lines of a cell to its row, if they are few and short; a cell that holds half a page stays text.
    fn end_cell(&mut self, cell: &Open) {
        self.end_paragraph();
        let lines = self.page.pieces.get(cell.pieces..).unwrap_or_default();
        let small = lines.len() <= 2 && lines.iter().all(|p| p.text.chars().count() <= 200);
        let Some(row) = self.open.iter_mut().rev().find(|o| o.name == "tr").filter(|_| small) else { return };
        let mut lines = self.page.pieces.split_off(cell.pieces);
        let line = self.starts.len();
        let mut first = if lines.is_empty() { Piece { line, ..Piece::default() } } else { lines.remove(0) };
        for more in lines {
            first.text.push(' ');
            first.text.push_str(&more.text);
        }
        row.cells.push(first);
    }

    fn end_row(&mut self, row: &Open) {
        let filled: Vec<&Piece> = row.cells.iter().filter(|cell| !cell.text.trim().is_empty()).collect();
        let Some(first) = filled.first() else { return };
        let block =
            self.open.iter().rev().find(|o| o.name == "table").map_or(self.block, |table| table.pieces + 1_000_000);
        let piece = if filled.len() == 1 {
            Piece { block: self.block, ..(*first).clone() }
        } else {
            let cells: Vec<String> = row.cells.iter().map(|cell| cell.text.clone()).collect();
            Piece { line: first.line, block, text: cells.join(" | "), role: Role::Row(cells), marks: Vec::new() }
        };
        self.block += 1;
        self.page.push(piece);
    }

    fn text(&mut self, text: &str, from: usize) {
        if let Some(title) = &mut self.title {
            title.push_str(text);
        } else if let Some(data) = &mut self.data {
            data.push_str(text);
        } else if self.skipped == 0 {
            self.running(text, from);
        }
    }

    fn running(&mut self, text: &str, from: usize) {
        if !self.open.iter().any(|open| open.name == "pre") {
            return self.push(text, from);
        }
        let mut at = from;
        for (i, line) in lines::split(text).into_iter().enumerate() {
            if i > 0 {
                self.end_line();
            }
            self.push(line, at);
            at += line.len() + 1;
        }
    }

    /// Adds to the line, its white space folded.
    fn push(&mut self, text: &str, from: usize) {
        let spaces = text.len() - text.trim_start().len();
        if self.line.from.is_none() && spaces < text.len() {
            self.line.from = Some(from + spaces);
        }
        for c in text.chars() {
            let blank = c.is_whitespace() && c != '\u{a0}';
            if blank && (self.line.text.is_empty() || self.line.text.ends_with(' ')) {
                continue;
            }
            self.line.text.push(if blank { ' ' } else { c });
            self.line.count += 1;
        }
    }

    fn end_line(&mut self) {
        for open in &mut self.open {
            if let Some(from) = open.mark.as_mut().filter(|_| open.name != "a") {
                let mark = *from..self.line.count;
                if *from < self.line.count && self.line.marks.last() != Some(&mark) {
                    self.line.marks.push(mark);
                }
                *from = 0;
            }
        }
        let line = std::mem::take(&mut self.line);
        let text = line.text.trim_end().to_owned();
        if text.trim().is_empty() || self.skipped > 0 {
            return;
        }
        let number = line.from.map_or(1, |from| self.starts.partition_point(|&start| start <= from));
        let role = match self.role() {
            // What is a link from end to end is a page's menu as often as a list: its place in it says nothing.
            Role::Item(_) if line.linked >= text.trim().chars().count() => Role::Item(None),
            role => role,
        };
        let mut marks = line.marks;
        marks.sort_by_key(|mark| (mark.start, mark.end));
        self.page.push(Piece { line: number, block: self.block, role, text, marks });
    }

    fn role(&mut self) -> Role {
        for open in self.open.iter().rev() {
            match open.name.as_str() {
                "h1" => return Role::Heading(1),
                "h2" => return Role::Heading(2),
                "h3" => return Role::Heading(3),
                "h4" | "caption" | "summary" => return Role::Heading(4),
                "h5" | "h6" => return Role::Heading(5),
                "td" | "th" | "p" => return Role::Text,
                "li" => break,
                _ => {}
            }
        }
        let Some(item) = self.open.iter().rposition(|open| open.name == "li") else { return Role::Text };
        let first = self.open.get(item).is_some_and(|open| open.pieces <= self.page.pieces.len());
        let list = self.open.iter_mut().take(item).rev().find(|open| matches!(open.name.as_str(), "ol" | "ul"));
        let number = list.and_then(|list| list.next);
        let fresh = self.open.get_mut(item).filter(|open| first && open.next.is_none());
        let Some(open) = fresh else { return Role::Text };
        open.next = Some(0);
        let lists = self.open.iter_mut().take(item).rev();
        if let Some(list) = lists.into_iter().find(|open| matches!(open.name.as_str(), "ol" | "ul")) {
            list.next = list.next.map(|next| next.saturating_add(1));
        }
        Role::Item(number)
    }

    fn end_paragraph(&mut self) {
        self.end_line();
        self.block += 1;
    }

    fn finish(mut self) -> Page {
        self.end_paragraph();
        while !self.open.is_empty() {
            self.leave();
        }
        let total: usize = self.page.pieces.iter().map(|p| p.text.len()).sum();
        if let Some((from, to)) = self.article {
            let inner: usize = self.page.pieces.get(from..to).unwrap_or_default().iter().map(|p| p.text.len()).sum();
            if inner * 4 >= total || inner > 1500 {
                self.page.pieces.truncate(to);
                self.page.pieces.drain(..from);
            }
        }
        self.page.head.tidy();
        self.page
    }
}
