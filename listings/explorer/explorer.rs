//! Explores a model under the checker loom and reports what it found.
//!
//! loom runs the model again and again, once for each order of its threads' steps (and each value that a weakly ordered
//! load may see) up to a bound of pre-emptions. [`passes`] demands that every execution passes and says how many there
//! were; [`fails`] demands that one fails and prints its schedule: the operations in the order in which the checker ran
//! them, from its own trace. With the variable `RECORD_TO` set, the steps of that schedule are recorded as spans, one
//! step long each, for the picture in the chapter.
//!
//! The trace does not tell which value a load saw, nor when a lock is released; a model says with [`note`] what else
//! its reader should see.

use std::collections::{BTreeMap, BTreeSet};
use std::panic::{self, AssertUnwindSafe};
use std::sync::{Mutex, PoisonError};

use tracing::field::{Field, Visit};
use tracing::{Event, Metadata, Subscriber, span};

/// The fewest pre-emptions an exploration may be bounded by.
const LEAST_PREEMPTIONS: usize = 2;

/// The executions counted so far, and the trace of the one that runs.
static TRACE: Mutex<Trace> = Mutex::new(Trace::new());

/// Explores `model` with at most `preemptions` pre-emptions in each execution, and prints how many executions there
/// were. A thread that is switched away from although it could go on is pre-empted; switches at a wait are not counted.
///
/// # Panics
/// With the checker's words and the schedule, if an execution fails; if `preemptions` is below 2.
pub fn passes(name: &str, preemptions: usize, model: impl Fn() + Send + Sync + 'static) {
    let title = name.to_owned();
    let executions = explore(preemptions, model, move |failure| {
        eprintln!("{title}: {}", failure.report());
        1
    });
    println!(
        "{name}: {executions} executions with at most {preemptions} pre-emptions each, and every one passes"
    );
}

/// Explores `model` as [`passes`] does until an execution fails; prints which one, why, and its schedule, and ends the
/// process with exit code 0: the threads of a failed execution cannot be unwound.
///
/// # Panics
/// If no execution fails.
pub fn fails(name: &str, preemptions: usize, model: impl Fn() + Send + Sync + 'static) -> ! {
    let title = name.to_owned();
    let executions = explore(preemptions, model, move |failure| {
        println!("{title}: {}", failure.report());
        for (index, (thread, what)) in failure.steps.iter().enumerate() {
            recorder::step(lane(*thread), what, index);
        }
        0
    });
    panic!("{name}: none of {executions} executions fails");
}

/// Adds a step to the schedule that the checker's own trace does not have, such as the value a load has seen.
pub fn note(what: impl std::fmt::Display) {
    trace(|trace| trace.step(what.to_string()));
}

fn explore(
    preemptions: usize,
    model: impl Fn() + Send + Sync + 'static,
    failed: impl Fn(&Failure) -> i32 + Send + Sync + 'static,
) -> usize {
    assert!(
        preemptions >= LEAST_PREEMPTIONS,
        "a bound below {LEAST_PREEMPTIONS} explores too little"
    );
    trace(|trace| *trace = Trace::new());
    let mut builder = loom::model::Builder::new();
    builder.preemption_bound = Some(preemptions);
    // Without these two the trace does not say which thread runs, and a message does not say where.
    builder.log = true;
    builder.location = true;
    let hook = panic::take_hook();
    // The process ends here, inside the failed execution: loom's objects cannot be dropped outside of it.
    panic::set_hook(Box::new(move |info| {
        // What is no text is how loom's coroutines end.
        if let Some(message) = info.payload_as_str() {
            std::process::exit(failed(&Failure::new(message)));
        }
    }));
    let explored = panic::catch_unwind(AssertUnwindSafe(|| {
        tracing::subscriber::with_default(Listener, || {
            builder.check(move || {
                trace(Trace::begin);
                model();
            });
        });
    }));
    panic::set_hook(hook);
    explored.expect("the hook ends the process first");
    trace(|trace| trace.executions)
}

fn trace<T>(with: impl FnOnce(&mut Trace) -> T) -> T {
    with(&mut TRACE.lock().unwrap_or_else(PoisonError::into_inner))
}

/// What a thread of the model is called: thread 0 is the model itself.
fn lane(thread: usize) -> String {
    match thread {
        0 => "main".to_owned(),
        other => format!("thread {other}"),
    }
}

struct Failure {
    execution: usize,
    message: String,
    /// The thread and what it did, in the order of the execution.
    steps: Vec<(usize, String)>,
}

impl Failure {
    fn new(words: &str) -> Failure {
        let (execution, steps) = trace(|trace| (trace.executions, trace.finish()));
        // After the semicolon loom prints its threads as Rust values; the schedule says the same.
        let message = match words.starts_with("deadlock;") {
            true => "deadlock".to_owned(),
            false => words.trim().replace('\n', "\n  "),
        };
        Failure {
            execution,
            message,
            steps,
        }
    }

    fn report(&self) -> String {
        let mut text = format!("execution {} fails: {}", self.execution, self.message);
        for (index, (thread, what)) in self.steps.iter().enumerate() {
            text += &format!("\n  {:>2}  {:<9} {what}", index + 1, lane(*thread));
        }
        text
    }
}

/// The trace of one execution, as far as it has come.
struct Trace {
    executions: usize,
    active: usize,
    steps: Vec<(usize, String)>,
    /// The lock that a thread has asked for and not yet been given.
    wanted: BTreeMap<usize, String>,
    /// The threads that wait for another one to end.
    joining: BTreeSet<usize>,
    /// The objects that steps name, in the order in which they first turn up.
    objects: Vec<String>,
}

impl Trace {
    const fn new() -> Trace {
        Trace {
            executions: 0,
            active: 0,
            steps: Vec::new(),
            wanted: BTreeMap::new(),
            joining: BTreeSet::new(),
            objects: Vec::new(),
        }
    }

    fn begin(&mut self) {
        *self = Trace {
            executions: self.executions + 1,
            ..Trace::new()
        };
    }

    fn step(&mut self, what: String) {
        self.steps.push((self.active, what));
    }

    /// A thread that goes on has been given the lock it asked for.
    fn settle(&mut self) {
        if let Some(what) = self.wanted.remove(&self.active) {
            self.steps.push((self.active, format!("lock {what}")));
        }
    }

    /// A, B, C, ... in the order in which the objects turn up.
    fn letter(&mut self, object: &str) -> char {
        let place = self.objects.iter().position(|known| known == object);
        let place = place.unwrap_or_else(|| {
            self.objects.push(object.to_owned());
            self.objects.len() - 1
        });
        char::from(b'A' + (place % 26) as u8)
    }

    /// The steps, with what each thread that has not gone on waits for.
    fn finish(&mut self) -> Vec<(usize, String)> {
        for (thread, what) in std::mem::take(&mut self.wanted) {
            self.steps.push((thread, format!("wants {what}")));
        }
        for thread in std::mem::take(&mut self.joining) {
            self.steps.push((thread, "joins".to_owned()));
        }
        std::mem::take(&mut self.steps)
    }

    fn hear(&mut self, event: &Fields) {
        let name = event.get("message");
        if let Some(thread) = name.strip_prefix("~~~~~~~~ THREAD ") {
            let number = thread.trim_end_matches(" ~~~~~~~~");
            self.active = number.parse().expect("loom numbers its threads");
            self.settle();
            return;
        }
        let object = match event.get("state") {
            "" => event.get("obj"),
            state => state,
        };
        match name {
            "branch" if event.get("switch") == "false" => self.settle(),
            "Object::branch_acquire" if object.contains("::mutex::") => {
                let letter = self.letter(object);
                self.wanted.insert(self.active, letter.to_string());
            }
            "Notify::wait 1" if event.get("notified") == "false" => {
                self.joining.insert(self.active);
            }
            "Notify::wait 2" => {
                self.joining.remove(&self.active);
            }
            "spawn" => {
                let number: String = event
                    .get("thread")
                    .chars()
                    .filter(char::is_ascii_digit)
                    .collect();
                self.step(format!("spawn {number}"));
            }
            "yield_now" => self.step("yield".to_owned()),
            "Atomic::load"
            | "Atomic::store"
            | "Atomic::rmw"
            | "Condvar::wait"
            | "Condvar::notify_one"
            | "Condvar::notify_all" => {
                let letter = self.letter(object);
                let verb = match name {
                    "Atomic::rmw" => "update",
                    "Condvar::notify_one" => "notify",
                    "Condvar::notify_all" => "notify all",
                    other => other.rsplit(':').next().unwrap_or(other),
                };
                self.step(format!("{verb} {letter}"));
            }
            _ => {}
        }
    }
}

/// The fields of an event of loom's, as text.
#[derive(Default)]
struct Fields(BTreeMap<&'static str, String>);

impl Fields {
    fn get(&self, name: &str) -> &str {
        self.0.get(name).map_or("", String::as_str)
    }
}

impl Visit for Fields {
    fn record_debug(&mut self, field: &Field, value: &dyn std::fmt::Debug) {
        self.0.insert(field.name(), format!("{value:?}"));
    }
}

/// Hears what loom says of the execution.
struct Listener;

impl Subscriber for Listener {
    fn enabled(&self, metadata: &Metadata<'_>) -> bool {
        metadata.is_event() && metadata.target().starts_with("loom::")
    }

    fn event(&self, event: &Event<'_>) {
        let mut fields = Fields::default();
        event.record(&mut fields);
        trace(|trace| trace.hear(&fields));
    }

    fn new_span(&self, _: &span::Attributes<'_>) -> span::Id {
        span::Id::from_u64(1)
    }

    fn record(&self, _: &span::Id, _: &span::Record<'_>) {}

    fn record_follows_from(&self, _: &span::Id, _: &span::Id) {}

    fn enter(&self, _: &span::Id) {}

    fn exit(&self, _: &span::Id) {}
}
