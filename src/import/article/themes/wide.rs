//! Themes in Japanese, Chinese and Korean, where no space and no capital shows a name.

use crate::import::article::folded::fold;

/// Names of themes in Japanese, Chinese and Korean: what quotes hold, and what stands before のテーマ.
pub(super) fn east_asian(text: &str) -> Vec<(String, String)> {
    const NOTHING: &[&str] =
        &["映画", "メイン", "主人公", "作品", "全体", "今回", "アルバム", "曲", "共通", "本作", "音楽", "物語"];
    let signs: Vec<char> = text.chars().take(20_000).collect();
    let theme: Vec<char> = "のテーマ".chars().collect();
    let part = |c: &char| {
        matches!(u32::from(*c), 0x4e00..=0x9fff | 0x30a1..=0x30ff | 0x3005)
            || c.is_ascii_alphanumeric()
            || matches!(c, '・' | '=')
    };
    let places = (0..signs.len().saturating_sub(theme.len() - 1))
        .filter(|at| signs.get(*at..at + theme.len()) == Some(&theme[..]));
    places
        .filter_map(|at| {
            let run = signs.get(..at)?.iter().rev().take_while(|c| part(c)).count().min(12);
            let name: String = signs.get(at - run..at)?.iter().collect();
            let fits = (1..=12).contains(&run) && !NOTHING.contains(&name.as_str());
            fits.then(|| (fold(&name), format!("{name}のテーマ")))
        })
        .collect()
}
