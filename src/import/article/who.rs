//! Who wrote the music, where running text says so: "music by X", "X signe la musique", 作曲家X. Only names in full
//! count, and only where the words beside them say what they did.

use std::collections::BTreeSet;

use super::credited;
use super::credits;
use super::eastern;
use super::folded::fold;
use super::maker::{self, Says};
use super::making::{ASIDE, MUSIC, OF_THIS, OF_WORKS, OTHERS, TITLE};
use super::people;
use super::phrases;
use super::piece::{Piece, Role};
use super::quotes;

/// Places of a paragraph that are looked at for names, at most.
const MOST: usize = 100;
/// Signs of a paragraph that are looked at, at most.
const MOST_SIGNS: usize = 4_000;

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
    if fold(text) == heading {
        return None;
    }
    let text = text.char_indices().nth(MOST_SIGNS).and_then(|(end, _)| text.get(..end)).unwrap_or(text);
    let made = called(text).into_iter().find_map(|called| called.made(text, heading));
    let found = [made, of_quoted(text, heading), eastern::names(text), owning(text, heading), aside(text, heading)];
    found.into_iter().flatten().find(|names| !names.is_empty())
}

/// The names of people at one place of a text, and where it begins and ends.
struct Called {
    names: Vec<String>,
    from: usize,
    to: usize,
}

/// The places of a text where people are named.
fn called(text: &str) -> Vec<Called> {
    let mut found: Vec<Called> = Vec::new();
    let starts = text.char_indices().filter(|(at, c)| {
        c.is_uppercase()
            && text.get(..*at).is_some_and(|head| !head.ends_with(|c: char| c.is_alphanumeric() || c == '-'))
    });
    for (from, _) in starts.take(MOST) {
        let rest = text.get(from..).unwrap_or_default();
        let known = found.last().is_some_and(|last| from < last.to);
        let first = rest.split_whitespace().next().unwrap_or_default();
        if known || people::leads(first) || maker::is_of_making(first) {
            continue;
        }
        // `Rosa Quints Musik`: no word for music is of a name.
        let music = rest.split_whitespace().take(6).find(|word| MUSIC.contains(&fold(word).as_str()));
        let names = people::leading(music.and_then(|word| rest.split(word).next()).unwrap_or(rest));
        let end = |to: usize, name: &String| {
            rest.get(to..).and_then(|rest| rest.find(name.as_str())).map(|at| to + at + name.len())
        };
        if let Some(to) = names.iter().try_fold(0, end).filter(|to| *to > 0) {
            found.push(Called { names, from, to: from + to });
        }
    }
    found
}

impl Called {
    /// The names of which the words on one side say that they wrote the music, of the work in the heading.
    fn made(self, text: &str, heading: &str) -> Option<Vec<String>> {
        let (head, rest) = (text.get(..self.from)?, text.get(self.to..)?);
        // "La musique de Port Perdu" is the work's, where the article is about Port Perdu.
        let titles = |name: &String| {
            let folded = fold(name);
            let of_work =
                heading.is_empty() || heading.contains(&folded) && !heading.strip_suffix(&folded).is_some_and(is_by);
            of_work && !credited::is_credited(name, &fold(text))
        };
        let led = match maker::before(head, heading) {
            Some(Says::Surely) => true,
            Some(Says::Perhaps) => !self.names.iter().any(titles),
            None => false,
        };
        // Of two that a comma parts, the one beside the word did it: `In the film of A, B wrote the music`.
        let joined = text.get(self.from..self.to)?.split_whitespace().any(|word| maker::AND.contains(&word));
        let names = if joined && led {
            self.names
        } else if led {
            self.names.into_iter().take(1).collect()
        } else if maker::behind(head, rest, heading) {
            if joined { self.names } else { self.names.into_iter().next_back().into_iter().collect() }
        } else {
            return None;
        };
        (!is_of_another(rest, heading) && !maker::plays(rest) && !goes_on_to_another(rest)).then_some(names)
    }
}

/// Whether a sentence goes on to somebody else behind what it says of the first: `by X, who wrote …, and Y`.
fn goes_on_to_another(rest: &str) -> bool {
    let sentence = rest.split(['!', '?', ';']).next().unwrap_or_default();
    let aside = [", who ", ", qui ", ", der ", ", die ", ", que ", ", che ", ", który ", ", который "]
        .iter()
        .any(|who| rest.starts_with(who));
    let next = maker::AND
        .iter()
        .find_map(|and| sentence.split_once(&format!(", {and} ")))
        .map(|(_, tail)| people::leading(tail));
    aside && next.is_some_and(|names| !names.is_empty())
}

/// Whether what follows says that it was done for another work: ` for “Salt Road”`.
pub(super) fn is_of_another(rest: &str, heading: &str) -> bool {
    const FOR: &[&str] = &["for", "to", "of", "zu", "fur", "pour", "para", "per", "till", "til", "voor", "do", "к"];
    let sentence = rest.split(['.', ';', '!', '?']).next().unwrap_or_default();
    let words: Vec<&str> = sentence.split_whitespace().take(16).collect();
    let opens = |word: &str| word.starts_with(quotes::opens);
    let capital = |word: &str| word.trim_start_matches(quotes::opens).starts_with(char::is_uppercase);
    let ours = |word: &str| phrases::says(heading, &[&fold(word.trim_matches(|c: char| !c.is_alphanumeric()))]);
    let titled = |at: usize| match (words.get(at), words.get(at + 1)) {
        (Some(word), next) => (opens(word) || capital(word) && next.is_some_and(|next| capital(next))) && !ours(word),
        _ => false,
    };
    !heading.is_empty()
        && words.iter().enumerate().any(|(at, word)| FOR.contains(&fold(word).as_str()) && titled(at + 1))
}

/// Whether the beginning of a heading leads to a name: `Harbour Line – `, `Harbour Line, de `.
fn is_by(head: &str) -> bool {
    let head = head.trim_end();
    !head.is_empty()
        && (head.ends_with(['-', '–', '—', ',', '(', '/', '|'])
            || [" by", " de", " di", " von", " par", " por", " av", " van"].iter().any(|by| head.ends_with(by)))
}

/// `X's score opens`, `Xs Musik zu` the work in the heading.
fn owning(text: &str, heading: &str) -> Option<Vec<String>> {
    called(text).into_iter().find_map(|mut called| {
        let (head, rest) = (text.get(..called.from)?, text.get(called.to..)?);
        let theirs = maker::owns(head, rest, heading) && !is_of_another(rest, heading);
        let genitive = rest.starts_with(' ').then(|| called.names.last_mut()).flatten();
        if let Some(last) = genitive {
            *last = last.strip_suffix('s')?.to_owned();
        }
        (theirs && !called.names.iter().any(|name| heading.starts_with(&fold(name)))).then_some(called.names)
    })
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
    let rest = behind_works(also(rest));
    let head = text.get(..at)?.trim_end();
    let in_commas = appositive(head, rest);
    let mut names = in_commas.clone().unwrap_or_else(|| people::leading(rest));
    // "François Ozon again calls on his faithful composer X": the director's own composer wrote this score.
    let own = head.rsplit(' ').take(2).any(|word| THEIR.contains(&fold(word).as_str())) || with_again(head, rest);
    let compares = rest.split_whitespace().next().is_some_and(|word| ELSE.contains(&fold(word).as_str()));
    if names.is_empty() && own && !compares {
        names = people::leading(behind_small_words(rest));
    }
    if own && names.len() > 1 && !rest.split_whitespace().take(6).any(|word| maker::AND.contains(&word)) {
        names.truncate(1);
    }
    if names.last().is_some_and(|last| joins_another(rest, last)) {
        return None;
    }
    let called = TITLE.iter().map(|word| body.matches(word).count()).max().unwrap_or_default();
    let sentence = rest.split_inclusive(['.', '!', '?', '。']).next().unwrap_or_default();
    let first = head.is_empty() || head.ends_with(['.', '!', '?', '…']);
    let alone = called == 1 && first && (head.is_empty() || people::speaks_of_music(&fold(sentence)));
    let again = |name: &String| {
        let last = fold(name.split_whitespace().last().unwrap_or_default());
        alone
            || own
            || in_commas.is_some()
            || phrases::says(heading, &[&last]) && !heading.contains(&format!("{last}-"))
            || credited::is_credited_besides(name, body)
            || owns(name, body, heading)
    };
    (!of_others(text.get(..at)?) && !names.is_empty() && names.iter().all(again)).then_some(names)
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

/// The name in `The composer, X, keeps`: whose nothing else is said of in between.
fn appositive(head: &str, rest: &str) -> Option<Vec<String>> {
    const THE: &[&str] = &["the", "der", "die", "le", "la", "el", "il", "o", "a", "de"];
    let the = head.rsplit(' ').next().is_some_and(|word| THE.contains(&fold(word).as_str()));
    let names = people::leading(rest.strip_prefix(", ")?);
    let [name] = names.as_slice() else { return None };
    let closed = rest.split_once(name.as_str()).is_some_and(|(_, tail)| tail.starts_with(','));
    (the && closed).then_some(names)
}

/// What follows `of the film` behind the word for a composer: `Композитор фильма X`.
fn behind_works(rest: &str) -> &str {
    match rest.trim_start().split_once(' ') {
        Some((word, tail)) if word.starts_with(char::is_lowercase) && OF_WORKS.contains(&fold(word).as_str()) => tail,
        _ => rest,
    }
}

/// Whether a sentence says that somebody works with a composer once more: `For his third film with composer X`.
fn with_again(head: &str, rest: &str) -> bool {
    const WITH: &[&str] = &["with", "mit", "avec", "con", "com", "z", "s", "с", "med", "met"];
    #[rustfmt::skip]
    const AGAIN: &[&str] = &[
        "reunites", "reunited", "reunite", "again", "first", "second", "third", "fourth", "fifth", "latest", "teams", "collaboration", "collaborates", "wieder", "erneut",
        "dritten", "zweiten", "retrouve", "nouveau", "troisieme", "deuxieme", "vuelve", "tercera", "segunda", "torna", "nuovo", "volta", "ponownie", "znowu", "снова", "вновь", "opet",
    ];
    let sentence = fold(head.rsplit(['.', '!', '?']).next().unwrap_or_default());
    let words: Vec<&str> = sentence.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let with = words.iter().rev().take(2).any(|word| WITH.contains(word));
    with && words.iter().any(|word| AGAIN.contains(word)) && !rest.trim_start().starts_with(',')
}

/// Whether a sentence goes on behind the name with another, who was there as well: `Composer X joins Y`.
fn joins_another(rest: &str, name: &str) -> bool {
    const JOINS: &[&str] = &[
        "joins",
        "joined",
        "teams",
        "with",
        "alongside",
        "trifft",
        "rejoint",
        "arbeitet",
        "zusammen",
        "avec",
        "con",
        "mit",
    ];
    let tail = rest.split_once(name).map_or("", |(_, tail)| tail);
    tail.split_whitespace().next().is_some_and(|word| JOINS.contains(&word))
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
