import sys
from collections.abc import Callable
from itertools import count
from threading import Lock, Thread

sys.path.append("listings/recorder")  # the guide's recorder; the program runs from the root
from recorder import span

lock = Lock()
locked = 0
shared = count()
apart = [0, 0]


def count_locked(_worker: int, lines: int) -> None:
    global locked
    for _line in range(lines):
        with lock:
            locked += 1


def count_shared(_worker: int, lines: int) -> None:
    for _line in range(lines):
        next(shared)


def count_apart(worker: int, lines: int) -> None:
    mine = 0
    for _line in range(lines):
        mine += 1
    apart[worker] = mine


def by_two(name: str, lines: int, target: Callable[[int, int], None]) -> None:
    workers = [Thread(target=target, args=(worker, lines)) for worker in range(2)]
    with span("main", name):
        for worker in workers:
            worker.start()
        for worker in workers:
            worker.join()


def main() -> None:
    lines = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000
    by_two("lock", lines, count_locked)
    by_two("shared", lines, count_shared)
    by_two("apart", lines, count_apart)
    print(f"lock {locked}, shared {next(shared)}, apart {sum(apart)}")


if __name__ == "__main__":
    main()
