//! Makes sound what is nearly XML: an `&` or a `<` that begins nothing is escaped, so that the rest can be read.

use std::borrow::Cow;

/// `text` with each `&` and `<` escaped that begins no entity and no tag.
pub(super) fn mend(text: &str) -> Cow<'_, str> {
    let mut mended = String::new();
    let mut done = 0;
    let mut from = 0;
    while let Some(at) = memchr::memchr2(b'&', b'<', text.as_bytes().get(from..).unwrap_or_default()) {
        let at = from + at;
        let rest = text.get(at..).unwrap_or_default();
        from = at + 1;
        if let Some(end) = verbatim(rest) {
            from = at + end;
        } else if !begins_entity(rest) && !begins_tag(rest) {
            mended.push_str(text.get(done..at).unwrap_or_default());
            mended.push_str(if rest.starts_with('&') { "&amp;" } else { "&lt;" });
            done = from;
        }
    }
    if done == 0 {
        return text.into();
    }
    mended.push_str(text.get(done..).unwrap_or_default());
    mended.into()
}

/// The end of a comment or a CDATA section that `rest` begins with: nothing in them is mended.
fn verbatim(rest: &str) -> Option<usize> {
    let end = |start: &str, end: &str| {
        let inside = rest.strip_prefix(start)?;
        Some(inside.find(end).map_or(rest.len(), |at| start.len() + at + end.len()))
    };
    end("<!--", "-->").or_else(|| end("<![CDATA[", "]]>"))
}

fn begins_entity(rest: &str) -> bool {
    let Some(name) = rest.strip_prefix('&') else { return false };
    let name = name.strip_prefix('#').unwrap_or(name);
    let end = name.bytes().take(33).position(|b| !b.is_ascii_alphanumeric()).unwrap_or(0);
    end > 0 && name.as_bytes().get(end) == Some(&b';')
}

fn begins_tag(rest: &str) -> bool {
    let Some(inside) = rest.strip_prefix('<') else { return false };
    let doctype = || inside.get(..8).is_some_and(|word| word.eq_ignore_ascii_case("!doctype"));
    let name = inside.strip_prefix('/').unwrap_or(inside);
    inside.starts_with('?') || doctype() || name.starts_with(|c: char| c.is_alphabetic() || c == '_')
}
