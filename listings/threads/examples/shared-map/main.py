import sys
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from itertools import cycle, islice
from threading import Lock

sys.path.append("listings/recorder")  # the guide's recorder; the program runs from the root
from recorder import span

CHANGE_EVERY = 10_000
HOSTS = [f"host-{host}" for host in range(1_000)]
lines = {host: 1 for host in HOSTS}
lines_lock = Lock()


# ANCHOR: ways
def plain(hosts: Iterator[str], lookups: int) -> int:
    found = 0
    for _turn in range(lookups // CHANGE_EVERY):
        for host in islice(hosts, CHANGE_EVERY):
            found += lines[host]
    return found


def mutex(hosts: Iterator[str], lookups: int) -> int:
    found = 0
    for turn in range(lookups // CHANGE_EVERY):
        with lines_lock:
            lines[HOSTS[turn]] = 1
        for host in islice(hosts, CHANGE_EVERY):
            with lines_lock:
                found += lines[host]
    return found


def swap(hosts: Iterator[str], lookups: int) -> int:
    global lines
    found = 0
    for turn in range(lookups // CHANGE_EVERY):
        with lines_lock:
            lines = lines | {HOSTS[turn]: 1}
        for host in islice(hosts, CHANGE_EVERY):
            found += lines[host]
    return found
# ANCHOR_END: ways


def by_two(name: str, lookups: int, work: Callable[[Iterator[str], int], int]) -> None:
    halves = [cycle(HOSTS[start:] + HOSTS[:start]) for start in (0, 500)]
    with span("main", name), ThreadPoolExecutor(2) as pool:
        found = sum(pool.map(work, halves, [lookups, lookups]))
    print(f"{name}: {found}")


def main() -> None:
    lookups = int(sys.argv[1]) if len(sys.argv) > 1 else 20_000
    by_two("plain", lookups, plain)
    by_two("mutex", lookups, mutex)
    by_two("swap", lookups, swap)


if __name__ == "__main__":
    main()
