use std::{collections::VecDeque, time::Duration};
use tokio::sync::{mpsc, oneshot};
use tokio::task::{JoinError, JoinHandle};
use tokio::time::{sleep, timeout};

type Paths = VecDeque<&'static str>;
type Reply = oneshot::Sender<&'static str>;

#[derive(Clone)]
struct Frontier {
    requests: mpsc::Sender<Reply>,
}

impl Frontier {
    fn start(paths: [&'static str; 3]) -> (Self, JoinHandle<Paths>) {
        let (requests, inbox) = mpsc::channel(8);
        let actor = tokio::spawn(hand_out(paths.into(), inbox));
        (Self { requests }, actor)
    }

    async fn next(&self) -> Option<&'static str> {
        let (reply, answer) = oneshot::channel();
        self.requests.send(reply).await.ok()?;
        answer.await.ok()
    }
}

async fn hand_out(mut paths: Paths, mut inbox: mpsc::Receiver<Reply>) -> Paths {
    while let Some(reply) = inbox.recv().await {
        sleep(Duration::from_millis(20)).await; // stands for a look at robots.txt
        let Some(path) = paths.pop_front() else {
            continue;
        };
        if let Err(path) = reply.send(path) {
            println!("frontier: nobody waits for {path}");
            paths.push_front(path);
        }
    }
    paths
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() -> Result<(), JoinError> {
    let (frontier, actor) = Frontier::start(["/index", "/about", "/contact"]);
    let limit = Duration::from_millis(5);
    if timeout(limit, frontier.next()).await.is_err() {
        println!("main: gave up");
    }
    println!("main: got {}", frontier.next().await.unwrap_or("nothing"));
    drop(frontier);
    println!("left: {}", actor.await?.make_contiguous().join(" "));
    Ok(())
}
