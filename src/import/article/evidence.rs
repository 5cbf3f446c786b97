//! What a list shows for being tracks, and against it: its numbers, its lengths, its titles.

use std::collections::BTreeSet;

use super::artist;
use super::beside;
use super::days;
use super::folded::fold;
use super::goods::are_goods;
use super::judge::Around;
use super::number;
use super::other_times;
use super::remarks;
use super::shape::{Place, Plan, Row, Shape};
use super::talk;
use super::words;
use crate::model::Length;

/// Whether numbers go from 1 up by one, or so on each side: A1, A2, B1.
fn counts_up(rows: &[Row]) -> bool {
    let places: Option<Vec<(u16, u32)>> =
        rows.iter().map(|row| row.number.map(|number| (row.disc.unwrap_or(1), number))).collect();
    let next = |a: &(u16, u32), b: &(u16, u32)| b.0 == a.0 && b.1 == a.1 + 1 || b.0 == a.0 + 1 && b.1 == 1;
    places.is_some_and(|places| {
        places.first() == Some(&(1, 1)) && places.windows(2).all(|pair| matches!(pair, [a, b] if next(a, b)))
    })
}

/// Whether one side of the dashes in a list has the same few names again and again, as tracks have beside them.
fn repeats_names(rows: &[Row]) -> bool {
    let halves: Vec<(String, String)> = rows.iter().filter_map(|row| beside::halves(&row.title)).collect();
    let kinds =
        |side: fn(&(String, String)) -> &str| halves.iter().map(|half| fold(side(half))).collect::<BTreeSet<_>>().len();
    halves.len() >= 3 && usize::min(kinds(|half| &half.0), kinds(|half| &half.1)) * 2 <= halves.len()
}

/// Whether a title ends in a year: `CD, Label, 2011`, `Home (2018)`; a title that is a year alone does not count.
pub(super) fn ends_in_year(title: &str) -> bool {
    let end = title.trim_end_matches([')', ']', '）', '.', ' ']);
    let head = end.trim_end_matches(|c: char| c.is_ascii_digit());
    let year = end.get(head.len()..).and_then(|digits| digits.parse::<u32>().ok());
    !head.trim().is_empty() && year.is_some_and(|year| (1900..2100).contains(&year)) && end.len() - head.len() == 4
}

/// Whether most lengths are whole minutes, and more of them than a track has.
fn are_hours(lengths: &[Length]) -> bool {
    let hour = |length: &&Length| length.ms() >= 15 * 60_000 && length.ms().is_multiple_of(60_000);
    lengths.len() >= 2 && lengths.iter().filter(hour).count() * 10 >= lengths.len() * 8
}

/// Whether what looked like lengths with dots ends as prices do: `12.50`, `9.95`, `8.99`.
fn are_prices(lengths: &[Length]) -> bool {
    let price = |length: &&Length| matches!(length.ms() / 1000 % 10, 0 | 5 | 9);
    lengths.len() >= 4 && lengths.iter().filter(price).count() * 10 >= lengths.len() * 9
}

/// Rows under the heading of a track list whose lengths may be like days by chance.
const MOST_TRACKS_LIKE_DAYS: usize = 6;

/// Whether what looked like the lengths of rows without numbers are days of the year.
fn are_days(rows: &[Row], lengths: &[Length], listed: bool) -> bool {
    let numbered = rows.iter().filter(|row| row.number.is_some()).count() * 2 >= rows.len();
    let tracks = numbered || listed && rows.len() < MOST_TRACKS_LIKE_DAYS;
    !tracks && days::are_days(lengths)
}

/// Whether the titles of a list are the letters of an alphabet, one after the other: a menu.
fn are_letters(rows: &[Row]) -> bool {
    let letter = |row: &Row| {
        let mut signs = row.title.chars();
        signs.next().filter(|c| c.is_alphabetic() && signs.next().is_none()).map(u32::from)
    };
    let letters: Vec<u32> = rows.iter().filter_map(letter).collect();
    let steps = letters.iter().zip(letters.iter().skip(1)).filter(|(one, next)| **next == **one + 1).count();
    letters.len() >= 5 && letters.len() * 10 >= rows.len() * 8 && steps * 10 >= letters.len() * 8
}

/// Whether two rows or more, and half of them, have no title: an empty one, or one that says who wrote or plays.
fn are_credits(rows: &[Row]) -> bool {
    let is = |row: &&Row| row.title.is_empty() || artist::says_who(&row.title);
    let credits = rows.iter().filter(is).count();
    credits >= 2 && credits * 2 >= rows.len()
}

/// What a list itself shows for being tracks, and against it.
#[allow(clippy::struct_excessive_bools, reason = "each is one observation; none excludes another")]
pub(super) struct Evidence {
    /// Whether its titles are quoted, here or in the text, or its numbers begin with a zero.
    sure: bool,
    /// Whether its lengths stand in no brackets.
    plain: bool,
    /// Whether something short follows most lengths.
    tailed: bool,
    /// Whether its lengths are written `4 min`.
    by_units: bool,
    /// Whether a remark follows each title, as it follows reasons, themes and favourites as well.
    pub(super) remarked: bool,
    /// Whether those remarks talk of music.
    pub(super) tells: bool,
    /// Whether each row begins with a word for a track: `Track 3: Title`.
    by_name: bool,
    count: usize,
    timed: usize,
    numbered: bool,
    pub(super) listed: bool,
    /// From 1, each one more.
    counts_up: bool,
    long: bool,
    /// Rows such as `X – Y` or `X (1994)` in all.
    of_works: bool,
    /// Whether most of its rows are questions, and not titles with lengths under a track list's heading.
    pub(super) asks: bool,
    /// Whether most of its rows end in a year.
    dated: bool,
    /// Whether its lengths are those of films and episodes.
    pub(super) hours: bool,
    /// Whether its times with dots are prices.
    pub(super) priced: bool,
    /// Whether its times with dots are days of the year.
    pub(super) of_days: bool,
    /// Whether it lists what lies in a box: a booklet, a poster.
    pub(super) of_goods: bool,
    /// Whether it tells who made each track, and not what the tracks are called.
    pub(super) of_credits: bool,
    /// Whether its times are those of a day, a race, a recipe, a verse.
    pub(super) of_other_times: bool,
    rises: bool,
    lead: bool,
    from_zero: bool,
}

impl Evidence {
    pub(super) fn new(shapes: &[&Shape], plan: Plan, (listed, titled): (bool, bool), around: &Around) -> Self {
        let mut rows: Vec<_> = shapes.iter().map(|shape| shape.row(plan)).collect();
        let of_credits = are_credits(&rows);
        let remarked = remarks::strip(&mut rows);
        artist::said(&mut rows);
        let raw = rows.clone();
        artist::strip(&mut rows, &around.told);
        let timed =
            rows.iter().zip(shapes).filter(|(row, shape)| row.length.is_some() || shape.time(plan).is_some()).count();
        let numbers: Vec<u32> = rows.iter().filter_map(|row| row.number).collect();
        let lengths: Vec<_> = rows.iter().filter_map(|row| row.length).collect();
        let words: usize = rows.iter().map(|row| row.title.chars().count()).sum();
        let of_works = raw
            .iter()
            .filter(|row| {
                row.title.contains(" – ")
                    || row.title.contains(" - ")
                    || row.title.contains("(19")
                    || row.title.contains("(20")
            })
            .count();
        let named = rows.iter().filter(|row| around.told.quotes(&row.title)).count();
        let padded = shapes.iter().filter(|shape| shape.begins_with_zero()).count();
        let quoted = shapes.iter().filter(|shape| shape.is_quoted()).count();
        let bracketed = shapes.iter().filter(|shape| shape.is_bracketed()).count();
        let asks = rows.iter().filter(|row| row.title.ends_with(['?', '？'])).count();
        let tailed = rows.iter().filter(|row| !row.tail.is_empty() && row.tail.chars().count() < 40).count();
        let marked = named > 0 || padded > 0 || quoted * 10 >= rows.len() * 6;
        Self {
            sure: marked || rows.iter().any(|row| words::is_cue(&row.title)),
            plain: bracketed * 10 < rows.len() * 6 && shapes.iter().all(|shape| shape.fixed.is_none()),
            tailed: tailed * 10 >= rows.len() * 7,
            by_units: plan.units,
            remarked,
            tells: remarked && talk::are_of_music(raw.iter().map(|row| row.tail.as_str())),
            by_name: shapes.iter().all(|shape| number::says_track(&shape.glyphs)),
            count: rows.len(),
            timed,
            numbered: (plan.numbered || shapes.iter().any(|s| s.fixed.is_some()))
                && numbers.len() * 10 >= rows.len() * 6,
            listed,
            counts_up: counts_up(&rows),
            long: words > rows.len() * 60,
            of_works: of_works * 10 >= rows.len() * 7 && !repeats_names(&raw) && !around.titled,
            dated: raw.iter().filter(|row| ends_in_year(&row.title)).count() * 10 >= rows.len() * 6,
            asks: asks * 10 > rows.len() * 6 && !(listed && timed == rows.len()),
            hours: are_hours(&lengths),
            priced: plan.dots && are_prices(&lengths),
            of_days: plan.dots && are_days(&rows, &lengths, listed),
            of_goods: timed == 0 && (are_goods(&rows) || are_letters(&rows)),
            of_credits: of_credits && timed * 2 < rows.len(),
            of_other_times: other_times::are_listed(
                &rows,
                shapes,
                plan,
                other_times::Page { listed, titled, marked, spoken: around.spoken },
            ),
            rises: lengths.windows(2).all(|pair| pair.first() < pair.last()) && lengths.len() >= 3,
            lead: plan.place == Place::Lead,
            from_zero: lengths.first().is_some_and(|length| length.ms() == 0),
        }
    }

    /// Numbers from 1 on, three or more, and the titles are no names of works.
    pub(super) fn counts_some(&self) -> bool {
        self.counts_up && self.count >= 3 && !self.long && !self.of_works
    }

    pub(super) fn looks_like(&self) -> bool {
        self.count >= 3 && (self.timed * 2 >= self.count || self.numbered)
    }

    /// Numbers from 1 on, eight or more, and the titles are no names of works.
    pub(super) fn counts_titles(&self) -> bool {
        self.counts_up && self.count >= 8 && !self.long && !self.of_works
    }

    /// Numbers from 1 on, four or more; rows such as `X – Y` only where the line above names one soundtrack.
    pub(super) fn counts_release(&self, of_one: bool) -> bool {
        self.counts_up && self.count >= 4 && !self.long && (of_one || !self.of_works)
    }

    /// Releases and works with their years, and no lengths.
    pub(super) fn is_dated(&self) -> bool {
        self.dated && self.timed * 2 < self.count
    }

    /// Hours of a day or places in the film: rising, at the beginnings of lines, not from 0:00.
    pub(super) fn is_timetable(&self) -> bool {
        self.lead && !self.numbered && !self.listed && self.rises && !self.from_zero && self.timed == self.count
    }

    /// Whether lengths, the heading of a track list, or a word for a track before each number prove that these are tracks.
    pub(super) fn proves_by_itself(&self, about_music: bool) -> bool {
        let timed = |tenths: usize| self.timed * 10 >= self.count * tenths;
        let at_home = about_music || self.listed;
        let numbered = self.numbered
            && timed(5)
            && self.count >= 2
            && (at_home || !self.plain || self.count >= 5 && !self.by_units);
        let bare = timed(8) && self.count >= 3 && (at_home || !self.plain) && (self.listed || !self.tailed);
        let by_lengths = numbered || bare;
        let by_heading = self.listed
            && (timed(5) || self.numbered || self.count >= 3 && !self.long)
            && (self.timed > 0 || self.count > 1);
        let by_name = about_music && self.by_name && self.counts_up && self.count >= 3 && !self.long;
        by_lengths || by_heading || by_name
    }

    /// Whether numbers from 1 on before titles that are quoted or known do so, on a page about music.
    pub(super) fn proves_by_counting(&self, about_music: bool) -> bool {
        about_music && !self.remarked && self.sure && self.counts_up && self.count >= 5 && !self.long && !self.of_works
    }
}
