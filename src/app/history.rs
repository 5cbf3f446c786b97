//! The search line's history: Up from the first hit shows what was searched for before, Down comes back.

use super::action::Walk;
use super::input::Input;
use super::msg::Cmd;
use super::searching;
use super::state::{Recalled, Search, State};

/// To the hit before; from the first, to an older query.
pub(super) fn older(state: &mut State) -> Vec<Cmd> {
    let on_first = state.found.as_ref().is_none_or(|found| found.list.at == 0);
    let Some(search) = state.search.as_mut().filter(|search| search.recalled.is_some() || on_first) else {
        return searching::walk(state, Walk::Up);
    };
    let (from, typed) = match &search.recalled {
        Some(recalled) => (recalled.at, recalled.typed.clone()),
        None => (state.keeping.queries.len(), search.input.text().to_owned()),
    };
    let older = state.keeping.queries.get(..from).unwrap_or_default().iter();
    let Some((at, query)) = older.enumerate().rev().find(|(_, query)| **query != search.input.text()) else {
        state.notice = Some("there is no older query".to_owned());
        return Vec::new();
    };
    show(search, query, Some(Recalled { at, typed }));
    searching::ask_for_input(state)
}

/// To a newer query, and from the newest to what was typed; without an old one, to the next hit.
pub(super) fn newer(state: &mut State) -> Vec<Cmd> {
    let recalling = state.search.as_mut().and_then(|search| search.recalled.take().map(|recalled| (search, recalled)));
    let Some((search, Recalled { at, typed })) = recalling else { return searching::walk(state, Walk::Down) };
    match state.keeping.queries.get(at + 1) {
        Some(query) => show(search, query, Some(Recalled { at: at + 1, typed })),
        None => show(search, &typed, None),
    }
    searching::ask_for_input(state)
}

fn show(search: &mut Search, text: &str, recalled: Option<Recalled>) {
    search.input = Input::new(text);
    search.recalled = recalled;
}
