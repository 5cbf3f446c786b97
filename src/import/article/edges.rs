//! What stands at the edges of a title and is none of it: separators, rows of dots, the quotes of the whole.

use super::glyph::Glyphs;
use super::quotes::{opens, unquoted};

/// Where a row of dots that leads to the length begins, if there is one; an ellipsis that ends the title stays.
pub(super) fn leader(line: &Glyphs, end: usize, open: usize) -> usize {
    let start = line.skip_back(end, |c| matches!(c, '.' | '…' | ' ' | '·' | '‥' | '_' | '․'));
    let attached = line.skip(start, |c| matches!(c, '.' | '…' | '‥')).min(end);
    let own = dots(line, start..attached);
    let led = dots(line, attached..end);
    let ends_with_ellipsis = own == 3 && (led > 0 || attached == end && end <= open);
    if ends_with_ellipsis {
        attached
    } else if own + led == 0 || own == 1 && led == 0 {
        end
    } else {
        start
    }
}

fn dots(line: &Glyphs, range: std::ops::Range<usize>) -> usize {
    let signs = line.plain.get(range).unwrap_or_default();
    signs
        .iter()
        .map(|c| match c {
            '.' | '·' | '_' | '․' => 1,
            '…' => 3,
            '‥' => 2,
            _ => 0,
        })
        .sum()
}

/// Whether a title ends with a sign that belongs to another in it: `断片-Bit-`, `手紙〜再び〜`, `A ~B~`.
pub(super) fn closes_pair(title: &str) -> bool {
    let Some(sign) = title.chars().next_back().filter(|c| matches!(c, '-' | '~' | '〜' | '～' | '−' | '*')) else {
        return false;
    };
    let inner = title.strip_suffix(sign).unwrap_or_default();
    let attached = inner.chars().next_back().is_some_and(|c| !c.is_whitespace() && c != sign);
    let opened = inner.char_indices().rev().find(|(_, c)| *c == sign).map(|(at, _)| at);
    attached
        && opened.is_some_and(|at| at > 0 && inner.get(at..).is_some_and(|rest| !rest.contains(&format!("{sign} "))))
}

/// Whether a title begins with a sign that belongs to another in it: `—序— 朝`, `-Opening- Salt`.
fn opens_pair(title: &str) -> bool {
    let Some(sign) = title.chars().next().filter(|c| matches!(c, '-' | '–' | '—' | '~' | '〜' | '～')) else {
        return false;
    };
    let inner = title.strip_prefix(sign).unwrap_or_default();
    let closes = |(at, _): (usize, &str)| {
        let (head, tail) = (inner.get(..at).unwrap_or_default(), inner.get(at + sign.len_utf8()..).unwrap_or_default());
        head.ends_with(char::is_alphanumeric) && tail.starts_with(' ') && !tail.trim().is_empty()
    };
    let mut found = inner.match_indices(sign).map(closes);
    inner.starts_with(char::is_alphanumeric) && found.next() == Some(true)
}

/// A title without what stands round it: spaces, separators, the quotes of the whole.
pub(super) fn tidy(part: &Glyphs) -> String {
    let mut title: String = part.text(0..part.len()).split_whitespace().collect::<Vec<_>>().join(" ");
    loop {
        let edges = |c: char| {
            c.is_whitespace()
                || matches!(c, '|' | '–' | '—' | '-' | '~' | ',' | ';' | '*' | '_' | '•' | '·' | '\\' | '、')
        };
        let start = |c: char| edges(c) && !matches!(c, '_') || matches!(c, ':' | '/');
        let ends = if closes_pair(&title) { title.as_str() } else { title.trim_end_matches(edges) };
        let begins = if opens_pair(ends) { ends } else { ends.trim_start_matches(start) };
        let trimmed = begins.trim_end_matches([':', '：']).trim();
        let inner = unquoted(trimmed).map_or(trimmed, str::trim);
        if inner.is_empty() || inner.len() == title.len() {
            break;
        }
        let inner = inner.to_owned();
        title = inner;
    }
    without_lone_quote(without_lone_close(title))
}

/// A title without a quote at its end that nothing opens; `7"` is a size.
fn without_lone_close(title: String) -> String {
    let inner = title.strip_suffix(['"', '”', '»', '」', '』', '》']);
    let opened = |inner: &str| inner.contains(['"', '“', '„', '”', '«', '»', '「', '『', '《', '‟']);
    let inner = inner.filter(|inner| !opened(inner) && !inner.ends_with(|c: char| c.is_ascii_digit()));
    inner.map(|inner| inner.trim().to_owned()).filter(|inner| !inner.is_empty()).unwrap_or(title)
}

/// A title without a quote at its beginning that nothing closes.
fn without_lone_quote(title: String) -> String {
    let inner = title.strip_prefix(opens).filter(|inner| !inner.contains(['"', '”', '“', '»', '』', '」', '》']));
    inner.map(|inner| inner.trim().to_owned()).filter(|inner| !inner.is_empty()).unwrap_or(title)
}
