//! A browser without a terminal: keys in, state and screen out; searches are answered at once.
#![allow(dead_code, unreachable_pub, reason = "each test file uses its part")]
#![allow(clippy::unwrap_used, clippy::string_slice, reason = "a test fails where it breaks")]

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use leitmotif::app::cover::Covers;
use leitmotif::app::page::{Page, Pieces, find};
use leitmotif::app::themes::Known;
use leitmotif::app::{Cmd, Code, Key, Msg, State, update};
use leitmotif::model::{Album, Entry, Id, Library, Origin};
use leitmotif::search::{Hits, Index, Names, Query, nearest, search};
use leitmotif::ui;
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::buffer::Buffer;

pub struct Browser {
    pub state: State,
    pub quit: bool,
    pub suspended: bool,
    /// What was copied last.
    pub copied: Option<String>,
    /// The page of the web that was opened last.
    pub opened: Option<String>,
    /// Whether long work is put off, and what was.
    pub is_busy: bool,
    pub work: Vec<Cmd>,
}

impl Browser {
    /// A browser of these albums in a window of this size.
    pub fn new(albums: Vec<Entry>, (columns, rows): (u16, u16)) -> Self {
        let mut browser = Self::closed((columns, rows));
        browser.open(albums, true);
        browser
    }

    /// A browser whose library is still to come.
    pub fn closed((columns, rows): (u16, u16)) -> Self {
        let first_page = Id::new("mission-impossible-fallout-2018").ok();
        let state = State { first_page, loading: true, covers: Covers::Without, ..State::default() };
        let mut browser =
            Self { state, quit: false, suspended: false, copied: None, opened: None, is_busy: false, work: Vec::new() };
        browser.tell(Msg::Resized(columns, rows));
        browser
    }

    /// The eight albums of the shelf.
    pub fn shelf(size: (u16, u16)) -> Self {
        Self::new(shelf(), size)
    }

    /// More of the library comes in.
    pub fn open(&mut self, albums: Vec<Entry>, done: bool) {
        let library = Arc::new(Library::new(albums));
        let index = Arc::new(Index::new(&library, None));
        self.tell(Msg::Opened { library, index, faults: [].into(), done });
    }

    /// One message, its consequences, and the measuring that the shell does after each.
    pub fn tell(&mut self, msg: Msg) {
        let mut waiting = vec![msg];
        while let Some(msg) = waiting.pop() {
            let mut cmds = update(&mut self.state, msg);
            while let Some(measured) = ui::measure(&self.state) {
                let more = update(&mut self.state, measured);
                let calm = |cmd: &Cmd| matches!(cmd, Cmd::Cover(_) | Cmd::LayOut { .. } | Cmd::LetGo(_));
                assert!(more.iter().all(calm), "measuring asks for pictures and pages at most");
                cmds.extend(more);
            }
            for cmd in cmds {
                match cmd {
                    Cmd::Search { .. }
                    | Cmd::Find { .. }
                    | Cmd::LayOut { .. }
                    | Cmd::List(_)
                    | Cmd::Names { .. }
                    | Cmd::Complete { .. }
                        if self.is_busy =>
                    {
                        self.work.push(cmd);
                    }
                    Cmd::Search { generation, index, query, limit } => {
                        waiting.push(Msg::Found { generation, hits: found(&index, &query, limit) });
                    }
                    Cmd::Find { generation, pieces, words } => waiting.push(spotted(generation, &pieces, &words)),
                    Cmd::Complete { text } => waiting.push(completed(text)),
                    Cmd::OpenPage { address } => self.opened = Some(address),
                    Cmd::Names { library } => {
                        waiting.push(named(&library));
                    }
                    Cmd::LayOut { hand, width, before } => {
                        waiting.push(Msg::LaidOut(Arc::new(Page::new(&hand, width, &before))));
                    }
                    Cmd::List(listing) => waiting.push(Msg::Listed(listing.done())),
                    Cmd::Copy { text, .. } => self.copied = Some(text),
                    Cmd::Quit => self.quit = true,
                    Cmd::Suspend => self.suspended = true,
                    Cmd::Cover(_)
                    | Cmd::LetGo(_)
                    | Cmd::Edit { .. }
                    | Cmd::Import { .. }
                    | Cmd::StopImport
                    | Cmd::Mouse(_) => {}
                }
            }
            if waiting.is_empty() && self.state.is_due() {
                waiting.push(Msg::GoOn);
            }
        }
    }

    /// Does what was put off while the browser was busy; the newest last, as it is asked for.
    pub fn catch_up(&mut self) -> &mut Self {
        self.is_busy = false;
        self.answer()
    }

    /// The same, and puts off what is asked for then.
    pub fn answer(&mut self) -> &mut Self {
        for cmd in std::mem::take(&mut self.work) {
            match cmd {
                Cmd::LayOut { hand, width, before } => {
                    self.tell(Msg::LaidOut(Arc::new(Page::new(&hand, width, &before))));
                }
                Cmd::List(listing) => self.tell(Msg::Listed(listing.done())),
                Cmd::Search { generation, index, query, limit } => {
                    self.tell(Msg::Found { generation, hits: found(&index, &query, limit) });
                }
                Cmd::Names { library } => self.tell(named(&library)),
                Cmd::Complete { text } => self.tell(completed(text)),
                Cmd::Find { generation, pieces, words } => self.tell(spotted(generation, &pieces, &words)),
                other => unreachable!("{other:?} is never put off"),
            }
        }
        self
    }

    /// Presses keys: single letters as they are, others in angle brackets: `5j<Enter>/exch<Ctrl-u>`.
    pub fn press(&mut self, keys: &str) -> &mut Self {
        let mut rest = keys;
        while let Some(c) = rest.chars().next() {
            let named = rest.strip_prefix('<').and_then(|tail| tail.split_once('>'));
            let (key, tail) = match named.and_then(|(name, tail)| Some((Key::named(name)?, tail))) {
                Some(found) => found,
                None => (Key::of(Code::Char(c)), &rest[c.len_utf8()..]),
            };
            rest = tail;
            self.tell(Msg::Key(key));
        }
        self
    }

    pub fn resize(&mut self, columns: u16, rows: u16) -> &mut Self {
        self.tell(Msg::Resized(columns, rows));
        self
    }

    /// The screen as cells.
    pub fn buffer(&self) -> Buffer {
        let (columns, rows) = self.state.size;
        let mut terminal = Terminal::new(TestBackend::new(columns, rows)).unwrap();
        terminal.draw(|frame| ui::draw(frame, &self.state)).unwrap();
        terminal.backend().buffer().clone()
    }

    /// The screen as text, a line each row.
    pub fn screen(&self) -> String {
        let buffer = self.buffer();
        let area = buffer.area;
        let mut text = String::new();
        for y in 0..area.height {
            let mut line = String::new();
            let mut x = 0;
            while x < area.width {
                let symbol = buffer[(x, y)].symbol();
                line.push_str(symbol);
                x += u16::try_from(unicode_width::UnicodeWidthStr::width(symbol)).unwrap().max(1);
            }
            text.push_str(line.trim_end());
            text.push('\n');
        }
        text
    }

    /// The title of the album at hand.
    pub fn album(&self) -> &str {
        self.state.at_hand.as_ref().map_or("", |hand| hand.album.work_title())
    }

    /// The title of the track at hand.
    pub fn track(&self) -> &str {
        let hand = self.state.at_hand.as_ref();
        hand.zip(self.state.track()).map_or("", |(hand, track)| &hand.album.tracks[track].title)
    }

    /// The label of the scene at hand.
    pub fn scene(&self) -> &str {
        self.state.scene_text().map_or("", |scene| &scene.title)
    }
}

fn named(library: &Arc<Library>) -> Msg {
    Msg::Named(Arc::new(Known::of(Names::of(library, &AtomicBool::new(false)).unwrap())))
}

/// What a path may go on to where there is one folder.
fn completed(text: String) -> Msg {
    let whole = if "~/music/".starts_with(&text) { "~/music/".to_owned() } else { text.clone() };
    Msg::Completed { text, whole, choices: Vec::new() }
}

fn spotted(generation: u64, pieces: &Pieces, words: &str) -> Msg {
    Msg::Spotted { generation, spots: find(pieces, words, &AtomicBool::new(false)).unwrap() }
}

/// What a query finds, or where that is nothing what comes nearest.
pub fn found(index: &Index, query: &Query, limit: usize) -> Hits {
    let stop = AtomicBool::new(false);
    let hits = search(index, query, limit, &stop).unwrap();
    let near = if hits.total.count > 0 { None } else { nearest(index, query, limit, &stop) };
    near.filter(|near| near.total.count > 0).unwrap_or(hits)
}

/// The albums of `assets/shelf`, in no order.
pub fn shelf() -> Vec<Entry> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/shelf");
    let read = |file: std::io::Result<std::fs::DirEntry>| {
        let album: Album = serde_json::from_slice(&std::fs::read(file.unwrap().path()).unwrap()).unwrap();
        Entry::new(album, Origin::Shelf)
    };
    std::fs::read_dir(folder).unwrap().map(read).collect()
}

/// An album from JSON.
pub fn album(json: serde_json::Value) -> Entry {
    Entry::new(serde_json::from_value(json).unwrap(), Origin::Shelf)
}
