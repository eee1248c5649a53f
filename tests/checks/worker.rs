//! Runs skeptic in child processes, so that a snippet can be timed out, silenced and told from its neighbours.
//!
//! skeptic prints what a snippet prints into the process that calls it and waits for ever. So a test program that
//! checks Rust text starts copies of itself as workers: each takes one job at a time on stdin, calls skeptic, and ends
//! both of its output streams with a mark. The same program is also what skeptic takes for rustc: it calls the real
//! one with edition 2024, which skeptic 0.14.2 cannot.

use std::collections::HashMap;
use std::io::{BufRead, BufReader, Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, Command, ExitCode, Stdio};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::sync::{Arc, Mutex, OnceLock};
use std::time::{Duration, Instant};

use serde::{Deserialize, Serialize};

use guide::process::{self, BYTES};

/// Set for workers and, through them, for what skeptic takes for rustc: the real rustc.
const RUSTC: &str = "GUIDE_RUSTC";
/// The sysroot rustc is told to use.
const SYSROOT: &str = "GUIDE_SYSROOT";
const DONE: &str = "\u{1e}done ";
/// A worker that holds more memory than this is swallowing a snippet's endless output.
const MEMORY_PAGES: usize = 80 << 20 >> 12;

#[derive(Serialize, Deserialize)]
struct Job {
    root: String,
    triple: String,
    text: String,
    run: bool,
}

/// How far a snippet came.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verdict {
    /// It compiled and, if asked, ran to its end with exit code 0.
    Passed,
    DidNotCompile,
    /// It compiled and ended with another exit code, or by a signal.
    DidNotPass,
    TooSlow,
    TooMuchOutput,
    LeftProcess,
    /// skeptic itself failed: no dependencies found, say.
    Broken,
}

/// What became of a snippet.
#[derive(Debug, Clone)]
pub struct Outcome {
    pub verdict: Verdict,
    pub stdout: String,
    /// The compiler's text, and behind it the program's own standard error.
    pub stderr: String,
}

/// Takes over the process if it was started as a worker or as rustc; a test program calls this first.
pub fn intercept() -> Option<ExitCode> {
    let rustc = std::env::var_os(RUSTC)?;
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match arguments.is_empty() {
        true => Some(work()),
        false => Some(compile(Path::new(&rustc), arguments)),
    }
}

/// The part of rustc: the same call with edition 2024, no symbols, and messages of a fixed width.
fn compile(rustc: &Path, arguments: Vec<String>) -> ExitCode {
    let mut command = Command::new(rustc);
    if arguments
        .iter()
        .any(|argument| argument == "--crate-type=bin")
    {
        command.args(arguments.iter().filter(|argument| {
            // skeptic's `--verbose` would change the messages; its edition is 2021 at most.
            *argument != "--verbose" && !argument.starts_with("--edition=")
        }));
        command.args([
            "--edition=2024",
            "-Cstrip=debuginfo",
            "--diagnostic-width=140",
            "--color=never",
        ]);
        // rustc leaves files with long type names in its folder: that of the source, which is temporary.
        if let Some(folder) = arguments
            .first()
            .and_then(|source| Path::new(source).parent())
        {
            command.current_dir(folder);
        }
        if let Some(sysroot) = std::env::var_os(SYSROOT) {
            command.arg("--sysroot").arg(sysroot);
        }
    } else {
        command.args(arguments);
    }
    match command.status() {
        Ok(status) if status.success() => ExitCode::SUCCESS,
        Ok(status) => ExitCode::from(status.code().map_or(101, |code| code as u8)),
        Err(error) => {
            eprintln!("cannot run {}: {error}", rustc.display());
            ExitCode::from(102)
        }
    }
}

/// The part of a worker: job after job, until stdin ends.
fn work() -> ExitCode {
    std::panic::set_hook(Box::new(|_| {}));
    let profile = std::env::current_exe()
        .ok()
        .and_then(|program| Some(program.parent()?.parent()?.to_path_buf()))
        .expect("a test program lies in target/<profile>/deps");
    // skeptic wants a build script's OUT_DIR and takes the profile's folder from it.
    let out_dir = profile.join("build/guide/out").display().to_string();
    for line in std::io::stdin().lock().lines() {
        let Ok(line) = line else { break };
        let job: Job = serde_json::from_str(&line).expect("the parent sends jobs");
        let test = match job.run {
            true => skeptic::rt::run_test,
            false => skeptic::rt::compile_test,
        };
        let result = std::panic::catch_unwind(|| test(&job.root, &out_dir, &job.triple, &job.text));
        let word = match result {
            Ok(()) => "passed".to_owned(),
            Err(cause) => {
                let cause = cause.downcast_ref::<String>().cloned().unwrap_or_default();
                match () {
                    _ if cause.contains("--crate-type=bin") => "compile".to_owned(),
                    _ if cause.starts_with("Command failed") => "run".to_owned(),
                    _ => format!("broken {}", cause.replace('\n', " ")),
                }
            }
        };
        println!("\n{DONE}{word}");
        eprintln!("\n{DONE}{word}");
        let _ = std::io::stdout().flush();
    }
    ExitCode::SUCCESS
}

/// What became of each text, and whether it was run.
type Judged = HashMap<(String, bool), Arc<OnceLock<Outcome>>>;

/// Workers, as many as trials run at once, started when needed and ended with the pool.
pub struct Pool {
    root: PathBuf,
    triple: String,
    rustc: PathBuf,
    sysroot: Option<PathBuf>,
    words: bool,
    idle: Mutex<Vec<Worker>>,
    done: Mutex<Judged>,
}

impl Pool {
    /// A pool for the crate at `root`. With `words`, what the compiler says counts: it is that of a toolchain without
    /// `rust-src`, and it is said each time, since skeptic's cache keeps programs and not the warnings about them.
    pub fn new(root: &Path, words: bool) -> Pool {
        let print = |what: &[&str]| {
            let output = Command::new("rustc").args(what).current_dir(root).output();
            let output = output.expect("rustc runs: cargo has just used it");
            String::from_utf8_lossy(&output.stdout).trim().to_owned()
        };
        let sysroot = PathBuf::from(print(&["--print", "sysroot"]));
        let triple = print(&["-vV"])
            .lines()
            .find_map(|line| line.strip_prefix("host: ").map(str::to_owned))
            .expect("rustc names its host");
        Pool {
            root: root.to_path_buf(),
            rustc: sysroot
                .join("bin")
                .join(format!("rustc{}", std::env::consts::EXE_SUFFIX)),
            sysroot: words.then(|| without_sources(root, &sysroot)).flatten(),
            words,
            triple,
            idle: Mutex::default(),
            done: Mutex::default(),
        }
    }

    /// Compiles and, with `run`, runs `text`. The same text is judged once a run.
    pub fn judge(&self, text: &str, run: bool) -> Outcome {
        let slot = {
            let mut done = self.done.lock().expect("no thread panics with the lock");
            done.entry((text.to_owned(), run)).or_default().clone()
        };
        slot.get_or_init(|| {
            let mut outcome = self.once(text, run);
            // A snippet's binary may still be open for writing in a sibling process; nothing else is tried again.
            for _ in 0..5 {
                if outcome.verdict != Verdict::Broken || !outcome.stderr.contains("os error 26") {
                    break;
                }
                std::thread::sleep(Duration::from_millis(20));
                outcome = self.once(text, run);
            }
            outcome
        })
        .clone()
    }

    fn once(&self, text: &str, run: bool) -> Outcome {
        let idle = self
            .idle
            .lock()
            .expect("no thread panics with the lock")
            .pop();
        let mut worker = idle.unwrap_or_else(|| self.start());
        let job = Job {
            root: self.root.display().to_string(),
            triple: self.triple.clone(),
            text: text.to_owned(),
            run,
        };
        let (outcome, alive) = worker.take(&job);
        match alive {
            true => self
                .idle
                .lock()
                .expect("no thread panics with the lock")
                .push(worker),
            false => process::end(&mut worker.child),
        }
        outcome
    }

    fn start(&self) -> Worker {
        let program = std::env::current_exe().expect("a running program has a path");
        let mut command = Command::new(&program);
        process::own_group(&mut command);
        command
            .current_dir(&self.root)
            .env(RUSTC, &self.rustc)
            .env("RUSTC", &program)
            .env("RUST_BACKTRACE", "0")
            .env("SKEPTIC_JOBS", "1")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        if let Some(sysroot) = &self.sysroot {
            command.env(SYSROOT, sysroot);
        }
        if self.words {
            command.env("SKEPTIC_NO_BINARY_CACHE", "1");
        }
        let mut child = command
            .spawn()
            .expect("a running program can be started again");
        let (events, inbox) = mpsc::channel();
        read(0, child.stdout.take().expect("it is piped"), events.clone());
        read(1, child.stderr.take().expect("it is piped"), events);
        Worker {
            input: child.stdin.take().expect("it is piped"),
            child,
            inbox,
        }
    }
}

impl Drop for Pool {
    fn drop(&mut self) {
        for worker in self
            .idle
            .lock()
            .expect("no thread panics with the lock")
            .iter_mut()
        {
            process::end(&mut worker.child);
        }
    }
}

/// A sysroot without std's sources, if the toolchain has them: rustc would show pieces of them in its messages.
fn without_sources(root: &Path, sysroot: &Path) -> Option<PathBuf> {
    if !sysroot
        .join("lib/rustlib/src/rust/library/std/src/lib.rs")
        .exists()
    {
        return None;
    }
    let bare = crate::harness::work_folder(root).join("sysroot");
    let _ = std::fs::remove_dir_all(&bare);
    std::fs::create_dir_all(bare.join("lib/rustlib")).ok()?;
    for place in ["lib", "lib/rustlib"] {
        for entry in guide::text::entries(&sysroot.join(place)) {
            if entry != "rustlib" && entry != "src" {
                link(
                    &sysroot.join(place).join(&entry),
                    &bare.join(place).join(&entry),
                )?;
            }
        }
    }
    Some(bare)
}

#[cfg(unix)]
fn link(from: &Path, to: &Path) -> Option<()> {
    std::os::unix::fs::symlink(from, to).ok()
}

#[cfg(not(unix))]
fn link(from: &Path, to: &Path) -> Option<()> {
    match from.is_dir() {
        true => std::os::windows::fs::symlink_dir(from, to).ok(),
        false => std::fs::hard_link(from, to).ok(),
    }
}

struct Worker {
    child: Child,
    input: ChildStdin,
    inbox: Receiver<(usize, Piece)>,
}

enum Piece {
    Bytes(Vec<u8>),
    Done(String),
    End,
}

impl Worker {
    /// The outcome, and whether the worker can go on.
    fn take(&mut self, job: &Job) -> (Outcome, bool) {
        let line = serde_json::to_string(job).expect("a job is plain data") + "\n";
        let mut streams = [Vec::new(), Vec::new()];
        let mut words = [None, None];
        let broken = |verdict, streams: [Vec<u8>; 2]| (outcome(verdict, streams), false);
        if self.input.write_all(line.as_bytes()).is_err() {
            return broken(Verdict::Broken, streams);
        }
        let deadline = Instant::now() + Duration::from_secs(process::limit());
        while words.iter().any(Option::is_none) {
            let wait = deadline
                .saturating_duration_since(Instant::now())
                .min(Duration::from_millis(100));
            match self.inbox.recv_timeout(wait) {
                Ok((stream, Piece::Bytes(bytes))) => streams[stream].extend(bytes),
                Ok((stream, Piece::Done(word))) => words[stream] = Some(word),
                Ok((_, Piece::End)) | Err(RecvTimeoutError::Disconnected) => {
                    return broken(Verdict::Broken, streams);
                }
                Err(RecvTimeoutError::Timeout) => {
                    if Instant::now() >= deadline {
                        return broken(Verdict::TooSlow, streams);
                    }
                    if self.memory_pages() > MEMORY_PAGES {
                        return broken(Verdict::TooMuchOutput, streams);
                    }
                }
            }
            if streams.iter().any(|stream| stream.len() > BYTES) {
                return broken(Verdict::TooMuchOutput, streams);
            }
        }
        // What the snippet started has a moment to end after it.
        for _ in 0..50 {
            if process::others_in_group(self.child.id()).is_empty() {
                let [word, _] = words;
                let verdict = match word.as_deref() {
                    Some("passed") => Verdict::Passed,
                    Some("compile") => Verdict::DidNotCompile,
                    Some("run") => Verdict::DidNotPass,
                    other => {
                        streams[1].extend(other.unwrap_or_default().as_bytes());
                        Verdict::Broken
                    }
                };
                return (outcome(verdict, streams), true);
            }
            std::thread::sleep(Duration::from_millis(10));
        }
        broken(Verdict::LeftProcess, streams)
    }

    /// The worker's resident memory in pages, where `/proc` tells.
    fn memory_pages(&self) -> usize {
        let statm =
            std::fs::read_to_string(format!("/proc/{}/statm", self.child.id())).unwrap_or_default();
        statm
            .split(' ')
            .nth(1)
            .and_then(|pages| pages.parse().ok())
            .unwrap_or(0)
    }
}

fn outcome(verdict: Verdict, [stdout, stderr]: [Vec<u8>; 2]) -> Outcome {
    Outcome {
        verdict,
        stdout: String::from_utf8_lossy(&stdout).replace("\r\n", "\n"),
        stderr: String::from_utf8_lossy(&stderr).replace("\r\n", "\n"),
    }
}

/// Cuts a worker's stream at the marks. A mark is a line of its own, and the newline before it is the mark's.
fn read(stream: usize, from: impl Read + Send + 'static, events: Sender<(usize, Piece)>) {
    std::thread::spawn(move || {
        let mut from = BufReader::new(from);
        let mut held = Vec::new();
        loop {
            let mut line = Vec::new();
            match from
                .by_ref()
                .take(BYTES as u64)
                .read_until(b'\n', &mut line)
            {
                Ok(0) | Err(_) => break,
                Ok(_) => {}
            }
            if line.starts_with(DONE.as_bytes()) {
                let word = String::from_utf8_lossy(&line[DONE.len()..])
                    .trim_end()
                    .to_owned();
                if held.last() == Some(&b'\n') {
                    held.pop();
                }
                let _ = events.send((stream, Piece::Bytes(std::mem::take(&mut held))));
                let _ = events.send((stream, Piece::Done(word)));
            } else {
                let _ = events.send((stream, Piece::Bytes(std::mem::replace(&mut held, line))));
            }
        }
        let _ = events.send((stream, Piece::Bytes(held)));
        let _ = events.send((stream, Piece::End));
    });
}
