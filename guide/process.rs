//! Runs a program with a time limit, an output limit and an eye on what it leaves running.
//!
//! On Unix a program gets a process group of its own, so its children can be found and ended with it.

use std::collections::VecDeque;
use std::io::{self, Read};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::mpsc::{self, Sender};
use std::time::{Duration, Instant};

use crate::message::Problem;
use crate::signal::{self, Sending};

/// The longest a program may run.
pub const SECONDS: u64 = 30;
/// The most a program may print on one stream.
pub const BYTES: usize = 1 << 20;
/// How long a finished program's helpers (Python's resource tracker, say) may take to end.
pub const GRACE: Duration = Duration::from_secs(3);

/// How a program ended.
#[derive(Debug)]
pub enum End {
    Exited(ExitStatus),
    TooSlow,
    TooMuchOutput,
}

/// What a program did.
#[derive(Debug)]
pub struct Ran {
    pub stdout: String,
    pub stderr: String,
    pub end: End,
    /// From the start to the exit; to the last look, if it was ended.
    pub wall: Duration,
    /// It ended, and a process it had started did not.
    pub left_process: bool,
    /// The line that it did not print, and after which it was to be sent a signal.
    pub unsent: Option<String>,
}

impl Ran {
    /// The exit code, if the program ended by itself within the limits; a signal counts as no exit code (`None`).
    ///
    /// # Errors
    /// As [`Ran::status`].
    pub fn code(&self, program: &str) -> Result<Option<i32>, Problem> {
        self.status(program).map(|status| status.code())
    }

    /// How it ended, if the program ended by itself within the limits.
    ///
    /// # Errors
    /// What to tell the author about `program` otherwise.
    pub fn status(&self, program: &str) -> Result<ExitStatus, Problem> {
        let program = program.to_owned();
        match &self.end {
            End::TooSlow => Err(Problem::TooSlow {
                program,
                seconds: limit(),
            }),
            End::TooMuchOutput => Err(Problem::TooMuchOutput {
                program,
                bytes: BYTES,
            }),
            End::Exited(_) if self.left_process => Err(Problem::LeftProcess { program }),
            End::Exited(status) => Ok(*status),
        }
    }
}

/// [`SECONDS`], or what `GUIDE_SECONDS` says.
pub fn limit() -> u64 {
    limit_or(SECONDS) * MORE.load(Ordering::Relaxed)
}

/// How many times as long a program may run.
static MORE: AtomicU64 = AtomicU64::new(1);

/// From now on a program may run ten times as long: the machine is kept busy on purpose.
pub fn allow_more_time() {
    MORE.store(10, Ordering::Relaxed);
}

/// `seconds`, or what `GUIDE_SECONDS` says: the checks do not wait half a minute for each endless program.
pub fn limit_or(seconds: u64) -> u64 {
    std::env::var("GUIDE_SECONDS")
        .ok()
        .and_then(|text| text.parse().ok())
        .unwrap_or(seconds)
}

enum Event {
    Read(usize, Vec<u8>),
    TooMuch,
    Sent,
    Exited(io::Result<ExitStatus>, Instant),
}

/// Runs `command` to its end, or to a limit.
///
/// # Errors
/// If it cannot be started.
pub fn run(command: Command) -> io::Result<Ran> {
    run_sending(command, &[])
}

/// The same, and sends each of `sendings` in turn, as soon as its line has been printed.
///
/// # Errors
/// If it cannot be started.
pub fn run_sending(mut command: Command, sendings: &[Sending]) -> io::Result<Ran> {
    own_group(&mut command);
    let start = Instant::now();
    let mut child = command
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()?;
    let id = child.id();
    let (events, inbox) = mpsc::channel();
    let stdout = Watch {
        from: child.stdout.take().expect("it is piped"),
        seen: Vec::new(),
        process: id,
        sendings: sendings.to_vec().into(),
        events: events.clone(),
    };
    collect(0, stdout, events.clone());
    collect(1, child.stderr.take().expect("it is piped"), events.clone());
    std::thread::spawn(move || {
        let status = child.wait();
        events.send(Event::Exited(status, Instant::now()))
    });

    let mut deadline = Instant::now() + Duration::from_secs(limit());
    let mut streams = [None, None];
    let mut end = None;
    let mut left_process = false;
    let mut wall = None;
    let mut sent = 0;
    while streams.iter().any(Option::is_none) || end.is_none() {
        match inbox.recv_timeout(deadline.saturating_duration_since(Instant::now())) {
            Ok(Event::Read(stream, bytes)) => streams[stream] = Some(bytes),
            Ok(Event::TooMuch) => {
                end.get_or_insert(End::TooMuchOutput);
                kill_group(id);
            }
            Ok(Event::Sent) => sent += 1,
            Ok(Event::Exited(status, at)) => {
                let status = status?;
                wall = Some(at - start);
                end.get_or_insert(End::Exited(status));
                // The streams end with the program, unless somebody else holds them.
                deadline = Instant::now() + GRACE;
            }
            Err(_) if end.is_none() => {
                end = Some(End::TooSlow);
                kill_group(id);
                deadline = Instant::now() + GRACE;
            }
            Err(_) => {
                left_process = true;
                kill_group(id);
                break;
            }
        }
    }
    left_process |= !group_ends(id, GRACE);
    let text = |bytes: Option<Vec<u8>>| {
        String::from_utf8_lossy(&bytes.unwrap_or_default()).replace("\r\n", "\n")
    };
    let [stdout, stderr] = streams;
    Ok(Ran {
        stdout: text(stdout),
        stderr: text(stderr),
        end: end.expect("the loop ends with it"),
        wall: wall.unwrap_or_else(|| start.elapsed()),
        left_process,
        unsent: sendings.get(sent).map(|sending| sending.after.clone()),
    })
}

/// A program's standard output, watched for the lines after which a signal is sent.
struct Watch<R> {
    from: R,
    /// The line that is being printed.
    seen: Vec<u8>,
    process: u32,
    sendings: VecDeque<Sending>,
    events: Sender<Event>,
}

impl<R: Read> Read for Watch<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.from.read(buffer)?;
        for byte in &buffer[..count] {
            if *byte != b'\n' {
                self.seen.push(*byte);
                continue;
            }
            let line = String::from_utf8_lossy(&self.seen).trim_end().to_owned();
            self.seen.clear();
            // One line, one signal: the next one waits for another line.
            if self.sendings.front().is_some_and(|next| next.after == line)
                && let Some(sending) = self.sendings.pop_front()
            {
                signal::send(self.process, sending.send);
                // Nobody counts any more once the program has been given up.
                let _ = self.events.send(Event::Sent);
            }
        }
        Ok(count)
    }
}

fn collect(stream: usize, mut from: impl Read + Send + 'static, events: Sender<Event>) {
    std::thread::spawn(move || {
        let mut bytes = Vec::new();
        // A broken pipe is the end of the stream.
        let _ = from.by_ref().take(BYTES as u64 + 1).read_to_end(&mut bytes);
        if bytes.len() > BYTES {
            let _ = events.send(Event::TooMuch);
        }
        let _ = events.send(Event::Read(stream, bytes));
    });
}

/// Puts the program to be started into a process group of its own.
#[cfg(unix)]
pub fn own_group(command: &mut Command) {
    use std::os::unix::process::CommandExt;
    command.process_group(0);
}

/// Windows has no such groups; children are ended by `taskkill /T`.
#[cfg(not(unix))]
pub fn own_group(_: &mut Command) {}

/// Ends a program's whole group.
#[cfg(unix)]
pub fn kill_group(id: u32) {
    if let Some(group) = rustix::process::Pid::from_raw(id as i32) {
        // It may have ended by itself.
        let _ = rustix::process::kill_process_group(group, rustix::process::Signal::KILL);
    }
}

/// Ends a program and its children.
#[cfg(not(unix))]
pub fn kill_group(id: u32) {
    let _ = Command::new("taskkill")
        .args(["/T", "/F", "/PID", &id.to_string()])
        .output();
}

/// Waits until no process of the group is left; if one stays beyond `grace`, ends it and says `false`.
#[cfg(unix)]
fn group_ends(id: u32, grace: Duration) -> bool {
    let Some(group) = rustix::process::Pid::from_raw(id as i32) else {
        return true;
    };
    let deadline = Instant::now() + grace;
    while rustix::process::test_kill_process_group(group).is_ok() {
        if Instant::now() > deadline {
            kill_group(id);
            return false;
        }
        std::thread::sleep(Duration::from_millis(5));
    }
    true
}

#[cfg(not(unix))]
fn group_ends(_: u32, _: Duration) -> bool {
    true
}

/// The processes of a group other than its leader, where `/proc` tells.
pub fn others_in_group(leader: u32) -> Vec<u32> {
    crate::text::entries(std::path::Path::new("/proc"))
        .iter()
        .filter_map(|entry| entry.parse::<u32>().ok())
        .filter(|id| *id != leader)
        .filter(|id| {
            let stat = std::fs::read_to_string(format!("/proc/{id}/stat")).unwrap_or_default();
            // pid (name) state ppid pgrp ...: the name may hold spaces.
            let rest = stat.rsplit_once(") ").map_or("", |(_, rest)| rest);
            rest.split(' ')
                .nth(2)
                .is_some_and(|group| group == leader.to_string())
        })
        .collect()
}

/// Ends a child that this process started and waits for it.
pub fn end(child: &mut Child) {
    kill_group(child.id());
    let _ = child.kill();
    let _ = child.wait();
}
