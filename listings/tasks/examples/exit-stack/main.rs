mod exit_stack;

use exit_stack::ExitStack;
use tokio::task;

async fn open(site: &'static str) -> Result<(), String> {
    task::yield_now().await;
    if site == "down" {
        Err(format!("{site}: refused"))
    } else {
        Ok(())
    }
}

async fn say_goodbye(site: &'static str) {
    task::yield_now().await;
    println!("{site}: goodbye answered");
}

async fn open_all(sites: [&'static str; 2]) -> Result<ExitStack, String> {
    let mut stack = ExitStack::default();
    stack.push(async { println!("log written") });
    let opened = async {
        for site in sites {
            open(site).await?;
            stack.push(say_goodbye(site));
        }
        Ok(stack.pop_all())
    }
    .await;
    stack.close().await;
    opened
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    for sites in [["news", "down"], ["news", "blog"]] {
        match open_all(sites).await {
            Ok(stack) => {
                println!("all open");
                stack.close().await;
            }
            Err(error) => println!("{error}"),
        }
    }
}
