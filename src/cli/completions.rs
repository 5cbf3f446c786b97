//! `leitmotif completions`: what a shell needs to complete the command line.

use std::io::Write;

use clap::CommandFactory;

use super::args::{Completions, Leitmotif};
use super::error::{Error, Outcome};
use super::out::Out;

pub(super) fn run(out: &mut Out, completions: &Completions) -> Result<Outcome, Error> {
    // Written to memory first: the generator panics where it cannot write.
    let mut script = Vec::new();
    clap_complete::generate(completions.shell, &mut Leitmotif::command(), "leitmotif", &mut script);
    out.write_all(&script)?;
    Ok(Outcome::Done)
}
