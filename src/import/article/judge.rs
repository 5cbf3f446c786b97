//! Which runs are lists of tracks, and how each is written.

use std::collections::BTreeSet;

use super::about;
use super::artist;
use super::class::{Class, Entry};
use super::decoration::names_release;
use super::disc::Disc;
use super::evidence::Evidence;
use super::name;
use super::number::Style;
use super::piece::{Piece, Role};
use super::record;
use super::run::{Part, Run, Section};
use super::shape::{ANY, Place, Plan, Shape};
use super::talk;
use super::time;
use super::told::Told;
use super::words;
use super::works;

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
#[allow(clippy::struct_excessive_bools, reason = "each is one observation; none excludes another")]
pub(super) struct Around {
    /// Whether it says that it is about a score or soundtrack.
    pub(super) about_music: bool,
    /// Whether it is about the music of one film, series or game, and nothing else.
    pub(super) one_soundtrack: bool,
    /// Whether its title says so.
    pub(super) titled: bool,
    /// Whether a title of it, and no sentence, says so.
    pub(super) named: bool,
    /// Whether it goes with a programme for the ear.
    pub(super) spoken: bool,
    /// The numbers that its titles name: `10 scores of the year`, `Six facts`.
    pub(super) counted: BTreeSet<usize>,
    /// What its running text quotes and names.
    pub(super) told: Told,
}

/// Weighs a run.
pub(super) fn weigh(run: &Run, pieces: &[Piece], entries: &[Entry], around: &Around) -> Verdict {
    let shapes = shapes(run, entries);
    let plan = plan(&shapes);
    let about_music = around.about_music || artist::are_credited(&shapes, plan) || is_catalogued(run, pieces);
    let marks = || run.parts.iter().filter(|part| matches!(part, Part::Disc(_)));
    let discs = about_music && marks().count() > 0 || has_sides(run, pieces, entries);
    let mut before = run.parts.iter().take_while(|part| !matches!(part, Part::Tracks(_)));
    let summed = about_music && before.any(|part| matches!(part, Part::Total(..)));
    let labelled = shapes.iter().any(|shape| shape.labelled);
    let listed = discs || summed || labelled || matches!(run.under, Section::Listed(_) | Section::Shown);
    let named = around.named || is_headed(run, pieces, entries).is_some() || follows_soundtrack(run, pieces);
    let evidence = Evidence::new(&shapes, plan, (listed, named), around);
    let close = evidence
        .looks_like()
        .then_some("a list that may be tracks, but without lengths or the heading of a track list, was left out");
    if plan.place == Place::Nowhere && !evidence.listed && follows_many(run, pieces) {
        return Verdict::Not(close);
    }
    if let Some(not) = elsewhere(run, pieces, &evidence).or_else(|| other_things(&evidence)) {
        return not;
    }
    if evidence.proves_by_itself(about_music) {
        return Verdict::Tracks(plan);
    }
    if leads_elsewhere(run, pieces, entries) {
        return Verdict::Not(close);
    }
    if evidence.proves_by_counting(about_music)
        || shows(run, (pieces, entries), (around, about_music), (&evidence, &shapes, plan))
    {
        return Verdict::Tracks(plan);
    }
    Verdict::Not(close)
}

/// Whether the numbers of a run begin from 1 below each of its sides, of which it has two or more: nothing but a record is so made.
fn has_sides(run: &Run, pieces: &[Piece], entries: &[Entry]) -> bool {
    let lines = pieces.get(run.from..=run.to).unwrap_or_default();
    let stops = lines.iter().filter(|piece| piece.text.trim_end().ends_with(['.', '!', '。'])).count();
    let counted = |at: usize| entries.get(at).and_then(|entry| entry.shapes.first()).and_then(Shape::counted);
    let sides = run.parts.windows(2).filter(|pair| matches!(pair, [Part::Disc(Disc::Side(_)), _]));
    let begins = |pair: &[Part]| matches!(pair, [_, Part::Tracks(at)] if counted(*at) == Some(1));
    stops * 4 <= lines.len() && sides.clone().count() >= 2 && sides.clone().all(begins)
}

/// What is against a run by where it stands.
fn elsewhere(run: &Run, pieces: &[Piece], evidence: &Evidence) -> Option<Verdict> {
    match run.under {
        Section::Other(_) => {
            let why = "a list under a heading that says it is not the album's was left out";
            Some(Verdict::Not(evidence.looks_like().then_some(why)))
        }
        Section::Comments(_) => Some(Verdict::Not(None)),
        Section::Again(at) if !pieces.get(at).is_some_and(|piece| words::names_album(&piece.text)) => {
            let why = "another list, whose heading does not say that it is of this album, was left out";
            Some(Verdict::Not(Some(why)))
        }
        Section::Free | Section::Listed(_) | Section::Shown | Section::Again(_) => None,
    }
}

/// What is against a run by what it lists.
fn other_things(evidence: &Evidence) -> Option<Verdict> {
    if evidence.priced || evidence.hours && !evidence.listed {
        return Some(Verdict::Not(Some("a list of prices, or of things far longer than tracks, was left out")));
    }
    if evidence.asks || evidence.of_goods || evidence.of_credits {
        return Some(Verdict::Not(None));
    }
    if evidence.is_dated() {
        let why = "a list whose rows end in years, as those of works and releases do, was left out";
        return Some(Verdict::Not(evidence.looks_like().then_some(why)));
    }
    if evidence.of_days {
        let why = "a list of days was left out";
        return Some(Verdict::Not(Some(why)));
    }
    if evidence.of_other_times {
        let why = "a list of times that are no lengths, as those of days, races and recipes are not, was left out";
        return Some(Verdict::Not(Some(why)));
    }
    let timetable = "a list of times that rise but do not begin at 0:00 was left out";
    evidence.is_timetable().then_some(Verdict::Not(Some(timetable)))
}

/// Whether the page round a run without lengths and heading shows that it lists tracks: the page is about one soundtrack and no
/// heading says otherwise, the line above names the release, or what is said of each row talks of music.
fn shows(
    run: &Run,
    (pieces, entries): (&[Piece], &[Entry]),
    (around, about_music): (&Around, bool),
    (evidence, shapes, plan): (&Evidence, &[&Shape], Plan),
) -> bool {
    if around.counted.contains(&shapes.len()) || !are_titles(shapes, plan) {
        return false;
    }
    let of_page =
        || around.one_soundtrack && evidence.counts_titles() && heads_album(run, pieces) && is_together(run, entries);
    let of_release = || {
        let headed = is_headed(run, pieces, entries).filter(|_| about_music);
        let headed = headed.filter(|_| is_together(run, entries) || is_commented(run, pieces, entries, false));
        headed.is_some_and(|of_one| evidence.counts_release(of_one))
    };
    let names = || shapes.iter().map(|shape| shape.row(plan).title).collect::<Vec<_>>();
    let circled = || shapes.iter().all(|shape| shape.is_circled());
    let commented = || {
        let by_text = around.titled && (evidence.tells || is_commented(run, pieces, entries, true));
        evidence.counts_some()
            && (by_text || around.one_soundtrack && circled() && is_commented(run, pieces, entries, false))
            && !talk::are_parts(names().iter().map(String::as_str))
    };
    let above = run.from.checked_sub(1).and_then(|at| pieces.get(at));
    let told = !evidence.remarked || above.is_some_and(|piece| words::speaks_of_list(&piece.text));
    told && (of_page() || of_release()) || commented()
}

/// Whether the line right above a list speaks of many albums: `The whole list of the 40 soundtracks`.
fn follows_many(run: &Run, pieces: &[Piece]) -> bool {
    let above = run.from.checked_sub(1).and_then(|at| pieces.get(at)).map(|piece| piece.text.as_str());
    above.is_some_and(|text| about::names_several(text) && !words::speaks_of_list(text))
}

/// Whether the line right above a list ends with a colon and speaks of a soundtrack: `The original soundtrack:`.
fn follows_soundtrack(run: &Run, pieces: &[Piece]) -> bool {
    let above = run.from.checked_sub(1).and_then(|at| pieces.get(at));
    above.is_some_and(|piece| piece.text.trim_end().ends_with([':', '：']) && about::says(&piece.text))
}

/// Whether the line right above a list ends with a colon and leads to something else: `Five things make it work:`.
fn leads_elsewhere(run: &Run, pieces: &[Piece], entries: &[Entry]) -> bool {
    let above = run.from.checked_sub(1).and_then(|at| Some((pieces.get(at)?, entries.get(at)?)));
    above.is_some_and(|(piece, entry)| {
        let text = piece.text.trim_end();
        matches!(entry.class, Class::Note | Class::Prose | Class::Heading(_))
            && text.ends_with([':', '：'])
            && !names_a_release(piece)
            && !words::leads_in(text)
            && !words::speaks_of_list(text)
    })
}

/// Whether a run that begins again from 1 under the heading of a list with lengths has none itself: numbered comments, notes.
pub(super) fn is_leftover(
    before: Option<&(Run, Plan)>,
    (run, plan): (&Run, Plan),
    (pieces, entries): (&[Piece], &[Entry]),
) -> bool {
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
    let catalogued = |piece: &Piece| record::is_catalogued(&piece.text);
    let above = pieces.get(run.from.saturating_sub(ABOVE)..run.from).unwrap_or_default();
    again && !disc && had * 5 >= of * 4 && has * 5 < now && !above.iter().any(catalogued)
}

/// Whether the tracks of a run are headings, or lines of any kind, and the text below them talks of music.
fn is_commented(run: &Run, pieces: &[Piece], entries: &[Entry], headings: bool) -> bool {
    let tracks = run.parts.iter().filter_map(|part| if let Part::Tracks(at) = part { Some(*at) } else { None });
    let starts: Vec<usize> = tracks.collect();
    let heading = |at: &usize| pieces.get(*at).is_some_and(|piece| matches!(piece.role, Role::Heading(_)));
    let text = |from: &usize| {
        let below = pieces.iter().zip(entries).skip(from + 1);
        let told = below.take_while(|(_, entry)| matches!(entry.class, Class::Prose | Class::Note));
        told.map(|(piece, _)| piece.text.as_str()).collect::<Vec<_>>().join(" ")
    };
    let texts: Vec<String> = starts.iter().map(text).collect();
    (!headings || starts.iter().all(heading))
        && texts.iter().all(|text| !text.is_empty())
        && !texts.iter().any(|text| text.contains(['$', '€', '£']))
        && talk::are_of_music(texts.iter().map(String::as_str))
}

/// Whether two of the lines right above a list tell the label and the number of its record.
fn is_catalogued(run: &Run, pieces: &[Piece]) -> bool {
    let above = pieces.get(run.from.saturating_sub(ABOVE)..run.from).unwrap_or_default();
    above.iter().filter(|piece| record::is_catalogued(&piece.text)).count() >= 2
}

/// Lines above a list that may name its release.
const ABOVE: usize = 3;

/// Whether a line right above a list names the release: `Salt Road: Original Motion Picture Score (Label, 2011)`; and if one does,
/// whether it has the title of the one work in quotes.
fn is_headed(run: &Run, pieces: &[Piece], entries: &[Entry]) -> Option<bool> {
    let above = run.from.saturating_sub(ABOVE)..run.from;
    // An item heads numbered rows below it, and no items like itself.
    let numbered = pieces.get(run.from).is_some_and(|piece| piece.role != Role::Item(None));
    let lines = pieces.get(above.clone()).unwrap_or_default().iter().zip(entries.get(above).unwrap_or_default());
    lines
        .filter(|(piece, entry)| {
            let item = matches!(piece.role, Role::Item(_));
            !matches!(entry.class, Class::Track | Class::Weak)
                && (numbered || !item)
                && (names_a_release(piece) || record::is_catalogued(&piece.text))
        })
        .map(|(piece, _)| about::names_one(&piece.text))
        .max()
}

/// Whether a line is the name of a release, written as one.
fn names_a_release(piece: &Piece) -> bool {
    let text = piece.text.as_str();
    let written = ["Original", "ORIGINAL", "Soundtrack", "SOUNDTRACK", "OST", "O.S.T", "Score", "SCORE", "Music "];
    let as_name = text.chars().any(|c| name::is_uncased(c.encode_utf8(&mut [0; 4])))
        || written.iter().any(|word| text.contains(word))
        || about::names_one(text);
    let loose = text.chars().count() <= 160 && !text.contains('?');
    let loose = loose && !text.trim_end().ends_with(['.', '!', ',', ';', '。', '！']);
    let named = names_release(text) || about::names_one(text);
    loose && as_name && named && !words::names_many(text)
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
    if titles.iter().filter(|title| works::is_concert_piece(title)).count() * 2 >= titles.len() {
        return true;
    }
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
