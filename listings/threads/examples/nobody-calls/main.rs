use std::io::{self, BufRead, BufReader, ErrorKind, Write};
use std::net::{TcpListener, TcpStream};

fn main() -> io::Result<()> {
    let collector = TcpListener::bind("127.0.0.1:0")?;
    collector.set_nonblocking(true)?;
    match collector.accept() {
        Ok(_) => println!("a reader has called"),
        Err(error) if error.kind() == ErrorKind::WouldBlock => println!("nobody has called yet"),
        Err(error) => return Err(error),
    }

    let mut reader = TcpStream::connect(collector.local_addr()?)?;
    writeln!(reader, "ERROR disk full")?;
    collector.set_nonblocking(false)?; // now `accept` waits
    let (call, _) = collector.accept()?;
    let mut line = String::new();
    BufReader::new(call).read_line(&mut line)?;
    println!("received: {}", line.trim_end());
    Ok(())
}
