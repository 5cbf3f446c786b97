//! What rows carry behind their titles: who performs or wrote a track, in words that say so, and commentary.

use super::beside;
use super::edges::tidy;
use super::folded::fold;
use super::glyph::Glyphs;
use super::initials;
use super::mixed;
use super::quotes::quoted_head;
use super::remarks;
use super::shape::{Plan, Row, Shape};
use super::suffix;
use super::told::Told;
use super::works;

/// Takes quotes and names from the titles of a list.
pub(super) fn strip(rows: &mut [Row], told: &Told) {
    remarks::strip(rows);
    stops(rows);
    for row in rows.iter_mut() {
        without_remark(row);
        performed_by(row);
    }
    if rows.len() >= 3 {
        works::strip(rows);
        initials::strip(rows);
        suffix::strip(rows, told);
        credits(rows);
        colons(rows);
        beside::strip(rows, told);
        mixed::strip(rows, told);
    }
    rows.iter_mut().for_each(unquote_head);
}

/// Every title ends with a full stop: none is part of a title.
fn stops(rows: &mut [Row]) {
    let stopped = |row: &Row| row.title.ends_with('.') && !row.title.ends_with("..");
    if rows.len() >= 3 && rows.iter().all(stopped) {
        for row in rows.iter_mut() {
            row.title.pop();
        }
    }
}

/// `“A” (from B)` becomes `A (from B)`.
fn unquote_head(row: &mut Row) {
    if let Some((head, tail)) = quoted_head(&row.title).filter(|(_, tail)| tail.starts_with(['(', '[', '（'])) {
        row.title = format!("{head} {tail}");
    }
}

/// `Title (*Bonus Track)`, `Title – bonus track`, `Title [previously unreleased]`: what is said of a track and is not its title.
fn without_remark(row: &mut Row) {
    #[rustfmt::skip]
    const REMARKS: &[&str] = &[
        "bonus track", "bonus tracks", "bonustrack", "bonus-track", "bonus", "previously unreleased", "digital bonus track",
        "titre bonus", "piste bonus", "tema extra", "pista adicional", "traccia bonus", "faixa bonus", "utwor bonusowy",
        "бонус-трек", "бонус", "ボーナストラック", "보너스 트랙", "new", "neu", "inedit", "inedito", "hidden track",
    ];
    let end = row.title.trim_end_matches([')', ']', '*', ' ', '）']);
    let cut = [" (", " [", " – ", " - ", "（", " *("]
        .iter()
        .filter_map(|sign| end.rfind(sign).map(|at| (at, sign.len())))
        .max();
    let Some((at, wide)) = cut.filter(|(at, _)| *at > 0) else { return };
    let remark = fold(end.get(at + wide..).unwrap_or_default().trim_matches(|c: char| !c.is_alphanumeric()));
    if REMARKS.contains(&remark.as_str())
        && let Some(head) = row.title.get(..at)
    {
        row.title = tidy(&Glyphs::new(head));
    }
}

/// Takes from the titles of a list what says in words who made the tracks.
pub(super) fn said(rows: &mut [Row]) {
    rows.iter_mut().for_each(performed_by);
    credits(rows);
}

/// `Title (performed by Name)`, `Title – interprété par Name`, `Title performed by Name`.
fn performed_by(row: &mut Row) {
    let mut cuts =
        row.title.char_indices().filter(|(at, c)| *at > 0 && matches!(c, '(' | '[' | '（' | '–' | '-' | '—' | ','));
    let credit = |(at, sign): &(usize, char)| {
        let rest = row.title.get(at + sign.len_utf8()..).unwrap_or_default();
        let by = rest
            .trim_start()
            .strip_prefix("by ")
            .or_else(|| rest.trim_start().strip_prefix("By "))
            .and_then(|name| name.chars().next())
            .is_some_and(char::is_uppercase);
        let closes = rest.trim_end().ends_with([')', ']', '）']) || !matches!(sign, '(' | '[' | '（');
        let folded = fold(rest.trim());
        *sign == '(' && by && rest.ends_with(')')
            || matches!(sign, '–' | '—') && by
            || closes && SAYS.iter().any(|says| folded.starts_with(says))
            || matches!(sign, '(' | '[') && closes && folded.contains(" performed by ")
    };
    let said =
        || SAYS.iter().take(SAID).filter_map(|says| row.title.find(&format!(" {says} "))).min().filter(|at| *at > 0);
    let cut = cuts.find(credit).map(|(at, _)| at).or_else(said);
    if let Some(head) = cut.and_then(|at| row.title.get(..at)) {
        row.title = tidy(&Glyphs::new(head));
    }
}

/// Whether a text begins by saying who made a track: `Lyrics by: Name`, `作詞:Name 演唱:Name`.
pub(super) fn is_credit(text: &str) -> bool {
    let folded = fold(text.trim());
    folded.contains([':', '：']) && SAYS.iter().any(|says| folded.starts_with(says))
}

/// Whether a text begins by saying who made something: `Lyrics by Anna Berg`, `Composed & Arranged by Carl Ost`.
pub(super) fn says_who(text: &str) -> bool {
    let words = text.split_whitespace().take_while(|word| *word != "by");
    let made: Vec<String> = words.take(LONGEST_SAYING + 1).map(|word| fold(word.trim_end_matches(','))).collect();
    let rest = text.split_whitespace().skip(made.len());
    let named = rest.clone().nth(1).and_then(|name| name.chars().next()).is_some_and(char::is_uppercase);
    let makes =
        |word: &String| SAYS.iter().any(|says| says.split(' ').next() == Some(word)) || MADE.contains(&word.as_str());
    (1..=LONGEST_SAYING).contains(&made.len()) && named && made.iter().all(makes) || is_credit(text)
}

/// Words before `by` in a credit, at most.
const LONGEST_SAYING: usize = 4;
/// More words that stand before `by` in a credit, folded.
#[rustfmt::skip]
const MADE: &[&str] = &[
    "&", "and", "lyric", "vocal", "chorus", "produced", "mixed", "mastered", "recorded", "orchestrated", "conducted", "words",
];
/// Of [`SAYS`], those that need no sign before them.
const SAID: usize = 8;
/// Words before the name of who made a track, folded.
#[rustfmt::skip]
const SAYS: &[&str] = &[
    "performed by", "score by", "sung by", "composed by", "interprété par", "interpretada por", "interpretado por",
    "interpretato da", "written by", "music by", "vocals by", "vocal by", "arranged by", "lyrics by", "words and music by",
    "remixed by", "composed and performed by", "written and performed by", "gesungen von", "interpretiert von",
    "komponiert von", "musik von", "interprete par", "chante par", "compose par", "musique de", "cantada por", "compuesta por",
    "compuesto por", "cantata da", "interpretata da", "composta da", "composto da", "composta por", "composto por",
    "wykonanie", "wykonuje", "w wykonaniu", "исполняет", "исполнение", "исполнитель", "в исполнении", "музыка:",
    "uitgevoerd door", "gezongen door", "seslendiren", "beste:", "framford av", "various artists", "作曲：", "作曲:", "作詞：", "作詞:", "作词:",
    "作词：", "編曲：", "編曲:", "作詞・", "作曲・", "作・編曲", "歌：", "歌:",
    "演唱：", "演唱:", "노래:", "노래 :", "작곡:",
];

/// Most rows end with who wrote the words and the tune: `詞:… 曲:…`.
fn credits(rows: &mut [Row]) {
    if !are_signed(rows) {
        return;
    }
    for row in rows.iter_mut() {
        if let Some(head) = credit(&row.title).and_then(|at| row.title.get(..at)).map(str::to_owned) {
            let open =
                head.rfind(['(', '（']).filter(|at| !head.get(*at..).is_some_and(|rest| rest.contains([')', '）'])));
            row.title = tidy(&Glyphs::new(open.and_then(|at| head.get(..at)).unwrap_or(&head)));
        }
    }
}

/// Whether most rows of a list end with who made the tune, in words that say so.
pub(super) fn are_credited(shapes: &[&Shape], plan: Plan) -> bool {
    let rows: Vec<Row> = shapes.iter().map(|shape| shape.row(plan)).collect();
    rows.len() >= 3 && are_signed(&rows)
}

fn are_signed(rows: &[Row]) -> bool {
    rows.iter().filter(|row| credit(&row.title).is_some()).count() * 10 >= rows.len() * 6
}

/// Where the credit begins with which a title ends.
fn credit(title: &str) -> Option<usize> {
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
        " Composer: ",
        " Composed by: ",
        " Artist: ",
        " Performer: ",
        " Music: ",
        " Komponist: ",
        " Compositeur : ",
        " Compositor: ",
        " Compositore: ",
        " Kompozytor: ",
        " Композитор: ",
    ];
    SIGNS.iter().filter_map(|sign| title.find(sign)).min().filter(|at| *at > 0)
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
