use std::sync::Mutex;

fn main() {
    let files = Mutex::new(vec!["tuesday", "monday"]);
    loop {
        let Some(file) = files.lock().expect("no thread panics").pop() else {
            break;
        };
        let list = files.try_lock().map_or("held", |_guard| "free");
        println!("reading {file}, the list is {list}");
    }
}
