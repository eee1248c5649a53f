mod tracked;

use std::sync;
use std::thread;
use sync::{Arc, Barrier, Mutex};
use tracked::Tracked;

fn locks() -> [Tracked<u32>; 2] {
    let graph = Arc::default();
    ["counts", "report"].map(|name| Tracked {
        name,
        data: Mutex::new(0),
        graph: Arc::clone(&graph),
    })
}

fn update(
    reader: &'static str,
    [first, second]: [&Tracked<u32>; 2],
    pause: impl Fn(),
) -> Result<(), Vec<String>> {
    let mut one = first.lock(reader)?;
    pause();
    let mut other = second.lock(reader)?;
    *one.data += 1;
    *other.data += 1;
    Ok(())
}

fn refused(orders: &[[&Tracked<u32>; 2]; 2], pause: impl Fn() + Sync) -> Vec<Vec<String>> {
    thread::scope(|scope| {
        let first = scope.spawn(|| update("reader 1", orders[0], &pause));
        let second = scope.spawn(|| update("reader 2", orders[1], &pause));
        let results = [first, second].map(|reader| reader.join().expect("no reader panics"));
        results.into_iter().filter_map(Result::err).collect()
    })
}

fn main() {
    let ([counts, report], both_hold_one) = (&locks(), Barrier::new(2));
    let mut circles = refused(&[[counts, report], [report, counts]], || {
        both_hold_one.wait();
    });
    println!("in two orders: {} refused", circles.len());
    circles[0].sort();
    println!("{}", circles[0].join("\n"));

    let circles = refused(&[[counts, report]; 2], || ());
    println!("in one order: {} refused", circles.len());

    let circles = refused(&[[counts, counts], [report, report]], || ());
    println!("each the same twice: {} refused", circles.len());
}
