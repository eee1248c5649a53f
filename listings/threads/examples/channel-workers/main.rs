use crossbeam::channel::{self, Receiver, Sender};
use std::thread;

struct Log {
    day: usize,
    lines: usize,
}

fn read_logs(logs: Receiver<Log>, reports: Sender<(usize, usize)>) {
    for log in logs {
        let report = (log.day, log.lines);
        reports.send(report).expect("main receives to the end");
    }
}

fn main() {
    let (log_sender, logs) = channel::unbounded();
    let (report_sender, reports) = channel::unbounded();
    let mut read = thread::scope(|scope| {
        for _worker in 0..3 {
            let (logs, reports) = (logs.clone(), report_sender.clone());
            scope.spawn(|| read_logs(logs, reports));
        }
        drop((logs, report_sender));

        for day in 1..=7 {
            let log = Log {
                day,
                lines: day * 100,
            };
            log_sender
                .send(log)
                .expect("the workers receive to the end");
        }
        drop(log_sender);
        reports.iter().collect::<Vec<_>>()
    });
    read.sort();
    for (day, lines) in read {
        println!("day {day}: {lines} lines");
    }
}
