use std::sync::mpsc::{self, Receiver};
use std::thread;

fn subfolders(folder: u32) -> Vec<u32> {
    match folder {
        1..4 => vec![2 * folder, 2 * folder + 1],
        _ => Vec::new(),
    }
}

fn read_folders(inbox: Receiver<u32>) -> usize {
    let mut read = 0;
    for folder in inbox {
        let mut own = vec![folder];
        while let Some(folder) = own.pop() {
            read += 1;
            own.extend(subfolders(folder));
        }
    }
    read
}

fn main() {
    let (to_reader, inbox) = mpsc::sync_channel(2);
    let reader = thread::spawn(|| read_folders(inbox));
    to_reader.send(1).expect("the reader receives to the end");
    drop(to_reader);
    let read = reader.join().expect("the reader cannot panic");
    println!("{read} folders read");
}
