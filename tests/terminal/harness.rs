//! A terminal of our own: a program runs in it, its bytes are kept and shown on a screen, and questions wait for an
//! answer, thirty seconds at most.

use std::fmt::Write as _;
use std::io::{Read, Write};
use std::sync::{Arc, Condvar, Mutex};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};
use tempfile::TempDir;

use portable_pty::{Child, CommandBuilder, ExitStatus, MasterPty, PtySize, native_pty_system};
use rustix::fd::OwnedFd;
use rustix::fs::{Mode, OFlags, open};
use rustix::process::{Pid, Signal, kill_process};

/// The program under test.
pub(crate) const PROGRAM: &str = env!("CARGO_BIN_EXE_leitmotif");

/// How long anything may take.
const LIMIT: Duration = Duration::from_secs(30);

/// What the program has written.
pub(crate) struct Seen {
    /// Every byte.
    pub(crate) bytes: Vec<u8>,
    parser: vt100::Parser,
    /// The reader stands still, as a terminal that does not listen.
    paused: bool,
    /// And it does stand still.
    standing: bool,
    /// The reader shall end.
    closing: bool,
}

impl Seen {
    pub(crate) fn screen(&self) -> &vt100::Screen {
        self.parser.screen()
    }

    /// Whether the bytes contain `part`.
    pub(crate) fn has(&self, part: &str) -> bool {
        self.count(part) > 0
    }

    /// How often the bytes contain `part`.
    pub(crate) fn count(&self, part: &str) -> usize {
        self.bytes.windows(part.len()).filter(|window| *window == part.as_bytes()).count()
    }

    /// Whether the browser is on the screen.
    pub(crate) fn is_drawn(&self) -> bool {
        self.screen().alternate_screen() && self.screen().contents().contains("leitmotif")
    }
}

/// A terminal of this size; for a size that no terminal has, of the size that the program assumes then.
fn emulator(cols: u16, rows: u16) -> vt100::Parser {
    let (cols, rows) = if cols == 0 || rows == 0 { (80, 24) } else { (cols.min(1000), rows.min(1000)) };
    vt100::Parser::new(rows.try_into().unwrap(), cols.try_into().unwrap(), 0)
}

type Shared = Arc<(Mutex<Seen>, Condvar)>;

/// A terminal with a program in it.
pub(crate) struct Terminal {
    seen: Shared,
    reader: Option<JoinHandle<()>>,
    writer: Arc<Mutex<Box<dyn Write + Send>>>,
    child: Box<dyn Child + Send + Sync>,
    /// The program's end, opened a second time: to look at its settings and to fill it up.
    slave: OwnedFd,
    settings: String,
    master: Box<dyn MasterPty + Send>,
    _folders: [TempDir; 2],
}

/// What is left when the program has ended.
pub(crate) struct Report {
    pub(crate) status: ExitStatus,
    pub(crate) seen: Shared,
    before: String,
    after: String,
}

/// The program by itself, leader of its session, in a window of 80×24.
pub(crate) fn start() -> Terminal {
    Terminal::run(&[PROGRAM], (80, 24), &[])
}

/// As [`start`], and the browser is on the screen.
pub(crate) fn started() -> Terminal {
    let terminal = start();
    terminal.until("drawn", Seen::is_drawn);
    terminal
}

impl Terminal {
    /// A command with its arguments, in a window of columns and rows, with variables set (or, when empty, removed).
    pub(crate) fn run(command: &[&str], (cols, rows): (u16, u16), variables: &[(&str, &str)]) -> Self {
        let pair = native_pty_system().openpty(size(cols, rows)).unwrap();
        let (library, state) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        let name = pair.master.tty_name().unwrap();
        let slave = open(&name, OFlags::RDWR | OFlags::NOCTTY | OFlags::NONBLOCK | OFlags::CLOEXEC, Mode::empty());
        let slave = slave.unwrap();
        let settings = settings(&slave);
        let child = pair.slave.spawn_command(built(command, variables, &library, &state)).unwrap();
        drop(pair.slave);
        let parser = emulator(cols, rows);
        let seen = Seen { bytes: Vec::new(), parser, paused: false, standing: false, closing: false };
        let seen: Shared = Arc::new((Mutex::new(seen), Condvar::new()));
        let writer = Arc::new(Mutex::new(pair.master.take_writer().unwrap()));
        let reader = {
            let (seen, writer) = (Arc::clone(&seen), Arc::clone(&writer));
            let output = pair.master.try_clone_reader().unwrap();
            Some(thread::spawn(move || read(output, &seen, &writer)))
        };
        Self { seen, reader, writer, child, slave, settings, master: pair.master, _folders: [library, state] }
    }

    /// Types bytes.
    pub(crate) fn send(&self, bytes: impl AsRef<[u8]>) {
        self.writer.lock().unwrap().write_all(bytes.as_ref()).unwrap();
    }

    /// Waits until what is seen fits; shows it when that does not come.
    pub(crate) fn until(&self, what: &str, fits: impl Fn(&Seen) -> bool) {
        let (lock, changed) = &*self.seen;
        let end = Instant::now() + LIMIT;
        let mut seen = lock.lock().unwrap();
        while !fits(&seen) {
            let left = end.saturating_duration_since(Instant::now());
            assert!(!left.is_zero(), "not {what} in time:\n{}", dump(&seen));
            seen = changed.wait_timeout(seen, left).unwrap().0;
        }
    }

    /// Looks at what is seen.
    pub(crate) fn look<R>(&self, at: impl FnOnce(&Seen) -> R) -> R {
        at(&self.seen.0.lock().unwrap())
    }

    pub(crate) fn resize(&self, cols: u16, rows: u16) {
        if u32::from(cols) * u32::from(rows) < 100_000
            && let (Ok(rows), Ok(cols)) = (rows.try_into(), cols.try_into())
        {
            self.seen.0.lock().unwrap().parser.screen_mut().set_size(rows, cols);
        }
        self.master.resize(size(cols, rows)).unwrap();
    }

    pub(crate) fn pid(&self) -> Pid {
        Pid::from_raw(self.child.process_id().unwrap().try_into().unwrap()).unwrap()
    }

    pub(crate) fn kill(&self, signal: Signal) {
        kill_process(self.pid(), signal).unwrap();
    }

    /// Stops reading, as a terminal that does not listen, and fills all that lies between.
    pub(crate) fn stall(&self) {
        self.seen.0.lock().unwrap().paused = true;
        self.poke();
        self.until("standing still", |seen| seen.standing);
        while rustix::io::write(&self.slave, &[b' '; 512]).is_ok() {}
    }

    /// Gives the reader something to read, whatever the program is writing just now.
    fn poke(&self) {
        eventually("poked", || rustix::io::write(&self.slave, b" ").is_ok());
    }

    /// Reads again.
    pub(crate) fn listen(&self) {
        self.seen.0.lock().unwrap().paused = false;
        self.seen.1.notify_all();
    }

    /// Whether the program has ended.
    pub(crate) fn has_ended(&mut self) -> bool {
        self.child.try_wait().unwrap().is_some()
    }

    /// Waits for the end of the program; while it listens, so that all is seen.
    pub(crate) fn ended(mut self) -> Report {
        let status = self.wait();
        self.listen();
        let after = settings(&self.slave);
        drop(self.slave);
        self.reader.take().unwrap().join().unwrap();
        Report { status, seen: self.seen, before: self.settings, after }
    }

    /// Closes the window while the program runs; how it ended, and how long that took.
    pub(crate) fn closed(mut self) -> (ExitStatus, Duration) {
        self.seen.0.lock().unwrap().closing = true;
        // The reader holds the window too, and lets go of it when it has read something.
        self.poke();
        self.reader.take().unwrap().join().unwrap();
        let Self { mut child, master, writer, slave, .. } = self;
        let begin = Instant::now();
        drop((master, writer, slave));
        let mut status = None;
        eventually("ended after the window was closed", || {
            status = child.try_wait().unwrap();
            status.is_some()
        });
        (status.unwrap(), begin.elapsed())
    }

    fn wait(&mut self) -> ExitStatus {
        let mut status = None;
        let end = Instant::now() + LIMIT;
        while status.is_none() {
            let in_time = Instant::now() < end;
            assert!(in_time, "the program has not ended in time:\n{}", self.look(dump));
            thread::sleep(Duration::from_millis(2));
            status = self.child.try_wait().unwrap();
        }
        status.unwrap()
    }
}

impl Report {
    /// Asserts that the terminal is as it was before.
    pub(crate) fn restored(&self) -> &Self {
        let seen = self.seen.0.lock().unwrap();
        assert_eq!(self.before, self.after, "the terminal's settings");
        let screen = seen.screen();
        assert!(!screen.alternate_screen() && !screen.hide_cursor() && !screen.bracketed_paste(), "{}", dump(&seen));
        for sequence in ["\x1b[?1049l", "\x1b[?2004l", "\x1b[?1000l", "\x1b[?1004l", "\x1b[?25h"] {
            assert!(seen.has(sequence), "{sequence:?} is missing:\n{}", dump(&seen));
        }
        drop(seen);
        self
    }

    /// Asserts an exit with a status.
    pub(crate) fn exited(&self, code: u32) -> &Self {
        assert_eq!((self.status.exit_code(), self.status.signal()), (code, None));
        self
    }

    /// Asserts a death by a signal, as the system describes it.
    pub(crate) fn died_by(&self, signal: &str) -> &Self {
        assert_eq!(self.status.signal(), Some(signal));
        self
    }

    /// Everything that was written, as text.
    pub(crate) fn text(&self) -> String {
        String::from_utf8_lossy(&self.seen.0.lock().unwrap().bytes).into_owned()
    }
}

/// Waits until something outside the terminal comes true.
pub(crate) fn eventually(what: &str, mut comes: impl FnMut() -> bool) {
    let end = Instant::now() + LIMIT;
    while !comes() {
        assert!(Instant::now() < end, "not {what} in time");
        thread::sleep(Duration::from_millis(2));
    }
}

/// A process as Linux tells of it: its state (`S` asleep, `T` stopped, `Z` ended) and the clock ticks that it has worked.
pub(crate) fn process(pid: Pid) -> (char, u64) {
    let Ok(stat) = std::fs::read_to_string(format!("/proc/{}/stat", pid.as_raw_nonzero())) else { return ('Z', 0) };
    let fields: Vec<&str> = stat.rsplit_once(") ").unwrap().1.split(' ').collect();
    let ticks = |field: &str| field.parse::<u64>().unwrap();
    (fields[0].chars().next().unwrap(), ticks(fields[11]) + ticks(fields[12]))
}

fn built(command: &[&str], variables: &[(&str, &str)], library: &TempDir, state: &TempDir) -> CommandBuilder {
    let mut built = CommandBuilder::new(command[0]);
    built.args(&command[1..]);
    let fixed = [
        ("TERM", "xterm-256color"),
        ("PS1", "ready> "),
        ("LC_ALL", "C.UTF-8"),
        ("HISTFILE", ""),
        ("VISUAL", ""),
        ("EDITOR", "true"),
    ];
    for (name, value) in fixed.iter().chain(variables) {
        if value.is_empty() { built.env_remove(name) } else { built.env(name, value) }
    }
    built.env("LEITMOTIF_LIBRARY", library.path());
    built.env("XDG_CONFIG_HOME", library.path());
    if !variables.iter().any(|(name, _)| *name == "XDG_STATE_HOME") {
        built.env("XDG_STATE_HOME", state.path());
    }
    built.cwd(library.path());
    built
}

/// Reads all that the program writes, and answers what a terminal answers.
fn read(
    mut output: Box<dyn Read + Send>,
    (lock, changed): &(Mutex<Seen>, Condvar),
    writer: &Mutex<Box<dyn Write + Send>>,
) {
    let mut buffer = vec![0; 1 << 16];
    while let Ok(read @ 1..) = output.read(&mut buffer) {
        let part = &buffer[..read];
        for (question, answer) in [("\x1b[6n", "\x1b[1;1R"), ("\x1b[c", "\x1b[?1;2c")] {
            if part.windows(question.len()).any(|window| window == question.as_bytes()) {
                let _ = writer.lock().unwrap().write_all(answer.as_bytes());
            }
        }
        let mut seen = lock.lock().unwrap();
        seen.bytes.extend_from_slice(part);
        seen.parser.process(part);
        seen.standing = seen.paused;
        changed.notify_all();
        while seen.paused {
            seen = changed.wait(seen).unwrap();
        }
        if seen.closing {
            return;
        }
    }
}

fn size(cols: u16, rows: u16) -> PtySize {
    PtySize { rows, cols, pixel_width: 0, pixel_height: 0 }
}

fn settings(terminal: &OwnedFd) -> String {
    format!("{:?}", rustix::termios::tcgetattr(terminal).unwrap())
}

fn dump(seen: &Seen) -> String {
    let tail = &seen.bytes[seen.bytes.len().saturating_sub(600)..];
    let mut text = seen.screen().contents();
    write!(text, "\n--- last bytes: {}", tail.escape_ascii()).unwrap();
    text
}
