//! Several tracks on one line: `1. A (1:12) 2. B (2:14)`, `A (1:12), B (2:14)`, `0:00 A 1:12 B`, run on or spaced.

use std::ops::Range;

use super::glyph::Glyphs;
use super::number::{self, Style};
use super::quotes::closers;
use super::shape::{ANY, Place, Plan, Shape};
use super::time;
use super::words;

/// The tracks that one line may hold: one shape, or several.
pub(super) fn shapes(line: usize, text: &str, listed: Option<u32>) -> Vec<Shape> {
    let glyphs = Glyphs::new(text);
    let parts = split(&glyphs);
    if parts.len() < 2 {
        return vec![Shape::new(line, glyphs, listed)];
    }
    parts.into_iter().map(|part| Shape::new(line, glyphs.part(part), None)).collect()
}

fn split(line: &Glyphs) -> Vec<Range<usize>> {
    let from = past_label(line);
    let times: Vec<Range<usize>> = time::times(line)
        .into_iter()
        .filter(|t| t.style != time::Style::Dot && t.range.start >= from)
        .map(|t| t.range)
        .collect();
    if times.len() >= 2 {
        let found = after_times(line, from, &times).or_else(|| before_times(line, from, &times));
        if let Some(parts) = found {
            return parts;
        }
    }
    by_numbers(line, from).unwrap_or_default()
}

/// Past a label such as `Track list:`.
fn past_label(line: &Glyphs) -> usize {
    let colon = line.skip(0, |c| c != ':');
    let heads = colon < line.len() && colon < 60 && words::heads_track_list(&line.text(0..colon));
    if heads { line.skip(colon + 1, char::is_whitespace) } else { 0 }
}

/// Cuts after every time with its closing brackets and separators.
fn after_times(line: &Glyphs, from: usize, times: &[Range<usize>]) -> Option<Vec<Range<usize>>> {
    let mut parts = Vec::new();
    let mut start = from;
    let mut between = Vec::new();
    for time in times {
        let close = line.skip(time.end, |c| matches!(c, ')' | ']' | '}'));
        let next = line.skip(close, |c| {
            c.is_whitespace()
                || matches!(
                    c,
                    ',' | ';' | '/' | '•' | '·' | '|' | '.' | '-' | '+' | '、' | '；' | '★' | '*' | '◆' | '●' | '♪'
                )
        });
        parts.push(start..close);
        between.push(line.text(close..next).trim().to_owned());
        start = next;
    }
    let rest = line.len().saturating_sub(start);
    let shapes: Vec<Shape> = parts.iter().map(|part| Shape::new(0, line.part(part.clone()), None)).collect();
    let titled = shapes.iter().all(|shape| shape.trail(ANY).is_some_and(|(end, _, _)| end <= 140));
    between.pop();
    (titled && rest <= 3 && (ascends(&shapes) || listed(&shapes, &between))).then_some(parts)
}

/// Whether each part has the number after the one before it.
fn ascends(shapes: &[Shape]) -> bool {
    let numbers: Option<Vec<u32>> =
        shapes.iter().map(|shape| shape.number.filter(|n| n.style >= Style::Padded).map(|n| n.value)).collect();
    numbers.is_some_and(|numbers| numbers.windows(2).all(|pair| matches!(pair, [a, b] if *b == a + 1)))
}

/// Whether parts without numbers are a list and not a sentence that names tracks: three or more, the same sign between all,
/// none of them long, all in quotes or none.
fn listed(shapes: &[Shape], between: &[String]) -> bool {
    let same = between.windows(2).all(|pair| pair.first() == pair.last());
    let titles: Vec<String> = shapes.iter().map(|shape| shape.row(Plan { numbered: false, ..ANY }).title).collect();
    let raw: Vec<String> = shapes.iter().map(|shape| shape.glyphs.text(0..shape.glyphs.len())).collect();
    let quoted = raw.iter().filter(|text| text.chars().next().and_then(closers).is_some()).count();
    let holds = raw.iter().filter(|text| text.contains(['“', '«', '„', '「', '"'])).count();
    let brief = titles.iter().all(|title| title.split_whitespace().count() <= 9 && !begins_with_and(title));
    let even = quoted == raw.len() || holds == 0;
    let starts_small = titles.first().is_some_and(|t| t.chars().next().is_some_and(char::is_lowercase));
    shapes.len() >= 3 && same && brief && even && !starts_small
}

fn begins_with_and(title: &str) -> bool {
    let first = title.split_whitespace().next().unwrap_or_default().to_lowercase();
    matches!(
        first.as_str(),
        "and"
            | "und"
            | "et"
            | "y"
            | "e"
            | "i"
            | "и"
            | "en"
            | "ve"
            | "at"
            | "with"
            | "also"
            | "then"
            | "as"
            | "from"
            | "to"
            | "is"
            | "a"
            | "oraz"
    )
}

/// Cuts before every time.
fn before_times(line: &Glyphs, from: usize, times: &[Range<usize>]) -> Option<Vec<Range<usize>>> {
    let opens = |at: usize| line.skip_back(at, |c| matches!(c, '(' | '['));
    let starts: Vec<usize> = times.iter().map(|time| opens(time.start)).collect();
    if starts.first() != Some(&from) || starts.len() < 3 {
        return None;
    }
    let ends = starts.iter().skip(1).copied().chain([line.len()]);
    let parts: Vec<Range<usize>> = starts.iter().copied().zip(ends).map(|(start, end)| start..end).collect();
    let lead = Plan { place: Place::Lead, numbered: false, ..ANY };
    let brief = parts.iter().all(|part| {
        let shape = Shape::new(0, line.part(part.clone()), None);
        shape.lead(lead).is_some() && shape.row(lead).title.split_whitespace().count() <= 12
    });
    brief.then_some(parts)
}

/// Cuts before each next number: `1. A 2. B 3. C`, at least three, from 1.
fn by_numbers(line: &Glyphs, from: usize) -> Option<Vec<Range<usize>>> {
    let first = number::number(line, from).filter(|n| n.value == 1 && n.style == Style::Marked)?;
    let mut starts = vec![from];
    let (mut next, mut at) = (2, first.end);
    while at < line.len() {
        let free = line.before(at).is_whitespace() || matches!(line.before(at), ')' | '"' | ',' | ';' | '」' | '』');
        let found = (free && (line.at(at).is_ascii_digit() || !line.at(at).is_ascii()))
            .then(|| number::number(line, at))
            .flatten();
        match found.filter(|n| n.value == next && n.style == Style::Marked && n.end < line.len()) {
            Some(number) => {
                starts.push(at);
                next += 1;
                at = number.end;
            }
            None => at += 1,
        }
    }
    let ends = starts.iter().skip(1).copied().chain([line.len()]);
    let parts: Vec<Range<usize>> = starts.iter().copied().zip(ends).map(|(start, end)| start..end).collect();
    let brief = parts.iter().all(|part| part.len() > 2 && part.len() <= 160);
    (parts.len() >= 3 && brief).then_some(parts)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn count(text: &str) -> usize {
        shapes(1, text, None).len()
    }

    #[test]
    fn lines_that_hold_several_tracks() {
        for (text, tracks) in [
            ("1. A (1:12) 2. B (2:14)", 2),
            ("1. A (1:12)2. B (2:14)3. C (0:10)", 3),
            ("1. A 1:122. B 2:14", 2),
            ("A (1:12), B (2:14), C (3:00)", 3),
            ("Tracks: A (1:12) / B (2:14) / C (3:00)", 3),
            ("0:00 A 1:12 B 3:14 C", 3),
            ("1. A 2. B 3. C", 3),
            ("1. Part 2. 2. Foo", 1),
            ("1. A (1:12)", 1),
            ("Highlights include “A” (1:12), “B” (2:14) and “C” (3:00).", 1),
            ("Listen at 1:12, then at 2:14, and finally at 3:00", 1),
        ] {
            assert_eq!(count(text), tracks, "{text}");
        }
    }
}
