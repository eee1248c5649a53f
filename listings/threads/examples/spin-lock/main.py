from collections.abc import Callable
from threading import Lock, Thread
from typing import Generic, TypeVar

T, R = TypeVar("T"), TypeVar("R")


class SpinLock(Generic[T]):
    def __init__(self, data: T) -> None:
        self.taken, self.data = Lock(), data

    def call(self, work: Callable[[T], R]) -> R:
        while not self.taken.acquire(blocking=False):
            pass
        try:
            return work(self.data)
        finally:
            self.taken.release()


def main() -> None:
    warnings: SpinLock[list[tuple[str, int]]] = SpinLock([])

    def read(day: str) -> None:
        for line in range(1, 501):
            warnings.call(lambda found, line=line: found.append((day, line)))

    readers = [Thread(target=read, args=(day,)) for day in ("monday", "tuesday")]
    for reader in readers:
        reader.start()
    for reader in readers:
        reader.join()
    print(f"{warnings.call(len)} warnings")


if __name__ == "__main__":
    main()
