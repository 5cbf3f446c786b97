//! The work that a heading quotes: `『A』サウンドトラック`, `Soundtrack “A”. A first review`.

use super::work;
use crate::import::article::decoration::{LEADS, RELEASE, says_nothing};
use crate::import::article::folded::fold;
use crate::import::article::quotes::closers;

/// The title and the work, where the heading quotes the work and says little beside it: `『A』サウンドトラック`,
/// `Soundtrack “A”. A first review`.
pub(super) fn quoted_work(title: &str, body: &str) -> Option<(String, String)> {
    let (before, inside, after) = quoted(title)?;
    let lead = fold(&before);
    let leads_in = LEADS.iter().any(|words| lead.ends_with(words.trim_end())) || says_nothing(&before);
    let tail = after.trim();
    let release = !tail.is_empty() && RELEASE.contains(&fold(tail).as_str());
    let follows = RELEASE.iter().any(|release| fold(tail).starts_with(release));
    let stops = tail.is_empty() || release || says_nothing(tail) || tail.starts_with(['.', '。', '!']);
    let again = fold(&inside).chars().count() >= 2 && body.contains(&fold(&inside));
    let bracket = tail.starts_with(['(', '（']);
    let album = work(&inside) != inside;
    if bracket || !(leads_in && (stops || again) || again && (follows || says_nothing(tail)) || album && stops) {
        return None;
    }
    let western = title.starts_with(['"', '“', '„', '«', '‘']);
    let whole = match (release, western) {
        (true, true) => format!("{inside} {tail}"),
        (true, false) => title.to_owned(),
        (false, _) => inside.clone(),
    };
    Some((whole, work(&inside)))
}

/// The one quotation in a heading, with what stands before and behind it.
pub(super) fn quoted(title: &str) -> Option<(String, String, String)> {
    let signs: Vec<char> = title.chars().collect();
    let opens = |at: &usize| {
        let before = at.checked_sub(1).and_then(|before| signs.get(before));
        signs.get(*at).is_some_and(|c| closers(*c).is_some() && !matches!(c, '<' | '`'))
            && (signs.get(*at).is_some_and(|c| matches!(c, '『' | '「' | '《' | '【'))
                || before.is_none_or(|c| !c.is_alphanumeric() || u32::from(*c) >= 0x2e80))
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
