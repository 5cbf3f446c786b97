//! Web addresses: the only ones that anything is ever opened or linked by.

use std::ops::Range;

/// Bytes of an address at most; no page needs more.
const LONGEST: usize = 2_000;

/// `text` where it is the address of a web page and nothing else: `http` or `https`, a host, and only letters that may
/// stand in an address and can steer neither a terminal nor a shell.
pub fn web_address(text: &str) -> Option<&str> {
    let text = text.trim();
    let (scheme, rest) = text.split_once("://")?;
    let web = scheme.eq_ignore_ascii_case("http") || scheme.eq_ignore_ascii_case("https");
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let allowed = |c: char| {
        c.is_ascii_alphanumeric() || "-._~:/?#[]@!$&'()*+,;=%".contains(c) || c.is_alphanumeric() && !c.is_ascii()
    };
    let ok = web && host.starts_with(|c: char| c.is_alphanumeric() || c == '[') && text.len() <= LONGEST;
    (ok && text.chars().all(allowed)).then_some(text)
}

/// Where in running text bare addresses stand.
pub(super) fn addresses(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut read = 0;
    for (at, _) in text.match_indices("://") {
        let before = text.get(..at).unwrap_or_default();
        let start = ["https", "http"].iter().find(|scheme| before.ends_with(**scheme)).map(|scheme| at - scheme.len());
        let Some(start) = start.filter(|start| *start >= read) else { continue };
        let rest = text.get(start..).unwrap_or_default();
        let word = rest.char_indices().take_while(|(_, c)| !c.is_whitespace() && !"<>\"“”«»".contains(*c));
        let end = word.take(LONGEST).last().map_or(0, |(at, c)| at + c.len_utf8());
        read = start + end;
        let bare = without_closing(rest.get(..end).unwrap_or_default());
        if web_address(bare).is_some() {
            found.push(start..start + bare.len());
        }
    }
    found
}

/// An address without the signs after it that belong to the sentence.
fn without_closing(mut address: &str) -> &str {
    loop {
        let shorter = match address.chars().next_back() {
            Some('.' | ',' | ';' | ':' | '!' | '?' | '\'' | '’' | '*' | '_' | '…') => true,
            Some(')') => address.matches(')').count() > address.matches('(').count(),
            Some(']') => address.matches(']').count() > address.matches('[').count(),
            Some(_) | None => false,
        };
        if !shorter {
            return address;
        }
        address = address.get(..address.char_indices().next_back().map_or(0, |(at, _)| at)).unwrap_or_default();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_web_pages_have_an_address() {
        for good in [
            "https://lemonwire.com/2019/10/29/exploring-soundtracks-mission-impossible-fallout/",
            "HTTP://example.org",
            "https://en.wikipedia.org/wiki/Mission:_Impossible_%E2%80%93_Fallout_(soundtrack)",
            " https://example.org/?page=6&x='1' ",
            "http://[::1]:8080/",
            "https://日本.example/道",
        ] {
            assert_eq!(web_address(good), Some(good.trim()), "{good}");
        }
        for bad in [
            "",
            "file:///etc/passwd",
            "javascript:alert(1)",
            "ftp://example.org",
            "https://",
            "https:///etc/passwd",
            "http://-oProxyCommand=x",
            "https://example.org/a b",
            "https://example.org/\"quoted\"",
            "https://example.org/\u{1b}]8;;\u{7}",
            "https://example.org/`id`",
            "https://example.org/|calc",
            "--version https://example.org",
        ] {
            assert_eq!(web_address(bad), None, "{bad}");
        }
    }

    #[test]
    fn a_bare_address_ends_before_the_sentence_does() {
        let text = "See https://a.org/x_(y). And (http://b.org/), or <https://c.org>; not ftp://d.org nor ://";
        let found: Vec<_> = addresses(text).into_iter().filter_map(|range| text.get(range)).collect();
        assert_eq!(found, ["https://a.org/x_(y)", "http://b.org/", "https://c.org"]);
    }
}
