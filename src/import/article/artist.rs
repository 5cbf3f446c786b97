//! Names beside titles: `Title – Name`, `Name – Title`, `Title (Name)`, `Title by Name`. They go only where the whole list
//! says that they are names; a single row never decides.

use super::folded::fold;
use super::glyph::Glyphs;
use super::mixed;
use super::quotes::{quoted_head, unquoted};
use super::shape::{Row, tidy};

/// Takes quotes and names from the titles of a list.
pub(super) fn strip(rows: &mut [Row]) {
    for row in rows.iter_mut() {
        performed_by(row);
    }
    if rows.len() >= 3 {
        credits(rows);
        colons(rows);
        dashes(rows);
        mixed::strip(rows);
        by(rows);
        parentheses(rows);
    }
    rows.iter_mut().for_each(unquote_head);
}

/// `“A” (from B)` becomes `A (from B)`.
fn unquote_head(row: &mut Row) {
    if let Some((head, tail)) = quoted_head(&row.title).filter(|(_, tail)| tail.starts_with(['(', '[', '（'])) {
        row.title = format!("{head} {tail}");
    }
}

/// `Title (performed by Name)`.
pub(super) fn performed_by(row: &mut Row) {
    const SAYS: &[&str] = &[
        "performed by",
        "score by",
        "written by",
        "sung by",
        "vocals by",
        "gesungen von",
        "interprete par",
        "interpretado por",
        "interpretada por",
        "interpretato da",
        "wykonanie",
        "исполняет",
        "исполнение",
        "uitgevoerd door",
        "seslendiren",
        "various artists",
    ];
    let signs: Vec<char> = row.title.chars().collect();
    let cut =
        signs.iter().enumerate().rev().find(|(_, c)| matches!(c, '(' | '[' | '–' | '-' | '—' | ',')).map(|(at, _)| at);
    let Some(cut) = cut.filter(|&at| at > 0) else { return said_by(row) };
    let rest: String = signs.get(cut + 1..).unwrap_or_default().iter().collect();
    let by = rest.strip_prefix("by ").and_then(|name| name.chars().next()).is_some_and(char::is_uppercase);
    let bracketed = signs.get(cut) == Some(&'(') && by && rest.ends_with(')');
    if bracketed || SAYS.iter().any(|says| fold(rest.trim()).starts_with(says)) {
        let head: String = signs.get(..cut).unwrap_or_default().iter().collect();
        row.title = tidy(&Glyphs::new(&head));
    } else {
        said_by(row);
    }
}

/// `Title performed by Name`, with nothing between them.
fn said_by(row: &mut Row) {
    const SAYS: &[&str] = &[" performed by ", " score by ", " sung by ", " composed by ", " interprété par "];
    let cut = SAYS.iter().filter_map(|says| row.title.find(says)).min().filter(|at| *at > 0);
    if let Some(head) = cut.and_then(|at| row.title.get(..at)).map(str::to_owned) {
        row.title = tidy(&Glyphs::new(&head));
    }
}

/// Most rows end with who wrote the words and the tune: `詞:… 曲:…`.
fn credits(rows: &mut [Row]) {
    const SIGNS: &[&str] = &[
        " 詞:",
        " 词:",
        " 詞：",
        " 词：",
        " 曲:",
        " 曲：",
        " 作曲:",
        " 作曲：",
        " 作詞",
        " 作词",
        "（作曲",
        "(作曲",
        " 演唱:",
        " 演唱：",
        " 編曲",
        " 编曲",
        " 歌:",
        " 歌：",
        " 唄:",
        " 唄：",
    ];
    let cut = |title: &str| SIGNS.iter().filter_map(|sign| title.find(sign)).min().filter(|at| *at > 0);
    if rows.iter().filter(|row| cut(&row.title).is_some()).count() * 10 < rows.len() * 6 {
        return;
    }
    for row in rows.iter_mut() {
        if let Some(head) = cut(&row.title).and_then(|at| row.title.get(..at)).map(str::to_owned) {
            let open =
                head.rfind(['(', '（']).filter(|at| !head.get(*at..).is_some_and(|rest| rest.contains([')', '）'])));
            row.title = tidy(&Glyphs::new(open.and_then(|at| head.get(..at)).unwrap_or(&head)));
        }
    }
}

/// Every row has a colon and much text after it: the text is commentary.
fn colons(rows: &mut [Row]) {
    let halves: Option<Vec<(String, String)>> = rows
        .iter()
        .map(|row| row.title.split_once(['：', ':']).map(|(a, b)| (a.trim().to_owned(), b.trim().to_owned())))
        .collect();
    let Some(halves) = halves else { return };
    let (heads, tails): (usize, usize) =
        (halves.iter().map(|h| h.0.chars().count()).sum(), halves.iter().map(|h| h.1.chars().count()).sum());
    let kinds = halves.iter().map(|h| fold(&h.0)).collect::<std::collections::BTreeSet<_>>().len();
    if tails < heads * 3
        || kinds * 10 < rows.len() * 8
        || rows.iter().any(|row| row.length.is_some())
        || halves.iter().any(|h| h.0.is_empty())
    {
        return;
    }
    for (row, (title, tail)) in rows.iter_mut().zip(halves) {
        row.title = tidy(&Glyphs::new(&title));
        row.tail = tail;
    }
}

/// Every row has ` – `: the side that is quoted is the title, else the side that repeats itself is the name, else the second.
fn dashes(rows: &mut [Row]) {
    let halves: Option<Vec<(String, String)>> = rows.iter().map(|row| halves(&row.title)).collect();
    let Some(halves) = halves else { return };
    let quoted = |side: fn(&(String, String)) -> &str| {
        halves.iter().filter(|half| unquoted(side(half).trim()).is_some()).count() * 10 >= halves.len() * 8
    };
    let distinct = |side: fn(&(String, String)) -> &str| {
        halves.iter().map(|half| fold(side(half))).collect::<std::collections::BTreeSet<_>>().len()
    };
    let (first, second) = (distinct(|h| &h.0), distinct(|h| &h.1));
    let numbered = halves.iter().filter(|half| half.0.chars().any(|c| c.is_ascii_digit())).count() * 2 > halves.len();
    let second_is_title = quoted(|h| &h.1) || !quoted(|h| &h.0) && first < second && !numbered;
    if numbered && !quoted(|h| &h.0) && !quoted(|h| &h.1) && second >= first {
        return;
    }
    for (row, half) in rows.iter_mut().zip(&halves) {
        row.title = tidy(&Glyphs::new(if second_is_title { &half.1 } else { &half.0 }));
    }
}

pub(super) fn halves(title: &str) -> Option<(String, String)> {
    let cut = [" – ", " — ", " - ", " ― "].iter().find_map(|dash| title.split_once(dash));
    cut.map(|(a, b)| (a.trim().to_owned(), b.trim().to_owned())).filter(|(a, b)| !a.is_empty() && !b.is_empty())
}

/// Every row ends ` by Name`.
fn by(rows: &mut [Row]) {
    let halves: Option<Vec<(String, String)>> = rows
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

/// Every row ends in brackets, and few names fill them.
fn parentheses(rows: &mut [Row]) {
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
    ];
    let halves: Option<Vec<(String, String)>> = rows
        .iter()
        .map(|row| {
            let inner = row.title.strip_suffix([')', '）'])?;
            let (title, name) = inner.rsplit_once(['(', '（'])?;
            let names = name.chars().next().is_some_and(char::is_alphabetic)
                && !NOT_NAMES.iter().any(|word| fold(name).split(|c: char| !c.is_alphanumeric()).any(|w| w == *word));
            (names && !title.trim().is_empty()).then(|| (title.trim().to_owned(), fold(name)))
        })
        .collect();
    let Some(halves) = halves else { return };
    let names = halves.iter().map(|(_, name)| name).collect::<std::collections::BTreeSet<_>>().len();
    if names * 10 <= rows.len() * 7 {
        for (row, (title, _)) in rows.iter_mut().zip(&halves) {
            row.title = tidy(&Glyphs::new(title));
        }
    }
}
