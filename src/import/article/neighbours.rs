//! What a line may be once its neighbours have been heard: a number that only the one before it explains, a long row among
//! short ones, a time that ends a line of prose by chance.

use super::announce;
use super::class::{Class, Entry, LONGEST_ROW, is_sentence};
use super::number::{self, Number, Style};
use super::piece::{Piece, Role};
use super::remarks;
use super::shape::Shape;
use super::split;
use super::time;
use super::words;
use crate::model::Length;

/// Items without numbers and lengths that a line heads, at least.
const LEAST_ITEMS: usize = 4;
/// Bytes of a line that holds a whole list, at most.
const LONGEST_LINE: usize = 4_000;

/// Lets every line hear its neighbours.
pub(super) fn settle(pieces: &[Piece], entries: &mut [Entry]) {
    ranges(entries);
    places(entries);
    unglue(entries);
    part_times(entries);
    detach(entries);
    bridge(pieces, entries);
    remarks::settle(entries);
    columns(entries);
    lone_sides(entries);
    lead_in(pieces, entries);
    below_heading(pieces, entries);
    demote_prose(pieces, entries);
    quiet_links(pieces, entries);
}

/// `10–13. Second Film` above number 10 heads the tracks of its range, and is none.
fn ranges(entries: &mut [Entry]) {
    let range = |entry: &Entry| {
        let [shape] = entry.shapes.as_slice() else { return None };
        let number = shape.number.filter(|_| shape.fixed.is_none())?;
        number.disc.map(u32::from).filter(|from| *from < number.value).map(|from| (from, number.value))
    };
    let plain = |entry: &Entry| {
        let [shape] = entry.shapes.as_slice() else { return None };
        shape.number.filter(|number| number.disc.is_none()).map(|number| number.value)
    };
    let ranged: Vec<Option<(u32, u32)>> = entries.iter().map(range).collect();
    let heads = |at: usize| {
        let (from, to) = ranged.get(at).copied().flatten()?;
        let near = |at: Option<usize>| at.and_then(|at| Some((entries.get(at)?, ranged.get(at)?)));
        let opens = near(at.checked_add(1))
            .is_some_and(|(entry, range)| plain(entry) == Some(from) || range.is_some_and(|(next, _)| next == to + 1));
        let closes = near(at.checked_sub(1)).is_some_and(|(entry, range)| {
            plain(entry) == from.checked_sub(1) || range.is_some_and(|(_, last)| last + 1 == from)
        });
        (opens || closes && from > 1).then_some(at)
    };
    let found: Vec<usize> = (0..entries.len()).filter_map(heads).collect();
    for at in found {
        if let Some(entry) = entries.get_mut(at) {
            entry.class = Class::Note;
        }
    }
}

/// A row too long for a title, with a dozen names behind it, is a track where the rows before and after it are its neighbours.
fn bridge(pieces: &[Piece], entries: &mut [Entry]) {
    let number = |entry: Option<&Entry>| {
        let [shape] = entry?.shapes.as_slice() else { return None };
        shape.number.filter(|n| n.style >= Style::Padded && n.disc.is_none()).map(|n| n.value).or(shape.listed)
    };
    for at in 0..entries.len() {
        let (own, after) = (number(entries.get(at)), number(entries.get(at + 1)));
        let last = at.checked_sub(1).and_then(|at| entries.get(at));
        let goes_on = last.is_some_and(|last| last.class == Class::Track)
            && own.is_some_and(|own| number(last) == own.checked_sub(1) && (after.is_none() || after == Some(own + 1)));
        let begins = own == Some(1) && after == Some(2) && entries.get(at + 1).is_some_and(|e| e.class == Class::Track);
        let brief = pieces.get(at).is_some_and(|piece| piece.text.chars().count() <= LONGEST_ROW);
        let Some(entry) = entries.get_mut(at).filter(|_| brief) else { continue };
        // `02 1912`: a day that its neighbours make a title.
        let year = entry.class == Class::Note && goes_on;
        if entry.class == Class::Prose && (goes_on || begins) || year {
            entry.class = Class::Track;
        }
    }
}

/// Reads `02 01 Title` as disc 2, track 1, where each line goes on from the one before it so.
fn columns(entries: &mut [Entry]) {
    let place = |entry: &Entry| {
        let [shape] = entry.shapes.as_slice() else { return None };
        number::in_columns(&shape.glyphs).filter(|_| shape.fixed.is_none() && entry.class != Class::Prose)
    };
    let mut at = 0;
    while at < entries.len() {
        let mut numbers: Vec<Number> = Vec::new();
        for number in entries.get(at..).unwrap_or_default().iter().map_while(place) {
            let (disc, value) = numbers.last().map_or((Some(1), 0), |last| (last.disc, last.value));
            let next = number.disc == disc && number.value == value + 1;
            let turns = !numbers.is_empty() && number.value == 1 && number.disc == disc.map(|disc| disc + 1);
            if !next && !turns {
                break;
            }
            numbers.push(number);
        }
        let wide = numbers.len();
        for (entry, number) in entries.iter_mut().skip(at).zip(numbers.into_iter().filter(|_| wide >= 3)) {
            entry.shapes.iter_mut().for_each(|shape| shape.number = Some(number));
            entry.class = Class::Track;
        }
        at += wide.max(1);
    }
}

/// The shape of a line that is one track, if any, and neither prose nor a table's row.
fn loose(entry: Option<&Entry>) -> Option<&Shape> {
    let Entry { shapes, class } = entry?;
    let [shape] = shapes.as_slice() else { return None };
    (shape.fixed.is_none() && *class != Class::Prose).then_some(shape)
}

/// Reads `A. Title` as the only track of side A before `B1. Title`, or before `B. Title` where both have lengths or stand under the
/// heading of a track list.
fn lone_sides(entries: &mut [Entry]) {
    let lone = |at: usize, letter| loose(entries.get(at)).and_then(|shape| number::lone_side(&shape.glyphs, letter));
    let side = |at: usize| loose(entries.get(at))?.number.filter(|number| number.style == Style::Disc);
    let first = |at, letter| side(at).is_some_and(|n| (n.disc, n.value) == (Some(letter), 1));
    let timed = |at: usize| loose(entries.get(at)).is_some_and(|shape| !shape.times.is_empty());
    let listed = |at: usize| at.checked_sub(1).and_then(|at| entries.get(at)).is_some_and(|e| e.class == Class::Lists);
    let mut found: Vec<(usize, Number)> = Vec::new();
    for at in 0..entries.len() {
        match (lone(at, 1), lone(at + 1, 2)) {
            (Some(a), _) if first(at + 1, 2) => found.push((at, a)),
            (Some(a), Some(b)) if listed(at) || timed(at) && timed(at + 1) => found.extend([(at, a), (at + 1, b)]),
            (None, Some(b)) if side(at).is_some_and(|n| n.disc == Some(1)) => found.push((at + 1, b)),
            (Some(_) | None, Some(_) | None) => {}
        }
    }
    for (at, number) in found {
        let Some(entry) = entries.get_mut(at) else { continue };
        entry.shapes.iter_mut().for_each(|shape| shape.number = Some(number));
        entry.class = Class::Track;
    }
}

/// A line that says that the tracks follow, one by one or below, heads them where they do.
fn lead_in(pieces: &[Piece], entries: &mut [Entry]) {
    for at in 1..entries.len() {
        let first = entries.get(at).is_some_and(|entry| {
            entry.class == Class::Track && entry.shapes.first().and_then(Shape::counted) == Some(1)
        });
        let bullet = |at: usize| {
            let note = entries.get(at).is_some_and(|entry| matches!(entry.class, Class::Note | Class::Weak));
            note && pieces.get(at).is_some_and(|piece| piece.role == Role::Item(None))
        };
        let items = || (at..at + LEAST_ITEMS).all(bullet);
        let says = |piece: &Piece| {
            let text = piece.text.as_str();
            words::goes_by_track(text) || announce::points_to_list(text) || announce::asks_for_tracks(text)
        };
        if (first || items())
            && pieces.get(at - 1).is_some_and(says)
            && let Some(entry) = entries.get_mut(at - 1)
            && matches!(entry.class, Class::Prose | Class::Note)
        {
            entry.class = Class::Lists;
        }
    }
}

/// The one line right below a track list's heading or a disc's name may hold all the tracks.
fn below_heading(pieces: &[Piece], entries: &mut [Entry]) {
    for at in 1..entries.len() {
        let class = |at: usize| entries.get(at).map(|entry| entry.class);
        let listed = class(at - 1) == Some(Class::Lists)
            || matches!(class(at - 1), Some(Class::Disc(_)))
                && at >= 2
                && (class(at - 2) != Some(Class::Track) || entries.get(at - 2).is_some_and(|e| e.shapes.len() > 1));
        let next = matches!(class(at + 1), Some(Class::Track | Class::Weak));
        let Some(piece) =
            pieces.get(at).filter(|piece| listed && !next && matches!(piece.role, Role::Text | Role::Short))
        else {
            continue;
        };
        if let Some(entry) =
            entries.get_mut(at).filter(|entry| entry.shapes.len() == 1 && piece.text.len() <= LONGEST_LINE)
            && matches!(entry.class, Class::Prose | Class::Note)
            && entry.shapes.iter().all(|shape| shape.number.is_none())
            && let Some(shapes) = split::headed(piece.line, &piece.text)
        {
            *entry = Entry { class: Class::Track, shapes };
        }
    }
}

/// A link to the comments above the article itself heads nothing: comments follow what they are about.
fn quiet_links(pieces: &[Piece], entries: &mut [Entry]) {
    let told = pieces.iter().zip(entries.iter()).position(|(piece, entry)| {
        entry.class == Class::Track || entry.class == Class::Prose && piece.text.chars().count() > 140
    });
    for entry in entries.iter_mut().take(told.unwrap_or(0)).filter(|entry| entry.class == Class::Comments) {
        entry.class = Class::Note;
    }
}

/// Reads `7.99 Boats` as track 7 where the line before is 6 or the line after is 8.
fn unglue(entries: &mut [Entry]) {
    let plain = |entry: &Entry| {
        let [shape] = entry.shapes.as_slice() else { return None };
        shape.number.filter(|number| number.disc.is_none() && number.style == Style::Marked).map(|number| number.value)
    };
    for at in 0..entries.len() {
        let near = |at: Option<usize>| at.and_then(|at| entries.get(at)).and_then(plain);
        let (before, after) = (near(at.checked_sub(1)), near(at.checked_add(1)));
        let wanted = before.map(|n| n + 1).or_else(|| after.and_then(|n| n.checked_sub(1)));
        let Some(entry) = entries.get_mut(at).filter(|entry| plain(entry).is_none()) else { continue };
        let [shape] = entry.shapes.as_mut_slice() else { continue };
        let Some(number) = wanted.and_then(|wanted| number::glued(&shape.glyphs, wanted)) else { continue };
        if shape.fixed.is_none() && !is_sentence(&shape.glyphs.text(0..shape.glyphs.len()), 10) {
            shape.number = Some(number);
            entry.class = Class::Track;
        }
    }
}

/// Takes `0.57 A choir comes in` for a remark on a place in the track above it, where the numbers of the tracks themselves go up by
/// one and those of such lines do not.
fn places(entries: &mut [Entry]) {
    let place = |entry: &Entry| {
        let [shape] = entry.shapes.as_slice() else { return None };
        let time = shape.times.first().filter(|time| time.range.start == 0 && time.style == time::Style::Dot)?;
        (shape.fixed.is_none() && entry.class != Class::Prose).then_some(time.length).flatten()
    };
    let places: Vec<Option<Length>> = entries.iter().map(place).collect();
    let rows = entries.iter().zip(&places).filter(|(entry, place)| place.is_none() && entry.class == Class::Track);
    let marked = |entry: &Entry| {
        let [shape] = entry.shapes.as_slice() else { return None };
        shape.number.filter(|number| number.style == Style::Marked).map(|number| number.value)
    };
    let counted: Vec<Option<u32>> = rows.map(|(entry, _)| marked(entry)).collect();
    let counts = counted.len() >= 3 && counted.iter().zip(1..).all(|(number, nth)| *number == Some(nth));
    let known: Vec<u64> = places.iter().flatten().map(|place| place.ms() / 1000).collect();
    let steps = known.windows(2).filter(|pair| matches!(pair, [a, b] if *b == a + 1)).count();
    if !counts || steps * 2 >= known.len() {
        return;
    }
    for (entry, _) in entries.iter_mut().zip(places).filter(|(_, place)| place.is_some()) {
        *entry = Entry { class: Class::Note, shapes: Vec::new() };
    }
}

/// Reads `19171:01` as a title and its length, where the lengths of the lines round it stand right behind their titles too.
fn part_times(entries: &mut [Entry]) {
    let glued = |entry: Option<&Entry>| {
        let Some([shape]) = entry.map(|entry| entry.shapes.as_slice()) else { return false };
        let last = shape.times.last().filter(|time| time.range.end == shape.glyphs.len());
        last.is_some_and(|time| time.range.start > 0 && shape.glyphs.before(time.range.start).is_alphanumeric())
    };
    let near: Vec<bool> = (0..entries.len())
        .map(|at| [at.checked_sub(1), at.checked_add(1)].into_iter().flatten().any(|at| glued(entries.get(at))))
        .collect();
    for (entry, _) in entries.iter_mut().zip(near).filter(|(_, near)| *near) {
        let [shape] = entry.shapes.as_mut_slice() else { continue };
        if let Some(time) = time::attached(&shape.glyphs).filter(|_| shape.times.is_empty()) {
            shape.number = shape.number.filter(|number| number.end <= time.range.start);
            shape.times.push(time);
            entry.class = Class::Track;
        }
    }
}

/// Reads `324時間` as track 3 after track 2, where the line before has nothing between number and title either.
fn detach(entries: &mut [Entry]) {
    let bare = |entry: &Entry| {
        let [shape] = entry.shapes.as_slice() else { return None };
        let number = shape.number.filter(|n| n.style == Style::Bare && n.disc.is_none() && shape.fixed.is_none())?;
        shape.glyphs.before(number.end).is_ascii_digit().then_some(number.value)
    };
    for at in 1..entries.len() {
        let wanted = entries.get(at - 1).and_then(bare).map(|before| before + 1);
        let Some(wanted) = wanted.filter(|wanted| entries.get(at).and_then(bare) != Some(*wanted)) else { continue };
        let Some(Entry { shapes, class }) = entries.get_mut(at) else { continue };
        let [shape] = shapes.as_mut_slice() else { continue };
        if let Some(number) = number::attached(&shape.glyphs, wanted).filter(|_| *class != Class::Prose) {
            shape.number = Some(number);
            *class = if *class == Class::Track { Class::Track } else { Class::Weak };
        }
    }
}

/// In a paragraph of wrapped prose a line may begin or end with a time by chance; such lines are prose again.
fn demote_prose(pieces: &[Piece], entries: &mut [Entry]) {
    let mut at = 0;
    while let Some(piece) = pieces.get(at) {
        let wide = pieces.iter().skip(at).take_while(|p| p.block == piece.block).count();
        let lines = at..at + wide;
        let share = entries.get(lines.clone()).unwrap_or_default();
        let tracks = share.iter().filter(|e| matches!(e.class, Class::Track | Class::Weak)).count();
        let prose = share.iter().filter(|e| matches!(e.class, Class::Note | Class::Prose)).count();
        let told = share.iter().any(|entry| entry.class == Class::Prose);
        let flows = wide >= 2 && tracks <= prose && matches!(piece.role, Role::Text | Role::Short);
        let inside = pieces.get(lines.clone()).unwrap_or_default();
        for (nth, (entry, piece)) in entries.get_mut(lines).unwrap_or_default().iter_mut().zip(inside).enumerate() {
            let item = matches!(piece.role, Role::Item(_));
            let marked = item
                || entry.shapes.len() > 1
                || entry.shapes.iter().any(|s| s.fixed.is_some() || s.number.is_some_and(|n| n.style >= Style::Marked));
            if flows && !marked && matches!(entry.class, Class::Track | Class::Weak) {
                // The first line of a paragraph, if it is short, may be what the paragraph is about: `7 Bridges`.
                let heads = nth == 0 && entry.class == Class::Weak && is_brief(&piece.text);
                let runs_on = !heads && (told || entry.class == Class::Track);
                entry.class = if runs_on { Class::Prose } else { Class::Note };
            }
        }
        at += wide.max(1);
    }
}

/// Whether a line is a few words without a stop.
fn is_brief(line: &str) -> bool {
    let line = line.trim_end();
    line.split_whitespace().count() <= 8 && !line.ends_with(['.', ',', ';', ':', '!', '。', '、'])
}
