//! The roof: runs the command line and says how it ended.

use std::process::ExitCode;

fn main() -> ExitCode {
    leitmotif::cli::main(std::env::args_os())
}
