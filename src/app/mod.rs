//! State and decisions: what the program knows and what each message makes of it. No IO, no clock, no screen.

pub mod key;
pub mod msg;
pub mod state;
pub mod wrap;

pub use key::{Code, Key};
pub use msg::{Cmd, Msg};
pub use state::State;

/// Takes one message in; answers with what the outside world shall do. The only place where [`State`] changes.
pub fn update(state: &mut State, msg: Msg) -> Vec<Cmd> {
    match msg {
        Msg::Key(key) if key == Key::plain('q') => vec![Cmd::Quit],
        Msg::Key(key) if key == Key::ctrl('z') => vec![Cmd::Suspend],
        Msg::Opened { library, .. } => {
            state.library = library;
            Vec::new()
        }
        _ => Vec::new(),
    }
}
