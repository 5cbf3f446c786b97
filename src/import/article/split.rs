//! Several tracks on one line: `1. A (1:12) 2. B (2:14)`, `A (1:12), B (2:14)`, `0:00 A 1:12 B`, run on or spaced.

use std::ops::Range;

use super::glyph::Glyphs;
use super::number::{self, Number, Style};
use super::quotes::closers;
use super::shape::{ANY, Place, Plan, Shape};
use super::time;
use super::words;

/// The tracks that one line may hold: one shape, or several.
pub(super) fn shapes(line: usize, text: &str, listed: Option<u32>) -> Vec<Shape> {
    let glyphs = Glyphs::new(text);
    let parts = split(&glyphs);
    if parts.len() < 2 {
        let one = |glyphs: Glyphs| match past_word(&glyphs) {
            Some(from) => Shape { labelled: true, ..Shape::new(line, glyphs.part(from..glyphs.len()), None) },
            None => Shape::new(line, glyphs, listed),
        };
        return names(line, &glyphs).unwrap_or_else(|| vec![one(glyphs)]);
    }
    let labelled = past_label(&glyphs) > 0;
    let shape = |part| Shape { labelled, ..Shape::new(line, glyphs.part(part), None) };
    parts.into_iter().map(shape).collect()
}

fn split(line: &Glyphs) -> Vec<Range<usize>> {
    let from = past_label(line);
    let mut times = time::times(line);
    times.retain(|t| t.style != time::Style::Dot && t.range.start >= from);
    // `17 minutes (1:36)`: beside lengths with colons, those in words are titles.
    if times.iter().filter(|t| t.style == time::Style::Colon).count() >= 2 {
        times.retain(|t| t.style != time::Style::Units);
    }
    let times: Vec<Range<usize>> = times.into_iter().map(|t| t.range).collect();
    if times.len() >= 2 {
        let found = after_times(line, from, &times).or_else(|| before_times(line, from, &times));
        if let Some(parts) = found {
            return parts;
        }
    }
    timed_numbers(line, from).or_else(|| by_numbers(line, from)).unwrap_or_default()
}

/// Cuts before each next number where a length ends each part, however both are written: `1-A 3.25 2-B 2.14 3-C 3.03`.
fn timed_numbers(line: &Glyphs, from: usize) -> Option<Vec<Range<usize>>> {
    let parts = numbered(line, from)?;
    let timed = |part: &Range<usize>| {
        let shape = Shape::new(0, line.part(part.clone()), None);
        shape.trail(Plan { units: false, ..ANY }).is_some_and(|(end, _, tail)| end <= 140 && tail == shape.glyphs.len())
    };
    (parts.len() >= 3 && parts.iter().all(timed)).then_some(parts)
}

/// The tracks of a line right below a track list's heading: `A / B / C`, `A (Name) B (Name) C (Name)`.
pub(super) fn headed(line: usize, text: &str) -> Option<Vec<Shape>> {
    let glyphs = Glyphs::new(text);
    between(line, &glyphs, 0).or_else(|| bracketed(line, &glyphs))
}

/// `A (Name) B (Name) C (Name)`: a name in brackets ends each title, and the last one the line.
fn bracketed(line: usize, glyphs: &Glyphs) -> Option<Vec<Shape>> {
    let closes = |at: &usize| {
        let next = glyphs.at(at + 1);
        matches!(glyphs.at(*at), ')' | ']')
            && (at + 1 == glyphs.len() || next == ' ' && !matches!(glyphs.at(at + 2), '(' | '[' | '-'))
    };
    let ends: Vec<usize> = (0..glyphs.len()).filter(closes).map(|at| at + 1).collect();
    let starts = std::iter::once(0).chain(ends.iter().copied());
    let parts: Vec<Glyphs> = starts.zip(&ends).map(|(start, &end)| glyphs.part(start..end)).collect();
    let titled = |part: &Glyphs| {
        let text = part.text(0..part.len());
        let title = text.split(['(', '[']).next().unwrap_or_default().trim();
        (1..=60).contains(&title.chars().count()) && !title.contains(". ") && !begins_with_and(title)
    };
    let shape = |(part, number): (Glyphs, u32)| Shape { labelled: true, ..Shape::new(line, part, Some(number)) };
    let whole = ends.last() == Some(&glyphs.len());
    (whole && parts.len() >= 3 && parts.iter().all(titled)).then(|| parts.into_iter().zip(1..).map(shape).collect())
}

/// `Track list: A, B, C, D`: titles without numbers and lengths between signs of one kind, which the label counts.
fn names(line: usize, glyphs: &Glyphs) -> Option<Vec<Shape>> {
    Some(past_label(glyphs)).filter(|from| *from > 0).and_then(|from| between(line, glyphs, from))
}

/// The titles between signs of one kind from `from` on.
fn between(line: usize, glyphs: &Glyphs, from: usize) -> Option<Vec<Shape>> {
    let signs = [';', '/', '|', '•', '·', '、', '-', ','];
    let bare = outside_brackets(glyphs);
    let parts = |at: usize, sign: char| {
        let spaced = glyphs.before(at).is_whitespace() && glyphs.at(at + 1).is_whitespace();
        glyphs.at(at) == sign && (sign != '-' || spaced) && bare.get(at) == Some(&true)
    };
    let sign = signs.into_iter().find(|sign| {
        let count = (from..glyphs.len()).filter(|&at| parts(at, *sign)).count();
        count >= 5 || count >= 2 && !matches!(sign, ',' | '-')
    })?;
    let cuts = (from..glyphs.len()).filter(|&at| parts(at, sign));
    let ends: Vec<usize> = cuts.chain([glyphs.len()]).collect();
    let starts = std::iter::once(from).chain(ends.iter().map(|end| end + 1));
    let mut parts: Vec<Glyphs> = starts.zip(&ends).map(|(start, &end)| glyphs.part(start..end)).collect();
    without_stop(&mut parts);
    let brief = |part: &Glyphs| {
        let text = part.text(0..part.len());
        (1..=8).contains(&text.split_whitespace().count()) && !begins_with_and(text.trim())
    };
    let shape = |(part, number): (Glyphs, u32)| Shape { labelled: true, ..Shape::new(line, part, Some(number)) };
    parts.iter().all(brief).then(|| parts.into_iter().zip(1..).map(shape).collect())
}

/// Which signs of a line stand in no brackets.
fn outside_brackets(glyphs: &Glyphs) -> Vec<bool> {
    let mut depth = 0_usize;
    let outside = |at: usize| {
        match glyphs.at(at) {
            '(' | '[' => depth += 1,
            ')' | ']' => depth = depth.saturating_sub(1),
            _ => {}
        }
        depth == 0
    };
    (0..glyphs.len()).map(outside).collect()
}

/// Takes the stop from the last of parts of which no other has one.
fn without_stop(parts: &mut [Glyphs]) {
    let stops = |part: &Glyphs| part.before(part.len()) == '.' && part.before(part.len().saturating_sub(1)) != '.';
    if let Some((last, rest)) = parts.split_last_mut()
        && stops(last)
        && !rest.iter().any(stops)
    {
        *last = last.part(0..last.len() - 1);
    }
}

/// Past a label such as `Track list:`, or past a sentence that speaks of the tracks and ends with a colon before number 1.
fn past_label(line: &Glyphs) -> usize {
    let colon = line.skip(0, |c| c != ':');
    let heads = colon < line.len() && colon < 60 && words::heads_track_list(&line.text(0..colon));
    if heads {
        line.skip(colon + 1, char::is_whitespace)
    } else {
        past_lead_in(line).or_else(|| past_word(line)).unwrap_or(0)
    }
}

/// Past a label that a script without spaces puts right before number 1: `曲目1. A`.
fn past_word(line: &Glyphs) -> Option<usize> {
    let digit = line.skip(0, |c| u32::from(c) >= 0x2e80);
    let first = number::number(line, digit).filter(|n| digit >= 2 && n.value == 1 && n.style == Style::Marked)?;
    (first.end < line.len() && words::heads_track_list(&line.text(0..digit))).then_some(digit)
}

/// Where number 1 stands after a colon whose sentence speaks of tracks.
fn past_lead_in(line: &Glyphs) -> Option<usize> {
    let colons = (0..line.len()).filter(|&at| line.at(at) == ':' && !line.before(at).is_ascii_digit());
    colons.take(40).find_map(|colon| {
        let from = line.skip(colon + 1, char::is_whitespace);
        let first = number::number(line, from).filter(|n| n.value == 1 && n.style == Style::Marked)?;
        let sentence = line.skip_back(colon, |c| !matches!(c, '.' | '!' | '?' | '。'));
        (first.end < line.len() && words::leads_in(&line.text(sentence..colon))).then_some(from)
    })
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

/// Whether parts without numbers are a list and not a sentence that names tracks: three or more, or a `#` before each, the same
/// sign between all, none of them long, all in quotes or none.
fn listed(shapes: &[Shape], between: &[String]) -> bool {
    let same = between.windows(2).all(|pair| pair.first() == pair.last());
    let titles: Vec<String> = shapes.iter().map(|shape| shape.row(Plan { numbered: false, ..ANY }).title).collect();
    let raw: Vec<String> = shapes.iter().map(|shape| shape.glyphs.text(0..shape.glyphs.len())).collect();
    let quoted = raw.iter().filter(|text| text.chars().next().and_then(closers).is_some()).count();
    let holds = raw.iter().filter(|text| text.contains(['“', '«', '„', '「', '"'])).count();
    let brief = titles.iter().all(|title| title.split_whitespace().count() <= 9 && !begins_with_and(title));
    let even = quoted == raw.len() || usize::max(quoted, holds) * 4 <= raw.len();
    let starts_small = titles.first().is_some_and(|t| t.chars().next().is_some_and(char::is_lowercase));
    let marked = raw.iter().all(|text| text.starts_with('#'));
    (shapes.len() >= 3 || marked) && same && brief && even && !starts_small
}

/// Whether a part goes on from the one before it: a title would begin with a capital.
fn begins_with_and(title: &str) -> bool {
    let Some((first, _)) = title.split_once(char::is_whitespace) else { return false };
    matches!(
        first,
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

/// Whether a number is the next one on its disc or side, or the first of the next.
fn follows(last: &Number, next: &Number) -> bool {
    let further = next.disc == last.disc && next.value == last.value + 1;
    let turned = last.disc.zip(next.disc).is_some_and(|(last, next)| next == last + 1) && next.value == 1;
    let padded = last.style == Style::Padded && next.style == Style::Bare && last.value == 9;
    (next.style == last.style || padded) && (further || turned)
}

/// Cuts before each next number: `1. A 2. B 3. C`, at least three.
fn by_numbers(line: &Glyphs, from: usize) -> Option<Vec<Range<usize>>> {
    let padded = |n: &Number| n.style == Style::Padded && n.value == 1;
    let first = number::number(line, from).filter(|n| n.style >= Style::Marked || padded(n))?;
    let parts = numbered(line, from)?;
    let brief = parts.iter().all(|part| part.len() > 2 && part.len() <= 160);
    (parts.len() >= if padded(&first) { 5 } else { 3 } && brief).then(|| without_signs(line, parts))
}

/// Takes from parts the sign that stands between all of them: `1. A / 2. B / 3. C`.
fn without_signs(line: &Glyphs, mut parts: Vec<Range<usize>>) -> Vec<Range<usize>> {
    let end = |part: &Range<usize>| line.skip_back(part.end, char::is_whitespace);
    let sign = |part: &Range<usize>| line.before(end(part));
    let between = parts.split_last().map(|(_, between)| between).unwrap_or_default();
    let same = between.first().map(sign).filter(|first| between.iter().all(|part| sign(part) == *first));
    if same.is_some_and(|sign| matches!(sign, '/' | '|' | '•' | '·' | ';' | '+')) {
        let count = parts.len() - 1;
        parts.iter_mut().take(count).for_each(|part| part.end = end(part) - 1);
    }
    parts
}

/// The parts of a line that begin with a number each, one more than the one before, from the number at `from` on.
pub(super) fn numbered(line: &Glyphs, from: usize) -> Option<Vec<Range<usize>>> {
    let first = number::number(line, from)?;
    let mut starts = vec![from];
    let (mut last, mut at) = (first, first.end);
    while at < line.len() {
        let free = line.before(at).is_whitespace() || matches!(line.before(at), ')' | '"' | ',' | ';' | '」' | '』');
        let glued = line.before(at).is_alphabetic() && line.at(at).is_ascii_digit();
        let free =
            free || glued && line.digits(at, 2).is_some_and(|(_, end)| line.at(end) == '.' && line.at(end + 1) == ' ');
        let digit = line.at(at).is_ascii_digit() || line.at(at + 1).is_ascii_digit() || !line.at(at).is_ascii();
        let found = (free && digit).then(|| number::number(line, at)).flatten();
        match found.filter(|n| follows(&last, n) && n.end < line.len()) {
            Some(number) => {
                starts.push(at);
                last = number;
                at = number.end;
            }
            None => at += 1,
        }
    }
    let ends = starts.iter().skip(1).copied().chain([line.len()]);
    Some(starts.iter().copied().zip(ends).map(|(start, end)| start..end).collect())
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
            ("1. A / 2. B / 3. C", 3),
            ("2-A 3.25 3-B 2.14 4-Room 4602 1.17 5-C 3.03", 4),
            ("1. Part 2. 2. Foo", 1),
            ("1. A (1:12)", 1),
            ("Highlights include “A” (1:12), “B” (2:14) and “C” (3:00).", 1),
            ("Listen at 1:12, then at 2:14, and finally at 3:00", 1),
        ] {
            assert_eq!(count(text), tracks, "{text}");
        }
    }
}
