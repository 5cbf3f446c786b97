//! Whether a page without a track list is about one album, and not a ranking, a column of many, or news.

use std::collections::BTreeSet;

use super::about;
use super::facts::Facts;
use super::folded::fold;
use super::heading::{self, Known};
use super::piece::{Page, Piece, Role};
use super::top;
use super::who;
use super::words;

/// Whether the page is about one album.
pub(super) fn is_about_one(page: &Page, pieces: &[&Piece], facts: &Facts) -> bool {
    let brief = |piece: &&&Piece| piece.text.chars().count() <= 120;
    // A word above the heading is what the page is filed under.
    let marked = pieces.iter().take(6).position(|piece| piece.role == Role::Heading(1)).unwrap_or(0);
    let filed = |at: usize, piece: &Piece| at < marked && !piece.text.trim().contains(' ');
    let first = pieces.iter().enumerate().take(2).filter(|(at, piece)| !filed(*at, piece)).map(|(_, piece)| piece);
    let first = first.filter(brief).map(|piece| piece.text.as_str());
    let heads = facts.title.as_deref().into_iter().chain(page.head.title.as_deref());
    let first = first.filter(|_| facts.composers.is_empty());
    let heads = heads.chain(first);
    let many = heads.into_iter().any(|head| words::names_many(head) || about::names_several(head));
    let body = fold(&pieces.iter().take(400).map(|piece| piece.text.as_str()).collect::<Vec<_>>().join("\n"));
    let work = fold(facts.work.as_deref().unwrap_or_default());
    let head = page.head.title.as_deref().or(facts.title.as_deref()).unwrap_or_default();
    let named = words::names_album_anywhere(head) || top::recurs(&work, &body) >= 1;
    let top = pieces.iter().take(2).filter(brief).map(|piece| &*piece.text).chain(page.head.title.as_deref());
    let entitled = top.into_iter().any(|head| is_entitled(head, &work));
    let goes_on =
        entitled || (!facts.composers.is_empty() || facts.label.is_some()) && named || top::recurs(&work, &body) >= 2;
    // A page that only says "music" somewhere is a film's as well.
    let told = || pieces.iter().take(60).map(|piece| &*piece.text).chain(page.head.title.as_deref());
    let unsaid = facts.composers.is_empty() && facts.label.is_none();
    let of_album = !unsaid || told().any(|text| about::says(text) || words::names_album_by_word(text));
    !many
        && of_album
        && goes_on
        && !is_film_sheet(pieces)
        && composers_of_parts(pieces, &body).len() < 2
        && !tells_of_many(pieces, top::recurs(&work, &body))
}

/// Whether a page states who directed, wrote and shot a film, and nowhere speaks of a soundtrack: its composer is one of the crew.
fn is_film_sheet(pieces: &[&Piece]) -> bool {
    #[rustfmt::skip]
    const CREW: &[&str] = &[
        "director", "directed by", "screenplay", "written by", "cinematography", "cast", "starring", "regie", "drehbuch", "kamera", "darsteller", "realisateur",
        "realisation", "scenario", "scenariste", "image", "direccion", "guion", "fotografia", "reparto", "interpretes", "regia", "sceneggiatura", "cast artistico",
        "direcao", "roteiro", "elenco", "rezyseria", "scenariusz", "zdjecia", "obsada", "режиссер", "сценарии", "оператор", "в ролях", "scenar", "kamera",
        "hraji", "manus", "foto", "監督", "脚本", "出演", "撮影", "导演", "導演", "编剧", "編劇", "主演", "감독", "각본", "출연",
    ];
    let key = |piece: &&&Piece| {
        let key = piece.text.split([':', '：', '–', '|']).next().unwrap_or_default();
        piece.text.chars().count() <= 120 && key.len() < piece.text.len() && CREW.contains(&fold(key.trim()).as_str())
    };
    let crew = pieces.iter().take(40).filter(key).count();
    crew >= 2 && !pieces.iter().take(60).any(|piece| about::says(&piece.text))
}

/// Whether three paragraphs each name somebody else who wrote the music, or two where the text does not come back to `work`.
fn tells_of_many(pieces: &[&Piece], recurs: usize) -> bool {
    let told = pieces.iter().filter(|piece| piece.text.chars().count() > 60).take(40);
    let names: BTreeSet<String> =
        told.filter_map(|piece| who::composers(&[piece], "").into_iter().next()).map(|name| fold(&name)).collect();
    names.len() >= if recurs <= 1 { 2 } else { 3 }
}

/// Whether a heading says no more than that it is about the music of `work`: `Fallout – Original Soundtrack, a review`.
fn is_entitled(head: &str, work: &str) -> bool {
    #[rustfmt::skip]
    const REVIEW: &[&str] = &[
        "review", "reviewed", "cd", "album", "original", "motion picture", "score", "the", "kritik", "rezension", "critique",
        "chronique", "recensione", "resena", "critica", "recenzja", "recenze", "рецензия", "обзор",
    ];
    let folded = fold(head);
    let mut rest = folded.replacen(work, " ", 1);
    let within = folded.contains(work) && work.chars().count() >= 3;
    let names = within && about::says(&rest) && !about::says(work) && !words::names_album_anywhere(work);
    for word in about::SOUNDTRACK.iter().chain(REVIEW) {
        while words::whole_words(&rest, word) {
            rest = rest.replacen(word, " ", 1);
        }
    }
    names && rest.chars().filter(|c| c.is_alphabetic()).count() < 4
}

/// The composers whom the headings of parts name: `A, by X`, `B – Y`, each with text of its own below it.
fn composers_of_parts(pieces: &[&Piece], body: &str) -> BTreeSet<String> {
    let known = Known { body, ..Known::default() };
    let parts = pieces.windows(2).take(400).filter(|pair| heads_a_part(pair)).filter_map(|pair| pair.first());
    let read = parts.map(|piece| heading::read(&piece.text, known));
    // Two who wrote one score together are as one.
    let made = read.filter(|read| read.title.is_some() && !read.composers.is_empty());
    made.map(|read| fold(&read.composers.join(", "))).take(8).collect()
}

fn heads_a_part(pair: &[&Piece]) -> bool {
    let [head, next] = pair else { return false };
    let role = matches!(head.role, Role::Heading(_) | Role::Short | Role::Text);
    role && head.text.chars().count() <= 80 && next.text.chars().count() > 100 && !head.text.ends_with(['.', ','])
}
