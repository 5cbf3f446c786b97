//! The program in a real pseudo-terminal: that it starts, ends, stops and dies without leaving a trace on the terminal.

#[cfg(test)]
mod harness;

#[cfg(test)]
mod editing;
#[cfg(test)]
mod endings;
#[cfg(test)]
mod importing;
#[cfg(test)]
mod input;
#[cfg(test)]
mod panics;
#[cfg(test)]
mod pointing;
#[cfg(test)]
mod quiet;
#[cfg(test)]
mod reading;
#[cfg(test)]
mod refusals;
#[cfg(test)]
mod resuming;
#[cfg(test)]
mod sizes;
#[cfg(test)]
mod suspending;
#[cfg(test)]
mod watching;
