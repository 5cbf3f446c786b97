//! Long reviews are laid out beside the screen: that takes longer than a frame, and keys are heard meanwhile. Shorter ones
//! the view lays out itself, as it measures.
//!
//! Ways through a review that are asked for before it is there, and words to be found in it, are kept and taken as soon
//! as it is: nobody has to press a key twice. What is about the line at hand cannot be kept, since nobody knows yet which
//! line that will be: that says so.

use std::collections::VecDeque;
use std::sync::Arc;

use super::action::Walk;
use super::msg::Cmd;
use super::page::Page;
use super::state::{Pane, State};
use super::{find_line, finding, panes};
use crate::model::Album;

/// Lines from which on letting go of a page takes longer than a reader should wait.
const MANY: usize = 10_000;

/// What is said where something needs a review that is not there yet.
pub(super) const STILL: &str = "the review is still being laid out";

/// What is being laid out, and what waits for it.
#[derive(Debug, Clone, Default)]
pub struct Laying {
    /// A review and its width in columns; nothing once the answer is there.
    asked: Option<(Arc<Album>, usize)>,
    /// Whether it cannot be laid out: it is asked for again by who comes back to it.
    is_failed: bool,
    /// What was asked of the review meanwhile, in order.
    held: Steps,
}

/// Ways through a review, in order.
pub(super) type Steps = VecDeque<Step>;

/// A way through a review.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Step {
    /// Walking in its lines, so many times or to where a count says.
    Walk(Walk, Option<usize>),
    /// So many scenes on, or back where negative.
    Scenes(isize),
    /// So many places on where the words stand that were found before.
    Next(isize),
    /// To where these words stand.
    Find(Arc<str>),
}

impl Laying {
    fn is_of(&self, album: &Arc<Album>, width: usize) -> bool {
        self.asked.as_ref().is_some_and(|(mine, columns)| Arc::ptr_eq(mine, album) && *columns == width)
    }

    /// Lets go of what was asked: the reader has gone elsewhere since.
    pub(super) fn forget(&mut self) {
        self.held.clear();
    }

    /// Lets go of all that was about another album.
    pub(super) fn leave(&mut self) {
        self.forget();
        if std::mem::take(&mut self.is_failed) {
            self.asked = None;
        }
    }

    /// Whether what was asked for last cannot be laid out.
    pub(super) fn is_failed(&self) -> bool {
        self.is_failed
    }

    /// The steps that wait, for who goes elsewhere and may come back.
    pub(super) fn steps(&self) -> Steps {
        self.held.clone()
    }

    /// Lets steps wait again.
    pub(super) fn hold_again(&mut self, steps: Steps) {
        self.held = steps;
    }

    /// Keeps a step that is to be taken before the others.
    pub(super) fn keep_first(&mut self, step: Step) {
        self.held.push_front(step);
    }

    /// How many places on among those of words the steps kept lead, which are taken back.
    pub(super) fn take_walked(&mut self) -> isize {
        let places = |step| if let Step::Next(by) = step { by } else { 0 };
        self.held.drain(..).map(places).sum()
    }

    /// Keeps a step until the review, and what is looked for in it, is there.
    pub(super) fn keep(&mut self, step: Step) {
        self.held.push_back(step);
    }

    /// Whether a step waits.
    pub(super) fn holds_steps(&self) -> bool {
        !self.held.is_empty()
    }

    /// Whether one of the steps kept goes to where words stand.
    pub(super) fn finds(&self) -> bool {
        self.held.iter().any(|step| matches!(step, Step::Next(_) | Step::Find(_)))
    }
}

/// Keeps a step for a review that is still being laid out; whether that is so, else it can be taken at once.
pub(super) fn hold(state: &mut State, step: Step) -> bool {
    let waits = state.awaits_page();
    if waits {
        state.laying.keep(step);
    }
    waits
}

/// Whether something waited for a review, and for what is looked for in it, that is there by now.
pub(super) fn is_due(state: &State) -> bool {
    let waits = state.laying.holds_steps() || find_line::waits(state);
    waits && state.page_is_current() && !state.is_finding()
}

/// The review cannot be laid out; what waited for it waits no longer.
pub(super) fn failed(state: &mut State) {
    state.laying.is_failed = state.laying.asked.is_some();
    state.laying.forget();
    state.finding.line = state.finding.line.take().filter(|_| !state.lacks_page());
}

/// Takes the steps that were kept, in order, as far as nothing is to be waited for again; and then looks for what is
/// being typed.
pub(super) fn go_on(state: &mut State) -> Vec<Cmd> {
    let mut cmds = Vec::new();
    let mut held = std::mem::take(&mut state.laying.held);
    while !state.awaits_page() && !state.is_finding() {
        let Some(first) = held.pop_front() else {
            cmds.extend(find_line::begin(state));
            return cmds;
        };
        cmds.extend(step(state, first));
    }
    state.laying.held = held;
    cmds
}

/// Takes a step that was kept.
fn step(state: &mut State, step: Step) -> Vec<Cmd> {
    match step {
        Step::Walk(walk, count) => {
            let extent = state.extent(Pane::Review);
            state.review.walk(walk, count, extent);
        }
        Step::Scenes(by) => panes::scenes(state, by),
        Step::Next(by) => return finding::next_spot(state, by),
        Step::Find(words) => return finding::ask_from_here(state, words),
    }
    Vec::new()
}

/// Asks for the review at hand to be laid out, where that is long and was not done or asked for already.
pub(super) fn ask(state: &mut State) -> Option<Cmd> {
    let (hand, width) = (state.at_hand.clone().filter(|hand| hand.is_long)?, state.fits.page);
    if width == 0 || state.page.is_for(&hand.album, width) || state.laying.is_of(&hand.album, width) {
        return None;
    }
    (state.laying.asked, state.laying.is_failed) = (Some((Arc::clone(&hand.album), width)), false);
    Some(Cmd::LayOut { hand, width, before: Arc::clone(&state.page) })
}

/// Takes a page in, unless another is wanted by now.
pub(super) fn laid(state: &mut State, page: Arc<Page>) -> Vec<Cmd> {
    let Some(hand) = &state.at_hand else { return vec![Cmd::LetGo(page)] };
    if state.laying.asked.as_ref().is_some_and(|(album, width)| page.is_for(album, *width)) {
        (state.laying.asked, state.laying.is_failed) = (None, false);
    }
    if !page.is_for(&hand.album, state.fits.page) {
        return vec![Cmd::LetGo(page)];
    }
    state.notice = state.notice.take().filter(|notice| notice != STILL);
    let mut cmds: Vec<Cmd> = panes::laid(state, page).into_iter().collect();
    cmds.extend(go_on(state));
    cmds
}

/// What becomes of a page that is shown no longer.
pub(super) fn let_go(page: Arc<Page>) -> Option<Cmd> {
    (page.lines.len() > MANY).then_some(Cmd::LetGo(page))
}
