//! Who wrote the music, where running text says so: "music by X", "X signe la musique", 作曲家X. Only names in full
//! count, and only where the words beside them say what they did.

use std::collections::BTreeSet;

use super::credited;
use super::credits;
use super::eastern;
use super::folded::fold;
use super::making::{ASIDE, BEFORE, BEHIND, LOOSE, OF_THIS, OF_WORK, OTHERS, TITLE};
use super::people;
use super::phrases;
use super::piece::{Piece, Role};
use super::quotes;

/// So many bytes of a paragraph are looked at for the title of the work.
const NEAR: usize = 600;
/// The composers that the first paragraphs of `pieces` name; `heading` is folded.
pub(super) fn composers(pieces: &[&Piece], heading: &str) -> Vec<String> {
    let prose =
        |piece: &&&Piece| !matches!(piece.role, Role::Row(_) | Role::Heading(_)) && piece.text.chars().count() > 20;
    let early: Vec<String> = pieces.iter().filter(prose).take(10).map(|piece| without_asides(&piece.text)).collect();
    let body = fold(&early.join("\n"));
    // Whom each track is credited to, the album is not.
    let of_tracks = of_each_track(pieces);
    let stated = early
        .iter()
        .find_map(|text| stated(text, heading))
        .filter(|names| !names.iter().any(|name| of_tracks.contains(name)));
    stated.or_else(|| early.iter().find_map(|text| titled(text, &body, heading))).unwrap_or_default()
}

/// A text without what stands in brackets behind a name: `Rosa Quint (who else) composed the score`.
fn without_asides(text: &str) -> String {
    let mut left = text.to_owned();
    for _ in 0..8 {
        let Some((head, rest)) = left.split_once(" (") else { break };
        let Some((inner, tail)) = rest.split_once(')') else { break };
        let named =
            head.rsplit(' ').next().is_some_and(|word| word.starts_with(char::is_uppercase)) && tail.starts_with(' ');
        let keep = !named || inner.contains('(') || inner.chars().count() > 120;
        left = if keep { format!("{head}\u{0}{inner}){tail}") } else { format!("{head}{tail}") };
    }
    left.replace('\u{0}', " (")
}

/// The names that lines credit with the music, where these lines do not agree: `作曲:西浦` on one track, `作曲:今泉` on the next.
pub(super) fn of_each_track(pieces: &[&Piece]) -> BTreeSet<String> {
    let credit = |piece: &&Piece| {
        let (at, phrase) =
            ["作曲:", "作曲：", "작곡:"].iter().find_map(|phrase| piece.text.find(phrase).map(|at| (at, *phrase)))?;
        let rest = piece.text.get(at + phrase.len()..)?;
        eastern::east_asian(rest).or_else(|| eastern::korean(rest))
    };
    let names: BTreeSet<String> =
        pieces.iter().take(400).filter(|piece| piece.text.chars().count() < 120).filter_map(credit).collect();
    if names.len() > 1 { names } else { BTreeSet::new() }
}

/// The names that one paragraph says wrote the music.
fn stated(text: &str, heading: &str) -> Option<Vec<String>> {
    let all = fold(text) == heading;
    let found = [
        before(text, heading),
        plural(text),
        composing(text),
        behind(text, heading),
        of_quoted(text, heading),
        eastern::names(text),
    ];
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
    // "La musique de Port Perdu" is the work's, where the article is about Port Perdu.
    let titles = |name: &String| {
        let folded = fold(name);
        let of_work =
            heading.is_empty() || heading.contains(&folded) && !heading.strip_suffix(&folded).is_some_and(is_by);
        loose && of_work && !credited::is_credited(name, &fold(text))
    };
    let head = text.get(..at)?;
    (!of_others(head) && !is_aside_of_another(head, heading) && !names.iter().any(titles)).then_some(names)
}

/// `Le musiche della serie, composte da X e Y`: music was composed, and no songs.
fn plural(text: &str) -> Option<Vec<String>> {
    const BY: &[&str] = &["composte da", "firmate da", "compuestas por", "compostas por", "composees par"];
    const MUSIC: &[&str] = &["musiche", "musiques", "musicas", "partiture", "partitions", "partituras", "trilhas"];
    const SONGS: &[&str] = &["canzoni", "brani", "canciones", "temas", "chansons", "cancoes", "faixas", "titres"];
    let (at, rest) = credits::after_phrase(text, BY, false)?;
    let folded = fold(text.get(..at)?);
    let own = folded.rsplit(['.', '!', '?', ';']).next().unwrap_or_default();
    let last = |words: &[&str]| words.iter().filter_map(|word| own.rfind(word)).max();
    (last(MUSIC)? >= last(SONGS).unwrap_or(0)).then(|| people::leading(rest)).filter(|names| !names.is_empty())
}

/// Whether the beginning of a heading leads to a name: `Harbour Line – `, `Harbour Line, de `.
fn is_by(head: &str) -> bool {
    let head = head.trim_end();
    !head.is_empty()
        && (head.ends_with(['-', '–', '—', ',', '(', '/', '|'])
            || [" by", " de", " di", " von", " par", " por", " av", " van"].iter().any(|by| head.ends_with(by)))
}

/// Whether what stands before a phrase is `which was` of a work that is not in the heading: `After Salt Road, which was…`.
fn is_aside_of_another(before: &str, heading: &str) -> bool {
    const WHICH: &[&str] = &["which was", "which had been", "which were", "that was"];
    let folded = fold(before);
    let last = folded.rsplit(['.', '!', '?']).next().unwrap_or_default().trim_end();
    let relative = WHICH.iter().any(|word| last.strip_suffix(word).is_some_and(|head| head.ends_with([' ', ','])));
    relative && (heading.is_empty() || !last.contains(heading))
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
    let (at, rest) = credits::after_phrase_of(text, BEHIND).or_else(|| behind_named(text, heading))?;
    let said = fold(text.get(at..text.len() - rest.len())?);
    // Shots and pages are composed too.
    let next = fold(&rest.split_whitespace().take(5).collect::<Vec<_>>().join(" "));
    let of_music = people::speaks_of_music(&next) || OF_THIS.iter().any(|word| next.contains(word));
    if said.ends_with("composed the") && !of_music && (heading.is_empty() || !phrases::says(&next, &[heading])) {
        return None;
    }
    let head = text.get(..at)?.trim_end();
    let names = people::trailing(head);
    let last = names.first()?;
    // "Iron Sands's score" is the film's, where the article is about Iron Sands.
    let possessive = text.get(at..text.len() - rest.len()).is_some_and(|said| said.starts_with(['\'', '’', '‘']));
    if possessive && names.iter().any(|name| heading.starts_with(&fold(name))) {
        return None;
    }
    let from = head.find(last.as_str())?;
    (!of_others(head.get(..from)?)).then_some(names)
}

/// `X's score has`, where the sentences before it name the work.
fn behind_named<'a>(text: &'a str, heading: &str) -> Option<(usize, &'a str)> {
    #[rustfmt::skip]
    const OWN: &[&str] = &[
        "'s score has", "'s score was", "'s score does", "'s score opens", "'s score begins", "'s music is", "'s music has", "'s music was", "'s music does",
        "'s soundtrack is", "'s soundtrack has", "'s soundtrack was",
    ];
    let (at, rest) = credits::after_phrase_of(text, OWN)?;
    let words = text.get(..at)?.split(|c: char| !c.is_alphanumeric());
    let proper = |word: &&str| word.starts_with(char::is_uppercase) && word.chars().count() >= 4;
    let told = words.filter(proper).any(|word| phrases::says(heading, &[&fold(word)]));
    told.then_some((at, rest))
}

/// Words for another work of its kind, folded.
#[rustfmt::skip]
const EARLIER: &[&str] = &[
    "last", "previous", "earlier", "first", "second", "third", "other", "older", "vorigen", "letzten", "ersten", "zweiten", "fruheren", "premier", "premiere",
    "precedent", "precedente", "dernier", "autre", "anterior", "primera", "primer", "otra", "primo", "prima", "altro", "vorige", "eerste", "poprzedni",
];

/// `X, the composer of the score`, `X, who composed the music`: not of another work than the one in the heading.
fn aside(text: &str, heading: &str) -> Option<Vec<String>> {
    let (at, rest) = credits::after_phrase_of(text, ASIDE)?;
    let clause: String = rest.chars().take(60).collect();
    let clause = clause.split(['.', ';', ',']).next().unwrap_or_default();
    let folded = fold(clause);
    let words = || clause.split(|c: char| !c.is_alphanumeric()).filter(|word| word.chars().count() >= 4);
    let here = |word: &str| phrases::says(heading, &[&fold(word)]);
    let this = OF_THIS.iter().any(|word| folded.contains(word)) && !phrases::says(&folded, EARLIER);
    // What has a capital is called so: it is the work in the heading, or another.
    let called = words().any(|word| word.starts_with(char::is_uppercase));
    let of_this = words().any(|word| word.starts_with(char::is_uppercase) && here(word));
    let head = text.get(..at)?;
    let names = people::trailing(head);
    let from = head.find(names.first()?.as_str())?;
    (if called { of_this || this && is_german(&folded) } else { this } && !of_others(head.get(..from)?))
        .then_some(names)
}

/// Whether folded `text` has the small words of German, where every noun has a capital.
fn is_german(text: &str) -> bool {
    phrases::says(text, &["der", "die", "das", "den", "dem", "des", "und", "zu", "zur", "zum"])
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
    let open = signs.iter().position(|c| quotes::opens(*c))?;
    let closers = signs.get(open).and_then(|c| quotes::closers(*c))?;
    let close = (open + 1..signs.len()).find(|at| signs.get(*at).is_some_and(|c| closers.contains(c)))?;
    let title: String = signs.get(open + 1..close)?.iter().collect();
    let rest: String = signs.get(close + 1..)?.iter().collect();
    let rest = [", de ", ", di ", ", von ", ", par ", ", por ", ", by ", " de ", " von ", " by "]
        .iter()
        .find_map(|by| rest.strip_prefix(by))?;
    let about = !title.trim().is_empty() && heading.contains(&fold(title.trim()));
    let names = people::leading(rest);
    let names: Vec<String> = names.into_iter().filter(|name| credited::is_credited(name, &fold(text))).collect();
    about.then_some(names)
}

/// Whether what stands before a phrase says that it is about something else.
fn of_others(before: &str) -> bool {
    let folded = fold(before);
    let last = folded.rsplit(['.', '!', '?']).next().unwrap_or_default().trim_end();
    OTHERS.iter().any(|word| last.strip_suffix(word).is_some_and(|head| !head.ends_with(char::is_alphanumeric)))
}

/// Words before "composer" that say whose he is, folded.
const THEIR: &[&str] = &[
    "his", "her", "their", "son", "sa", "leur", "su", "suo", "seu", "seinem", "seinen", "ihrem", "ihren", "zijn",
    "haar",
];

/// Words behind "their composer" that go on to somebody else, folded.
#[rustfmt::skip]
const ELSE: &[&str] = &[
    "as", "like", "than", "and", "for", "of", "on", "in", "to", "from", "with", "when", "while", "who", "that", "wie", "als", "und", "fur", "bei",
    "comme", "que", "et", "pour", "chez", "como", "para", "y", "che", "come", "di", "e", "per", "dat", "voor", "en",
];

/// "Composer X", where the text says again that X wrote the music, or where X is the only one who is called so and
/// opens the paragraph, or a sentence that speaks of music.
fn titled(text: &str, body: &str, heading: &str) -> Option<Vec<String>> {
    let (at, rest) = credits::after_phrase_of(text, TITLE)?;
    let rest = also(rest);
    let mut names = people::leading(rest);
    let head = text.get(..at)?.trim_end();
    // "François Ozon again calls on his faithful composer X": the director's own composer wrote this score.
    let own = head.rsplit(' ').take(2).any(|word| THEIR.contains(&fold(word).as_str()));
    let compares = rest.split_whitespace().next().is_some_and(|word| ELSE.contains(&fold(word).as_str()));
    if names.is_empty() && own && !compares {
        names = people::leading(behind_small_words(rest));
    }
    let called = TITLE.iter().map(|word| body.matches(word).count()).max().unwrap_or_default();
    let sentence = rest.split_inclusive(['.', '!', '?', '。']).next().unwrap_or_default();
    let first = head.is_empty() || head.ends_with(['.', '!', '?', '…']);
    let alone = called == 1 && first && (head.is_empty() || people::speaks_of_music(&fold(sentence)));
    let again = |name: &String| {
        let last = fold(name.split_whitespace().last().unwrap_or_default());
        alone
            || own
            || phrases::says(heading, &[&last]) && !heading.contains(&format!("{last}-"))
            || credited::is_credited_besides(name, body)
            || owns(name, body, heading)
    };
    (!of_others(text.get(..at)?) && !names.is_empty() && names.iter().all(again)).then_some(names)
}

/// What follows `and musician` behind the word for a composer.
fn also(rest: &str) -> &str {
    const AND: &[&str] = &["and", "und", "et", "y", "e", "i", "en", "och", "og", "&"];
    let mut words = rest.trim_start().splitn(3, ' ');
    match (words.next(), words.next(), words.next()) {
        (Some(and), Some(_), Some(tail)) if AND.contains(&and) && !people::leading(tail).is_empty() => tail,
        _ => rest,
    }
}

/// Whether folded `body` says that the work in `heading` is theirs: `Rosa Quint's Paper Moons`.
fn owns(name: &str, body: &str, heading: &str) -> bool {
    let name = fold(name);
    let own = format!("{name}'s ");
    let work = |at: usize| {
        let rest = body.get(at + own.len()..).unwrap_or_default();
        let words: Vec<&str> = rest.split([' ', ',', '.', '\n']).take(2).collect();
        words.len() == 2 && words.iter().all(|word| word.chars().count() >= 3) && heading.starts_with(&words.join(" "))
    };
    body.match_indices(&own).any(|(at, _)| work(at))
}
