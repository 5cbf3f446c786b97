//! The key table: which keys ask for which action, where, and in what words. Keys, the help page and the hints at the
//! foot are all read from it.

use super::action::Action;
use super::bindings::{self, Row};
use super::key::Key;

/// Where a binding holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// In the panes.
    Panes,
    /// In the search line.
    SearchLine,
    /// In the line that finds words in the review.
    FindLine,
    /// In the line that asks what to import.
    ImportLine,
    /// In a list to choose from, laid over the panes.
    Picker,
    /// On a page laid over the panes: help, or what could not be read.
    Overlay,
    /// On the timeline.
    Timeline,
    /// Everywhere.
    Anywhere,
}

impl Place {
    /// All of them, in the order of the help page.
    pub const ALL: [Self; 8] = [
        Self::Panes,
        Self::SearchLine,
        Self::FindLine,
        Self::ImportLine,
        Self::Timeline,
        Self::Picker,
        Self::Overlay,
        Self::Anywhere,
    ];

    /// Its name in the configuration.
    pub fn name(self) -> &'static str {
        match self {
            Self::Panes => "panes",
            Self::SearchLine => "search",
            Self::FindLine => "find",
            Self::ImportLine => "import",
            Self::Timeline => "timeline",
            Self::Picker => "list",
            Self::Overlay => "page",
            Self::Anywhere => "anywhere",
        }
    }

    /// Its heading on the help page.
    pub fn heading(self) -> &'static str {
        match self {
            Self::Panes => "In the panes",
            Self::SearchLine => "In the search line",
            Self::FindLine => "In the line that finds words in a review",
            Self::ImportLine => "In the line that asks what to import",
            Self::Timeline => "On the timeline",
            Self::Picker => "In a list to choose from",
            Self::Overlay => "On this page",
            Self::Anywhere => "Everywhere",
        }
    }
}

/// One row of the table.
#[derive(Debug, Clone)]
pub struct Binding {
    /// What is asked for.
    pub action: Action,
    /// Where.
    pub place: Place,
    /// The key sequences that ask for it, each of one key or two.
    pub keys: Vec<Vec<Key>>,
    /// What it does, for the help page.
    pub words: &'static str,
    /// What it does in a word, where it belongs among the hints.
    pub hint: Option<&'static str>,
}

/// What a key came to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pressed {
    /// An action.
    Action(Action),
    /// The beginning of a longer sequence.
    Waiting,
    /// Nothing.
    Unbound,
}

/// The table.
#[derive(Debug, Clone)]
pub struct Keymap {
    bindings: Vec<Binding>,
}

impl Keymap {
    /// The rows, in the order of the help page.
    pub fn bindings(&self) -> &[Binding] {
        &self.bindings
    }

    /// What `key` means after `before` (a sequence that was [`Pressed::Waiting`], or nothing).
    pub fn press(&self, place: Place, before: Option<Key>, key: Key) -> Pressed {
        let sequence: Vec<Key> = before.into_iter().chain([key]).collect();
        let here = || self.bindings.iter().filter(move |b| b.place == place || b.place == Place::Anywhere);
        if let Some(found) = here().find(|b| b.keys.contains(&sequence)) {
            return Pressed::Action(found.action);
        }
        if here().any(|b| b.keys.iter().any(|keys| keys.len() > sequence.len() && keys.starts_with(&sequence))) {
            return Pressed::Waiting;
        }
        Pressed::Unbound
    }

    /// The row of an action.
    pub fn of(&self, action: Action) -> Option<&Binding> {
        self.bindings.iter().find(|binding| binding.action == action)
    }

    /// The first key of an action in a place, as it is written; empty where it has none.
    pub fn key(&self, place: Place, action: Action) -> String {
        let mine = self.bindings.iter().find(|binding| (binding.place, binding.action) == (place, action));
        mine.map(Binding::first_key).unwrap_or_default()
    }

    /// What `words` say of the first key of an action in a place; nothing where it has none.
    pub fn told(&self, place: Place, action: Action, words: impl Fn(&str) -> String) -> String {
        let key = self.key(place, action);
        if key.is_empty() { key } else { words(&key) }
    }

    /// Gives an action these keys and no others.
    pub(super) fn set(&mut self, place: Place, action: Action, keys: &[Vec<Key>]) {
        for binding in self.bindings.iter_mut().filter(|binding| (binding.place, binding.action) == (place, action)) {
            binding.keys = keys.to_vec();
        }
    }

    /// Takes a key sequence, and those that it would hide or be hidden by, away from all actions that `from` names.
    /// Answers with the actions that have no key left.
    pub(super) fn take_away(&mut self, keys: &[Key], from: impl Fn(Place, Action) -> bool) -> Vec<(Place, Action)> {
        let mut bare = Vec::new();
        for binding in self.bindings.iter_mut().filter(|binding| from(binding.place, binding.action)) {
            let before = binding.keys.len();
            binding.keys.retain(|mine| !overlap(mine, keys));
            if before > 0 && binding.keys.is_empty() {
                bare.push((binding.place, binding.action));
            }
        }
        bare
    }
}

impl Binding {
    fn new(place: Place, &(action, keys, words, hint): &Row) -> Self {
        let sequence = |keys: &str| keys.split(',').filter_map(Key::named).collect();
        Self { action, place, keys: keys.split(' ').map(sequence).collect(), words, hint }
    }

    /// Its first key sequence as it is written: `gg`, `Ctrl-d`, `Enter`.
    pub fn first_key(&self) -> String {
        self.keys.first().map(|keys| written(keys)).unwrap_or_default()
    }

    /// All its key sequences as they are written.
    pub fn all_keys(&self) -> String {
        self.keys.iter().map(|keys| written(keys)).collect::<Vec<_>>().join(" ")
    }
}

/// Whether one key sequence is the other, or its beginning: only one of the two can be heard.
pub(super) fn overlap(one: &[Key], other: &[Key]) -> bool {
    one.starts_with(other) || other.starts_with(one)
}

fn written(keys: &[Key]) -> String {
    keys.iter().map(ToString::to_string).collect()
}

impl Default for Keymap {
    fn default() -> Self {
        let place = |(place, rows): (Place, &'static [Row])| rows.iter().map(move |row| Binding::new(place, row));
        Self { bindings: bindings::table().flat_map(place).collect() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::action::Walk;

    #[test]
    fn every_row_has_its_keys_and_no_key_means_two_things() {
        let keymap = Keymap::default();
        let mut seen = std::collections::HashSet::new();
        for binding in keymap.bindings() {
            assert!(!binding.keys.is_empty() && binding.keys.iter().all(|keys| !keys.is_empty()), "{binding:?}");
            for keys in &binding.keys {
                assert!(seen.insert((format!("{:?}", binding.place), keys.clone())), "{keys:?} twice");
            }
        }
    }

    #[test]
    fn a_sequence_waits_for_its_second_key() {
        let keymap = Keymap::default();
        let g = Key::plain('g');
        assert_eq!(keymap.press(Place::Panes, None, g), Pressed::Waiting);
        assert_eq!(keymap.press(Place::Panes, Some(g), g), Pressed::Action(Action::Walk(Walk::First)));
        assert_eq!(keymap.press(Place::Panes, Some(g), Key::plain('j')), Pressed::Unbound);
        assert_eq!(keymap.press(Place::SearchLine, None, g), Pressed::Unbound);
        assert_eq!(keymap.press(Place::SearchLine, None, Key::ctrl('c')), Pressed::Action(Action::Quit));
    }
}
