from queue import Queue
from threading import Thread


def read(day: str, log: str, warnings: Queue[str | None]) -> None:
    try:
        for line in log.splitlines():
            if line.startswith("WARN"):
                warnings.put(f"{day}: {line}")
    finally:
        warnings.put(None)  # the sentinel: this reader is done


def main() -> None:
    logs = [
        ("monday", "INFO start\nWARN disk 91 %\nWARN disk 97 %"),
        ("tuesday", "INFO start\nWARN no backup"),
    ]
    warnings: Queue[str | None] = Queue()
    readers = [Thread(target=read, args=(day, log, warnings)) for day, log in logs]
    for reader in readers:
        reader.start()

    found: list[str] = []
    for _reader in readers:
        found.extend(iter(warnings.get, None))  # up to the next sentinel
    for reader in readers:
        reader.join()
    found.sort()
    print("\n".join(found))


if __name__ == "__main__":
    main()
