use std::collections::HashMap;
use std::sync::Arc;
use std::thread;

fn main() {
    let owners = Arc::new(HashMap::from([("disk", "storage")]));
    let for_reader = Arc::clone(&owners);
    let reader = thread::spawn(move || for_reader.get("disk").copied());
    owners.insert("login", "accounts");
    println!("{:?}", reader.join());
}
