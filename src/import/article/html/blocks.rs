//! Text between tags → lines, cells and rows, paragraphs, and the part of the page that is the article.

use super::columns;
use super::walk::{Open, Walk};
use crate::import::article::lines;
use crate::import::article::piece::{Page, Piece, Role};

/// The line that is being gathered.
#[derive(Default)]
pub(super) struct Line {
    from: Option<usize>,
    pub(super) text: String,
    pub(super) count: usize,
    /// How many of its signs are in links.
    pub(super) linked: usize,
    pub(super) marks: Vec<std::ops::Range<usize>>,
    /// Whether an element begins or ends here, and whether it is a `<span>`.
    seam: Option<bool>,
}

impl Line {
    /// Notes that the element `name` begins or ends here.
    pub(super) fn seam(&mut self, name: &str) {
        self.seam = Some(name == "span" || self.seam == Some(true));
    }

    /// Whether what stands on both sides of a seam is two things that the page's style sets apart: `<span>Room 12</span><span>1:06</span>`.
    fn parts(&mut self, next: Option<char>) -> bool {
        let span = self.seam.take();
        let (Some(last), Some(next), Some(span)) = (self.text.chars().next_back(), next, span) else { return false };
        let ends = last.is_lowercase() || matches!(last, ')' | '!' | '?' | '…' | '”' | '"' | '»');
        last.is_ascii_digit() && next.is_ascii_digit()
            || span && (ends || last.is_ascii_digit()) && (next.is_uppercase() || next.is_ascii_digit())
    }
}

impl Walk {
    pub(super) fn end_article(&mut self) {
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
    pub(super) fn end_cell(&mut self, cell: &Open) {
        self.end_paragraph();
        let lines = self.page.pieces.get(cell.pieces..).unwrap_or_default();
        let small = lines.len() <= 2 && lines.iter().all(|p| p.text.chars().count() <= 200);
        let tall = cell.pieces..self.page.pieces.len();
        let Some(row) = self.open.iter_mut().rev().find(|o| o.name == "tr") else { return };
        if !small {
            row.tall.push(tall);
            return;
        }
        let mut lines = self.page.pieces.split_off(cell.pieces);
        let line = self.starts.len();
        let mut first = if lines.is_empty() { Piece { line, ..Piece::default() } } else { lines.remove(0) };
        for more in lines {
            first.text.push(' ');
            first.text.push_str(&more.text);
        }
        row.cells.push(first);
    }

    pub(super) fn end_row(&mut self, row: &Open) {
        if let Some(rows) = columns::rows(&self.page.pieces, &row.tall) {
            let from = row.tall.first().map_or(0, |cell| cell.start);
            self.page.pieces.truncate(from);
            for row in rows {
                self.page.push(row);
            }
        }
        let filled: Vec<&Piece> = row.cells.iter().filter(|cell| !cell.text.trim().is_empty()).collect();
        let Some(first) = filled.first() else { return };
        let block =
            self.open.iter().rev().find(|o| o.name == "table").map_or(self.block, |table| table.pieces + 1_000_000);
        let piece = if filled.len() == 1 {
            Piece { block: self.block, ..(*first).clone() }
        } else {
            let cells: Vec<String> = row.cells.iter().map(|cell| cell.text.clone()).collect();
            Piece {
                line: first.line,
                nth: 0,
                block,
                text: cells.join(" | "),
                role: Role::Row(cells),
                marks: Vec::new(),
            }
        };
        self.block += 1;
        self.page.push(piece);
    }

    pub(super) fn text(&mut self, text: &str, from: usize) {
        if let Some(byline) = &mut self.byline {
            byline.push_str(text);
        }
        if let Some(title) = &mut self.title {
            title.push_str(text);
        } else if let Some(data) = &mut self.data {
            data.push_str(text);
        } else if self.skipped == 0 {
            self.state(text);
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
    pub(super) fn push(&mut self, text: &str, from: usize) {
        let spaces = text.len() - text.trim_start().len();
        if self.line.from.is_none() && spaces < text.len() {
            self.line.from = Some(from + spaces);
        }
        if !text.is_empty() && self.line.parts(text.chars().next()) {
            self.line.text.push(' ');
            self.line.count += 1;
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

    pub(super) fn end_line(&mut self) {
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
        self.page.push(Piece { line: number, nth: 0, block: self.block, role, text, marks });
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

    pub(super) fn end_paragraph(&mut self) {
        self.end_line();
        self.block += 1;
    }

    pub(super) fn finish(mut self) -> Page {
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
