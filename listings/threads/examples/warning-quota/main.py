from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Lock, Semaphore


class Quota:
    def __init__(self, left: int) -> None:
        self.left, self.lock = left, Lock()

    def take_one(self) -> bool:
        with self.lock:
            if self.left == 0:
                return False
            self.left -= 1
            return True


def shown(take: Callable[[], bool]) -> int:
    def read(_reader: int) -> int:
        return sum(take() for _warning in range(10))

    with ThreadPoolExecutor(2) as pool:
        return sum(pool.map(read, range(2)))


def main() -> None:
    permits = Semaphore(3)
    print(f"shown of 20: {shown(Quota(3).take_one)}")
    print(f"shown of 20: {shown(lambda: permits.acquire(blocking=False))}")


if __name__ == "__main__":
    main()
