//! Articles about albums, as people write them: text, Markdown, HTML.

use super::Import;
use super::notes::Notes;

/// How an article is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// Plain text.
    Text,
    /// Markdown.
    Markdown,
    /// HTML.
    Html,
}

/// The albums that an article tells of.
pub fn read(name: &str, _text: &str, _form: Form) -> Import {
    let mut notes = Notes::new(name);
    notes.whole("is an article, which this version does not read");
    notes.with(Vec::new())
}
