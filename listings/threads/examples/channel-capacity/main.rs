use std::sync::mpsc::{self, TrySendError};

fn fill(capacity: usize) -> String {
    let (sender, _lines) = mpsc::sync_channel(capacity);
    for number in 1..=3 {
        match sender.try_send(format!("line {number}")) {
            Ok(()) => {}
            Err(TrySendError::Full(line)) => return format!("full, {line} comes back"),
            Err(TrySendError::Disconnected(line)) => return format!("closed, {line} comes back"),
        }
    }
    String::from("takes all three")
}

fn main() {
    for capacity in [0, 1, 2] {
        println!("capacity {capacity}: {}", fill(capacity));
    }
}
