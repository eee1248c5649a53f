use tokio::task::JoinError;

tokio::task_local! {
    static SITE: &'static str;
}

async fn log(place: &str) {
    println!("{place}: {}", SITE.try_get().unwrap_or("no site"));
}

async fn crawl() -> Result<(), JoinError> {
    log("awaited").await;
    tokio::spawn(log("spawned")).await?;
    tokio::spawn(SITE.scope(SITE.get(), log("handed on"))).await?;
    SITE.scope("b.example", log("inside")).await;
    log("after it").await;
    Ok(())
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), JoinError> {
    SITE.scope("a.example", crawl()).await?;
    log("outside").await;
    Ok(())
}
