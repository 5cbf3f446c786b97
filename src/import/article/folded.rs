//! Folding for vocabularies: as the model folds, but put together again, so that `곡` and `ド` stay one sign and equal
//! what stands in the lists of words.

use unicode_normalization::UnicodeNormalization;

/// The folded form of the first 4,000 signs of `text`: what a line is about stands there, and a line may have millions.
pub(super) fn fold_start(text: &str) -> String {
    fold(text.char_indices().nth(4_000).and_then(|(end, _)| text.get(..end)).unwrap_or(text))
}

/// The folded form of `text`, composed.
pub(super) fn fold(text: &str) -> String {
    let folded = crate::model::fold::fold(text);
    if folded.is_ascii() { folded } else { folded.nfc().collect() }
}
