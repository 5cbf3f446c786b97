//! The palette: every action of a place by name, with what it does and its keys; and the search of the page of keys.

use super::action::Action;
use super::keymap::{Binding, Place};
use super::picker::{Row, Target};
use super::state::{Overlay, State};

/// A row for each thing that can be done in the place at hand.
pub(super) fn rows(state: &State) -> Vec<Row> {
    let place = state.place();
    let here = |binding: &&Binding| binding.place == place || binding.place == Place::Anywhere;
    let mut rows: Vec<Row> = Vec::new();
    for binding in state.keymap.bindings().iter().filter(here).filter(|binding| binding.action != Action::Palette) {
        let row = row(binding);
        if !rows.iter().any(|other| other.target == row.target) {
            rows.push(row);
        }
    }
    // Who opens a palette wants to do something; moving is what they know.
    let moves =
        |action: &Action| matches!(action, Action::Walk(_) | Action::Turn(_) | Action::Hits(_) | Action::Edit(_));
    rows.sort_by_key(|row| matches!(&row.target, Target::Action(action) if moves(action)));
    rows
}

fn row(binding: &Binding) -> Row {
    Row {
        text: binding.action.name().into(),
        note: binding.words.into(),
        aside: binding.all_keys().into(),
        target: Target::Action(binding.action),
    }
}

/// A row for each thing that can be done anywhere, for the page of keys.
pub(super) fn all(state: &State) -> Vec<Row> {
    let entry = |binding: &Binding| Row {
        note: format!("{} ({})", binding.words, binding.place.name()).into(),
        target: Target::Key(binding.place, binding.action),
        ..row(binding)
    };
    state.keymap.bindings().iter().map(entry).collect()
}

/// Goes to the row of the page of keys where an action stands.
pub(super) fn go_to_key(state: &mut State, sought: (Place, Action)) {
    let (page, line) = (state.fits.overlay, state.sheet.line_of(sought));
    if let (Some(overlay @ Overlay::Help(_)), Some(line)) = (&mut state.overlay, line) {
        overlay.turn(page, |list, extent| list.go(line, extent));
    }
}
