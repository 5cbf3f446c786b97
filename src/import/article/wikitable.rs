//! The tables of a wiki's page as it is edited: `{|`, rows begun by `|-`, cells by `|` and `!`, each made one line of cells.

/// Lines of one table, at most.
const LONGEST: usize = 2_000;

/// How many of `lines` the table takes that the first of them opens; none if it opens none or never closes.
pub(super) fn wide(lines: &[&str]) -> Option<usize> {
    lines.first().filter(|line| line.trim_start().starts_with("{|"))?;
    let sign = |line: &&str| ["|}", "{|"].iter().any(|sign| line.trim_start().starts_with(sign));
    let end = lines.iter().skip(1).take(LONGEST).position(sign)? + 1;
    lines.get(end).filter(|line| line.trim_start().starts_with("|}")).map(|_| end + 1)
}

/// The rows of a table, each where its last cell stood, and empty lines for all others; `inline` frees cells from signs.
pub(super) fn plain(lines: &[&str], inline: impl Fn(&str) -> String) -> Vec<String> {
    let mut plain = vec![String::new(); lines.len()];
    let mut table = Table::default();
    let mut last = 0;
    for (at, line) in lines.iter().enumerate() {
        let text = inline(line.trim());
        let ends = ["|-", "|}", "|+"].iter().any(|sign| text.starts_with(sign));
        if ends && let Some(line) = plain.get_mut(last).filter(|_| !table.row.is_empty()) {
            *line = table.end_row();
        }
        if !ends && let Some(cells) = text.strip_prefix(['|', '!']) {
            let sign = if text.starts_with('!') { "!!" } else { "||" };
            cells.split("||").flat_map(|cell| cell.split(sign)).for_each(|cell| table.cell(cell));
            last = at;
        }
    }
    plain
}

/// Cells of one row, at most.
const WIDEST: usize = 40;

#[derive(Default)]
struct Table {
    /// The cells of the row that is being read.
    row: Vec<String>,
    /// For each column, in how many rows from this one on a cell of a row above stands.
    spans: Vec<usize>,
}

impl Table {
    fn cell(&mut self, cell: &str) {
        self.skip();
        let (style, inner) = cell.split_once('|').filter(|(style, _)| style.contains('=')).unwrap_or(("", cell));
        let inner = inner.replace("<br>", " ").replace("<br />", " ").replace("<br/>", " ").replace('|', "/");
        let (rows, columns) = (spanned(style, "rowspan"), spanned(style, "colspan"));
        for nth in 0..columns {
            self.spans.resize(usize::max(self.spans.len(), self.row.len() + 1), 0);
            self.spans.get_mut(self.row.len()).into_iter().for_each(|span| *span = rows);
            self.row.push(if nth == 0 { inner.trim().to_owned() } else { String::new() });
        }
    }

    /// Leaves the columns empty in which a cell of a row above stands.
    fn skip(&mut self) {
        while self.spans.get(self.row.len()).is_some_and(|span| *span > 0) && self.row.len() < WIDEST {
            self.row.push(String::new());
        }
    }

    fn end_row(&mut self) -> String {
        self.skip();
        self.spans.iter_mut().for_each(|span| *span = span.saturating_sub(1));
        format!("| {} |", std::mem::take(&mut self.row).join(" | "))
    }
}

/// Over how many rows or columns a cell reaches: `rowspan="2"`.
fn spanned(style: &str, name: &str) -> usize {
    let rest = style.split_once(name).map_or("", |(_, rest)| rest);
    let digits = rest.trim_start_matches(['=', '"', '\'', ' ']).split(|c: char| !c.is_ascii_digit()).next();
    digits.and_then(|digits| digits.parse().ok()).filter(|count| (1..=WIDEST).contains(count)).unwrap_or(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_table_becomes() {
        let table = [
            "{| class=\"wikitable\"",
            "! No. !! Title",
            "! style=\"width:3em\" | Length",
            "|-",
            "| rowspan=\"2\" | 1 || ''Salt'' || 1:12",
            "|-",
            "| colspan=2 | Reef",
            "|-",
            "| 2",
            "| align=left | Tide",
            "| 2:05",
            "|}",
        ];
        let rows = [
            "",
            "",
            "| No. | Title | Length |",
            "",
            "| 1 | Salt | 1:12 |",
            "",
            "|  | Reef |  |",
            "",
            "",
            "",
            "| 2 | Tide | 2:05 |",
            "",
        ];
        assert_eq!(wide(&table), Some(12));
        assert_eq!(plain(&table, |cell| cell.replace("''", "")), rows);
        assert_eq!(wide(&table[1..]), None);
    }
}
