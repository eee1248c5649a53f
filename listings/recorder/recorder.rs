//! Records what a listing does and when: spans on lanes, and measured values.
//!
//! A program that runs with the variable `RECORD_TO` set to a file appends a line of JSON to it for each span, when
//! the span ends. Without the variable nothing is recorded, nothing is formatted and no clock is read. The Python twin,
//! `recorder.py`, has the same functions and writes the same lines; both count nanoseconds since the Unix epoch, so
//! that the lines of several processes fit on one axis. The guide's tool draws the lines (`cargo run -- record`) and
//! measures with them (`cargo run -- measure`).

use std::fmt::Display;
use std::fs::{File, OpenOptions};
use std::io::Write;
use std::sync::{LazyLock, Mutex};
use std::time::{Instant, SystemTime, UNIX_EPOCH};

/// Where lines go, and the two clocks read together when recording began.
struct Recording {
    file: Mutex<File>,
    epoch_ns: u128,
    origin: Instant,
}

static RECORDING: LazyLock<Option<Recording>> = LazyLock::new(|| {
    let path = std::env::var_os("RECORD_TO")?;
    let file = OpenOptions::new().create(true).append(true).open(&path);
    let file = file.unwrap_or_else(|error| panic!("cannot record to {}: {error}", path.display()));
    let epoch = SystemTime::now().duration_since(UNIX_EPOCH);
    Some(Recording {
        file: Mutex::new(file),
        epoch_ns: epoch.expect("the clock is past 1970").as_nanos(),
        origin: Instant::now(),
    })
});

impl Recording {
    /// Nanoseconds since the Unix epoch, by a clock that does not go back while the program runs.
    fn now(&self) -> u128 {
        self.epoch_ns + self.origin.elapsed().as_nanos()
    }

    /// Appends one line in one write, so that lines of other processes do not cut it.
    fn line(&self, line: String) {
        let mut file = self.file.lock().expect("no thread panics while it writes");
        file.write_all(line.as_bytes())
            .expect("the recording can be written");
    }
}

/// A piece of work that has begun; it ends when this is dropped.
#[must_use = "the span ends when this is dropped: bind it to a name"]
pub struct Span(Option<Begun>);

struct Begun {
    recording: &'static Recording,
    lane: String,
    label: String,
    begin: u128,
}

/// Begins a span called `label` on the lane called `lane`. It ends when the returned guard is dropped.
pub fn span(lane: impl Display, label: impl Display) -> Span {
    Span(RECORDING.as_ref().map(|recording| Begun {
        recording,
        lane: lane.to_string(),
        label: label.to_string(),
        begin: recording.now(),
    }))
}

impl Drop for Span {
    fn drop(&mut self) {
        if let Some(begun) = self.0.take() {
            let end = begun.recording.now();
            begun.recording.line(format!(
                "{{\"lane\":{},\"label\":{},\"begin\":{},\"end\":{end}}}\n",
                quoted(&begun.lane),
                quoted(&begun.label),
                begun.begin
            ));
        }
    }
}

/// Records a value that the program has measured itself, in the base unit: seconds, bytes, or a plain number.
pub fn value(name: impl Display, value: f64) {
    if let Some(recording) = RECORDING.as_ref() {
        let name = quoted(&name.to_string());
        recording.line(format!("{{\"name\":{name},\"value\":{value:?}}}\n"));
    }
}

/// Records a step of a schedule that has no clock, as a span one step long. `index` counts the steps from 0; a step is
/// written as a millisecond, and a timeline whose axis is `"steps"` counts them.
pub fn step(lane: impl Display, label: impl Display, index: usize) {
    const STEP: usize = 1_000_000;
    if let Some(recording) = RECORDING.as_ref() {
        recording.line(format!(
            "{{\"lane\":{},\"label\":{},\"begin\":{},\"end\":{}}}\n",
            quoted(&lane.to_string()),
            quoted(&label.to_string()),
            index * STEP,
            (index + 1) * STEP
        ));
    }
}

fn quoted(text: &str) -> String {
    assert!(
        !text.contains(char::is_control),
        "a label is one line: {text:?}"
    );
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}
