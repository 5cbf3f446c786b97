//! Copying to the clipboard: a line for what is at hand, handed to the terminal. Nobody answers whether it was taken.

use super::msg::Cmd;
use super::reading;
use super::state::{Pane, State};
use crate::model::Album;
use crate::model::length::shown;

/// Bytes of text that are copied at most: as base64 within its escape sequence they are just under the 100,000 bytes that
/// common terminals take.
pub const CAP: usize = 74_000;

/// The way to the reader's clipboard.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Clipboard {
    /// Whether tmux stands between us and the terminal.
    pub tmux: bool,
    /// Whether it was told what tmux must be set to.
    pub told: bool,
}

/// Copies what is at hand: the marked tracks, a hit, an album, a track, or in the review the passage, or its source.
pub(super) fn copy(state: &mut State) -> Vec<Cmd> {
    let marked = state.marked.lines(&state.library);
    if state.pane == Pane::Tracks && !marked.is_empty() {
        return lines(state, &marked);
    }
    let line = match state.pane {
        Pane::Tracks if state.search.is_some() => hit_line(state),
        Pane::Albums => state.at_hand.as_ref().map(|hand| album_line(&hand.album)),
        Pane::Tracks => state.at_hand.as_ref().zip(state.track()).and_then(|(hand, at)| track_line(&hand.album, at)),
        Pane::Review => match reading::passage(state) {
            Some(passage) => return lines(state, &passage),
            None => None,
        },
    };
    if let Some(line) = line {
        return lines(state, &[line]);
    }
    state.notice = Some("nothing to copy".to_owned());
    Vec::new()
}

/// Copies these lines, as many whole ones as a terminal takes, and says so.
pub(super) fn lines(state: &mut State, lines: &[String]) -> Vec<Cmd> {
    let fitting = fitting(lines);
    let text = lines.get(..fitting).unwrap_or_default().join("\n");
    let said = match (fitting, lines) {
        (1, [line]) => format!("copied: {line}"),
        (all, _) if all == lines.len() => format!("copied {all} lines"),
        (some, all) => format!("copied {some} of {} lines: a terminal takes no more at once", all.len()),
    };
    let hint = if state.clipboard.tmux && !state.clipboard.told {
        state.clipboard.told = true;
        "tmux hands it on after: set -g set-clipboard on; "
    } else {
        ""
    };
    state.notice = Some(format!("{hint}{said}"));
    if fitting == 0 { Vec::new() } else { vec![Cmd::Copy { text, tmux: state.clipboard.tmux }] }
}

/// How many of the lines fit.
fn fitting(lines: &[String]) -> usize {
    let mut bytes = 0;
    let fits = |line: &&String| {
        bytes += line.len() + 1;
        bytes <= CAP
    };
    lines.iter().take_while(fits).count()
}

/// `5:54  14  The Exchange — Lorne Balfe, Mission: Impossible – Fallout`.
pub(super) fn track_line(album: &Album, at: usize) -> Option<String> {
    let track = album.tracks.get(at)?;
    let number = if album.is_multi_disc() { track.at().to_string() } else { track.number.to_string() };
    let from = album.composers.iter().map(|name| &**name).chain([album.work_title()]).collect::<Vec<_>>().join(", ");
    Some(format!("{}  {number}  {} — {from}", shown(track.length), track.title))
}

/// `1:35:45  Mission: Impossible – Fallout (2018) — Lorne Balfe`.
fn album_line(album: &Album) -> String {
    let length = if album.tracks.is_empty() { String::new() } else { format!("{}  ", album.total()) };
    let year = album.year().map(|year| format!(" ({year})")).unwrap_or_default();
    let by = if album.composers.is_empty() { String::new() } else { format!(" — {}", album.composers_joined(", ")) };
    format!("{length}{}{year}{by}", album.work_title())
}

fn hit_line(state: &State) -> Option<String> {
    let found = state.found.as_ref()?;
    let hit = found.hit()?;
    track_line(found.index.library().album(hit.album)?, hit.track)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_more_is_copied_than_a_terminal_takes() {
        let mut state = State::default();
        let many = vec!["x".repeat(999); 100];
        let cmds = lines(&mut state, &many);
        let [Cmd::Copy { text, tmux: false }] = &*cmds else { panic!("{cmds:?}") };
        assert!(text.len() <= CAP && text.lines().count() == 74 && text.lines().all(|line| line.len() == 999));
        assert_eq!(state.notice.as_deref(), Some("copied 74 of 100 lines: a terminal takes no more at once"));
        assert!(lines(&mut state, &["x".repeat(CAP)]).is_empty(), "and no line by half");
    }

    #[test]
    fn the_word_about_tmux_is_said_once() {
        let mut state = State { clipboard: Clipboard { tmux: true, told: false }, ..State::default() };
        lines(&mut state, &["a".to_owned()]);
        assert_eq!(state.notice.as_deref(), Some("tmux hands it on after: set -g set-clipboard on; copied: a"));
        lines(&mut state, &["a".to_owned()]);
        assert_eq!(state.notice.as_deref(), Some("copied: a"));
    }

    #[test]
    fn a_line_says_what_is_known() {
        let album: Album = serde_json::from_value(serde_json::json!({ "id": "a", "title": "A", "composers": ["B", "C"],
            "work": { "title": "W", "year": 1999 },
            "tracks": [{ "disc": 1, "number": 1, "title": "x" }, { "disc": 2, "number": 14, "title": "y", "length": "5:54" }] }))
        .unwrap();
        assert_eq!(track_line(&album, 0).unwrap(), "–:––  1.1  x — B, C, W");
        assert_eq!(track_line(&album, 1).unwrap(), "5:54  2.14  y — B, C, W");
        assert_eq!(album_line(&album), "≥ 5:54, 1 unknown  W (1999) — B, C");
    }
}
