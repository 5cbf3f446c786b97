//! From a key to the answering frame: update, measure and draw, on the shelf and on large libraries.

use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use divan::Bencher;
use leitmotif::app::{Cmd, Key, Msg, State, update};
use leitmotif::model::Library;
use leitmotif::search::{Index, search};
use leitmotif::ui;
use ratatui::Terminal;
use ratatui::backend::TestBackend;

#[allow(dead_code, reason = "shared with the other benchmarks")]
mod library;

fn main() {
    divan::main();
}

const SIZE: (u16, u16) = (200, 60);

/// A browser on a library of about so many tracks.
fn browser(tracks: usize) -> State {
    let library: Arc<Library> = Arc::new(library::library(tracks));
    let index = Arc::new(Index::new(&library, None));
    let mut state = State::default();
    tell(&mut state, Msg::Resized(SIZE.0, SIZE.1));
    tell(&mut state, Msg::Opened { library, index, faults: [].into(), done: true });
    state
}

/// One message and all that follows from it, the searching left out of nothing.
fn tell(state: &mut State, msg: Msg) {
    let mut waiting = vec![msg];
    while let Some(msg) = waiting.pop() {
        for cmd in update(state, msg) {
            if let Cmd::Search { generation, index, query, limit } = cmd {
                let hits = search(&index, &query, limit, &AtomicBool::new(false));
                waiting.extend(hits.map(|hits| Msg::Found { generation, hits }));
            }
        }
        while let Some(measured) = ui::measure(state) {
            update(state, measured);
        }
    }
}

/// Measures keys pressed in turn, each with the frame that answers it.
fn keys(bencher: Bencher, tracks: usize, before: &str, keys: &str) {
    let named = |names: &str| names.split(' ').filter_map(Key::named).collect::<Vec<_>>();
    let mut state = browser(tracks);
    for key in named(before) {
        tell(&mut state, Msg::Key(key));
    }
    let Ok(mut terminal) = Terminal::new(TestBackend::new(SIZE.0, SIZE.1));
    let keys = named(keys);
    let mut turn = keys.iter().cycle();
    bencher.bench_local(|| {
        if let Some(key) = turn.next() {
            tell(&mut state, Msg::Key(*key));
        }
        terminal.draw(|frame| ui::draw(frame, &state)).map(|frame| frame.count)
    });
}

const SIZES: [usize; 3] = [200, 25_000, 1_000_000];

#[divan::bench(args = SIZES)]
fn an_album_down_or_up(bencher: Bencher, tracks: usize) {
    keys(bencher, tracks, "g", "j j j k k k");
}

#[divan::bench(args = SIZES)]
fn a_track_down_or_up(bencher: Bencher, tracks: usize) {
    keys(bencher, tracks, "Enter", "j j j k k k");
}

#[divan::bench(args = SIZES)]
fn from_end_to_end_of_the_albums(bencher: Bencher, tracks: usize) {
    keys(bencher, tracks, "g", "G Home");
}

#[divan::bench(args = SIZES)]
fn a_hit_down_or_up(bencher: Bencher, tracks: usize) {
    keys(bencher, tracks, "/ s t", "Down Down Up Up");
}
