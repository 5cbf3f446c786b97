//! The key table: which keys ask for which action, where, and in what words. Keys, the help page and the hints at the
//! foot are all read from it.

use super::action::{Action, Edit, Turn, Walk};
use super::key::{Code, Key};

/// Where a binding holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// In the panes.
    Panes,
    /// In the search line.
    SearchLine,
    /// On a page laid over the panes: help, or what could not be read.
    Overlay,
    /// Everywhere.
    Anywhere,
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
}

impl Binding {
    /// Its first key sequence as it is written: `gg`, `Ctrl-d`, `Enter`.
    pub fn first_key(&self) -> String {
        self.keys.first().map(|keys| written(keys)).unwrap_or_default()
    }

    /// All its key sequences as they are written.
    pub fn all_keys(&self) -> String {
        self.keys.iter().map(|keys| written(keys)).collect::<Vec<_>>().join(" ")
    }
}

fn written(keys: &[Key]) -> String {
    keys.iter().map(ToString::to_string).collect()
}

impl Default for Keymap {
    fn default() -> Self {
        let bindings = panes().chain(search_line()).chain(anywhere()).collect();
        Self { bindings }
    }
}

type Row = (Action, &'static str, &'static str, Option<&'static str>);

fn panes() -> impl Iterator<Item = Binding> {
    rows(
        Place::Panes,
        &[
            (Action::Walk(Walk::Down), "j Down", "down (5j: five down)", Some("move")),
            (Action::Walk(Walk::Up), "k Up", "up", None),
            (Action::Walk(Walk::First), "g,g Home", "to the first (12gg: to the twelfth)", None),
            (Action::Walk(Walk::Last), "G End", "to the last (12G: to the twelfth)", None),
            (Action::Walk(Walk::HalfDown), "Ctrl-d", "half a page down", None),
            (Action::Walk(Walk::HalfUp), "Ctrl-u", "half a page up", None),
            (Action::Walk(Walk::PageDown), "PageDown Ctrl-f Space", "a page down", None),
            (Action::Walk(Walk::PageUp), "PageUp Ctrl-b", "a page up", None),
            (Action::Turn(Turn::Next), "Tab", "to the next pane", Some("pane")),
            (Action::Turn(Turn::Previous), "BackTab", "to the pane before", None),
            (Action::Turn(Turn::Right), "l Right", "to the pane on the right", None),
            (Action::Turn(Turn::Left), "h Left", "to the pane on the left", None),
            (Action::Open, "Enter", "album: its tracks; track: read about it; scene: go to its track", Some("read")),
            (Action::NextScene, "} ]", "to the next scene", None),
            (Action::PreviousScene, "{ [", "to the scene before", None),
            (Action::Search, "/", "find tracks", Some("search")),
            (Action::NextHit, "n", "to the next hit", None),
            (Action::PreviousHit, "N", "to the hit before", None),
            (Action::Sort, "s", "sort the tracks: number, title, longest, shortest", Some("sort")),
            (Action::Starts, "t", "show where each track starts on its disc", Some("starts")),
            (Action::Faults, "!", "what could not be read", None),
            (Action::Help, "? F1", "all keys", Some("keys")),
            (Action::Back, "Esc", "a step back", None),
            (Action::Quit, "q", "quit", Some("quit")),
        ],
    )
}

fn search_line() -> impl Iterator<Item = Binding> {
    let line = rows(
        Place::SearchLine,
        &[
            (Action::Accept, "Enter", "go to the track in its album", Some("go")),
            (Action::Cancel, "Esc", "back to where you were", Some("back")),
            (Action::Hits(Walk::Down), "Down Ctrl-n Ctrl-j", "to the next hit", Some("move")),
            (Action::Hits(Walk::Up), "Up Ctrl-p Ctrl-k", "to the hit before", None),
            (Action::Hits(Walk::PageDown), "PageDown", "a page of hits down", None),
            (Action::Hits(Walk::PageUp), "PageUp", "a page of hits up", None),
            (Action::Hits(Walk::First), "Ctrl-Home", "to the first hit", None),
            (Action::Hits(Walk::Last), "Ctrl-End", "to the last hit", None),
            (Action::Edit(Edit::Erase), "Backspace Ctrl-h", "take a letter away", None),
            (Action::Edit(Edit::EraseAfter), "Delete Ctrl-d", "take the letter after the caret away", None),
            (Action::Edit(Edit::EraseWord), "Ctrl-w Alt-Backspace", "take a word away", None),
            (Action::Edit(Edit::EraseAll), "Ctrl-u", "take all away", None),
            (Action::Edit(Edit::Left), "Left Ctrl-b", "caret to the left", None),
            (Action::Edit(Edit::Right), "Right Ctrl-f", "caret to the right", None),
            (Action::Edit(Edit::Home), "Home Ctrl-a", "caret to the beginning", None),
            (Action::Edit(Edit::End), "End Ctrl-e", "caret to the end", None),
        ],
    );
    let overlay = rows(
        Place::Overlay,
        &[
            (Action::Walk(Walk::Down), "j Down", "down", Some("move")),
            (Action::Walk(Walk::Up), "k Up", "up", None),
            (Action::Walk(Walk::First), "g,g Home", "to the top", None),
            (Action::Walk(Walk::Last), "G End", "to the end", None),
            (Action::Walk(Walk::HalfDown), "Ctrl-d", "half a page down", None),
            (Action::Walk(Walk::HalfUp), "Ctrl-u", "half a page up", None),
            (Action::Walk(Walk::PageDown), "PageDown Ctrl-f Space", "a page down", None),
            (Action::Walk(Walk::PageUp), "PageUp Ctrl-b", "a page up", None),
            (Action::Back, "Esc q ? F1 ! Enter", "close", Some("close")),
        ],
    );
    line.chain(overlay)
}

fn anywhere() -> impl Iterator<Item = Binding> {
    rows(
        Place::Anywhere,
        &[
            (Action::Suspend, "Ctrl-z", "to the shell (fg brings it back)", None),
            (Action::Quit, "Ctrl-c", "quit from anywhere", None),
        ],
    )
}

fn rows(place: Place, rows: &[Row]) -> impl Iterator<Item = Binding> {
    let binding = |&(action, keys, words, hint): &Row| Binding {
        action,
        place,
        keys: keys.split(' ').map(|sequence| sequence.split(',').filter_map(Key::named).collect()).collect(),
        words,
        hint,
    };
    rows.iter().map(binding).collect::<Vec<_>>().into_iter()
}

impl Key {
    /// The key that is written so: `j`, `Ctrl-d`, `Alt-x`, `PageDown`, `F1`.
    pub fn named(name: &str) -> Option<Self> {
        if let Some(rest) = name.strip_prefix("Ctrl-") {
            return Self::named(rest).map(|key| Self { ctrl: true, ..key });
        }
        if let Some(rest) = name.strip_prefix("Alt-") {
            return Self::named(rest).map(|key| Self { alt: true, ..key });
        }
        let mut chars = name.chars();
        let code = match (chars.next()?, chars.next()) {
            (c, None) => Code::Char(c),
            _ => NAMES.iter().find(|(code, _)| name == *code).map(|(_, code)| *code)?,
        };
        Some(Self::of(code))
    }
}

const NAMES: [(&str, Code); 17] = [
    ("Enter", Code::Enter),
    ("Esc", Code::Esc),
    ("Space", Code::Char(' ')),
    ("Tab", Code::Tab),
    ("BackTab", Code::BackTab),
    ("Backspace", Code::Backspace),
    ("Delete", Code::Delete),
    ("Up", Code::Up),
    ("Down", Code::Down),
    ("Left", Code::Left),
    ("Right", Code::Right),
    ("Home", Code::Home),
    ("End", Code::End),
    ("PageUp", Code::PageUp),
    ("PageDown", Code::PageDown),
    ("F1", Code::F(1)),
    ("F2", Code::F(2)),
];

impl std::fmt::Display for Key {
    /// As [`Key::named`] reads it, but for arrows, which are drawn.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        if self.ctrl {
            f.write_str("Ctrl-")?;
        }
        if self.alt {
            f.write_str("Alt-")?;
        }
        match (self.code, NAMES.iter().find(|(_, code)| *code == self.code)) {
            (Code::Up, _) => f.write_str("↑"),
            (Code::Down, _) => f.write_str("↓"),
            (Code::Left, _) => f.write_str("←"),
            (Code::Right, _) => f.write_str("→"),
            (Code::BackTab, _) => f.write_str("Shift-Tab"),
            (_, Some((name, _))) => f.write_str(name),
            (Code::Char(c), None) => write!(f, "{c}"),
            (Code::F(n), None) => write!(f, "F{n}"),
            (code, None) => write!(f, "{code:?}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

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
