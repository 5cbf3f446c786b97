//! A TOML file with the places of its entries, and what is wrong in it.

use std::ops::Range;
use std::path::Path;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::near::nearest;
use crate::model::Fault;

/// Faults that are told of one file.
const MOST_FAULTS: usize = 200;

/// Gathers what is wrong.
pub(super) struct Reader<'t> {
    path: &'t Path,
    text: &'t str,
    faults: Vec<(usize, String)>,
    /// Where it is no TOML; what was made of that is not worth another word.
    broken: Vec<usize>,
}

impl<'t> Reader<'t> {
    pub(super) fn new(path: &'t Path, text: &'t str) -> Self {
        Self { path, text, faults: Vec::new(), broken: Vec::new() }
    }

    /// Notes what is no TOML.
    pub(super) fn no_toml(&mut self, at: Range<usize>, message: &str) {
        let lines: Vec<&str> = message.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
        let start = at.start;
        self.fault(at, &format!("is not TOML here: {}", lines.join(", ")));
        self.broken.push(start);
    }

    /// Notes what is wrong with the bytes `at`.
    pub(super) fn fault(&mut self, at: Range<usize>, words: &str) {
        if self.faults.len() < MOST_FAULTS && !self.broken.contains(&at.start) {
            self.faults.push((at.start, words.to_owned()));
        }
    }

    /// The line and column, both from 1, of a byte.
    pub(super) fn place(&self, byte: usize) -> (usize, usize) {
        let before = self.text.get(..byte).unwrap_or(self.text);
        let line = before.rfind('\n').map_or(0, |end| end + 1);
        (before.matches('\n').count() + 1, before.len() - line + 1)
    }

    /// What is wrong, in the order of the lines.
    pub(super) fn done(mut self) -> Vec<Fault> {
        self.faults.sort();
        self.faults.iter().map(|(byte, words)| Fault::at(self.path, self.place(*byte), words)).collect()
    }
}

/// One entry.
#[derive(Debug, Clone)]
pub(super) struct Entry<'t> {
    /// Its name.
    pub(super) name: &'t str,
    /// Where the name stands, in bytes.
    pub(super) name_span: Range<usize>,
    /// Its value.
    pub(super) value: &'t DeValue<'t>,
    /// Where the value stands, in bytes.
    pub(super) span: Range<usize>,
}

/// The entries of a table, in the order of the file.
#[derive(Debug)]
pub(super) struct Entries<'t>(Vec<Entry<'t>>);

impl<'t> Entries<'t> {
    pub(super) fn of(table: &'t DeTable<'t>) -> Self {
        let entry = |(name, value): (&'t Spanned<_>, &'t Spanned<DeValue<'t>>)| {
            let text: &'t std::borrow::Cow<'t, str> = name.get_ref();
            Entry { name: text, name_span: name.span(), value: value.get_ref(), span: value.span() }
        };
        let mut entries: Vec<_> = table.iter().map(entry).collect();
        entries.sort_by_key(|entry| entry.name_span.start);
        Self(entries)
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = &Entry<'t>> {
        self.0.iter()
    }

    /// The entry of that name.
    pub(super) fn get(&self, name: &str) -> Option<&Entry<'t>> {
        self.0.iter().find(|entry| entry.name == name)
    }

    /// The table of that name; where something else stands there, `below` says what the table would hold.
    pub(super) fn table(&self, name: &str, reader: &mut Reader, below: fn(&DeValue) -> String) -> Option<Self> {
        let entry = self.get(name)?;
        let table = entry.value.as_table();
        if table.is_none() {
            reader.fault(entry.span.clone(), &format!("{name} is a table: [{name}], and {}", below(entry.value)));
        }
        table.map(Self::of)
    }

    /// Names the entries that are not among `names`.
    pub(super) fn unknown(&self, names: &[&str], what: &str, reader: &mut Reader) {
        for entry in self.0.iter().filter(|entry| !names.contains(&entry.name)) {
            reader.fault(entry.name_span.clone(), &not(entry.name, what, names));
        }
    }
}

/// `"mesure" is not a setting: did you mean "measure"?`
pub(super) fn not(wrong: &str, what: &str, names: &[&str]) -> String {
    let wrong_cut: String = wrong.chars().take(40).collect();
    match nearest(wrong, names.iter().copied()) {
        Some(name) => format!("\"{wrong_cut}\" is not {what}: did you mean \"{name}\"?"),
        None => format!("\"{wrong_cut}\" is not {what}: leitmotif config --default shows them all"),
    }
}
