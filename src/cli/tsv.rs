//! Columns between tabs. Clean text has no tabs and no line breaks, so nothing needs quoting.

use std::io::{self, Write};

/// Writes one line of columns.
pub(super) fn row(out: &mut impl Write, cells: &[&str]) -> io::Result<()> {
    let mut line = Vec::new();
    set_row(&mut line, cells);
    out.write_all(&line)
}

/// Adds one line of columns.
pub(super) fn set_row(lines: &mut Vec<u8>, cells: &[&str]) {
    for (i, cell) in cells.iter().enumerate() {
        if i > 0 {
            lines.push(b'\t');
        }
        lines.extend_from_slice(cell.as_bytes());
    }
    lines.push(b'\n');
}

/// What is known, as text; nothing for what is not.
pub(super) fn known<T: ToString>(value: Option<T>) -> String {
    value.map_or_else(String::new, |value| value.to_string())
}
