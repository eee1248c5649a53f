use std::cell::Cell;
use std::sync::Mutex;

fn may_move<T: Send>() {}
fn may_be_shared<T: Sync>() {}

fn main() {
    may_move::<Cell<u64>>(); // 1
    may_move::<Vec<Cell<u64>>>(); // 3
    may_be_shared::<Mutex<Cell<u64>>>(); // 4
    println!("1, 3 and 4 compile");
}
