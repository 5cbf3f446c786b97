//! Who signed an article, at its end; and whose name only looks like a signature.

use super::folded::fold;
use super::people;
use super::piece::{Piece, Role};

/// The name below `Yours faithfully,` near the end.
pub(super) fn signed_off(pieces: &[&Piece]) -> Option<String> {
    let near = pieces.get(pieces.len().saturating_sub(30)..).unwrap_or_default();
    let close = |text: &str| text.ends_with(',') && (1..=3).contains(&text.split_whitespace().count());
    let found = near.windows(2).rev().find_map(|pair| match pair {
        [before, after] if close(before.text.trim()) => Some(after.text.trim()),
        _ => None,
    })?;
    let fits = found.split_whitespace().count() <= 3
        && found.starts_with(char::is_uppercase)
        && found.chars().all(|c| c.is_alphabetic() || matches!(c, ' ' | '.' | '-' | '’' | '\''));
    fits.then(|| found.to_owned())
}

/// The name of a person that stands alone below the last paragraph, and nowhere else.
pub(super) fn signed_below(pieces: &[&Piece]) -> Option<String> {
    let [.., before, last] = pieces else { return None };
    let name = last.text.trim();
    let told = || pieces.iter().rev().skip(1).any(|piece| fold(&piece.text).contains(&fold(name)));
    let spaced = name.chars().all(|c| u32::from(c) < 0x2e80);
    let fits = spaced && people::is_person(name) && before.text.chars().count() > 160 && before.role == Role::Text;
    (fits && last.role != Role::Heading(1) && !told()).then(|| name.to_owned())
}

/// Whether a paragraph speaks of music beside `name` in full, and is not signed with it.
pub(super) fn is_spoken_of(pieces: &[&Piece], name: &str) -> bool {
    let full = fold(name);
    let told = pieces.iter().take(40).filter(|piece| piece.text.chars().count() > 100).map(|piece| fold(&piece.text));
    let near = |text: String| {
        let inside = text.find(&full).is_some_and(|at| at + full.len() + 3 < text.len());
        inside && people::is_near_music(name, &text)
    };
    people::is_person(name) && told.into_iter().any(near)
}
