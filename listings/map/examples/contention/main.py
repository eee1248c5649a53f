import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Lock

sys.path.append("listings/recorder")  # the guide's recorder; the program runs from the root
from recorder import span


class Total:
    def __init__(self) -> None:
        self.lock, self.amount = Lock(), 0


def checksum(header: bytes) -> int:
    total = 0
    for byte in header:
        total = (total * 31 + byte) % 65_521
    return total


def lock_each(share: list[bytes], total: Total) -> None:
    for header in share:
        amount = checksum(header)
        with total.lock:
            total.amount += amount


def lock_once(share: list[bytes], total: Total) -> None:
    amount = sum(map(checksum, share))
    with total.lock:
        total.amount += amount


def by_two(name: str, headers: list[bytes], add_up: Callable[[list[bytes], Total], None]) -> int:
    total, half = Total(), len(headers) // 2
    with span("main", name), ThreadPoolExecutor(2) as pool:
        list(pool.map(add_up, (headers[:half], headers[half:]), (total, total)))
    return total.amount


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000
    headers = [n.to_bytes(8, "little") for n in range(count)]
    with span("main", "alone"):
        alone = sum(map(checksum, headers))
    each = by_two("lock-each", headers, lock_each)
    once = by_two("lock-once", headers, lock_once)
    print(f"alone: {alone}, a lock for each: {each}, once a worker: {once}")


if __name__ == "__main__":
    main()
