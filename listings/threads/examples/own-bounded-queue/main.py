from collections import deque
from concurrent.futures import ThreadPoolExecutor
from threading import Condition, Lock
from typing import Generic, TypeVar

T = TypeVar("T")


class Closed(Exception):
    """Raised by `put` once the queue is closed, with the item."""


class BoundedQueue(Generic[T]):
    def __init__(self, capacity: int) -> None:
        self.capacity = capacity
        self.items: deque[T] = deque()
        self.closed = False
        lock = Lock()
        self.not_empty = Condition(lock)
        self.not_full = Condition(lock)

    def put(self, item: T) -> None:
        with self.not_full:
            while len(self.items) == self.capacity and not self.closed:
                self.not_full.wait()
            if self.closed:
                raise Closed(item)
            self.items.append(item)
            self.not_empty.notify()

    def get(self) -> T | None:
        with self.not_empty:
            while not self.items and not self.closed:
                self.not_empty.wait()
            item = self.items.popleft() if self.items else None
            self.not_full.notify()
            return item

    def close(self) -> None:
        with self.not_empty:
            self.closed = True
            self.not_empty.notify_all()
            self.not_full.notify_all()


def main() -> None:
    lines: BoundedQueue[int] = BoundedQueue(2)
    with ThreadPoolExecutor(max_workers=2) as pool:
        counters = [pool.submit(lambda: sum(1 for _line in iter(lines.get, None))) for _counter in range(2)]
        for number in range(1, 101):
            lines.put(number)
        lines.close()
        print(f"counted: {sum(counter.result() for counter in counters)}")
    try:
        lines.put(101)
    except Closed as closed:
        print(f"after the end: Err({closed})")


if __name__ == "__main__":
    main()
