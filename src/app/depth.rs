//! How many colours a terminal has, and the nearest of them to one that it has not.

use super::look::Colour;

/// How many colours a terminal has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Depth {
    /// The sixteen.
    Sixteen,
    /// The 256.
    Indexed,
    /// All.
    True,
}

/// The steps of red, green and blue among the colours 16 to 231.
const STEPS: [u8; 6] = [0, 95, 135, 175, 215, 255];

/// The sixteen as most terminals have them at first.
const SIXTEEN: [(u8, u8, u8); 16] = [
    (0, 0, 0),
    (170, 0, 0),
    (0, 170, 0),
    (170, 85, 0),
    (0, 0, 170),
    (170, 0, 170),
    (0, 170, 170),
    (170, 170, 170),
    (85, 85, 85),
    (255, 85, 85),
    (85, 255, 85),
    (255, 255, 85),
    (85, 85, 255),
    (255, 85, 255),
    (85, 255, 255),
    (255, 255, 255),
];

impl Depth {
    /// What a terminal has by its `TERM` and `COLORTERM`.
    pub fn of(term: &str, colorterm: &str) -> Self {
        let has = |words: &[&str]| words.iter().any(|word| term.contains(word));
        match colorterm {
            "truecolor" | "24bit" => Self::True,
            _ if has(&["direct", "truecolor", "kitty", "ghostty", "alacritty", "wezterm", "foot"]) => Self::True,
            _ if has(&["256"]) => Self::Indexed,
            _ => Self::Sixteen,
        }
    }

    /// The nearest colour that a terminal of this depth has.
    pub fn nearest(self, colour: Colour) -> Colour {
        match (self, colour) {
            (Self::Indexed, Colour::Rgb(red, green, blue)) => Colour::Indexed(indexed((red, green, blue))),
            (Self::Sixteen, Colour::Rgb(red, green, blue)) => Colour::Named(named((red, green, blue))),
            (Self::Sixteen, Colour::Indexed(index)) => Colour::Named(named(rgb(index))),
            (Self::True | Self::Indexed, _) | (Self::Sixteen, Colour::Default | Colour::Named(_)) => colour,
        }
    }
}

/// The nearest of the colours that are the same everywhere: 16 to 255.
fn indexed(colour: (u8, u8, u8)) -> u8 {
    (16..=255).min_by_key(|&index| distance(rgb(index), colour)).unwrap_or_default()
}

fn named(colour: (u8, u8, u8)) -> u8 {
    (0..16).min_by_key(|&index| distance(rgb(index), colour)).unwrap_or_default()
}

/// Red, green and blue of one of the 256.
fn rgb(index: u8) -> (u8, u8, u8) {
    let step = |i: u8| STEPS.get(usize::from(i % 6)).copied().unwrap_or_default();
    match index {
        0..16 => SIXTEEN.get(usize::from(index)).copied().unwrap_or_default(),
        16..232 => (step((index - 16) / 36), step((index - 16) / 6), step(index - 16)),
        232.. => {
            let grey = 8 + 10 * (index - 232);
            (grey, grey, grey)
        }
    }
}

fn distance(one: (u8, u8, u8), other: (u8, u8, u8)) -> u32 {
    let square = |a: u8, b: u8| u32::from(a.abs_diff(b)).pow(2);
    // The eye tells greens best and blues least.
    2 * square(one.0, other.0) + 4 * square(one.1, other.1) + 3 * square(one.2, other.2)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::look::{Scheme, Tint};

    #[test]
    fn terminals_say_how_many_colours_they_have() {
        for (term, colorterm, depth) in [
            ("xterm-256color", "truecolor", Depth::True),
            ("xterm-256color", "", Depth::Indexed),
            ("xterm-kitty", "", Depth::True),
            ("tmux-256color", "24bit", Depth::True),
            ("linux", "", Depth::Sixteen),
            ("vt100", "yes", Depth::Sixteen),
        ] {
            assert_eq!(Depth::of(term, colorterm), depth, "{term} {colorterm}");
        }
    }

    #[test]
    fn a_colour_that_is_there_is_its_own_neighbour() {
        for index in 16..=255 {
            let (red, green, blue) = rgb(index);
            let Colour::Indexed(found) = Depth::Indexed.nearest(Colour::Rgb(red, green, blue)) else {
                panic!("{index}")
            };
            assert_eq!(rgb(found), rgb(index));
        }
        assert_eq!(Depth::True.nearest(Colour::Rgb(1, 2, 3)), Colour::Rgb(1, 2, 3));
        assert_eq!(Depth::Sixteen.nearest(Colour::Indexed(231)), Colour::Named(15));
        assert_eq!(Depth::Sixteen.nearest(Colour::Default), Colour::Default);
    }

    #[test]
    fn letters_never_vanish_in_their_ground() {
        for scheme in Scheme::ALL {
            for depth in [Depth::Sixteen, Depth::Indexed] {
                let colours = scheme.colours().map(|colour| depth.nearest(colour));
                let ground = colours.of(Tint::Ground);
                for tint in Tint::ALL.into_iter().filter(|tint| *tint != Tint::Ground && ground != Colour::Default) {
                    assert_ne!(colours.of(tint), ground, "{} {}", scheme.name(), tint.name());
                }
            }
        }
    }
}
