//! Themes over all albums: a list of them, for each a list of its scenes, and the way back from what was read there.

use std::sync::Arc;

use super::action::Action;
use super::completing::{self, Endings};
use super::jumps;
use super::keymap::Place;
use super::msg::Cmd;
use super::page::clock;
use super::panes;
use super::picker::{self, AT_ONCE, Kind, Listing, Row, Rows, Target};
use super::stand::{self, Stand};
use super::state::{Pane, State, Wanted};
use crate::model::{Album, Id, Scene};
use crate::search::{Heard, Names, Theme};

/// What is known of names, and the trail that a reader follows.
#[derive(Debug, Clone, Default)]
pub struct Themes {
    /// The names in the library, once they were asked for.
    names: Option<Arc<Known>>,
    /// What they were asked for, while they are being gathered.
    wanted: Option<For>,
    trail: Option<Trail>,
}

impl Themes {
    /// Whether a theme was followed, and there is a place to go back to.
    pub fn is_followed(&self) -> bool {
        self.trail.is_some()
    }

    /// Whether the search line is to go on with one of the names as soon as they are there.
    pub(super) fn is_completing(&self) -> bool {
        self.wanted == Some(For::Completion)
    }

    /// Lets what is typed there stand as it is.
    pub(super) fn complete_nothing(&mut self) {
        self.wanted = self.wanted.take().filter(|wanted| *wanted != For::Completion);
    }

    /// Lets go of names that are those of an older library, and with them of that library.
    pub(super) fn forget(&mut self) {
        self.names = None;
    }
}

/// The names in a library, as lists and completions need them. In a large library that takes a while, so it is made
/// beside the screen.
#[derive(Debug, Default)]
pub struct Known {
    /// The names.
    pub(super) names: Names,
    /// The list of the themes.
    rows: Arc<Rows>,
    /// What may be completed: themes, composers, works, albums.
    pub(super) endings: [Endings; 4],
}

impl Known {
    /// Works names out.
    pub fn of(names: Names) -> Self {
        let rows = Arc::new(Rows::new(names.themes.iter().map(|theme| row(theme, &names)).collect()));
        let themes = Endings::of(names.themes.iter().map(|theme| &theme.name));
        let [composers, works, albums] =
            [&names.composers, &names.works, &names.albums].map(|names| Endings::of(names.iter()));
        Self { names, rows, endings: [themes, composers, works, albums] }
    }
}

/// What names are asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum For {
    /// The list of themes.
    List,
    /// The scenes of a theme, standing on one of them.
    Theme(Box<str>, usize),
    /// Completing what is typed in the search line.
    Completion,
}

/// Where a theme was followed from.
#[derive(Debug, Clone)]
struct Trail {
    theme: Box<str>,
    row: usize,
    from: Option<Stand>,
}

/// The names in the library as it is now; where they have not been gathered yet, what to do for it.
pub(super) fn names(state: &mut State, wanted: For) -> Result<Arc<Known>, Vec<Cmd>> {
    match &state.themes.names {
        Some(known) if Arc::ptr_eq(&known.names.library, &state.library) => Ok(Arc::clone(known)),
        Some(_) | None => {
            state.themes.wanted = Some(wanted);
            Err(vec![Cmd::Names { library: Arc::clone(&state.library) }])
        }
    }
}

/// The names cannot be gathered: what was to be made of them is not.
pub(super) fn failed(state: &mut State) {
    if matches!(state.themes.wanted.take(), Some(For::List | For::Theme(..))) {
        state.picker = state.picker.take().filter(|picker| !picker.waits);
    }
}

/// Takes the names in, and goes on with what they were asked for, unless the reader is elsewhere by now.
pub(super) fn named(state: &mut State, names: Arc<Known>) -> Vec<Cmd> {
    state.themes.names = Some(names);
    let waits = state.picker.as_ref().is_some_and(|picker| picker.waits);
    match state.themes.wanted.take() {
        Some(For::List) if waits => picker::filled(state, open),
        Some(For::Theme(theme, row)) if waits => picker::filled(state, |state| open_theme(state, &theme, row)),
        Some(For::Completion) if state.search.is_some() => completing::complete(state),
        Some(For::List | For::Theme(..) | For::Completion) | None => Vec::new(),
    }
}

/// Opens the list of all themes, standing on the first of the scene at hand.
pub(super) fn open(state: &mut State) -> Vec<Cmd> {
    let theme = state.scene_text().and_then(|scene| scene.themes.first()).map(ToString::to_string);
    open_on(state, theme.as_deref())
}

fn open_on(state: &mut State, theme: Option<&str>) -> Vec<Cmd> {
    let known = match names(state, For::List) {
        Ok(known) => known,
        Err(cmds) => return wait(state, Kind::Themes, None, cmds),
    };
    if known.names.themes.is_empty() {
        state.notice = Some("no scene names a theme".to_owned());
        return Vec::new();
    }
    let at = theme.and_then(|theme| known.names.theme(theme)).unwrap_or_default();
    picker::open_rows(state, Kind::Themes, Arc::clone(&known.rows), at);
    Vec::new()
}

/// A theme, the works it is heard in, and how often.
fn row(theme: &Theme, names: &Names) -> Row {
    let albums = theme.albums();
    let works: Vec<&str> =
        albums.iter().take(8).filter_map(|&place| names.library.album(place)).map(|album| album.work_title()).collect();
    let scenes = if theme.heard.len() == 1 { "1 scene".to_owned() } else { format!("{} scenes", theme.heard.len()) };
    let aside = if albums.len() > 1 { format!("{scenes}, {} albums", albums.len()) } else { scenes };
    Row {
        text: theme.name.clone(),
        note: works.join(" · ").into(),
        aside: aside.into(),
        target: Target::Theme(theme.name.clone()),
    }
}

/// Opens the list of the scenes in which a theme is heard.
pub(super) fn open_theme(state: &mut State, name: &str, row: usize) -> Vec<Cmd> {
    let known = match names(state, For::Theme(name.into(), row)) {
        Ok(known) => known,
        Err(cmds) => return wait(state, Kind::Scenes, Some(name), cmds),
    };
    let Some(theme) = known.names.theme(name) else { return open_on(state, None) };
    if known.names.themes.get(theme).is_some_and(|theme| theme.heard.len() > AT_ONCE) {
        let cmds = vec![Cmd::List(Listing::Scenes(known, theme, row))];
        return wait(state, Kind::Scenes, Some(name), cmds);
    }
    let rows = Arc::new(scenes(&known, theme));
    open_scenes(state, (&known, theme), row, rows);
    Vec::new()
}

/// The scenes in which a theme, by its place, is heard.
pub(super) fn scenes(known: &Known, theme: usize) -> Rows {
    let apart = only_work(known, theme).is_none();
    let scene = |heard: &Heard| {
        let album = known.names.library.album(heard.album)?;
        Some(scene_row(album, album.scenes().get(heard.scene)?, heard.scene, apart))
    };
    let heard = known.names.themes.get(theme).map_or(&[][..], |theme| &theme.heard);
    Rows::new(heard.iter().filter_map(scene).collect())
}

/// The one work that a theme is heard in; nothing where there are several.
fn only_work(known: &Known, theme: usize) -> Option<&str> {
    let heard = &known.names.themes.get(theme)?.heard;
    let mut works =
        heard.iter().filter_map(|heard| known.names.library.album(heard.album)).map(|album| album.work_title());
    let first = works.next()?;
    works.all(|work| work == first).then_some(first)
}

fn open_scenes(state: &mut State, (known, theme): (&Known, usize), row: usize, rows: Arc<Rows>) {
    let of = only_work(known, theme).map(Into::into);
    picker::open_rows(state, Kind::Scenes, rows, row);
    if let Some((picker, theme)) = state.picker.as_mut().zip(known.names.themes.get(theme)) {
        picker.title = Some(theme.name.clone());
        picker.of = of;
    }
}

/// Fills the list of a theme's many scenes now that it is made, unless the reader is elsewhere by now.
pub(super) fn listed(state: &mut State, theme: (&Known, usize), row: usize, rows: Arc<Rows>) -> Vec<Cmd> {
    if state.picker.as_ref().is_none_or(|picker| !picker.waits || picker.kind != Kind::Scenes) {
        return Vec::new();
    }
    picker::filled(state, |state| {
        open_scenes(state, theme, row, rows);
        Vec::new()
    })
}

/// Opens a list whose rows are still to come: what is typed meanwhile is for it.
fn wait(state: &mut State, kind: Kind, title: Option<&str>, cmds: Vec<Cmd>) -> Vec<Cmd> {
    picker::open_waiting(state, kind, title);
    cmds
}

/// A scene, its work where there are several, its tracks, and when it comes in the film.
fn scene_row(album: &Album, scene: &Scene, at: usize, apart: bool) -> Row {
    let tracks = scene.tracks.iter().filter_map(|&at| album.tracks.get(album.position(at)?));
    let tracks = tracks.map(|track| format!("{} {}", track.number, track.title));
    let work = apart.then(|| album.work_title().to_owned());
    let note: Vec<String> = work.into_iter().chain(tracks).collect();
    Row {
        text: scene.label().into(),
        note: note.join(" · ").into(),
        aside: scene.at.map(clock).unwrap_or_default().into(),
        target: Target::Scene(album.id.clone(), at),
    }
}

/// Reads a scene that a theme has led to.
pub(super) fn read(state: &mut State, theme: Option<Box<str>>, row: usize, (album, scene): (&Id, usize)) {
    let Some(place) = state.library.place(album) else { return };
    let from = stand::here(state);
    state.themes.trail = theme.map(|theme| Trail { theme, row, from });
    jumps::leave(state);
    state.timeline = None;
    panes::choose(state, place);
    let track = state.at_hand.as_ref().and_then(|hand| hand.tracks_of.get(scene)?.first().copied());
    if let Some(track) = track {
        panes::go_to_track(state, track);
    }
    panes::want(state, Wanted::Scene(scene));
    state.pane = Pane::Review;
}

/// Goes back to where a theme was followed from, with the list of its scenes open there.
pub(super) fn back(state: &mut State) -> Vec<Cmd> {
    let Some(Trail { theme, row, from }) = state.themes.trail.take() else {
        let list = state.keymap.told(Place::Panes, Action::Themes, |key| format!(": {key} lists them"));
        state.notice = Some(format!("no theme was followed{list}"));
        return Vec::new();
    };
    if let Some(from) = from {
        stand::go(state, &from);
    }
    open_theme(state, &theme, row)
}

/// From the scenes of a theme, before anything is typed there, back to the themes; whether that was meant.
pub(super) fn up(state: &mut State) -> Option<Vec<Cmd>> {
    let picker = state.picker.as_ref()?;
    if picker.kind != Kind::Scenes || !picker.input.text().is_empty() {
        return None;
    }
    let title = picker.title.clone();
    Some(open_on(state, title.as_deref()))
}
