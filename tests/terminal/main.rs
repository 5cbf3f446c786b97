//! The program in a real pseudo-terminal: that it starts, ends, stops and dies without leaving a trace on the terminal.

#[cfg(test)]
mod harness;

mod endings;
mod input;
mod panics;
mod quiet;
mod refusals;
mod sizes;
mod suspending;
