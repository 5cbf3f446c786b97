//! Each setting but the keys: what it is called, what it says, how it is read and how it is written.

use toml::de::DeValue;

use super::reader::not;
use super::{Config, MEASURES};
use crate::app::at_hand::Sort;
use crate::app::look::{Colour, NAMES, Scheme, Tint};
use crate::app::state::Widths;

/// One setting.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Setting {
    Library,
    Sort,
    Measure,
    Mouse,
    Covers,
    AlbumsWidth,
    TracksWidth,
    LeftWidth,
    AlbumsHeight,
    Scheme,
    Tint(Tint),
}

impl Setting {
    /// All of them, in the order of the file; a theme before its colours.
    pub(super) fn all() -> impl Iterator<Item = Self> {
        let first = [
            Self::Library,
            Self::Sort,
            Self::Measure,
            Self::Mouse,
            Self::Covers,
            Self::AlbumsWidth,
            Self::TracksWidth,
            Self::LeftWidth,
            Self::AlbumsHeight,
            Self::Scheme,
        ];
        first.into_iter().chain(Tint::ALL.into_iter().map(Self::Tint))
    }

    /// The table in which it stands; empty above all tables.
    pub(super) fn section(self) -> &'static str {
        match self {
            Self::Library | Self::Sort | Self::Measure | Self::Mouse | Self::Covers => "",
            Self::AlbumsWidth | Self::TracksWidth | Self::LeftWidth | Self::AlbumsHeight => "panes",
            Self::Scheme | Self::Tint(_) => "theme",
        }
    }

    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Library => "library",
            Self::Sort => "sort",
            Self::Measure => "measure",
            Self::Mouse => "mouse",
            Self::Covers => "covers",
            Self::AlbumsWidth => "albums",
            Self::TracksWidth => "tracks",
            Self::LeftWidth => "left",
            Self::AlbumsHeight => "albums-rows",
            Self::Scheme => "name",
            Self::Tint(tint) => tint.name(),
        }
    }

    /// What it says, for a comment.
    pub(super) fn words(self) -> String {
        let words = match self {
            Self::Library => {
                "the folder of your albums, ~ is your home; empty for the platform's own place (--library and \
                 LEITMOTIF_LIBRARY come first)"
            }
            Self::Sort => return format!("the first order of a track list: {}", Sort::ALL.map(Sort::name).join(", ")),
            Self::Measure => "how wide the review's text is set at most, in columns",
            Self::Mouse => "whether the mouse is listened to; without it your terminal selects text as always",
            Self::Covers => "whether covers are shown, where the terminal can",
            Self::AlbumsWidth => "columns of the albums where three panes stand side by side, or \"auto\"",
            Self::TracksWidth => "columns of the tracks, there",
            Self::LeftWidth => "columns of albums and tracks where they stand above each other",
            Self::AlbumsHeight => "rows of the albums, there",
            Self::Scheme => return format!("the colours: {}", Scheme::ALL.map(Scheme::name).join(", ")),
            Self::Tint(tint) => tint.words(),
        };
        words.to_owned()
    }

    /// Takes a value over; else says what the setting takes.
    pub(super) fn read(self, config: &mut Config, value: &DeValue) -> Result<(), String> {
        match self {
            Self::Library => config.library = text(value)?.into(),
            Self::Sort => config.sort = one_of(value, &Sort::ALL, Sort::name)?,
            Self::Measure => config.measure = number(value, MEASURES.start, MEASURES.end - 1)?,
            Self::Mouse => config.mouse = yes_or_no(value)?,
            Self::Covers => config.covers = yes_or_no(value)?,
            Self::AlbumsWidth => config.widths.albums = columns(value)?,
            Self::TracksWidth => config.widths.tracks = columns(value)?,
            Self::LeftWidth => config.widths.left = columns(value)?,
            Self::AlbumsHeight => config.widths.albums_rows = columns(value)?,
            Self::Scheme => config.colours = one_of(value, &Scheme::ALL, Scheme::name)?.colours(),
            Self::Tint(tint) => config.colours.set(tint, colour(value)?),
        }
        Ok(())
    }

    /// Its value as TOML.
    pub(super) fn write(self, config: &Config) -> String {
        let Widths { albums, tracks, left, albums_rows } = config.widths;
        match self {
            Self::Library => quoted(&config.library),
            Self::Sort => quoted(config.sort.name()),
            Self::Measure => config.measure.to_string(),
            Self::Mouse => config.mouse.to_string(),
            Self::Covers => config.covers.to_string(),
            Self::AlbumsWidth => written(albums),
            Self::TracksWidth => written(tracks),
            Self::LeftWidth => written(left),
            Self::AlbumsHeight => written(albums_rows),
            Self::Scheme => {
                quoted(Scheme::ALL.iter().find(|scheme| scheme.colours() == config.colours).map_or("", |s| s.name()))
            }
            Self::Tint(tint) => match config.colours.of(tint) {
                Colour::Default => quoted("default"),
                Colour::Named(index) => quoted(NAMES.get(usize::from(index)).copied().unwrap_or("default")),
                Colour::Indexed(index) => index.to_string(),
                Colour::Rgb(red, green, blue) => quoted(&format!("#{red:02x}{green:02x}{blue:02x}")),
            },
        }
    }
}

/// What stands in a table.
pub(super) fn entries(_: &DeValue) -> String {
    "its entries below".to_owned()
}

/// What stands in the table of the theme, for whoever wrote a name in its place.
pub(super) fn scheme(value: &DeValue) -> String {
    let names = Scheme::ALL.map(Scheme::name);
    let meant = value.as_str().and_then(|text| super::near::nearest(text, names.into_iter()));
    let meant = meant.unwrap_or(Scheme::Dark.name());
    format!("below it name = {}; the names are {}", quoted(meant), names.join(", "))
}

fn text<'v>(value: &'v DeValue) -> Result<&'v str, String> {
    value.as_str().ok_or_else(|| "takes a text in quotes".to_owned())
}

fn yes_or_no(value: &DeValue) -> Result<bool, String> {
    value.as_bool().ok_or_else(|| "takes true or false".to_owned())
}

fn number(value: &DeValue, least: usize, most: usize) -> Result<usize, String> {
    let number = value.as_integer().and_then(|number| usize::from_str_radix(number.as_str(), number.radix()).ok());
    let number = number.filter(|number| (least..=most).contains(number));
    number.ok_or_else(|| format!("takes a whole number from {least} to {most}"))
}

fn one_of<T: Copy>(value: &DeValue, all: &[T], name: fn(T) -> &'static str) -> Result<T, String> {
    let names: Vec<&str> = all.iter().map(|one| name(*one)).collect();
    let found = value.as_str().and_then(|text| all.iter().copied().find(|one| name(*one) == text));
    found.ok_or_else(|| {
        let takes = format!("takes one of {}", names.join(", "));
        match value.as_str().and_then(|text| super::near::nearest(text, names.iter().copied())) {
            Some(meant) => format!("{takes}: did you mean \"{meant}\"?"),
            None => takes,
        }
    })
}

/// A width or a height; nothing for `"auto"`.
fn columns(value: &DeValue) -> Result<Option<u16>, String> {
    if value.as_str() == Some("auto") {
        return Ok(None);
    }
    let wrong = "takes \"auto\", or a whole number from 3 to 999";
    let number = number(value, 3, 999).ok().and_then(|number| u16::try_from(number).ok());
    number.map(Some).ok_or_else(|| wrong.to_owned())
}

fn written(columns: Option<u16>) -> String {
    columns.map_or_else(|| quoted("auto"), |columns| columns.to_string())
}

fn colour(value: &DeValue) -> Result<Colour, String> {
    let takes = "takes the name of a colour, \"default\", \"#rrggbb\", or a number from 0 to 255";
    let Some(text) = value.as_str() else {
        let index = number(value, 0, 255).ok().and_then(|index| u8::try_from(index).ok());
        return index.map(Colour::Indexed).ok_or_else(|| takes.to_owned());
    };
    if text == "default" {
        return Ok(Colour::Default);
    }
    if let Some(hex) = text.strip_prefix('#') {
        let number = u32::from_str_radix(hex, 16).ok().filter(|_| hex.len() == 6 && !hex.starts_with('+'));
        let [_, red, green, blue] = number.ok_or_else(|| takes.to_owned())?.to_be_bytes();
        return Ok(Colour::Rgb(red, green, blue));
    }
    let named = NAMES.iter().position(|name| *name == text).and_then(|index| u8::try_from(index).ok());
    named.map(Colour::Named).ok_or_else(|| format!("{takes}; {}", not(text, "the name of one", &NAMES)))
}

/// A text in quotes.
pub(super) fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}
