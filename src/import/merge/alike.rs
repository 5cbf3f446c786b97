//! Whether two albums are one: by title, by the number of tracks, and by how the tracks are called and how long they are.

use std::collections::BTreeSet;

use crate::model::fold::fold;
use crate::model::{Album, Track};

use super::pairs::pairs;

/// Lengths that differ by no more are the same: sources round, and gaps are counted here and there.
pub(super) const SAME_LENGTH: u64 = 2_000;

/// Words that make a bracket, or what follows a dash, a mere description of the release.
const RELEASE: [&str; 14] = [
    "soundtrack",
    "score",
    "music",
    "ost",
    "motion picture",
    "deluxe",
    "edition",
    "remaster",
    "musique",
    "musik",
    "musica",
    "bande originale",
    "banda sonora",
    "colonna sonora",
];

/// Words that end a title without a bracket and describe the release.
const PLAIN: [&str; 6] = [
    " original motion picture soundtrack",
    " original motion picture score",
    " original soundtrack",
    " original score",
    " soundtrack",
    " ost",
];

/// The names under which an album may be looked up: its title and its work's, without what describes the release.
pub fn keys(album: &Album) -> Vec<String> {
    let mut keys = vec![key(&album.title)];
    if let Some(work) = &album.work {
        keys.push(key(&work.title));
    }
    keys.dedup();
    keys.retain(|key| !key.is_empty());
    keys
}

/// Letters and digits of a title, folded, without what only describes the release.
pub(super) fn key(title: &str) -> String {
    let folded = fold(title);
    let bare = without_release(&folded);
    match letters(bare) {
        none if none.is_empty() => letters(&folded),
        key => key,
    }
}

/// `folded` without the brackets, and what follows a dash or a colon, that describe the release.
fn without_release(folded: &str) -> &str {
    let mut rest = folded.trim();
    while let Some(shorter) = less(rest).map(str::trim_end).filter(|shorter| !shorter.is_empty()) {
        rest = shorter;
    }
    rest
}

/// `folded` without the last description of the release in it.
fn less(folded: &str) -> Option<&str> {
    let is_mark =
        |at: usize, c: char| "([:,".contains(c) || c == '-' && folded.get(..at).is_some_and(|it| it.ends_with(' '));
    let describes = |at: usize| folded.get(at..).is_some_and(|rest| RELEASE.iter().any(|word| rest.contains(word)));
    let cut = folded.char_indices().rfind(|(at, c)| is_mark(*at, *c) && describes(*at));
    cut.and_then(|(at, _)| folded.get(..at)).or_else(|| PLAIN.iter().find_map(|words| folded.strip_suffix(words)))
}

/// The letters and digits of a folded text.
pub(super) fn letters(folded: &str) -> String {
    folded.chars().filter(|c| c.is_alphanumeric()).collect()
}

/// Whether two titles of tracks may be meant to be the same: one holds the other.
pub(super) fn similar(a: &str, b: &str) -> bool {
    let (a, b) = (letters(&fold(a)), letters(&fold(b)));
    let (short, long) = if a.len() <= b.len() { (a, b) } else { (b, a) };
    short == long || short.chars().count() >= 4 && long.contains(&short)
}

/// Whether a title says no more than the number, as readers make one where there is none.
pub(super) fn is_numbered(track: &Track) -> bool {
    track.title.is_empty() || *track.title == *format!("Track {}", track.number)
}

/// Whether two known lengths are the same; an unknown one differs from none.
pub(super) fn same_length(a: &Track, b: &Track) -> Option<bool> {
    Some(a.length?.ms().abs_diff(b.length?.ms()) <= SAME_LENGTH)
}

/// Whether two albums have one title or work, whatever is said of the release.
pub(super) fn same_name(a: &Album, b: &Album) -> bool {
    let known = keys(b);
    keys(a).iter().any(|key| known.contains(key))
}

/// Whether nothing speaks against their being of one year.
pub(super) fn same_year(a: &Album, b: &Album) -> bool {
    a.year().zip(b.year()).is_none_or(|(a, b)| a.abs_diff(b) <= 1)
}

/// How two lists of tracks compare.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Lists {
    /// One of them is empty.
    Open,
    /// The same tracks, or one list has more of them.
    Alike,
    /// As many tracks, but nothing else shows that they are the same.
    AsMany,
    /// Other tracks.
    Other,
}

/// Compares the tracks of two albums.
pub(super) fn lists(a: &Album, b: &Album) -> Lists {
    if a.tracks.is_empty() || b.tracks.is_empty() {
        return Lists::Open;
    }
    let pairs: Vec<(&Track, &Track)> = pairs(&a.tracks, &b.tracks)
        .into_iter()
        .zip(&b.tracks)
        .filter_map(|(at, other)| Some((a.tracks.get(at?)?, other)))
        .collect();
    let fewer = a.tracks.len().min(b.tracks.len());
    let named = pairs.iter().filter(|(a, b)| !is_numbered(a) && !is_numbered(b));
    let titles = named.filter(|(a, b)| similar(&a.title, &b.title)).count();
    let known: Vec<bool> = pairs.iter().filter_map(|(a, b)| same_length(a, b)).collect();
    // Where every track is as long as the others, that another list's are too says nothing.
    let various = pairs.iter().filter_map(|(a, _)| Some(a.length?.ms() / (2 * SAME_LENGTH))).collect::<BTreeSet<_>>();
    let told_apart = various.len() * 2 > known.len();
    let lengths = known.iter().filter(|same| **same).count();
    let as_many = a.tracks.len() == b.tracks.len();
    let timed = as_many && told_apart && fewer > 2 && known.len() * 2 >= fewer && lengths * 5 >= known.len() * 4;
    match titles * 2 >= fewer || timed {
        true => Lists::Alike,
        false if as_many && (titles > 0 || lengths * 2 >= known.len()) => Lists::AsMany,
        false => Lists::Other,
    }
}

/// Whether `new` may be the album `known` of the library: the same id or name and year, and no other tracks.
pub fn could_be(known: &Album, new: &Album) -> bool {
    let as_many = known.tracks.len() == new.tracks.len();
    // Told before the tracks are compared: there may be many of one name.
    if known.id != new.id && !as_many && !known.tracks.is_empty() && !new.tracks.is_empty() {
        return false;
    }
    let lists = lists(known, new);
    match (known.id == new.id, lists) {
        (_, Lists::Other) => known.id == new.id && as_many,
        (true, _) => true,
        (false, Lists::Alike | Lists::AsMany) => as_many && same_name(known, new) && same_year(known, new),
        (false, Lists::Open) => same_name(known, new) && same_year(known, new),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_describes_the_release_is_no_part_of_the_name() {
        for (title, name) in [
            ("Mission: Impossible – Fallout (Music from the Motion Picture)", "missionimpossiblefallout"),
            ("Mission: Impossible - Fallout", "missionimpossiblefallout"),
            ("Joker: Original Motion Picture Soundtrack", "joker"),
            ("Dune - Part Two (Original Motion Picture Soundtrack) [Deluxe Edition]", "duneparttwo"),
            ("Joker OST", "joker"),
            ("Spider-Man: Music", "spiderman"),
            ("The Sound of Music", "thesoundofmusic"),
            ("(Music from) X", "musicfromx"),
            ("Крёстный отец", "крестныиотец"),
            ("!!!", ""),
        ] {
            assert_eq!(key(title), name, "{title}");
        }
    }

    #[test]
    fn titles_that_hold_each_other_are_similar() {
        for (a, b, same) in [
            ("The Exchange", "Lorne Balfe - The Exchange", true),
            ("Mr. Nobody", "Mr Nobody", true),
            ("Main", "Main Title", true),
            ("One", "One More", false),
            ("One", "one", true),
            ("", "", true),
        ] {
            assert_eq!(similar(a, b), same, "{a} {b}");
        }
    }
}
