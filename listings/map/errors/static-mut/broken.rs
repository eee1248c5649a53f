use std::thread;

static mut COUNTED: u64 = 0;

fn count_photos() {
    for _photo in 0..1_000 {
        COUNTED += 1;
    }
}

fn main() {
    let workers = [thread::spawn(count_photos), thread::spawn(count_photos)];
    for worker in workers {
        worker.join().expect("no worker panics");
    }
    println!("{COUNTED} photos");
}
