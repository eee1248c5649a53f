use std::time::Duration;
use tokio::{runtime::Handle, time::sleep};

async fn say_goodbye(site: &'static str) {
    sleep(Duration::from_millis(10)).await;
    println!("{site}: goodbye answered");
}

struct Connection(&'static str);

impl Drop for Connection {
    fn drop(&mut self) {
        match Handle::try_current() {
            Ok(runtime) => drop(runtime.spawn(say_goodbye(self.0))),
            Err(_none) => println!("{}: no runtime, no goodbye", self.0),
        }
    }
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn crawl() -> Connection {
    let news = Connection("news");
    drop(news);
    println!("crawl: left news");
    sleep(Duration::from_millis(30)).await;

    let blog = Connection("blog");
    drop(blog);
    println!("crawl: left blog");
    Connection("shop")
}

fn main() {
    let _shop = crawl();
    println!("main: crawl is over");
}
