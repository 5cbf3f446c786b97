//! Pages of the web, shown by the reader's own browser, which has nothing of our terminal.

use std::os::unix::process::CommandExt;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use super::threads::spawn;
use super::workers::Tell;
use crate::app::Msg;

/// An opener that ran so long has shown the page, whatever became of the browser.
const SHOWN: Duration = Duration::from_secs(10);

/// Has a page shown, and tells where that fails. Some openers end only with the browser, so a thread waits for each.
pub(super) fn show(address: String, tell: &Tell) {
    let waiting = tell.clone();
    let begun = spawn("page", move || {
        if let Err(words) = open(&address) {
            let _ = waiting.say(Msg::Told(words));
        }
    });
    if let Err(error) = begun {
        let _ = tell.say(Msg::Told(format!("the page cannot be opened: {error}")));
    }
}

/// Tries what opens pages on this system, one after the other, until one says that it did.
fn open(address: &str) -> Result<(), String> {
    let mut last = None;
    for mut command in open::commands(address) {
        let start = Instant::now();
        match alone(&mut command).status() {
            Ok(status) if status.success() || start.elapsed() > SHOWN => return Ok(()),
            Ok(status) => last = Some(format!("{} says {status}", command.get_program().display())),
            Err(_) => {}
        }
    }
    let why = last.unwrap_or_else(|| "nothing here opens pages, such as xdg-open".to_owned());
    Err(format!("not opened, {why}: {address}"))
}

/// Apart from our terminal: no keys, nothing on our screen, and no signals from the keyboard.
fn alone(command: &mut Command) -> &mut Command {
    command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).process_group(0)
}
