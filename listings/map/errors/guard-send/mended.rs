use std::sync::Mutex;
use std::thread;

fn main() {
    let names = Mutex::new(vec![String::from("beach.jpg")]);
    thread::scope(|scope| {
        scope.spawn(|| {
            let mut guard = names.lock().expect("nobody has panicked");
            guard.push(String::from("sunset.jpg"));
        });
    });
    println!("{:?}", names.into_inner().expect("nobody panicked"));
}
