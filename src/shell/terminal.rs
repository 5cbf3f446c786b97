//! What is said to a terminal and what is heard from it; the one file that names crossterm.

use std::io;

use crossterm::clipboard::CopyToClipboard;
use crossterm::event::{self, Event, KeyCode, KeyEvent, KeyEventKind, KeyModifiers};
use crossterm::style::{Attribute, SetAttribute};
use crossterm::{cursor, queue, terminal};

use crate::app::{Code, Key, Msg};

/// Bytes of pasted text that are handed on; nobody searches for more.
const PASTE_CAP: usize = 4 << 10;

/// Keys arrive one by one and unechoed from now on, Ctrl-C and Ctrl-Z among them.
pub(super) fn raw() -> io::Result<()> {
    terminal::enable_raw_mode()
}

/// The terminal's settings are again as [`raw`] found them.
pub(super) fn cooked() -> io::Result<()> {
    terminal::disable_raw_mode()
}

/// Takes the window over: the alternate screen, pastes told from keys, no cursor.
///
/// Mouse capture will have its place here; kitty's key flags are left alone, so that nothing nests.
pub(super) fn entering() -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    queue!(bytes, terminal::EnterAlternateScreen, event::EnableBracketedPaste, cursor::Hide)?;
    Ok(bytes)
}

/// Gives the window back, whatever state it is in, even in the middle of a frame; harmless when repeated.
pub(super) fn leaving() -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    queue!(
        bytes,
        terminal::EndSynchronizedUpdate,
        SetAttribute(Attribute::Reset),
        event::DisableBracketedPaste,
        event::DisableMouseCapture,
        event::DisableFocusChange,
        cursor::Show,
        terminal::LeaveAlternateScreen
    )?;
    Ok(bytes)
}

/// The bytes of a frame, so wrapped that the terminal shows them all at once.
pub(super) fn at_once(frame: &[u8]) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::with_capacity(frame.len() + 16);
    queue!(bytes, terminal::BeginSynchronizedUpdate)?;
    bytes.extend_from_slice(frame);
    queue!(bytes, terminal::EndSynchronizedUpdate)?;
    Ok(bytes)
}

/// Hands text to the clipboard: OSC 52.
///
/// tmux takes it where `set-clipboard` is on. Where only `allow-passthrough` is, it hands on what is wrapped for that,
/// every escape in it doubled; so it gets both, of which it ignores one or has the same twice.
pub(super) fn copying(text: &str, tmux: bool) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    queue!(bytes, CopyToClipboard::to_clipboard_from(text))?;
    if tmux {
        let doubled: Vec<u8> =
            bytes.iter().flat_map(|&b| std::iter::repeat_n(b, if b == 0x1b { 2 } else { 1 })).collect();
        bytes.extend_from_slice(b"\x1bPtmux;");
        bytes.extend_from_slice(&doubled);
        bytes.extend_from_slice(b"\x1b\\");
    }
    Ok(bytes)
}

/// Sleeps until a key or a paste comes, or until something that is neither. After half an escape sequence nothing but
/// more bytes wakes it, so only a thread that does nothing else may ask.
pub(super) fn next() -> io::Result<Option<Msg>> {
    event::read().map(heard)
}

/// What an event means. The window's size is the signal thread's affair; the mouse is not listened to.
fn heard(event: Event) -> Option<Msg> {
    match event {
        Event::Key(pressed) if pressed.kind != KeyEventKind::Release => key(pressed).map(Msg::Key),
        Event::Paste(text) => Some(Msg::Paste(capped(text))),
        Event::Key(_) | Event::Mouse(_) | Event::Resize(..) | Event::FocusGained | Event::FocusLost => None,
    }
}

/// Keys that the program has no name for are nothing.
fn key(pressed: KeyEvent) -> Option<Key> {
    let ctrl = pressed.modifiers.contains(KeyModifiers::CONTROL);
    let code = match pressed.code {
        KeyCode::Char(c) if ctrl => Code::Char(c.to_ascii_lowercase()),
        KeyCode::Char(c) => Code::Char(c),
        KeyCode::Enter => Code::Enter,
        KeyCode::Esc => Code::Esc,
        KeyCode::Tab if pressed.modifiers.contains(KeyModifiers::SHIFT) => Code::BackTab,
        KeyCode::Tab => Code::Tab,
        KeyCode::BackTab => Code::BackTab,
        KeyCode::Backspace => Code::Backspace,
        KeyCode::Delete => Code::Delete,
        KeyCode::Up => Code::Up,
        KeyCode::Down => Code::Down,
        KeyCode::Left => Code::Left,
        KeyCode::Right => Code::Right,
        KeyCode::Home => Code::Home,
        KeyCode::End => Code::End,
        KeyCode::PageUp => Code::PageUp,
        KeyCode::PageDown => Code::PageDown,
        KeyCode::F(n) => Code::F(n),
        _ => return None,
    };
    Some(Key { code, ctrl, alt: pressed.modifiers.contains(KeyModifiers::ALT) })
}

/// As much of `text` as is handed on, cut between two characters.
fn capped(mut text: String) -> String {
    let mut end = text.len().min(PASTE_CAP);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    text.truncate(end);
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn press(code: KeyCode, modifiers: KeyModifiers) -> Option<Key> {
        key(KeyEvent::new(code, modifiers))
    }

    #[test]
    fn keys_keep_their_names() {
        assert_eq!(press(KeyCode::Char('G'), KeyModifiers::SHIFT), Some(Key::plain('G')));
        assert_eq!(press(KeyCode::Char('C'), KeyModifiers::CONTROL), Some(Key::ctrl('c')));
        assert_eq!(press(KeyCode::Tab, KeyModifiers::SHIFT), Some(Key::of(Code::BackTab)));
        assert_eq!(press(KeyCode::F(5), KeyModifiers::NONE), Some(Key::of(Code::F(5))));
        assert_eq!(press(KeyCode::CapsLock, KeyModifiers::NONE), None);
        let alt = press(KeyCode::Char('x'), KeyModifiers::ALT).unwrap();
        assert!(alt.alt && !alt.ctrl);
    }

    #[test]
    fn letting_a_key_go_is_nothing() {
        let release = KeyEvent::new_with_kind(KeyCode::Char('q'), KeyModifiers::NONE, KeyEventKind::Release);
        let repeat = KeyEvent { kind: KeyEventKind::Repeat, ..release };
        assert!(heard(Event::Key(release)).is_none());
        assert!(matches!(heard(Event::Key(repeat)), Some(Msg::Key(key)) if key == Key::plain('q')));
    }

    #[test]
    fn text_goes_to_the_clipboard_as_base64_and_through_tmux_in_both_ways() {
        let plain = "\x1b]52;c;w6khWzJK\x1b\\";
        assert_eq!(copying("é![2J", false).unwrap(), plain.as_bytes());
        let wrapped = format!("{plain}\x1bPtmux;\x1b\x1b]52;c;w6khWzJK\x1b\x1b\\\x1b\\");
        assert_eq!(copying("é![2J", true).unwrap(), wrapped.as_bytes());
    }

    #[test]
    fn a_paste_is_cut_between_characters() {
        assert_eq!(capped("short".into()), "short");
        let long = format!("x{}", "é".repeat(PASTE_CAP));
        assert_eq!(capped(long).len(), PASTE_CAP - 1);
    }
}
