//! The heading of an article → the album's title and the work's, without the site's decoration.

use super::credits;
use super::folded::fold;
use super::phrases;
use super::piece::{Piece, Role};

/// What a heading says.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Read {
    pub(super) title: Option<String>,
    pub(super) work: Option<String>,
    pub(super) year: Option<u16>,
    pub(super) composers: Vec<String>,
}

/// Words that headings have round the title: the column's name, what the article is.
#[rustfmt::skip]
const DECORATION: &[&str] = &[
    "review", "reviews", "soundtrack", "soundtracks", "score", "scores", "soundtrack review", "score review",
    "album review", "film score", "film music", "ost", "o.s.t.", "cd review", "music review", "exploring",
    "listening", "column", "analysis", "track by track", "in depth", "album", "original score", "movie soundtrack",
    "film score review", "tracklist", "track list", "track listing", "the score", "original soundtrack",
    "score analysis", "movie music", "the music of", "music of", "full album", "blog", "kritik", "rezension",
    "filmmusik", "soundtrack-kritik", "filmmusik-kritik", "cd-kritik", "besprechung", "filmmusik der woche",
    "critique", "chronique", "bande originale", "b.o.", "bo", "musique de film", "la bo", "critica", "resena",
    "banda sonora", "bso", "b.s.o.", "analisis", "recensione", "colonna sonora", "analisi", "resenha",
    "trilha sonora", "critica da trilha", "analise", "recenzja", "muzyka filmowa", "sciezka dzwiekowa",
    "soundtrack recenzja", "рецензия", "обзор", "саундтрек", "музыка к фильму", "музыка из фильма", "рецензія",
    "огляд", "recensie", "filmmuziek", "bespreking", "inceleme", "film muzigi", "film muzikleri",
    "muzik incelemesi", "レビュー", "サウンドトラック", "サントラ", "オリジナル・サウンドトラック", "感想", "評論", "影评", "乐评", "樂評", "原声", "原聲",
    "原声带", "電影原聲", "电影原声", "电影配乐", "配乐", "原声专辑", "리뷰", "사운드트랙", "영화음악", "음반 리뷰", "ost 리뷰", "recenze", "kritika",
    "recension", "anmeldelse", "arvostelu", "wiki", "wikipedia",
];

/// Phrases in brackets that belong to an album's title and not to the work's.
#[rustfmt::skip]
const RELEASE: &[&str] = &[
    "original motion picture soundtrack", "original motion picture score", "original soundtrack", "original score",
    "music from the motion picture", "music from the original motion picture", "music from the film",
    "original game soundtrack", "original television soundtrack", "original series soundtrack",
    "soundtrack from the motion picture", "original film soundtrack", "original sound track",
    "score from the motion picture", "music from the netflix", "original video game soundtrack",
    "soundtrack album", "expanded edition", "deluxe edition", "complete score", "original film score",
    "official soundtrack", "original soundtrack album", "soundtrack from the", "original motion picture",
    "original-soundtrack", "originalsoundtrack", "filmmusik", "bande originale du film", "bande originale",
    "banda sonora original", "banda sonora", "colonna sonora originale", "colonna sonora",
    "trilha sonora original", "trilha sonora", "sciezka dzwiekowa", "оригинальныи саундтрек", "саундтрек",
    "オリジナル・サウンドトラック", "オリジナルサウンドトラック", "サウンドトラック", "原声大碟", "电影原声带", "电影原声", "電影原聲帶", "原声带", "原聲帶", "오리지널 사운드트랙",
    "사운드트랙", "soundtrack", "ost",
];

/// Reads `heading`; `text` is the folded article, `composers` those it names.
pub(super) fn read(heading: &str, text: &str, composers: &[String]) -> Read {
    let mut parts: Vec<String> = split(heading);
    let mut found = Vec::new();
    parts.retain(|part| match person(part, text, composers) {
        Some(names) => {
            found.extend(names);
            false
        }
        None => true,
    });
    let title = parts.join(" – ");
    let (title, year) = without_year(&strip(&title));
    let title = strip(&by_composer(&title, &mut found, composers));
    let work = work(&title);
    Read {
        title: Some(title).filter(|title| !title.is_empty()),
        work: Some(work).filter(|work| !work.is_empty()),
        year,
        composers: found,
    }
}

/// The parts of a heading between its dashes and bars, without those that only decorate.
fn split(heading: &str) -> Vec<String> {
    let bars =
        heading.split(" | ").flat_map(|part| part.split(" « ")).flat_map(|part| part.split(" » ")).map(str::trim);
    let bars: Vec<&str> = bars.filter(|part| !part.is_empty() && !is_decoration(part)).collect();
    let first = bars.first().copied().unwrap_or(heading);
    let dashes = [" – ", " — ", " - ", "—"].iter().fold(vec![first.to_owned()], |parts, dash| {
        parts.iter().flat_map(|part| part.split(dash).map(|p| p.trim().to_owned()).collect::<Vec<_>>()).collect()
    });
    let kept: Vec<String> = dashes.iter().filter(|part| !part.is_empty() && !is_decoration(part)).cloned().collect();
    if kept.is_empty() { vec![first.to_owned()] } else { kept }
}

pub(super) fn is_decoration(part: &str) -> bool {
    let folded = fold(part.trim().trim_matches(|c: char| !c.is_alphanumeric() && c != '.'));
    let site = [".com", ".net", ".org", ".de", ".fr", ".uk", "wordpress", "blogspot", "wikipedia"]
        .iter()
        .any(|end| folded.ends_with(end));
    let words = folded.split_whitespace().count();
    left_of(&folded).is_empty() && folded.chars().any(char::is_alphabetic)
        || DECORATION.contains(&folded.as_str())
        || site
        || words <= 4
            && ["review", "recensione", "rezension", "kritik", "recenzja", "рецензия", "レビュー", "리뷰"].iter().any(
                |end| {
                    folded.ends_with(end)
                        && words <= 3
                        && phrases::says(&folded, &["soundtrack", "score", "album", "film", "music", "filmmusik"])
                },
            )
}

/// The heading without `Review:` before it and `soundtrack review` after it.
fn strip(title: &str) -> String {
    let mut title = title.trim().to_owned();
    for _ in 0..4 {
        let before = title.clone();
        let halves = title.split_once([':', '：']).map(|(head, rest)| (head.trim().to_owned(), rest.trim().to_owned()));
        if let Some((head, rest)) = halves.filter(|(_, rest)| !rest.is_empty()) {
            if is_column(&head) && !is_decoration(&rest) {
                title = rest;
            } else if is_decoration(&rest) {
                title = head;
            }
        }
        title = strip_tail(&strip_head(&title));
        title = super::quotes::unquoted(&title).map_or(title.as_str(), str::trim).to_owned();
        title = title
            .trim_matches(|c: char| c.is_whitespace() || matches!(c, '–' | '-' | '—' | '|' | ':' | ','))
            .to_owned();
        if title == before {
            break;
        }
    }
    title
}

/// The words of folded `text` that do not decorate.
fn left_of(text: &str) -> Vec<String> {
    let mut left = format!(" {text} ");
    for phrase in DECORATION.iter().filter(|phrase| phrase.contains(' ')) {
        left = left.replace(&format!(" {phrase} "), " ");
    }
    let words =
        left.split(|c: char| !c.is_alphanumeric() && c != '-').filter(|word| word.chars().any(char::is_alphanumeric));
    words.filter(|word| !DECORATION.contains(word)).map(str::to_owned).collect()
}

/// Whether what stands before a colon is the name of a column and not half of a title: at most two words are left
/// when the words that decorate are taken away.
fn is_column(head: &str) -> bool {
    #[rustfmt::skip]
    const SMALL: &[&str] = &[
        "the", "a", "of", "in", "and", "my", "our", "to", "for", "on", "der", "die", "das", "zum", "zur", "von", "de",
        "la", "le", "les", "du", "el", "los", "il", "lo", "un", "une", "una", "news", "week", "woche", "semaine",
        "semana", "settimana",
    ];
    let folded = fold(head);
    let words: Vec<&str> =
        folded.split(|c: char| !c.is_alphanumeric() && c != '-').filter(|word| !word.is_empty()).collect();
    let left = words
        .iter()
        .filter(|word| !DECORATION.contains(word) && !SMALL.contains(word) && !word.bytes().all(|b| b.is_ascii_digit()))
        .count();
    let most = usize::from(
        words.len() > 1 && words.len() <= 4 && left < words.len() && !LEADS.iter().any(|lead| folded.starts_with(lead)),
    );
    left <= most && words.iter().any(|word| DECORATION.contains(word)) || DECORATION.contains(&folded.as_str())
}

/// Beginnings such as "the music of", before the title.
#[rustfmt::skip]
const LEADS: &[&str] = &[
    "the music of ", "the score of ", "the score to ", "the soundtrack of ", "the soundtrack to ", "music from ",
    "soundtrack review ", "score review ", "review ", "la banda sonora de ", "banda sonora de ", "banda sonora ",
    "critica de la banda sonora de ", "la musica de ", "la bande originale de ", "la bande originale du film ",
    "bande originale de ", "la musique de ", "la colonna sonora di ", "colonna sonora di ", "le musiche di ",
    "a trilha sonora de ", "trilha sonora de ", "die filmmusik zu ", "filmmusik zu ", "die musik zu ",
    "soundtrack zu ", "der soundtrack zu ", "kritik zu ", "rezension zu ", "muzyka z filmu ", "muzyka do filmu ",
    "sciezka dzwiekowa do filmu ", "музыка к фильму ", "саундтрек к фильму ", "саундтрек фильма ",
    "музыка из фильма ", "рецензия на саундтрек ", "de muziek van ", "de muziek bij ", "映画", "영화 ", "电影", "電影",
];

fn strip_head(title: &str) -> String {
    let wide = LEADS
        .iter()
        .filter(|lead| fold(&title.chars().take(lead.chars().count()).collect::<String>()) == **lead)
        .map(|lead| lead.chars().count())
        .max();
    title.chars().skip(wide.unwrap_or(0)).collect::<String>().trim().to_owned()
}

/// Whether a line says that it is a release: "(Original Motion Picture Soundtrack)".
pub(super) fn names_release(line: &str) -> bool {
    let folded = fold(line);
    RELEASE.iter().take(24).any(|release| folded.contains(release))
}

/// Cuts words such as "soundtrack review" from the end; one word that may be a title's own stays unless "review" is with it.
fn strip_tail(title: &str) -> String {
    #[rustfmt::skip]
    const TAILS: &[&str] = &[
        "soundtrack review", "score review", "album review", "film score review", "ost review", "review",
        "soundtrack-kritik", "kritik", "rezension", "recensione", "recenzja", "reseña", "resenha", "critique",
        "recensie", "inceleme", "incelemesi", "soundtrack incelemesi", "film müziği incelemesi", "рецензия", "レビュー",
        "サントラレビュー", "乐评", "影评", "리뷰", "ost 리뷰", "track list", "tracklist", "soundtrack tracklist",
        "soundtrack track list",
    ];
    let signs: Vec<char> = title.chars().collect();
    let cut = TAILS
        .iter()
        .filter(|tail| {
            let wide = tail.chars().count();
            let at = signs.len().saturating_sub(wide);
            let end: String = signs.get(at..).unwrap_or_default().iter().collect();
            let free = at > 0 && signs.get(at - 1).is_some_and(|c| !c.is_alphanumeric() || u32::from(*c) >= 0x2e80);
            free && fold(&end) == fold(tail)
        })
        .map(|tail| tail.chars().count())
        .max();
    signs.get(..signs.len() - cut.unwrap_or(0)).unwrap_or_default().iter().collect::<String>().trim().to_owned()
}

/// The names, if a part of a heading is a name that the article speaks of.
fn person(part: &str, text: &str, composers: &[String]) -> Option<Vec<String>> {
    let bare = part.split(['(', '[']).next().unwrap_or_default().trim();
    let names = credits::names(bare);
    let known = |name: &String| composers.iter().any(|composer| fold(composer) == fold(name));
    if !names.is_empty() && names.iter().all(known) {
        return Some(names);
    }
    let looks = |name: &String| credits::is_name(name) && (2..=4).contains(&name.split_whitespace().count());
    let spoken = |name: &String| {
        let last = fold(name.split_whitespace().last().unwrap_or_default());
        let alone = text.matches(&last).count() > text.matches(&fold(bare)).count().max(1) / 2 + 1;
        last.chars().count() >= 3
            && alone
            && ["composer", "score", "music", "musik", "musique", "musica", "музык", "muzyk", "muziek", "muzik"]
                .iter()
                .any(|word| text.contains(word))
    };
    (composers.is_empty() && !names.is_empty() && names.iter().all(looks) && names.iter().all(spoken)).then_some(names)
}

/// `Title by Name` and `Title von Name`, where the name is one that the article names as the composer's.
fn by_composer(title: &str, found: &mut Vec<String>, composers: &[String]) -> String {
    for by in [", ", " by ", " von ", " de ", " par ", " di ", " por ", " van ", " av ", " от "] {
        if let Some((head, tail)) = title.rsplit_once(by) {
            let names = credits::names(tail);
            let known = names.iter().all(|name| composers.iter().any(|composer| fold(composer) == fold(name)));
            let plain = by == " by "
                && names.iter().all(|name| credits::is_name(name) && name.contains(' '))
                && phrases::says(&fold(head), &["soundtrack", "score", "music", "ost"]);
            if !names.is_empty() && (known || plain) {
                found.extend(names);
                return head.trim().to_owned();
            }
        }
    }
    title.to_owned()
}

/// `Title (2018)` → the title and the year.
fn without_year(title: &str) -> (String, Option<u16>) {
    let Some(open) = title.rfind(['(', '（', '[']) else { return (title.to_owned(), None) };
    let inner = title.get(open..).unwrap_or_default();
    let digits: String = inner.chars().filter(char::is_ascii_digit).collect();
    let only = inner
        .chars()
        .all(|c| c.is_ascii_digit() || matches!(c, '(' | ')' | '（' | '）' | '[' | ']' | ' ' | '年' | '년'));
    match credits::year(&digits).filter(|_| only && digits.len() == 4) {
        Some(year) => (title.get(..open).unwrap_or_default().trim().to_owned(), Some(year)),
        None => (title.to_owned(), None),
    }
}

/// The work in an album's title: without the brackets that name the release.
pub(super) fn work(title: &str) -> String {
    let mut work = title.to_owned();
    for _ in 0..3 {
        let Some(open) = work.rfind(['(', '[', '（']) else { break };
        let inner = fold(work.get(open..).unwrap_or_default());
        if !RELEASE.iter().any(|release| inner.contains(release)) {
            break;
        }
        work = work.get(..open).unwrap_or_default().trim().to_owned();
    }
    if let Some((head, tail)) =
        work.rsplit_once([':', '–', '-']).filter(|(_, tail)| RELEASE.contains(&fold(tail.trim()).as_str()))
    {
        let _ = tail;
        work = head.trim().to_owned();
    }
    let signs: Vec<char> = work.chars().collect();
    let cut = RELEASE
        .iter()
        .filter(|release| {
            let at = signs.len().saturating_sub(release.chars().count());
            let end: String = signs.get(at..).unwrap_or_default().iter().collect();
            at > 0
                && fold(&end) == **release
                && signs.get(at - 1).is_some_and(|c| !c.is_alphanumeric() || u32::from(*c) >= 0x2e80)
        })
        .map(|release| release.chars().count())
        .max()
        .unwrap_or(0);
    let work: String = signs.get(..signs.len() - cut).unwrap_or_default().iter().collect();
    let work = work.trim().trim_end_matches([':', '–', '-', ',', '：']).trim().to_owned();
    let head = super::quotes::quoted_head(&work)
        .filter(|(_, tail)| !tail.is_empty() && fold(tail).split(' ').all(|word| DECORATION.contains(&word)))
        .map(|(head, _)| head.to_owned());
    let whole = head.unwrap_or(work);
    super::quotes::unquoted(&whole).unwrap_or(&whole).to_owned()
}

/// The album's title, where the text states it in full: a short line or a quotation with "(Original Motion Picture Soundtrack)".
pub(super) fn stated(pieces: &[&Piece], work: Option<&str>) -> Option<String> {
    let work = fold(work.unwrap_or_default());
    pieces.iter().filter(|piece| !matches!(piece.role, Role::Row(_))).take(60).find_map(|piece| {
        let text = piece.text.trim();
        let open = text.find(['(', '（'])?;
        let close = text.get(open..)?.find([')', '）']).map(|close| open + close)?;
        let inner = fold(text.get(open..close)?);
        let release = RELEASE.iter().take(24).any(|release| inner.contains(release));
        let head = text.get(..open)?.trim();
        let head = head.rsplit(['“', '"', '«', '„', '『', '「']).next().unwrap_or(head).trim();
        let whole = text.get(..close)?.len() - head.len();
        let brief = (1..=90).contains(&head.chars().count()) && (text.chars().count() <= 120 || whole < text.len());
        let title = format!(
            "{head} {}",
            text.get(open..)?.chars().take_while(|c| !matches!(c, ')' | '）')).collect::<String>()
                + if text.get(close..)?.starts_with('）') { "）" } else { ")" }
        );
        let about =
            !work.is_empty() && fold(head).contains(&work) && fold(head).chars().count() <= work.chars().count() + 12;
        (release && brief && about).then_some(title)
    })
}
