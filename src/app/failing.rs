//! A piece of work beside the screen failed: what waited for its answer waits no longer, and the reader is told why.
//! What waits for something else goes on waiting.

use super::msg::Cmd;
use super::state::State;
use super::{ahead, finding, importing, laying, opened, picker, searching, themes, update};

/// The work that is done beside the screen, by what it is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Work {
    /// Opening the library.
    Opening,
    /// [`Cmd::Search`].
    Search,
    /// [`Cmd::Find`].
    Find,
    /// [`Cmd::LayOut`].
    Layout,
    /// [`Cmd::Names`].
    Names,
    /// [`Cmd::List`].
    List,
    /// [`Cmd::Complete`].
    Completion,
    /// [`Cmd::Import`].
    Import,
    /// [`Cmd::Cover`].
    Cover,
    /// [`Cmd::OpenPage`].
    Page,
}

impl Work {
    /// Its name.
    pub fn name(self) -> &'static str {
        match self {
            Self::Opening => "library",
            Self::Search => "search",
            Self::Find => "find",
            Self::Layout => "layout",
            Self::Names => "names",
            Self::List => "list",
            Self::Completion => "completion",
            Self::Import => "import",
            Self::Cover => "cover",
            Self::Page => "page",
        }
    }
}

/// Ends what waits for a piece of work, and with it what was typed ahead for what comes after that.
pub(super) fn failed(state: &mut State, work: Work, words: &str) -> Vec<Cmd> {
    let (was_held_up, awaited_rows) = (state.is_held_up(), state.awaits_rows());
    let cmds = end(state, work);
    if was_held_up && !state.is_held_up() || awaited_rows && !state.awaits_rows() {
        ahead::forget(state);
    }
    update::say(state, words);
    cmds
}

fn end(state: &mut State, work: Work) -> Vec<Cmd> {
    match work {
        Work::Opening => return opened::failed(state),
        Work::Search => searching::failed(state),
        Work::Find => finding::failed(state),
        Work::Layout => laying::failed(state),
        Work::Names => themes::failed(state),
        Work::List => picker::failed(state),
        Work::Completion => importing::complete_nothing(state),
        Work::Import => state.progress = None,
        Work::Cover | Work::Page => {}
    }
    Vec::new()
}
