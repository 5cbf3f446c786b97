//! Who wrote the music, where running text says so: "music by X", "X signe la musique", 作曲家X. Only names in full
//! count, and only where the words beside them say what they did.

use super::credits;
use super::folded::fold;
use super::people;
use super::phrases;
use super::piece::{Piece, Role};
use super::quotes;

/// What stands before the composers' names in a sentence, folded.
#[rustfmt::skip]
const BEFORE: &[&str] = &[
    "music composed by", "score composed by", "scored by", "scores by", "soundtracks by", "original scores by", "featuring music by",
    "za skomponowanie muzyki odpowiada", "za skomponowanie muzyki odpowiadal", "muzyke skomponowali", "muzyke napisali",
    "odpowiedzialny za muzyke byl", "odpowiedzialna za muzyke byla", "za muzyke odpowiada", "za muzyke odpowiadal", "autorem muzyki jest",
    "autorem muzyki byl", "muzyka zajal sie", "kompozytorem jest", "musik stammt aus der feder von", "fur die musik sorgte",
    "fur die musik zeichnet", "la musique est signee", "musique signee", "la bande originale de", "la partition de",
    "la musica corre a cargo de", "la banda sonora corre a cargo de", "banda sonora compuesta por", "la colonna sonora e di",
    "le musiche sono di", "a trilha sonora e de", "trilha composta por", "автор саундтрека", "композитором выступил", "композитором стал",
    "de muziek is van", "muziek werd gecomponeerd door", "soundtracket er komponeret af", "musiken ar skriven av", "muziklerini yapan",
    "music is by", "music was written by", "score was written by", "score was composed by", "score is by", "original score by", "original music by", "score by",
    "music by", "composed by", "music from composer", "by composers", "by composer", "soundtrack by", "score from composer",
    "score from", "komponiert von", "musik von", "filmmusik von", "musik stammt von", "aus der feder von", "score von",
    "soundtrack von", "musique composee par", "musique originale de", "musique de", "composee par", "signee par",
    "signe par", "sous la plume de", "musica compuesta por", "compuesta por", "musica de", "musica original de",
    "partitura de", "musiche di", "musica di", "composta da", "musica composta por", "composta por", "firmata da",
    "firmate da", "musiche scritte da", "musiche originali di", "musica originale di", "trilha de", "trilha sonora de", "muzyka autorstwa",
    "muzyke skomponowal", "skomponowana przez", "skomponowany przez", "muzyke napisal", "muzyke stworzyl",
    "музыку написал", "музыка написана", "написал композитор", "музыки написал", "музыку к фильму написал",
    "музыку сочинил", "автор музыки", "muziek van", "gecomponeerd door", "musik av", "musikk av", "musik af",
    "slozil skladatel", "hudbu slozil", "hudba od", "autorem hudby je", "zlozil", "zenejet szerezte",
];
/// Those of [`BEFORE`] that may as well be words of a title: "La musica de…".
const LOOSE: &[&str] = &[
    "musique de",
    "musica de",
    "musica di",
    "musiche di",
    "musik av",
    "musik von",
    "trilha de",
    "partitura de",
    "trilha sonora de",
    "score from",
    "muziek van",
];
/// What stands behind the composers' names in a sentence, folded.
#[rustfmt::skip]
const BEHIND: &[&str] = &[
    "composed the score", "composed the music", "composed the soundtrack", "wrote the score", "wrote the music",
    "has provided the", "provided the score", "provides the score", "provides the music", "has composed the",
    "scored the film", "'s score for", "'s score to", "'s music for", "'s score is", "'s original score",
    "'s soundtrack for", "is the composer", "signe la musique", "signe la partition", "signe la bande originale",
    "signe une musique", "signe une partition", "signe le score", "signe ici", "compose", "a compose la",
    "compone la", "firma la banda sonora", "firma la musica", "compuso la", "ha compuesto", "pone musica",
    "assina a trilha", "assina a musica", "compos a trilha", "e l'autore della colonna sonora",
    "firma la colonna sonora", "firma le musiche", "ha composto la", "ha composto le", "firma una partitura",
    "komponierte die", "komponierte den", "hat die musik", "schrieb die musik", "schrieb den score",
    "steuert die musik", "zeichnet fur die musik", "componeerde de", "schreef de muziek", "skomponowal",
    "napisal muzyke", "stworzyl muzyke", "slozil hudbu", "zlozil hudbu", "написал музыку", "сочинил музыку",
    "написал саундтрек", "komponerade", "har komponerat", "har komponeret", "valgtes som komponist", "imzali",
    "besteledi", "skomponowali", "napisali muzyke", "stworzyli muzyke", "komponierten die", "schrieben die musik", "composent la",
    "ont compose la", "componen la", "firman la musica", "firman la banda sonora", "compusieron la", "hanno composto", "firmano la colonna sonora",
    "firmano le musiche", "assinam a trilha", "compuseram a", "написали музыку", "сочинили музыку", "slozili hudbu", "componeerden de",
    "var komponisten", "er komponisten", "var komponist", "war der komponist", "ist der komponist", "est le compositeur", "es el compositor",
    "e il compositore", "is de componist", "was the composer", "is the composer", "are the composers", "composed the", "steuerte die",
];
/// What stands behind a name as an aside, where the music of this work is meant; folded.
#[rustfmt::skip]
const ASIDE: &[&str] = &[
    ", the composer", ", composer", ", who composed", ", who wrote the", ", who scored", ", der komponist", ", komponist",
    ", le compositeur", ", compositeur", ", la compositrice", ", compositrice", ", el compositor", ", compositor", ", il compositore", ", compositore",
    ", kompozytor", ", композитор", ", автор музыки", ", skladatel", ", de componist",
];
/// What such an aside goes on to speak of.
#[rustfmt::skip]
const OF_THIS: &[&str] = &[
    "score", "music", "soundtrack", "film", "movie", "series", "game", "musik", "spiel", "serie", "musique", "jeu", "musica",
    "pelicula", "juego", "gioco", "muzyk", "фильм", "музык", "сериал", "игр", "hudb", "muziek",
];
/// The word for the one who writes music, which stands before a name; folded.
#[rustfmt::skip]
const TITLE: &[&str] = &[
    "composer", "komponist", "komponistin", "compositeur", "compositrice", "compositor", "compositora",
    "compositore", "kompozytor", "kompozytorka", "композитор", "композитора", "skladatel", "componist", "besteci",
    "kompositor", "zeneszerzo", "saveltaja", "musician", "autor der musik",
];
/// Words before all of these that say that something else is spoken of.
#[rustfmt::skip]
const OTHERS: &[&str] = &[
    "additional", "temp", "songs and", "conducted", "zusatzliche", "like the", "unlike the", "unlike", "like",
    "such as", "comme", "wie", "come", "como", "jak", "como el", "previous", "earlier", "replaced", "rejected",
    "instead of", "de los", "des", "not", "inspired by", "reminiscent of", "a la maniere de", "fellow", "songs",
];
/// What stands before the title of the work, in small letters, and between the title and the composers' names.
#[rustfmt::skip]
const OF_WORK: &[(&str, &str)] = &[
    ("score of ", " by "), ("score for ", " by "), ("score to ", " by "), ("soundtrack of ", " by "), ("soundtrack for ", " by "),
    ("soundtrack to ", " by "), ("music of ", " by "), ("music for ", " by "), ("music to ", " by "), ("musik zu ", " von "),
    ("musik für ", " von "), ("soundtrack zu ", " von "), ("score zu ", " von "), ("musique de ", " par "), ("bande originale de ", " par "),
    ("partition de ", " par "), ("banda sonora de ", " de "), ("música de ", " de "), ("música para ", " de "), ("colonna sonora di ", " di "),
    ("musiche di ", " di "), ("trilha sonora de ", " de "), ("trilha de ", " por "), ("muziek van ", " door "), ("muziek voor ", " van "),
];
/// So many bytes of a paragraph are looked at for the title of the work.
const NEAR: usize = 600;
/// Before a name in Japanese, Chinese and Korean.
#[rustfmt::skip]
const WIDE_BEFORE: &[&str] = &[
    "音楽担当が", "音楽担当は", "音楽は", "音楽を担当したのは", "作曲者は", "作曲は", "作曲家", "音楽:", "音楽：", "作曲:", "作曲：", "配樂：", "配樂:",
    "配乐：", "配乐:", "作曲：", "배경음악은", "음악감독", "작곡가", "작곡은", "음악을 맡은", "음악은", "음악:", "작곡:",
];

/// The composers that the first paragraphs of `pieces` name; `heading` is folded.
pub(super) fn composers(pieces: &[&Piece], heading: &str) -> Vec<String> {
    let prose =
        |piece: &&&Piece| !matches!(piece.role, Role::Row(_) | Role::Heading(_)) && piece.text.chars().count() > 20;
    let early: Vec<&str> = pieces.iter().filter(prose).take(10).map(|piece| piece.text.as_str()).collect();
    let body = fold(&early.join("\n"));
    let stated = early.iter().find_map(|text| stated(text, heading));
    stated.or_else(|| early.iter().find_map(|text| titled(text, &body, heading))).unwrap_or_default()
}

/// The names that one paragraph says wrote the music.
fn stated(text: &str, heading: &str) -> Option<Vec<String>> {
    let all = fold(text) == heading;
    let found = [before(text, heading), composing(text), behind(text, heading), of_quoted(text, heading), wide(text)];
    let found = found.into_iter().chain([aside(text, heading), of_work(text, heading)]);
    found.into_iter().flatten().find(|names| !names.is_empty()).filter(|_| !all)
}

fn before(text: &str, heading: &str) -> Option<Vec<String>> {
    let (at, rest) = credits::after_phrase(text, BEFORE, false)?;
    let said = fold(text.get(at..text.len() - rest.len())?);
    let loose = LOOSE.contains(&said.trim());
    let rest = rest.trim_start_matches([':', ' ']);
    let mut names = people::leading(rest);
    if names.is_empty() && !loose {
        names = people::leading(behind_small_words(rest));
    }
    let titles = |name: &String| loose && heading.contains(&fold(name)) && !heading.ends_with(&fold(name));
    (!of_others(text.get(..at)?) && !names.iter().any(titles)).then_some(names)
}

/// What follows the one or two small words that say what somebody is: `weteran branży Jan Kos`.
fn behind_small_words(text: &str) -> &str {
    let mut rest = text;
    for _ in 0..2 {
        match rest.split_once(' ') {
            Some((word, tail)) if word.chars().all(char::is_lowercase) => rest = tail.trim_start(),
            Some(_) | None => break,
        }
    }
    rest
}

fn composing(text: &str) -> Option<Vec<String>> {
    credits::after_composing(text, false).map(people::leading)
}

fn behind(text: &str, heading: &str) -> Option<Vec<String>> {
    let (at, rest) = credits::after_phrase_of(text, BEHIND)?;
    let head = text.get(..at)?.trim_end();
    let names = people::trailing(head);
    let last = names.first()?;
    // "Iron Sands's score" is the film's, where the article is about Iron Sands.
    let possessive = text.get(at..text.len() - rest.len()).is_some_and(|said| said.starts_with(['\'', '’']));
    if possessive && names.iter().any(|name| heading.starts_with(&fold(name))) {
        return None;
    }
    let from = head.find(last.as_str())?;
    (!of_others(head.get(..from)?)).then_some(names)
}

/// `X, the composer of the score`, `X, who composed the music`: not of another work than the one in the heading.
fn aside(text: &str, heading: &str) -> Option<Vec<String>> {
    let (at, rest) = credits::after_phrase_of(text, ASIDE)?;
    let said = fold(&rest.chars().take(60).collect::<String>());
    let clause = said.split(['.', ';', ',']).next().unwrap_or_default();
    let words = || clause.split(|c: char| !c.is_alphanumeric()).filter(|word| word.chars().count() >= 4);
    let this = OF_THIS.iter().any(|word| clause.contains(word)) || words().any(|word| phrases::says(heading, &[word]));
    let head = text.get(..at)?;
    let names = people::trailing(head);
    let from = head.find(names.first()?.as_str())?;
    (this && !of_others(head.get(..from)?)).then_some(names)
}

/// "the score of Title by Name", where the article is about the title.
fn of_work(text: &str, heading: &str) -> Option<Vec<String>> {
    // As many bytes as before, so that places in the one are places in the other.
    let small = text.to_ascii_lowercase();
    OF_WORK.iter().find_map(|(of, by)| {
        let at = small.find(of).filter(|at| *at < NEAR)?;
        let rest = text.get(at + of.len()..)?;
        let (title, names) = rest.split_once(by)?;
        let title = fold(title.trim_matches(|c: char| !c.is_alphanumeric()));
        let is_about = !title.is_empty() && heading.contains(&title);
        let names = people::leading(names);
        (is_about && !names.is_empty() && !of_others(text.get(..at)?)).then_some(names)
    })
}

/// `“Title”, de Name`, where the article is about the title.
fn of_quoted(text: &str, heading: &str) -> Option<Vec<String>> {
    let signs: Vec<char> = text.chars().take(600).collect();
    let open = signs.iter().position(|c| matches!(c, '“' | '"' | '«' | '„'))?;
    let closers = signs.get(open).and_then(|c| quotes::closers(*c))?;
    let close = (open + 1..signs.len()).find(|at| signs.get(*at).is_some_and(|c| closers.contains(c)))?;
    let title: String = signs.get(open + 1..close)?.iter().collect();
    let rest: String = signs.get(close + 1..)?.iter().collect();
    let rest = [", de ", ", di ", ", von ", ", par ", ", por ", ", by ", " de ", " von ", " by "]
        .iter()
        .find_map(|by| rest.strip_prefix(by))?;
    let about = !title.trim().is_empty() && heading.contains(&fold(title.trim()));
    let names = people::leading(rest);
    let names: Vec<String> = names.into_iter().filter(|name| people::is_credited(name, &fold(text))).collect();
    about.then_some(names)
}

/// Whether what stands before a phrase says that it is about something else.
fn of_others(before: &str) -> bool {
    let folded = fold(before);
    let last = folded.rsplit(['.', '!', '?']).next().unwrap_or_default().trim_end();
    OTHERS.iter().any(|word| last.strip_suffix(word).is_some_and(|head| !head.ends_with(char::is_alphanumeric)))
}

/// "Composer X", where X is spoken of again.
fn titled(text: &str, body: &str, heading: &str) -> Option<Vec<String>> {
    let (at, rest) = credits::after_phrase_of(text, TITLE)?;
    let names = people::leading(rest);
    // The only one who is called so, and at the head of a sentence.
    let head = text.get(..at)?.trim_end();
    let called = TITLE.iter().map(|word| body.matches(word).count()).max().unwrap_or_default();
    let alone = called == 1 && (head.is_empty() || head.ends_with(['.', '!', '?', '…']));
    let again = |name: &String| {
        let last = fold(name.split_whitespace().last().unwrap_or_default());
        alone || body.matches(&last).count() >= 2 || heading.contains(&last)
    };
    (!of_others(text.get(..at)?) && !names.is_empty() && names.iter().all(again)).then_some(names)
}

/// A name in a script without spaces, or in Hangul.
fn wide(text: &str) -> Option<Vec<String>> {
    if let Some(name) = korean_before(text) {
        return Some(vec![name]);
    }
    let (at, phrase) = WIDE_BEFORE.iter().filter_map(|phrase| text.find(phrase).map(|at| (at, *phrase))).min()?;
    let rest = text.get(at + phrase.len()..)?;
    let name =
        if phrase.chars().any(|c| matches!(u32::from(c), 0xac00..=0xd7a3)) { korean(rest) } else { east_asian(rest) };
    name.map(|name| vec![name])
}

/// The Korean name that `text` begins with, without the particle at its end.
fn korean(text: &str) -> Option<String> {
    let words: Vec<&str> = text.split_whitespace().take(2).collect();
    let hangul = |word: &&str| word.chars().all(|c| matches!(u32::from(c), 0xac00..=0xd7a3));
    let bare = |word: &str, least: usize| {
        let particle = word.ends_with(['이', '가', '은', '는', '의', '을', '를', '과', '와', '도']);
        let count = word.chars().count();
        (particle && count > least).then(|| word.chars().take(count - 1).collect::<String>())
    };
    match words.as_slice() {
        [one, ..] if hangul(one) && bare(one, 3).is_some() => bare(one, 3),
        [one, two] if hangul(one) && hangul(two) => bare(two, 2).map(|two| format!("{one} {two}")),
        _ => None,
    }
    .filter(|name| (3..=10).contains(&name.chars().count()))
}

/// The Korean name that stands before the word for the one who writes music: `김영호가 음악감독인데`.
fn korean_before(text: &str) -> Option<String> {
    let words = ["음악감독", "음악 감독", "작곡가", "음악을 맡", "음악을 담당"];
    words.iter().flat_map(|word| text.match_indices(word)).find_map(|(at, _)| korean_at_end(text.get(..at)?))
}

/// The Korean name that `text` ends with, without its particle; its first sign is a family's name.
fn korean_at_end(text: &str) -> Option<String> {
    const FAMILIES: &str = "김이박최정강조윤장임한오서신권황안송류전홍고문양손배백허유남심노하곽성차주우구민진지엄원천방공현함변염여추소석선설길연위표명기반왕금옥육인맹모";
    let word = text.split_whitespace().next_back()?;
    let count = word.chars().count();
    let bare = if count >= 4 { word.trim_end_matches(['이', '가', '은', '는']) } else { word };
    let family = bare.starts_with(|c| FAMILIES.contains(c));
    let hangul = bare.chars().all(|c| matches!(u32::from(c), 0xac00..=0xd7a3));
    (family && hangul && bare.chars().count() == 3).then(|| bare.to_owned())
}

/// The Japanese or Chinese name that `text` begins with.
fn east_asian(text: &str) -> Option<String> {
    const ENDS: &[&str] = &["操刀", "創作", "创作", "担当", "擔任", "担任", "主理", "だけ", "による", "さん", "先生"];
    let text = text.trim_start_matches([' ', '　', '・', ':', '：', 'の']);
    let ours = |c: &char| {
        matches!(u32::from(*c), 0x4e00..=0x9fff | 0x3005 | 0x30a1..=0x30ff | 0x3400..=0x4dbf)
            || matches!(c, '·' | '・' | '＝')
    };
    let mut name: String = text.chars().take_while(ours).take(16).collect();
    if let Some(end) = ENDS.iter().filter_map(|end| name.find(end)).min() {
        name.truncate(end);
    }
    let name = name.trim_end_matches('氏').trim_matches(['・', '·']).to_owned();
    let foreign = name.contains(['·', '・']);
    let count = name.chars().count();
    (foreign && count <= 16 || (2..=5).contains(&count)).then_some(name)
}
