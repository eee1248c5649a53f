import socket
from concurrent.futures import ThreadPoolExecutor


def read_lines(connection: socket.socket) -> None:
    connection.settimeout(0.020)
    with connection.makefile() as stream:
        for line in stream:
            print(f"read: {line.rstrip()}")


def main() -> None:
    with (
        socket.create_server(("127.0.0.1", 0)) as listener,
        socket.create_connection(listener.getsockname()) as server,
        listener.accept()[0] as connection,
        ThreadPoolExecutor() as pool,
    ):
        server.sendall(b"ERROR disk full\n")
        try:
            pool.submit(read_lines, connection).result()
        except TimeoutError:
            print("no line in time, given up")


if __name__ == "__main__":
    main()
