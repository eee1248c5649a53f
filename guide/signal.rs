//! Signals: which ones a check sends to a running listing, after which line, and which one may end it.

use serde::Deserialize;

/// A signal, by the name that `kill -l` and the languages give it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, strum::IntoStaticStr)]
#[serde(rename_all = "UPPERCASE")]
#[strum(serialize_all = "UPPERCASE")]
pub enum Signal {
    SigAbrt,
    SigHup,
    SigInt,
    SigKill,
    SigTerm,
    SigUsr1,
}

impl Signal {
    /// `SIGINT`
    pub fn name(self) -> &'static str {
        self.into()
    }

    /// How a reader sends it to a program in a terminal.
    pub fn by_hand(self) -> String {
        match self {
            Signal::SigInt => "press Ctrl-C".to_owned(),
            _ => format!(
                "`kill -{}` with its process id, in another terminal",
                self.name().trim_start_matches("SIG")
            ),
        }
    }

    #[cfg(unix)]
    fn raw(self) -> rustix::process::Signal {
        use rustix::process::Signal as Raw;
        match self {
            Signal::SigAbrt => Raw::ABORT,
            Signal::SigHup => Raw::HUP,
            Signal::SigInt => Raw::INT,
            Signal::SigKill => Raw::KILL,
            Signal::SigTerm => Raw::TERM,
            Signal::SigUsr1 => Raw::USR1,
        }
    }
}

/// A signal that is sent to a listing while it runs.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sending {
    /// The line of standard output after which it is sent.
    pub after: String,
    pub send: Signal,
}

/// How a program ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum End {
    /// With this exit code.
    Code(i32),
    /// By this signal, so without a code.
    By(Signal),
}

impl End {
    /// Whether it ends as a program does that has done its work.
    pub fn is_success(self) -> bool {
        self == End::Code(0)
    }

    /// Whether `status` is this end.
    pub fn is(self, status: std::process::ExitStatus) -> bool {
        match self {
            End::Code(code) => status.code() == Some(code),
            End::By(signal) => ended_by(status) == Some(signal),
        }
    }
}

impl std::fmt::Display for End {
    fn fmt(&self, to: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            End::Code(code) => write!(to, "exit code {code}"),
            End::By(signal) => write!(to, "the signal {}", signal.name()),
        }
    }
}

/// How a process ended, in words.
pub fn words(status: std::process::ExitStatus) -> String {
    match (status.code(), ended_by(status)) {
        (Some(code), _) => End::Code(code).to_string(),
        (None, Some(signal)) => End::By(signal).to_string(),
        (None, None) => "a signal".to_owned(),
    }
}

#[cfg(unix)]
fn ended_by(status: std::process::ExitStatus) -> Option<Signal> {
    use Signal::{SigAbrt, SigHup, SigInt, SigKill, SigTerm, SigUsr1};
    use std::os::unix::process::ExitStatusExt;
    let number = status.signal()?;
    [SigAbrt, SigHup, SigInt, SigKill, SigTerm, SigUsr1]
        .into_iter()
        .find(|signal| signal.raw().as_raw() == number)
}

#[cfg(not(unix))]
fn ended_by(_: std::process::ExitStatus) -> Option<Signal> {
    None
}

/// Sends `signal` to the process `id`, which may have ended by itself.
#[cfg(unix)]
pub fn send(id: u32, signal: Signal) {
    if let Some(process) = rustix::process::Pid::from_raw(id as i32) {
        let _ = rustix::process::kill_process(process, signal.raw());
    }
}

/// Nothing: elsewhere listings with signals are not run.
#[cfg(not(unix))]
pub fn send(_: u32, _: Signal) {}
