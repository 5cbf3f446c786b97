//! The search beside its peers: the same titles, the same queries, the same run.
//!
//! `ours` searches titles, albums, works and composers and counts all hits exactly; the peers match titles only.
//! `cargo bench --bench search`, or with a part of a name behind it: `cargo bench --bench search -- 1000000`.

mod library;

use std::fmt;
use std::sync::atomic::AtomicBool;
use std::sync::{Arc, LazyLock};

use divan::{Bencher, black_box};
use leitmotif::model::Library;
use leitmotif::search::{Index, Query, Searcher, nearest, search, title_letters};

/// Hits that a screen asks for.
const LIMIT: usize = 1_000;
const SIZES: [usize; 3] = [1_000, 30_000, 1_000_000];
/// By length: one letter, frequent and rare; two; three; five; ten; two words; letters that stand apart; nothing.
const QUERIES: [&str; 16] = [
    "e",
    "t",
    "x",
    "th",
    "qu",
    "sto",
    "rtm",
    "storm",
    "xchan",
    "tstrm",
    "the exchan",
    "dsprtnght",
    "storm king",
    "the of",
    "mxtyz",
    "zzzzqq",
];
const TYPED: &str = "the last exchange";

static LIBRARIES: LazyLock<Vec<Arc<Library>>> =
    LazyLock::new(|| SIZES.into_iter().map(|tracks| Arc::new(library::library(tracks))).collect());
static INDEXES: LazyLock<Vec<Index>> =
    LazyLock::new(|| LIBRARIES.iter().map(|library| Index::new(library, None)).collect());
static TITLES: LazyLock<Vec<Vec<String>>> = LazyLock::new(|| {
    let titles = |library: &Arc<Library>| {
        let tracks = library.entries().iter().flat_map(|entry| &entry.album.tracks);
        tracks.map(|track| track.title.to_string()).collect()
    };
    LIBRARIES.iter().map(titles).collect()
});

fn main() {
    divan::main();
}

fn of_size<T>(all: &[T], tracks: usize) -> &T {
    &all[SIZES.iter().position(|size| *size == tracks).unwrap_or_default()]
}

fn ask(index: &Index, query: &str) -> usize {
    let stop = AtomicBool::new(false);
    search(index, &Query::parse(query), LIMIT, &stop).map_or(0, |hits| hits.total.count)
}

/// A query and who answers it. A machine may be slow for a while: so that both have the same of it, they take turns.
struct Case {
    query: &'static str,
    is_ours: bool,
}

impl fmt::Display for Case {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} · {}", self.query, if self.is_ours { "ours" } else { "frizbee" })
    }
}

fn cases() -> impl Iterator<Item = Case> {
    QUERIES.into_iter().flat_map(|query| [true, false].map(|is_ours| Case { query, is_ours }))
}

#[divan::bench(args = cases(), consts = SIZES, sample_count = 20, sample_size = 1)]
fn asked<const TRACKS: usize>(bencher: Bencher, case: &Case) {
    let (index, titles) = (of_size(&INDEXES, TRACKS), of_size(&TITLES, TRACKS));
    if case.is_ours {
        return bencher.bench(|| ask(index, black_box(case.query)));
    }
    let config = frizbee::Config { max_typos: Some(0), ..Default::default() };
    bencher.bench(|| frizbee::Matcher::new(black_box(case.query), &config).match_list_parallel(titles, 0).len());
}

#[divan::bench(args = QUERIES, consts = SIZES, sample_count = 5, sample_size = 1)]
fn nucleo<const TRACKS: usize>(bencher: Bencher, query: &str) {
    use nucleo_matcher::pattern::{CaseMatching, Normalization, Pattern};
    let titles = of_size(&TITLES, TRACKS);
    let mut matcher = nucleo_matcher::Matcher::new(nucleo_matcher::Config::DEFAULT);
    bencher.bench_local(|| {
        let pattern = Pattern::parse(black_box(query), CaseMatching::Smart, Normalization::Smart);
        pattern.match_list(titles, &mut matcher).len()
    });
}

/// A title typed letter by letter, all searches together.
#[divan::bench(consts = SIZES, sample_count = 10, sample_size = 1)]
fn ours_typed<const TRACKS: usize>(bencher: Bencher) {
    let index = of_size(&INDEXES, TRACKS);
    let stop = AtomicBool::new(false);
    bencher.bench(|| {
        let mut searcher = Searcher::default();
        let mut ask = |query| searcher.search((index, &Query::parse(query)), LIMIT, &stop, &mut |_| ());
        let typed = (1..=TYPED.len()).filter_map(|end| TYPED.get(..end));
        typed.filter_map(|query| ask(query).map(|hits| hits.total.count)).sum::<usize>()
    });
}

/// What is nearest to queries with a slip, which find nothing.
#[divan::bench(args = ["exhcange", "stormx kingg", "zzzzqq"], consts = SIZES, sample_count = 10, sample_size = 1)]
fn ours_guessed<const TRACKS: usize>(bencher: Bencher, query: &str) {
    let (index, stop) = (of_size(&INDEXES, TRACKS), AtomicBool::new(false));
    bencher.bench(|| nearest(index, &Query::parse(query), LIMIT, &stop).map(|hits| hits.total.count));
}

#[divan::bench(consts = SIZES, sample_count = 10, sample_size = 1)]
fn frizbee_typed<const TRACKS: usize>(bencher: Bencher) {
    let titles = of_size(&TITLES, TRACKS);
    let config = frizbee::Config { max_typos: Some(0), ..Default::default() };
    let ask = |query| frizbee::Matcher::new(query, &config).match_list_parallel(titles, 0).len();
    bencher.bench(|| (1..=TYPED.len()).filter_map(|end| TYPED.get(..end)).map(ask).sum::<usize>());
}

/// Nothing typed, and filters without a word.
#[divan::bench(args = ["", "year:1990..1999", "len:..1:00", "!storm", "composer:storm", "title:\"the last\""], consts = SIZES, sample_count = 20, sample_size = 1)]
fn ours_narrowed<const TRACKS: usize>(bencher: Bencher, query: &str) {
    let index = of_size(&INDEXES, TRACKS);
    bencher.bench(|| ask(index, black_box(query)));
}

#[divan::bench(consts = SIZES, sample_count = 5, sample_size = 1)]
fn index_from_nothing<const TRACKS: usize>(bencher: Bencher) {
    let library = of_size(&LIBRARIES, TRACKS);
    bencher.bench(|| Index::new(black_box(library), None));
}

#[divan::bench(consts = SIZES, sample_count = 5, sample_size = 1)]
fn index_unchanged<const TRACKS: usize>(bencher: Bencher) {
    let (library, before) = (of_size(&LIBRARIES, TRACKS), of_size(&INDEXES, TRACKS));
    bencher.bench(|| Index::new(black_box(library), Some(before)));
}

/// The letters of a hundred rows, a screen full and more.
#[divan::bench(args = ["e", "storm", "tstrm", "the exchange"])]
fn letters_of_a_screen(bencher: Bencher, query: &str) {
    let (titles, query) = (of_size(&TITLES, 1_000), Query::parse(query));
    bencher.bench(|| titles.iter().take(100).map(|title| title_letters(&query, title).len()).sum::<usize>());
}
