//! Who wrote the music, in Japanese, Chinese and Korean: `音楽は大野静香。`, `김서연 음악감독`.

use super::making::WIDE_BEFORE;

/// A name in a script without spaces, or in Hangul.
pub(super) fn names(text: &str) -> Option<Vec<String>> {
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
    let untitled = rest.trim_start().strip_prefix("작곡가").or_else(|| rest.trim_start().strip_prefix("음악감독"));
    let name = if hangul { korean(untitled.unwrap_or(rest)) } else { east_asian(rest) };
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
pub(super) fn korean(text: &str) -> Option<String> {
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
pub(super) fn east_asian(text: &str) -> Option<String> {
    const MUSIC: &[&str] =
        &["配乐", "配樂", "音乐", "音樂", "音楽", "作曲", "编曲", "編曲", "演唱", "主题", "主題", "原声", "原聲"];
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
    if MUSIC.iter().any(|word| name.contains(word)) {
        return None;
    }
    let name = name.trim_end_matches('氏').trim_matches(['・', '·']).to_owned();
    let foreign = name.contains(['·', '・']);
    let count = name.chars().count();
    (foreign && count <= 16 || (2..=5).contains(&count)).then_some(name)
}
