from threading import Lock


def describe(counts: list[int]) -> str:
    return f"{len(counts)} logs, {sum(counts)} errors"


class Shared:
    def __init__(self) -> None:
        self._lock, self._counts = Lock(), list[int]()

    def _total_locked(self) -> int:
        return sum(self._counts)

    def total(self) -> int:
        with self._lock:
            return self._total_locked()

    def add_and_describe(self, errors: int) -> str:
        with self._lock:
            self._counts.append(errors)
            return describe(self._counts)

    def add_and_sum(self, errors: int) -> int:
        with self._lock:
            self._counts.append(errors)
            return self._total_locked()

    def add_then_sum(self, errors: int) -> int:
        with self._lock:
            self._counts.append(errors)
        return self.total()


def main() -> None:
    shared = Shared()
    print(f"data passed down: {shared.add_and_describe(2)}")
    print(f"unlocked inside: {shared.add_and_sum(3)}")
    print(f"released first: {shared.add_then_sum(4)}")


if __name__ == "__main__":
    main()
