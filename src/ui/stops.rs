//! All that the timeline goes along as a list: the tracks with their starts, lengths and scenes, or the scenes with their
//! times and tracks. It is turned page by page, so that nothing moves under the mouse.

use ratatui::text::{Line, Span};

use super::text::{cut, padded, spans_width};
use super::theme::Theme;
use super::timeline::{Row, Stops, film_time};
use super::tracks::{bar, time};
use crate::app::at_hand::{AtHand, Widest, themes};
use crate::app::timeline::{Strip, Timeline};
use crate::model::Scene;

/// The columns of a film time.
const CLOCK: usize = 7;
/// The columns from which on it is worth telling what a title is tied to.
const LEAST: usize = 8;
/// The longest bar, and how long it must be allowed to be to tell anything.
const MOST: usize = 60;
const BAR: usize = 12;
/// The columns for that from which on there is room beside it for themes and bars.
const WIDE: usize = 60;

/// The list, a heading above it, in no more than so many rows.
pub(super) fn rows(timeline: &Timeline, hand: &AtHand, (room, rows): (usize, usize), theme: &Theme) -> Vec<Row> {
    let fit = rows.saturating_sub(1).max(1);
    let (here, count) = match timeline.strip {
        Strip::Album => (timeline.track, hand.order.len()),
        Strip::Film => (timeline.scene, hand.tracks_of.len()),
    };
    let last = count.saturating_sub(fit);
    let first = if here >= last { last } else { here / fit * fit };
    let shown = first..(first + fit).min(count);
    let columns = Columns::of(timeline.strip, hand, room);
    let row = |place: usize| {
        let line = match timeline.strip {
            Strip::Album => track(hand, place, place == here, &columns, theme),
            Strip::Film => scene(hand, place, place == here, &columns, theme),
        };
        Row { line, stops: Stops::One(place) }
    };
    std::iter::once(Row::words(heading(timeline.strip, &columns, theme))).chain(shown.map(row)).collect()
}

/// The columns of a row after its sign; none of what there is no room for.
struct Columns {
    number: usize,
    start: usize,
    length: usize,
    title: usize,
    /// What the title is tied to: a track's scenes, or a scene's tracks.
    ties: usize,
    themes: usize,
    /// A bar in proportion to the length.
    bar: usize,
}

impl Columns {
    fn of(strip: Strip, hand: &AtHand, room: usize) -> Self {
        let Widest { number, title, length, start, scene, .. } = hand.widest;
        let (number, start, length, widest) = match strip {
            Strip::Album => (number, start.max("start".len()), length.max("length".len()), title),
            Strip::Film => (0, CLOCK, 0, scene),
        };
        let taken = [number, start, length].iter().map(|wide| wide + 2 * usize::from(*wide > 0)).sum::<usize>();
        let left = room.saturating_sub(1 + taken);
        let title = widest.max(8).min(left.max(16) * 6 / 10).min(left);
        let left = left.saturating_sub(title + 2);
        let mut columns = Self { number, start, length, title, ties: left, themes: 0, bar: 0 };
        if left >= WIDE {
            columns.spread(strip, hand.widest);
        }
        columns
    }

    /// Shares the room after the title out, where there is much: to scenes what they need, to themes at least two fifths
    /// of it if they need so much, and on the album to bars what is left.
    fn spread(&mut self, strip: Strip, widest: Widest) {
        let left = self.ties;
        let (ties, themes) = match strip {
            Strip::Album => ((widest.scene + 2).max(LEAST + 1) * widest.ties.min(2), widest.heard),
            Strip::Film => (left * 3 / 5, widest.themes),
        };
        if themes > 0 {
            self.themes = (themes + 2).min((left * 2 / 5).max(left.saturating_sub(ties + 2)));
            self.ties -= self.themes + 2;
        }
        let free = self.ties.saturating_sub(ties + 2);
        if strip == Strip::Album && free >= BAR {
            self.bar = free.min(MOST);
            self.ties = ties;
        }
    }
}

fn heading(strip: Strip, columns: &Columns, theme: &Theme) -> Line<'static> {
    let Columns { number, start, length, title, ties, themes, .. } = *columns;
    let (words, tied) = match strip {
        Strip::Album => {
            (format!(" {:number$}  {:>start$}  {:>length$}  {:<title$}", "", "start", "length", "title"), "scenes")
        }
        Strip::Film => (format!(" {:<start$}  {:<title$}", "time", "scene"), "tracks"),
    };
    let tied = if ties > LEAST { format!("  {tied:<ties$}") } else { String::new() };
    let themes = if themes > 0 { "  themes" } else { "" };
    Line::from(Span::styled(format!("{words}{tied}{themes}"), theme.quiet()))
}

fn sign(here: bool, theme: &Theme) -> Span<'static> {
    Span::styled(if here { theme.signs.here } else { " " }, theme.cursor(true))
}

fn track(hand: &AtHand, place: usize, here: bool, columns: &Columns, theme: &Theme) -> Line<'static> {
    let Some((at, track)) = hand.order.get(place).and_then(|&at| Some((at, hand.album.tracks.get(at)?))) else {
        return Line::default();
    };
    let Columns { number, start, length, .. } = *columns;
    let begins = time(hand.starts.get(at).copied().flatten(), theme);
    let line = vec![
        sign(here, theme),
        Span::styled(format!("{:>number$}  ", hand.number(at)), theme.quiet()),
        Span::styled(format!("{begins:>start$}  "), theme.quiet()),
        Span::styled(format!("{:>length$}  ", time(track.length, theme)), Theme::at_hand(here)),
    ];
    let labels = hand.scenes_about(at).map(Scene::label);
    let mut line = tied(line, (&track.title, here), labels, columns, theme);
    heard(&mut line, &themes(hand.scenes_about(at)), columns, theme);
    if columns.bar > 0 {
        line.push(Span::styled(format!("  {}", bar(track.length, hand.longest, columns.bar, theme)), theme.quiet()));
    }
    Line::from(line)
}

fn scene(hand: &AtHand, place: usize, here: bool, columns: &Columns, theme: &Theme) -> Line<'static> {
    let Some(scene) = hand.album.scenes().get(place) else { return Line::default() };
    let line =
        vec![sign(here, theme), Span::styled(format!("{:<1$}  ", film_time(scene.at), columns.start), theme.quiet())];
    let tracks = hand.tracks_of.get(place).map_or(&[][..], Vec::as_slice);
    let titles = tracks.iter().filter_map(|&at| hand.album.tracks.get(at)).map(|track| &*track.title);
    let mut line = tied(line, (scene.label(), here), titles, columns, theme);
    heard(&mut line, &themes([scene]), columns, theme);
    Line::from(line)
}

/// A title, and after it what it is tied to.
fn tied<'a>(
    mut line: Vec<Span<'static>>,
    (title, here): (&str, bool),
    ties: impl Iterator<Item = &'a str>,
    columns: &Columns,
    theme: &Theme,
) -> Vec<Span<'static>> {
    let before = spans_width(&line);
    line.push(Span::styled(cut(title, columns.title, theme.signs.cut), Theme::at_hand(here)));
    let ties = ties.collect::<Vec<_>>().join(", ");
    if columns.ties > LEAST && !ties.is_empty() {
        line = padded(line, before + columns.title + 2);
        let words = format!("{} {ties}", theme.signs.note);
        line.push(Span::styled(cut(&words, columns.ties, theme.signs.cut), theme.tie()));
    }
    let ties = if columns.ties > 0 { columns.ties + 2 } else { 0 };
    padded(line, before + columns.title + ties)
}

/// The themes that are heard, where there is a column for them.
fn heard(line: &mut Vec<Span<'static>>, names: &[&str], columns: &Columns, theme: &Theme) {
    if columns.themes == 0 {
        return;
    }
    let words = if names.is_empty() { String::new() } else { format!("{} {}", theme.signs.theme, names.join(", ")) };
    let words = Span::styled(cut(&words, columns.themes, theme.signs.cut), theme.theme());
    line.push(Span::raw("  "));
    line.extend(padded(vec![words], columns.themes));
}
