//! Running text among headings and lists: a line that would read as something else has a `\` before it.

use super::faults::Faults;
use super::outline::{Numbered, heading};
use super::themes;
use crate::model::Prose;

/// Appends a blank line and `text`; nothing for an empty one.
pub(super) fn write(out: &mut String, text: &str) {
    if text.is_empty() {
        return;
    }
    out.push('\n');
    for line in text.split('\n') {
        if is_structure(line) || unmarked(line) != line {
            out.push('\\');
        }
        out.push_str(line);
        out.push('\n');
    }
}

/// The text that these lines are.
pub(super) fn read<'a>(lines: impl IntoIterator<Item = &'a Numbered<'a>>) -> Prose {
    let mut text = String::new();
    for (_, line) in lines {
        text.push_str(unmarked(line));
        text.push('\n');
    }
    Prose::from(text)
}

/// Whether a line would read as a heading, an underline, a comment or a list of themes.
fn is_structure(line: &str) -> bool {
    let underline = ["---", "===", "<!--"].iter().any(|sign| line.starts_with(sign));
    underline || heading(line).is_some() || themes::is_list(line)
}

/// A line without the `\` that marks it as text.
fn unmarked(line: &str) -> &str {
    let marked = |rest: &&str| rest.starts_with(|c: char| c.is_ascii_punctuation()) || themes::is_list(rest);
    line.strip_prefix('\\').filter(marked).unwrap_or(line)
}

/// Says that there is a heading where running text is expected.
pub(super) fn check(lines: &[Numbered<'_>], faults: &mut Faults) {
    for (number, line) in lines {
        match heading(line) {
            Some((1, _)) => faults.add(
                (*number, 1),
                "a title stands before everything else: write ## for a section, or \\# to keep it as text",
            ),
            Some((3, _)) => faults
                .add((*number, 1), "a scene stands under ## Scenes: write that above it, or \\### to keep it as text"),
            Some(_) | None => {}
        }
    }
}
