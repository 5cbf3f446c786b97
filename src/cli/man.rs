//! `leitmotif man`: the manual page of the whole program.

use std::io::{self, Write};

use clap::{Command, CommandFactory};
use clap_mangen::Man;

use super::args::Leitmotif;
use super::error::{Error, Outcome};
use super::out::Out;

pub(super) fn run(out: &mut Out) -> Result<Outcome, Error> {
    let mut command = Leitmotif::command().disable_help_subcommand(true);
    command.build();
    Man::new(command.clone()).render(out)?;
    command.get_subcommands().try_for_each(|subcommand| section(out, subcommand))?;
    Ok(Outcome::Done)
}

/// What a subcommand does and its options, as a part of the page.
fn section(out: &mut Out, command: &Command) -> io::Result<()> {
    let name = command.get_display_name().unwrap_or_else(|| command.get_name()).replace('-', " ");
    writeln!(out, ".SH \"{}\"", name.to_uppercase())?;
    let man = Man::new(command.clone());
    man.render_description_section(out)?;
    man.render_synopsis_section(out)?;
    man.render_options_section(out)
}
