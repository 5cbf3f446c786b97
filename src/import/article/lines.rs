//! Plain text and Markdown, line by line: headings, items, table rows, front matter; the same eyes for both, since
//! people paste Markdown into text files and write text with `.md` at its end.

use super::disc;
use super::front;
use super::glyph::Glyphs;
use super::html;
use super::inline::inline;
use super::number;
use super::paste;
use super::piece::{Page, Piece, Role};
use super::unwrapped;
use super::wikitext;

/// Whether signs such as `**` and `[…](…)` mean something.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Signs {
    Markdown,
    None,
}

/// Reads plain text or Markdown.
pub(super) fn read(text: &str, signs: Signs) -> Page {
    let plain = wikitext::plain(&split(text)).or_else(|| paste::unnumbered(&split(text)));
    let lines = plain.as_ref().map_or_else(|| split(text), |lines| lines.iter().map(String::as_str).collect());
    let mut reader = Reader { signs, page: Page::default(), block: 0, fenced: false, bars: None };
    let mut at = reader.front_matter(&lines);
    while at < lines.len() && !reader.page.is_full() {
        at = reader.line(&lines, at);
    }
    let mut page = reader.page;
    if signs == Signs::Markdown {
        count_ones(&mut page.pieces);
    }
    one_table(&mut page.pieces);
    if signs == Signs::None {
        unwrapped::part(&mut page.pieces);
    }
    mark_short_lines(&mut page.pieces);
    page
}

/// Rows of a table with blank lines between them are one table: as many cells in each, nothing else between.
fn one_table(pieces: &mut [Piece]) {
    let wide = |piece: &Piece| if let Role::Row(cells) = &piece.role { Some(cells.len()) } else { None };
    let mut block = None;
    for at in 1..pieces.len() {
        let (Some(last), Some(piece)) = (pieces.get(at - 1), pieces.get(at)) else { continue };
        let goes_on = wide(piece).is_some() && wide(piece) == wide(last);
        block = goes_on.then(|| block.unwrap_or(last.block));
        if let (Some(block), Some(piece)) = (block, pieces.get_mut(at)) {
            piece.block = block;
        }
    }
}

/// The lines of `text`, ended by `\n`, `\r\n` or `\r`.
pub(super) fn split(text: &str) -> Vec<&str> {
    text.split('\n').flat_map(|line| line.strip_suffix('\r').unwrap_or(line).split('\r')).collect()
}

struct Reader {
    signs: Signs,
    page: Page,
    block: usize,
    fenced: bool,
    /// The bars in each row of the table that a row of dashes began.
    bars: Option<usize>,
}

impl Reader {
    /// YAML or TOML between two fences at the very beginning: answers where the article begins.
    fn front_matter(&mut self, lines: &[&str]) -> usize {
        let Some(fence) =
            lines.first().map(|l| l.trim_matches('\u{feff}').trim_end()).filter(|l| matches!(*l, "---" | "+++"))
        else {
            return 0;
        };
        let end = lines.iter().skip(1).take(200).position(|l| l.trim_end() == fence || l.trim_end() == "...");
        let Some(end) = end.map(|end| end + 1) else { return 0 };
        self.page.head = front::read(lines.get(1..end).unwrap_or_default());
        end + 1
    }

    /// Reads the line at `at`; answers the next to read.
    fn line(&mut self, lines: &[&str], at: usize) -> usize {
        let raw = lines.get(at).copied().unwrap_or_default();
        let text = raw.trim();
        if text.starts_with("```") || text.starts_with("~~~") {
            self.fenced = !self.fenced;
            self.block += 1;
        } else if text.is_empty() {
            self.block += 1;
            self.bars = None;
        } else if let Some(bars) = dashes(text) {
            self.heads_table(bars, at);
        } else if self.signs == Signs::Markdown && html::opens_block(text) {
            return self.html(lines, at);
        } else if let Some(level) = underline(text).filter(|_| self.underlines(at + 1)) {
            if let Some(last) = self.page.pieces.last_mut() {
                last.role = Role::Heading(level);
            }
            self.block += 1;
        } else if !is_decoration(text) {
            self.text(raw, text, at + 1);
        }
        at + 1
    }

    /// Whether the line before `line` can be a heading that is underlined.
    fn underlines(&self, line: usize) -> bool {
        self.page.pieces.last().is_some_and(|p| {
            p.line + 1 == line
                && p.block == self.block
                && p.text.chars().count() <= 120
                && matches!(p.role, Role::Text | Role::Heading(_))
        })
    }

    /// Makes the line before a row of dashes the first row of a table.
    fn heads_table(&mut self, bars: usize, line: usize) {
        self.bars = Some(bars);
        let last = self.page.pieces.last_mut().filter(|last| last.line == line && last.role == Role::Text);
        if let Some(last) = last.filter(|last| inner_bars(&last.text) == bars) {
            last.role = Role::Row(cut(&last.text, '|'));
        }
    }

    fn text(&mut self, raw: &str, text: &str, line: usize) {
        let text = text.strip_prefix('>').map_or(text, str::trim_start);
        let text = if self.bars.is_none() { without_edge(text) } else { text };
        let (role, text) = match role(text, raw, self.signs) {
            (Role::Text, text) if self.bars.is_some_and(|bars| inner_bars(text) == bars) => {
                (Role::Row(cut(text.trim_matches('|'), '|')), text)
            }
            other => other,
        };
        let alone = matches!(role, Role::Heading(_));
        self.block += usize::from(alone);
        for part in breaks(text, self.signs) {
            let (text, marks) =
                if self.signs == Signs::Markdown { inline(&part) } else { (without_tags(part), Vec::new()) };
            if !text.trim().is_empty() {
                self.page.push(Piece { line, nth: 0, block: self.block, role: role.clone(), text, marks });
            }
        }
        self.block += usize::from(alone);
    }

    /// A block of HTML inside Markdown: up to the line that closes it, else to the next blank line.
    fn html(&mut self, lines: &[&str], at: usize) -> usize {
        let name = html::first_tag(lines.get(at).copied().unwrap_or_default());
        let closes = format!("</{name}>");
        let rest = lines.get(at..).unwrap_or_default();
        let ending = rest.iter().take(500).position(|l| l.to_ascii_lowercase().contains(&closes));
        let blank = rest.iter().position(|l| l.trim().is_empty());
        let count = ending.map(|end| end + 1).or(blank).unwrap_or(rest.len()).max(1);
        let source = rest.get(..count).unwrap_or_default().join("\n");
        self.block += 1;
        for mut piece in html::read(&source).pieces {
            piece.line += at;
            piece.block += self.block;
            self.page.push(piece);
        }
        self.block = self.page.pieces.last().map_or(self.block, |p| p.block.max(self.block)) + 1;
        at + count
    }
}

/// The bars between the dashes of the row below a table's first: `---|:--:|---`.
fn dashes(text: &str) -> Option<usize> {
    let plain = text.chars().all(|c| matches!(c, '-' | ':' | '|' | ' '));
    (plain && text.contains('-')).then(|| inner_bars(text)).filter(|bars| *bars > 0)
}

/// The bars of a row that are not at its ends.
fn inner_bars(text: &str) -> usize {
    text.trim_matches(['|', ' ']).matches('|').count()
}

/// The level of a heading whose underline `text` is.
fn underline(text: &str) -> Option<u8> {
    let all = |sign: char| text.chars().count() >= 3 && text.chars().all(|c| c == sign);
    if all('=') {
        Some(1)
    } else if all('-') || all('~') {
        Some(2)
    } else {
        None
    }
}

/// Whether a line only decorates: rules, image links, shortcodes, comments.
fn is_decoration(text: &str) -> bool {
    let rule = !text.chars().any(char::is_alphanumeric) && !text.contains(['?', '♪']);
    let bare = text.trim_start_matches(['#', ' ', '*']);
    let code = bare.starts_with("{{") && text.ends_with("}}")
        || text.starts_with("{%") && text.ends_with("%}")
        || text.starts_with("<!--") && text.ends_with("-->");
    let only_link_target = text.starts_with('[') && text.contains("]: http");
    rule || code || only_link_target || text.starts_with("{:") && text.ends_with('}')
}

fn role<'a>(text: &'a str, raw: &str, signs: Signs) -> (Role, &'a str) {
    let hashes = text.chars().take_while(|&c| c == '#').count();
    let after = text.trim_start_matches('#');
    if (1..=6).contains(&hashes)
        && after.starts_with(' ')
        && !after.trim().is_empty()
        && !(signs == Signs::None && after.trim_start().starts_with(|c: char| c.is_ascii_digit()))
    {
        return (Role::Heading(u8::try_from(hashes).unwrap_or(6)), after.trim().trim_end_matches('#').trim_end());
    }
    if let Some(cells) = cells(text, raw) {
        return (Role::Row(cells), text);
    }
    let item =
        ["- ", "* ", "+ ", "• ", "· ", "– ", "‣ ", "● ", "・"].iter().find_map(|bullet| text.strip_prefix(bullet));
    // `- [x] Title`: an item that can be ticked off.
    let ticked = |item: &'a str| ["[ ] ", "[x] ", "[X] "].iter().find_map(|tick| item.strip_prefix(tick));
    let bare = |item: &'a str| ticked(item).unwrap_or(item).trim_start();
    item.map_or((Role::Text, text), |item| (Role::Item(None), bare(item.trim_start())))
}

fn cut(row: &str, by: char) -> Vec<String> {
    row.split(by).map(|cell| inline(cell.trim().trim_end_matches('\\')).0).collect()
}

/// The cells of a row between pipes or tabs.
fn cells(text: &str, raw: &str) -> Option<Vec<String>> {
    let pipes = text.matches('|').count();
    if pipes >= 2 && (text.starts_with('|') || text.contains(" | ")) {
        let row = text.strip_prefix('|').unwrap_or(text);
        return Some(cut(&row.strip_suffix('|').unwrap_or(row).replace("\\|", "¦"), '|'));
    }
    let tabs = raw.trim().split('\t').filter(|cell| !cell.trim().is_empty()).count();
    (tabs >= 2).then(|| cut(raw.trim(), '\t'))
}

/// A line without the bar before a track or the name of a disc, which is left of a table of one column: `|1) Title (1:12)`.
fn without_edge(text: &str) -> &str {
    let inner = text.strip_prefix('|').map(str::trim).filter(|inner| !inner.contains(['|', '\t']));
    let heads = |inner: &str| {
        let glyphs = Glyphs::new(inner);
        let titled = |n: number::Number| n.style >= number::Style::Padded && n.end < glyphs.len();
        number::number(&glyphs, 0).is_some_and(titled) || disc::disc(inner).is_some()
    };
    inner.filter(|inner| heads(inner)).unwrap_or(text)
}

/// Plain text without the tags that were left in it: `1. <b>Title</b>`.
fn without_tags(text: String) -> String {
    const TAGS: [&str; 4] = ["b", "i", "em", "strong"];
    let text = without_styles(text);
    if !text.contains("</") {
        return text;
    }
    TAGS.iter().fold(text, |text, tag| text.replace(&format!("<{tag}>"), "").replace(&format!("</{tag}>"), ""))
}

/// Plain text without the signs in which some wikis say how a cell looks: `<bgcolor=#fff> Title`.
fn without_styles(text: String) -> String {
    let style = |from: usize| {
        let inner = text.get(from + 1..)?.split_once('>')?.0;
        let (key, value) = inner.split_once('=')?;
        let named = !key.is_empty() && key.bytes().all(|b| b.is_ascii_lowercase());
        (named && !value.is_empty() && value.len() <= 40 && !value.contains(' ')).then_some(from + inner.len() + 2)
    };
    let Some((from, to)) = text.match_indices('<').find_map(|(at, _)| Some((at, style(at)?))) else { return text };
    let (head, tail) = (text.get(..from).unwrap_or_default(), text.get(to..).unwrap_or_default());
    format!("{head}{}", tail.trim_start())
}

/// The lines that `<br>` makes of one line of Markdown.
fn breaks(text: &str, signs: Signs) -> Vec<String> {
    if signs == Signs::None || !text.contains('<') {
        return vec![text.to_owned()];
    }
    html::read(text).pieces.into_iter().map(|piece| piece.text).collect()
}

/// Counts the items of Markdown's lists that all have the number 1.
fn count_ones(pieces: &mut [Piece]) {
    let is_one = |piece: &Piece| piece.role == Role::Text && piece.text.starts_with("1. ");
    for items in pieces.chunk_by_mut(|one, next| is_one(one) && is_one(next)).filter(|items| items.len() >= 3) {
        for (piece, number) in items.iter_mut().zip(1..) {
            piece.role = Role::Item(Some(number));
            piece.text.drain(..3);
            piece.marks.iter_mut().for_each(|mark| *mark = mark.start.saturating_sub(3)..mark.end.saturating_sub(3));
        }
    }
}

/// Marks the short lines that stand alone as what they may be: headings that nothing marks.
fn mark_short_lines(pieces: &mut [Piece]) {
    let blocks: Vec<usize> = pieces.iter().map(|piece| piece.block).collect();
    let ones: Vec<bool> = pieces.iter().map(|piece| begins_with_one(&piece.text)).collect();
    for (at, piece) in pieces.iter_mut().enumerate() {
        let first = at == 0 || blocks.get(at - 1) != Some(&piece.block);
        let alone = first && blocks.get(at + 1) != Some(&piece.block);
        let heads_list = ones.get(at + 1) == Some(&true) && ones.get(at) == Some(&false);
        let text = piece.text.trim();
        let shouts = text.chars().any(char::is_alphabetic) && !text.chars().any(char::is_lowercase) && text.is_ascii();
        let short = text.chars().count() <= 80 && !text.ends_with(['.', ',', ';', '。', '!', '?', '！', '？']);
        if piece.role == Role::Text
            && short
            && (alone
                || first
                    && (text.ends_with([':', '：']) || shouts || heads_list || super::heading::names_release(text)))
        {
            piece.role = Role::Short;
        }
    }
}

/// Whether a line begins with the number 1.
fn begins_with_one(text: &str) -> bool {
    let start: String = text.chars().take(12).collect();
    let number = number::number(&Glyphs::new(&start), 0);
    number.is_some_and(|number| number.value == 1 && number.style >= number::Style::Padded)
}
