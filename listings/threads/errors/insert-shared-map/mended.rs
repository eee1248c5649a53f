use std::collections::HashMap;
use std::sync::Arc;
use std::thread;

fn main() {
    let mut owners = HashMap::from([("disk", "storage")]);
    owners.insert("login", "accounts");

    let owners = Arc::new(owners);
    let readers = ["disk", "login"].map(|service| {
        let owners = Arc::clone(&owners);
        thread::spawn(move || owners.get(service).copied())
    });
    for reader in readers {
        println!("{:?}", reader.join().expect("a lookup cannot panic"));
    }
}
