//! The reader's own settings: TOML → [`Config`] and what is wrong in it, and the file of all defaults.
//!
//! What a setting is called, what it says, how it is read and how it is written stands in one place, `setting`; keys
//! and their names are those of the key table. A wrong entry is named, and the rest holds.

mod keys;
mod near;
mod reader;
mod setting;
mod written;

use std::ops::Range;
use std::path::Path;

use toml::de::DeTable;

use super::action::Action;
use super::at_hand::Sort;
use super::keymap::{Keymap, Place};
use super::look::Colours;
use super::page::Measure;
use super::state::{State, Widths};
use crate::model::Fault;
use crate::model::text::clean_line;
use reader::{Entries, Reader};
use setting::Setting;

pub use written::defaults;

/// The widths of running text that can be asked for, in columns.
pub const MEASURES: Range<usize> = Measure::LEAST..Measure::MOST + 1;

/// Everything that can be set.
#[derive(Debug, Clone)]
pub struct Config {
    /// The folder of the user's albums as it was written; empty for the platform's own place.
    pub library: Box<str>,
    /// The order in which a track list is shown at first.
    pub sort: Sort,
    /// How wide running text is set at most, in columns.
    pub measure: usize,
    /// Whether the mouse is listened to.
    pub mouse: bool,
    /// Whether covers are shown.
    pub covers: bool,
    /// How wide the panes are.
    pub widths: Widths,
    /// The colours.
    pub colours: Colours,
    /// The keys.
    pub keymap: Keymap,
}

impl Default for Config {
    fn default() -> Self {
        Self {
            library: Box::default(),
            sort: Sort::default(),
            measure: 70,
            mouse: true,
            covers: true,
            widths: Widths::default(),
            colours: Colours::default(),
            keymap: Keymap::default(),
        }
    }
}

impl Config {
    /// Reads what stands in the file at `path`; answers also with what is wrong in it, in the order of its lines.
    pub fn read(path: &Path, text: &str) -> (Self, Vec<Fault>) {
        let (table, errors) = DeTable::parse_recoverable(text);
        let mut reader = Reader::new(path, text);
        for error in errors {
            reader.no_toml(error.span().unwrap_or_default(), error.message());
        }
        let mut config = Self::default();
        config.take(&Entries::of(table.get_ref()), &mut reader);
        (config, reader.done())
    }

    fn take(&mut self, entries: &Entries, reader: &mut Reader) {
        let of = |section: &str| Setting::all().filter(move |setting| setting.section() == section).collect::<Vec<_>>();
        if let Some(table) = entries.table("panes", reader, setting::entries) {
            self.take_settings(&table, &of("panes"), &[], reader);
        }
        if let Some(table) = entries.table("theme", reader, setting::scheme) {
            self.take_settings(&table, &of("theme"), &[], reader);
        }
        if let Some(table) = entries.table("keys", reader, setting::entries) {
            keys::take(self, &table, reader);
        }
        self.take_settings(entries, &of(""), &["panes", "theme", "keys"], reader);
    }

    /// Takes the settings of one table, and names the entries that are none; `tables` are known to stand there too.
    fn take_settings(&mut self, entries: &Entries, settings: &[Setting], tables: &[&str], reader: &mut Reader) {
        for setting in settings {
            if let Some(entry) = entries.get(setting.name())
                && let Err(words) = setting.read(self, entry.value)
            {
                reader.fault(entry.span.clone(), &format!("{} {words}", setting.name()));
            }
        }
        let names: Vec<&str> = settings.iter().map(|setting| setting.name()).chain(tables.iter().copied()).collect();
        entries.unknown(&names, "a setting", reader);
    }

    /// Sets a new state up, and says in it what is wrong. The colours are left to whoever knows the terminal.
    pub fn apply(self, state: &mut State, faults: &[Fault]) {
        state.misread = faults.into();
        state.sort = self.sort;
        state.widths = self.widths;
        state.reading.measure = Measure::new(self.measure);
        state.keymap = self.keymap;
        state.mouse.on = self.mouse;
        if let Some(first) = faults.first() {
            let all = state.keymap.told(Place::Panes, Action::Faults, |key| format!(" ({key} shows all)"));
            // The page of faults tells the folder too; here what is wrong must have room.
            let path = first.path.file_name().map_or_else(|| first.path.clone(), Into::into);
            let first = Fault { path, ..first.clone() };
            state.notice = Some(format!("{}{all}", clean_line(&first.to_string())));
        }
    }
}

#[cfg(test)]
mod tests;
