//! The running text of a review for a pager and for screen readers: what Markdown sets apart, without its signs.

use crate::app::page::{Mark, Piece};

/// What a piece says, with the addresses of its links after their words.
pub(super) fn spoken(piece: &Piece) -> String {
    let mut told = String::new();
    let mut at = 0;
    for (i, mark) in piece.marks.iter().enumerate() {
        told.push_str(piece.text.get(at..mark.range.end).unwrap_or_default());
        at = mark.range.end.max(at);
        let goes_on =
            piece.marks.get(i + 1).is_some_and(|next| next.face.link == mark.face.link && next.range.start == at);
        if let Some(address) = address(piece, mark).filter(|_| !goes_on) {
            told.extend([" (", address, ")"]);
        }
    }
    told.push_str(piece.text.get(at..).unwrap_or_default());
    told
}

/// The address of a link whose words are another thing.
fn address<'p>(piece: &Piece, mark: &'p Mark) -> Option<&'p str> {
    let address = mark.face.link.as_deref()?;
    let words = piece.text.get(mark.range.clone()).unwrap_or_default();
    (!address.trim_end_matches('/').ends_with(words.trim_end_matches('/'))).then_some(address)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::page::prose;

    #[test]
    fn signs_go_and_addresses_stay() {
        for (text, lines) in [
            ("It *is* **good**, 2 * 3.", &["It is good, 2 * 3."][..]),
            (
                "See [the *long* talk](https://example.org/t), or <https://example.org/a>.",
                &["See the long talk (https://example.org/t), or https://example.org/a."],
            ),
            ("# Head\n\n> Quoted.\n\n- one\n- two", &["Head", "Quoted.", "one", "two"]),
        ] {
            let found: Vec<String> = prose(text).map(|(piece, _)| spoken(&piece)).collect();
            assert_eq!(found, lines, "{text}");
        }
    }
}
