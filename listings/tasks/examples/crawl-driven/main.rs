use std::pin::pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering::Relaxed};
use std::task::{Context, Poll, Wake, Waker};

mod machine;
mod network;

use machine::Machine;
use network::Network;

async fn crawl(network: &Network) -> usize {
    let index = network.get("/index").await;
    let about = network.get("/about").await;
    index + about
}

struct Bell(AtomicBool);

impl Wake for Bell {
    fn wake(self: Arc<Self>) {
        self.0.store(true, Relaxed);
    }
}

fn drive(name: &str, network: &Network, crawl: impl Future<Output = usize>) {
    let mut crawl = pin!(crawl);
    let bell = Arc::new(Bell(AtomicBool::new(true)));
    let waker = Waker::from(bell.clone());
    while bell.0.swap(false, Relaxed) {
        match crawl.as_mut().poll(&mut Context::from_waker(&waker)) {
            Poll::Ready(bytes) => println!("{name}: {bytes} bytes"),
            Poll::Pending => network.answer(name),
        }
    }
}

fn main() {
    let network = Network::default();
    drive("machine", &network, Machine::Start(&network));
    drive("async", &network, crawl(&network));
}
