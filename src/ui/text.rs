//! Text in cells: cut to a width by whole letters, with the letters that a query stands on kept in view.

use ratatui::style::Style;
use ratatui::text::Span;
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

/// A letter as a terminal shows it.
struct Letter<'a> {
    text: &'a str,
    /// Columns.
    width: usize,
    /// The place of its first character in the text, counted in characters.
    at: usize,
}

/// The letters of `text` that take room. Clusters whose width terminals disagree on (families, skin tones, flags with
/// modifiers) are shown by their first character, so that what follows stands in the same column everywhere.
fn letters(text: &str) -> impl Iterator<Item = Letter<'_>> {
    text.graphemes(true)
        .scan(0, |at, cluster| {
            let here = *at;
            *at += cluster.chars().count();
            Some((here, cluster))
        })
        .map(|(at, cluster)| {
            let apart: usize = cluster.chars().filter_map(UnicodeWidthChar::width).sum();
            let first = cluster.chars().next().map_or(0, char::len_utf8);
            let text = if cluster.width() == apart { cluster } else { cluster.get(..first).unwrap_or(cluster) };
            Letter { text, width: text.width(), at }
        })
        .filter(|letter| letter.width > 0)
}

/// The columns that `text` takes on the screen.
pub(super) fn width(text: &str) -> usize {
    if text.is_ascii() { text.len() } else { letters(text).map(|letter| letter.width).sum() }
}

/// As much of `text` as fits into `room` columns, with `sign` at the end where it was cut.
pub(super) fn cut(text: &str, room: usize, sign: &str) -> String {
    cut_lit(text, &[], room, sign).into_iter().map(|(part, _)| part).collect()
}

/// `text` cut into `room` columns so that the characters at the places `lit` stay in view, as far as they can.
/// Answers with its parts and whether each is lit.
pub(super) fn cut_lit(text: &str, lit: &[usize], room: usize, sign: &str) -> Vec<(String, bool)> {
    let letters: Vec<Letter> = letters(text).collect();
    let window = window(&letters, lit, room, sign.width());
    let mut parts: Vec<(String, bool)> = Vec::new();
    let mut push = |text: &str, is_lit: bool| match parts.last_mut() {
        Some((part, last)) if *last == is_lit => part.push_str(text),
        _ => parts.push((text.to_owned(), is_lit)),
    };
    let (before, after) = (window.start > 0, window.end < letters.len());
    if before && room > 0 {
        push(sign, false);
    }
    for letter in letters.get(window).unwrap_or_default() {
        push(letter.text, lit.binary_search(&letter.at).is_ok());
    }
    if after && room > 0 {
        push(sign, false);
    }
    parts
}

/// Which letters to show: all if they fit; else from the beginning, or, where lit letters would fall outside, from
/// shortly before the first of those.
fn window(letters: &[Letter], lit: &[usize], room: usize, sign: usize) -> std::ops::Range<usize> {
    let total: usize = letters.iter().map(|letter| letter.width).sum();
    if total <= room {
        return 0..letters.len();
    }
    let from_start = 0..reach(letters, 0, room.saturating_sub(sign));
    let index_of = |at: usize| letters.partition_point(|letter| letter.at < at);
    let (Some(first), Some(last)) = (lit.first().map(|&at| index_of(at)), lit.last().map(|&at| index_of(at))) else {
        return from_start;
    };
    let inner = room.saturating_sub(2 * sign);
    if last < from_start.end || inner == 0 {
        return from_start;
    }
    let tail: usize = letters.iter().skip(first).map(|letter| letter.width).sum();
    if tail + sign <= room {
        let mut start = first;
        let mut used = tail;
        while start > 0 && used + letters[start - 1].width + sign <= room {
            start -= 1;
            used += letters[start].width;
        }
        return start..letters.len();
    }
    let start = first.saturating_sub(3).min(first);
    let end = reach(letters, start, inner);
    if last < end { start..end } else { first..reach(letters, first, inner) }
}

/// The end of the letters from `start` that fit into `room` columns.
fn reach(letters: &[Letter], start: usize, room: usize) -> usize {
    let mut used = 0;
    let fits = |letter: &&Letter| {
        used += letter.width;
        used <= room
    };
    start + letters.iter().skip(start).take_while(fits).count()
}

/// Parts as spans, the lit ones in their own style.
pub(super) fn spans(parts: Vec<(String, bool)>, plain: Style, lit: Style) -> Vec<Span<'static>> {
    parts.into_iter().map(|(text, is_lit)| Span::styled(text, if is_lit { plain.patch(lit) } else { plain })).collect()
}

/// The columns that spans take.
pub(super) fn spans_width(spans: &[Span]) -> usize {
    spans.iter().map(|span| width(&span.content)).sum()
}

/// Spans with blanks after them up to `room` columns.
pub(super) fn padded(mut spans: Vec<Span<'static>>, room: usize) -> Vec<Span<'static>> {
    let blanks = room.saturating_sub(spans_width(&spans));
    spans.push(Span::raw(" ".repeat(blanks)));
    spans
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_cut_is_marked_and_whole() {
        assert_eq!(cut("Stairs and Rooftops", 10, "…"), "Stairs an…");
        assert_eq!(cut("Fallout", 7, "…"), "Fallout");
        assert_eq!(cut("千と千尋の神隠し", 7, "…"), "千と千…");
        assert_eq!(cut("abc", 0, "…"), "");
        assert_eq!(cut("👨\u{200d}👩\u{200d}👧 family", 20, "…"), "👨 family");
    }

    #[test]
    fn lit_letters_stay_in_view() {
        let lit: Vec<usize> = (14..19).collect();
        let shown = |room| cut_lit("And the Warrior Whispers Back", &lit, room, "…");
        let text = |room| shown(room).into_iter().map(|(part, _)| part).collect::<String>();
        assert_eq!(text(29), "And the Warrior Whispers Back");
        assert_eq!(text(20), "And the Warrior Whi…");
        assert_eq!(text(12), "…rior Whisp…");
        assert!(shown(12).iter().any(|(part, lit)| *lit && part == "r Whi"), "{:?}", shown(12));
    }

    proptest! {
        #[test]
        fn a_cut_fits(text in any::<String>(), room in 0usize..40, at in 0usize..60, len in 0usize..8) {
            let text = crate::model::text::clean_line(&text).into_owned();
            let lit: Vec<usize> = (at..at + len).collect();
            let parts = cut_lit(&text, &lit, room, "…");
            let columns: usize = parts.iter().map(|(part, _)| width(part)).sum();
            prop_assert!(columns <= room, "{parts:?}");
        }
    }
}
