from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from threading import Barrier, Lock, Semaphore


@dataclass
class Open:
    now: int = 0
    most: int = 0


def read_log(slots: Semaphore, pair: Barrier, lock: Lock, open_logs: Open) -> None:
    with slots:
        with lock:
            open_logs.now += 1
            open_logs.most = max(open_logs.most, open_logs.now)
        pair.wait()  # two must be here at once
        with lock:
            open_logs.now -= 1


def main() -> None:
    slots, pair, lock, open_logs = Semaphore(2), Barrier(2), Lock(), Open()
    with ThreadPoolExecutor(max_workers=6) as pool:
        readers = [
            pool.submit(read_log, slots, pair, lock, open_logs) for _log in range(6)
        ]
    for reader in readers:
        reader.result()
    print(f"open at once: {open_logs.most}, open now: {open_logs.now}")


if __name__ == "__main__":
    main()
