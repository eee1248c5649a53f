use std::sync::Mutex;
use std::thread;

fn main() {
    let names = Mutex::new(vec![String::from("beach.jpg")]);
    let mut guard = names.lock().expect("nobody has panicked");
    thread::scope(|scope| {
        scope.spawn(move || guard.push(String::from("sunset.jpg")));
    });
    println!("{:?}", names.into_inner().expect("nobody panicked"));
}
