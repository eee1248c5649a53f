//! What records of measurements and timelines share: the lines that the recorder writes, the machine they were
//! taken on, and the files they are kept in.
//!
//! A record is a JSON file below `measurements/` that the tool alone writes. Its `seal` is the SHA-256 of everything
//! else in it, so that a value changed by hand is noticed; its `schema` says which form it has.

use std::fs;
use std::io::Write;
use std::path::Path;

use anyhow::{Context, Result};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use sha2::{Digest, Sha256};

use crate::message::{Diagnostic, Problem};
use crate::text;

/// The form of the records; a record of another one must be taken again.
pub const SCHEMA: u64 = 1;
/// The variable that makes a listing record itself.
pub const RECORD_TO: &str = "RECORD_TO";

/// A piece of work, as the recorder saw it: nanoseconds since the Unix epoch.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Span {
    pub lane: String,
    pub label: String,
    pub begin: u64,
    pub end: u64,
}

/// A number that a program has measured itself, in the base unit: seconds, bytes, or a plain number.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Measured {
    pub name: String,
    pub value: f64,
}

/// What a Python program says of its interpreter when it ends.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WhatRan {
    pub python: String,
    /// Whether the GIL was on, after all imports.
    pub gil: bool,
    /// How `multiprocessing` starts processes, if the program imported it.
    pub start_method: Option<String>,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum Line {
    Span(Span),
    Measured(Measured),
    WhatRan(WhatRan),
}

/// All that one run of a program recorded.
#[derive(Debug, Clone, Default)]
pub struct Recording {
    /// In the order in which they began.
    pub spans: Vec<Span>,
    pub values: Vec<Measured>,
    pub what_ran: Option<WhatRan>,
}

impl Recording {
    /// Reads the lines that a program appended to the file at `path`; no file is an empty recording.
    ///
    /// # Errors
    /// If a line is none of the recorder's.
    pub fn read(path: &Path) -> Result<Recording> {
        let mut recording = Recording::default();
        let source = match fs::read_to_string(path) {
            Ok(source) => source,
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(recording),
            Err(error) => return Err(error.into()),
        };
        for line in source.lines() {
            match serde_json::from_str(line).with_context(|| {
                format!("the recorder wrote a line that is none of its own: {line}")
            })? {
                Line::Span(span) => recording.spans.push(span),
                Line::Measured(value) => recording.values.push(value),
                Line::WhatRan(what_ran) => recording.what_ran = Some(what_ran),
            }
        }
        recording.spans.sort_by_key(|span| (span.begin, span.end));
        Ok(recording)
    }
}

/// The machine a record was taken on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Machine {
    /// How many cores the programs could use.
    pub cores: usize,
    /// What the processor calls itself.
    pub processor: String,
    /// Bytes of memory.
    pub memory: u64,
    /// The system and its kernel: `Linux 6.1.0`.
    pub kernel: String,
}

impl Machine {
    /// This one.
    pub fn here() -> Machine {
        let field = |file: &str, key: &str| {
            let text = fs::read_to_string(file).unwrap_or_default();
            let line = text.lines().find(|line| line.starts_with(key))?;
            Some(line.split_once(':')?.1.trim().to_owned())
        };
        let kilobytes = field("/proc/meminfo", "MemTotal")
            .and_then(|text| text.split_whitespace().next()?.parse::<u64>().ok());
        let release = fs::read_to_string("/proc/sys/kernel/osrelease").unwrap_or_default();
        Machine {
            cores: std::thread::available_parallelism().map_or(1, std::num::NonZero::get),
            processor: field("/proc/cpuinfo", "model name")
                .unwrap_or_else(|| std::env::consts::ARCH.to_owned()),
            memory: kilobytes.unwrap_or(0) * 1024,
            kernel: format!("{} {}", system(), release.trim()).trim().to_owned(),
        }
    }
}

fn system() -> &'static str {
    match std::env::consts::OS {
        "linux" => "Linux",
        "macos" => "macOS",
        "windows" => "Windows",
        other => other,
    }
}

/// What `rustc --version` prints: `1.95.0`.
///
/// # Errors
/// If there is no rustc.
pub fn rust_version() -> Result<String> {
    let output = std::process::Command::new("rustc")
        .arg("--version")
        .output()?;
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    Ok(text
        .split_whitespace()
        .nth(1)
        .context("rustc says no version")?
        .to_owned())
}

/// Today, in UTC: `2026-11-21`.
pub fn today() -> String {
    let seconds = std::time::SystemTime::now()
        .duration_since(std::time::UNIX_EPOCH)
        .map_or(0, |passed| passed.as_secs());
    // Days to a date, by the algorithm of H. Hinnant, "chrono-Compatible Low-Level Date Algorithms".
    let days = (seconds / 86_400) as i64 + 719_468;
    let (era, of_era) = (days.div_euclid(146_097), days.rem_euclid(146_097));
    let year_of_era = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let shifted = (5 * of_year + 2) / 153;
    let day = of_year - (153 * shifted + 2) / 5 + 1;
    let month = if shifted < 10 {
        shifted + 3
    } else {
        shifted - 9
    };
    let year = year_of_era + era * 400 + i64::from(month <= 2);
    format!("{year:04}-{month:02}-{day:02}")
}

/// The SHA-256 of some files together, for a record to say what it was taken of.
pub fn digest(root: &Path, files: &[String]) -> String {
    let mut hasher = Sha256::new();
    for file in files {
        hasher.update(file.as_bytes());
        hasher.update([0]);
        hasher.update(fs::read(root.join(file)).unwrap_or_default());
        hasher.update([0]);
    }
    hex(hasher)
}

/// The SHA-256 of a text or other bytes.
pub fn digest_of(content: impl AsRef<[u8]>) -> String {
    let mut hasher = Sha256::new();
    hasher.update(content);
    hex(hasher)
}

fn hex(hasher: Sha256) -> String {
    hasher
        .finalize()
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

/// The seal of a record: the SHA-256 of its compact JSON without the seal, keys in order.
fn seal(record: &Value) -> String {
    let mut bare = record.clone();
    if let Some(fields) = bare.as_object_mut() {
        fields.remove("seal");
    }
    let mut hasher = Sha256::new();
    hasher.update(bare.to_string().as_bytes());
    hex(hasher)
}

/// Writes `record` with its schema and seal, whole or not at all.
///
/// # Errors
/// If the file cannot be written; then what was there still is.
pub fn write(root: &Path, file: &str, record: &impl Serialize) -> Result<()> {
    let mut value = serde_json::to_value(record)?;
    value["schema"] = SCHEMA.into();
    value["seal"] = seal(&value).into();
    let path = root.join(file);
    let folder = path.parent().context("a record has a folder")?;
    fs::create_dir_all(folder)?;
    let mut fresh = tempfile::NamedTempFile::new_in(folder)?;
    fresh.write_all((layout(&value) + "\n").as_bytes())?;
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        fresh
            .as_file()
            .set_permissions(fs::Permissions::from_mode(0o644))?;
    }
    fresh
        .persist(path)
        .with_context(|| format!("cannot write {file}"))?;
    Ok(())
}

/// JSON with a line for each field, and for each element of a list at the top: short lines, few of them.
fn layout(record: &Value) -> String {
    let Some(fields) = record.as_object() else {
        return record.to_string();
    };
    let lines: Vec<String> = fields
        .iter()
        .map(|(key, value)| {
            let text = match value {
                Value::Array(items) if !items.is_empty() => {
                    let items: Vec<String> =
                        items.iter().map(|item| format!("    {item}")).collect();
                    format!("[\n{}\n  ]", items.join(",\n"))
                }
                other => other.to_string(),
            };
            format!("  {}: {text}", Value::from(key.as_str()))
        })
        .collect();
    format!("{{\n{}\n}}", lines.join(",\n"))
}

/// Reads a record; `None` if there is none, or if what is there is reported in `problems`. `mend` is the command that
/// takes it again.
pub fn read<T: DeserializeOwned>(
    root: &Path,
    file: &str,
    mend: &str,
    problems: &mut Vec<Diagnostic>,
) -> Option<T> {
    if !root.join(file).is_file() {
        return None;
    }
    let source = text::read(root, file, problems)?;
    let mend = mend.to_owned();
    let edited =
        |why: String, mend: String| Diagnostic::new(file, 1, Problem::RecordEdited { why, mend });
    let mut value: Value = match serde_json::from_str(&source) {
        Ok(value) => value,
        Err(error) => {
            problems.push(edited(error.to_string(), mend));
            return None;
        }
    };
    let found = value["schema"].as_u64().unwrap_or(0);
    if found != SCHEMA {
        let wanted = SCHEMA;
        problems.push(Diagnostic::new(
            file,
            1,
            Problem::RecordSchema {
                found,
                wanted,
                mend,
            },
        ));
        return None;
    }
    if value["seal"].as_str() != Some(&seal(&value)) {
        problems.push(edited(
            "its seal does not fit what it holds".to_owned(),
            mend,
        ));
        return None;
    }
    let fields = value.as_object_mut().expect("it has fields");
    fields.remove("seal");
    fields.remove("schema");
    match serde_json::from_value(value) {
        Ok(record) => Some(record),
        Err(error) => {
            problems.push(edited(error.to_string(), mend));
            None
        }
    }
}
