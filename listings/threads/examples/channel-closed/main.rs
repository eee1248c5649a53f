use std::sync::Arc;
use std::sync::mpsc::{self, RecvError, SendError, TryRecvError};

fn main() {
    let (sender, lines) = mpsc::channel();
    assert_eq!(lines.try_recv(), Err(TryRecvError::Empty));
    println!("empty, and a line may still come");

    sender.send("line 1").expect("the receiver is here");
    drop(sender); // the orderly end
    println!(
        "closed, but {} is still there",
        lines.recv().expect("one is left")
    );
    assert_eq!(lines.try_recv(), Err(TryRecvError::Disconnected));
    assert_eq!(lines.recv(), Err(RecvError));
    println!("closed and empty");

    let (sender, lines) = mpsc::channel();
    let waiting = Arc::new("line 2");
    let witness = Arc::downgrade(&waiting);
    sender.send(waiting).expect("the receiver is here");
    drop(lines); // the receiver gives up
    println!("line 2 dropped unread: {}", witness.upgrade().is_none());
    if let Err(SendError(line)) = sender.send(Arc::new("line 3")) {
        println!("{line} comes back");
    }
}
