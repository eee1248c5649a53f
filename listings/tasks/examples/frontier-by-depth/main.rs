use std::cmp::Reverse;
use std::collections::BinaryHeap;
use std::sync::{Arc, Mutex};
use tokio::sync::Semaphore;

struct PriorityQueue<T> {
    heap: Mutex<BinaryHeap<Reverse<T>>>,
    items: Semaphore,
}

impl<T: Ord> PriorityQueue<T> {
    fn new() -> Self {
        let (heap, items) = (Mutex::default(), Semaphore::new(0));
        Self { heap, items }
    }

    fn put(&self, item: T) {
        let mut heap = self.heap.lock().expect("no holder panics");
        heap.push(Reverse(item));
        self.items.add_permits(1);
    }

    async fn get(&self) -> T {
        let permit = self.items.acquire().await.expect("nobody closes it");
        permit.forget();
        let mut heap = self.heap.lock().expect("no holder panics");
        heap.pop().expect("there is a permit for each item").0
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let frontier = Arc::new(PriorityQueue::new());
    let theirs = Arc::clone(&frontier);
    tokio::spawn(async move {
        for (depth, path) in [(2, "/blog/1"), (0, "/"), (1, "/blog")] {
            theirs.put((depth, path));
        }
    });
    for _page in 0..3 {
        let (depth, path) = frontier.get().await;
        println!("depth {depth}: {path}");
    }
}
