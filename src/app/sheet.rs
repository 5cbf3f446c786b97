//! The words of a page laid over the panes, all keys or what could not be read or what an import came to, broken into
//! lines: once, when the page opens or its width changes, not for every key that walks in it.

use std::ops::Range;
use std::sync::Arc;

use super::action::Action;
use super::keymap::{Keymap, Place};
use super::state::{Overlay, State};
use super::wrap::wrap;
use crate::model::Fault;

/// Faults, or lines of a report, that are shown; the command line prints all of any number.
const MOST: usize = 500;
/// The most that a line of a report is indented, in columns.
const INDENT: usize = 16;
/// Columns for keys on the page of keys.
const KEYS: usize = 24;
/// Columns for what a query may say.
const FORMS: usize = 34;

/// A page laid over the panes, for one width.
#[derive(Debug, Clone, Default)]
pub struct Sheet {
    /// What it says.
    pub entries: Vec<Entry>,
    /// The same line by line.
    pub lines: Vec<SheetLine>,
    of: Of,
    room: usize,
}

/// One thing said on a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Entry {
    /// A heading.
    Heading(&'static str),
    /// A blank line.
    Blank,
    /// A line of a report.
    Words {
        /// What it says.
        words: Box<str>,
        /// How many columns it is indented.
        indent: usize,
    },
    /// Keys, or what a query may say, in so many columns, and the words for it beside them.
    Key {
        /// The keys.
        form: Box<str>,
        /// What they do.
        words: Box<str>,
        /// The columns for the keys.
        columns: usize,
        /// The action whose keys they are.
        of: Option<(Place, Action)>,
    },
}

/// One line of a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SheetLine {
    /// The entry that it is of, by its place.
    pub entry: usize,
    /// The bytes of that entry's words.
    pub range: Range<usize>,
    /// Whether it is the entry's first.
    pub is_first: bool,
}

/// What a page was made of.
#[derive(Debug, Clone, Default)]
enum Of {
    #[default]
    Nothing,
    Keys,
    Faults(Arc<[Fault]>),
    Report(Arc<[String]>),
}

impl Sheet {
    /// The page that lies over the panes, broken into lines of so many columns; empty where none does that has words.
    pub fn new(state: &State, room: usize) -> Self {
        let (of, entries) = match &state.overlay {
            None | Some(Overlay::Lengths(_)) => (Of::Nothing, Vec::new()),
            Some(Overlay::Help(_)) => (Of::Keys, keys(&state.keymap, room)),
            Some(Overlay::Faults(_)) => (Of::Faults(Arc::clone(&state.faults)), faults(state)),
            Some(Overlay::Report(_)) => (Of::Report(Arc::clone(&state.report)), report(&state.report)),
        };
        let lines = entries.iter().enumerate().flat_map(|(at, entry)| lines(at, entry, room)).collect();
        Self { entries, lines, of, room }
    }

    /// Whether it is the page that lies over the panes, in this width.
    pub fn is_for(&self, state: &State, room: usize) -> bool {
        self.room == room
            && match (&state.overlay, &self.of) {
                (None | Some(Overlay::Lengths(_)), _) | (Some(Overlay::Help(_)), Of::Keys) => true,
                (Some(Overlay::Faults(_)), Of::Faults(faults)) => Arc::ptr_eq(faults, &state.faults),
                (Some(Overlay::Report(_)), Of::Report(report)) => Arc::ptr_eq(report, &state.report),
                (Some(Overlay::Help(_) | Overlay::Faults(_) | Overlay::Report(_)), _) => false,
            }
    }

    /// The line on which the keys of an action stand.
    pub(super) fn line_of(&self, sought: (Place, Action)) -> Option<usize> {
        let is_meant = |entry: &Entry| matches!(entry, Entry::Key { of: Some(of), .. } if *of == sought);
        let entry = self.entries.iter().position(is_meant)?;
        self.lines.iter().position(|line| line.entry == entry)
    }
}

fn lines(at: usize, entry: &Entry, room: usize) -> Vec<SheetLine> {
    let ranges = match entry {
        Entry::Heading(_) | Entry::Blank => vec![Range::default()],
        Entry::Words { words, indent } => wrap(words, room.saturating_sub(4 + indent)),
        Entry::Key { words, columns, .. } => wrap(words, room.saturating_sub(columns + 4)),
    };
    let line = |(i, range)| SheetLine { entry: at, range, is_first: i == 0 };
    ranges.into_iter().enumerate().map(line).collect()
}

fn keys(keymap: &Keymap, room: usize) -> Vec<Entry> {
    let mut entries = Vec::new();
    for place in Place::ALL {
        entries.push(Entry::Heading(place.heading()));
        let here = keymap.bindings().iter().filter(|binding| binding.place == place);
        entries.extend(here.map(|binding| Entry::Key {
            form: binding.all_keys().into(),
            words: binding.words.into(),
            columns: KEYS.min(room * 2 / 5),
            of: Some((place, binding.action)),
        }));
        entries.push(Entry::Blank);
    }
    let completes = keymap.told(Place::SearchLine, Action::Complete, |key| format!("; {key} completes names"));
    let form = |(form, words): &(&str, &str)| Entry::Key {
        form: (*form).into(),
        words: words.replace("{completes}", &completes).into(),
        columns: FORMS.min(room * 2 / 5),
        of: None,
    };
    for (heading, forms) in [("The mouse", MOUSE), ("On the command line", COMMANDS)] {
        entries.push(Entry::Heading(heading));
        entries.extend(forms.iter().map(form));
        entries.push(Entry::Blank);
    }
    entries.push(Entry::Heading("What a query may say"));
    entries.extend(NARROWING.iter().map(form));
    entries
}

/// What the mouse does, for the page of keys.
const MOUSE: &[(&str, &str)] = &[
    ("click", "go there: an album, a track, a line, a row of a list, a place on the timeline"),
    ("double click", "goes on from there, as Enter does; in a list it takes the row"),
    ("click beside", "closes what lies over the panes"),
    ("wheel", "scrolls what is under it, wherever keys go"),
    ("drag", "moves the border between two panes"),
];

/// What is done outside of the browser, for the page of keys.
const COMMANDS: &[(&str, &str)] = &[
    ("leitmotif config", "where your settings are: keys, colours, widths, mouse, covers; --default prints all"),
    ("leitmotif show ALBUM --plain", "an album, one fact a line, for screen readers; list --plain: all albums"),
    ("leitmotif --help", "everything else: find, import, edit, export, check"),
];

/// What a query may say, for the page of keys.
const NARROWING: &[(&str, &str)] = &[
    ("storm balfe", "both words, in title, album, work or composer"),
    ("\"a phrase\"", "these words, in this order"),
    ("!word", "without this word"),
    ("title: album: work: composer:", "the word there only"),
    ("theme:word text:word", "tracks whose scenes name the theme, say the word{completes}"),
    ("year:1990..1999", "of these years; also 1990.. and ..1999"),
    ("len:..2:00", "two minutes and less; also 4:00.. and 1:00..2:00"),
    ("", "accents, capitals and curly quotes need not be typed"),
];

fn faults(state: &State) -> Vec<Entry> {
    let faults = state.faults().take(MOST).map(ToString::to_string);
    told(faults, state.faults().count(), "leitmotif check prints all")
}

fn report(report: &[String]) -> Vec<Entry> {
    told(report.iter().take(MOST).cloned(), report.len(), "leitmotif import on the command line prints all")
}

/// Lines, and where there are more than are shown, how many and where they are told.
fn told(lines: impl Iterator<Item = String>, count: usize, elsewhere: &str) -> Vec<Entry> {
    let more = (count > MOST).then(|| format!("and {} more: {elsewhere}", count - MOST));
    lines.chain(more).map(|line| told_line(&line)).collect()
}

/// A line with the blanks before it kept apart, which breaking it into lines would take away.
fn told_line(line: &str) -> Entry {
    let words = line.trim_start_matches(' ');
    Entry::Words { words: words.into(), indent: (line.len() - words.len()).min(INDENT) }
}
