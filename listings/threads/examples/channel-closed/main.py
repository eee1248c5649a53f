from queue import Empty, Queue, ShutDown


def main() -> None:
    lines: Queue[str] = Queue()
    try:
        lines.get_nowait()
    except Empty:
        print("empty, and a line may still come")

    lines.put("line 1")
    lines.shutdown()  # the orderly end
    print(f"closed, but {lines.get()} is still there")
    try:
        lines.get()
    except ShutDown:
        print("closed and empty")

    lines = Queue()
    lines.put("line 2")
    lines.shutdown(immediate=True)  # the receiver gives up
    print(f"line 2 dropped unread: {str(lines.qsize() == 0).lower()}")
    line = "line 3"
    try:
        lines.put(line)
    except ShutDown:
        print(f"{line} comes back")


if __name__ == "__main__":
    main()
