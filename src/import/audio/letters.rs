//! Tags that call their letters Latin and are in another encoding, as many of the years before UTF-8 are.

use encoding_rs::Encoding;

use crate::import::decode::encoding;

/// How many letters beyond ASCII, one after another, no word in a Latin script has.
const RUN: usize = 4;

/// In what the tags of one file are written: all their texts tell, for one title alone tells too little.
#[derive(Debug, Clone, Copy)]
pub(super) struct Letters(Option<&'static Encoding>);

impl Letters {
    /// As it shows in these texts.
    pub(super) fn of<'a>(texts: impl Iterator<Item = &'a str>) -> Self {
        let odd: Vec<&str> = texts.filter(|text| is_mangled(text) || is_strange(text)).collect();
        let is_known = !odd.iter().any(|text| is_mangled(text));
        let bytes = |text: &&str| bytes(text).unwrap_or_default();
        Self((!is_known).then(|| encoding(&odd.iter().map(bytes).collect::<Vec<_>>().join(&b'\n'))))
    }

    /// The text in the letters that were meant.
    pub(super) fn read(self, text: &str) -> String {
        let odd = self.0.filter(|_| is_mangled(text) || is_strange(text));
        let meant = odd.zip(bytes(text)).and_then(|(encoding, bytes)| {
            let text = encoding.decode_without_bom_handling(&bytes).0;
            // The oldest tags are cut after thirty bytes, in the middle of a letter too. A text torn elsewhere stays.
            let whole = text.trim_end_matches(char::REPLACEMENT_CHARACTER);
            (!whole.contains(char::REPLACEMENT_CHARACTER)).then(|| whole.to_owned())
        });
        meant.unwrap_or_else(|| text.to_owned())
    }
}

/// The bytes that were taken for Latin letters, if they can have been.
fn bytes(text: &str) -> Option<Vec<u8>> {
    text.chars().map(|c| u8::try_from(u32::from(c)).ok()).collect()
}

fn is_high(c: char) -> bool {
    matches!(c, '\u{a1}'..='\u{ff}')
}

/// Whether a text has the characters that Latin-1 has between its letters and nobody ever wrote, or too many beyond ASCII
/// in a row.
fn is_mangled(text: &str) -> bool {
    let run = || text.split(|c| !is_high(c)).any(|run| run.chars().count() >= RUN);
    text.chars().all(|c| c <= '\u{ff}') && (text.contains(|c| matches!(c, '\u{80}'..='\u{9f}')) || run())
}

/// Whether a text would be strange in Latin letters, though it could be: a word without one of ASCII, and no word with both.
fn is_strange(text: &str) -> bool {
    let words = || text.split(|c: char| c.is_ascii() && !c.is_ascii_alphabetic());
    let high = |word: &str| word.chars().filter(|c| is_high(*c)).count();
    text.chars().all(|c| c <= '\u{ff}')
        && words().any(|word| high(word) > 1)
        && words().all(|word| [0, word.chars().count()].contains(&high(word)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn latin(bytes: &[u8]) -> String {
        bytes.iter().map(|byte| char::from(*byte)).collect()
    }

    #[test]
    fn letters_are_guessed_only_where_latin_makes_no_sense() {
        let (japanese, ..) = encoding_rs::SHIFT_JIS.encode("サンプルのタイトル");
        for (text, meant) in [
            ("Main Title".to_owned(), "Main Title"),
            ("Ärger".to_owned(), "Ärger"),
            ("Où çà là-bas".to_owned(), "Où çà là-bas"),
            ("¡¿Qué!?".to_owned(), "¡¿Qué!?"),
            ("ÆØÅ".to_owned(), "ÆØÅ"),
            ("砂の道\u{85}".to_owned(), "砂の道\u{85}"),
            (latin(b"Don\x92t Look"), "Don’t Look"),
            (latin("Главная тема".as_bytes()), "Главная тема"),
            (latin(&japanese), "サンプルのタイトル"),
            (latin(&"サンプルのアルバム".as_bytes()[..26]), "サンプルのアルバ"),
        ] {
            assert_eq!(Letters::of([&*text].into_iter()).read(&text), meant);
        }
    }

    #[test]
    fn the_texts_of_a_file_tell_its_letters_together() {
        for (label, title, others) in [
            ("windows-1251", "Мир", ["Эдуард Артемьев", "Солярис: музыка из фильма"]),
            ("windows-1251", "Он и я", ["Альфред Шнитке", "Сказка странствий"]),
            ("Shift_JIS", "海", ["久石譲", "千と千尋の神隠し サウンドトラック"]),
            ("EUC-KR", "미도 테마", ["조영욱", "올드보이 영화 음악"]),
            ("GBK", "离别", ["谭盾", "卧虎藏龙 电影原声带"]),
            ("windows-1253", "Η λίμνη", ["Ελένη Καραΐνδρου", "Το λιβάδι που δακρύζει"]),
        ] {
            let encoding = Encoding::for_label(label.as_bytes()).unwrap();
            let texts = [title, others[0], others[1]].map(|text| latin(&encoding.encode(text).0));
            let letters = Letters::of(texts.iter().map(|text| &**text).chain(["Amélie", "Track 01"]));
            let read = texts.each_ref().map(|text| letters.read(text));
            assert_eq!(read, [title, others[0], others[1]], "{label}");
            assert_eq!(letters.read("Amélie"), "Amélie");
        }
    }
}
