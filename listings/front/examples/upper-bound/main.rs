/// The most that can be gained by having several files in hand at once.
fn bound(waiting: f64, computing: f64, at_once: u32, cores: u32) -> f64 {
    let by_cores = f64::from(cores) * (waiting + computing) / computing;
    by_cores.min(f64::from(at_once))
}

fn main() {
    let (waiting, computing) = (30.0, 10.0);

    let free = (waiting + computing) / waiting;
    println!("one at a time, computing made free: {free:.2}");
    for (at_once, cores) in [(2, 2), (100, 1), (100, 2)] {
        let gain = bound(waiting, computing, at_once, cores);
        println!("at once: {at_once}, cores: {cores}, gain at most {gain:.2}");
    }
}
