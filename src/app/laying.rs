//! Long reviews are laid out beside the screen: that takes longer than a frame, and keys are heard meanwhile. Shorter ones
//! the view lays out itself, as it measures.

use std::sync::Arc;

use super::msg::Cmd;
use super::page::Page;
use super::panes;
use super::state::State;
use crate::model::Album;

/// Lines from which on letting go of a page takes longer than a reader should wait.
const MANY: usize = 10_000;

/// What is said where something needs a review that is not there yet.
pub(super) const STILL: &str = "the review is still being laid out";

/// What is being laid out: a review and its width in columns; nothing once the answer is there.
#[derive(Debug, Clone, Default)]
pub struct Laying(Option<(Arc<Album>, usize)>);

impl Laying {
    fn is_of(&self, album: &Arc<Album>, width: usize) -> bool {
        self.0.as_ref().is_some_and(|(mine, columns)| Arc::ptr_eq(mine, album) && *columns == width)
    }
}

/// Asks for the review at hand to be laid out, where that is long and was not done or asked for already.
pub(super) fn ask(state: &mut State) -> Option<Cmd> {
    let (hand, width) = (state.at_hand.clone().filter(|hand| hand.is_long)?, state.fits.page);
    if width == 0 || state.page.is_for(&hand.album, width) || state.laying.is_of(&hand.album, width) {
        return None;
    }
    state.laying = Laying(Some((Arc::clone(&hand.album), width)));
    Some(Cmd::LayOut { hand, width, before: Arc::clone(&state.page) })
}

/// Takes a page in, unless another is wanted by now.
pub(super) fn laid(state: &mut State, page: Arc<Page>) -> Vec<Cmd> {
    let Some(hand) = &state.at_hand else { return vec![Cmd::LetGo(page)] };
    if state.laying.0.as_ref().is_some_and(|(album, width)| page.is_for(album, *width)) {
        state.laying = Laying::default();
    }
    if !page.is_for(&hand.album, state.fits.page) {
        return vec![Cmd::LetGo(page)];
    }
    state.notice = state.notice.take().filter(|notice| notice != STILL);
    panes::laid(state, page).into_iter().collect()
}

/// What becomes of a page that is shown no longer.
pub(super) fn let_go(page: Arc<Page>) -> Option<Cmd> {
    (page.lines.len() > MANY).then_some(Cmd::LetGo(page))
}
