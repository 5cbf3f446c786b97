//! Whether a page is about the music of one film, series or game, said in words that are used of nothing else: only there
//! may a numbered list without lengths be the tracks.

use std::collections::BTreeSet;

use super::class::{Class, Entry};
use super::folded::{fold, fold_start};
use super::listing::Listing;
use super::other_times;
use super::piece::{Page, Piece, Role};
use super::quotes;
use super::words::{has, names_many};

/// Words for the album of a film's music; all folded. Words such as "score" and "album" are not here: goals, tests and
/// photographs have them too.
#[rustfmt::skip]
pub(super) const SOUNDTRACK: &[&str] = &[
    "soundtrack", "soundtracks", "sound track", "original score", "film score", "movie score", "motion picture score",
    "music by", "film music", "ost", "o.s.t", "o.s.t.", "filmmusik", "musik von", "originalmusik", "titelmusik",
    "bande originale", "bande-originale", "bande son", "musique originale", "musique de film", "musique du film", "bof",
    "banda sonora", "b.s.o.", "bso", "musica original", "trilha sonora", "trilha original", "colonna sonora",
    "colonne sonore", "musica di", "musiche di", "musica de", "filmmuziek", "muziek van", "muzyka filmowa",
    "muzyka do filmu", "muzyka z filmu", "sciezka dzwiekowa", "sciezki dzwiekowej", "filmova hudba", "hudba k filmu",
    "filmzene", "filmmusikk", "filmmusiken", "elokuvamusiikki", "film muzigi", "film muzikleri", "саундтрек",
    "саундтрека", "саундтреки", "саундтреку", "саундтрэк", "музыка к фильму", "музыка из фильма", "музыкои к фильму",
    "музика до фільму", "サウンドトラック", "サウンド・トラック", "サントラ", "劇伴", "映画音楽", "原声带", "原聲帶", "原声碟", "原声大碟",
    "原聲大碟", "电影原声", "電影原聲", "电影配乐", "電影配樂", "配乐", "配樂", "사운드트랙", "사운드 트랙", "영화음악", "영화 음악", "음악감독",
    "موسيقى تصويرية", "الموسيقى التصويرية", "פסקול", "μουσικη της ταινιας",
];

/// Whether `text` has one of the words.
pub(super) fn says(text: &str) -> bool {
    let folded = fold_start(text);
    SOUNDTRACK.iter().any(|word| has(&folded, word))
}

/// Whether a line names one soundtrack by the title of its film in quotes: `Soundtrack zu „Salt Road“`.
pub(super) fn names_one(line: &str) -> bool {
    let quoted = line.char_indices().filter(|(_, c)| quotes::opens(*c) || *c == '‘');
    let single = line.contains(" '") && line.contains("' ");
    (quoted.count() >= 1 || single) && says(line) && !names_several(line) && !names_many(line)
}

/// Lines of a page, tracks aside, that are asked; what it is about stands near its beginning or beside the list.
const LINES: usize = 40;

/// Whether the page is about one album of a film's music.
pub(super) fn is_one_soundtrack(page: &Page, entries: &[Entry]) -> bool {
    let titles = titles(page, entries);
    let many = titles.iter().any(|title| names_many(title) || names_several(title));
    !many && (titles.into_iter().any(says) || told(page, entries).any(|piece| says(&piece.text)))
}

/// Whether the title of a page itself says that it is about one soundtrack.
pub(super) fn is_titled_soundtrack(page: &Page, entries: &[Entry]) -> bool {
    let titles = titles(page, entries);
    let many = titles.iter().any(|title| names_many(title) || names_several(title));
    !many && titles.into_iter().any(says)
}

/// The same of a title that is no sentence: a paragraph may be the first line of a page too.
pub(super) fn is_named_soundtrack(page: &Page, entries: &[Entry]) -> bool {
    let named = |title: &&str| says(title) && !title.trim_end().ends_with(['.', '!', '?', '…', '。', '！', '？']);
    is_titled_soundtrack(page, entries) && titles(page, entries).iter().any(named)
}

/// Whether a page says that it goes with a programme for the ear.
pub(super) fn is_spoken(page: &Page, entries: &[Entry]) -> bool {
    let title = page.head.title.as_deref().into_iter();
    title.chain(told(page, entries).map(|piece| piece.text.as_str())).any(other_times::says_spoken)
}

/// The numbers in the titles of a page, in digits and in words.
pub(super) fn counted(page: &Page, entries: &[Entry]) -> BTreeSet<usize> {
    let numbers = |title: &str| {
        let folded = fold(title);
        let words: Vec<String> = folded.split(|c: char| !c.is_alphanumeric()).map(str::to_owned).collect();
        let in_words = |word: &str| NUMBERS.iter().find(|(names, _)| names.contains(&word)).map(|(_, number)| *number);
        words.iter().filter_map(|word| word.parse().ok().or_else(|| in_words(word))).collect::<Vec<usize>>()
    };
    titles(page, entries).into_iter().flat_map(numbers).collect()
}

/// Whether a list without lengths is no album's: a ranking of as many as the page's title counts, or headings of the
/// article's own parts, where the article cites tracks by other titles and numbers.
pub(super) fn is_of_others(page: &Page, listing: &Listing) -> bool {
    if listing.tracks.iter().any(|track| track.length.is_some()) {
        return false;
    }
    let title = page.head.title.as_deref().unwrap_or_default();
    let count = listing.tracks.len().to_string();
    let counted = fold(title).split(|c: char| !c.is_alphanumeric()).any(|word| word == count);
    if names_many(title) && counted {
        return true;
    }
    let heads = |nth: &usize| page.pieces.get(*nth).is_some_and(|piece| matches!(piece.role, Role::Heading(_)));
    !listing.pieces.is_empty() && listing.pieces.iter().all(heads) && cites_others(page, listing)
}

/// Whether the prose cites tracks as `“Title” (12)`, and none of them is in the list.
fn cites_others(page: &Page, listing: &Listing) -> bool {
    let titles: BTreeSet<String> = listing.tracks.iter().map(|track| fold(&track.title)).collect();
    let cited: Vec<String> = page.pieces.iter().flat_map(|piece| cited(&piece.text)).take(100).collect();
    cited.len() >= 2 && !cited.iter().any(|title| titles.contains(&fold(title)))
}

/// The titles that a text cites with their numbers: `“Title” (12)`.
fn cited(text: &str) -> Vec<String> {
    let parts: Vec<&str> = text.split(['“', '”', '"']).collect();
    let numbered = |rest: &str| {
        let number = rest.strip_prefix(" (").and_then(|rest| rest.split_once(')'));
        number.is_some_and(|(number, _)| !number.is_empty() && number.bytes().all(|b| b.is_ascii_digit() || b == b'-'))
    };
    let pairs = parts.windows(2).filter(|pair| pair.last().is_some_and(|rest| numbered(rest)));
    pairs.filter_map(|pair| pair.first().map(|title| (*title).to_owned())).collect()
}

/// The lines of a page that are no tracks, from its beginning.
fn told<'a>(page: &'a Page, entries: &'a [Entry]) -> impl Iterator<Item = &'a Piece> {
    let told = page.pieces.iter().zip(entries).filter(|(_, entry)| entry.class != Class::Track);
    told.map(|(piece, _)| piece).take(LINES)
}

/// What a page calls itself: its title, its first headings, its first line.
fn titles<'a>(page: &'a Page, entries: &'a [Entry]) -> Vec<&'a str> {
    let heads = told(page, entries).filter(|piece| matches!(piece.role, Role::Heading(1 | 2)));
    let first = told(page, entries).next().filter(|piece| piece.text.chars().count() <= 120);
    let lines = first.into_iter().chain(heads).map(|piece| piece.text.as_str());
    page.head.title.as_deref().into_iter().chain(lines).take(6).collect()
}

/// Whether a title speaks of several soundtracks.
pub(super) fn names_several(title: &str) -> bool {
    let folded = fold_start(title);
    SEVERAL.iter().any(|word| has(&folded, word))
}

/// Words for more than one of them; all folded.
#[rustfmt::skip]
const SEVERAL: &[&str] = &[
    "soundtracks", "scores", "film scores", "osts", "filmmusiken", "filmmusiksammlung", "bandes originales", "musiques de films", "bandas sonoras",
    "trilhas", "trilhas sonoras", "colonne sonore", "sciezki dzwiekowe", "film muzikleri", "саундтреки", "саундтреков",
    "soundtrackow", "soundtracky", "glossary", "glossar", "glossaire", "glosario", "walkthrough", "tutorial", "quiz",
    "facts", "fakten", "reasons", "grunde", "raisons", "razones", "razoes", "motivi", "powodow", "причин", "things you", "things to", "things we", "things that", "things about", "lessons", "steps", "chart", "charts", "hitparade", "poll", "votes", "sales", "changelog", "release notes", "patch notes", "cine-concert", "cine concerto", "filmkonzert", "live to picture", "trilha ao vivo", "discography", "diskografie", "filmography", "filmografie", "interview", "how to",
];

/// The numbers that titles of rankings name in words; folded.
#[rustfmt::skip]
const NUMBERS: &[(&[&str], usize)] = &[
    (&["three", "drei", "trois", "tres", "tre", "trzy", "три", "drie", "uc", "三"], 3),
    (&["four", "vier", "quatre", "cuatro", "quattro", "quatro", "cztery", "четыре", "dort", "四"], 4),
    (&["five", "funf", "cinq", "cinco", "cinque", "piec", "пять", "vijf", "bes", "五"], 5),
    (&["six", "sechs", "seis", "sei", "szesc", "шесть", "zes", "alti", "六"], 6),
    (&["seven", "sieben", "sept", "siete", "sette", "sete", "siedem", "семь", "zeven", "yedi", "七"], 7),
    (&["eight", "acht", "huit", "ocho", "otto", "oito", "osiem", "восемь", "sekiz", "八"], 8),
    (&["nine", "neun", "neuf", "nueve", "nove", "dziewiec", "девять", "negen", "dokuz", "九"], 9),
    (&["ten", "zehn", "dix", "diez", "dieci", "dez", "dziesiec", "десять", "tien", "on", "tio", "ti", "十"], 10),
    (&["eleven", "elf", "onze", "once", "undici", "jedenascie", "одиннадцать"], 11),
    (&["twelve", "zwolf", "douze", "doce", "dodici", "doze", "dwanascie", "двенадцать", "twaalf"], 12),
    (&["fifteen", "funfzehn", "quinze", "quince", "quindici", "pietnascie", "пятнадцать", "vijftien"], 15),
    (&["twenty", "zwanzig", "vingt", "veinte", "venti", "vinte", "dwadziescia", "двадцать", "twintig"], 20),
];
