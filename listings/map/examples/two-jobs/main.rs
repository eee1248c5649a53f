use recorder::span;
use std::hint::black_box;
use std::process::Command;
use std::sync::Barrier;
use std::{env, io, thread};

const PIXELS: u64 = 70_000_000;

fn blur() {
    let mut brightness = 0;
    for pixel in 0..PIXELS {
        brightness = black_box(brightness * 31 + pixel) % 65_521;
    }
}

fn main() -> io::Result<()> {
    if let [_program, lane, photo] = &env::args().collect::<Vec<_>>()[..] {
        let _span = span(lane, photo);
        blur();
        return Ok(());
    }

    let one = span("main", "one");
    blur();
    drop(one);

    let threads = span("main", "threads");
    let both_here = &Barrier::new(2);
    thread::scope(|scope| {
        for (lane, photo) in [("thread 1", "photo 2"), ("thread 2", "photo 3")] {
            scope.spawn(move || {
                let _span = span(lane, photo);
                both_here.wait();
                blur();
            });
        }
    });
    drop(threads);

    let _processes = span("main", "processes");
    let start = |role| Command::new(env::current_exe()?).args(role).spawn();
    let first = start(["process 1", "photo 4"])?;
    let second = start(["process 2", "photo 5"])?;
    for mut process in [first, second] {
        assert!(process.wait()?.success());
    }
    println!("five photos blurred");
    Ok(())
}
