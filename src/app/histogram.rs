//! The lengths of an album at a glance: how many tracks there are of each length, the shortest, the median, the longest.

use crate::model::{Album, Length, Total};

/// Bars at most.
const BARS: u64 = 10;
/// How much one bar may cover, in milliseconds.
const STEPS: [u64; 10] =
    [15_000, 30_000, 60_000, 120_000, 300_000, 600_000, 1_800_000, 3_600_000, 7_200_000, 18_000_000];

/// The lengths of an album, counted.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Histogram {
    /// The counts, from the shortest to the longest; each stretch begins where the one before ends.
    pub bars: Vec<Bar>,
    /// The position of the shortest track, the first of several.
    pub shortest: Option<usize>,
    /// The length in the middle; between two, the half of both.
    pub median: Option<Length>,
    /// The position of the longest track, the first of several.
    pub longest: Option<usize>,
    /// The sum, and how many are not known.
    pub total: Total,
}

/// How many tracks are from this long to less than that long.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bar {
    /// The least length.
    pub from: Length,
    /// The length from which on the next bar counts.
    pub to: Length,
    /// How many.
    pub count: usize,
}

impl Histogram {
    /// Counts the lengths of an album.
    pub fn of(album: &Album) -> Self {
        let mut known: Vec<(Length, usize)> =
            album.tracks.iter().enumerate().filter_map(|(at, track)| Some((track.length?, at))).collect();
        known.sort_unstable();
        let longest = known.last().map(|&(longest, _)| known.partition_point(|&(length, _)| length < longest));
        Self {
            bars: bars(&known),
            shortest: known.first().map(|&(_, at)| at),
            median: median(&known),
            longest: longest.and_then(|first| known.get(first)).map(|&(_, at)| at),
            total: album.total(),
        }
    }
}

fn median(known: &[(Length, usize)]) -> Option<Length> {
    let (low, high) = (known.get(known.len().saturating_sub(1) / 2)?.0, known.get(known.len() / 2)?.0);
    Some(Length::from_ms((low + high).ms() / 2))
}

/// As many bars as reach from the shortest to the longest, each as narrow as their number allows.
fn bars(known: &[(Length, usize)]) -> Vec<Bar> {
    let (Some((first, _)), Some((last, _))) = (known.first(), known.last()) else { return Vec::new() };
    let (first, last) = (first.ms(), last.ms());
    let few = |step: &u64| last / step - first / step < BARS;
    // Past the last step whole days: a length is a thousand hours at most.
    let step = STEPS.into_iter().find(|step| few(step)).unwrap_or(last / BARS + 1);
    let count = |bar: u64| known.iter().filter(|(length, _)| length.ms() / step == bar).count();
    let bar =
        |bar: u64| Bar { from: Length::from_ms(bar * step), to: Length::from_ms((bar + 1) * step), count: count(bar) };
    (first / step..=last / step).map(bar).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn histogram(lengths: &[Option<u64>]) -> Histogram {
        let track = |(i, ms): (usize, &Option<u64>)| serde_json::json!({ "number": i + 1, "title": "x", "length": ms.map(|ms| Length::from_ms(ms).exact()) });
        let tracks: Vec<_> = lengths.iter().enumerate().map(track).collect();
        Histogram::of(
            &serde_json::from_value(serde_json::json!({ "id": "a", "title": "A", "tracks": tracks })).unwrap(),
        )
    }

    #[test]
    fn lengths_are_counted_in_even_stretches() {
        let histogram = histogram(&[Some(60_000), None, Some(419_000), Some(61_000), Some(200_000), Some(419_000)]);
        let bars: Vec<_> =
            histogram.bars.iter().map(|bar| (bar.from.ms() / 1000, bar.to.ms() / 1000, bar.count)).collect();
        assert_eq!(bars, [(60, 120, 2), (120, 180, 0), (180, 240, 1), (240, 300, 0), (300, 360, 0), (360, 420, 2)]);
        assert_eq!((histogram.shortest, histogram.longest), (Some(0), Some(2)));
        assert_eq!((histogram.median, histogram.total.unknown), (Some(Length::from_ms(200_000)), 1));
    }

    #[test]
    fn nothing_known_is_nothing_counted() {
        assert_eq!(histogram(&[None, None]).bars, []);
        assert_eq!(histogram(&[]).median, None);
        assert_eq!(histogram(&[Some(1000), Some(4000)]).median, Some(Length::from_ms(2500)));
    }

    proptest! {
        #[test]
        fn every_known_length_is_in_one_bar(lengths in prop::collection::vec(prop::option::of(1..3_600_000_000u64), 0..40)) {
            let histogram = histogram(&lengths);
            let counted: usize = histogram.bars.iter().map(|bar| bar.count).sum();
            prop_assert_eq!(counted, lengths.iter().flatten().count());
            prop_assert!(histogram.bars.len() <= 11, "{:?}", histogram.bars);
            prop_assert!(histogram.bars.windows(2).all(|pair| pair[0].to == pair[1].from));
        }
    }
}
