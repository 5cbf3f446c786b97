//! The heading of an article → the album's title and the work's, without the site's decoration.

use super::credits;
pub(super) use super::decoration::names_release;
use super::decoration::{LEADS, RELEASE, is_column, is_column_name, is_decoration, says_nothing};
use super::folded::fold;
use super::people;
use super::phrases;
use super::piece::{Piece, Role};
use super::quotes::closers;

/// What a heading says.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Read {
    pub(super) title: Option<String>,
    pub(super) work: Option<String>,
    pub(super) year: Option<u16>,
    pub(super) composers: Vec<String>,
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
    let (mut parts, others) = split(heading, known.site);
    let mut found: Vec<String> = Vec::new();
    take_credits(&mut parts, &mut found);
    take_persons(&mut parts, &mut found, known);
    let beside = others.iter().find_map(|part| person(part, known));
    found.extend(beside.filter(|_| found.is_empty()).into_iter().flatten());
    let title = parts.join(" – ");
    let (title, year) = without_year(&strip(&title));
    let title = without_brackets(&strip(&by_composer(&title, &mut found, known)));
    let quoted = quoted_work(&title, known.body);
    let (title, work) = quoted.unwrap_or_else(|| (title.clone(), work(&title)));
    Read {
        title: Some(title).filter(|title| !title.is_empty()),
        work: Some(work).filter(|work| !work.is_empty()),
        year,
        composers: found,
    }
}

/// The parts of a heading between its dashes, without those that only decorate; and what stands behind bars.
fn split(heading: &str, site: Option<&str>) -> (Vec<String>, Vec<String>) {
    let bars = heading.split(" | ").flat_map(|part| part.split(" « ")).flat_map(|part| part.split(" :: "));
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

/// Takes `music by X` out of the parts.
fn take_credits(parts: &mut Vec<String>, found: &mut Vec<String>) {
    if parts.len() < 2 {
        return;
    }
    parts.retain(|part| {
        let said = credits::line(part, false);
        let [credits::Said::Composers(names)] = said.as_slice() else { return true };
        found.extend(names.iter().cloned());
        false
    });
}

/// Takes the names of those who wrote the music out of the parts, the last first; one part stays as the title.
fn take_persons(parts: &mut Vec<String>, found: &mut Vec<String>, known: Known) {
    split_sayings(parts, known);
    for at in (0..parts.len()).rev() {
        let stated = || parts.get(at).filter(|_| says_soundtrack_of(parts, at)).and_then(|part| lone_person(part));
        let Some(names) = parts.get(at).and_then(|part| person(part, known)).or_else(stated) else { continue };
        if parts.len() > 1 && found.is_empty() {
            found.extend(names);
            parts.remove(at);
        }
    }
    let saying = |part: &String| part.starts_with(['„', '“', '"', '«']) && super::quotes::unquoted(part).is_some();
    if parts.len() > 1 && !found.is_empty() && parts.first().is_some_and(|first| !saying(first)) {
        parts.retain(|part| !saying(part));
    }
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
    people::is_person(name).then(|| vec![name.to_owned()])
}

/// `Name: “A saying”` is two parts.
fn split_sayings(parts: &mut Vec<String>, known: Known) {
    let Some((at, (head, tail))) = parts.iter().enumerate().find_map(|(at, part)| {
        let (head, tail) = part.split_once([':', '：'])?;
        person(head.trim(), known).map(|_| (at, (head.trim().to_owned(), tail.trim().to_owned())))
    }) else {
        return;
    };
    parts.splice(at..=at, [head, tail]);
}

/// The heading without `Review:` before it and `soundtrack review` after it.
fn strip(title: &str) -> String {
    let mut title = title.trim().to_owned();
    for _ in 0..4 {
        let before = title.clone();
        let halves = title.split_once([':', '：']).map(|(head, rest)| (head.trim().to_owned(), rest.trim().to_owned()));
        if let Some((head, rest)) = halves.filter(|(_, rest)| !rest.is_empty()) {
            if is_column(&head) && !is_decoration(&rest) {
                title = without_leading_word(&rest);
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

/// What follows "soundtrack" behind `Review:`.
fn without_leading_word(rest: &str) -> String {
    let (first, tail) = rest.split_once(' ').unwrap_or((rest, ""));
    let decorates = matches!(fold(first).as_str(), "soundtrack" | "score" | "ost" | "саундтрек" | "filmmusik");
    let to_it = ["to ", "of ", "to the film ", "zu "].iter().any(|to| tail.starts_with(to));
    if decorates && !tail.is_empty() && !to_it { tail.trim().to_owned() } else { rest.to_owned() }
}

fn strip_head(title: &str) -> String {
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
        "soundtrack track list", ", colonna sonora", ", banda sonora", ", trilha sonora", ", filmmusik", ", soundtrack",
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

/// The names, if a part of a heading is a name that the article speaks of as a composer's.
fn person(part: &str, known: Known) -> Option<Vec<String>> {
    let bare = part.split(['(', '[']).next().unwrap_or_default().trim();
    let names = people::names(bare);
    let is_known = |name: &String| known.composers.iter().any(|composer| people::same(composer, name));
    let spoken = |name: &String| people::is_person(name) && people::is_credited(name, known.body);
    let free = known.composers.is_empty();
    (!names.is_empty() && (names.iter().all(is_known) || free && names.iter().all(spoken))).then_some(names)
}

/// `Title by Name` and `Title, von Name`, where the name is one that the article speaks of as the composer's.
fn by_composer(title: &str, found: &mut Vec<String>, known: Known) -> String {
    for by in [
        ", by ", ", de ", ", von ", ", par ", ", di ", ", por ", ", van ", ", av ", ", ", " by ", " von ", " de ",
        " par ", " di ", " por ", " van ", " av ", " от ",
    ] {
        let Some((head, tail)) = title.rsplit_once(by) else { continue };
        let names = people::names(tail);
        let stated = names.iter().all(|name| known.composers.iter().any(|composer| people::same(composer, name)));
        let plain = by == " by "
            && names.iter().all(|name| people::is_name(name) && name.contains(' '))
            && phrases::says(&fold(head), &["soundtrack", "score", "music", "ost"]);
        let marked = by.starts_with(',') && by.len() > 3 || by == " by ";
        let spoken = marked
            && found.is_empty()
            && known.composers.is_empty()
            && names.iter().all(|name| people::is_person(name) && people::is_credited(name, known.body));
        if !names.is_empty() && !head.trim().is_empty() && (stated || plain || spoken) {
            found.extend(names);
            return head.trim().to_owned();
        }
    }
    title.to_owned()
}

/// The title and the work, where the heading quotes the work and says little beside it: `『A』サウンドトラック`,
/// `Soundtrack “A”. A first review`.
fn quoted_work(title: &str, body: &str) -> Option<(String, String)> {
    let (before, inside, after) = quoted(title)?;
    let lead = fold(&before);
    let leads_in = LEADS.iter().any(|words| lead.ends_with(words.trim_end())) || says_nothing(&before);
    let tail = after.trim();
    let release = !tail.is_empty() && RELEASE.contains(&fold(tail).as_str());
    let stops = tail.is_empty() || release || says_nothing(tail) || tail.starts_with(['.', '。', '!']);
    let again = fold(&inside).chars().count() >= 2 && body.contains(&fold(&inside));
    let bracket = tail.starts_with(['(', '（']);
    let album = work(&inside) != inside;
    if bracket || !(leads_in && (stops || again) || again && says_nothing(tail) || album && stops) {
        return None;
    }
    let whole = if release { title.to_owned() } else { inside.clone() };
    Some((whole, work(&inside)))
}

/// The one quotation in a heading, with what stands before and behind it.
fn quoted(title: &str) -> Option<(String, String, String)> {
    let signs: Vec<char> = title.chars().collect();
    let opens = |at: &usize| {
        let before = at.checked_sub(1).and_then(|before| signs.get(before));
        signs.get(*at).is_some_and(|c| closers(*c).is_some() && !matches!(c, '<' | '`'))
            && before.is_none_or(|c| !c.is_alphanumeric() || u32::from(*c) >= 0x2e80)
    };
    let open = (0..signs.len()).find(opens)?;
    let ends = signs.get(open).and_then(|c| closers(*c))?;
    let shuts = |at: &usize| {
        let free = signs.get(at + 1).is_none_or(|c| !c.is_alphanumeric() || u32::from(*c) >= 0x2e80);
        signs.get(*at).is_some_and(|c| ends.contains(c)) && free
    };
    let close = (open + 1..signs.len()).find(shuts)?;
    let text = |range: std::ops::Range<usize>| signs.get(range).unwrap_or_default().iter().collect::<String>();
    let (before, inside, after) = (text(0..open), text(open + 1..close), text(close + 1..signs.len()));
    let again = after.chars().any(|c| closers(c).is_some_and(|_| !matches!(c, '\'' | '’' | '<')));
    (!again && !inside.trim().is_empty()).then(|| (before.trim().to_owned(), inside.trim().to_owned(), after))
}

/// `Title (BO)` → the title: brackets that hold no more than a word for a review or a soundtrack.
fn without_brackets(title: &str) -> String {
    let Some(open) = title.rfind(['(', '[', '（']).filter(|open| *open > 0) else { return title.to_owned() };
    let inner = title.get(open..).unwrap_or_default();
    let release = RELEASE.iter().any(|release| fold(inner).trim_matches(['(', ')']) == *release && release.len() > 4);
    let bare = inner.chars().any(char::is_alphabetic) && says_nothing(inner) && !release;
    if bare { title.get(..open).unwrap_or_default().trim().to_owned() } else { title.to_owned() }
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
        if !RELEASE.iter().any(|release| inner.contains(release)) && !says_nothing(&inner) {
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
        .filter(|(_, tail)| !tail.is_empty() && says_nothing(tail))
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
