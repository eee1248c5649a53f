use std::io::{BufRead, BufReader, Write};
use std::net::TcpListener;
use std::sync::mpsc::{self, Receiver};
use std::time::Duration;
use std::{error::Error, io, thread};

type Page = Result<String, ureq::Error>;

/// Answers one request, once the neighbour has run or patience has run out.
fn serve(listener: TcpListener, ran: Receiver<()>, patience: Duration) -> io::Result<()> {
    let mut socket = listener.accept()?.0;
    for line in BufReader::new(&socket).lines() {
        if line?.is_empty() {
            break;
        }
    }
    let page = match ran.recv_timeout(patience) {
        Ok(()) => "the neighbour ran meanwhile",
        Err(_) => "the neighbour did not run",
    };
    let length = page.len();
    write!(
        socket,
        "HTTP/1.1 200 OK\r\nContent-Length: {length}\r\n\r\n{page}"
    )
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    for (how, patience) in [("task", 60), ("aside", 10_000)] {
        let patience = Duration::from_millis(patience);
        let listener = TcpListener::bind("127.0.0.1:0")?;
        let url = format!("http://{}/index", listener.local_addr()?);
        let (run, ran) = mpsc::channel();
        let server = thread::spawn(move || serve(listener, ran, patience));
        let neighbour = tokio::spawn(async move { run.send(()).is_ok() });
        let get = move || -> Page { ureq::get(url).call()?.body_mut().read_to_string() };
        let page = match how {
            "task" => get()?,
            _ => tokio::task::spawn_blocking(get).await??,
        };
        println!("{how}: {page}");
        neighbour.await?;
        // The server has answered, so this join is brief.
        server.join().expect("serve cannot panic")?;
    }
    Ok(())
}
