//! Finding words in the review: asking where they stand, and going from one place to the next.

use std::sync::Arc;

use super::laying::{self, Step};
use super::msg::Cmd;
use super::page::{Pieces, Place, Spots};
use super::state::{Pane, State, Wanted};
use super::{find_line, panes, searching};

pub use super::find_line::FindLine;

/// What is looked for in the review, and what was found.
#[derive(Debug, Clone, Default)]
pub struct Finding {
    /// The line in which words are typed, while it is open.
    pub line: Option<FindLine>,
    /// Where the words stand.
    pub spotted: Option<Spotted>,
    /// The words that were asked for last, and how to go on when the answer comes.
    asked: Spotting,
}

/// Words and where they stand.
#[derive(Debug, Clone)]
pub struct Spotted {
    /// The words.
    pub words: Arc<str>,
    /// What they were looked for in.
    pub pieces: Arc<Pieces>,
    /// Where they stand.
    pub spots: Arc<Spots>,
    /// The spot at hand.
    pub at: usize,
}

#[derive(Debug, Clone, Default)]
struct Spotting {
    /// The number of the question; an answer with another is late.
    generation: u64,
    words: Arc<str>,
    pieces: Arc<Pieces>,
    /// Where to go when the answer comes; nothing once it is there.
    goal: Option<Goal>,
}

/// Where to go when an answer comes.
#[derive(Debug, Clone, Copy)]
pub(super) enum Goal {
    /// To the first spot from this line of the page on.
    From(usize),
    /// So many spots on from where the reader is.
    Step(isize),
}

impl Spotted {
    /// `3 of 12`.
    pub fn count(&self) -> String {
        let more = if self.spots.more { "+" } else { "" };
        match self.spots.list.len() {
            0 => "not here".to_owned(),
            all => format!("{} of {all}{more}", self.at + 1),
        }
    }
}

impl State {
    /// The words found in the review that is shown, and where.
    pub fn spotted(&self) -> Option<&Spotted> {
        self.finding.spotted.as_ref().filter(|spotted| self.shows(&spotted.pieces))
    }

    /// Whether the review that is shown is made of these pieces, or of the same made anew.
    fn shows(&self, pieces: &Pieces) -> bool {
        self.page_is_current() && self.at_hand.as_ref().is_some_and(|hand| pieces.are_of(&hand.album))
    }

    /// Whether words are being looked for in the review that is shown.
    pub fn is_finding(&self) -> bool {
        let asked = &self.finding.asked;
        asked.goal.is_some() && self.shows(&asked.pieces)
    }
}

/// Goes to the first place from here on where words stand.
pub(super) fn ask_from_here(state: &mut State, words: Arc<str>) -> Vec<Cmd> {
    let here = state.review.at;
    ask(state, words, Goal::From(here))
}

pub(super) fn ask(state: &mut State, words: Arc<str>, goal: Goal) -> Vec<Cmd> {
    let (generation, pieces) = (state.finding.asked.generation + 1, Arc::clone(state.page.pieces()));
    let asked = Spotting { generation, words: Arc::clone(&words), pieces: Arc::clone(&pieces), goal: Some(goal) };
    state.finding.asked = asked;
    vec![Cmd::Find { generation, pieces, words }]
}

/// Forgets what was found; an answer under way is late.
pub(super) fn forget(state: &mut State) {
    state.finding.spotted = None;
    drop_question(state);
}

/// Waits for no answer any more: one that is under way is late.
pub(super) fn drop_question(state: &mut State) {
    state.finding.asked.generation += 1;
    state.finding.asked.goal = None;
}

/// Takes the answer to the newest question in, if the review in which it was asked is shown, and then the steps that
/// were kept.
pub(super) fn found(state: &mut State, generation: u64, spots: Spots) -> Vec<Cmd> {
    let is_shown = state.is_finding();
    let asked = &mut state.finding.asked;
    let Some(goal) = (if generation == asked.generation { asked.goal.take() } else { None }) else { return Vec::new() };
    if is_shown {
        let (words, pieces) = (Arc::clone(&asked.words), Arc::clone(&asked.pieces));
        state.finding.spotted = Some(Spotted { words, pieces, spots: Arc::new(spots), at: 0 });
        go_to_found(state, goal);
    }
    let mut cmds = laying::go_on(state);
    if state.finding.line.as_ref().is_some_and(|line| line.is_taken) {
        cmds.extend(find_line::accept(state));
    }
    cmds
}

/// Words cannot be looked for: nobody waits for them any more, nor for what comes after them.
pub(super) fn failed(state: &mut State) {
    state.finding.asked.goal = None;
    state.laying.forget();
    if let Some(line) = &mut state.finding.line {
        line.is_taken = false;
    }
}

/// Whether words were found in the review that is shown, or are being looked for there.
pub(super) fn is_known(state: &State, words: &str) -> bool {
    if state.is_finding() {
        return *state.finding.asked.words == *words;
    }
    state.spotted().is_some_and(|spotted| *spotted.words == *words)
}

/// The review at hand is read anew: what was being looked for in it is looked for when it is there, and then the steps
/// that were kept are taken.
pub(super) fn ask_anew(state: &mut State, was_finding: bool) {
    let asked = &mut state.finding.asked;
    let goal = if was_finding { asked.goal.take() } else { None };
    if let Some(line) = &mut state.finding.line {
        let walked = if goal.is_some() { state.laying.take_walked() } else { 0 };
        return find_line::wait(line, walked);
    }
    match goal {
        Some(Goal::Step(by)) => state.laying.keep_first(Step::Next(by)),
        Some(Goal::From(_)) => state.laying.keep_first(Step::Find(Arc::clone(&asked.words))),
        None => {}
    }
}

fn go_to_found(state: &mut State, goal: Goal) {
    let nothing = state.spotted().is_none_or(|spotted| spotted.spots.list.is_empty());
    match (goal, state.finding.line.as_ref().and_then(|line| line.before)) {
        (_, Some(before)) if nothing => panes::want(state, Wanted::Exactly(before)),
        (_, None) if nothing => not_here(state),
        (Goal::From(line), _) => {
            let first = first_from(state, line);
            go(state, first);
        }
        (Goal::Step(by), _) => step(state, by),
    }
}

pub(super) fn not_here(state: &mut State) {
    let words = &state.finding.asked.words;
    state.notice = Some(format!("this review does not say {words}"));
}

/// Forgets what was found, if the reader is where it is shown; whether there was anything.
pub(super) fn clear(state: &mut State) -> bool {
    let there = state.pane == Pane::Review && state.spotted().is_some();
    if there {
        forget(state);
    }
    there
}

/// Goes so many spots on, or back where negative, round and round; in another review to where the same words stand there.
/// Hits come first where they were found last.
pub(super) fn next(state: &mut State, by: isize) -> Vec<Cmd> {
    let is_meant = state.spotted().is_some() || state.laying.finds();
    if !is_meant && (state.finding.asked.words.is_empty() || state.found.is_some()) {
        return searching::next(state, by);
    }
    if laying::hold(state, Step::Next(by)) {
        return Vec::new();
    }
    next_spot(state, by)
}

/// Goes so many spots on, whatever else was found.
pub(super) fn next_spot(state: &mut State, by: isize) -> Vec<Cmd> {
    if state.spotted().is_some() {
        step(state, by);
        return Vec::new();
    }
    let words = Arc::clone(&state.finding.asked.words);
    ask(state, words, Goal::Step(by))
}

/// Goes so many spots on while their words are typed; as soon as these are there.
pub(super) fn walk(state: &mut State, by: isize) {
    if find_line::walk_early(state, by) {
    } else if state.is_finding() {
        state.laying.keep(Step::Next(by));
    } else {
        step(state, by);
    }
}

/// The first spot that begins on a line of the page or after it; the number of spots where there is none.
fn first_from(state: &State, line: usize) -> usize {
    let (Some(spotted), Some(line)) = (state.spotted(), state.page.lines.get(line)) else { return 0 };
    spotted.spots.list.partition_point(|spot| (spot.piece, spot.range.start) < (line.piece, line.range.start))
}

fn step(state: &mut State, by: isize) {
    let Some(spotted) = state.spotted() else { return };
    let count = isize::try_from(spotted.spots.list.len()).unwrap_or(isize::MAX);
    if count == 0 {
        return not_here(state);
    }
    let from = if line_of(state, spotted.at) == Some(state.review.at) {
        isize::try_from(spotted.at).unwrap_or_default()
    } else {
        let first = isize::try_from(first_from(state, state.review.at)).unwrap_or_default();
        if by > 0 { first - 1 } else { first }
    };
    let to = from.saturating_add(by);
    if to < 0 || to >= count {
        state.notice = Some(if to < 0 { "on from the end" } else { "on from the beginning" }.to_owned());
    }
    go(state, to.rem_euclid(count).unsigned_abs());
}

/// The line of the page on which a spot begins.
fn line_of(state: &State, at: usize) -> Option<usize> {
    let spotted = state.spotted()?;
    let spot = spotted.spots.list.get(at)?;
    let piece = spotted.pieces.list().get(spot.piece)?;
    let place = Place { part: piece.part, piece: piece.number, byte: spot.range.start };
    Some(state.page.line_of(place))
}

/// Goes to a spot, the first after the last.
fn go(state: &mut State, at: usize) {
    let Some(spotted) = &mut state.finding.spotted else { return };
    spotted.at = if at < spotted.spots.list.len() { at } else { 0 };
    let at = spotted.at;
    let Some(line) = line_of(state, at) else { return };
    let extent = state.extent(Pane::Review);
    if (state.review.top..state.review.top + extent.fit).contains(&line) {
        state.review.go(line, extent);
    } else {
        state.review.show(line, extent.fit / 3, extent);
    }
}
