from queue import Empty, SimpleQueue
from threading import Thread


def read(day: str, warnings: SimpleQueue[str | None]) -> None:
    try:
        warnings.put(f"{day}: disk 91 %")
    finally:
        warnings.put(None)


def main() -> None:
    warnings: SimpleQueue[str | None] = SimpleQueue()
    readers = [Thread(target=read, args=(day, warnings)) for day in ("monday", "tuesday")]
    for reader in readers:
        reader.start()
    for reader in readers:
        reader.join()

    received, open_readers = 0, len(readers)
    try:
        while open_readers:
            if warnings.get(timeout=0.020) is None:
                open_readers -= 1
            else:
                received += 1
        print(f"{received} warnings, closed")
    except Empty:
        print(f"{received} warnings, still open")


if __name__ == "__main__":
    main()
