//! What could not be read, and where: said in one line, never swallowed.

use std::fmt;
use std::path::{Path, PathBuf};

use super::text::clean_line;

/// One thing wrong with one place of the user's.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// The file or folder.
    pub path: PathBuf,
    /// The line, from 1; none where the whole file is meant.
    pub line: Option<usize>,
    /// The column in the line, from 1, in bytes as editors' JSON tools count it.
    pub column: Option<usize>,
    /// What is wrong and what to do, in lower case, without a full stop.
    pub message: String,
}

impl Fault {
    /// A fault of a whole file or folder.
    pub fn whole(path: &Path, message: impl fmt::Display) -> Self {
        Self { path: path.to_owned(), line: None, column: None, message: message.to_string() }
    }

    /// A fault at a line and column, both from 1.
    pub fn at(path: &Path, (line, column): (usize, usize), message: impl fmt::Display) -> Self {
        Self { line: Some(line), column: Some(column), ..Self::whole(path, message) }
    }
}

impl fmt::Display for Fault {
    /// `path:line:column: message`, cleaned for a terminal.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&clean_line(&self.path.to_string_lossy()))?;
        for place in [self.line, self.column].into_iter().flatten() {
            write!(f, ":{place}")?;
        }
        write!(f, ": {}", clean_line(&self.message))
    }
}
