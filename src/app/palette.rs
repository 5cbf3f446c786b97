//! The palette: every action of a place by name, with what it does and its keys.

use super::action::Action;
use super::keymap::{Binding, Place};
use super::picker::{Row, Target};
use super::state::State;

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
