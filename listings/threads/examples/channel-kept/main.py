from queue import Empty, SimpleQueue
from threading import Thread


def receive_all(counts: SimpleQueue[int | None]) -> None:
    received = 0
    try:
        while counts.get(timeout=0.020) is not None:
            received += 1
        why = "then the end"
    except Empty:
        why = "then silence: who has not said the end?"
    print(f"{received} counts, {why}")


def main() -> None:
    counts: SimpleQueue[int | None] = SimpleQueue()
    logs = ["INFO start\nWARN disk 91 %", "INFO start"]
    readers = [Thread(target=lambda log: counts.put(len(log.splitlines())), args=(log,)) for log in logs]
    for reader in readers:
        reader.start()
    for reader in readers:
        reader.join()

    receive_all(counts)
    counts.put(None)
    receive_all(counts)


if __name__ == "__main__":
    main()
