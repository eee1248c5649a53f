use crossbeam::atomic::AtomicCell;
use std::thread;

#[derive(Clone, Copy)]
struct Progress {
    file: u32,
    lines: u32,
}

fn main() {
    let progress = AtomicCell::new(Progress { file: 0, lines: 0 });
    let mixed = thread::scope(|scope| {
        scope.spawn(|| {
            for file in 1..=50_000 {
                let lines = file * 100;
                progress.store(Progress { file, lines });
            }
        });
        let mut mixed = 0;
        loop {
            let Progress { file, lines } = progress.load();
            mixed += u32::from(lines != file * 100);
            if file == 50_000 {
                return mixed;
            }
        }
    });
    println!("mixed reports: {mixed}");
}
