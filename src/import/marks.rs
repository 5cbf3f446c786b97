//! Marks inside of texts that are no part of them: HTML's tags where plain text should be, and those of Kodi's skins.

/// `text` without tags and without Kodi's marks.
pub(super) fn plain(text: &str) -> String {
    without_marks(&without_tags(text))
}

/// `text` without HTML's tags for emphasis and paragraphs; what else stands between `<` and `>` stays.
pub(super) fn without_tags(text: &str) -> String {
    const TAGS: [&str; 14] =
        ["p", "br", "a", "b", "i", "u", "em", "strong", "div", "span", "ul", "ol", "li", "blockquote"];
    const BREAKS: [&str; 5] = ["p", "br", "div", "li", "blockquote"];
    without(text, ('<', '>'), &TAGS, &BREAKS)
}

/// `text` without Kodi's marks: `[B]`, `[/I]`, `[COLOR red]`; `[CR]` ends a line.
fn without_marks(text: &str) -> String {
    const MARKS: [&str; 9] = ["b", "i", "cr", "light", "uppercase", "lowercase", "capitalize", "color", "tabs"];
    without(text, ('[', ']'), &MARKS, &["cr"])
}

/// Takes out what stands between `open` and `close` and begins with one of `words`; a line ends at those in `breaks`.
fn without(text: &str, (open, close): (char, char), words: &[&str], breaks: &[&str]) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once(open) {
        plain.push_str(before);
        if let Some((word, next)) = mark(after, close).filter(|(word, _)| words.contains(&word.as_str())) {
            let ends = breaks.contains(&word.as_str()) && !plain.is_empty() && !plain.ends_with("\n\n");
            plain.push_str(if ends { "\n" } else { "" });
            rest = next;
        } else {
            plain.push(open);
            rest = after;
        }
    }
    plain + rest
}

/// The word of a mark, and what follows the mark.
fn mark(text: &str, close: char) -> Option<(String, &str)> {
    let near = (0..4).find_map(|less| text.get(..300 - less)).unwrap_or(text);
    let end = near.find(close)?;
    let inside = text.get(..end)?.trim_matches('/');
    let word = inside.split([' ', '=', '/']).next()?.to_ascii_lowercase();
    Some((word, text.get(end + close.len_utf8()..)?))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn marks_go_and_texts_stay() {
        for (text, said) in [
            ("[B]Bold[/B] and [COLOR red]red[/COLOR][CR]next", "Bold and red\nnext"),
            ("[Live] at [2001]", "[Live] at [2001]"),
            ("<p>One</p><p>Two <em>three</em></p>", "One\n\nTwo three\n"),
            ("a < b > c <3", "a < b > c <3"),
            ("<unknown>", "<unknown>"),
            ("[[[", "[[["),
        ] {
            assert_eq!(plain(text), said, "{text}");
        }
    }

    proptest! {
        #[test]
        fn nothing_breaks_it(text in "[\\[\\]<>/bpé= \n]{0,60}") {
            plain(&text);
        }
    }
}
