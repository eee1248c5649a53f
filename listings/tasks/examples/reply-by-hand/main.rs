use tokio::sync::oneshot::{self, Sender, error::TryRecvError};

type Answer = Result<String, String>;

fn answer(path: &str, reply: Sender<Answer>) {
    let refused = match path {
        "/index" => reply.send(Ok(format!("page of {path}"))),
        "/gone" => reply.send(Err("not found".to_owned())),
        _ => return,
    };
    if refused.is_err() {
        println!("{path}: nobody is waiting");
    }
}

async fn fetch(path: &'static str) {
    let (sender, mut reply) = oneshot::channel();
    tokio::spawn(async move { answer(path, sender) });
    if let Err(TryRecvError::Empty) = reply.try_recv() {
        println!("{path}: not set yet");
    }
    match reply.await {
        Ok(Ok(page)) => println!("{path}: {page}"),
        Ok(Err(error)) => println!("{path}: error, {error}"),
        Err(_) => println!("{path}: the sender was dropped"),
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    fetch("/index").await;
    fetch("/gone").await;
    fetch("/lost").await;
}
