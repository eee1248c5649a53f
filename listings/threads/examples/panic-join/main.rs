use std::thread;

fn first_level(day: &str, log: &str) -> String {
    match log.split_whitespace().next() {
        Some(level) => String::from(level),
        None => panic!("{day}: the log is empty"),
    }
}

fn main() {
    let logs = [("monday", "ERROR disk full"), ("tuesday", "")];

    let workers = logs.map(|(day, log)| thread::spawn(move || first_level(day, log)));
    for worker in workers {
        match worker.join() {
            Ok(level) => println!("first level: {level}"),
            Err(payload) => match payload.downcast_ref::<String>() {
                Some(message) => println!("no result, because {message}"),
                None => println!("no result, for a reason that is not text"),
            },
        }
    }
    println!("main goes on");
}
