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

impl Key {
    /// The key that is written so: `j`, `Ctrl-d`, `Alt-x`, `PageDown`, `F1`.
    pub fn named(name: &str) -> Option<Self> {
        if let Some(rest) = name.strip_prefix("Ctrl-") {
            return Self::named(rest).map(|key| Self { ctrl: true, ..key });
        }
        if let Some(rest) = name.strip_prefix("Alt-") {
            return Self::named(rest).map(|key| Self { alt: true, ..key });
        }
        let mut chars = name.chars();
        let code = match (chars.next()?, chars.next()) {
            (c, None) => Code::Char(c),
            _ => NAMES.iter().find(|(code, _)| name == *code).map(|(_, code)| *code)?,
        };
        Some(Self::of(code))
    }
}

const NAMES: [(&str, Code); 17] = [
    ("Enter", Code::Enter),
    ("Esc", Code::Esc),
    ("Space", Code::Char(' ')),
    ("Tab", Code::Tab),
    ("BackTab", Code::BackTab),
    ("Backspace", Code::Backspace),
    ("Delete", Code::Delete),
    ("Up", Code::Up),
    ("Down", Code::Down),
    ("Left", Code::Left),
    ("Right", Code::Right),
    ("Home", Code::Home),
    ("End", Code::End),
    ("PageUp", Code::PageUp),
    ("PageDown", Code::PageDown),
    ("F1", Code::F(1)),
    ("F2", Code::F(2)),
];

impl std::fmt::Display for Key {
    /// As [`Key::named`] reads it, but for arrows, which are drawn.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        if self.ctrl {
            f.write_str("Ctrl-")?;
        }
        if self.alt {
            f.write_str("Alt-")?;
        }
        match (self.code, NAMES.iter().find(|(_, code)| *code == self.code)) {
            (Code::Up, _) => f.write_str("↑"),
            (Code::Down, _) => f.write_str("↓"),
            (Code::Left, _) => f.write_str("←"),
            (Code::Right, _) => f.write_str("→"),
            (Code::BackTab, _) => f.write_str("Shift-Tab"),
            (_, Some((name, _))) => f.write_str(name),
            (Code::Char(c), None) => write!(f, "{c}"),
            (Code::F(n), None) => write!(f, "F{n}"),
            (code, None) => write!(f, "{code:?}"),
        }
    }
}
