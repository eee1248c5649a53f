from concurrent.futures import ThreadPoolExecutor
from threading import Lock


class Archive:
    def __init__(self, free: int) -> None:
        self.free = free
        self._lock = Lock()

    def store(self, size: int) -> bool:
        with self._lock:
            enough = self.free >= size
            if enough:
                self.free -= size
        return enough


def main() -> None:
    archive = Archive(free=100)
    with ThreadPoolExecutor(max_workers=2) as pool:
        stored = sum(pool.map(archive.store, [80, 80]))
    print(f"stored: {stored}, free: {archive.free}")


if __name__ == "__main__":
    main()
