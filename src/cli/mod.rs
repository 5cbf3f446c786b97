//! The command line: reads the arguments, runs the subcommand, says how it ended.

mod args;
mod browse;
mod check;
mod columns;
mod completions;
mod config;
mod draft;
mod edit;
mod error;
mod export;
mod find;
mod import;
mod json;
mod list;
mod man;
mod named;
mod out;
mod page;
mod parts;
mod plain;
mod prose;
mod row;
mod show;
mod tsv;

use std::ffi::OsString;
use std::io::{self, Write};
use std::mem::ManuallyDrop;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Parser;

use crate::jobs::{self, Place};
use crate::model::text::clean_prose;
use crate::model::{Fault, Library, TrackRef};
use crate::store;
use args::{Command, Global, Leitmotif};
use error::{Error, Outcome, status};
use out::{Out, say};

/// Runs the program with these arguments, the first of which is its own name.
pub fn main(arguments: impl Iterator<Item = OsString>) -> ExitCode {
    let result = match Leitmotif::try_parse_from(arguments) {
        Ok(asked) => run(asked),
        Err(error) => return unread(&error),
    };
    let (status, message) = status(result);
    if let Some(message) = message {
        say(&message);
    }
    status.into()
}

fn run(mut asked: Leitmotif) -> Result<Outcome, Error> {
    let Some(command) = asked.command.take() else {
        let loaded = settings(&mut asked.global)?;
        return browse::run(place(&asked.global)?, loaded, &asked.query.join(" "), asked.global.color);
    };
    let mut out = Out::new(asked.global.color);
    outlive_full_files();
    let outcome = carry_out(command, &mut out, asked.global)?;
    out.finish()?;
    Ok(outcome)
}

fn carry_out(command: Command, out: &mut Out, mut global: Global) -> Result<Outcome, Error> {
    match &command {
        Command::Config(asked) => return config::run(out, &global, asked),
        Command::Completions(completions) => return completions::run(out, completions),
        Command::Man => return man::run(out),
        Command::Find(_)
        | Command::List(_)
        | Command::Show(_)
        | Command::Import(_)
        | Command::Edit(_)
        | Command::Export(_)
        | Command::Check(_) => config::tell(&settings(&mut global)?.faults),
    }
    match command {
        Command::Find(find) => find::run(out, &place(&global)?, &find),
        Command::List(list) => list::run(out, &*library(&global)?, &list),
        Command::Show(show) => show::run(out, owned(&global)?, &show),
        Command::Import(asked_for) => import::run(out, &global, &asked_for),
        Command::Edit(edit) => edit::run(&place(&global)?, owned(&global)?, &edit),
        Command::Export(export) => export::run(out, owned(&global)?, &export),
        Command::Check(check) => check::run(out, &checked(&global, check.path)?),
        Command::Config(_) | Command::Completions(_) | Command::Man => Ok(Outcome::Done),
    }
}

/// The reader's settings. Where they name the library's folder and nothing else does, that is the one.
fn settings(global: &mut Global) -> Result<config::Loaded, Error> {
    let loaded = config::load(global)?;
    global.library = named_folder(global).or_else(|| loaded.library.clone().map(PathBuf::into_os_string));
    Ok(loaded)
}

/// The library. It is not taken apart at the end: the system takes a million tracks back faster than we do.
/// A file that may not grow is an error to report, not the end of the program.
fn outlive_full_files() {
    #[cfg(unix)]
    let _ = signal_hook::flag::register(signal_hook::consts::SIGXFSZ, std::sync::Arc::default());
}

fn library(global: &Global) -> Result<ManuallyDrop<Library>, Error> {
    let place = place(global)?;
    let (library, faults) = jobs::library(&place);
    tell(&place, &faults);
    Ok(ManuallyDrop::new(library))
}

fn owned(global: &Global) -> Result<Library, Error> {
    Ok(ManuallyDrop::into_inner(library(global)?))
}

fn place(global: &Global) -> Result<Place, Error> {
    Ok(Place { folder: folder(global)?, shelf: !global.no_shelf })
}

fn folder(global: &Global) -> Result<Option<PathBuf>, Error> {
    Ok(store::folder(named_folder(global))?)
}

/// The library's folder as it was named, by an argument or by the environment.
fn named_folder(global: &Global) -> Option<OsString> {
    let of_environment = || std::env::var_os("LEITMOTIF_LIBRARY").filter(|folder| !folder.is_empty());
    global.library.clone().or_else(of_environment)
}

/// What a check without paths reads: the library's folder, as far as there is one.
fn checked(global: &Global, paths: Vec<PathBuf>) -> Result<Vec<PathBuf>, Error> {
    if paths.is_empty() { Ok(folder(global)?.into_iter().collect()) } else { Ok(paths) }
}

/// Says that not all of the library is well, and where to read more; the results go out all the same.
fn tell(place: &Place, faults: &[Fault]) {
    let (Some(folder), false) = (&place.folder, faults.is_empty()) else { return };
    let what = match faults.len() {
        1 => "1 fault".to_owned(),
        count if count > jobs::MOST_FAULTS => format!("more than {} faults", jobs::MOST_FAULTS),
        count => format!("{count} faults"),
    };
    say(&format!("{what} in the library: see leitmotif check {}", quoted(folder)));
}

/// A path as a shell takes it.
fn quoted(path: &Path) -> String {
    let path = path.to_string_lossy();
    let plain = path.chars().all(|c| c.is_alphanumeric() || "/._-+:@,%".contains(c)) && !path.starts_with('-');
    if plain { path.into_owned() } else { format!("'{}'", path.replace('\'', r"'\''")) }
}

/// Help and version go to standard output; what could not be understood goes to standard error.
fn unread(error: &clap::Error) -> ExitCode {
    let text = error.render().to_string();
    if error.use_stderr() {
        let _ = writeln!(io::stderr().lock(), "{}", clean_prose(&text));
        return error::FAILED.into();
    }
    let mut stdout = io::stdout().lock();
    let written = stdout.write_all(text.as_bytes()).and_then(|()| stdout.flush());
    let (status, message) = status(written.map(|()| Outcome::Done).map_err(Error::Output));
    if let Some(message) = message {
        say(&message);
    }
    status.into()
}

/// A track's number as it is read: with its disc where its album has several.
fn number(is_multi_disc: bool, at: TrackRef) -> String {
    if is_multi_disc { at.to_string() } else { at.number.to_string() }
}
