//! What headings carry round a title: `Review:`, `soundtrack review`, a year or a word for a release in brackets.

use super::Known;
use crate::import::article::credits;
use crate::import::article::decoration::{
    LEADS, RELEASE, is_column, is_decoration, names_review, of_film, says_nothing,
};
use crate::import::article::folded::fold;
use crate::import::article::kinds;
use crate::import::article::phrases;
use crate::import::article::quotes;

/// The heading without `Review:` before it and `soundtrack review` after it.
pub(super) fn strip(title: &str, known: Known) -> String {
    let mut title = title.trim().to_owned();
    for _ in 0..4 {
        let before = title.clone();
        let halves = title.split_once([':', '：']).map(|(head, rest)| (head.trim().to_owned(), rest.trim().to_owned()));
        if let Some((head, rest)) = halves.filter(|(_, rest)| !rest.is_empty()) {
            if let Some(work) = of_film(&head).filter(|_| is_told(&rest)) {
                title = work;
            } else if (is_column(&head)
                || is_review_of(&head, &rest, known)
                || is_kind_of(&head, &rest, known)
                || is_before_music_of(&head, &rest, known))
                && !is_decoration(&rest)
            {
                title = without_leading_word(&rest);
            } else if is_decoration(&rest) || is_news_of(&head, &rest, known) {
                title = head;
            }
        }
        let last = title.rsplit_once([':', '：']).filter(|(_, tail)| is_decoration(tail) && tail.contains(' '));
        if let Some((head, _)) = last.filter(|(head, _)| head.contains([':', '：'])) {
            title = head.trim().chars().collect();
        }
        title = strip_tail(&strip_head(&title));
        title = with_music(&title, known).unwrap_or(title);
        let bare = music_of(&title, known).unwrap_or(title);
        let bare = quotes::unquoted(&bare).map_or(bare.as_str(), str::trim);
        let dash = |c: char| c.is_whitespace() || matches!(c, '–' | '-' | '—' | '|' | ':' | ',');
        title = bare.trim_matches(dash).chars().collect();
        if title == before {
            break;
        }
    }
    title
}

/// Whether `head` says "review" in a few words and the article goes on to speak of `rest`: `Exclusive review: The Salt Road`.
fn is_review_of(head: &str, rest: &str, known: Known) -> bool {
    let bare = fold(&super::work(&strip_tail(&strip_head(&without_leading_word(rest)))));
    let names = |text: &str| !text.is_empty() && known.body.contains(text);
    names_review(head) && names(&bare) && !names(&fold(head))
}

/// `Paper Moons, the soundtrack on vinyl` → Paper Moons, where the article speaks of it.
fn with_music(title: &str, known: Known) -> Option<String> {
    const ARTICLES: &[&str] = &["the ", "la ", "le ", "el ", "die ", "der ", "il ", "a ", "de "];
    let (head, rest) = title.split_once(", ")?;
    let folded = fold(rest);
    let bare = ARTICLES.iter().find_map(|article| folded.strip_prefix(article)).unwrap_or(&folded);
    let music = RELEASE
        .iter()
        .any(|release| bare.strip_prefix(release).is_some_and(|rest| rest.is_empty() || rest.starts_with(' ')));
    (music && known.body.contains(&fold(head)) && !says_nothing(head)).then(|| head.to_owned())
}

/// `Music of Paper Moons` → Paper Moons, where the article speaks of that alone too.
fn music_of(title: &str, known: Known) -> Option<String> {
    let rest = title.strip_prefix("Music of ").or_else(|| title.strip_prefix("Soundtrack of "))?;
    let folded = fold(rest);
    let alone = |at: usize| {
        known.body.get(..at).is_some_and(|head| !head.ends_with("music of ") && !head.ends_with("soundtrack of "))
    };
    let spoken = folded.chars().count() >= 3 && known.body.match_indices(&folded).any(|(at, _)| alone(at));
    spoken.then(|| rest.to_owned())
}

/// Whether a few words before a colon end with one for a film or a game, and the article goes on to speak of what stands behind it
/// alone: `Listening to the film: The Salt Road`.
fn is_kind_of(head: &str, rest: &str, known: Known) -> bool {
    let (folded, bare) = (fold(head), fold(rest));
    let few = (1..=4).contains(&head.split_whitespace().count());
    few && kinds::ends_with_kind(&folded)
        && bare.chars().count() >= 3
        && known.body.contains(&bare)
        && !known.body.contains(&folded)
}

/// Whether `rest` says whose music it is, and the article goes on to speak of that and not of `head`: `All at Sea: the score of
/// Paper Moons`.
fn is_before_music_of(head: &str, rest: &str, known: Known) -> bool {
    let folded = fold(rest);
    let work = LEADS.iter().filter_map(|lead| folded.strip_prefix(lead)).min_by_key(|work| work.len());
    let named = |text: &str| text.chars().count() >= 3 && known.body.contains(text);
    work.is_some_and(named) && !named(&fold(head))
}

/// Whether a text is a sentence and no half of a title: `Ada Wills lets the strings run`.
fn is_told(text: &str) -> bool {
    text.split_whitespace().filter(|word| word.starts_with(char::is_lowercase)).count() >= 2
}

/// Whether `rest` tells in a sentence of the soundtrack of `head`, of which the article goes on to speak: `The Salt Road:
/// soundtrack out in spring`.
fn is_news_of(head: &str, rest: &str, known: Known) -> bool {
    let folded = fold(rest);
    let first: Vec<&str> = folded.split(' ').take(5).collect();
    let first = first.join(" ");
    let of_music = RELEASE.iter().any(|release| phrases::says(&first, &[*release]));
    let told = rest.split_whitespace().filter(|word| word.starts_with(char::is_lowercase)).count() >= 3;
    of_music && told && !is_decoration(head) && known.body.contains(&fold(head))
}

/// What follows "soundtrack" behind `Review:`.
fn without_leading_word(rest: &str) -> String {
    let (first, tail) = rest.split_once(' ').unwrap_or((rest, ""));
    let decorates = matches!(fold(first).as_str(), "soundtrack" | "score" | "ost" | "саундтрек" | "filmmusik");
    let to_it = ["to ", "of ", "to the film ", "zu "].iter().any(|to| tail.starts_with(to));
    if decorates && !tail.is_empty() && !to_it { tail.trim().to_owned() } else { rest.to_owned() }
}

/// What follows a tag such as `[OST 리뷰]`, `【レビュー】`, `[Review]`.
fn without_tag(title: &str) -> Option<&str> {
    let (tag, rest) = title.strip_prefix(['[', '【', '［'])?.split_once([']', '】', '］'])?;
    let empty = !tag.trim().is_empty() && (says_nothing(tag) || names_review(tag));
    (empty && !rest.trim().is_empty()).then(|| rest.trim())
}

fn strip_head(title: &str) -> String {
    let title = without_tag(title).unwrap_or(title);
    let wide = LEADS
        .iter()
        .filter(|lead| fold(&title.chars().take(lead.chars().count()).collect::<String>()) == **lead)
        .map(|lead| lead.chars().count())
        .max();
    title.chars().skip(wide.unwrap_or(0)).collect::<String>().trim().to_owned()
}

/// Cuts words such as "soundtrack review" from the end; one word that may be a title's own stays unless "review" is with it.
fn strip_tail(title: &str) -> String {
    #[rustfmt::skip]
    const TAILS: &[&str] = &[
        "soundtrack review", "score review", "album review", "film score review", "ost review", "review",
        "soundtrack-kritik", "kritik", "rezension", "recensione", "recenzja", "reseña", "resenha", "critique",
        "recensie", "inceleme", "incelemesi", "soundtrack incelemesi", "film müziği incelemesi", "рецензия", "レビュー",
        "サントラレビュー", "乐评", "影评", "리뷰", "ost 리뷰", "track list", "tracklist", "soundtrack tracklist",
        "soundtrack track list", "vinyl release", "vinyl release review", "vinyl review", "cd release", "lp release", ", colonna sonora", ", banda sonora", ", trilha sonora", ", filmmusik", ", soundtrack",
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

/// `Title (BO)` → the title: brackets that hold no more than a word for a review or a soundtrack.
pub(super) fn without_brackets(title: &str) -> String {
    let Some(open) = title.rfind(['(', '[', '（']).filter(|open| *open > 0) else { return title.to_owned() };
    let inner = title.get(open..).unwrap_or_default();
    let release = RELEASE.iter().any(|release| fold(inner).trim_matches(['(', ')']) == *release && release.len() > 4);
    let bare = inner.chars().any(char::is_alphabetic) && says_nothing(inner) && !release;
    let review = names_review(inner.trim_matches(['(', ')', '[', ']']));
    if bare || review { title.get(..open).unwrap_or_default().trim().to_owned() } else { title.to_owned() }
}

/// `Title (2018)` → the title and the year.
pub(super) fn without_year(title: &str) -> (String, Option<u16>) {
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
