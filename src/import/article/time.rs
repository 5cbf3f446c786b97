//! Lengths as people write them: `1:12`, `1:02:03`, `1'12"`, `1.12`, `72 s`, `4m 12s`, `4分12秒`.

use std::ops::Range;

use super::folded::fold;
use super::glyph::Glyphs;
use super::vocabulary;
use super::words;
use crate::model::Length;

/// A length or a place in time, where it stands in its line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Time {
    pub(super) range: Range<usize>,
    /// None for a sign that says "unknown", such as `-:--`.
    pub(super) length: Option<Length>,
    /// Where a stretch such as `0:00 – 1:12` ends; its `length` is where it begins.
    pub(super) until: Option<Length>,
    pub(super) style: Style,
}

/// How a time is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Style {
    /// `1:12`
    Colon,
    /// `1'12"`
    Primes,
    /// `4 min 12 s`
    Units,
    /// `1.12`, which is a time only where a whole list says so.
    Dot,
}

/// Every time in `line`, in order.
pub(super) fn times(line: &Glyphs) -> Vec<Time> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < line.len() {
        match beginning(line, at).then(|| read(line, at)).flatten() {
            Some(time) => {
                let time = stretch(line, time);
                at = time.range.end;
                if !is_clock(line, at) {
                    found.push(time);
                }
            }
            None if line.at(at).is_ascii_digit() => at = line.skip(at, |c| c.is_ascii_digit()),
            None => at += 1,
        }
    }
    found
}

/// The length `m:ss` that ends a line of digits: the last of them before the colon counts the minutes.
pub(super) fn attached(line: &Glyphs) -> Option<Time> {
    let colon = line.len().checked_sub(3).filter(|at| line.at(*at) == ':')?;
    let (seconds, end) = line.digits(colon + 1, 2).filter(|(seconds, _)| *seconds < 60)?;
    let minutes = line.at(colon.checked_sub(1)?).to_digit(10)?;
    let start = colon.checked_sub(1).filter(|start| line.before(*start).is_ascii_digit())?;
    let length = Some(Length::from_ms(u64::from(minutes * 60 + seconds) * 1000));
    Some(Time { range: start..end, length, until: None, style: Style::Colon })
}

/// The time, or the stretch that begins with it: `0:00 – 1:12`, `(0:00) - (1:12)`.
fn stretch(line: &Glyphs, from: Time) -> Time {
    let close = line.skip(from.range.end, |c| c == ')' || c == ']');
    let dash = line.skip(close, |c| c == ' ');
    let past = line.skip(dash, |c| matches!(c, '-' | '~' | '>' | '→'));
    let start = line.skip(past, |c| matches!(c, ' ' | '(' | '['));
    let end = (past > dash && from.style == Style::Colon).then(|| colon(line, start)).flatten();
    match end.filter(|end| end.length > from.length && from.length.is_some()) {
        Some(end) => Time { range: from.range.start..end.range.end, until: end.length, ..from },
        None => from,
    }
}

/// Whether a time may begin at `at`: not inside a number, a date, a price.
fn beginning(line: &Glyphs, at: usize) -> bool {
    let before = line.before(at);
    match line.at(at) {
        '-' | '?' => !matches!(before, ':' | '-' | '?'),
        ':' => matches!(before, '(' | '['),
        c if !c.is_ascii_digit() => false,
        _ if matches!(before, ':' | '/' | '\'' | '$' | '€' | '£' | '¥' | '@') => {
            before == '\'' && at < 2 || before == '/' && line.before(at - 1) == ' '
        }
        _ if matches!(before, '.' | ',' | '-') => !line.before(at - 1).is_ascii_digit(),
        _ => !before.is_ascii_digit(),
    }
}

fn read(line: &Glyphs, at: usize) -> Option<Time> {
    colon(line, at)
        .or_else(|| primes(line, at))
        .or_else(|| units(line, at))
        .or_else(|| dot(line, at))
        .or_else(|| blank(line, at))
}

fn time(range: Range<usize>, seconds: u32, ms: u32, style: Style) -> Time {
    let length = Length::from_ms(u64::from(seconds) * 1000 + u64::from(ms));
    Time { range, length: Some(length), until: None, style }
}

/// Two digits below sixty at `at`.
fn sixty(line: &Glyphs, at: usize) -> Option<(u32, usize)> {
    let pair = line.at(at).to_digit(10).zip(line.at(at + 1).to_digit(10));
    pair.map(|(tens, ones)| (tens * 10 + ones, at + 2)).filter(|&(value, _)| value < 60)
}

fn colon(line: &Glyphs, at: usize) -> Option<Time> {
    let bare = line.at(at) == ':' && matches!(line.before(at), '(' | '[');
    let (first, end) = if bare { (0, at) } else { line.digits(at, 3)? };
    let (second, end) = (line.at(end) == ':').then(|| sixty(line, end + 1)).flatten()?;
    let third = (line.at(end) == ':').then(|| sixty(line, end + 1)).flatten();
    let (seconds, end) = match third {
        Some((third, end)) => ((first * 60 + second) * 60 + third, end),
        None => (first * 60 + second, end),
    };
    let (ms, end) = fraction(line, end);
    let next = line.at(end);
    let runs_on = next.is_ascii_digit() && third.is_none() && numbers_next(line, end);
    if next == ':' && line.at(end + 1).is_ascii_digit() || next.is_ascii_digit() && !runs_on {
        return None;
    }
    Some(time(at..end, seconds, ms, Style::Colon))
}

/// Whether `2. ` or `2) ` stands at `at`: the next number of a list that runs on without a space.
fn numbers_next(line: &Glyphs, at: usize) -> bool {
    line.digits(at, 3).is_some_and(|(_, end)| matches!(line.at(end), '.' | ')') && !line.at(end + 1).is_ascii_digit())
}

fn fraction(line: &Glyphs, at: usize) -> (u32, usize) {
    match (line.at(at) == '.').then(|| line.digits(at + 1, 3)).flatten() {
        Some((ms, end)) if end - at == 4 && !numbers_next(line, at + 1) => (ms, end),
        _ => (0, at),
    }
}

fn primes(line: &Glyphs, at: usize) -> Option<Time> {
    let (minutes, end) = line.digits(at, 3)?;
    let end = (line.at(end) == '\'' && line.at(end + 1) != '\'').then_some(end + 1)?;
    let end = line.skip(end, |c| c == ' ');
    let (seconds, end) = line.digits(end, 2).filter(|&(seconds, _)| seconds < 60)?;
    let end = match (line.at(end), line.at(end + 1)) {
        ('"', _) => end + 1,
        ('\'', '\'') => end + 2,
        _ if line.at(end).is_alphanumeric() => return None,
        _ => end,
    };
    Some(time(at..end, minutes * 60 + seconds, 0, Style::Primes))
}

fn dot(line: &Glyphs, at: usize) -> Option<Time> {
    if let Some(time) = hours(line, at) {
        return Some(time);
    }
    let (minutes, end) = line.digits(at, 2)?;
    let (seconds, end) = (line.at(end) == '.').then(|| sixty(line, end + 1)).flatten()?;
    let next = line.skip(end, |c| c == ' ');
    let other = matches!(line.at(next), '%' | '€' | '$' | '£') || line.at(end).is_alphanumeric();
    let date = line.at(end) == '.' && line.at(end + 1).is_ascii_digit();
    (!other && !date).then(|| time(at..end, minutes * 60 + seconds, 0, Style::Dot))
}

/// `1.02.03`: no day has an hour for its number and a minute for its month, as a rule.
fn hours(line: &Glyphs, at: usize) -> Option<Time> {
    let (hours, end) = line.digits(at, 1).filter(|(hours, _)| (1..=3).contains(hours))?;
    let (minutes, end) = (line.at(end) == '.').then(|| sixty(line, end + 1)).flatten()?;
    let (seconds, end) = (line.at(end) == '.').then(|| sixty(line, end + 1)).flatten()?;
    let open = line.at(end).is_alphanumeric() || line.at(end) == '.' && line.at(end + 1).is_ascii_digit();
    (!open).then(|| time(at..end, (hours * 60 + minutes) * 60 + seconds, 0, Style::Dot))
}

/// `4 min 12 s`, in the words of many languages.
fn units(line: &Glyphs, at: usize) -> Option<Time> {
    let (mut seconds, mut end, mut last) = (0, None, 0);
    let mut next = at;
    while let Some((value, after)) = line.digits(next, 3) {
        let word = line.skip(after, |c| c == ' ');
        let stop = unit_end(line, word);
        let Some(size) = words::unit(&fold(&line.text(word..stop))) else { break };
        if last != 0 && size >= last {
            break;
        }
        seconds += value * size;
        last = size;
        let stop = if line.at(stop) == '.' { stop + 1 } else { stop };
        end = Some(stop);
        next = line.skip(stop, |c| matches!(c, ' ' | ','));
        if let Some((rest, stop)) = last_seconds(line, next).filter(|_| size == 60) {
            (seconds, end) = (seconds + rest, Some(stop));
            break;
        }
    }
    end.map(|end| time(at..end, seconds, 0, Style::Units))
}

/// The seconds of `1 min 12`, which need no unit of their own.
fn last_seconds(line: &Glyphs, at: usize) -> Option<(u32, usize)> {
    let (rest, stop) = sixty(line, at)?;
    let next = line.at(line.skip(stop, |c| c == ' '));
    let alone = !next.is_alphanumeric() && !matches!(line.at(stop), '.' | ',' | ':' | '-' | '/');
    (alone || line.at(stop) == '.' && !line.at(stop + 1).is_alphanumeric()).then_some((rest, stop))
}

/// The end of a word for a unit: of letters, or of the one or two signs that Chinese, Japanese and Korean use.
fn unit_end(line: &Glyphs, at: usize) -> usize {
    if let Some(wide) = (1..=2)
        .rev()
        .find(|wide| words::unit(&line.text(at..at + wide)).is_some_and(|_| u32::from(line.at(at)) >= 0x2e80))
    {
        return at + wide;
    }
    line.skip(at, char::is_alphabetic)
}

/// `-:--` and `?:??`, which say that a length is not known.
fn blank(line: &Glyphs, at: usize) -> Option<Time> {
    let sign = line.at(at);
    let rest = [line.at(at + 1), line.at(at + 2), line.at(at + 3)];
    (matches!(sign, '-' | '?') && rest == [':', sign, sign]).then(|| Time {
        range: at..at + 4,
        length: None,
        until: None,
        style: Style::Colon,
    })
}

/// Whether what follows a time makes it the time of a day.
fn is_clock(line: &Glyphs, end: usize) -> bool {
    let from = line.skip(end, |c| c == ' ');
    let to = line.skip(from, |c| c.is_alphabetic() || c == '.').min(from + 5);
    vocabulary::CLOCK.contains(&fold(&line.text(from..to)).replace('.', "").as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seconds(text: &str) -> Vec<u64> {
        times(&Glyphs::new(text)).iter().map(|t| t.length.map_or(0, |l| l.ms() / 1000)).collect()
    }

    #[test]
    fn every_writing_of_a_length() {
        for (text, expected) in [
            ("1:12", 72),
            ("1：12", 72),
            ("00:01:12", 72),
            ("1:02:03", 3723),
            ("1'12\"", 72),
            ("1′12″", 72),
            ("1’12’’", 72),
            ("1.12", 72),
            ("72 s", 72),
            ("72 Sekunden", 72),
            ("4 min", 240),
            ("4m 12s", 252),
            ("4 min. 12 sec.", 252),
            ("4分12秒", 252),
            ("4분 12초", 252),
            ("4 мин 12 сек", 252),
            ("1h 2m 3s", 3723),
            ("1 min 12", 72),
            ("1 мин 12", 72),
            ("1m12", 72),
            ("٠١:١٢", 72),
            ("(:48)", 48),
            ("…1:12", 72),
        ] {
            assert_eq!(seconds(text), [expected], "{text}");
        }
    }

    #[test]
    fn what_is_no_length() {
        for text in ["16:9", "12.05.2018", "$12.99", "9:30 pm", "20:15 Uhr", "4/5", "1917", "1:2:3", "1:60", "12:345"] {
            assert!(seconds(text).is_empty(), "{text}");
        }
    }

    #[test]
    fn a_list_that_runs_on() {
        assert_eq!(seconds("1. A 1:122. B 2:143. C 0:10"), [72, 134, 10]);
        assert_eq!(seconds("1. A (1:12)2. B (2:14)"), [72, 134]);
    }
}
