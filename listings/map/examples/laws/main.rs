/// Speed-up of a fixed job, `serial` being the serial share of the time on one worker.
fn amdahl(serial: f64, workers: u32) -> f64 {
    1.0 / (serial + (1.0 - serial) / f64::from(workers))
}

/// Speed-up of a job that grew with its workers, `serial` being the serial share of the time on all.
fn gustafson(serial: f64, workers: u32) -> f64 {
    serial + (1.0 - serial) * f64::from(workers)
}

fn main() {
    println!("workers  same archive  grown archive");
    for workers in [1, 2, 4, 8, 1_000] {
        let (same, grown) = (amdahl(0.25, workers), gustafson(0.25, workers));
        println!("{workers:>7}  {same:>12.2}  {grown:>13.2}");
    }
}
