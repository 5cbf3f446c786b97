//! A line of a table: cells in their columns, matched letters bold, side matters dim.

use std::borrow::Cow;
use std::io::{self, Write};

use rayon::prelude::*;

use super::columns::{Column, fit, width};
use super::out::{Out, Style};
use super::parts::{PART, write_parts};

/// Bytes of most lines.
const LINE: usize = 96;

/// A text in a column and how it looks.
#[derive(Debug)]
pub(super) struct Cell<'a> {
    pub(super) text: Cow<'a, str>,
    /// The columns that the text takes.
    pub(super) width: usize,
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
    let text = text.into();
    Cell { width: width(&text), text, look: Look::Plain }
}

/// A cell that stands back.
pub(super) fn dim<'a>(text: impl Into<Cow<'a, str>>) -> Cell<'a> {
    Cell { look: Look::Dim, ..plain(text) }
}

/// Writes a line. Nothing is written after the last text, so no line ends in blanks.
pub(super) fn write_row(out: &mut Out, columns: &[Column], cells: &[Cell<'_>]) -> io::Result<()> {
    let mut line = String::new();
    set_row(&mut line, out.colour, columns, cells);
    out.write_all(line.as_bytes())
}

/// Writes a table of `columns`, part by part; on all cores, since there may be a million lines. `widths` tells how many
/// columns the cells of a part take at most, `lines` writes the cells of each of its lines. The columns that `order` names
/// give way where they do not all fit.
pub(super) fn write_table<P: Sync, const N: usize>(
    out: &mut Out,
    (mut columns, order): ([Column; N], &[usize]),
    parts: &[P],
    widths: impl Fn(&P) -> [usize; N] + Sync,
    lines: impl Fn(&P, &mut dyn FnMut(&[Cell; N])) + Sync,
) -> io::Result<()> {
    let widest = parts.par_iter().map(&widths).reduce(|| [0; N], wider);
    columns.iter_mut().zip(widest).for_each(|(column, width)| column.widen(width));
    fit(&mut columns, order, out.columns);
    let colour = out.colour;
    write_parts(out, parts, |part| {
        let mut text = String::with_capacity(LINE * PART);
        lines(part, &mut |cells| set_row(&mut text, colour, &columns, cells));
        text.into_bytes()
    })
}

/// The widths that make room for both.
pub(super) fn wider<const N: usize>(one: [usize; N], other: [usize; N]) -> [usize; N] {
    std::array::from_fn(|column| one[column].max(other[column]))
}

fn set_row(line: &mut String, colour: bool, columns: &[Column], cells: &[Cell<'_>]) {
    let mut owed = 0;
    for (column, cell) in columns.iter().zip(cells) {
        let (before, text, after) = column.set(&cell.text, cell.width);
        owed += before;
        if !text.is_empty() {
            blanks(line, owed);
            set_text(line, colour, &text, &cell.look);
            owed = 0;
        }
        owed += after;
    }
    line.push('\n');
}

fn blanks(line: &mut String, mut owed: usize) {
    const MANY: &str = "                                ";
    while owed > MANY.len() {
        line.push_str(MANY);
        owed -= MANY.len();
    }
    line.push_str(MANY.get(..owed).unwrap_or_default());
}

fn set_text(line: &mut String, colour: bool, text: &str, look: &Look) {
    match look {
        Look::Dim => set_piece(line, Style::Dim.around(text, colour), text),
        Look::Letters(letters) if colour => set_letters(line, text, letters),
        Look::Plain | Look::Letters(_) => line.push_str(text),
    }
}

fn set_letters(line: &mut String, text: &str, letters: &[usize]) {
    let mut wanted = letters.iter().peekable();
    let mut piece = String::new();
    let mut bold = false;
    for (at, c) in text.chars().enumerate() {
        let hit = wanted.next_if_eq(&&at).is_some() && c != '…';
        if hit != bold {
            set_piece(line, Style::Bold.around(&piece, bold), &piece);
            piece.clear();
            bold = hit;
        }
        piece.push(c);
    }
    set_piece(line, Style::Bold.around(&piece, bold), &piece);
}

fn set_piece(line: &mut String, (on, off): (&str, &str), piece: &str) {
    line.push_str(on);
    line.push_str(piece);
    line.push_str(off);
}
