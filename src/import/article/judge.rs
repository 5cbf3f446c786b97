//! Which runs are lists of tracks, and how each is written.

use std::collections::BTreeSet;

use super::artist;
use super::class::{Class, Entry};
use super::decoration::names_release;
use super::evidence::Evidence;
use super::name;
use super::number::Style;
use super::piece::{Piece, Role};
use super::run::{Part, Run, Section};
use super::shape::{ANY, Place, Plan, Shape};
use super::time;
use super::told::Told;
use super::words;

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
        tailed: false,
    };
    let (lead, trail) = (place(Place::Lead), place(Place::Trail));
    let tailed = Plan { tailed: true, ..trail };
    let loose = shapes.iter().filter(|shape| shape.fixed.is_none()).count();
    let trail = if count(tailed) > count(trail) && count(tailed) * 10 >= loose * 6 { tailed } else { trail };
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

/// What the rest of the page says that bears on its lists.
pub(super) struct Around {
    /// Whether it says that it is about a score or soundtrack.
    pub(super) about_music: bool,
    /// Whether it is about the music of one film, series or game, and nothing else.
    pub(super) one_soundtrack: bool,
    /// Whether its title says so.
    pub(super) titled: bool,
    /// The numbers that its titles name: `10 scores of the year`, `Six facts`.
    pub(super) counted: BTreeSet<usize>,
    /// What its running text quotes and names.
    pub(super) told: Told,
}

/// Weighs a run.
pub(super) fn weigh(run: &Run, pieces: &[Piece], entries: &[Entry], around: &Around) -> Verdict {
    let about_music = around.about_music;
    let shapes = shapes(run, entries);
    let plan = plan(&shapes);
    let discs = about_music && run.parts.iter().any(|part| matches!(part, Part::Disc(_)));
    let mut before = run.parts.iter().take_while(|part| !matches!(part, Part::Tracks(_)));
    let summed = about_music && before.any(|part| matches!(part, Part::Total(..)));
    let labelled = shapes.iter().any(|shape| shape.labelled);
    let listed = discs || summed || labelled || matches!(run.under, Section::Listed(_));
    let evidence = Evidence::new(&shapes, plan, listed, around);
    let titles = around.one_soundtrack
        && !around.counted.contains(&shapes.len())
        && heads_album(run, pieces)
        && is_together(run, entries)
        && are_titles(&shapes, plan);
    match run.under {
        Section::Other(_) => {
            return Verdict::Not(
                evidence.looks_like().then_some("a list under a heading that says it is not the album's was left out"),
            );
        }
        Section::Comments(_) => return Verdict::Not(None),
        Section::Again(at) if !pieces.get(at).is_some_and(|piece| words::names_album(&piece.text)) => {
            return Verdict::Not(Some(
                "another list, whose heading does not say that it is of this album, was left out",
            ));
        }
        Section::Free | Section::Listed(_) | Section::Again(_) => {}
    }
    if evidence.priced || evidence.hours && !evidence.listed {
        return Verdict::Not(Some("a list of prices, or of things far longer than tracks, was left out"));
    }
    if evidence.asks {
        return Verdict::Not(None);
    }
    if evidence.is_dated() {
        let why = "a list whose rows end in years, as those of works and releases do, was left out";
        return Verdict::Not(evidence.looks_like().then_some(why));
    }
    if evidence.is_timetable() {
        return Verdict::Not(Some("a list of times that rise but do not begin at 0:00 was left out"));
    }
    let headed = around.about_music && is_headed(run, pieces, entries) && !around.counted.contains(&shapes.len());
    let under_release = headed && evidence.counts_release() && are_titles(&shapes, plan);
    let above = run.from.checked_sub(1).and_then(|at| pieces.get(at));
    let told = !evidence.remarked || above.is_some_and(|piece| words::speaks_of_list(&piece.text));
    if evidence.proves(about_music) || told && (titles && evidence.counts_titles() || under_release) {
        return Verdict::Tracks(plan);
    }
    Verdict::Not(
        evidence
            .looks_like()
            .then_some("a list that may be tracks, but without lengths or the heading of a track list, was left out"),
    )
}

/// Whether a run that begins again from 1 under the heading of a list with lengths has none itself: numbered comments, notes.
pub(super) fn is_leftover(before: Option<&(Run, Plan)>, (run, plan): (&Run, Plan), entries: &[Entry]) -> bool {
    let under = |last: &Run| run.under == last.under || run.under == Section::Free;
    let Some((last, form)) = before.filter(|(last, _)| under(last)) else { return false };
    let timed = |run: &Run, plan: Plan| {
        let shapes = shapes(run, entries);
        let timed =
            shapes.iter().filter(|shape| shape.time(plan).is_some() || shape.row(plan).length.is_some()).count();
        (timed, shapes.len())
    };
    let ((had, of), (has, now)) = (timed(last, *form), timed(run, plan));
    let again = shapes(run, entries).first().and_then(|shape| shape.counted()) == Some(1);
    let disc = run.parts.iter().any(|part| matches!(part, Part::Disc(_)));
    again && !disc && had * 5 >= of * 4 && has * 5 < now
}

/// Lines above a list that may name its release.
const ABOVE: usize = 3;

/// Whether a line right above a list names the release: `Salt Road: Original Motion Picture Score (Label, 2011)`.
fn is_headed(run: &Run, pieces: &[Piece], entries: &[Entry]) -> bool {
    let above = run.from.saturating_sub(ABOVE)..run.from;
    let lines = pieces.get(above.clone()).unwrap_or_default().iter().zip(entries.get(above).unwrap_or_default());
    lines
        .filter(|(_, entry)| !matches!(entry.class, Class::Track | Class::Weak))
        .any(|(piece, _)| names_a_release(piece))
}

/// Whether a line is the name of a release, written as one.
fn names_a_release(piece: &Piece) -> bool {
    let text = piece.text.as_str();
    let written = ["Original", "ORIGINAL", "Soundtrack", "SOUNDTRACK", "OST", "O.S.T", "Score", "SCORE", "Music "];
    let as_name = name::is_uncased(text) || written.iter().any(|word| text.contains(word));
    let loose = !matches!(piece.role, Role::Item(_)) && text.chars().count() <= 160 && !text.contains('?');
    let loose = loose && !text.trim_end().ends_with(['.', '!', ',', ';', '。', '！']);
    loose && as_name && names_release(text) && !words::names_many(text)
}

/// Whether the heading above a list, where there is one, is the page's own or names an album.
fn heads_album(run: &Run, pieces: &[Piece]) -> bool {
    let heading = |piece: &Piece| matches!(piece.role, Role::Heading(_));
    let first = pieces.iter().position(heading);
    let above = pieces.get(..run.from).unwrap_or_default().iter().rposition(heading);
    above == first || above.and_then(|at| pieces.get(at)).is_some_and(|piece| words::names_album(&piece.text))
}

/// Whether no prose stands between the tracks, and hardly a note.
fn is_together(run: &Run, entries: &[Entry]) -> bool {
    let lines = entries.get(run.from..=run.to).unwrap_or_default();
    let tracks = lines.iter().filter(|entry| matches!(entry.class, Class::Track | Class::Weak)).count();
    lines.iter().all(|entry| entry.class != Class::Prose) && tracks * 5 >= lines.len() * 4
}

/// Whether lines read like titles and not like advice, sentences, headings or names of files: short, most words that are
/// not the first begin with capitals (where a script has them), and nothing ends in a stop or a colon.
fn are_titles(shapes: &[&Shape], plan: Plan) -> bool {
    let mut rows: Vec<_> = shapes.iter().map(|shape| shape.row(plan)).collect();
    artist::strip(&mut rows, &Told::default());
    let titles: Vec<String> = rows.into_iter().map(|row| row.title).collect();
    let count = |is: &dyn Fn(&str) -> bool| titles.iter().filter(|title| is(title)).count();
    let stops = count(&|title: &str| title.ends_with(['.', ':', ';', '。', '：']) && !title.ends_with(".."));
    let signs = count(&|title: &str| title.contains("://") || title.contains(['`', '$', '{', '=', '@', '\\']));
    let words: usize = titles.iter().map(|title| title.split_whitespace().count()).sum();
    let letters: usize = titles.iter().map(|title| title.chars().count()).sum();
    let later = || titles.iter().flat_map(|title| title.split_whitespace().skip(1));
    let cased =
        later().filter(|word| word.chars().next().is_some_and(|c| c.is_uppercase() || c.is_lowercase())).count();
    let capital = later().filter(|word| word.chars().next().is_some_and(char::is_uppercase)).count();
    let many = titles.len();
    let brief = words <= many * 3 || words <= many * 7 && capital * 2 >= cased;
    brief && letters <= many * 40 && stops * 8 <= many && signs * 8 <= many
}
