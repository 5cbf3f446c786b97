//! Who wrote an article, as its bylines say it: `by Ada Marlowe`, `Critique écrite le 3 mai par Ada`, `9 July | Ada`.

use super::folded::fold;
use super::phrases;

/// What stands before the name of who wrote a text; folded.
#[rustfmt::skip]
pub(super) const BY: &[&str] = &[
    "by ", "by: ", "a review by ", "editor's review by ", "film review by ", "soundtrack review by ", "words by ", "written by ", "review by ", "reviewed by ", "original review by ", "von ", "geschrieben von ",
    "text: ", "autor: ", "par ", "ecrit par ", "por ", "escrito por ", "di ", "scritto da ", "a cura di ",
    "autore: ", "door ", "geschreven door ", "автор: ", "автор ", "tekst: ", "napisal ", "yazan: ", "yazar: ",
    "yazan ", "文:", "文 ", "文/", "作者:", "글: ", "글 ", "글쓴이: ", "기자: ", "author: ", "autora: ",
    "auteur: ", "auteur : ", "筆者:", "執筆:", "ライター:", "撰文:", "av ", "af ", "szerzo: ",
    "reviewer: ", "anmelder: ", "anmeldt af ", "recensent: ", "recenzent: ", "skriven av ", "recensito da ",
    "rezension von ", "kritik von ", "critique par ", "chronique par ", 
    "critica por ", "resena por ", "resenha por ", 
    "글쓴이 ", "written and reviewed by ", "kirjoittanut ", "recensie door ",
    "posted by ", "publicado por ", "verfasst von ", "publie par ", "opublikowal ", "opublikowala ", "pubblicato da ",
    "napsal ", "postado por ", "geplaatst door ", "опубликовал ", "autor recenzji: ", "recenzoval ", "recenzie de ", "κριτικη: ", "απο τον ", "απο την ",
];

/// The author of a review, in words that leave no doubt wherever they stand.
pub(super) fn review_by(line: &str) -> Option<String> {
    #[rustfmt::skip]
    const SURE: &[&str] = &[
        "review by ", "reviewed by ", "original review by ", "a review by ", "editor's review by ", "reviewer: ",
        "rezension von ", "kritik von ", "critique par ", "chronique par ", 
        "critica por ", "resena por ", "recensito da ", "a cura di ", 
        "resenha por ", "anmelder: ", "anmeldt af ", "recensent: ", "recensie door ",
        "posted by ", "publicado por ", "verfasst von ", "publie par ", "opublikowal ", "opublikowala ", "pubblicato da ",
        "napsal ", "postado por ", "geplaatst door ", "опубликовал ", "опубликовано ", "autor recenzji: ", "recenzoval ",
    ];
    let folded = fold(line.trim());
    if let Some(name) = written_on(line, &folded) {
        return Some(name);
    }
    SURE.iter().any(|sure| folded.starts_with(sure)).then(|| byline(line)).flatten()
}

/// The name behind the day on which a review was written: `Critique écrite le 25 mars 2005 par Philippe`.
fn written_on(line: &str, folded: &str) -> Option<String> {
    #[rustfmt::skip]
    const ON: &[&str] = &[
        "critique ecrite le ", "chronique ecrite le ", "critique publiee le ", "chronique publiee le ", "article publie le ", "ecrit le ", "review written on ",
        "written on ", "geschrieben am ", "verfasst am ", "escrito el ", "critica escrita el ", "scritto il ", "recensione scritta il ", "escrito em ", "napisano ",
    ];
    let brief = line.chars().count() <= 90
        && ON.iter().any(|on| folded.starts_with(on))
        && folded.contains(|c: char| c.is_ascii_digit());
    let name = [" par ", " by ", " von ", " por ", " da ", " przez "]
        .iter()
        .find_map(|by| line.rsplit_once(by))
        .map(|(_, name)| name.trim());
    let fits = |name: &&str| {
        name.starts_with(char::is_uppercase)
            && name.split_whitespace().count() <= 3
            && !name.contains(|c: char| c.is_ascii_digit())
    };
    name.filter(|_| brief).filter(fits).map(str::to_owned)
}

/// Whether a line of its own leads to the name of who wrote a review: `Reviewed by`.
pub(super) fn heads_author(line: &str) -> bool {
    #[rustfmt::skip]
    const HEADS: &[&str] = &[
        "reviewed by", "review by", "written and reviewed by", "music review by", "cd review by", "album review by", "soundtrack review by", "rezension von", "kritik von", "critique par", "chronique par", "critica por",
        "resena por", "recensito da", "a cura di", "resenha por", "reviewer", "recensent", "recenzent", "autor recenzji",
    ];
    HEADS.contains(&fold(line.trim()).as_str())
}

/// The longest of `BY` has no more letters.
const WIDEST_BY: usize = 30;

/// The author that a byline names.
pub(super) fn byline(line: &str) -> Option<String> {
    let line = line.trim().trim_matches(['*', '_', '(', ')', '[', ']']);
    if line.chars().count() > 90 || line.ends_with(['.', '!', '?']) && line.split_whitespace().count() > 5 {
        return None;
    }
    let start = fold(&line.chars().take(WIDEST_BY).collect::<String>());
    let (head, rest) = BY
        .iter()
        .filter(|by| start.starts_with(**by))
        .filter_map(|by| {
            let wide = by.chars().count();
            let head: String = line.chars().take(wide).collect();
            (fold(&head) == **by).then(|| (*by, line.chars().skip(wide).collect::<String>()))
        })
        .max_by_key(|(by, _)| by.len())?;
    let name = rest.split([',', '|', '•', '·', '(', '/', '–', '—', '。', '、']).next().unwrap_or_default();
    let name = [
        " on ", " at ", " in ", " am ", " um ", " le ", " el ", " en ", " a las ", " il ", " alle ", " em ", " às ",
        " op ", " om ", " dne ", " - ",
    ]
    .iter()
    .fold(name, |name, cut| name.split(cut).next().unwrap_or(name))
    .trim_end_matches(|c: char| c.is_ascii_digit() || c.is_whitespace())
    .trim();
    let name = [" USER", " STAFF", " EDITOR", " CONTRIBUTOR", " EMERITUS"]
        .iter()
        .find_map(|rank| name.strip_suffix(rank))
        .unwrap_or(name);
    let wide = name.chars().any(|c| u32::from(c) >= 0x2e80);
    let words: Vec<&str> = name.split_whitespace().collect();
    let capital = words.first().is_some_and(|w| w.chars().next().is_some_and(char::is_uppercase))
        && words.last().is_some_and(|w| w.chars().next().is_some_and(char::is_uppercase));
    let label = head.ends_with([':', '：']);
    let fits =
        (1..=5).contains(&words.len()) && (capital || wide || label) && !name.chars().any(|c| c.is_ascii_digit());
    fits.then(|| name.to_owned())
}

/// The name in a part of a line that says so: `9 July | Author: Ada Marlowe | 4/5`.
pub(super) fn labelled(line: &str) -> Option<String> {
    let parts = line.split(['|', '•', '·']).map(str::trim).filter(|part| part.len() < line.len());
    parts.filter(|part| part.contains([':', '：'])).find_map(byline)
}

/// Whether a line is a word for a review and a name that another case has changed: `Рецензия Анны Орловой`.
pub(super) fn is_declined(line: &str) -> bool {
    const REVIEWS: &[&str] = &["рецензия", "рецензія", "обзор", "огляд", "recenze", "recenzia", "recenzja"];
    let mut words = line.split_whitespace();
    let first = words.next().is_some_and(|word| REVIEWS.contains(&fold(word).as_str()));
    let capital =
        |word: &str| word.starts_with(char::is_uppercase) && word.chars().all(|c| c.is_alphabetic() || c == '-');
    let name: Vec<&str> = words.collect();
    first && (2..=3).contains(&name.len()) && name.into_iter().all(capital)
}

/// The name beside a day: `9 July 2009 at 14:17 | Nagini`.
pub(super) fn dated_name(text: &str) -> Option<String> {
    let (left, right) = [" | ", " • ", " · ", " — ", " – "].iter().find_map(|bar| text.split_once(bar))?;
    let dated = |part: &str| {
        let folded = fold(part);
        let one = !part.contains('|') && part.chars().count() <= 60;
        one && (phrases::is_full_date(&folded)
            || folded.chars().filter(char::is_ascii_digit).count() >= 6 && phrases::is_date(&without_time(&folded)))
    };
    let name = [(left, right), (right, left)].iter().find(|(date, _)| dated(date)).map(|(_, name)| name.trim())?;
    let words = name.split_whitespace().count();
    // One word before a bar is what a row of a table states the day of.
    let keyed = words == 1 && text.contains(" | ") && name == left.trim();
    let fits = !keyed && (1..=3).contains(&words) && name.starts_with(char::is_uppercase) && name.chars().count() <= 40;
    (fits && !name.chars().any(|c| c.is_ascii_digit() || matches!(c, '|' | ':' | '.')) && !phrases::is_furniture(name))
        .then(|| name.to_owned())
}

/// A folded day without the time behind it: `9 july 2009 at 14:17`.
fn without_time(folded: &str) -> String {
    let words: Vec<&str> = folded.split_whitespace().filter(|word| !word.contains(':') && word.len() > 1).collect();
    words.join(" ")
}
