//! `leitmotif [QUERY]`: the browser.

use std::path::Path;

use super::args::When;
use super::config::Loaded;
use super::error::{Error, Outcome};
use super::out::colour;
use crate::app::State;
use crate::app::copying::Clipboard;
use crate::app::cover::Covers;
use crate::app::depth::Depth;
use crate::app::kept::Kept;
use crate::app::look::{Colours, Look, Scheme};
use crate::jobs::Place;
use crate::model::Id;
use crate::model::text::clean_line;
use crate::shell::{self, Start};
use crate::store;

/// The album that the browser opens on where nothing else is asked for: the first page of the shelf.
const FIRST_PAGE: &str = "mission-impossible-fallout-2018";

/// Shows the browser, on the best hit of `query` if there is one.
pub(super) fn run(place: Place, loaded: Loaded, query: &str, when: When) -> Result<Outcome, Error> {
    let mut state = State {
        first_page: Id::new(FIRST_PAGE).ok(),
        opening: Some(query.trim().to_owned()).filter(|query| !query.is_empty()),
        look: Look { colours: colours(loaded.config.colours, when), ascii: speaks_ascii_only() },
        folder: clean_line(&store::place(place.folder.as_deref()).to_string_lossy()).into(),
        loading: true,
        clipboard: Clipboard { tmux: std::env::var_os("TMUX").is_some(), told: false },
        ..State::default()
    };
    if loaded.config.covers && state.look.colours != Scheme::None.colours() && !state.look.ascii {
        state.covers = Covers::Without;
    }
    loaded.config.apply(&mut state, &loaded.faults);
    let state_file = store::state_file().filter(|file| resume(&mut state, file));
    shell::run(Start { state, place, state_file })?;
    Ok(Outcome::Done)
}

/// The colours that are wanted, as far as the terminal has them. Who asks for colour does not mean none.
fn colours(wanted: Colours, when: When) -> Colours {
    let none = Scheme::None.colours();
    match (colour(when, true), when) {
        (false, _) => none,
        (true, When::Always) if wanted == none => Scheme::default().colours(),
        (true, _) => {
            let variable = |name| std::env::var(name).unwrap_or_default();
            let depth = Depth::of(&variable("TERM"), &variable("COLORTERM"));
            wanted.map(|colour| depth.nearest(colour))
        }
    }
}

/// Goes on where the reader stopped the last time. Whether anything may be kept in the file.
fn resume(state: &mut State, file: &Path) -> bool {
    match store::kept::<Kept>(file) {
        Ok(Some(kept)) if kept.is_known() => state.resume(kept),
        Ok(Some(_)) => {
            state.notice = Some("your places are kept by a later version: this one leaves them as they are".to_owned());
            return false;
        }
        Ok(None) => state.resume(Kept::default()),
        Err(words) => {
            state.resume(Kept::default());
            state.notice = Some(format!("your places are lost; state.json is set aside as state.json.broken: {words}"));
        }
    }
    true
}

/// Whether the environment names the plain C locale, whose letters are ASCII. An unset one says nothing.
fn speaks_ascii_only() -> bool {
    let locale = ["LC_ALL", "LC_CTYPE", "LANG"].iter().filter_map(std::env::var_os).find(|value| !value.is_empty());
    locale.is_some_and(|locale| locale == "C" || locale == "POSIX")
}
