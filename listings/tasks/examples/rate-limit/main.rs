use futures::future::join_all;
use std::{sync::Mutex, time::Duration};
use tokio::time::{Instant, sleep};

struct Limiter {
    every: Duration,
    burst: u32,
    full_at: Mutex<Instant>,
}

impl Limiter {
    fn new(burst: u32, every: Duration) -> Self {
        let full_at = Mutex::new(Instant::now());
        Limiter {
            every,
            burst,
            full_at,
        }
    }

    fn reserve(&self) -> Duration {
        let mut full_at = self.full_at.lock().expect("no task panics");
        let now = Instant::now();
        *full_at = now.max(*full_at) + self.every;
        (*full_at - now).saturating_sub(self.every * self.burst)
    }

    async fn turn(&self) {
        sleep(self.reserve()).await;
    }
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let (limiter, start) = (Limiter::new(2, Duration::from_millis(100)), Instant::now());
    for pages in [
        ["/index", "/about", "/news", "/help"].as_slice(),
        &["/jobs", "/press", "/map"],
    ] {
        join_all(pages.iter().map(async |path| {
            limiter.turn().await;
            println!("{} ms: {path}", start.elapsed().as_millis());
        }))
        .await;
        sleep(Duration::from_secs(1)).await;
    }
}
