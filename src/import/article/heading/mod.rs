//! The heading of an article → the album's title and the work's, without the site's decoration.
//!
//! `trim` takes off what headings carry round a title, `names` those who wrote the music, `made` reads headings that say who
//! wrote the music of what, `quoted` finds the work that a heading quotes.

mod made;
mod names;
mod quoted;
mod trim;

pub(super) use super::decoration::names_release;
use super::decoration::{RELEASE, is_column_name, is_decoration, is_headline, of_film, says_nothing};
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
    /// Who published the album, and when.
    pub(super) label: Option<String>,
    pub(super) released: Option<String>,
}

/// What is known of an article when its heading is read.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Known<'a> {
    /// The folded article without the heading.
    pub(super) body: &'a str,
    /// The composers that it names.
    pub(super) composers: &'a [String],
    /// The name of the site.
    pub(super) site: Option<&'a str>,
}

/// Reads `heading`.
pub(super) fn read(heading: &str, known: Known) -> Read {
    let made = made::made(heading, known);
    let (mut parts, others) = split(made.as_ref().map_or(heading, |made| &made.title), known.site);
    let (mut found, dated) = made.map(|made| (made.composers, made.year)).unwrap_or_default();
    names::take_credits(&mut parts, &mut found);
    names::take_persons(&mut parts, &mut found, known);
    let comments = |part: &String| part.starts_with(char::is_lowercase);
    if parts.len() > 1 && !parts.first().is_some_and(comments) {
        parts.retain(|part| !comments(part));
    }
    let beside = others.iter().find_map(|part| names::person(part, known));
    found.extend(beside.filter(|_| found.is_empty()).into_iter().flatten());
    let title = parts.join(" – ");
    let (title, year) = trim::without_year(&trim::strip(&title, known));
    let (title, published) = names::without_label(&title);
    let title = names::without_bracket(&title, &mut found, known);
    let title = of_film(&title).unwrap_or(title);
    let about = says_music(heading);
    let title = trim::without_brackets(&trim::strip(&names::by_composer(&title, about, &mut found, known), known));
    let quoted = quoted::quoted_work(&title, known.body);
    let (title, work) = quoted.unwrap_or_else(|| (title.clone(), owned(&work(&title), &title, known.body)));
    let work = before_release(&work, known.body).or_else(|| before_tagline(&work, known.body)).unwrap_or(work);
    Read {
        title: Some(title).filter(|title| !title.is_empty()),
        work: Some(work).filter(|work| !work.is_empty()),
        year: year.or(dated),
        composers: found,
        label: published.as_ref().map(|(label, _)| label.clone()),
        released: published.and_then(|(_, year)| year),
    }
}

/// Whether a heading says that it is about music.
fn says_music(heading: &str) -> bool {
    phrases::says(&fold(heading), &["soundtrack", "score", "music", "ost", "musik", "musique", "musica"])
}

/// The parts of a heading between its dashes, without those that only decorate; and what stands behind bars.
fn split(heading: &str, site: Option<&str>) -> (Vec<String>, Vec<String>) {
    let bars = heading
        .split(" | ")
        .flat_map(|part| part.split(" « "))
        .flat_map(|part| part.split(" :: "))
        .flat_map(|part| part.split(" » "));
    let tells = |part: &&str| {
        !part.is_empty() && !is_decoration(part) && site.is_none_or(|site| fold(site.trim()) != fold(part))
    };
    let bars: Vec<&str> = bars.map(str::trim).filter(tells).collect();
    let first = bars.first().copied().unwrap_or(heading);
    let others = bars.iter().skip(1).map(|part| (*part).to_owned()).collect();
    let dashes = [" – ", " — ", " - ", "—"].iter().fold(vec![first.to_owned()], |parts, dash| {
        parts.iter().flat_map(|part| part.split(dash).map(|p| p.trim().to_owned()).collect::<Vec<_>>()).collect()
    });
    let many = dashes.len() > 1;
    let kept: Vec<String> =
        dashes.iter().filter(|part| tells(&part.as_str()) && !(many && is_column_name(part))).cloned().collect();
    (if kept.is_empty() { vec![first.to_owned()] } else { kept }, others)
}

/// The work in an album's title: without the brackets that name the release.
pub(super) fn work(title: &str) -> String {
    let mut work = title.to_owned();
    for _ in 0..3 {
        let Some(open) = work.rfind(['(', '[', '（']) else { break };
        let inner = fold(work.get(open..).unwrap_or_default());
        if !RELEASE.iter().any(|release| inner.contains(release)) && !says_nothing(&inner) {
            break;
        }
        work = work.get(..open).unwrap_or_default().trim().to_owned();
    }
    let from = |tail: &str| {
        ["music from the ", "original music from the ", "songs from the "].iter().any(|from| tail.starts_with(from))
    };
    let release = |tail: &str| RELEASE.contains(&tail) || from(tail);
    if let Some((head, tail)) = work.rsplit_once([':', '–', '-']).filter(|(_, tail)| release(&fold(tail.trim()))) {
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
    let uncut: String = signs.iter().collect();
    let head: String = signs.get(..signs.len() - cut).unwrap_or_default().iter().collect();
    let work = without_article(head.trim(), &uncut);
    let work = work.trim().trim_end_matches([':', '–', '-', ',', '：']).trim().to_owned();
    let head = super::quotes::quoted_head(&work)
        .filter(|(_, tail)| !tail.is_empty() && says_nothing(tail))
        .map(|(head, _)| head.to_owned());
    let whole = head.unwrap_or(work);
    super::quotes::unquoted(&whole).unwrap_or(&whole).to_owned()
}

/// What stands before a word for a soundtrack in a headline, where the article quotes it: `Paper Moons OST: what each of the cues
/// tells about the girl`.
fn before_release(headline: &str, body: &str) -> Option<String> {
    #[rustfmt::skip]
    const WORDS: &[&str] = &["ost", "o.s.t", "o.s.t.", "soundtrack", "саундтрек", "サントラ", "サウンドトラック", "사운드트랙", "原声带"];
    let words: Vec<&str> = headline.split_whitespace().collect();
    let at =
        words.iter().position(|word| WORDS.contains(&fold(word.trim_end_matches([':', ',', '–', '-'])).as_str()))?;
    let work = words.get(..at).filter(|head| (1..=6).contains(&head.len()) && at + 1 < words.len())?.join(" ");
    let folded = fold(&work);
    let quoted = body.match_indices(&folded).any(|(from, _)| {
        body.get(..from)
            .and_then(|head| head.chars().next_back())
            .is_some_and(|c| matches!(c, '\'' | '<' | '〈') || super::quotes::opens(c))
    });
    (is_headline(headline) && folded.chars().count() >= 2 && quoted).then_some(work)
}

/// What stands before a word for a soundtrack and a saying in quotes: `紙の月 オリジナルサウンドトラック「静かな名盤」`.
fn before_tagline(title: &str, body: &str) -> Option<String> {
    let wide = RELEASE.iter().filter(|release| release.chars().any(|c| u32::from(c) >= 0x2e80));
    let found = wide.filter_map(|release| Some((title.find(release)?, title.split_once(release)?.1)));
    let (at, rest) = found.min_by_key(|(at, rest)| (*at, rest.len()))?;
    let work = title.get(..at)?.trim();
    let tagged = rest.trim_start().starts_with(['「', '『', '【', '《', '“', '〜', '～']);
    (tagged && work.chars().count() >= 2 && body.contains(&fold(work))).then(|| work.to_owned())
}

/// A work before a word for its music without the particle between: `雨の町の音楽`, where the article has the work without it too.
fn owned(work: &str, title: &str, body: &str) -> String {
    let score = work.strip_suffix(" Score").or_else(|| work.strip_suffix(" score"));
    let scored = |stem: &str| {
        let stem = fold(stem);
        body.match_indices(&stem)
            .any(|(at, _)| body.get(at + stem.len()..).is_some_and(|rest| !rest.starts_with(" score")))
    };
    if let Some(stem) = score.filter(|stem| stem.chars().count() >= 3 && scored(stem)) {
        return stem.to_owned();
    }
    let stem = ["의", "の", "的"].iter().find_map(|of| work.strip_suffix(of)).filter(|_| work.len() < title.len());
    let alone = |stem: &str| {
        let stem = fold(stem);
        stem.chars().count() >= 2
            && body
                .match_indices(&stem)
                .any(|(at, _)| body.get(at + stem.len()..).is_some_and(|rest| !rest.starts_with(['의', 'の', '的'])))
    };
    stem.filter(|stem| alone(stem)).unwrap_or(work).to_owned()
}

/// A title from which a word for a release was cut off, without the article of that word; the whole where the word belonged to
/// the title: `The Power of a Soundtrack`.
fn without_article(cut: &str, whole: &str) -> String {
    const ARTICLES: &[&str] = &["the", "der", "die", "das", "la", "le", "el", "il", "o", "a"];
    #[rustfmt::skip]
    const BINDING: &[&str] = &[
        "a", "an", "of", "for", "to", "in", "on", "with", "and", "my", "your", "his", "her", "our", "their", "this", "that", "its", "de", "du", "des",
        "di", "del", "della", "un", "une", "una", "und", "von", "vom", "zum", "zur", "den", "dem", "ein", "eine", "einer", "um", "uma", "do", "da", "e", "et", "y",
    ];
    let Some((head, last)) = cut.rsplit_once(' ').filter(|_| cut.len() < whole.len()) else { return cut.to_owned() };
    let last = fold(last);
    match head.rsplit_once(' ').map_or(head, |(_, word)| word) {
        before
            if BINDING.contains(&last.as_str())
                || ARTICLES.contains(&last.as_str()) && BINDING.contains(&fold(before).as_str()) =>
        {
            whole.to_owned()
        }
        _ if ARTICLES.contains(&last.as_str()) => head.to_owned(),
        _ => cut.to_owned(),
    }
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
