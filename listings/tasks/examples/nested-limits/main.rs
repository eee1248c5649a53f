// ANCHOR: program
use std::future::pending;
use std::time::Duration;
use tokio::time::timeout;

const NOW: Duration = Duration::ZERO;
const SOON: Duration = Duration::from_millis(10);
const LATE: Duration = Duration::from_secs(60);

async fn passed(site: Duration, page: Duration) -> &'static str {
    match timeout(site, timeout(page, pending::<()>())).await {
        Ok(Ok(())) => "none",
        Ok(Err(_)) => "the page's",
        Err(_) => "the site's",
    }
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    println!("the page's is shorter: {}", passed(LATE, SOON).await);
    println!("the site's is shorter: {}", passed(SOON, LATE).await);
    println!("both at once: {}", passed(NOW, NOW).await);
}
// ANCHOR_END: program
