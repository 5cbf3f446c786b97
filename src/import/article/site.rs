//! The name of the site in a page's title: `Iron Sands – Cue Sheet Weekly` is about Iron Sands.
//!
//! Three things tell which part is the site's: the page says so (`og:site_name`), the address has it, or the page has a
//! heading for the other part and none for this one.

use super::folded::fold;
use super::piece::{Head, Piece, Role};

/// What stands between a title and the name of a site.
const BETWEEN: &[&str] =
    &[" | ", " » ", " « ", " :: ", " – ", " — ", " - ", " · ", " • ", " ~ ", " ▷ ", " ❯ ", " › ", " : ", ": "];
/// Lines that are looked at.
const FAR: usize = 60;

/// Finds the name of the site, where the page does not state it, and takes it out of the page's title.
pub(super) fn settle(head: &mut Head, pieces: &[Piece]) {
    let Some(title) = head.title.clone() else { return };
    if head.site.is_none() {
        head.site = found(&title, head.source.as_deref(), pieces);
    }
    if let Some(site) = &head.site {
        head.title = Some(without(&title, site));
    }
}

/// The part of a page's title that is the site's.
fn found(title: &str, source: Option<&str>, pieces: &[Piece]) -> Option<String> {
    let cuts = BETWEEN.iter().filter_map(|cut| ends(title, cut));
    cuts.into_iter().find_map(|ends| part_of_site(ends, source, pieces))
}

fn part_of_site((first, last, sure): (&str, &str, bool), source: Option<&str>, pieces: &[Piece]) -> Option<String> {
    let host = source.and_then(host).unwrap_or_default();
    let of_host = |part: &&&str| {
        let letters = letters(part);
        letters.chars().count() >= 4 && (host.contains(&letters) || letters.contains(&host) && host.len() >= 5)
    };
    if let Some(part) = [&last, &first].iter().copied().find(|part| of_host(part)) {
        return Some((*part).to_owned());
    }
    let place = |part: &str| heading(pieces, part);
    match (place(first), place(last)) {
        (Some(one), Some(other)) => Some(if one < other { first } else { last }.to_owned()),
        (Some(_), None) if sure && brief(last) => Some(last.to_owned()),
        (None, Some(_)) if sure && brief(first) => Some(first.to_owned()),
        (Some(_), None) | (None, Some(_) | None) => None,
    }
}

/// The first and the last part of a title, and whether what parts them is no colon, which titles have themselves.
fn ends<'a>(title: &'a str, cut: &str) -> Option<(&'a str, &'a str, bool)> {
    let (first, last) =
        if cut.contains(':') { title.split_once(cut)? } else { (title.split_once(cut)?.0, title.rsplit_once(cut)?.1) };
    let (first, last) = (first.trim(), last.trim());
    (!first.is_empty() && !last.is_empty()).then_some((first, last, !cut.contains(':') || cut == " :: "))
}

/// Where the heading stands that says `part` and no more.
fn heading(pieces: &[Piece], part: &str) -> Option<usize> {
    let part = letters(part);
    let says = |piece: &&Piece| matches!(piece.role, Role::Heading(_)) && letters(&piece.text) == part;
    pieces.iter().take(FAR).find(says).map(|piece| piece.nth)
}

/// Names of sites are short, and say nothing of reviews or soundtracks that an article says.
fn brief(part: &str) -> bool {
    part.split_whitespace().count() <= 5 && !super::heading::names_release(part)
}

/// `title` without `site` at one of its ends.
fn without(title: &str, site: &str) -> String {
    let site = letters(site);
    for between in BETWEEN {
        let back = title.rsplit_once(between).filter(|(_, last)| letters(last) == site).map(|(rest, _)| rest);
        let front = title.split_once(between).filter(|(first, _)| letters(first) == site).map(|(_, rest)| rest);
        if let Some(rest) = back.or(front).map(str::trim).filter(|rest| !rest.is_empty()) {
            return rest.to_owned();
        }
    }
    title.to_owned()
}

/// The host of an address, as letters: `https://www.cue-sheet.example/a` → `cuesheet`, without the last part.
fn host(address: &str) -> Option<String> {
    let (_, rest) = address.split_once("://")?;
    let host = rest.split(['/', ':', '?', '#']).next()?;
    let name = host.strip_prefix("www.").unwrap_or(host);
    let name = name.rsplit_once('.').map_or(name, |(name, _)| name);
    Some(letters(name)).filter(|letters| letters.len() >= 4)
}

fn letters(text: &str) -> String {
    fold(text).chars().filter(|c| c.is_alphanumeric()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn settled(title: &str, source: Option<&str>, headings: &[&str]) -> (String, Option<String>) {
        let mut head = Head { title: Some(title.to_owned()), source: source.map(str::to_owned), ..Head::default() };
        let pieces: Vec<Piece> = headings
            .iter()
            .enumerate()
            .map(|(nth, text)| Piece { nth, text: (*text).to_owned(), role: Role::Heading(1), ..Piece::default() })
            .collect();
        settle(&mut head, &pieces);
        (head.title.unwrap_or_default(), head.site)
    }

    #[test]
    fn the_site_is_told_by_its_address_or_by_the_headings() {
        for (title, source, headings, right) in [
            (
                "Iron Sands – Cue Sheet",
                Some("https://www.cue-sheet.example/1"),
                &[][..],
                ("Iron Sands", Some("Cue Sheet")),
            ),
            ("Cue Sheet | Iron Sands", Some("https://cuesheet.example/1"), &[], ("Iron Sands", Some("Cue Sheet"))),
            ("Iron Sands » Nightly Reels", None, &["Iron Sands"], ("Iron Sands", Some("Nightly Reels"))),
            (
                "Nightly Reels: Iron Sands",
                None,
                &["Nightly Reels", "Iron Sands"],
                ("Iron Sands", Some("Nightly Reels")),
            ),
            ("Iron Sands: The Return", None, &["Iron Sands: The Return"], ("Iron Sands: The Return", None)),
            ("Iron Sands: The Return", None, &["Iron Sands"], ("Iron Sands: The Return", None)),
            ("Iron Sands – Ilse Vandam", None, &[], ("Iron Sands – Ilse Vandam", None)),
        ] {
            let (left, site) = settled(title, source, headings);
            assert_eq!((left.as_str(), site.as_deref()), right, "{title}");
        }
    }
}
