//! `leitmotif import`: what listeners own becomes albums, with a report of what came of it.

use std::io::{self, BufWriter, Write};
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use serde::Serialize;

use super::args::{Global, Import};
use super::error::{Error, Outcome};
use super::json;
use super::out::{Out, Style};
use crate::import::Warning;
use crate::jobs::Place;
use crate::jobs::import::{self, Progress, Report, Request, Told};
use crate::model::Album;
use crate::store;

pub(super) fn run(out: &mut Out, global: &Global, asked: &Import) -> Result<Outcome, Error> {
    let request = request(global, asked)?;
    let there = store::folder(Some(request.into.clone().into())).ok().flatten();
    let place = Place { folder: there, shelf: !global.no_shelf };
    let stop = stop_on_interrupt();
    quiet_readers();
    let bar = bar();
    let tell = |Progress { done, all }: Progress| {
        bar.set_length(all as u64);
        bar.set_position(done as u64);
    };
    let report = import::import(&place, &request, &tell, &stop);
    bar.finish_and_clear();
    let report = report?;
    if asked.json {
        write_json(out, &report, asked.dry_run)?;
    } else {
        write_plain(out, &report)?;
    }
    out.flush()?;
    outcome(report)
}

fn request(global: &Global, asked: &Import) -> Result<Request, Error> {
    let (inputs, paths): (Vec<_>, Vec<_>) = asked.path.iter().cloned().partition(|path| path.as_os_str() == "-");
    let read = || store::limited(io::stdin().lock()).map_err(|why| Error::Input(format!("{}: {why}", import::INPUT)));
    Ok(Request {
        paths,
        input: if inputs.is_empty() { None } else { Some(read()?) },
        into: store::folder_to_be(super::named_folder(global))?,
        dry_run: asked.dry_run,
        replace: asked.replace,
    })
}

/// A flag that Ctrl-C sets, once; the second Ctrl-C ends the program.
fn stop_on_interrupt() -> Arc<AtomicBool> {
    let stop = Arc::new(AtomicBool::new(false));
    #[cfg(unix)]
    for signal in [signal_hook::consts::SIGINT, signal_hook::consts::SIGTERM] {
        // Registered first, so that it sees the flag as the one before left it.
        let _ = signal_hook::flag::register_conditional_default(signal, Arc::clone(&stop));
        let _ = signal_hook::flag::register(signal, Arc::clone(&stop));
    }
    stop
}

/// A reader that panics is told of as a warning; what Rust says of it is of no use to who imports.
fn quiet_readers() {
    let loud = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |info| {
        if rayon::current_thread_index().is_none() {
            loud(info);
        }
    }));
}

/// A bar on standard error; where that is no terminal, nothing.
fn bar() -> ProgressBar {
    let bar = ProgressBar::with_draw_target(None, ProgressDrawTarget::stderr());
    if let Ok(style) = ProgressStyle::with_template("{pos} of {len} files  {wide_bar} {elapsed}") {
        bar.set_style(style);
    }
    bar
}

/// The report of the contract.
#[derive(Serialize)]
struct Whole<'a> {
    albums: Vec<&'a Album>,
    warnings: &'a [Warning],
    #[serde(skip_serializing_if = "Option::is_none")]
    written: Option<Vec<String>>,
}

fn write_json(out: &mut Out, report: &Report, dry_run: bool) -> io::Result<()> {
    let paths = || report.written().map(|path| path.to_string_lossy().into_owned()).collect();
    let albums = report.albums.iter().map(|told| &told.album).collect();
    json::pretty(out, &Whole { albums, warnings: &report.warnings, written: (!dry_run).then(paths) })
}

fn write_plain(out: &mut Out, report: &Report) -> io::Result<()> {
    // Standard error writes every part of every line by itself.
    let mut stderr = BufWriter::new(io::stderr().lock());
    for warning in &report.warnings {
        // Nobody to tell it to is no reason to end.
        let _ = writeln!(stderr, "{warning}");
    }
    let _ = stderr.flush();
    drop(stderr);
    for (at, told) in report.albums.iter().enumerate() {
        if at > 0 {
            writeln!(out)?;
        }
        write_album(out, told)?;
    }
    Ok(())
}

fn write_album(out: &mut Out, told: &Told) -> io::Result<()> {
    out.styled(Style::Bold, &told.album.title)?;
    writeln!(out, "  {}", told.album.id)?;
    told.lines().iter().try_for_each(|line| writeln!(out, "  {line}"))
}

fn outcome(report: Report) -> Result<Outcome, Error> {
    match (report.failed, report.left.as_slice()) {
        (Some(error), _) if report.unwritten > 0 => Err(Error::Unfinished { error, albums: report.unwritten }),
        (Some(error), _) => Err(error.into()),
        (None, [first, ..]) => Err(Error::Stopped { left: report.left.len(), first: first.clone() }),
        (None, []) if report.albums.is_empty() => Ok(Outcome::Nothing),
        (None, []) => Ok(Outcome::Done),
    }
}
