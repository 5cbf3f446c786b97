//! The front matter of Markdown: the lines of YAML or TOML before an article, as blogs write them.

use super::piece::Head;

/// What is known of the front matter `lines`, which stand between its fences.
pub(super) fn read(lines: &[&str]) -> Head {
    let mut head = Head::default();
    for (at, line) in lines.iter().enumerate() {
        let Some((key, value)) = line.split_once([':', '=']).filter(|(key, _)| is_key(key)) else { continue };
        let value = if value.trim().is_empty() { below(lines, at + 1) } else { value.trim().to_owned() };
        head.say(key.trim(), &value);
    }
    head
}

/// Whether what stands before the colon is a key of the first level.
fn is_key(key: &str) -> bool {
    !key.starts_with([' ', '\t', '-', '#']) && !key.trim().is_empty()
}

/// The list below a key: `- one`, each on its own line; or the name in a table of several fields.
fn below(lines: &[&str], from: usize) -> String {
    let inner = || lines.iter().skip(from).take(40).take_while(|line| line.starts_with([' ', '\t', '-']));
    let items: Vec<&str> = inner().filter_map(|line| line.trim().strip_prefix("- ")).map(unquoted).collect();
    let named = inner().find_map(|line| line.trim().trim_start_matches("- ").strip_prefix("name:")).map(unquoted);
    named.map_or_else(|| items.join(", "), str::to_owned)
}

impl Head {
    /// Takes what one field says.
    fn say(&mut self, key: &str, value: &str) {
        let value = listed(value);
        if value.trim().is_empty() || value.starts_with(['{', '|', '>']) {
            return;
        }
        let slot = match key.to_ascii_lowercase().as_str() {
            "title" => &mut self.title,
            "author" | "authors" | "by" | "reviewer" => &mut self.author,
            "album" | "soundtrack" => &mut self.album,
            "composer" | "composers" | "music" | "score_by" => &mut self.composers,
            "label" => &mut self.label,
            "film" | "movie" | "game" | "series" | "show" | "work" => &mut self.work,
            "year" => &mut self.year,
            "tags" | "tag" | "categories" | "category" | "genre" => {
                self.tags.push(value);
                return;
            }
            "canonical" | "canonical_url" | "canonicalurl" | "url" | "source" | "link" if is_address(&value) => {
                &mut self.source
            }
            _ => return,
        };
        if slot.is_none() {
            *slot = Some(value.trim().to_owned());
        }
    }

    /// Folds the white space in what was said.
    pub(super) fn tidy(&mut self) {
        let slots =
            [&mut self.title, &mut self.author, &mut self.source, &mut self.site, &mut self.album, &mut self.work];
        for slot in slots {
            let tidy = slot.take().map(|text| text.split_whitespace().collect::<Vec<_>>().join(" "));
            *slot = tidy.filter(|text| !text.is_empty());
        }
    }
}

/// A value without its quotes: `"Iron Sands"`, `[one, "two"]`.
fn listed(value: &str) -> String {
    let value = value.trim();
    match value.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) {
        Some(inner) => inner.split(',').map(|part| unquoted(part.trim())).collect::<Vec<_>>().join(", "),
        None => unquoted(value).to_owned(),
    }
}

/// What the quotes round the whole of `value` hold; an apostrophe inside stays.
fn unquoted(value: &str) -> &str {
    let value = value.trim();
    let inner = |quote: char| value.strip_prefix(quote).and_then(|rest| rest.strip_suffix(quote));
    inner('"').or_else(|| inner('\'')).unwrap_or(value).trim()
}

fn is_address(text: &str) -> bool {
    text.starts_with("http://") || text.starts_with("https://")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_lists_and_tables_are_read() {
        let lines = [
            "title: 'Iron Sands' and what it doesn't say",
            "author:",
            "  name: Ada Marlowe",
            "  email: ada@cuesheet.example",
            "composers:",
            "  - Ilse Vandam",
            "  - \"Johan Vester\"",
            "tags: [games, 'scores']",
            "film: \"Iron Sands\"",
            "url: /2021/iron-sands/",
        ];
        let head = read(&lines);
        assert_eq!(head.title.as_deref(), Some("'Iron Sands' and what it doesn't say"));
        assert_eq!(head.author.as_deref(), Some("Ada Marlowe"));
        assert_eq!(head.composers.as_deref(), Some("Ilse Vandam, Johan Vester"));
        assert_eq!(head.work.as_deref(), Some("Iron Sands"));
        assert_eq!(head.tags, ["games, scores"]);
        assert_eq!(head.source, None);
    }
}
