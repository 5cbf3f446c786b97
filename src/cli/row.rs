//! A line of a table: cells in their columns, matched letters bold, side matters dim.

use std::borrow::Cow;
use std::io::{self, Write};

use super::columns::Column;
use super::out::{Out, Style};

/// A text in a column and how it looks.
#[derive(Debug)]
pub(super) struct Cell<'a> {
    pub(super) text: Cow<'a, str>,
    pub(super) look: Look,
}

/// How a cell looks.
#[derive(Debug)]
pub(super) enum Look {
    Plain,
    Dim,
    /// These characters stand out: ascending positions.
    Letters(Vec<usize>),
}

/// A cell like the text around it.
pub(super) fn plain<'a>(text: impl Into<Cow<'a, str>>) -> Cell<'a> {
    Cell { text: text.into(), look: Look::Plain }
}

/// A cell that stands back.
pub(super) fn dim<'a>(text: impl Into<Cow<'a, str>>) -> Cell<'a> {
    Cell { text: text.into(), look: Look::Dim }
}

/// Writes a line. Nothing is written after the last text, so no line ends in blanks.
pub(super) fn write_row(out: &mut Out, columns: &[Column], cells: &[Cell<'_>]) -> io::Result<()> {
    let mut owed = 0;
    for (column, cell) in columns.iter().zip(cells) {
        let (before, text, after) = column.set(&cell.text);
        owed += before;
        if !text.is_empty() {
            write!(out, "{:owed$}", "")?;
            write_text(out, &text, &cell.look)?;
            owed = 0;
        }
        owed += after;
    }
    out.write_all(b"\n")
}

fn write_text(out: &mut Out, text: &str, look: &Look) -> io::Result<()> {
    match look {
        Look::Dim => out.styled(Style::Dim, text),
        Look::Letters(letters) if out.colour => write_letters(out, text, letters),
        Look::Plain | Look::Letters(_) => out.write_all(text.as_bytes()),
    }
}

fn write_letters(out: &mut Out, text: &str, letters: &[usize]) -> io::Result<()> {
    let mut wanted = letters.iter().peekable();
    let mut piece = String::new();
    let mut bold = false;
    for (at, c) in text.chars().enumerate() {
        let hit = wanted.next_if_eq(&&at).is_some() && c != '…';
        if hit != bold {
            write_piece(out, bold, &piece)?;
            piece.clear();
            bold = hit;
        }
        piece.push(c);
    }
    write_piece(out, bold, &piece)
}

fn write_piece(out: &mut Out, bold: bool, piece: &str) -> io::Result<()> {
    if bold { out.styled(Style::Bold, piece) } else { out.write_all(piece.as_bytes()) }
}
