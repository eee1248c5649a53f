use std::collections::HashSet;
use std::sync::atomic::{AtomicUsize, Ordering::Relaxed};
use std::sync::{Barrier, LazyLock, OnceLock};
use std::thread;

static ALARMS: LazyLock<HashSet<&str>> = LazyLock::new(|| HashSet::from(["ERROR", "FATAL"]));
static COMPUTED: AtomicUsize = AtomicUsize::new(0);

struct Log {
    levels: Vec<&'static str>,
    alarms: OnceLock<usize>,
}

impl Log {
    fn alarms(&self) -> usize {
        *self.alarms.get_or_init(|| {
            COMPUTED.fetch_add(1, Relaxed);
            self.levels
                .iter()
                .filter(|&level| ALARMS.contains(level))
                .count()
        })
    }
}

fn main() {
    let log = Log {
        levels: vec!["ERROR", "INFO", "FATAL"],
        alarms: OnceLock::new(),
    };
    let both_ask = Barrier::new(2);
    thread::scope(|scope| {
        for _report in 0..2 {
            scope.spawn(|| {
                both_ask.wait();
                log.alarms()
            });
        }
    });
    println!(
        "{} alarms, computed: {}",
        log.alarms(),
        COMPUTED.load(Relaxed)
    );
}
