//! Completing a path that somebody types.

use std::fs;
use std::path::{MAIN_SEPARATOR_STR, Path, PathBuf};

/// Completions that are handed over: nobody chooses among more.
const MOST: usize = 200;

/// What a typed path may go on to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Completed {
    /// What was typed, with all that its completions share.
    pub whole: String,
    /// The names to choose from, where there are several; folders end in a slash.
    pub choices: Vec<String>,
}

/// Completes `text`: relative to the working folder, or to the home folder after `~/`. Hidden names are offered only
/// where a dot is typed, and names that are no text not at all.
pub fn complete(text: &str) -> Completed {
    if text == "~" {
        return Completed { whole: format!("~{MAIN_SEPARATOR_STR}"), choices: Vec::new() };
    }
    let (folder, begun) = text.rfind(std::path::is_separator).map_or(("", text), |slash| text.split_at(slash + 1));
    let path = typed_path(folder);
    let names = names(&path, begun);
    let shared = names.iter().map(String::as_str).reduce(shared).unwrap_or(begun);
    let choices = || names.iter().take(MOST).map(|name| slashed(&path, name));
    match &names[..] {
        [name] => Completed { whole: format!("{folder}{}", slashed(&path, name)), choices: Vec::new() },
        _ => Completed { whole: format!("{folder}{shared}"), choices: choices().collect() },
    }
}

/// The path that somebody means who typed `text`: `~` and what follows it is in the home folder.
pub fn typed_path(text: &str) -> PathBuf {
    let in_home = text.strip_prefix('~').filter(|rest| rest.is_empty() || rest.starts_with(std::path::is_separator));
    match (in_home, etcetera::home_dir()) {
        (Some(rest), Ok(home)) => home.join(rest.trim_start_matches(std::path::is_separator)),
        (Some(_), Err(_)) | (None, _) => PathBuf::from(text),
    }
}

/// The names in a folder that begin like this, in order.
fn names(folder: &Path, begun: &str) -> Vec<String> {
    let folder = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let texts = entries.filter_map(|entry| entry.file_name().into_string().ok());
    let fits = |name: &String| {
        let is_shown = begun.starts_with('.') || !name.starts_with('.');
        name.starts_with(begun) && is_shown && !name.contains(char::is_control)
    };
    let mut names: Vec<_> = texts.filter(fits).collect();
    names.sort();
    names
}

/// A name in a folder, with a slash where it is a folder itself.
fn slashed(folder: &Path, name: &str) -> String {
    let slash = if folder.join(name).is_dir() { MAIN_SEPARATOR_STR } else { "" };
    format!("{name}{slash}")
}

/// The common beginning of two names.
fn shared<'a>(a: &'a str, b: &str) -> &'a str {
    let end = a.char_indices().zip(b.chars()).find(|((_, x), y)| x != y).map(|((at, _), _)| at);
    a.get(..end.unwrap_or(a.len().min(b.len()))).unwrap_or(a)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_goes_on_as_far_as_its_completions_agree() {
        let temp = tempfile::tempdir().unwrap();
        for name in ["article one.md", "article two.md", "Émile.txt", ".hidden"] {
            fs::write(temp.path().join(name), "").unwrap();
        }
        fs::create_dir(temp.path().join("folder")).unwrap();
        let home = temp.path().to_str().unwrap();
        for (typed, whole, choices) in [
            ("a", "article ", vec!["article one.md", "article two.md"]),
            ("article o", "article one.md", vec![]),
            ("É", "Émile.txt", vec![]),
            ("f", "folder/", vec![]),
            ("folder/", "folder/", vec![]),
            (".", ".hidden", vec![]),
            ("x", "x", vec![]),
            ("no/x", "no/x", vec![]),
            ("", "", vec!["article one.md", "article two.md", "folder/", "Émile.txt"]),
        ] {
            let completed = complete(&format!("{home}/{typed}"));
            assert_eq!(completed.whole, format!("{home}/{whole}"), "{typed}");
            assert_eq!(completed.choices, choices, "{typed}");
        }
        assert_eq!(complete("~").whole, "~/");
    }

    #[test]
    fn a_tilde_is_the_home_folder_only_where_a_shell_takes_it_so() {
        let home = etcetera::home_dir().unwrap();
        assert_eq!(typed_path("~/a"), home.join("a"));
        assert_eq!(typed_path("~"), home);
        assert_eq!(typed_path("~a"), Path::new("~a"));
        assert_eq!(typed_path("a~/b"), Path::new("a~/b"));
    }
}
