use std::collections::HashMap;
use std::error::Error;
use std::sync::mpsc::{self, Receiver, Sender};
use std::thread;

struct NeverSeen;

enum Request {
    Add(&'static str),
    Forget(&'static str, Sender<Result<usize, NeverSeen>>),
}

fn keep_counts(requests: Receiver<Request>) -> HashMap<&'static str, usize> {
    let mut counts = HashMap::new();
    for request in requests {
        match request {
            Request::Add(level) => *counts.entry(level).or_default() += 1,
            Request::Forget(level, reply) => {
                let answer = counts.remove(level).ok_or(NeverSeen);
                let _asker_may_have_gone = reply.send(answer);
            }
        }
    }
    counts
}

fn main() -> Result<(), Box<dyn Error>> {
    let (requests, inbox) = mpsc::sync_channel(8);
    let actor = thread::spawn(|| keep_counts(inbox));
    for level in ["INFO", "WARN", "INFO"] {
        requests.send(Request::Add(level))?;
    }
    for level in ["INFO", "DEBUG"] {
        let (reply, answer) = mpsc::channel();
        requests.send(Request::Forget(level, reply))?;
        match answer.recv()? {
            Ok(count) => println!("{count} {level} forgotten"),
            Err(NeverSeen) => println!("no {level} was ever seen"),
        }
    }
    drop(requests);
    let counts = actor.join().expect("the actor cannot panic");
    println!("left: {}", counts["WARN"]);
    Ok(())
}
