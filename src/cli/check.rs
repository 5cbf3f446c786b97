//! `leitmotif check`: every fault of a library, with file, line and column.

use std::io::Write;
use std::ops::ControlFlow;
use std::path::PathBuf;

use super::error::{Error, Outcome};
use super::out::Out;
use crate::jobs;

pub(super) fn run(out: &mut Out, paths: &[PathBuf]) -> Result<Outcome, Error> {
    let mut written = Ok(());
    let checked = jobs::check(paths, &mut |fault| {
        written = writeln!(out, "{fault}");
        if written.is_ok() { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
    })?;
    written?;
    let counts = [(checked.albums, "album"), (checked.tracks, "track"), (checked.faults, "fault")];
    writeln!(out, "{}", counts.map(|(count, name)| counted(count, name)).join(", "))?;
    Ok(if checked.faults == 0 { Outcome::Done } else { Outcome::Nothing })
}

fn counted(count: usize, name: &str) -> String {
    if count == 1 { format!("1 {name}") } else { format!("{count} {name}s") }
}
