//! The number before a title: `1.`, `01 -`, `#1`, `Track 1:`, `①`, `1、`, `A1`, `1-03`, `第1曲`.

use super::folded::fold;
use super::glyph::Glyphs;
use super::vocabulary;

/// A number that may be a track's, and where the title after it begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Number {
    pub(super) disc: Option<u16>,
    pub(super) value: u32,
    pub(super) end: usize,
    pub(super) style: Style,
}

/// How sure it is that a number is one: titles begin with numbers too.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Style {
    /// `12 Title`, `1"Title"`, `1曲`, `12-Title`: only a whole list can tell.
    Bare,
    /// `01 Title`
    Padded,
    /// `1. Title`, `#1 Title`, `Track 1: Title`, `①`
    Marked,
    /// `A1`, `1-03`
    Disc,
}

/// The number at the beginning of `line` (from `start`, past bullets), if any.
pub(super) fn number(line: &Glyphs, start: usize) -> Option<Number> {
    let at = bullet(line, start);
    circled(line, at)
        .or_else(|| worded(line, at))
        .or_else(|| with_counter(line, at))
        .or_else(|| bracketed(line, at))
        .or_else(|| disc_track(line, at))
        .or_else(|| side(line, at))
        .or_else(|| roman(line, at))
        .or_else(|| plain(line, at))
}

/// `IV. Title`: of I, V and X only, since initials look alike; only a whole list can tell.
fn roman(line: &Glyphs, at: usize) -> Option<Number> {
    let end = line.skip(at, |c| matches!(c, 'I' | 'V' | 'X'));
    let next = line.at(line.skip(end, |c| c == ' '));
    let closed = matches!(line.at(end), '.' | ')' | ':') && line.at(end + 1) == ' '
        || line.at(end) == ' ' && matches!(next, '-' | '|');
    let value = closed.then(|| roman_value(&line.text(at..end))).flatten()?;
    Some(Number { style: Style::Bare, ..marked(None, value, line, end) })
}

/// What a Roman number up to 39 is worth.
fn roman_value(text: &str) -> Option<u32> {
    const ONES: [&str; 10] = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"];
    let tens = text.chars().take_while(|c| *c == 'X').count();
    let tens = if tens > 0 && text.len() > tens || !text.ends_with('X') || tens == text.len() { tens } else { 0 };
    let rest = text.get(tens..)?;
    let ones = ONES.iter().position(|ones| *ones == rest)?;
    let value = u32::try_from(tens * 10 + ones).ok()?;
    (1..40).contains(&value).then_some(value)
}

/// The number `wanted` at the beginning of a line whose title begins with a digit too: `7.99 Boats`.
pub(super) fn glued(line: &Glyphs, wanted: u32) -> Option<Number> {
    let at = bullet(line, 0);
    let word = line.skip(at, char::is_alphabetic);
    let worded = vocabulary::TRACK.contains(&fold(&line.text(at..word)).as_str());
    let at = if worded { line.skip(word, |c| c == ' ') } else { at };
    let (value, end) = line.digits(at, 3)?;
    let colon = line.at(end) == ':' && line.at(end + 1).is_ascii_digit() && !line.at(end + 2).is_ascii_digit();
    let closed = colon || matches!(line.at(end), '.' | ')') && line.at(end + 1).is_ascii_digit();
    (closed && value == wanted).then_some(Number { disc: None, value, end: end + 1, style: Style::Marked })
}

/// The number `wanted` at the beginning of a line in which nothing parts it from the title: `3港`, `324時間`, `03港`.
pub(super) fn attached(line: &Glyphs, wanted: u32) -> Option<Number> {
    let at = bullet(line, 0);
    let digits = [format!("{wanted}"), format!("{wanted:02}")].into_iter().find(|digits| {
        let stop = at + digits.chars().count();
        line.plain.get(at..stop).is_some_and(|signs| signs.iter().copied().eq(digits.chars()))
    })?;
    let end = at + digits.chars().count();
    let goes_on = line.at(end).is_alphanumeric() || matches!(line.at(end), '「' | '『' | '"' | '(' | '[' | '《');
    goes_on.then_some(Number { disc: None, value: wanted, end, style: Style::Bare })
}

/// Whether a line begins with a word for a track and its number: `Track 3: Title`; `No. 3` counts anything.
pub(super) fn says_track(line: &Glyphs) -> bool {
    let at = bullet(line, 0);
    let word = fold(&line.text(at..line.skip(at, char::is_alphabetic)));
    word.chars().count() >= 3 && !COUNTS_ANYTHING.contains(&word.as_str()) && worded(line, at).is_some()
}

/// Words before the number of a track that stand before other numbers as often; folded.
const COUNTS_ANYTHING: &[&str] = &["nummer", "num", "titel", "stuck", "tema", "song", "lied", "szam", "cue", "parca"];

/// A disc's number and a track's, with nothing but space between them: `02 01 Title`; only a whole list can tell.
pub(super) fn in_columns(line: &Glyphs) -> Option<Number> {
    let at = bullet(line, 0);
    let (disc, end) = line.digits(at, 2)?;
    let from = line.skip(end, char::is_whitespace);
    let (value, stop) = line.digits(from, 2)?;
    let title = line.skip(stop, char::is_whitespace);
    let apart = from > end && title > stop && title < line.len();
    let disc = u16::try_from(disc).ok().filter(|disc| apart && *disc > 0);
    disc.map(|disc| Number { disc: Some(disc), value, end: past_separators(line, stop), style: Style::Disc })
}

/// Where the line's own text begins, past a bullet and spaces.
pub(super) fn bullet(line: &Glyphs, start: usize) -> usize {
    let at = line.skip(start, char::is_whitespace);
    let sign = line.at(at);
    let bullet = matches!(
        sign,
        '•' | '·'
            | '●'
            | '○'
            | '▪'
            | '▸'
            | '►'
            | '▶'
            | '♪'
            | '♫'
            | '■'
            | '◆'
            | '★'
            | '☆'
            | '‣'
            | '∙'
            | '➤'
            | '→'
            | '>'
            | '・'
    );
    let dash =
        matches!(sign, '-' | '*' | '+') && line.at(at + 1) == ' ' || sign == '*' && line.at(at + 1).is_ascii_digit();
    if bullet || dash { line.skip(at + 1, char::is_whitespace) } else { at }
}

fn marked(disc: Option<u16>, value: u32, line: &Glyphs, end: usize) -> Number {
    Number { disc, value, end: past_separators(line, end), style: Style::Marked }
}

fn past_separators(line: &Glyphs, at: usize) -> usize {
    let at = line.skip(at, |c| c.is_whitespace() || matches!(c, '.' | ')' | ':' | '、' | '|' | ']' | '。' | '°' | 'º'));
    let dash = line.skip(at, |c| matches!(c, '-' | '~' | '/' | '>'));
    if dash > at && dash < line.len() && line.at(dash) != ':' { line.skip(dash, char::is_whitespace) } else { at }
}

/// Whether a line begins with a number that is one sign: `①`.
pub(super) fn is_circled(line: &Glyphs) -> bool {
    circled(line, bullet(line, 0)).is_some()
}

fn circled(line: &Glyphs, at: usize) -> Option<Number> {
    let code = u32::from(line.at(at));
    let value = match code {
        0x2460..=0x2473 => code - 0x2460 + 1,
        0x2474..=0x2487 => code - 0x2474 + 1,
        0x2488..=0x249b => code - 0x2488 + 1,
        0x24eb..=0x24f4 => code - 0x24eb + 11,
        0x2776..=0x277f => code - 0x2776 + 1,
        0x2780..=0x2789 => code - 0x2780 + 1,
        0x278a..=0x2793 => code - 0x278a + 1,
        0x3251..=0x325f => code - 0x3251 + 21,
        0x32b1..=0x32bf => code - 0x32b1 + 36,
        _ => return None,
    };
    Some(marked(None, value, line, at + 1))
}

/// `Track 1: `, `No. 1 `, `#1`, `第1曲`.
fn worded(line: &Glyphs, at: usize) -> Option<Number> {
    if matches!(line.at(at), '#' | '№') {
        let (value, end) = line.digits(line.skip(at + 1, |c| c == ' '), 3)?;
        return ends_number(line, end).then(|| marked(None, value, line, end));
    }
    if line.at(at) == '第' {
        let (value, end) = line.digits(at + 1, 3)?;
        return matches!(line.at(end), '曲' | '首').then(|| marked(None, value, line, end + 1));
    }
    // No more than such a word is long: a line may be one word of a million letters.
    let stop = (at..at + 12).find(|i| !line.at(*i).is_alphabetic())?;
    if stop == at || !vocabulary::TRACK.contains(&fold(&line.text(at..stop)).as_str()) {
        return None;
    }
    let from = line.skip(stop, |c| matches!(c, ' ' | '.' | '-' | '°' | 'º' | '#'));
    let (value, end) = line.digits(from, 3)?;
    let next = line.skip(end, |c| c == ' ');
    let time =
        line.at(next) == ':' && line.digits(next + 1, 2).is_some_and(|(second, end)| second < 60 && end == next + 3);
    let split = matches!(line.at(next), ':' | '-' | '.' | ')' | '|' | '"' | '、' | '「' | '『' | '\n')
        && (line.at(next) == ':' && !time || !line.at(next + 1).is_ascii_digit());
    let spaced = next > end && next < line.len();
    let style = if line.at(from) == '0' { Style::Padded } else { Style::Bare };
    if split && ends_number(line, end) {
        return Some(marked(None, value, line, end));
    }
    spaced.then(|| Number { style, ..marked(None, value, line, end) })
}

/// `3曲目：`, `3번 `, `3번 트랙: `; `13번 버스` counts buses.
fn with_counter(line: &Glyphs, at: usize) -> Option<Number> {
    const COUNTERS: &[&str] = &["曲目", "번째 곡", "번 트랙", "번트랙", "번곡", "번 곡", "번", "首"];
    let (value, end) = line.digits(at, 3)?;
    let counter = COUNTERS.iter().find(|counter| {
        let stop = end + counter.chars().count();
        line.text(end..stop) == **counter && !line.at(stop).is_alphanumeric()
    })?;
    let stop = end + counter.chars().count();
    let style = if matches!(*counter, "번" | "首") { Style::Bare } else { Style::Marked };
    (stop < line.len()).then(|| Number { style, ..marked(None, value, line, stop) })
}

/// `(1) `, `[1] `.
fn bracketed(line: &Glyphs, at: usize) -> Option<Number> {
    let close = match line.at(at) {
        '(' => ')',
        '[' => ']',
        _ => return None,
    };
    let (value, end) = line.digits(at + 1, 3)?;
    (line.at(end) == close).then(|| marked(None, value, line, end + 1))
}

/// `1-03 Title`, `1.03. Title`, `CD1-03`.
fn disc_track(line: &Glyphs, at: usize) -> Option<Number> {
    // No more than such a word is long, as above.
    let from = (at..at + 5).find(|i| !line.at(*i).is_alphabetic())?;
    let named = fold(&line.text(at..from));
    if from > at && !matches!(named.as_str(), "cd" | "d" | "disc" | "lp") {
        return None;
    }
    let (disc, end) = line.digits(from, 2)?;
    let joined = matches!(line.at(end), '-' | '.' | '/');
    let (value, stop) = joined.then(|| line.digits(end + 1, 3)).flatten()?;
    let narrow = line.at(end) == '.' && stop - end != 3;
    let range = line.at(stop) == ' ' && line.at(stop + 1) == ':';
    let goes_on = range || matches!(line.at(stop), '-' | '/' | ',' | ':') && line.at(stop + 1) != ' ';
    if narrow || goes_on || !ends_number(line, stop) || disc == 0 || value == 0 {
        return None;
    }
    let disc = u16::try_from(disc).ok();
    Some(Number { style: Style::Disc, ..marked(disc, value, line, stop) })
}

/// `A1. Title`.
fn side(line: &Glyphs, at: usize) -> Option<Number> {
    let letter = match line.at(at) {
        'А' => 'A',
        'В' => 'B',
        'С' => 'C',
        letter => letter,
    };
    let side = u16::try_from(u32::from(letter)).ok().filter(|side| (0x41..=0x4c).contains(side))?;
    let (value, end) = line.digits(at + 1, 2)?;
    let dash = line.at(end) == '-' && !line.at(end + 1).is_ascii_digit();
    let closed = dash || matches!(line.at(end), ' ' | '.' | ')' | ':' | '\t' | '|' | '\n');
    (closed && value > 0).then(|| Number { style: Style::Disc, ..marked(Some(side - 0x40), value, line, end) })
}

/// The side `letter` (A is 1) before the only track that it holds: `A. Title`, `B Title`; only the lines round it can tell.
pub(super) fn lone_side(line: &Glyphs, letter: u16) -> Option<Number> {
    let at = bullet(line, 0);
    let is = u32::from(line.at(at)) == 0x40 + u32::from(letter);
    let closed = matches!(line.at(at + 1), '.' | ')' | ':' | '\t' | ' ') && line.at(at + 2) != '.';
    let number = || Number { style: Style::Disc, ..marked(Some(letter), 1, line, at + 1) };
    (is && closed).then(number).filter(|number| number.end < line.len())
}

fn plain(line: &Glyphs, at: usize) -> Option<Number> {
    let (value, end) = line.digits(at, 3)?;
    if value == 0 && line.at(end) == ' ' && line.at(end + 1).is_lowercase() {
        return None;
    }
    let number = |style| Number { disc: None, value, end: past_separators(line, end), style };
    let next = line.at(end);
    let after = line.at(end + 1);
    match next {
        '.' if line.digits(end + 1, 9).is_some_and(|(_, stop)| stop - end > 3) => Some(number(Style::Marked)),
        '.' | ':' | ',' if after.is_ascii_digit() => None,
        ';' if after == ' ' => Some(Number { end: line.skip(end + 1, char::is_whitespace), ..number(Style::Marked) }),
        '.' | ')' | ':' | '、' | ']' | '|' | '。' | '\n' | '\t' | '°' | 'º' => Some(number(Style::Marked)),
        '-' if after.is_ascii_digit() && line.at(at) != '0' => None,
        ' ' | '/' | '-' | '>' => {
            let sign = line.at(line.skip(end, |c| c == ' '));
            let spaced = matches!(sign, '-' | '|' | '.' | ':' | '/' | '>' | '~' | ')' | '\n');
            let padded = line.at(at) == '0';
            let style = if spaced && (next == ' ' || padded) {
                Style::Marked
            } else if padded {
                Style::Padded
            } else {
                Style::Bare
            };
            Some(number(style))
        }
        ',' => Some(Number { end: line.skip(end + 1, char::is_whitespace), ..number(Style::Bare) }),
        '"' | '\'' | '「' | '『' | '《' | '(' | '[' => Some(number(Style::Bare)),
        c if c.is_alphabetic() => Some(number(Style::Bare)),
        _ => None,
    }
}

fn ends_number(line: &Glyphs, end: usize) -> bool {
    !line.at(end).is_alphanumeric() || !line.at(end).is_ascii()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_of_tracks() {
        for (text, disc, value, title) in [
            ("1. A", None, 1, "A"),
            ("01 - A", None, 1, "A"),
            ("1) A", None, 1, "A"),
            ("① A", None, 1, "A"),
            ("1、标题", None, 1, "标题"),
            ("１．標題", None, 1, "標題"),
            ("Track 7: A", None, 7, "A"),
            ("#12 A", None, 12, "A"),
            ("A1. A", Some(1), 1, "A"),
            ("B2 A", Some(2), 2, "A"),
            ("1-03 A", Some(1), 3, "A"),
            ("2.14 A", Some(2), 14, "A"),
            ("1.\"A\"", None, 1, "\"A\""),
            ("1\"A\"", None, 1, "\"A\""),
            ("第3曲 A", None, 3, "A"),
            ("• 4. A", None, 4, "A"),
            ("12 | A", None, 12, "A"),
            ("[5] A", None, 5, "A"),
            ("IX. A", None, 9, "A"),
            ("XIV – A", None, 14, "A"),
            ("XX) A", None, 20, "A"),
            ("А1-A", Some(1), 1, "A"),
            ("M-01 A", None, 1, "A"),
            ("No. 7 A", None, 7, "A"),
            ("トラック4：99隻", None, 4, "99隻"),
            ("3曲目：港", None, 3, "港"),
            ("3번 항구", None, 3, "항구"),
        ] {
            let line = Glyphs::new(text);
            let read = number(&line, 0).unwrap();
            assert_eq!(
                (read.disc, read.value, line.text(read.end..line.len()).as_str()),
                (disc, value, title),
                "{text}"
            );
        }
    }

    #[test]
    fn what_is_no_number() {
        for text in ["1917", "528491", "1:12 A", "Number One", "", "12.5 A", "IIX. A", "X-Men", "VIX. A"] {
            assert_eq!(number(&Glyphs::new(text), 0), None, "{text}");
        }
    }
}
