//! Titles and numbers in the names of files, where a playlist has no more than those.

use super::numbers::{Printed, printed};
use super::playlist::Entry;

/// How the names of the files are to be read, where a playlist has no more than them.
#[derive(Clone, Copy)]
pub(super) struct Names {
    /// Every name begins with a number, so that is no part of a title.
    numbered: bool,
    /// There is nothing but names, so their numbers count.
    alone: bool,
}

impl Names {
    pub(super) fn of(entries: &[Entry]) -> Self {
        let mut untitled = entries.iter().filter(|entry| entry.title.is_none()).peekable();
        let some = untitled.peek().is_some();
        let named = |entry: &Entry| entry.location.as_deref().is_some_and(|at| split(&stem(at)).is_some());
        let alone = entries.iter().all(|entry| entry.title.is_none() && entry.number.is_none());
        Self { numbered: some && untitled.all(named), alone }
    }

    /// Place and title of an entry: those that it states, else those in the name of its file.
    pub(super) fn read(self, entry: &Entry) -> (Printed, String) {
        if let Some(title) = &entry.title {
            return (Printed::default(), title.clone());
        }
        let name = entry.location.as_deref().map(stem).unwrap_or_default();
        match split(&name).filter(|(number, rest)| self.numbered || is_set_apart(number, rest)) {
            Some((number, rest)) if self.alone => (printed(number), bare(rest).to_owned()),
            Some((_, rest)) => (Printed::default(), bare(rest).to_owned()),
            None => (Printed::default(), name),
        }
    }
}

/// The name of a file or address, without its folders and its ending, as people read it.
pub(super) fn stem(location: &str) -> String {
    let address = location.contains("://");
    let path = if address { location.split(['?', '#']).next().unwrap_or_default() } else { location };
    let name = path.trim_end_matches(['/', '\\']).rsplit(['/', '\\']).next().unwrap_or_default();
    let name = if address || name.contains("%20") { plain(name) } else { name.to_owned() };
    let stem = match name.rsplit_once('.') {
        Some((stem, ending))
            if !stem.is_empty() && ending.len() <= 5 && ending.bytes().all(|b| b.is_ascii_alphanumeric()) =>
        {
            stem
        }
        _ => &name,
    };
    if stem.contains(' ') { stem.to_owned() } else { stem.replace('_', " ") }
}

/// The number before a name, and what follows: `14 - x`, `14. x`, `14 x`, `1-14 x`.
fn split(name: &str) -> Option<(&str, &str)> {
    let end = name.find(|c: char| !(c.is_ascii_digit() || c == '-'))?;
    let (number, rest) = name.split_at_checked(end)?;
    let number = number.trim_end_matches('-');
    let sound = (1..=5).contains(&number.len()) && rest.starts_with([' ', '.', ')', '_', '–'])
        || name.get(number.len()..)?.starts_with('-');
    (sound && !number.is_empty() && !bare(rest).is_empty()).then_some((number, rest))
}

/// Whether more than a space parts a number from a name, or the number begins with a 0, be it behind a disc's.
fn is_set_apart(number: &str, rest: &str) -> bool {
    number.starts_with('0') || number.contains("-0") || !rest.trim_start().starts_with(char::is_alphanumeric)
}

fn bare(rest: &str) -> &str {
    rest.trim_start_matches([' ', '-', '.', ')', '_', '–', '\t'])
}

/// `text` with its `%20` resolved, where that gives sound UTF-8.
fn plain(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((&byte, after)) = rest.split_first() {
        let code = after.get(..2).and_then(|two| u8::from_str_radix(std::str::from_utf8(two).ok()?, 16).ok());
        let code = code.filter(|_| byte == b'%');
        bytes.push(code.unwrap_or(byte));
        rest = if code.is_some() { after.get(2..).unwrap_or_default() } else { after };
    }
    String::from_utf8(bytes).unwrap_or_else(|_| text.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn read(locations: &[&str]) -> Vec<(Option<u32>, String)> {
        let entry = |at: &&str| Entry { location: Some((*at).to_owned()), ..Entry::default() };
        let entries: Vec<Entry> = locations.iter().map(entry).collect();
        let names = Names::of(&entries);
        entries.iter().map(|entry| names.read(entry)).map(|(place, title)| (place.number, title)).collect()
    }

    #[test]
    fn names_of_files_are_read_as_people_read_them() {
        for (location, number, title) in [
            ("cd1/14 - The Exchange.mp3", Some(14), "The Exchange"),
            ("C:\\Music\\01. Main Title.flac", Some(1), "Main Title"),
            ("02 Ärger.ogg", Some(2), "Ärger"),
            ("03_-_no_hard_feelings.mp3", Some(3), "no hard feelings"),
            ("http://a.b/c/04%20Caf%C3%A9.mp3?x=1", Some(4), "Café"),
            ("100% Pure.mp3", None, "100% Pure"),
            ("1917.mp3", None, "1917"),
            ("Main Title", None, "Main Title"),
            ("Mr. Nobody", None, "Mr. Nobody"),
            (".hidden", None, ".hidden"),
            ("2-03 Dream.m4a", Some(3), "Dream"),
            ("%ZZ", None, "%ZZ"),
        ] {
            assert_eq!(read(&[location]), [(number, title.to_owned())], "{location}");
        }
    }

    #[test]
    fn a_number_is_part_of_a_title_unless_all_names_have_one() {
        let mixed =
            read(&["300 Violin Orchestra.mp3", "Epilogue.mp3", "02 - Dawn.mp3", "1-04 Dusk.mp3", "9-11 Call.mp3"]);
        assert_eq!(
            mixed.iter().map(|(_, title)| title.as_str()).collect::<Vec<_>>(),
            ["300 Violin Orchestra", "Epilogue", "Dawn", "Dusk", "9-11 Call"]
        );
        assert_eq!(read(&["1 Dawn.mp3", "2 Dusk.mp3"]), [(Some(1), "Dawn".to_owned()), (Some(2), "Dusk".to_owned())]);
    }

    proptest! {
        #[test]
        fn no_name_breaks_it(name in any::<String>()) {
            let _ = read(&[&name, "1 x"]);
        }
    }
}
