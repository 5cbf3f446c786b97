//! Which elements are open while the tokens of a page go by, and which of them are not the article: navigation, comments,
//! what the site puts round every page.

use html5gum::StartTag;

use super::blocks::Line;
use super::elements::{self, BLOCKS, VOID};
use super::microdata::Stated;
use super::{attribute, lossy};
use crate::import::article::piece::{Page, Piece};

/// Elements open at once that are remembered.
const DEPTH: usize = 256;

pub(super) struct Walk {
    /// Where each line begins in the source.
    pub(super) starts: Vec<usize>,
    pub(super) open: Vec<Open>,
    /// Elements open beyond those remembered.
    beyond: usize,
    /// How many of `open` are not to be read.
    pub(super) skipped: usize,
    pub(super) page: Page,
    /// Where the best of `<article>` and `<main>` began and ended in `page.pieces`.
    pub(super) article: Option<(usize, usize)>,
    pub(super) article_from: Option<usize>,
    pub(super) line: Line,
    pub(super) block: usize,
    /// What the next text belongs to, if not to the article.
    pub(super) title: Option<String>,
    pub(super) data: Option<String>,
    /// How many of `open` state something for machines.
    pub(super) stating: usize,
    /// The text of an element that names the author.
    pub(super) byline: Option<String>,
}

/// An element that is open.
pub(super) struct Open {
    pub(super) name: String,
    skipped: bool,
    /// Whether it names the author.
    author: bool,
    /// What it states for machines.
    pub(super) stated: Option<Stated>,
    /// For a list, the number of its next item.
    pub(super) next: Option<u32>,
    /// Where emphasised text began.
    pub(super) mark: Option<usize>,
    /// For a row, its cells; for a cell, the pieces and text before it.
    pub(super) cells: Vec<Piece>,
    /// For a row, the pieces of those of its cells that hold more than a line or two.
    pub(super) tall: Vec<std::ops::Range<usize>>,
    pub(super) pieces: usize,
}

impl Walk {
    pub(super) fn new(text: &str) -> Self {
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
            stating: 0,
            byline: None,
        }
    }

    pub(super) fn start(&mut self, tag: &StartTag<usize>) {
        let name = lossy(&tag.name);
        self.head(&name, tag);
        if name == "br" {
            // Two in a row part paragraphs.
            self.block += usize::from(self.line.text.trim().is_empty());
            self.end_line();
        } else if BLOCKS.contains(&name.as_str()) {
            self.end_paragraph();
        } else if name == "img" && self.skipped == 0 {
            self.push(" ", tag.span.start);
        } else {
            self.line.seam(&name);
        }
        if VOID.contains(&name.as_str()) || tag.self_closing && name != "p" {
            if let Some(stated) = Stated::of(tag) {
                self.take_stated(stated);
            }
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
        let skipped = elements::is_skipped(&name, tag);
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
        let author = self.skipped == 0 && self.byline.is_none() && elements::names_author(&name, tag);
        self.byline = self.byline.take().or_else(|| author.then(String::new));
        let stated = Stated::of(tag).filter(|_| self.stating < 64);
        self.stating += usize::from(stated.is_some());
        let pieces = self.page.pieces.len();
        self.open.push(Open { name, skipped, author, stated, next, mark, cells: Vec::new(), tall: Vec::new(), pieces });
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

    pub(super) fn end(&mut self, name: &str) {
        if name == "title" {
            let title = self.title.take();
            self.page.head.title = self.page.head.title.take().or(title);
        }
        if name == "script" {
            self.structured_data();
        }
        if BLOCKS.contains(&name) {
            self.end_paragraph();
        } else {
            self.line.seam(name);
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

    pub(super) fn leave(&mut self) {
        let Some(mut open) = self.open.pop() else { return };
        self.skipped -= usize::from(open.skipped);
        if let Some(stated) = open.stated.take() {
            self.stating -= 1;
            self.take_stated(stated);
        }
        if open.author {
            self.names_author();
        }
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
}
