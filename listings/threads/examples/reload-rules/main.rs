use std::collections::HashMap;
use std::sync::{Arc, Barrier, RwLock};
use std::thread;

type Rules = HashMap<&'static str, &'static str>;

fn current(rules: &RwLock<Arc<Rules>>) -> Arc<Rules> {
    Arc::clone(&rules.read().expect("no thread panics"))
}

fn main() {
    let first = Rules::from([("disk", "storage"), ("login", "accounts")]);
    let rules = RwLock::new(Arc::new(first));
    let step = Barrier::new(2);
    thread::scope(|scope| {
        scope.spawn(|| {
            let snapshot = current(&rules);
            println!("disk: {}", snapshot["disk"]);
            step.wait(); // the report has begun
            step.wait(); // the rules are reloaded
            println!("login: {}", snapshot["login"]);
        });
        step.wait();
        let next = Rules::from([("disk", "platform"), ("login", "security")]);
        *rules.write().expect("no thread panics") = Arc::new(next);
        step.wait();
    });
    println!("next report, login: {}", current(&rules)["login"]);
}
