use std::io::{self, BufRead, BufReader, Write};
use std::net::{Shutdown, TcpListener, TcpStream};
use std::sync::mpsc::{self, Sender};
use std::thread;

fn read_lines(connection: TcpStream, lines: Sender<String>) -> io::Result<()> {
    for line in BufReader::new(connection).lines() {
        lines.send(line?).expect("main still holds the receiver");
    }
    Ok(())
}

fn main() -> io::Result<()> {
    let listener = TcpListener::bind("127.0.0.1:0")?;
    let mut server = TcpStream::connect(listener.local_addr()?)?;
    let (connection, _address) = listener.accept()?;
    let control = connection.try_clone()?;
    let (sender, lines) = mpsc::channel();
    let reader = thread::spawn(move || read_lines(connection, sender));

    server.write_all(b"ERROR disk full\n")?;
    println!("read: {}", lines.recv().expect("the server sent a line"));
    control.shutdown(Shutdown::Both)?;
    reader.join().expect("the reader cannot panic")?;
    println!("the reader has ended, the server never hung up");
    drop(server);
    Ok(())
}
