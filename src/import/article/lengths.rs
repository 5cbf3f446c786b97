//! Where the length of a track stands in its line: before the title, after it, before a name or before what is said of it.

use super::edges::{closes_pair, leader};
use super::name;
use super::number;
use super::shape::{Plan, Shape};
use super::time::{Style, Time};
use super::words;

/// Signs that may follow a length with nothing between them, at most.
const LONGEST_TAIL: usize = 60;

/// Whether what follows a length is a name in brackets, and signs of notes at most: `(Weber)**`.
fn is_note(tail: &str) -> bool {
    let name = tail.strip_prefix('(').and_then(|rest| rest.split_once(')'));
    name.is_some_and(|(name, rest)| {
        name.chars().count() <= 30 && !rest.contains(char::is_alphanumeric) && name::likeness(name) > 0
    })
}

impl Shape {
    /// The time before the title, and where the title begins after it.
    pub(super) fn lead(&self, plan: Plan) -> Option<(&Time, usize)> {
        let starts = [self.begins(plan.numbered), self.begins(false)];
        let line = &self.glyphs;
        let opens = |at: usize| line.skip(at, |c| matches!(c, '(' | '[' | '<' | ' ' | '\t' | '|'));
        let time = self
            .times
            .iter()
            .filter(|time| plan.takes(time))
            .find(|time| starts.iter().any(|&at| opens(at) == time.range.start))?;
        let end = line.skip(time.range.end, |c| c.is_whitespace() || matches!(c, ')' | ']' | '>'));
        let apart = |c: char| c.is_whitespace() || matches!(c, '-' | '|' | ':' | '.' | '~' | '•' | '·' | '–');
        let end = line.skip(end, apart);
        let title = line.plain.get(end..).is_some_and(|rest| rest.iter().any(|c| c.is_alphanumeric()));
        title.then_some((time, end))
    }

    /// The time after the title: where the title ends, the time, and where what follows it begins.
    pub(super) fn trail(&self, plan: Plan) -> Option<(usize, &Time, usize)> {
        let from = self.begins(plan.numbered);
        let usable = |time: &&Time| plan.takes(time) && time.range.start > from;
        let ends = self.times.iter().rev().filter(usable).take(1).find_map(|time| self.at_end(time, from));
        let inside = || self.times.iter().filter(usable);
        let marked = self.number.is_some_and(|number| number.style == number::Style::Marked && plan.numbered);
        let told = || inside().filter(|_| marked).find_map(|time| self.before_text(time, from));
        ends.or_else(|| inside().find_map(|time| self.in_brackets(time, from))).or_else(told).or_else(|| {
            let before = inside().rfind(|_| plan.tailed)?;
            self.before_name(before, from)
        })
    }

    /// A time behind a dash, before what the text says of the track: `1. Title – 2:16 The strings begin …`.
    fn before_text<'a>(&self, time: &'a Time, from: usize) -> Option<(usize, &'a Time, usize)> {
        let (open, close) = self.around(time);
        let line = &self.glyphs;
        let dashed = line.before(line.skip_back(open, |c| c == ' ')) == '-' && line.before(open) == ' ';
        let told = line.len().saturating_sub(close) > LONGEST_TAIL && line.at(close) == ' ';
        let end = self.title_end(open, from).filter(|end| end - from <= 80)?;
        (dashed && told && time.style == Style::Colon).then_some((end, time, close))
    }

    /// A time before something short that is no sentence.
    fn before_name<'a>(&self, time: &'a Time, from: usize) -> Option<(usize, &'a Time, usize)> {
        let (open, close) = self.around(time);
        let brief = self.glyphs.len().saturating_sub(close) <= LONGEST_TAIL;
        let end = self.title_end(open, from)?;
        (brief && time.style == Style::Colon).then_some((end, time, close))
    }

    /// A time with nothing after it but brackets and stops.
    fn at_end<'a>(&self, time: &'a Time, from: usize) -> Option<(usize, &'a Time, usize)> {
        let (open, close) = self.around(time);
        let rest = self.glyphs.skip(close, |c| !c.is_alphanumeric() && !matches!(c, '(' | '[' | '"' | '「'));
        let tail = || self.glyphs.text(rest..self.glyphs.len());
        let noted = || self.glyphs.at(rest) == '(' && is_note(&tail());
        let ends = rest == self.glyphs.len() || words::is_button(&tail()) || rest > close && noted();
        let end = self.title_end(open, from)?;
        ends.then_some((end, time, self.glyphs.len()))
    }

    /// A time in brackets, or between bars, before more text.
    fn in_brackets<'a>(&self, time: &'a Time, from: usize) -> Option<(usize, &'a Time, usize)> {
        let (open, close) = self.around(time);
        let line = &self.glyphs;
        let bracketed = matches!(line.at(open), '(' | '[' | '{') && matches!(line.before(close), ')' | ']' | '}');
        let left = line.before(line.skip_back(open, |c| c == ' '));
        let right = line.at(line.skip(close, |c| c == ' '));
        let barred = matches!(left, '|' | '-' | '/' | '\t') && left == right;
        let end = self.title_end(open, from)?;
        (bracketed || barred).then_some((end, time, close))
    }

    /// Where the brackets round a time (with words such as "min" or "Dauer:" in them) begin and end.
    fn around(&self, time: &Time) -> (usize, usize) {
        let line = &self.glyphs;
        let left = line.skip_back(time.range.start, |c| c == ' ');
        let label = line.skip_back(left, |c| c == ':' || c == ' ');
        let word = line.skip_back(label, char::is_alphabetic);
        let labelled = label < left && words::is_total(&line.text(word..label));
        let left = if labelled { line.skip_back(word, |c| c == ' ') } else { left };
        let end = line.skip(time.range.end, |c| c == ' ');
        let unit = line.skip(end, |c| c.is_alphabetic() || matches!(c, '.' | '\''));
        let unit = if is_unit(&line.text(end..unit)) { unit } else { time.range.end };
        let right = line.skip(unit, |c| c == ' ');
        match (line.before(left), line.at(right)) {
            ('(', ')') | ('[', ']') | ('{', '}') | ('<', '>') => (left - 1, right + 1),
            _ => (if labelled { word } else { time.range.start }, unit),
        }
    }

    /// Where the title ends before `open`; none if there is no title.
    fn title_end(&self, open: usize, from: usize) -> Option<usize> {
        let line = &self.glyphs;
        let space = line.skip_back(open, char::is_whitespace);
        let end = line.skip_back(open, |c| {
            c.is_whitespace() || matches!(c, '-' | '|' | '~' | ':' | '/' | '=' | '_' | ',' | ';' | '•' | '·' | '@')
        });
        let end = if closes_pair(&line.text(from..space)) { space } else { end };
        let end = leader(line, end, open);
        let title = line.plain.get(from..end).is_some_and(|title| title.iter().any(|c| !c.is_whitespace()));
        title.then_some(end)
    }
}

fn is_unit(word: &str) -> bool {
    matches!(
        word.to_lowercase().trim_end_matches('.'),
        "min" | "mins" | "minutes" | "minuten" | "мин" | "h" | "m" | "dk" | "분" | "'"
    )
}
