//! Ctrl-Z and `fg`, under a shell and without one.

use rustix::process::{Pid, Signal, kill_process};

use crate::harness::{PROGRAM, Seen, Terminal, eventually, process, started};

/// A shell with job control, which has told the terminal's settings.
fn shell() -> Terminal {
    let terminal = Terminal::run(&["bash", "--norc", "--noprofile", "-i"], (80, 24), &[]);
    terminal.until("ready", |seen| seen.has("ready> "));
    terminal.send("stty -g\r");
    terminal.until("told", |seen| seen.count("ready> ") == 2);
    terminal
}

/// The program that the shell has started.
fn child(shell: &Terminal) -> Option<Pid> {
    let children = format!("/proc/{0}/task/{0}/children", shell.pid().as_raw_nonzero());
    let children = std::fs::read_to_string(children).unwrap();
    Pid::from_raw(children.split_whitespace().next()?.parse().unwrap())
}

/// A shell, and the browser is started in it and drawn.
fn under_a_shell() -> (Terminal, Pid) {
    let terminal = shell();
    terminal.send(format!("'{PROGRAM}'\r"));
    terminal.until("drawn", Seen::is_drawn);
    let pid = child(&terminal).unwrap();
    (terminal, pid)
}

/// Waits until the program in the background is stopped and the shell knows it: what it sends depends on that.
fn is_known_to_be_stopped(shell: &Terminal) {
    let stops = shell.look(|seen| seen.count("Stopped"));
    eventually("stopped", || {
        let prompts = shell.look(|seen| seen.count("ready> "));
        shell.send("jobs\r");
        shell.until("told", |seen| seen.count("ready> ") > prompts);
        shell.look(|seen| seen.count("Stopped") > stops)
    });
}

/// Whether a program has ended, be it that its shell has not taken note yet.
fn is_dead(pid: Pid) -> bool {
    process(pid).0 == 'Z'
}

fn is_normal(seen: &Seen) -> bool {
    !seen.screen().alternate_screen() && !seen.screen().hide_cursor()
}

/// The program ends; the shell's settings are as they were before.
fn goodbye(terminal: Terminal) {
    let prompts = terminal.look(|seen| seen.count("ready> "));
    terminal.send("q");
    terminal.until("back in the shell", |seen| is_normal(seen) && seen.count("ready> ") > prompts);
    terminal.send("echo status $?; stty -g\r");
    terminal.until("told", |seen| seen.has("status 0") && seen.count("ready> ") > prompts + 1);
    let settings: Vec<String> = terminal.look(|seen| {
        let text = String::from_utf8_lossy(&seen.bytes).into_owned();
        let of_stty =
            |line: &&str| line.split(':').count() > 30 && line.chars().all(|c| c == ':' || c.is_ascii_hexdigit());
        text.split(['\r', '\n']).filter(of_stty).map(str::to_owned).collect()
    });
    assert_eq!(settings.len(), 2);
    assert_eq!(settings[0], settings[1]);
    terminal.send("exit\r");
    terminal.ended().exited(0);
}

#[test]
fn ctrl_z_gives_the_shell_back_and_fg_the_browser() {
    let (terminal, pid) = under_a_shell();
    for round in 1..=3 {
        terminal.send("\x1a");
        terminal.until("stopped", |seen| is_normal(seen) && seen.count("Stopped") == round);
        assert_eq!(process(pid).0, 'T');
        terminal.send("fg\r");
        terminal.until("drawn again", Seen::is_drawn);
    }
    goodbye(terminal);
}

#[test]
fn a_stop_from_outside_is_the_same() {
    let (terminal, pid) = under_a_shell();
    for round in 1..=10 {
        kill_process(pid, Signal::TSTP).unwrap();
        terminal.until("stopped", |seen| is_normal(seen) && seen.count("Stopped") == round);
        terminal.send("fg\r");
        terminal.until("drawn again", Seen::is_drawn);
    }
    let (entered, left) = terminal.look(|seen| (seen.count("\x1b[?1049h"), seen.count("\x1b[?1049l")));
    assert_eq!((entered, left), (11, 10));
    goodbye(terminal);
}

#[test]
fn a_stop_that_cannot_be_handled_is_made_good_by_fg() {
    let (terminal, pid) = under_a_shell();
    kill_process(pid, Signal::STOP).unwrap();
    terminal.until("stopped", |seen| seen.count("Stopped") == 1);
    let before = terminal.look(|seen| seen.count("\x1b[2J"));
    terminal.send("fg\r");
    terminal.until("painted anew", |seen| seen.count("\x1b[2J") > before);
    goodbye(terminal);
}

#[test]
fn in_the_background_it_waits_for_the_terminal() {
    let (terminal, _) = under_a_shell();
    terminal.send("\x1a");
    terminal.until("stopped", |seen| is_normal(seen) && seen.count("Stopped") == 1);
    terminal.send("bg\r");
    terminal.until("sent to the background", |seen| seen.count("ready> ") == 4);
    is_known_to_be_stopped(&terminal);
    assert!(terminal.look(is_normal));
    terminal.send("fg\r");
    terminal.until("drawn again", Seen::is_drawn);
    goodbye(terminal);
}

#[test]
fn begun_in_the_background_it_waits_for_the_terminal() {
    let terminal = shell();
    terminal.send(format!("'{PROGRAM}' &\r"));
    terminal.until("running", |seen| seen.count("ready> ") == 3);
    is_known_to_be_stopped(&terminal);
    terminal.send("fg\r");
    terminal.until("drawn", Seen::is_drawn);
    goodbye(terminal);
}

#[test]
fn begun_in_the_background_it_can_be_killed() {
    let terminal = shell();
    terminal.send(format!("'{PROGRAM}' &\r"));
    terminal.until("running", |seen| seen.count("ready> ") == 3);
    is_known_to_be_stopped(&terminal);
    terminal.send("kill %1\r");
    eventually("dead", || child(&terminal).is_none_or(is_dead));
    terminal.kill(Signal::KILL);
    terminal.ended();
}

#[test]
fn a_stopped_program_can_be_killed() {
    let (terminal, _) = under_a_shell();
    terminal.send("\x1a");
    terminal.until("stopped", |seen| is_normal(seen) && seen.count("Stopped") == 1);
    terminal.send("kill %1\r");
    eventually("dead", || child(&terminal).is_none_or(is_dead));
    assert!(terminal.look(is_normal));
    terminal.kill(Signal::KILL);
    terminal.ended();
}

#[test]
fn who_leads_the_session_is_not_stopped() {
    let terminal = started();
    terminal.send("\x1a");
    terminal.kill(Signal::TSTP);
    terminal.resize(60, 20);
    terminal.until("told", |seen| seen.screen().contents().contains("fg could not bring it back"));
    assert_ne!(process(terminal.pid()).0, 'T');
    terminal.send("q");
    terminal.ended().exited(0).restored();
}

#[test]
fn continuing_what_was_not_stopped_only_repaints() {
    let terminal = started();
    for round in 1..=20 {
        terminal.kill(Signal::CONT);
        terminal.until("painted anew", |seen| seen.count("\x1b[2J") > round);
    }
    assert_eq!(terminal.look(|seen| seen.count("\x1b[?1049h")), 1);
    terminal.send("q");
    terminal.ended().exited(0).restored();
}
