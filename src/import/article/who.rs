//! Who wrote the music, where running text says so: "music by X", "X signe la musique", 作曲家X. Only names in full
//! count, and only where the words beside them say what they did.

use std::collections::BTreeSet;

use super::credited;
use super::credits;
use super::folded::fold;
use super::making::{ASIDE, BEFORE, BEHIND, LOOSE, OF_THIS, OF_WORK, OTHERS, TITLE, WIDE_BEFORE};
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
        east_asian(rest).or_else(|| korean(rest))
    };
    let names: BTreeSet<String> =
        pieces.iter().take(400).filter(|piece| piece.text.chars().count() < 120).filter_map(credit).collect();
    if names.len() > 1 { names } else { BTreeSet::new() }
}

/// The names that one paragraph says wrote the music.
fn stated(text: &str, heading: &str) -> Option<Vec<String>> {
    let all = fold(text) == heading;
    let found = [before(text, heading), composing(text), behind(text, heading), of_quoted(text, heading), wide(text)];
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

/// `X, the composer of the score`, `X, who composed the music`: not of another work than the one in the heading.
fn aside(text: &str, heading: &str) -> Option<Vec<String>> {
    let (at, rest) = credits::after_phrase_of(text, ASIDE)?;
    let clause: String = rest.chars().take(60).collect();
    let clause = clause.split(['.', ';', ',']).next().unwrap_or_default();
    let folded = fold(clause);
    let words = || clause.split(|c: char| !c.is_alphanumeric()).filter(|word| word.chars().count() >= 4);
    let here = |word: &str| phrases::says(heading, &[&fold(word)]);
    let this = OF_THIS.iter().any(|word| folded.contains(word));
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

/// "Composer X", where the text says again that X wrote the music, or where X is the only one who is called so and
/// opens the paragraph, or a sentence that speaks of music.
fn titled(text: &str, body: &str, heading: &str) -> Option<Vec<String>> {
    let (at, rest) = credits::after_phrase_of(text, TITLE)?;
    let rest = also(rest);
    let mut names = people::leading(rest);
    let head = text.get(..at)?.trim_end();
    // "François Ozon again calls on his faithful composer X": the director's own composer wrote this score.
    let own = head.rsplit(' ').take(2).any(|word| THEIR.contains(&fold(word).as_str()));
    if names.is_empty() && own {
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

/// A name in a script without spaces, or in Hangul.
fn wide(text: &str) -> Option<Vec<String>> {
    if let Some(name) = korean_before(text).or_else(|| called_upon(text)) {
        return Some(vec![name]);
    }
    if let Some(name) = by_title(text) {
        return Some(vec![name]);
    }
    let mut places: Vec<(usize, &str)> =
        WIDE_BEFORE.iter().filter_map(|phrase| text.find(phrase).map(|at| (at, *phrase))).collect();
    places.sort_unstable();
    places
        .into_iter()
        .find_map(|(at, phrase)| wide_behind(text.get(at + phrase.len()..)?, phrase))
        .map(|name| vec![name])
}

/// The name that follows such a phrase.
fn wide_behind(rest: &str, phrase: &str) -> Option<String> {
    let hangul = phrase.chars().any(|c| matches!(u32::from(c), 0xac00..=0xd7a3));
    let name = if hangul { korean(rest) } else { east_asian(rest) };
    name.filter(|name| phrase != "音楽は" || is_all_said(name, rest))
}

/// Whether a Japanese name is all that a sentence goes on to say of the music, and no instrument: `音楽は大野静香。`
fn is_all_said(name: &str, rest: &str) -> bool {
    #[rustfmt::skip]
    const ENDS: &[&str] = &[
        "。", "、", "，", "（", "(", "氏", "さん", "です", "だ。", "\n", "が担当", "が手", "が書", "が作", "が務", "が書き", "による",
    ];
    let tail = rest.split_once(name).map_or("", |(_, tail)| tail);
    let ends = tail.is_empty() || ENDS.iter().any(|end| tail.starts_with(end));
    let kanji = |c: char| matches!(u32::from(c), 0x4e00..=0x9fff | 0x3005);
    let own = name.starts_with(kanji) && name.chars().count() >= 3;
    ends && (own || name.contains(['・', '·', '＝']))
}

/// The Chinese name behind the word for the one who writes music, in a sentence that gives the music to somebody:
/// `配乐由写过许多电视剧的作曲家林一帆创作`.
fn by_title(text: &str) -> Option<String> {
    const MUSIC: &[&str] = &["配乐由", "配樂由", "音乐由", "音樂由", "原声由", "原聲由"];
    const WHO: &[&str] =
        &["配乐家", "配樂家", "作曲家", "配乐师", "配樂師", "音乐人", "音樂人", "配乐大师", "配樂大師"];
    let (_, said) = MUSIC.iter().find_map(|music| text.split_once(music))?;
    let sentence = said.split(['。', '！', '；', '\n']).next()?;
    let at = WHO.iter().filter_map(|who| sentence.rfind(who).map(|at| at + who.len())).max()?;
    let rest = sentence.get(at..)?;
    let made = ["创作", "創作", "操刀", "主理", "担任", "擔任", "谱写", "譜寫", "负责", "負責"]
        .iter()
        .any(|made| rest.contains(made));
    east_asian(rest).filter(|_| made)
}

/// The Japanese name of whom a sentence says that the music was given to: `音楽には…大谷幸氏を起用`.
fn called_upon(text: &str) -> Option<String> {
    const GIVEN: &[&str] =
        &["氏を起用", "氏を抜擢", "氏を器用", "氏が抜擢", "氏が起用", "氏が担当", "さんが担当", "さんを起用"];
    let sentences = text.split_inclusive(['。', '！', '\n']);
    sentences.filter(|sentence| sentence.contains("音楽")).find_map(|sentence| {
        let at = GIVEN.iter().filter_map(|given| sentence.find(given)).min()?;
        let (_, said) = sentence.get(..at)?.split_once("音楽")?;
        let ours = |c: &char| matches!(u32::from(*c), 0x4e00..=0x9fff | 0x3005);
        let run: Vec<char> = said.chars().rev().take_while(ours).collect();
        (2..=5).contains(&run.len()).then(|| run.into_iter().rev().collect())
    })
}

/// The Korean name that `text` begins with, without the particle at its end.
fn korean(text: &str) -> Option<String> {
    let words: Vec<&str> = text.split_whitespace().take(2).collect();
    let hangul = |word: &&str| word.chars().all(|c| matches!(u32::from(c), 0xac00..=0xd7a3));
    let bare = |word: &str, least: usize| {
        let particle = word.ends_with(['이', '가', '은', '는', '의', '을', '를', '과', '와', '도']);
        let count = word.chars().count();
        (particle && count > least).then(|| word.chars().take(count - 1).collect::<String>())
    };
    match words.as_slice() {
        [one, ..] if hangul(one) && bare(one, 3).is_some() => bare(one, 3),
        [one, two] if hangul(one) && hangul(two) => bare(two, 2).map(|two| format!("{one} {two}")),
        _ => None,
    }
    .filter(|name| (3..=10).contains(&name.chars().count()))
}

/// The Korean name that stands before the word for the one who writes music: `김영호가 음악감독인데`.
fn korean_before(text: &str) -> Option<String> {
    let words = ["음악감독", "음악 감독", "작곡가", "음악을 맡", "음악을 담당", "작곡하였", "작곡했", "작곡을 맡"];
    words.iter().flat_map(|word| text.match_indices(word)).find_map(|(at, _)| korean_at_end(text.get(..at)?))
}

/// The Korean name that `text` ends with, without its particle; its first sign is a family's name.
fn korean_at_end(text: &str) -> Option<String> {
    const FAMILIES: &str = "김이박최정강조윤장임한오서신권황안송류전홍고문양손배백허유남심노하곽성차주우구민진지엄원천방공현함변염여추소석선설길연위표명기반왕금옥육인맹모";
    let word = text.split_whitespace().next_back()?;
    let count = word.chars().count();
    let bare = if count >= 4 { word.trim_end_matches(['이', '가', '은', '는']) } else { word };
    let family = bare.starts_with(|c| FAMILIES.contains(c));
    let hangul = bare.chars().all(|c| matches!(u32::from(c), 0xac00..=0xd7a3));
    (family && hangul && bare.chars().count() == 3).then(|| bare.to_owned())
}

/// The Japanese or Chinese name that `text` begins with.
fn east_asian(text: &str) -> Option<String> {
    const ENDS: &[&str] = &["操刀", "創作", "创作", "担当", "擔任", "担任", "主理", "だけ", "による", "さん", "先生"];
    let text = text.trim_start_matches([' ', '　', '・', ':', '：', 'の']);
    let ours = |c: &char| {
        matches!(u32::from(*c), 0x4e00..=0x9fff | 0x3005 | 0x30a1..=0x30ff | 0x3400..=0x4dbf)
            || matches!(c, '·' | '・' | '＝')
    };
    let mut name: String = text.chars().take_while(ours).take(16).collect();
    if let Some(end) = ENDS.iter().filter_map(|end| name.find(end)).min() {
        name.truncate(end);
    }
    let name = name.trim_end_matches('氏').trim_matches(['・', '·']).to_owned();
    let foreign = name.contains(['·', '・']);
    let count = name.chars().count();
    (foreign && count <= 16 || (2..=5).contains(&count)).then_some(name)
}
