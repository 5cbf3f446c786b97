//! UTF-32, which no guesser of encodings knows: four bytes for each letter, with a mark before them or without.

/// How much of the beginning is looked at where there is no mark.
const HEAD: usize = 4096;
/// The fewest letters without a mark that are taken for UTF-32.
const LEAST: usize = 4;

/// The order of the four bytes.
type Order = fn([u8; 4]) -> u32;

/// The text that `bytes` are, where they are UTF-32, and whether that is only a guess.
pub(super) fn decode(bytes: &[u8]) -> Option<(String, bool)> {
    match bytes {
        [0xff, 0xfe, 0, 0, text @ ..] => Some((letters(text, u32::from_le_bytes).collect(), false)),
        [0, 0, 0xfe, 0xff, text @ ..] => Some((letters(text, u32::from_be_bytes).collect(), false)),
        _ => {
            let order = [u32::from_le_bytes as Order, u32::from_be_bytes].into_iter().find(|order| fits(bytes, *order));
            Some((letters(bytes, order?).collect(), true))
        }
    }
}

/// The letters; what is none, and what is too short at the end, becomes a mark for that.
fn letters(bytes: &[u8], order: Order) -> impl Iterator<Item = char> {
    let (units, rest) = bytes.as_chunks::<4>();
    let torn = (!rest.is_empty()).then_some(char::REPLACEMENT_CHARACTER);
    units.iter().map(move |unit| char::from_u32(order(*unit)).unwrap_or(char::REPLACEMENT_CHARACTER)).chain(torn)
}

/// Whether all that is looked at is letters in this order.
fn fits(bytes: &[u8], order: Order) -> bool {
    let (units, rest) = bytes.get(..HEAD).unwrap_or(bytes).as_chunks::<4>();
    let is_letter = |unit: &[u8; 4]| char::from_u32(order(*unit)).is_some_and(|c| c != '\0');
    rest.is_empty() && units.len() >= LEAST && units.iter().all(is_letter)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn bytes_of(text: &str, order: fn(u32) -> [u8; 4]) -> Vec<u8> {
        text.chars().flat_map(|c| order(c.into())).collect()
    }

    #[test]
    fn letters_of_four_bytes_are_read_in_either_order() {
        let text = "TITLE \"Müller 千 𝄞\"\n";
        for order in [u32::to_le_bytes as fn(u32) -> [u8; 4], u32::to_be_bytes] {
            assert_eq!(decode(&bytes_of(text, order)), Some((text.to_owned(), true)));
            assert_eq!(decode(&bytes_of(&format!("\u{feff}{text}"), order)), Some((text.to_owned(), false)));
        }
        let torn = decode(&[0xff, 0xfe, 0, 0, b'a', 0, 0, 0, 0, 0, 0, 0xd8, b'b']);
        assert_eq!(torn, Some(("a\u{fffd}\u{fffd}".to_owned(), false)));
    }

    #[test]
    fn other_texts_are_none() {
        for other in [&b""[..], b"abcd", b"a\0\0\0", b"\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0", b"a\0b\0c\0d\0e\0f\0g\0h\0"] {
            assert_eq!(decode(other), None, "{other:?}");
        }
    }

    proptest! {
        #[test]
        fn utf_8_is_never_taken_for_it(text in "[^\u{0}]{0,60}") {
            prop_assert_eq!(decode(text.as_bytes()), None);
        }
    }
}
