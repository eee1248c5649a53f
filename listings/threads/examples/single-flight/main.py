from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier, Lock


class Cell:
    def __init__(self) -> None:
        self.lock = Lock()
        self.value: int | None = None

    def get_or_init(self, load: Callable[[], int]) -> int:
        with self.lock:
            if self.value is None:
                self.value = load()
            return self.value


cells: dict[str, Cell] = {}
all_ask, both_load = Barrier(100), Barrier(2)
loads: list[int] = []


def load() -> int:
    loads.append(7)
    both_load.wait()  # passes only if both days load at once
    return 7


def errors(day: str) -> int:
    all_ask.wait()
    return cells.setdefault(day, Cell()).get_or_init(load)


def main() -> None:
    with ThreadPoolExecutor(max_workers=100) as pool:
        answers = list(pool.map(errors, ["monday", "tuesday"] * 50))
    print(f"loads: {len(loads)}, {answers[0]} errors")


if __name__ == "__main__":
    main()
