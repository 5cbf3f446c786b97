//! `leitmotif config`: where the settings are, all of them as they are without a file, and what is wrong in one.

use std::ffi::OsString;
use std::io::Write;
use std::path::PathBuf;

use super::args::{Config as Args, Global};
use super::error::{Error, Outcome};
use super::out::{Out, say};
use crate::app::config::{Config, defaults};
use crate::model::Fault;
use crate::store;

/// The settings as they were found.
#[derive(Default)]
pub(super) struct Loaded {
    pub(super) config: Config,
    /// What is wrong in them.
    pub(super) faults: Vec<Fault>,
    /// The folder of the library, where they name one.
    pub(super) library: Option<PathBuf>,
}

/// Reads the settings. A file that is named must be readable; the platform's own is at worst a fault.
pub(super) fn load(global: &Global) -> Result<Loaded, Error> {
    let named = named(global);
    match store::settings(named.clone()) {
        Ok(Some(settings)) => {
            let (config, faults) = Config::read(&settings.path, &settings.text);
            let library = Some(&*config.library).filter(|written| !written.is_empty());
            let library = library.map(|written| settings.path_of(written));
            Ok(Loaded { config, faults, library })
        }
        Ok(None) => Ok(Loaded::default()),
        Err(store::Error::Fault(fault)) if named.is_none() => Ok(Loaded { faults: vec![fault], ..Loaded::default() }),
        Err(error) => Err(error.into()),
    }
}

/// The file as it was named, by an argument or by the environment.
fn named(global: &Global) -> Option<OsString> {
    let of_environment = || std::env::var_os("LEITMOTIF_CONFIG").filter(|file| !file.is_empty());
    global.config.clone().or_else(of_environment)
}

/// Says on standard error what is wrong in the settings.
pub(super) fn tell(faults: &[Fault]) {
    let Some(first) = faults.first() else { return };
    match faults.len() - 1 {
        0 => say(&first.to_string()),
        more => say(&format!("{first} (and {more} more: see leitmotif config --check)")),
    }
}

pub(super) fn run(out: &mut Out, global: &Global, asked: &Args) -> Result<Outcome, Error> {
    match &asked.check {
        Some(file) => return check(out, global, file.first().cloned()),
        None if asked.default => out.write_all(defaults().as_bytes())?,
        None => writeln!(out, "{}", place(global)?.display())?,
    }
    Ok(Outcome::Done)
}

fn check(out: &mut Out, global: &Global, file: Option<OsString>) -> Result<Outcome, Error> {
    let settings = match store::settings(file.or_else(|| named(global))) {
        Ok(Some(settings)) => settings,
        Ok(None) => {
            writeln!(out, "{} is not there: all is as leitmotif config --default shows it", place(global)?.display())?;
            return Ok(Outcome::Done);
        }
        Err(store::Error::Fault(fault)) => return report(out, &[fault]),
        Err(error) => return Err(error.into()),
    };
    report(out, &Config::read(&settings.path, &settings.text).1)
}

fn report(out: &mut Out, faults: &[Fault]) -> Result<Outcome, Error> {
    faults.iter().try_for_each(|fault| writeln!(out, "{fault}"))?;
    let count = faults.len();
    writeln!(out, "{count} {}", if count == 1 { "fault" } else { "faults" })?;
    Ok(if faults.is_empty() { Outcome::Done } else { Outcome::Nothing })
}

fn place(global: &Global) -> Result<PathBuf, Error> {
    let place = named(global).map(PathBuf::from).or_else(store::settings_place);
    place.ok_or_else(|| {
        Error::Input("there is no home folder for settings: set HOME, or name a file with --config FILE".to_owned())
    })
}
