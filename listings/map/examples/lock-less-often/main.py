from concurrent.futures import ThreadPoolExecutor
from threading import Lock


class Total:
    def __init__(self) -> None:
        self.lock, self.bytes, self.times_locked = Lock(), 0, 0


def add_up(sizes: range, total: Total) -> None:
    amount = sum(sizes)
    with total.lock:
        total.bytes += amount
        total.times_locked += 1


def main() -> None:
    sizes, total = range(1, 101), Total()
    shares = [sizes[start : start + 25] for start in range(0, 100, 25)]
    with ThreadPoolExecutor(len(shares)) as pool:
        list(pool.map(add_up, shares, [total] * len(shares)))
    print(f"total {total.bytes}, locks: {total.times_locked}")


if __name__ == "__main__":
    main()
