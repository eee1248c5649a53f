use std::thread;

fn count(log: &[String], level: &str) -> usize {
    log.iter().filter(|line| line.starts_with(level)).count()
}

fn main() {
    let log = vec![
        String::from("ERROR disk full"),
        String::from("INFO start"),
        String::from("ERROR timeout"),
    ];

    let (errors, infos) = thread::scope(|scope| {
        let errors = scope.spawn(|| count(&log, "ERROR"));
        let infos = scope.spawn(|| count(&log, "INFO"));
        (errors.join(), infos.join())
    });

    println!("ERROR: {}", errors.expect("count cannot panic"));
    println!("INFO: {}", infos.expect("count cannot panic"));
    println!("{} lines in all", log.len());
}
