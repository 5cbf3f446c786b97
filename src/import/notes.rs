//! What a reader has to say while it reads: kept in order, and never so much that the report drowns in it.

use super::{Draft, Import, Warning};

/// The most warnings that one source may give; the rest is counted.
const MOST: usize = 100;

/// The warnings of one source, as they come up.
#[derive(Debug)]
pub(super) struct Notes {
    source: String,
    warnings: Vec<Warning>,
    unsaid: usize,
    /// The line that the text in hand begins on, less one: for albums on lines of their own.
    pub before: usize,
}

impl Notes {
    pub(super) fn new(source: &str) -> Self {
        Self { source: source.to_owned(), warnings: Vec::new(), unsaid: 0, before: 0 }
    }

    /// Something about a line of the text in hand, counted from 1.
    pub(super) fn line(&mut self, line: usize, message: impl Into<String>) {
        self.say(Some(self.before + line), &message.into());
    }

    /// Something about the source as a whole, or about a place that `message` names.
    pub(super) fn whole(&mut self, message: impl Into<String>) {
        self.say((self.before > 0).then_some(self.before + 1), &message.into());
    }

    /// Something about another source, one of those that the album is made of.
    pub(super) fn about(&mut self, source: &str, message: impl Into<String>) {
        let before = self.warnings.len();
        self.say(None, &message.into());
        if let Some(warning) = self.warnings.get_mut(before) {
            source.clone_into(&mut warning.source);
        }
    }

    /// Something about a line, where it is known.
    pub(super) fn at(&mut self, line: Option<usize>, message: impl Into<String>) {
        match line {
            Some(line) => self.line(line, message),
            None => self.whole(message),
        }
    }

    /// Whatever a message quotes, it is one clean line.
    fn say(&mut self, line: Option<usize>, message: &str) {
        if self.warnings.len() < MOST {
            let message = crate::model::text::clean_line(message).into_owned();
            self.warnings.push(Warning { source: self.source.clone(), line, message });
        } else {
            self.unsaid += 1;
        }
    }

    /// The report of a source that held `albums`.
    pub(super) fn with(mut self, albums: Vec<Draft>) -> Import {
        if self.unsaid > 0 {
            let message = format!("there is more to say, {} times: mend these first", self.unsaid);
            self.warnings.push(Warning { source: self.source, line: None, message });
        }
        Import { albums, warnings: self.warnings }
    }
}

/// `text` as a warning may quote it: clean, on one line, and not too much of it.
pub(super) fn quoted(text: &str) -> String {
    format!("\"{}\"", short(text))
}

/// The beginning of `text`, clean and on one line.
pub(super) fn short(text: &str) -> String {
    let clean = crate::model::text::clean_line(text);
    match clean.char_indices().nth(40) {
        Some((cut, _)) => format!("{}…", clean.get(..cut).unwrap_or_default()),
        None => clean.into_owned(),
    }
}
