//! A line as its signs: what was written, and beside each sign its plain form (full-width and typographic signs made
//! ASCII), so that every reader of numbers and times sees `１．` and `1.` alike while titles keep what was written.

use std::ops::Range;

use crate::model::text::steers;

/// A line, sign by sign; `seen` and `plain` are equally long.
#[derive(Debug, Clone, Default)]
pub(super) struct Glyphs {
    pub(super) seen: Vec<char>,
    pub(super) plain: Vec<char>,
}

impl Glyphs {
    pub(super) fn new(text: &str) -> Self {
        let kept = |c: &char| *c == '\t' || !(steers(*c) || matches!(c, '\u{20e3}' | '\u{200b}' | '\u{ad}'));
        let seen: Vec<char> = text.chars().filter(kept).collect();
        let plain = seen.iter().map(|&c| plain(c)).collect();
        Self { seen, plain }
    }

    pub(super) fn len(&self) -> usize {
        self.plain.len()
    }

    /// The plain sign at `at`; a line end where the line has ended.
    pub(super) fn at(&self, at: usize) -> char {
        self.plain.get(at).copied().unwrap_or('\n')
    }

    /// The plain sign before `at`; a line end at the beginning.
    pub(super) fn before(&self, at: usize) -> char {
        at.checked_sub(1).map_or('\n', |before| self.at(before))
    }

    /// What was written in `range`.
    pub(super) fn text(&self, range: Range<usize>) -> String {
        self.seen.get(range).unwrap_or_default().iter().collect()
    }

    /// The line's own part in `range`.
    pub(super) fn part(&self, range: Range<usize>) -> Self {
        let part = |signs: &[char]| signs.get(range.clone()).unwrap_or_default().to_vec();
        Self { seen: part(&self.seen), plain: part(&self.plain) }
    }

    /// The first place from `at` on whose plain sign is not one that `passes`.
    pub(super) fn skip(&self, mut at: usize, passes: impl Fn(char) -> bool) -> usize {
        while at < self.len() && passes(self.at(at)) {
            at += 1;
        }
        at
    }

    /// The first place up to `at`, going back, before which there is no sign that `passes`.
    pub(super) fn skip_back(&self, mut at: usize, passes: impl Fn(char) -> bool) -> usize {
        while at > 0 && passes(self.before(at)) {
            at -= 1;
        }
        at
    }

    /// The ASCII digits at `at`, at most `most`: their value and where they end.
    pub(super) fn digits(&self, at: usize, most: usize) -> Option<(u32, usize)> {
        let end = self.skip(at, |c| c.is_ascii_digit());
        let run = (at < end && end - at <= most).then(|| self.plain.get(at..end)).flatten()?;
        run.iter().try_fold(0u32, |sum, c| Some(sum * 10 + c.to_digit(10)?)).map(|value| (value, end))
    }
}

fn plain(c: char) -> char {
    match c {
        '\u{a0}' | '\u{3000}' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{205f}' => ' ',
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c),
        '‐' | '‑' | '‒' | '–' | '—' | '―' | '−' | '─' | '⁃' | '﹣' => '-',
        '∶' | '꞉' | '︓' | '﹕' | 'ː' => ':',
        '′' | '’' | '‘' | '´' | '`' | 'ʹ' | 'ʼ' => '\'',
        '″' | '”' | '“' | '„' | '‟' | '〃' | '«' | '»' => '"',
        '【' | '〔' | '〖' => '[',
        '】' | '〕' | '〗' => ']',
        '〜' => '~',
        '｡' => '。',
        '\u{660}'..='\u{669}' => ascii_digit(c, 0x660),
        '\u{6f0}'..='\u{6f9}' => ascii_digit(c, 0x6f0),
        '\u{966}'..='\u{96f}' => ascii_digit(c, 0x966),
        '\u{9e6}'..='\u{9ef}' => ascii_digit(c, 0x9e6),
        '\u{e50}'..='\u{e59}' => ascii_digit(c, 0xe50),
        _ => c,
    }
}

fn ascii_digit(c: char, zero: u32) -> char {
    char::from_digit(u32::from(c) - zero, 10).unwrap_or(c)
}
