from concurrent.futures import ThreadPoolExecutor
from itertools import count
from queue import PriorityQueue


def main() -> None:
    lines: PriorityQueue[tuple[int, int, str]] = PriorityQueue()
    place = count()
    with ThreadPoolExecutor(max_workers=1) as pool:
        reporter = pool.submit(lines.get)
        lines.put((1, next(place), "WARN disk 91 %"))
        priority, _place, line = reporter.result()
    print(f"waited for: {priority} {line}")

    for priority, line in (
        (2, "INFO start"),
        (1, "WARN no backup"),
        (0, "ERROR disk full"),
        (1, "WARN late backup"),
    ):
        lines.put((priority, next(place), line))
    for _line in range(4):
        priority, _place, line = lines.get()
        print(f"{priority} {line}")


if __name__ == "__main__":
    main()
