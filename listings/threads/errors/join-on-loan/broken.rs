use std::thread;

fn main() {
    let logs = ["ERROR disk full", "INFO start"];
    let readers = logs.map(|log| thread::spawn(move || log.matches("ERROR").count()));
    for reader in &readers {
        println!("{}", reader.join().expect("the reader cannot panic"));
    }
}
