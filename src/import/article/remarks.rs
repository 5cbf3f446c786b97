//! Numbered lists in which a remark of a sentence or more follows each title: `1. Harbour – The album opens with …`.

use std::collections::BTreeSet;

use super::class::{Class, Entry};
use super::edges::tidy;
use super::folded::fold;
use super::glyph::Glyphs;
use super::number::{self, Style};
use super::quotes::quoted_head;
use super::shape::{Row, Shape};

/// Signs of a title before a remark, at most.
const LONGEST_TITLE: usize = 60;
/// Signs of a row with its remark, at most.
const LONGEST_ROW: usize = 2_000;
/// Rows that make such a list.
const LEAST: usize = 3;
/// What parts a title from a remark.
const SIGNS: &[&str] = &[" – ", " — ", " - ", ": ", "：", " ― ", "――", "——"];

/// The title and the remark of a row; none if nothing parts them, or the second is no sentence.
pub(super) fn remarked(text: &str) -> Option<(&str, &str)> {
    let after_quotes = quoted_head(text).map_or(0, |(head, _)| head.len());
    let sign =
        |sign: &&str| text.match_indices(*sign).map(|(at, _)| (at, sign.len())).find(|(at, _)| *at > after_quotes);
    let (at, wide) = SIGNS.iter().filter_map(sign).min()?;
    let (title, remark) = (text.get(..at)?.trim(), text.get(at + wide..)?.trim());
    let brief = (1..=LONGEST_TITLE).contains(&title.chars().count()) && !title.contains(". ");
    (brief && is_remark(remark)).then_some((title, remark))
}

/// The title and the remark of a row that a word for a track and its number begin: `Track 3: Harbour. The oboe is alone.`
fn named_remark(text: &str) -> Option<(&str, &str)> {
    let stop = |sign: &&str| text.find(*sign).map(|at| at + usize::from(!sign.starts_with('.')));
    let at = [". ", "? ", "! "].iter().filter_map(stop).min()?;
    let (title, remark) = (text.get(..at)?.trim(), text.get(at..)?.trim_start_matches(['.', ' ']));
    let brief = (1..=LONGEST_TITLE).contains(&title.chars().count()) && title.split_whitespace().count() <= 10;
    (brief && remark.ends_with(['.', '!', '?', '…'])).then_some((title, remark))
}

/// Whether a text is a sentence or more.
pub(super) fn is_remark(text: &str) -> bool {
    let text = text.trim_end_matches([')', '”', '"', '»', '」']);
    let wide = text.chars().filter(|c| u32::from(*c) >= 0x2e80).count();
    text.ends_with(['.', '!', '?', '。', '！', '？', '…']) && (text.split_whitespace().count() >= 5 || wide >= 10)
}

/// Whether so many of so many rows are most of them.
fn most(some: usize, all: usize) -> bool {
    all >= LEAST && some * 10 >= all * 9
}

/// Reads long numbered lines that follow each other from 1 on as rows of a list, where a remark follows each title.
pub(super) fn settle(entries: &mut [Entry]) {
    let mut at = 0;
    while at < entries.len() {
        let counts = |(nth, entry): (usize, &Entry)| number(entry).is_some_and(|(_, value)| value as usize == nth + 1);
        let rows = entries.get(at..).unwrap_or_default();
        let count = rows.iter().enumerate().take_while(|(nth, entry)| counts((*nth, entry))).count();
        let rows = entries.get_mut(at..at + count).unwrap_or_default();
        let remarked = rows.iter().filter_map(|entry| number(entry)).filter(|(shape, _)| has_remark(shape)).count();
        if most(remarked, count) {
            for entry in rows {
                entry.class = Class::Track;
            }
        }
        at += count.max(1);
    }
}

/// The number of an entry that is one line with one.
fn number(entry: &Entry) -> Option<(&Shape, u32)> {
    let [shape] = entry.shapes.as_slice() else { return None };
    let number = shape.number.filter(|n| n.style == Style::Marked && n.disc.is_none()).map(|n| n.value);
    let brief = shape.fixed.is_none() && shape.glyphs.len() <= LONGEST_ROW;
    number.or(shape.listed).filter(|_| brief).map(|value| (shape, value))
}

fn has_remark(shape: &Shape) -> bool {
    let text = shape.glyphs.text(shape.begins(true)..shape.glyphs.len());
    remarked(&text).is_some() || number::says_track(&shape.glyphs) && named_remark(&text).is_some()
}

/// Takes the remarks from the titles of a list in which nearly every title has one, and no length; answers whether it did.
pub(super) fn strip(rows: &mut [Row]) -> bool {
    let parts: Vec<Option<(String, String)>> = rows
        .iter()
        .map(|row| {
            let named = || named_remark(&row.title).filter(|_| row.named);
            remarked(&row.title).or_else(named).map(|(title, remark)| (title.to_owned(), remark.to_owned()))
        })
        .collect();
    let both: Vec<&(String, String)> = parts.iter().flatten().collect();
    if !most(both.len(), rows.len()) || rows.iter().any(|row| row.length.is_some()) {
        return false;
    }
    let sum = |side: fn(&(String, String)) -> &str| both.iter().map(|half| side(half).chars().count()).sum::<usize>();
    let kinds = both.iter().map(|half| fold(&half.0)).collect::<BTreeSet<_>>().len();
    let told = sum(|half| &half.1) >= sum(|half| &half.0) * 2 && kinds * 10 >= both.len() * 8;
    if !told {
        return false;
    }
    for (row, part) in rows.iter_mut().zip(parts) {
        if let Some((title, remark)) = part {
            row.title = tidy(&Glyphs::new(&title));
            row.tail = remark;
        }
    }
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_with_remarks() {
        for (text, title) in [
            ("Harbour – The album opens with a lone oboe.", Some("Harbour")),
            ("“Harbour: Night”: The album opens with an oboe.", Some("“Harbour: Night”")),
            ("港 — 軽やかなピアノで幕を開ける曲。", Some("港")),
            ("Harbour – Anna Berg", None),
            ("Harbour – Part One.", None),
            ("The album opens with a lone oboe.", None),
        ] {
            assert_eq!(remarked(text).map(|(title, _)| title), title, "{text}");
        }
    }
}
