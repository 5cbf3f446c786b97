//! One line of a review's page: its signs, its text with what is set apart in it, what stands at its end.

use std::ops::Range;

use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::text::{cut, spans_width, width};
use super::theme::Theme;
use crate::app::State;
use crate::app::page::{PageLine, Piece, Role};
use crate::app::state::Pane;

/// The line of the page at `at`, with the signs before it.
pub(super) fn set(at: usize, state: &State, theme: &Theme) -> Line<'static> {
    let page = &*state.page;
    let Some((line, piece)) = page.lines.get(at).and_then(|line| Some((line, page.piece(line)?))) else {
        return Line::default();
    };
    let scene = page.scene_at(at);
    let at_hand = scene.is_some() && scene == state.scene();
    let style = style(piece.role, at_hand, theme);
    let mut spans = vec![gutter(at, piece, at_hand, state, theme), Span::raw(" ")];
    spans.extend(lead(line, piece, page.width, theme));
    spans.push(Span::styled(sign(line, piece.role, theme), style));
    let room = (page.width + 2).saturating_sub(spans_width(&spans));
    let text = words((line, piece), style, state, room, theme);
    if piece.role == Role::Rule {
        spans.push(Span::raw(" ".repeat(room.saturating_sub(spans_width(&text)) / 2)));
    }
    spans.extend(text);
    if let Some(aside) = piece.aside.as_ref().filter(|_| line.range.start == 0) {
        let blanks = (page.width + 2).saturating_sub(spans_width(&spans) + width(aside));
        spans.push(Span::styled(format!("{}{aside}", " ".repeat(blanks)), theme.quiet()));
    }
    Line::from(spans)
}

/// Before a line: whether the reader is on it, or whether it belongs to the scene at hand.
fn gutter(at: usize, piece: &Piece, scene: bool, state: &State, theme: &Theme) -> Span<'static> {
    match (at == state.review.at, state.pane == Pane::Review) {
        (true, true) => Span::styled(theme.signs.here, theme.cursor(true)),
        (true, false) if !scene => Span::styled(theme.signs.there, theme.cursor(false)),
        _ if scene && piece.role != Role::Blank => Span::styled(theme.signs.scene, theme.title(true)),
        _ => Span::raw(" "),
    }
}

/// The bars of quotes, and the sign of a list's item on its first line.
fn lead(line: &PageLine, piece: &Piece, page: usize, theme: &Theme) -> Vec<Span<'static>> {
    let columns = piece.lead.columns(page);
    let bars = format!("{} ", theme.signs.border.vertical_left).repeat(piece.lead.quotes);
    let sign = match piece.lead.sign.as_deref().filter(|_| line.range.start == 0) {
        Some("-" | "*" | "+") => theme.signs.tied,
        Some(sign) => sign,
        None => "",
    };
    let bars = cut(&bars, columns, "");
    let room = columns.saturating_sub(width(&bars));
    let sign = cut(sign, room, "");
    let before = piece.lead.indent.min(room).saturating_sub(width(&sign) + 1);
    let after = room.saturating_sub(before + width(&sign));
    let sign = format!("{}{sign}{}", " ".repeat(before), " ".repeat(after));
    vec![Span::styled(bars, theme.quiet()), Span::styled(sign, theme.quiet())]
}

/// What stands before the first line of a track or a theme; blanks before the others.
fn sign(line: &PageLine, role: Role, theme: &Theme) -> String {
    let sign = match role {
        Role::Track => theme.signs.note,
        Role::Theme => theme.signs.theme,
        Role::Title
        | Role::Fact
        | Role::Heading
        | Role::Subheading
        | Role::Text
        | Role::Verbatim
        | Role::Rule
        | Role::Blank => "",
    };
    let first = if line.range.start == 0 { sign } else { "" };
    format!("{first:<0$}", role.indent())
}

/// The text of a line, each stretch in its own style.
fn words(
    (line, piece): (&PageLine, &Piece),
    style: Style,
    state: &State,
    room: usize,
    theme: &Theme,
) -> Vec<Span<'static>> {
    let spots = spots(line, state);
    let clip = |range: &Range<usize>| range.start.max(line.range.start)..range.end.min(line.range.end);
    let first = piece.marks.partition_point(|mark| mark.range.end <= line.range.start);
    let marks = || piece.marks.iter().skip(first).take_while(|mark| mark.range.start < line.range.end);
    let edges = marks().map(|mark| clip(&mark.range)).chain(spots.iter().map(|(range, _)| clip(range)));
    let mut cuts: Vec<usize> = edges.flat_map(|range| [range.start, range.end]).collect();
    cuts.extend([line.range.start, line.range.end]);
    cuts.sort_unstable();
    cuts.dedup();
    let mut left = room;
    let stretch = |(from, to): (&usize, &usize)| {
        let face = marks().find(|mark| mark.range.contains(from)).map(|mark| theme.face(&mark.face));
        let lit = spots.iter().find(|(range, _)| range.contains(from));
        let lit = lit.map(|(_, here)| if *here { theme.lit_at_hand() } else { theme.lit() });
        let style = [face, lit].into_iter().flatten().fold(style, Style::patch);
        let text = cut(piece.text.get(*from..*to).unwrap_or_default(), left, theme.signs.cut);
        left = left.saturating_sub(width(&text));
        Span::styled(text, style)
    };
    cuts.iter().zip(cuts.iter().skip(1)).map(stretch).collect()
}

/// The words found on a line, and whether each is at the place at hand.
fn spots(line: &PageLine, state: &State) -> Vec<(Range<usize>, bool)> {
    let Some(spotted) = state.spotted() else { return Vec::new() };
    let list = &spotted.spots.list;
    let first = list.partition_point(|spot| (spot.piece, spot.range.end) <= (line.piece, line.range.start));
    let here = list.iter().enumerate().skip(first);
    let here = here.take_while(|(_, spot)| spot.piece == line.piece && spot.range.start < line.range.end);
    here.map(|(at, spot)| (spot.range.clone(), at == spotted.at)).collect()
}

fn style(role: Role, scene: bool, theme: &Theme) -> Style {
    match role {
        Role::Title | Role::Subheading => theme.heading(false),
        Role::Heading => theme.heading(scene),
        Role::Fact | Role::Rule => theme.quiet(),
        Role::Track => theme.tie(),
        Role::Theme => theme.theme(),
        Role::Text | Role::Verbatim | Role::Blank => Style::new(),
    }
}
