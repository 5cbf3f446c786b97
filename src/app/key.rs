//! A key as the program thinks of it, whatever library read it from the terminal.

/// One key press.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Key {
    /// Which key.
    pub code: Code,
    /// Whether Control was held.
    pub ctrl: bool,
    /// Whether Alt was held.
    pub alt: bool,
}

/// The keys there are. Shift is part of a character; Shift-Tab is [`Code::BackTab`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "the names are those on the keyboard")]
pub enum Code {
    Char(char),
    Enter,
    Esc,
    Tab,
    BackTab,
    Backspace,
    Delete,
    Up,
    Down,
    Left,
    Right,
    Home,
    End,
    PageUp,
    PageDown,
    F(u8),
}

impl Key {
    /// A character without Control or Alt.
    pub const fn plain(c: char) -> Self {
        Self::of(Code::Char(c))
    }

    /// A key without Control or Alt.
    pub const fn of(code: Code) -> Self {
        Self { code, ctrl: false, alt: false }
    }

    /// A character with Control; `c` in lower case.
    pub const fn ctrl(c: char) -> Self {
        Self { code: Code::Char(c), ctrl: true, alt: false }
    }
}
