//! Long output, set part by part on all cores and written in order.

use std::io::{self, Write};

use rayon::prelude::*;

/// Lines that are set one after the other.
pub(super) const PART: usize = 128;
/// So many parts are kept until they are written: few, for memory that was used before costs less than fresh memory.
const ROUND: usize = 32;

/// Writes what `set` makes of `parts`; never more at once than a round of them.
pub(super) fn write_parts<P: Sync>(
    out: &mut impl Write,
    parts: &[P],
    set: impl Fn(&P) -> Vec<u8> + Sync,
) -> io::Result<()> {
    set_parts(parts, set, |text| out.write_all(&text))
}

/// Hands what `set` makes of `parts` to `write`; while a round is written, the next one is set.
pub(super) fn set_parts<P: Sync, T: Send>(
    parts: &[P],
    set: impl Fn(&P) -> T + Sync,
    mut write: impl FnMut(T) -> io::Result<()>,
) -> io::Result<()> {
    let mut written = Ok(());
    let mut waiting = Vec::new();
    for round in parts.chunks(ROUND).chain([&[][..]]) {
        let mut next = Vec::new();
        let texts = std::mem::take(&mut waiting);
        rayon::in_place_scope(|scope| {
            scope.spawn(|_| round.par_iter().map(&set).collect_into_vec(&mut next));
            written = texts.into_iter().try_for_each(&mut write);
        });
        if written.is_err() {
            break;
        }
        waiting = next;
    }
    written
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_set_on_all_cores_is_written_in_order_and_ends_where_writing_fails() {
        for count in [0, 1, ROUND, ROUND + 1, 5 * ROUND] {
            let (parts, mut out) = ((0..count).collect::<Vec<_>>(), Vec::new());
            write_parts(&mut out, &parts, |part| format!("{part} ").into_bytes()).unwrap();
            let expected: Vec<_> = parts.iter().flat_map(|part| format!("{part} ").into_bytes()).collect();
            assert_eq!(out, expected);
        }
        let (mut small, parts) = ([0; 3], [7; 2 * ROUND]);
        assert!(write_parts(&mut &mut small[..], &parts, |part| vec![*part]).is_err());
        assert_eq!(small, [7; 3]);
    }
}
