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
    /// The key that is written so: `j`, `Ctrl-d`, `Alt-x`, `PageDown`, `F1`. Names may be in other capitals.
    pub fn named(name: &str) -> Option<Self> {
        if let Some(rest) = after(name, "Ctrl-") {
            return Self::named(rest).map(|key| Self { ctrl: true, code: key.code.lower(), ..key });
        }
        if let Some(rest) = after(name, "Alt-") {
            return Self::named(rest).map(|key| Self { alt: true, ..key });
        }
        let mut chars = name.chars();
        let code = match (chars.next()?, chars.next()) {
            (c, None) if !c.is_control() && c != ' ' => Code::Char(c),
            (_, None) => return None,
            _ => NAMES.iter().find(|(code, _)| name.eq_ignore_ascii_case(code)).map(|(_, code)| *code)?,
        };
        Some(Self::of(code))
    }

    /// As [`Key::named`] reads it.
    pub fn name(self) -> String {
        let ctrl = if self.ctrl { "Ctrl-" } else { "" };
        let alt = if self.alt { "Alt-" } else { "" };
        let code = match (self.code, NAMES.iter().find(|(_, code)| *code == self.code)) {
            (_, Some((name, _))) => (*name).to_owned(),
            (Code::Char(c), None) => c.to_string(),
            (code, None) => format!("{code:?}"),
        };
        format!("{ctrl}{alt}{code}")
    }

    /// The names of the keys that are no characters.
    pub fn names() -> [&'static str; NAMES.len()] {
        NAMES.map(|(name, _)| name)
    }
}

impl Code {
    /// Terminals do not tell capitals from small letters where Control is held.
    fn lower(self) -> Self {
        if let Self::Char(c) = self { Self::Char(c.to_ascii_lowercase()) } else { self }
    }
}

/// What follows a prefix, in whatever capitals.
fn after<'n>(name: &'n str, prefix: &str) -> Option<&'n str> {
    let (head, rest) = name.split_at_checked(prefix.len())?;
    (head.eq_ignore_ascii_case(prefix) && !rest.is_empty()).then_some(rest)
}

const NAMES: [(&str, Code); 28] = [
    ("Enter", Code::Enter),
    ("Esc", Code::Esc),
    ("Space", Code::Char(' ')),
    ("Tab", Code::Tab),
    ("Shift-Tab", Code::BackTab),
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
    ("F3", Code::F(3)),
    ("F4", Code::F(4)),
    ("F5", Code::F(5)),
    ("F6", Code::F(6)),
    ("F7", Code::F(7)),
    ("F8", Code::F(8)),
    ("F9", Code::F(9)),
    ("F10", Code::F(10)),
    ("F11", Code::F(11)),
    ("F12", Code::F(12)),
];

impl std::fmt::Display for Key {
    /// As [`Key::named`] reads it, but for arrows, which are drawn.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let arrow = match self.code {
            Code::Up => "↑",
            Code::Down => "↓",
            Code::Left => "←",
            Code::Right => "→",
            Code::Char(_)
            | Code::Enter
            | Code::Esc
            | Code::Tab
            | Code::BackTab
            | Code::Backspace
            | Code::Delete
            | Code::Home
            | Code::End
            | Code::PageUp
            | Code::PageDown
            | Code::F(_) => return f.write_str(&self.name()),
        };
        let (ctrl, alt) = (if self.ctrl { "Ctrl-" } else { "" }, if self.alt { "Alt-" } else { "" });
        write!(f, "{ctrl}{alt}{arrow}")
    }
}
