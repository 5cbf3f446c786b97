//! Standard output and standard error, and what is known of the terminal they may be.

use std::io::{self, BufWriter, IsTerminal, StdoutLock, Write};

use terminal_size::{Width, terminal_size_of};

use super::args::When;
use crate::app::page::web_address;
use crate::model::text::clean_line;

/// Where results go. To be ended with [`Out::finish`], so that a full disk is noticed.
pub(super) struct Out {
    writer: BufWriter<StdoutLock<'static>>,
    /// Whether to write in colour.
    pub(super) colour: bool,
    /// The columns of the terminal; none where the output is not one.
    pub(super) columns: Option<usize>,
}

impl Out {
    /// Standard output.
    pub(super) fn new(when: When) -> Self {
        let stdout = io::stdout().lock();
        let is_terminal = stdout.is_terminal();
        let columns = is_terminal.then(|| terminal_size_of(&stdout).map_or(80, |(Width(columns), _)| columns.into()));
        let columns = columns.map(|columns: usize| if columns == 0 { 80 } else { columns });
        Self { writer: BufWriter::with_capacity(1 << 16, stdout), colour: colour(when, is_terminal), columns }
    }

    /// Writes a web address, as a link (OSC 8) where the output is a terminal that may know links.
    pub(super) fn link(&mut self, address: &str, style: Style) -> io::Result<()> {
        let term = std::env::var_os("TERM").is_some_and(|term| term != "dumb" && term != "linux");
        let Some(to) = web_address(address).filter(|to| term && self.columns.is_some() && to.is_ascii()) else {
            return self.styled(style, address);
        };
        write!(self, "\u{1b}]8;;{to}\u{1b}\\")?;
        self.styled(style, address)?;
        self.write_all(b"\x1b]8;;\x1b\\")
    }

    /// Writes out what still waits.
    pub(super) fn finish(mut self) -> io::Result<()> {
        self.writer.flush()
    }

    /// Writes `text` between the control sequence of a style and its end; plainly without colour.
    pub(super) fn styled(&mut self, style: Style, text: &str) -> io::Result<()> {
        let (on, off) = style.around(text, self.colour);
        [on, text, off].iter().try_for_each(|piece| self.write_all(piece.as_bytes()))
    }
}

impl Write for Out {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.writer.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.writer.flush()
    }
}

/// How a piece of text stands out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Style {
    Bold,
    Dim,
}

impl Style {
    /// What is written before and after a text, in colour or not.
    pub(super) fn around(self, text: &str, colour: bool) -> (&'static str, &'static str) {
        match self {
            _ if !colour || text.is_empty() => ("", ""),
            Self::Bold => ("\u{1b}[1m", "\u{1b}[0m"),
            Self::Dim => ("\u{1b}[2m", "\u{1b}[0m"),
        }
    }
}

/// Whether to use colour, on a terminal or not.
pub(super) fn colour(when: When, is_terminal: bool) -> bool {
    let set = |name| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    let dumb = std::env::var_os("TERM").is_some_and(|term| term == "dumb");
    match when {
        When::Always => true,
        When::Never => false,
        When::Auto => is_terminal && !dumb && !set("NO_COLOR"),
    }
}

/// Says one line on standard error; where that is closed there is nobody to tell.
pub(super) fn say(message: &str) {
    let _ = writeln!(io::stderr().lock(), "leitmotif: {}", clean_line(message));
}
