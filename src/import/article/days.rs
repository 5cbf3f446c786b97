//! Days of the year that look like lengths with dots: `04.21`, `21.04`. They stand in order, as the releases of a year do.

use crate::model::Length;

/// Whether what looked like lengths with dots are days, month or day first, the latest or the earliest first; the days of several
/// years may follow each other. The seconds of lengths go up to 59, and rise as often as they fall.
pub(super) fn are_days(lengths: &[Length]) -> bool {
    let days: Vec<(u64, u64)> = lengths.iter().map(|length| (length.ms() / 60_000, length.ms() / 1000 % 60)).collect();
    let turned: Vec<(u64, u64)> = days.iter().map(|(day, month)| (*month, *day)).collect();
    are_ordered(&days) || are_ordered(&turned)
}

fn are_ordered(days: &[(u64, u64)]) -> bool {
    let fits = |(month, day): &(u64, u64)| (1..=12).contains(month) && (1..=31).contains(day);
    let pairs = || days.iter().zip(days.iter().skip(1));
    let (falls, rises) = (pairs().filter(|(a, b)| a > b).count(), pairs().filter(|(a, b)| a < b).count());
    days.len() >= 2 && days.iter().all(fits) && usize::min(falls, rises) * 4 < days.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_in_order() {
        let lengths = |times: &[(u64, u64)]| -> Vec<Length> {
            times.iter().map(|(m, s)| Length::from_ms((m * 60 + s) * 1000)).collect()
        };
        assert!(are_days(&lengths(&[(1, 21), (2, 21), (2, 21), (11, 5)])));
        assert!(are_days(&lengths(&[(12, 30), (10, 9), (1, 7)])));
        assert!(are_days(&lengths(&[(21, 4), (3, 5), (30, 11)])));
        assert!(are_days(&lengths(&[(1, 3), (5, 4), (11, 30), (2, 1), (7, 7), (12, 24)])));
        assert!(!are_days(&lengths(&[(3, 21), (2, 21), (4, 5)])));
        assert!(!are_days(&lengths(&[(1, 21), (2, 44), (4, 5)])));
    }
}
