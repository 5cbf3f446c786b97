//! What the text says of the album: title, work, kind, years, composers, label, author, source. What it does not say is left out.

use std::collections::BTreeSet;

use super::credits;
use super::folded::fold;
use super::heading;
use super::phrases;
use super::piece::{Page, Piece, Role};
use crate::model::Kind;

/// What is stated about an album.
#[derive(Debug, Clone, Default)]
pub(super) struct Facts {
    pub(super) title: Option<String>,
    pub(super) work: Option<String>,
    pub(super) kind: Kind,
    pub(super) year: Option<u16>,
    pub(super) released: Option<String>,
    pub(super) composers: Vec<String>,
    pub(super) label: Option<String>,
    pub(super) author: Option<String>,
    pub(super) source: Option<String>,
    /// The lines that were understood as facts and are not prose.
    taken: BTreeSet<usize>,
    headings: BTreeSet<usize>,
}

impl Facts {
    /// Whether the line at `line` was understood as a fact.
    pub(super) fn took(&self, line: usize) -> bool {
        self.taken.contains(&line)
    }

    /// Whether the line at `line` is the heading of the article.
    pub(super) fn is_heading(&self, line: usize) -> bool {
        self.headings.contains(&line)
    }
}

/// The facts in the pieces that are not in lists; `own` is a heading that the album has for itself.
pub(super) fn facts(page: &Page, pieces: &[&Piece], own: Option<&str>) -> Facts {
    let mut facts = Facts { source: page.head.source.clone(), ..Facts::default() };
    let top = top(pieces);
    if let Some(top) = top {
        facts.headings.insert(top.line);
    }
    let head =
        own.map(str::to_owned).or_else(|| top.map(|piece| piece.text.clone())).or_else(|| page.head.title.clone());
    lines(&mut facts, pieces);
    facts.author = facts.author.take().or_else(|| page.head.author.clone());
    if facts.composers.is_empty() {
        facts.composers = credits::in_prose(pieces, &fold(top.map_or("", |top| &top.text)));
    }
    let text: String = pieces.iter().map(|piece| piece.text.as_str()).take(400).collect::<Vec<_>>().join("\n");
    if let Some(head) = head {
        let read = heading::read(&head, &fold(&text), &facts.composers);
        facts.composers = if facts.composers.is_empty() { read.composers } else { facts.composers };
        facts.year = facts.year.or(read.year);
        let titled = facts.title.as_deref().map(heading::work);
        facts.work = facts.work.take().or(titled).or(read.work);
        facts.title = facts.title.take().or_else(|| heading::stated(pieces, facts.work.as_deref())).or(read.title);
    }
    facts.kind = kind(&fold(&format!("{}\n{text}", facts.title.as_deref().unwrap_or_default())));
    facts
}

/// The heading of the article: the one marked as such, else its first line, if that can be a heading.
fn top<'a>(pieces: &[&'a Piece]) -> Option<&'a Piece> {
    let marked = pieces.iter().find(|piece| piece.role == Role::Heading(1));
    let early = || pieces.iter().take(4).find(|piece| can_head(piece));
    let named = || {
        pieces.iter().take(60).find(|piece| {
            matches!(piece.role, Role::Heading(_) | Role::Short | Role::Text)
                && can_head(piece)
                && heading::names_release(&piece.text)
        })
    };
    let later = || pieces.iter().find(|piece| matches!(piece.role, Role::Heading(2)));
    marked.or_else(early).or_else(named).or_else(later).copied()
}

fn can_head(piece: &Piece) -> bool {
    let text = piece.text.trim();
    let role = !matches!(piece.role, Role::Row(_) | Role::Item(_));
    role && text.chars().count() <= 140
        && !text.ends_with(['.', ':', ',', '：', '。'])
        && !heading::is_decoration(text)
        && !phrases::is_furniture(text)
        && credits::line(text, true).is_none()
}

/// Reads the lines that state one thing each.
fn lines(facts: &mut Facts, pieces: &[&Piece]) {
    for (at, piece) in pieces.iter().take(600).enumerate() {
        let text = piece.text.trim();
        if text.chars().count() > 160 {
            continue;
        }
        let Some(said) = credits::line(text, at < 12) else { continue };
        let known = match said {
            credits::Said::Composers(names) => {
                facts.composers.is_empty() && {
                    facts.composers = names;
                    true
                }
            }
            credits::Said::Label(label) => fill(&mut facts.label, label),
            credits::Said::Released { label, year } => {
                let new = label.is_some_and(|label| fill(&mut facts.label, label));
                fill(&mut facts.released, year.to_string()) || new
            }
            credits::Said::Year(year) => {
                facts.year.is_none() && {
                    facts.year = Some(year);
                    true
                }
            }
            credits::Said::Author(author) => fill(&mut facts.author, author),
            credits::Said::Work(work) => fill(&mut facts.work, work),
            credits::Said::Title(title) => fill(&mut facts.title, title),
        };
        if known {
            facts.taken.insert(piece.line);
        }
    }
}

fn fill(slot: &mut Option<String>, value: String) -> bool {
    let empty = slot.is_none();
    if empty {
        *slot = Some(value);
    }
    empty
}

#[rustfmt::skip]
const FILM: &[&str] = &[
    "film", "films", "movie", "motion picture", "cinema", "kinofilm", "filmmusik", "filmen", "pelicula",
    "pelicule", "cine", "filme", "filmu", "filmie", "фильм", "фильма", "фильме", "фильму", "кино", "кинофильм",
    "фільм", "фільму", "映画", "电影", "電影", "영화", "filmi", "filmin", "filmmuziek", "elokuva", "elokuvan", "ταινια",
    "فيلم", "סרט", "phim",
];
#[rustfmt::skip]
const SERIES: &[&str] = &[
    "tv series", "television series", "series", "season", "episode", "episodes", "miniseries", "serie", "staffel",
    "fernsehserie", "saison", "temporada", "serie tv", "stagione", "serial", "serialu", "sezon",
    "serie televisiva", "сериал", "сериала", "сезон", "серіал", "ドラマ", "アニメ", "テレビ", "电视剧", "電視劇", "剧集", "드라마",
    "시리즈", "dizi", "dizisi", "dizinin", "seizoen", "televisieserie",
];
#[rustfmt::skip]
const GAME: &[&str] = &[
    "video game", "game", "videogame", "games", "videospiel", "computerspiel", "spiel", "jeu video", "jeu",
    "videojuego", "juego", "videogioco", "gioco", "jogo", "gra wideo", "gry", "gra", "игра", "игры", "игре", "гра",
    "ゲーム", "游戏", "遊戲", "게임", "oyun", "oyunu", "oyunun", "videospel", "spelet",
];

/// The kind of work that folded `text` speaks of most.
fn kind(text: &str) -> Kind {
    let count = |words: &[&str]| {
        words
            .iter()
            .map(|word| {
                if word.is_ascii() {
                    usize::from(phrases::says(text, &[word])) * text.matches(word).count().min(50)
                } else {
                    text.matches(word).count().min(50)
                }
            })
            .sum::<usize>()
    };
    if ["motion picture soundtrack", "from the motion picture", "motion picture score"]
        .iter()
        .any(|said| text.contains(said))
    {
        return Kind::Film;
    }
    if ["game soundtrack", "video game soundtrack"].iter().any(|said| text.contains(said)) {
        return Kind::Game;
    }
    let (film, series, game) = (count(FILM), count(SERIES), count(GAME));
    match film.max(series).max(game) {
        0 => Kind::Other,
        most if most == film => Kind::Film,
        most if most == game => Kind::Game,
        _ => Kind::Series,
    }
}
