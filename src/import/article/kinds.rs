//! Whether an article is about the music of a film, a series or a game.

use super::phrases;
use crate::model::Kind;

#[rustfmt::skip]
const FILM: &[&str] = &[
    "film", "films", "movie", "movies", "motion picture", "cinema", "kinofilm", "filmmusik", "filmen", "filmes",
    "pelicula", "peliculas", "cine", "filme", "filmu", "filmie", "filmem", "filmowa", "filmowej", "filmy",
    "filmom", "spielfilm", "spielfilms", "фильм", "фильма", "фильме", "фильму", "фильмом", "фильмы", "кино",
    "кинофильм", "к/ф", "фільм", "фільму", "映画", "电影", "電影", "영화", "filmi", "filmin", "filminin", "filmde",
    "filmdeki", "filmmuziek", "elokuva", "elokuvan", "ταινια", "فيلم", "סרט", "phim", "pellicola", "lungometraggio",
    "long metrage", "largometraje", "longa", "snimek", "snimku", "biopic", "documentary", "comedie", "commedia",
    "horrorfilm", "actionfilm",
];
#[rustfmt::skip]
const SERIES: &[&str] = &[
    "tv series", "television series", "season", "seasons", "episode", "episodes", "miniseries", "miniserie",
    "staffel", "fernsehserie", "folge", "folgen", "saison", "saisons", "temporada", "temporadas", "episodio",
    "episodios", "episodi", "serie tv", "stagione", "stagioni", "serial", "serialu", "serialem", "sezon", "sezonu",
    "odcinek", "odcinka", "serie televisiva", "telenovela", "novela", "seriado", "сериал", "сериала", "сериале",
    "сериалу", "сезон", "сезона", "серіал", "серіалу", "ドラマ", "tvアニメ", "テレビアニメ", "テレビ", "电视剧", "電視劇", "剧集", "드라마",
    "dizi", "dizisi", "dizisinin", "dizinin", "seizoen", "televisieserie", "serialet", "tv-serie",
    "tv-serien", "tv show", "television show", "serialovou",
];
/// Words for a series on television that are as well words for a row of films or games.
const ROW: &[&str] = &["series", "serie", "시리즈"];
/// An animation is a series unless it is called a film.
const ANIMATION: &[&str] = &["アニメ", "애니메이션", "动画", "動畫"];
#[rustfmt::skip]
const GAME: &[&str] = &[
    "video game", "game", "videogame", "games", "video games", "videospiel", "videospiels", "computerspiel", "spiel",
    "spiels", "jeu video", "jeux video", "jeu", "videojuego", "juego", "videojuegos", "videogioco", "gioco", "jogo",
    "gra wideo", "gry", "gra", "grze", "gre", "grach", "игра", "игры", "игре", "игру", "игрои", "видеоигра",
    "видеоигры", "гра", "гри", "грі", "ゲーム", "ゲームソフト", "游戏", "遊戲", "게임", "oyun", "oyunu", "oyunun", "oyunda",
    "gameplay", "expansion pack", "expansion packs", "videospel", "spelet", "hra", "hry", "videohra", "videohry", "peli", "pelin",
];

/// What an article says of a thing's kind before anything is counted, folded.
#[rustfmt::skip]
const SAYS: &[(Kind, &[&str])] = &[
    (Kind::Game, &[
        "game soundtrack", "video game soundtrack", "original game score", "game ost", "soundtrack to the game",
        "soundtrack to the video game", "score for the game", "soundtrack zum spiel", "musique du jeu",
        "bande originale du jeu", "soundtrack do gry", "саундтрек к игре", "музыка из игры", "музыка к игре",
        "ゲームソフト", "ゲームミュージック",
    ]),
    (Kind::Series, &[
        "television soundtrack", "series soundtrack", "tv series soundtrack", "from the netflix series",
        "music from the series", "from the original series", "from the netflix original series", "soundtrack zur serie",
        "musik zur serie", "bande originale de la serie", "musique de la serie", "nouvelle serie",
        "banda sonora de la serie", "саундтрек к сериалу", "музыка к сериалу", "soundtrack do serialu", "tvアニメ",
        "テレビアニメ", "連続テレビ小説",
    ]),
    (Kind::Film, &[
        "motion picture soundtrack", "from the motion picture", "motion picture score", "soundtrack to the film",
        "music from the film", "soundtrack zum film", "bande originale du film", "music for the film",
        "саундтрек к фильму", "музыка к фильму", "muzyka do filmu", "soundtrack k filmu", "hudba k filmu",
        "musiche del film", "colonna sonora del film", "映画『", "映画「", "アニメ映画",
    ]),
];

/// Whether folded `text` ends with a word for a film, a series or a game: `the film`, `映画`.
pub(super) fn ends_with_kind(text: &str) -> bool {
    let text = text.trim_end_matches(|c: char| !c.is_alphanumeric());
    let words = || [FILM, SERIES, ROW, ANIMATION, GAME].into_iter().flatten();
    let spaced = |c: char| c.is_alphanumeric() && u32::from(c) < 0x2e80;
    let alone =
        |word: &str| text.strip_suffix(word).is_some_and(|head| !(word.starts_with(spaced) && head.ends_with(spaced)));
    words().any(|word| alone(word))
}

/// The kind of work that an article is about; `title` and `text` are folded.
pub(super) fn kind(title: &str, text: &str) -> Kind {
    let numbered = title.contains(|c: char| c.is_ascii_digit());
    let bare =
        |title: &str| COUNTED.iter().fold(format!(" {title} "), |text, word| text.replace(&format!(" {word} "), " "));
    let title = &if numbered { title.to_owned() } else { bare(title) };
    let says = |whole: &str| SAYS.iter().find(|(_, words)| phrases::says(whole, words)).map(|(kind, _)| *kind);
    let early: String = text.chars().take(2_500).collect();
    says(title).or_else(|| says(&early)).unwrap_or_else(|| counted(title, text))
}

/// Words that say something of a series with a number, and of a title without one: `Low Season`.
#[rustfmt::skip]
const COUNTED: &[&str] = &[
    "season", "seasons", "episode", "episodes", "staffel", "folge", "folgen", "saison", "saisons", "temporada", "temporadas", "stagione",
    "stagioni", "sezon", "сезон", "seizoen",
];

/// The kind that is spoken of most; the heading counts for three.
fn counted(title: &str, text: &str) -> Kind {
    let count = |words: &[&str]| count(title, words) * 3 + count(text, words);
    let film = count(FILM);
    let game = count(GAME);
    let alone = count(SERIES) > 0 || game == 0;
    let series = count(SERIES) + if alone { count(ROW) } else { 0 } + if film == 0 { count(ANIMATION) } else { 0 };
    match film.max(series).max(game) {
        0 => Kind::Other,
        most if most == film => Kind::Film,
        most if most == series => Kind::Series,
        _ => Kind::Game,
    }
}

/// How often one of `words` stands in `text`, on its own where the script has spaces.
fn count(text: &str, words: &[&str]) -> usize {
    let spaced = |c: char| c.is_alphanumeric() && u32::from(c) < 0x2e80;
    // "A series of misfortunes" is none.
    let begins = |at: usize, of: &str| text.get(at..).is_some_and(|rest| rest.trim_start().starts_with(of));
    let one = |word: &str| {
        let ends = |at: &usize| {
            let before = text.get(..*at).and_then(|head| head.chars().next_back());
            let after = text.get(at + word.len()..).and_then(|tail| tail.chars().next());
            let counts =
                || ROW.contains(&word) && ["of ", "von ", "de ", "di "].iter().any(|of| begins(at + word.len(), of));
            // "TV series" has been counted.
            let tv = ROW.contains(&word)
                && text.get(..*at).is_some_and(|head| head.ends_with("tv-") || head.ends_with("tv "));
            !(tv || word.starts_with(spaced) && before.is_some_and(spaced)
                || word.ends_with(spaced) && after.is_some_and(spaced)
                || counts())
        };
        text.match_indices(word).map(|(at, _)| at).filter(ends).take(50).count()
    };
    words.iter().map(|word| one(word)).sum()
}
