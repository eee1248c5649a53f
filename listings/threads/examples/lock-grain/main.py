import sys
from collections import defaultdict
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from threading import Lock

sys.path.append("listings/recorder")  # the guide's recorder; the program runs from the root
from recorder import span

HOSTS = 64  # a line of the log is the number of its host


@dataclass
class Counts:
    lines: defaultdict[int, int] = field(default_factory=lambda: defaultdict(int))
    lock: Lock = field(default_factory=Lock)


@dataclass
class Count:
    lines: int = 0
    lock: Lock = field(default_factory=Lock)


def count(share: list[int], lines: defaultdict[int, int]) -> None:
    for host in share:
        lines[host] += 1


def lock_all(share: list[int], counts: Counts) -> None:
    for host in share:
        with counts.lock:
            counts.lines[host] += 1


def lock_one(share: list[int], counts: dict[int, Count]) -> None:
    for host in share:
        counted = counts[host]
        with counted.lock:
            counted.lines += 1


def lock_once(share: list[int], counts: Counts) -> None:
    own = defaultdict[int, int](int)
    count(share, own)
    with counts.lock:
        for host, lines in own.items():
            counts.lines[host] += lines


def by_two(name: str, log: list[int], read: Callable[[list[int]], None]) -> None:
    half = len(log) // 2
    with span("main", name), ThreadPoolExecutor(max_workers=2) as pool:
        list(pool.map(read, (log[:half], log[half:])))


def main() -> None:
    lines = int(sys.argv[1]) if len(sys.argv) > 1 else 640
    # Spreads the lines over the hosts, in no order that the two halves share.
    log = [line * 2_654_435_761 % 2**32 >> 26 for line in range(lines)]
    one_host = [7] * lines

    alone = defaultdict[int, int](int)
    with span("main", "alone"):
        count(log, alone)
    coarse, merged = Counts(), Counts()
    by_two("lock all", log, lambda share: lock_all(share, coarse))
    fine = {host: Count() for host in range(HOSTS)}
    by_two("lock one", log, lambda share: lock_one(share, fine))
    by_two("one host", one_host, lambda share: lock_one(share, fine))
    by_two("lock once", log, lambda share: lock_once(share, merged))

    print(f"as many each time: {str(alone == coarse.lines == merged.lines).lower()}")
    print(f"of host 7 in two logs: {fine[7].lines}")


if __name__ == "__main__":
    main()
