//! Completing in the search line: names of themes, composers, works and albums after their prefixes, and the prefixes.

use memchr::memmem::Finder;

use super::action::Action;
use super::input::Input;
use super::keymap::Place;
use super::msg::Cmd;
use super::searching;
use super::state::State;
use super::themes::{self, For, Known};
use crate::model::fold::fold;

/// What may be completed after a colon.
const PREFIXES: [&str; 8] = ["theme:", "composer:", "work:", "album:", "title:", "text:", "year:", "len:"];
/// Names that are offered one after the other.
const MOST: usize = 200;

/// What the line may go on to, for the next Tab.
#[derive(Debug, Clone, Default)]
pub struct Completing {
    lines: Vec<String>,
    at: usize,
}

/// Names that a term may end in, each with what of it is compared with what is typed.
#[derive(Debug, Clone, Default)]
pub struct Endings(Vec<(Box<str>, Box<str>)>);

impl Endings {
    /// Takes names together.
    pub(super) fn of<'a>(names: impl Iterator<Item = &'a Box<str>>) -> Self {
        Self(names.map(|name| (fold(name).into(), name.clone())).collect())
    }

    /// Those that begin like what is typed, then those that have it inside, in their order.
    fn of_typed(&self, typed: &str) -> impl Iterator<Item = &str> {
        let begin = self.0.iter().filter(move |(folded, _)| folded.starts_with(typed));
        let finder = Finder::new(typed).into_owned();
        let inside = move |folded: &str| finder.find(folded.as_bytes()).is_some_and(|at| at > 0);
        let inside = self.0.iter().filter(move |(folded, _)| inside(folded) && !folded.starts_with(typed));
        begin.chain(inside).map(|(_, name)| &**name)
    }
}

/// Completes the term before the caret, or goes on to the next completion of it.
pub(super) fn complete(state: &mut State) -> Vec<Cmd> {
    let Some(text) = state.search.as_ref().map(|search| search.input.text().to_owned()) else { return Vec::new() };
    let Completing { lines, at } = &mut state.completing;
    if lines.get(*at).is_some_and(|line| *line == text) {
        *at = (*at + 1) % lines.len();
        return put(state);
    }
    let names = match themes::names(state, For::Completion) {
        Ok(names) => names,
        Err(cmds) => return cmds,
    };
    let lines = completions(&text, &names);
    if lines.is_empty() {
        let completes = state.keymap.told(Place::SearchLine, Action::Complete, |key| format!("{key} completes "));
        state.notice = Some(format!("{completes}after theme: composer: work: album:"));
        return Vec::new();
    }
    state.completing = Completing { lines, at: 0 };
    put(state)
}

fn put(state: &mut State) -> Vec<Cmd> {
    let Completing { lines, at } = &state.completing;
    let (Some(line), Some(search)) = (lines.get(*at), &mut state.search) else { return Vec::new() };
    search.input = Input::new(line);
    if lines.len() > 1 {
        let next = state.keymap.told(Place::SearchLine, Action::Complete, |key| format!(": {key} for the next"));
        state.notice = Some(format!("{} of {}{next}", at + 1, lines.len()));
    }
    searching::ask_for_input(state)
}

/// The lines that `text` may go on to: first with the names that begin like what is typed, then with those that have it
/// inside.
fn completions(text: &str, known: &Known) -> Vec<String> {
    let (before, term) = last_term(text);
    let (not, term) = term.strip_prefix('!').map_or(("", term), |term| ("!", term));
    let Some((prefix, value)) = term.split_once(':') else {
        let prefixes = PREFIXES.iter().filter(|prefix| !term.is_empty() && prefix.starts_with(&fold(term)));
        return prefixes.map(|prefix| format!("{before}{not}{prefix}")).collect();
    };
    let typed = fold(value.trim_matches('"'));
    let [themes, composers, works, albums] = &known.endings;
    let all = match &*prefix.to_lowercase() {
        "theme" => themes,
        "composer" => composers,
        "work" => works,
        "album" => albums,
        _ => return Vec::new(),
    };
    let line = |name: &str| format!("{before}{not}{prefix}:{}", quoted(name));
    all.of_typed(&typed).take(MOST).map(line).collect()
}

/// What comes before the term that is being typed, and the term; blanks in quotes part nothing.
fn last_term(text: &str) -> (&str, &str) {
    let mut is_quoted = false;
    let mut from = 0;
    for (at, c) in text.char_indices() {
        is_quoted ^= c == '"';
        if c.is_whitespace() && !is_quoted {
            from = at + c.len_utf8();
        }
    }
    text.split_at_checked(from).unwrap_or(("", text))
}

fn quoted(name: &str) -> String {
    let bare = name.replace('"', "");
    if bare.contains(char::is_whitespace) { format!("\"{bare}\"") } else { bare }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::search::{Names, Theme};

    #[test]
    fn the_last_term_is_completed() {
        let theme = |name: &str| Theme { name: name.into(), heard: Vec::new() };
        let names = Names {
            themes: vec![theme("Shire theme"), theme("The \"Plot\""), theme("Plotting")],
            composers: vec!["Jóhann Jóhannsson".into()],
            ..Names::default()
        };
        let known = Known::of(names);
        for (typed, lines) in [
            ("storm theme:plo", &["storm theme:Plotting", "storm theme:\"The Plot\""][..]),
            ("!theme:\"shire t", &["!theme:\"Shire theme\""]),
            ("composer:johanns", &["composer:\"Jóhann Jóhannsson\""]),
            ("a comp", &["a composer:"]),
            ("t", &["theme:", "title:", "text:"]),
            ("year:19", &[]),
            ("theme:x", &[]),
            ("", &[]),
        ] {
            assert_eq!(completions(typed, &known), lines, "{typed}");
        }
    }
}
