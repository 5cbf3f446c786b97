//! What a text sets apart: in quotes, in italics, in bold.

use std::collections::BTreeSet;
use std::ops::Range;

use super::word::{is_ideograph, signs};
use crate::import::article::folded::fold;
use crate::import::article::piece::Piece;
use crate::import::article::quotes::closers;

/// Everything that running text quotes or emphasises, folded: the titles that a reader was told of.
pub(in crate::import::article) fn quoted(pieces: &[Piece]) -> BTreeSet<String> {
    let prose = pieces.iter().filter(|piece| (20..20_000).contains(&piece.text.len()));
    prose
        .flat_map(|piece| {
            let signs = signs(&piece.text);
            let parts = marked(&signs, &piece.marks);
            let most = signs.len().saturating_sub(10);
            parts
                .into_iter()
                .filter(|part| part.len() <= most)
                .filter_map(|part| {
                    signs
                        .get(part)
                        .map(|inside| fold(inside.iter().collect::<String>().trim().trim_end_matches([',', '.'])))
                })
                .collect::<Vec<_>>()
        })
        .take(10_000)
        .collect()
}

/// The parts of a text in quotes, and those that were emphasised.
pub(super) fn marked(signs: &[char], marks: &[Range<usize>]) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = marks.to_vec();
    let mut at = 0;
    while let Some(&c) = signs.get(at) {
        let before = at.checked_sub(1).and_then(|before| signs.get(before));
        let apostrophe = matches!(c, '\'' | '’' | '‘' | '`') && before.is_some_and(|c| c.is_alphanumeric());
        let close = closers(c).filter(|_| !apostrophe).and_then(|closers| {
            let ends = |i: &usize| {
                signs.get(*i).is_some_and(|c| closers.contains(c))
                    && !(matches!(signs.get(*i), Some('\'' | '’'))
                        && signs.get(i + 1).is_some_and(|c| c.is_alphanumeric() && !is_ideograph(*c)))
            };
            (at + 1..signs.len().min(at + 160)).find(ends)
        });
        match close {
            Some(close) => {
                found.push(at + 1..close);
                at = close + 1;
            }
            None => at += 1,
        }
    }
    found
}
