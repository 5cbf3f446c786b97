//! What the screen may be made of: the colours, by what each is for, and whether signs must be ASCII.

/// What the screen may be made of.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Look {
    /// The colours; weight, underline and signs tell everything without them.
    pub colours: Colours,
    /// Whether lines and signs must be ASCII.
    pub ascii: bool,
}

/// A colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Colour {
    /// The terminal's own.
    Default,
    /// One of the sixteen that a reader's terminal has a palette for: 0 to 15, in the order of [`NAMES`].
    Named(u8),
    /// One of the 256.
    Indexed(u8),
    /// Red, green and blue.
    Rgb(u8, u8, u8),
}

/// The names of the sixteen colours.
pub const NAMES: [&str; 16] = [
    "black",
    "red",
    "green",
    "yellow",
    "blue",
    "magenta",
    "cyan",
    "white",
    "bright-black",
    "bright-red",
    "bright-green",
    "bright-yellow",
    "bright-blue",
    "bright-magenta",
    "bright-cyan",
    "bright-white",
];

/// What a colour is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tint {
    /// Letters.
    Text,
    /// What they stand on.
    Ground,
    /// The pane that keys go to, the row and the scene at hand.
    Accent,
    /// What stands back: composers, hints, bars.
    Quiet,
    /// The frames of the other panes.
    Border,
    /// What ties tracks and scenes together.
    Tie,
    /// A theme's name.
    Theme,
    /// Letters that a query stands on.
    Lit,
    /// What went wrong.
    Fault,
    /// A word to the reader.
    Notice,
}

impl Tint {
    /// All of them, in the order of the configuration.
    pub const ALL: [Self; 10] = [
        Self::Text,
        Self::Ground,
        Self::Accent,
        Self::Quiet,
        Self::Border,
        Self::Tie,
        Self::Theme,
        Self::Lit,
        Self::Fault,
        Self::Notice,
    ];

    /// Its name in the configuration.
    pub fn name(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Ground => "ground",
            Self::Accent => "accent",
            Self::Quiet => "quiet",
            Self::Border => "border",
            Self::Tie => "tie",
            Self::Theme => "theme",
            Self::Lit => "lit",
            Self::Fault => "fault",
            Self::Notice => "notice",
        }
    }

    /// What it is for, in the words of the configuration.
    pub fn words(self) -> &'static str {
        match self {
            Self::Text => "letters",
            Self::Ground => "what they stand on",
            Self::Accent => "the pane that keys go to, the row and the scene at hand",
            Self::Quiet => "what stands back: composers, hints, bars",
            Self::Border => "the frames of the other panes",
            Self::Tie => "what ties tracks and scenes together",
            Self::Theme => "the name of a theme",
            Self::Lit => "letters that a query stands on",
            Self::Fault => "what went wrong",
            Self::Notice => "a word to the reader",
        }
    }
}

/// A colour for each [`Tint`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Colours([Colour; Tint::ALL.len()]);

impl Colours {
    /// The colour for something.
    pub fn of(&self, tint: Tint) -> Colour {
        self.0.get(tint as usize).copied().unwrap_or(Colour::Default)
    }

    /// Takes another colour for something.
    pub fn set(&mut self, tint: Tint, colour: Colour) {
        if let Some(place) = self.0.get_mut(tint as usize) {
            *place = colour;
        }
    }

    /// The same colours, each changed.
    #[must_use]
    pub fn map(self, change: impl Fn(Colour) -> Colour) -> Self {
        Self(self.0.map(change))
    }
}

impl Default for Colours {
    fn default() -> Self {
        Scheme::default().colours()
    }
}

/// A set of colours that has a name.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Scheme {
    /// The sixteen that the reader's terminal has a palette for, so that dark and light grounds both work.
    #[default]
    Sixteen,
    /// Light letters on a dark ground.
    Dark,
    /// Dark letters on a light ground.
    Light,
    /// As far apart as colours are.
    HighContrast,
    /// No colours.
    None,
}

impl Scheme {
    /// All of them, in the order of the configuration.
    pub const ALL: [Self; 5] = [Self::Sixteen, Self::Dark, Self::Light, Self::HighContrast, Self::None];

    /// Its name in the configuration.
    pub fn name(self) -> &'static str {
        match self {
            Self::Sixteen => "16-colours",
            Self::Dark => "dark",
            Self::Light => "light",
            Self::HighContrast => "high-contrast",
            Self::None => "none",
        }
    }

    /// Its colours.
    pub fn colours(self) -> Colours {
        match self {
            Self::Sixteen => Colours([
                Colour::Default,
                Colour::Default,
                Colour::Named(3),
                Colour::Named(8),
                Colour::Named(8),
                Colour::Named(6),
                Colour::Named(5),
                Colour::Named(2),
                Colour::Named(1),
                Colour::Named(3),
            ]),
            Self::Dark => Colours(
                [
                    0xd8_d9_da, 0x1b_1d_23, 0xe5_b9_5c, 0x9a_a1_ad, 0x6b_73_82, 0x6c_c7_d1, 0xd4_9b_e0, 0x9c_cf_6a,
                    0xf2_81_76, 0xe5_b9_5c,
                ]
                .map(rgb),
            ),
            Self::Light => Colours(
                [
                    0x24_26_2b, 0xfb_fa_f7, 0x8a_4b_00, 0x5b_62_6c, 0x87_8c_95, 0x00_62_6c, 0x8a_2f_93, 0x2c_6a_00,
                    0xb3_26_1e, 0x8a_4b_00,
                ]
                .map(rgb),
            ),
            Self::HighContrast => Colours(
                [
                    0xff_ff_ff, 0x00_00_00, 0xff_ff_00, 0xd6_d6_d6, 0xc0_c0_c0, 0x00_ff_ff, 0xff_a8_ff, 0x80_ff_80,
                    0xff_9a_9a, 0xff_ff_00,
                ]
                .map(rgb),
            ),
            Self::None => Colours([Colour::Default; Tint::ALL.len()]),
        }
    }
}

/// The colour that is written so in hexadecimal.
fn rgb(hex: u32) -> Colour {
    let [_, red, green, blue] = hex.to_be_bytes();
    Colour::Rgb(red, green, blue)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The relative luminance of a colour, as the WCAG reckons it.
    fn luminance(colour: Colour) -> f64 {
        let Colour::Rgb(red, green, blue) = colour else { panic!("{colour:?} has no luminance of its own") };
        let linear = |part: u8| {
            let part = f64::from(part) / 255.0;
            if part <= 0.040_45 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
    }

    fn contrast(one: Colour, other: Colour) -> f64 {
        let (one, other) = (luminance(one), luminance(other));
        (one.max(other) + 0.05) / (one.min(other) + 0.05)
    }

    #[test]
    fn letters_stand_out_from_their_ground() {
        for (scheme, text, line) in
            [(Scheme::Dark, 4.5, 3.0), (Scheme::Light, 4.5, 3.0), (Scheme::HighContrast, 7.0, 7.0)]
        {
            let colours = scheme.colours();
            for tint in Tint::ALL.into_iter().filter(|tint| *tint != Tint::Ground) {
                let found = contrast(colours.of(tint), colours.of(Tint::Ground));
                let least = if tint == Tint::Border { line } else { text };
                assert!(found >= least, "{} {}: {found:.2}", scheme.name(), tint.name());
            }
        }
    }

    #[test]
    fn each_colour_is_found_under_what_it_is_for() {
        for (i, tint) in Tint::ALL.into_iter().enumerate() {
            let mut colours = Scheme::None.colours();
            colours.set(tint, Colour::Named(1));
            assert_eq!((tint as usize, colours.of(tint)), (i, Colour::Named(1)));
        }
    }
}
