//! Whether a page is about the music of one film, series or game, said in words that are used of nothing else: only there
//! may a numbered list without lengths be the tracks.

use super::class::{Class, Entry};
use super::folded::fold;
use super::piece::{Page, Role};
use super::words::{names_many, whole_words};

/// Words for the album of a film's music; all folded. Words such as "score" and "album" are not here: goals, tests and
/// photographs have them too.
#[rustfmt::skip]
const SOUNDTRACK: &[&str] = &[
    "soundtrack", "soundtracks", "sound track", "original score", "film score", "movie score", "motion picture score",
    "music by", "film music", "ost", "o.s.t", "o.s.t.", "filmmusik", "musik von", "originalmusik", "titelmusik",
    "bande originale", "bande-originale", "bande son", "musique originale", "musique de film", "musique du film", "bof",
    "banda sonora", "b.s.o.", "bso", "musica original", "trilha sonora", "trilha original", "colonna sonora",
    "colonne sonore", "musica di", "musiche di", "musica de", "filmmuziek", "muziek van", "muzyka filmowa",
    "muzyka do filmu", "muzyka z filmu", "sciezka dzwiekowa", "sciezki dzwiekowej", "filmova hudba", "hudba k filmu",
    "filmzene", "filmmusikk", "filmmusiken", "elokuvamusiikki", "film muzigi", "film muzikleri", "саундтрек",
    "саундтрека", "саундтреки", "саундтреку", "саундтрэк", "музыка к фильму", "музыка из фильма", "музыкой к фильму",
    "музика до фільму", "サウンドトラック", "サウンド・トラック", "サントラ", "劇伴", "映画音楽", "原声带", "原聲帶", "原声碟", "原声大碟",
    "原聲大碟", "电影原声", "電影原聲", "电影配乐", "電影配樂", "配乐", "配樂", "사운드트랙", "사운드 트랙", "영화음악", "영화 음악", "음악감독",
    "موسيقى تصويرية", "الموسيقى التصويرية", "פסקול", "μουσικη της ταινιας",
];

/// Whether `text` has one of the words.
fn says(text: &str) -> bool {
    let folded = fold(text);
    SOUNDTRACK.iter().any(|word| if word.is_ascii() { whole_words(&folded, word) } else { folded.contains(word) })
}

/// Lines of a page, tracks aside, that are asked; what it is about stands near its beginning or beside the list.
const LINES: usize = 40;

/// Whether the page is about one album of a film's music.
pub(super) fn is_one_soundtrack(page: &Page, entries: &[Entry]) -> bool {
    let told = page.pieces.iter().zip(entries).filter(|(_, entry)| entry.class != Class::Track);
    let told: Vec<_> = told.map(|(piece, _)| piece).take(LINES).collect();
    let heads = told.iter().filter(|piece| matches!(piece.role, Role::Heading(1 | 2))).map(|piece| piece.text.as_str());
    let first = told.first().map(|piece| piece.text.as_str()).filter(|text| text.chars().count() <= 120);
    let titles = page.head.title.as_deref().into_iter().chain(first).chain(heads);
    let many = titles.clone().take(6).any(names_many);
    !many && titles.chain(told.iter().map(|piece| piece.text.as_str())).any(says)
}
