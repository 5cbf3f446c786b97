//! What the name of a person looks like, how names stand in lists and in sentences.

use super::folded::fold;

#[rustfmt::skip]
const PARTICLES: &[&str] = &[
    "de", "van", "von", "der", "den", "di", "da", "del", "della", "dos", "la", "le", "du", "ter", "bin", "al",
    "el", "af", "zu", "d'",
];
/// Words with capitals that begin a sentence before a name, or say what a person does, folded.
#[rustfmt::skip]
const LEADING: &[&str] = &[
    "der", "die", "das", "the", "le", "el", "il", "c'est", "had", "has", "did", "was", "could", "would", "credit", "but", "when", "while", "although", "as", "if", "like", "here", "there", "then", "after", "before",
    "since", "thanks", "following", "replacing", "succeeding", "enter", "composer", "director", "newcomer", "by", "yet", "so", "now", "only", "both", "why",
    "komponist", "komponistin", "filmkomponist", "filmkomponistin", "regisseur", "regisseurin", "musiker", "auch",
    "doch", "hier", "nun", "wenn", "compositeur", "compositor", "compositore", "kompozytor", "skladatel", "maestro",
    "композитор", "режиссер", "besteci", "oscar-preistrager", "sir", "dame",
];
/// Words with capitals that stand in titles and in no person's name, folded.
#[rustfmt::skip]
const NO_NAMES: &[&str] = &[
    "the", "of", "and", "in", "on", "at", "for", "with", "to", "from", "a", "an", "not", "my", "your", "his", "her",
    "our", "is", "are", "was", "this", "that", "no", "one", "two", "three", "it", "all", "part", "vol", "season",
    "episode", "series", "original", "motion", "picture", "soundtrack", "score", "music", "album", "film", "movie",
    "game", "various", "artists", "orchestra", "records", "review", "reviews", "theme", "tv", "ost", "cd", "un",
    "une", "les", "des", "et", "los", "las", "una", "uno", "il", "lo", "gli", "das", "die", "ein", "eine", "im",
    "und", "os", "um", "uma", "do", "het", "een", "en", "w", "z", "i", "na", "в", "на", "и", "из", "не", "с", "o.s.t",
    "road", "studio", "studios", "pictures", "entertainment",
    "kritik", "rezension", "critique", "musik", "musique", "musica", "muzyka", "hudba", "muzika",
];
/// What stands for a name where there is none.
#[rustfmt::skip]
const NOBODY: &[&str] = &[
    "various", "various artists", "various composers", "v.a.", "va", "verschiedene", "diverse", "divers", "varios",
    "varios artistas", "varios autores", "vari", "artisti vari", "vari artisti", "varios interpretes", "rozni",
    "rozni wykonawcy", "разные", "разные исполнители", "unknown", "n/a", "admin", "administrator", "editor",
    "redaktion", "redaction", "redaccion", "redazione", "redakcja", "redakce", "редакция", "staff", "team", "guest",
];

/// The names in a list of names.
pub(super) fn names(text: &str) -> Vec<String> {
    let mut parts = vec![text.split(['(', '[', '（', '|', '/', '／']).next().unwrap_or_default().to_owned()];
    for between in [
        ", ", " & ", " and ", " und ", " et ", " y ", " e ", " и ", " en ", " ve ", " i ", " och ", " og ", " ja ",
        " a ", "、", "，", "；", "; ", "・", "&", " oraz ",
    ] {
        let wide = |part: &str| between != "・" || !part.chars().any(|c| matches!(u32::from(c), 0x30a0..=0x30ff));
        parts = parts
            .iter()
            .flat_map(|part| {
                if wide(part) { part.split(between).map(str::to_owned).collect::<Vec<_>>() } else { vec![part.clone()] }
            })
            .collect();
    }
    let trimmed = parts.iter().map(|part| without_stop(part.trim().trim_end_matches([',', ';']).trim()).to_owned());
    trimmed.filter(|part| !part.is_empty() && !NOBODY.contains(&fold(part).as_str())).take(8).collect()
}

/// A name without the full stop of its sentence; that of an initial or of "Jr." stays.
fn without_stop(name: &str) -> &str {
    let stays = ["jr.", "sr."].iter().any(|end| name.to_ascii_lowercase().ends_with(end));
    if stays { name } else { name.trim_end_matches('.').trim_end() }
}

/// Whether `name` stands for no one: "various artists", "admin".
pub(super) fn is_nobody(name: &str) -> bool {
    NOBODY.contains(&fold(name.trim()).as_str())
}

/// Whether `name` looks like a person's or a band's.
pub(super) fn is_name(name: &str) -> bool {
    let words: Vec<&str> = name.split_whitespace().collect();
    let cased = |word: &&&str| word.chars().next().is_some_and(|c| c.is_uppercase() || u32::from(c) >= 0x590);
    let capitals = words.iter().filter(cased).count();
    let particles = words.iter().filter(|word| PARTICLES.contains(word)).count();
    (1..=6).contains(&words.len())
        && capitals + particles == words.len()
        && capitals >= 1
        && words.iter().all(|word| word.chars().any(char::is_alphabetic))
        && name.chars().count() <= 50
        && !name.chars().any(|c| c.is_ascii_digit() || matches!(c, '"' | '“' | '”' | '?' | '!' | ':' | '«' | '„'))
}

/// Whether `name` looks like a person's name in full: two to four words, none of which titles are made of.
pub(super) fn is_person(name: &str) -> bool {
    let words: Vec<&str> = name.split_whitespace().collect();
    let folded = fold(name);
    let ours = folded.split_whitespace().any(|word| NO_NAMES.contains(&word));
    is_name(name)
        && (2..=4).contains(&words.iter().filter(|word| !PARTICLES.contains(word)).count())
        && !ours
        && !name.contains([',', '(', '/', '&'])
        && words.last().is_some_and(|last| last.chars().count() >= 2 && last.chars().all(is_of_a_name))
}

fn is_of_a_name(c: char) -> bool {
    c.is_alphabetic() || matches!(c, '.' | '-' | '‐' | '’' | '\'')
}

/// Whether two names are one person's: the same, or the first of one is the initial of the other's.
pub(super) fn same(one: &str, other: &str) -> bool {
    let (one, other) = (fold(one), fold(other));
    if one == other {
        return true;
    }
    let halves = |name: &str| name.rsplit_once(' ').map(|(first, last)| (first.to_owned(), last.to_owned()));
    let (Some((first, last)), Some((given, family))) = (halves(&one), halves(&other)) else { return false };
    let initial = |short: &str, long: &str| {
        let letters: Vec<char> = short.chars().filter(|c| c.is_alphabetic()).collect();
        letters.len() == 1 && short.chars().count() <= 2 && long.starts_with(|c| letters.contains(&c))
    };
    last == family && (initial(&first, &given) || initial(&given, &first))
}

/// Whether a word with a capital only begins a sentence, or says what the person behind it does: `Director`, `Oscar-winner`.
pub(super) fn leads(word: &str) -> bool {
    let folded = fold(word.trim_matches(|c: char| !c.is_alphanumeric()));
    LEADING.contains(&folded.as_str()) || folded.starts_with("oscar-")
}

/// The names with capitals that `text` begins with.
pub(super) fn leading(text: &str) -> Vec<String> {
    let mut run: Vec<&str> = Vec::new();
    for word in text.split_whitespace().take(12) {
        if !(is_capital(word) || joins(word)) {
            break;
        }
        run.push(word);
        let initials = word.split('.').all(|part| part.chars().count() <= 1);
        if word.ends_with(['.', ';', ':', ')', '!', '?', '”', '"', '»']) && word.chars().count() > 3 && !initials
            || word.ends_with(',') && run.len() > 8
        {
            break;
        }
    }
    while run.last().is_some_and(|word| joins(word)) {
        run.pop();
    }
    let name = run.join(" ");
    let name = ["’s ", "'s ", "’s", "'s"].iter().fold(name.as_str(), |name, tail| match name.split_once(tail) {
        Some((head, rest)) if rest.is_empty() || tail.ends_with(' ') => head,
        _ => name,
    });
    let mut found = names(name.trim_end_matches(|c: char| !(c.is_alphanumeric() || matches!(c, '.' | '\''))));
    found.truncate(found.iter().take_while(|name| is_person(name)).count());
    found
}

/// The names with capitals that `text` ends with.
pub(super) fn trailing(text: &str) -> Vec<String> {
    let words: Vec<&str> = text.split_whitespace().rev().take(10).collect();
    let mut run: Vec<&str> = Vec::new();
    for word in words {
        let initials = word.split('.').all(|part| part.chars().count() <= 1);
        let stops = word.ends_with(['.', ':', ';', '!', '?', ')', '”', '"', '»']);
        let ends = stops && word.chars().count() > 3 && !initials;
        // What stands before a comma may be another's: `le film de A, B compose`.
        let comma = word.ends_with(',') && !run.is_empty();
        if ends || comma || !(is_capital(word) || joins(word)) || word.starts_with(['“', '"', '«', '„', '(']) {
            break;
        }
        run.push(word);
    }
    run.reverse();
    let begins = |word: &&str| is_capital(word) && !leads(word);
    let first = run.iter().position(begins).unwrap_or(0);
    let found = names(&run.get(first..).unwrap_or_default().join(" "));
    let whole = found.iter().all(|name| is_person(name));
    if whole { found } else { found.into_iter().next_back().filter(|name| is_person(name)).into_iter().collect() }
}

fn is_capital(word: &str) -> bool {
    word.chars().find(|c| c.is_alphabetic()).is_some_and(char::is_uppercase)
}

fn joins(word: &str) -> bool {
    PARTICLES.contains(&word)
        || matches!(word, "and" | "und" | "et" | "y" | "e" | "&" | "и" | "en" | "i" | "och" | "og" | "oraz" | "ve")
}

/// Beginnings of the words that speak of writing music, folded.
#[rustfmt::skip]
const MAKES: &[&str] = &[
    "compos", "score", "music", "musik", "musiq", "musiche", "muzyk", "музык", "музик", "muziek", "muzik", "hudb",
    "soundtrack", "partit", "trilha", "banda sonora", "bande originale", "colonna sonora", "kompon", "compon",
    "компози", "skladatel", "besteci", "beste", "саундтрек", "theme", "filmmusik", "ost", "leitmotiv",
];

/// Whether folded `text` speaks of the writing of music near the last part of `name`: not enough to say that it did the
/// writing, and too much to take it for anybody else.
pub(super) fn is_near_music(name: &str, text: &str) -> bool {
    let folded = fold(name);
    let last = folded.split_whitespace().last().unwrap_or_default();
    if last.chars().count() < 3 {
        return false;
    }
    let begins = |at: usize| text.get(..at).is_some_and(|head| !head.ends_with(char::is_alphanumeric));
    let places = text.match_indices(last).map(|(at, _)| at).filter(|at| begins(*at)).take(40);
    places.into_iter().any(|at| speaks_of_music(around(text, at, last.len())))
}

/// About ninety bytes on both sides of a word.
fn around(text: &str, at: usize, wide: usize) -> &str {
    let boundary = |at: usize| (at.saturating_sub(3)..=at).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0);
    text.get(boundary(at.saturating_sub(90))..boundary((at + wide + 90).min(text.len()))).unwrap_or_default()
}

/// Whether one of the words of folded `text` begins as those do that speak of music.
pub(super) fn speaks_of_music(text: &str) -> bool {
    let begins = |at: usize| text.get(..at).is_some_and(|head| !head.ends_with(char::is_alphabetic));
    MAKES.iter().any(|stem| text.match_indices(stem).any(|(at, _)| begins(at)))
}
