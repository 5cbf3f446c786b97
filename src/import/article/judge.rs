//! Which runs are lists of tracks, and how each is written.

use super::artist;
use super::class::Entry;
use super::number::Style;
use super::run::{Part, Run, Section};
use super::shape::{ANY, Place, Plan, Shape};
use super::time;

/// The shapes of a run, in order.
pub(super) fn shapes<'a>(run: &Run, entries: &'a [Entry]) -> Vec<&'a Shape> {
    let tracks = run.parts.iter().filter_map(|part| match part {
        Part::Tracks(at) => entries.get(*at),
        Part::Disc(_) | Part::Total(..) | Part::Note(_) => None,
    });
    tracks.flat_map(|entry| &entry.shapes).collect()
}

/// How the lines of a run are written.
pub(super) fn plan(shapes: &[&Shape]) -> Plan {
    let numbered = are_numbers(shapes);
    let count = |plan: Plan| shapes.iter().filter(|shape| shape.fixed.is_none() && shape.time(plan).is_some()).count();
    let styled = |style: time::Style, place: Place| {
        let is = |shape: &&&Shape| shape.time(Plan { numbered, place, ..ANY }).is_some_and(|time| time.style == style);
        shapes.iter().filter(is).count() * 10 >= shapes.len() * 6
    };
    let place = |place: Place| Plan {
        numbered,
        place,
        dots: styled(time::Style::Dot, place),
        units: styled(time::Style::Units, place),
    };
    let (lead, trail) = (place(Place::Lead), place(Place::Trail));
    let best = if count(lead) > count(trail) { lead } else { trail };
    if count(best) == 0 { Plan { place: Place::Nowhere, ..best } } else { best }
}

/// Whether the numbers at the beginnings of lines count them.
fn are_numbers(shapes: &[&Shape]) -> bool {
    let numbers: Vec<(Option<u16>, u32, Style)> = shapes
        .iter()
        .filter_map(|shape| match shape.number {
            Some(number) => Some((number.disc, number.value, number.style)),
            None => shape.listed.map(|value| (None, value, Style::Marked)),
        })
        .collect();
    let bare = numbers.iter().any(|(_, _, style)| *style == Style::Bare);
    let need = if bare { 9 } else { 6 };
    let follows = |a: &(Option<u16>, u32, Style), b: &(Option<u16>, u32, Style)| {
        b.1 == a.1 + 1 || b.1 == 1 || b.1 == a.1 + 2 && !bare
    };
    let steps = numbers.windows(2).filter(|pair| matches!(pair, [a, b] if follows(a, b))).count();
    let all = numbers.len() * 10 >= shapes.len() * need;
    !numbers.is_empty() && all && (steps * 10 >= (numbers.len() - 1) * need) && (numbers.len() > 1 || !bare)
}

/// What came of weighing a run.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Verdict {
    Tracks(Plan),
    /// Not tracks; the reason is worth telling where it looked close.
    Not(Option<&'static str>),
}

/// Weighs a run.
pub(super) fn weigh(run: &Run, entries: &[Entry], about_music: bool) -> Verdict {
    let shapes = shapes(run, entries);
    let plan = plan(&shapes);
    let discs = about_music && run.parts.iter().any(|part| matches!(part, Part::Disc(_)));
    let listed = discs || matches!(run.under, Section::Listed(_));
    let evidence = Evidence::new(&shapes, plan, listed);
    match run.under {
        Section::Other(_) => {
            return Verdict::Not(
                evidence.looks_like().then_some("a list under a heading that says it is not the album's was left out"),
            );
        }
        Section::Comments(_) => return Verdict::Not(None),
        Section::Free | Section::Listed(_) => {}
    }
    if evidence.is_timetable() {
        return Verdict::Not(Some("a list of times that rise but do not begin at 0:00 was left out"));
    }
    if evidence.proves(about_music) {
        return Verdict::Tracks(plan);
    }
    Verdict::Not(
        evidence
            .looks_like()
            .then_some("a list that may be tracks, but without lengths or the heading of a track list, was left out"),
    )
}

#[allow(clippy::struct_excessive_bools, reason = "each is one observation; none excludes another")]
struct Evidence {
    count: usize,
    timed: usize,
    numbered: bool,
    listed: bool,
    /// From 1, each one more.
    counts_up: bool,
    long: bool,
    /// Rows such as `X – Y` or `X (1994)` in all.
    of_works: bool,
    rises: bool,
    lead: bool,
    from_zero: bool,
}

impl Evidence {
    fn new(shapes: &[&Shape], plan: Plan, listed: bool) -> Self {
        let mut rows: Vec<_> = shapes.iter().map(|shape| shape.row(plan)).collect();
        rows.iter_mut().for_each(artist::performed_by);
        let timed =
            rows.iter().zip(shapes).filter(|(row, shape)| row.length.is_some() || shape.time(plan).is_some()).count();
        let numbers: Vec<u32> = rows.iter().filter_map(|row| row.number).collect();
        let lengths: Vec<_> = rows.iter().filter_map(|row| row.length).collect();
        let words: usize = rows.iter().map(|row| row.title.chars().count()).sum();
        let of_works = rows
            .iter()
            .filter(|row| {
                row.title.contains(" – ")
                    || row.title.contains(" - ")
                    || row.title.contains("(19")
                    || row.title.contains("(20")
            })
            .count();
        Self {
            count: rows.len(),
            timed,
            numbered: (plan.numbered || shapes.iter().any(|s| s.fixed.is_some()))
                && numbers.len() * 10 >= rows.len() * 6,
            listed,
            counts_up: numbers.len() == rows.len() && numbers.iter().zip(1..).all(|(n, i)| *n == i),
            long: words > rows.len() * 60,
            of_works: of_works * 10 >= rows.len() * 7,
            rises: lengths.windows(2).all(|pair| pair.first() < pair.last()) && lengths.len() >= 3,
            lead: plan.place == Place::Lead,
            from_zero: lengths.first().is_some_and(|length| length.ms() == 0),
        }
    }

    fn looks_like(&self) -> bool {
        self.count >= 3 && (self.timed * 2 >= self.count || self.numbered)
    }

    /// Hours of a day or places in the film: rising, at the beginnings of lines, not from 0:00.
    fn is_timetable(&self) -> bool {
        self.lead && !self.numbered && !self.listed && self.rises && !self.from_zero && self.timed == self.count
    }

    fn proves(&self, about_music: bool) -> bool {
        let timed = |tenths: usize| self.timed * 10 >= self.count * tenths;
        let by_lengths = self.numbered && timed(5) && self.count >= 2 || timed(8) && self.count >= 3;
        let by_heading = self.listed
            && (timed(5) || self.numbered || self.count >= 3 && !self.long)
            && self.timed.max(self.count) > 0;
        let by_counting = about_music && self.counts_up && self.count >= 5 && !self.long && !self.of_works;
        by_lengths || by_heading || by_counting
    }
}
