//! Tags that call their letters Latin and are in another encoding, as many of the years before UTF-8 are.

use crate::import::decode::decode;

/// Whether a text has the characters that Latin-1 has between its letters and nobody ever wrote.
pub(super) fn is_mangled(text: &str) -> bool {
    text.contains(|c| matches!(c, '\u{80}'..='\u{9f}')) && text.chars().all(|c| c <= '\u{ff}')
}

/// The text in the letters that were meant, as far as they can be guessed.
pub(super) fn mended(text: &str) -> String {
    if !is_mangled(text) {
        return text.to_owned();
    }
    let bytes: Vec<u8> = text.chars().filter_map(|c| u8::try_from(u32::from(c)).ok()).collect();
    decode(&bytes).text.into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_are_guessed_only_where_latin_makes_no_sense() {
        let latin = |bytes: &[u8]| bytes.iter().map(|byte| char::from(*byte)).collect::<String>();
        let (japanese, ..) = encoding_rs::SHIFT_JIS.encode("サンプルのタイトル");
        for (text, meant) in [
            ("Main Title".to_owned(), "Main Title"),
            ("Ärger".to_owned(), "Ärger"),
            ("砂の道\u{85}".to_owned(), "砂の道\u{85}"),
            (latin(b"Don\x92t Look"), "Don’t Look"),
            (latin("Главная тема".as_bytes()), "Главная тема"),
            (latin(&japanese), "サンプルのタイトル"),
        ] {
            assert_eq!(mended(&text), meant);
        }
    }
}
