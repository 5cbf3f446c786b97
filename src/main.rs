//! The roof: runs the command line and says how it ended.

fn main() {}
