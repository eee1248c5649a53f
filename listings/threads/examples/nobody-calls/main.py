import socket


def main() -> None:
    with socket.create_server(("127.0.0.1", 0)) as collector:
        collector.setblocking(False)
        try:
            collector.accept()
            print("a reader has called")
        except BlockingIOError:
            print("nobody has called yet")

        with socket.create_connection(collector.getsockname()) as reader:
            reader.sendall(b"ERROR disk full\n")
            collector.setblocking(True)  # now `accept` waits
            call, _ = collector.accept()
            with call, call.makefile() as lines:
                print(f"received: {lines.readline().rstrip()}")


if __name__ == "__main__":
    main()
