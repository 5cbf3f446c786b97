//! The reader's own keys: `[keys.PLACE]` with `action = ["key", "key key"]`, laid over the key table.

use std::ops::Range;

use toml::de::DeValue;

use super::reader::{Entries, Entry, Reader, not};
use super::{Config, setting};
use crate::app::action::Action;
use crate::app::key::{Code, Key};
use crate::app::keymap::{Keymap, Place, overlap};

/// A key sequence that the reader gave to an action.
struct Given {
    place: Place,
    action: Action,
    keys: Vec<Key>,
    span: Range<usize>,
}

/// Lays the keys of a file over those of `config`.
pub(super) fn take(config: &mut Config, tables: &Entries, reader: &mut Reader) {
    let mut rows: Vec<(Place, Action)> = Vec::new();
    let mut given: Vec<Given> = Vec::new();
    for place in Place::ALL {
        let Some(table) = tables.table(place.name(), reader, setting::entries) else { continue };
        let actions: Vec<Action> = actions(&config.keymap, place).collect();
        let names: Vec<&str> = actions.iter().map(|action| action.name()).collect();
        table.unknown(&names, &format!("an action of [keys.{}]", place.name()), reader);
        for (entry, action) in
            table.iter().filter_map(|entry| Some((entry, *actions.iter().find(|action| action.name() == entry.name)?)))
        {
            if let Some(keys) = sequences(entry, reader) {
                rows.push((place, action));
                given.extend(keys.into_iter().map(|(keys, span)| Given { place, action, keys, span }));
            }
        }
    }
    let places: Vec<&str> = Place::ALL.iter().map(|place| place.name()).collect();
    tables.unknown(&places, "a place that has keys", reader);
    let given = agreed(given, reader);
    lay_over(&mut config.keymap, &rows, &given, reader);
    keep_a_way_out(&mut config.keymap, tables, reader);
}

/// What can be asked for in a place.
fn actions(keymap: &Keymap, place: Place) -> impl Iterator<Item = Action> {
    keymap.bindings().iter().filter(move |binding| binding.place == place).map(|binding| binding.action)
}

/// The key sequences of an entry, those that can be read; nothing where the entry is no list of keys at all.
fn sequences(entry: &Entry, reader: &mut Reader) -> Option<Vec<(Vec<Key>, Range<usize>)>> {
    let list: Vec<(&DeValue, Range<usize>)> = match entry.value.as_array() {
        Some(list) => list.iter().map(|item| (item.get_ref(), item.span())).collect(),
        None => vec![(entry.value, entry.span.clone())],
    };
    let mut sequences = Vec::new();
    let mut is_list = list.is_empty();
    for (value, span) in list {
        match value.as_str().map(sequence) {
            Some(Ok(keys)) => {
                is_list = true;
                sequences.push((keys, span));
            }
            Some(Err(words)) => reader.fault(span, &words),
            None => reader.fault(span, &format!("{} takes a list of keys: [\"x\", \"Ctrl-x\"]", entry.name)),
        }
    }
    is_list.then_some(sequences)
}

/// `g g`, `Ctrl-d`.
fn sequence(text: &str) -> Result<Vec<Key>, String> {
    let key = |name| Key::named(name).ok_or_else(|| not(name, "a key", &Key::names()));
    let keys = text.split_whitespace().map(key).collect::<Result<Vec<_>, _>>()?;
    match keys.len() {
        0 => Err("is no key: the blank is called Space".to_owned()),
        1 | 2 => Ok(keys),
        _ => Err("is more than two keys: one or two can be one after the other".to_owned()),
    }
}

/// What was given, without what cannot be or was given twice.
fn agreed(given: Vec<Given>, reader: &mut Reader) -> Vec<Given> {
    let mut kept: Vec<Given> = Vec::new();
    for new in given {
        if let Some(words) = impossible(&new) {
            reader.fault(new.span.clone(), words);
            continue;
        }
        let rival = kept.iter().find(|old| meet(old.place, new.place) && overlap(&old.keys, &new.keys));
        match rival {
            Some(old) if old.action == new.action && old.place == new.place => {}
            Some(old) => {
                let (line, _) = reader.place(old.span.start);
                let words = format!("is a key of {} already, in line {line}: it stays there", old.action.name());
                reader.fault(new.span.clone(), &words);
            }
            None => kept.push(new),
        }
    }
    kept
}

/// Why a key would never be heard, or stand in the way of typing.
fn impossible(given: &Given) -> Option<&'static str> {
    let first = given.keys.first()?;
    let Key { code: Code::Char(c), ctrl: false, alt: false } = first else { return None };
    match given.place {
        Place::SearchLine | Place::FindLine | Place::ImportLine | Place::Picker => {
            Some("is typed as a letter there: take a key with Ctrl- or Alt-, or one that has a name")
        }
        Place::Anywhere => Some("would be typed as a letter in a line: name it in [keys.panes]"),
        Place::Panes | Place::Overlay | Place::Timeline => {
            matches!(c, '1'..='9').then_some("is a count there, as in 5j: take another key")
        }
    }
}

/// Whether a key of one place can be pressed in the other.
fn meet(one: Place, other: Place) -> bool {
    one == other || one == Place::Anywhere || other == Place::Anywhere
}

fn lay_over(keymap: &mut Keymap, named: &[(Place, Action)], given: &[Given], reader: &mut Reader) {
    for &(place, action) in named {
        let mine = given.iter().filter(|given| (given.place, given.action) == (place, action));
        let keys: Vec<Vec<Key>> = mine.map(|given| given.keys.clone()).collect();
        keymap.set(place, action, &keys);
    }
    for new in given {
        for (place, action) in
            keymap.take_away(&new.keys, |place, action| meet(place, new.place) && !named.contains(&(place, action)))
        {
            let name = action.name();
            let words =
                format!("was the only key of {name} in [keys.{}]: give it another, or write {name} = []", place.name());
            reader.fault(new.span.clone(), &words);
        }
    }
}

/// Sees to it that the program can be ended.
fn keep_a_way_out(keymap: &mut Keymap, tables: &Entries, reader: &mut Reader) {
    if keymap
        .bindings()
        .iter()
        .any(|binding| binding.action == Action::Quit && meet(binding.place, Place::Panes) && !binding.keys.is_empty())
    {
        return;
    }
    let span = tables.iter().next().map(|entry| entry.name_span.clone()).unwrap_or_default();
    reader.fault(span, "leaves no key to quit with: Ctrl-c stays");
    keymap.take_away(&[Key::ctrl('c')], |_, _| true);
    keymap.set(Place::Anywhere, Action::Quit, &[vec![Key::ctrl('c')]]);
}
