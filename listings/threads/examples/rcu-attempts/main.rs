// ANCHOR: program
use std::collections::HashMap;
use std::sync::Barrier;
use std::sync::atomic::{AtomicUsize, Ordering::Relaxed};
use std::thread;

use arc_swap::ArcSwap;

type Rules = HashMap<&'static str, &'static str>;

fn main() {
    let rules = ArcSwap::from_pointee(Rules::new());
    let (copies, both) = (AtomicUsize::new(0), Barrier::new(2));
    let add_rule = |service, owner| {
        rules.rcu(|rules| {
            let mut copy = Rules::clone(rules);
            copy.insert(service, owner);
            copies.fetch_add(1, Relaxed);
            if rules.is_empty() {
                both.wait();
            }
            copy
        });
    };
    thread::scope(|scope| {
        scope.spawn(|| add_rule("disk", "storage"));
        scope.spawn(|| add_rule("login", "accounts"));
    });
    println!("rules: {}", rules.load().len());
    println!("copies: {}", copies.into_inner());
}
// ANCHOR_END: program
