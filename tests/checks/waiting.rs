//! Holds the programs of the part on tasks to paused time: together they may take no more than some seconds.
//!
//! A program that sleeps to stand in for a network can sleep under tokio's paused time, which costs nothing. What the
//! programs take is measured as they are run for *outputs*; on a busy machine the slowest are run again by themselves,
//! and the shorter time counts.

use std::collections::BTreeMap;
use std::process::{Command, ExitCode};
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use guide::message::{Diagnostic, Problem, report};
use guide::process;

/// The part that has paused time.
const PART: &str = "tasks";
/// What its programs may take together.
const BUDGET: Duration = Duration::from_secs(5);
/// How often the slowest programs are run again.
const AGAIN: usize = 3;
/// How many of them.
const SLOWEST: usize = 12;

/// What each program of the part took, by its file.
#[derive(Default)]
pub struct Waiting(Mutex<BTreeMap<String, Duration>>);

impl Waiting {
    /// Notes that the program in `file` took `wall`; the shortest of its runs counts.
    pub fn note(&self, part: &str, file: &str, wall: Duration) {
        if part == PART {
            let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
            let least = all.entry(file.to_owned()).or_insert(wall);
            *least = wall.min(*least);
        }
    }

    fn slowest(&self) -> Vec<(String, Duration)> {
        let all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let mut programs: Vec<_> = all.clone().into_iter().collect();
        programs.sort_by_key(|(_, wall)| std::cmp::Reverse(*wall));
        programs
    }

    /// Fails if the programs that were run took too long; `command` runs one again, by its file.
    pub fn judge(&self, command: impl Fn(&str) -> Option<Command>) -> ExitCode {
        let sum = |programs: &[(String, Duration)]| programs.iter().map(|(_, wall)| *wall).sum();
        let mut programs = self.slowest();
        let mut total: Duration = sum(&programs);
        for _ in 0..AGAIN {
            if total <= BUDGET {
                break;
            }
            for (file, _) in programs.iter().take(SLOWEST) {
                if let Some(Ok(ran)) = command(file).map(process::run) {
                    self.note(PART, file, ran.wall);
                }
            }
            programs = self.slowest();
            total = sum(&programs);
        }
        if !programs.is_empty() {
            println!(
                "the programs of the part on tasks took {:.1} s together, of {} s",
                total.as_secs_f64(),
                BUDGET.as_secs()
            );
        }
        let Some((slowest, _)) = programs.first().filter(|_| total > BUDGET) else {
            return ExitCode::SUCCESS;
        };
        let problem = Problem::PartWaits {
            seconds: format!("{:.1}", total.as_secs_f64()),
            budget: BUDGET.as_secs(),
            slowest: programs
                .iter()
                .take(SLOWEST)
                .map(|(file, wall)| format!("{} ms {file}", wall.as_millis()))
                .collect(),
        };
        println!("{}", report(&[Diagnostic::new(slowest, 1, problem)]));
        ExitCode::FAILURE
    }
}
