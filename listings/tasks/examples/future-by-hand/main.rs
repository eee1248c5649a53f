use std::sync::mpsc;
use std::thread;
use tokio::sync::oneshot;
use tokio::task;

type Size = Result<usize, &'static str>;
type Request = (&'static str, oneshot::Sender<Size>);

fn client(requests: mpsc::Receiver<Request>) -> usize {
    let mut withdrawn = 0;
    for (path, answer) in requests {
        if answer.is_closed() {
            withdrawn += 1;
            continue;
        }
        let size = match path {
            "/missing" => Err("not found"),
            page => Ok(page.len() * 100),
        };
        let _ = answer.send(size); // withdrawn since we looked
    }
    withdrawn
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let (requests, queue) = mpsc::channel();
    let [index, missing, old] = ["/index", "/missing", "/old"].map(|path| {
        let (answer, answered) = oneshot::channel();
        requests.send((path, answer)).expect("the queue is open");
        answered
    });
    drop((old, requests));
    let client = thread::spawn(|| client(queue));
    println!("/index: {:?}", index.await?);
    let waited = task::spawn_blocking(|| missing.blocking_recv()).await??;
    println!("/missing: {waited:?}");
    let withdrawn = task::spawn_blocking(|| client.join()).await?;
    println!("withdrawn: {}", withdrawn.expect("client cannot panic"));
    Ok(())
}
