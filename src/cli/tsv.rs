//! Columns between tabs. Clean text has no tabs and no line breaks, so nothing needs quoting.

use std::io::{self, Write};

/// Writes one line of columns.
pub(super) fn row(out: &mut impl Write, cells: &[&str]) -> io::Result<()> {
    for (i, cell) in cells.iter().enumerate() {
        if i > 0 {
            out.write_all(b"\t")?;
        }
        out.write_all(cell.as_bytes())?;
    }
    out.write_all(b"\n")
}

/// What is known, as text; nothing for what is not.
pub(super) fn known<T: ToString>(value: Option<T>) -> String {
    value.map_or_else(String::new, |value| value.to_string())
}
