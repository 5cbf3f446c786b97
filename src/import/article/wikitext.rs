//! The text of a wiki's page as it is edited: its headings, numbered lists, links and templates of tracks, made lines that
//! plain text has too. Each line stays where it was, so that warnings name the right one.

use std::collections::BTreeMap;

use super::column::{self, Column};
use super::wikitable;

/// Templates that hold a list of tracks, by how their names begin; lower case, without spaces and signs.
#[rustfmt::skip]
const TEMPLATES: &[&str] = &[
    "tracklist", "tracklisting", "titelliste", "pistes", "listadecanciones", "tracce", "listafaixas", "listadefaixas",
    "utwory", "listautworow", "списоккомпозиций", "треклист", "tracklist", "låtlista", "nummers", "şarkılistesi",
];
/// Lines of one template, at most.
const LONGEST: usize = 600;

/// The lines of a wiki's page as plain text; none if `lines` are none.
pub(super) fn plain(lines: &[&str]) -> Option<Vec<String>> {
    let opens = |at: usize| lines.get(at..).is_some_and(opens);
    let table = |at: usize| lines.get(at..).and_then(wikitable::wide);
    if !(0..lines.len())
        .any(|at| heading(lines.get(at).copied().unwrap_or_default()).is_some() || opens(at) || table(at).is_some())
    {
        return None;
    }
    let mut plain = Vec::with_capacity(lines.len());
    let mut count = 0;
    while let Some(line) = lines.get(plain.len()) {
        if opens(plain.len()) {
            plain.extend(template(lines.get(plain.len()..).unwrap_or_default()));
            continue;
        }
        if let Some(wide) = table(plain.len()) {
            plain.extend(wikitable::plain(lines.get(plain.len()..plain.len() + wide).unwrap_or_default(), inline));
            continue;
        }
        count = if line.starts_with('#') { count + u32::from(!line.starts_with("#:")) } else { 0 };
        plain.push(self::line(line, count));
    }
    Some(plain)
}

/// One line; `count` is its place in a numbered list.
fn line(line: &str, count: u32) -> String {
    if let Some((level, text)) = heading(line) {
        return format!("{} {}", "#".repeat(level), inline(text));
    }
    match line.strip_prefix('#') {
        Some(item) if !item.starts_with([':', '#', '*']) => format!("{count}. {}", inline(item)),
        _ => match line.strip_prefix(';') {
            Some(term) => format!("#### {}", inline(term)),
            None => inline(line),
        },
    }
}

/// The level and the text of `== Heading ==`.
fn heading(line: &str) -> Option<(usize, &str)> {
    let line = line.trim();
    let level = line.chars().take_while(|c| *c == '=').count();
    let text = line.trim_matches('=').trim();
    let fits = (2..=6).contains(&level) && line.ends_with("==") && !text.is_empty() && !text.contains('=');
    fits.then_some((level, text))
}

/// Whether the first of `lines` opens a template of tracks: by its name, or since it holds two numbered titles or more.
fn opens(lines: &[&str]) -> bool {
    let Some(name) = lines.first().and_then(|line| line.trim_start().strip_prefix("{{")) else { return false };
    let name: String =
        name.chars().take_while(|c| !matches!(c, '|' | '}' | '\n')).filter(|c| c.is_alphanumeric()).collect();
    TEMPLATES.contains(&name.to_lowercase().as_str()) || numbered_titles(whole(lines)) >= 2
}

/// The numbered titles among the fields of a template's lines.
fn numbered_titles(lines: &[&str]) -> usize {
    let fields = lines.iter().flat_map(|line| fields(line)).filter_map(|(key, _)| numbered(&key));
    fields.filter(|(column, _)| *column == Some(Column::Title)).count()
}

/// What a field such as `title2` or `durée2` holds, and its number.
fn numbered(key: &str) -> Option<(Option<Column>, u32)> {
    let name = key.trim_end_matches(|c: char| c.is_ascii_digit());
    let number = key.get(name.len()..)?.parse().ok()?;
    Some((column::column(name.trim_end_matches(['_', ' ', '-'])), number))
}

/// The lines of the template that the first of `lines` opens.
fn whole<'a, 'b>(lines: &'a [&'b str]) -> &'a [&'b str] {
    let mut depth = 0usize;
    let end = lines.iter().take(LONGEST).position(|line| {
        depth = (depth + line.matches("{{").count()).saturating_sub(line.matches("}}").count());
        depth == 0
    });
    lines.get(..end.map_or(lines.len().min(LONGEST), |end| end + 1)).unwrap_or_default()
}

/// The lines of a template: each title, with its number and length, on the line where it stood.
fn template(lines: &[&str]) -> Vec<String> {
    let lines = whole(lines);
    let mut titles: BTreeMap<u32, (usize, String)> = BTreeMap::new();
    let mut lengths: BTreeMap<u32, String> = BTreeMap::new();
    let mut plain = vec![String::new(); lines.len()];
    for (at, line) in lines.iter().enumerate() {
        for (key, value) in fields(&inline(line)) {
            match numbered(&key) {
                Some((Some(Column::Title), number)) => drop(titles.insert(number, (at, value))),
                Some((Some(Column::Number), number)) => drop(titles.entry(number).or_insert((at, value))),
                Some((Some(Column::Length), number)) => drop(lengths.insert(number, value)),
                _ if key == "headline" => {
                    plain.get_mut(at).into_iter().for_each(|line| *line = format!("#### {value}"));
                }
                _ => {}
            }
        }
    }
    for (number, (at, title)) in titles {
        let length =
            lengths.get(&number).filter(|length| !length.is_empty()).map_or(String::new(), |l| format!(" ({l})"));
        if let Some(line) = plain.get_mut(at).filter(|_| !title.is_empty()) {
            let gap = if line.is_empty() { "" } else { " " };
            *line = format!("{line}{gap}{number}. {title}{length}");
        }
    }
    plain
}

/// The fields `| key = value` of a line.
fn fields(line: &str) -> Vec<(String, String)> {
    let field =
        |part: &str| part.split_once('=').map(|(key, value)| (key.trim().to_lowercase(), value.trim().to_owned()));
    line.trim().trim_end_matches("}}").split('|').filter_map(field).collect()
}

/// A line without links, marks and notes.
fn inline(line: &str) -> String {
    let text = cut(&cut(line, "<ref", "</ref>"), "<!--", "-->").replace("'''", "").replace("''", "");
    let mut kept = String::new();
    let mut rest = text.as_str();
    while let Some((head, (target, tail))) =
        rest.split_once("[[").and_then(|(head, rest)| Some((head, rest.split_once("]]")?)))
    {
        kept.push_str(head);
        kept.push_str(target.rsplit('|').next().unwrap_or(target));
        rest = tail;
    }
    kept + rest
}

/// A text without what stands from each `open` to its `close`.
fn cut(text: &str, open: &str, close: &str) -> String {
    let mut kept = String::new();
    let mut rest = text;
    while let Some((head, tail)) = rest.split_once(open) {
        let Some((_, after)) = tail.split_once(close) else { break };
        kept.push_str(head);
        rest = after;
    }
    kept + rest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_page_of_a_wiki_becomes() {
        let page = [
            "== Track listing ==",
            "{{Track listing",
            "| headline = Disc 1",
            "| title1 = ''Salt'' | length1 = 1:12",
            "| title2 = [[Tide (song)|Tide]]<ref>x</ref>",
            "| note2 = reprise",
            "| length2 = 2:05",
            "}}",
            "# \"Low Water\" – 3:00",
            "# \"High Water\" – 4:00",
        ];
        let expected = [
            "## Track listing",
            "",
            "#### Disc 1",
            "1. Salt (1:12)",
            "2. Tide (2:05)",
            "",
            "",
            "",
            "1.  \"Low Water\" – 3:00",
            "2.  \"High Water\" – 4:00",
        ];
        assert_eq!(plain(&page).unwrap(), expected);
        assert_eq!(plain(&["# A heading", "1. Title"]), None);
    }
}
