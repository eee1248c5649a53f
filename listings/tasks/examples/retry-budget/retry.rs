use std::time::Duration;
use tokio::{sync::Semaphore, time::sleep};

pub enum FetchError {
    Busy,
    NotFound,
}

pub struct Retry {
    pub attempts: u32,
    pub base: Duration,
    pub cap: Duration,
    pub budget: Semaphore,
}

impl Retry {
    pub async fn run<T>(
        &self,
        fetch: impl AsyncFn() -> Result<T, FetchError>,
    ) -> Result<T, FetchError> {
        let mut longest = self.base;
        for _attempt in 1..self.attempts {
            match fetch().await {
                Err(FetchError::Busy) => {}
                done => return done,
            }
            let Ok(retry) = self.budget.try_acquire() else {
                return Err(FetchError::Busy);
            };
            retry.forget();
            sleep(longest.mul_f64(fastrand::f64())).await;
            longest = self.cap.min(longest * 2);
        }
        fetch().await
    }
}
