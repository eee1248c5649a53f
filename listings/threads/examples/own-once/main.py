from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Lock


class Once:
    def __init__(self) -> None:
        self.ready, self.value = False, 0
        self.computing = Lock()

    def get_or_compute(self, compute: Callable[[], int]) -> int:
        if not self.ready:
            with self.computing:
                if not self.ready:
                    self.value = compute()
                    self.ready = True
        return self.value


computed: list[str] = []


def count() -> int:
    computed.append("lines")
    return len("INFO start\nERROR disk full\n".splitlines())


def main() -> None:
    lines = Once()
    with ThreadPoolExecutor(max_workers=4) as pool:
        list(pool.map(lines.get_or_compute, [count] * 4))
    print(f"{lines.get_or_compute(count)} lines, computed: {len(computed)}")


if __name__ == "__main__":
    main()
