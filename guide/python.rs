//! The interpreters on this machine: those the twins run under, and those that measurements compare with.

use std::path::{Path, PathBuf};
use std::process::Command;

/// An interpreter that was found.
#[derive(Debug, Clone)]
pub struct Python {
    /// Its short name in records: one of [`NAMES`].
    pub name: &'static str,
    pub program: PathBuf,
    /// `3.14.7`
    pub version: String,
    /// Whether it is built to run without the GIL.
    pub free_threaded: bool,
}

impl Python {
    /// `3.14.7`, or `3.14.7 free-threaded`.
    pub fn title(&self) -> String {
        match self.free_threaded {
            true => format!("{} free-threaded", self.version),
            false => self.version.clone(),
        }
    }

    /// Whether it is of version `least` or later.
    pub fn at_least(&self, least: &str) -> bool {
        let parts = |text: &str| -> Vec<u32> {
            text.split('.')
                .filter_map(|part| part.parse().ok())
                .collect()
        };
        parts(&self.version) >= parts(least)
    }
}

/// An interpreter the book speaks of.
pub struct Wanted {
    pub name: &'static str,
    /// How the table of the tests calls it.
    pub part: &'static str,
    /// The variable that names it, and the command otherwise.
    variable: &'static str,
    command: &'static str,
    pub mend: &'static str,
    fits: fn(&Python) -> bool,
}

/// The short names of the interpreters.
pub const NAMES: [&str; 3] = ["python3", "3.14", "3.14t"];

/// The interpreters the book speaks of, in the order of [`NAMES`].
pub const WANTED: [Wanted; 3] = [
    Wanted {
        name: NAMES[0],
        part: "python3 of 3.11 or later",
        variable: "",
        command: "python3",
        mend: "install Python 3.11 or later as `python3`",
        fits: |python| python.at_least("3.11"),
    },
    Wanted {
        name: NAMES[1],
        part: "Python 3.14",
        variable: "PYTHON_314",
        command: "python3.14",
        mend: "install it as `python3.14`, or set PYTHON_314 to it",
        fits: |python| python.version.starts_with("3.14.") && !python.free_threaded,
    },
    Wanted {
        name: NAMES[2],
        part: "Python 3.14 without the GIL",
        variable: "PYTHON_314T",
        command: "python3.14t",
        mend: "install it as `python3.14t`, or set PYTHON_314T to it",
        fits: |python| python.version.starts_with("3.14.") && python.free_threaded,
    },
];

/// Has Python keep what it compiles below `work`: not beside the programs, and not anew for each run.
pub fn compiled_below(command: &mut Command, work: &Path) {
    command
        .env("PYTHONPYCACHEPREFIX", work.join("pycache"))
        .env_remove("PYTHONDONTWRITEBYTECODE");
}

/// Looks for an interpreter: what the variable names, or else the command. Another version is none.
pub fn find(wanted: &Wanted) -> Option<Python> {
    let program = std::env::var_os(wanted.variable).filter(|_| !wanted.variable.is_empty());
    let program = PathBuf::from(program.unwrap_or_else(|| wanted.command.into()));
    let script = "import sys, sysconfig; print('%d.%d.%d' % sys.version_info[:3], sysconfig.get_config_var('Py_GIL_DISABLED') or 0, sys.executable)";
    let output = Command::new(&program).args(["-c", script]).output().ok()?;
    let text = String::from_utf8(output.stdout).ok()?;
    let mut words = text.trim().splitn(3, ' ');
    let (version, free, executable) = (words.next()?, words.next()?, words.next()?);
    let python = Python {
        name: wanted.name,
        // The interpreter itself: the command may be a script of a version manager's, which takes time.
        program: PathBuf::from(executable),
        version: version.to_owned(),
        free_threaded: free == "1",
    };
    (wanted.fits)(&python).then_some(python)
}
