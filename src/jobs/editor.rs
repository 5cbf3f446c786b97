//! The user's editor: which one it is, and how it is told where to open a file. Nothing here goes through a shell.

use std::ffi::OsString;
use std::io;
use std::path::Path;
use std::process::{Command, ExitStatus};
use std::time::Duration;

use crate::store::reason;

/// An editor that is back sooner than this has only opened a window.
const AT_ONCE: Duration = Duration::from_millis(500);

/// An editor as the user names it: a program and its first arguments.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Editor {
    words: Vec<String>,
}

/// Why a name is no editor's.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{variable} cannot be read as a command: {why}")]
pub struct NotAnEditor {
    variable: &'static str,
    why: &'static str,
}

/// How an editor is told the line.
enum Told {
    /// `+12 FILE`
    Plus,
    /// `FILE:12`
    Colon,
    /// `FILE:12` after this option.
    After(&'static str),
    /// Not at all.
    Not,
}

impl Editor {
    /// The editor that `$VISUAL` names, else that of `$EDITOR`, else vi. An empty one counts as none.
    pub fn chosen(visual: Option<OsString>, editor: Option<OsString>) -> Result<Self, NotAnEditor> {
        let named = [("VISUAL", visual), ("EDITOR", editor)].into_iter();
        for (variable, value) in named.filter_map(|(variable, value)| Some((variable, value?))) {
            let wrong = |why| NotAnEditor { variable, why };
            let text = value.to_str().ok_or(wrong("it is not UTF-8"))?;
            let words = shell_words::split(text).map_err(|_| wrong("a closing quote is missing"))?;
            if words.first().is_some_and(|program| !program.is_empty()) {
                return Ok(Self { words });
            }
        }
        Ok(Self { words: vec!["vi".to_owned()] })
    }

    /// The program.
    pub fn program(&self) -> &str {
        self.words.first().map_or("vi", |program| program)
    }

    /// The command that opens the file at `path`, at `line` if the editor knows how.
    pub fn command(&self, path: &Path, line: usize) -> Command {
        let mut command = Command::new(self.program());
        command.args(self.words.get(1..).unwrap_or_default());
        let name = self.name();
        command.args(waiting(&name).filter(|(long, short)| !self.has(long) && !self.has(short)).map(|(long, _)| long));
        let mut with_line = path.as_os_str().to_owned();
        with_line.push(format!(":{line}"));
        match told(&name) {
            Told::Plus => command.arg(format!("+{line}")).arg(path),
            Told::Colon => command.arg(with_line),
            Told::After(option) => command.arg(option).arg(with_line),
            Told::Not => command.arg(path),
        };
        command
    }

    /// Why the editor came to no good end, if it did not.
    pub fn verdict(&self, ended: io::Result<ExitStatus>) -> Result<(), String> {
        let program = self.program();
        match ended {
            Ok(status) if status.success() => Ok(()),
            Ok(status) => {
                let end = status.code().map_or("was killed".to_owned(), |code| format!("ended with status {code}"));
                Err(format!("{program} {end}: nothing was saved"))
            }
            Err(error) => Err(format!("{program} cannot be run: {}: set VISUAL or EDITOR", reason(&error))),
        }
    }

    fn has(&self, option: &str) -> bool {
        self.words.iter().any(|word| word == option)
    }

    /// The name of the program without its folder.
    fn name(&self) -> String {
        let program = Path::new(self.program());
        program.file_stem().unwrap_or_default().to_string_lossy().to_lowercase()
    }
}

/// What to say of an edit that changed nothing, and took this long.
pub fn unchanged(took: Duration) -> &'static str {
    if took > AT_ONCE {
        return "nothing changed";
    }
    "nothing changed (an editor that opens a window must be told to wait, as in EDITOR=\"code --wait\")"
}

fn told(name: &str) -> Told {
    match name {
        "vi" | "vim" | "nvim" | "view" | "gvim" | "mvim" | "elvis" | "nano" | "pico" | "rnano" | "emacs"
        | "emacsclient" | "mg" | "jed" | "zile" | "micro" | "kak" | "joe" | "jmacs" | "jstar" | "ne" | "mcedit"
        | "gedit" | "vis" => Told::Plus,
        "hx" | "helix" | "subl" | "zed" | "zeditor" | "amp" => Told::Colon,
        "code" | "code-insiders" | "code-oss" | "codium" | "vscodium" | "cursor" | "windsurf" => Told::After("-g"),
        _ => Told::Not,
    }
}

/// The option with which an editor that opens a window waits until the file is closed, and its short form.
fn waiting(name: &str) -> impl Iterator<Item = (&'static str, &'static str)> {
    let option = match (told(name), name) {
        (Told::After(_), _) | (_, "subl" | "zed" | "zeditor") => Some(("--wait", "-w")),
        (_, "gvim" | "mvim") => Some(("--nofork", "-f")),
        (Told::Plus | Told::Colon | Told::Not, _) => None,
    };
    option.into_iter()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn command(visual: Option<&str>, editor: Option<&str>) -> String {
        let editor = Editor::chosen(visual.map(Into::into), editor.map(Into::into)).unwrap();
        let command = editor.command(Path::new("/t/a b.md"), 12);
        let words = std::iter::once(command.get_program()).chain(command.get_args());
        words.map(|word| word.to_string_lossy().into_owned()).collect::<Vec<_>>().join("|")
    }

    #[test]
    fn each_editor_is_told_the_line_as_it_wants_it() {
        for (visual, editor, expected) in [
            (None, None, "vi|+12|/t/a b.md"),
            (Some(""), Some("nano -w"), "nano|-w|+12|/t/a b.md"),
            (Some("/usr/bin/nvim"), Some("ed"), "/usr/bin/nvim|+12|/t/a b.md"),
            (None, Some("hx"), "hx|/t/a b.md:12"),
            (None, Some("code"), "code|--wait|-g|/t/a b.md:12"),
            (None, Some("code --wait"), "code|--wait|-g|/t/a b.md:12"),
            (None, Some("subl -w"), "subl|-w|/t/a b.md:12"),
            (None, Some("gvim -f"), "gvim|-f|+12|/t/a b.md"),
            (None, Some("'/my apps/ed it' \"two words\" $HOME;"), "/my apps/ed it|two words|$HOME;|/t/a b.md"),
        ] {
            assert_eq!(command(visual, editor), expected);
        }
    }

    #[test]
    fn an_unclosed_quote_is_said() {
        let error = Editor::chosen(None, Some("vi 'x".into())).unwrap_err();
        assert_eq!(error.to_string(), "EDITOR cannot be read as a command: a closing quote is missing");
    }
}
