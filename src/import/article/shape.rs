//! One line, or one part of it, as the track that it may be: a number, a title, a length, in whatever order.

use super::edges::tidy;
use super::glyph::Glyphs;
use super::number::{self, Number};
use super::quotes::quoted_head;
use super::time::{self, Style, Time};
use crate::model::Length;

/// A line that may be a track.
#[derive(Debug, Clone)]
pub(super) struct Shape {
    pub(super) line: usize,
    pub(super) glyphs: Glyphs,
    pub(super) number: Option<Number>,
    /// The number that the list itself gives, where the text has none.
    pub(super) listed: Option<u32>,
    pub(super) times: Vec<Time>,
    /// What the columns of a table say, where it came from one.
    pub(super) fixed: Option<Row>,
    /// Whether its own line says before it that these are the tracks: `Track list: 1. A 2. B`.
    pub(super) labelled: bool,
}

/// A track as read.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Row {
    pub(super) line: usize,
    pub(super) disc: Option<u16>,
    pub(super) number: Option<u32>,
    pub(super) title: String,
    pub(super) length: Option<Length>,
    /// Where it ends, where the text says where it begins and ends; `length` is where it begins.
    pub(super) until: Option<Length>,
    /// What stands after the length, or after a dash before much text.
    pub(super) tail: String,
    /// Whether a word for a track stands before its number: `Track 3: Title`.
    pub(super) named: bool,
}

/// Where the length stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    /// Before the title.
    Lead,
    /// After the title.
    Trail,
    /// Nowhere.
    Nowhere,
}

/// How a whole list is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(clippy::struct_excessive_bools, reason = "each says one thing of how a list is written; none excludes another")]
pub(super) struct Plan {
    pub(super) numbered: bool,
    pub(super) place: Place,
    /// Whether `1.12` is a time.
    pub(super) dots: bool,
    /// Whether `4 min` is a time.
    pub(super) units: bool,
    /// Whether a name may follow the length with nothing between them: `Title 1:12 Name`.
    pub(super) tailed: bool,
}

impl Plan {
    pub(super) fn takes(self, time: &Time) -> bool {
        match time.style {
            Style::Colon | Style::Primes => true,
            Style::Units => self.units,
            Style::Dot => self.dots,
        }
    }
}

/// A plan that takes every time for one.
pub(super) const ANY: Plan = Plan { numbered: true, place: Place::Trail, dots: true, units: true, tailed: false };

impl Shape {
    pub(super) fn new(line: usize, glyphs: Glyphs, listed: Option<u32>) -> Self {
        let unlike = |n: &Number| n.style == number::Style::Bare && listed.is_some_and(|listed| listed != n.value);
        let number = number::number(&glyphs, 0).filter(|n| !unlike(n));
        let times = time::times(&glyphs);
        Self { line, glyphs, number, listed, times, fixed: None, labelled: false }
    }

    pub(super) fn fixed(row: Row) -> Self {
        Self { fixed: Some(row), ..Self::new(0, Glyphs::default(), None) }
    }

    /// Where the title begins if the number is one, or is not.
    pub(super) fn begins(&self, numbered: bool) -> usize {
        let bullet = number::bullet(&self.glyphs, 0);
        let hash = if self.glyphs.at(bullet) == '#' { bullet + 1 } else { bullet };
        self.number.filter(|_| numbered).map_or(hash, |number| number.end)
    }

    /// The track that this line is in a list written to `plan`.
    pub(super) fn row(&self, plan: Plan) -> Row {
        if let Some(row) = &self.fixed {
            return row.clone();
        }
        let number = self.number.filter(|_| plan.numbered);
        let from = self.begins(plan.numbered);
        let end = self.glyphs.len();
        let (title, time, tail) = match plan.place {
            Place::Lead => self.lead(plan).map_or((from..end, None, end), |(time, from)| (from..end, Some(time), end)),
            Place::Trail => {
                self.trail(plan).map_or((from..end, None, end), |(end, time, tail)| (from..end, Some(time), tail))
            }
            Place::Nowhere => (from..end, None, end),
        };
        let listed = self.listed.filter(|_| plan.numbered);
        let inner = number.is_none().then(|| number::number(&self.glyphs, title.start)).flatten();
        let inner = inner.filter(|n| {
            plan.place == Place::Lead
                && (n.style == number::Style::Marked || plan.numbered && n.style == number::Style::Padded)
        });
        let title = inner.map_or(title.start, |n| n.end)..title.end;
        Row {
            line: self.line,
            disc: number.or(inner).and_then(|number| number.disc),
            number: number.or(inner).map(|number| number.value).or(listed),
            title: tidy(&self.glyphs.part(title)),
            length: time.and_then(|time| time.length),
            until: time.and_then(|time| time.until),
            tail: self.glyphs.text(tail..end).trim().to_owned(),
            named: number::says_track(&self.glyphs),
        }
    }

    /// Whether its length stands in brackets after its title.
    pub(super) fn is_bracketed(&self) -> bool {
        self.trail(ANY).is_some_and(|(_, time, _)| {
            matches!(self.glyphs.before(self.glyphs.skip_back(time.range.start, |c| c == ' ')), '(' | '[')
        })
    }

    /// Whether its number is written with a zero before it.
    pub(super) fn begins_with_zero(&self) -> bool {
        let at = number::bullet(&self.glyphs, 0);
        self.number.is_some() && self.glyphs.at(at) == '0' && self.glyphs.at(at + 1).is_ascii_digit()
    }

    /// Whether its number is one sign: `①`.
    pub(super) fn is_circled(&self) -> bool {
        number::is_circled(&self.glyphs)
    }

    /// Whether its title stands in quotes.
    pub(super) fn is_quoted(&self) -> bool {
        let title = self.glyphs.text(self.begins(true)..self.glyphs.len());
        quoted_head(&title).is_some_and(|(head, tail)| !head.is_empty() && tail.chars().count() < 60)
    }

    /// Whether it begins with a title in quotes, however much names follow it.
    pub(super) fn is_quoted_long(&self) -> bool {
        let title = self.glyphs.text(self.begins(true)..self.glyphs.len());
        quoted_head(&title).is_some_and(|(head, tail)| !head.is_empty() && !tail.ends_with(['.', '!', '?']))
    }

    /// The number that the line has, from its text, its list or its table.
    pub(super) fn counted(&self) -> Option<u32> {
        self.fixed.as_ref().and_then(|row| row.number).or_else(|| self.number.map(|n| n.value)).or(self.listed)
    }

    /// The time that `plan` finds in it.
    pub(super) fn time(&self, plan: Plan) -> Option<&Time> {
        match plan.place {
            Place::Lead => self.lead(plan).map(|(time, _)| time),
            Place::Trail => self.trail(plan).map(|(_, time, _)| time),
            Place::Nowhere => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str, place: Place) -> (Option<u32>, String, String) {
        let row = Shape::new(1, Glyphs::new(text), None).row(Plan { place, ..ANY });
        (row.number, row.title, crate::model::length::shown(row.length))
    }

    #[test]
    fn lines_of_every_shape() {
        for (text, number, title, length) in [
            ("1. Title (1:12)", Some(1), "Title", "1:12"),
            ("01 - Title – 1:12", Some(1), "Title", "1:12"),
            ("Title [1:12]", None, "Title", "1:12"),
            ("#Title (1:12)", None, "Title", "1:12"),
            ("1.\"Title\"1:12", Some(1), "Title", "1:12"),
            ("1) Title … 1:12", Some(1), "Title", "1:12"),
            ("1) Title ........ 1:12", Some(1), "Title", "1:12"),
            ("3. Should You Choose to Accept… (2:34)", Some(3), "Should You Choose to Accept…", "2:34"),
            ("3. Accept... 2:34", Some(3), "Accept...", "2:34"),
            ("1、标题（1：12）", Some(1), "标题", "1:12"),
            ("１．「題」 １：１２", Some(1), "題", "1:12"),
            ("24. TRON Legacy (End Titles) (3:18)", Some(24), "TRON Legacy (End Titles)", "3:18"),
            ("7. 528491 (2:23)", Some(7), "528491", "2:23"),
            ("7. 99 Luftballons 3:53", Some(7), "99 Luftballons", "3:53"),
            ("5. “A” and “B” (1:00)", Some(5), "“A” and “B”", "1:00"),
            ("5. Title (Länge: 1:00)", Some(5), "Title", "1:00"),
            ("5. Title (4:05 min)", Some(5), "Title", "4:05"),
            ("5. Title – 1'12\"", Some(5), "Title", "1:12"),
            ("5. Title 72 s", Some(5), "Title", "1:12"),
            ("5. John 3:16 (2:45)", Some(5), "John 3:16", "2:45"),
        ] {
            assert_eq!(read(text, Place::Trail), (number, title.to_owned(), length.to_owned()), "{text}");
        }
        for (text, number, title, length) in [
            ("1:12 Title", None, "Title", "1:12"),
            ("[00:00] - Intro", None, "Intro", "0:00"),
            ("0:00 1. Intro", Some(1), "Intro", "0:00"),
            ("1. 1:12 Title", Some(1), "Title", "1:12"),
        ] {
            assert_eq!(read(text, Place::Lead), (number, title.to_owned(), length.to_owned()), "{text}");
        }
    }
}
