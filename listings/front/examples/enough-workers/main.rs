/// The fewest files in hand at which only the cores limit the gain.
fn enough(waiting: u32, computing: u32, cores: u32) -> u32 {
    (cores * (waiting + computing)).div_ceil(computing)
}

fn main() {
    for (waiting, computing, cores) in [(30, 10, 1), (30, 10, 2), (23, 10, 2), (45, 5, 4)] {
        let at_once = enough(waiting, computing, cores);
        println!("waiting {waiting}, computing {computing}, cores {cores}: {at_once} at once");
    }
}
