use std::error::Error;
use std::sync::mpsc::{self, Receiver, Sender};
use std::thread;
use std::time::Duration;

enum ToReader {
    Report(Sender<String>),
    Lines(Sender<usize>),
}

fn read(inbox: Receiver<ToReader>, archive: Sender<Sender<usize>>) -> Result<(), Box<dyn Error>> {
    loop {
        match inbox.recv()? {
            ToReader::Lines(reply) => {
                let _archive_may_have_given_up = reply.send(3);
            }
            ToReader::Report(reply) => {
                let (to_me, answer) = mpsc::channel();
                archive.send(to_me)?;
                reply.send(format!("{} of 3 lines archived", answer.recv()?))?;
            }
        }
    }
}

fn archive(inbox: Receiver<Sender<usize>>, reader: Sender<ToReader>) -> Result<(), Box<dyn Error>> {
    loop {
        let reply = inbox.recv()?;
        let (to_me, answer) = mpsc::channel();
        reader.send(ToReader::Lines(to_me))?;
        let lines = answer.recv_timeout(Duration::from_millis(20));
        println!("the reader answered in time: {}", lines.is_ok());
        reply.send(lines.unwrap_or(0))?;
    }
}

fn main() -> Result<(), Box<dyn Error>> {
    let (reader, readers_inbox) = mpsc::channel();
    let (to_archive, archives_inbox) = mpsc::channel();
    let to_reader = reader.clone();
    thread::spawn(|| read(readers_inbox, to_archive).is_ok());
    thread::spawn(|| archive(archives_inbox, to_reader).is_ok());

    let (to_me, report) = mpsc::channel();
    reader.send(ToReader::Report(to_me))?;
    println!("{}", report.recv()?);
    Ok(())
}
