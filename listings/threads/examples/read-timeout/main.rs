use std::io::{self, BufRead, BufReader, ErrorKind, Write};
use std::net::{TcpListener, TcpStream};
use std::thread;
use std::time::Duration;

fn read_lines(connection: TcpStream) -> io::Result<()> {
    connection.set_read_timeout(Some(Duration::from_millis(20)))?;
    for line in BufReader::new(connection).lines() {
        println!("read: {}", line?);
    }
    Ok(())
}

fn main() -> io::Result<()> {
    let listener = TcpListener::bind("127.0.0.1:0")?;
    let mut server = TcpStream::connect(listener.local_addr()?)?;
    let (connection, _address) = listener.accept()?;
    server.write_all(b"ERROR disk full\n")?;

    let reader = thread::spawn(move || read_lines(connection));
    match reader.join().expect("the reader cannot panic") {
        Err(error) if matches!(error.kind(), ErrorKind::WouldBlock | ErrorKind::TimedOut) => {
            println!("no line in time, given up");
        }
        other => other?,
    }
    drop(server);
    Ok(())
}
