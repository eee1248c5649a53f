use tokio::task;

#[derive(Debug)]
struct NotFound;

struct Connection {
    site: &'static str,
    closed: bool,
}

impl Connection {
    async fn fetch(&mut self, path: &str) -> Result<usize, NotFound> {
        task::yield_now().await;
        if path == "/gone" {
            Err(NotFound)
        } else {
            Ok(path.len() * 100)
        }
    }

    async fn close(mut self) {
        task::yield_now().await;
        println!("{}: goodbye answered", self.site);
        self.closed = true;
    }
}

impl Drop for Connection {
    fn drop(&mut self) {
        if !self.closed {
            println!("{}: dropped without close", self.site);
        }
    }
}

async fn size(site: &'static str, path: &str) -> Result<usize, NotFound> {
    let mut connection = Connection {
        site,
        closed: false,
    };
    let size = connection.fetch(path).await?;
    connection.close().await;
    Ok(size)
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    println!("news: {:?}", size("news", "/index").await);
    println!("blog: {:?}", size("blog", "/gone").await);
}
