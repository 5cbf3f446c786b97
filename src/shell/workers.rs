//! The work beside the screen: each kind has one worker, which does the newest job only and tells the inbox.

use std::ops::ControlFlow;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;
use std::sync::mpsc;

use super::inbox::{Sender, Wake};
use super::latest::Latest;
use super::panics::{rehearse, supervised};
use super::threads::spawn;
use super::{Error, import, watch};
use crate::app::Msg;
use crate::jobs::{self, Opened, Place};
use crate::search::{self, Index, Query};
use crate::store::{self, Completed};

/// The places where jobs are handed in.
#[derive(Default)]
pub(super) struct Workers {
    pub(super) searches: Arc<Latest<Search>>,
    pub(super) completions: Arc<Latest<String>>,
    pub(super) imports: Arc<Latest<String>>,
    openings: Arc<Latest<()>>,
    /// To whoever watches the library's folder.
    stirs: Option<mpsc::Sender<()>>,
}

/// One search to be made.
pub(super) struct Search {
    pub(super) generation: u64,
    pub(super) index: Arc<Index>,
    pub(super) query: Arc<Query>,
    pub(super) limit: usize,
}

impl Workers {
    /// Begins to work.
    pub(super) fn start(&mut self, place: &Place, inbox: &Sender<Wake>) -> Result<(), Error> {
        // Before the library is read, so that no change falls in between.
        self.stirs = Some(watch::start(place, &self.openings)?);
        let tell = Tell(inbox.clone());
        let openings = Arc::clone(&self.openings);
        let (library, told) = (place.clone(), tell.clone());
        spawn("library", move || keep_open(&library, &openings, &told))?;
        work("search", &self.searches, &tell, find)?;
        work("completion", &self.completions, &tell, |text, _, tell| tell.say(completed(text)))?;
        let place = place.clone();
        let reopen = self.reopening();
        work("import", &self.imports, &tell, move |path, stop, tell| {
            import::import(&place, &path, stop, tell);
            reopen();
        })
    }

    /// Has the library opened anew, since its files have changed.
    pub(super) fn reopen(&self) {
        self.reopening()();
    }

    fn reopening(&self) -> impl Fn() + Send + use<> {
        let (openings, stirs) = (Arc::clone(&self.openings), self.stirs.clone());
        move || {
            openings.put(());
            // The folder may be there only now, so that it can be watched.
            let _ = stirs.as_ref().map(|stirs| stirs.send(()));
        }
    }
}

/// The way of a worker to the inbox.
#[derive(Clone)]
pub(super) struct Tell(Sender<Wake>);

impl Tell {
    /// Sends a message; tells to break off where nobody is left to hear it.
    pub(super) fn say(&self, msg: Msg) -> ControlFlow<()> {
        self.0.send(Wake::Told(msg)).map_or(ControlFlow::Break(()), ControlFlow::Continue)
    }
}

/// Does jobs from now on, on a thread of their own; the flag says when a newer one has come.
fn work<T: Send + 'static, R>(
    name: &'static str,
    jobs: &Arc<Latest<T>>,
    tell: &Tell,
    deed: impl Fn(T, &AtomicBool, &Tell) -> R + Send + 'static,
) -> Result<(), Error> {
    let (jobs, tell) = (Arc::clone(jobs), tell.clone());
    let words = format!("the {name}");
    spawn(name, move || {
        let mut done = supervised(&words, || rehearse(name));
        loop {
            if let Err(words) = done {
                let _ = tell.say(Msg::Failed(words));
            }
            let (job, stop) = jobs.take();
            done = supervised(&words, || drop(deed(job, &stop, &tell)));
        }
    })
}

fn find(job: Search, stop: &AtomicBool, tell: &Tell) {
    if let Some(hits) = search::search(&job.index, &job.query, job.limit, stop) {
        let _ = tell.say(Msg::Found { generation: job.generation, hits });
    }
}

fn completed(text: String) -> Msg {
    let Completed { whole, choices } = store::complete(&text);
    Msg::Completed { text, whole, choices }
}

/// Opens the library, and then anew whenever it has changed: one after the other, so that the last to come in is the
/// newest.
fn keep_open(place: &Place, openings: &Latest<()>, tell: &Tell) {
    let mut index = Arc::default();
    let done = supervised("opening the library", || {
        rehearse("open");
        jobs::open(place, &mut |opened| {
            index = Arc::clone(&opened.index);
            tell.say(message(opened))
        });
    });
    let mut failed = done.err();
    loop {
        if let Some(words) = failed.take() {
            let _ = tell.say(Msg::Failed(words));
        }
        let ((), _) = openings.take();
        match supervised("opening the library", || jobs::reopen(place, &index)) {
            Ok(opened) => {
                index = Arc::clone(&opened.index);
                let _ = tell.say(message(opened));
            }
            Err(words) => failed = Some(words),
        }
    }
}

fn message(Opened { library, index, faults, done }: Opened) -> Msg {
    Msg::Opened { library, index, faults, done }
}
