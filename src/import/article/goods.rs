//! What lies in the box of a record beside the record, what its files are made of, what it costs: rows of these are no tracks.

use super::evidence::ends_in_year;
use super::folded::fold;
use super::shape::Row;
use super::words;

/// What lies in the box of a record, beside the record; folded.
#[rustfmt::skip]
const GOODS: &[&str] = &[
    "booklet", "poster", "posters", "postcard", "postcards", "sticker", "stickers", "slipcase", "gatefold", "sleeve", "obi", "liner notes",
    "download code", "beiheft", "plakat", "postkarten", "aufkleber", "schuber", "livret", "affiche", "cartes postales", "autocollants",
    "libreto", "folleto", "postales", "cartel", "libretto", "cartoline", "adesivi", "encarte", "ksiazeczka", "naklejki", "pocztowki",
    "буклет", "постер", "плакат", "открытки", "наклеики", "boekje", "ansichtkaarten", "kitapcik", "ブックレット", "ポスター", "ステッカー",
    "小册子", "海报", "海報", "부클릿", "포스터",
];

/// What files are made of: formats, and the units in which their quality is told.
const FORMATS: &[&str] = &[
    "mp3", "flac", "wav", "ogg", "opus", "aac", "m4a", "alac", "aiff", "pdf", "jpg", "kbps", "kbit", "khz", "kmhz",
    "bit",
];

/// Whether a row tells how a file is made: `48kHz 320kbps MP3`.
fn is_format(folded: &str) -> bool {
    let words = folded.split(|c: char| !c.is_alphanumeric()).map(|word| {
        let unit = word.trim_start_matches(|c: char| c.is_ascii_digit());
        (unit, unit.len() < word.len())
    });
    words.clone().any(|(unit, _)| FORMATS.contains(&unit) && unit != "bit")
        || words.clone().any(|(unit, counted)| unit == "bit" && counted)
}

/// Whether a row is a price or a day: `Price: $75.00`, `Release: Q2 2021`.
fn is_fact(title: &str) -> bool {
    let value = title.split_once([':', '：']).filter(|(key, _)| key.chars().count() <= 24).map(|(_, value)| value);
    let price =
        |value: &str| value.contains(['$', '€', '£', '¥', '₽', '₩']) && value.contains(|c: char| c.is_ascii_digit());
    let day = |value: &str| value.split_whitespace().count() <= 2 && ends_in_year(title);
    value.is_some_and(|value| price(value) || day(value))
}

/// Whether two rows or more, and a third of them, name such things.
pub(super) fn are_goods(rows: &[Row]) -> bool {
    let is = |row: &&Row| {
        let folded = fold(&row.title);
        GOODS.iter().any(|word| words::has(&folded, word)) || is_format(&folded) || is_fact(&row.title)
    };
    let goods = rows.iter().filter(is).count();
    goods >= 2 && goods * 3 >= rows.len()
}
