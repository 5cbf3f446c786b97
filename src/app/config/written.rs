//! The file of all defaults: made of the tables that read it, so that it cannot say anything else.

use std::fmt::Write as _;

use super::Config;
use super::setting::{Setting, quoted};
use crate::app::key::Key;
use crate::app::keymap::{Binding, Place};
use crate::app::wrap::wrap;

const HEAD: &str = "\
# The settings of leitmotif, all as they are without this file. Take the # away before what you change.
# leitmotif config --check reads the file and says what is wrong in it.
";

const COLOURS: &str = "\
# A colour is \"default\" (your terminal's own), \"#rrggbb\", a number from 0 to 255, or one of
# black red green yellow blue magenta cyan white, with bright- before it or without.
";

const KEYS: &str = "\
# Keys, by the place where they hold. Each action takes a list of keys, and [] takes its keys away; one that you do not
# name keeps its own, but for those that you give to another.
# Two keys one after the other are written \"g g\". A key is a character or one of those below, and may have Ctrl- or
# Alt- before it.
";

/// A commented file of all settings as they are without it.
pub fn defaults() -> String {
    let config = Config::default();
    let mut text = HEAD.to_owned();
    let mut section = "";
    for setting in Setting::all() {
        if setting.section() != section {
            section = setting.section();
            let _ = writeln!(text, "\n[{section}]");
            if section == "theme" {
                text.push('\n');
                text.push_str(COLOURS);
            }
        }
        let _ = writeln!(text, "\n{}#{} = {}", comment(&setting.words()), setting.name(), setting.write(&config));
    }
    let _ = write!(text, "\n{KEYS}{}", comment(&Key::names().join(" ")));
    for place in Place::ALL {
        let _ = write!(text, "\n[keys.{}]\n\n", place.name());
        for binding in config.keymap.bindings().iter().filter(|binding| binding.place == place) {
            let _ = writeln!(text, "{}#{} = {}", comment(binding.words), binding.action.name(), keys(binding));
        }
    }
    text
}

fn comment(words: &str) -> String {
    let lines = wrap(words, 100).into_iter().map(|range| words.get(range).unwrap_or_default());
    lines.flat_map(|line| ["# ", line, "\n"]).collect()
}

fn keys(binding: &Binding) -> String {
    let sequence = |keys: &Vec<Key>| quoted(&keys.iter().map(|key| key.name()).collect::<Vec<_>>().join(" "));
    format!("[{}]", binding.keys.iter().map(sequence).collect::<Vec<_>>().join(", "))
}
