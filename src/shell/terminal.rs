//! What is said to a terminal and what is heard from it; the one file that names crossterm.

use std::io;

use crossterm::clipboard::CopyToClipboard;
use crossterm::event::{self, Event, KeyCode, KeyEvent, KeyEventKind, KeyModifiers, MouseButton, MouseEventKind};
use crossterm::style::{Attribute, Print, SetAttribute, force_color_output};
use crossterm::{cursor, queue, terminal};

use super::inbox::Wake;
use crate::app::mouse::Deed;
use crate::app::{Code, Key, Msg};

/// Bytes of pasted text that are handed on; nobody searches for more.
const PASTE_CAP: usize = 4 << 10;

/// Keys arrive one by one and unechoed from now on, Ctrl-C and Ctrl-Z among them.
pub(super) fn raw() -> io::Result<()> {
    // Which colours there are is settled before; crossterm would ask NO_COLOR a second time.
    force_color_output(true);
    terminal::enable_raw_mode()
}

/// The terminal's settings are again as [`raw`] found them.
pub(super) fn cooked() -> io::Result<()> {
    terminal::disable_raw_mode()
}

/// Takes the window over: the alternate screen, pastes told from keys, no cursor.
///
/// Kitty's key flags are left alone, so that nothing nests.
pub(super) fn entering(mouse: bool) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    queue!(bytes, terminal::EnterAlternateScreen, event::EnableBracketedPaste, cursor::Hide)?;
    if mouse {
        bytes.extend(pointing(true)?);
    }
    Ok(bytes)
}

/// Listens to the mouse, or leaves it to the terminal.
///
/// Not by crossterm's own command, which asks for every move of the mouse as well: only of what a button or the wheel
/// does we want to hear, and of moves while a button is down.
pub(super) fn pointing(wanted: bool) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    if wanted {
        queue!(bytes, Print("\x1b[?1000h\x1b[?1002h\x1b[?1006h"))?;
    } else {
        queue!(bytes, event::DisableMouseCapture)?;
    }
    Ok(bytes)
}

/// Gives the window back, whatever state it is in, even in the middle of a frame; harmless when repeated.
pub(super) fn leaving() -> io::Result<Vec<u8>> {
    let mut bytes = if has_links() { LINKED.to_vec() } else { Vec::new() };
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

/// Whether a terminal knows links, or at least passes them over; the console of Linux may print them.
pub(super) fn has_links() -> bool {
    std::env::var_os("TERM").is_some_and(|term| term != "linux" && term != "dumb")
}

/// What begins a stretch that leads to a page of the web (OSC 8), for an address that holds no control characters;
/// stretches of one address are one link, whatever rows they stand on.
pub(super) fn linking(address: &str) -> Vec<u8> {
    let mut bytes = b"\x1b]8;id=".to_vec();
    let sum = address.bytes().fold(5381_u64, |sum, byte| sum.wrapping_mul(33) ^ u64::from(byte));
    bytes.extend(format!("{sum:x};").bytes());
    for byte in address.bytes() {
        match byte {
            0x21..=0x7e => bytes.push(byte),
            _ => bytes.extend(format!("%{byte:02X}").bytes()),
        }
    }
    bytes.extend(b"\x1b\\");
    bytes
}

/// What ends it.
pub(super) const LINKED: &[u8] = b"\x1b]8;;\x1b\\";

/// Sleeps until a key or a paste comes, or until something that is neither. After half an escape sequence nothing but
/// more bytes wakes it, so only a thread that does nothing else may ask.
pub(super) fn next() -> io::Result<Option<Wake>> {
    event::read().map(heard)
}

/// What an event means. The window's size is the signal thread's affair.
fn heard(event: Event) -> Option<Wake> {
    match event {
        Event::Key(pressed) if pressed.kind != KeyEventKind::Release => key(pressed).map(Msg::Key).map(Wake::Told),
        Event::Paste(text) => Some(Wake::Told(Msg::Paste(capped(text)))),
        Event::Mouse(mouse) => deed(mouse.kind).map(|deed| Wake::Pointed(deed, (mouse.column, mouse.row))),
        Event::Key(_) | Event::Resize(..) | Event::FocusGained | Event::FocusLost => None,
    }
}

/// The left button and the wheel; the rest is nothing.
fn deed(kind: MouseEventKind) -> Option<Deed> {
    match kind {
        MouseEventKind::Down(MouseButton::Left) => Some(Deed::Press),
        MouseEventKind::Drag(MouseButton::Left) => Some(Deed::Drag),
        MouseEventKind::Up(MouseButton::Left) => Some(Deed::Release),
        MouseEventKind::ScrollUp => Some(Deed::WheelUp),
        MouseEventKind::ScrollDown => Some(Deed::WheelDown),
        MouseEventKind::Down(_)
        | MouseEventKind::Drag(_)
        | MouseEventKind::Up(_)
        | MouseEventKind::Moved
        | MouseEventKind::ScrollLeft
        | MouseEventKind::ScrollRight => None,
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
    fn nothing_in_an_address_ends_the_link_before_its_time() {
        let bytes = linking("https://a.org/ü\u{9b}\u{7}\u{1b}x y");
        assert!(bytes.ends_with(b";https://a.org/%C3%BC%C2%9B%07%1Bx%20y\x1b\\"), "{}", bytes.escape_ascii());
    }

    #[test]
    fn letting_a_key_go_is_nothing() {
        let release = KeyEvent::new_with_kind(KeyCode::Char('q'), KeyModifiers::NONE, KeyEventKind::Release);
        let repeat = KeyEvent { kind: KeyEventKind::Repeat, ..release };
        assert!(heard(Event::Key(release)).is_none());
        assert!(matches!(heard(Event::Key(repeat)), Some(Wake::Told(Msg::Key(key))) if key == Key::plain('q')));
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
