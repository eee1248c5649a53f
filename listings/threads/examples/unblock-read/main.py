import socket
from queue import SimpleQueue
from threading import Thread


def read_lines(connection: socket.socket, lines: SimpleQueue[str]) -> None:
    with connection.makefile() as stream:
        for line in stream:
            lines.put(line.rstrip())


def main() -> None:
    with (
        socket.create_server(("127.0.0.1", 0)) as listener,
        socket.create_connection(listener.getsockname()) as server,
        listener.accept()[0] as connection,
    ):
        lines: SimpleQueue[str] = SimpleQueue()
        reader = Thread(target=read_lines, args=(connection, lines))
        reader.start()

        server.sendall(b"ERROR disk full\n")
        print(f"read: {lines.get()}")
        connection.shutdown(socket.SHUT_RDWR)
        reader.join()
        print("the reader has ended, the server never hung up")


if __name__ == "__main__":
    main()
