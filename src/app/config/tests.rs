//! Settings as people write them, and as they slip.

use std::path::Path;

use proptest::prelude::*;

use super::setting::Setting;
use super::{Config, defaults};
use crate::app::action::Action;
use crate::app::key::Key;
use crate::app::keymap::{Keymap, Place, Pressed};
use crate::app::look::{Colour, Scheme, Tint};

/// What stands in a file, and what is wrong in it, without its name.
fn read(text: &str) -> (Config, Vec<String>) {
    let (config, faults) = Config::read(Path::new("c"), text);
    (config, faults.iter().map(|fault| fault.to_string().split_once(':').unwrap().1.to_owned()).collect())
}

fn keys(keymap: &Keymap) -> Vec<(Place, Action, String)> {
    keymap.bindings().iter().map(|binding| (binding.place, binding.action, binding.all_keys())).collect()
}

fn same(one: &Config, other: &Config) {
    assert_eq!(keys(&one.keymap), keys(&other.keymap));
    for setting in Setting::all() {
        assert_eq!(setting.write(one), setting.write(other), "{}", setting.name());
    }
}

#[test]
fn a_theme_in_the_wrong_place_is_told_its_place_and_its_names() {
    let (_, faults) = Config::read(Path::new("c.toml"), "mouse = false\ntheme = \"drak\"\n");
    let words = faults.iter().map(ToString::to_string).collect::<Vec<_>>();
    assert_eq!(words.len(), 1, "{words:?}");
    for part in ["c.toml:2:9: theme is a table: [theme]", "below it name = \"dark\"", "16-colours", "high-contrast"] {
        assert!(words[0].contains(part), "{part}: {words:?}");
    }
}

#[test]
fn the_file_of_defaults_says_what_is_so_anyway() {
    let text = defaults();
    let taken_up: String = text
        .lines()
        .map(|line| line.strip_prefix('#').filter(|rest| !rest.starts_with(' ')).unwrap_or(line).to_owned() + "\n")
        .collect();
    assert_ne!(text, taken_up);
    for text in [text, taken_up.clone()] {
        let (config, faults) = read(&text);
        assert_eq!(faults, [""; 0]);
        same(&config, &Config::default());
    }
    for setting in Setting::all() {
        assert!(taken_up.contains(&format!("\n{} = ", setting.name())), "{}", setting.name());
    }
    let entries = taken_up.lines().filter(|line| line.contains(" = ") && !line.starts_with('#')).count();
    assert_eq!(entries, Setting::all().count() + Keymap::default().bindings().len());
    assert!(text_is_narrow(&taken_up));
}

fn text_is_narrow(text: &str) -> bool {
    text.lines().all(|line| line.chars().count() <= 120)
}

#[test]
fn settings_are_read() {
    let (config, faults) = read(
        r##"
        library = "~/Scores"
        sort = "longest"
        measure = 60
        mouse = false
        covers = false
        [panes]
        albums = 30
        tracks = "auto"
        [theme]
        accent = "bright-red"
        name = "light"
        quiet = 244
        tie = "#0a0B0c"
        text = "default"
        "##,
    );
    assert_eq!(faults, [""; 0]);
    assert_eq!((&*config.library, config.sort.name(), config.measure), ("~/Scores", "longest", 60));
    assert_eq!((config.mouse, config.covers), (false, false));
    assert_eq!((config.widths.albums, config.widths.tracks), (Some(30), None));
    let colours = config.colours;
    let found = [Tint::Accent, Tint::Quiet, Tint::Tie, Tint::Text].map(|tint| colours.of(tint));
    assert_eq!(found, [Colour::Named(9), Colour::Indexed(244), Colour::Rgb(10, 11, 12), Colour::Default]);
    assert_eq!(colours.of(Tint::Ground), Scheme::Light.colours().of(Tint::Ground), "the rest is the theme's");
}

#[test]
fn what_is_wrong_is_named_and_the_rest_holds() {
    for (text, said) in [
        ("mesure = 60", "1:1: \"mesure\" is not a setting: did you mean \"measure\"?"),
        ("wallpaper = 1", "1:1: \"wallpaper\" is not a setting: leitmotif config --default shows them all"),
        ("measure = 5", "1:11: measure takes a whole number from 20 to 400"),
        ("measure = \"70\"", "1:11: measure takes a whole number from 20 to 400"),
        ("covers = 1", "1:10: covers takes true or false"),
        ("library = 1", "1:11: library takes a text in quotes"),
        (
            "sort = \"longst\"",
            "1:8: sort takes one of number, film, title, longest, shortest: did you mean \"longest\"?",
        ),
        ("[panes]\nalbums = 2", "2:10: albums takes \"auto\", or a whole number from 3 to 999"),
        ("[pains]\nalbums = 2", "1:2: \"pains\" is not a setting: did you mean \"panes\"?"),
        ("panes = 3", "1:9: panes is a table: [panes], and its entries below"),
        (
            "[theme]\nname = \"darc\"",
            "2:8: name takes one of 16-colours, dark, light, high-contrast, none: did you mean \"dark\"?",
        ),
        (
            "[theme]\ntie = \"#12345\"",
            "2:7: tie takes the name of a colour, \"default\", \"#rrggbb\", or a number from 0 to 255",
        ),
        (
            "[theme]\ntie = 256",
            "2:7: tie takes the name of a colour, \"default\", \"#rrggbb\", or a number from 0 to 255",
        ),
        ("measure = ", "1:11: is not TOML here: string values must be quoted, expected literal string"),
    ] {
        let (config, faults) = read(&format!("{text}\n"));
        assert_eq!(faults, [said], "{text}");
        same(&config, &Config::default());
        let (config, faults) = read(&format!("mouse = false\n{text}\n"));
        assert!(!config.mouse, "the rest holds beside {text}");
        assert_eq!(faults.len(), 1, "{faults:?}");
    }
    assert!(read("sort = \"title\"\nsort = \"number\"").1[0].starts_with("2:1: is not TOML here: duplicate key"));
}

#[test]
fn a_name_that_is_none_has_a_likely_one() {
    let said = &read("[theme]\ntie = \"bright-rde\"").1[0];
    assert!(said.ends_with("\"bright-rde\" is not the name of one: did you mean \"bright-red\"?"), "{said}");
}

#[test]
fn keys_are_given_and_taken_away() {
    let (config, faults) = read(
        "[keys.panes]\nsort = [\"K K\", \"ctrl-S\"]\nstarts = []\nquit = \"Q\"\n[keys.search]\naccept = [\"F5\"]\n",
    );
    assert_eq!(faults, [""; 0]);
    let keymap = config.keymap;
    assert_eq!(keymap.of(Action::Sort).unwrap().all_keys(), "KK Ctrl-s");
    assert_eq!(keymap.of(Action::Starts).unwrap().all_keys(), "");
    assert_eq!(keymap.press(Place::Panes, None, Key::plain('s')), Pressed::Unbound);
    assert_eq!(keymap.press(Place::Panes, None, Key::plain('q')), Pressed::Unbound);
    assert_eq!(keymap.press(Place::Panes, None, Key::plain('Q')), Pressed::Action(Action::Quit));
    assert_eq!(keymap.key(Place::SearchLine, Action::Accept), "F5");
    assert_eq!(keymap.key(Place::ImportLine, Action::Accept), "Enter");
}

#[test]
fn a_key_that_is_given_is_taken_from_the_table() {
    let (config, faults) = read("[keys.panes]\nopen = [\"l\"]\n");
    assert_eq!(faults, [""; 0], "pane-right still has its arrow");
    assert_eq!(config.keymap.press(Place::Panes, None, Key::plain('l')), Pressed::Action(Action::Open));
    let (config, faults) = read("[keys.panes]\nopen = [\"s\"]\n");
    assert_eq!(faults, ["2:9: was the only key of sort in [keys.panes]: give it another, or write sort = []"]);
    assert_eq!(config.keymap.key(Place::Panes, Action::Open), "s", "it holds all the same");
    assert_eq!(read("[keys.panes]\nopen = [\"s\"]\nsort = []\n").1, [""; 0]);
    let (config, _) = read("[keys.panes]\nsort = \"g\"\n");
    assert_eq!(config.keymap.press(Place::Panes, None, Key::plain('g')), Pressed::Action(Action::Sort));
    let (config, _) = read("[keys.anywhere]\nsuspend = \"Ctrl-d\"\n");
    assert_eq!(config.keymap.press(Place::Panes, None, Key::ctrl('d')), Pressed::Action(Action::Suspend));
}

#[test]
fn keys_that_cannot_be_are_named() {
    for (text, said) in [
        ("[keys.panes]\nsortt = \"x\"", "2:1: \"sortt\" is not an action of [keys.panes]: did you mean \"sort\"?"),
        ("[keys.panels]\nsort = \"x\"", "1:7: \"panels\" is not a place that has keys: did you mean \"panes\"?"),
        (
            "[keys.panes]\nsort = \"Ctrl-Entre\"",
            "2:8: \"Ctrl-Entre\" is not a key: leitmotif config --default shows them all",
        ),
        ("[keys.panes]\nsort = [\"s\", \"Entr\"]", "2:14: \"Entr\" is not a key: did you mean \"Enter\"?"),
        ("[keys.panes]\nsort = [\"s\", 3]", "2:14: sort takes a list of keys: [\"x\", \"Ctrl-x\"]"),
        ("[keys.panes]\nsort = [\"s\", \"\"]", "2:14: is no key: the blank is called Space"),
        (
            "[keys.panes]\nsort = [\"s\", \"a b c\"]",
            "2:14: is more than two keys: one or two can be one after the other",
        ),
        ("[keys.panes]\nsort = [\"s\", \"4\"]", "2:14: is a count there, as in 5j: take another key"),
        (
            "[keys.search]\naccept = [\"Enter\", \"x\"]",
            "2:20: is typed as a letter there: take a key with Ctrl- or Alt-, or one that has a name",
        ),
        (
            "[keys.anywhere]\nquit = [\"Ctrl-c\", \"Q\"]",
            "2:19: would be typed as a letter in a line: name it in [keys.panes]",
        ),
        (
            "[keys.panes]\nstarts = \"x\"\nsort = [\"s\", \"x\"]",
            "3:14: is a key of starts already, in line 2: it stays there",
        ),
        (
            "[keys.panes]\nstarts = \"x\"\nsort = [\"s\", \"x y\"]",
            "3:14: is a key of starts already, in line 2: it stays there",
        ),
        ("[keys.panes]\nquit = []\n[keys.anywhere]\nquit = []", "1:7: leaves no key to quit with: Ctrl-c stays"),
    ] {
        let (config, faults) = read(&format!("{text}\n"));
        assert_eq!(faults, [said], "{text}");
        assert_eq!(config.keymap.press(Place::SearchLine, None, Key::ctrl('c')), Pressed::Action(Action::Quit));
    }
}

#[test]
fn names_are_told_apart_in_each_place() {
    let keymap = Keymap::default();
    for place in Place::ALL {
        let names: Vec<_> = keymap.bindings().iter().filter(|b| b.place == place).map(|b| b.action.name()).collect();
        let mut apart = names.clone();
        apart.sort_unstable();
        apart.dedup();
        assert_eq!(names.len(), apart.len(), "{names:?}");
    }
}

proptest! {
    #[test]
    fn no_text_breaks_it(noise in any::<String>(), at in 0usize..4000, text in "[a-z.\\[\\]\"= 0-9\\n#-]{0,80}") {
        let mut file = defaults().replace('#', "");
        let at = (0..=at.min(file.len())).rev().find(|at| file.is_char_boundary(*at)).unwrap();
        file.insert_str(at, &text);
        for text in [noise, text, file] {
            let (_, faults) = Config::read(Path::new("c"), &text);
            for fault in faults {
                prop_assert!(fault.line.unwrap() >= 1 && fault.column.unwrap() >= 1);
                prop_assert!(!fault.to_string().contains(char::is_control));
            }
        }
    }
}
