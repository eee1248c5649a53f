import time
from queue import SimpleQueue
from threading import Barrier, Thread


def read_log() -> None:
    for _block in range(10):
        time.sleep(0.001)  # stands for a read from disk


def race(day: str, start_line: Barrier, finished: SimpleQueue[str]) -> None:
    start_line.wait()
    read_log()
    finished.put(day)


def main() -> None:
    finished: SimpleQueue[str] = SimpleQueue()
    start_line = Barrier(2)
    readers = [
        Thread(target=race, args=(day, start_line, finished))
        for day in ("monday", "tuesday")
    ]
    for reader in readers:
        reader.start()
    for reader in readers:
        reader.join()
    print(" before ".join(finished.get() for _ in readers))


if __name__ == "__main__":
    main()
