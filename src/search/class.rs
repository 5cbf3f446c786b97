//! How a word stands in a text, in classes that a reader can predict. Both are folded.

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

/// The class of the `length` bytes at `at` of `text`.
pub(super) fn class_at(text: &str, at: usize, length: usize) -> Class {
    match (at, at + length == text.len()) {
        (0, true) => Class::Whole,
        (0, false) => Class::Beginning,
        _ if text.get(..at).is_some_and(ends_in_a_word) => Class::Inside,
        _ => Class::Word,
    }
}

fn ends_in_a_word(text: &str) -> bool {
    match text.as_bytes().last() {
        Some(byte) if byte.is_ascii() => byte.is_ascii_alphanumeric(),
        _ => text.chars().next_back().is_some_and(char::is_alphanumeric),
    }
}

/// Where `word` stands best in `text`, as a byte position, and its class there; the first of equals.
pub(super) fn place(text: &str, word: &str) -> Option<(usize, Class)> {
    let mut best: Option<(usize, Class)> = None;
    let mut from = 0;
    while let Some(at) = memchr::memmem::find(text.as_bytes().get(from..)?, word.as_bytes()).map(|at| from + at) {
        let class = class_at(text, at, word.len());
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
    if word.is_ascii() {
        // No byte of a longer letter is ASCII, so that bytes can stand for letters here.
        return follows(text.bytes(), word.bytes());
    }
    follows(text.chars(), word.chars())
}

fn follows<T: PartialEq>(mut text: impl Iterator<Item = T>, mut word: impl Iterator<Item = T>) -> bool {
    word.all(|letter| text.any(|other| other == letter))
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
