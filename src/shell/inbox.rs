//! The one inbox: everything that can wake the program arrives here, in order.

use std::io;
use std::sync::mpsc::{self, Receiver};

use crate::app::Msg;
use crate::app::mouse::Deed;

pub(super) use std::sync::mpsc::Sender;

/// Messages taken in before the screen is painted again, so that a flood of them cannot keep it from being painted.
const BATCH: usize = 1_024;

/// What woke the program.
#[derive(Debug)]
pub(super) enum Wake {
    /// Something for the state.
    Told(Msg),
    /// The mouse did something at a column and a row, from 0.
    Pointed(Deed, (u16, u16)),
    /// The window has another size, to be asked for.
    Window,
    /// Somebody else asks the program to stop as Ctrl-Z does.
    Stop,
    /// The program was continued; perhaps it had not even been stopped.
    Continued,
    /// No key can be read any more.
    Deaf(io::Error),
}

/// The end where messages come out.
pub(super) struct Inbox(Receiver<Wake>);

/// An inbox and a way into it.
pub(super) fn inbox() -> (Sender<Wake>, Inbox) {
    let (sender, receiver) = mpsc::channel();
    (sender, Inbox(receiver))
}

impl Inbox {
    /// Sleeps until something is there; answers with all that is, up to a batch. Empty when nobody is left to send.
    pub(super) fn wait(&self) -> Vec<Wake> {
        let first = self.0.recv().ok();
        first.into_iter().chain(self.0.try_iter()).take(BATCH).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_that_waits_comes_at_once_and_in_order_but_no_more_than_a_batch() {
        let (sender, inbox) = inbox();
        for columns in 0..2_000 {
            sender.send(Wake::Told(Msg::Resized(columns, 1))).unwrap();
        }
        let columns = |wakes: Vec<Wake>| -> Vec<u16> {
            let told = wakes.into_iter().map(|wake| match wake {
                Wake::Told(Msg::Resized(columns, _)) => columns,
                other => panic!("{other:?}"),
            });
            told.collect()
        };
        assert_eq!(columns(inbox.wait()), (0..1_024).collect::<Vec<_>>());
        assert_eq!(columns(inbox.wait()), (1_024..2_000).collect::<Vec<_>>());
        drop(sender);
        assert!(inbox.wait().is_empty());
    }
}
