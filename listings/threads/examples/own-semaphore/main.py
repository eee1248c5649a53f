from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from threading import Barrier, Condition, Lock


class Semaphore:
    def __init__(self, permits: int) -> None:
        self.free = permits
        self.released = Condition()

    def acquire(self) -> None:
        with self.released:
            self.released.wait_for(lambda: self.free > 0)
            self.free -= 1

    def release(self) -> None:
        with self.released:
            self.free += 1
            self.released.notify()

    @contextmanager
    def permit(self) -> Iterator[None]:
        self.acquire()
        try:
            yield
        finally:
            self.release()


@dataclass
class Open:
    now: int = 0
    most: int = 0


def read_log(slots: Semaphore, pair: Barrier, lock: Lock, open_logs: Open) -> None:
    with slots.permit():
        with lock:
            open_logs.now += 1
            open_logs.most = max(open_logs.most, open_logs.now)
        pair.wait()  # two must be here at once
        with lock:
            open_logs.now -= 1


def main() -> None:
    slots, pair, lock, open_logs = Semaphore(2), Barrier(2), Lock(), Open()
    with ThreadPoolExecutor(max_workers=6) as pool:
        for _log in range(6):
            pool.submit(read_log, slots, pair, lock, open_logs)
    print(f"open at once: {open_logs.most}, open now: {open_logs.now}")


if __name__ == "__main__":
    main()
