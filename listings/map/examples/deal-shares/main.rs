fn main() {
    let minutes: Vec<u32> = (1..=100).collect(); // photo n takes n minutes
    let cut: [u32; 2] = [minutes[..50].iter().sum(), minutes[50..].iter().sum()];
    let dealt = [0, 1].map(|worker| minutes.iter().skip(worker).step_by(2).sum());
    for (name, [first, second]) in [("cut", cut), ("dealt", dealt)] {
        let speed_up = f64::from(first + second) / f64::from(first.max(second));
        println!("{name}: {first} and {second} minutes, {speed_up:.2} times as fast");
    }
}
