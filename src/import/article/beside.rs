//! Names beside titles on both sides of one sign: `Title – Name`, `Name / Title`, `Name “Title”`, `Title (Name)`. They go only where
//! the whole list says that they are names; a single row never decides.

use std::collections::BTreeSet;

use super::capitals;
use super::edges::tidy;
use super::folded::fold;
use super::glyph::Glyphs;
use super::name;
use super::quotes::{closers, unquoted};
use super::shape::Row;
use super::sides;
use super::told::Told;

/// Rows of a list whose names are looked for in the text, at most.
const MOST_ASKED: usize = 40;
/// The two sides of a title.
type Halves = (String, String);

/// Takes the names from a list's titles where nearly all have one.
pub(super) fn strip(rows: &mut [Row], told: &Told) {
    quoted(rows);
    divided(rows, slash, false, told);
    divided(rows, |title| halves(title).or_else(|| loose(title)), true, told);
    by(rows);
    brackets(rows);
    commas(rows, told);
    capitals::strip(rows);
}

/// Whether at least `tenths` of `of` are there.
fn most(count: usize, of: usize, tenths: usize) -> bool {
    count * 10 >= of * tenths
}

/// Most rows hold a quoted title with a name before or after it: `“A” Name`, `Name: “A”`, `“A,” Name`.
fn quoted(rows: &mut [Row]) {
    let parts: Vec<Option<Halves>> = rows.iter().map(|row| quoted_part(&row.title)).collect();
    let both = parts.iter().flatten().count();
    let of_title = |rest: &str| rest.starts_with(['(', '[', '（', '〜', '～', '~']);
    let named = parts.iter().flatten().filter(|(_, rest)| !rest.is_empty() && !of_title(rest)).count();
    let rests: BTreeSet<&str> = parts.iter().flatten().map(|(_, rest)| rest.as_str()).collect();
    if !most(both, rows.len(), 8) || !most(named, rows.len(), 6) || rests.len() < 2 && named > 1 && both != rows.len() {
        return;
    }
    for (row, part) in rows.iter_mut().zip(parts) {
        if let Some((title, _)) = part.filter(|(_, rest)| !of_title(rest)) {
            row.title = tidy(&Glyphs::new(title.trim_end_matches([',', '、'])));
        }
    }
}

/// The part of a title in quotes that stands at its beginning or end, and the rest; none if two are quoted.
fn quoted_part(title: &str) -> Option<Halves> {
    if let Some(inner) = title.strip_prefix('‘') {
        return single(inner);
    }
    let open = title.char_indices().find(|(_, c)| closers(*c).is_some() && !matches!(c, '\'' | '’' | '‘' | '<'))?;
    let inner = title.get(open.0 + open.1.len_utf8()..)?;
    let close = inner.char_indices().find(|(_, c)| closers(open.1).is_some_and(|closers| closers.contains(c)))?;
    let (head, tail) = (title.get(..open.0)?.trim(), inner.get(close.0 + close.1.len_utf8()..)?.trim());
    let (head, after) = (rest(head), if head.is_empty() { rest(tail) } else { after_name(tail) });
    let again = head.contains(open.1) || after.contains(open.1);
    let one = head.is_empty() || after.is_empty();
    let quoted = inner.get(..close.0)?.trim().to_owned();
    (one && !again && !quoted.is_empty()).then(|| (quoted, head + &after))
}

/// The same of a title in single quotes, which hold apostrophes: they close where no letter follows.
fn single(inner: &str) -> Option<Halves> {
    let closes =
        |at: usize| inner.get(at + '’'.len_utf8()..).is_some_and(|tail| !tail.starts_with(char::is_alphanumeric));
    let close = inner.match_indices('’').map(|(at, _)| at).find(|&at| at > 0 && closes(at))?;
    let (quoted, tail) = (inner.get(..close)?.trim(), inner.get(close + '’'.len_utf8()..)?.trim());
    (!quoted.is_empty() && !tail.contains('‘')).then(|| (quoted.to_owned(), rest(tail)))
}

/// What stands beside a quoted title, without the signs between them.
fn rest(text: &str) -> String {
    let sign = |c: char| c.is_whitespace() || matches!(c, '-' | '–' | '—' | ':' | ',' | '/');
    text.trim_matches(sign).to_owned()
}

/// The same of what follows a title with a name before it: who else performs it stands there in brackets.
fn after_name(text: &str) -> String {
    let featured = ["[ft", "(ft", "[feat", "(feat", "[with ", "(with "].iter().any(|word| text.starts_with(word));
    if featured && text.ends_with([']', ')']) { String::new() } else { rest(text) }
}

/// Most rows are divided by the same sign: the names go from the side that holds them.
fn divided(rows: &mut [Row], divide: impl Fn(&str) -> Option<Halves>, dashed: bool, told: &Told) {
    let parts: Vec<Option<Halves>> = rows.iter().map(|row| divide(&row.title)).collect();
    let both: Vec<&Halves> = parts.iter().flatten().collect();
    let enough = if dashed {
        both.len() == rows.len() || rows.len() >= 7 && most(both.len(), rows.len(), 8)
    } else {
        rows.len() >= 4 && most(both.len(), rows.len(), 9)
    };
    if !enough {
        return;
    }
    let Some(names_first) = names_first(&both, told).or_else(|| if dashed { by_habit(&both) } else { None }) else {
        return;
    };
    let sides = |half: &Halves| if names_first { (half.1.clone(), half.0.clone()) } else { half.clone() };
    let names: BTreeSet<String> = both.iter().map(|half| fold(&sides(half).1)).collect();
    let is_name = |text: &str| names.contains(&fold(text));
    for (row, part) in rows.iter_mut().zip(&parts) {
        let Some((title, name)) = part.as_ref().map(sides) else { continue };
        let turned = is_name(&title) && both.iter().filter(|half| fold(&sides(half).1) == fold(&name)).count() == 1;
        row.title = tidy(&Glyphs::new(if turned { &name } else { &title }));
    }
}

/// Whether the first sides are the names: the other side is quoted, or they repeat themselves, or they look like names.
fn names_first(both: &[&Halves], told: &Told) -> Option<bool> {
    let side = |first: bool| both.iter().map(move |half| if first { half.0.as_str() } else { half.1.as_str() });
    let quoted = |first: bool| most(side(first).filter(|text| unquoted(text.trim()).is_some()).count(), both.len(), 8);
    let kinds = |first: bool| side(first).map(fold).collect::<BTreeSet<_>>().len();
    let korean = |first: bool| most(side(first).filter(|text| name::is_korean(text)).count(), both.len(), 8);
    let (left, right) = (name::share(side(true)), name::share(side(false)));
    let (first, second) = (kinds(true), kinds(false));
    let numbered = side(true).filter(|text| text.chars().any(|c| c.is_ascii_digit())).count() * 2 > both.len();
    let named = |first: bool| side(first).take(MOST_ASKED).filter(|text| told.names(text)).count();
    // A row that quotes a part of itself says nothing of the others: `Theme (“Salt Road” Opening) – Salt Road`.
    let own = |text: &str| both.iter().take(MOST_ASKED).any(|half| half.0.len() > text.len() && half.0.contains(text));
    let said = |first: bool| side(first).filter(|text| told.quotes(text) && (first || !own(text))).count();
    match () {
        () if quoted(false) && !quoted(true) => Some(true),
        () if quoted(true) && !quoted(false) => Some(false),
        // No album has the same few titles again and again, whatever the text quotes.
        () if first >= 2 && first * 3 <= second && both.len() >= 5 && !numbered => Some(true),
        () if second >= 2 && second * 3 <= first && both.len() >= 5 => Some(false),
        () if said(false) > 0 && said(true) == 0 => Some(true),
        () if said(true) > 0 && said(false) == 0 => Some(false),
        () if first * 10 <= second * 8 && !numbered => Some(true),
        () if second * 10 <= first * 8 => Some(false),
        () if korean(false) != korean(true) => Some(korean(true)),
        () if left >= right + 25 && left >= 60 && !numbered => Some(true),
        () if right >= left + 25 && right >= 60 => Some(false),
        () if named(true) >= named(false) + 2 => Some(true),
        () if named(false) >= named(true) + 2 => Some(false),
        () if told.various => Some(true),
        () => sides::names_first(&side(true).collect::<Vec<_>>(), &side(false).collect::<Vec<_>>()),
    }
}

/// Where nothing tells the sides apart: people write the title first. A second side that cannot be a name is part of the title.
fn by_habit(both: &[&Halves]) -> Option<bool> {
    let uncased = both.iter().all(|half| name::is_uncased(&half.1));
    let numbered = both.iter().filter(|half| half.0.chars().any(|c| c.is_ascii_digit())).count() * 2 > both.len();
    let share = |side: fn(&Halves) -> &str| name::share(both.iter().map(|half| side(half)));
    let (left, right) = (share(|half| &half.0), share(|half| &half.1));
    (!numbered && (uncased || right >= 60 && right >= left + 10)).then_some(false)
}

/// The two sides of a dash between spaces.
pub(super) fn halves(title: &str) -> Option<Halves> {
    let cut =
        [" – ", " — ", " - ", " ― "].iter().filter_map(|dash| title.split_once(dash)).min_by_key(|(a, _)| a.len());
    cut.and_then(filled)
}

/// The two sides of a dash with a space on one side of it only.
pub(super) fn loose(title: &str) -> Option<Halves> {
    ["- ", "– ", " -", " –"].iter().find_map(|dash| title.split_once(dash)).and_then(filled)
}

/// The two sides of a slash: `A / B`, `A／B`, `A /B`.
fn slash(title: &str) -> Option<Halves> {
    [" / ", "／", " /", "/ "].iter().find_map(|slash| title.split_once(slash)).and_then(filled)
}

fn filled((left, right): (&str, &str)) -> Option<Halves> {
    let (left, right) = (left.trim(), right.trim());
    (!left.is_empty() && !right.is_empty()).then(|| (left.to_owned(), right.to_owned()))
}

/// Every row ends `, Name`, and the names repeat themselves, or the text has them.
fn commas(rows: &mut [Row], text: &Told) {
    let halves: Option<Vec<Halves>> =
        rows.iter().map(|row| row.title.rsplit_once([',', '，']).and_then(filled)).collect();
    let Some(halves) = halves.filter(|halves| halves.len() >= 4) else { return };
    let names = || halves.iter().map(|half| half.1.as_str());
    let kinds = |side: fn(&Halves) -> &str| halves.iter().map(|half| fold(side(half))).collect::<BTreeSet<_>>().len();
    let repeated = kinds(|half| &half.1) < kinds(|half| &half.0);
    let told = names().take(MOST_ASKED).filter(|name| text.names(name)).count() >= 2;
    if name::share(names()) >= 85 && (repeated || told) {
        for (row, (title, _)) in rows.iter_mut().zip(halves) {
            row.title = tidy(&Glyphs::new(&title));
        }
    }
}

/// Every row ends ` by Name`.
fn by(rows: &mut [Row]) {
    let halves: Option<Vec<Halves>> = rows
        .iter()
        .map(|row| {
            let (title, name) = row.title.rsplit_once(" by ")?;
            name.chars().next().is_some_and(char::is_uppercase).then(|| (title.to_owned(), name.to_owned()))
        })
        .collect();
    for (row, (title, _)) in rows.iter_mut().zip(halves.unwrap_or_default()) {
        row.title = tidy(&Glyphs::new(&title));
    }
}

/// Nearly every row ends in brackets, and few names fill them, or what fills them looks like names throughout.
fn brackets(rows: &mut [Row]) {
    const NOT_NAMES: &[&str] = &[
        "version",
        "mix",
        "remix",
        "reprise",
        "edit",
        "suite",
        "theme",
        "bonus",
        "live",
        "from",
        "feat",
        "title",
        "credits",
        "part",
        "pt",
        "demo",
        "instrumental",
        "alternate",
        "film",
        "album",
        "unreleased",
        "new",
    ];
    let is_name = |text: &str| {
        text.chars().next().is_some_and(char::is_alphabetic)
            && !NOT_NAMES.iter().any(|word| fold(text).split(|c: char| !c.is_alphanumeric()).any(|w| w == *word))
    };
    let parts: Vec<Option<Halves>> = rows
        .iter()
        .map(|row| {
            let inner = row.title.strip_suffix([')', '）', ']'])?;
            let (title, name) = inner.rsplit_once(['(', '（', '['])?;
            // Nicknames stand in quotes: `(“Big Al” Stone)`.
            filled((title, &name.replace(['“', '”', '"'], ""))).filter(|(_, name)| is_name(name))
        })
        .collect();
    let found = parts.iter().flatten().count();
    let names: Vec<String> = parts.iter().flatten().flat_map(|(_, names)| each_name(names)).collect();
    let kinds = names.iter().collect::<BTreeSet<_>>().len();
    let repeated = found == rows.len() && kinds * 10 <= names.len() * 7;
    let looks = rows.len() >= 4 && name::share(parts.iter().flatten().map(|(_, name)| name.as_str())) >= 85;
    if !(repeated || looks && most(found, rows.len(), 8)) {
        return;
    }
    for (row, (title, name)) in rows.iter_mut().zip(parts).filter_map(|(row, part)| Some((row, part?))) {
        if repeated || name::likeness(&name) > 0 {
            row.title = tidy(&Glyphs::new(&title));
        }
    }
}

/// The names that stand together, folded, without the words before them: `music by A; lyrics by B`, `A/B`.
fn each_name(names: &str) -> Vec<String> {
    let bare = |name: &str| {
        let folded = fold(name.trim());
        BEFORE_NAMES.iter().find_map(|word| folded.strip_prefix(word)).map(str::to_owned).unwrap_or(folded)
    };
    names.split(['/', ';', '&']).map(bare).filter(|name| !name.is_empty()).collect()
}

/// Words before the name of who wrote the tune or the words; folded.
const BEFORE_NAMES: &[&str] = &[
    "music by ",
    "lyrics by ",
    "words by ",
    "written by ",
    "musik von ",
    "text von ",
    "musique de ",
    "paroles de ",
    "musica de ",
    "letra de ",
    "musica di ",
    "musiche di ",
    "testo di ",
    "musica por ",
    "letra por ",
    "muzyka ",
    "slowa ",
];
