from queue import Queue
from threading import Thread

ACCESS = ["09:01 GET /", "09:03 GET /logo.png", "09:05 GET /"]
ERRORS = ["09:02 disk full", "09:04 disk full"]


def read(source: str, lines: list[str], events: Queue[tuple[str, str | None]]) -> None:
    for line in lines:
        events.put((source, line))
    events.put((source, None))


def main() -> None:
    events: Queue[tuple[str, str | None]] = Queue()
    Thread(target=read, args=("access", ACCESS, events)).start()
    Thread(target=read, args=("error", ERRORS, events)).start()

    still_open, merged = {"access", "error"}, []
    while still_open:
        match events.get():
            case (source, None):
                still_open.remove(source)
            case (source, line):
                merged.append(f"{line} ({source})")
    merged.sort()
    print("\n".join(merged))


if __name__ == "__main__":
    main()
