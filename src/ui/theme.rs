//! Every colour and every sign of the screen.
//!
//! Only the sixteen colours that a reader's own terminal theme sets, so that dark and light grounds both work; and
//! whatever a colour says is also said by weight, underline or a sign.

use ratatui::style::{Color, Modifier, Style};
use ratatui::symbols::border;

use crate::app::page::Face;
use crate::app::state::Look;

/// The colours and signs to draw with.
#[derive(Debug, Clone, Copy)]
pub(super) struct Theme {
    colour: bool,
    /// The signs.
    pub(super) signs: Signs,
}

/// What is drawn with besides letters.
#[derive(Debug, Clone, Copy)]
pub(super) struct Signs {
    /// Before the row at hand in the pane that keys go to.
    pub(super) here: &'static str,
    /// Before the row at hand in another pane.
    pub(super) there: &'static str,
    /// Before a track that the scene at hand is about.
    pub(super) tied: &'static str,
    /// Before the lines of the scene at hand.
    pub(super) scene: &'static str,
    /// A track or the number of scenes about it.
    pub(super) note: &'static str,
    /// A theme.
    pub(super) theme: &'static str,
    /// A track that is marked.
    pub(super) marked: &'static str,
    /// A cell of what is not known.
    pub(super) hatch: &'static str,
    /// A cell of a bar.
    pub(super) bar: &'static str,
    /// Where a text was cut.
    pub(super) cut: &'static str,
    /// Between facts.
    pub(super) dot: &'static str,
    /// The strip: two neighbours, the track at hand, an unknown length.
    pub(super) strip: [&'static str; 4],
    /// The frames of the panes.
    pub(super) border: border::Set<'static>,
    /// An unknown length.
    pub(super) unknown: &'static str,
}

const SIGNS: Signs = Signs {
    here: "▌",
    there: "▏",
    tied: "•",
    scene: "┊",
    note: "♪",
    theme: "≈",
    marked: "✓",
    hatch: "░",
    bar: "▪",
    cut: "…",
    dot: "·",
    strip: ["▂", "▄", "█", "·"],
    border: border::ROUNDED,
    unknown: crate::model::length::UNKNOWN,
};

const ASCII: Signs = Signs {
    here: ">",
    there: "-",
    tied: "*",
    scene: "|",
    note: "#",
    theme: "~",
    marked: "+",
    hatch: "?",
    bar: "=",
    cut: "~",
    dot: "-",
    strip: [".", "-", "#", "?"],
    border: border::Set {
        top_left: "+",
        top_right: "+",
        bottom_left: "+",
        bottom_right: "+",
        vertical_left: "|",
        vertical_right: "|",
        horizontal_top: "-",
        horizontal_bottom: "-",
    },
    unknown: "-:--",
};

impl Theme {
    pub(super) fn of(look: Look) -> Self {
        Self { colour: look.colour, signs: if look.ascii { ASCII } else { SIGNS } }
    }

    fn tint(&self, colour: Color) -> Style {
        if self.colour { Style::new().fg(colour) } else { Style::new() }
    }

    /// The name of the program, the titles of panes.
    pub(super) fn title(&self, focused: bool) -> Style {
        if focused { self.tint(Color::Yellow).add_modifier(Modifier::BOLD) } else { Style::new() }
    }

    pub(super) fn border(&self, focused: bool) -> Style {
        self.tint(if focused { Color::Yellow } else { Color::DarkGray })
    }

    /// What stands back: composers, hints, bars.
    pub(super) fn quiet(&self) -> Style {
        self.tint(Color::DarkGray)
    }

    /// The row at hand.
    pub(super) fn at_hand(focused: bool) -> Style {
        if focused { Style::new().add_modifier(Modifier::BOLD) } else { Style::new() }
    }

    /// The sign before the row at hand.
    pub(super) fn cursor(&self, focused: bool) -> Style {
        self.tint(if focused { Color::Yellow } else { Color::DarkGray }).add_modifier(Modifier::BOLD)
    }

    /// What ties tracks and scenes together.
    pub(super) fn tie(&self) -> Style {
        self.tint(Color::Cyan)
    }

    /// The sign of a marked track.
    pub(super) fn mark(&self) -> Style {
        self.tint(Color::Green).add_modifier(Modifier::BOLD)
    }

    /// A theme's name.
    pub(super) fn theme(&self) -> Style {
        self.tint(Color::Magenta)
    }

    /// Letters that a query stands on.
    pub(super) fn lit(&self) -> Style {
        self.tint(Color::Green).add_modifier(Modifier::BOLD | Modifier::UNDERLINED)
    }

    /// The label of a scene.
    pub(super) fn heading(&self, at_hand: bool) -> Style {
        self.tint(if at_hand { Color::Yellow } else { Color::Reset }).add_modifier(Modifier::BOLD)
    }

    /// A stretch of text that is set apart.
    pub(super) fn face(&self, face: &Face) -> Style {
        let style = if face.link.is_some() { self.tie().add_modifier(Modifier::UNDERLINED) } else { Style::new() };
        let style = if face.emphasis { style.add_modifier(Modifier::ITALIC) } else { style };
        if face.strong { style.add_modifier(Modifier::BOLD) } else { style }
    }

    /// A key in the hints.
    pub(super) fn key() -> Style {
        Style::new().add_modifier(Modifier::BOLD)
    }

    /// What went wrong.
    pub(super) fn fault(&self) -> Style {
        self.tint(Color::Red)
    }

    /// A word to the reader.
    pub(super) fn notice(&self) -> Style {
        self.tint(Color::Yellow)
    }
}
