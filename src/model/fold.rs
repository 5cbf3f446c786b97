//! Folding: the form in which two texts are the same to a reader who types without accents, capitals or curly quotes.

use unicode_normalization::char::decompose_compatible;

/// The folded form of `text`: lower case, compatibility forms decomposed, accents gone, `ø ł đ ß æ` and their like
/// spelled plainly, typographic quotes and dashes straight.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    fold_into(text, &mut folded);
    folded
}

/// Appends the folded form of `text` to `folded`.
pub fn fold_into(text: &str, folded: &mut String) {
    let is_plain = |byte: u8| byte.is_ascii() && (byte == b' ' || !byte.is_ascii_whitespace());
    // Without a way out in between, many bytes are looked at at once.
    if text.bytes().fold(true, |all, byte| all & is_plain(byte)) {
        let begin = folded.len();
        folded.push_str(text);
        return folded.get_mut(begin..).map_or((), str::make_ascii_lowercase);
    }
    for c in text.chars() {
        fold_char(c, |f| folded.push(f));
    }
}

/// `text` folded and how many bytes that takes, where it is quickly done: there is room for the text, and its characters
/// are ASCII or the commonest others.
pub fn fold_common<const ROOM: usize>(text: &str) -> Option<([u8; ROOM], usize)> {
    let mut folded = [0; ROOM];
    folded.get_mut(..text.len())?.copy_from_slice(text.as_bytes());
    // All of the room is looked at and changed, for so much is done with it at once.
    if folded.is_ascii() {
        folded.make_ascii_lowercase();
        return Some((folded, text.len()));
    }
    let mut len = 0;
    for c in text.chars() {
        let plain = if c.is_ascii() { u8::try_from(c).ok()?.to_ascii_lowercase() } else { common(c)? };
        *folded.get_mut(len)? = plain;
        len += 1;
    }
    // A folded text is shorter; nothing of the text itself stays behind it.
    folded.get_mut(len..)?.fill(0);
    Some((folded, len))
}

/// Hands the folded letters of one character to `push`: none (an accent), one, or several (`ß`, `…`).
pub fn fold_char(c: char, mut push: impl FnMut(char)) {
    if c.is_ascii() {
        push(if c.is_ascii_whitespace() { ' ' } else { c.to_ascii_lowercase() });
    } else if let Some(plain) = common(c) {
        push(char::from(plain));
    } else {
        fold_rare(c, push);
    }
}

fn fold_rare(c: char, mut push: impl FnMut(char)) {
    decompose_compatible(c, |part| {
        for lower in part.to_lowercase() {
            match spelled(lower) {
                Some(plain) => plain.chars().for_each(&mut push),
                None if is_accent(lower) => {}
                None if lower.is_whitespace() => push(' '),
                None => push(lower),
            }
        }
    });
}

/// What the commonest characters outside ASCII fold to, where that is one letter or sign: nothing else need be asked of
/// them. A title with a curly quote is as common as one without.
fn common(c: char) -> Option<u8> {
    /// From `À` on; a blank where it is not one letter.
    const LATIN: &[u8; 64] = b"aaaaaa ceeeeiiiidnoooooxouuuuy  aaaaaa ceeeeiiiidnooooo ouuuuy y";
    match c {
        '\u{c0}'..='\u{ff}' => LATIN.get(c as usize - 0xc0).copied().filter(|plain| *plain != b' '),
        '‘' | '’' => Some(b'\''),
        '“' | '”' => Some(b'"'),
        '–' | '—' => Some(b'-'),
        _ => None,
    }
}

/// Letters and signs that decomposition leaves alone but that people type plainly.
fn spelled(c: char) -> Option<&'static str> {
    Some(match c {
        'ø' | 'ɵ' => "o",
        'ł' => "l",
        'đ' | 'ð' | 'ɖ' => "d",
        'ħ' => "h",
        'ŧ' => "t",
        'ı' => "i",
        'ĸ' => "k",
        'ŋ' => "n",
        'ß' => "ss",
        'æ' => "ae",
        'œ' => "oe",
        'þ' => "th",
        'ə' => "e",
        '‘' | '’' | '‚' | '‛' | '′' | '`' | '´' | 'ʹ' | 'ʻ' | 'ʼ' | 'ʽ' | '‹' | '›' => "'",
        '“' | '”' | '„' | '‟' | '″' | '«' | '»' => "\"",
        '‐' | '‑' | '‒' | '–' | '—' | '―' | '−' => "-",
        '×' => "x",
        '⁄' | '∕' => "/",
        _ => return None,
    })
}

/// Whether `c` is a mark that a hurried reader leaves out: Latin, Greek and Cyrillic accents, Hebrew points, Arabic vowels.
/// Marks that make another letter (Japanese voicing, Indic vowels) are kept.
fn is_accent(c: char) -> bool {
    matches!(c,
        '\u{300}'..='\u{36f}' | '\u{483}'..='\u{489}' | '\u{591}'..='\u{5c7}' | '\u{610}'..='\u{61a}'
        | '\u{64b}'..='\u{65f}' | '\u{670}' | '\u{640}' | '\u{1ab0}'..='\u{1aff}' | '\u{1dc0}'..='\u{1dff}'
        | '\u{200b}'..='\u{200d}' | '\u{20d0}'..='\u{20ff}' | '\u{ad}' | '\u{fe00}'..='\u{fe0f}' | '\u{fe20}'..='\u{fe2f}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn hurried_typing_meets_careful_spelling() {
        for (careful, hurried) in [
            ("Jóhann Jóhannsson", "johann johannsson"),
            ("Hildur Guðnadóttir", "hildur gudnadottir"),
            ("Should You Choose to Accept…", "should you choose to accept..."),
            ("Mission: Impossible – Fallout", "mission: impossible - fallout"),
            ("“Hoyt’s Office”", "\"hoyt's office\""),
            ("Łódź, Ærø, Straße, Đà Nẵng", "lodz, aero, strasse, da nang"),
            ("ＡＢＣ ﬁn ½", "abc fin 1/2"),
            ("Чайковский", "чаиковскии"),
            ("İstanbul", "istanbul"),
        ] {
            assert_eq!(fold(careful), hurried);
        }
        assert_ne!(fold("が"), fold("か"), "voicing makes another letter");
    }

    #[test]
    fn what_is_quickly_folded_leaves_nothing_behind() {
        assert_eq!(fold_common::<8>("Zoë’s"), Some((*b"zoe's\0\0\0", 5)));
        assert_eq!(fold_common("Éab"), Some((*b"eab\0", 3)));
        assert!(fold_common::<4>("storm").is_none() && fold_common::<8>("夜").is_none());
    }

    #[test]
    fn what_is_common_folds_as_all_the_rest_does() {
        for c in '\u{80}'..='\u{ffff}' {
            let mut folded = String::new();
            fold_rare(c, |f| folded.push(f));
            if let Some(plain) = common(c) {
                assert_eq!(folded, char::from(plain).to_string(), "{c}");
            }
        }
        assert_eq!("Ø—’".chars().filter_map(common).collect::<Vec<_>>(), b"o-'");
    }

    proptest! {
        #[test]
        fn folding_is_idempotent_for_every_letter(text in any::<String>()) {
            let once = fold(&text);
            prop_assert_eq!(fold(&once), once);
        }
    }
}
