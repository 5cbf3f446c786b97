//! Letters that some programs write as escapes, so that their JSON is ASCII: `Am\u00e9lie`.

use std::str;

/// JSON with the escapes of letters outside of ASCII as these letters themselves, and all else as it was; nothing where there
/// are none. What was no JSON is none then either.
pub(super) fn spelled_out(json: &str) -> Option<String> {
    memchr::memchr(b'\\', json.as_bytes())?;
    let mut rest = json;
    let mut out = String::new();
    while let Some((before, after)) = rest.split_once('\\') {
        out.push_str(before);
        if let Some((letter, len)) = letter(after.as_bytes()) {
            out.push(letter);
            rest = after.get(len..)?;
        } else {
            // An escaped backslash begins no other escape.
            let len = after.chars().next().map_or(0, char::len_utf8);
            let (escaped, others) = after.split_at_checked(len)?;
            out.push('\\');
            out.push_str(escaped);
            rest = others;
        }
    }
    out.push_str(rest);
    (out.len() < json.len()).then_some(out)
}

/// The letter that an escape stands for, and the bytes after its backslash: `u00e9`, or `ud83c\udfac` for two units.
fn letter(escape: &[u8]) -> Option<(char, usize)> {
    let first = unit(escape)?;
    let second = escape.get(5..).and_then(|rest| unit(rest.strip_prefix(b"\\")?));
    let letter = char::decode_utf16([first].into_iter().chain(second)).next()?.ok()?;
    let is_outside = letter >= '\u{a0}';
    is_outside.then(|| (letter, if letter.len_utf16() == 2 { 11 } else { 5 }))
}

fn unit(escape: &[u8]) -> Option<u16> {
    let digits = escape.strip_prefix(b"u")?.get(..4)?;
    let digits = str::from_utf8(digits).ok().filter(|digits| digits.bytes().all(|digit| digit.is_ascii_hexdigit()))?;
    u16::from_str_radix(digits, 16).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use serde_json::Value;

    #[test]
    fn letters_are_spelled_out_and_other_escapes_stay() {
        for (json, plain) in [
            (r#""Am\u00e9lie \u591C""#, Some(r#""Amélie 夜""#)),
            (r#""\ud83c\udfac \u00e9""#, Some(r#""🎬 é""#)),
            (r#""\\u00e9""#, None),
            (r#""\\\u00e9 \"x\"""#, Some(r#""\\é \"x\"""#)),
            (r#""\u0041 \u0022 \u001b \u009b \n \ud83c \u00e""#, None),
            (r#""\udfac\u00e9""#, Some(r#""\udfacé""#)),
            ("plain", None),
            (r"\", None),
            (r"\é", None),
        ] {
            assert_eq!(spelled_out(json).as_deref(), plain, "{json}");
        }
    }

    proptest! {
        #[test]
        fn spelled_out_it_says_the_same(
            json in r#"["\[\]]?(\\u(00e9|d83c|dfac|0022|005c|[+]123)|\\|\\"|\\u|é|a|"){0,12}["\]]?"#
        ) {
            let value = |json: &str| serde_json::from_str::<Value>(json).ok();
            prop_assert_eq!(spelled_out(&json).map_or_else(|| value(&json), |plain| value(&plain)), value(&json));
        }
    }
}
