//! Which disc a track is on and what number it has there, where the source is unsure of it.

use std::collections::HashSet;

use super::facts::Heard;
use super::notes::Notes;

/// A track's place as printed: `7`, `07/12`, `2-07`, `CD2-07`, `A1`.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Printed {
    /// The disc, where it is told.
    pub disc: Option<u16>,
    /// The number, where it is told; `A1` tells only that it is on the first record.
    pub number: Option<u32>,
}

/// The place that `text` tells.
pub(super) fn printed(text: &str) -> Printed {
    let text = text.trim();
    let first = text.split('/').next().unwrap_or_default();
    if let Some(number) = number(first) {
        return Printed { disc: None, number: Some(number) };
    }
    if let Some((disc, rest)) = first.rsplit_once(['-', '.']) {
        if disc.is_empty() {
            return Printed::default();
        }
        let disc = disc.trim_start_matches(|c: char| !c.is_ascii_digit());
        return Printed { disc: number(disc).and_then(|disc| u16::try_from(disc).ok()), number: number(rest) };
    }
    Printed { disc: side(first), number: None }
}

/// The record that a side is on: `A1` and `B2` the first, `C1` the second.
fn side(text: &str) -> Option<u16> {
    let (letter, rest) = text.split_at_checked(1)?;
    let side = letter.bytes().next().filter(u8::is_ascii_alphabetic)?.to_ascii_uppercase() - b'A';
    rest.bytes().all(|b| b.is_ascii_digit()).then(|| u16::from(side / 2) + 1)
}

fn number(text: &str) -> Option<u32> {
    let text = text.trim();
    let plain = !text.is_empty() && text.len() <= 9 && text.bytes().all(|b| b.is_ascii_digit());
    plain.then(|| text.parse().ok()).flatten()
}

/// Gives every track a disc and a number of its own, and puts them in that order.
///
/// Numbers that begin again are another disc. A disc with a number missing or taken twice is numbered in its order.
pub(super) fn settle(tracks: &mut [Heard], notes: &mut Notes) {
    if tracks.iter().all(|track| track.disc.is_none()) {
        discs_by_runs(tracks);
    }
    let mut disc = 1;
    for track in tracks.iter_mut() {
        disc = *track.disc.get_or_insert(disc);
    }
    tracks.sort_by_key(|track| track.disc);
    for disc in tracks.chunk_by_mut(|a, b| a.disc == b.disc) {
        number_in_order(disc, notes);
    }
}

/// Takes `1 2 3 1 2` for two discs.
fn discs_by_runs(tracks: &mut [Heard]) {
    let Some(numbers) = tracks.iter().map(|track| track.number).collect::<Option<Vec<u32>>>() else { return };
    let runs: Vec<&[u32]> = numbers.chunk_by(|a, b| a < b).collect();
    let whole = runs.iter().all(|run| (1..).zip(*run).all(|(at, number)| at == *number));
    let from_one = runs.iter().all(|run| run.first() == Some(&1));
    let long = |least: usize| numbers.len() >= runs.len() * least;
    if runs.len() < 2 || !(whole && long(2) || from_one && long(3)) {
        return;
    }
    let discs = (1..).zip(runs).flat_map(|(disc, run)| std::iter::repeat_n(disc, run.len()));
    for (track, disc) in tracks.iter_mut().zip(discs) {
        track.disc = Some(disc);
    }
}

fn number_in_order(disc: &mut [Heard], notes: &mut Notes) {
    let mut seen = HashSet::new();
    let twice = disc.iter().filter_map(|track| track.number).find(|number| !seen.insert(*number));
    if let Some(number) = twice {
        notes.whole(format!("number {number} is there twice: the tracks are numbered in their order"));
    }
    if twice.is_some() || disc.iter().any(|track| track.number.is_none()) {
        for (track, number) in disc.iter_mut().zip(1..) {
            track.number = Some(number);
        }
    }
    disc.sort_by_key(|track| track.number);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn settled(places: &[(Option<u16>, Option<u32>)]) -> Vec<(u16, u32)> {
        let heard = |&(disc, number)| Heard { disc, number, ..Heard::default() };
        let mut tracks: Vec<Heard> = places.iter().map(heard).collect();
        settle(&mut tracks, &mut Notes::new("x"));
        tracks.iter().map(|track| (track.disc.unwrap(), track.number.unwrap())).collect()
    }

    fn on_no_disc(numbers: &[u32]) -> Vec<(u16, u32)> {
        settled(&numbers.iter().map(|number| (None, Some(*number))).collect::<Vec<_>>())
    }

    #[test]
    fn numbers_that_begin_again_are_another_disc() {
        assert_eq!(on_no_disc(&[1, 2, 1, 2, 3]), [(1, 1), (1, 2), (2, 1), (2, 2), (2, 3)]);
        assert_eq!(on_no_disc(&[1, 2, 4, 1, 3, 5]), [(1, 1), (1, 2), (1, 4), (2, 1), (2, 3), (2, 5)]);
        assert_eq!(on_no_disc(&[1, 1, 1]), [(1, 1), (1, 2), (1, 3)]);
        assert_eq!(on_no_disc(&[7, 3, 7]), [(1, 1), (1, 2), (1, 3)]);
    }

    #[test]
    fn numbers_that_are_told_are_kept_and_the_others_follow_the_order() {
        assert_eq!(on_no_disc(&[3, 1, 2]), [(1, 1), (1, 2), (1, 3)]);
        assert_eq!(on_no_disc(&[0, 1, 2]), [(1, 0), (1, 1), (1, 2)]);
        assert_eq!(settled(&[(Some(2), None), (None, Some(7)), (Some(1), Some(4))]), [(1, 4), (2, 1), (2, 2)]);
    }

    #[test]
    fn places_as_printed() {
        for (text, disc, number) in [
            ("7", None, Some(7)),
            ("07/12", None, Some(7)),
            ("2-07", Some(2), Some(7)),
            ("CD2-07", Some(2), Some(7)),
            ("CD-7", None, Some(7)),
            ("-3", None, None),
            ("A1", Some(1), None),
            ("b", Some(1), None),
            ("D3", Some(2), None),
            ("Bonus", None, None),
            ("", None, None),
            ("é1", None, None),
            ("99999999999", None, None),
        ] {
            assert_eq!(printed(text), Printed { disc, number }, "{text}");
        }
    }
}
