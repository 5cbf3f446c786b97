//! Tracks and scenes laid along a line of cells: tracks as wide as they are long, scenes at their times.

use std::ops::Range;

use crate::model::Length;

/// The cells of each length in a line of `room` cells, in their order; an unknown length counts as the mean of the
/// known ones.
///
/// Where there are cells enough, each has at least one of its own, and together they are the line. Where there are
/// not, they stand in strict proportion, and several may share a cell.
pub(super) fn lay(lengths: &[Option<Length>], room: usize) -> Vec<Range<usize>> {
    let weights = weights(lengths);
    if weights.len() > room { shared(&weights, room) } else { apart(&weights, room) }
}

/// Milliseconds, never none.
pub(super) fn weights(lengths: &[Option<Length>]) -> Vec<u128> {
    let known = lengths.iter().flatten().map(|length| u128::from(length.ms()));
    let count = known.clone().count() as u128;
    let mean = known.sum::<u128>().checked_div(count).unwrap_or(1).max(1);
    lengths.iter().map(|length| length.map_or(mean, |length| u128::from(length.ms()).max(1))).collect()
}

fn shared(weights: &[u128], room: usize) -> Vec<Range<usize>> {
    let edges = edges(weights, room);
    let last = room.saturating_sub(1);
    let cells = |pair: &[usize]| match pair {
        &[from, to] if from < to => from..to,
        pair => pair.first().map_or(0..1, |&from| from.min(last)..from.min(last) + 1),
    };
    edges.windows(2).map(cells).collect()
}

/// Whoever is due less than a cell has one; the others share what is left in proportion.
fn apart(weights: &[u128], room: usize) -> Vec<Range<usize>> {
    let mut short = vec![false; weights.len()];
    loop {
        let left = room - short.iter().filter(|short| **short).count();
        let whole: u128 = weights.iter().zip(&short).filter(|(_, short)| !**short).map(|(weight, _)| weight).sum();
        let before = left;
        for (weight, short) in weights.iter().zip(&mut short) {
            *short |= weight * (left as u128) < whole;
        }
        if room - short.iter().filter(|short| **short).count() == before {
            break;
        }
    }
    let rest: Vec<u128> = weights.iter().zip(&short).map(|(&weight, &short)| if short { 0 } else { weight }).collect();
    let edges = edges(&rest, room - short.iter().filter(|short| **short).count());
    let mut from = 0;
    let widths = edges.windows(2).map(|pair| pair.last().zip(pair.first()).map_or(0, |(to, from)| to - from));
    let cells = |(width, short): (usize, &bool)| {
        let start = from;
        from += if *short { 1 } else { width };
        start..from
    };
    widths.zip(&short).map(cells).collect()
}

/// Where each weight begins, and at last where the line ends.
fn edges(weights: &[u128], room: usize) -> Vec<usize> {
    let whole = weights.iter().sum::<u128>().max(1);
    let mut passed = 0;
    let edge = |weight: &u128| {
        passed += weight;
        usize::try_from(passed * room as u128 / whole).unwrap_or(room)
    };
    std::iter::once(0).chain(weights.iter().map(edge)).collect()
}

/// The cell of each scene in a line of `room` cells, and whether its time is known. What is not known is spread evenly
/// between what is; after the last known time in steps as wide as those before.
pub(super) fn points(times: &[Option<Length>], room: usize) -> Vec<(usize, bool)> {
    let places = places(times);
    let end = places.iter().copied().max().unwrap_or_default().max(1);
    let last = room.saturating_sub(1) as u128;
    let cell = |(&place, time): (&u128, &Option<Length>)| {
        (usize::try_from(place * last / end).unwrap_or_default(), time.is_some())
    };
    places.iter().zip(times).map(cell).collect()
}

/// The cell of the last known time; nothing where no time is known.
pub(super) fn last_known(points: &[(usize, bool)]) -> Option<usize> {
    points.iter().filter(|(_, known)| *known).map(|(cell, _)| *cell).max()
}

/// Milliseconds into the film, some of them made up.
fn places(times: &[Option<Length>]) -> Vec<u128> {
    let known: Vec<(usize, u128)> =
        times.iter().enumerate().filter_map(|(i, time)| Some((i, u128::from((*time)?.ms())))).collect();
    let step = match known.last() {
        Some(&(i, ms)) if ms > 0 => (ms / (i as u128).max(1)).max(1),
        Some(_) | None => 60_000,
    };
    (0..times.len())
        .map(|i| {
            let after = known.partition_point(|&(at, _)| at < i);
            let (next, before) = (known.get(after), after.checked_sub(1).and_then(|at| known.get(at)));
            match (before, next) {
                (_, Some(&(at, ms))) if at == i => ms,
                (None, None) => i as u128 * step,
                (Some(&(at, ms)), None) => ms + (i - at) as u128 * step,
                (None, Some(&(at, ms))) => between((0, 0), (at + 1, ms), i + 1),
                (Some(&from), Some(&to)) => between(from, to, i),
            }
        })
        .collect()
}

/// A place between two, in even steps; the later one may lie before the earlier one.
fn between((from, a): (usize, u128), (to, b): (usize, u128), i: usize) -> u128 {
    let (steps, step) = ((to - from) as u128, (i - from) as u128);
    if b >= a { a + (b - a) * step / steps } else { a - (a - b) * step / steps }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn lengths() -> impl Strategy<Value = Vec<Option<Length>>> {
        let ms = prop_oneof![0..100_000u64, 0..3_600_000_000u64];
        prop::collection::vec(prop::option::weighted(0.8, ms.prop_map(Length::from_ms)), 1..300)
    }

    fn seconds(lengths: &[u64]) -> Vec<Option<Length>> {
        lengths.iter().map(|&s| (s > 0).then(|| Length::from_ms(s * 1000))).collect()
    }

    #[test]
    fn each_track_is_seen_however_short() {
        assert_eq!(lay(&seconds(&[36_000, 1, 180]), 20), [0..18, 18..19, 19..20]);
        assert_eq!(lay(&seconds(&[60, 120, 60]), 8), [0..2, 2..6, 6..8]);
        assert_eq!(lay(&seconds(&[5]), 7).first(), Some(&(0..7)));
        assert_eq!(lay(&seconds(&[0, 0, 0]), 6), [0..2, 2..4, 4..6], "all unknown: all alike");
        assert_eq!(lay(&seconds(&[60, 0, 60]), 6), [0..2, 2..4, 4..6], "unknown: as the mean");
        assert_eq!(lay(&seconds(&[1, 1, 1, 1]), 2), [0..1, 0..1, 1..2, 1..2]);
        assert!(lay(&[], 5).is_empty());
    }

    #[test]
    fn unknown_times_are_spread_between_the_known() {
        let cells = |times: &[Option<u64>], room| {
            let times: Vec<_> = times.iter().map(|time| time.map(|s| Length::from_ms(s * 1000))).collect();
            points(&times, room).into_iter().map(|(cell, _)| cell).collect::<Vec<_>>()
        };
        assert_eq!(cells(&[Some(0), None, Some(100)], 101), [0, 50, 100]);
        assert_eq!(cells(&[None, Some(100)], 101), [50, 100]);
        assert_eq!(cells(&[Some(0), Some(50), None, None], 101), [0, 33, 66, 100]);
        assert_eq!(cells(&[None, None, None], 5), [0, 2, 4]);
        assert_eq!(cells(&[Some(100), None, Some(0)], 11), [10, 5, 0], "as the review has them, even backwards");
        assert_eq!(cells(&[Some(0)], 1), [0]);
    }

    proptest! {
        #[test]
        fn every_cell_belongs_to_a_track_and_every_track_has_a_cell(lengths in lengths(), room in 1usize..250) {
            let cells = lay(&lengths, room);
            prop_assert_eq!(cells.len(), lengths.len());
            prop_assert!(cells.iter().all(|cells| cells.start < cells.end && cells.end <= room));
            prop_assert!(cells.windows(2).all(|pair| pair[0].start <= pair[1].start));
            for cell in 0..room {
                prop_assert!(cells.iter().any(|cells| cells.contains(&cell)), "{cell} of {room}: {cells:?}");
            }
            if lengths.len() <= room {
                prop_assert_eq!(cells.iter().map(ExactSizeIterator::len).sum::<usize>(), room, "nothing is shared");
                let weights = weights(&lengths);
                for (a, x) in weights.iter().zip(&cells) {
                    for (b, y) in weights.iter().zip(&cells) {
                        prop_assert!(a < b || x.len() + 1 >= y.len(), "longer is wider, but for the rounding");
                    }
                }
            }
        }

        #[test]
        fn every_scene_has_a_cell(times in prop::collection::vec(prop::option::of(0..30_000_000u64), 0..60), room in 1usize..200) {
            let times: Vec<_> = times.into_iter().map(|time| time.map(Length::from_ms)).collect();
            let points = points(&times, room);
            prop_assert_eq!(points.len(), times.len());
            prop_assert!(points.iter().zip(&times).all(|(&(cell, known), time)| cell < room && known == time.is_some()));
        }
    }
}
