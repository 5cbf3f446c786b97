//! How a word stands in a text, in classes that a reader can predict. Both are folded.

use std::ops::Range;

/// How a word stands in a text; the smaller, the better.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Class {
    /// It is the whole text.
    Whole,
    /// The text begins with it.
    Beginning,
    /// A word of the text begins with it: something other than a letter or digit stands before it.
    Word,
    /// Anywhere else, in one piece.
    Inside,
    /// Its letters stand in the text in their order, but apart. Counts in titles only.
    Scattered,
}

impl Class {
    /// All, best first.
    pub(super) const ALL: [Self; 5] = [Self::Whole, Self::Beginning, Self::Word, Self::Inside, Self::Scattered];
}

/// What of an album a word can stand in; the smaller, the better.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Field {
    /// The title of a track.
    Title,
    /// The title of the album.
    Album,
    /// The title of what it is the music of.
    Work,
    /// The name of a composer.
    Composer,
}

/// The class of what stands at `word` in the text that stands at `whole` in `arena`.
pub(super) fn class_at(arena: &str, whole: Range<usize>, word: Range<usize>) -> Class {
    if word.start == whole.start {
        return if word.end == whole.end { Class::Whole } else { Class::Beginning };
    }
    let is_inside = match arena.as_bytes().get(word.start.wrapping_sub(1)) {
        Some(before) if before.is_ascii() => before.is_ascii_alphanumeric(),
        _ => arena.get(..word.start).and_then(|text| text.chars().next_back()).is_some_and(char::is_alphanumeric),
    };
    if is_inside { Class::Inside } else { Class::Word }
}

/// Where `word` stands best in `text`, as a byte position, and its class there; the first of equals.
pub(super) fn place(text: &str, word: &str) -> Option<(usize, Class)> {
    let mut best: Option<(usize, Class)> = None;
    let mut from = 0;
    while let Some(at) = memchr::memmem::find(text.as_bytes().get(from..)?, word.as_bytes()).map(|at| from + at) {
        let class = class_at(text, 0..text.len(), at..at + word.len());
        if best.is_none_or(|(_, known)| class < known) {
            best = Some((at, class));
        }
        if class != Class::Inside {
            break;
        }
        from = at + 1;
    }
    best
}

/// Whether the letters of `word` stand in `text` in their order, together or apart.
pub(super) fn is_scattered_in(text: &str, word: &str) -> bool {
    let mut text = text.chars();
    word.chars().all(|letter| text.any(|other| other == letter))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_stands_where_it_stands_best() {
        for (text, word, expected) in [
            ("time", "time", Some((0, Class::Whole))),
            ("time, timing", "tim", Some((0, Class::Beginning))),
            ("sometime, it is time", "time", Some((16, Class::Word))),
            ("sometime", "time", Some((4, Class::Inside))),
            ("maestro", "time", None),
            ("über-storm", "storm", Some((6, Class::Word))),
            ("яstorm", "storm", Some((2, Class::Inside))),
            ("x---", "--", Some((2, Class::Word))),
        ] {
            assert_eq!(place(text, word), expected, "{word} in {text}");
        }
    }

    #[test]
    fn scattered_letters_keep_their_order() {
        for (text, word, expected) in
            [("the exchange", "tecg", true), ("the exchange", "gx", false), ("夜の嵐", "夜嵐", true), ("é", "e", false)]
        {
            assert_eq!(is_scattered_in(text, word), expected, "{word} in {text}");
        }
    }
}
