//! The work beside the screen: each kind has one worker, which does the newest job only and tells the inbox.

use std::ops::ControlFlow;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;
use std::time::{Duration, Instant};

use super::cover::Graphics;
use super::inbox::{Sender, Wake};
use super::latest::Latest;
use super::panics::{rehearse, supervised};
use super::threads::spawn;
use super::tty::Tty;
use super::watch::Watching;
use super::{Error, cover, import, pages};
use crate::app::at_hand::AtHand;
use crate::app::cover::Wish;
use crate::app::page::{self, Page, Pieces};
use crate::app::picker::Listing;
use crate::app::themes::Known;
use crate::app::{Msg, Work};
use crate::jobs::{self, Opened, Place};
use crate::model::Library;
use crate::search::{self, Index, Names, Query, Searcher};
use crate::store::{self, Completed};

/// What is done, in the words for when it fails.
const OPENING: &str = "opening the library";

/// A search that takes longer shows its first hits.
const SOON: Duration = Duration::from_millis(8);

/// The places where jobs are handed in.
#[derive(Default)]
pub(super) struct Workers {
    pub(super) searches: Arc<Latest<Search>>,
    pub(super) finds: Arc<Latest<Find>>,
    pub(super) completions: Arc<Latest<String>>,
    pub(super) layouts: Arc<Latest<Layout>>,
    pub(super) names: Arc<Latest<Arc<Library>>>,
    pub(super) lists: Arc<Latest<Listing>>,
    pub(super) imports: Arc<Latest<String>>,
    pub(super) covers: Arc<Latest<Wish>>,
    pub(super) pages: Arc<Latest<String>>,
    openings: Arc<Latest<()>>,
}

/// One search to be made.
pub(super) struct Search {
    pub(super) generation: u64,
    pub(super) index: Arc<Index>,
    pub(super) query: Arc<Query>,
    pub(super) limit: usize,
}

/// Words to be looked for in a review.
pub(super) struct Find {
    pub(super) generation: u64,
    pub(super) pieces: Arc<Pieces>,
    pub(super) words: Arc<str>,
}

/// A long review to be laid out.
pub(super) struct Layout {
    pub(super) hand: Arc<AtHand>,
    pub(super) width: usize,
    pub(super) before: Arc<Page>,
}

impl Workers {
    /// Begins to work.
    pub(super) fn start(&self, place: &Place, inbox: &Sender<Wake>) -> Result<(), Error> {
        let tell = Tell::new(inbox);
        self.keep_open(place.clone(), &tell)?;
        let mut searcher = Searcher::default();
        work(Work::Search, &self.searches, &tell, move |job, stop, tell| find(&mut searcher, &job, stop, tell))?;
        work(Work::Page, &self.pages, &tell, |address, _, tell| pages::show(address, tell))?;
        work(Work::Names, &self.names, &tell, |library, stop, tell| name(&library, stop, tell))?;
        work(Work::List, &self.lists, &tell, |listing, _, tell| _ = tell.say(Msg::Listed(listing.done())))?;
        work(Work::Find, &self.finds, &tell, spot)?;
        work(Work::Layout, &self.layouts, &tell, |job, stop, tell| lay_out(&job, stop, tell))?;
        work(Work::Completion, &self.completions, &tell, |text, _, tell| complete(text, tell))?;
        let (place, openings) = (place.clone(), Arc::clone(&self.openings));
        work(Work::Import, &self.imports, &tell, move |path, stop, tell| {
            import::import(&place, &path, stop, tell);
            openings.put(());
        })
    }

    /// Decodes covers from now on, as this terminal shows them.
    pub(super) fn show_covers(&self, graphics: Graphics, tty: &Arc<Tty>, inbox: &Sender<Wake>) -> Result<(), Error> {
        let tty = Arc::clone(tty);
        work(Work::Cover, &self.covers, &Tell::new(inbox), move |wish, _, tell| {
            let picture = cover::picture(&wish, graphics, tty.cell());
            let _ = tell.say(Msg::Covered { wish, picture });
        })
    }

    /// Has the library opened anew, since its files have changed.
    pub(super) fn reopen(&self) {
        self.openings.put(());
    }

    /// Opens the library, and then anew whenever it has changed: one after the other, so that the last to come in is
    /// the newest.
    fn keep_open(&self, place: Place, tell: &Tell) -> Result<(), Error> {
        let (openings, tell) = (Arc::clone(&self.openings), tell.clone());
        let mut watching = Watching::new(&openings)?;
        let mut index = Arc::default();
        spawn(Work::Opening.name(), move || {
            let mut done = supervised(OPENING, || {
                rehearse("open");
                watching.begin(&place);
                jobs::open(&place, &mut |opened| tell.opened(opened, &mut index));
            });
            loop {
                tell.failed(Work::Opening, done);
                openings.take();
                done = supervised(OPENING, || {
                    watching.begin(&place);
                    let opened = jobs::reopen(&place, &index);
                    let _ = tell.opened(opened, &mut index);
                });
            }
        })
    }
}

/// The way of a worker to the inbox.
#[derive(Clone)]
pub(super) struct Tell(Sender<Wake>);

impl Tell {
    /// A way to this inbox.
    pub(super) fn new(inbox: &Sender<Wake>) -> Self {
        Self(inbox.clone())
    }

    /// Sends a message; tells to break off where nobody is left to hear it.
    pub(super) fn say(&self, msg: Msg) -> ControlFlow<()> {
        self.0.send(Wake::Told(msg)).map_or(ControlFlow::Break(()), ControlFlow::Continue)
    }

    /// Tells what went wrong, if anything did.
    fn failed(&self, work: Work, done: Result<(), String>) {
        if let Err(words) = done {
            let _ = self.say(Msg::Failed { work, words });
        }
    }

    /// Tells of the library as it is now, and keeps its index.
    fn opened(&self, opened: Opened, newest: &mut Arc<Index>) -> ControlFlow<()> {
        let Opened { library, index, faults, done } = opened;
        *newest = Arc::clone(&index);
        self.say(Msg::Opened { library, index, faults, done })
    }
}

/// Does jobs from now on, on a thread of their own; the flag says when a newer one has come.
fn work<T: Send + 'static>(
    work: Work,
    jobs: &Arc<Latest<T>>,
    tell: &Tell,
    mut deed: impl FnMut(T, &AtomicBool, &Tell) + Send + 'static,
) -> Result<(), Error> {
    let (jobs, tell) = (Arc::clone(jobs), tell.clone());
    let name = work.name();
    let words = format!("the {name}");
    spawn(name, move || {
        let mut done = supervised(&words, || rehearse(name));
        loop {
            tell.failed(work, done);
            let (job, stop) = jobs.take();
            done = supervised(&words, || deed(job, &stop, &tell));
        }
    })
}

/// Searches; tells of the first hits where the rest takes longer, and of what is nearest where there is none.
fn find(searcher: &mut Searcher, job: &Search, stop: &AtomicBool, tell: &Tell) {
    let Search { generation, index, query, limit } = job;
    let say = |hits| _ = tell.say(Msg::Found { generation: *generation, hits });
    let (begun, mut is_told) = (Instant::now(), false);
    let hits = searcher.search((index, query), *limit, stop, &mut |so_far| {
        if !is_told && begun.elapsed() > SOON {
            is_told = true;
            say(so_far());
        }
    });
    let Some(hits) = hits else { return };
    let is_found = hits.total.count > 0;
    let near = if is_found { None } else { search::nearest(index, query, *limit, stop) };
    say(near.filter(|near| near.total.count > 0).unwrap_or(hits));
}

fn spot(job: Find, stop: &AtomicBool, tell: &Tell) {
    let Find { generation, pieces, words } = job;
    if let Some(spots) = page::find(&pieces, &words, stop) {
        let _ = tell.say(Msg::Spotted { generation, spots });
    }
}

fn lay_out(job: &Layout, stop: &AtomicBool, tell: &Tell) {
    if let Some(page) = Page::lay_out(&job.hand, job.width, &job.before, stop) {
        let _ = tell.say(Msg::LaidOut(Arc::new(page)));
    }
}

/// Lets go of a page beside the screen; where there is no thread for that, here.
pub(super) fn let_go(page: Arc<Page>) {
    let _ = spawn("old page", move || drop(page));
}

fn name(library: &Arc<Library>, stop: &AtomicBool, tell: &Tell) {
    if let Some(names) = Names::of(library, stop) {
        let _ = tell.say(Msg::Named(Arc::new(Known::of(names))));
    }
}

fn complete(text: String, tell: &Tell) {
    let Completed { whole, choices } = store::complete(&text);
    let _ = tell.say(Msg::Completed { text, whole, choices });
}
