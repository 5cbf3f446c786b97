//! Posts of forums in plain text: their tags in square brackets (`[b]Track list[/b]`, `[*]Title`) taken away.

use std::borrow::Cow;

/// The names of such tags.
#[rustfmt::skip]
const NAMES: &[&str] = &[
    "b", "i", "u", "s", "list", "*", "url", "img", "size", "color", "colour", "font", "center", "left", "right", "quote", "code", "spoiler",
    "table", "tr", "td", "th", "li", "ul", "ol", "indent", "h1", "h2", "h3", "hr", "small", "big", "align",
];
/// Bytes between the brackets of a tag, at most.
const LONGEST: usize = 200;

/// `text` without its tags, line by line, where one of them is closed; else as it is. An item of a list gets a point.
pub(super) fn without_tags(text: &str) -> Cow<'_, str> {
    if !NAMES.iter().any(|name| text.contains(&format!("[/{name}]"))) {
        return Cow::Borrowed(text);
    }
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('[') {
        plain.push_str(before);
        if let Some((name, behind)) = tag(after) {
            plain.push_str(if name == "*" { "• " } else { "" });
            rest = behind;
        } else {
            plain.push('[');
            rest = after;
        }
    }
    plain.push_str(rest);
    Cow::Owned(plain)
}

/// The name of the tag whose inside `text` begins with, and what follows it.
fn tag(text: &str) -> Option<(&str, &str)> {
    let close = text.bytes().take(LONGEST).position(|byte| matches!(byte, b']' | b'\n'))?;
    let (inside, behind) = (text.get(..close)?, text.get(close..)?.strip_prefix(']')?);
    let name = inside.strip_prefix('/').unwrap_or(inside).split(['=', ' ']).next().unwrap_or_default();
    NAMES.contains(&name.to_ascii_lowercase().as_str()).then_some((name, behind))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_of_posts() {
        for (post, plain) in [
            ("[B]Track list[/B]\n[list=1]\n[*]Salt [Live] (1:02)\n[/list]", "Track list\n\n• Salt [Live] (1:02)\n"),
            ("[url=https://a.example/x]Salt[/url] [i", "Salt [i"),
            ("[b]Salt [Live] [1:02]", "[b]Salt [Live] [1:02]"),
            ("[b]Salt[/b] [List price", "Salt [List price"),
        ] {
            assert_eq!(without_tags(post), plain);
        }
    }
}
