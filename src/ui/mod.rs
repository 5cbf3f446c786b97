//! State → cells. Drawing changes nothing.

use ratatui::Frame;

use crate::app::State;

/// Draws the whole screen.
pub fn draw(frame: &mut Frame, state: &State) {
    let text = format!("leitmotif · {} albums", state.library.len());
    frame.render_widget(text, frame.area());
}

/// What only the view can know (rows that fit, text as it wraps), told to the state; whether anything changed.
/// To be called after every update and before drawing.
pub fn measure(_state: &mut State) {}
