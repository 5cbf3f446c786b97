//! State → cells. Drawing changes nothing.

use ratatui::Frame;

use crate::app::{Msg, State};

/// Draws the whole screen.
pub fn draw(frame: &mut Frame, state: &State) {
    let text = format!("leitmotif · {} albums", state.library.len());
    frame.render_widget(text, frame.area());
}

/// What only the view can know (rows that fit, text as it wraps), as a message for `update`; nothing when it is
/// what the state knows already. To be asked after every update, before the next message and before drawing.
pub fn measure(_state: &State) -> Option<Msg> {
    None
}
