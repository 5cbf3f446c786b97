//! Bytes → text: marks first, then strict UTF-8, then what the text says of itself, then a guess that is owned up to.

use std::borrow::Cow;

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};

use super::utf_32;

/// How much of the beginning is looked at for a name of an encoding, and for signs of UTF-16.
const HEAD: usize = 4096;
/// How much is shown to the guesser: more does not make it wiser.
const SAMPLE: usize = 1 << 20;

/// A text as it was read.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Decoded<'a> {
    /// The text; its lines end in `\n`, whatever they ended in before.
    pub text: Cow<'a, str>,
    /// What a reader must know who wonders about strange letters.
    pub guess: Option<String>,
}

/// The text that `bytes` are.
pub(super) fn decode(bytes: &[u8]) -> Decoded<'_> {
    let (text, guess) = read(bytes);
    Decoded { text: with_plain_ends(text), guess }
}

fn read(bytes: &[u8]) -> (Cow<'_, str>, Option<String>) {
    if let Some((text, guessed)) = utf_32::decode(bytes) {
        return (text.into(), guessed.then(|| said("UTF-32")));
    }
    if let Some((encoding, mark)) = Encoding::for_bom(bytes) {
        return (encoding.decode_without_bom_handling(bytes.get(mark..).unwrap_or_default()).0, None);
    }
    if let Some(text) = utf_16(bytes) {
        return text;
    }
    match (std::str::from_utf8(bytes), declared(bytes)) {
        (Ok(_), Some(encoding)) if encoding == encoding_rs::ISO_2022_JP => (encoding.decode(bytes).0, None),
        (Ok(text), _) => (text.into(), None),
        (Err(_), _) if is_torn_utf_8(bytes) => {
            (String::from_utf8_lossy(bytes), Some("is UTF-8 with some bytes that are not: they became \u{fffd}".into()))
        }
        (Err(_), Some(encoding)) if !is_belied(encoding, guess(bytes)) => {
            (encoding.decode_without_bom_handling(bytes).0, None)
        }
        (Err(_), _) => {
            let encoding = guess(bytes);
            (encoding.decode_without_bom_handling(bytes).0, Some(said(encoding.name())))
        }
    }
}

/// Whether a text that calls itself Latin, as many do unasked, is plainly in another script. Every byte fits Latin.
fn is_belied(declared: &'static Encoding, guess: &'static Encoding) -> bool {
    let latin =
        ["windows-1252", "windows-1250", "windows-1254", "windows-1257", "windows-1258", "ISO-8859-2", "ISO-8859-4"];
    declared.name() == "windows-1252" && !latin.contains(&guess.name())
}

/// In what `bytes` that say nothing of it are most likely written.
pub(super) fn encoding(bytes: &[u8]) -> &'static Encoding {
    if std::str::from_utf8(bytes).is_ok() || is_torn_utf_8(bytes) { UTF_8 } else { guess(bytes) }
}

fn guess(bytes: &[u8]) -> &'static Encoding {
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Allow);
    let sample = bytes.get(..SAMPLE).unwrap_or(bytes);
    detector.feed(sample, sample.len() == bytes.len());
    detector.guess(None, Utf8Detection::Deny)
}

fn said(encoding: &str) -> String {
    format!("read as {encoding}, a guess: look at the letters beyond a to z")
}

/// UTF-16 without a mark: its ASCII letters have NULs, all on one side.
fn utf_16(bytes: &[u8]) -> Option<(Cow<'_, str>, Option<String>)> {
    let head = bytes.get(..HEAD).unwrap_or(bytes);
    let nuls = |side: usize| head.iter().skip(side).step_by(2).filter(|byte| **byte == 0).count();
    let encoding = match (nuls(0), nuls(1)) {
        (first, second) if first * 20 < second => UTF_16LE,
        (first, second) if second * 20 < first => UTF_16BE,
        _ => return None,
    };
    let enough = nuls(0).max(nuls(1)) * 50 > head.len();
    let text = enough.then(|| encoding.decode_without_bom_handling(bytes).0)?;
    let sound = text.chars().filter(|c| *c == '\u{fffd}').count() * 100 <= text.len();
    sound.then(|| (text, Some(said(encoding.name()))))
}

/// Whether the text is UTF-8 for the most part: a file that was cut, or joined from two.
fn is_torn_utf_8(bytes: &[u8]) -> bool {
    let (mut good, mut bad) = (0_usize, 0_usize);
    for chunk in bytes.get(..SAMPLE).unwrap_or(bytes).utf8_chunks() {
        good += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        bad += usize::from(!chunk.invalid().is_empty());
    }
    good >= 4 && good >= bad * 4
}

/// The encoding that the text names: in XML's first line, in HTML's `<meta>`, in a playlist's `#EXTENC`. UTF-8 is not
/// believed here, for the text was found not to be it; nor is UTF-16, in which the name could not have been read.
fn declared(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = String::from_utf8_lossy(bytes.get(..HEAD).unwrap_or(bytes)).to_ascii_lowercase();
    let names = ["encoding=", "charset=", "#extenc:"].iter().filter_map(|sign| after(&head, sign));
    let mut encodings = names.filter_map(|name| Encoding::for_label(name.as_bytes()));
    encodings.find(|encoding| ![UTF_8, UTF_16BE, UTF_16LE].contains(encoding) && fits(bytes, encoding))
}

fn after<'a>(head: &'a str, sign: &str) -> Option<&'a str> {
    let rest = head.split_once(sign)?.1.trim_start_matches(['"', '\'', ' ']);
    rest.split(|c: char| !(c.is_ascii_alphanumeric() || "-_:.".contains(c))).next()
}

fn fits(bytes: &[u8], encoding: &'static Encoding) -> bool {
    encoding.decode_without_bom_handling_and_without_replacement(bytes).is_some()
}

fn with_plain_ends(text: Cow<'_, str>) -> Cow<'_, str> {
    if memchr::memchr(b'\r', text.as_bytes()).is_none() {
        return text;
    }
    text.replace("\r\n", "\n").replace('\r', "\n").into()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn read_as(bytes: &[u8]) -> (String, Option<String>) {
        let decoded = decode(bytes);
        (decoded.text.into_owned(), decoded.guess)
    }

    fn utf_16_of(text: &str, order: fn(u16) -> [u8; 2]) -> Vec<u8> {
        text.encode_utf16().flat_map(order).collect()
    }

    #[test]
    fn marks_and_utf_8_are_no_guesses() {
        let text = "Ärger – 1:12\n";
        assert_eq!(read_as(text.as_bytes()), (text.to_owned(), None));
        assert_eq!(read_as(format!("\u{feff}{text}").as_bytes()), (text.to_owned(), None));
        for order in [u16::to_le_bytes, u16::to_be_bytes] {
            let marked = utf_16_of(&format!("\u{feff}{text}"), order);
            assert_eq!(read_as(&marked), (text.to_owned(), None));
        }
    }

    #[test]
    fn utf_16_without_a_mark_is_found_by_its_nuls() {
        for (text, order) in [
            ("TITLE \"Kiss\"\n", u16::to_le_bytes as fn(u16) -> [u8; 2]),
            ("1. Ночь (1:12)\n2. День (3:04)\n", u16::to_be_bytes),
        ] {
            let (read, guess) = read_as(&utf_16_of(text, order));
            assert_eq!(read, text);
            assert!(guess.unwrap().starts_with("read as UTF-16"));
        }
        assert_eq!(read_as(b"a\0b\0\0c").0, "a\0b\0\0c", "stray NULs are no UTF-16");
    }

    #[test]
    fn the_pages_of_the_world_are_guessed() {
        for (label, text) in [
            ("windows-1251", "Музыка из кинофильма\nИсполнитель: Эдуард Артемьев\nСолярис, часть первая"),
            ("Shift_JIS", "千と千尋の神隠し サウンドトラック\nあの夏へ\n久石譲"),
            ("EUC-KR", "올드보이 영화 음악\n조영욱\n미도 테마"),
            ("GBK", "卧虎藏龙 电影原声带\n谭盾 作曲\n离别"),
            ("windows-1252", "Le Fabuleux destin d'Amélie Poulain\nLa valse d'Amélie (été)"),
            ("windows-1250", "Kryštof Komeda – Nůž ve vodě\nPříliš žluťoučký kůň"),
        ] {
            let encoding = Encoding::for_label(label.as_bytes()).unwrap();
            let (read, guess) = read_as(&encoding.encode(text).0);
            assert_eq!(read, text, "{label}: {guess:?}");
            assert!(guess.unwrap().contains(", a guess"));
        }
    }

    #[test]
    fn a_text_that_names_its_encoding_is_believed_when_it_fits() {
        assert_eq!(read_as(b"<?xml version='1.0' encoding='ISO-8859-1'?><a>\xe9</a>").0.chars().nth(46), Some('é'));
        assert_eq!(read_as(b"<meta charset=windows-1251>\xcc\xf3").0, "<meta charset=windows-1251>Му");
        let (read, guess) = read_as(b"<meta charset=utf-8><p>\xcc\xf3\xe7\xfb\xea\xe0 \xea \xf4\xe8\xeb\xfc\xec\xf3");
        assert_eq!((read.as_str(), guess.is_some()), ("<meta charset=utf-8><p>Музыка к фильму", true));
        let lies = Encoding::for_label(b"windows-1251")
            .unwrap()
            .encode("<meta charset=iso-8859-1><p>Музыка к фильму Сталкер")
            .0;
        assert!(read_as(&lies).0.ends_with("Музыка к фильму Сталкер"));
        assert_eq!(read_as(b"#EXTENC: windows-1251\n\xcc").0, "#EXTENC: windows-1251\nМ");
    }

    #[test]
    fn a_torn_text_stays_utf_8() {
        let (read, guess) = read_as(&"ééééé".as_bytes()[..9]);
        assert_eq!(read, "éééé\u{fffd}");
        assert!(guess.unwrap().starts_with("is UTF-8"));
    }

    #[test]
    fn all_line_ends_are_one() {
        assert_eq!(read_as(b"a\rb\r\nc\n\rd").0, "a\nb\nc\n\nd");
    }

    proptest! {
        #[test]
        fn utf_8_is_kept_to_the_letter(text in "[^\r\u{0}\u{feff}]*") {
            prop_assert_eq!(read_as(text.as_bytes()), (text, None));
        }

        #[test]
        fn no_bytes_break_it(bytes in any::<Vec<u8>>()) {
            decode(&bytes);
        }
    }
}
