//! Every colour and every sign of the screen.
//!
//! Which colours they are, the state's look says; whatever a colour says is also said by weight, underline or a sign.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::{Color, Modifier, Style};
use ratatui::symbols::border;
use ratatui::widgets::Clear;

use crate::app::look::{Colour, Colours, Look, Tint};
use crate::app::page::Face;

/// The colours and signs to draw with.
#[derive(Debug, Clone, Copy)]
pub(super) struct Theme {
    colours: Colours,
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
    /// A scene at its time in the film.
    pub(super) point: &'static str,
    /// A cell of several tracks.
    pub(super) several: &'static str,
    /// A cell of what is not known.
    pub(super) hatch: &'static str,
    /// A cell of a bar.
    pub(super) bar: &'static str,
    /// Where a text was cut.
    pub(super) cut: &'static str,
    /// Between facts.
    pub(super) dot: &'static str,
    /// The strip: two neighbours, the track at hand.
    pub(super) strip: [&'static str; 3],
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
    point: "◆",
    several: "▒",
    hatch: "░",
    bar: "▪",
    cut: "…",
    dot: "·",
    strip: ["▂", "▄", "█"],
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
    point: "o",
    several: ":",
    hatch: "?",
    bar: "=",
    cut: "~",
    dot: "-",
    strip: [".", "-", "#"],
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

/// The sixteen colours as the screen library calls them.
const SIXTEEN: [Color; 16] = [
    Color::Black,
    Color::Red,
    Color::Green,
    Color::Yellow,
    Color::Blue,
    Color::Magenta,
    Color::Cyan,
    Color::Gray,
    Color::DarkGray,
    Color::LightRed,
    Color::LightGreen,
    Color::LightYellow,
    Color::LightBlue,
    Color::LightMagenta,
    Color::LightCyan,
    Color::White,
];

impl Theme {
    pub(super) fn of(look: Look) -> Self {
        Self { colours: look.colours, signs: if look.ascii { ASCII } else { SIGNS } }
    }

    fn tint(&self, tint: Tint) -> Style {
        self.colour(tint).map_or(Style::new(), |colour| Style::new().fg(colour))
    }

    /// The colour for something; none where it is the terminal's own.
    fn colour(&self, tint: Tint) -> Option<Color> {
        match self.colours.of(tint) {
            Colour::Default => None,
            Colour::Named(index) => SIXTEEN.get(usize::from(index)).copied(),
            Colour::Indexed(index) => Some(Color::Indexed(index)),
            Colour::Rgb(red, green, blue) => Some(Color::Rgb(red, green, blue)),
        }
    }

    /// Makes room for something that is laid over what is drawn already.
    pub(super) fn clear(&self, frame: &mut Frame, area: Rect) {
        frame.render_widget(Clear, area);
        frame.buffer_mut().set_style(area, self.ground());
    }

    /// What everything stands on: to be laid down before anything is drawn.
    pub(super) fn ground(&self) -> Style {
        let style = self.tint(Tint::Text);
        self.colour(Tint::Ground).map_or(style, |ground| style.bg(ground))
    }

    /// The name of the program, the titles of panes.
    pub(super) fn title(&self, focused: bool) -> Style {
        if focused { self.tint(Tint::Accent).add_modifier(Modifier::BOLD) } else { self.plain() }
    }

    /// Letters that stand in a frame and are not of its colour.
    pub(super) fn plain(&self) -> Style {
        Style::new().fg(self.colour(Tint::Text).unwrap_or(Color::Reset))
    }

    pub(super) fn border(&self, focused: bool) -> Style {
        self.tint(if focused { Tint::Accent } else { Tint::Border })
    }

    /// What stands back: composers, hints, bars.
    pub(super) fn quiet(&self) -> Style {
        self.tint(Tint::Quiet)
    }

    /// The row at hand.
    pub(super) fn at_hand(focused: bool) -> Style {
        if focused { Style::new().add_modifier(Modifier::BOLD) } else { Style::new() }
    }

    /// The sign before the row at hand.
    pub(super) fn cursor(&self, focused: bool) -> Style {
        self.tint(if focused { Tint::Accent } else { Tint::Quiet }).add_modifier(Modifier::BOLD)
    }

    /// What ties tracks and scenes together.
    pub(super) fn tie(&self) -> Style {
        self.tint(Tint::Tie)
    }

    /// The sign of a marked track.
    pub(super) fn mark(&self) -> Style {
        self.tint(Tint::Lit).add_modifier(Modifier::BOLD)
    }

    /// A theme's name.
    pub(super) fn theme(&self) -> Style {
        self.tint(Tint::Theme)
    }

    /// Letters that a query stands on.
    pub(super) fn lit(&self) -> Style {
        self.tint(Tint::Lit).add_modifier(Modifier::BOLD | Modifier::UNDERLINED)
    }

    /// Words that were found, at the place at hand.
    pub(super) fn lit_at_hand(&self) -> Style {
        self.lit().add_modifier(Modifier::REVERSED)
    }

    /// The label of a scene.
    pub(super) fn heading(&self, at_hand: bool) -> Style {
        self.tint(if at_hand { Tint::Accent } else { Tint::Text }).add_modifier(Modifier::BOLD)
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
        self.tint(Tint::Fault)
    }

    /// A word to the reader.
    pub(super) fn notice(&self) -> Style {
        self.tint(Tint::Notice)
    }
}
