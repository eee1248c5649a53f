use std::collections::HashMap;
use std::sync::{Arc, Barrier};
use std::thread;

use arc_swap::ArcSwap;

type Rules = HashMap<&'static str, &'static str>;
type AddRule = fn(&ArcSwap<Rules>, &Barrier, &'static str, &'static str);

fn load_then_store(
    rules: &ArcSwap<Rules>,
    both: &Barrier,
    service: &'static str,
    owner: &'static str,
) {
    let mut copy = Rules::clone(&rules.load());
    both.wait(); // makes a possible order certain
    copy.insert(service, owner);
    rules.store(Arc::new(copy));
}

fn in_one_step(rules: &ArcSwap<Rules>, both: &Barrier, service: &'static str, owner: &'static str) {
    both.wait();
    rules.rcu(|rules| {
        let mut copy = Rules::clone(rules);
        copy.insert(service, owner);
        copy
    });
}

fn outcome(add_rule: AddRule) -> usize {
    let (rules, both) = (ArcSwap::from_pointee(Rules::new()), Barrier::new(2));
    thread::scope(|scope| {
        scope.spawn(|| add_rule(&rules, &both, "disk", "storage"));
        scope.spawn(|| add_rule(&rules, &both, "login", "accounts"));
    });
    rules.load().len()
}

fn main() {
    println!("load, then store: {} of 2 rules", outcome(load_then_store));
    println!("in one step: {} of 2 rules", outcome(in_one_step));
}
