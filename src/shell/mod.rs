//! The outside world: the loop that sleeps, decides, acts and paints.
//!
//! Threads that wait for something (keys, signals, a search, the library) put it into one inbox.
//! The main thread sleeps on the inbox, and on nothing else.
//! Each message goes through [`app::update`], the only place that changes the state.
//! What that asks for (a search, a stop, the end) is carried out, never waited for; only an editor, which has the
//! terminal meanwhile, is.
//! When the inbox is empty, the state is painted, once; only changed cells are sent.

mod cover;
mod editor;
mod guest;
mod import;
mod inbox;
mod keep;
mod keys;
mod latest;
mod pages;
mod panics;
mod screen;
mod signals;
mod terminal;
mod threads;
mod tty;
mod watch;
mod workers;

use std::io;
use std::ops::ControlFlow;
use std::path::PathBuf;
use std::process::{Command, ExitStatus};
use std::sync::Arc;
use std::time::Instant;

use ratatui::Frame;

use crate::app::cover::Covers;
use crate::app::mouse::{Deed, Mouse};
use crate::app::{self, Cmd, Msg, State};
use crate::jobs::Place;
use crate::ui;

use guest::Guest;
use inbox::{Inbox, Wake};
use keep::Keeper;
use keys::Gate;
use latest::Latest;
use screen::{Screen, believable};
use tty::{Mode, Tty};
use workers::{Find, Layout, Search, Tell, Workers};

/// How often the view may correct itself after one message before it is taken as it is.
const MEASURES: usize = 4;

/// What the browser starts with.
pub struct Start {
    /// What is known already.
    pub state: State,
    /// The library, to be opened beside everything else.
    pub place: Place,
    /// The file for what is kept from run to run; none where nothing shall be kept.
    pub state_file: Option<PathBuf>,
}

/// Why there can be no browser.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// Standard output leads elsewhere.
    #[error("standard output is not a terminal; for scripts there are `leitmotif find`, `list` and `show`")]
    NotATerminal,
    /// Standard input is no terminal, and the program has no other.
    #[error("there is no terminal to read keys from; for scripts there are `leitmotif find`, `list` and `show`")]
    NoKeys,
    /// A terminal that cannot place text.
    #[error("this terminal cannot show the browser (TERM is unset or dumb); try `leitmotif find`, `list` or `show`")]
    Dumb,
    /// The terminal does not do what a terminal does.
    #[error("the terminal cannot be used: {0}")]
    Terminal(io::Error),
    /// The operating system has no thread or signal left for us.
    #[error("the browser cannot start: {0}")]
    Start(io::Error),
    /// The keyboard is gone while the terminal is not.
    #[error("no key can be read any more: {0}")]
    Keys(io::Error),
}

/// Shows the browser until the reader ends it; on every way out the terminal is as it was.
pub fn run(start: Start) -> Result<(), Error> {
    let tty = Arc::new(Tty::find()?);
    let (sender, inbox) = inbox::inbox();
    panics::install(&tty);
    let guest = Arc::new(Guest::default());
    let sizes = threads::hear_signals(&tty, &guest, &sender)?;
    threads::watch_for_hang_up(&tty)?;
    let _guard = Guard(Arc::clone(&tty));
    let screen = Screen::new(Arc::clone(&tty), believable(tty.size())).map_err(Error::Terminal)?;
    let (gate, workers) = (Arc::default(), Workers::default());
    let mut start = start;
    let graphics = cover::graphics(|name| std::env::var(name).ok()).filter(|_| start.state.covers != Covers::Off);
    if graphics.is_none() {
        start.state.covers = Covers::Off;
    }
    let keeper = Keeper::default();
    tty.point(start.state.mouse.on);
    let (has_links, begun) = (terminal::has_links(), Instant::now());
    let Start { state, place, state_file } = start;
    let mut shell = Shell { state, place, tty, guest, sizes, screen, gate, workers, keeper, has_links, begun };
    // The first frame comes before anything that could take time.
    if let ControlFlow::Break(end) = shell.take() {
        return end;
    }
    shell.paint();
    keys::read(&shell.tty, &shell.gate, &sender)?;
    shell.workers.start(&shell.place, &sender)?;
    if let Some(graphics) = graphics {
        shell.workers.show_covers(graphics, &shell.tty, &sender)?;
    }
    shell.keeper = Keeper::start(state_file, Tell::new(&sender))?;
    let end = shell.live(&inbox);
    // First the terminal: a slow disk is no reason to keep that waiting.
    shell.tty.leave(Mode::Ended);
    shell.keeper.end(&shell.state.keeping);
    end
}

/// A program that shows nothing itself and runs editors in its place. What is sent to end it ends the editor first, so that
/// nobody is left alone with a terminal that two read from.
#[derive(Debug)]
pub struct Host(Arc<Guest>);

impl Host {
    /// Listens for what is sent to end the program from now on.
    pub fn new() -> io::Result<Self> {
        let guest = Arc::new(Guest::default());
        threads::end_with(&guest)?;
        Ok(Self(guest))
    }

    /// Runs an editor to its end.
    pub fn lend(&self, command: Command) -> io::Result<ExitStatus> {
        self.0.run(command, |_| {}, || {})
    }
}

/// Gives the terminal back when `run` returns.
struct Guard(Arc<Tty>);

impl Drop for Guard {
    fn drop(&mut self) {
        self.0.leave(Mode::Ended);
    }
}

/// The state and what it is shown on and acted out with.
struct Shell {
    state: State,
    place: Place,
    tty: Arc<Tty>,
    /// The editor, while one has the terminal.
    guest: Arc<Guest>,
    /// Filled for each change of the window's size.
    sizes: Arc<Latest<()>>,
    screen: Screen,
    gate: Arc<Gate>,
    workers: Workers,
    keeper: Keeper,
    /// Whether the terminal knows links.
    has_links: bool,
    /// When the program began, for the time between two clicks.
    begun: Instant,
}

/// Whether the browser goes on, or why not.
type Flow = ControlFlow<Result<(), Error>>;

impl Shell {
    fn live(&mut self, inbox: &Inbox) -> Result<(), Error> {
        loop {
            for wake in inbox.wait() {
                if let ControlFlow::Break(end) = self.answer(wake) {
                    return end;
                }
            }
            self.paint();
            self.keeper.look(&self.state.keeping);
        }
    }

    fn answer(&mut self, wake: Wake) -> Flow {
        match wake {
            Wake::Told(msg) => self.update(msg),
            Wake::Pointed(deed, at) => self.point(deed, at),
            Wake::Window => self.resize(),
            Wake::Stop => self.stop(),
            Wake::Continued => self.resume(),
            Wake::Deaf(error) => Flow::Break(Err(Error::Keys(error))),
        }
    }

    /// Lets the state take a message in, and then what was typed ahead of it.
    fn update(&mut self, msg: Msg) -> Flow {
        self.digest(msg)?;
        while self.state.is_due() {
            self.digest(Msg::GoOn)?;
        }
        Flow::Continue(())
    }

    /// Lets the state take a message in, then whatever the view makes of that, and does what they ask for.
    fn digest(&mut self, msg: Msg) -> Flow {
        self.decide(msg)?;
        for _ in 0..MEASURES {
            let Some(measured) = ui::measure(&self.state) else { break };
            self.decide(measured)?;
        }
        Flow::Continue(())
    }

    fn decide(&mut self, msg: Msg) -> Flow {
        app::update(&mut self.state, msg).into_iter().try_for_each(|cmd| self.act(cmd))
    }

    fn act(&mut self, cmd: Cmd) -> Flow {
        match cmd {
            Cmd::Search { generation, index, query, limit } => {
                self.workers.searches.put(Search { generation, index, query, limit });
            }
            Cmd::Find { generation, pieces, words } => self.workers.finds.put(Find { generation, pieces, words }),
            Cmd::Edit { id, at } => return self.edit(&id, at),
            Cmd::LayOut { hand, width, before } => self.workers.layouts.put(Layout { hand, width, before }),
            Cmd::LetGo(page) => workers::let_go(page),
            Cmd::Names { library } => self.workers.names.put(library),
            Cmd::List(listing) => self.workers.lists.put(listing),
            Cmd::Cover(wish) => self.workers.covers.put(wish),
            Cmd::Complete { text } => self.workers.completions.put(text),
            Cmd::Import { path } => self.workers.imports.put(path),
            Cmd::StopImport => self.workers.imports.stop(),
            Cmd::OpenPage { address } => self.workers.pages.put(address),
            Cmd::Copy { text, tmux } => self.copy(&text, tmux),
            Cmd::Mouse(wanted) => self.tty.point(wanted),
            Cmd::Suspend => return self.stop(),
            Cmd::Quit => return Flow::Break(Ok(())),
        }
        Flow::Continue(())
    }

    /// Hands text to the clipboard; nobody answers.
    fn copy(&self, text: &str, tmux: bool) {
        let _ = terminal::copying(text, tmux).and_then(|bytes| self.tty.send(&bytes));
    }

    /// Tells the state what the mouse did, and at what.
    fn point(&mut self, deed: Deed, at: (u16, u16)) -> Flow {
        let spot = ui::hit(&self.state, at.0, at.1);
        let ms = u64::try_from(self.begun.elapsed().as_millis()).unwrap_or(u64::MAX);
        self.update(Msg::Mouse(Mouse { deed, at, spot, ms }))
    }

    /// Takes the window's size over; everything is painted anew.
    fn resize(&mut self) -> Flow {
        let size = believable(self.tty.size());
        // An error here and in `paint` means that the terminal is gone, and then the hang-up thread ends the program.
        let _ = self.screen.renew(size);
        self.update(Msg::Resized(size.0, size.1))
    }

    /// Stops the program, if somebody is there to continue it; [`Self::resume`] is what follows.
    fn stop(&mut self) -> Flow {
        if !signals::can_stop() {
            return self.update(Msg::CannotSuspend);
        }
        self.tty.leave(Mode::Away);
        if signals::stop() { Flow::Continue(()) } else { self.resume() }
    }

    /// Goes on after a stop, or after somebody thought that there was one.
    fn resume(&mut self) -> Flow {
        let before = self.tty.mode();
        self.take()?;
        if (before, self.tty.mode()) == (Mode::Away, Mode::Ours) {
            return self.update(Msg::Resumed);
        }
        Flow::Continue(())
    }

    /// Takes the terminal. While the shell runs us in the background it is not ours to take: then we stop, as every
    /// program does that wants it, and [`Self::resume`] tries again.
    fn take(&mut self) -> Flow {
        if !self.tty.is_foreground() && signals::can_stop() {
            // A signal that ends us may have come along with the one that continued us.
            threads::give_way();
            // Asked again in the last moment: a stop after `fg` would be one too many.
            if !self.tty.is_foreground() && signals::stop() {
                return Flow::Continue(());
            }
        }
        match self.tty.enter() {
            Ok(()) => self.resize(),
            // The hang-up thread is about to end the program; a closed window continues what was stopped in it.
            Err(_) if self.tty.is_gone() => Flow::Continue(()),
            Err(error) => Flow::Break(Err(Error::Terminal(error))),
        }
    }

    fn paint(&mut self) {
        let links = if self.has_links { ui::links(&self.state) } else { Vec::new() };
        let draw = |frame: &mut Frame| {
            panics::rehearse("ui");
            ui::draw(frame, &self.state);
        };
        let _ = self.screen.paint(draw, links);
    }
}
