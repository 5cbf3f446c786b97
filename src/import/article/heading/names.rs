//! Those who wrote the music, in a heading: `Iron Sands – Ilse Vandam`, `Iron Sands by Ilse Vandam`, `Iron Sands (Vandam)`.

use super::Known;
use super::quoted::quoted;
use crate::import::article::credited;
use crate::import::article::credits;
use crate::import::article::decoration::{LEADS, is_column, says_nothing};
use crate::import::article::folded::fold;
use crate::import::article::labels;
use crate::import::article::people;
use crate::import::article::phrases;
use crate::import::article::quotes;

/// Bytes of a part from which names are taken, at most.
const LONGEST: usize = 400;

/// Takes `music by X` out of the parts, and from behind a comma in them.
pub(super) fn take_credits(parts: &mut Vec<String>, found: &mut Vec<String>) {
    for part in parts.iter_mut().filter(|part| part.len() <= LONGEST) {
        let halves = part.match_indices(", ").filter_map(|(at, _)| Some((part.get(..at)?, part.get(at + 2..)?)));
        let credited = |(head, rest): (&str, &str)| Some((head.to_owned(), credits::composers(rest)?));
        if let Some((head, names)) = halves.take(4).find_map(credited) {
            *part = head;
            found.extend(names);
        }
    }
    if parts.len() < 2 {
        return;
    }
    parts.retain(|part| {
        let reviewed = || credits::after_review(part).and_then(credits::composers);
        let names = credits::composers(part).or_else(reviewed);
        let taken = names.is_some();
        found.extend(names.into_iter().flatten());
        !taken
    });
}

/// Takes the names of those who wrote the music out of the parts, the last first; one part stays as the title.
pub(super) fn take_persons(parts: &mut Vec<String>, found: &mut Vec<String>, known: Known) {
    split_sayings(parts, known);
    for at in (0..parts.len()).rev() {
        let stated = || parts.get(at).filter(|_| says_soundtrack_of(parts, at)).and_then(|part| lone_person(part));
        let last = || parts.get(at).filter(|_| parts.len() > 1).and_then(|part| by_last_name(part, known));
        let Some(names) = parts.get(at).and_then(|part| person(part, known)).or_else(stated).or_else(last) else {
            continue;
        };
        if parts.len() > 1 && found.is_empty() {
            found.extend(names);
            parts.remove(at);
        }
    }
    let saying = |part: &String| part.starts_with(['„', '“', '"', '«']) && quotes::unquoted(part).is_some();
    if parts.len() > 1 && !found.is_empty() && parts.first().is_some_and(|first| !saying(first)) {
        parts.retain(|part| !saying(part));
    }
}

/// The composer of whom a part has the last name alone: `Film Music – Vandam – Iron Sands`.
fn by_last_name(part: &str, known: Known) -> Option<Vec<String>> {
    let folded = fold(part.trim());
    let theirs = |name: &&String| fold(name).rsplit_once(' ').is_some_and(|(_, last)| last == folded);
    known.composers.iter().find(theirs).map(|name| vec![name.clone()])
}

/// Whether another part says that it is the soundtrack of something: `Name – soundtrack to “A”`.
fn says_soundtrack_of(parts: &[String], at: usize) -> bool {
    parts.iter().enumerate().any(|(other, part)| {
        let lead = quoted(part).map(|(before, _, _)| fold(before.split(':').next_back().unwrap_or_default().trim()));
        other != at && lead.is_some_and(|lead| !lead.is_empty() && LEADS.iter().any(|words| words.trim_end() == lead))
    })
}

/// The one name in full that a part consists of, perhaps behind `Review:`.
fn lone_person(part: &str) -> Option<Vec<String>> {
    let name = part.split_once(':').filter(|(head, _)| is_column(head)).map_or(part, |(_, rest)| rest).trim();
    let band = name.starts_with(char::is_uppercase) && name.split_whitespace().count() <= 4 && !says_nothing(name);
    (people::is_person(name) || band && !name.contains(['"', '“', '«', '„', '('])).then(|| vec![name.to_owned()])
}

/// `Name: “A saying”` is two parts.
fn split_sayings(parts: &mut Vec<String>, known: Known) {
    let Some((at, (head, tail))) = parts.iter().enumerate().find_map(|(at, part)| {
        let (head, tail) = part.split_once([':', '：']).filter(|(_, tail)| quotes::unquoted(tail.trim()).is_some())?;
        person(head.trim(), known).map(|_| (at, (head.trim().to_owned(), tail.trim().to_owned())))
    }) else {
        return;
    };
    parts.splice(at..=at, [head, tail]);
}

/// The names, if a part of a heading is a name that the article speaks of as a composer's.
pub(super) fn person(part: &str, known: Known) -> Option<Vec<String>> {
    let bare = part.split(['(', '[']).next().unwrap_or_default().trim();
    let names = people::names(bare);
    let is_known = |name: &String| known.composers.iter().any(|composer| people::same(composer, name));
    let spoken = |name: &String| people::is_person(name) && credited::may_be_credited(name, known.body);
    let free = known.composers.is_empty();
    (!names.is_empty() && (names.iter().all(is_known) || free && names.iter().all(spoken))).then_some(names)
}

/// `Title by Name` and `Title, von Name`, where the name is one that the article speaks of as the composer's.
pub(super) fn by_composer(title: &str, about: bool, found: &mut Vec<String>, known: Known) -> String {
    for by in [
        ", by ", ", de ", ", von ", ", par ", ", di ", ", por ", ", van ", ", av ", ", ", " by ", " von ", " de ",
        " par ", " di ", " por ", " van ", " av ", " от ",
    ] {
        let Some((head, tail)) = title.rsplit_once(by) else { continue };
        let names = people::names(tail);
        let stated = names.iter().all(|name| known.composers.iter().any(|composer| people::same(composer, name)));
        let plain = by == " by "
            && names.iter().all(|name| people::is_name(name) && name.contains(' '))
            && (about || phrases::says(&fold(head), &["soundtrack", "score", "music", "ost"]));
        let marked = by.starts_with(',') && by.len() > 3 || by == " by ";
        let spoken = marked
            && found.is_empty()
            && known.composers.is_empty()
            && names.iter().all(|name| people::is_person(name) && credited::may_be_credited(name, known.body));
        if !names.is_empty() && !head.trim().is_empty() && (stated || plain || spoken) {
            found.extend(names);
            return head.trim().to_owned();
        }
    }
    title.to_owned()
}

/// `Title (Great Records 2012)` → the title, the label and the year.
pub(super) fn without_label(title: &str) -> (String, Option<(String, Option<String>)>) {
    let Some((head, inner)) = bracketed(title) else { return (title.to_owned(), None) };
    let year = credits::year(inner).map(|year| year.to_string());
    let name = inner.trim_end_matches(|c: char| c.is_ascii_digit() || c.is_whitespace() || c == ',').trim();
    match labels::is_label(name).then(|| (name.to_owned(), year)) {
        Some(published) => (head.to_owned(), Some(published)),
        None => (title.to_owned(), None),
    }
}

/// `Title (Vandam)` → the title, where Vandam is who wrote the music, by the last name or in full.
pub(super) fn without_bracket(title: &str, found: &mut Vec<String>, known: Known) -> String {
    let Some((head, inner)) = bracketed(title) else { return title.to_owned() };
    let last = |name: &str| fold(name).split_whitespace().last().map(str::to_owned);
    let names = people::names(&inner.replace('/', ", "));
    let theirs = |name: &String| known.composers.iter().any(|composer| last(composer) == last(name));
    if !names.is_empty() && names.iter().all(theirs) {
        return head.to_owned();
    }
    match person(inner, known).filter(|_| found.is_empty()) {
        Some(names) => {
            found.extend(names);
            head.to_owned()
        }
        None => title.to_owned(),
    }
}

/// A heading without the brackets at its end, and what they hold.
fn bracketed(title: &str) -> Option<(&str, &str)> {
    let inner = title.strip_suffix([')', ']', '）'])?;
    let (head, inner) = inner.rsplit_once(['(', '[', '（'])?;
    (!head.trim().is_empty() && !inner.trim().is_empty()).then_some((head.trim(), inner.trim()))
}
